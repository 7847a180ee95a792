//! Chooses the one observation that stands for an entity in a series.

use super::query::Query;
use crate::data::{Basis, Dataset, Observation, Period, Scope};

/// Finds the rows of a chart: the entities that report one of the metrics, and those of the same level that do not.
pub(super) fn rows(dataset: &Dataset, query: &Query) -> Vec<usize> {
    if !query.entities.is_empty() {
        return query.entities.clone();
    }
    let mut reports = vec![false; dataset.entities.len()];
    let mut mark = |entity: usize| reports.get_mut(entity).into_iter().for_each(|slot| *slot = true);
    if query.period.is_none() && query.scope.0.is_empty() {
        // nothing to look at but who reports what
        dataset.observations.pairs().filter(|(_, metric)| query.metrics.contains(metric)).for_each(|(entity, _)| mark(entity));
    } else {
        let found = query.metrics.iter().flat_map(|&metric| dataset.observations.of_metric(metric));
        found.filter(|o| query.fits(o)).for_each(|o| mark(o.entity));
    }
    let reports = |entity: usize| reports.get(entity).copied().unwrap_or(false);
    let parent = |entity: usize| dataset.entities.get(entity).and_then(|e| e.part_of);
    let mut is_whole = vec![false; dataset.entities.len()];
    for whole in (0..dataset.entities.len()).filter(|&part| reports(part)).filter_map(parent) {
        if let Some(slot) = is_whole.get_mut(whole) {
            *slot = true;
        }
    }
    let is_whole = |entity: usize| is_whole.get(entity).copied().unwrap_or(false);
    // whether a part of each entity reports; the last is for those that are parts of nothing
    let mut level = vec![false; dataset.entities.len() + 1];
    let above = |entity: usize| parent(entity).unwrap_or(dataset.entities.len());
    for entity in (0..dataset.entities.len()).filter(|&entity| reports(entity) && !is_whole(entity)) {
        if let Some(slot) = level.get_mut(above(entity)) {
            *slot = true;
        }
    }
    let beside = |entity: usize| level.get(above(entity)).copied().unwrap_or(false);
    (0..dataset.entities.len()).filter(|&entity| reports(entity) || beside(entity) && !is_whole(entity)).collect()
}

/// Chooses one observation a row for a metric: what is done rather than aimed at, the whole rather than a part, the
/// period that most rows have, the scope nearest to that of most rows, and then what the document has first.
pub(super) fn column(dataset: &Dataset, query: &Query, metric: usize, rows: &[usize]) -> Vec<Option<usize>> {
    let mut row_of: Vec<Option<usize>> = vec![None; dataset.entities.len()];
    for (row, &entity) in rows.iter().enumerate() {
        if let Some(slot) = row_of.get_mut(entity) {
            *slot = Some(row);
        }
    }
    // one pass over the figures: the best so far of each row
    let pick = |period: Option<Period>, scope: Option<&Scope>| {
        let mut best: Vec<Option<(Rank, usize)>> = vec![None; rows.len()];
        let mut only_targets = true;
        for o in dataset.observations.of_metric(metric).filter(|o| query.fits(o)) {
            let is_target = *o.basis == Basis::Target;
            only_targets &= is_target;
            let Some(slot) = row_of.get(o.entity).copied().flatten().and_then(|row| best.get_mut(row)) else { continue };
            let rank = (is_target, o.is_part, period.is_some_and(|p| p != o.period), scope.map_or(0, |s| s.distance(o.scope)));
            if slot.is_none_or(|(other, _)| rank < other) {
                *slot = Some((rank, o.index));
            }
        }
        // what is aimed at does not stand beside what is done
        let counts = |((is_target, ..), index): (Rank, usize)| (only_targets || !is_target).then_some(index);
        best.into_iter().map(|found| found.and_then(counts)).collect::<Vec<_>>()
    };
    let first = pick(None, None);
    let chosen: Vec<Observation> = first.iter().flatten().filter_map(|&index| dataset.observations.get(index)).collect();
    let (period, scope) = (most_common(chosen.iter().map(|o| o.period)), most_common(chosen.iter().map(|o| o.scope)));
    pick(period, scope)
}

/// Whether it is a target, a part, of another period, and how far its scope is from the common one: the least wins.
type Rank = (bool, bool, bool, usize);

/// Finds the value that occurs most often; of several, the first.
pub(super) fn most_common<T: PartialEq + Copy>(items: impl Iterator<Item = T>) -> Option<T> {
    let mut counts: Vec<(T, usize)> = Vec::new();
    for item in items {
        match counts.iter_mut().find(|(known, _)| *known == item) {
            Some((_, count)) => *count += 1,
            None => counts.push((item, 1)),
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max()?;
    counts.into_iter().find(|(_, count)| *count == most).map(|(item, _)| item)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_common_value_wins_and_of_two_the_first() {
        assert_eq!(most_common(["b", "a", "a"].into_iter()), Some("a"));
        assert_eq!(most_common(["b", "a"].into_iter()), Some("b"));
        assert_eq!(most_common([0; 0].into_iter()), None);
    }
}

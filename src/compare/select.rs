//! Chooses the one observation that stands in each cell of a comparison.

use super::axis::Values;
use crate::data::{Axis, Basis, Brief, Dataset, Observation, Period, Query, Scope};

/// Finds the entities of a chart: those that report one of the metrics, and those of the same level that do not.
pub(super) fn entities(dataset: &Dataset, query: &Query) -> Vec<usize> {
    if !query.entities.is_empty() {
        return query.entities.clone();
    }
    let mut reports = vec![false; dataset.entities.len()];
    let mut mark =
        |entity: usize| reports.get_mut(entity).into_iter().for_each(|slot| *slot = true);
    if query.is_open() {
        // nothing to look at but who reports what
        dataset
            .observations
            .pairs()
            .filter(|(_, metric)| query.metrics.contains(metric))
            .for_each(|(entity, _)| mark(entity));
    } else {
        let found = query.metrics.iter().flat_map(|&metric| dataset.observations.of_metric(metric));
        found.filter(|o| query.admits(o)).for_each(|o| mark(o.entity));
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
    for entity in (0..dataset.entities.len()).filter(|&entity| reports(entity) && !is_whole(entity))
    {
        if let Some(slot) = level.get_mut(above(entity)) {
            *slot = true;
        }
    }
    let beside = |entity: usize| level.get(above(entity)).copied().unwrap_or(false);
    (0..dataset.entities.len())
        .filter(|&entity| reports(entity) || beside(entity) && !is_whole(entity))
        .collect()
}

/// The axes of a comparison; a cell is a place along each.
#[derive(Debug)]
pub(super) struct Grid {
    pub(super) rows: Values,
    pub(super) colors: Values,
    pub(super) facets: Values,
}

impl Grid {
    pub(super) fn columns(&self) -> usize {
        self.colors.keys.len().max(1) * self.facets.keys.len().max(1)
    }

    /// The row and the column of a figure.
    fn cell(&self, dataset: &Dataset, o: &Brief) -> Option<(usize, usize)> {
        let colors = self.colors.keys.len().max(1);
        let column = self.facets.place(dataset, o)? * colors + self.colors.place(dataset, o)?;
        Some((self.rows.place(dataset, o)?, column))
    }
}

/// Chooses one observation a cell for a metric, column by column: what is done rather than aimed at, the whole rather
/// than a part, the period that most rows have, the scope nearest to that of most rows, and then what the document has first.
pub(super) fn cells(
    dataset: &Dataset,
    query: &Query,
    metric: usize,
    grid: &Grid,
) -> Vec<Option<usize>> {
    let (rows, columns) = (grid.rows.keys.len(), grid.columns());
    let mixed = query.mixes_targets();
    let admitted = |o: &Brief| {
        query.admits(o) && (query.entities.is_empty() || query.entities.contains(&o.entity))
    };
    // one pass over the figures: the best so far of each cell
    let pick = |common: &[(Option<Period>, Option<Scope>)]| {
        let mut best: Vec<Option<(Rank, usize)>> = vec![None; rows * columns];
        let mut only_targets = true;
        for o in dataset.observations.of_metric(metric).filter(admitted) {
            let is_target = *o.basis == Basis::Target;
            only_targets &= is_target;
            let Some((row, column)) = grid.cell(dataset, &o) else { continue };
            let Some(slot) = best.get_mut(row * columns + column) else { continue };
            let (period, scope) = common
                .get(column)
                .map_or((None, None), |(period, scope)| (*period, scope.as_ref()));
            let rank = (
                is_target && !mixed,
                o.is_part,
                period.is_some_and(|p| p != o.period),
                scope.map_or(0, |s| s.distance(o.scope)),
            );
            if slot.is_none_or(|(other, _)| rank < other) {
                *slot = Some((rank, o.index));
            }
        }
        // what is aimed at does not stand beside what is done
        let counts =
            |((is_target, ..), index): (Rank, usize)| (only_targets || !is_target).then_some(index);
        best.into_iter().map(|found| found.and_then(counts)).collect::<Vec<_>>()
    };
    let first = pick(&[]);
    let common = |column: usize| {
        let chosen: Vec<Observation> = first
            .iter()
            .skip(column)
            .step_by(columns)
            .flatten()
            .filter_map(|&index| dataset.observations.get(index))
            .collect();
        let scope = most_common(chosen.iter().map(|o| o.scope)).cloned();
        // of a line of time every period is common
        let period = if query.varies(&Axis::Period) {
            None
        } else {
            most_common(chosen.iter().map(|o| o.period))
        };
        (period, scope)
    };
    let common: Vec<_> = (0..columns).map(common).collect();
    pick(&common)
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

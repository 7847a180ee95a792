//! Chooses the one observation that stands for an entity in a series.

use super::query::Query;
use crate::data::{Basis, Dataset, Observation, Period, Scope};

/// Finds the rows of a chart: the entities that report one of the metrics, and those of the same level that do not.
pub(super) fn rows(dataset: &Dataset, query: &Query) -> Vec<usize> {
    if !query.entities.is_empty() {
        return query.entities.clone();
    }
    let reports = |entity: usize| candidates(dataset, query, entity).next().is_some();
    let reporting: Vec<usize> = (0..dataset.entities.len()).filter(|&entity| reports(entity)).collect();
    let parent = |entity: usize| dataset.entities.get(entity).and_then(|e| e.part_of);
    let is_whole = |entity: usize| reporting.iter().any(|&part| parent(part) == Some(entity));
    let level: Vec<Option<usize>> = reporting.iter().filter(|&&e| !is_whole(e)).map(|&e| parent(e)).collect();
    (0..dataset.entities.len())
        .filter(|&entity| reporting.contains(&entity) || level.contains(&parent(entity)) && !is_whole(entity))
        .collect()
}

fn candidates<'d>(dataset: &'d Dataset, query: &'d Query, entity: usize) -> impl Iterator<Item = &'d Observation> {
    dataset.observations.iter().filter(move |o| o.entity == entity && query.metrics.contains(&o.metric) && query.fits(o))
}

/// Chooses one observation a row for a metric: what is done rather than aimed at, the whole rather than a part, the
/// period that most rows have, the scope nearest to that of most rows, and then what the document has first.
pub(super) fn column(dataset: &Dataset, query: &Query, metric: usize, rows: &[usize]) -> Vec<Option<usize>> {
    let of_metric = |o: &Observation| o.metric == metric && query.fits(o);
    let only_targets = dataset.observations.iter().filter(|o| of_metric(o)).all(|o| o.basis == Basis::Target);
    let pick = |entity: usize, period: Option<&Period>, scope: Option<&Scope>| {
        let fitting = dataset
            .observations
            .iter()
            .enumerate()
            .filter(|(_, o)| o.entity == entity && of_metric(o) && (only_targets || o.basis != Basis::Target));
        fitting
            .min_by_key(|(_, o)| (o.part_of.is_some(), period.is_some_and(|p| *p != o.period), scope.map_or(0, |s| s.distance(&o.scope))))
            .map(|(index, _)| index)
    };
    let first: Vec<Option<usize>> = rows.iter().map(|&entity| pick(entity, None, None)).collect();
    let chosen = || first.iter().flatten().filter_map(|&index| dataset.observations.get(index));
    let (period, scope) = (most_common(chosen().map(|o| &o.period)), most_common(chosen().map(|o| &o.scope)));
    rows.iter().map(|&entity| pick(entity, period, scope)).collect()
}

/// Finds the value that occurs most often; of several, the first.
pub(super) fn most_common<'a, T: PartialEq>(items: impl Iterator<Item = &'a T>) -> Option<&'a T> {
    let items: Vec<&T> = items.collect();
    let mut best: Option<(&T, usize)> = None;
    for item in items.iter().copied() {
        let count = items.iter().filter(|other| **other == item).count();
        if best.is_none_or(|(_, most)| count > most) {
            best = Some((item, count));
        }
    }
    best.map(|(item, _)| item)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_common_value_wins_and_of_two_the_first() {
        assert_eq!(most_common(["b", "a", "a"].iter()), Some(&"a"));
        assert_eq!(most_common(["b", "a"].iter()), Some(&"b"));
        assert_eq!(most_common([0; 0].iter()), None);
    }
}

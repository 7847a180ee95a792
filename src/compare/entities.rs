//! The entities that a chart shows.

use crate::data::{Dataset, Query};

/// Finds the entities of a chart: those that report one of the metrics, and those of the same level
/// that do not.
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

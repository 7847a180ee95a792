//! Which metrics a reader can choose.

use crate::data::Dataset;

/// The metrics that at least two entities report, and those that a view shows.
#[must_use]
pub fn offered(dataset: &Dataset) -> Vec<usize> {
    // the first entity that reports each metric, and whether another one does
    let mut reported: Vec<(Option<usize>, bool)> = vec![(None, false); dataset.metrics.len()];
    for (entity, metric) in dataset.observations.pairs() {
        if let Some((first, others)) = reported.get_mut(metric) {
            *others |= *first.get_or_insert(entity) != entity;
        }
    }
    let shown =
        |metric: usize| dataset.views.iter().any(|view| view.query.metrics.contains(&metric));
    reported
        .iter()
        .enumerate()
        .filter(|(metric, (_, others))| *others || shown(*metric))
        .map(|(metric, _)| metric)
        .collect()
}

//! Figures that are given twice with different values.

use duibi_scan::Interner;

use super::figures::{identity, printed};
use super::findings::Findings;
use crate::data::Axis;
use crate::error::Warning;

pub(super) fn check(found: &mut Findings) {
    let dataset = found.dataset;
    let mut keys = Interner::default();
    let mut first: Vec<usize> = Vec::new();
    // figures of points need not agree
    let of_points = dataset.views.iter().filter(|view| view.query.rows == Axis::Point);
    let mut has_points = vec![false; dataset.metrics.len()];
    for &metric in of_points.flat_map(|view| &view.query.metrics) {
        has_points.get_mut(metric).into_iter().for_each(|slot| *slot = true);
    }
    for (index, observation) in dataset.observations.iter().enumerate() {
        if has_points.get(observation.metric) == Some(&true) {
            continue;
        }
        let symbol = keys.intern(&identity(&observation)) as usize;
        let Some(before) = first.get(symbol).and_then(|&before| dataset.observations.get(before))
        else {
            first.push(index);
            continue;
        };
        if observation.contradicts(&before) {
            found.at(index, Warning::Contradiction(printed(&observation), printed(&before)));
        }
    }
}

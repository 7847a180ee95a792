//! Figures that are given twice with different values.

use duibi_scan::Interner;

use super::figures::{identity, printed};
use super::findings::Findings;
use crate::error::Warning;

pub(super) fn check(found: &mut Findings) {
    let dataset = found.dataset;
    let mut keys = Interner::default();
    let mut first: Vec<usize> = Vec::new();
    for (index, observation) in dataset.observations.iter().enumerate() {
        let symbol = keys.intern(&identity(&observation)) as usize;
        let Some(before) = first.get(symbol).and_then(|&before| dataset.observations.get(before))
        else {
            first.push(index);
            continue;
        };
        // the same sum in 亿元 and in 万元 is rounded to other digits: their intervals must meet
        let (own, other) = (observation.quantity().interval(), before.quantity().interval());
        let here = |value: f64| before.unit.convert(value, observation.unit).unwrap_or(value);
        let slack = observation.value.abs() * 1e-9;
        let meet = own.low <= here(other.high) + slack && here(other.low) <= own.high + slack;
        let exact = observation.unit.name != before.unit.name
            || observation.value.total_cmp(&before.value).is_eq();
        if !(meet && exact) || observation.qualifier != before.qualifier {
            found.at(index, Warning::Contradiction(printed(&observation), printed(&before)));
        }
    }
}

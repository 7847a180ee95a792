//! What is said of figures in warnings, and what figures that belong together have in common.

use crate::data::{Observation, Unit};
use crate::number::plain;

/// A figure as a sentence gives it: 46个.
pub(super) fn printed(found: &Observation) -> String {
    amount(found.value, found.unit)
}

/// A value with its unit.
pub(super) fn amount(value: f64, unit: &Unit) -> String {
    // sums of decimals carry errors far behind the printed digits
    format!("{}{}", plain((value * 1e6).round() / 1e6), unit.name)
}

/// What figures that claim to be the same have in common, as bytes: entity, metric, period, scope
/// and basis.
pub(super) fn identity(found: &Observation) -> Vec<u8> {
    let mut key = common(found, found.metric, "");
    key += found.basis.word();
    key.into_bytes()
}

/// What a rate and its base have in common, as bytes: entity, period, and scope but for the
/// dimension that says which target the rate is measured against; beside them, the base's metric.
pub(super) fn base_identity(found: &Observation, base: usize) -> Vec<u8> {
    common(found, base, "target").into_bytes()
}

fn common(found: &Observation, metric: usize, without: &str) -> String {
    let mut key = format!("{}|{metric}|{:?}|", found.entity, found.period.rank());
    for (dimension, value) in found.scope.0.iter().filter(|(dimension, _)| &**dimension != without)
    {
        key += &format!("{dimension}={value}|");
    }
    key
}

//! Figures that claim to be the same.

use duibi_scan::Interner;

use crate::data::observations::NewObservation;

/// The figures that were seen so far, by all that tells figures apart.
#[derive(Debug, Default)]
pub(super) struct SeenFigures {
    keys: Interner,
    values: Vec<f64>,
}

/// Whether a figure was seen before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Same {
    Not,
    /// With the same value.
    Again,
    /// With another value.
    Other(f64),
}

impl SeenFigures {
    /// Takes a figure.
    pub(super) fn add(&mut self, new: &NewObservation, value: f64) -> Same {
        let (from, to) = new.period.order();
        let mut key = Vec::with_capacity(20);
        for number in [new.entity, new.metric, new.scope] {
            key.extend(number.to_le_bytes());
        }
        key.extend(from.to_le_bytes());
        key.extend(to.to_le_bytes());
        let known = self.values.len();
        let symbol = self.keys.intern(&key) as usize;
        if symbol == known {
            self.values.push(value);
            return Same::Not;
        }
        match self.values.get(symbol) {
            Some(before) if before.total_cmp(&value).is_eq() => Same::Again,
            Some(&before) => Same::Other(before),
            None => Same::Not,
        }
    }
}

//! What is in doubt about units: those above a table, and percent over shares of 1.

use super::melter::Melter;
use super::numbers::{DecimalMark, figure, normal};
use crate::data::Unit;
use crate::error::DoubtKind;

impl Melter<'_, '_> {
    /// Tells of columns of percentages whose figures are below 1 and add up to it.
    pub(super) fn tell_fractions(&mut self) {
        let is_share = |column: &usize| {
            let is_percent = self.layout.label(*column).is_some_and(|label| label.unit == "%");
            let cells = self.shape.columns.get(*column).map(|c| &*c.cells).unwrap_or_default();
            let values: Vec<f64> = cells
                .iter()
                .filter_map(|cell| Some(figure(&normal(cell), DecimalMark::Point)?.value))
                .collect();
            let sum: f64 = values.iter().sum();
            let are_small = values.iter().all(|value| (0.0..1.0).contains(value));
            is_percent && values.len() > 2 && are_small && (sum - 1.0).abs() < 0.02
        };
        if let Some(column) = self.layout.roles.values.iter().copied().find(is_share) {
            self.doubts.add(0, &self.header(column), DoubtKind::Fractions);
        }
    }

    /// Tells of headers that name other units than the line above the table, where no figures are
    /// in its own.
    pub(super) fn tell_other_unit(&mut self) {
        let above = self.shape.around.unit.clone();
        let own = Unit::parse(&above);
        let units = self.layout.roles.values.iter().filter_map(|&column| {
            let unit = &*self.layout.label(column)?.unit;
            Some((column, if unit.is_empty() { &*above } else { unit }))
        });
        let is_used = units.clone().any(|(_, unit)| unit == above);
        let other = |unit: &str| Unit::parse(unit).converts_to(&own);
        let found = units.clone().find(|(_, unit)| !is_used && other(unit));
        let found = found.map(|(column, unit)| (column, unit.to_owned()));
        if let Some((column, unit)) = found.filter(|_| !above.is_empty()) {
            self.doubts.add(0, &self.header(column), DoubtKind::OtherUnit(above, unit));
        }
    }
}

//! What is in doubt about units that stand above a table.

use super::melter::Melter;
use crate::data::Unit;
use crate::error::DoubtKind;

impl Melter<'_, '_> {
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

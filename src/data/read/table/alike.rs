//! Whether columns of figures are of one kind, as those of places are.

use super::layout::SheetLayout;
use super::numbers::{DecimalMark, MarkEvidence, Script, figure, normal};
use super::shape::SheetShape;

impl SheetLayout {
    /// Whether the cells of some columns of figures have units, and those of others have others or
    /// none: $191.56 beside 68,902,990.
    pub(super) fn are_in_units(&self, shape: &SheetShape) -> bool {
        let unit = |&column: &usize| {
            let cells = shape.columns.get(column)?.cells.iter().map(|cell| normal(cell));
            let mut units = cells.filter_map(|cell| {
                figure(&cell, DecimalMark::Point).map(|found| found.unit.to_owned())
            });
            units.next()
        };
        let units: Vec<String> = self.roles.values.iter().filter_map(unit).collect();
        units.windows(2).any(|pair| pair.first() != pair.last())
    }

    /// Whether all columns of figures are of one order, as those of one metric are.
    pub(super) fn are_alike(&self, shape: &SheetShape) -> bool {
        let typical = |&column: &usize| {
            let column = shape.columns.get(column)?;
            let mut evidence = MarkEvidence::default();
            column.cells.iter().for_each(|cell| evidence.take(cell.trim()));
            let mark = evidence.decide(&MarkEvidence::default(), Script::default()).mark;
            let numbers =
                column.cells.iter().filter_map(|cell| Some(figure(&normal(cell), mark)?.value));
            let sizes: Vec<f64> = numbers.map(f64::abs).filter(|size| *size > 0.0).collect();
            let sum: f64 = sizes.iter().sum();
            (!sizes.is_empty()).then(|| sum / crate::number::float(sizes.len()))
        };
        let sizes: Vec<f64> = self.roles.values.iter().filter_map(typical).collect();
        let least = sizes.iter().copied().fold(f64::INFINITY, f64::min);
        let most = sizes.iter().copied().fold(0.0, f64::max);
        sizes.is_empty() || most < least * 200.0
    }
}

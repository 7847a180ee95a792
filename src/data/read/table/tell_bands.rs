//! Ranges of numbers that a spreadsheet made dates of: 1月5日 and 5-Jan among 16-20 and 21-30.

use super::header_kinds::names_band;
use super::melter::Melter;
use super::numbers::{DecimalMark, figure, normal};
use super::periods::PeriodGrammar;
use crate::error::DoubtKind;

/// Whether a cell is a day of a year that it does not name, or a month and two digits: 1月5日, 5-Jan.
fn is_day(cell: &str) -> bool {
    let is_marked = cell.contains('月') || cell.contains('-') && cell.contains(char::is_alphabetic);
    // most names end here
    let may_be = is_marked && cell.len() <= 12 && cell.contains(|c: char| c.is_ascii_digit());
    let is_named = |text: &str| PeriodGrammar::default().read(text).is_some();
    may_be
        && (PeriodGrammar::part(cell, 2000).is_some_and(|day| day.length() < 28)
            || cell.contains('-') && is_named(cell))
}

impl Melter<'_, '_> {
    /// Tells of the first name of a group that is a day where others are ranges.
    pub(super) fn tell_bands(&mut self) {
        let Some(column) = self.layout.roles.entity else { return };
        let cells = self.shape.columns.get(column).map(|c| &*c.cells).unwrap_or_default();
        let is_range = |cell: &&str| {
            let text = normal(cell);
            figure(&text, DecimalMark::Point).is_some_and(|found| found.to.is_some())
        };
        let Some(row) = cells.iter().position(|cell| is_day(&normal(cell))) else { return };
        if names_band(&self.header(column)) || cells.iter().any(is_range) {
            let cell = self.cell(row, column).trim().to_owned();
            self.doubts.add(self.line(row), &self.header(column), DoubtKind::Band(cell));
        }
    }
}

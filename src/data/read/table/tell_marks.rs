//! Cells whose decimal mark is not that of their column: 12,5 among 13.1.

use super::melter::Melter;
use super::numbers::{Decided, Printed, figure};
use crate::error::DoubtKind;
use crate::number::plain;

impl Melter<'_, '_> {
    /// Reads a cell that has nothing but decimals behind the other mark than its column has, and
    /// tells it once a column.
    pub(super) fn by_other<'t>(
        &mut self,
        row: usize,
        column: usize,
        text: &'t str,
        mark: Decided,
    ) -> Option<Printed<'t>> {
        let is_sign = |c: &char| !c.is_ascii_digit();
        let found = figure(text, mark.mark.other())
            .filter(|f| f.is_bare && mark.is_open && f.run.chars().filter(is_sign).count() == 1)?;
        let header = self.header(column);
        let is_told = |word: &str| {
            self.doubts.found.iter().any(|d| d.column == header && d.kind.word() == word)
        };
        if !is_told("mark") {
            let digits: String = found.run.chars().filter(|c| !is_sign(c)).collect();
            let kind = DoubtKind::Mark(text.to_owned(), plain(found.value), digits);
            self.doubts.add(self.line(row), &header, kind);
        }
        Some(found)
    }
}

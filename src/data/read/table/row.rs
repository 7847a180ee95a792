//! One row of a table, from JSON or CSV.

use crate::number::shortest;
use duibi_scan::{CellKind, RawCell};

/// One row of a table.
pub(super) struct TableRow<'r> {
    /// One a column.
    pub(super) cells: &'r [RawCell],
    /// The byte at which it begins.
    pub(super) start: usize,
    /// Its number, from 0.
    pub(super) item: usize,
    /// Gives what a cell of text of a column says; nothing where it is not JSON.
    pub(super) text: &'r dyn Fn(usize, RawCell) -> Option<String>,
}

impl TableRow<'_> {
    /// The cell of a column; an absent one where the row ends before.
    pub(super) fn cell(&self, column: usize) -> RawCell {
        self.cells.get(column).copied().unwrap_or_default()
    }

    /// The number in a column, if it is one.
    pub(super) fn number(&self, column: usize) -> Option<f64> {
        Some(self.cell(column)).filter(|cell| cell.kind == CellKind::Number).map(|cell| cell.number)
    }

    /// What the cell of a column says: a text, a number or a flag.
    pub(super) fn word(&self, column: usize) -> Option<String> {
        let cell = self.cell(column);
        match cell.kind {
            CellKind::Text => Some((self.text)(column, cell).unwrap_or_default()),
            CellKind::Number => Some(shortest(cell.number)),
            CellKind::Flag => Some(if cell.number > 0.0 { "true" } else { "false" }.to_owned()),
            CellKind::Absent | CellKind::Null | CellKind::Nested => None,
        }
    }
}

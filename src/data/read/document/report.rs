//! What is wrong with a row of observations, with its place.

use duibi_scan::RawCell;

use super::key::ObservationKey;
use crate::data::read::faults::Faults;
use crate::data::read::node;
use crate::data::read::syntax::NotJson;
use crate::error::{Found, Problem};

/// Takes the faults of the rows, one row after the other.
pub(super) struct RowReport<'r, 'n, 't> {
    pub(super) bytes: &'t [u8],
    pub(super) faults: &'r mut Faults<'n>,
    /// The item of the list that is read.
    pub(super) item: usize,
    /// Where the inside of a text, a list or an object was found not to be JSON.
    pub(super) malformed: Option<NotJson>,
}

impl<'t> RowReport<'_, '_, 't> {
    /// Notes what is wrong with the value of a key; `inside` is the path in the value.
    pub(super) fn fault(
        &mut self,
        key: ObservationKey,
        byte: usize,
        inside: &str,
        problem: Problem,
    ) {
        let item = self.item;
        let dot = if inside.is_empty() || inside.starts_with('[') { "" } else { "." };
        let path = || format!("observations[{item}].{}{dot}{inside}", key.name());
        self.faults.push_at(byte, path, problem);
    }

    /// Notes that a key is absent from the row that begins at a byte.
    pub(super) fn absent(&mut self, key: ObservationKey, row: usize) {
        self.fault(key, row, "", Problem::Expected(key.expected(), Found::Nothing));
    }

    /// Notes that a key has a value of another kind than it should.
    pub(super) fn unexpected(&mut self, key: ObservationKey, cell: RawCell) {
        let found = node::found(self.raw(cell));
        self.fault(key, cell.start, "", Problem::Expected(key.expected(), found));
    }

    /// The JSON text of a cell.
    pub(super) fn raw(&self, cell: RawCell) -> &'t [u8] {
        self.bytes.get(cell.start..cell.end).unwrap_or_default()
    }

    /// What a cell of text says.
    pub(super) fn text(&self, cell: RawCell) -> String {
        node::text_of(self.raw(cell)).unwrap_or_default()
    }
}

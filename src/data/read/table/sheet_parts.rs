//! A table told from what stands around it: its columns and their rows.

use super::around::Around;

/// A column of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct SheetColumn<'g> {
    /// What its header says, from the top; merged cells are carried on.
    pub(super) heads: Vec<String>,
    /// One a row, with the space before them.
    pub(super) cells: Vec<&'g str>,
    /// Whether its numbers are known to be such, as those of JSON are.
    pub(super) is_typed: bool,
    /// Whether its merged cells were carried on, as names of groups are.
    pub(super) is_group: bool,
}

/// A table, told from what stands around it.
#[derive(Debug, Default)]
pub(super) struct SheetShape<'g> {
    pub(super) columns: Vec<SheetColumn<'g>>,
    /// The line of each row.
    pub(super) lines: Vec<usize>,
    pub(super) around: Around,
    pub(super) has_header: bool,
    /// Rows that only group those below, and those with too many cells: their line, what they say
    /// and how many cells they have.
    pub(super) odd: Vec<(usize, String, usize)>,
    /// Another table below this one: its line and its title.
    pub(super) another: Option<(usize, String)>,
}

impl SheetColumn<'_> {
    /// All that the header says, in one line.
    pub(super) fn header(&self) -> String {
        self.heads.join("·")
    }
}

//! The doubts about a table, as they are found.

use crate::error::{Doubt, DoubtKind};

/// The most doubts of one kind about one column that are listed.
const MOST: usize = 20;

/// The doubts about a table that were found so far.
#[derive(Debug, Default)]
pub(super) struct Doubts {
    pub(super) found: Vec<Doubt>,
}

impl Doubts {
    /// Notes a doubt about a column, or about the table where it is empty; those that are alike are
    /// listed up to a count.
    pub(super) fn add(&mut self, line: usize, column: &str, kind: DoubtKind) {
        let is_alike = |doubt: &&Doubt| doubt.column == column && doubt.kind.word() == kind.word();
        if self.found.iter().filter(is_alike).count() < MOST {
            self.found.push(Doubt { line, column: column.to_owned(), kind });
        }
    }
}

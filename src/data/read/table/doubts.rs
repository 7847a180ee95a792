//! The doubts about a table, as they are found.

use crate::error::{Doubt, DoubtKind};

/// The most doubts of one kind about one column that are listed.
const MOST: usize = 20;

/// The doubts about a table that were found so far.
#[derive(Debug, Default)]
pub(super) struct Doubts {
    pub(super) found: Vec<Doubt>,
    /// Those that are not listed: the column, the kind, how many.
    more: Vec<(String, &'static str, usize)>,
}

impl Doubts {
    /// Notes a doubt about a column, or about the table where it is empty; those that are alike are
    /// listed up to a count.
    pub(super) fn add(&mut self, line: usize, column: &str, kind: DoubtKind) {
        let is_alike = |doubt: &&Doubt| doubt.column == column && doubt.kind.word() == kind.word();
        if self.found.iter().filter(is_alike).count() < MOST {
            self.found.push(Doubt { line, column: column.to_owned(), kind });
            return;
        }
        let word = kind.word();
        match self.more.iter_mut().find(|(of, kind, _)| of == column && *kind == word) {
            Some((.., count)) => *count += 1,
            None => self.more.push((column.to_owned(), word, 1)),
        }
    }

    /// All of them, with how many of a kind are not listed.
    pub(super) fn all(self) -> Vec<Doubt> {
        let more = self.more.into_iter().map(|(column, _, count)| Doubt {
            line: 0,
            column,
            kind: DoubtKind::More(count),
        });
        self.found.into_iter().chain(more).collect()
    }
}

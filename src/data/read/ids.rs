//! The ids of one kind, and the index that each stands for.

use duibi_scan::Interner;

use super::faults::Faults;
use super::fields::At;
use crate::error::{ItemKind, Problem};

/// Ids and their indices, in the order of the document.
#[derive(Debug)]
pub(super) struct Ids {
    pub(super) kind: ItemKind,
    symbols: Interner,
    /// By the symbol of an id.
    index: Vec<usize>,
}

impl Ids {
    pub(super) fn new(kind: ItemKind) -> Self {
        Self { kind, symbols: Interner::default(), index: Vec::new() }
    }

    /// Takes an id for an index; a second one of the same name is a fault.
    pub(super) fn add<'n>(
        &mut self,
        id: &str,
        index: usize,
        at: &At<'n>,
        faults: &mut Faults<'n>,
    ) -> Option<()> {
        if self.get(id).is_some() {
            faults.push(&at.path, Problem::DuplicateId(self.kind, id.to_owned()));
            return None;
        }
        self.join(id, index);
        Some(())
    }

    /// Takes an id of a joined document, unless it is known.
    pub(super) fn join(&mut self, id: &str, index: usize) {
        if self.symbols.intern(id.as_bytes()) as usize == self.index.len() {
            self.index.push(index);
        }
    }

    /// The index of an id.
    pub(super) fn get(&self, id: &str) -> Option<usize> {
        self.index.get(self.symbols.find(id.as_bytes())? as usize).copied()
    }

    /// Says that there is no such id, and which one may be meant.
    pub(super) fn unknown(&self, id: &str) -> Problem {
        let known = (0_u32..)
            .zip(&self.index)
            .filter_map(|(symbol, _)| std::str::from_utf8(self.symbols.get(symbol)).ok());
        Problem::unknown_id(self.kind, id, known)
    }

    /// The index that a value names; an unknown id is a fault.
    pub(super) fn find<'n>(&self, at: &At<'n>, faults: &mut Faults<'n>) -> Option<usize> {
        let id = at.text(faults)?;
        let found = self.get(id);
        if found.is_none() && faults.is_full() {
            faults.skip();
        } else if found.is_none() {
            faults.push(&at.path, self.unknown(id));
        }
        found
    }
}

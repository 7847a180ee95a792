//! The ids of observations, and the wholes of which they are parts.

use duibi_scan::Cell;

use super::{Key, Reader};
use crate::error::{ItemKind, Problem};

/// How many parts can be in one another.
const MOST_LEVELS: usize = 1000;
/// No observation has this id, or it was left out.
const NONE: u32 = u32::MAX;
const LEFT_OUT: u32 = u32::MAX - 1;

impl Reader<'_, '_, '_> {
    /// Takes an id for the next observation; a second one of the same name is a fault.
    pub(super) fn take(&mut self, id: Cell, bad: bool) -> bool {
        let symbol = id.symbol as usize;
        if self.index_of.len() <= symbol {
            self.index_of.resize(symbol + 1, NONE);
        }
        let Some(slot) = self.index_of.get_mut(symbol) else { return false };
        if *slot != NONE {
            let text = self.written(id);
            self.fault(Key::Id, id.start, "", Problem::DuplicateId(ItemKind::Observation, text));
            return false;
        }
        self.escaped |= self.bytes.get(id.start..id.end).is_some_and(|raw| raw.contains(&b'\\'));
        *slot = if bad {
            LEFT_OUT
        } else {
            u32::try_from(self.dataset.observations.len()).unwrap_or(LEFT_OUT)
        };
        true
    }

    /// Resolves the wholes of which observations are parts, once all ids are known.
    pub(super) fn link(&mut self) {
        for (part, item, cell) in std::mem::take(&mut self.parts) {
            self.item = item;
            let whole = match self.index_of.get(cell.symbol as usize) {
                // a part stays one though its whole is left out: it must not stand for the whole
                Some(&LEFT_OUT) => LEFT_OUT as usize,
                Some(&index) if index != NONE => index as usize,
                _ => {
                    let id = self.written(cell);
                    // the same id may be written with escapes here and without there
                    let written =
                        |this: &Self| this.dataset.observations.iter().position(|o| o.id == id);
                    let is_escaped = self
                        .bytes
                        .get(cell.start..cell.end)
                        .is_some_and(|raw| raw.contains(&b'\\'))
                        || self.escaped;
                    let found = self
                        .known
                        .observations
                        .get(&id)
                        .or_else(|| is_escaped.then(|| written(self)).flatten());
                    let Some(index) = found else {
                        if self.faults.is_full() {
                            self.faults.skip();
                            continue;
                        }
                        let ids = self.index_of.iter().filter(|&&index| index < LEFT_OUT);
                        let ids = ids.filter_map(|&index| {
                            self.dataset.observations.get(index as usize).map(|o| o.id)
                        });
                        let problem = Problem::unknown_id(ItemKind::Observation, &id, ids);
                        self.fault(Key::PartOf, cell.start, "", problem);
                        continue;
                    };
                    index
                }
            };
            if self.is_within(whole, part) {
                let id = self.written(cell);
                self.fault(
                    Key::PartOf,
                    cell.start,
                    "",
                    Problem::OwnPart(ItemKind::Observation, id),
                );
            } else {
                self.dataset.observations.set_part(part, whole);
            }
        }
    }

    /// Tells whether a figure is, or is a part of, another.
    fn is_within(&self, mut part: usize, whole: usize) -> bool {
        for _ in 0..MOST_LEVELS {
            if part == whole {
                return true;
            }
            let Some(next) = self.dataset.observations.get(part).and_then(|found| found.part_of)
            else {
                return false;
            };
            part = next;
        }
        true
    }
}

//! The ids of observations, and the wholes of which they are parts.

use duibi_scan::RawCell;

use super::key::ObservationKey;
use super::known::Known;
use super::report::RowReport;
use crate::data::Observations;
use crate::data::read::ids::Ids;
use crate::data::read::wholes::Wholes;
use crate::error::{ItemKind, Problem};

/// No observation has this id.
const NONE: u32 = u32::MAX;
/// The observation of this id was left out.
const LEFT_OUT: u32 = u32::MAX - 1;

/// A part whose whole is not resolved yet.
struct UnlinkedPart {
    /// The index of its observation.
    index: usize,
    /// Its item of the document's list.
    item: usize,
    /// The cell that names its whole.
    whole: RawCell,
}

/// The ids and parts of the rows that were read so far.
#[derive(Default)]
pub(super) struct PartLinks {
    /// By the symbol of an id: the index of its observation.
    index_of: Vec<u32>,
    parts: Vec<UnlinkedPart>,
    /// Whether an id is written with escapes.
    has_escapes: bool,
}

impl PartLinks {
    /// Takes an id for an observation by its index, or for none where its row is left out. A second
    /// one of the same name is a fault, and is not taken.
    pub(super) fn take_id(
        &mut self,
        id: RawCell,
        index: Option<usize>,
        report: &mut RowReport,
    ) -> bool {
        let symbol = id.symbol as usize;
        if self.index_of.len() <= symbol {
            self.index_of.resize(symbol + 1, NONE);
        }
        let Some(slot) = self.index_of.get_mut(symbol) else { return false };
        if *slot != NONE {
            let problem = Problem::DuplicateId(ItemKind::Observation, report.text(id));
            report.fault(ObservationKey::Id, id.start, "", problem);
            return false;
        }
        self.has_escapes |= report.raw(id).contains(&b'\\');
        *slot = index.and_then(|index| u32::try_from(index).ok()).unwrap_or(LEFT_OUT);
        true
    }

    /// Notes that an observation, by its index, is a part of the one that a cell names.
    pub(super) fn add(&mut self, index: usize, item: usize, whole: RawCell) {
        self.parts.push(UnlinkedPart { index, item, whole });
    }

    /// Resolves the wholes of which observations are parts, once all ids are known.
    pub(super) fn link(
        mut self,
        observations: &mut Observations,
        known: &Known,
        report: &mut RowReport,
    ) {
        let known_whole = |part: usize| observations.get(part).and_then(|found| found.part_of);
        let count = if self.parts.is_empty() { 0 } else { observations.len() };
        let mut wholes = Wholes::of(count, &known_whole);
        let mut by_text = None;
        for part in std::mem::take(&mut self.parts) {
            report.item = part.item;
            let Some(whole) = self.whole(&part, &mut by_text, (observations, known), report) else {
                continue;
            };
            if wholes.link(part.index, whole) {
                observations.set_part(part.index, whole);
            } else {
                let problem = Problem::OwnPart(ItemKind::Observation, report.text(part.whole));
                report.fault(ObservationKey::PartOf, part.whole.start, "", problem);
            }
        }
    }

    /// The index of the whole of a part; `by_text` are all ids, once they were asked for. A name
    /// that no observation has is a fault.
    fn whole(
        &self,
        part: &UnlinkedPart,
        by_text: &mut Option<Ids>,
        (observations, known): (&Observations, &Known),
        report: &mut RowReport,
    ) -> Option<usize> {
        match self.index_of.get(part.whole.symbol as usize) {
            // a part whose whole is left out stays a part: it must not be compared as a whole
            Some(&LEFT_OUT) => return Some(LEFT_OUT as usize),
            Some(&index) if index != NONE => return Some(index as usize),
            _ => {}
        }
        let id = report.text(part.whole);
        // the same id may be written with escapes here and without there
        let may_differ = self.has_escapes || report.raw(part.whole).contains(&b'\\');
        let mut by_text = || by_text.get_or_insert_with(|| ids(observations)).get(&id);
        let found = known.observations.get(&id).or_else(|| may_differ.then(&mut by_text).flatten());
        if found.is_none() && report.faults.is_full() {
            report.faults.skip();
        } else if found.is_none() {
            let indices = self.index_of.iter().filter(|&&index| index < LEFT_OUT);
            let ids = indices.filter_map(|&index| Some(observations.get(index as usize)?.id));
            let problem = Problem::unknown_id(ItemKind::Observation, &id, ids);
            report.fault(ObservationKey::PartOf, part.whole.start, "", problem);
        }
        found
    }
}

/// The ids of observations, as they read.
#[inline(never)]
fn ids(observations: &Observations) -> Ids {
    let mut out = Ids::new(ItemKind::Observation);
    for (index, found) in observations.iter().enumerate().filter(|(_, found)| !found.id.is_empty())
    {
        out.join(found.id, index);
    }
    out
}

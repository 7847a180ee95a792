//! Figures of one document on their way into another.

use super::columns::{NewObservation, Observations};
use crate::data::sparse::Pool;

/// Where the entities, metrics and sources of a joined document are in the document that joins it.
pub(in crate::data) struct JoinMap<'j> {
    /// The id of the joined document.
    pub(in crate::data) id: &'j str,
    /// By index there: the entity here.
    pub(in crate::data) entities: &'j [usize],
    /// By index there: the metric here, unless its unit does not fit.
    pub(in crate::data) metrics: &'j [Option<usize>],
    /// The index here of the first source there.
    pub(in crate::data) sources: usize,
}

/// The numbers here of what the figures of a joined document share; the number 0 stays 0.
struct SharedNumbers {
    units: Vec<u32>,
    bases: Vec<u32>,
    scopes: Vec<u32>,
    places: Vec<u32>,
    notes: Vec<u32>,
}

impl SharedNumbers {
    /// Takes over all that the figures share.
    fn taken(to: &mut Observations, from: &Observations) -> Self {
        Self {
            units: all_added(&mut to.units, &from.units),
            bases: all_added(&mut to.bases, &from.bases),
            scopes: all_added(&mut to.scopes, &from.scopes),
            places: all_added(&mut to.places, &from.places),
            notes: all_added(&mut to.notes, &from.notes),
        }
    }
}

fn all_added<T: Clone>(to: &mut Pool<T>, from: &Pool<T>) -> Vec<u32> {
    from.iter().map(|item| to.add(item.clone())).collect()
}

/// The number here for a number there.
fn here(numbers: &[u32], number: u32) -> u32 {
    let index = (number as usize).checked_sub(1);
    index.and_then(|index| numbers.get(index)).copied().unwrap_or(0)
}

impl Observations {
    /// Takes over the figures of a joined document, but for those of metrics that are not taken
    /// over.
    pub(in crate::data) fn append(&mut self, other: &Self, map: &JoinMap) {
        let shared = SharedNumbers::taken(self, other);
        // from the index there to the index here
        let mut index_of: Vec<Option<usize>> = Vec::with_capacity(other.len());
        for index in 0..other.len() {
            let new = self.translated(other, index, map, &shared);
            index_of.push(new.is_some().then_some(self.len()));
            if let Some(new) = new {
                self.push(&new);
            }
        }
        for (index, part) in index_of.iter().enumerate() {
            let whole = other
                .get(index)
                .and_then(|found| found.part_of)
                .and_then(|whole| index_of.get(whole).copied().flatten());
            if let Some((part, whole)) = part.zip(whole) {
                self.set_part(part, whole);
            }
        }
    }

    /// A figure of a joined document in the numbers of this one; nothing where its metric is not
    /// taken over.
    #[inline(never)]
    fn translated(
        &mut self,
        other: &Self,
        index: usize,
        map: &JoinMap,
        shared: &SharedNumbers,
    ) -> Option<NewObservation> {
        let found = other.get(index)?;
        let entity = *map.entities.get(found.entity)?;
        let metric = map.metrics.get(found.metric).copied().flatten()?;
        let id = match found.id {
            "" => 0,
            id => self.add_text(&format!("{}/{id}", map.id)),
        };
        let printed = if found.printed.is_empty() { 0 } else { self.add_text(found.printed) };
        let number = |index: usize| u32::try_from(index).unwrap_or_default();
        Some(NewObservation {
            entity: number(entity),
            metric: number(metric),
            period: found.period,
            value: found.value,
            unit: here(&shared.units, other.unit.get(index)),
            qualifier: found.qualifier,
            inferred: found.inferred,
            basis: here(&shared.bases, other.basis.get(index)),
            scope: here(&shared.scopes, other.scope.get(index)),
            source: found.source.map_or(0, |source| number(source + map.sources + 1)),
            place: here(&shared.places, other.place.get(index)),
            note: here(&shared.notes, other.note.get(index)),
            id,
            printed,
        })
    }
}

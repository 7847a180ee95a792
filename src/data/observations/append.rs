//! Figures of one document on their way into another.

use super::{Observations, Row};

/// Where the parts of another document went.
pub(in crate::data) struct Joined<'j> {
    /// The id of the other document.
    pub(in crate::data) id: &'j str,
    /// By index there: the entity here.
    pub(in crate::data) entities: &'j [usize],
    /// By index there: the metric here, unless its unit does not fit.
    pub(in crate::data) metrics: &'j [Option<usize>],
    /// The index here of the first source there.
    pub(in crate::data) sources: usize,
}

impl Observations {
    /// Takes over the figures of another document, but for those of metrics that are not taken over.
    pub(in crate::data) fn append(&mut self, other: &Self, joined: &Joined) {
        let units: Vec<u32> = other.units.iter().map(|unit| self.units.add(unit.clone())).collect();
        let bases: Vec<u32> =
            other.bases.iter().map(|basis| self.bases.add(basis.clone())).collect();
        let scopes: Vec<u32> =
            other.scopes.iter().map(|scope| self.scopes.add(scope.clone())).collect();
        let places: Vec<u32> =
            other.places.iter().map(|place| self.places.add(place.clone())).collect();
        let notes: Vec<u32> = other.notes.iter().map(|note| self.notes.add(note.clone())).collect();
        let to = |map: &[u32], number: u32| {
            (number as usize).checked_sub(1).and_then(|index| map.get(index)).copied().unwrap_or(0)
        };
        // from the index there to the index here
        let mut index_of: Vec<Option<usize>> = Vec::with_capacity(other.len());
        for (index, found) in other.iter().enumerate() {
            let (entity, metric) = (
                joined.entities.get(found.entity).copied(),
                joined.metrics.get(found.metric).copied().flatten(),
            );
            let Some((entity, metric)) = entity.zip(metric) else {
                index_of.push(None);
                continue;
            };
            index_of.push(Some(self.len()));
            let id = if found.id.is_empty() {
                0
            } else {
                self.add_text(&format!("{}/{}", joined.id, found.id))
            };
            let printed = if found.printed.is_empty() { 0 } else { self.add_text(found.printed) };
            let number = |index: usize| u32::try_from(index).unwrap_or_default();
            self.push(&Row {
                entity: number(entity),
                metric: number(metric),
                period: found.period,
                value: found.value,
                unit: to(&units, other.unit.get(index)),
                qualifier: found.qualifier,
                inferred: found.inferred,
                basis: to(&bases, other.basis.get(index)),
                scope: to(&scopes, other.scope.get(index)),
                source: found.source.map_or(0, |source| number(source + joined.sources + 1)),
                place: to(&places, other.place.get(index)),
                note: to(&notes, other.note.get(index)),
                id,
                printed,
            });
        }
        for (index, part) in index_of.iter().enumerate() {
            let whole = other
                .get(index)
                .and_then(|o| o.part_of)
                .and_then(|whole| index_of.get(whole).copied().flatten());
            if let Some((part, whole)) = part.zip(whole) {
                self.set_part(part, whole);
            }
        }
    }
}

//! The figures of a document in columns, and how they are written and read.

use super::observation::{Brief, Observation};
use crate::data::sparse::{Pool, SparseColumn};
use crate::data::{Basis, Period, Place, Qualifier, Scope, Unit};
use crate::text::Text;

/// All figures of a document. Optional columns are empty as long as every row has the default.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Observations {
    pub(super) entity: Vec<u32>,
    pub(super) metric: SparseColumn<u32>,
    pub(super) period: Vec<Period>,
    pub(super) value: Vec<f64>,
    pub(super) unit: SparseColumn<u32>,
    pub(super) qualifier: SparseColumn<Qualifier>,
    pub(super) inferred: SparseColumn<bool>,
    pub(super) basis: SparseColumn<u32>,
    pub(super) scope: SparseColumn<u32>,
    /// Index plus one; nothing is zero, here and below.
    pub(super) part_of: SparseColumn<u32>,
    pub(super) source: SparseColumn<u32>,
    pub(super) place: SparseColumn<u32>,
    pub(super) note: SparseColumn<u32>,
    pub(super) id: SparseColumn<u32>,
    pub(super) printed: SparseColumn<u32>,
    pub(super) units: Pool<Unit>,
    pub(super) bases: Pool<Basis>,
    pub(super) scopes: Pool<Scope>,
    pub(super) places: Pool<Place>,
    pub(super) notes: Pool<Text>,
    pub(super) texts: Pool<Box<str>>,
}

/// A figure on its way into the columns; of what many figures share, such as a scope, it has the
/// number that [`Observations`] gave it.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::data) struct NewObservation {
    pub(in crate::data) entity: u32,
    pub(in crate::data) metric: u32,
    pub(in crate::data) period: Period,
    pub(in crate::data) value: f64,
    pub(in crate::data) unit: u32,
    pub(in crate::data) qualifier: Qualifier,
    pub(in crate::data) inferred: bool,
    pub(in crate::data) basis: u32,
    pub(in crate::data) scope: u32,
    pub(in crate::data) source: u32,
    pub(in crate::data) place: u32,
    pub(in crate::data) note: u32,
    pub(in crate::data) id: u32,
    pub(in crate::data) printed: u32,
}

impl Observations {
    /// Counts the figures.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entity.len()
    }

    /// Tells whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entity.is_empty()
    }

    /// Goes through the scopes of figures, each once, as they come in the document.
    pub fn scopes(&self) -> impl Iterator<Item = &Scope> {
        self.scopes.iter()
    }

    /// Gives a figure.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<Observation<'_>> {
        let whole = |number: u32| (number as usize).checked_sub(1);
        Some(Observation {
            id: self.texts.get(self.id.get(index)),
            entity: *self.entity.get(index)? as usize,
            metric: self.metric.get(index) as usize,
            period: *self.period.get(index)?,
            inferred: self.inferred.get(index),
            value: *self.value.get(index)?,
            unit: self.units.get(self.unit.get(index)),
            qualifier: self.qualifier.get(index),
            basis: self.bases.get(self.basis.get(index)),
            scope: self.scopes.get(self.scope.get(index)),
            part_of: whole(self.part_of.get(index)),
            printed: self.texts.get(self.printed.get(index)),
            source: whole(self.source.get(index)),
            place: self.places.get(self.place.get(index)),
            note: self.notes.get(self.note.get(index)),
        })
    }

    /// Goes through all figures.
    pub fn iter(&self) -> impl Iterator<Item = Observation<'_>> {
        (0..self.len()).filter_map(|index| self.get(index))
    }

    /// What tells the figures of one metric apart, one after the other; looks at as few columns as
    /// possible.
    pub fn of_metric(&self, metric: usize) -> impl Iterator<Item = Brief<'_>> {
        let every = self.metric.is_default() && metric == 0;
        let (parts, bases, scopes) =
            (self.part_of.is_default(), self.basis.is_default(), self.scope.is_default());
        let indices = (0..self.len())
            .filter(move |&index| every || self.metric.get(index) as usize == metric);
        indices.filter_map(move |index| {
            Some(Brief {
                index,
                entity: *self.entity.get(index)? as usize,
                period: *self.period.get(index)?,
                basis: self.bases.get(if bases { 0 } else { self.basis.get(index) }),
                scope: self.scopes.get(if scopes { 0 } else { self.scope.get(index) }),
                is_part: !parts && self.part_of.get(index) > 0,
            })
        })
    }

    /// Which entity reports which metric, figure by figure.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize)> {
        self.entity
            .iter()
            .enumerate()
            .map(|(index, &entity)| (entity as usize, self.metric.get(index) as usize))
    }

    /// The unit of a number that was given for it.
    pub(in crate::data) fn unit(&self, number: u32) -> &Unit {
        self.units.get(number)
    }

    /// The units that occur.
    pub fn units(&self) -> impl Iterator<Item = &Unit> {
        self.units.iter()
    }

    /// Takes a figure that has nothing but what each has.
    pub(in crate::data) fn push_plain(
        &mut self,
        entity: u32,
        metric: u32,
        period: Period,
        value: f64,
        unit: u32,
    ) {
        let index = self.len();
        self.entity.push(entity);
        self.period.push(period);
        self.value.push(value);
        self.metric.set(index, metric);
        self.unit.set(index, unit);
    }

    pub(in crate::data) fn push(&mut self, row: &NewObservation) {
        let index = self.len();
        self.push_plain(row.entity, row.metric, row.period, row.value, row.unit);
        self.scope.set(index, row.scope);
        // most rows have none of the others
        let rare = row.basis | row.source | row.place | row.note | row.id | row.printed;
        if rare == 0 && row.qualifier == Qualifier::Exact && !row.inferred {
            return;
        }
        self.qualifier.set(index, row.qualifier);
        self.inferred.set(index, row.inferred);
        self.basis.set(index, row.basis);
        self.source.set(index, row.source);
        self.place.set(index, row.place);
        self.note.set(index, row.note);
        self.id.set(index, row.id);
        self.printed.set(index, row.printed);
    }

    /// Notes that one figure is a part of another.
    pub(in crate::data) fn set_part(&mut self, part: usize, whole: usize) {
        self.part_of.set(part, u32::try_from(whole + 1).unwrap_or_default());
    }

    /// Takes all figures from the first source.
    pub(in crate::data) fn set_source(&mut self) {
        (0..self.len()).for_each(|index| self.source.set(index, 1));
    }

    pub(in crate::data) fn add_unit(&mut self, unit: Unit) -> u32 {
        self.units.add(unit)
    }

    /// The number of a unit; one that is there already keeps its number.
    pub(in crate::data) fn add_unit_once(&mut self, unit: &Unit) -> u32 {
        let known = self.units.iter().position(|known| known == unit);
        known.map_or_else(
            || self.units.add(unit.clone()),
            |index| u32::try_from(index + 1).unwrap_or_default(),
        )
    }

    pub(in crate::data) fn add_basis(&mut self, basis: Basis) -> u32 {
        self.bases.add(basis)
    }

    pub(in crate::data) fn add_scope(&mut self, scope: Scope) -> u32 {
        self.scopes.add(scope)
    }

    pub(in crate::data) fn add_place(&mut self, place: Place) -> u32 {
        self.places.add(place)
    }

    pub(in crate::data) fn add_note(&mut self, note: Text) -> u32 {
        self.notes.add(note)
    }

    pub(in crate::data) fn add_text(&mut self, text: &str) -> u32 {
        self.texts.add(text.into())
    }
}

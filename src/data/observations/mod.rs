//! The figures of a document, kept in columns: a million of them are a few numbers each, and what repeats is kept once.

mod append;

pub(super) use self::append::Joined;
use super::column::{Column, Pool};
use super::{Basis, Period, Place, Qualifier, Quantity, Scope, Unit};
use crate::text::Text;

/// One reported figure and its evidence, as it stands in the columns.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Observation<'d> {
    /// Unique among observations; empty where the document gives none.
    pub id: &'d str,
    /// Index into [`Dataset::entities`](super::Dataset::entities).
    pub entity: usize,
    /// Index into [`Dataset::metrics`](super::Dataset::metrics).
    pub metric: usize,
    /// The days that it covers.
    pub period: Period,
    /// Whether the period is inferred rather than printed beside the figure.
    pub inferred: bool,
    /// The figure, in `unit`; finite.
    pub value: f64,
    /// The unit as printed.
    pub unit: &'d Unit,
    /// How exact it claims to be.
    pub qualifier: Qualifier,
    /// What sort of figure it is.
    pub basis: &'d Basis,
    /// What it is limited to.
    pub scope: &'d Scope,
    /// Index of the observation of which it is a subset.
    pub part_of: Option<usize>,
    /// The characters that were printed.
    pub printed: &'d str,
    /// Index into [`Dataset::sources`](super::Dataset::sources).
    pub source: Option<usize>,
    /// Where in the source.
    pub place: &'d Place,
    /// What a reader of this figure must know.
    pub note: &'d Text,
}

impl Observation<'_> {
    /// The figure with what is known of its exactness.
    #[must_use]
    pub fn quantity(&self) -> Quantity {
        Quantity::printed(self.value, self.unit, self.qualifier, self.printed)
    }

    /// Tells whether two figures claim to be the same: entity, metric, period, basis and scope agree.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        (self.entity, self.metric, self.period) == (other.entity, other.metric, other.period)
            && self.basis == other.basis
            && self.scope == other.scope
    }
}

/// What tells a figure from the others of its metric.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Brief<'d> {
    /// Its index among the observations.
    pub index: usize,
    /// Who reports it.
    pub entity: usize,
    /// The days that it covers.
    pub period: Period,
    /// What sort of figure it is.
    pub basis: &'d Basis,
    /// What it is limited to.
    pub scope: &'d Scope,
    /// Whether it is a subset of another.
    pub is_part: bool,
}

/// All figures of a document. Optional columns are empty as long as every row has the usual value.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Observations {
    entity: Vec<u32>,
    metric: Column<u32>,
    period: Vec<Period>,
    value: Vec<f64>,
    unit: Column<u32>,
    qualifier: Column<Qualifier>,
    inferred: Column<bool>,
    basis: Column<u32>,
    scope: Column<u32>,
    /// Index plus one; nothing is zero, here and below.
    part_of: Column<u32>,
    source: Column<u32>,
    place: Column<u32>,
    note: Column<u32>,
    id: Column<u32>,
    printed: Column<u32>,
    units: Pool<Unit>,
    bases: Pool<Basis>,
    scopes: Pool<Scope>,
    places: Pool<Place>,
    notes: Pool<Text>,
    texts: Pool<Box<str>>,
}

/// A figure on its way into the columns; what repeats is the number that [`Observations`] gave it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Row {
    pub(super) entity: u32,
    pub(super) metric: u32,
    pub(super) period: Period,
    pub(super) value: f64,
    pub(super) unit: u32,
    pub(super) qualifier: Qualifier,
    pub(super) inferred: bool,
    pub(super) basis: u32,
    pub(super) scope: u32,
    pub(super) source: u32,
    pub(super) place: u32,
    pub(super) note: u32,
    pub(super) id: u32,
    pub(super) printed: u32,
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

    /// What tells the figures of one metric apart, one after the other: looks at as few columns as possible.
    pub fn of_metric(&self, metric: usize) -> impl Iterator<Item = Brief<'_>> {
        let every = self.metric.is_usual() && metric == 0;
        let (parts, bases, scopes) =
            (self.part_of.is_usual(), self.basis.is_usual(), self.scope.is_usual());
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
    pub(super) fn unit(&self, number: u32) -> &Unit {
        self.units.get(number)
    }

    /// The units that occur.
    pub fn units(&self) -> impl Iterator<Item = &Unit> {
        self.units.iter()
    }

    /// Takes a figure that has nothing but what each has.
    pub(super) fn push_plain(
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

    pub(super) fn push(&mut self, row: &Row) {
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
    pub(super) fn set_part(&mut self, part: usize, whole: usize) {
        self.part_of.set(part, u32::try_from(whole + 1).unwrap_or_default());
    }

    pub(super) fn add_unit(&mut self, unit: Unit) -> u32 {
        self.units.add(unit)
    }

    /// The number of a unit; one that is there already keeps its number.
    pub(super) fn add_unit_once(&mut self, unit: &Unit) -> u32 {
        let known = self.units.iter().position(|known| known == unit);
        known.map_or_else(
            || self.units.add(unit.clone()),
            |index| u32::try_from(index + 1).unwrap_or_default(),
        )
    }

    pub(super) fn add_basis(&mut self, basis: Basis) -> u32 {
        self.bases.add(basis)
    }

    pub(super) fn add_scope(&mut self, scope: Scope) -> u32 {
        self.scopes.add(scope)
    }

    pub(super) fn add_place(&mut self, place: Place) -> u32 {
        self.places.add(place)
    }

    pub(super) fn add_note(&mut self, note: Text) -> u32 {
        self.notes.add(note)
    }

    pub(super) fn add_text(&mut self, text: &str) -> u32 {
        self.texts.add(text.into())
    }
}

//! One figure, as it is read out of the columns.

use crate::data::{Basis, Period, Place, Qualifier, Quantity, Scope, Unit};
use crate::text::Text;

/// One reported figure and its evidence, as it stands in the columns.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Observation<'d> {
    /// Unique among observations; empty where the document gives none.
    pub id: &'d str,
    /// Index into [`Dataset::entities`](crate::data::Dataset::entities).
    pub entity: usize,
    /// Index into [`Dataset::metrics`](crate::data::Dataset::metrics).
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
    /// Index into [`Dataset::sources`](crate::data::Dataset::sources).
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

    /// Tells whether two figures claim to be the same: entity, metric, period, basis and scope
    /// agree.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        (self.entity, self.metric, self.period) == (other.entity, other.metric, other.period)
            && self.basis == other.basis
            && self.scope == other.scope
    }

    /// Tells whether two figures that claim to be the same do not agree: another qualifier, or
    /// another value. The same sum in 亿元 and in 万元 is rounded to other digits: there, the
    /// intervals must not meet.
    #[must_use]
    pub fn contradicts(&self, other: &Self) -> bool {
        if self.qualifier != other.qualifier {
            return true;
        }
        if self.unit.name == other.unit.name {
            return self.value.total_cmp(&other.value).is_ne();
        }
        self.is_apart(other)
    }

    /// Tells whether the intervals of two figures in different units do not meet.
    #[inline(never)]
    fn is_apart(&self, other: &Self) -> bool {
        let (own, far) = (self.quantity().interval(), other.quantity().interval());
        let here = |value: f64| other.unit.convert(value, self.unit).unwrap_or(value);
        let slack = self.value.abs() * 1e-9;
        own.low > here(far.high) + slack || here(far.low) > own.high + slack
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

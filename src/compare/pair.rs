//! Two figures beside each other: which is above the other, what is computed of them, and in what
//! they are unlike.

use super::derive::{Derived, difference, ratio};
use super::held::Held;
use super::key::Key;
use super::table::{Cell, Comparison};
use crate::data::{Dataset, Observation};

/// Two figures that measure the same, in their order: the first is not below the second.
#[derive(Clone, Debug)]
pub(crate) struct Ordered<'c> {
    /// The cell of the first.
    pub(crate) above: Cell,
    /// The cell of the second.
    pub(crate) below: Cell,
    /// The first.
    pub(crate) high: Held<'c>,
    /// The second.
    pub(crate) low: Held<'c>,
}

/// In what two figures are not like for like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unlike {
    /// They are of different periods.
    pub(crate) period: bool,
    /// They have different scopes.
    pub(crate) scope: bool,
    /// They have different bases.
    pub(crate) basis: bool,
}

impl Comparison {
    /// What is computed of two reported figures: the difference, and the ratio of the larger one to
    /// the smaller. Rates have no ratio; figures that may be equal have neither.
    #[must_use]
    pub fn pair_values(&self, dataset: &Dataset, a: Cell, b: Cell) -> Vec<Derived> {
        let pair = || {
            let Ordered { above, below, high, low } = self.ordered(dataset, a, b)?;
            let reported =
                |cell: Cell| self.figure(cell.0, cell.1).filter(|figure| figure.derived.is_none());
            let (above, below) = (reported(above)?.observation, reported(below)?.observation);
            if high.may_equal(&low) {
                return None;
            }
            let times = ratio(dataset, above, below).filter(|_| !high.is_rate());
            Some(difference(dataset, above, below).into_iter().chain(times).collect())
        };
        pair().unwrap_or_default()
    }

    /// Orders the figures of two cells; nothing where one of them is not reported, or where their
    /// units cannot be compared.
    pub(crate) fn ordered(&self, dataset: &Dataset, a: Cell, b: Cell) -> Option<Ordered<'_>> {
        let (one, other) = (self.held(dataset, a)?, self.held(dataset, b)?);
        one.compares_with(&other).then(|| {
            if other.is_above(&one) {
                Ordered { above: b, below: a, high: other, low: one }
            } else {
                Ordered { above: a, below: b, high: one, low: other }
            }
        })
    }

    /// In what two figures are not like for like, beyond what the names of rows and series tell;
    /// nothing where they are.
    pub(crate) fn unlike(&self, one: &Observation, other: &Observation) -> Option<Unlike> {
        let unlike = Unlike {
            period: one.period != other.period && !self.names_tell(Key::tells_period),
            scope: one.scope != other.scope && !self.names_tell(Key::tells_scope),
            // what is planned, signed and done may be metrics of their own
            basis: one.basis != other.basis
                && one.metric == other.metric
                && !self.names_tell(Key::tells_basis),
        };
        (unlike.period || unlike.scope || unlike.basis).then_some(unlike)
    }
}

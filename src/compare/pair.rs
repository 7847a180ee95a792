//! Two figures beside each other: which is above the other, what is computed of them, and in what
//! they are unlike.

use super::derive::{Derived, Unlike, difference, ratio};
use super::held::Held;
use super::key::Key;
use super::table::{Cell, Comparison};
use crate::data::Dataset;

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
            // of a part and its whole neither says how far two things are apart
            if Unlike::of(dataset, above, below).within {
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

    /// The figures that two cells rest on, each of the one with that of the other which has its
    /// place in the formula: the figure with the figure, the target with the target.
    pub(crate) fn inputs_of(&self, a: Cell, b: Cell) -> Vec<(usize, usize)> {
        let Some((one, other)) = self.figure(a.0, a.1).zip(self.figure(b.0, b.1)) else {
            return Vec::new();
        };
        // what is left of a whole and its parts are of that whole alike, and exclude one another
        let is_rest = |cell: Cell| self.leaves_rest(cell.1) && !self.is_undivided(cell);
        let metric = |cell: Cell| self.series.get(cell.1).map(|series| series.metric);
        if a.0 == b.0 && metric(a) == metric(b) && is_rest(a) != is_rest(b) {
            return Vec::new();
        }
        let (first, second) = (one.inputs(), other.inputs());
        if first.len() == 2 && second.len() == 2 {
            first.iter().copied().zip(second.iter().copied()).collect()
        } else {
            vec![(one.observation, other.observation)]
        }
    }

    /// In what two figures are not like for like, beyond what the names of rows and series tell;
    /// nothing where they are.
    pub(crate) fn unlike(&self, dataset: &Dataset, one: usize, other: usize) -> Option<Unlike> {
        let found = Unlike::of(dataset, one, other);
        let get = |index: usize| dataset.observations.get(index);
        let both = get(one).zip(get(other));
        // names tell which year; that one is a quarter, or runs to a day that nobody told, is more
        let as_long = both.is_some_and(|(a, b)| a.period.is_as_long(&b.period));
        // of figures one by one only the parts of one whole are meant to differ
        let is_listed = matches!(self.rows.first(), Some(Key::Figure(..)));
        let are_parts = both.is_some_and(|(a, b)| a.part_of.is_some() && a.part_of == b.part_of);
        let is_told = found.within || are_parts || !is_listed;
        let unlike = Unlike {
            period: found.period && !(as_long && self.names_tell(Key::tells_period)),
            scope: found.scope && !(is_told && self.names_tell(Key::tells_scope)),
            basis: found.basis && !(is_told && self.names_tell(Key::tells_basis)),
            ..found
        };
        unlike.is_any().then_some(unlike)
    }
}

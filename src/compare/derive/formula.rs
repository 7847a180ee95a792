//! How a derived value was made: the kind of calculation and the figures that went in.

use crate::data::{Observation, Qualifier, Unit};

/// A figure of a formula, as it was printed.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// In `unit`.
    pub value: f64,
    /// The decimals with which it was printed.
    pub decimals: usize,
    /// How exact it claims to be.
    pub qualifier: Qualifier,
    /// As printed.
    pub unit: Unit,
}

impl Term {
    pub(super) fn of(observation: &Observation) -> Self {
        let quantity = observation.quantity();
        Self {
            value: quantity.value,
            decimals: quantity.decimals,
            qualifier: quantity.qualifier,
            unit: observation.unit.clone(),
        }
    }
}

/// One of the two quartiles that are not the median.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quartile {
    /// A quarter lies below.
    First,
    /// A quarter lies above.
    Third,
}

/// All ways in which values are derived.
#[derive(Clone, Debug, PartialEq)]
pub enum Formula {
    /// One metric by another: investment per project.
    Per(Term, Term),
    /// Part by whole, in percent.
    Share(Term, Term),
    /// Actual by target, in percent.
    Completion(Term, Term),
    /// Target less actual.
    Gap(Term, Term),
    /// Actual by target, by the share of days that have passed: how many, and of how many.
    Pace(Term, Term, i32, i32),
    /// A reported completion rate, by the share of days that have passed.
    PaceOfRate(Term, i32, i32),
    /// New less old, by old, in percent.
    Growth(Term, Term),
    /// One less another.
    Difference(Term, Term),
    /// One by another.
    Ratio(Term, Term),
    /// The whole numbers of which a count is a rate in percent: the count, the rate.
    WholeDenominator(Term, Term),
    /// The whole numbers that are a rate in percent of a count: the count, the rate.
    WholeNumerator(Term, Term),
    /// The amount of which another one is a rate in percent: the other one, the rate.
    Denominator(Term, Term),
    /// The amount that is a rate in percent of another one: the other one, the rate.
    Numerator(Term, Term),
    /// The rank among this many figures.
    Rank(usize),
    /// All added up.
    Sum(Vec<Term>),
    /// A whole less its parts.
    Remainder(Term, Vec<Term>),
    /// The sum of all by how many they are.
    Mean(Vec<Term>),
    /// The median of this many figures.
    Median(usize),
    /// A quartile of this many figures.
    Quartile(Quartile, usize),
    /// The third quartile less the first, of this many figures.
    Interquartile(usize),
}

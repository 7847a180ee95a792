//! Why figures may not be added or stacked.

use crate::data::{Basis, Interval, Period, Unit};

/// The most parts of one whole that are stacked, and the most figures of one entity that are added.
pub const MOST_FIGURES: usize = 400;

/// Why figures may not be added. Figures are named by the index of their observation.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// There is nothing to add.
    TooFew,
    /// Units of two dimensions: 万美元 and 亿元.
    Units(Box<Unit>, Box<Unit>),
    /// Two metrics.
    Metrics(usize, usize),
    /// The metric, by its index, may not be added up.
    NotSummable(usize),
    /// Two periods.
    Periods(Period, Period),
    /// Two bases, such as actual figures and targets.
    Bases(Basis, Basis),
    /// Figures of two entities with different scopes.
    Scopes(usize, usize),
    /// Both count the same things.
    Same(usize, usize),
    /// One counts a part of what the other counts.
    Within(usize, usize),
    /// Scopes that are ranges of size, one inside the other: ≥1亿元 and ≥10亿元.
    Nested(usize, usize),
    /// Both may count some of the same things.
    Overlap(usize, usize),
    /// Some are below zero, so that none is a share of their sum.
    BothSigns,
    /// Parts add up to more than their whole, so that they overlap: the interval of their sum, the
    /// sum, the whole, and the unit of all three.
    SumExceeds(Interval, f64, f64, Box<Unit>),
    /// So many figures of one whole or of one entity, more than [`MOST_FIGURES`]: too many to tell
    /// of each two whether they overlap, and to be drawn side by side.
    TooMany(usize),
}

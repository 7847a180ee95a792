//! Why a chart form does not fit the figures of a query.

use super::derive::Refusal;
use crate::data::Form;

/// Why a form does not fit.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// A scatter plot needs two metrics that are both reported.
    TwoMetrics,
    /// The form joins two values of a row, and no row has two.
    TwoSeries,
    /// The form joins exactly two values of a row, and a row has more.
    MoreThanTwo,
    /// Fewer than two dated periods are reported.
    Time,
    /// No target is reported.
    Targets,
    /// No parts of one whole are reported.
    Parts,
    /// The parts that would be stacked may not be added.
    Refused(Box<Refusal>),
    /// No figure gives the derived value that is asked for.
    NotDerived,
    /// Squares stand for whole things that are counted, and not for more of them than
    /// [`MOST_SQUARES`](crate::data::MOST_SQUARES).
    Counts,
    /// A distribution needs at least so many values.
    FewValues(usize),
    /// A distribution is of figures that are like for like, and some are not.
    Mixed,
    /// Bars start at zero, which has no logarithm.
    LogOfBars,
}

impl Why {
    /// The form that is drawn instead.
    #[must_use]
    pub const fn instead(&self) -> Form {
        match self {
            Self::LogOfBars | Self::FewValues(_) | Self::Mixed => Form::Dot,
            _ => Form::Bar,
        }
    }
}

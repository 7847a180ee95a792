//! What is drawn of one figure.

use crate::data::{Basis, Qualifier};

/// What is drawn of a figure: its value in the unit of its series, and what the mark shows of its
/// exactness and its basis.
#[derive(Clone, Debug, PartialEq)]
pub struct Datum {
    /// The value in the unit of its series; finite.
    pub value: f64,
    /// The decimals with which it is shown.
    pub decimals: usize,
    /// How exact it claims to be.
    pub qualifier: Qualifier,
    /// Where the true value lies, in the unit of the series: the value itself where it claims to be
    /// exact.
    pub interval: (f64, f64),
    /// Which kind of basis it has.
    pub kind: BasisKind,
    /// The index of its basis among the names of an exhibit.
    pub basis: usize,
    /// Whether the value follows from reported ones.
    pub is_derived: bool,
    /// Whether it is unlike the others that it is compared with: the notes say how.
    pub is_unlike: bool,
    /// Whether others stand out before it.
    pub is_muted: bool,
    /// The first and the last day of its period, counted from 1970-01-01.
    pub days: Option<(i32, i32)>,
    /// Its words, where they do not follow from value, decimals and qualifier.
    pub text: Option<Box<str>>,
}

/// The kinds of basis that marks tell apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BasisKind {
    /// What is done, or at least agreed.
    #[default]
    Done,
    /// What is planned, granted, under negotiation, or could be.
    Planned,
    /// What is aimed at.
    Target,
}

impl From<&Basis> for BasisKind {
    fn from(basis: &Basis) -> Self {
        match basis {
            Basis::Target => Self::Target,
            Basis::Planned | Basis::Total | Basis::Pipeline | Basis::Approved | Basis::Capacity => {
                Self::Planned
            }
            Basis::Actual
            | Basis::CompletionRate
            | Basis::GrowthRate
            | Basis::Agreed
            | Basis::Other(_) => Self::Done,
        }
    }
}

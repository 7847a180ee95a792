//! The decimal mark.

/// What stands before the decimals of a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::data::read::table) enum DecimalMark {
    /// `.`, with `,` between groups.
    #[default]
    Point,
    /// `,`, with `.` between groups.
    Comma,
}

impl DecimalMark {
    pub(super) const fn sign(self) -> char {
        match self {
            Self::Point => '.',
            Self::Comma => ',',
        }
    }

    /// The other one.
    pub(in crate::data::read::table) const fn other(self) -> Self {
        match self {
            Self::Point => Self::Comma,
            Self::Comma => Self::Point,
        }
    }
}

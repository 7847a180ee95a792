//! What rows are, as far as they are counted in words of their own.

use crate::compare::Key;

/// What rows are, as far as they are counted in words of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// Places, parks, firms and funds.
    Entities,
    /// Periods.
    Periods,
    /// Metrics.
    Metrics,
    /// Sorts of figures.
    Bases,
    /// What limits figures.
    Scopes,
}

impl RowKind {
    /// All kinds.
    pub const ALL: [Self; 5] =
        [Self::Entities, Self::Periods, Self::Metrics, Self::Bases, Self::Scopes];

    pub(super) fn of(row: Option<&Key>) -> Self {
        match row {
            Some(Key::Period(_)) => Self::Periods,
            Some(Key::Metric(_)) => Self::Metrics,
            Some(Key::Basis(_) | Key::Done) => Self::Bases,
            Some(Key::Limit(_) | Key::Remainder) => Self::Scopes,
            Some(Key::Entity(_) | Key::All | Key::Figure(..)) | None => Self::Entities,
        }
    }
}

/// How rows of a kind are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowWords {
    /// All of them, `@0` being how many: 5个时期, 5 periods.
    pub all: &'static str,
    /// The same of two.
    pub both: &'static str,
    /// Some of them, `@0` being how many: 3个, 3.
    pub some: &'static str,
}

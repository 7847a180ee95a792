//! What the columns of a table hold.

/// What a column of a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Who reports.
    Entity,
    /// When.
    Period,
    /// What is measured.
    Metric,
    /// In which unit.
    Unit,
    /// The figures.
    Value,
}

impl Role {
    /// The attribute of the element, and the option of the command line, that names the column.
    #[must_use]
    pub const fn attribute(self) -> &'static str {
        match self {
            Self::Entity => "entity-column",
            Self::Period => "period-column",
            Self::Metric => "metric-column",
            Self::Unit => "unit-column",
            Self::Value => "value-columns",
        }
    }
}

//! What the columns of a table are.

use duibi_scan::DecimalMark;

use super::roles::{ColumnRoles, roles};
use super::sample::Samples;
use crate::data::read::options::ColumnNames;
use crate::data::read::reading::Reading;
use crate::data::read::syntax::NotJson;
use crate::error::{Problem, Role};

/// How many rows are looked at to tell what the columns are.
pub(super) const FEW: usize = 100;
/// How many rows are looked at where the few leave a column without a role.
pub(super) const MANY: usize = 100_000;

/// What the columns of a table are.
pub(super) struct Schema {
    pub(super) headers: Vec<String>,
    pub(super) roles: ColumnRoles,
    pub(super) decimal_mark: DecimalMark,
}

/// Why it cannot be told what the columns are.
pub(super) enum SchemaError {
    /// The first rows are not JSON.
    Malformed(NotJson),
    /// The list that begins at a byte holds no row.
    NoRow(usize),
    /// No column can have a role that is needed; the headers that there are.
    NoColumn(Role, String),
}

impl SchemaError {
    /// What comes of reading such a table.
    pub(super) fn reading(self, bytes: &[u8]) -> Reading {
        match self {
            Self::Malformed(not_json) => Reading::malformed(bytes, not_json),
            Self::NoRow(start) => Reading::refused_at(bytes, start, Problem::NoDocument),
            Self::NoColumn(role, headers) => Reading::refused(Problem::NoColumn(role, headers)),
        }
    }
}

impl Schema {
    /// Tells what the columns are; `samples` gives what so many first rows show.
    pub(super) fn of(
        samples: &dyn Fn(usize) -> Result<Samples, SchemaError>,
        names: &ColumnNames,
        decimal_mark: DecimalMark,
    ) -> Result<Self, SchemaError> {
        let few = samples(FEW)?;
        let schema = Self::guessed(&few, names, decimal_mark)?;
        // a column without a role may have one further down
        if few.are_all || schema.roles.count() >= schema.headers.len() {
            return Ok(schema);
        }
        Self::guessed(&samples(MANY)?, names, decimal_mark)
    }

    fn guessed(
        samples: &Samples,
        names: &ColumnNames,
        decimal_mark: DecimalMark,
    ) -> Result<Self, SchemaError> {
        let headers: Vec<String> = samples.columns.iter().map(|s| s.name.clone()).collect();
        let roles = roles(&samples.columns, names)
            .map_err(|role| SchemaError::NoColumn(role, headers.join(", ")))?;
        Ok(Self { headers, roles, decimal_mark })
    }

    /// The header of a column.
    pub(super) fn header(&self, column: usize) -> &str {
        self.headers.get(column).map_or("", String::as_str)
    }
}

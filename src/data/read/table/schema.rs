//! What the columns of a table are.

use duibi_scan::DecimalMark;

use super::roles::{ColumnRoles, roles};
use super::sample::Samples;
use crate::data::read::options::ColumnNames;
use crate::error::Problem;

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

impl Schema {
    /// Tells what the columns are; `samples` gives what so many first rows show.
    ///
    /// # Errors
    ///
    /// What keeps the rows from being looked at, and a column that is missing.
    pub(super) fn of<E: From<Problem>>(
        samples: impl Fn(usize) -> Result<Samples, E>,
        names: &ColumnNames,
        decimal_mark: DecimalMark,
    ) -> Result<Self, E> {
        let few = samples(FEW)?;
        let schema = Self::guessed(&few, names, decimal_mark)?;
        // a column without a role may have one further down
        if few.are_all || schema.roles.count() >= schema.headers.len() {
            return Ok(schema);
        }
        Ok(Self::guessed(&samples(MANY)?, names, decimal_mark)?)
    }

    fn guessed(
        samples: &Samples,
        names: &ColumnNames,
        decimal_mark: DecimalMark,
    ) -> Result<Self, Problem> {
        let headers: Vec<String> = samples.columns.iter().map(|s| s.name.clone()).collect();
        let roles = roles(&samples.columns, names)
            .map_err(|role| Problem::NoColumn(role, headers.join(", ")))?;
        Ok(Self { headers, roles, decimal_mark })
    }

    /// The header of a column.
    pub(super) fn header(&self, column: usize) -> &str {
        self.headers.get(column).map_or("", String::as_str)
    }
}

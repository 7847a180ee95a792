//! How many rows have a figure, and which have none.

use super::table::Comparison;
use crate::data::Form;

/// How many of how many rows have a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Coverage {
    /// All rows.
    pub(crate) rows: usize,
    /// The rows that have none.
    pub(crate) missing: Vec<usize>,
}

impl Coverage {
    /// How many rows have a figure.
    pub(crate) fn reported(&self) -> usize {
        self.rows - self.missing.len()
    }
}

impl Comparison {
    /// The series that must all have a figure in a row for one of a series to be drawn there: of a
    /// scatter plot those of x and y as well.
    pub(crate) fn needed(&self, series: usize) -> Vec<usize> {
        let found = if self.form == Form::Scatter {
            self.series.get(series).zip(self.panel_of(series))
        } else {
            None
        };
        let Some((own, panel)) = found else { return vec![series] };
        let same =
            |&other: &usize| self.series.get(other).is_some_and(|other| other.key == own.key);
        panel.series.iter().copied().filter(same).take(2).chain([series]).collect()
    }

    /// Whether a row has a figure in each of some series.
    pub(crate) fn has_all(&self, row: usize, series: &[usize]) -> bool {
        series.iter().all(|&series| self.figure(row, series).is_some())
    }

    /// How many rows have a figure in each of some series, and which have not.
    pub(crate) fn coverage(&self, series: &[usize]) -> Coverage {
        let rows = self.rows.len();
        Coverage { rows, missing: (0..rows).filter(|&row| !self.has_all(row, series)).collect() }
    }
}

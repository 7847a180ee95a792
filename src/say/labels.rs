//! The names of rows, series and metrics of a comparison.

use super::Teller;
use super::Word;
use super::key::key;
use super::phrase::{bracketed, filled};
use crate::compare::Key;
use crate::data::Show;

impl<'a> Teller<'a> {
    /// Names what a row, a series or one of the small multiples stands for.
    #[must_use]
    pub fn key_name(self, of: &Key) -> String {
        key(self.dataset, of, self.lang)
    }

    /// Names a row.
    #[must_use]
    pub fn row_name(self, row: usize) -> String {
        self.comparison.rows.get(row).map_or_else(String::new, |row| self.key_name(row))
    }

    /// Names the metric of a series.
    #[must_use]
    pub fn metric_name(self, series: usize) -> &'a str {
        let series = self.comparison.series.get(series);
        series.map_or("", |series| self.name_of_metric(series.metric))
    }

    /// Names a metric by its index.
    pub(super) fn name_of_metric(self, metric: usize) -> &'a str {
        let metric = self.dataset.metrics.get(metric);
        metric.map_or("", |metric| metric.name.get(self.lang.reads()))
    }

    /// Names the metric of a series, or what is derived from it.
    #[must_use]
    pub fn shown_metric(self, series: usize) -> String {
        let Some(own) = self.comparison.series.get(series) else { return String::new() };
        let by = own.by.map_or("", |metric| self.name_of_metric(metric));
        filled(self.lang.locale().show(own.show), &[self.metric_name(series), by])
    }

    /// Names a series by what tells it from the others: its key, its metric, or both.
    #[must_use]
    pub fn series_name(self, series: usize) -> String {
        let Some(own) = self.comparison.series.get(series) else { return String::new() };
        let several = self.comparison.series.iter().any(|other| other.metric != own.metric);
        match own.key.as_ref().map(|own| self.key_name(own)) {
            None => self.shown_metric(series),
            Some(name) if several => bracketed(&self.shown_metric(series), &name, self.lang),
            Some(name) => name,
        }
    }

    /// The word for a cell of a series that has no figure.
    #[must_use]
    pub fn nothing(self, series: usize) -> Word {
        let series = self.comparison.series.get(series);
        let derived = series.is_some_and(|series| series.show != Show::Value);
        if derived { Word::NotDerived } else { Word::NotReported }
    }
}

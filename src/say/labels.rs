//! The names of rows, series and metrics of a comparison.

use super::Teller;
use super::Word;
use super::key::key;
use super::phrase::{bracketed, comma};
use super::{metric_name, shown_name};
use crate::compare::{Cell, Distinct, Key};
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
        metric.map_or("", |metric| metric_name(metric, self.lang))
    }

    /// Names the metric of a series, or what is derived from it.
    #[must_use]
    pub fn shown_metric(self, series: usize) -> String {
        let Some(own) = self.comparison.series.get(series) else { return String::new() };
        let by = own.by.map_or("", |metric| self.name_of_metric(metric));
        shown_name(self.metric_name(series), own.show, by, self.lang)
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

    /// Names a series by all that tells it from the others: small multiple, metric and key.
    pub(super) fn series_label(self, series: usize) -> String {
        let key = self.comparison.series.get(series).and_then(|series| series.key.as_ref());
        self.label(series, key, &self.shown_label(series))
    }

    /// Names the series of a cell, a whole without parts as a whole.
    #[inline(never)]
    pub(super) fn cell_series(self, cell: Cell) -> String {
        if self.comparison.is_undivided(cell) {
            self.label(cell.1, Some(&Key::All), &self.shown_label(cell.1))
        } else {
            self.series_label(cell.1)
        }
    }

    /// Names the metric of a series, or what is derived from it, without a colon in the name, so
    /// that one can stand behind it.
    pub(super) fn shown_label(self, series: usize) -> String {
        let name = self.shown_metric(series);
        let own = self.comparison.series.get(series);
        let derived = own.is_some_and(|series| series.show != Show::Value);
        if derived { name.replace(": ", ", ") } else { name }
    }

    /// Names a series as if it had this key, and its metric this name.
    pub(super) fn label(self, series: usize, of: Option<&Key>, metric: &str) -> String {
        let comparison = self.comparison;
        let Some(own) = comparison.series.get(series) else { return String::new() };
        let facet = comparison.panel_of(series).and_then(|panel| panel.facet.as_ref());
        let mut parts: Vec<String> = facet.map(|facet| self.key_label(facet)).into_iter().collect();
        let several = comparison.series.iter().any(|other| other.metric != own.metric);
        let names_metric = matches!(of, Some(Key::Figure(_, apart)) if apart.metric);
        let facet_tells = matches!(facet, Some(Key::Metric(_)));
        if several && !names_metric && !facet_tells || of.is_none() && parts.is_empty() {
            parts.push(metric.to_owned());
        }
        parts.extend(of.map(|of| self.key_label(of)));
        parts.join(comma(self.lang))
    }

    /// Names a row so that it can stand in a list.
    pub(super) fn row_label(self, row: usize) -> String {
        self.comparison.rows.get(row).map_or_else(String::new, |row| self.key_label(row))
    }

    /// Names a row where its metric has been said, if there are several.
    pub(super) fn row_label_after(self, row: usize) -> String {
        match self.comparison.rows.get(row) {
            Some(of @ Key::Figure(..)) => self.figure_label(of),
            _ => self.row_label(row),
        }
    }

    #[inline(never)]
    fn figure_label(self, of: &Key) -> String {
        match of {
            Key::Figure(index, apart) if self.comparison.series.len() > 1 => {
                self.key_label(&Key::Figure(*index, Distinct { metric: false, ..*apart }))
            }
            of => self.key_label(of),
        }
    }

    /// Names a key so that it can stand in a list: with what tells it apart in brackets. For a key
    /// without a name there is a word.
    pub(super) fn key_label(self, of: &Key) -> String {
        let name = match of {
            Key::Figure(index, apart) if apart.entity => {
                let rest =
                    self.key_name(&Key::Figure(*index, Distinct { entity: false, ..*apart }));
                let entity = of.entity(self.dataset).map(Key::Entity);
                let entity = entity.map_or_else(String::new, |entity| self.key_label(&entity));
                if rest == self.lang.word(Word::Whole) {
                    entity
                } else {
                    bracketed(&entity, &rest, self.lang)
                }
            }
            _ => self.key_name(of),
        };
        // a search for ", " links the standard library's search for texts: 1 kB
        let split = name.split_once(',').map(|(name, rest)| (name, rest.strip_prefix(' ')));
        match (of, split) {
            _ if name.trim().is_empty() => self.lang.word(Word::Unknown).to_owned(),
            (Key::Entity(_), Some((name, Some(whole)))) => bracketed(name, whole, self.lang),
            _ => name,
        }
    }
}

//! What a view shows, in a few sentences: what is measured, who reports, the highest, the lowest
//! and how far they are apart.

use super::Teller;
use super::Word;
use super::period::period;
use super::phrase::{
    MOST_FIGURES, MOST_NAMES, MOST_SERIES, bracketed, comma, computed, counted, listed, sentence,
    shortened,
};
use super::shown_of;
use crate::compare::SharedPeriod;
use crate::data::{Form, Show};

/// The most characters of a name: what is read out before anything can be asked.
const MOST_NAME: usize = 150;

impl Teller<'_> {
    /// Says what the chart shows: what is measured, in which unit and period; how many rows have a
    /// figure and which have none; the highest, the lowest and how far they are apart, or over time
    /// the first and the last; of a scatter plot how the two metrics correlate; for which rows
    /// nothing could be computed; how many figures are unlike the others; and why the form is not
    /// the one that was asked for.
    #[must_use]
    pub fn summary(self) -> String {
        self.name_and_summary().1
    }

    /// Gives the same after its first sentences, as many as a name may have, or the beginning of
    /// the first.
    #[must_use]
    pub fn name_and_summary(self) -> (String, String) {
        let comparison = self.comparison;
        let mut out: Vec<String> = Vec::new();
        let lead = self.lead();
        out.extend((!lead.is_empty()).then_some(lead));
        if comparison.figures().next().is_none() {
            out.push(self.lang.word(Word::NothingToCompare).to_owned());
        } else if comparison.rows.len() == 1 {
            out.extend(self.single_row());
        } else {
            out.extend(self.all_series());
        }
        let left_out = &comparison.left_out;
        if !left_out.is_empty() {
            let names: Vec<String> =
                left_out.iter().take(MOST_NAMES).map(|key| self.key_label(key)).collect();
            let names = listed(&names, left_out.len(), self.lang);
            out.push(self.filled(Word::NotComputedForRows, &[&names]));
        }
        // of a point that is not drawn, as its other value is missing, none is told
        let is_drawn = |row: usize, series: usize| {
            comparison.form != Form::Scatter || comparison.has_all(row, &comparison.needed(series))
        };
        let mut unlike = 0;
        for (row, series, figure) in comparison.figures() {
            unlike += usize::from(!figure.caveats.is_empty() && is_drawn(row, series));
        }
        if unlike > 0 {
            let word = if unlike == 1 { Word::UnlikeOne } else { Word::UnlikeMany };
            out.push(self.filled(word, &[&counted(unlike)]));
        }
        out.extend(self.refusal());
        let (mut name, mut summary) = (String::new(), String::new());
        for text in out {
            if !summary.is_empty() && self.lang.locale().is_spaced() {
                summary.push(' ');
            }
            summary.push_str(&sentence(&text, self.lang));
            if summary.chars().count() <= MOST_NAME {
                name.clone_from(&summary);
            }
        }
        if name.is_empty() {
            name = shortened(&summary, MOST_NAME - 1);
        }
        (name, summary)
    }

    /// What is shown: who, where it is one; the metrics and their units; the period.
    fn lead(self) -> String {
        let mut parts: Vec<String> = Vec::new();
        if self.comparison.rows.len() == 1 {
            parts.push(self.row_label(0));
        }
        let entity = self.comparison.shared_entity(self.dataset);
        parts.extend(entity.map(|entity| self.entity_name(entity).to_owned()));
        if self.leads_with_metrics() {
            let mut metrics: Vec<usize> = Vec::new();
            let mut names: Vec<String> = Vec::new();
            for (index, series) in self.comparison.series.iter().enumerate() {
                if !metrics.contains(&series.metric) {
                    metrics.push(series.metric);
                    names.push(self.metric_with_unit(index));
                }
            }
            parts.push(listed(&names, names.len(), self.lang));
        }
        parts.extend(self.when());
        // a row without a name is shown as a dash, which is no name to be said
        parts.retain(|part| !matches!(&**part, "" | "–"));
        parts.join(comma(self.lang))
    }

    /// Names the metric of a series with its unit, and says that it is computed; what cannot be
    /// computed has no unit.
    fn metric_with_unit(self, index: usize) -> String {
        let name = self.shown_metric(index);
        let Some(series) = self.comparison.series.get(index) else { return name };
        let mut apart = vec![shown_of(&series.unit, series.largest, self.lang).name];
        if series.show != Show::Value {
            apart.push(computed(self.lang).to_owned());
            let is_own = |other: usize| {
                self.comparison.series.get(other).is_some_and(|own| own.metric == series.metric)
            };
            if !self.comparison.figures().any(|(_, other, _)| is_own(other)) {
                apart.clear();
            }
        }
        apart.retain(|part| !part.is_empty());
        if apart.is_empty() {
            name
        } else {
            bracketed(&name, &apart.join(comma(self.lang)), self.lang)
        }
    }

    /// Whether the metrics are named first: the figures of a single row are named one by one, by
    /// their metrics unless something else tells them apart.
    fn leads_with_metrics(self) -> bool {
        let series = &self.comparison.series;
        let first = series.first().map(|series| series.metric);
        self.comparison.rows.len() != 1
            || self.comparison.names_tell_series()
                && series.iter().all(|series| Some(series.metric) == first)
    }

    /// Whether a figure is computed and that has not been said of its series before.
    fn is_marked(self, row: usize, series: usize) -> bool {
        let figure = self.comparison.figure(row, series);
        let own = self.comparison.series.get(series);
        let is_told = self.leads_with_metrics() && own.is_some_and(|own| own.show != Show::Value);
        !is_told && figure.is_some_and(|figure| figure.derived.is_some())
    }

    /// The period of all figures, or of most, or that they differ; nothing where names tell it.
    fn when(self) -> Option<String> {
        Some(match self.comparison.shared_period(self.dataset)? {
            SharedPeriod::All(shared) if self.is_inferred() => {
                self.filled(Word::PeriodInferred, &[&period(&shared, self.lang)])
            }
            SharedPeriod::All(shared) => period(&shared, self.lang),
            SharedPeriod::Most(shared) => {
                self.filled(Word::MostlyPeriod, &[&period(&shared, self.lang)])
            }
            SharedPeriod::None => self.lang.word(Word::NoSharedPeriod).to_owned(),
        })
    }

    /// Whether the period of every figure is inferred.
    fn is_inferred(self) -> bool {
        let mut figures = self.comparison.figures();
        figures.all(|(_, _, figure)| {
            let own = self.dataset.observations.get(figure.observation);
            own.is_some_and(|own| own.inferred)
        })
    }

    /// The figures of a single row, one by one.
    #[inline(never)]
    fn single_row(self) -> Vec<String> {
        let figure = |series: usize| {
            let value = self.value_text(0, series);
            let mut value =
                value.unwrap_or_else(|| self.lang.word(self.nothing(series)).to_owned());
            if self.is_marked(0, series) {
                value = bracketed(&value, computed(self.lang), self.lang);
            }
            self.said_of(&self.cell_series((0, series)), &value)
        };
        let all = self.comparison.series.len();
        let figures: Vec<String> = (0..all).take(MOST_FIGURES).map(figure).collect();
        let mut out = vec![figures.join(self.lang.word(Word::Separator))];
        out.extend(self.not_told(all.saturating_sub(MOST_FIGURES)));
        out
    }

    /// A sentence a series; of a single series short ones.
    fn all_series(self) -> Vec<String> {
        let (comparison, all) = (self.comparison, self.comparison.series.len());
        let mut out = Vec::new();
        if comparison.form == Form::Scatter {
            out.extend(self.pairs());
        }
        for series in (0..all).take(MOST_SERIES) {
            let parts = self.series_parts(series);
            if all == 1 {
                out.extend(parts);
            } else if !parts.is_empty() {
                // what is derived from all metrics has been said
                let key = comparison.series.get(series).and_then(|series| series.key.as_ref());
                let mut label = self.label(series, key, self.metric_name(series));
                if comparison.leaves_rest(series)
                    && (0..comparison.rows.len()).any(|row| self.is_marked(row, series))
                {
                    label = bracketed(&label, computed(self.lang), self.lang);
                }
                out.push(self.said_of(&label, &parts.join(self.lang.word(Word::Separator))));
            }
        }
        out.extend(self.not_told(all.saturating_sub(MOST_SERIES)));
        out
    }

    /// Counts the series that have no sentence.
    fn not_told(self, rest: usize) -> Option<String> {
        (rest > 0).then(|| self.filled(Word::SeriesNotTold, &[&counted(rest)]))
    }
}

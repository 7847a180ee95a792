//! What a view shows, in a few sentences: what is measured, who reports, the highest, the lowest and the spread.

use super::caveat::Caveat;
use super::evidence::shown;
use super::key::{Distinct, Key};
use super::table::{Comparison, Figure};
use crate::data::{Dataset, Entity, Form, Observation, Show};
use crate::say::Lang;
use crate::say::Word;
use crate::say::phrase::{
    MOST_NAMES, bracketed, colon, comma, computed, counted, filled, listed, sentence,
};
use crate::say::{Teller, key as key_said, period as period_said};

/// The most series that have a sentence each.
const MOST_SERIES: usize = 4;
/// The most figures of a single row.
const MOST_FIGURES: usize = 6;

impl Comparison {
    /// Says what the chart shows: what is measured, in which unit and period; how many rows have a figure and which have
    /// none; the highest, the lowest and how far they are apart, or over time the first and the last; of a scatter how
    /// closely the two go together; for which rows nothing could be computed; how many figures are unlike the others; and
    /// that the form is not the one that was asked for.
    #[must_use]
    pub fn summary(&self, dataset: &Dataset, lang: Lang) -> String {
        let mut out: Vec<String> = Vec::new();
        let lead = self.lead(dataset, lang);
        out.extend((!lead.is_empty()).then_some(lead));
        if self.figures().next().is_none() {
            out.push(
                lang.pick(["没有可比较的数据", "沒有可比較的數據", "nothing to compare"])
                    .to_owned(),
            );
        } else if self.rows.len() == 1 {
            out.extend(self.single_row(dataset, lang));
        } else {
            self.all_series(dataset, lang, &mut out);
        }
        if !self.left_out.is_empty() {
            let names: Vec<String> = self
                .left_out
                .iter()
                .take(MOST_NAMES)
                .map(|key| key_name(key, dataset, lang))
                .collect();
            let wording = ["@0无从推算", "@0無從推算", "cannot be computed for @0"];
            out.push(filled(lang.pick(wording), &[&listed(&names, self.left_out.len(), lang)]));
        }
        let unlike = self.figures().filter(|(_, _, figure)| !figure.caveats.is_empty()).count();
        if unlike > 0 {
            let wording = match unlike {
                1 => [
                    "@0个数值口径不同，见说明",
                    "@0個數值口徑不同，見說明",
                    "not like for like: @0 figure; see the notes",
                ],
                _ => [
                    "@0个数值口径不同，见说明",
                    "@0個數值口徑不同，見說明",
                    "not like for like: @0 figures; see the notes",
                ],
            };
            out.push(filled(lang.pick(wording), &[&counted(unlike)]));
        }
        out.extend(self.refusal(dataset, lang));
        let sentences: Vec<String> = out.iter().map(|text| sentence(text, lang)).collect();
        sentences.join(if lang.is_chinese() { "" } else { " " })
    }

    /// Names a series by all that tells it from the others: the small multiple, the metric, the key.
    pub(super) fn series_label(&self, dataset: &Dataset, series: usize, lang: Lang) -> String {
        let key = self.series.get(series).and_then(|series| series.key.as_ref());
        self.label(dataset, series, key, &self.shown_label(dataset, series, lang), lang)
    }

    /// Names the metric of a series, or what is derived from it, so that a colon can stand behind the name.
    pub(super) fn shown_label(&self, dataset: &Dataset, series: usize, lang: Lang) -> String {
        let name = Teller::new(dataset, self, lang).shown_metric(series);
        let derived = self.series.get(series).is_some_and(|series| series.show != Show::Value);
        if derived { name.replace(": ", ", ") } else { name }
    }

    /// Names a series as if it had this key, and its metric this name.
    pub(super) fn label(
        &self,
        dataset: &Dataset,
        series: usize,
        key: Option<&Key>,
        metric: &str,
        lang: Lang,
    ) -> String {
        let Some(own) = self.series.get(series) else { return String::new() };
        let mut parts: Vec<String> = Vec::new();
        parts.extend(
            self.panel_of(series)
                .and_then(|panel| panel.facet.as_ref())
                .map(|facet| key_name(facet, dataset, lang)),
        );
        let several = self.series.iter().any(|other| other.metric != own.metric);
        let names_metric = matches!(key, Some(Key::Figure(_, apart)) if apart.metric);
        if several && !names_metric || key.is_none() && parts.is_empty() {
            parts.push(metric.to_owned());
        }
        parts.extend(key.map(|key| key_name(key, dataset, lang)));
        parts.join(comma(lang))
    }

    /// Names a row; what has no name is the word for it.
    pub(super) fn row_label(&self, dataset: &Dataset, row: usize, lang: Lang) -> String {
        self.rows.get(row).map_or_else(String::new, |key| key_name(key, dataset, lang))
    }

    /// Whether the name of a row, a series or a small multiple tells something of each figure.
    pub(super) fn names_tell(&self, tells: fn(&Key) -> bool) -> bool {
        let keys = self.series.first().and_then(|series| series.key.as_ref());
        let facets = self.panels.first().and_then(|panel| panel.facet.as_ref());
        self.rows.first().into_iter().chain(keys).chain(facets).any(tells)
    }

    /// Whether series have names besides those of their metrics.
    fn names_tell_series(&self) -> bool {
        self.series.first().is_some_and(|series| series.key.is_some())
            || self.panels.first().is_some_and(|panel| panel.facet.is_some())
    }

    /// What is shown: who, where it is one; the metrics and their units; the period.
    fn lead(&self, dataset: &Dataset, lang: Lang) -> String {
        let mut parts: Vec<String> = Vec::new();
        let single = self.rows.len() == 1;
        if single {
            parts.push(self.row_label(dataset, 0, lang));
        }
        parts.extend(
            self.only_entity(dataset).map(|entity| entity.name.get(lang.reads()).to_owned()),
        );
        if self.leads_with_metrics() {
            let mut metrics: Vec<usize> = Vec::new();
            let mut names: Vec<String> = Vec::new();
            for (index, series) in self.series.iter().enumerate() {
                if !metrics.contains(&series.metric) {
                    metrics.push(series.metric);
                    let name = Teller::new(dataset, self, lang).shown_metric(index);
                    let mut apart = vec![shown(&series.unit, lang).name];
                    if series.show != Show::Value {
                        apart.push(computed(lang).to_owned());
                        // what cannot be computed has no unit
                        let metric =
                            |index: usize| self.series.get(index).map(|series| series.metric);
                        let is_empty =
                            self.figures().all(|(_, own, _)| metric(own) != Some(series.metric));
                        apart.drain(..if is_empty { 2 } else { 0 });
                    }
                    apart.retain(|part| !part.is_empty());
                    names.push(if apart.is_empty() {
                        name
                    } else {
                        bracketed(&name, &apart.join(comma(lang)), lang)
                    });
                }
            }
            parts.push(listed(&names, names.len(), lang));
        }
        parts.extend(self.period(dataset, lang));
        parts.retain(|part| !part.is_empty());
        parts.join(comma(lang))
    }

    /// Whether the metrics are named first: the figures of a single row are named one by one, by their metrics unless
    /// something else tells them apart.
    fn leads_with_metrics(&self) -> bool {
        let first = self.series.first().map(|series| series.metric);
        self.rows.len() != 1
            || self.names_tell_series()
                && self.series.iter().all(|series| Some(series.metric) == first)
    }

    /// Whether a figure is computed in a series of which that is not said before.
    fn is_marked(&self, row: usize, series: usize) -> bool {
        let is_told = self.leads_with_metrics()
            && self.series.get(series).is_some_and(|series| series.show != Show::Value);
        !is_told && self.figure(row, series).is_some_and(|figure| figure.derived.is_some())
    }

    /// The entity of all figures, where no name says it.
    fn only_entity<'d>(&self, dataset: &'d Dataset) -> Option<&'d Entity> {
        if self.names_tell(|key| {
            matches!(key, Key::Entity(_)) || matches!(key, Key::Figure(_, apart) if apart.entity)
        }) {
            return None;
        }
        if let [only] = dataset.entities.as_slice() {
            return Some(only);
        }
        let mut entities = self.observations(dataset).map(|o| o.entity);
        let first = entities.next()?;
        entities.all(|entity| entity == first).then(|| dataset.entities.get(first)).flatten()
    }

    fn observations<'d>(&self, dataset: &'d Dataset) -> impl Iterator<Item = Observation<'d>> {
        self.figures().filter_map(|(_, _, figure)| dataset.observations.get(figure.observation))
    }

    /// The period of all figures, or of most, or that they differ; nothing where it is told with each.
    fn period(&self, dataset: &Dataset, lang: Lang) -> Option<String> {
        if self.names_tell(tells_period) {
            return None;
        }
        // the norm of each series is known, and who differs from it says so
        let norm = self.series.iter().find_map(|series| series.norm.period).filter(|norm| {
            let with_figures =
                |series: usize| (0..self.rows.len()).any(|row| self.figure(row, series).is_some());
            self.series
                .iter()
                .enumerate()
                .all(|(index, series)| series.norm.period == Some(*norm) || !with_figures(index))
        });
        if let Some(norm) = norm {
            let differs = |figure: &Figure| {
                figure.caveats.iter().any(|caveat| matches!(caveat, Caveat::Period(..)))
            };
            let wording = if self.figures().any(|(_, _, figure)| differs(figure)) {
                ["多为@0", "多為@0", "mostly @0"]
            } else {
                ["@0"; 3]
            };
            return Some(filled(lang.pick(wording), &[&period_said(&norm, lang)]));
        }
        let mut periods = self.observations(dataset).map(|o| o.period);
        let first = periods.next()?;
        let differ = lang.pick(["时期不一", "時期不一", "periods differ"]);
        Some(if periods.all(|period| period == first) {
            period_said(&first, lang)
        } else {
            differ.to_owned()
        })
    }

    /// The figures of a single row, one by one.
    fn single_row(&self, dataset: &Dataset, lang: Lang) -> Vec<String> {
        let figure = |series: usize| {
            let mut value =
                Teller::new(dataset, self, lang).value_text(0, series).unwrap_or_else(|| {
                    lang.word(Teller::new(dataset, self, lang).nothing(series)).to_owned()
                });
            if self.is_marked(0, series) {
                value = bracketed(&value, computed(lang), lang);
            }
            self.series_label(dataset, series, lang) + colon(lang) + &value
        };
        let figures: Vec<String> = (0..self.series.len()).take(MOST_FIGURES).map(figure).collect();
        let mut out = vec![figures.join(lang.word(Word::Separator))];
        out.extend(not_told(self.series.len().saturating_sub(MOST_FIGURES), lang));
        out
    }

    /// A sentence a series; of a single series short ones.
    fn all_series(&self, dataset: &Dataset, lang: Lang, out: &mut Vec<String>) {
        if self.form == Form::Scatter {
            out.extend(self.pairs(dataset, lang));
        }
        for series in (0..self.series.len()).take(MOST_SERIES) {
            let parts = self.series_parts(dataset, series, lang);
            if self.series.len() == 1 {
                out.extend(parts);
            } else if !parts.is_empty() {
                // what is derived from all metrics has been said
                let key = self.series.get(series).and_then(|series| series.key.as_ref());
                let mut label = self.label(
                    dataset,
                    series,
                    key,
                    Teller::new(dataset, self, lang).metric_name(series),
                    lang,
                );
                if self.leaves_rest(series)
                    && (0..self.rows.len()).any(|row| self.is_marked(row, series))
                {
                    label = bracketed(&label, computed(lang), lang);
                }
                out.push(label + colon(lang) + &parts.join(lang.word(Word::Separator)));
            }
        }
        out.extend(not_told(self.series.len().saturating_sub(MOST_SERIES), lang));
    }
}

/// Whether a name says when.
pub(super) fn tells_period(key: &Key) -> bool {
    matches!(key, Key::Period(_)) || matches!(key, Key::Figure(_, apart) if apart.period)
}

/// Names a key so that it can stand in a list: its parts are in parentheses; what has no name is the word for it.
fn key_name(key: &Key, dataset: &Dataset, lang: Lang) -> String {
    let name = match key {
        Key::Figure(index, apart) if apart.entity => {
            let rest =
                key_said(dataset, &Key::Figure(*index, Distinct { entity: false, ..*apart }), lang);
            let entity = key
                .entity(dataset)
                .map_or_else(String::new, |entity| key_name(&Key::Entity(entity), dataset, lang));
            if rest == lang.word(Word::Whole) { entity } else { bracketed(&entity, &rest, lang) }
        }
        _ => key_said(dataset, key, lang),
    };
    match (key, name.split_once(", ")) {
        _ if name.trim().is_empty() => lang.word(Word::Unknown).to_owned(),
        (Key::Entity(_), Some((name, whole))) => bracketed(name, whole, lang),
        _ => name,
    }
}

/// Counts what has no sentence.
fn not_told(rest: usize, lang: Lang) -> Option<String> {
    let wording =
        ["其余@0组数据未逐一说明", "其餘@0組數據未逐一說明", "not described here: @0 more series"];
    (rest > 0).then(|| filled(lang.pick(wording), &[&counted(rest)]))
}

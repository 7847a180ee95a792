//! What a view shows, in a few sentences: what is measured, who reports, the highest, the lowest and the spread.

use super::evidence::shown;
use super::key::Key;
use super::phrase::{MOST_NAMES, bracketed, colon, comma, filled, listed, sentence};
use super::spread::{Held, about_word, order};
use super::table::Comparison;
use crate::data::{Dataset, Entity, Form, Observation};
use crate::text::Lang;
use crate::words::Word;

/// The most series that have a sentence each.
const MOST_SERIES: usize = 4;
/// The most figures of a single row.
const MOST_FIGURES: usize = 6;

impl Comparison {
    /// Says what the chart shows: what is measured, in which unit and period; how many rows have a figure and which have
    /// none; the highest, the lowest and how far they are apart, or over time the first and the last; how many figures
    /// are unlike the others; and that the form is not the one that was asked for.
    #[must_use]
    pub fn summary(&self, dataset: &Dataset, lang: Lang) -> String {
        let mut out: Vec<String> = Vec::new();
        let lead = self.lead(dataset, lang);
        out.extend((!lead.is_empty()).then_some(lead));
        if self.figures().next().is_none() {
            out.push(lang.pick(["没有可比较的数据", "沒有可比較的數據", "nothing to compare"]).to_owned());
        } else if self.rows.len() == 1 {
            out.extend(self.single_row(dataset, lang));
        } else {
            self.all_series(dataset, lang, &mut out);
        }
        let unlike = self.figures().filter(|(_, _, figure)| !figure.caveats.is_empty()).count();
        if unlike > 0 {
            let wording = match unlike {
                1 => ["@0个数值口径不同，见说明", "@0個數值口徑不同，見說明", "not like for like: @0 figure; see the notes"],
                _ => ["@0个数值口径不同，见说明", "@0個數值口徑不同，見說明", "not like for like: @0 figures; see the notes"],
            };
            out.push(filled(lang.pick(wording), &[&unlike.to_string()]));
        }
        if let Some((_, why)) = &self.refused {
            let wording = ["未按所选图形绘制：@0", "未按所選圖形繪製：@0", "not drawn in the form chosen: @0"];
            out.push(filled(lang.pick(wording), &[&why.text(lang)]));
        }
        let sentences: Vec<String> = out.iter().map(|text| sentence(text, lang)).collect();
        sentences.join(if lang.is_chinese() { "" } else { " " })
    }

    /// Names a series by all that tells it from the others: the small multiple, the metric, the key.
    pub(super) fn series_label(&self, dataset: &Dataset, series: usize, lang: Lang) -> String {
        let Some(own) = self.series.get(series) else { return String::new() };
        let mut parts: Vec<String> = Vec::new();
        parts.extend(self.panel_of(series).and_then(|panel| panel.facet.as_ref()).map(|facet| key_name(facet, dataset, lang)));
        let several = self.series.iter().any(|other| other.metric != own.metric);
        if several || own.key.is_none() && parts.is_empty() {
            parts.push(self.metric_name(dataset, series, lang).to_owned());
        }
        parts.extend(own.key.as_ref().map(|key| key_name(key, dataset, lang)));
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

    /// What is shown: who, where it is one; the metrics and their units; the period.
    fn lead(&self, dataset: &Dataset, lang: Lang) -> String {
        let mut parts: Vec<String> = Vec::new();
        let single = self.rows.len() == 1;
        if single {
            parts.push(self.row_label(dataset, 0, lang));
        }
        parts.extend(self.only_entity(dataset).map(|entity| entity.name.get(lang).to_owned()));
        let mut metrics: Vec<usize> = Vec::new();
        let mut names: Vec<String> = Vec::new();
        for series in &self.series {
            if !metrics.contains(&series.metric) {
                metrics.push(series.metric);
                let name = dataset.metrics.get(series.metric).map_or("", |metric| metric.name.get(lang));
                let unit = shown(&series.unit, lang).name;
                names.push(if unit.is_empty() { name.to_owned() } else { bracketed(name, &unit, lang) });
            }
        }
        // the figures of a single row are named one by one
        if !single || metrics.len() == 1 && self.series.len() > 1 {
            parts.push(listed(&names, names.len(), lang));
        }
        parts.extend(self.period(dataset, lang));
        parts.retain(|part| !part.is_empty());
        parts.join(comma(lang))
    }

    /// The entity of all figures, where no name says it.
    fn only_entity<'d>(&self, dataset: &'d Dataset) -> Option<&'d Entity> {
        if self.names_tell(|key| matches!(key, Key::Entity(_)) || matches!(key, Key::Figure(_, apart) if apart.entity)) {
            return None;
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
        let mut periods = self.observations(dataset).map(|o| o.period);
        let first = periods.next()?;
        if periods.all(|period| period == first) {
            return Some(first.name(lang));
        }
        let norm = self.series.iter().find_map(|series| series.norm.period);
        let most = norm.filter(|norm| {
            let with_figures = |series: usize| (0..self.rows.len()).any(|row| self.figure(row, series).is_some());
            self.series.iter().enumerate().all(|(index, series)| series.norm.period == Some(*norm) || !with_figures(index))
        });
        Some(most.map_or_else(
            || lang.pick(["时期不一", "時期不一", "periods differ"]).to_owned(),
            |norm| filled(lang.pick(["多为@0", "多為@0", "mostly @0"]), &[&norm.name(lang)]),
        ))
    }

    /// The figures of a single row, one by one.
    fn single_row(&self, dataset: &Dataset, lang: Lang) -> Vec<String> {
        let figure = |series: usize| {
            let value = self.value_text(dataset, 0, series, lang).unwrap_or_else(|| Word::NotReported.get(lang).to_owned());
            self.series_label(dataset, series, lang) + colon(lang) + &value
        };
        let figures: Vec<String> = (0..self.series.len()).take(MOST_FIGURES).map(figure).collect();
        let mut out = vec![figures.join(Word::Separator.get(lang))];
        out.extend(not_told(self.series.len().saturating_sub(MOST_FIGURES), lang));
        out
    }

    /// A sentence a series; of a single series short ones.
    fn all_series(&self, dataset: &Dataset, lang: Lang, out: &mut Vec<String>) {
        if self.form == Form::Scatter {
            out.push(self.pairs(dataset, lang));
        }
        for series in (0..self.series.len()).take(MOST_SERIES) {
            let parts = self.series_parts(dataset, series, lang);
            if self.series.len() == 1 {
                out.extend(parts);
            } else if !parts.is_empty() {
                out.push(self.series_label(dataset, series, lang) + colon(lang) + &parts.join(Word::Separator.get(lang)));
            }
        }
        out.extend(not_told(self.series.len().saturating_sub(MOST_SERIES), lang));
    }

    /// What is said of a series: who reports, and the extremes.
    fn series_parts(&self, dataset: &Dataset, series: usize, lang: Lang) -> Vec<String> {
        let drawn: Vec<usize> = (0..self.rows.len()).filter(|&row| self.is_drawn(row, series)).collect();
        let mut out = Vec::new();
        if self.form != Form::Scatter {
            out.push(self.coverage(dataset, &|row| self.is_drawn(row, series), lang));
        }
        let value = |row: usize| self.value_text(dataset, row, series, lang).unwrap_or_default();
        let over_time = matches!(self.rows.first(), Some(Key::Period(_)));
        let [from, .., to] = drawn.as_slice() else {
            let only = |row: &usize| self.row_label(dataset, *row, lang) + colon(lang) + &value(*row);
            out.extend(drawn.first().map(only));
            return out;
        };
        if over_time {
            let wording = lang.pick(["@0为@1，@2为@3", "@0為@1，@2為@3", "from @1 (@0) to @3 (@2)"]);
            let label = |row: usize| self.row_label(dataset, row, lang);
            out.push(filled(wording, &[&label(*from), &value(*from), &label(*to), &value(*to)]));
            if drawn.len() == 2 {
                return out;
            }
        }
        let Some((highest, lowest)) = self.extremes(dataset, &drawn, series) else { return out };
        let ((most, high), (least, low)) =
            (self.sharing(dataset, &drawn, highest, series, lang), self.sharing(dataset, &drawn, lowest, series, lang));
        if high == low {
            let wording = ["均为@0", "均為@0", if drawn.len() == 2 { "both at @0" } else { "all at @0" }];
            out.push(filled(lang.pick(wording), &[&high]));
            return out;
        }
        let wording = ["最高为@0，@1；最低为@2，@3", "最高為@0，@1；最低為@2，@3", "highest: @0, @1; lowest: @2, @3"];
        let mut said = filled(lang.pick(wording), &[&most, &high, &least, &low]);
        if !over_time {
            let held = self.held(dataset, highest, series).zip(self.held(dataset, lowest, series));
            said.push_str(&held.map_or_else(String::new, |(high, low)| spread(&high, &low, lang)));
        }
        out.push(said);
        out
    }

    /// The first row of the highest value and that of the lowest.
    fn extremes(&self, dataset: &Dataset, drawn: &[usize], series: usize) -> Option<(usize, usize)> {
        let above = |a: usize, b: usize| {
            let figures = self.figure(a, series).zip(self.figure(b, series));
            figures.is_some_and(|(a, b)| order(dataset, a, b).is_gt())
        };
        let (first, rest) = drawn.split_first()?;
        let highest = rest.iter().fold(*first, |best, &row| if above(row, best) { row } else { best });
        let lowest = rest.iter().fold(*first, |best, &row| if above(best, row) { row } else { best });
        Some((highest, lowest))
    }

    /// Names the rows whose cells read like that of one row, and gives what they read.
    fn sharing(&self, dataset: &Dataset, drawn: &[usize], of: usize, series: usize, lang: Lang) -> (String, String) {
        let text = self.value_text(dataset, of, series, lang).unwrap_or_default();
        let Some(own) = self.figure(of, series) else { return (String::new(), text) };
        let (mut names, mut all) = (Vec::new(), 0);
        for &row in drawn {
            let is_equal = self.figure(row, series).is_some_and(|figure| figure.value.total_cmp(&own.value).is_eq());
            if is_equal && self.value_text(dataset, row, series, lang).as_deref() == Some(&text) {
                all += 1;
                if names.len() < MOST_NAMES {
                    names.push(self.row_label(dataset, row, lang));
                }
            }
        }
        (listed(&names, all, lang), text)
    }

    /// Whether a figure has its mark: of a scatter both metrics are needed.
    fn is_drawn(&self, row: usize, series: usize) -> bool {
        let has = |series: usize| self.figure(row, series).is_some();
        has(series) && (self.form != Form::Scatter || self.partners(series).iter().all(|&partner| has(partner)))
    }

    /// The series of x and y of the symbols that a series of a scatter has a part in.
    fn partners(&self, series: usize) -> Vec<usize> {
        let Some((own, panel)) = self.series.get(series).zip(self.panel_of(series)) else { return Vec::new() };
        let same = |&other: &usize| self.series.get(other).is_some_and(|other| other.key == own.key);
        panel.series.iter().copied().filter(same).take(2).collect()
    }

    /// How many rows of a scatter have both metrics; of several groups how many pairs there are.
    fn pairs(&self, dataset: &Dataset, lang: Lang) -> String {
        let firsts: Vec<usize> = (0..self.series.len()).filter(|&series| self.partners(series).first() == Some(&series)).collect();
        let &[only] = firsts.as_slice() else {
            let pairs = firsts.iter().map(|&series| (0..self.rows.len()).filter(|&row| self.is_drawn(row, series)).count()).sum::<usize>();
            let wording = ["共@0对数值", "共@0對數值", if pairs == 1 { "@0 pair of figures" } else { "@0 pairs of figures" }];
            return filled(lang.pick(wording), &[&pairs.to_string()]);
        };
        let both = lang.pick(["两个指标：", "兩個指標：", "both metrics: "]);
        both.to_owned() + &self.coverage(dataset, &|row| self.is_drawn(row, only), lang)
    }

    /// How many of how many rows have a figure, and which have none.
    fn coverage(&self, dataset: &Dataset, has: &dyn Fn(usize) -> bool, lang: Lang) -> String {
        let (all, with) = (self.rows.len(), (0..self.rows.len()).filter(|&row| has(row)).count());
        let (counted, with_text) = (all.to_string(), with.to_string());
        // what is listed figure by figure misses none
        if matches!(self.rows.first(), Some(Key::Figure(..))) {
            let wording = ["@0个数值", "@0個數值", if with == 1 { "@0 figure" } else { "@0 figures" }];
            return filled(lang.pick(wording), &[&with_text]);
        }
        let (measure, noun) = match self.rows.first() {
            Some(Key::Period(_)) => (lang.pick(["个", "個", ""]), lang.pick(["时期", "時期", " periods"])),
            Some(Key::Metric(_)) => (lang.pick(["项", "項", ""]), lang.pick(["指标", "指標", " metrics"])),
            Some(Key::Basis(_) | Key::Done) => (lang.pick(["类", "類", ""]), lang.pick(["", "", " kinds"])),
            Some(Key::Limit(_) | Key::Remainder) => (lang.pick(["类", "類", ""]), lang.pick(["", "", " categories"])),
            // places, parks, firms and funds
            _ => (lang.pick(["项", "項", ""]), ""),
        };
        let parts = [counted.as_str(), measure, noun, with_text.as_str()];
        if with == all {
            let english = if all == 2 { "figures for both@2" } else { "figures for all @0@2" };
            return filled(lang.pick(["@0@1@2均有数据", "@0@1@2均有數據", english]), &parts);
        }
        if with == 0 {
            return lang.pick(["均无数据", "均無數據", "no figures"]).to_owned();
        }
        let english = if with == 1 { "a figure for @3 of @0@2" } else { "figures for @3 of @0@2" };
        let said = filled(lang.pick(["@0@1@2中@3@1有数据", "@0@1@2中@3@1有數據", english]), &parts);
        let missing = (0..all).filter(|&row| !has(row)).take(MOST_NAMES).map(|row| self.row_label(dataset, row, lang));
        let missing = listed(&missing.collect::<Vec<_>>(), all - with, lang);
        said + &filled(lang.pick(["，缺@0", "，缺@0", ", none for @0"]), &[&missing])
    }
}

/// Whether a name says when.
pub(super) fn tells_period(key: &Key) -> bool {
    matches!(key, Key::Period(_)) || matches!(key, Key::Figure(_, apart) if apart.period)
}

fn key_name(key: &Key, dataset: &Dataset, lang: Lang) -> String {
    let name = key.name(dataset, lang);
    if name.trim().is_empty() { Word::Unknown.get(lang).to_owned() } else { name }
}

/// How far the highest and the lowest are apart, behind what names them.
fn spread(high: &Held, low: &Held, lang: Lang) -> String {
    let mut out = String::new();
    if let Some(difference) = high.difference(low, lang) {
        out.push_str(&filled(lang.pick(["；相差@0", "；相差@0", "; a gap of @0"]), &[&difference]));
    }
    if let Some((about, ratio)) = high.ratio(low) {
        let wording = ["；最高@0为最低的@1倍", "；最高@0為最低的@1倍", "; the highest is @0@1 times the lowest"];
        out.push_str(&filled(lang.pick(wording), &[about_word(about, lang), &ratio]));
    }
    out
}

/// Counts what has no sentence.
fn not_told(rest: usize, lang: Lang) -> Option<String> {
    let wording = ["其余@0组数据未逐一说明", "其餘@0組數據未逐一說明", "not described here: @0 more series"];
    (rest > 0).then(|| filled(lang.pick(wording), &[&rest.to_string()]))
}

//! A comparison in sentences: what it shows, the highest and the lowest, and where the figures come from.

use super::evidence::{figure_text, with_unit};
use super::table::{Comparison, Figure};
use crate::data::Dataset;
use crate::text::Lang;
use crate::words::Word;

/// The most names that a sentence lists of those that share a value.
const MOST_NAMES: usize = 3;
/// Marks a figure that the notes speak of.
const BADGE: &str = " *";

impl Comparison {
    /// Writes a cell as the chart does: value, qualifier and the mark of a caveat, or the word for nothing.
    #[must_use]
    pub fn cell_text(&self, dataset: &Dataset, row: usize, series: usize, lang: Lang) -> String {
        let shown = self.figure(row, series).and_then(|figure| {
            let badge = if figure.caveats.is_empty() { "" } else { BADGE };
            let unit = &self.series.get(series)?.unit;
            Some(figure_text(&dataset.observations.get(figure.observation)?, figure, unit, lang) + badge)
        });
        shown.unwrap_or_else(|| self.nothing(series).get(lang).to_owned())
    }

    /// Says in a sentence or two what the chart shows: how many report each metric, the highest and the lowest.
    #[must_use]
    pub fn summary(&self, dataset: &Dataset, lang: Lang) -> String {
        let sentences: Vec<String> = (0..self.series.len()).filter_map(|series| self.sentence(dataset, series, lang)).collect();
        sentences.join(if lang.is_chinese() { "" } else { " " })
    }

    fn sentence(&self, dataset: &Dataset, index: usize, lang: Lang) -> Option<String> {
        let series = self.series.get(index)?;
        let metric = self.series_name(dataset, index, lang);
        let reported: Vec<(usize, &Figure)> = (0..self.rows.len()).filter_map(|row| Some((row, self.figure(row, index)?))).collect();
        let named = |wanted: f64| {
            let equal: Vec<&(usize, &Figure)> = reported.iter().filter(|(_, figure)| figure.value.total_cmp(&wanted).is_eq()).collect();
            let names: Vec<String> = equal.iter().map(|(row, _)| self.row_name(dataset, *row, lang)).take(MOST_NAMES).collect();
            let (_, figure) = equal.first()?;
            let text = figure_text(&dataset.observations.get(figure.observation)?, figure, &series.unit, lang);
            let more = if equal.len() > MOST_NAMES { format!(" (+{})", equal.len() - MOST_NAMES) } else { String::new() };
            Some((names.join(Word::Comma.get(lang)) + &more, with_unit(&text, &series.unit, lang)))
        };
        let values = || reported.iter().map(|(_, figure)| figure.value);
        let (highest, lowest) = (values().fold(f64::NEG_INFINITY, f64::max), values().fold(f64::INFINITY, f64::min));
        let (count, all) = (reported.len(), self.rows.len());
        let mut out = match lang {
            Lang::ZhHans => format!("{metric}：{all}个地区中{count}个有数据"),
            Lang::ZhHant => format!("{metric}：{all}個地區中{count}個有數據"),
            Lang::En => format!("{metric}: {count} of {all} report"),
        };
        if let Some(((most, high), (least, low))) = named(highest).zip(named(lowest)).filter(|_| count > 1) {
            out += &match lang {
                Lang::ZhHans if high == low => format!("，均为{high}"),
                Lang::ZhHant if high == low => format!("，均為{high}"),
                Lang::En if high == low => format!("; all {high}"),
                Lang::ZhHans => format!("，最高为{most}，{high}，最低为{least}，{low}"),
                Lang::ZhHant => format!("，最高為{most}，{high}，最低為{least}，{low}"),
                Lang::En => format!("; highest {most}, {high}; lowest {least}, {low}"),
            };
        }
        Some(out + if lang.is_chinese() { "。" } else { "." })
    }

    /// Names the sources of all figures that are shown, each once.
    #[must_use]
    pub fn source_names(&self, dataset: &Dataset, lang: Lang) -> String {
        let mut names: Vec<String> = Vec::new();
        for (_, _, figure) in self.figures() {
            let source = dataset.observations.get(figure.observation).and_then(|o| o.source).and_then(|index| dataset.sources.get(index));
            let Some(source) = source else { continue };
            let title = source.title.get(lang);
            let parts = [
                if lang.is_chinese() { format!("《{title}》") } else { format!("“{title}”") },
                source.publisher.get(lang).to_owned(),
                source.published.to_string(),
            ];
            let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            let name = parts.join(if lang.is_chinese() { "，" } else { ", " });
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.join(Word::Separator.get(lang))
    }
}

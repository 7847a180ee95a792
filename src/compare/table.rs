//! The comparison itself: series by rows, each cell a figure or nothing.

use super::caveat::{Caveat, Common};
use super::evidence::{figure_text, with_unit};
use super::query::Query;
use super::select::{column, rows};
use crate::data::{Dataset, Entity, Observation, Sort, Unit};
use crate::number::decimals;
use crate::order::{arranged, ordered};
use crate::text::Lang;
use crate::words::Word;

/// The most names that a sentence lists of those that share a value.
const MOST_NAMES: usize = 3;
/// Marks a figure that the notes speak of.
const BADGE: &str = " *";

/// What one chart compares.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// One a metric, in the query's order.
    pub series: Vec<Series>,
    /// One an entity, sorted.
    pub rows: Vec<Row>,
    /// Series that share an axis because they share a unit; each series is in one panel.
    pub panels: Vec<Panel>,
}

/// A row of the comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Index of the entity.
    pub entity: usize,
    /// One a series; nothing where the entity does not report.
    pub figures: Vec<Option<Figure>>,
}

/// A column of the comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Index of the metric.
    pub metric: usize,
    /// The unit of all its values.
    pub unit: Unit,
}

/// Series on one axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// The unit of the axis.
    pub unit: Unit,
    /// Indices of series.
    pub series: Vec<usize>,
}

/// A figure that is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Index of the observation: the evidence.
    pub observation: usize,
    /// The value in the unit of its series; finite.
    pub value: f64,
    /// The decimals with which it is shown: those printed.
    pub decimals: usize,
    /// In what it is unlike the others of its series.
    pub caveats: Vec<Caveat>,
}

impl Comparison {
    /// Gives the figure of a row and series.
    #[must_use]
    pub fn figure(&self, row: usize, series: usize) -> Option<&Figure> {
        self.rows.get(row)?.figures.get(series)?.as_ref()
    }
}

impl Comparison {
    /// Writes a cell as the chart does: value, qualifier and the mark of a caveat, or the word for nothing.
    #[must_use]
    pub fn cell_text(&self, dataset: &Dataset, row: usize, series: usize, lang: Lang) -> String {
        let shown = self.figure(row, series).and_then(|figure| {
            let badge = if figure.caveats.is_empty() { "" } else { BADGE };
            let unit = &self.series.get(series)?.unit;
            Some(figure_text(&dataset.observations.get(figure.observation)?, figure, unit, lang) + badge)
        });
        shown.unwrap_or_else(|| Word::NotReported.get(lang).to_owned())
    }

    /// Says in a sentence or two what the chart shows: how many report each metric, the highest and the lowest.
    #[must_use]
    pub fn summary(&self, dataset: &Dataset, lang: Lang) -> String {
        let sentences: Vec<String> = (0..self.series.len()).filter_map(|series| self.sentence(dataset, series, lang)).collect();
        sentences.join(if lang.is_chinese() { "" } else { " " })
    }

    fn sentence(&self, dataset: &Dataset, index: usize, lang: Lang) -> Option<String> {
        let series = self.series.get(index)?;
        let metric = dataset.metrics.get(series.metric)?.name.get(lang);
        let reported: Vec<(&Row, &Figure)> = self.rows.iter().filter_map(|row| Some((row, row.figures.get(index)?.as_ref()?))).collect();
        let named = |wanted: f64| {
            let equal: Vec<&(&Row, &Figure)> = reported.iter().filter(|(_, figure)| figure.value.total_cmp(&wanted).is_eq()).collect();
            let names = equal.iter().filter_map(|(row, _)| Some(dataset.entities.get(row.entity)?.name.get(lang)));
            let names: Vec<&str> = names.take(MOST_NAMES).collect();
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
        for figure in self.rows.iter().flat_map(|row| row.figures.iter().flatten()) {
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

/// Compares: selects the figures, brings each series to one unit, marks what is unlike, and sorts.
#[must_use]
pub fn compare(dataset: &Dataset, query: &Query) -> Comparison {
    let entities = rows(dataset, query);
    let series: Vec<Series> =
        query.metrics.iter().filter_map(|&metric| Some(Series { metric, unit: dataset.metrics.get(metric)?.unit.clone() })).collect();
    let columns: Vec<Vec<Option<Figure>>> = series.iter().map(|series| figures(dataset, query, series, &entities)).collect();
    let rows: Vec<Row> = entities
        .iter()
        .enumerate()
        .map(|(i, &entity)| Row { entity, figures: columns.iter().map(|column| column.get(i).cloned().flatten()).collect() })
        .collect();
    Comparison { panels: panels(&series), series, rows: sorted(rows, dataset, query.sort) }
}

fn figures(dataset: &Dataset, query: &Query, series: &Series, entities: &[usize]) -> Vec<Option<Figure>> {
    let chosen = column(dataset, query, series.metric, entities);
    let observation = |index: Option<usize>| index.and_then(|i| dataset.observations.get(i));
    let found: Vec<Observation> = chosen.iter().filter_map(|&index| observation(index)).collect();
    let common = Common::of(&found);
    let figure = |index: usize| {
        let observation = dataset.observations.get(index)?;
        let value = observation.unit.convert(observation.value, &series.unit)?;
        let decimals = if observation.unit.name == series.unit.name { decimals(observation.value) } else { decimals(value) };
        Some(Figure { observation: index, value, decimals, caveats: common.caveats(&observation) })
    };
    chosen.iter().map(|&index| index.and_then(figure)).collect()
}

fn panels(series: &[Series]) -> Vec<Panel> {
    let mut panels: Vec<Panel> = Vec::new();
    for (index, series) in series.iter().enumerate() {
        match panels.iter_mut().find(|panel| panel.unit == series.unit) {
            Some(panel) => panel.series.push(index),
            None => panels.push(Panel { unit: series.unit.clone(), series: vec![index] }),
        }
    }
    panels
}

/// Orders the rows; what is not reported comes last in either order of values, and ties keep the document's order.
fn sorted(rows: Vec<Row>, dataset: &Dataset, sort: Sort) -> Vec<Row> {
    let values: Vec<Option<f64>> = rows.iter().map(|row| row.figures.first().and_then(Option::as_ref).map(|figure| figure.value)).collect();
    let value = |row: usize| values.get(row).copied().flatten();
    let by_value = |a: usize, b: usize| match (value(a), value(b)) {
        (Some(a), Some(b)) if sort == Sort::Descending => b.total_cmp(&a),
        (Some(a), Some(b)) => a.total_cmp(&b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    };
    let names: Vec<String> = rows.iter().map(|row| dataset.entities.get(row.entity).map_or_else(String::new, sort_name)).collect();
    let by_name = |a: usize, b: usize| names.get(a).cmp(&names.get(b));
    let order = match sort {
        Sort::Document => return rows,
        Sort::Descending | Sort::Ascending => ordered(rows.len(), &by_value),
        Sort::Name => ordered(rows.len(), &by_name),
    };
    arranged(rows, &order)
}

/// The name by which an entity is sorted: pinyin where there is one, else the English name.
fn sort_name(entity: &Entity) -> String {
    let name = if entity.pinyin.is_empty() { entity.name.get(Lang::En) } else { &entity.pinyin };
    name.to_ascii_lowercase()
}

//! What a reader may choose of a document beside what is shown, and why not the rest.

use serde::Serialize;

use super::maker::Maker;
use crate::compare::{Why, compare, offered};
use crate::data::{Base, Curve, Entity, Form, Metric, Period, Query, Show, Sort, View};
use crate::order::{arranged, ordered};
use crate::say::phrase::filled;
use crate::say::{self, Later, unit_name};

/// A document with more figures is not compared once more for each value that may be shown.
const MOST_FIGURES: usize = 20_000;

/// What may be chosen, in one language; each list in the order in which it is offered.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Choices {
    views: Vec<ViewChoice>,
    entities: Vec<EntityChoice>,
    metrics: Vec<MetricChoice>,
    periods: Vec<PeriodChoice>,
    shows: Vec<WordChoice>,
    forms: Vec<WordChoice>,
    sorts: Vec<WordChoice>,
    scales: Vec<WordChoice>,
    /// Names of places that are drawn where nothing else answers; whoever draws knows them.
    pub names: Vec<NameSpot>,
}

/// The name of a place in the drawing: left, top, right and bottom, in CSS pixels.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NameSpot {
    /// The id of the place.
    pub id: String,
    /// Where it is written.
    pub at: [f64; 4],
}

/// An editor's view; its form is the one that it asks for.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct ViewChoice {
    id: String,
    title: String,
    form: &'static str,
    chosen: bool,
}

/// A place, by its names; `figures` counts those of the metrics that are shown.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct EntityChoice {
    id: String,
    name: String,
    pinyin: String,
    aliases: Vec<String>,
    figures: usize,
    chosen: bool,
}

/// A metric; `entities` counts who reports it, and `chosen` is its place among those shown.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct MetricChoice {
    id: String,
    name: String,
    unit: String,
    definition: String,
    entities: usize,
    rate: bool,
    chosen: bool,
}

/// A period in which the metrics that are shown were reported so many times, and how it runs; the
/// steps of a series without dates are none.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct PeriodChoice {
    period: String,
    kind: &'static str,
    name: String,
    figures: usize,
    chosen: bool,
}

/// A word of the format and its name; `why` says why it does not fit, and is empty where it does.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct WordChoice {
    word: &'static str,
    name: String,
    chosen: bool,
    why: String,
}

impl Choices {
    /// Whether figures of a place are shown, by its index.
    #[must_use]
    pub fn shows(&self, entity: usize) -> bool {
        self.entities.get(entity).is_some_and(|entity| entity.chosen)
    }
}

impl Maker<'_> {
    /// Finds out what a reader may choose; `asked` is the query of which other forms are made.
    #[must_use]
    #[inline(never)]
    pub fn choices(&self, asked: &Query) -> Choices {
        let (query, lang) = (self.query, self.lang);
        let plain =
            |name: String, word, chosen| WordChoice { word, name, chosen, why: String::new() };
        let sorts = Sort::ALL.into_iter().filter(|_| !query.unranked);
        let scales = Curve::ALL.into_iter();
        Choices {
            views: self.views(),
            entities: self.entities(),
            metrics: self.metrics(),
            periods: self.periods(),
            shows: self.shows(),
            forms: self.forms(asked),
            names: Vec::new(),
            sorts: sorts
                .map(|sort| {
                    plain(lang.locale().sort(sort).to_owned(), sort.word(), sort == query.sort)
                })
                .collect(),
            scales: scales
                .map(|curve| {
                    let name = lang.word(match curve {
                        Curve::Linear => Later::LinearScale,
                        Curve::Sqrt => Later::SqrtScale,
                        Curve::Log => Later::LogScale,
                    });
                    plain(name.to_owned(), curve.word(), curve == query.curve)
                })
                .collect(),
        }
    }

    fn views(&self) -> Vec<ViewChoice> {
        let choice = |(index, view): (usize, &View)| ViewChoice {
            id: view.id.to_string(),
            title: view.title.get(self.lang.reads()).to_owned(),
            form: view.query.form.word(),
            chosen: self.view == Some(index),
        };
        self.dataset.views.iter().enumerate().map(choice).collect()
    }

    fn entities(&self) -> Vec<EntityChoice> {
        let mut figures = vec![0; self.dataset.entities.len()];
        for &metric in &self.query.metrics {
            for o in self.dataset.observations.of_metric(metric) {
                figures.get_mut(o.entity).into_iter().for_each(|count| *count += 1);
            }
        }
        let mut shown = vec![false; self.dataset.entities.len()];
        for (row, series, _) in self.comparison.figures() {
            let entity = self.comparison.entity(self.dataset, row, series);
            if let Some(slot) = entity.and_then(|entity| shown.get_mut(entity)) {
                *slot = true;
            }
        }
        let choice = |(index, entity): (usize, &Entity)| EntityChoice {
            id: entity.id.to_string(),
            name: entity.name.get(self.lang.reads()).to_owned(),
            pinyin: entity.pinyin.to_string(),
            aliases: entity.aliases.iter().map(ToString::to_string).collect(),
            figures: figures.get(index).copied().unwrap_or_default(),
            chosen: shown.get(index) == Some(&true) || self.query.entities.contains(&index),
        };
        self.dataset.entities.iter().enumerate().map(choice).collect()
    }

    fn metrics(&self) -> Vec<MetricChoice> {
        let mut reporting: Vec<Vec<usize>> = vec![Vec::new(); self.dataset.metrics.len()];
        for (entity, metric) in self.dataset.observations.pairs() {
            reporting.get_mut(metric).into_iter().for_each(|entities| entities.push(entity));
        }
        let choice = |((index, metric), entities): ((usize, &Metric), &mut Vec<usize>)| {
            entities.sort_unstable();
            entities.dedup();
            MetricChoice {
                id: metric.id.to_string(),
                name: say::metric_name(metric, self.lang).to_owned(),
                unit: unit_name(&metric.unit, self.lang),
                definition: metric.definition.get(self.lang.reads()).to_owned(),
                entities: entities.len(),
                rate: matches!(metric.base, Some(Base::Numerator(_) | Base::Denominator(_))),
                chosen: self.query.metrics.contains(&index),
            }
        };
        self.dataset.metrics.iter().enumerate().zip(&mut reporting).map(choice).collect()
    }

    fn periods(&self) -> Vec<PeriodChoice> {
        let mut found: Vec<(Period, usize)> = Vec::new();
        for &metric in &self.query.metrics {
            let dated = self.dataset.observations.of_metric(metric);
            for o in dated.filter(|o| o.period.days().is_some()) {
                match found.iter_mut().find(|(period, _)| *period == o.period) {
                    Some((_, count)) => *count += 1,
                    None => found.push((o.period, 1)),
                }
            }
        }
        let days = |index: usize| found.get(index).and_then(|(period, _)| period.days());
        let order = ordered(found.len(), &|a, b| days(b).cmp(&days(a)));
        let choice = |(period, figures): (Period, usize)| PeriodChoice {
            period: period.text(),
            kind: period.kind().word(),
            name: say::period(&period, self.lang),
            figures,
            chosen: self.query.period == Some(period),
        };
        arranged(found.clone(), &order).into_iter().map(choice).collect()
    }

    fn shows(&self) -> Vec<WordChoice> {
        let small = self.dataset.observations.len() <= MOST_FIGURES;
        let name = |place: usize| {
            let metric =
                self.query.metrics.get(place).and_then(|&index| self.dataset.metrics.get(index));
            metric.map_or("…", |metric| say::metric_name(metric, self.lang))
        };
        let choice = |show: Show| {
            let chosen = show == self.query.show;
            let fits = chosen || show == Show::Value || {
                let asked = Query { show, ..self.query.clone() };
                let refused = compare(self.dataset, &asked).refused;
                !matches!(refused, Some((_, Why::NotDerived)))
            };
            let why = if fits {
                String::new()
            } else {
                say::why(&Why::NotDerived, self.dataset, self.lang)
            };
            let title = filled(self.lang.locale().show(show), &[name(0), name(1)]);
            WordChoice { word: show.word(), name: title, chosen, why }
        };
        Show::ALL.into_iter().filter(|show| small || *show == self.query.show).map(choice).collect()
    }

    fn forms(&self, asked: &Query) -> Vec<WordChoice> {
        let fits = offered(self.dataset, asked, self.comparison);
        let choice = |(form, fit): (Form, Result<(), Why>)| WordChoice {
            word: form.word(),
            name: say::form_title(form, self.lang),
            chosen: form == self.comparison.form,
            why: fit.err().map_or_else(String::new, |why| say::why(&why, self.dataset, self.lang)),
        };
        fits.into_iter().map(choice).collect()
    }
}

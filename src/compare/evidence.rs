//! The words for one figure: its value, what it is limited to, and where it was printed.

use super::caveat::joined;
use super::table::{Comparison, Figure, Panel};
use crate::data::{Basis, Dataset, Observation, Unit};
use crate::number::grouped;
use crate::say::units::with_unit;
use crate::say::{self, Lang, Word, basis_name, qualified, scope_text, shown};

/// Everything that a reader can be told of one figure.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidence {
    /// Who reports.
    pub entity: String,
    /// What is measured.
    pub metric: String,
    /// The value with qualifier and unit, or the word for none.
    pub value: String,
    /// The characters that were printed, in quotation marks; empty where nothing was.
    pub printed: String,
    /// How the value follows from reported ones, and where it lies; empty for a reported one.
    pub derived: String,
    /// The period, and whether it is inferred.
    pub period: String,
    /// What the figure is limited to, and its sort.
    pub scope: String,
    /// The title of the source and the place in it.
    pub source: String,
    /// The address of the source.
    pub url: String,
    /// In what the figure is unlike the others.
    pub caveat: String,
    /// What the document notes on it.
    pub note: String,
}

impl Evidence {
    /// Gathers the words for a row and series of a comparison.
    #[must_use]
    pub fn of(
        dataset: &Dataset,
        comparison: &Comparison,
        row: usize,
        series: usize,
        lang: Lang,
    ) -> Self {
        let entity =
            comparison.entity(dataset, row, series).and_then(|entity| dataset.entities.get(entity));
        let column = comparison.series.get(series);
        let metric = column.and_then(|series| dataset.metrics.get(series.metric));
        let mut evidence = Self {
            entity: entity.map_or_else(
                || comparison.row_name(dataset, row, lang),
                |e| e.name.get(lang.reads()).to_owned(),
            ),
            metric: metric.map_or("", |m| m.name.get(lang.reads())).to_owned(),
            value: lang.word(comparison.nothing(series)).to_owned(),
            ..Self::default()
        };
        let Some((figure, column)) = comparison.figure(row, series).zip(column) else {
            return evidence;
        };
        let Some(observation) = dataset.observations.get(figure.observation) else {
            return evidence;
        };
        evidence.value =
            with_unit(&figure_text(&observation, figure, &column.unit, lang), &column.unit, lang);
        evidence.caveat = joined(&figure.caveats, dataset, lang);
        if let Some(derived) = &figure.derived {
            evidence.fill(dataset, &observation, lang);
            evidence.printed.clear();
            evidence.metric = comparison.shown_metric(dataset, series, lang);
            evidence.derived = say::derived(derived, lang) + &say::derived_range(derived, lang);
            return evidence;
        }
        evidence.fill(dataset, &observation, lang);
        evidence
    }

    fn fill(&mut self, dataset: &Dataset, observation: &Observation, lang: Lang) {
        let quoted = |text: &str| match lang {
            Lang::ZhHant => format!("「{text}」"),
            Lang::ZhHans | Lang::En => format!("“{text}”"),
        };
        if !observation.printed.is_empty() {
            self.printed = quoted(observation.printed);
        }
        self.period = observation.period.name(lang);
        if observation.inferred {
            self.period += &parenthesis(lang.word(Word::Inferred), lang);
        }
        let mut limits = vec![scope_text(dataset, observation.scope, lang)];
        limits.extend(
            (*observation.basis != Basis::Actual)
                .then(|| basis_name(dataset, observation.basis, lang).to_owned()),
        );
        limits.retain(|limit| !limit.is_empty());
        self.scope = limits.join(lang.word(Word::Comma));
        observation.note.get(lang.reads()).clone_into(&mut self.note);
        let Some(source) = observation.source.and_then(|index| dataset.sources.get(index)) else {
            return;
        };
        let title = source.title.get(lang.reads());
        let mut parts =
            vec![if lang.is_chinese() { format!("《{title}》") } else { quoted(title) }];
        parts.push(source.publisher.get(lang.reads()).to_owned());
        parts.push(observation.place.section.get(lang.reads()).to_owned());
        if observation.place.paragraph > 0 {
            let number = observation.place.paragraph;
            parts.push(if lang.is_chinese() {
                format!("第{number}段")
            } else {
                format!("paragraph {number}")
            });
        }
        parts.retain(|part| !part.is_empty());
        self.source = parts.join(if lang.is_chinese() { "，" } else { ", " });
        source.url.as_deref().unwrap_or_default().clone_into(&mut self.url);
    }
}

/// Writes a value with its qualifier, at the precision with which it was printed: 约1,164, 近70, over 500.
#[must_use]
pub fn figure_text(observation: &Observation, figure: &Figure, unit: &Unit, lang: Lang) -> String {
    let shown = shown(unit, lang);
    if let Some(derived) = &figure.derived {
        return say::derived_number(derived, lang);
    }
    let number = grouped(figure.value * shown.factor, shown.places(figure.decimals));
    qualified(&number, observation.qualifier, lang)
}

/// Heads a panel: its metric where it has one, and the unit of its axis.
#[must_use]
pub fn metric_heading(
    dataset: &Dataset,
    comparison: &Comparison,
    panel: &Panel,
    lang: Lang,
) -> (String, String) {
    let metric = match panel.series.as_slice() {
        [only] => {
            comparison.series.get(*only).and_then(|series| dataset.metrics.get(series.metric))
        }
        _ => None,
    };
    (metric.map_or("", |m| m.name.get(lang.reads())).to_owned(), shown(&panel.unit, lang).name)
}

fn parenthesis(text: &str, lang: Lang) -> String {
    if lang.is_chinese() { format!("（{text}）") } else { format!(" ({text})") }
}

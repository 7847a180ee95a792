//! All that can be said of one figure: its value, what it is limited to, and where it was printed.

use super::Teller;
use super::Word;
use super::caveat::caveats;
use super::period::period;
use super::phrase::{bracketed, quoted};
use super::source::origin;
use super::{basis_name, derived, derived_range, scope_text};
use crate::data::{Basis, Observation};

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
    /// The scope of the figure, and its basis.
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

impl Teller<'_> {
    /// Gathers the words for the figure of a row and series, or for its absence.
    #[must_use]
    pub fn evidence(self, row: usize, series: usize) -> Evidence {
        let Self { dataset, comparison, lang } = self;
        let entity = comparison.entity(dataset, row, series);
        let entity = entity.and_then(|entity| dataset.entities.get(entity));
        let mut evidence = Evidence {
            entity: entity.map_or_else(
                || self.row_name(row),
                |entity| entity.name.get(lang.reads()).to_owned(),
            ),
            metric: self.metric_name(series).to_owned(),
            value: lang.word(self.nothing(series)).to_owned(),
            ..Evidence::default()
        };
        let Some((figure, value)) =
            comparison.figure(row, series).zip(self.value_text(row, series))
        else {
            return evidence;
        };
        let Some(observation) = dataset.observations.get(figure.observation) else {
            return evidence;
        };
        evidence.value = value;
        evidence.caveat = caveats(dataset, &figure.caveats, lang);
        self.tell_origin(&observation, &mut evidence);
        if let Some(value) = &figure.derived {
            evidence.printed.clear();
            evidence.metric = self.shown_metric(series);
            evidence.derived = derived(value, lang) + &derived_range(value, lang);
        }
        evidence
    }

    /// Tells what was printed, when, of what and where.
    fn tell_origin(self, observation: &Observation, out: &mut Evidence) {
        let Self { dataset, lang, .. } = self;
        if !observation.printed.is_empty() {
            out.printed = quoted(observation.printed, lang);
        }
        out.period = period(&observation.period, lang);
        if observation.inferred {
            out.period = bracketed(&out.period, lang.word(Word::Inferred), lang);
        }
        let mut limits = vec![scope_text(dataset, observation.scope, lang)];
        limits.extend(
            (*observation.basis != Basis::Actual)
                .then(|| basis_name(dataset, observation.basis, lang).to_owned()),
        );
        limits.retain(|limit| !limit.is_empty());
        out.scope = limits.join(lang.word(Word::Comma));
        observation.note.get(lang.reads()).clone_into(&mut out.note);
        let Some(source) = observation.source.and_then(|index| dataset.sources.get(index)) else {
            return;
        };
        out.source = origin(dataset, observation, lang);
        source.url.as_deref().unwrap_or_default().clone_into(&mut out.url);
    }
}

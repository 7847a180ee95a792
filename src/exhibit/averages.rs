//! The lines that a reader may read values against, and why one that was asked for is not drawn.

use super::maker::Maker;
use crate::compare::Panel;
use crate::data::{Average, Dimension, Reference};
use crate::say::{Later, Word};

impl Maker<'_> {
    /// Whether a mean or a median is asked for that no figures would be averaged fairly for.
    fn is_unfair(&self) -> bool {
        let is_average = |reference: &Reference| matches!(reference, Reference::Average(_));
        self.query.references.iter().any(is_average)
            && (self.comparison.unranked || !self.comparison.may_be_averaged(self.dataset))
    }

    /// The lines that are asked for and may be drawn.
    pub(super) fn references(&self) -> Vec<Reference> {
        let is_unfair = self.is_unfair();
        let fits = |line: &&Reference| !is_unfair || matches!(line, Reference::Value(_));
        self.query.references.iter().filter(fits).copied().collect()
    }

    /// What is said under a chart, and why a line that was asked for is not drawn.
    #[inline(never)]
    pub(super) fn notes(&self) -> Vec<String> {
        let mut notes = self.teller().notes();
        let comparison = self.comparison;
        let asks = |of: fn(&Average) -> bool| {
            let is_asked =
                |reference: &Reference| matches!(reference, Reference::Average(kind) if of(kind));
            self.query.references.iter().any(is_asked)
        };
        if comparison.form.mixes_units() || !asks(|_| true) {
            return notes;
        }
        let metric = |&series: &usize| comparison.series.get(series).map(|own| own.metric);
        let is_mixed = |panel: &Panel| {
            let first = panel.series.first().and_then(metric);
            panel.series.iter().any(|series| metric(series) != first)
        };
        let is_rate = |panel: &Panel| panel.unit.dimension == Dimension::Percent;
        let mut say = |word: Word| notes.push(self.lang.word(word).to_owned());
        if comparison.panels.iter().any(is_mixed) {
            say(Word::Later(Later::NoAverageAcross));
        } else if self.is_unfair() {
            say(Word::NoAverageUnlike);
        } else if asks(|kind| *kind == Average::Mean) && comparison.panels.iter().any(is_rate) {
            say(Word::Later(Later::NoMeanOfRates));
        }
        notes
    }
}

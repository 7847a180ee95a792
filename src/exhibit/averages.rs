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
        let is_average = |reference: &Reference| matches!(reference, Reference::Average(_));
        if self.query.references.iter().any(is_average) {
            notes.extend(self.no_average());
        }
        notes
    }

    /// Why an average that is asked for is not drawn.
    #[inline(never)]
    fn no_average(&self) -> Option<String> {
        let comparison = self.comparison;
        if comparison.form.mixes_units() {
            return None;
        }
        let metric = |&series: &usize| comparison.series.get(series).map(|own| own.metric);
        let is_mixed = |panel: &Panel| {
            let first = panel.series.first().and_then(metric);
            panel.series.iter().any(|series| metric(series) != first)
        };
        let is_rate = |panel: &Panel| panel.unit.dimension == Dimension::Percent;
        let has_mean = self.query.references.contains(&Reference::Average(Average::Mean));
        let word = if comparison.panels.iter().any(is_mixed) {
            Word::Later(Later::NoAverageAcross)
        } else if self.is_unfair() {
            Word::Later(Later::NoAverageUnlike)
        } else if has_mean && comparison.panels.iter().any(is_rate) {
            Word::Later(Later::NoMeanOfRates)
        } else {
            return None;
        };
        Some(self.lang.word(word).to_owned())
    }
}

//! A figure in words: its number, its qualifier, its unit.

use super::Lang;
use super::Teller;
use super::units::{shown, with_unit};
use super::{derived_number, qualified};
use crate::compare::Figure;
use crate::data::{Observation, Qualifier, Unit, ends};
use crate::number::grouped;

/// Marks a figure that the notes speak of.
const BADGE: &str = " *";

/// Writes a value with its qualifier, with the decimals that were printed: 约1,164, over 500.
fn figure_text(observation: &Observation, figure: &Figure, unit: &Unit, lang: Lang) -> String {
    if let Some(derived) = &figure.derived {
        return derived_number(derived, lang);
    }
    let shown = shown(unit, lang);
    let number = grouped(figure.value * shown.factor, shown.places(figure.decimals));
    let is_range = observation.qualifier == Qualifier::Between;
    if let Some((low, high)) = is_range.then(|| ends(observation.printed)).flatten() {
        // in the unit of the series
        let factor = shown.factor * figure.value / observation.value;
        let number = |value: f64| grouped(value * factor, shown.places(figure.decimals));
        return ends_text((low, high), &number);
    }
    qualified(&number, observation.qualifier, lang)
}

/// Writes a range: 10–20.
#[must_use]
pub fn ends_text((low, high): (f64, f64), number: &dyn Fn(f64) -> String) -> String {
    [&number(low), "–", &*number(high)].concat()
}

impl Teller<'_> {
    /// Writes a cell as the chart does: value, qualifier and the mark of a caveat, or the word for
    /// a cell without a figure.
    #[must_use]
    pub fn cell_text(self, row: usize, series: usize) -> String {
        let badge = self
            .comparison
            .figure(row, series)
            .map_or("", |figure| if figure.caveats.is_empty() { "" } else { BADGE });
        self.number_text(row, series)
            .map_or_else(|| self.lang.word(self.nothing(series)).to_owned(), |text| text + badge)
    }

    /// Writes the figure of a cell with its qualifier and its unit, if there is one.
    pub(crate) fn value_text(self, row: usize, series: usize) -> Option<String> {
        let text = self.number_text(row, series)?;
        Some(with_unit(&text, &self.comparison.series.get(series)?.unit, self.lang))
    }

    fn number_text(self, row: usize, series: usize) -> Option<String> {
        let figure = self.comparison.figure(row, series)?;
        let observation = self.dataset.observations.get(figure.observation)?;
        let unit = &self.comparison.series.get(series)?.unit;
        Some(figure_text(&observation, figure, unit, self.lang))
    }
}

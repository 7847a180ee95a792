//! A figure in words: its number, its qualifier, its unit.

use super::Lang;
use super::Teller;
use super::derived::derived_in;
use super::qualified;
use super::units::{Shown, shown, shown_of, with_name};
use crate::compare::Figure;
use crate::data::{Dataset, Observation, Qualifier, Unit, ends};
use crate::number::grouped;

/// Marks a figure that the notes speak of.
const BADGE: &str = " *";

/// Writes a value with its qualifier, with the decimals that were printed: 约1,164, over 500.
fn figure_text(o: &Observation, figure: &Figure, unit: (&Unit, &Shown), lang: Lang) -> String {
    if let Some(derived) = &figure.derived {
        return derived_in(derived, unit.1, lang);
    }
    printed_number(o, (figure.value, figure.decimals), unit, lang)
}

/// Writes a reported value that is given in another unit, a range by its ends: 10–20.
fn printed_number(
    o: &Observation,
    (value, decimals): (f64, usize),
    (unit, shown): (&Unit, &Shown),
    lang: Lang,
) -> String {
    let number = |value: f64| grouped(value * shown.factor, shown.places_of(value, decimals));
    let is_range = o.qualifier == Qualifier::Between;
    match is_range.then(|| ends(o.printed)).flatten() {
        Some((low, high)) => {
            let factor = if o.value == 0.0 { o.unit.factor / unit.factor } else { value / o.value };
            ends_text((low * factor, high * factor), &number)
        }
        None => qualified(&number(value), o.qualifier, lang),
    }
}

/// Writes a range: 10–20.
#[must_use]
pub fn ends_text((low, high): (f64, f64), number: &dyn Fn(f64) -> String) -> String {
    [&number(low), "–", &*number(high)].concat()
}

/// A figure as it was printed, with its own unit, where that is not the unit of its metric: 759.5万元
/// on an axis of 亿元, 46次 among 批次.
#[must_use]
#[inline(never)]
pub fn own_words(dataset: &Dataset, figure: &Figure, lang: Lang) -> Option<String> {
    let o = dataset.observations.get(figure.observation)?;
    let metric = dataset.metrics.get(o.metric)?;
    if figure.derived.is_some() || o.unit.name == metric.unit.name {
        return None;
    }
    let shown = shown(o.unit, lang);
    // a language without classifiers says none of them
    let is_same = shown == self::shown(&metric.unit, lang) && shown.name.is_empty();
    if is_same {
        return None;
    }
    Some(reported(&o, lang))
}

/// An observation as it was printed, with its own unit.
pub(super) fn reported(o: &Observation, lang: Lang) -> String {
    let shown = shown_of(o.unit, o.value, lang);
    let number = printed_number(o, (o.value, o.quantity().decimals), (o.unit, &shown), lang);
    with_name(&number, &shown.name, lang)
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

    /// Writes the figure of a cell with its qualifier and its unit, counted by the value itself, if
    /// there is one.
    pub(crate) fn value_text(self, row: usize, series: usize) -> Option<String> {
        let figure = self.comparison.figure(row, series)?;
        if let Some(own) = own_words(self.dataset, figure, self.lang) {
            return Some(own);
        }
        let unit = &self.comparison.series.get(series)?.unit;
        let shown = shown_of(unit, figure.value, self.lang);
        let observation = self.dataset.observations.get(figure.observation)?;
        let text = figure_text(&observation, figure, (unit, &shown), self.lang);
        Some(with_name(&text, &shown.name, self.lang))
    }

    fn number_text(self, row: usize, series: usize) -> Option<String> {
        let figure = self.comparison.figure(row, series)?;
        if let Some(own) = own_words(self.dataset, figure, self.lang) {
            return Some(own);
        }
        let observation = self.dataset.observations.get(figure.observation)?;
        let own = self.comparison.series.get(series)?;
        let shown = shown_of(&own.unit, own.largest, self.lang);
        Some(figure_text(&observation, figure, (&own.unit, &shown), self.lang))
    }
}

//! Who tells what a comparison shows.

use super::Lang;
use super::Word;
use super::phrase::filled;
use crate::compare::Comparison;
use crate::data::Dataset;

/// A comparison and its document, of which one language tells.
///
/// ```
/// use duibi::compare::compare;
/// use duibi::data::{Query, read};
/// use duibi::say::{Lang, Teller};
///
/// let text = br#"{"format": "duibi/1", "entities": [{"id": "east"}, {"id": "west"}],
///     "metrics": [{"id": "signed", "unit": "%"}], "observations":
///     [{"entity": "east", "metric": "signed", "period": "2022", "value": 7, "unit": "%"}]}"#;
/// let dataset = read(text).dataset;
/// let comparison = compare(&dataset, &Query::first(&dataset));
/// let teller = Teller::new(&dataset, &comparison, Lang::EN);
/// assert!(teller.csv().contains(",7,%,"));
/// assert!(teller.summary().contains("2022"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Teller<'a> {
    /// The document.
    pub dataset: &'a Dataset,
    /// What is compared of it.
    pub comparison: &'a Comparison,
    /// The language.
    pub lang: Lang,
}

impl<'a> Teller<'a> {
    /// Tells of a comparison, which must be one of this document.
    #[must_use]
    pub const fn new(dataset: &'a Dataset, comparison: &'a Comparison, lang: Lang) -> Self {
        Self { dataset, comparison, lang }
    }

    /// Puts texts into the gaps of a wording.
    pub(super) fn filled(self, word: Word, parts: &[&str]) -> String {
        filled(self.lang.word(word), parts)
    }

    /// Names an entity by its index.
    pub(super) fn entity_name(self, entity: usize) -> &'a str {
        let entity = self.dataset.entities.get(entity);
        entity.map_or("", |entity| entity.name.get(self.lang.reads()))
    }
}

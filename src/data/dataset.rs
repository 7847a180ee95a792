//! A document once it has been read; references are indices that always resolve.

use super::{Entity, Hand, Metric, Observations, Query, Source};
use crate::error::{Doubt, Fault, ItemKind, Problem};
use crate::order::{arranged, ordered};
use crate::text::Text;

/// A document of reported figures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dataset {
    /// Names the document, as in `data/ID.json`.
    pub id: Box<str>,
    /// What it is about.
    pub title: Text,
    /// What a reader of the whole must know.
    pub notes: Text,
    /// Where figures come from.
    pub sources: Vec<Source>,
    /// Who reports, in the document's order.
    pub entities: Vec<Entity>,
    /// What is measured.
    pub metrics: Vec<Metric>,
    /// The figures, in the document's order.
    pub observations: Observations,
    /// The editors' charts.
    pub views: Vec<View>,
    /// The document's own words, such as the values of scopes, in other languages; sorted.
    pub terms: Vec<(Box<str>, Text)>,
    /// Lists of values of scopes that exclude one another: nothing counted is in two of one list.
    pub exclusive: Vec<Vec<Box<str>>>,
    /// How many of the observations, the first ones, came from documents that this one joins.
    pub joined: usize,
    /// How many sources, entities and metrics are the document's own, the first ones, where it
    /// joins others.
    pub own: [usize; 3],
    /// Whether rows of a table lack some of their figures, so that figures do not belong together
    /// by their order.
    pub has_gaps: bool,
    /// The items of the document's list of observations that were left out for a fault, in order.
    pub left_out: Vec<usize>,
    /// What a table left in doubt, and how it was read.
    pub doubts: Vec<Doubt>,
}

impl Dataset {
    /// Gives a word of the document for a reader of these languages, the best first; a word without
    /// translation stays as it is.
    #[must_use]
    pub fn term<'a>(&'a self, word: &'a str, reads: &[&str]) -> &'a str {
        self.translated(word).map_or(word, |text| text.get(reads))
    }

    fn translated(&self, word: &str) -> Option<&Text> {
        let place = self.terms.binary_search_by(|(term, _)| (**term).cmp(word)).ok()?;
        self.terms.get(place).map(|(_, text)| text)
    }

    /// Takes the words of a document; those that are known keep their translations.
    pub(super) fn add_terms(&mut self, terms: Vec<(Box<str>, Text)>) {
        let is_new = |term: &(Box<str>, Text)| self.translated(&term.0).is_none();
        let new: Vec<_> = terms.into_iter().filter(is_new).collect();
        let mut all = std::mem::take(&mut self.terms);
        all.extend(new);
        let word = |place: usize| all.get(place).map(|(word, _)| word);
        let order = ordered(all.len(), &|a, b| word(a).cmp(&word(b)));
        self.terms = arranged(all, &order);
    }

    /// Finds a metric by its id.
    #[must_use]
    pub fn metric(&self, id: &str) -> Option<usize> {
        self.metrics.iter().position(|metric| &*metric.id == id)
    }

    /// Finds an entity by its id.
    #[must_use]
    pub fn entity(&self, id: &str) -> Option<usize> {
        self.entities.iter().position(|entity| &*entity.id == id)
    }

    /// Finds a view by its id.
    #[must_use]
    pub fn view(&self, id: &str) -> Option<usize> {
        self.views.iter().position(|view| &*view.id == id)
    }

    /// Says that no view has this id, at the place where it was asked for.
    #[must_use]
    #[inline(never)]
    pub fn no_view(&self, id: &str, place: &str) -> Fault {
        Fault::new(
            place,
            Problem::unknown_id(ItemKind::View, id, self.views.iter().map(|view| &*view.id)),
        )
    }
}

/// An editor's view: which figures are compared, and the words around them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// Unique among views.
    pub id: Box<str>,
    /// The finding.
    pub title: Text,
    /// Measure, period and unit.
    pub subtitle: Text,
    /// What a reader must know.
    pub caption: Text,
    /// What is drawn; of at least one metric.
    pub query: Query,
    /// What the editor does to its chart besides, if anything.
    pub hand: Option<Box<Hand>>,
}

//! A document once it has been read; references are indices that always resolve.

use super::{Entity, Metric, Observations, Query, Source};
use crate::error::{Doubt, Fault, ItemKind, Problem};
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
    /// The document's own words, such as the values of scopes, in other languages.
    pub terms: Vec<(Box<str>, Text)>,
    /// Lists of values of scopes that exclude one another: nothing counted is in two of one list.
    pub exclusive: Vec<Vec<Box<str>>>,
    /// How many of the observations, the first ones, came from documents that this one joins.
    pub joined: usize,
    /// How many sources, entities and metrics are the document's own, the first ones, where it
    /// joins others.
    pub own: [usize; 3],
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
        self.terms
            .iter()
            .find(|(term, _)| &**term == word)
            .map_or(word, |(_, text)| text.get(reads))
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
}

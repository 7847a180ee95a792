//! Where figures come from.

use duibi_scan::Interner;

use super::phrase::{comma, filled};
use super::{Lang, Teller, Word};
use crate::data::{Dataset, Observation, Source};

impl Teller<'_> {
    /// Names the sources of all figures that are shown, each once.
    #[must_use]
    pub fn source_names(self) -> String {
        let (mut known, mut names) = (Interner::default(), Vec::<String>::new());
        let mut is_named = vec![false; self.dataset.sources.len()];
        for (_, _, figure) in self.comparison.figures() {
            let found = self.dataset.observations.get(figure.observation);
            let Some(index) = found.and_then(|o| o.source) else { continue };
            let Some(seen @ false) = is_named.get_mut(index) else { continue };
            *seen = true;
            let Some(source) = self.dataset.sources.get(index) else { continue };
            let name = joined(&titled(source, self.lang), self.lang);
            if known.intern(name.as_bytes()) as usize == names.len() {
                names.push(name);
            }
        }
        names.join(self.lang.word(Word::Separator))
    }
}

/// The source of a figure and the place in it; empty where the document gives none.
#[inline(never)]
pub(super) fn origin(dataset: &Dataset, o: &Observation, lang: Lang) -> String {
    let Some(source) = o.source.and_then(|index| dataset.sources.get(index)) else {
        return String::new();
    };
    let mut parts = titled(source, lang).to_vec();
    parts.push(o.place.section.get(lang.reads()).to_owned());
    if o.place.paragraph > 0 {
        parts.push(filled(lang.word(Word::Paragraph), &[&o.place.paragraph.to_string()]));
    }
    joined(&parts, lang)
}

/// The title of a source in the marks that titles have, who published it, and when.
fn titled(source: &Source, lang: Lang) -> [String; 3] {
    let title = filled(lang.word(Word::SourceTitle), &[source.title.get(lang.reads())]);
    let publisher = source.publisher.get(lang.reads()).to_owned();
    [title, publisher, source.published.clone().into()]
}

/// Joins the parts of a name that there are.
fn joined(parts: &[String], lang: Lang) -> String {
    let parts: Vec<&str> =
        parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    parts.join(comma(lang))
}

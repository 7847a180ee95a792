//! Where figures come from.

use duibi_scan::Interner;

use super::Teller;
use super::Word;
use super::phrase::{comma, filled};
use crate::data::Source;

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
            let name = self.joined_parts(&[
                &self.source_title(source),
                source.publisher.get(self.lang.reads()),
                &source.published,
            ]);
            if known.intern(name.as_bytes()) as usize == names.len() {
                names.push(name);
            }
        }
        names.join(self.lang.word(Word::Separator))
    }

    /// The title of a source in the marks that titles have.
    pub(super) fn source_title(self, source: &Source) -> String {
        filled(self.lang.word(Word::SourceTitle), &[source.title.get(self.lang.reads())])
    }

    /// Joins the parts of a name that there are.
    pub(super) fn joined_parts(self, parts: &[&str]) -> String {
        let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
        parts.join(comma(self.lang))
    }
}

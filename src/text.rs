//! Texts that are given in several languages.

/// A text of a document: one wording for every reader, or one a language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(Vec<(Box<str>, Box<str>)>);

impl Text {
    /// Makes a text that is the same in every language.
    #[must_use]
    pub fn plain(wording: &str) -> Self {
        Self(vec![("".into(), wording.into())])
    }

    /// Adds the wording for a BCP 47 tag.
    pub fn push(&mut self, tag: &str, wording: &str) {
        self.0.push((tag.into(), wording.into()));
    }

    /// All wordings, each after the tag of its language, which is empty where none is told.
    pub fn wordings(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(tag, wording)| (&**tag, &**wording))
    }

    /// Tells whether there is no wording at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Gives the wording for a reader of languages, the best first: for each tag the text of that
    /// tag, or of a more special one; a reader of none of them gets whatever there is, and an empty
    /// text gives `""`.
    #[must_use]
    pub fn get(&self, reads: &[&str]) -> &str {
        self.found(reads).1
    }

    /// Gives the same after the tag of its language, which is empty where the document tells none.
    #[must_use]
    pub fn found(&self, reads: &[&str]) -> (&str, &str) {
        let exact = |tag: &str| self.0.iter().find(|(known, _)| known.eq_ignore_ascii_case(tag));
        let special = |tag: &str| {
            let longer = |known: &str| {
                known.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag))
                    && known.as_bytes().get(tag.len()) == Some(&b'-')
            };
            self.0.iter().find(|(known, _)| longer(known))
        };
        let found = reads.iter().find_map(|tag| exact(tag).or_else(|| special(tag)));
        found.or_else(|| self.0.first()).map_or(("", ""), |(tag, wording)| (tag, wording))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_that_a_reader_reads_wins() {
        let mut text = Text::default();
        assert_eq!(text.get(&["en"]), "");
        text.push("zh-CN", "签约");
        text.push("EN-gb", "signed");
        assert_eq!(text.get(&["en", "zh"]), "signed");
        assert_eq!(text.get(&["zh-Hant", "zh", "en"]), "签约");
        assert_eq!(text.get(&["fr"]), "签约");
        assert_eq!(Text::plain("46").get(&["en"]), "46");
    }
}

//! What a language must give: its words, and the little that grammar needs beside them.

use super::Word;
#[cfg(feature = "cli")]
use crate::error::Warning;
use crate::error::{Expected, Found, ItemKind, Role, Syntax};

/// A language that the widget speaks. Its words are data: a file a language, which the compiler finds incomplete as long as
/// a word, or a member of a closed set, has no name there.
pub trait Locale: Sync + std::fmt::Debug {
    /// The BCP 47 tag.
    fn tag(&self) -> &'static str;

    /// The tags of texts that its readers can read, the best first.
    fn reads(&self) -> &'static [&'static str];

    /// Whether words stand apart, as a number and its unit do in English.
    fn is_spaced(&self) -> bool;

    /// A word, or a wording with the gaps `@0`, `@1` ….
    fn word(&self, word: Word) -> &'static str;

    /// What an id names.
    fn item(&self, kind: ItemKind) -> &'static str;

    /// The same with the article of one among several, in a language that has one.
    fn some_item(&self, kind: ItemKind) -> &'static str {
        self.item(kind)
    }

    /// What a column of a table holds.
    fn role(&self, role: Role) -> &'static str;

    /// Why a text is not JSON; @0 is the key or the words that it carries.
    fn syntax(&self, why: &Syntax) -> &'static str;

    /// What the format asks for; @0 is the count or the list of words that it carries.
    fn expected(&self, expected: Expected) -> &'static str;

    /// What was found instead; @0 is the number or the text that it carries.
    fn found(&self, found: &Found) -> &'static str;

    /// What is doubtful, with gaps for its values in their order; only the command line says it.
    #[cfg(feature = "cli")]
    fn doubt(&self, doubt: &Warning) -> &'static str;
}

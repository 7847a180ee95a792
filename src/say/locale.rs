//! What a language must give: its words, and the little that grammar needs beside them.

use super::{RowKind, Word};
use crate::data::Show;

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

    /// A month, from 1 to 12; empty for any other number.
    fn month(&self, month: u8) -> &'static str;

    /// The numeral of a quarter, from 1 to 4; empty for any other number.
    fn quarter(&self, quarter: u8) -> &'static str;

    /// What is shown of the metric @0; of a quotient @1 is the metric that it is divided by.
    fn show(&self, show: Show) -> &'static str;

    /// The measure word of rows that are counted, and their noun; of entities the noun is left out.
    fn rows(&self, kind: RowKind) -> [&'static str; 2];
}

//! What a language must give: its words, and the little that grammar needs beside them.

use super::{RowKind, Word};
use crate::data::{Basis, Form, Qualifier, Show, Sort};

/// A language that the widget speaks. Its words are data: a file a language, which the compiler
/// finds incomplete as long as a word, or a member of a closed set, has no name there.
pub trait Locale: Sync + std::fmt::Debug {
    /// The BCP 47 tag.
    fn tag(&self) -> &'static str;

    /// The tags of texts that its readers can read, the best first.
    fn reads(&self) -> &'static [&'static str];

    /// Whether words stand apart, as a number and its unit do in English.
    fn is_spaced(&self) -> bool;

    /// A word, or a wording with the gaps `@0`, `@1` ….
    fn word(&self, word: Word) -> &'static str;

    /// The name of a form, as a sentence has it: bars, a bullet chart.
    fn form(&self, form: Form) -> &'static str;

    /// The articles that such a name loses where it stands alone, as in a menu; each with its
    /// space.
    fn articles(&self) -> &'static [&'static str];

    /// The name of a basis; nothing for one that only the document names.
    fn basis(&self, basis: &Basis) -> Option<&'static str>;

    /// What a qualifier puts before a number; nothing for an exact one.
    fn qualifier(&self, qualifier: Qualifier) -> &'static str;

    /// The name of a derived value: `@0` is the metric, `@1` the second metric of a quotient.
    fn show(&self, show: Show) -> &'static str;

    /// The name of an order of rows.
    fn sort(&self, sort: Sort) -> &'static str;

    /// A month, from 1 to 12; empty for any other number.
    fn month(&self, month: u8) -> &'static str;

    /// The numeral of a quarter, from 1 to 4; empty for any other number.
    fn quarter(&self, quarter: u8) -> &'static str;

    /// The measure word of rows that are counted, and their noun; of entities the noun is left out.
    fn rows(&self, kind: RowKind) -> [&'static str; 2];
}

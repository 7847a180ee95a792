//! What a language must give: its words, and the little that grammar needs beside them.

use super::{Later, RowKind, RowWords, Word};
use crate::data::{Basis, Form, Qualifier, Show, Sort};
#[cfg(feature = "cli")]
use crate::error::Warning;
use crate::error::{DoubtKind, Expected, Found, ItemKind, Role, Syntax};

/// A language that the widget speaks. Its words are data: a file a language, which the compiler
/// finds incomplete as long as a word, or a member of a closed set, has no name there.
pub trait Locale: Sync + std::fmt::Debug {
    /// The BCP 47 tag.
    fn tag(&self) -> &'static str;

    /// What its speakers call it, as a choice among languages has it.
    fn name(&self) -> &'static str;

    /// The tags of texts that its readers can read, the best first.
    fn reads(&self) -> &'static [&'static str];

    /// Whether words stand apart, as a number and its unit do in English.
    fn is_spaced(&self) -> bool;

    /// Whether a list that is cut short says how many items it has in all, rather than how many are
    /// left out: 甲、乙、丙等5项, but A, B, C and 2 more.
    fn counts_whole_lists(&self) -> bool;

    /// Whether the classifiers of what is counted are said: 46个, but 46 in English.
    fn says_classifiers(&self) -> bool;

    /// The powers of ten by which large numbers are counted, smallest first, with their words:
    /// million, billion. Empty where they are counted as they are printed, by 万 and 亿.
    fn powers(&self) -> &'static [(i32, &'static str)];

    /// Its own name of a unit or of a prefix, given by its symbol; without one the names in
    /// `units` are read.
    fn unit(&self, _symbol: &str) -> Option<&'static str> {
        None
    }

    /// A word, or a wording with the gaps `@0`, `@1` ….
    fn word(&self, word: Word) -> &'static str;

    /// The same, of words that a first chart does not say.
    fn later(&self, word: Later) -> &'static str;

    /// The name of a form, as a sentence has it: bars, a bullet chart.
    fn form(&self, form: Form) -> &'static str;

    /// The articles that such a name loses where it stands alone, as in a menu; each with its
    /// space.
    fn articles(&self) -> &'static [&'static str];

    /// The name of a basis; nothing for one that only the document names.
    fn basis(&self, basis: &Basis) -> Option<&'static str>;

    /// What a qualifier puts around a number, which is `@0`.
    fn qualifier(&self, qualifier: Qualifier) -> &'static str;

    /// The name of a derived value: `@0` is the metric, `@1` the second metric of a quotient.
    fn show(&self, show: Show) -> &'static str;

    /// The name of an order of rows.
    fn sort(&self, sort: Sort) -> &'static str;
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

    /// What a table leaves in doubt, with gaps for its values in their order.
    fn doubt(&self, doubt: &DoubtKind) -> &'static str;

    /// What is doubtful, with gaps for its values in their order; only the command line says it.
    #[cfg(feature = "cli")]
    fn warning(&self, warning: &Warning) -> &'static str;

    /// A month, from 1 to 12; empty for any other number.
    fn month(&self, month: u8) -> &'static str;

    /// The numeral of a quarter, from 1 to 4; empty for any other number.
    fn quarter(&self, quarter: u8) -> &'static str;

    /// How rows of a kind are counted.
    fn rows(&self, kind: RowKind) -> RowWords;
}

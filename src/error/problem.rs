//! What can be wrong with a document.

use super::expected::Expected;
use super::found::Found;
use super::item::ItemKind;
use super::role::Role;
use super::syntax::Syntax;
use super::tool::Tool;
use super::warning::Warning;
use crate::near::nearest;

/// What can be wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// The text is not JSON.
    NotJson(Syntax),
    /// The text is in another encoding than UTF-8; its name, if it is known.
    Encoding(Option<&'static str>),
    /// There is nothing.
    Empty,
    /// The text is a page of HTML, as servers send where there is no file.
    Html,
    /// The JSON is no document of any shape that is read.
    NoDocument,
    /// The data are in the shape of another tool.
    OfTool(Tool),
    /// No column can be the one that is needed; the columns that there are.
    NoColumn(Role, String),
    /// A quotation mark is opened and never closed.
    OpenQuote,
    /// A record has more or fewer cells than the header: found, expected.
    Cells(usize, usize),
    /// Something else was found than what the format asks for.
    Expected(Expected, Found),
    /// A unit that cannot be given in the unit of its metric: found, the metric's, and the known
    /// one that it resembles.
    WrongUnit(String, String, Option<String>),
    /// A value that is too great to be given in the unit of its metric: the value, its unit, the
    /// metric's.
    Overflow(String, String, String),
    /// Something that would be a part of itself.
    OwnPart(ItemKind, String),
    /// A label is longer than is read, in characters: found, most.
    TooLongText(usize, usize),
    /// A joined document joins others.
    JoinsOthers,
    /// So many faults more.
    More(usize),
    /// Nothing that keeps a document from being read.
    Warning(Warning),
    /// An id that nothing in the document has, and the nearest one that it has.
    UnknownId(ItemKind, String, Option<String>),
    /// An id that stands twice.
    DuplicateId(ItemKind, String),
    /// The document could not be fetched: the address, and the status if a server answered.
    NotFetched(String, Option<u16>),
    /// The document is longer than is read, in bytes: found, most.
    TooLong(usize, usize),
}

impl Problem {
    /// Makes the problem of an id that is none of the known ones; the nearest of them may be meant.
    pub fn unknown_id<'a>(kind: ItemKind, id: &str, known: impl Iterator<Item = &'a str>) -> Self {
        Self::UnknownId(kind, id.to_owned(), nearest(id, known).map(str::to_owned))
    }

    /// Tells whether it only deserves a look.
    #[must_use]
    pub const fn is_warning(&self) -> bool {
        matches!(self, Self::Warning(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_id_comes_with_the_nearest_known_one() {
        let known = ["money", "signed"];
        let unknown = |id: &str| Problem::unknown_id(ItemKind::Metric, id, known.iter().copied());
        let problem = |id: &str, near: Option<&str>| {
            Problem::UnknownId(ItemKind::Metric, id.to_owned(), near.map(str::to_owned))
        };
        assert_eq!(unknown("singed"), problem("singed", Some("signed")));
        assert_eq!(unknown("profit"), problem("profit", None));
    }
}

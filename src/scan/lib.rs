//! Rows of cells from bytes: a scanner of JSON rows, one of CSV, and names that are kept once.
//!
//! A crate of its own because it is compiled for speed (`opt-level = 3`) while the rest of the module is compiled for
//! size: a million rows pass through here and nowhere else.

mod csv;
mod json;
mod names;
mod number;
mod skip;

pub use self::csv::{Delimiter, Table, amount};
pub use self::json::{Broken, Item, Rows, Why};
pub use self::names::Names;
pub use self::number::number;
pub use self::skip::{member, skip};

/// The value of one key of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Cell {
    /// What sort of value it is.
    pub kind: Kind,
    /// Where its text begins, in bytes from the start of the document.
    pub start: usize,
    /// Where its text ends.
    pub end: usize,
    /// Its value, if it is a number: infinite where it is beyond what a double holds.
    pub number: f64,
    /// The number of its raw text among those of its column; of texts, lists and objects only.
    pub symbol: u32,
}

/// What sort of value a cell holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// The row does not have the key.
    #[default]
    Absent,
    /// `null`, or an empty cell of CSV.
    Null,
    /// `true` or `false`.
    Flag,
    /// A number.
    Number,
    /// A text: its raw text is a symbol, with quotation marks in JSON and without in CSV.
    Text,
    /// A list or an object: its raw text is a symbol.
    Nested,
}

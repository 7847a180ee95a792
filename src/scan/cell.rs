//! What a scanner gives for each key or column of a row.

/// The value of one key or column of a row, as it stands in the document.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RawCell {
    /// What sort of value it is.
    pub kind: CellKind,
    /// Where its text begins, in bytes from the start of the document.
    pub start: usize,
    /// Where its text ends.
    pub end: usize,
    /// Its value, if it is a number: infinite where it is beyond what a double holds. Of a flag,
    /// one is true.
    pub number: f64,
    /// The symbol of its raw text in its column's [interner](crate::Interner); of texts, lists and
    /// objects only.
    pub symbol: u32,
}

/// What sort of value a cell holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CellKind {
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

//! Rows of JSON: the objects of a list, one after the other, as cells; nothing is built that is not
//! asked for.
//!
//! Strict where it looks: brackets, commas, keys, numbers, control characters. What is inside a
//! text, a list or an object is left to whoever looks the symbol up, once for each that differs.

use crate::cell::{CellKind, RawCell};
use crate::interner::Interner;
use crate::scanner::Scanner;
use crate::skip::unescaped;
use crate::syntax_error::{SyntaxError, SyntaxErrorKind};

/// The most keys that the rows of one list may have among them.
const MOST_KEYS: usize = 1000;

/// What stands next in a list.
#[derive(Clone, Debug, PartialEq)]
pub enum ListItem {
    /// An object: its cells are in [`Rows::cells`].
    Row,
    /// Something else, from and to these bytes.
    Other(usize, usize),
    /// The end of the list; the first byte after it.
    End(usize),
    /// No JSON.
    Malformed(SyntaxError),
}

/// Reads the rows of one list.
#[derive(Debug)]
pub struct Rows<'a> {
    scanner: Scanner<'a>,
    /// Whether an item was read already, so that a comma comes before the next.
    started: bool,
    /// The keys with their quotation marks, as they are written in the document.
    keys: Vec<Box<[u8]>>,
    /// By column: the column whose symbols it shares, most often its own.
    shares: Vec<usize>,
    cells: Vec<RawCell>,
    symbols: Vec<Interner>,
    /// The columns of the row before, in its order: the best guess for this row.
    order: Vec<usize>,
    row: (usize, usize),
    /// Whether the row holds a text, list or object that its column did not have before.
    fresh: bool,
}

impl<'a> Rows<'a> {
    /// Reads the list whose opening bracket stands at a byte. Known keys get the first columns, in
    /// order; others are added as they come.
    #[must_use]
    pub fn new(bytes: &'a [u8], at: usize, known: &[&str]) -> Self {
        let mut rows = Self {
            scanner: Scanner { bytes, at: at + 1 },
            started: false,
            keys: Vec::new(),
            shares: Vec::new(),
            cells: Vec::new(),
            symbols: Vec::new(),
            order: Vec::new(),
            row: (0, 0),
            fresh: false,
        };
        for key in known {
            rows.add(format!("\"{key}\"").as_bytes());
        }
        rows
    }

    /// Lets two columns have the same symbols for the same texts.
    pub fn share(&mut self, column: usize, with: usize) {
        if let Some(shares) = self.shares.get_mut(column) {
            *shares = with;
        }
    }

    /// The cells of the row that was read last, one a column.
    #[must_use]
    pub fn cells(&self) -> &[RawCell] {
        &self.cells
    }

    /// Tells whether the row that was read last holds a text, list or object that is new in its
    /// column.
    #[must_use]
    pub fn is_fresh(&self) -> bool {
        self.fresh
    }

    /// Counts the keys of the row that was read last.
    #[must_use]
    pub fn filled(&self) -> usize {
        self.order.len()
    }

    /// The keys, one a column, with their quotation marks.
    pub fn keys(&self) -> impl Iterator<Item = &[u8]> {
        self.keys.iter().map(|key| &**key)
    }

    /// Where the row that was read last begins and ends.
    #[must_use]
    pub fn row(&self) -> (usize, usize) {
        self.row
    }

    /// The raw text of a cell of a column: a text, a list or an object.
    #[must_use]
    pub fn raw(&self, column: usize, cell: RawCell) -> &[u8] {
        let symbols = self.shares.get(column).and_then(|&shared| self.symbols.get(shared));
        Interner::raw(symbols, cell)
    }

    fn add(&mut self, key: &[u8]) -> usize {
        let column = self.keys.len();
        self.keys.push(key.into());
        self.shares.push(column);
        self.cells.push(RawCell::default());
        self.symbols.push(Interner::default());
        column
    }

    /// Reads the next row.
    pub fn next_row(&mut self) -> ListItem {
        match self.item() {
            Ok(item) => item,
            Err(kind) => ListItem::Malformed(SyntaxError { at: self.scanner.at, kind }),
        }
    }

    fn item(&mut self) -> Result<ListItem, SyntaxErrorKind> {
        self.fresh = false;
        for &column in &self.order {
            if let Some(cell) = self.cells.get_mut(column) {
                cell.kind = CellKind::Absent;
            }
        }
        self.scanner.space();
        match (self.scanner.peek(), self.started) {
            (b']', _) => {
                self.scanner.at += 1;
                return Ok(ListItem::End(self.scanner.at));
            }
            (b',', true) => {
                self.scanner.at += 1;
                self.scanner.space();
                if self.scanner.peek() == b']' {
                    return Err(SyntaxErrorKind::TrailingComma);
                }
            }
            (_, true) => return Err(self.scanner.ended(SyntaxErrorKind::CommaOrBracket)),
            (_, false) => self.started = true,
        }
        let start = self.scanner.at;
        if self.scanner.peek() != b'{' {
            self.scanner.value()?;
            return Ok(ListItem::Other(start, self.scanner.at));
        }
        self.scanner.at += 1;
        self.object()?;
        self.row = (start, self.scanner.at);
        Ok(ListItem::Row)
    }

    /// Reads keys and values up to the closing brace.
    fn object(&mut self) -> Result<(), SyntaxErrorKind> {
        let mut position = 0;
        self.scanner.space();
        if self.scanner.peek() == b'}' {
            self.scanner.at += 1;
            self.order.clear();
            return Ok(());
        }
        loop {
            let column = self.key(position)?;
            match self.order.get_mut(position) {
                Some(guess) => *guess = column,
                None => self.order.push(column),
            }
            position += 1;
            self.scanner.space();
            if self.scanner.peek() != b':' {
                return Err(self.scanner.ended(SyntaxErrorKind::Colon));
            }
            self.scanner.at += 1;
            self.scanner.space();
            let cell = self.cell(column)?;
            if let Some(slot) = self.cells.get_mut(column) {
                *slot = cell;
            }
            self.scanner.space();
            match self.scanner.peek() {
                b',' => self.scanner.at += 1,
                b'}' => break,
                _ => return Err(self.scanner.ended(SyntaxErrorKind::CommaOrBrace)),
            }
            self.scanner.space();
        }
        self.scanner.at += 1;
        self.order.truncate(position);
        Ok(())
    }

    /// Reads a key and gives its column: that of the key that stood here in the row before, or of
    /// any other.
    fn key(&mut self, position: usize) -> Result<usize, SyntaxErrorKind> {
        let start = self.scanner.at;
        let rest = self.scanner.rest();
        let guess = self.order.get(position).copied();
        let guessed =
            guess.filter(|&column| self.keys.get(column).is_some_and(|key| rest.starts_with(key)));
        let column = match guessed {
            Some(column) => {
                self.scanner.at += self.keys.get(column).map_or(0, |key| key.len());
                column
            }
            None => self.other_key()?,
        };
        if self.cells.get(column).is_some_and(|cell| cell.kind != CellKind::Absent) {
            self.scanner.at = start;
            return Err(SyntaxErrorKind::Twice);
        }
        Ok(column)
    }

    /// Reads a key that did not stand here in the row before; a new one gets a new column.
    fn other_key(&mut self) -> Result<usize, SyntaxErrorKind> {
        let start = self.scanner.at;
        match self.scanner.peek() {
            b'"' => {}
            b'}' => return Err(SyntaxErrorKind::TrailingComma),
            _ => return Err(self.scanner.ended(SyntaxErrorKind::Key)),
        }
        self.scanner.text()?;
        let key = unescaped(self.scanner.bytes.get(start..self.scanner.at).unwrap_or_default());
        let known = self.keys.iter().position(|known| **known == *key);
        let column = known.unwrap_or_else(|| self.add(&key));
        if column >= MOST_KEYS {
            self.scanner.at = start;
            return Err(SyntaxErrorKind::TooManyKeys);
        }
        Ok(column)
    }

    fn cell(&mut self, column: usize) -> Result<RawCell, SyntaxErrorKind> {
        let start = self.scanner.at;
        let first = self.scanner.peek();
        if first == b'-' || first.is_ascii_digit() {
            let number = self.scanner.number()?;
            let (kind, end) = (CellKind::Number, self.scanner.at);
            return Ok(RawCell { kind, start, end, number, symbol: 0 });
        }
        self.scanner.value()?;
        let end = self.scanner.at;
        let kind = match first {
            b'"' => CellKind::Text,
            b'{' | b'[' => CellKind::Nested,
            b'n' => CellKind::Null,
            _ => CellKind::Flag,
        };
        let mut symbol = 0;
        if matches!(kind, CellKind::Text | CellKind::Nested) {
            let shared = self.shares.get(column).copied().unwrap_or(column);
            let raw = self.scanner.bytes.get(start..end).unwrap_or_default();
            if let Some(symbols) = self.symbols.get_mut(shared) {
                let known = symbols.len();
                symbol = symbols.intern(raw);
                self.fresh |= symbols.len() > known;
            }
        }
        let number = if first == b't' { 1.0 } else { 0.0 };
        Ok(RawCell { kind, start, end, number, symbol })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use CellKind::{Absent, Nested, Null, Number, Text};

    #[test]
    fn rows_are_cells_in_columns_whatever_their_order() {
        let text =
            r#"[{"a": "x", "b": 1.5}, {"b": null, "a": "y"}, {"a":"x","c":[1,{"d":"]"}]}, 7]"#;
        let mut rows = Rows::new(text.as_bytes(), 0, &["a", "b"]);
        let mut seen = Vec::new();
        loop {
            match rows.next_row() {
                ListItem::Row => seen.push(
                    rows.cells().iter().map(|cell| (cell.kind, cell.symbol)).collect::<Vec<_>>(),
                ),
                ListItem::Other(start, end) => assert_eq!(&text[start..end], "7"),
                item => {
                    assert_eq!(item, ListItem::End(text.len()));
                    break;
                }
            }
        }
        assert_eq!(seen[0], [(Text, 0), (Number, 0)]);
        assert_eq!(seen[1], [(Text, 1), (Null, 0)]);
        assert_eq!(seen[2].iter().map(|cell| cell.0).collect::<Vec<_>>(), [Text, Absent, Nested]);
        assert_eq!(seen[2][0].1, 0);
        assert_eq!(rows.raw(2, rows.cells()[2]), br#"[1,{"d":"]"}]"#);
    }

    #[test]
    fn what_is_not_json_is_told_with_its_place() {
        for (text, at, kind) in [
            ("[{}", 3, SyntaxErrorKind::End),
            ("[{},]", 4, SyntaxErrorKind::TrailingComma),
            ("[{} {}]", 4, SyntaxErrorKind::CommaOrBracket),
            ("[{\"a\" 1}]", 6, SyntaxErrorKind::Colon),
            ("[{\"a\": 1 \"b\"}]", 9, SyntaxErrorKind::CommaOrBrace),
            ("[{\"a\": 1,}]", 9, SyntaxErrorKind::TrailingComma),
            ("[{a: 1}]", 2, SyntaxErrorKind::Key),
            ("[{\"a\": 01}]", 7, SyntaxErrorKind::Number),
            ("[{\"a\": nil}]", 7, SyntaxErrorKind::Value),
            ("[{\"a\": \"x\ny\"}]", 9, SyntaxErrorKind::Control),
            ("[{\"a\": 1, \"a\": 2}]", 10, SyntaxErrorKind::Twice),
            ("[{\"a\": [1}", 10, SyntaxErrorKind::End),
        ] {
            let mut rows = Rows::new(text.as_bytes(), 0, &[]);
            let broken = loop {
                match rows.next_row() {
                    ListItem::Row => {}
                    item => break item,
                }
            };
            assert_eq!(broken, ListItem::Malformed(SyntaxError { at, kind }), "{text}");
        }
    }
}

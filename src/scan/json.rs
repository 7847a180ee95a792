//! Rows of JSON: the objects of a list, one after the other, as cells; nothing is built that is not asked for.
//!
//! Strict where it looks: brackets, commas, keys, numbers, control characters. What is inside a text, a list or an object is
//! left to whoever looks the symbol up, once for each that differs.

use crate::names::Names;
use crate::number::number;
use crate::skip::{plain, skip};
use crate::{Cell, Kind};

/// The most keys that the rows of one list may have among them.
const MOST_KEYS: usize = 1000;

/// What stands next in a list.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// An object: its cells are in [`Rows::cells`].
    Row,
    /// Something else, from and to these bytes.
    Other(usize, usize),
    /// The end of the list; the first byte after it.
    End(usize),
    /// No JSON.
    Broken(Broken),
}

/// Where and why a text is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The byte.
    pub at: usize,
    /// The reason.
    pub why: Why,
}

/// Why a text is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It ends too early.
    End,
    /// No value begins here.
    Value,
    /// A comma or the end of a list is missing.
    CommaOrBracket,
    /// A comma or the end of an object is missing.
    CommaOrBrace,
    /// A colon is missing.
    Colon,
    /// A key must be a text.
    Key,
    /// After the comma comes nothing.
    TrailingComma,
    /// A text holds a control character.
    Control,
    /// No number.
    Number,
    /// A key stands twice in one object.
    Twice,
    /// The rows have too many different keys.
    TooManyKeys,
}

/// Reads the rows of one list.
#[derive(Debug)]
pub struct Rows<'a> {
    bytes: &'a [u8],
    at: usize,
    started: bool,
    /// The keys with their quotation marks, as they are written in the document.
    keys: Vec<Box<[u8]>>,
    /// The column whose names a column shares.
    shares: Vec<usize>,
    cells: Vec<Cell>,
    names: Vec<Names>,
    /// The columns of the row before, in its order: the best guess for this row.
    order: Vec<usize>,
    row: (usize, usize),
    /// Whether the row holds a text, list or object that its column did not have before.
    fresh: bool,
}

impl<'a> Rows<'a> {
    /// Reads the list whose opening bracket stands at a byte. Known keys get the first columns, in order; others are added
    /// as they come.
    #[must_use]
    pub fn new(bytes: &'a [u8], at: usize, known: &[&str]) -> Self {
        let mut rows = Self {
            bytes,
            at: at + 1,
            started: false,
            keys: Vec::new(),
            shares: Vec::new(),
            cells: Vec::new(),
            names: Vec::new(),
            order: Vec::new(),
            row: (0, 0),
            fresh: false,
        };
        for key in known {
            rows.add(format!("\"{key}\"").as_bytes());
        }
        rows
    }

    /// Lets two columns number their names together.
    pub fn share(&mut self, column: usize, with: usize) {
        if let Some(shares) = self.shares.get_mut(column) {
            *shares = with;
        }
    }

    /// The cells of the row that was read last, one a column.
    #[must_use]
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// Tells whether the row that was read last holds a text, list or object that is new in its column.
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

    /// The names of a column.
    #[must_use]
    pub fn names(&self, column: usize) -> Option<&Names> {
        self.names.get(*self.shares.get(column)?)
    }

    fn add(&mut self, key: &[u8]) -> usize {
        let column = self.keys.len();
        self.keys.push(key.into());
        self.shares.push(column);
        self.cells.push(Cell::default());
        self.names.push(Names::default());
        column
    }

    /// Reads the next row.
    pub fn next_row(&mut self) -> Item {
        match self.item() {
            Ok(item) => item,
            Err(why) => Item::Broken(Broken { at: self.at, why }),
        }
    }

    fn item(&mut self) -> Result<Item, Why> {
        self.fresh = false;
        for &column in &self.order {
            if let Some(cell) = self.cells.get_mut(column) {
                cell.kind = Kind::Absent;
            }
        }
        self.space();
        match (self.peek(), self.started) {
            (b']', _) => {
                self.at += 1;
                return Ok(Item::End(self.at));
            }
            (b',', true) => {
                self.at += 1;
                self.space();
                if self.peek() == b']' {
                    return Err(Why::TrailingComma);
                }
            }
            (_, true) => return Err(self.ended(Why::CommaOrBracket)),
            (_, false) => self.started = true,
        }
        let start = self.at;
        if self.peek() != b'{' {
            let end = self.value()?;
            return Ok(Item::Other(start, end));
        }
        self.at += 1;
        self.object()?;
        self.row = (start, self.at);
        Ok(Item::Row)
    }

    /// Reads keys and values up to the closing brace.
    fn object(&mut self) -> Result<(), Why> {
        let mut position = 0;
        self.space();
        if self.peek() == b'}' {
            self.at += 1;
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
            self.space();
            if self.peek() != b':' {
                return Err(self.ended(Why::Colon));
            }
            self.at += 1;
            self.space();
            let cell = self.cell(column)?;
            if let Some(slot) = self.cells.get_mut(column) {
                *slot = cell;
            }
            self.space();
            match self.peek() {
                b',' => self.at += 1,
                b'}' => break,
                _ => return Err(self.ended(Why::CommaOrBrace)),
            }
            self.space();
        }
        self.at += 1;
        self.order.truncate(position);
        Ok(())
    }

    /// Reads a key: the one that stood here in the row before, or any other.
    fn key(&mut self, position: usize) -> Result<usize, Why> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let guess = self.order.get(position).copied();
        let guessed =
            guess.filter(|&column| self.keys.get(column).is_some_and(|key| rest.starts_with(key)));
        let start = self.at;
        let column = if let Some(column) = guessed {
            self.at += self.keys.get(column).map_or(0, |key| key.len());
            column
        } else {
            if self.peek() != b'"' {
                return Err(self.ended(if self.peek() == b'}' {
                    Why::TrailingComma
                } else {
                    Why::Key
                }));
            }
            let end = self.text()?;
            let key = plain(self.bytes.get(start..end).unwrap_or_default());
            let known = self.keys.iter().position(|known| **known == *key);
            let column = known.unwrap_or_else(|| self.add(&key));
            if column >= MOST_KEYS {
                self.at = start;
                return Err(Why::TooManyKeys);
            }
            // the columns that were guessed from here on may hold cells of the row before no more than this one
            column
        };
        if self.cells.get(column).is_some_and(|cell| cell.kind != Kind::Absent) {
            self.at = start;
            return Err(Why::Twice);
        }
        Ok(column)
    }

    fn cell(&mut self, column: usize) -> Result<Cell, Why> {
        let start = self.at;
        let first = self.peek();
        if first == b'-' || first.is_ascii_digit() {
            let (value, length) =
                number(self.bytes.get(start..).unwrap_or_default()).ok_or(Why::Number)?;
            self.at = start + length;
            return Ok(Cell { kind: Kind::Number, start, end: self.at, number: value, symbol: 0 });
        }
        let end = self.value()?;
        let kind = match first {
            b'"' => Kind::Text,
            b'{' | b'[' => Kind::Nested,
            b'n' => Kind::Null,
            _ => Kind::Flag,
        };
        let mut symbol = 0;
        if matches!(kind, Kind::Text | Kind::Nested) {
            let shared = self.shares.get(column).copied().unwrap_or(column);
            let raw = self.bytes.get(start..end).unwrap_or_default();
            if let Some(names) = self.names.get_mut(shared) {
                let known = names.len();
                symbol = names.intern(raw);
                self.fresh |= names.len() > known;
            }
        }
        // of a flag, one is true
        let number = if first == b't' { 1.0 } else { 0.0 };
        Ok(Cell { kind, start, end, number, symbol })
    }

    /// Passes over one value and gives its end.
    fn value(&mut self) -> Result<usize, Why> {
        match self.peek() {
            b'"' => return self.text(),
            b'{' | b'[' => {
                self.at = skip(self.bytes, self.at).ok_or_else(|| {
                    self.at = self.bytes.len();
                    Why::End
                })?;
                return Ok(self.at);
            }
            first if first == b'-' || first.is_ascii_digit() => {
                let (_, length) =
                    number(self.bytes.get(self.at..).unwrap_or_default()).ok_or(Why::Number)?;
                self.at += length;
                return Ok(self.at);
            }
            _ => {}
        }
        for word in ["null", "true", "false"] {
            if self.bytes.get(self.at..).is_some_and(|rest| rest.starts_with(word.as_bytes())) {
                self.at += word.len();
                return Ok(self.at);
            }
        }
        Err(self.ended(Why::Value))
    }

    /// Passes over a text and gives its end.
    fn text(&mut self) -> Result<usize, Why> {
        let mut at = self.at + 1;
        loop {
            match self.bytes.get(at) {
                Some(b'"') => break,
                Some(b'\\') => at += 2,
                Some(0x20..) => at += 1,
                Some(_) => {
                    self.at = at;
                    return Err(Why::Control);
                }
                None => {
                    self.at = self.bytes.len();
                    return Err(Why::End);
                }
            }
        }
        self.at = at + 1;
        Ok(self.at)
    }

    /// The byte here; 0, which JSON never has, at the end.
    fn peek(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or(0)
    }

    fn space(&mut self) {
        while matches!(self.peek(), b' ' | b'\n' | b'\r' | b'\t') {
            self.at += 1;
        }
    }

    /// A reason, or the better one that there is nothing more.
    fn ended(&self, why: Why) -> Why {
        if self.at >= self.bytes.len() { Why::End } else { why }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Kind::{Absent, Nested, Null, Number, Text};

    #[test]
    fn rows_are_cells_in_columns_whatever_their_order() {
        let text =
            r#"[{"a": "x", "b": 1.5}, {"b": null, "a": "y"}, {"a":"x","c":[1,{"d":"]"}]}, 7]"#;
        let mut rows = Rows::new(text.as_bytes(), 0, &["a", "b"]);
        let mut seen = Vec::new();
        loop {
            match rows.next_row() {
                Item::Row => seen.push(
                    rows.cells().iter().map(|cell| (cell.kind, cell.symbol)).collect::<Vec<_>>(),
                ),
                Item::Other(start, end) => assert_eq!(&text[start..end], "7"),
                item => {
                    assert_eq!(item, Item::End(text.len()));
                    break;
                }
            }
        }
        assert_eq!(seen[0], [(Text, 0), (Number, 0)]);
        assert_eq!(seen[1], [(Text, 1), (Null, 0)]);
        assert_eq!(seen[2].iter().map(|cell| cell.0).collect::<Vec<_>>(), [Text, Absent, Nested]);
        assert_eq!(seen[2][0].1, 0);
        assert_eq!(rows.names(2).unwrap().get(0), br#"[1,{"d":"]"}]"#);
    }

    #[test]
    fn what_is_not_json_is_told_with_its_place() {
        for (text, at, why) in [
            ("[{}", 3, Why::End),
            ("[{},]", 4, Why::TrailingComma),
            ("[{} {}]", 4, Why::CommaOrBracket),
            ("[{\"a\" 1}]", 6, Why::Colon),
            ("[{\"a\": 1 \"b\"}]", 9, Why::CommaOrBrace),
            ("[{\"a\": 1,}]", 9, Why::TrailingComma),
            ("[{a: 1}]", 2, Why::Key),
            ("[{\"a\": 01}]", 7, Why::Number),
            ("[{\"a\": nil}]", 7, Why::Value),
            ("[{\"a\": \"x\ny\"}]", 9, Why::Control),
            ("[{\"a\": 1, \"a\": 2}]", 10, Why::Twice),
            ("[{\"a\": [1}", 10, Why::End),
        ] {
            let mut rows = Rows::new(text.as_bytes(), 0, &[]);
            let broken = loop {
                match rows.next_row() {
                    Item::Row => {}
                    item => break item,
                }
            };
            assert_eq!(broken, Item::Broken(Broken { at, why }), "{text}");
        }
    }
}

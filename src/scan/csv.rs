//! Rows of CSV: records of cells in the columns of a header.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use crate::names::Names;
use crate::{Cell, Kind};

/// What stands between the cells of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delimiter {
    /// `,`
    Comma,
    /// `;`, mostly where numbers have a decimal comma.
    Semicolon,
    /// A tab.
    Tab,
}

impl Delimiter {
    /// All of them, the likeliest first.
    pub const ALL: [Self; 3] = [Self::Comma, Self::Semicolon, Self::Tab];

    const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }
}

/// Reads the records of a CSV text; the first is the header.
#[derive(Debug)]
pub struct Table<'a> {
    bytes: &'a [u8],
    at: usize,
    reader: Box<Reader>,
    decimal_comma: bool,
    /// The cells of the record without their quotation marks, one after the other.
    text: Vec<u8>,
    ends: Vec<usize>,
    cells: Vec<Cell>,
    names: Vec<Names>,
    /// Where the record begins.
    start: usize,
}

impl<'a> Table<'a> {
    /// Reads a text whose cells are told apart by a delimiter, with numbers that have a decimal comma or point.
    #[must_use]
    pub fn new(bytes: &'a [u8], delimiter: Delimiter, decimal_comma: bool) -> Self {
        let reader = Box::new(ReaderBuilder::new().delimiter(delimiter.byte()).build());
        let (text, ends) = (vec![0; 1024], vec![0; 32]);
        Self {
            bytes,
            at: 0,
            reader,
            decimal_comma,
            text,
            ends,
            cells: Vec::new(),
            names: Vec::new(),
            start: 0,
        }
    }

    /// Reads the next record and gives the count of its cells; nothing at the end.
    pub fn next_record(&mut self) -> Option<usize> {
        // the reader passes over empty lines and the rest of the one before
        while self.bytes.get(self.at).is_some_and(|byte| matches!(byte, b'\r' | b'\n')) {
            self.at += 1;
        }
        self.start = self.at;
        let (mut written, mut ended) = (0, 0);
        loop {
            let input = self.bytes.get(self.at..).unwrap_or_default();
            let (text, ends) = (self.text.get_mut(written..)?, self.ends.get_mut(ended..)?);
            let (result, read, wrote, found) = self.reader.read_record(input, text, ends);
            self.at += read;
            written += wrote;
            ended += found;
            match result {
                ReadRecordResult::OutputFull => self.text.resize(self.text.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::Record => return Some(ended),
                ReadRecordResult::End => return None,
            }
        }
    }

    /// Passes over the first records.
    pub fn skip(&mut self, count: usize) {
        for _ in 0..count {
            self.next_record();
        }
    }

    /// A cell of the record that was read last, without its quotation marks.
    #[must_use]
    pub fn cell(&self, column: usize) -> &[u8] {
        let start =
            column.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(column).copied().unwrap_or(start);
        self.text.get(start..end).unwrap_or_default().trim_ascii()
    }

    /// Tells whether the record that was read last ends with the text inside of quotation marks.
    #[must_use]
    pub fn is_open(&self) -> bool {
        let record = self.bytes.get(self.start..self.at).unwrap_or_default();
        self.at >= self.bytes.len()
            && record.iter().fold(false, |open, &byte| open ^ (byte == b'"'))
    }

    /// Where the record that was read last begins.
    #[must_use]
    pub fn record(&self) -> usize {
        self.start
    }

    /// The record that was read last as cells of so many columns: numbers, names, and nothing where nothing stands.
    pub fn cells(&mut self, columns: usize) -> &[Cell] {
        self.cells.resize(columns, Cell::default());
        self.names.resize_with(columns, Names::default);
        for column in 0..columns {
            let read = self.read(column);
            if let Some(cell) = self.cells.get_mut(column) {
                *cell = read;
            }
        }
        &self.cells
    }

    fn read(&mut self, column: usize) -> Cell {
        let raw = self.cell(column);
        let (start, end) = (self.start, self.at);
        if raw.is_empty() {
            return Cell { kind: Kind::Null, start, end, ..Cell::default() };
        }
        if let Some(number) = amount(raw, self.decimal_comma) {
            return Cell { kind: Kind::Number, start, end, number, symbol: 0 };
        }
        let raw = raw.to_vec();
        let symbol = self.names.get_mut(column).map_or(0, |names| names.intern(&raw));
        Cell { kind: Kind::Text, start, end, number: 0.0, symbol }
    }

    /// The names of a column.
    #[must_use]
    pub fn names(&self, column: usize) -> Option<&Names> {
        self.names.get(column)
    }
}

/// Reads a number as tables print it: 1234.5, 1,234.5, −3, and 1234,5 or 1.234,5 where commas are decimal.
#[must_use]
pub fn amount(raw: &[u8], decimal_comma: bool) -> Option<f64> {
    let mut plain = Vec::with_capacity(raw.len());
    let unsigned = raw.strip_prefix("−".as_bytes()).inspect(|_| plain.push(b'-')).unwrap_or(raw);
    let (point, group) = if decimal_comma { (b',', b'.') } else { (b'.', b',') };
    let mut since: Option<usize> = None;
    let mut fraction = false;
    for &byte in unsigned {
        let leading = plain.iter().filter(|byte| byte.is_ascii_digit()).count();
        let fits = since.map_or((1..=3).contains(&leading), |digits| digits == 3);
        if byte == group && !fraction && fits {
            since = Some(0);
            continue;
        }
        if byte == point || byte | 0x20 == b'e' {
            // a group that is not of three digits is none
            if since.is_some_and(|digits| digits != 3) {
                return None;
            }
            since = None;
            fraction = true;
        } else if let Some(digits) = since.as_mut() {
            *digits += 1;
        }
        plain.push(if byte == point { b'.' } else { byte });
    }
    let (value, length) = crate::number::number(&plain)?;
    (length == plain.len() && since.is_none_or(|digits| digits == 3)).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_lose_their_quotation_marks_and_keep_what_these_hold() {
        let text = "name;value\r\n\r\n\"A; \"\"B\"\"\nC\";1.234,5\r\nD;:\n";
        let mut table = Table::new(text.as_bytes(), Delimiter::Semicolon, true);
        assert_eq!(table.next_record(), Some(2));
        assert_eq!(table.cell(1), b"value");
        assert_eq!(table.next_record(), Some(2));
        assert_eq!(table.cell(0), b"A; \"B\"\nC");
        let cells = table.cells(3).to_vec();
        assert_eq!(
            cells.iter().map(|cell| cell.kind).collect::<Vec<_>>(),
            [Kind::Text, Kind::Number, Kind::Null]
        );
        assert!((cells[1].number - 1234.5).abs() < 1e-9);
        assert_eq!(table.next_record(), Some(2));
        assert_eq!(table.cells(2)[1].kind, Kind::Text);
        assert_eq!(table.next_record(), None);
    }

    #[test]
    fn numbers_of_tables_are_read_and_others_left_alone() {
        for (raw, comma, value) in [
            ("1,234,567", false, Some(1_234_567.0)),
            ("1,23", false, None),
            ("12,3456", false, None),
            ("1,234.56", false, Some(1234.56)),
            ("−3.5", false, Some(-3.5)),
            ("3,5", true, Some(3.5)),
            ("1.234", true, Some(1234.0)),
            ("2022-Q1", false, None),
            ("007", false, None),
            ("1,2,3", false, None),
            ("12345,678", false, None),
            ("12,345,678", false, Some(12_345_678.0)),
        ] {
            assert_eq!(amount(raw.as_bytes(), comma), value, "{raw}");
        }
    }
}

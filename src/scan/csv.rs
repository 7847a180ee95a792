//! Rows of CSV: records of cells in the columns of a header.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use crate::cell::{CellKind, RawCell};
use crate::interner::Interner;
use crate::number::number;

/// What stands between the cells of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delimiter {
    /// `,`
    Comma,
    /// `;`, mostly where numbers have a decimal comma.
    Semicolon,
    /// A tab.
    Tab,
    /// `|`
    Bar,
}

impl Delimiter {
    /// All of them, the likeliest first.
    pub const ALL: [Self; 4] = [Self::Comma, Self::Semicolon, Self::Tab, Self::Bar];

    /// The byte that it is.
    #[must_use]
    pub const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Bar => b'|',
        }
    }
}

/// Reads the records of a CSV text; the first is the header.
#[derive(Debug)]
pub struct CsvRecords<'a> {
    bytes: &'a [u8],
    at: usize,
    reader: Box<Reader>,
    /// The cells of the record without their quotation marks, one after the other.
    text: Vec<u8>,
    /// Where each cell ends in `text`.
    ends: Vec<usize>,
    cells: Vec<RawCell>,
    symbols: Vec<Interner>,
    /// Where the record begins.
    start: usize,
}

impl<'a> CsvRecords<'a> {
    /// Reads a text whose cells are told apart by a delimiter.
    #[must_use]
    pub fn new(bytes: &'a [u8], delimiter: Delimiter) -> Self {
        let reader = Box::new(ReaderBuilder::new().delimiter(delimiter.byte()).build());
        let (text, ends) = (vec![0; 1024], vec![0; 32]);
        Self { bytes, at: 0, reader, text, ends, cells: Vec::new(), symbols: Vec::new(), start: 0 }
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
        self.text.get(start..end).unwrap_or_default()
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

    /// Takes the record that was read last apart into cells of so many columns: numbers, texts, and
    /// nothing where nothing stands.
    pub fn take_cells(&mut self, columns: usize) {
        self.cells.resize(columns, RawCell::default());
        self.symbols.resize_with(columns, Interner::default);
        for column in 0..columns {
            let read = self.read(column);
            if let Some(cell) = self.cells.get_mut(column) {
                *cell = read;
            }
        }
    }

    /// The cells of the record that was [taken apart](Self::take_cells) last.
    #[must_use]
    pub fn cells(&self) -> &[RawCell] {
        &self.cells
    }

    /// The text of a cell of a column, if it is one of text.
    #[must_use]
    pub fn raw(&self, column: usize, cell: RawCell) -> &[u8] {
        Interner::raw(self.symbols.get(column), cell)
    }

    fn read(&mut self, column: usize) -> RawCell {
        let raw = self.cell(column).trim_ascii();
        let (start, end) = (self.start, self.at);
        if raw.is_empty() {
            return RawCell { kind: CellKind::Null, start, end, ..RawCell::default() };
        }
        if let Some((number, _)) = number(raw).filter(|(_, length)| *length == raw.len()) {
            return RawCell { kind: CellKind::Number, start, end, number, symbol: 0 };
        }
        let raw = raw.to_vec();
        let symbol = self.symbols.get_mut(column).map_or(0, |symbols| symbols.intern(&raw));
        RawCell { kind: CellKind::Text, start, end, number: 0.0, symbol }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_lose_their_quotation_marks_and_keep_what_these_hold() {
        let text = "name;value\r\n\r\n\"A; \"\"B\"\"\nC\";1234.5\r\nD;:\n";
        let mut records = CsvRecords::new(text.as_bytes(), Delimiter::Semicolon);
        assert_eq!(records.next_record(), Some(2));
        assert_eq!(records.cell(1), b"value");
        assert_eq!(records.next_record(), Some(2));
        assert_eq!(records.cell(0), b"A; \"B\"\nC");
        records.take_cells(3);
        let cells = records.cells().to_vec();
        assert_eq!(
            cells.iter().map(|cell| cell.kind).collect::<Vec<_>>(),
            [CellKind::Text, CellKind::Number, CellKind::Null]
        );
        assert!((cells[1].number - 1234.5).abs() < 1e-9);
        assert_eq!(records.next_record(), Some(2));
        records.take_cells(2);
        assert_eq!(records.cells()[1].kind, CellKind::Text);
        assert_eq!(records.next_record(), None);
    }
}

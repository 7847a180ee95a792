//! How a CSV text is written: its delimiter, its header and its decimal mark.

use duibi_scan::{CsvRecords, DecimalMark, Delimiter, amount};

use super::schema::{FEW, MANY};

/// How a CSV text is written.
pub(super) struct CsvForm {
    delimiter: Delimiter,
    pub(super) decimal_mark: DecimalMark,
    /// How many records stand before the rows, the header among them.
    before_rows: usize,
    pub(super) headers: Vec<String>,
    /// What stands above the header, where offices put titles.
    pub(super) above: Vec<String>,
}

impl CsvForm {
    /// Tells how a text is written; nothing where it is no table.
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        let (delimiter, mut records) = first_records(bytes)?;
        let alike =
            |length: usize| records.iter().filter(|record| record.len() == length).count() * length;
        let lengths = records.iter().map(Vec::len).filter(|&length| length > 1);
        let columns = lengths.max_by_key(|&length| alike(length))?;
        // the first record that has as many cells as most
        let header = records.iter().position(|record| {
            record.len() == columns && record.iter().filter(|cell| !cell.is_empty()).count() > 1
        })?;
        // a table with nothing below its header is none
        if records.len() <= header + 1 {
            return None;
        }
        let above = records.iter().take(header).flatten();
        let above = above.filter(|cell| !cell.is_empty()).cloned().collect();
        let headers = records.swap_remove(header);
        let before_rows = header + 1;
        let decimal_mark = decimal_mark(bytes, delimiter, before_rows);
        Some(Self { delimiter, decimal_mark, before_rows, headers, above })
    }

    /// The rows of the text.
    pub(super) fn rows<'b>(&self, bytes: &'b [u8]) -> CsvRecords<'b> {
        let mut rows = CsvRecords::new(bytes, self.delimiter, self.decimal_mark);
        rows.skip(self.before_rows);
        rows
    }
}

/// The delimiter that gives the most cells to most of the first records, and these records.
fn first_records(bytes: &[u8]) -> Option<(Delimiter, Vec<Vec<String>>)> {
    let mut best: Option<(usize, Delimiter, Vec<Vec<String>>)> = None;
    for delimiter in Delimiter::ALL {
        let mut reader = CsvRecords::new(bytes, delimiter, DecimalMark::Point);
        let mut records: Vec<Vec<String>> = Vec::new();
        while let Some(count) = reader.next_record().filter(|_| records.len() < FEW) {
            let cells = (0..count).map(|column| lossy(reader.cell(column)));
            records.push(cells.collect());
        }
        // how many records share the commonest count of cells, weighed by the cells
        let alike = |record: &Vec<String>| {
            let others = records.iter().filter(|other| other.len() == record.len());
            if record.len() > 1 { others.count() * record.len() } else { 0 }
        };
        let score = records.iter().map(alike).max()?;
        if score > 0 && best.as_ref().is_none_or(|(most, ..)| score > *most) {
            best = Some((score, delimiter, records));
        }
    }
    best.map(|(_, delimiter, records)| (delimiter, records))
}

/// Tells the decimal mark by the cells that can be read in one way only; in doubt a semicolon
/// between the cells speaks for a comma in them.
fn decimal_mark(bytes: &[u8], delimiter: Delimiter, before_rows: usize) -> DecimalMark {
    let mut rows = CsvRecords::new(bytes, delimiter, DecimalMark::Point);
    rows.skip(before_rows);
    let (mut commas, mut points) = (0_usize, 0_usize);
    for _ in 0..MANY {
        let Some(count) = rows.next_record() else { break };
        for column in 0..count {
            let cell = rows.cell(column);
            if cell.contains(&b',') || cell.contains(&b'.') {
                let point = amount(cell, DecimalMark::Point).is_some();
                let comma = amount(cell, DecimalMark::Comma).is_some();
                points += usize::from(point && !comma);
                commas += usize::from(comma && !point);
            }
        }
    }
    let is_comma =
        if commas == points { delimiter == Delimiter::Semicolon } else { commas > points };
    if is_comma { DecimalMark::Comma } else { DecimalMark::Point }
}

/// The text of a cell.
pub(super) fn lossy(cell: &[u8]) -> String {
    String::from_utf8_lossy(cell).into_owned()
}

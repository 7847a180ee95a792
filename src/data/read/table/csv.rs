//! CSV, with or without lines around the table.

use duibi_scan::{CsvRecords, Delimiter};

use super::cut::{CutText, cut};
use super::layout::SheetLayout;
use super::said::Said;
use super::shape::SheetShape;
use super::sheet;
use super::stream::{SAMPLE, Stream};
use crate::data::Dataset;
use crate::data::read::encoding;
use crate::data::read::faults::Faults;
use crate::data::read::node::Node;
use crate::data::read::options::ColumnNames;
use crate::data::read::reading::Reading;
use crate::data::read::request::Request;
use crate::data::read::text::Split;
use crate::error::Problem;

/// Tells CSV from other texts: it is all that begins as no JSON does.
pub(in crate::data::read) fn recognises(bytes: &[u8]) -> bool {
    !matches!(bytes.trim_ascii_start().first(), Some(b'{' | b'['))
}

/// Reads CSV.
pub(in crate::data::read) fn read(bytes: &[u8], request: &Request) -> Reading {
    if std::str::from_utf8(bytes).is_err() {
        return Reading::refused(Problem::Encoding(encoding::guess(bytes)));
    }
    let head =
        if bytes.starts_with(b"#") || bytes.starts_with(b"\"#") { Said::of(bytes) } else { None };
    let (mut said, rest) = head.unwrap_or_default();
    said.add(&request.columns.head);
    let names = said.names(request.columns);
    let bytes = if rest.is_empty() { bytes } else { &rest };
    let mut reading = rows(bytes, &names, &said);
    said.finish(&mut reading);
    reading
}

/// Reads all but the head.
fn rows(bytes: &[u8], names: &ColumnNames, said: &Said) -> Reading {
    if let Some(dataset) = streamed(bytes, names).filter(|_| !said.tells_figures()) {
        return Reading::new(dataset, Faults::default(), &Split::whole(bytes));
    }
    let sheet = cut(bytes, usize::MAX).and_then(|CutText { grid, delimiter, open }| {
        let is_semicolon = delimiter == Delimiter::Semicolon;
        Some((sheet::read(&grid, is_semicolon, names, said)?, open))
    });
    let Some((dataset, open)) = sheet else {
        // neither a table nor any JSON that we know
        return match Node::parse(bytes) {
            Ok(_) => Reading::refused(Problem::NoDocument),
            Err(not_json) => Reading::malformed(bytes, not_json),
        };
    };
    let mut faults = Faults::default();
    if let Some((byte, item)) = open {
        faults.push_at(byte, || format!("[{item}]"), Problem::OpenQuote);
    }
    match dataset {
        Ok(dataset) => Reading::new(dataset, faults, &Split::whole(bytes)),
        Err(problem) => Reading::refused(problem),
    }
}

/// Reads a long clean table the quick way; nothing where it is not one.
fn streamed(bytes: &[u8], names: &ColumnNames) -> Option<Dataset> {
    let CutText { grid, delimiter, .. } = cut(bytes, SAMPLE)?;
    let shape = SheetShape::of(&grid).filter(|_| grid.len() == SAMPLE)?;
    let columns = shape.columns.len();
    // nothing but a header stands above the rows, and every cell is in a column of its own
    if shape.lines.len() + 1 != SAMPLE || grid.width(0) != columns || bytes.starts_with(b"sep=") {
        return None;
    }
    let layout = SheetLayout::of(&shape, names).ok()?;
    // what is empty so far may hold figures further down
    if layout.facts.iter().any(|facts| facts.is_empty() && !facts.header.is_empty()) {
        return None;
    }
    let mut stream = Stream::of(&shape, &layout)?;
    let mut records = CsvRecords::new(bytes, delimiter);
    records.skip(1);
    while let Some(count) = records.next_record() {
        if count != columns || records.is_open() {
            return None;
        }
        records.take_cells(columns);
        let text =
            |column, cell| Some(String::from_utf8_lossy(records.raw(column, cell)).into_owned());
        stream.row(records.cells(), &text)?;
    }
    Some(stream.finish())
}

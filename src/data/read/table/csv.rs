//! CSV with a header.

use duibi_scan::CsvRecords;

use super::csv_form::{CsvForm, lossy};
use super::figure::figure;
use super::reader::TableReader;
use super::row::TableRow;
use super::sample::{ColumnSample, Samples};
use super::schema::Schema;
use crate::data::read::encoding;
use crate::data::read::faults::Faults;
use crate::data::read::node::Node;
use crate::data::read::reading::Reading;
use crate::data::read::request::Request;
use crate::data::read::text::Split;
use crate::error::Problem;
use crate::text::Text;

/// Tells CSV from other texts: it is all that begins as no JSON does.
pub(in crate::data::read) fn recognises(bytes: &[u8]) -> bool {
    !matches!(bytes.trim_ascii_start().first(), Some(b'{' | b'['))
}

/// Reads CSV with a header.
pub(in crate::data::read) fn read(bytes: &[u8], request: &Request) -> Reading {
    if std::str::from_utf8(bytes).is_err() {
        return Reading::refused(Problem::Encoding(encoding::guess(bytes)));
    }
    let Some(form) = CsvForm::of(bytes) else {
        // neither a table nor any JSON that we know
        return match Node::parse(bytes) {
            Ok(_) => Reading::refused(Problem::NoDocument),
            Err(not_json) => Reading::malformed(bytes, not_json),
        };
    };
    let samples = |most: usize| Ok(samples(bytes, &form, most));
    let schema = match Schema::of(&samples, request.columns, form.decimal_mark) {
        Ok(schema) => schema,
        Err(error) => return error.reading(bytes),
    };
    let columns = form.headers.len();
    let mut table = TableReader::new(schema);
    let mut faults = Faults::default();
    let mut records = form.rows(bytes);
    let mut notes = form.above.clone();
    let mut item = 0;
    while let Some(count) = records.next_record() {
        let start = records.record();
        if records.is_open() {
            faults.push_at(start, || format!("[{item}]"), Problem::OpenQuote);
        }
        if columns > 1 && is_note(&records, count, &form) {
            let cells = (0..count).map(|column| lossy(records.cell(column)));
            notes.extend(cells.filter(|note| !note.is_empty()));
        } else if count == columns {
            records.take_cells(columns);
            with_row(&records, item, |row| table.row(row, &mut faults));
        } else {
            faults.push_at(start, || format!("[{item}]"), Problem::Cells(count, columns));
        }
        item += 1;
    }
    table.tell_unread(0, &[], &mut faults);
    let mut dataset = table.finish();
    if !notes.is_empty() {
        dataset.notes = Text::plain(&notes.join(" "));
    }
    Reading::new(dataset, faults, &Split::whole(bytes))
}

/// Gives the record that was taken apart last as a row of the table.
fn with_row(records: &CsvRecords, item: usize, take: impl FnOnce(&TableRow)) {
    let text = |column, cell| Some(lossy(records.raw(column, cell)));
    take(&TableRow { cells: records.cells(), start: records.record(), item, text: &text });
}

/// Tells whether a record of so many cells is a line around the table rather than a row of it: a
/// source, a note, or nothing.
fn is_note(records: &CsvRecords, count: usize, form: &CsvForm) -> bool {
    let mut filled = (0..count).filter(|&column| !records.cell(column).is_empty());
    match (filled.next(), filled.next()) {
        (None, _) => true,
        (Some(0), None) => figure(&lossy(records.cell(0)), form.decimal_mark).is_none(),
        _ => false,
    }
}

/// Looks at the first rows to tell what the columns are.
fn samples(bytes: &[u8], form: &CsvForm, most: usize) -> Samples {
    let columns = form.headers.len();
    let mut samples = Samples { columns: Vec::new(), are_all: true };
    let mut records = form.rows(bytes);
    for item in 0..=most {
        let Some(count) = records.next_record() else { break };
        samples.are_all = item < most;
        if count == columns && samples.are_all {
            records.take_cells(columns);
            with_row(&records, item, |row| samples.take(row, form.decimal_mark));
        }
    }
    samples.columns.resize_with(columns, ColumnSample::default);
    for (sample, header) in samples.columns.iter_mut().zip(&form.headers) {
        sample.name.clone_from(header);
    }
    samples
}

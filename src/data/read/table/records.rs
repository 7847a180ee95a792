//! A JSON list of records.

use duibi_scan::{CellKind, DecimalMark, ListItem, RawCell, Rows};

use super::reader::TableReader;
use super::row::TableRow;
use super::sample::Samples;
use super::schema::{Schema, SchemaError};
use crate::data::read::faults::Faults;
use crate::data::read::node::{self, Node};
use crate::data::read::reading::Reading;
use crate::data::read::request::Request;
use crate::data::read::syntax::NotJson;
use crate::data::read::text::Split;
use crate::error::{Expected, Problem, Syntax};

/// Tells a list of records from other texts.
pub(in crate::data::read) fn recognises(bytes: &[u8]) -> bool {
    bytes.trim_ascii_start().first() == Some(&b'[')
}

/// Reads a list of records.
pub(in crate::data::read) fn read(bytes: &[u8], request: &Request) -> Reading {
    let start = bytes.iter().position(|&byte| byte == b'[').unwrap_or(0);
    let samples = |most: usize| samples(bytes, start, most);
    match Schema::of(&samples, request.columns, DecimalMark::Point) {
        Ok(schema) => with_schema(bytes, start, schema)
            .unwrap_or_else(|not_json| Reading::malformed(bytes, not_json)),
        Err(error) => error.reading(bytes),
    }
}

/// Reads the list at a byte, whose columns are known.
fn with_schema(bytes: &[u8], start: usize, schema: Schema) -> Result<Reading, NotJson> {
    let columns = schema.headers.len();
    let mut table = TableReader::new(schema);
    let mut faults = Faults::default();
    let mut sound = SoundTexts::default();
    let mut rows = Rows::new(bytes, start, &[]);
    let mut item = 0;
    let end = loop {
        match rows.next_row() {
            ListItem::Row => {
                if rows.is_fresh() {
                    sound.check(bytes, rows.cells())?;
                }
                let text = |column, cell| node::text_of(rows.raw(column, cell));
                let row = TableRow { cells: rows.cells(), start: rows.row().0, item, text: &text };
                table.row(&row, &mut faults);
            }
            ListItem::Other(from, to) => {
                let found = node::found(bytes.get(from..to).unwrap_or_default());
                let problem = Problem::Expected(Expected::Object, found);
                faults.push_at(from, || format!("[{item}]"), problem);
            }
            ListItem::End(end) => break end,
            ListItem::Malformed(error) => return Err(NotJson::of_scan(error, bytes)),
        }
        item += 1;
    };
    let rest = bytes.get(end..).unwrap_or_default();
    if let Some(more) = rest.iter().position(|byte| !byte.is_ascii_whitespace()) {
        return Err(NotJson { at: end + more, why: Syntax::Trailing });
    }
    let late: Vec<String> = rows.keys().skip(columns).filter_map(node::text_of).collect();
    table.tell_unread(start, &late, &mut faults);
    Ok(Reading::new(table.finish(), faults, &Split::whole(bytes)))
}

/// Looks at the first rows to tell what the columns are.
fn samples(bytes: &[u8], start: usize, most: usize) -> Result<Samples, SchemaError> {
    let mut samples = Samples { columns: Vec::new(), are_all: true };
    let mut rows = Rows::new(bytes, start, &[]);
    let mut sound = SoundTexts::default();
    for item in 0..=most {
        match rows.next_row() {
            ListItem::Row if item == most => samples.are_all = false,
            ListItem::Row => {
                sound.check(bytes, rows.cells()).map_err(SchemaError::Malformed)?;
                let text = |column, cell| node::text_of(rows.raw(column, cell));
                let row = TableRow { cells: rows.cells(), start: rows.row().0, item, text: &text };
                samples.take(&row, DecimalMark::Point);
            }
            ListItem::Other(..) => {}
            ListItem::End(_) => break,
            ListItem::Malformed(error) => {
                return Err(SchemaError::Malformed(NotJson::of_scan(error, bytes)));
            }
        }
    }
    for (sample, key) in samples.columns.iter_mut().zip(rows.keys()) {
        sample.name = node::text_of(key).unwrap_or_default();
    }
    if samples.columns.is_empty() { Err(SchemaError::NoRow(start)) } else { Ok(samples) }
}

/// How many texts, lists and objects of each column are known to be JSON inside, which the scanner
/// leaves to us.
#[derive(Default)]
struct SoundTexts(Vec<u32>);

impl SoundTexts {
    /// Looks at what is new in a row.
    fn check(&mut self, bytes: &[u8], cells: &[RawCell]) -> Result<(), NotJson> {
        self.0.resize(cells.len().max(self.0.len()), 0);
        for (cell, known) in cells.iter().zip(&mut self.0) {
            let has_symbol = matches!(cell.kind, CellKind::Text | CellKind::Nested);
            if has_symbol && cell.symbol >= *known {
                *known = cell.symbol + 1;
                let raw = bytes.get(cell.start..cell.end).unwrap_or_default();
                Node::parse(raw).map_err(|not_json| not_json.from(cell.start))?;
            }
        }
        Ok(())
    }
}

//! CSV with a header.

use duibi_scan::{Delimiter, Table};

use super::figure::figure;
use super::flat::Flat;
use super::sample::{Sample, sample};
use super::{FEW, MANY, raw_of};
use crate::data::read::faults::Faults;
use crate::data::read::node::Node;
use crate::data::read::text::Split;
use crate::data::read::{Options, Reading, encoding, syntax};
use crate::error::{Fault, Problem};
use crate::text::Text;

/// Reads CSV with a header.
pub(in crate::data::read) fn read(bytes: &[u8], options: &Options) -> Reading {
    let refused = |problem: Problem| Reading::refused(Fault::new("", problem));
    if std::str::from_utf8(bytes).is_err() {
        return refused(Problem::Encoding(encoding::guess(bytes)));
    }
    let Some((delimiter, header)) = header(bytes) else {
        // neither a table nor any JSON that we know
        return match serde_json::from_slice::<Node>(bytes) {
            Ok(_) => refused(Problem::NoDocument),
            Err(error) => {
                Reading::broken(bytes, syntax::byte_of(&error, bytes), syntax::of_serde(&error))
            }
        };
    };
    let text = Split::whole(bytes);
    let decode = |raw: &[u8]| Some(String::from_utf8_lossy(raw).into_owned());
    let decimal_comma = has_decimal_comma(bytes, delimiter, header.record);
    let open = || Table::new(bytes, delimiter, decimal_comma);
    let columns = header.names.len();
    let sampled = |most: usize| {
        let mut samples: Vec<Sample> = Vec::new();
        let mut table = open();
        table.skip(header.record);
        let mut all = true;
        for row in 0..=most {
            let Some(count) = table.next_record() else { break };
            all = row < most;
            if count == columns && all {
                let cells = table.cells(columns).to_vec();
                sample(&mut samples, &cells, decimal_comma, &decode, &|column, cell| {
                    raw_of(table.names(column), cell)
                });
            }
        }
        samples.resize_with(columns, Sample::default);
        for (sample, name) in samples.iter_mut().zip(&header.names) {
            sample.name.clone_from(name);
        }
        Flat::new(&samples, all, options)
    };
    let flat =
        sampled(FEW).and_then(|flat| if flat.is_certain() { Ok(flat) } else { sampled(MANY) });
    let mut flat = match flat {
        Ok(flat) => flat,
        Err(problem) => return refused(problem),
    };
    flat.decimal_comma = decimal_comma;
    let mut faults = Faults::default();
    let mut table = open();
    table.skip(header.record);
    let mut notes = header.above;
    while let Some(count) = table.next_record() {
        let start = table.record();
        if table.is_open() {
            let item = flat.item;
            faults.push_at(start, || format!("[{item}]"), Problem::OpenQuote);
        }
        let filled: Vec<usize> =
            (0..count).filter(|&column| !table.cell(column).is_empty()).collect();
        let is_note = filled == [0]
            && figure(&String::from_utf8_lossy(table.cell(0)), decimal_comma).is_none();
        if columns > 1 && (is_note || filled.is_empty()) {
            // a line around the table that is no row of it: a source, a note
            notes.extend(
                (0..count)
                    .filter_map(|column| decode(table.cell(column)))
                    .filter(|note| !note.is_empty()),
            );
        } else if count == columns {
            let cells = table.cells(columns).to_vec();
            flat.row(
                &cells,
                start,
                &decode,
                &|column, cell| raw_of(table.names(column), cell),
                &mut faults,
            );
        } else {
            let item = flat.item;
            faults.push_at(start, || format!("[{item}]"), Problem::Cells(count, columns));
        }
        flat.item += 1;
    }
    flat.tell_unread(0, &[], &mut faults);
    if !notes.is_empty() {
        flat.dataset.notes = Text::plain(&notes.join(" "));
    }
    Reading::new(flat.finished(), faults, &text)
}

/// Tells by the cells that can be read in one way only whether numbers have a decimal comma; in doubt a semicolon says so.
fn has_decimal_comma(bytes: &[u8], delimiter: Delimiter, record: usize) -> bool {
    let mut table = Table::new(bytes, delimiter, false);
    table.skip(record);
    let (mut commas, mut points) = (0_usize, 0_usize);
    for _ in 0..MANY {
        let Some(count) = table.next_record() else { break };
        for column in 0..count {
            let cell = table.cell(column);
            if cell.contains(&b',') || cell.contains(&b'.') {
                let (point, comma) = (
                    duibi_scan::amount(cell, false).is_some(),
                    duibi_scan::amount(cell, true).is_some(),
                );
                points += usize::from(point && !comma);
                commas += usize::from(comma && !point);
            }
        }
    }
    if commas == points { delimiter == Delimiter::Semicolon } else { commas > points }
}

/// Where the header of a table is, what it says, and what stands above it.
struct Header {
    /// The records before it.
    record: usize,
    names: Vec<String>,
    above: Vec<String>,
}

/// Finds the header: the first record that has as many cells as most of the first records; offices put titles above it.
fn header(bytes: &[u8]) -> Option<(Delimiter, Header)> {
    let mut best: Option<(usize, Delimiter, Vec<Vec<String>>)> = None;
    for delimiter in Delimiter::ALL {
        let mut table = Table::new(bytes, delimiter, false);
        let mut records = Vec::new();
        while let Some(count) = table.next_record().filter(|_| records.len() < FEW) {
            records.push(
                (0..count)
                    .map(|column| String::from_utf8_lossy(table.cell(column)).into_owned())
                    .collect::<Vec<_>>(),
            );
        }
        // how many records share the commonest count of cells, weighed by the cells
        let score = records
            .iter()
            .map(|record| {
                records
                    .iter()
                    .filter(|other| other.len() == record.len() && record.len() > 1)
                    .count()
                    * record.len()
            })
            .max()?;
        if score > 0 && best.as_ref().is_none_or(|(most, ..)| score > *most) {
            best = Some((score, delimiter, records));
        }
    }
    let (_, delimiter, mut records) = best?;
    let alike =
        |length: usize| records.iter().filter(|record| record.len() == length).count() * length;
    let columns = records
        .iter()
        .map(Vec::len)
        .filter(|&length| length > 1)
        .max_by_key(|&length| alike(length))?;
    let record = records.iter().position(|record| {
        record.len() == columns && record.iter().filter(|cell| !cell.is_empty()).count() > 1
    })?;
    let above =
        records.iter().take(record).flatten().filter(|cell| !cell.is_empty()).cloned().collect();
    // a table with nothing below its header is none
    (records.len() > record + 1).then(|| {
        (delimiter, Header { record: record + 1, names: records.swap_remove(record), above })
    })
}

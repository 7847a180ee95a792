//! Documents from files: texts in any encoding, of a workbook one of its sheets; and what they
//! join.

use std::path::Path;

use duibi::data::{self, ColumnNames, Dataset, Reading};
use duibi::error::{Doubt, DoubtKind};
use duibi::say;

use super::args::{Args, Stop};
use super::beside::{DescribedTable, beside};
use super::decode::decoded;
use super::files::bytes;
use super::sheets::{self, Sheet};

/// The longest document, in bytes.
const MOST_BYTES: usize = 1 << 30;

/// Reads a document and those that it joins, which stand beside it; with its text.
pub(super) fn reading(file: &Path, args: &Args) -> Result<(Reading, Vec<u8>), Stop> {
    let found = bytes(file)?;
    if !sheets::is_workbook(&found) {
        let (text, encoding) = decoded(found);
        let described = beside(file, &text);
        let DescribedTable { text, head } =
            described.unwrap_or(DescribedTable { text, head: String::new() });
        // what was typed comes first
        let head = [&*args.columns.head, &head, &encoding].join("\n");
        let columns = ColumnNames { head, ..args.columns.clone() };
        return Ok((of_text(&text, file, &columns), text));
    }
    let wrong = |words: String| Stop::Wrong(format!("{}: {words}", file.display()));
    let sheets = sheets::sheets(&found).map_err(wrong)?;
    let (sheet, mut reading) = match &args.sheet {
        Some(name) => {
            let names = || sheets.iter().map(|sheet| &*sheet.name).collect::<Vec<_>>().join(", ");
            let sheet = sheets.iter().find(|sheet| sheet.name == *name);
            let sheet = sheet.ok_or_else(|| {
                wrong(format!("--sheet: expected one of {}, found {name}", names()))
            })?;
            (sheet, of_sheet(sheet, file, args))
        }
        None => {
            first_table(&sheets, file, args).ok_or_else(|| wrong("all sheets are empty".into()))?
        }
    };
    let others = sheets.iter().filter(|other| other.name != sheet.name && args.sheet.is_none());
    let others: Vec<&str> = others.map(|other| &*other.name).collect();
    if !others.is_empty() {
        let kind = DoubtKind::Sheets(sheet.name.clone(), others.join(", "));
        reading.dataset.doubts.push(Doubt { line: 0, column: String::new(), kind });
    }
    Ok((reading, sheet.csv.clone().into_bytes()))
}

/// The text of a document that says by itself all that is known of it, as an offline file needs it.
pub(super) fn packed(file: &Path, args: &Args) -> Result<Vec<u8>, Stop> {
    let found = bytes(file)?;
    if sheets::is_workbook(&found) {
        return Ok(reading(file, args)?.1);
    }
    let (text, _) = decoded(found);
    let Some(DescribedTable { text, head }) = beside(file, &text) else { return Ok(text) };
    let lines: String = head.lines().map(|line| ["# ", line, "\n"].concat()).collect();
    Ok([lines.as_bytes(), &text].concat())
}

/// The first sheet that has half as many figures as the one with the most: covers and lists of
/// contents hold some, too.
fn first_table<'s>(sheets: &'s [Sheet], file: &Path, args: &Args) -> Option<(&'s Sheet, Reading)> {
    let all = sheets.iter().map(|sheet| (sheet, of_sheet(sheet, file, args)));
    let mut all: Vec<(&Sheet, Reading)> = all.collect();
    let count = |(_, reading): &(&Sheet, Reading)| reading.dataset.observations.len();
    let most = all.iter().map(count).max()?;
    let first = all.iter().position(|read| count(read) * 2 >= most)?;
    Some(all.swap_remove(first))
}

/// Reads a sheet, which its name titles where nothing in it does.
fn of_sheet(sheet: &Sheet, file: &Path, args: &Args) -> Reading {
    let reading = of_text(sheet.csv.as_bytes(), file, &args.columns);
    let name = sheet.name.trim();
    let default = ["sheet", "tabelle", "feuil", "hoja", "工作表", "表"];
    let stem = name.trim_end_matches(|c: char| c.is_ascii_digit()).to_lowercase();
    let is_titled = !reading.dataset.title.is_empty() || !args.columns.head.is_empty();
    if is_titled || default.contains(&&*stem) || name.contains(';') {
        return reading;
    }
    let head = ["title: ", name].concat();
    of_text(sheet.csv.as_bytes(), file, &ColumnNames { head, ..args.columns.clone() })
}

fn of_text(text: &[u8], file: &Path, columns: &ColumnNames) -> Reading {
    let joined = |address: &str| {
        let beside = file.parent().unwrap_or(Path::new("")).join(address);
        std::fs::read(beside).map(|bytes| decoded(bytes).0).map_err(|_| None)
    };
    let options =
        data::Options { most_bytes: MOST_BYTES, columns, joined: &joined, is_joined: false };
    data::read_with(text, &options)
}

/// Reads a document that must have no fault.
pub(super) fn read(file: &Path, args: &Args) -> Result<Dataset, Stop> {
    let (reading, _) = reading(file, args)?;
    if reading.faults.is_empty() {
        return Ok(reading.dataset);
    }
    let lines: Vec<String> = reading
        .faults
        .iter()
        .map(|fault| format!("{}: {}", file.display(), say::fault(fault, args.lang)))
        .collect();
    Err(Stop::Wrong(lines.join("\n")))
}

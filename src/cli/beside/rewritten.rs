//! A table as its descriptor means it: missing values are empty, numbers and days are written in
//! one way, headers say title and unit, texts that look like numbers are no figures.

use duibi_scan::{CsvRecords, Delimiter};

use super::columns::{CellType, Described, DescribedColumn};

/// The table rewritten, its lines where they were, and whether texts of it look like numbers;
/// nothing where its columns are not those of the descriptor.
pub(super) fn rewritten(text: &[u8], described: &Described) -> Option<(Vec<u8>, bool)> {
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
    let sign = described.delimiter.unwrap_or(',');
    let delimiter = Delimiter::ALL.into_iter().find(|d| char::from(d.byte()) == sign)?;
    let mut records = CsvRecords::new(text, delimiter);
    let mut out = String::new();
    let (mut at, mut columns, mut has_digits) = (0, None, false);
    while let Some(count) = records.next_record() {
        let cells: Vec<String> = (0..count)
            .map(|column| String::from_utf8_lossy(records.cell(column)).into_owned())
            .collect();
        let start = records.record();
        let lines = text.get(at..start)?.split(|byte| *byte == b'\n').count() - 1;
        let inside = out.rsplit('\n').next().is_some_and(|last| !last.is_empty());
        out.push_str(&"\n".repeat(lines.max(usize::from(inside))));
        at = start;
        if columns.is_none() {
            let found = matched(&cells, described)?;
            let headers = found.iter().zip(&cells).map(|(column, cell)| match column {
                Some(column) => column.header(),
                None => cell.clone(),
            });
            let headers: Vec<String> = headers.collect();
            columns = Some(found);
            out.push_str(&line(headers));
            if described.has_header {
                continue;
            }
            out.push('\n');
        }
        let found = columns.as_deref().unwrap_or_default();
        let cell = |(index, cell): (usize, String)| match found.get(index) {
            Some(Some(column)) => {
                let is_text = column.cell == CellType::Text;
                has_digits |= is_text && cell.trim().parse::<f64>().is_ok();
                self::cell(&cell, column)
            }
            _ => cell,
        };
        out.push_str(&line(cells.into_iter().enumerate().map(cell)));
    }
    out.push('\n');
    Some((out.into_bytes(), has_digits))
}

/// The description of each column: by its header, or by its place where there is none.
fn matched<'d>(
    cells: &[String],
    described: &'d Described,
) -> Option<Vec<Option<&'d DescribedColumn>>> {
    if !described.has_header {
        return Some((0..cells.len()).map(|index| described.columns.get(index)).collect());
    }
    let named = |cell: &String| {
        described.columns.iter().find(|column| column.name.eq_ignore_ascii_case(cell.trim()))
    };
    let found: Vec<Option<&DescribedColumn>> = cells.iter().map(named).collect();
    let count = found.iter().filter(|column| column.is_some()).count();
    (described.columns.is_empty() || count * 2 >= cells.len()).then_some(found)
}

/// A cell as readers of tables write it.
fn cell(cell: &str, column: &DescribedColumn) -> String {
    let text = cell.trim();
    if column.missing.iter().any(|missing| missing == text) {
        return String::new();
    }
    match column.cell {
        CellType::Number if column.decimal.is_some() || column.group.is_some() => {
            let bare: String = text.chars().filter(|c| Some(*c) != column.group).collect();
            column.decimal.map_or(bare.clone(), |mark| bare.replace(mark, "."))
        }
        CellType::Time => day(text, &column.format).unwrap_or_else(|| text.to_owned()),
        _ => text.to_owned(),
    }
}

/// A day by the format in which it is written, as ISO 8601 writes it.
fn day(text: &str, format: &str) -> Option<String> {
    let is_mark = |c: char| !c.is_ascii_alphanumeric();
    let fields: Vec<(&str, &str)> = format.split(is_mark).zip(text.split(is_mark)).collect();
    let of = |letter: char| fields.iter().find(|(key, _)| key.starts_with(letter)).map(|(_, v)| *v);
    let (year, month, day) = (of('y')?, of('M')?.parse::<u8>().ok()?, of('d')?.parse::<u8>().ok()?);
    (year.len() == 4).then(|| format!("{year}-{month:02}-{day:02}"))
}

fn line(cells: impl IntoIterator<Item = String>) -> String {
    cells.into_iter().map(super::super::sheets::quoted).collect::<Vec<_>>().join(",")
}

//! Workbooks of a spreadsheet as tables: each sheet as CSV that says what its cells show.

mod cell;
mod raised;

use std::io::Cursor;

use calamine::{Reader as _, SheetType, SheetVisible, Xlsx};

/// A sheet of a workbook.
pub(super) struct Sheet {
    pub(super) name: String,
    /// Its cells as CSV, a line a row.
    pub(super) csv: String,
}

/// Whether a file is a ZIP archive, as workbooks of .xlsx are.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// The sheets of a workbook that are shown and are not empty.
///
/// # Errors
///
/// Why it can't be read.
pub(super) fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, String> {
    let bytes = raised::marked(bytes).ok_or("a ZIP archive, but no workbook (.xlsx)")?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| error.to_string())?;
    let shown = book.sheets_metadata().iter().filter(|sheet| {
        sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet
    });
    let names: Vec<String> = shown.map(|sheet| sheet.name.clone()).collect();
    let mut out = Vec::new();
    for name in names {
        let csv = csv(&mut book, &name).map_err(|error| format!("sheet {name}: {error}"))?;
        if !csv.trim().is_empty() {
            out.push(Sheet { name, csv });
        }
    }
    Ok(out)
}

/// The cells of a sheet as CSV, from its first row to its last.
fn csv(book: &mut Xlsx<Cursor<Vec<u8>>>, name: &str) -> Result<String, calamine::XlsxError> {
    let mut reader = book.worksheet_cells_reader(name)?;
    let formats: Vec<cell::NumberFormat> = reader
        .styles()
        .iter()
        .map(|style| {
            let code = style.number_format.as_ref().map(|format| &*format.format_code);
            cell::NumberFormat::of(code.unwrap_or("General"))
        })
        .collect();
    let general = cell::NumberFormat::of("General");
    let mut rows: Vec<Vec<String>> = Vec::new();
    while let Some((found, style)) = reader.next_cell_with_style_id()? {
        let (row, column) = found.get_position();
        let (row, column) = (row as usize, column as usize);
        let format = formats.get(style).unwrap_or(&general);
        let text = cell::text(&found.get_value().clone().into(), format);
        if text.is_empty() {
            continue;
        }
        if rows.len() <= row {
            rows.resize_with(row + 1, Vec::new);
        }
        let Some(cells) = rows.get_mut(row) else { continue };
        if cells.len() <= column {
            cells.resize_with(column + 1, String::new);
        }
        if let Some(cell) = cells.get_mut(column) {
            *cell = text;
        }
    }
    // what stands to the left of the table is empty in every row
    let filled = |row: &Vec<String>| row.iter().position(|cell| !cell.is_empty());
    let left = rows.iter().filter_map(filled).min().unwrap_or(0);
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let line = |row: Vec<String>| {
        let empty = std::iter::repeat_n(String::new(), width - row.len());
        row.into_iter().chain(empty).skip(left).map(quoted).collect::<Vec<_>>().join(",") + "\n"
    };
    Ok(rows.into_iter().map(line).collect())
}

/// A cell as CSV writes it.
pub(super) fn quoted(cell: String) -> String {
    if cell.contains(['"', ',', '\n', '\r']) {
        ["\"", &cell.replace('"', "\"\""), "\""].concat()
    } else {
        cell
    }
}

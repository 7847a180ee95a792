//! The header of a table: how many rows it is, and what it says of each column.

use super::grid::CellGrid;
use super::numbers::{DecimalMark, figure, is_missing, normal};
use super::units::names_unit;

/// Tells whether a cell can only be a figure or say that there is none, and no header.
fn is_value(text: &str) -> bool {
    let text = normal(text);
    if text.is_empty() || is_dated(&text) {
        return false;
    }
    let found = figure(&text, DecimalMark::Point).or_else(|| figure(&text, DecimalMark::Comma));
    found.is_some_and(|found| {
        found.to.is_none() && (found.is_bare || !found.unit.is_empty() || found.power != 0)
    }) || is_missing(&text)
}

/// Whether a text is a year, or a month of one behind a point: 2024.01.
fn is_dated(text: &str) -> bool {
    let month =
        text.split_once('.').filter(|(_, month)| ("01".."13").contains(month) && month.len() == 2);
    is_year(text) || month.is_some_and(|(year, _)| is_year(year))
}

pub(super) fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit()) && ("1700".."2200").contains(&text)
}

/// How many of the first rows are the header.
pub(super) fn header_rows(grid: &CellGrid, rows: &[usize]) -> usize {
    let values =
        |row: usize| grid.filled(row).iter().filter(|&&c| is_value(grid.cell(row, c))).count();
    let Some(&first) = rows.first() else { return 0 };
    let words = grid.filled(first).len() - values(first);
    let beyond = grid.filled(first).iter().filter(|&&c| c > 0).count();
    // a first row of a name and nothing but figures is no header, unless they count on, as ages do
    if beyond > 0 && values(first) >= beyond && words <= 1 && !counts_on(grid, first) {
        return 0;
    }
    let mut levels = 1;
    while let (Some(&above), Some(&row)) = (rows.get(levels - 1), rows.get(levels)) {
        let filled = grid.filled(row);
        let has_gap = (0..grid.width(above))
            .any(|c| grid.cell(above, c).is_empty() && !grid.cell(row, c).is_empty());
        let repeats = (1..grid.width(above)).any(|c| {
            let cell = grid.cell(above, c);
            !cell.is_empty() && cell == grid.cell(above, c - 1)
        });
        let is_units = filled
            .iter()
            .all(|&c| names_unit(grid.cell(row, c).trim_matches(['(', ')', '（', '）'])));
        let is_open = has_gap
            || repeats
                && (grid.cell(row, 0).is_empty() || grid.cell(row, 0) == grid.cell(above, 0));
        // behind a name of its own 1980 is as well a figure
        let is_named = [row, above].iter().all(|&row| !grid.cell(row, 0).is_empty())
            && grid.cell(row, 0) != grid.cell(above, 0);
        let years: Vec<i32> =
            filled.iter().filter_map(|&c| grid.cell(row, c).parse().ok()).collect();
        let follow = years.windows(2).any(|pair| matches!(*pair, [a, b] if (b - a).abs() <= 1));
        let has_years =
            is_named && !follow && filled.iter().any(|&c| c > 0 && is_year(grid.cell(row, c)));
        let is_bracketed = filled.iter().all(|&c| {
            let cell = grid.cell(row, c);
            cell.starts_with(['(', '（']) && cell.ends_with([')', '）'])
        });
        let sound = (values(row) == 0 || is_units)
            && !has_years
            && filled.len() > 1
            && (is_open || is_units || is_bracketed);
        if levels == 3 && !(is_units && levels < 4)
            || levels > 3
            || !sound
            || rows.len() == levels + 1
        {
            break;
        }
        levels += 1;
    }
    levels
}

/// Tells whether the numbers of a row rise by one or more from cell to cell.
fn counts_on(grid: &CellGrid, row: usize) -> bool {
    let numbers = grid.filled(row).into_iter().skip(1);
    let numbers: Vec<i64> = numbers.filter_map(|c| grid.cell(row, c).parse().ok()).collect();
    numbers.len() > 2 && numbers.windows(2).all(|pair| pair.first() < pair.last())
}

/// What the header says of each column, from the top.
pub(super) fn heads(grid: &CellGrid, head: &[usize], width: usize) -> Vec<Vec<String>> {
    let mut out = vec![Vec::new(); width];
    for (level, &row) in head.iter().enumerate() {
        let is_last = level + 1 == head.len();
        let mut carried = String::new();
        for (column, heads) in out.iter_mut().enumerate() {
            let text = one_line(grid.cell(row, column));
            let upper = level.checked_sub(1).and_then(|above| head.get(above));
            let parent = |column: usize| upper.map(|&row| grid.cell(row, column));
            // below another cell of the row above nothing is carried on
            if column > 0
                && !is_last
                && parent(column).is_some_and(|cell| !cell.is_empty())
                && parent(column) != parent(column - 1)
            {
                carried.clear();
            }
            if !text.is_empty() {
                carried.clone_from(&text);
            }
            // a merged cell is one above several, and stands in the first
            let deeper = head.get(level + 1..).unwrap_or_default();
            let below = deeper.iter().any(|&below| !grid.cell(below, column).is_empty());
            let is_group = is_last && is_group_unit(&carried) && !heads.is_empty();
            let text = if text.is_empty() && column > 0 && (!is_last && below || is_group) {
                carried.clone()
            } else {
                text
            };
            if !text.is_empty() && heads.last() != Some(&text) {
                heads.push(text);
            }
        }
    }
    out
}

/// Whether a header is a unit that stands once for all columns to its right.
fn is_group_unit(text: &str) -> bool {
    let words = ["thousand", "million", "billion", "per cent", "percent", "number", "thousands"];
    words.contains(&&*text.to_ascii_lowercase())
}

/// A header without its line breaks: Chinese has no space for them, Latin has.
fn one_line(text: &str) -> String {
    let mut out = String::new();
    for part in text.lines().map(str::trim).filter(|part| !part.is_empty()) {
        let latin = out.ends_with(|c: char| c.is_ascii_alphanumeric() || c == ')')
            && part.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '(');
        if latin {
            out.push(' ');
        }
        out.push_str(part);
    }
    out
}

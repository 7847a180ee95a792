//! Tables that are several: one below another, of which the first is read, and panels of one table
//! side by side.

use super::grid::CellGrid;
use super::numbers::{DecimalMark, figure, normal};
use super::sheet_parts::{SheetColumn, SheetShape};

/// The rows of the first table among rows, and the line and title of the one below it, if there is
/// one: behind an empty line, a title alone in its row and a header of words again.
pub(super) fn first_of_stack<'r>(
    grid: &CellGrid,
    rows: &'r [usize],
) -> (&'r [usize], Option<(usize, String)>) {
    let is_number = |row: usize, column: usize| {
        figure(&normal(grid.cell(row, column)), DecimalMark::Point).is_some()
    };
    let header = rows.first().map_or(0, |&row| row);
    let is_again = |row: usize| {
        (0..grid.width(header)).all(|c| grid.cell(row, c) == grid.cell(header, c))
            && grid.width(row) == grid.width(header)
    };
    let is_header = |row: usize| {
        let filled = grid.filled(row);
        filled.len() > 1 && (filled.iter().all(|&c| !is_number(row, c)) || is_again(row))
    };
    let begins = |at: &usize| {
        let Some(&row) = rows.get(*at).filter(|&&row| row > 0) else { return false };
        let is_title = grid.filled(row) == [0] && !is_number(row, 0);
        // 单位：亿元 may stand between a title and a header
        let next = rows.iter().skip(at + 1).take(2).find(|&&row| grid.filled(row).len() > 1);
        is_title && grid.filled(row - 1).is_empty() && next.is_some_and(|&row| is_header(row))
    };
    match (2..rows.len()).find(begins) {
        Some(at) => {
            let row = rows.get(at).copied().unwrap_or(0);
            let line = grid.lines.get(row).map_or(0, |&line| line as usize);
            (rows.get(..at).unwrap_or(rows), Some((line, grid.cell(row, 0).to_owned())))
        }
        None => (rows, None),
    }
}

/// Puts panels that stand side by side, each with the same headers, below one another.
pub(super) fn stack_panels(shape: &mut SheetShape) {
    let columns = shape.columns.len();
    let Some(width) = (2..=columns / 2).find(|width| are_panels(shape, *width)) else { return };
    let panels = columns / width;
    let rows = shape.lines.len();
    let stacked = (0..width).map(|column| {
        let of = |panel: usize| shape.columns.get(panel * width + column);
        let cells = (0..panels).filter_map(of).flat_map(|c| c.cells.iter().copied()).collect();
        let heads = of(0).map(|c| c.heads.clone()).unwrap_or_default();
        SheetColumn { heads, cells, ..SheetColumn::default() }
    });
    let mut stacked: Vec<SheetColumn> = stacked.collect();
    // a shorter panel ends in rows of nothing
    let is_filled = |row: usize| {
        let is_filled =
            |c: &SheetColumn| c.cells.get(row).is_some_and(|cell| !cell.trim().is_empty());
        stacked.iter().any(is_filled)
    };
    let keep: Vec<bool> = (0..rows * panels).map(is_filled).collect();
    let kept = |row: &usize| keep.get(*row).copied().unwrap_or(false);
    let lines = (0..rows * panels).filter(kept);
    shape.lines = lines.filter_map(|row| shape.lines.get(row % rows.max(1)).copied()).collect();
    for column in &mut stacked {
        let cells = column.cells.iter().enumerate().filter(|(row, _)| kept(row));
        column.cells = cells.map(|(_, cell)| *cell).collect();
    }
    shape.columns = stacked;
}

/// Whether a column heads one side of an account.
fn is_side(column: &SheetColumn) -> bool {
    let header = column.header();
    ["收入", "支出", "项目", "資產", "资产", "负债", "科目"]
        .iter()
        .any(|word| header.contains(word))
}

/// Whether columns repeat their headers after so many, and each block begins with names.
fn are_panels(shape: &SheetShape, width: usize) -> bool {
    let columns = &shape.columns;
    let are_words = |column: &SheetColumn| {
        column.cells.iter().all(|cell| figure(&normal(cell), DecimalMark::Point).is_none())
    };
    let first = columns.first().map(|column| &column.heads);
    columns.len().is_multiple_of(width)
        && first.is_some_and(|heads| !heads.is_empty())
        && columns.iter().zip(columns.iter().skip(width)).enumerate().all(|(at, (one, other))| {
            one.heads == other.heads || at % width == 0 && is_side(one) && is_side(other)
        })
        && columns.iter().step_by(width).all(are_words)
        && columns.iter().take(width).skip(1).any(|column| !are_words(column))
}

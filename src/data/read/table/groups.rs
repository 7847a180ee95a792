//! Years that stand in rows of their own above their months or quarters.

use super::earlier::year_of;
use super::numbers::normal;
use super::periods::PeriodGrammar;
use super::shape::{SheetColumn, SheetShape};

/// Whether a text is a year.
fn is_year(text: &str) -> bool {
    let read = PeriodGrammar::of(&[text], None, "").and_then(|grammar| grammar.read(text));
    read.and_then(year_of).is_some()
}

/// Gives the rows below such a year a column of it, where all other rows are parts of one.
pub(super) fn spread_years(shape: &mut SheetShape) {
    let Some((first, others)) = shape.columns.split_first() else { return };
    let is_alone = |row: usize| {
        others.iter().all(|column| column.cells.get(row).is_none_or(|cell| cell.trim().is_empty()))
    };
    let mut years: Vec<Option<&str>> = Vec::new();
    let mut year = None;
    let mut parts = 0;
    for (row, cell) in first.cells.iter().enumerate() {
        if is_alone(row) && is_year(&normal(cell)) {
            year = Some(*cell);
            years.push(None);
        } else if year.is_some() && PeriodGrammar::part(cell, 2000).is_some() {
            parts += 1;
            years.push(year);
        } else {
            return;
        }
    }
    if parts < 2 {
        return;
    }
    let keep: Vec<bool> = years.iter().map(Option::is_some).collect();
    let kept = |row: &usize| keep.get(*row).copied().unwrap_or(false);
    for column in &mut shape.columns {
        let cells = column.cells.iter().enumerate().filter(|(row, _)| kept(row));
        column.cells = cells.map(|(_, cell)| *cell).collect();
    }
    let lines = shape.lines.iter().enumerate().filter(|(row, _)| kept(row));
    shape.lines = lines.map(|(_, line)| *line).collect();
    if let Some(part) = shape.columns.first_mut() {
        part.heads = vec!["月份".to_owned()];
    }
    let cells = years.into_iter().flatten().collect();
    let heads = vec!["年份".to_owned()];
    shape.columns.insert(0, SheetColumn { heads, cells, ..SheetColumn::default() });
}

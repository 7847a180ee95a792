//! The order of the rows, and which of them are drawn.

use super::key::Key;
use super::table::Figure;
use crate::data::{Axis, Dataset, Query, Sort};
use crate::order::{arranged, ordered};
use crate::say::Lang;

/// Figures column by column.
pub(super) type Columns = Vec<Vec<Option<Figure>>>;

/// Orders the rows; what is not reported comes last in either order of values, and ties keep the document's order.
pub(super) fn sorted(
    rows: Vec<Key>,
    columns: Columns,
    dataset: &Dataset,
    query: &Query,
) -> (Vec<Key>, Columns) {
    // time has an order of its own
    if query.rows == Axis::Period {
        return (rows, columns);
    }
    let value = |row: usize| {
        columns.first().and_then(|column| column.get(row)?.as_ref()).map(|figure| figure.value)
    };
    let by_value = |a: usize, b: usize| match (value(a), value(b)) {
        (Some(a), Some(b)) if query.sort == Sort::Descending => b.total_cmp(&a),
        (Some(a), Some(b)) => a.total_cmp(&b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    };
    let order = match query.sort {
        Sort::Document => return (rows, columns),
        Sort::Descending | Sort::Ascending => ordered(rows.len(), &by_value),
        Sort::Name => {
            let names: Vec<String> = rows.iter().map(|row| sort_name(dataset, row)).collect();
            ordered(rows.len(), &|a, b| names.get(a).cmp(&names.get(b)))
        }
    };
    let columns = columns.into_iter().map(|column| arranged(column, &order)).collect();
    (arranged(rows, &order), columns)
}

/// The name by which a row is sorted: pinyin where there is one, else the English name.
fn sort_name(dataset: &Dataset, row: &Key) -> String {
    let pinyin = row
        .entity(dataset)
        .and_then(|entity| dataset.entities.get(entity))
        .map_or("", |entity| &entity.pinyin);
    let name = if pinyin.is_empty() { row.name(dataset, Lang::En) } else { pinyin.to_owned() };
    name.to_ascii_lowercase()
}

/// Parts the rows for which nothing could be derived from the others; if that is so for all, they stay.
pub(super) fn kept(rows: Vec<Key>, columns: Columns) -> (Vec<Key>, Columns, Vec<Key>) {
    let keeps: Vec<bool> = (0..rows.len())
        .map(|row| columns.iter().any(|column| column.get(row).is_some_and(Option::is_some)))
        .collect();
    if !keeps.contains(&true) {
        return (rows, columns, Vec::new());
    }
    let keep = |row: usize| keeps.get(row).copied().unwrap_or(false);
    let columns = columns
        .into_iter()
        .map(|column| {
            column
                .into_iter()
                .enumerate()
                .filter(|(row, _)| keep(*row))
                .map(|(_, cell)| cell)
                .collect()
        })
        .collect();
    let (mut kept, mut left) = (Vec::new(), Vec::new());
    for (row, key) in rows.into_iter().enumerate() {
        if keep(row) { kept.push(key) } else { left.push(key) }
    }
    (kept, columns, left)
}

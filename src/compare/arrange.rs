//! The order of the rows, and which of them are drawn.

use super::column::SeriesColumn;
use super::key::{Key, beyond_whole};
use super::table::Comparison;
use crate::data::{Axis, Basis, Dataset, Query, Scope, Show, Sort};
use crate::order::{arranged, ordered};

/// Orders the rows; what is not reported comes last in either order of values, and ties keep the
/// order of the document.
pub(super) fn sorted(
    rows: Vec<Key>,
    columns: &mut [SeriesColumn],
    dataset: &Dataset,
    query: &Query,
) -> Vec<Key> {
    // time has an order of its own
    if query.rows == Axis::Period {
        return rows;
    }
    let first = columns.first();
    let value = |row: usize| first?.figures.get(row)?.as_ref().map(|figure| figure.value);
    let by_value = |a: usize, b: usize| match (value(a), value(b)) {
        // the first rank is the highest
        (Some(a), Some(b)) if (query.sort == Sort::Descending) != (query.show == Show::Rank) => {
            b.total_cmp(&a)
        }
        (Some(a), Some(b)) => a.total_cmp(&b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    };
    let order = match query.sort {
        Sort::Document => return rows,
        Sort::Descending | Sort::Ascending if query.unranked => return rows,
        Sort::Descending | Sort::Ascending => ordered(rows.len(), &by_value),
        Sort::Name => {
            let names: Vec<_> = rows.iter().map(|row| sort_name(dataset, row)).collect();
            ordered(rows.len(), &|a, b| names.get(a).cmp(&names.get(b)))
        }
    };
    for column in columns {
        column.figures = arranged(std::mem::take(&mut column.figures), &order);
    }
    arranged(rows, &order)
}

impl Comparison {
    /// What its rows are sorted by where they are sorted by name.
    #[must_use]
    #[inline(never)]
    pub fn sort_names(&self, dataset: &Dataset) -> Vec<(String, (i32, i32))> {
        self.rows.iter().map(|row| sort_name(dataset, row)).collect()
    }
}

/// What a row is sorted by: pinyin where there is one, else its name as far as the document gives
/// one, in English if it can; figures of one name by their period.
#[inline(never)]
fn sort_name(dataset: &Dataset, row: &Key) -> (String, (i32, i32)) {
    let entity = |index: usize| dataset.entities.get(index);
    let pinyin = row.entity(dataset).and_then(entity).map_or("", |entity| &entity.pinyin);
    if !pinyin.is_empty() {
        return (pinyin.to_ascii_lowercase(), (0, 0));
    }
    let of_entity = |index: usize| entity(index).map_or("", |entity| entity.name.get(READS));
    let of_metric = |index: usize| {
        let metric = dataset.metrics.get(index);
        metric.map_or("", |m| if m.name.is_empty() { &m.id } else { m.name.get(READS) })
    };
    let of_scope = |scope: &Scope| {
        let limits: Vec<&str> =
            scope.0.iter().map(|(_, limit)| dataset.term(limit, READS)).collect();
        limits.join(", ")
    };
    let (name, period) = match row {
        Key::Entity(index) => (of_entity(*index).to_owned(), None),
        Key::Metric(index) => (of_metric(*index).to_owned(), None),
        Key::Basis(basis) => (basis_word(dataset, basis).to_owned(), None),
        Key::Limit(scope) => (of_scope(scope), None),
        Key::Period(period) => (String::new(), Some(*period)),
        Key::Done | Key::All | Key::Remainder => (String::new(), None),
        Key::Figure(index, apart) => {
            let Some(o) = dataset.observations.get(*index) else { return Default::default() };
            let mut parts = Vec::new();
            parts.extend(apart.entity.then(|| of_entity(o.entity).to_owned()));
            parts.extend(apart.metric.then(|| of_metric(o.metric).to_owned()));
            parts.push(of_scope(&beyond_whole(dataset, &o)));
            parts.extend(apart.basis.then(|| basis_word(dataset, o.basis).to_owned()));
            parts.retain(|part| !part.is_empty());
            (parts.join(" · "), apart.period.then_some(o.period))
        }
    };
    (name.to_ascii_lowercase(), period.map_or((0, 0), |period| period.order()))
}

/// The language in which names without pinyin are sorted.
const READS: &[&str] = &["en"];

fn basis_word<'a>(dataset: &'a Dataset, basis: &'a Basis) -> &'a str {
    match basis {
        Basis::Other(word) => dataset.term(word, READS),
        known => known.word(),
    }
}

/// Parts the rows for which nothing could be derived from the others, and takes them out of the
/// columns: those that are kept, those that are left out. If that is so for all, they stay.
#[inline(never)]
pub(super) fn kept(rows: Vec<Key>, columns: &mut [SeriesColumn]) -> (Vec<Key>, Vec<Key>) {
    let has_figure = |row: usize| {
        columns.iter().any(|column| column.figures.get(row).is_some_and(Option::is_some))
    };
    let keeps: Vec<bool> = (0..rows.len()).map(has_figure).collect();
    if !keeps.contains(&true) {
        return (rows, Vec::new());
    }
    for column in columns {
        let mut keeps = keeps.iter();
        column.figures.retain(|_| keeps.next() == Some(&true));
    }
    let (mut kept, mut left_out) = (Vec::new(), Vec::new());
    for (key, keeps) in rows.into_iter().zip(keeps) {
        if keeps { kept.push(key) } else { left_out.push(key) }
    }
    (kept, left_out)
}

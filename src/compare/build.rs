//! Compares: chooses the figures, brings each series to one unit, marks what is unlike, and sorts.

use std::borrow::Cow;

use super::arrange::{kept, sorted};
use super::categories;
use super::column::SeriesColumn;
use super::derive;
use super::grid::Grid;
use super::gridded::gridded;
use super::key::Key;
use super::kin::find_the_same;
use super::large;
use super::offer;
use super::periods::{metrics_left, periods_left};
use super::stack::stack;
use super::stacked::{percent, stacked};
use super::table::{Comparison, Figure, Panel, Series};
use super::why::Why;
use crate::data::{Axis, Dataset, Query, Show};

/// Makes the comparison that a query asks for; where its form does not fit the figures, in a form
/// that does.
///
/// ```
/// use duibi::compare::compare;
/// use duibi::data::{Query, read};
///
/// let text = r#"{
///     "format": "duibi/1",
///     "entities": [{"id": "east"}, {"id": "west"}, {"id": "north"}],
///     "metrics": [{"id": "signed", "unit": "亿元"}],
///     "observations": [
///         {"entity": "east", "metric": "signed", "period": "2022", "value": 1.5, "unit": "亿元"},
///         {"entity": "west", "metric": "signed", "period": "2022", "value": 23000, "unit": "万元"}
///     ]
/// }"#;
/// let dataset = read(text.as_bytes()).dataset;
/// let comparison = compare(&dataset, &Query::first(&dataset));
/// // in one unit, the highest first; what is not reported is a row without a figure
/// let values = |row| comparison.figure(row, 0).map(|figure| figure.value);
/// assert_eq!([values(0), values(1), values(2)], [Some(2.3), Some(1.5), None]);
/// ```
#[must_use]
pub fn compare(dataset: &Dataset, query: &Query) -> Comparison {
    let mut found = made(dataset, query);
    let mut query = Cow::Borrowed(query);
    let mut refused = None;
    // a value that cannot be derived, then a form that does not fit, then bars
    for _ in 0..MOST_TRIES {
        let Err(why) = offer::fits(dataset, &query, &found) else { break };
        let instead = instead(&query, &why);
        found = if find_the_same(&query, &instead) {
            Comparison { form: instead.form, ..found }
        } else {
            made(dataset, &instead)
        };
        refused.get_or_insert_with(|| (query.form, reason(dataset, &query, &found, why)));
        query = Cow::Owned(instead);
    }
    Comparison { refused, ..found }
}

/// How often another form is tried; bars always fit.
const MOST_TRIES: usize = 3;

/// What is drawn where a form or a value does not fit.
#[inline(never)]
fn instead(query: &Query, why: &Why) -> Query {
    match why {
        Why::NotDerived => Query { show: Show::Value, ..query.clone() },
        Why::LogOfBars => Query { curve: query.curve, ..query.with_form(why.instead()) },
        _ => query.with_form(why.instead()),
    }
}

/// Why a value cannot be derived, if more can be said than that; `instead` is what is drawn.
fn reason(dataset: &Dataset, query: &Query, instead: &Comparison, why: Why) -> Why {
    if why != Why::NotDerived || query.show != Show::Share {
        return why;
    }
    let cells: Vec<usize> = instead.figures().map(|(_, _, figure)| figure.observation).collect();
    derive::sum(dataset, &cells).map_or_else(|refusal| Why::Refused(Box::new(refusal)), |_| why)
}

/// The cells that a comparison has room for.
pub(super) fn size(dataset: &Dataset, query: &Query) -> usize {
    let grid = Grid::of(dataset, query);
    grid.rows.keys.len() * grid.columns() * query.metrics.len()
}

/// Makes the comparison in the form that is asked for, whether it fits or not.
pub(super) fn made(dataset: &Dataset, query: &Query) -> Comparison {
    let grid = Grid::of(dataset, query);
    let metrics: Vec<usize> =
        query.metrics.iter().copied().filter(|&metric| metric < dataset.metrics.len()).collect();
    let (mut columns, obstacle) = columns(dataset, query, &metrics, &grid);
    if matches!(grid.colors.keys.first(), Some(Key::Entity(_) | Key::Limit(_)))
        || query.stacks_parts()
    {
        categories::color(dataset, &mut columns);
    }
    let mut rows = sorted(grid.rows.keys, &mut columns, dataset, query);
    let mut left_out = Vec::new();
    if query.show != Show::Value && query.entities.is_empty() {
        (rows, left_out) = kept(rows, &mut columns);
    }
    large::scaled(&mut columns);
    large::sized(&mut columns);
    let (series, columns): (Vec<_>, Vec<_>) =
        columns.into_iter().map(|column| (column.series, column.figures.into_iter())).unzip();
    let mut columns = columns;
    let mut cells: Vec<Option<Figure>> = Vec::with_capacity(rows.len() * columns.len());
    for _ in 0..rows.len() {
        cells.extend(columns.iter_mut().map(|column| column.next().flatten()));
    }
    let panels = panels(&series, query, &grid.facets.keys);
    let periods_left = periods_left(dataset, query, &metrics, &cells);
    Comparison {
        form: query.form,
        refused: None,
        rows,
        series,
        panels,
        left_out,
        periods_left,
        metrics_left: if dataset.views.is_empty() {
            metrics_left(dataset, &metrics)
        } else {
            Vec::new()
        },
        unranked: query.unranked,
        cells,
        obstacle,
    }
}

/// Makes the columns of all metrics, and says what keeps the form from being drawn.
fn columns(
    dataset: &Dataset,
    query: &Query,
    metrics: &[usize],
    grid: &Grid,
) -> (Vec<SeriesColumn>, Option<Why>) {
    if !query.stacks_parts() {
        let mut columns = gridded(dataset, query, metrics, grid);
        let is_percent = query.form.is_percent();
        let obstacle = if is_percent { percent(dataset, &mut columns) } else { None };
        return (columns, obstacle);
    }
    let (mut columns, mut obstacle, mut color) = (Vec::new(), None, 0);
    for &metric in metrics {
        match stack(dataset, query, metric, &grid.rows) {
            Ok(stack) => {
                let parts = stack.keys.len();
                columns.extend(stacked(dataset, query, metric, stack, color));
                color += parts;
            }
            Err(refusal) => obstacle = obstacle.or(Some(Why::Refused(Box::new(refusal)))),
        }
    }
    // a whole without parts is no share of anything
    let is_empty = || columns.iter().flat_map(|column| &column.figures).all(Option::is_none);
    if query.form.is_percent() && is_empty() {
        obstacle = obstacle.or(Some(Why::Parts));
    }
    (columns, obstacle)
}

/// One panel a facet and, but for forms that mix units, a unit.
fn panels(series: &[Series], query: &Query, facets: &[Key]) -> Vec<Panel> {
    let width = (series.len() / facets.len().max(1)).max(1);
    let mut panels: Vec<Panel> = Vec::new();
    for (index, one) in series.iter().enumerate() {
        let by_metric = query.facet == Some(Axis::Metric) && !query.form.mixes_units();
        let facet = if by_metric {
            Some(Key::Metric(one.metric))
        } else {
            facets.get(index / width).cloned()
        };
        let found = panels.iter_mut().find(|panel| {
            panel.facet == facet && (query.form.mixes_units() || panel.unit == one.unit)
        });
        match found {
            Some(panel) => panel.series.push(index),
            None => panels.push(Panel { unit: one.unit.clone(), facet, series: vec![index] }),
        }
    }
    panels
}

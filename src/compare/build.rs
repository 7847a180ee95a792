//! Compares: chooses the figures, brings each series to one unit, marks what is unlike, and sorts.

use super::arrange::{Columns, kept, sorted};
use super::axis::Values;
use super::caveat::{Common, Norms};
use super::derive;
use super::key::Key;
use super::large;
use super::offer;
use super::select::{Grid, cells};
use super::show;
use super::stack::{Parts, Rest, parts};
use super::table::{Comparison, Figure, Panel, Series};
use super::why::Why;
use crate::data::{Axis, Dataset, Form, Observation, Query, Show, Unit};
use crate::number::decimals;

/// Makes the comparison that a query asks for; where its form does not fit the figures, in a form that does.
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
/// let reading = read(text.as_bytes());
/// let comparison = compare(&reading.dataset, &Query::first(&reading.dataset));
/// // in one unit, the highest first; what is not reported is there as a row without a figure
/// let values = |row| comparison.figure(row, 0).map(|figure| figure.value);
/// assert_eq!([values(0), values(1), values(2)], [Some(2.3), Some(1.5), None]);
/// ```
#[must_use]
pub fn compare(dataset: &Dataset, query: &Query) -> Comparison {
    let mut query = query.clone();
    let mut refused = None;
    // a value that cannot be derived, then a form that does not fit, then bars
    for _ in 0..MOST_TRIES {
        let found = made(dataset, &query);
        let Err(why) = offer::fits(dataset, &query, &found) else {
            return Comparison { refused, ..found };
        };
        let instead = instead(&query, &why);
        refused.get_or_insert_with(|| (query.form, reason(dataset, &query, &instead, why)));
        query = instead;
    }
    Comparison { refused, ..made(dataset, &query) }
}

/// How often another form is tried; bars always fit.
const MOST_TRIES: usize = 3;

/// What is drawn where a form or a value does not fit.
fn instead(query: &Query, why: &Why) -> Query {
    match why {
        Why::NotDerived => Query { show: Show::Value, ..query.clone() },
        Why::LogOfBars => Query { curve: query.curve, ..query.with_form(why.instead()) },
        _ => query.with_form(why.instead()),
    }
}

/// Why a value cannot be derived, if more can be said than that.
fn reason(dataset: &Dataset, query: &Query, instead: &Query, why: Why) -> Why {
    if why != Why::NotDerived || query.show != Show::Share {
        return why;
    }
    let cells: Vec<usize> =
        made(dataset, instead).figures().map(|(_, _, figure)| figure.observation).collect();
    derive::sum(dataset, &cells).map_or_else(|refusal| Why::Refused(Box::new(refusal)), |_| why)
}

/// The cells that a comparison has room for.
pub(super) fn size(dataset: &Dataset, query: &Query) -> usize {
    let grid = grid(dataset, query);
    grid.rows.keys.len() * grid.columns() * query.metrics.len()
}

/// Makes the comparison in the form that is asked for, whether it fits or not.
pub(super) fn made(dataset: &Dataset, query: &Query) -> Comparison {
    let grid = grid(dataset, query);
    let metrics: Vec<usize> =
        query.metrics.iter().copied().filter(|&metric| metric < dataset.metrics.len()).collect();
    let (mut series, mut columns, mut obstacle) = (Vec::new(), Vec::new(), None);
    if query.stacks_parts() {
        let mut color_index = 0;
        for &metric in &metrics {
            match parts(dataset, query, metric, &grid.rows) {
                Ok(parts) => stacked(
                    dataset,
                    query,
                    metric,
                    parts,
                    &mut color_index,
                    (&mut series, &mut columns),
                ),
                Err(refusal) => obstacle = obstacle.or(Some(Why::Refused(Box::new(refusal)))),
            }
        }
        // a whole without parts is no share of anything
        if query.form.is_percent() && columns.iter().flatten().all(Option::is_none) {
            obstacle = obstacle.or(Some(Why::Parts));
        }
    } else {
        gridded(dataset, query, &metrics, &grid, (&mut series, &mut columns));
        if query.form.is_percent() {
            obstacle = percent(dataset, &mut series, &mut columns);
        }
    }
    let (rows, columns) = sorted(grid.rows.keys, columns, dataset, query);
    let (rows, mut columns, left_out) = if query.show != Show::Value && query.entities.is_empty() {
        kept(rows, columns)
    } else {
        (rows, columns, Vec::new())
    };
    large::scaled(&mut series, &mut columns);
    let width = series.len() / grid.facets.keys.len().max(1);
    let panels = panels(&series, query, &grid.facets.keys, width);
    let mut columns: Vec<_> = columns.into_iter().map(Vec::into_iter).collect();
    let cells = (0..rows.len())
        .flat_map(|_| columns.iter_mut().map(|column| column.next().flatten()).collect::<Vec<_>>())
        .collect();
    Comparison { form: query.form, refused: None, rows, series, panels, left_out, cells, obstacle }
}

/// Adds a column for each facet, metric and color: the figures as reported, or what is derived from them.
fn gridded(
    dataset: &Dataset,
    query: &Query,
    metrics: &[usize],
    grid: &Grid,
    (series, columns): (&mut Vec<Series>, &mut Columns),
) {
    let (colors, facets) = (grid.colors.keys.len().max(1), grid.facets.keys.len().max(1));
    let chosen: Vec<Vec<Option<usize>>> =
        metrics.iter().map(|&metric| cells(dataset, query, metric, grid)).collect();
    let cell = |place: usize, row: usize, facet: usize, color: usize| {
        chosen
            .get(place)
            .and_then(|cells| cells.get((row * facets + facet) * colors + color))
            .copied()
            .flatten()
    };
    let column = |place: usize, facet: usize, color: usize| -> Vec<Option<usize>> {
        (0..grid.rows.keys.len()).map(|row| cell(place, row, facet, color)).collect()
    };
    // a quotient takes two metrics for one series
    let step = if query.show == Show::Per { 2 } else { 1 };
    for facet in 0..facets {
        for (place, &metric) in metrics.iter().enumerate().step_by(step) {
            let Some(unit) = dataset.metrics.get(metric).map(|metric| metric.unit.clone()) else {
                continue;
            };
            let by = metrics.get(place + 1).copied().filter(|_| step == 2);
            let mut block: Vec<Vec<Option<usize>>> =
                (0..colors).map(|color| column(place, facet, color)).collect();
            let mut values: Vec<Vec<Option<derive::Derived>>> = Vec::new();
            if query.show != Show::Value {
                for (color, cells) in block.iter_mut().enumerate() {
                    let found =
                        show::derived(dataset, query, cells, &column(place + 1, facet, color));
                    // what is left out is no norm for the others
                    for (cell, value) in cells.iter_mut().zip(&found) {
                        *cell = cell.filter(|_| value.is_some());
                    }
                    values.push(found);
                }
            }
            let mut values = values.into_iter();
            for (color, (mut figures, norm)) in
                figures(dataset, query, &unit, &block).into_iter().enumerate()
            {
                let mut unit = unit.clone();
                if let Some(values) = values.next() {
                    if let Some(first) = values.iter().flatten().next() {
                        unit = first.unit.clone();
                    }
                    figures = figures
                        .into_iter()
                        .zip(values)
                        .map(|(figure, value)| Some(show::figure(dataset, figure?, value?)))
                        .collect();
                }
                let key = grid.colors.keys.get(color).cloned();
                series.push(Series {
                    metric,
                    unit,
                    key,
                    color: place / step * colors + color,
                    norm,
                    show: query.show,
                    by,
                });
                columns.push(figures);
            }
        }
    }
}

/// Turns the figures of each row into shares of their sum; a row that may not be added stays empty, and gives the reason.
fn percent(dataset: &Dataset, series: &mut [Series], columns: &mut Columns) -> Option<Why> {
    let mut obstacle = None;
    for row in 0..columns.first().map_or(0, Vec::len) {
        let cells: Vec<usize> = columns
            .iter()
            .filter_map(|column| Some(column.get(row)?.as_ref()?.observation))
            .collect();
        let total = match derive::sum(dataset, &cells) {
            Ok(total) => Some(total).filter(|total| total.interval.low > 0.0),
            Err(refusal) => {
                obstacle =
                    obstacle.or_else(|| (cells.len() > 1).then(|| Why::Refused(Box::new(refusal))));
                None
            }
        };
        for cell in columns.iter_mut().filter_map(|column| column.get_mut(row)) {
            *cell = cell.take().and_then(|figure| {
                let share = derive::share_of(dataset, figure.observation, total.as_ref()?)?;
                Some(show::figure(dataset, figure, share))
            });
        }
    }
    for series in series {
        series.unit = Unit::parse("%");
        series.show = Show::Share;
    }
    obstacle
}

/// Adds a column for each part, and one for what the parts leave.
fn stacked(
    dataset: &Dataset,
    query: &Query,
    metric: usize,
    parts: Parts,
    color_index: &mut usize,
    (series, columns): (&mut Vec<Series>, &mut Columns),
) {
    let Some(unit) = dataset.metrics.get(metric).map(|metric| metric.unit.clone()) else { return };
    let shares = query.form.is_percent();
    let axis = if shares { Unit::parse("%") } else { unit.clone() };
    let own = |key: Key, color: usize| Series {
        metric,
        unit: axis.clone(),
        key: Some(key),
        color,
        norm: Norms::default(),
        show: if shares { Show::Share } else { Show::Value },
        by: None,
    };
    let found = figures(dataset, query, &unit, &parts.columns);
    for (key, (figures, _)) in parts.keys.into_iter().zip(found) {
        let share = |figure: Figure| {
            let whole = dataset.observations.get(figure.observation)?.part_of?;
            Some(show::figure(
                dataset,
                figure.clone(),
                derive::share(dataset, figure.observation, whole)?,
            ))
        };
        series.push(own(key, *color_index));
        columns.push(if shares {
            figures.into_iter().map(|figure| share(figure?)).collect()
        } else {
            figures
        });
        *color_index += 1;
    }
    if parts.rest.iter().all(Option::is_none) {
        return;
    }
    let indices: Vec<Option<usize>> = parts
        .rest
        .iter()
        .map(|rest| match rest.as_ref()? {
            Rest::Whole(index) => Some(*index),
            Rest::Remainder(derived) => derived.inputs.first().copied(),
        })
        .collect();
    let wholes = figures(dataset, query, &unit, &[indices])
        .into_iter()
        .next()
        .map(|(figures, _)| figures)
        .unwrap_or_default();
    let rest = wholes.into_iter().zip(parts.rest).map(|(figure, rest)| match rest? {
        Rest::Whole(_) => figure.filter(|_| !shares),
        Rest::Remainder(derived) if shares => {
            Some(show::figure(dataset, figure?, derive::share_of_rest(dataset, &derived)?))
        }
        Rest::Remainder(derived) => Some(show::figure(dataset, figure?, *derived)),
    });
    columns.push(rest.collect());
    series.push(own(Key::Remainder, *color_index));
}

/// The most series of one metric.
const MOST_SERIES: usize = 400;

/// The axes of a query; what it leaves open follows from its form and from what is reported.
fn grid(dataset: &Dataset, query: &Query) -> Grid {
    let rows = match query.rows {
        // several metrics of one row are drawn as rows
        Axis::Metric if Values::along(&Axis::Entity, dataset, query).keys.len() > 1 => {
            Values::only(Some(Key::All))
        }
        Axis::Metric => Values::along(&Axis::Entity, dataset, query),
        _ => Values::along(&query.rows, dataset, query),
    };
    let along = |axis: &Option<Axis>| axis.as_ref().map(|axis| Values::along(axis, dataset, query));
    let facets = along(&query.facet).unwrap_or_else(|| Values::only(None));
    let colors = match (&query.color, query.form) {
        (None | Some(Axis::Basis), Form::Bullet) => Values::against_target(),
        // several entities in one cell would hide one another
        (None, _) if !query.varies(&Axis::Entity) && !query.varies(&Axis::Figure) => {
            let entities = Values::along(&Axis::Entity, dataset, query);
            if entities.keys.len() > 1 { entities } else { Values::only(None) }
        }
        (axis, _) => along(axis).unwrap_or_else(|| Values::only(None)),
    };
    // one axis has no use for two places, and no chart for thousands of series
    let colors = if query.color.as_ref() == Some(&query.rows) || colors.keys.len() > MOST_SERIES {
        Values::only(None)
    } else {
        colors
    };
    let repeated = query.facet.as_ref() == Some(&query.rows) || query.facet == query.color;
    let facets = if repeated || facets.keys.len() * colors.keys.len().max(1) > MOST_SERIES {
        Values::only(None)
    } else {
        facets
    };
    Grid { rows, colors, facets }
}

/// The figures of series that share metric and unit, and what most of each series have in common.
fn figures(
    dataset: &Dataset,
    query: &Query,
    unit: &Unit,
    block: &[Vec<Option<usize>>],
) -> Vec<(Vec<Option<Figure>>, Norms)> {
    let observation = |index: Option<usize>| index.and_then(|i| dataset.observations.get(i));
    let found = |column: &[Option<usize>]| {
        column.iter().filter_map(|&index| observation(index)).collect::<Vec<Observation>>()
    };
    // series of several sorts or periods differ on purpose: each is held against itself
    let apart = matches!(
        query.color,
        None | Some(Axis::Metric | Axis::Basis | Axis::Period | Axis::Scope(_) | Axis::Part)
    );
    let all: Vec<Observation> = block.iter().flat_map(|column| found(column)).collect();
    let common_to_all = Common::of(&all, query);
    block
        .iter()
        .map(|column| {
            let own = found(column);
            let common = if apart { &Common::of(&own, query) } else { &common_to_all };
            let figure = |index: usize| {
                let observation = dataset.observations.get(index)?;
                let value = observation.unit.convert(observation.value, unit)?;
                let decimals = if observation.unit.name == unit.name {
                    decimals(observation.value)
                } else {
                    decimals(value)
                };
                Some(Figure {
                    observation: index,
                    value,
                    decimals,
                    caveats: common.caveats(&observation),
                    derived: None,
                })
            };
            (column.iter().map(|&index| index.and_then(figure)).collect(), common.norms())
        })
        .collect()
}

/// One panel a facet and, but for forms that mix units, a unit.
fn panels(series: &[Series], query: &Query, facets: &[Key], columns: usize) -> Vec<Panel> {
    let mut panels: Vec<Panel> = Vec::new();
    for (index, one) in series.iter().enumerate() {
        let by_metric = query.facet == Some(Axis::Metric) && !query.form.mixes_units();
        let facet = if by_metric {
            Some(Key::Metric(one.metric))
        } else {
            facets.get(index / columns.max(1)).cloned()
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

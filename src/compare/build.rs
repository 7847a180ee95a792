//! Compares: chooses the figures, brings each series to one unit, marks what is unlike, and sorts.

use super::axis::Values;
use super::caveat::Common;
use super::key::Key;
use super::offer;
use super::select::{Grid, cells, parts};
use super::table::{Comparison, Figure, Norms, Panel, Series};
use crate::data::{Axis, Dataset, Form, Observation, Query, Sort, Unit};
use crate::number::decimals;
use crate::order::{arranged, ordered};
use crate::text::Lang;

/// Makes the comparison that a query asks for; where its form does not fit the figures, in a form that does.
#[must_use]
pub fn compare(dataset: &Dataset, query: &Query) -> Comparison {
    let asked = made(dataset, query);
    let Err(why) = offer::fits(dataset, query, &asked) else { return asked };
    let instead = query.with_form(why.instead());
    Comparison { refused: Some((query.form, why)), ..made(dataset, &instead) }
}

fn made(dataset: &Dataset, query: &Query) -> Comparison {
    let grid = grid(dataset, query);
    let (colours, facets) = (grid.colours.keys.len().max(1), grid.facets.keys.len().max(1));
    let metrics: Vec<usize> = query.metrics.iter().copied().filter(|&metric| metric < dataset.metrics.len()).collect();
    // by facet, then by metric, then by colour
    let mut series = Vec::new();
    let mut columns = Vec::new();
    let chosen: Vec<Vec<Option<usize>>> = metrics.iter().map(|&metric| chosen(dataset, query, metric, &grid)).collect();
    for facet in 0..facets {
        for (place, &metric) in metrics.iter().enumerate() {
            let Some(unit) = dataset.metrics.get(metric).map(|metric| metric.unit.clone()) else { continue };
            let cell = |row: usize, colour: usize| {
                chosen.get(place).and_then(|cells| cells.get((row * facets + facet) * colours + colour)).copied().flatten()
            };
            let column = |colour: usize| (0..grid.rows.keys.len()).map(|row| cell(row, colour)).collect::<Vec<_>>();
            let block: Vec<Vec<Option<usize>>> = (0..colours).map(column).collect();
            let figures = figures(dataset, query, &unit, &block);
            for (colour, (figures, norm)) in figures.into_iter().enumerate() {
                let key = grid.colours.keys.get(colour).cloned();
                series.push(Series { metric, unit: unit.clone(), key, colour: place * colours + colour, norm });
                columns.push(figures);
            }
        }
    }
    let (rows, columns) = sorted(grid.rows.keys, columns, dataset, query);
    let mut columns: Vec<_> = columns.into_iter().map(Vec::into_iter).collect();
    let cells = (0..rows.len()).flat_map(|_| columns.iter_mut().map(|column| column.next().flatten()).collect::<Vec<_>>()).collect();
    let panels = panels(&series, query, &grid.facets.keys, metrics.len() * colours);
    Comparison { form: query.form, refused: None, rows, series, panels, cells }
}

/// The axes of a query; what it leaves open follows from its form and from what is reported.
fn grid(dataset: &Dataset, query: &Query) -> Grid {
    let rows = Values::along(&query.rows, dataset, query);
    let along = |axis: &Option<Axis>| axis.as_ref().map(|axis| Values::along(axis, dataset, query));
    let facets = along(&query.facet).unwrap_or_else(|| Values::only(None));
    let colours = match (&query.colour, query.form) {
        (None | Some(Axis::Basis), Form::Bullet) => Values::against_target(),
        (None, form) if form.stacks() => Values::along(&Axis::Part, dataset, query),
        // several entities in one cell would hide one another
        (None, _) if !query.varies(&Axis::Entity) && !query.varies(&Axis::Figure) => {
            let entities = Values::along(&Axis::Entity, dataset, query);
            if entities.keys.len() > 1 { entities } else { Values::only(None) }
        }
        (axis, _) => along(axis).unwrap_or_else(|| Values::only(None)),
    };
    Grid { rows, colours, facets }
}

/// The observations of one metric, cell by cell: by row, by facet, by colour.
fn chosen(dataset: &Dataset, query: &Query, metric: usize, grid: &Grid) -> Vec<Option<usize>> {
    let of_parts = !matches!(query.colour, Some(Axis::Entity | Axis::Metric | Axis::Period | Axis::Basis | Axis::Figure));
    if !(query.form.stacks() && of_parts) {
        return cells(dataset, query, metric, grid);
    }
    let only = || Values::only(None);
    let wholes = Grid { rows: Values::along(&query.rows, dataset, query), colours: only(), facets: only() };
    parts(dataset, metric, grid, &cells(dataset, query, metric, &wholes))
}

/// The figures of series that share metric and unit, and what most of each series have in common.
fn figures(dataset: &Dataset, query: &Query, unit: &Unit, block: &[Vec<Option<usize>>]) -> Vec<(Vec<Option<Figure>>, Norms)> {
    let observation = |index: Option<usize>| index.and_then(|i| dataset.observations.get(i));
    let found = |column: &[Option<usize>]| column.iter().filter_map(|&index| observation(index)).collect::<Vec<Observation>>();
    // series of several sorts or periods differ on purpose: each is held against itself
    let apart = matches!(query.colour, None | Some(Axis::Metric | Axis::Basis | Axis::Period | Axis::Scope(_) | Axis::Part));
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
                let decimals = if observation.unit.name == unit.name { decimals(observation.value) } else { decimals(value) };
                Some(Figure { observation: index, value, decimals, caveats: common.caveats(&observation) })
            };
            (column.iter().map(|&index| index.and_then(figure)).collect(), common.norms(&own))
        })
        .collect()
}

/// One panel a facet and, but for forms that mix units, a unit.
fn panels(series: &[Series], query: &Query, facets: &[Key], columns: usize) -> Vec<Panel> {
    let mut panels: Vec<Panel> = Vec::new();
    for (index, one) in series.iter().enumerate() {
        let by_metric = query.facet == Some(Axis::Metric) && !query.form.mixes_units();
        let facet = if by_metric { Some(Key::Metric(one.metric)) } else { facets.get(index / columns.max(1)).cloned() };
        let found = panels.iter_mut().find(|panel| panel.facet == facet && (query.form.mixes_units() || panel.unit == one.unit));
        match found {
            Some(panel) => panel.series.push(index),
            None => panels.push(Panel { unit: one.unit.clone(), facet, series: vec![index] }),
        }
    }
    panels
}

type Columns = Vec<Vec<Option<Figure>>>;

/// Orders the rows; what is not reported comes last in either order of values, and ties keep the document's order.
fn sorted(rows: Vec<Key>, columns: Columns, dataset: &Dataset, query: &Query) -> (Vec<Key>, Columns) {
    // time has an order of its own
    if query.rows == Axis::Period {
        return (rows, columns);
    }
    let value = |row: usize| columns.first().and_then(|column| column.get(row)?.as_ref()).map(|figure| figure.value);
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
    let pinyin = row.entity(dataset).and_then(|entity| dataset.entities.get(entity)).map_or("", |entity| &entity.pinyin);
    let name = if pinyin.is_empty() { row.name(dataset, Lang::En) } else { pinyin.to_owned() };
    name.to_ascii_lowercase()
}

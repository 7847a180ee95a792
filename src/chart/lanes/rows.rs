//! The rows of a panel: entities or periods, the metrics of one entity, or single figures.

use crate::chart::context::Context;
use crate::compare::{Distinct, Key, Panel};
use crate::scene::Target;

/// One row of a panel.
#[derive(Clone, Debug)]
pub(in crate::chart) struct Lane {
    pub(in crate::chart) name: String,
    pub(in crate::chart) cells: Vec<Cell>,
}

/// A cell of a row, and the place of its color and symbol.
#[derive(Clone, Copy, Debug)]
pub(in crate::chart) struct Cell {
    pub(in crate::chart) target: Target,
    pub(in crate::chart) hue: usize,
}

/// Finds the rows of a panel; where only one row has several metrics, the metrics are the rows.
pub(in crate::chart) fn lanes(context: &Context, panel: &Panel) -> Vec<Lane> {
    let comparison = context.comparison;
    if context.lists_figures() {
        return listed(context, panel);
    }
    if !is_turned(context) {
        let cell = |row: usize, series: usize| Cell {
            target: Target { row, series },
            hue: context.hue(series),
        };
        let lane = |row: usize| Lane {
            name: context.row_name(row),
            cells: panel.series.iter().map(|&series| cell(row, series)).collect(),
        };
        return (0..comparison.rows.len()).map(lane).collect();
    }
    let mut out: Vec<(usize, Lane)> = Vec::new();
    for &series in &panel.series {
        let Some(of) = comparison.series.get(series) else { continue };
        let cell = |hue: usize| Cell { target: Target { row: 0, series }, hue };
        if let Some((_, lane)) = out.iter_mut().find(|(metric, _)| *metric == of.metric) {
            lane.cells.push(cell(lane.cells.len()));
        } else {
            let name = comparison.shown_metric(context.dataset, series, context.lang());
            out.push((of.metric, Lane { name, cells: vec![cell(0)] }));
        }
    }
    out.into_iter().map(|(_, lane)| lane).collect()
}

/// The figures of a panel, one a row, named by what tells them from one another.
fn listed(context: &Context, panel: &Panel) -> Vec<Lane> {
    let found: Vec<(Target, usize)> = context
        .cells(panel)
        .into_iter()
        .filter_map(|target| Some((target, context.figure(target)?.observation)))
        .collect();
    let tells = Distinct::among(
        context.dataset,
        &found.iter().map(|(_, index)| *index).collect::<Vec<_>>(),
    );
    let several = panel.series.len() > 1;
    let lane = |(target, index): (Target, usize)| Lane {
        name: Key::Figure(index, tells).name(context.dataset, context.lang()),
        cells: vec![Cell { target, hue: if several { context.hue(target.series) } else { 0 } }],
    };
    found.into_iter().map(lane).collect()
}

/// Whether the metrics are the rows.
pub(in crate::chart) fn is_turned(context: &Context) -> bool {
    let mut metrics = context.comparison.series.iter().map(|series| series.metric);
    let first = metrics.next();
    context.comparison.rows.len() == 1 && metrics.any(|metric| Some(metric) != first)
}

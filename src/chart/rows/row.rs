//! The rows of a panel: entities or periods, the metrics of one entity, or single figures.

use crate::chart::context::Context;
use crate::compare::{Distinct, Key, Panel};
use crate::scene::Target;

/// One row of a panel.
#[derive(Clone, Debug)]
pub(in crate::chart) struct Row {
    pub(in crate::chart) name: String,
    pub(in crate::chart) cells: Vec<Cell>,
}

/// A cell of a row, and the place of its color and symbol.
#[derive(Clone, Copy, Debug)]
pub(in crate::chart) struct Cell {
    pub(in crate::chart) target: Target,
    pub(in crate::chart) color_index: usize,
}

/// Finds the rows of a panel; where only one row has several metrics, the metrics are the rows.
pub(in crate::chart) fn rows(context: &Context, panel: &Panel) -> Vec<Row> {
    let comparison = context.comparison;
    if context.lists_figures() {
        return listed(context, panel);
    }
    if !is_turned(context) {
        let cell = |row: usize, series: usize| Cell {
            target: Target { row, series },
            color_index: context.color_index(series),
        };
        let row = |row: usize| Row {
            name: context.row_name(row),
            cells: panel.series.iter().map(|&series| cell(row, series)).collect(),
        };
        return (0..comparison.rows.len()).map(row).collect();
    }
    let mut out: Vec<(usize, Row)> = Vec::new();
    for &series in &panel.series {
        let Some(of) = comparison.series.get(series) else { continue };
        let cell = |color_index: usize| Cell { target: Target { row: 0, series }, color_index };
        if let Some((_, row)) = out.iter_mut().find(|(metric, _)| *metric == of.metric) {
            row.cells.push(cell(row.cells.len()));
        } else {
            let name = context.teller().shown_metric(series);
            out.push((of.metric, Row { name, cells: vec![cell(0)] }));
        }
    }
    out.into_iter().map(|(_, row)| row).collect()
}

/// The figures of a panel, one a row, named by what tells them from one another.
fn listed(context: &Context, panel: &Panel) -> Vec<Row> {
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
    let row = |(target, index): (Target, usize)| Row {
        name: context.teller().key_name(&Key::Figure(index, tells)),
        cells: vec![Cell {
            target,
            color_index: if several { context.color_index(target.series) } else { 0 },
        }],
    };
    found.into_iter().map(row).collect()
}

/// Whether the metrics are the rows.
pub(in crate::chart) fn is_turned(context: &Context) -> bool {
    let mut metrics = context.comparison.series.iter().map(|series| series.metric);
    let first = metrics.next();
    context.comparison.rows.len() == 1 && metrics.any(|metric| Some(metric) != first)
}

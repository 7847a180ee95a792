//! The rows of a panel: entities or periods, the metrics of one entity, or single figures.

use crate::chart::context::Context;
use crate::exhibit::PanelHead;
use crate::scene::Target;

/// One row of a panel.
#[derive(Clone, Debug)]
pub(in crate::chart) struct Row {
    pub(in crate::chart) name: String,
    pub(in crate::chart) cells: Vec<RowCell>,
}

/// A cell of a row, and the place of its color and symbol.
#[derive(Clone, Copy, Debug)]
pub(in crate::chart) struct RowCell {
    pub(in crate::chart) target: Target,
    pub(in crate::chart) color_index: usize,
}

/// Finds the rows of a panel; where only one row has several metrics, the metrics are the rows.
pub(in crate::chart) fn rows(context: &Context, panel: &PanelHead) -> Vec<Row> {
    if context.lists_figures() {
        return listed(context, panel);
    }
    if !is_turned(context) {
        let cell = |row: usize, series: usize| RowCell {
            target: Target { row, series },
            color_index: context.color_index(series),
        };
        let row = |row: usize| Row {
            name: context.row_name(row),
            cells: panel.series.iter().map(|&series| cell(row, series)).collect(),
        };
        return (0..context.rows).map(row).collect();
    }
    let mut out: Vec<(usize, Row)> = Vec::new();
    for &series in &panel.series {
        let Some(of) = context.exhibit.series.get(series) else { continue };
        let cell = |color_index: usize| RowCell { target: Target { row: 0, series }, color_index };
        if let Some((_, row)) = out.iter_mut().find(|(metric, _)| *metric == of.metric) {
            row.cells.push(cell(row.cells.len()));
        } else {
            let name = context.shown_name(series);
            out.push((of.metric, Row { name, cells: vec![cell(0)] }));
        }
    }
    out.into_iter().map(|(_, row)| row).collect()
}

/// The figures of a panel, one a row, named by what tells them from one another.
fn listed(context: &Context, panel: &PanelHead) -> Vec<Row> {
    let has_several = panel.series.len() > 1;
    let row = |target: Target| {
        let color_index = if has_several { context.color_index(target.series) } else { 0 };
        let head = context.exhibit.rows.get(target.row)?;
        Some(Row { name: head.short.clone(), cells: vec![RowCell { target, color_index }] })
    };
    let found = context.cells(panel).filter(|&target| context.datum(target).is_some());
    found.filter_map(row).collect()
}

/// Whether the metrics are the rows.
pub(in crate::chart) fn is_turned(context: &Context) -> bool {
    let mut metrics = context.exhibit.series.iter().map(|series| series.metric);
    let first = metrics.next();
    context.exhibit.rows.len() == 1 && metrics.any(|metric| Some(metric) != first)
}

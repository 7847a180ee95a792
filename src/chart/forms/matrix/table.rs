//! Rows and metrics of a matrix, whichever of them go down the page.

use crate::chart::context::Context;
use crate::exhibit::PanelHead;
use crate::scene::Target;

/// What a matrix says of a row or of a metric.
pub(super) struct TableLine {
    pub(super) name: String,
    /// Of a metric.
    pub(super) unit: String,
    /// Index of the row or series.
    pub(super) index: usize,
}

/// Rows and metrics, one of them down the page and the other across.
pub(super) struct Table {
    pub(super) down: Vec<TableLine>,
    pub(super) across: Vec<TableLine>,
    /// Whether metrics go down the page.
    pub(super) is_turned: bool,
}

impl Table {
    pub(super) fn of(context: &Context, panel: &PanelHead, is_turned: bool) -> Self {
        let row =
            |index: usize| TableLine { name: context.row_name(index), unit: String::new(), index };
        let metric = |&index: &usize| {
            let unit = context.exhibit.series.get(index).map(|series| series.unit.name.clone());
            TableLine { name: context.series_name(index), unit: unit.unwrap_or_default(), index }
        };
        let rows = (0..context.rows).map(row).collect();
        let metrics = panel.series.iter().map(metric).collect();
        let (down, across) = if is_turned { (metrics, rows) } else { (rows, metrics) };
        Self { down, across, is_turned }
    }

    pub(super) fn target(&self, down: &TableLine, across: &TableLine) -> Target {
        let (row, series) =
            if self.is_turned { (across.index, down.index) } else { (down.index, across.index) };
        Target { row, series }
    }
}

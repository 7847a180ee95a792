//! The columns of slopes: where they stand, and their names.

use crate::chart::context::Context;
use crate::chart::style::{GAP, LABEL};
use crate::exhibit::PanelHead;
use crate::number::float;
use crate::scale::Scale;
use crate::scene::Anchor;

/// The columns.
pub(super) struct SlopeColumns {
    pub(super) heads: Vec<Head>,
    pub(super) y0: f64,
    pub(super) y1: f64,
    pub(super) scale: Scale,
}

/// A column, its name broken into lines, and where those are anchored.
pub(super) struct Head {
    pub(super) series: usize,
    pub(super) x: f64,
    pub(super) lines: Vec<String>,
    pub(super) text: (f64, Anchor),
}

impl SlopeColumns {
    /// Whether a column stands between others.
    pub(super) fn is_middle(&self, column: usize) -> bool {
        column > 0 && column + 1 < self.heads.len()
    }
}

/// Sets the columns and breaks their names: to the edges of the drawing at the sides, to the middle
/// between two columns elsewhere.
pub(super) fn heads(
    context: &Context,
    panel: &PanelHead,
    (left, step): (f64, f64),
    width: f64,
) -> Vec<Head> {
    let count = panel.series.len();
    let head = |(place, &series): (usize, &usize)| {
        let x = left + float(place) * step;
        let (from, to) = (x - step / 2.0 + GAP / 2.0, x + step / 2.0 - GAP / 2.0);
        let (from, to) =
            (if place == 0 { 0.0 } else { from }, if place + 1 == count { width } else { to });
        let lines = LABEL.wrapped(&context.series_name(series), to - from, 3);
        let own = lines.iter().map(|line| LABEL.width(line)).fold(0.0, f64::max);
        let text = match place {
            0 => (x.max(own), Anchor::End),
            _ if place + 1 == count => (x.min(width - own), Anchor::Start),
            _ => (x, Anchor::Middle),
        };
        Head { series, x, lines, text }
    };
    panel.series.iter().enumerate().map(head).collect()
}

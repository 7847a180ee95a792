//! How slopes are laid out: where the columns and their names go; as high as the labels need.

use super::heading;
use super::labels::{LEAD, Label};
use super::sides::{sides, value_width};
use crate::chart::context::Context;
use crate::chart::frame::{ends, kind};
use crate::chart::heading::HeadingPiece;
use crate::chart::style::{GAP, HEADING, LABEL, LEADING};
use crate::exhibit::PanelHead;
use crate::number::float;
use crate::scale::Scale;
use crate::scene::{Anchor, Target};

/// The most rows that have labels.
const MOST: usize = 16;
/// The least and the greatest distance of two columns.
const STEP: (f64, f64) = (64.0, 300.0);
/// The share of the width that is better left to the slopes.
const SHARE: f64 = 0.28;
/// The least height of the columns.
const LEAST: f64 = 120.0;
/// How much more than the labels need.
const AIR: f64 = 1.3;

/// A plan of one panel.
pub(super) struct SlopePlan {
    pub(super) heading: Vec<HeadingPiece>,
    pub(super) columns: SlopeColumns,
    /// The rows that report something.
    pub(super) rows: Vec<usize>,
    /// Those that have labels.
    pub(super) labelled: Vec<usize>,
    /// Column by column.
    pub(super) labels: Vec<Vec<Label>>,
}

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

impl SlopePlan {
    /// Plans a panel of at least two series; none where the width is too small for labels and
    /// columns.
    pub(super) fn of(
        context: &Context,
        panel: &PanelHead,
        width: f64,
        domain: Option<(f64, f64)>,
    ) -> Option<Self> {
        let is_reported = |row: &usize| {
            panel.series.iter().any(|&series| context.datum(Target { row: *row, series }).is_some())
        };
        let rows: Vec<usize> = (0..context.exhibit.rows.len()).filter(is_reported).collect();
        let labelled: Vec<usize> = rows.iter().copied().take(MOST).collect();
        let gaps = float(panel.series.len()) - 1.0;
        let middle = |&series: &usize| {
            rows.iter()
                .map(|&row| Target { row, series })
                .map(|target| value_width(context, target))
                .fold(0.0, f64::max)
        };
        let inner = panel
            .series
            .iter()
            .skip(1)
            .take(panel.series.len() - 2)
            .map(middle)
            .fold(0.0, f64::max);
        let least = STEP.0.max(if inner > 0.0 { inner + 2.0 * LEAD } else { 0.0 });
        // columns with some air between them, if names can be broken for it
        let wide =
            sides(context, panel, &labelled, width - (gaps * least).max(width * SHARE), true);
        let sides =
            wide.or_else(|| sides(context, panel, &labelled, width - gaps * least, false))?;
        let (left, right) = (sides.width(0), sides.width(1));
        let step = ((width - left - right) / gaps).min(STEP.1);
        let heading = heading(context, panel).pieces(width);
        let heading_lines = heading.last().map_or(0.0, |piece| float(piece.line) + 1.0);
        let heads = heads(context, panel, (left, step), width);
        let tallest = heads.iter().map(|head| head.lines.len()).max().unwrap_or(0);
        let (tallest, lines, count) = (float(tallest), float(sides.lines()), float(labelled.len()));
        let each = lines * LABEL.size * LEADING;
        let y0 = heading_lines * HEADING.size * LEADING + tallest * LABEL.size * LEADING + GAP;
        let y1 = y0 + (count * each * AIR).max(LEAST);
        // half a label stands above the greatest value and below the least
        let range = (y1 - each / 2.0, y0 + each / 2.0);
        let values = context.values(panel);
        let domain = domain.or_else(|| ends(&values)).unwrap_or((0.0, 1.0));
        let scale = Scale::new(kind(context), domain, range);
        let columns = SlopeColumns { heads, y0, y1, scale };
        let mut plan = Self { heading, columns, rows, labelled, labels: Vec::new() };
        plan.labels = (0..panel.series.len())
            .map(|column| plan.column(context, column, &sides, each))
            .collect();
        Some(plan)
    }

    pub(super) fn is_labelled(&self, row: usize) -> bool {
        self.labelled.contains(&row)
    }

    /// Whether a column stands between others.
    pub(super) fn is_middle(&self, column: usize) -> bool {
        column > 0 && column + 1 < self.columns.heads.len()
    }
}

/// Sets the columns and breaks their names: to the edges of the drawing at the sides, to the middle
/// between two columns elsewhere.
fn heads(context: &Context, panel: &PanelHead, (left, step): (f64, f64), width: f64) -> Vec<Head> {
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

//! How slopes are laid out: where the columns and their names go; as high as the labels need.

use super::columns::{SlopeColumns, heads};
use super::heading::heading;
use super::labels::{self, Label};
use super::sides::{LEAD, sides, value_width};
use crate::chart::context::Context;
use crate::chart::frame::{asked_height, ends, kind};
use crate::chart::heading::HeadingPiece;
use crate::chart::style::{GAP, HEADING, LABEL, LEADING};
use crate::exhibit::PanelHead;
use crate::number::{clamp, float};
use crate::scale::Scale;
use crate::scene::Target;

/// The most rows that have labels.
const MOST: usize = 16;
/// The least and the greatest distance of two columns.
const STEP: (f64, f64) = (64.0, 300.0);
/// The share of the width that is better left to the slopes.
const SHARE: f64 = 0.28;
/// The least height of the columns: this share of their distance, between two bounds.
const RISE: f64 = 0.75;
const LEAST: (f64, f64) = (160.0, 260.0);
/// How much more than the labels need.
const AIR: f64 = 1.5;

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
        let usual = (count * each * AIR).max(clamp(step * RISE, LEAST.0, LEAST.1));
        // the labels need their room whatever is asked for
        let y1 = y0 + asked_height(context).map_or(usual, |asked| asked.max(count * each));
        // half a label stands above the greatest value and below the least
        let range = (y1 - each / 2.0, y0 + each / 2.0);
        let values = context.values(panel);
        let domain = domain.or_else(|| ends(&values)).unwrap_or((0.0, 1.0));
        let scale = Scale::new(kind(context), domain, range);
        let columns = SlopeColumns { heads, y0, y1, scale };
        let labels = labels::of(context, &columns, &labelled, &sides, each);
        Some(Self { heading, columns, rows, labelled, labels })
    }

    pub(super) fn is_labelled(&self, row: usize) -> bool {
        self.labelled.contains(&row)
    }
}

//! The mark that a text is at.

use crate::chart::context::Context;
use crate::compare::Cell;
use crate::geometry::Rect;
use crate::scene::{Mark, Scene, Target};

/// The end of a longer mark, around which a text is at it, is so near to the end.
const END: f64 = 3.0;
/// How far from the middle of a mark its end is, as a share of its length.
const AT_END: f64 = 0.3;
/// Shorter marks are meant as a whole.
const LONG: f64 = 24.0;
/// How far beside a mark its own label stands at most.
const BESIDE: f64 = 14.0;

/// How far behind words others begin that go on with them.
const NEXT: f64 = 9.0;

/// A mark of a figure, as a text is led to it.
pub(super) struct Marked {
    /// What a leader comes from: the mark with its label; of a long mark, its end.
    pub(super) anchor: Rect,
    /// What belongs to the figure: a leader may begin on it.
    pub(super) own: Vec<Rect>,
    /// Whether the mark lies in a row of its own.
    pub(super) in_row: bool,
}

impl Marked {
    /// Finds the mark of a cell; nothing where it is not drawn.
    pub(super) fn of(context: &Context, (row, series): Cell, scene: &Scene) -> Option<Self> {
        let target = Target { row, series };
        let spot = scene.hotspot(target)?;
        let mark = spot.mark;
        let is_long = mark.width().max(mark.height()) > LONG;
        // of a length that is read at its end, the end; of a cell, all of it
        let middle = (f64::midpoint(mark.x0, mark.x1), f64::midpoint(mark.y0, mark.y1));
        let is_at_end = (spot.at.x - middle.0).abs() > AT_END * mark.width()
            || (spot.at.y - middle.1).abs() > AT_END * mark.height();
        let mut anchor = if is_long && is_at_end {
            Rect::new(spot.at.x, spot.at.y, spot.at.x, spot.at.y).grown(END)
        } else {
            mark
        };
        let mut own = vec![mark.grown(END)];
        let names = [context.text(target), context.row_name(row), context.series_name(series)];
        for text in &scene.marks {
            let Mark::Text { text: words, .. } = text else { continue };
            let bounds = text.bounds();
            let is_own = names.iter().any(|name| !words.is_empty() && name.starts_with(&**words))
                && bounds.overlaps(anchor.grown(BESIDE));
            // such as the unit of a number
            let level = f64::midpoint(bounds.y0, bounds.y1);
            let goes_on = bounds.x0 >= anchor.x1 - 1.0
                && bounds.x0 <= anchor.x1 + NEXT
                && (level - f64::midpoint(anchor.y0, anchor.y1)).abs() < NEXT;
            if is_own || goes_on {
                own.push(bounds.grown(END));
                anchor = joined(anchor, bounds);
            }
        }
        let in_row = spot.area.width() > 2.0 * spot.area.height();
        Some(Self { anchor, own, in_row })
    }
}

fn joined(one: Rect, other: Rect) -> Rect {
    Rect {
        x0: one.x0.min(other.x0),
        y0: one.y0.min(other.y0),
        x1: one.x1.max(other.x1),
        y1: one.y1.max(other.y1),
    }
}

//! Upright bars of parts on end: from zero up in the order of the series, as the level ones from
//! the left.

use super::plan::{ColumnPlan, HIGH};
use crate::chart::context::Context;
use crate::chart::forms::stacked::{SEAM, color, part, part_text, total};
use crate::chart::frame::apart;
use crate::chart::rows::{Row, RowCell, spot};
use crate::chart::style::{HALF_CAPITAL, LEADING, TICK, VALUE};
use crate::geometry::{Point, Rect};
use crate::scene::{Anchor, Scene};

/// Between the end of a stack and its sum.
const ABOVE: f64 = 4.0;

/// Draws a row, at its place.
pub(super) fn draw(
    context: &Context,
    plan: &ColumnPlan,
    (place, row): (usize, &Row),
    scene: &mut Scene,
) {
    let band = plan.band(place);
    let theme = context.theme();
    let (scale, plot) = (&plan.frame.scale, plan.frame.plot);
    let middle = f64::midpoint(band.x0, band.x1);
    let (x0, x1) = (middle - plan.bar / 2.0, middle + plan.bar / 2.0);
    let zero = scale.map(0.0);
    let (mut below, mut above) = (0.0, 0.0);
    let mut end = zero;
    let mut rects = Vec::new();
    for cell in &row.cells {
        let Some(value) = context.value(cell.target) else {
            rects.push((Rect::new(x0, end, x1, end), cell));
            continue;
        };
        let start = if value < 0.0 { &mut below } else { &mut above };
        let (from, to) = (scale.map(*start), scale.map(*start + value));
        *start += value;
        let rect = if value < 0.0 {
            Rect::new(x0, from, x1, (to - SEAM).max(from + SEAM))
        } else {
            Rect::new(x0, (to + SEAM).min(from - SEAM), x1, from)
        };
        let color = color(context, cell.target, cell.color_index);
        part(context, cell.target, rect, color, scene);
        let text = part_text(context, cell.target);
        if plan.is_full() && rect.height() >= HIGH && VALUE.width(&text) + ABOVE <= rect.width() {
            let baseline = f64::midpoint(rect.y0, rect.y1) + VALUE.size * HALF_CAPITAL;
            scene.text(Point::new(middle, baseline), text, VALUE, Anchor::Middle, theme.on(color));
        }
        end = end.min(to);
        rects.push((rect, cell));
    }
    if row.cells.iter().all(|cell| context.datum(cell.target).is_none()) {
        let word = row.cells.first().map(|cell| context.text(cell.target)).unwrap_or_default();
        let baseline = zero - ABOVE - TICK.size * (LEADING - 1.0);
        let word = TICK.truncated(&word, plan.width - 2.0);
        scene.text(Point::new(middle, baseline), word, TICK, Anchor::Middle, theme.muted);
    }
    let sum = total(context, row);
    if !sum.is_empty() && plan.shows(place) {
        context.label(Point::new(middle - VALUE.width(&sum) / 2.0, end - ABOVE), sum, scene);
    }
    answer(&rects, band, (middle, (plot.y0, plot.y1)), scene);
}

/// Lets the parts answer: those that are thinner than a pixel, and those that are not there, still
/// answer to a pixel each.
fn answer(
    rects: &[(Rect, &RowCell)],
    band: Rect,
    (middle, plot): (f64, (f64, f64)),
    scene: &mut Scene,
) {
    let middles: Vec<f64> = rects.iter().map(|(rect, _)| f64::midpoint(rect.y0, rect.y1)).collect();
    for ((rect, cell), y) in rects.iter().zip(apart(&middles, 1.0, plot)) {
        let area = Rect::new(band.x0, rect.y0.min(y), band.x1, rect.y1.max(y));
        spot(
            scene,
            cell.target,
            area,
            Rect { y0: rect.y0.min(y), y1: rect.y1.max(y), ..*rect },
            Point::new(middle, y),
        );
    }
}

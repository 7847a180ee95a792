//! The slices of a column of a histogram, one for each of its rows, the least at the bottom.

use crate::chart::context::Context;
use crate::chart::rows::spot;
use crate::color::Color;
use crate::geometry::{Point, Rect};
use crate::number::float;
use crate::scene::{Scene, Target};

/// Fills a column: grey where others stand out, but for the slices of those that do.
pub(super) fn filled(
    context: &Context,
    (rows, series): (&[usize], usize),
    rect: Rect,
    color: Color,
    scene: &mut Scene,
) {
    let is_muted = |row: &usize| context.is_muted(Target { row: *row, series });
    let muted = rows.iter().filter(|row| is_muted(row)).count();
    scene.rect(rect, if muted > 0 { context.theme().remainder } else { color });
    if muted == 0 {
        return;
    }
    for (index, _) in rows.iter().enumerate().filter(|(_, row)| !is_muted(row)) {
        scene.rect(slice(rect, index, rows.len()), color);
    }
}

/// A slice of a column, of so many.
fn slice(column: Rect, index: usize, count: usize) -> Rect {
    let edge = |index: usize| column.y1 - column.height() * float(index) / float(count);
    Rect::new(column.x0, edge(index + 1), column.x1, edge(index))
}

/// Lets each slice answer for its row.
pub(super) fn answer(rows: &[usize], series: usize, rect: Rect, scene: &mut Scene) {
    for (index, &row) in rows.iter().enumerate() {
        let slice = slice(rect, index, rows.len());
        let middle =
            Point::new(f64::midpoint(slice.x0, slice.x1), f64::midpoint(slice.y0, slice.y1));
        spot(scene, Target { row, series }, slice, slice, middle);
    }
}

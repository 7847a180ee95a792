//! Waffles: a square for each thing counted, in lines of ten or twenty.

use crate::chart::context::{Context, Fill};
use crate::chart::marks::fill;
use crate::chart::rows::{AxisParts, Row, RowForm, RowPlace, beyond, missing, spot};
use crate::chart::style::{GAP, HALF_CAPITAL, VALUE};
use crate::data::MOST_SQUARES;
use crate::geometry::{Point, Rect};
use crate::number::{clamp, float};
use crate::scale::Scale;
use crate::scene::{Mark, Scene};

/// From one square to the next, and the side of one.
const STEP: f64 = 11.0;
const SIDE: f64 = 9.0;
/// Between the blocks of two series.
const BLOCK_GAP: f64 = 5.0;
/// Up to so many squares stand in lines of ten.
const FEW: f64 = 60.0;

/// The form.
#[derive(Debug)]
pub(super) struct Squares;

impl RowForm for Squares {
    fn thickness(&self, context: &Context, rows: &[Row]) -> f64 {
        let per_line = squares_a_line(context);
        rows.iter()
            .map(|row| {
                blocks(context, row, per_line)
                    .iter()
                    .map(|(_, height)| height + BLOCK_GAP)
                    .sum::<f64>()
                    - BLOCK_GAP
            })
            .fold(SIDE, f64::max)
    }

    fn domain(&self, _: &Context, _: &[Row]) -> (f64, f64) {
        (0.0, 1.0)
    }

    fn padding(&self, _: &Context, _: &[Row]) -> (f64, f64) {
        (0.0, 0.0)
    }

    fn axis(&self, _: &Context) -> AxisParts {
        AxisParts::Nothing
    }

    fn marks(&self, context: &Context, row: &Row, place: &RowPlace, _: &Scale, scene: &mut Scene) {
        let per_line = squares_a_line(context);
        let none = row.cells.iter().all(|cell| context.datum(cell.target).is_none());
        let blocks = blocks(context, row, per_line);
        let used = blocks.iter().map(|(_, height)| height + BLOCK_GAP).sum::<f64>() - BLOCK_GAP;
        let mut top = place.y0 + ((place.y1 - place.y0) - used) / 2.0;
        let count = blocks.len();
        for (index, (cell, (squares, height))) in row.cells.iter().zip(blocks).enumerate() {
            let from = if index == 0 { place.slot.0 } else { top - BLOCK_GAP / 2.0 };
            let to = if index + 1 == count { place.slot.1 } else { top + height + BLOCK_GAP / 2.0 };
            let area = Rect::new(place.left, from, place.frame.x1, to);
            let middle = top + height / 2.0;
            if context.datum(cell.target).is_none() {
                let mut unseen = Scene::default();
                let mark = missing(
                    context,
                    place.frame.x0 - GAP,
                    place.frame,
                    middle,
                    if none && index > 0 { &mut unseen } else { scene },
                );
                spot(scene, cell.target, area, mark, Point::new(mark.x0, middle));
            } else {
                let color = context.color(cell.target, cell.color_index);
                let solid = context.fill(cell.target) == Fill::Solid;
                let mut right = place.frame.x0;
                for square in 0..squares {
                    let (x, y) = (
                        place.frame.x0 + float(square % per_line) * STEP,
                        top + float(square / per_line) * STEP,
                    );
                    let rect = Rect::new(x, y, x + SIDE, y + SIDE);
                    right = right.max(rect.x1);
                    scene.marks.push(if solid {
                        Mark::Rect { rect, color }
                    } else {
                        Mark::Frame { rect: rect.grown(-0.75), color, width: 1.5 }
                    });
                }
                let open = beyond(context, cell.target);
                if open > 0.0 {
                    fill::open(color, Point::new(right, middle), scene);
                }
                let text = context.text(cell.target);
                let x = (right + GAP + open).min(place.frame.x1 - VALUE.width(&text));
                context.label(Point::new(x, middle + VALUE.size * HALF_CAPITAL), text, scene);
                let mark =
                    Rect::new(place.frame.x0, top, right.max(place.frame.x0 + 1.0), top + height);
                spot(scene, cell.target, area, mark, Point::new(right, middle));
            }
            top += height + BLOCK_GAP;
        }
    }
}

/// The squares of a line: the same for all rows.
fn squares_a_line(context: &Context) -> usize {
    let most = context.exhibit.data().map(|(_, datum)| datum.value).fold(0.0, f64::max);
    if most <= FEW { 10 } else { 20 }
}

/// The count of squares and the height of each series of a row.
fn blocks(context: &Context, row: &Row, per_line: usize) -> Vec<(usize, f64)> {
    let sized = |value: Option<f64>| {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "compare offers whole numbers up to some hundreds only"
        )]
        let squares = clamp(value.unwrap_or(0.0), 0.0, MOST_SQUARES) as usize;
        let lines = float(squares.div_ceil(per_line).max(1));
        (squares, (lines * STEP - (STEP - SIDE)).max(VALUE.size))
    };
    row.cells.iter().map(|cell| sized(context.value(cell.target))).collect()
}

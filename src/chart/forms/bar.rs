//! Horizontal bars, one a cell, below one another in their row.

use crate::chart::context::Context;
use crate::chart::marks::fill::{self, Bar};
use crate::chart::rows::{
    AxisParts, Row, RowForm, RowPlace, axis_of_labelled, beyond, from_zero, missing,
    padding_beyond, spot,
};
use crate::chart::style::{BAR, BAR_GAP, GAP, GROUPED_BAR, HALF_CAPITAL, VALUE};
use crate::geometry::{Point, Rect};
use crate::number::float;
use crate::scale::{Kind, Scale};
use crate::scene::Scene;

/// A bar of a value that is not zero never vanishes.
const LEAST_BAR: f64 = 1.0;

/// The form.
#[derive(Debug)]
pub(super) struct Bars;

impl RowForm for Bars {
    fn thickness(&self, _: &Context, rows: &[Row]) -> f64 {
        let cells = float(rows.iter().map(|row| row.cells.len()).max().unwrap_or(1).max(1));
        cells * thickness(cells) + (cells - 1.0) * BAR_GAP
    }

    fn domain(&self, context: &Context, rows: &[Row]) -> (f64, f64) {
        from_zero(context, rows)
    }

    fn padding(&self, context: &Context, rows: &[Row]) -> (f64, f64) {
        padding_beyond(context, rows)
    }

    fn axis(&self, context: &Context) -> AxisParts {
        axis_of_labelled(context)
    }

    /// Lengths from zero are linear, always.
    fn kind(&self, _: &Context) -> Kind {
        Kind::Linear
    }

    fn marks(
        &self,
        context: &Context,
        row: &Row,
        place: &RowPlace,
        scale: &Scale,
        scene: &mut Scene,
    ) {
        let zero = scale.map(0.0);
        let count = row.cells.len();
        let thickness = thickness(float(count));
        let none = row.cells.iter().all(|cell| context.datum(cell.target).is_none());
        for (index, cell) in row.cells.iter().enumerate() {
            let y0 = place.y0 + float(index) * (thickness + BAR_GAP);
            let y1 = y0 + thickness;
            let middle = f64::midpoint(y0, y1);
            // the slots of a row share its gap, so that there is no dead pixel between rows
            let top = if index == 0 { place.slot.0 } else { y0 - BAR_GAP / 2.0 };
            let bottom = if index + 1 == count { place.slot.1 } else { y1 + BAR_GAP / 2.0 };
            let area = Rect::new(place.left, top, place.frame.x1, bottom);
            let Some(value) = context.value(cell.target) else {
                // a row that reports nothing says so once
                let at = if none { place.middle() } else { middle };
                let mut unseen = Scene::default();
                let mark = missing(
                    context,
                    zero,
                    place.frame,
                    at,
                    if none && index > 0 { &mut unseen } else { scene },
                );
                spot(scene, cell.target, area, mark, Point::new(mark.x0, middle));
                continue;
            };
            let mut end = scale.map(value);
            if value != 0.0 && (end - zero).abs() < LEAST_BAR {
                end = zero + LEAST_BAR.copysign(value);
            }
            let rect = Rect::new(zero, y0, end, y1);
            let color = context.color(cell.target, cell.color_index);
            let ends = context.interval_ends(cell.target, scale);
            let bar = Bar { target: cell.target, color, rect, points_back: value < 0.0, ends };
            fill::bar(context, &bar, scene);
            // where numbers on both sides of zero leave no room, they lie on their bars
            let text = context.text(cell.target);
            let (width, open) = (VALUE.width(&text), GAP + beyond(context, cell.target));
            let free = if value < 0.0 { end - open - width } else { end + open };
            let x = free.min(place.frame.x1 - width).max(place.frame.x0);
            let at = Point::new(x, middle + VALUE.size * HALF_CAPITAL);
            if (x - free).abs() > 0.0 {
                context.plate(&text, at, scene);
            }
            context.label(at, text, scene);
            spot(scene, cell.target, area, rect, Point::new(end, middle));
        }
    }
}

fn thickness(cells: f64) -> f64 {
    if cells > 1.0 { GROUPED_BAR } else { BAR }
}

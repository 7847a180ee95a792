//! Dots: a symbol at each value, with or without a stem from zero; several series of a row lie
//! below one another.

use crate::chart::context::Context;
use crate::chart::marks::fill;
use crate::chart::rows::{
    AxisParts, Row, RowForm, RowPlace, axis_of_labelled, beyond, missing, spot, spread, value_kind,
};
use crate::chart::style::{DOT, DOT_LINE, GAP, HALF_CAPITAL, VALUE};
use crate::geometry::{Point, Rect};
use crate::number::float;
use crate::scale::{Kind, Scale};
use crate::scene::{Mark, Scene, Symbol};

/// The form.
#[derive(Debug)]
pub(super) struct Dots {
    /// Whether a stem joins the symbol with zero.
    pub(super) stems: bool,
}

impl RowForm for Dots {
    fn thickness(&self, _: &Context, rows: &[Row]) -> f64 {
        float(rows.iter().map(|row| row.cells.len()).max().unwrap_or(1).max(1)) * DOT_LINE
    }

    fn domain(&self, context: &Context, rows: &[Row]) -> (f64, f64) {
        spread(context, rows, self.stems)
    }

    fn begins_at_zero(&self) -> bool {
        self.stems
    }

    fn axis(&self, context: &Context) -> AxisParts {
        if self.stems { axis_of_labelled(context) } else { AxisParts::Whole }
    }

    fn padding(&self, context: &Context, rows: &[Row]) -> (f64, f64) {
        let cells = rows
            .iter()
            .flat_map(|row| &row.cells)
            .filter(|cell| context.datum(cell.target).is_some());
        let widest = cells
            .map(|cell| VALUE.width(&context.text(cell.target)) + beyond(context, cell.target))
            .fold(0.0, f64::max);
        (DOT + 1.0, DOT + GAP + widest + 2.0)
    }

    /// A stem is a length from zero.
    fn kind(&self, context: &Context) -> Kind {
        if self.stems { Kind::Linear } else { value_kind(context) }
    }

    fn swatch(&self, context: &Context, color_index: usize, square: Rect, scene: &mut Scene) {
        let at =
            Point::new(f64::midpoint(square.x0, square.x1), f64::midpoint(square.y0, square.y1));
        let color = context.theme().series(color_index);
        scene.marks.push(Mark::Dot {
            at,
            radius: square.width() / 2.6,
            symbol: Symbol::of(color_index),
            fill: color,
            edge: color,
        });
    }

    fn marks(
        &self,
        context: &Context,
        row: &Row,
        place: &RowPlace,
        scale: &Scale,
        scene: &mut Scene,
    ) {
        let theme = context.theme();
        let zero = scale.map(0.0);
        let from = if self.stems { zero } else { place.frame.x0 };
        let count = row.cells.len();
        let none = row.cells.iter().all(|cell| context.datum(cell.target).is_none());
        for (index, cell) in row.cells.iter().enumerate() {
            let y0 = place.y0 + float(index) * DOT_LINE;
            let middle = y0 + DOT_LINE / 2.0;
            let top = if index == 0 { place.slot.0 } else { y0 };
            let bottom = if index + 1 == count { place.slot.1 } else { y0 + DOT_LINE };
            let area = Rect::new(place.left, top, place.frame.x1, bottom);
            let Some(value) = context.value(cell.target) else {
                let mut unseen = Scene::default();
                let at = if none { place.middle() } else { middle };
                let mark = missing(
                    context,
                    from + if self.stems { 0.0 } else { GAP },
                    place.frame,
                    at,
                    if none && index > 0 { &mut unseen } else { scene },
                );
                spot(scene, cell.target, area, mark, Point::new(mark.x0, middle));
                continue;
            };
            let at = Point::new(scale.map(value), middle);
            let color = context.color(cell.target, cell.color_index);
            let (stem, width) = if self.stems { (color, 2.0) } else { (theme.grid, 1.0) };
            scene.rule(
                Point::new(from.min(at.x), middle),
                Point::new(from.max(at.x), middle),
                stem,
                width,
            );
            fill::symbol(
                context,
                cell.target,
                (cell.color_index, DOT),
                at,
                context.interval_ends(cell.target, scale),
                scene,
            );
            let text = context.text(cell.target);
            let x = (at.x + DOT + GAP + beyond(context, cell.target))
                .min(place.frame.x1 - VALUE.width(&text));
            context.label(Point::new(x, middle + VALUE.size * HALF_CAPITAL), text, scene);
            spot(scene, cell.target, area, around(at, DOT), at);
        }
    }
}

/// The square around a symbol.
pub(super) fn around(at: Point, radius: f64) -> Rect {
    Rect::new(at.x, at.y, at.x, at.y).grown(radius + 1.0)
}

//! What a form of rows has to say of its marks, and where each row goes.

use super::row::{Row, rows};
use crate::chart::context::Context;
use crate::chart::heading::Sign;
use crate::data::Curve;
use crate::exhibit::PanelHead;
use crate::geometry::Rect;
use crate::scale::{Kind, Scale};
use crate::scene::Scene;

/// A chart form of rows.
pub(in crate::chart) trait RowForm {
    /// The rows of a panel: by default those of the comparison.
    fn rows(&self, context: &Context, panel: &PanelHead) -> Vec<Row> {
        rows(context, panel)
    }

    /// Whether the panels of one chart have other rows each.
    fn has_own_rows(&self) -> bool {
        false
    }

    /// The height of the marks of each row, in CSS pixels.
    fn thickness(&self, context: &Context, rows: &[Row]) -> f64;

    /// The values that the axis must hold; zero, for a form that starts there, among them.
    fn domain(&self, context: &Context, rows: &[Row]) -> (f64, f64);

    /// The room that words need beyond the ends of the marks, left and right, in CSS pixels.
    fn padding(&self, context: &Context, rows: &[Row]) -> (f64, f64);

    /// Draws the marks of one row and says where a pointer finds them, in the order of the cells.
    fn marks(
        &self,
        context: &Context,
        row: &Row,
        place: &RowPlace,
        scale: &Scale,
        scene: &mut Scene,
    );

    /// Draws the sign of a series, by the place of its color, at the left end of its name: inside
    /// this square.
    fn swatch(&self, context: &Context, color_index: usize, square: Rect, scene: &mut Scene) {
        scene.rect(square, context.theme().series(color_index));
    }

    /// Other signs that the panel needs words for.
    fn signs(&self, context: &Context, panel: &PanelHead) -> Vec<(Sign, String)> {
        context.sorts(panel).into_iter().map(|(fill, words)| (Sign::Fill(fill), words)).collect()
    }

    /// Whether the series of a row are named in the heading.
    fn has_legend(&self) -> bool {
        true
    }

    /// Whether marks are lengths from zero.
    fn begins_at_zero(&self) -> bool {
        true
    }

    /// What is drawn of the axis.
    fn axis(&self, _: &Context) -> AxisParts {
        AxisParts::Whole
    }

    /// How values become lengths.
    fn kind(&self, context: &Context) -> Kind {
        value_kind(context)
    }
}

/// What is drawn of an axis of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::chart) enum AxisParts {
    /// Ticks with their labels and a grid.
    Whole,
    /// The line at zero.
    Zero,
    /// Nothing.
    Nothing,
}

/// The axis of lengths at whose ends their values stand: of so few rows, nobody reads them off it.
pub(in crate::chart) const fn axis_of_labelled(context: &Context) -> AxisParts {
    if context.rows > FEW { AxisParts::Whole } else { AxisParts::Zero }
}

/// So many rows are seen at once.
const FEW: usize = 40;

/// The kind of scale that the view asks for.
pub(in crate::chart) fn value_kind(context: &Context) -> Kind {
    match context.exhibit.curve {
        Curve::Linear => Kind::Linear,
        Curve::Sqrt => Kind::Sqrt,
        Curve::Log => Kind::Log,
    }
}

/// Where one row goes.
#[derive(Clone, Copy, Debug)]
pub(in crate::chart) struct RowPlace {
    /// Where the marks and their words go.
    pub(in crate::chart) frame: Rect,
    /// The top of the marks.
    pub(in crate::chart) y0: f64,
    /// Their bottom.
    pub(in crate::chart) y1: f64,
    /// The row with its half gaps: where a pointer means it.
    pub(in crate::chart) slot: (f64, f64),
    /// The left end of what answers to a pointer.
    pub(in crate::chart) left: f64,
}

impl RowPlace {
    pub(in crate::chart) fn middle(&self) -> f64 {
        f64::midpoint(self.y0, self.y1)
    }

    /// The whole row as a surface that answers to a pointer.
    pub(in crate::chart) fn area(&self) -> Rect {
        Rect::new(self.left, self.slot.0, self.frame.x1, self.slot.1)
    }
}

//! Parts of one whole, on end; as shares of it where the form says so.

use crate::chart::context::{Context, Fill};
use crate::chart::frame::apart;
use crate::chart::heading::Sign;
use crate::chart::rows::{Row, RowForm, RowPlace, missing, spot};
use crate::chart::style::{GAP, HALF_CAPITAL, STACK, VALUE};
use crate::color::Color;
use crate::data::Form as Kinds;
use crate::exhibit::PanelHead;
use crate::geometry::{Point, Rect};
use crate::number::grouped;
use crate::say::Word;
use crate::scale::{Kind, Scale};
use crate::scene::{Anchor, Mark, Scene, Target};

/// Between two parts.
pub(super) const SEAM: f64 = 1.0;

/// The form.
#[derive(Debug)]
pub(super) struct Stacks;

impl RowForm for Stacks {
    fn thickness(&self, _: &Context, _: &[Row]) -> f64 {
        STACK
    }

    fn domain(&self, context: &Context, rows: &[Row]) -> (f64, f64) {
        if context.exhibit.form.is_percent() {
            return (0.0, 100.0);
        }
        let ends = rows.iter().map(|row| ends(context, row));
        let (low, high) =
            ends.fold((0.0_f64, 0.0_f64), |(low, high), (a, b)| (low.min(a), high.max(b)));
        if low < high { (low, high) } else { (0.0, 1.0) }
    }

    fn padding(&self, context: &Context, rows: &[Row]) -> (f64, f64) {
        (
            0.0,
            rows.iter()
                .map(|row| VALUE.width(&total(context, row)) + GAP + 2.0)
                .fold(0.0, f64::max),
        )
    }

    fn kind(&self, _: &Context) -> Kind {
        Kind::Linear
    }

    /// What is left is outlined; of shares the heading says that they are computed.
    fn signs(&self, context: &Context, panel: &PanelHead) -> Vec<(Sign, String)> {
        let rest = panel.series.iter().any(|&series| context.is_rest(series));
        let percent = context.exhibit.form.is_percent();
        let words = context.lang().word(Word::Derived).to_owned();
        if percent || rest { vec![(Sign::Fill(Fill::Outlined), words)] } else { Vec::new() }
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
        let (zero, middle) = (scale.map(0.0), place.middle());
        let baseline = middle + VALUE.size * HALF_CAPITAL;
        let none = row.cells.iter().all(|cell| context.datum(cell.target).is_none());
        let word = none.then(|| missing(context, zero, place.frame, middle, scene));
        let (mut below, mut above) = (0.0, 0.0);
        let mut end = zero;
        let mut found: Vec<(Target, Rect)> = Vec::new();
        for cell in &row.cells {
            let Some(value) = context.value(cell.target) else {
                // nothing is drawn, and the keys still find it at the end of the parts before
                found.push((
                    cell.target,
                    word.unwrap_or_else(|| Rect::new(end, place.y0, end, place.y1)),
                ));
                continue;
            };
            let start = if value < 0.0 { &mut below } else { &mut above };
            let (from, to) = (scale.map(*start), scale.map(*start + value));
            *start += value;
            let rect = Rect::new(from, place.y0, (to - SEAM).max(from + SEAM), place.y1);
            let color = color(context, cell.target, cell.color_index);
            part(context, cell.target, rect, color, scene);
            let text = part_text(context, cell.target);
            if VALUE.width(&text) + 4.0 <= rect.width() {
                scene.text(
                    Point::new(f64::midpoint(rect.x0, rect.x1), baseline),
                    text,
                    VALUE,
                    Anchor::Middle,
                    theme.on(color),
                );
            }
            end = end.max(to);
            found.push((cell.target, rect));
        }
        spots(found, place, scene);
        let total = total(context, row);
        if !total.is_empty() {
            context.label(Point::new(end + GAP, baseline), total, scene);
        }
    }
}

/// Lets a pointer find parts; those that are thinner than a pixel, or not there, answer to a pixel
/// each.
fn spots(found: Vec<(Target, Rect)>, place: &RowPlace, scene: &mut Scene) {
    let middles: Vec<f64> = found.iter().map(|(_, rect)| f64::midpoint(rect.x0, rect.x1)).collect();
    for ((target, rect), x) in
        found.into_iter().zip(apart(&middles, 1.0, (place.frame.x0, place.frame.x1)))
    {
        let area = Rect::new(rect.x0.min(x), place.slot.0, (rect.x1 + SEAM).max(x), place.slot.1);
        spot(
            scene,
            target,
            area,
            Rect { x1: rect.x1.max(rect.x0 + SEAM), ..rect },
            Point::new(x, place.middle()),
        );
    }
}

/// Fills a part; what is derived has an outline.
pub(super) fn part(context: &Context, target: Target, rect: Rect, color: Color, scene: &mut Scene) {
    scene.rect(rect, color);
    if context.datum(target).is_some_and(|datum| datum.is_derived) {
        scene.marks.push(Mark::Frame {
            rect: rect.grown(-0.75),
            color: context.theme().axis,
            width: 1.5,
        });
    }
}

/// The color of a part; what no part accounts for is grey.
pub(super) fn color(context: &Context, target: Target, color_index: usize) -> Color {
    if context.is_rest(target.series) {
        context.theme().remainder
    } else {
        context.color(target, color_index)
    }
}

/// What stands in a part: its value, or its share.
pub(super) fn part_text(context: &Context, target: Target) -> String {
    let text = context.text(target);
    if context.exhibit.form.is_percent() { format!("{text}%") } else { text }
}

/// Where the parts of a row end, below and above zero.
fn ends(context: &Context, row: &Row) -> (f64, f64) {
    let values = row.cells.iter().filter_map(|cell| context.value(cell.target));
    values.fold(
        (0.0, 0.0),
        |(low, high), value| if value < 0.0 { (low + value, high) } else { (low, high + value) },
    )
}

/// What stands behind a row: the sum of its parts, at their own precision; of shares nothing.
pub(super) fn total(context: &Context, row: &Row) -> String {
    let found = || row.cells.iter().filter_map(|cell| context.datum(cell.target));
    if matches!(context.exhibit.form, Kinds::Percent | Kinds::PercentColumn) || found().count() < 2
    {
        return String::new();
    }
    let unit = row
        .cells
        .first()
        .and_then(|cell| context.exhibit.series.get(cell.target.series))
        .map(|series| &series.unit);
    let decimals = found().map(|figure| figure.decimals).max().unwrap_or(0);
    let (factor, places) =
        unit.map_or((1.0, decimals), |unit| (unit.factor, unit.places(decimals)));
    grouped(found().map(|figure| figure.value).sum::<f64>() * factor, places)
}

//! Dumbbells: two values of a row, and the stretch between.

use super::dot::{Dots, around};
use crate::chart::context::Context;
use crate::chart::marks::fill;
use crate::chart::rows::{Row, RowCell, RowForm, RowPlace, beyond, missing, spot, spread};
use crate::chart::style::{DOT, DOT_LINE, GAP, HALF_CAPITAL, TICK, VALUE};
use crate::exhibit::PanelHead;
use crate::geometry::{Point, Rect};
use crate::say::phrase::filled;
use crate::say::{Later, Word};
use crate::scale::Scale;
use crate::scene::{Anchor, Scene};

/// The most that the name of what is not reported takes behind a row, in CSS pixels.
const MOST_ABSENT: f64 = 96.0;

/// The form.
#[derive(Debug)]
pub(super) struct Dumbbells;

impl RowForm for Dumbbells {
    fn thickness(&self, _: &Context, _: &[Row]) -> f64 {
        DOT_LINE
    }

    fn domain(&self, context: &Context, rows: &[Row]) -> (f64, f64) {
        spread(context, rows, false)
    }

    fn begins_at_zero(&self) -> bool {
        false
    }

    fn padding(&self, context: &Context, rows: &[Row]) -> (f64, f64) {
        let mut padding = (DOT + 1.0, DOT + 1.0);
        for row in rows {
            let (low, high) = ends(context, row);
            let width = |cell: Option<&RowCell>| {
                cell.map_or(0.0, |cell| VALUE.width(&context.text(cell.target)) + DOT + GAP + 2.0)
            };
            let open = high.map_or(0.0, |cell| beyond(context, cell.target));
            padding = (
                padding.0.max(width(low)),
                padding.1.max(width(high) + open + TICK.width(&absent(context, row)) + 2.0 * GAP),
            );
        }
        padding
    }

    fn swatch(&self, context: &Context, color_index: usize, square: Rect, scene: &mut Scene) {
        Dots { stems: false }.swatch(context, color_index, square, scene);
    }

    fn signs(&self, _: &Context, _: &PanelHead) -> Vec<(crate::chart::heading::Sign, String)> {
        // a symbol is hollow where its figure is planned: the caveats say which
        Vec::new()
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
        let middle = place.middle();
        let baseline = middle + VALUE.size * HALF_CAPITAL;
        let (low, high) = ends(context, row);
        let x = |cell: &RowCell| context.value(cell.target).map(|value| scale.map(value));
        if let Some((a, b)) = low.and_then(x).zip(high.and_then(x)) {
            scene.rule(
                Point::new(a, middle),
                Point::new(b, middle),
                theme.axis.mix(theme.background, 0.45),
                3.0,
            );
        }
        for cell in &row.cells {
            let Some(x) = x(cell) else { continue };
            fill::symbol(
                context,
                cell.target,
                (cell.color_index, DOT),
                Point::new(x, middle),
                context.interval_ends(cell.target, scale),
                scene,
            );
        }
        if let Some((cell, x)) = low.and_then(|cell| Some((cell, x(cell)?))) {
            let text = context.text(cell.target);
            scene.text(
                Point::new((x - DOT - GAP).max(VALUE.width(&text)), baseline),
                text,
                VALUE,
                Anchor::End,
                theme.text,
            );
        }
        let mut end = scale.map(0.0);
        if let Some((cell, x)) = high.and_then(|cell| Some((cell, x(cell)?))) {
            let text = context.text(cell.target);
            let (start, width) = (x + DOT + GAP + beyond(context, cell.target), VALUE.width(&text));
            // where both ends have long words it comes nearer rather than leave the drawing
            let start = start.min((place.frame.x1 - width).max(place.frame.x0));
            end = start + width;
            scene.text(Point::new(start, baseline), text, VALUE, Anchor::Start, theme.text);
        }
        let word = if high.is_none() {
            missing(context, place.frame.x0, place.frame, middle, scene)
        } else {
            write_absent(context, row, place, end, scene)
        };
        spots(row, place, &x, word, scene);
    }
}

/// Writes behind the values of a row which of its series is not reported, and gives what that
/// fills.
fn write_absent(
    context: &Context,
    row: &Row,
    place: &RowPlace,
    end: f64,
    scene: &mut Scene,
) -> Rect {
    let middle = place.middle();
    let absent = absent(context, row);
    if absent.is_empty() {
        return Rect::new(end, middle, end, middle);
    }
    // the series is named where there is room
    let fits = |words: &String| end + GAP + TICK.width(words) <= place.frame.x1;
    let words = [absent, context.exhibit.nothing(0).to_owned(), "–".to_owned()];
    let absent = words.into_iter().find(fits).unwrap_or_default();
    let width = TICK.width(&absent);
    let at = Point::new(end + GAP, middle + TICK.size * HALF_CAPITAL);
    scene.text(at, absent, TICK, Anchor::Start, context.theme().muted);
    Rect::new(end + GAP, place.y0, end + GAP + width, place.y1)
}

/// Lets a pointer find the values of a row at their places `x`, and what is not reported at its
/// word.
fn spots(
    row: &Row,
    place: &RowPlace,
    x: &dyn Fn(&RowCell) -> Option<f64>,
    word: Rect,
    scene: &mut Scene,
) {
    let middle = place.middle();
    // the row is divided halfway between its symbols
    let places: Vec<f64> = row
        .cells
        .iter()
        .map(|cell| x(cell).unwrap_or_else(|| f64::midpoint(word.x0, word.x1)))
        .collect();
    for (cell, own) in row.cells.iter().zip(&places) {
        let mark = if x(cell).is_some() { around(Point::new(*own, middle), DOT) } else { word };
        let (mut area, mut at) = (place.area(), Point::new(*own, middle));
        // two symbols at one place are told apart by the half of the row that is pointed at
        if places.iter().filter(|other| (*other - own).abs() < 1.0).count() > 1 {
            let lower = row.cells.first().is_some_and(|first| first.target != cell.target);
            area = if lower { Rect { y0: middle, ..area } } else { Rect { y1: middle, ..area } };
            at.y += if lower { 2.0 } else { -2.0 };
        }
        spot(scene, cell.target, area, mark, at);
    }
}

/// The cells of the lower and the higher value; of a lone value only the second.
fn ends<'l>(context: &Context, row: &'l Row) -> (Option<&'l RowCell>, Option<&'l RowCell>) {
    let mut low: Option<(&RowCell, f64)> = None;
    let mut high: Option<(&RowCell, f64)> = None;
    for (cell, value) in
        row.cells.iter().filter_map(|cell| Some((cell, context.value(cell.target)?)))
    {
        if low.is_none_or(|(_, least)| value < least) {
            low = Some((cell, value));
        }
        if high.is_none_or(|(_, most)| value >= most) {
            high = Some((cell, value));
        }
    }
    let (low, high) = (low.map(|(cell, _)| cell), high.map(|(cell, _)| cell));
    if low.map(|cell| cell.target) == high.map(|cell| cell.target) {
        (None, high)
    } else {
        (low, high)
    }
}

/// Names the series of a row that has only others: 新开工项目未公布.
fn absent(context: &Context, row: &Row) -> String {
    let absent: Vec<String> = row
        .cells
        .iter()
        .filter(|cell| context.datum(cell.target).is_none())
        .map(|cell| context.series_name(cell.target.series))
        .collect();
    if absent.is_empty() || absent.len() == row.cells.len() {
        return String::new();
    }
    let lang = context.lang();
    let names = TICK.truncated(&absent.join(lang.word(Word::Comma)), MOST_ABSENT);
    filled(lang.word(Later::RowNotReported), &[&names])
}

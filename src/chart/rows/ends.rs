//! What the ends of marks need: room for words, signs of open ends, domains with and without zero.

use super::row::Row;
use super::value_kind;
use crate::chart::context::Context;
use crate::chart::marks::fill;
use crate::chart::style::{GAP, HALF_CAPITAL, TICK, VALUE};
use crate::data::Qualifier;
use crate::geometry::{Point, Rect};
use crate::scale::Kind;
use crate::scene::{Anchor, Hotspot, Scene, Target};

/// Writes the word for what is missing at the zero of a row, and gives the rectangle that it fills.
pub(in crate::chart) fn missing(
    context: &Context,
    zero: f64,
    frame: Rect,
    middle: f64,
    scene: &mut Scene,
) -> Rect {
    let word = context.exhibit.nothing(0);
    let width = TICK.width(word);
    // where all marks point left, it stands left of zero too
    let x = if zero + GAP + width <= frame.x1 {
        zero + GAP
    } else {
        (zero - GAP - width).max(frame.x0)
    };
    scene.text(
        Point::new(x, middle + TICK.size * HALF_CAPITAL),
        word,
        TICK,
        Anchor::Start,
        context.theme().muted,
    );
    Rect::new(x, middle - TICK.size / 2.0, x + width, middle + TICK.size / 2.0)
}

/// The room that values need beyond the ends of marks that begin at zero, on each side that has
/// some.
pub(in crate::chart) fn padding_beyond(context: &Context, rows: &[Row]) -> (f64, f64) {
    let cells = || {
        rows.iter()
            .flat_map(|row| &row.cells)
            .filter_map(|cell| Some((cell.target, context.value(cell.target)?)))
    };
    let padding = |wanted: fn(f64) -> bool| {
        let widths = cells().filter(|(_, value)| wanted(*value));
        widths
            .map(|(target, _)| {
                VALUE.width(&context.text(target)) + GAP + 2.0 + beyond(context, target)
            })
            .fold(0.0, f64::max)
    };
    (padding(|value| value < 0.0), padding(|value| value >= 0.0))
}

/// What the sign of an open end adds to a mark, in CSS pixels.
pub(in crate::chart) fn beyond(context: &Context, target: Target) -> f64 {
    let qualifier = context.qualifier(target);
    let is_beyond = qualifier.is_open()
        || matches!(qualifier, Qualifier::About | Qualifier::Between | Qualifier::Odd);
    if is_beyond { fill::OPEN } else { 0.0 }
}

/// Zero and all values of rows: the domain of marks that begin at zero.
pub(in crate::chart) fn from_zero(context: &Context, rows: &[Row]) -> (f64, f64) {
    let values =
        rows.iter().flat_map(|row| &row.cells).filter_map(|cell| context.value(cell.target));
    let (low, high) = values
        .filter(|v| v.is_finite())
        .fold((0.0_f64, 0.0_f64), |(low, high), v| (low.min(v), high.max(v)));
    if low < high { (low, high) } else { (0.0, 1.0) }
}

/// A domain without zero is allowed to positions where zero is farther than this share of the
/// largest value.
const FAR: f64 = 0.4;
/// What is added to such a domain at either end.
const PADDING: f64 = 0.06;

/// The domain of positions: from zero where that is near or asked for, else a little more than the
/// values.
pub(in crate::chart) fn spread(context: &Context, rows: &[Row], with_zero: bool) -> (f64, f64) {
    let zero = from_zero(context, rows);
    let values =
        || rows.iter().flat_map(|row| &row.cells).filter_map(|cell| context.value(cell.target));
    let (low, high) = values()
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(v), high.max(v)));
    let is_log = value_kind(context) == Kind::Log && low > 0.0;
    if with_zero
        || low >= high
        || low.is_infinite()
        || !is_log && (low <= high * FAR && high >= low * FAR)
    {
        return zero;
    }
    if is_log {
        return (low / (high / low).powf(PADDING), high * (high / low).powf(PADDING));
    }
    let more = (high - low) * PADDING;
    (low - more, high + more)
}

/// Adds the hotspot of a cell.
pub(in crate::chart) fn spot(scene: &mut Scene, target: Target, area: Rect, mark: Rect, at: Point) {
    scene.hotspots.push(Hotspot { area, mark, at, target });
}

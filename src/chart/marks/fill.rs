//! The color of bars and symbols: solid, hatched or outlined by the sort of figure, its end hard,
//! soft or open by how exact it is.

use crate::chart::context::{Context, Fill};
use crate::color::Color;
use crate::data::Qualifier;
use crate::geometry::{Point, Rect};
use crate::number::clamp;
use crate::scene::{Mark, Scene, Symbol, Target};

/// What the sign of an open end adds to a bar, in CSS pixels.
pub(in crate::chart) const OPEN: f64 = 9.0;
/// What a soft end adds to a bar at most.
const BEYOND: f64 = OPEN - 1.0;
/// Half the height of that sign.
const REACH: f64 = 4.5;
/// The least and the greatest length of a soft end, in CSS pixels.
const SOFT: (f64, f64) = (6.0, 24.0);
/// The steps of a soft end.
const STEPS: u8 = 6;
/// The stroke of an outlined bar, in CSS pixels.
const OUTLINE: f64 = 1.5;

/// How much of the background is mixed into the color of what is planned: of a bar, below its
/// hatching; of a symbol of a series; and of a point of a line or a scatter.
const HATCHED_BAR: f64 = 0.8;
pub(in crate::chart) const HATCHED_SYMBOL: f64 = 0.65;
pub(in crate::chart) const HATCHED_POINT: f64 = 0.75;

/// A bar from zero to its end.
#[derive(Clone, Copy, Debug)]
pub(in crate::chart) struct Bar {
    pub(in crate::chart) target: Target,
    pub(in crate::chart) color: Color,
    pub(in crate::chart) rect: Rect,
    /// Whether it points to the left, or, if it is upright, down.
    pub(in crate::chart) points_back: bool,
    /// The ends of the interval that an inexact value stands for, on the axis; infinite where
    /// nobody printed one.
    pub(in crate::chart) ends: (f64, f64),
}

/// Draws a level bar from zero to its end.
pub(in crate::chart) fn bar(context: &Context, bar: &Bar, scene: &mut Scene) {
    let Bar { target, color, rect, points_back: points_left, .. } = *bar;
    let qualifier = context.qualifier(target);
    let background = context.theme().background;
    let soft = bar.soft(qualifier);
    let hard = soft.map_or(rect, |(from, _)| bar.up_to(from));
    match context.fill(target) {
        Fill::Solid => scene.rect(hard, color),
        Fill::Hatched => {
            scene.rect(hard, color.mix(background, HATCHED_BAR));
            scene.marks.push(Mark::Hatch { rect: hard, color });
            scene.marks.push(Mark::Frame { rect: hard.grown(-0.5), color, width: 1.0 });
        }
        Fill::Outlined => scene.marks.push(Mark::Frame {
            rect: hard.grown(-OUTLINE / 2.0),
            color,
            width: OUTLINE,
        }),
    }
    if let Some((_, to)) = soft {
        fade(bar.up_to(to), hard, points_left, color, background, scene);
    }
    let middle = f64::midpoint(rect.y0, rect.y1);
    let (end, direction) = if points_left { (rect.x0, -1.0) } else { (rect.x1, 1.0) };
    if qualifier.is_open() {
        chevron(color, Point::new(end, middle), direction, scene);
    }
    if qualifier.is_open_below() && rect.width() > OPEN {
        let inside = if context.fill(target) == Fill::Solid { background } else { color };
        chevron(inside, Point::new(end, middle), -direction, scene);
    }
}

impl Bar {
    /// From where to where the end of a bar is soft: around what is about, below what is nearly,
    /// above what is a little more; nothing of what is exact or has no end.
    fn soft(&self, qualifier: Qualifier) -> Option<(f64, f64)> {
        let (end, sign) = if self.points_back { (self.rect.x0, -1.0) } else { (self.rect.x1, 1.0) };
        let reach = |at: f64| clamp((at - end).abs(), SOFT.0, SOFT.1);
        let (below, above) =
            (reach(self.ends.0).min(self.rect.width()), reach(self.ends.1).min(BEYOND));
        match qualifier {
            Qualifier::About | Qualifier::Between => Some((end - sign * below, end + sign * above)),
            Qualifier::Nearly => Some((end - sign * below, end)),
            Qualifier::Odd => Some((end, end + sign * above)),
            Qualifier::Exact
            | Qualifier::Over
            | Qualifier::AtLeast
            | Qualifier::Under
            | Qualifier::AtMost => None,
        }
    }

    /// The bar from zero to another end.
    fn up_to(&self, end: f64) -> Rect {
        if self.points_back { Rect { x0: end, ..self.rect } } else { Rect { x1: end, ..self.rect } }
    }
}

/// Draws the sign of a value that is only known to be more, to the right of this point.
pub(in crate::chart) fn open(color: Color, end: Point, scene: &mut Scene) {
    chevron(color, end, 1.0, scene);
}

#[inline(never)]
fn chevron(color: Color, end: Point, direction: f64, scene: &mut Scene) {
    let (near, far) = (end.x + 2.0 * direction, end.x + (OPEN - 3.0) * direction);
    let points = vec![
        Point::new(near, end.y - REACH),
        Point::new(far, end.y),
        Point::new(near, end.y + REACH),
    ];
    scene.marks.push(Mark::Path { points, color, width: 2.0, dashed: false });
}

/// The soft end of a bar: from its color to nothing, in steps.
#[inline(never)]
fn fade(
    rect: Rect,
    hard: Rect,
    points_left: bool,
    color: Color,
    background: Color,
    scene: &mut Scene,
) {
    let (from, to) = if points_left { (hard.x0, rect.x0) } else { (hard.x1, rect.x1) };
    let at = |step: u8| from + (to - from) * f64::from(step) / f64::from(STEPS);
    for step in 0..STEPS {
        let share = f64::from(step + 1) / f64::from(STEPS + 1);
        scene.rect(
            Rect::new(at(step), rect.y0, at(step + 1), rect.y1),
            color.mix(background, share),
        );
    }
}

/// Draws the sign of a sort of figures for a legend: in no color of a series.
pub(in crate::chart) fn swatch(context: &Context, fill: Fill, square: Rect, scene: &mut Scene) {
    let color = context.theme().muted;
    match fill {
        Fill::Solid => scene.rect(square, color),
        Fill::Hatched => {
            scene.marks.push(Mark::Hatch { rect: square, color });
            scene.marks.push(Mark::Frame { rect: square.grown(-0.5), color, width: 1.0 });
        }
        Fill::Outlined => scene.marks.push(Mark::Frame {
            rect: square.grown(-OUTLINE / 2.0),
            color,
            width: OUTLINE,
        }),
    }
}

/// Draws a line that stands for time passed.
pub(in crate::chart) fn pace(
    context: &Context,
    x: f64,
    (top, bottom): (f64, f64),
    scene: &mut Scene,
) {
    let points = vec![Point::new(x, top), Point::new(x, bottom)];
    scene.marks.push(Mark::Path { points, color: context.theme().text, width: 1.5, dashed: true });
}

/// The color inside a symbol, by the sort of its figure; `hatched` is the share of the background
/// in what is planned.
pub(in crate::chart) fn inside(fill: Fill, color: Color, background: Color, hatched: f64) -> Color {
    match fill {
        Fill::Solid => color,
        Fill::Hatched => color.mix(background, hatched),
        Fill::Outlined => background,
    }
}

/// Draws a symbol of a series, filled by the sort of figure, with the sign of how exact it is.
/// `ends` are those of the interval that an inexact value stands for.
pub(in crate::chart) fn symbol(
    context: &Context,
    target: Target,
    (color_index, radius): (usize, f64),
    at: Point,
    ends: (f64, f64),
    scene: &mut Scene,
) {
    let (theme, symbol) = (context.theme(), Symbol::of(color_index));
    let color = context.color(target, color_index);
    let qualifier = context.qualifier(target);
    let (low, high) = (ends.0.min(at.x - radius - 3.0), ends.1.max(at.x + radius + 3.0));
    match qualifier {
        Qualifier::About | Qualifier::Between => {
            scene.rule(Point::new(low, at.y), Point::new(high, at.y), color, OUTLINE);
        }
        Qualifier::Nearly => scene.rule(Point::new(low, at.y), at, color, OUTLINE),
        Qualifier::Odd => scene.rule(at, Point::new(high, at.y), color, OUTLINE),
        Qualifier::Over
        | Qualifier::AtLeast
        | Qualifier::Under
        | Qualifier::AtMost
        | Qualifier::Exact => {}
    }
    let fill = inside(context.fill(target), color, theme.background, HATCHED_SYMBOL);
    scene.marks.push(Mark::Dot { at, radius, symbol, fill, edge: color });
    if qualifier.is_open() {
        open(color, Point::new(at.x + radius, at.y), scene);
    }
    if qualifier.is_open_below() {
        chevron(color, Point::new(at.x - radius, at.y), -1.0, scene);
    }
}

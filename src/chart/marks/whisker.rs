//! Whiskers: the interval of values that an inexact figure stands for, as a thin stroke through or
//! from its symbol.

use crate::chart::context::Context;
use crate::color::Color;
use crate::data::Qualifier;
use crate::geometry::{Point, Rect};
use crate::number::clamp;
use crate::scale::Scale;
use crate::scene::{Mark, Scene, Target};

/// A whisker shows at least so much beyond its symbol.
const LEAST: f64 = 5.0;
/// The stroke of a whisker.
const STROKE: f64 = 1.5;
/// Half the thickness of its end.
pub(in crate::chart) const END: f64 = 3.0;

/// Which way an axis runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::chart) enum Along {
    /// Values go to the right.
    X,
    /// Values go up.
    Y,
}

/// The interval of an inexact figure along one axis, through the middle of its symbol.
#[derive(Clone, Copy, Debug)]
pub(in crate::chart) struct Whisker<'a> {
    pub(in crate::chart) target: Target,
    /// The middle and the radius of the symbol.
    pub(in crate::chart) at: Point,
    pub(in crate::chart) radius: f64,
    pub(in crate::chart) scale: &'a Scale,
    pub(in crate::chart) along: Along,
    pub(in crate::chart) color: Color,
}

impl Whisker<'_> {
    /// Draws it; an open end is a chevron, a bound a bar across. An exact figure has none. Gives
    /// the place that it takes.
    pub(in crate::chart) fn draw(&self, context: &Context, scene: &mut Scene) -> Option<Rect> {
        let Self { target, at, radius, scale, along, color } = *self;
        let datum = context.datum(target)?;
        let qualifier = datum.qualifier;
        if qualifier == Qualifier::Exact {
            return None;
        }
        let (low, high) = datum.interval;
        let middle = if along == Along::X { at.x } else { at.y };
        // pixels grow with values on one axis and fall on the other
        let sign = if along == Along::X { 1.0 } else { -1.0 };
        // what has no end goes no farther than a symbol needs
        let far = |value: f64| {
            let reach = if value.is_finite() { (scale.map(value) - middle).abs() } else { 0.0 };
            reach.max(radius + LEAST)
        };
        let down = if low < datum.value { far(low) } else { 0.0 };
        let up = if high > datum.value { far(high) } else { 0.0 };
        let (start, end) = scale.range();
        let (least, most) = (
            start.min(end) + STROKE / 2.0,
            (start.max(end) - STROKE / 2.0).max(start.min(end) + STROKE / 2.0),
        );
        let point = |reach: f64, across: f64| {
            let value = clamp(middle + sign * reach, least, most);
            if along == Along::X {
                Point::new(value, at.y + across)
            } else {
                Point::new(at.x + across, value)
            }
        };
        let mut path = |points: Vec<Point>| {
            scene.marks.push(Mark::Path { points, color, width: STROKE, dashed: false });
        };
        path(vec![point(-down, 0.0), point(up, 0.0)]);
        if down > 0.0 && low.is_infinite() {
            path(vec![point(END - down, -END), point(-down, 0.0), point(END - down, END)]);
        } else if down > 0.0 {
            path(vec![point(-down, -END), point(-down, END)]);
        }
        if up > 0.0 && high.is_infinite() {
            path(vec![point(up - END, -END), point(up, 0.0), point(up - END, END)]);
        } else if up > 0.0 {
            path(vec![point(up, -END), point(up, END)]);
        }
        let ends = [point(-down, -END), point(-down, END), point(up, -END), point(up, END)];
        Some(Rect::around(&ends))
    }
}

//! The ink of a bar: solid, hatched or outlined by the sort of figure, its end hard, soft or open by how exact it is.

use super::context::{Context, Fill};
use crate::color::Color;
use crate::data::Qualifier;
use crate::geometry::{Point, Rect};
use crate::scene::{Mark, Scene, Target};

/// What the sign of an open end adds to a bar, in CSS pixels.
pub(super) const OPEN: f64 = 9.0;
/// The least and the greatest length of a soft end, in CSS pixels.
const SOFT: (f64, f64) = (6.0, 24.0);
/// The steps of a soft end.
const STEPS: u8 = 6;
/// The stroke of an outlined bar, in CSS pixels.
const OUTLINE: f64 = 1.5;

/// Draws a level bar from zero to its end. `soft` is the length that the interval of an inexact value takes on the axis.
pub(super) fn bar(context: &Context, target: Target, color: Color, rect: Rect, points_left: bool, soft: f64, scene: &mut Scene) {
    let qualifier = context.qualifier(target);
    let background = context.theme().background;
    let inexact = matches!(qualifier, Qualifier::About | Qualifier::Nearly);
    let length = soft.clamp(SOFT.0, SOFT.1).min(rect.width());
    let hard = match (inexact, points_left) {
        (false, _) => rect,
        (true, false) => Rect { x1: rect.x1 - length, ..rect },
        (true, true) => Rect { x0: rect.x0 + length, ..rect },
    };
    match context.fill(target) {
        Fill::Solid => scene.rect(hard, color),
        Fill::Hatched => {
            scene.rect(hard, color.mix(background, 0.8));
            scene.marks.push(Mark::Hatch { rect: hard, color });
            scene.marks.push(Mark::Frame { rect: hard.grown(-0.5), color, width: 1.0 });
        }
        Fill::Outlined => scene.marks.push(Mark::Frame { rect: hard.grown(-OUTLINE / 2.0), color, width: OUTLINE }),
    }
    if inexact {
        fade(rect, hard, points_left, color, background, scene);
    }
    if qualifier == Qualifier::Over {
        let (end, direction) = if points_left { (rect.x0, -1.0) } else { (rect.x1, 1.0) };
        let (near, far) = (end + 2.0 * direction, end + (OPEN - 3.0) * direction);
        let middle = f64::midpoint(rect.y0, rect.y1);
        let reach = (rect.height() / 2.0).min(5.0);
        let points = vec![Point::new(near, middle - reach), Point::new(far, middle), Point::new(near, middle + reach)];
        scene.marks.push(Mark::Path { points, color, width: 2.0, dashed: false });
    }
}

/// The soft end of a bar: from its colour to nothing, in steps.
fn fade(rect: Rect, hard: Rect, points_left: bool, color: Color, background: Color, scene: &mut Scene) {
    let (from, to) = if points_left { (hard.x0, rect.x0) } else { (hard.x1, rect.x1) };
    let at = |step: u8| from + (to - from) * f64::from(step) / f64::from(STEPS);
    for step in 0..STEPS {
        let share = f64::from(step + 1) / f64::from(STEPS + 1);
        scene.rect(Rect::new(at(step), rect.y0, at(step + 1), rect.y1), color.mix(background, share));
    }
}

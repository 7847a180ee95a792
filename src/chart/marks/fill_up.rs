//! The color of upright bars: that of level ones, turned.

use crate::chart::context::Context;
use crate::chart::marks::fill::{self, Bar};
use crate::geometry::{Point, Rect};
use crate::scene::{Mark, Scene};

/// Draws an upright bar from zero to its end.
pub(in crate::chart) fn bar(context: &Context, bar: &Bar, scene: &mut Scene) {
    let mut level = Scene::default();
    // up is left of where it is turned from
    let turned_bar = Bar { rect: turned(bar.rect), points_back: !bar.points_back, ..*bar };
    fill::bar(context, &turned_bar, &mut level);
    for mark in &mut level.marks {
        match mark {
            Mark::Rect { rect, .. } | Mark::Frame { rect, .. } | Mark::Hatch { rect, .. } => {
                *rect = turned(*rect);
            }
            Mark::Path { points, .. } | Mark::Area { points, .. } => {
                for point in points {
                    *point = Point::new(point.y, point.x);
                }
            }
            Mark::Rule { from, to, .. } => {
                (*from, *to) = (Point::new(from.y, from.x), Point::new(to.y, to.x));
            }
            Mark::Dot { at, .. } | Mark::Text { at, .. } => *at = Point::new(at.y, at.x),
        }
    }
    scene.marks.append(&mut level.marks);
}

/// Mirrors a rectangle at the diagonal.
fn turned(rect: Rect) -> Rect {
    Rect { x0: rect.y0, y0: rect.x0, x1: rect.y1, y1: rect.x1 }
}

//! Paints a scene through plotters' drawing backend: the one place where floats become whole
//! numbers.

use std::convert::Infallible;

use plotters::style::{
    Color as _, FontFamily, FontStyle, FontTransform, RGBAColor, RGBColor, ShapeStyle, TextStyle,
};
use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{BackendCoord, DrawingBackend, DrawingErrorKind};

use crate::chart::FAMILY;
use crate::color::Color;
use crate::geometry::{Point, Rect};
use crate::measure::{Font, Weight};
use crate::scene::{Anchor, Mark, Scene, Symbol};

/// The error of a backend that refuses nothing.
pub(super) type Never = DrawingErrorKind<Infallible>;

/// The units of a backend, which are whole numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Device {
    /// Units a CSS pixel.
    pub scale: f64,
    /// Units to which level and upright edges and baselines keep: those of one pixel, where the
    /// pixels are known.
    pub grain: f64,
}

/// Paints every mark, back to front.
///
/// # Errors
///
/// Gives the backend's own error, at the first mark that it refuses.
pub fn paint<B: DrawingBackend>(
    scene: &Scene,
    backend: &mut B,
    device: Device,
) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    paint_marks(scene.marks.iter(), backend, device)
}

/// Paints marks in an order of their own.
pub(super) fn paint_marks<'m, B: DrawingBackend>(
    marks: impl Iterator<Item = &'m Mark>,
    backend: &mut B,
    device: Device,
) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    for mark in marks {
        match mark {
            Mark::Rect { rect, color } => fill(backend, device.corners(*rect), *color)?,
            Mark::Rule { from, to, color, width } => {
                rule(backend, device, (*from, *to), *color, *width)?;
            }
            Mark::Frame { rect, color, width } => {
                for side in sides(*rect, *width) {
                    fill(backend, device.corners(side), *color)?;
                }
            }
            Mark::Hatch { rect, color } => {
                for (from, to) in hatched(*rect) {
                    stroke(backend, device, &[from, to], *color, HATCH_WIDTH)?;
                }
            }
            Mark::Area { points, color } => backend
                .fill_polygon(points.iter().map(|point| device.point(*point)), &rgba(*color))?,
            Mark::Path { points, color, width, dashed: false } => {
                stroke(backend, device, points, *color, *width)?;
            }
            Mark::Path { points, color, width, dashed: true } => {
                for dash in dashes(points) {
                    stroke(backend, device, &dash, *color, *width)?;
                }
            }
            Mark::Dot { at, radius, symbol, fill, edge } => {
                dot(backend, device, (*at, *radius, *symbol), (*fill, *edge))?;
            }
            Mark::Text { at, text, font, anchor, color } => {
                backend.draw_text(
                    text,
                    &style(*font, *anchor, *color, device),
                    device.pixel(*at),
                )?;
            }
        }
    }
    backend.present()
}

impl Device {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the only rounding; scenes are clamped to a drawing, and the cast saturates"
    )]
    fn units(self, css: f64) -> i32 {
        (css * self.scale).round() as i32
    }

    #[expect(clippy::cast_possible_truncation, reason = "as above")]
    fn whole(self, css: f64) -> i32 {
        ((css * self.scale / self.grain).round() * self.grain) as i32
    }

    fn thickness(self, css: f64) -> u32 {
        self.units(css).max(1).unsigned_abs()
    }

    /// A point of a slanted or round form.
    fn point(self, p: Point) -> BackendCoord {
        (self.units(p.x), self.units(p.y))
    }

    /// A point of a form that would blur between two pixels.
    fn pixel(self, p: Point) -> BackendCoord {
        (self.whole(p.x), self.whole(p.y))
    }

    fn corners(self, rect: Rect) -> [BackendCoord; 2] {
        [self.pixel(Point::new(rect.x0, rect.y0)), self.pixel(Point::new(rect.x1, rect.y1))]
    }
}

fn rgba(color: Color) -> RGBAColor {
    RGBColor(color.0, color.1, color.2).to_rgba()
}

fn fill<B: DrawingBackend>(
    backend: &mut B,
    corners: [BackendCoord; 2],
    color: Color,
) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    let [from, to] = corners;
    backend.draw_rect(from, to, &rgba(color), true)
}

/// A level or upright stroke is a filled rectangle of whole pixels, so that it is sharp at every
/// pixel ratio; plotters' own line is shifted by half a pixel, which blurs strokes of an even
/// thickness.
fn rule<B: DrawingBackend>(
    backend: &mut B,
    device: Device,
    (from, to): (Point, Point),
    color: Color,
    width: f64,
) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    let (a, b) = (device.pixel(from), device.pixel(to));
    let grain = device.whole(device.grain / device.scale).max(1);
    let thickness = device.whole(width).max(grain);
    let before = thickness / grain / 2 * grain;
    if a.0 == b.0 {
        let x = a.0 - before;
        return fill(backend, [(x, a.1.min(b.1)), (x + thickness, a.1.max(b.1))], color);
    }
    if a.1 == b.1 {
        let y = a.1 - before;
        return fill(backend, [(a.0.min(b.0), y), (a.0.max(b.0), y + thickness)], color);
    }
    let style =
        ShapeStyle { color: rgba(color), filled: false, stroke_width: device.thickness(width) };
    backend.draw_path([device.point(from), device.point(to)], &style)
}

fn stroke<B: DrawingBackend>(
    backend: &mut B,
    device: Device,
    points: &[Point],
    color: Color,
    width: f64,
) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    if let [from, to] = points {
        return rule(backend, device, (*from, *to), color, width);
    }
    let style =
        ShapeStyle { color: rgba(color), filled: false, stroke_width: device.thickness(width) };
    backend.draw_path(points.iter().map(|point| device.point(*point)), &style)
}

/// The thickness of a symbol's edge, in CSS pixels.
const EDGE: f64 = 1.5;

fn dot<B: DrawingBackend>(
    backend: &mut B,
    device: Device,
    (at, radius, symbol): (Point, f64, Symbol),
    (fill, edge): (Color, Color),
) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    // the edge is what remains of the outer symbol
    let inner = (radius - EDGE).max(0.0);
    for (radius, color) in
        [(radius, edge), (inner, fill)].into_iter().take(if fill == edge { 1 } else { 2 })
    {
        if symbol == Symbol::Circle {
            backend.draw_circle(device.point(at), device.thickness(radius), &rgba(color), true)?;
        } else {
            backend.fill_polygon(
                symbol.corners(at, radius).into_iter().map(|corner| device.point(corner)),
                &rgba(color),
            )?;
        }
    }
    Ok(())
}

/// From one stroke of a hatch to the next along either side, their thickness, and the lengths of a
/// dash and the gap after it.
const HATCH: f64 = 6.0;
const HATCH_WIDTH: f64 = 1.0;
const DASH: (f64, f64) = (5.0, 4.0);
/// The most strokes of one hatch, or dashes of one stroke: more than any drawing has, so that no
/// number makes a loop endless.
const MOST_STROKES: usize = 4000;

/// The strokes of a hatch: parts of the lines x + y = n · `HATCH` that lie inside, so that
/// neighbours' hatches meet.
fn hatched(rect: Rect) -> Vec<(Point, Point)> {
    // a blunt end at 45° reaches beyond its point
    let Rect { x0, y0, x1, y1 } = rect.grown(-HATCH_WIDTH * std::f64::consts::FRAC_1_SQRT_2 / 2.0);
    if !(x0 < x1 && y0 < y1) {
        return Vec::new();
    }
    let first = ((x0 + y0) / HATCH).ceil() * HATCH;
    std::iter::successors(Some(first), |sum| Some(sum + HATCH))
        .take_while(|sum| *sum < x1 + y1)
        .take(MOST_STROKES)
        .map(|sum| {
            (
                Point::new(x0.max(sum - y1), y1.min(sum - x0)),
                Point::new(x1.min(sum - y0), y0.max(sum - x1)),
            )
        })
        .collect()
}

/// Cuts a stroke into dashes that bend round its corners.
fn dashes(points: &[Point]) -> Vec<Vec<Point>> {
    let mut out: Vec<Vec<Point>> = Vec::new();
    let mut dash = Vec::new();
    // what is left of the dash, or of the gap when there is no dash
    let mut left = DASH.0;
    for (from, to) in points.iter().zip(points.iter().skip(1)) {
        let length = from.distance(*to);
        let at = |s: f64| {
            Point::new(from.x + (to.x - from.x) * s / length, from.y + (to.y - from.y) * s / length)
        };
        let mut done = 0.0;
        if out.is_empty() && dash.is_empty() {
            dash.push(*from);
        }
        while done + left < length && out.len() < MOST_STROKES {
            done += left;
            if dash.is_empty() {
                dash.push(at(done));
                left = DASH.0;
            } else {
                dash.push(at(done));
                out.push(std::mem::take(&mut dash));
                left = DASH.1;
            }
        }
        left -= length - done;
        if !dash.is_empty() && length > 0.0 {
            dash.push(*to);
        }
    }
    out.extend((dash.len() > 1).then_some(dash));
    out
}

fn sides(rect: Rect, width: f64) -> [Rect; 4] {
    let Rect { x0, y0, x1, y1 } = rect.grown(width / 2.0);
    [
        Rect::new(x0, y0, x1, y0 + width),
        Rect::new(x0, y1 - width, x1, y1),
        Rect::new(x0, y0 + width, x0 + width, y1 - width),
        Rect::new(x1 - width, y0 + width, x1, y1 - width),
    ]
}

fn style(font: Font, anchor: Anchor, color: Color, device: Device) -> TextStyle<'static> {
    let weight = match font.weight {
        Weight::Regular => FontStyle::Normal,
        Weight::Bold => FontStyle::Bold,
    };
    let size = font.size * device.scale;
    let desc = plotters::style::FontDesc::new(FontFamily::Name(FAMILY), size, weight)
        .transform(FontTransform::None);
    let across = match anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    TextStyle {
        font: desc,
        color: rgba(color).to_backend_color(),
        pos: Pos::new(across, VPos::Top),
    }
}

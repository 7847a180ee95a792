//! Paints a scene through plotters' drawing backend: the one place where floats become whole pixels.

use plotters::style::{Color as _, FontFamily, FontStyle, FontTransform, RGBAColor, RGBColor, ShapeStyle, TextStyle};
use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{BackendCoord, DrawingBackend, DrawingErrorKind};

use crate::chart::FAMILY;
use crate::color::Color;
use crate::geometry::{Point, Rect};
use crate::measure::{Font, Weight};
use crate::scene::{Anchor, Mark, Scene, Symbol};

/// How a backend differs from CSS pixels and alphabetic baselines.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Device {
    /// Backend pixels a CSS pixel.
    pub scale: f64,
    /// What a font size is multiplied by, besides the scale.
    pub text_scale: f64,
    /// From the text's position down to its baseline, in ems of the real size.
    pub ascent: f64,
}

/// Paints every mark, back to front.
///
/// # Errors
///
/// Gives the backend's own error, at the first mark that it refuses.
pub fn paint<B: DrawingBackend>(scene: &Scene, backend: &mut B, device: Device) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    for mark in &scene.marks {
        match mark {
            Mark::Rect { rect, color } => fill(backend, device.corners(*rect), *color)?,
            Mark::Rule { from, to, color, width } => rule(backend, device, (*from, *to), *color, *width)?,
            Mark::Frame { rect, color, width } => {
                for side in sides(*rect, *width) {
                    fill(backend, device.corners(side), *color)?;
                }
            }
            Mark::Hatch { rect, color } => {
                let stroke = stroke(device, *color, 1.0);
                for (from, to) in hatched(*rect) {
                    backend.draw_path([device.pixel(from), device.pixel(to)], &stroke)?;
                }
            }
            Mark::Area { points, color } => backend.fill_polygon(points.iter().map(|point| device.pixel(*point)), &ink(*color))?,
            Mark::Path { points, color, width, dashed } => {
                let stroke = stroke(device, *color, *width);
                if *dashed {
                    for (from, to) in dashes(points) {
                        backend.draw_path([device.pixel(from), device.pixel(to)], &stroke)?;
                    }
                } else {
                    backend.draw_path(points.iter().map(|point| device.pixel(*point)), &stroke)?;
                }
            }
            Mark::Dot { at, radius, symbol, fill, edge } => dot(backend, device, (*at, *radius, *symbol), (*fill, *edge))?,
            Mark::Text { at, text, font, anchor, color } => {
                let style = style(*font, *anchor, *color, device);
                let at = device.pixel(Point::new(at.x, at.y - device.ascent * font.size));
                backend.draw_text(text, &style, at)?;
            }
        }
    }
    backend.present()
}

impl Device {
    #[expect(clippy::cast_possible_truncation, reason = "the only rounding; scenes are clamped to a drawing, and the cast saturates")]
    fn round(self, css: f64) -> i32 {
        (css * self.scale).round() as i32
    }

    fn pixel(self, p: Point) -> BackendCoord {
        (self.round(p.x), self.round(p.y))
    }

    fn corners(self, rect: Rect) -> [BackendCoord; 2] {
        [self.pixel(Point::new(rect.x0, rect.y0)), self.pixel(Point::new(rect.x1, rect.y1))]
    }
}

fn ink(color: Color) -> RGBAColor {
    RGBColor(color.0, color.1, color.2).to_rgba()
}

fn fill<B: DrawingBackend>(backend: &mut B, corners: [BackendCoord; 2], color: Color) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    let [from, to] = corners;
    backend.draw_rect(from, to, &ink(color), true)
}

/// A level or upright stroke is a filled rectangle of whole pixels, so that it is sharp at every pixel ratio; plotters'
/// own line is shifted by half a pixel, which blurs strokes of an even breadth.
fn rule<B: DrawingBackend>(
    backend: &mut B,
    device: Device,
    (from, to): (Point, Point),
    color: Color,
    width: f64,
) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    let (a, b) = (device.pixel(from), device.pixel(to));
    let breadth = device.round(width).max(1);
    if a.0 == b.0 {
        let x = a.0 - breadth / 2;
        return fill(backend, [(x, a.1.min(b.1)), (x + breadth, a.1.max(b.1))], color);
    }
    if a.1 == b.1 {
        let y = a.1 - breadth / 2;
        return fill(backend, [(a.0.min(b.0), y), (a.0.max(b.0), y + breadth)], color);
    }
    let style = ShapeStyle { color: ink(color), filled: false, stroke_width: breadth.unsigned_abs() };
    backend.draw_path([a, b], &style)
}

fn stroke(device: Device, color: Color, width: f64) -> ShapeStyle {
    ShapeStyle { color: ink(color), filled: false, stroke_width: device.round(width).max(1).unsigned_abs() }
}

/// The breadth of a symbol's edge, in CSS pixels.
const EDGE: f64 = 1.5;

fn dot<B: DrawingBackend>(
    backend: &mut B,
    device: Device,
    (at, radius, symbol): (Point, f64, Symbol),
    (fill, edge): (Color, Color),
) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    let pixel = |radius: f64| device.round(radius).max(1).unsigned_abs();
    // the edge is what remains of the outer symbol
    let inner = (radius - EDGE).max(0.0);
    for (radius, color) in [(radius, edge), (inner, fill)].into_iter().take(if fill == edge { 1 } else { 2 }) {
        if symbol == Symbol::Circle {
            backend.draw_circle(device.pixel(at), pixel(radius), &ink(color), true)?;
        } else {
            backend.fill_polygon(symbol.corners(at, radius).into_iter().map(|corner| device.pixel(corner)), &ink(color))?;
        }
    }
    Ok(())
}

/// From one stroke of a hatch to the next along either side, and the lengths of a dash and of the gap after it.
const HATCH: f64 = 6.0;
const DASH: (f64, f64) = (5.0, 4.0);

/// The strokes of a hatch: parts of the lines x + y = n · `HATCH` that lie inside.
fn hatched(rect: Rect) -> Vec<(Point, Point)> {
    let mut out = Vec::new();
    let mut sum = ((rect.x0 + rect.y0) / HATCH).ceil() * HATCH;
    while sum < rect.x1 + rect.y1 {
        let from = (rect.x0.max(sum - rect.y1), rect.y1.min(sum - rect.x0));
        let to = (rect.x1.min(sum - rect.y0), rect.y0.max(sum - rect.x1));
        out.push((Point::new(from.0, from.1), Point::new(to.0, to.1)));
        sum += HATCH;
    }
    out
}

/// Cuts a stroke into dashes that go on round its corners.
fn dashes(points: &[Point]) -> Vec<(Point, Point)> {
    let mut out = Vec::new();
    let mut done = 0.0;
    for (from, to) in points.iter().zip(points.iter().skip(1)) {
        let length = from.distance(*to);
        if length <= 0.0 {
            continue;
        }
        let at = |s: f64| Point::new(from.x + (to.x - from.x) * s / length, from.y + (to.y - from.y) * s / length);
        let period = DASH.0 + DASH.1;
        let mut start = -(done % period);
        while start < length {
            let (a, b) = (start.max(0.0), (start + DASH.0).min(length));
            if a < b {
                out.push((at(a), at(b)));
            }
            start += period;
        }
        done += length;
    }
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
    let size = font.size * device.scale * device.text_scale;
    let desc = plotters::style::FontDesc::new(FontFamily::Name(FAMILY), size, weight).transform(FontTransform::None);
    let across = match anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    TextStyle { font: desc, color: ink(color).to_backend_color(), pos: Pos::new(across, VPos::Top) }
}

//! A canvas as plotters' backend, by the context itself.
//!
//! plotters-canvas hangs text from the font's own top edge, which differs from face to face,
//! measures nothing, and brings the standard library's printing of fractions (4 kB of WebAssembly)
//! for the colours of its shapes; here a text stands on its baseline and is condensed to the width that the
//! layout gave it, whatever font the machine has. plotters' whole numbers are quarters of a pixel
//! here, so that slants and discs are smooth where a pixel is coarse.

use std::convert::Infallible as Never;
use std::f64::consts::TAU;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};
use wasm_bindgen::JsCast as _;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::paint::{Device, paint};
use crate::measure::{Font, Weight};
use crate::number::shortest;
use crate::scene::Scene;

/// A canvas and its context, of the size of a scene.
pub struct Canvas {
    element: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    font: String,
    /// Whether the context counts in quarters of a pixel.
    fine: bool,
}

/// Units a pixel.
const GRAIN: f64 = 4.0;

impl std::fmt::Debug for Canvas {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Canvas").field("font", &self.font).finish_non_exhaustive()
    }
}

type Refused = DrawingErrorKind<Never>;

impl Canvas {
    /// Takes a canvas; gives nothing where the browser refuses a context.
    #[must_use]
    pub fn new(canvas: HtmlCanvasElement) -> Option<Self> {
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        Some(Self { element: canvas, context, font: String::new(), fine: false })
    }

    /// Clears the canvas and paints a scene at a device pixel ratio; gives the backend's words if
    /// it refuses.
    ///
    /// # Errors
    ///
    /// Whatever the browser threw, as text.
    pub fn paint(&mut self, scene: &Scene, ratio: f64) -> Result<(), String> {
        // a change of size resets the context: font, joins, units
        self.font.clear();
        self.fine = true;
        self.count(false);
        self.context.set_line_join("round");
        let (width, height) = self.get_size();
        self.context.clear_rect(0.0, 0.0, f64::from(width), f64::from(height));
        paint(scene, self, Device { scale: ratio * GRAIN, grain: GRAIN })
            .map_err(|error| error.to_string())
    }

    /// Makes the context count in quarters of a pixel, for shapes, or in pixels: text is hinted for
    /// whole ones.
    fn count(&mut self, fine: bool) {
        if self.fine != fine {
            self.fine = fine;
            let unit = if fine { 1.0 / GRAIN } else { 1.0 };
            // finite numbers are not refused
            let _ = self.context.set_transform(unit, 0.0, 0.0, unit, 0.0, 0.0);
        }
    }

    /// Begins a path through points.
    fn trace(&mut self, path: impl IntoIterator<Item = BackendCoord>) {
        self.count(true);
        self.context.begin_path();
        let mut points = path.into_iter().map(|(x, y)| (f64::from(x), f64::from(y)));
        if let Some((x, y)) = points.next() {
            self.context.move_to(x, y);
        }
        points.for_each(|(x, y)| self.context.line_to(x, y));
    }

    /// Fills the path, or strokes it.
    fn finish(&self, style: &impl BackendStyle, fill: bool) {
        let color = style.color();
        if color.alpha == 0.0 {
            return;
        }
        let color = written(color);
        if fill {
            self.context.set_fill_style_str(&color);
            self.context.fill();
        } else {
            self.context.set_stroke_style_str(&color);
            self.context.set_line_width(f64::from(style.stroke_width()));
            self.context.stroke();
        }
    }
}

/// A color as a browser reads it.
fn written(color: BackendColor) -> String {
    let (red, green, blue) = color.rgb;
    let [red, green, blue] = [red, green, blue].map(|part| part.to_string());
    ["rgba(", &red, ",", &green, ",", &blue, ",", &shortest(color.alpha), ")"].concat()
}

impl DrawingBackend for Canvas {
    type ErrorType = Never;

    fn get_size(&self) -> (u32, u32) {
        (self.element.width(), self.element.height())
    }

    fn ensure_prepared(&mut self) -> Result<(), Refused> {
        Ok(())
    }

    fn present(&mut self) -> Result<(), Refused> {
        Ok(())
    }

    fn draw_pixel(&mut self, at: BackendCoord, color: BackendColor) -> Result<(), Refused> {
        self.draw_rect(at, (at.0 + 1, at.1 + 1), &color, true)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        a: BackendCoord,
        b: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Result<(), Refused> {
        if !fill {
            return self.draw_path([a, (b.0, a.1), b, (a.0, b.1), a], style);
        }
        if style.color().alpha != 0.0 {
            self.count(true);
            self.context.set_fill_style_str(&written(style.color()));
            let [x, y, right, bottom] = [a.0, a.1, b.0, b.1].map(f64::from);
            self.context.fill_rect(x, y, right - x, bottom - y);
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), Refused> {
        self.trace(path);
        self.finish(style, false);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), Refused> {
        self.trace(path);
        self.context.close_path();
        self.finish(style, true);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        at: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Result<(), Refused> {
        self.trace([]);
        // only a radius below nothing is refused
        let _ = self.context.arc(f64::from(at.0), f64::from(at.1), f64::from(radius), 0.0, TAU);
        self.finish(style, fill);
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        at: BackendCoord,
    ) -> Result<(), Refused> {
        self.count(false);
        let weight =
            if matches!(style.style(), FontStyle::Bold) { Weight::Bold } else { Weight::Regular };
        let size = style.size() / GRAIN;
        let bold = if weight == Weight::Bold { "600 " } else { "400 " };
        let font = [bold, &shortest(size), "px ", style.family().as_str()].concat();
        // a browser parses the font at each assignment
        if font != self.font {
            self.context.set_font(&font);
            self.font = font;
        }
        let (rgb, alpha) = (style.color().rgb, 1.0);
        self.context.set_fill_style_str(&written(BackendColor { rgb, alpha }));
        self.context.set_text_baseline("alphabetic");
        self.context.set_text_align(match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Center => "center",
            HPos::Right => "right",
        });
        let most = (Font { size, weight }).width(text).max(1.0);
        // what a canvas refuses to write, its table still says
        let _ = self.context.fill_text_with_max_width(
            text,
            f64::from(at.0) / GRAIN,
            f64::from(at.1) / GRAIN,
            most,
        );
        Ok(())
    }
}

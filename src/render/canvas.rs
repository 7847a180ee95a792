//! A canvas as plotters' backend: strokes by plotters-canvas, text and plain fills by the context
//! itself.
//!
//! plotters-canvas hangs text from the font's own top edge, which differs from face to face, and
//! measures nothing; here a text stands on its baseline and is condensed to the width that the
//! layout gave it, whatever font the machine has. It also sets a color for every shape, which a
//! browser reads anew each time; here symbols of one color that follow one another are one path.
//! plotters' whole numbers are quarters of a pixel here, so that slants and discs are smooth where
//! a pixel is coarse.

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast as _;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::by_font::by_font;
use super::paint::{Device, paint_marks};
use crate::measure::{Font, Weight};
use crate::number::shortest;
use crate::scene::Scene;

/// A canvas and its context, of the size of a scene.
pub struct Canvas {
    shapes: CanvasBackend,
    context: CanvasRenderingContext2d,
    /// What the context is set to, as far as it is known.
    kept: Kept,
}

/// The state of a context: to set it costs more than to compare.
#[derive(Debug, Default)]
struct Kept {
    font: Option<Font>,
    /// The fill of texts and shapes; strokes set their own.
    color: Option<(u8, u8, u8)>,
    /// How many symbols its path has that are not filled yet.
    symbols: usize,
    align: &'static str,
    /// Whether it counts in quarters of a pixel.
    fine: bool,
    /// How it is set once.
    is_set: bool,
}

/// Units a pixel.
const GRAIN: f64 = 4.0;
/// The most symbols of one path: a browser takes longer than in proportion to fill more.
const MOST_SYMBOLS: usize = 64;
/// A polygon of more corners is no symbol.
const MOST_CORNERS: usize = 16;

impl std::fmt::Debug for Canvas {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Canvas").field("kept", &self.kept).finish_non_exhaustive()
    }
}

type Refused<B> = DrawingErrorKind<<B as DrawingBackend>::ErrorType>;

impl Canvas {
    /// Takes a canvas; gives nothing where the browser refuses a context.
    #[must_use]
    pub fn new(canvas: HtmlCanvasElement) -> Option<Self> {
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        Some(Self {
            shapes: CanvasBackend::with_canvas_object(canvas)?,
            context,
            kept: Kept::default(),
        })
    }

    /// Clears the canvas and paints a scene at a device pixel ratio; gives the backend's words if
    /// it refuses.
    ///
    /// # Errors
    ///
    /// Whatever the browser threw, as text.
    pub fn paint(&mut self, scene: &Scene, ratio: f64) -> Result<(), String> {
        self.count(false);
        if self.kept.is_set {
            let (width, height) = self.shapes.get_size();
            self.context.clear_rect(0.0, 0.0, f64::from(width), f64::from(height));
        } else {
            self.kept.is_set = true;
            self.context.set_line_join("round");
            self.context.set_text_baseline("alphabetic");
        }
        let marks = by_font(&scene.marks).into_iter();
        paint_marks(marks, self, Device { scale: ratio * GRAIN, grain: GRAIN })
            .map_err(|error| error.to_string())
    }

    /// Tells that the canvas has another size: that clears it, and resets its context.
    pub fn resized(&mut self) {
        self.kept = Kept::default();
    }

    /// Makes the context count in quarters of a pixel, for shapes, or in pixels: text is hinted for
    /// whole ones.
    fn count(&mut self, fine: bool) {
        if self.kept.fine != fine {
            self.kept.fine = fine;
            let unit = if fine { 1.0 / GRAIN } else { 1.0 };
            // finite numbers are not refused
            let _ = self.context.set_transform(unit, 0.0, 0.0, unit, 0.0, 0.0);
        }
    }

    fn shapes(&mut self) -> &mut CanvasBackend {
        self.fill_symbols();
        self.count(true);
        &mut self.shapes
    }

    /// Sets the color in which texts and shapes are filled.
    fn fill_in(&mut self, color: BackendColor) {
        if self.kept.color != Some(color.rgb) {
            self.kept.color = Some(color.rgb);
            let (red, green, blue) = color.rgb;
            self.context.set_fill_style_str(&format!("rgb({red},{green},{blue})"));
        }
    }

    /// Fills the symbols of the path, if it has any.
    fn fill_symbols(&mut self) {
        if self.kept.symbols > 0 {
            self.kept.symbols = 0;
            self.context.fill();
        }
    }

    /// Begins one more symbol in a color.
    fn begin_symbol(&mut self, color: BackendColor) {
        if self.kept.color != Some(color.rgb) || self.kept.symbols >= MOST_SYMBOLS {
            self.fill_symbols();
        }
        if self.kept.symbols == 0 {
            self.count(true);
            self.fill_in(color);
            self.context.begin_path();
        }
        self.kept.symbols += 1;
    }
}

impl DrawingBackend for Canvas {
    type ErrorType = <CanvasBackend as DrawingBackend>::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.shapes.get_size()
    }

    fn ensure_prepared(&mut self) -> Result<(), Refused<Self>> {
        self.shapes.ensure_prepared()
    }

    fn present(&mut self) -> Result<(), Refused<Self>> {
        self.fill_symbols();
        self.shapes.present()
    }

    fn draw_pixel(
        &mut self,
        point: BackendCoord,
        color: BackendColor,
    ) -> Result<(), Refused<Self>> {
        self.draw_rect(point, (point.0.saturating_add(1), point.1.saturating_add(1)), &color, true)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        a: BackendCoord,
        b: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Result<(), Refused<Self>> {
        if !fill {
            return self.draw_path([a, (b.0, a.1), b, (a.0, b.1), a], style);
        }
        self.fill_symbols();
        self.count(false);
        self.fill_in(style.color());
        let [x, y, right, below] = [a.0, a.1, b.0, b.1].map(|units| f64::from(units) / GRAIN);
        self.context.fill_rect(x, y, right - x, below - y);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), Refused<Self>> {
        self.shapes().draw_path(path, style)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), Refused<Self>> {
        let mut corners: Vec<BackendCoord> = path.into_iter().collect();
        if corners.len() > MOST_CORNERS {
            self.kept.color = None;
            return self.shapes().fill_polygon(corners, style);
        }
        // what runs the other way round would be cut out of what it lies on
        if !is_clockwise(&corners) {
            corners.reverse();
        }
        self.begin_symbol(style.color());
        for (place, (x, y)) in corners.into_iter().enumerate() {
            let (x, y) = (f64::from(x), f64::from(y));
            if place == 0 { self.context.move_to(x, y) } else { self.context.line_to(x, y) }
        }
        self.context.close_path();
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        at: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Result<(), Refused<Self>> {
        if !fill {
            return self.shapes().draw_circle(at, radius, style, fill);
        }
        self.begin_symbol(style.color());
        let [x, y, radius] = [at.0, at.1, radius.cast_signed()].map(f64::from);
        self.context.move_to(x + radius, y);
        // a radius that is not negative is not refused
        let _ = self.context.arc(x, y, radius, 0.0, std::f64::consts::TAU);
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        at: BackendCoord,
    ) -> Result<(), Refused<Self>> {
        self.fill_symbols();
        self.count(false);
        let weight =
            if matches!(style.style(), FontStyle::Bold) { Weight::Bold } else { Weight::Regular };
        let font = Font { size: style.size() / GRAIN, weight };
        // a browser parses the font at each assignment
        if self.kept.font != Some(font) {
            self.kept.font = Some(font);
            let weight = if weight == Weight::Bold { "600" } else { "400" };
            self.context.set_font(
                &[weight, " ", &shortest(font.size), "px ", style.family().as_str()].concat(),
            );
        }
        self.fill_in(style.color());
        let align = match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Center => "center",
            HPos::Right => "right",
        };
        if self.kept.align != align {
            self.kept.align = align;
            self.context.set_text_align(align);
        }
        let most = font.width(text).max(1.0);
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

/// Whether corners follow one another as the hours of a clock do, and as a canvas draws circles.
fn is_clockwise(corners: &[BackendCoord]) -> bool {
    let next = corners.iter().skip(1).chain(corners.first());
    let turn = |((x, y), (to_x, to_y)): (&BackendCoord, &BackendCoord)| {
        i64::from(*x) * i64::from(*to_y) - i64::from(*to_x) * i64::from(*y)
    };
    corners.iter().zip(next).map(turn).sum::<i64>() >= 0
}

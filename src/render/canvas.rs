//! A canvas as plotters' backend: shapes by plotters-canvas, text by the context itself.
//!
//! plotters-canvas hangs text from the font's own top edge, which differs from face to face, and
//! measures nothing; here a text stands on its baseline and is condensed to the width that the
//! layout gave it, whatever font the machine has. plotters' whole numbers are quarters of a pixel
//! here, so that slants and discs are smooth where a pixel is coarse.

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast as _;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::paint::{Device, paint};
use crate::measure::{Font, Weight};
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
    font: String,
    /// The ink of texts; shapes set their own.
    color: Option<(u8, u8, u8)>,
    align: &'static str,
    /// Whether it counts in quarters of a pixel.
    fine: bool,
    /// How it is set once.
    is_set: bool,
}

/// Units a pixel.
const GRAIN: f64 = 4.0;

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
        paint(scene, self, Device { scale: ratio * GRAIN, grain: GRAIN })
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
        self.count(true);
        self.kept.color = None;
        &mut self.shapes
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
        self.shapes.present()
    }

    fn draw_pixel(
        &mut self,
        point: BackendCoord,
        color: BackendColor,
    ) -> Result<(), Refused<Self>> {
        self.shapes().draw_pixel(point, color)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        a: BackendCoord,
        b: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Result<(), Refused<Self>> {
        self.shapes().draw_rect(a, b, style, fill)
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
        self.shapes().fill_polygon(path, style)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        at: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Result<(), Refused<Self>> {
        self.shapes().draw_circle(at, radius, style, fill)
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        at: BackendCoord,
    ) -> Result<(), Refused<Self>> {
        self.count(false);
        let weight =
            if matches!(style.style(), FontStyle::Bold) { Weight::Bold } else { Weight::Regular };
        let size = style.size() / GRAIN;
        let font = format!(
            "{} {size}px {}",
            if weight == Weight::Bold { "600" } else { "400" },
            style.family().as_str()
        );
        // a browser parses the font at each assignment
        if font != self.kept.font {
            self.context.set_font(&font);
            self.kept.font = font;
        }
        let color = style.color().rgb;
        if self.kept.color != Some(color) {
            self.kept.color = Some(color);
            let (red, green, blue) = color;
            self.context.set_fill_style_str(&format!("rgb({red},{green},{blue})"));
        }
        let align = match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Center => "center",
            HPos::Right => "right",
        };
        if self.kept.align != align {
            self.kept.align = align;
            self.context.set_text_align(align);
        }
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

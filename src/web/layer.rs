//! One canvas and its pixels: there are none before it is painted, nor after they were given back.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlCanvasElement, HtmlElement};

use crate::geometry::Size;
use crate::number::shortest;
use crate::render::Canvas;
use crate::scene::Scene;

/// A canvas, its place and its pixels.
#[derive(Debug)]
pub(super) struct Layer {
    element: HtmlCanvasElement,
    /// Its context, once it was painted.
    canvas: Option<Canvas>,
    /// Its size in CSS pixels.
    size: Size,
    /// Its width and height in pixels, as they are to be and as they are.
    wanted: (u32, u32),
    held: (u32, u32),
}

impl Layer {
    /// Makes a canvas without pixels, and puts it where it belongs.
    pub(super) fn new(
        name: &str,
        put: impl FnOnce(&Element) -> Result<(), JsValue>,
        place: &HtmlElement,
    ) -> Result<Self, JsValue> {
        let document = place.owner_document().ok_or("no document")?;
        let element: HtmlCanvasElement = document.create_element("canvas")?.dyn_into()?;
        element.set_attribute("part", name)?;
        element.set_attribute("aria-hidden", "true")?;
        // a canvas is born with pixels
        element.set_width(0);
        put(&element)?;
        Ok(Self { element, canvas: None, size: Size::default(), wanted: (0, 0), held: (0, 0) })
    }

    pub(super) fn is(&self, target: &Element) -> bool {
        target == AsRef::<Element>::as_ref(&self.element)
    }

    /// Puts an element right behind this one.
    pub(super) fn follow(&self, element: &Element) -> Result<(), JsValue> {
        self.element.after_with_node_1(element)
    }

    pub(super) const fn has_pixels(&self) -> bool {
        self.held.0 > 0
    }

    /// Starts the fade; another name starts it again.
    pub(super) fn turn(&self) -> Result<(), JsValue> {
        let now = self.element.get_attribute("data-turn");
        let turn = if now.as_deref() == Some("a") { "b" } else { "a" };
        self.element.set_attribute("data-turn", turn)
    }

    pub(super) fn settle(&self) -> Result<(), JsValue> {
        self.element.remove_attribute("data-turn")
    }

    /// Gives the canvas its size on the page.
    pub(super) fn size(&mut self, size: Size, ratio: f64) -> Result<(), JsValue> {
        let wanted = (pixels(size.width, ratio), pixels(size.height, ratio));
        if self.wanted == wanted && self.size == size {
            return Ok(());
        }
        (self.wanted, self.size) = (wanted, size);
        // whole pixels of the screen: a canvas that is stretched by a fraction is blurred
        let style = self.element.style();
        for (name, pixels) in [("width", wanted.0), ("height", wanted.1)] {
            style.set_property(name, &(shortest(f64::from(pixels) / ratio) + "px"))?;
        }
        Ok(())
    }

    /// Lifts the canvas over the one that it follows, which is as high.
    #[inline(never)]
    pub(super) fn lift(&self, ratio: f64) -> Result<(), JsValue> {
        let height = f64::from(self.wanted.1) / ratio;
        self.element.style().set_property("margin-top", &(shortest(-height) + "px"))
    }

    pub(super) fn paint(&mut self, scene: &Scene, ratio: f64) -> Result<(), JsValue> {
        // setting a size clears and reallocates, even to the same size
        if self.held != self.wanted {
            if self.held.1 != self.wanted.1 {
                self.element.set_height(self.wanted.1);
            }
            if self.held.0 != self.wanted.0 {
                self.element.set_width(self.wanted.0);
            }
            self.held = self.wanted;
            if let Some(canvas) = &mut self.canvas {
                canvas.resized();
            }
        }
        let canvas = match self.canvas.take() {
            Some(canvas) => canvas,
            None => Canvas::new(self.element.clone()).ok_or("no canvas context")?,
        };
        self.canvas.insert(canvas).paint(scene, ratio).map_err(|words| JsValue::from_str(&words))
    }

    /// Gives the pixels back at once rather than when the element is collected.
    pub(super) fn release(&mut self) {
        if self.has_pixels() {
            self.element.set_width(0);
            self.held.0 = 0;
            if let Some(canvas) = &mut self.canvas {
                canvas.resized();
            }
        }
    }

    pub(super) fn remove(&mut self) {
        self.release();
        self.element.remove();
    }
}

/// So many pixels of the screen.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "positive, and bounded by what a canvas holds"
)]
fn pixels(css: f64, ratio: f64) -> u32 {
    (css * ratio).round() as u32
}

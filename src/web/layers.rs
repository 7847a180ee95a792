//! The canvases: the chart, an overlay that exists only while something is pointed at or chosen,
//! and for a moment the chart before, which fades out above the one that replaces it.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlCanvasElement, HtmlElement};

use super::dom::part;
use super::parts::Parts;
use crate::geometry::{Point, Size};
use crate::number::{clamp, shortest};
use crate::render::Canvas;
use crate::scene::Scene;

/// The most device pixels of a canvas; iOS refuses more.
const MOST_PIXELS: f64 = 16_000_000.0;

/// The canvases of one chart.
#[derive(Debug)]
pub(super) struct Layers {
    place: HtmlElement,
    chart: Layer,
    overlay: Option<Layer>,
    /// Whether the reader lets things move.
    moves: bool,
    ratio: f64,
}

#[derive(Debug)]
struct Layer {
    element: HtmlCanvasElement,
    canvas: Canvas,
}

impl Layers {
    pub(super) fn new(parts: &Parts) -> Result<Self, JsValue> {
        let chart = Layer::new(&parts.layers, "chart")?;
        Ok(Self { place: parts.layers.clone(), chart, overlay: None, moves: false, ratio: 1.0 })
    }

    /// Takes a device pixel ratio; tells whether it is another one.
    pub(super) fn set_ratio(&mut self, ratio: f64) -> bool {
        let ratio = if ratio.is_finite() { clamp(ratio, 0.5, 8.0) } else { 1.0 };
        let changed = (self.ratio - ratio).abs() > f64::EPSILON;
        self.ratio = ratio;
        changed
    }

    /// Tells whether an event's target is the layers itself.
    pub(super) fn is(&self, target: &Element) -> bool {
        target == AsRef::<Element>::as_ref(&self.place)
    }

    /// The point of an event on the chart's canvas.
    pub(super) fn point(&self, event: &web_sys::Event, target: &Element) -> Option<Point> {
        (target == AsRef::<Element>::as_ref(&self.chart.element)).then(|| offset(event))?
    }

    /// Lets things move, or no longer.
    pub(super) fn set_moves(&mut self, moves: bool) {
        self.moves = moves;
    }

    /// Lets the next chart appear by the style sheet's fade: in place, as a canvas more would cost
    /// more than all the drawing.
    pub(super) fn turn(&mut self) -> Result<(), JsValue> {
        let element = &self.chart.element;
        if !self.moves || element.width() == 0 {
            return self.settle();
        }
        // another name starts the animation again
        let turn =
            if element.get_attribute("data-turn").as_deref() == Some("a") { "b" } else { "a" };
        element.set_attribute("data-turn", turn)
    }

    /// Ends what still moves.
    pub(super) fn settle(&self) -> Result<(), JsValue> {
        self.chart.element.remove_attribute("data-turn")
    }

    /// Paints the chart.
    pub(super) fn paint(&mut self, scene: &Scene) -> Result<(), JsValue> {
        self.chart.paint(scene, self.ratio)
    }

    /// Paints the overlay, or removes it.
    pub(super) fn overlay(&mut self, scene: Option<&Scene>) -> Result<(), JsValue> {
        let Some(scene) = scene else {
            if let Some(layer) = self.overlay.take() {
                layer.drop_pixels();
            }
            return Ok(());
        };
        let mut layer = match self.overlay.take() {
            Some(layer) => layer,
            None => Layer::new(&self.place, "overlay")?,
        };
        let painted = layer.paint(scene, self.ratio);
        self.overlay = Some(layer);
        painted
    }
}

impl Drop for Layers {
    fn drop(&mut self) {
        self.chart.drop_pixels();
        if let Some(layer) = &self.overlay {
            layer.drop_pixels();
        }
    }
}

impl Layer {
    fn new(place: &HtmlElement, name: &str) -> Result<Self, JsValue> {
        let element: HtmlCanvasElement = part(place, "canvas", name)?.dyn_into()?;
        element.set_attribute("aria-hidden", "true")?;
        let canvas = Canvas::new(element.clone()).ok_or("no canvas context")?;
        Ok(Self { element, canvas })
    }

    fn paint(&mut self, scene: &Scene, ratio: f64) -> Result<(), JsValue> {
        let Size { width, height } = scene.size;
        let ratio = ratio.min((MOST_PIXELS / (width * height).max(1.0)).sqrt());
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "positive, and bounded by MOST_PIXELS"
        )]
        let pixels = |css: f64| (css * ratio).round() as u32;
        // setting a size clears and reallocates, even to the same size
        if self.element.width() != pixels(width) || self.element.height() != pixels(height) {
            self.element.set_width(pixels(width));
            self.element.set_height(pixels(height));
            // whole pixels of the screen: a canvas that is stretched by a fraction is blurred
            let style = self.element.style();
            style.set_property("width", &(shortest(f64::from(pixels(width)) / ratio) + "px"))?;
            style.set_property("height", &(shortest(f64::from(pixels(height)) / ratio) + "px"))?;
        }
        self.canvas.paint(scene, ratio).map_err(|words| JsValue::from_str(&words))
    }

    /// Gives the pixels back at once rather than when the element is collected.
    fn drop_pixels(&self) {
        self.element.set_width(0);
        self.element.set_height(0);
        self.element.remove();
    }
}

/// A point of a pointer or mouse event, in CSS pixels of its target.
fn offset(event: &web_sys::Event) -> Option<Point> {
    let mouse = event.dyn_ref::<web_sys::MouseEvent>()?;
    Some(Point::new(f64::from(mouse.offset_x()), f64::from(mouse.offset_y())))
}

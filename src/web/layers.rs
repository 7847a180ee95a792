//! The canvases: the chart, and an overlay that exists only while something is pointed at or
//! chosen. They are as large as what is in view: a long drawing is seen through a window, and what
//! is far from the viewport has no pixels.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

use super::dom::add;
use super::layer::Layer;
use super::parts::Parts;
use crate::chart::Forced;
use crate::geometry::{Point, Size};
use crate::number::{clamp, shortest};
use crate::scene::Scene;

/// The most device pixels of a canvas, and of one of its sides; iOS refuses more.
const MOST_PIXELS: f64 = 16_000_000.0;
const MOST_SIDE: f64 = 16_000.0;
/// The height of rows that a page bears, in CSS pixels; more are seen through a window.
const MOST_HEIGHT: f64 = 2400.0;

/// The canvases of one chart.
#[derive(Debug)]
pub(super) struct Layers {
    place: HtmlElement,
    chart: Layer,
    overlay: Option<Layer>,
    /// What gives a drawing that is longer than its window the room to be scrolled.
    room: Option<HtmlElement>,
    /// Whether the reader lets things move.
    moves: bool,
    /// The system's colors, where it forces them.
    forced: Option<Forced>,
    ratio: f64,
}

/// Through what a long drawing is seen, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Window {
    /// How far it is scrolled.
    pub(super) by: f64,
    pub(super) height: f64,
}

impl Layers {
    pub(super) fn new(parts: &Parts) -> Result<Self, JsValue> {
        let place = parts.layers.clone();
        let chart = Layer::new("chart", |element| place.append_child(element).map(drop), &place)?;
        Ok(Self { place, chart, overlay: None, room: None, moves: false, forced: None, ratio: 1.0 })
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
        self.chart.is(target).then(|| offset(event))?
    }

    /// Takes the system's colors; tells whether they are others.
    pub(super) fn force(&mut self, forced: Option<Forced>) -> bool {
        let changed = self.forced != forced;
        self.forced = forced;
        changed
    }

    /// Lets things move, or no longer.
    pub(super) fn set_moves(&mut self, moves: bool) {
        self.moves = moves;
    }

    /// Lets the next chart appear by the style sheet's fade: in place, as a canvas more would cost
    /// more than all the drawing.
    pub(super) fn turn(&mut self) -> Result<(), JsValue> {
        if self.moves { self.chart.turn() } else { self.settle() }
    }

    pub(super) const fn has_pixels(&self) -> bool {
        self.chart.has_pixels()
    }

    /// Ends what still moves.
    pub(super) fn settle(&self) -> Result<(), JsValue> {
        self.chart.settle()
    }

    /// Gives a drawing its place on the page, painted or not; tells whether it is seen through a
    /// window.
    pub(super) fn make_room(&mut self, scene: &Scene) -> Result<bool, JsValue> {
        let (Size { width, height }, ratio) = (scene.size, self.ratio);
        let most = if scene.body.is_some() { MOST_HEIGHT } else { f64::INFINITY };
        let is_long = height > most
            || height * ratio > MOST_SIDE
            || width * height * ratio * ratio > MOST_PIXELS;
        if is_long {
            self.open(height)?;
        } else if self.room.is_some() {
            self.close();
        }
        let height = self.window().map_or(height, |window| window.height);
        self.chart.size(Size::new(width, height), ratio)?;
        Ok(is_long)
    }

    /// Opens the window on a drawing of this height.
    #[inline(never)]
    fn open(&mut self, height: f64) -> Result<(), JsValue> {
        let room = match self.room.take() {
            Some(room) => room,
            None => add(&self.place, "div")?,
        };
        self.place.set_class_name("long");
        let beyond = (height - f64::from(self.place.client_height())).max(0.0);
        room.style().set_property("height", &(shortest(beyond) + "px"))?;
        self.room = Some(room);
        Ok(())
    }

    #[inline(never)]
    fn close(&mut self) {
        if let Some(room) = self.room.take() {
            room.remove();
        }
        self.place.set_class_name("");
    }

    /// Through what the drawing is seen, if it is longer than that.
    pub(super) fn window(&self) -> Option<Window> {
        self.room.as_ref()?;
        let (by, height) = (self.place.scroll_top(), self.place.client_height());
        Some(Window { by: f64::from(by.max(0)), height: f64::from(height) })
    }

    /// Scrolls the drawing.
    #[expect(clippy::cast_possible_truncation, reason = "a browser scrolls no further")]
    pub(super) fn scroll(&self, by: f64) {
        self.place.set_scroll_top(by.round() as i32);
    }

    /// Paints the chart.
    pub(super) fn paint(&mut self, scene: &Scene) -> Result<(), JsValue> {
        match self.forced {
            Some(forced) => self.chart.paint(&forced.scene(scene), self.ratio),
            None => self.chart.paint(scene, self.ratio),
        }
    }

    /// Gives the pixels back; the chart keeps its place.
    pub(super) fn release(&mut self) {
        self.chart.release();
        if let Some(mut layer) = self.overlay.take() {
            layer.remove();
        }
    }

    /// Paints the overlay, or removes it.
    pub(super) fn overlay(&mut self, scene: Option<&Scene>) -> Result<(), JsValue> {
        let Some(scene) = scene else {
            if let Some(mut layer) = self.overlay.take() {
                layer.remove();
            }
            return Ok(());
        };
        let mut layer = match self.overlay.take() {
            Some(layer) => layer,
            None => Layer::new("overlay", |element| self.chart.follow(element), &self.place)?,
        };
        let painted = layer.size(scene.size, self.ratio).and_then(|()| {
            if self.room.is_some() {
                layer.lift(self.ratio)?;
            }
            match self.forced {
                Some(forced) => layer.paint(&forced.overlay(scene), self.ratio),
                None => layer.paint(scene, self.ratio),
            }
        });
        self.overlay = Some(layer);
        painted
    }
}

impl Drop for Layers {
    fn drop(&mut self) {
        self.release();
    }
}

/// A point of a pointer or mouse event, in CSS pixels of its target.
fn offset(event: &web_sys::Event) -> Option<Point> {
    let mouse = event.dyn_ref::<web_sys::MouseEvent>()?;
    Some(Point::new(f64::from(mouse.offset_x()), f64::from(mouse.offset_y())))
}

//! A picture that travels alone: the poster on a canvas of its own.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlCanvasElement;

use super::widget::Widget;
use crate::chart;
use crate::geometry::Rect;
use crate::render::Canvas;
use crate::scene::Mark;

/// The widest picture, in pixels.
const MOST_PIXELS: f64 = 8192.0;

/// Paints the chart with its title, notes and source.
#[inline(never)]
pub(super) fn painted(widget: &Widget, ratio: f64) -> Result<HtmlCanvasElement, JsValue> {
    let mut scene = chart::poster(&widget.exhibit, &widget.state);
    let ground = Rect::new(0.0, 0.0, scene.size.width, scene.size.height);
    let color = widget.state.theme().background;
    scene.marks.insert(0, Mark::Rect { rect: ground, color });
    let document = widget.parts.controls.owner_document().ok_or("no document")?;
    let element: HtmlCanvasElement = document.create_element("canvas")?.dyn_into()?;
    let longest = scene.size.width.max(scene.size.height);
    let ratio = ratio.clamp(1.0, 4.0).min(MOST_PIXELS / longest);
    element.set_width(pixels(scene.size.width * ratio));
    element.set_height(pixels(scene.size.height * ratio));
    let mut canvas = Canvas::new(element.clone()).ok_or("no canvas context")?;
    canvas.paint(&scene, ratio).map_err(|words| JsValue::from_str(&words))?;
    Ok(element)
}

/// So many whole pixels.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "positive, and bounded above"
)]
fn pixels(size: f64) -> u32 {
    size.round() as u32
}

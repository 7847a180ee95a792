//! A long drawing seen through a window, and a chart that is far from the viewport.

use wasm_bindgen::JsValue;

use super::plain::Out;
use super::widget::Widget;
use crate::number::clamp;

impl Widget {
    /// Paints what has come into view.
    #[inline(never)]
    pub(super) fn scrolled(&mut self) -> Result<(), JsValue> {
        if self.layers.window() == self.window {
            return Ok(());
        }
        self.watch();
        if !self.is_near {
            return Ok(());
        }
        self.layers.paint(self.seen.as_ref().unwrap_or(&self.scene))?;
        self.point()
    }

    /// Takes what is seen through the window.
    #[inline(never)]
    pub(super) fn watch(&mut self) {
        self.window = self.layers.window();
        let background = self.state.theme().background;
        self.seen = self.window.map(|window| self.scene.seen(window.by, window.height, background));
    }

    /// Scrolls so that the figure that the keys have reached is seen.
    #[inline(never)]
    pub(super) fn reveal(&mut self) -> Result<(), JsValue> {
        let spot = self.state.pointed.and_then(|target| self.scene.hotspot(target));
        let (Some(spot), Some(window)) = (spot, self.layers.window()) else { return Ok(()) };
        let (top, bottom) = self.scene.body.unwrap_or((0.0, self.scene.size.height));
        // what stands still takes its part of the window
        let height = window.height - (self.scene.size.height - (bottom - top));
        let (least, most) = (spot.area.y1 - top - height, spot.area.y0 - top);
        let by = if least <= most { clamp(window.by, least, most) } else { most };
        self.layers.scroll(by);
        self.scrolled()
    }

    /// Paints the chart as it comes near the viewport, and gives its pixels back far from it.
    pub(super) fn come(&mut self, is_near: bool) -> Result<Vec<Out>, JsValue> {
        if self.is_near != is_near {
            self.is_near = is_near;
            if !is_near {
                self.layers.release();
            } else if self.is_loaded {
                self.paint()?;
            }
        }
        Ok(Vec::new())
    }
}

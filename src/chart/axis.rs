//! The value axis of a panel: grid rules, the zero line, and tick labels that keep their distance.

use crate::chart::style::{GAP, TICK, TICK_EVERY};
use crate::color::{Color, Theme};
use crate::geometry::{Point, Rect};
use crate::number::{clamp, grouped};
use crate::scale::Scale;
use crate::scene::{Anchor, Scene};

/// A level axis below a frame, and its grid.
pub(super) struct BottomAxis<'a> {
    pub(super) scale: &'a Scale,
    /// The ends of the scale on the drawing.
    pub(super) extent: (f64, f64),
    pub(super) frame: Rect,
    /// Where the grid goes: the whole height, or row by row where names stand between.
    pub(super) stretches: &'a [(f64, f64)],
    /// What a value is multiplied with to be in the unit of the tick labels.
    pub(super) unit_factor: f64,
    /// The color of the grid at zero.
    pub(super) zero: Color,
    pub(super) theme: &'a Theme,
}

/// Draws a level axis, its tick labels and its grid.
pub(super) fn bottom(axis: &BottomAxis, scene: &mut Scene) {
    let BottomAxis { scale, extent, frame, stretches, unit_factor, zero, theme } = *axis;
    let (low, high) = scale.domain();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a drawing is at most some thousands of pixels wide"
    )]
    let count = clamp((extent.1 - extent.0) / TICK_EVERY, 1.0, 10.0) as usize;
    // chosen in the unit that the reader counts in
    let ticks =
        Scale::new(scale.kind(), (low * unit_factor, high * unit_factor), extent).ticks(count);
    let mut free_from = f64::NEG_INFINITY;
    for (index, value) in ticks.values.iter().enumerate() {
        let x = scale.map(*value / unit_factor);
        let is_zero = *value == 0.0;
        let color = if is_zero { zero } else { theme.grid };
        for (from, to) in stretches {
            scene.rule(Point::new(x, *from), Point::new(x, *to), color, 1.0);
        }
        let text = grouped(*value, ticks.decimals_of(index));
        let width = TICK.width(&text);
        let left = (x - width / 2.0).min(frame.x1 - width).max(0.0);
        if left >= free_from {
            scene.text(
                Point::new(left, frame.y1 + GAP / 2.0 + TICK.size),
                text,
                TICK,
                Anchor::Start,
                theme.muted,
            );
            free_from = left + width + GAP;
        }
    }
}

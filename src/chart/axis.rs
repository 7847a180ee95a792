//! The value axis of a panel: grid rules, the zero line, and tick labels that keep their distance.

use crate::chart::style::{GAP, TICK, TICK_EVERY};
use crate::color::{Color, Theme};
use crate::geometry::{Point, Rect};
use crate::number::grouped;
use crate::scale::Scale;
use crate::scene::{Anchor, Scene};

/// Draws a horizontal axis below a frame, and its grid along these stretches of it: whole, or row by row where names stand between.
pub(super) fn bottom(
    scale: &Scale,
    extent: (f64, f64),
    frame: Rect,
    stretches: &[(f64, f64)],
    unit_factor: f64,
    (zero, theme): (Color, &Theme),
    scene: &mut Scene,
) {
    let (low, high) = scale.domain();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a drawing is at most some thousands of pixels wide"
    )]
    let count = ((extent.1 - extent.0) / TICK_EVERY).clamp(1.0, 10.0) as usize;
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

//! What belongs to a level axis of values: ticks below the plot, upright grid rules and reference
//! lines.

use crate::chart::style::{GAP, LEADING, TICK, TICK_EVERY};
use crate::color::{Color, Theme};
use crate::geometry::{Point, Rect};
use crate::number::{clamp, grouped};
use crate::scale::Scale;
use crate::scene::{Anchor, Mark, Scene};

/// Draws ticks of values and their labels below a plot, and upright grid rules through it.
pub(in crate::chart) fn bottom_values(
    scale: &Scale,
    plot: Rect,
    factor: f64,
    theme: &Theme,
    scene: &mut Scene,
) {
    let ((low, high), (start, end)) = (scale.domain(), scale.range());
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a drawing is at most some thousands of pixels wide"
    )]
    let count = clamp((end - start).abs() / TICK_EVERY, 2.0, 10.0) as usize;
    let ticks = Scale::new(scale.kind(), (low * factor, high * factor), scale.range()).ticks(count);
    let mut free_from = f64::NEG_INFINITY;
    for (index, value) in ticks.values.iter().enumerate() {
        let x = scale.map(*value / factor);
        let text = grouped(*value, ticks.decimals_of(index));
        let width = TICK.width(&text);
        let left = (x - width / 2.0).min(plot.x1 - width).max(0.0);
        if left < free_from {
            continue;
        }
        let color = if *value == 0.0 && low < 0.0 && high > 0.0 { theme.axis } else { theme.grid };
        scene.rule(Point::new(x, plot.y0), Point::new(x, plot.y1), color, 1.0);
        scene.text(Point::new(left, tick_line(plot)), text, TICK, Anchor::Start, theme.muted);
        free_from = left + width + GAP;
    }
}

/// Draws upright reference lines, their words at the top one below another; gives what the words
/// cover. `broken` says between which heights a line gives way to what is written there.
pub(in crate::chart) fn upright(
    lines: &[(f64, String)],
    scale: &Scale,
    plot: Rect,
    color: Color,
    broken: &dyn Fn(f64) -> Option<(f64, f64)>,
    scene: &mut Scene,
) -> Vec<Rect> {
    let mut out = Vec::new();
    let mut baseline = plot.y0 + TICK.size;
    for (value, words) in lines {
        let x = scale.map(*value);
        // below the words of the lines before
        let from = baseline - TICK.size;
        let stretches = match broken(x) {
            Some((upper, lower)) => vec![(from, upper.max(from)), (lower, plot.y1)],
            None => vec![(from, plot.y1)],
        };
        for (from, to) in stretches {
            let points = vec![Point::new(x, from), Point::new(x, to)];
            scene.marks.push(Mark::Path { points, color, width: 1.0, dashed: true });
        }
        let text = TICK.truncated(words, plot.width() - GAP);
        let width = TICK.width(&text);
        let left = if x + GAP / 2.0 + width <= plot.x1 {
            x + GAP / 2.0
        } else {
            (x - GAP / 2.0 - width).max(plot.x0)
        };
        out.push(Rect::new(left, baseline - TICK.size, left + width, baseline + 0.2 * TICK.size));
        scene.text(Point::new(left, baseline), text, TICK, Anchor::Start, color);
        baseline += TICK.size * LEADING;
    }
    out
}

/// The baseline of tick labels below a plot.
pub(in crate::chart) fn tick_line(plot: Rect) -> f64 {
    plot.y1 + GAP + TICK.size
}

//! What finds no room in a chart: a number there, and the text in a line below.

use super::free::Taken;
use crate::chart::context::Context;
use crate::chart::style::{GAP, HALF_CAPITAL, LEADING, TICK};
use crate::color::Theme;
use crate::geometry::{Point, Rect};
use crate::measure::Font;
use crate::scene::{Anchor, Mark, Scene, Symbol};

/// The disc of a number.
const RADIUS: f64 = 8.0;
/// The number on it.
const NUMBER: Font = Font::bold(11.0);
/// Distances of a number from its mark.
const AWAY: [f64; 5] = [2.0, 5.0, 9.0, 14.0, 20.0];
/// The most lines of one text.
const LINES: usize = 12;

/// The texts below a chart.
#[derive(Default)]
pub(super) struct Below(Vec<String>);

impl Below {
    /// Puts the number of a text at a mark, beside it where there is room, and keeps the text.
    pub(super) fn sign(
        &mut self,
        context: &Context,
        text: &str,
        mark: Rect,
        taken: &mut Taken,
        scene: &mut Scene,
    ) {
        self.0.push(text.to_owned());
        let (middle, level) = (f64::midpoint(mark.x0, mark.x1), f64::midpoint(mark.y0, mark.y1));
        let reach = RADIUS + 1.0;
        let beside = AWAY.iter().flat_map(|away| {
            let out = away + RADIUS;
            [
                Point::new(mark.x1 + out, level),
                Point::new(middle, mark.y0 - out),
                Point::new(middle, mark.y1 + out),
                Point::new(mark.x0 - out, level),
                Point::new(mark.x1 + out, mark.y0 - out),
                Point::new(mark.x1 + out, mark.y1 + out),
                Point::new(mark.x0 - out, mark.y0 - out),
                Point::new(mark.x0 - out, mark.y1 + out),
            ]
        });
        let disc = |at: Point| Rect::new(at.x, at.y, at.x, at.y).grown(reach);
        let free = [Point::new(middle, level)].into_iter().chain(beside);
        let at = free.into_iter().find(|at| taken.is_free(disc(*at)));
        // on the mark, where all around is taken
        let at = at.unwrap_or(Point::new(middle, level));
        taken.cover(disc(at));
        number(context.theme(), self.0.len(), at, scene);
    }

    /// Writes the texts below the chart, each after its number.
    pub(super) fn write(&self, context: &Context, scene: &mut Scene) {
        let theme = context.theme();
        for (index, text) in self.0.iter().enumerate() {
            let left = 2.0 * RADIUS + GAP;
            let lines = TICK.wrapped(text, scene.size.width - left, LINES);
            let top = scene.size.height + GAP;
            let level = top + TICK.size * LEADING / 2.0;
            number(theme, index + 1, Point::new(RADIUS, level.max(top + RADIUS)), scene);
            let mut baseline = level.max(top + RADIUS) + TICK.size * HALF_CAPITAL;
            for line in lines {
                scene.text(Point::new(left, baseline), line, TICK, Anchor::Start, theme.text);
                scene.size.height = baseline + TICK.size * (LEADING - 1.0);
                baseline += TICK.size * LEADING;
            }
            scene.size.height = scene.size.height.max(top + 2.0 * RADIUS);
        }
    }
}

/// Draws a number on its disc.
fn number(theme: &Theme, number: usize, at: Point, scene: &mut Scene) {
    scene.marks.push(Mark::Dot {
        at,
        radius: RADIUS,
        symbol: Symbol::Circle,
        fill: theme.text,
        edge: theme.background,
    });
    let baseline = Point::new(at.x, at.y + NUMBER.size * HALF_CAPITAL);
    scene.text(baseline, number.to_string(), NUMBER, Anchor::Middle, theme.background);
}

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
const AWAY: [f64; 9] = [2.0, 5.0, 9.0, 14.0, 20.0, 28.0, 40.0, 56.0, 80.0];
/// A number farther from its mark is led to it.
const FAR: f64 = 24.0;
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
        let home = Point::new(middle, level);
        let is_far = |at: Point| at.distance(home) > FAR + mark.width().max(mark.height()) / 2.0;
        let own = [mark.grown(2.0)];
        // a number that is far from its mark is led to it, through no words and marks
        let is_led = |at: &Point| !is_far(*at) || taken.crossings(home, *at, &own).is_some();
        let around: Vec<Point> = [home].into_iter().chain(beside).filter(is_led).collect();
        let inner = mark.grown(-reach);
        let corners = [
            Point::new(inner.x1, inner.y0),
            Point::new(inner.x1, inner.y1),
            Point::new(inner.x0, inner.y0),
            Point::new(inner.x0, inner.y1),
        ];
        // where all around is taken, in a corner of the mark, at last wherever no words are
        let at = around.iter().find(|at| taken.is_free(disc(**at))).or_else(|| {
            let mut all = corners.iter().chain(&around);
            all.find(|at| taken.hides_no_words(disc(**at)))
        });
        let is_led = at.is_some();
        let at = at.copied().or_else(|| anywhere(home, |at| taken.hides_no_words(disc(at))));
        let at = at.unwrap_or(home);
        if is_led && is_far(at) {
            scene.rule(home, at, context.theme().muted, 1.0);
        }
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

/// The nearest place, on squares around one that grow, where something holds.
fn anywhere(home: Point, is_free: impl Fn(Point) -> bool) -> Option<Point> {
    let square = |half: f64| {
        let along = [-1.0, -0.5, 0.0, 0.5, 1.0].map(|part| part * half);
        let ends = [-half, half];
        let upright = ends.into_iter().flat_map(move |x| along.map(|y| (x, y)));
        upright.chain(ends.into_iter().flat_map(move |y| along.map(|x| (x, y))))
    };
    let halves = (1..60_u8).map(|step| 8.0 * f64::from(step));
    let mut all = halves.flat_map(square).map(|(x, y)| home.shifted(x, y));
    all.find(|at| is_free(*at))
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

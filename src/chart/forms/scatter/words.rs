//! The words of a scatter: the names beside its symbols, and what its areas stand for.

use super::cloud::Cloud;
use super::plane::{Plane, around};
use crate::chart::marks::labels::Labels;
use crate::chart::reference::median;
use crate::chart::style::{GAP, HALF_CAPITAL, LABEL, LEADING, TICK};
use crate::color::Color;
use crate::geometry::{Point, Rect};
use crate::number::grouped;
use crate::order::sorted;
use crate::say::Later;
use crate::scale::ticks;
use crate::scene::{Anchor, Mark, Scene, Symbol};

/// Up to so many points all names are tried; of more, so many of the most extreme ones.
const NAMED: usize = 60;
const EXTREME: usize = 12;
/// Up to so many names are set in the size of labels.
const FEW_NAMES: usize = 16;
/// The largest share of the plot's width that a name takes.
const NAME_SHARE: f64 = 0.4;
/// A bubble of the legend is no smaller.
const LEAST_SAMPLE: f64 = 3.0;

/// Names symbols, those farthest from the middle first.
pub(super) fn names(plane: &Plane, cloud: &Cloud, taken: Vec<Rect>, scene: &mut Scene) {
    let (context, plot) = (cloud.context, plane.frame.plot);
    let places: Vec<Point> = cloud.dots.iter().map(|dot| plane.at(dot)).collect();
    let middle =
        |of: fn(&Point) -> f64| median(&places.iter().map(of).collect::<Vec<f64>>()).unwrap_or(0.0);
    let centre = Point::new(middle(|point| point.x), middle(|point| point.y));
    let far: Vec<f64> = places
        .iter()
        .map(|at| ((at.x - centre.x) / plot.width()).hypot((at.y - centre.y) / plot.height()))
        .collect();
    let of = |index: usize| far.get(index).copied().unwrap_or(0.0);
    let all: Vec<usize> = (0..places.len()).collect();
    let order = sorted(&all, &|index| -of(index));
    let most = if places.len() <= NAMED { NAMED } else { EXTREME };
    let font = if places.len() <= FEW_NAMES { LABEL } else { TICK };
    let upright = plane
        .upright
        .iter()
        .map(|(value, _)| plane.x.map(*value))
        .map(|x| Rect::new(x - 1.0, plot.y0, x + 1.0, plot.y1));
    let level =
        plane.frame.lines().into_iter().map(|y| Rect::new(plot.x0, y - 1.0, plot.x1, y + 1.0));
    let avoided = upright.chain(level).collect();
    let frame = Rect::new(plot.x0 + 1.0, plot.y0, plot.x1, plot.y1 - 1.0);
    let mut labels = Labels { frame, taken, avoided, upright: false };
    for index in order.into_iter().take(most) {
        let Some((dot, &at)) = cloud.dots.get(index).zip(places.get(index)) else { continue };
        let cells = cloud.cells(dot.row, dot.color);
        let badges =
            cells.iter().filter_map(|target| Some(context.exhibit.badge(context.datum(*target)?)));
        let badge = badges.max().unwrap_or("");
        let words = context.row_name(dot.row) + badge;
        let symbol = around(at, cloud.radius(dot) + 1.0);
        // without room, the tip has the name; the mark of a caveat has no line of its own
        let _ = labels.place(
            &words,
            symbol,
            plot.width() * NAME_SHARE + font.width(badge),
            (font, context.theme().text),
            scene,
        );
    }
}

/// The inside of a bubble, so that its edge and what it covers stay visible.
pub(super) fn tint(color: Color, background: Color) -> Color {
    color.mix(background, 0.45)
}

/// Explains areas: one or two bubbles of round values, and what they stand for. Gives the bottom.
pub(super) fn areas(cloud: &Cloud, top: f64, width: f64, scene: &mut Scene) -> f64 {
    if cloud.largest <= 0.0 {
        return top;
    }
    let muted = cloud.context.theme().muted;
    let samples = samples(cloud, width);
    let tallest =
        samples.iter().map(|sample| 2.0 * sample.radius).fold(TICK.size * LEADING, f64::max);
    let words = cloud.words(cloud.size);
    let mut top = top + GAP;
    let mut x = TICK.width(&words) + 2.0 * GAP;
    if x + samples.iter().map(AreaSample::width).sum::<f64>() > width {
        for line in TICK.wrapped(&words, width, 2) {
            scene.text(Point::new(0.0, top + TICK.size), line, TICK, Anchor::Start, muted);
            top += TICK.size * LEADING;
        }
        x = 0.0;
    } else {
        let at = Point::new(0.0, top + tallest / 2.0 + TICK.size * HALF_CAPITAL);
        scene.text(at, words, TICK, Anchor::Start, muted);
    }
    for sample in samples {
        sample.draw(cloud, Point::new(x, top + tallest / 2.0), scene);
        x += sample.width();
    }
    top += tallest;
    if cloud.dots.iter().any(|dot| dot.size.is_some_and(|size| size < 0.0)) {
        let note = cloud.context.lang().word(Later::HollowBelowZero);
        let at = Point::new(0.0, top + GAP / 2.0 + TICK.size);
        scene.text(at, note, TICK, Anchor::Start, muted);
        top += GAP / 2.0 + TICK.size * LEADING;
    }
    top
}

/// A bubble of the legend: its radius, and the value that it stands for.
#[derive(PartialEq)]
struct AreaSample {
    radius: f64,
    text: String,
}

/// The least and the greatest round value whose bubbles can be seen; only the least where both have
/// no room.
fn samples(cloud: &Cloud, width: f64) -> Vec<AreaSample> {
    let largest = cloud.largest * cloud.factor(cloud.size);
    let all = ticks(0.0, largest, 4);
    let radius = |value: f64| cloud.bubble * (value / largest).sqrt();
    let round: Vec<f64> =
        all.values.iter().copied().filter(|value| radius(*value) >= LEAST_SAMPLE).collect();
    let mut out: Vec<AreaSample> = round
        .first()
        .into_iter()
        .chain(round.last())
        .map(|value| AreaSample { radius: radius(*value), text: grouped(*value, all.decimals) })
        .collect();
    out.dedup();
    if out.iter().map(AreaSample::width).sum::<f64>() > width {
        out.truncate(1);
    }
    out
}

impl AreaSample {
    /// What it takes with its text and the room around both.
    fn width(&self) -> f64 {
        2.0 * self.radius + TICK.width(&self.text) + 3.0 * GAP
    }

    /// Draws it from a point on, which lies at half its height.
    fn draw(&self, cloud: &Cloud, from: Point, scene: &mut Scene) {
        let theme = cloud.context.theme();
        let edge = theme.series(0);
        scene.marks.push(Mark::Dot {
            at: Point::new(from.x + self.radius + 1.0, from.y),
            radius: self.radius,
            symbol: Symbol::Circle,
            fill: tint(edge, theme.background),
            edge,
        });
        let x = from.x + 2.0 * self.radius + GAP;
        let at = Point::new(x, from.y + TICK.size * HALF_CAPITAL);
        scene.text(at, self.text.as_str(), TICK, Anchor::Start, theme.muted);
    }
}

//! The words of a scatter: the names beside its symbols, and what its areas stand for.

use super::Plane;
use super::cloud::Cloud;
use crate::chart::marks::labels::Labels;
use crate::chart::reference::median;
use crate::chart::rows::HALF_CAPITAL;
use crate::chart::style::{GAP, LABEL, LEADING, TICK};
use crate::color::Color;
use crate::geometry::{Point, Rect};
use crate::number::grouped;
use crate::order::ordered;
use crate::say::Word;
use crate::scale::ticks;
use crate::scene::{Anchor, Mark, Scene, Symbol, Target};

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
    let order = ordered(places.len(), &|a, b| of(b).total_cmp(&of(a)));
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
        let is_noted =
            |target: &Target| context.datum(*target).is_some_and(|figure| figure.is_unlike);
        let badge = if cloud.cells(dot.row, dot.color).iter().any(is_noted) { " *" } else { "" };
        let words = context.row_name(dot.row) + badge;
        let symbol = super::around(at, cloud.radius(dot) + 1.0);
        // without room, the tip has the name
        let _ = labels.place(
            &words,
            symbol,
            plot.width() * NAME_SHARE,
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
    let theme = cloud.context.theme();
    let largest = cloud.largest * cloud.factor(cloud.size);
    let all = ticks(0.0, largest, 4);
    let radius = |value: f64| cloud.bubble * (value / largest).sqrt();
    let round: Vec<f64> =
        all.values.iter().copied().filter(|value| radius(*value) >= LEAST_SAMPLE).collect();
    let mut samples: Vec<(f64, String)> = round
        .first()
        .into_iter()
        .chain(round.last())
        .map(|value| (radius(*value), grouped(*value, all.decimals)))
        .collect();
    samples.dedup();
    let padding = |samples: &[(f64, String)]| {
        samples
            .iter()
            .map(|(radius, text)| 2.0 * radius + TICK.width(text) + 3.0 * GAP)
            .sum::<f64>()
    };
    if padding(&samples) > width {
        samples.truncate(1);
    }
    let tallest =
        samples.iter().map(|(radius, _)| 2.0 * radius).fold(TICK.size * LEADING, f64::max);
    let words = cloud.words(cloud.size);
    let mut top = top + GAP;
    let mut x = TICK.width(&words) + 2.0 * GAP;
    if x + padding(&samples) > width {
        for line in TICK.wrapped(&words, width, 2) {
            scene.text(Point::new(0.0, top + TICK.size), line, TICK, Anchor::Start, theme.muted);
            top += TICK.size * LEADING;
        }
        x = 0.0;
    } else {
        scene.text(
            Point::new(0.0, top + tallest / 2.0 + TICK.size * HALF_CAPITAL),
            words,
            TICK,
            Anchor::Start,
            theme.muted,
        );
    }
    let (middle, edge) = (top + tallest / 2.0, theme.series(0));
    for (radius, text) in samples {
        let at = Point::new(x + radius + 1.0, middle);
        scene.marks.push(Mark::Dot {
            at,
            radius,
            symbol: Symbol::Circle,
            fill: tint(edge, theme.background),
            edge,
        });
        x += 2.0 * radius + GAP;
        let long = TICK.width(&text);
        scene.text(
            Point::new(x, middle + TICK.size * HALF_CAPITAL),
            text,
            TICK,
            Anchor::Start,
            theme.muted,
        );
        x += long + 2.0 * GAP;
    }
    top += tallest;
    if cloud.dots.iter().any(|dot| dot.size.is_some_and(|size| size < 0.0)) {
        let note = cloud.context.lang().word(Word::HollowBelowZero);
        scene.text(
            Point::new(0.0, top + GAP / 2.0 + TICK.size),
            note,
            TICK,
            Anchor::Start,
            theme.muted,
        );
        top += GAP / 2.0 + TICK.size * LEADING;
    }
    top
}

//! The words of lines: names at the ends of several, values at the points of one.

use super::stroke::{RADIUS, Stroke, THIN};
use crate::chart::context::Context;
use crate::chart::frame::{Frame, apart};
use crate::chart::marks::labels::Labels;
use crate::chart::periods::Periods;
use crate::chart::style::{HALF_CAPITAL, LABEL, LEADING, VALUE};
use crate::geometry::{Point, Rect};
use crate::number::{clamp, float};
use crate::order::ordered;
use crate::scene::{Anchor, Mark, Scene, Target};

/// Up to so many points the values of a single series are all tried; of more, the ends, the least
/// and the greatest.
const FEW_VALUES: usize = 12;
/// From the end of a stroke to its name.
pub(super) const LEADER: f64 = 14.0;

/// Writes the names of the first series at their ends, moved apart, each with a thin line where it
/// had to move; grey where others stand out.
pub(super) fn names(
    context: &Context,
    (strokes, words): (&[Stroke], &[String]),
    plot: Rect,
    scene: &mut Scene,
) {
    let theme = context.theme();
    let last =
        |stroke: &Stroke| stroke.runs.last().and_then(|run| run.last()).map(|(_, point)| *point);
    let ends: Vec<(&Stroke, &String, Point)> = strokes
        .iter()
        .zip(words)
        .filter_map(|(stroke, word)| Some((stroke, word, last(stroke)?)))
        .collect();
    let places: Vec<f64> = ends.iter().map(|(.., point)| point.y).collect();
    let half = LABEL.size / 2.0;
    let apart = apart(&places, LABEL.size * LEADING, (plot.y0 + half, plot.y1 - half));
    for ((stroke, word, end), y) in ends.into_iter().zip(apart) {
        let color = stroke.color(context);
        let x = plot.x1 + LEADER;
        if (y - end.y).abs() > 1.0 || plot.x1 - end.x > 2.0 * LEADER {
            let from = Point::new((end.x + RADIUS + 2.0).min(plot.x1), end.y);
            let points = vec![from, Point::new(plot.x1.max(from.x), end.y), Point::new(x - 3.0, y)];
            scene.marks.push(Mark::Path {
                points,
                color: color.mix(theme.background, 0.4),
                width: THIN,
                dashed: false,
            });
        }
        let at = Point::new(x, y + LABEL.size * HALF_CAPITAL);
        let fill = if stroke.is_coloured { theme.text } else { theme.muted };
        scene.text(at, word.clone(), LABEL, Anchor::Start, fill);
    }
}

/// What stands at the end of a stroke: the name of its series, and its last value.
pub(super) fn end(context: &Context, series: usize, periods: &Periods, has_value: bool) -> String {
    let name = context.series_name(series);
    let targets = periods.order.iter().rev().map(|&row| Target { row, series });
    match targets.into_iter().find(|&target| context.value(target).is_some()) {
        Some(last) if has_value => [name, context.text(last)].join(" "),
        _ => name,
    }
}

/// Writes values at the points of the only series: all where they are few, else the last, the
/// greatest, the least, the first.
pub(super) fn values(context: &Context, stroke: &Stroke, frame: &Frame, scene: &mut Scene) {
    let plot = frame.plot;
    let points: Vec<(Point, String)> = stroke
        .points()
        .map(|(row, at)| (*at, context.text(Target { row: *row, series: stroke.series })))
        .collect();
    let avoided =
        frame.lines().into_iter().map(|y| Rect::new(plot.x0, y - 1.0, plot.x1, y + 1.0)).collect();
    let frame = Rect::new(plot.x0, plot.y0 - LABEL.size / 2.0, plot.x1, plot.y1 - 1.0);
    let mut labels = Labels { frame, taken: covered(stroke), avoided, upright: true };
    let style = (VALUE, context.theme().text);
    for index in chosen(&points, plot.width()) {
        let Some((at, text)) = points.get(index) else { continue };
        let _ = labels.place(text, around(*at, RADIUS), plot.width(), style, scene);
    }
}

/// Which points have their values written, the most important first.
fn chosen(points: &[(Point, String)], width: f64) -> Vec<usize> {
    let y = |index: usize| points.get(index).map_or(0.0, |(at, _)| at.y);
    // the highest has the least y
    let order = ordered(points.len(), &|a, b| y(a).total_cmp(&y(b)));
    let mut wanted = vec![points.len().saturating_sub(1)];
    wanted.extend(order.first());
    wanted.extend(order.last());
    wanted.push(0);
    let widths = points.iter().take(FEW_VALUES).map(|(_, text)| VALUE.width(text));
    let widest = widths.fold(0.0, f64::max);
    if points.len() <= FEW_VALUES && float(points.len()) * widest <= width {
        wanted.extend(0..points.len());
    }
    let mut out = Vec::new();
    for index in wanted {
        if !out.contains(&index) {
            out.push(index);
        }
    }
    out
}

/// What a stroke and its symbols cover: a square around each point, and one every few pixels along
/// the stroke.
fn covered(stroke: &Stroke) -> Vec<Rect> {
    let mut out: Vec<Rect> = stroke.points().map(|(_, at)| around(*at, RADIUS)).collect();
    for run in stroke.runs.iter().filter(|run| run.len() > 1) {
        for pair in run.windows(2) {
            let [(_, from), (_, to)] = pair else { continue };
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a drawing is at most some thousands of pixels wide"
            )]
            let steps = clamp(from.distance(*to) / 3.0, 1.0, 400.0) as u32;
            let part = |step: u32, from: f64, to: f64| {
                from + (to - from) * f64::from(step) / f64::from(steps)
            };
            out.extend((0..=steps).map(|step| {
                around(Point::new(part(step, from.x, to.x), part(step, from.y, to.y)), 1.0)
            }));
        }
    }
    out
}

fn around(at: Point, reach: f64) -> Rect {
    Rect::new(at.x - reach, at.y - reach, at.x + reach, at.y + reach)
}

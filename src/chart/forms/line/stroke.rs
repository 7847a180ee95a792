//! One series of lines: its points in pixels, and how they are drawn.

use crate::chart::context::Context;
use crate::chart::frame::Frame;
use crate::chart::marks::decimate::kept;
use crate::chart::marks::fill::{HATCHED_POINT, inside};
use crate::chart::marks::whisker::{Along, Whisker};
use crate::chart::periods::Periods;
use crate::color::Color;
use crate::geometry::Point;
use crate::number::float;
use crate::scale::Scale;
use crate::scene::{Mark, Scene, Symbol, Target};

/// At most so many series are coloured.
pub(super) const COLOURED: usize = 8;
/// The radius of a symbol at a point.
pub(super) const RADIUS: f64 = 3.5;
/// The thickness of a stroke, and of one that is only context.
pub(super) const STROKE: f64 = 2.0;
pub(super) const THIN: f64 = 1.0;

/// Up to so many points a series each has its symbol.
const FEW_POINTS: usize = 24;
/// More points a pixel than this and those that cannot be seen are left out.
const CROWDED: f64 = 2.0;

/// One series in pixels.
pub(super) struct Stroke {
    pub(super) series: usize,
    pub(super) color_index: usize,
    /// Whether it has a color of its own; else it is grey.
    pub(super) is_coloured: bool,
    /// The rows that are drawn and their places, in stretches without a gap.
    pub(super) runs: Vec<Vec<(usize, Point)>>,
}

impl Stroke {
    /// Puts the series at a place of its panel into pixels; of very many points only those that can
    /// be seen.
    pub(super) fn of(
        context: &Context,
        (place, series): (usize, usize),
        periods: &Periods,
        scale: &Scale,
        extent: (f64, f64),
    ) -> Self {
        let mut runs: Vec<Vec<(usize, Point)>> = Vec::new();
        let mut open = None;
        for &row in &periods.order {
            let Some(value) = context.value(Target { row, series }) else {
                open = None;
                continue;
            };
            let point = (row, Point::new(periods.place(row, extent), scale.map(value)));
            let goes_on = open.is_some_and(|before| !periods.skips(before, row));
            match runs.last_mut().filter(|_| goes_on) {
                Some(run) => run.push(point),
                None => runs.push(vec![point]),
            }
            open = Some(row);
        }
        if float(periods.order.len()) > CROWDED * (extent.1 - extent.0) {
            for run in &mut runs {
                let points: Vec<Point> = run.iter().map(|(_, point)| *point).collect();
                let seen = kept(&points).into_iter();
                *run = seen.filter_map(|index| run.get(index).copied()).collect();
            }
        }
        let color_index = context.color_index(series);
        let first = runs.first().and_then(|run| run.first());
        let is_muted = first.is_some_and(|&(row, _)| context.is_muted(Target { row, series }));
        Self { series, color_index, is_coloured: place < COLOURED && !is_muted, runs }
    }

    pub(super) fn points(&self) -> impl Iterator<Item = &(usize, Point)> {
        self.runs.iter().flatten()
    }

    pub(super) fn color(&self, context: &Context) -> Color {
        let theme = context.theme();
        if self.is_coloured {
            theme.series(self.color_index)
        } else {
            theme.muted.mix(theme.background, 0.5)
        }
    }

    /// Draws the series, filled down to zero where this is asked for; tells whether it has gaps
    /// that are bridged.
    pub(super) fn draw(
        &self,
        context: &Context,
        frame: &Frame,
        is_filled: bool,
        scene: &mut Scene,
    ) -> bool {
        if is_filled {
            self.fill(context, frame.scale.map(0.0), scene);
        }
        let is_bridged = self.is_coloured && self.bridge(context, scene);
        let has_symbols = self.is_coloured && self.points().count() <= FEW_POINTS;
        let color = self.color(context);
        let width = if self.is_coloured { STROKE } else { THIN };
        for run in &self.runs {
            if run.len() > 1 {
                let points = run.iter().map(|(_, point)| *point).collect();
                scene.marks.push(Mark::Path { points, color, width, dashed: false });
            }
            // a point without neighbours has no stroke to be seen by
            if has_symbols || run.len() == 1 {
                for (row, at) in run {
                    self.symbol(context, *row, *at, &frame.scale, scene);
                }
            }
        }
        is_bridged
    }

    /// Fills what lies between the stroke and zero.
    fn fill(&self, context: &Context, zero: f64, scene: &mut Scene) {
        let color = self.color(context).mix(context.theme().background, 0.7);
        for run in self.runs.iter().filter(|run| run.len() > 1) {
            let mut points: Vec<Point> = run.iter().map(|(_, point)| *point).collect();
            let ends = points.first().zip(points.last()).map(|(first, last)| (first.x, last.x));
            let Some((left, right)) = ends else { continue };
            points.extend([Point::new(right, zero), Point::new(left, zero)]);
            scene.marks.push(Mark::Area { points, color });
        }
    }

    /// Draws dashes over the gaps; tells whether there are any.
    fn bridge(&self, context: &Context, scene: &mut Scene) -> bool {
        let color = self.color(context).mix(context.theme().background, 0.35);
        let mut is_bridged = false;
        for pair in self.runs.windows(2) {
            let [before, after] = pair else { continue };
            let Some((from, to)) = before.last().zip(after.first()) else { continue };
            let points = vec![from.1, to.1];
            scene.marks.push(Mark::Path { points, color, width: THIN, dashed: true });
            is_bridged = true;
        }
        is_bridged
    }

    /// Draws the symbol at a point, with its interval.
    fn symbol(&self, context: &Context, row: usize, at: Point, scale: &Scale, scene: &mut Scene) {
        let (target, color) = (Target { row, series: self.series }, self.color(context));
        let background = context.theme().background;
        let radius = if self.is_coloured { RADIUS } else { RADIUS / 2.0 };
        Whisker { target, at, radius, scale, along: Along::Y, color }.draw(context, scene);
        let fill = inside(context.fill(target), color, background, HATCHED_POINT);
        let symbol = Symbol::of(self.color_index);
        scene.marks.push(Mark::Dot { at, radius, symbol, fill, edge: color });
    }
}

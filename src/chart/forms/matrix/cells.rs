//! The cells of a matrix: how far a value is towards the largest of its metric as a tint, and the
//! value on it.

use super::plan::{MatrixPlan, PAD, STRIP};
use crate::chart::context::{Context, Fill};
use crate::chart::rows::spot;
use crate::chart::style::{HALF_CAPITAL, VALUE};
use crate::color::Color;
use crate::exhibit::PanelHead;
use crate::geometry::{Point, Rect};
use crate::number::clamp;
use crate::scene::{Anchor, Mark, Scene, Target};

/// The height of a square.
const SQUARE: f64 = 16.0;
/// The least tint of a square: what has no value on it must be told from nothing.
const FAINT: f64 = 0.25;
/// The stroke of what is aimed at, and of what is derived.
const OUTLINE: f64 = 1.0;
/// From the edge of its cell to that stroke, which would not be seen at the edge of a strong tint.
const INSET: f64 = 2.5;

/// From which value the tint of each series begins and where it is strongest.
pub(super) struct Tints {
    ends: Vec<(usize, (f64, f64))>,
    /// Whether percentages share one scale.
    pub(super) of_hundred: bool,
    /// Whether there are any: what is not to be ranked has none, nor what stands alone.
    pub(super) are_told: bool,
}

impl Tints {
    pub(super) fn of(context: &Context, panel: &PanelHead) -> Self {
        let is_percent = |series: usize| {
            context.exhibit.series.get(series).is_some_and(|series| series.unit.is_percent)
        };
        let values = |series: usize| {
            (0..context.exhibit.rows.len())
                .filter_map(move |row| context.value(Target { row, series }))
        };
        let percents = || panel.series.iter().copied().filter(|&series| is_percent(series));
        let within = percents().flat_map(values).all(|value| (0.0..=100.0).contains(&value));
        let ends = |series: usize| {
            let own = values(series)
                .fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
            (series, if within && is_percent(series) { (0.0, 100.0) } else { own })
        };
        let any = percents().flat_map(values).next().is_some();
        // a value that is alone in its column is near to nothing
        let is_compared =
            |series: &usize| within && is_percent(*series) || values(*series).nth(1).is_some();
        let compared = panel.series.iter().copied().filter(is_compared);
        let ends: Vec<_> = compared.map(ends).collect();
        let are_told = !context.exhibit.is_unranked && !ends.is_empty();
        Self { ends, of_hundred: within && any, are_told }
    }

    /// How far a value is from the least, or zero, towards the largest: 0 to 1; nothing where it
    /// is alone in its column.
    fn share(&self, target: Target, value: f64) -> Option<f64> {
        if !self.are_told {
            return Some(0.0);
        }
        let (_, (low, high)) = self.ends.iter().find(|(series, _)| *series == target.series)?;
        // halved first, so that no difference overflows
        let length = high / 2.0 - low / 2.0;
        let share = (value / 2.0 - low / 2.0) / length;
        Some(if length > 0.0 { clamp(share, 0.0, 1.0) } else { 0.0 })
    }
}

/// Draws a cell and says where a pointer finds it.
pub(super) fn draw(
    context: &Context,
    tints: &Tints,
    plan: &MatrixPlan,
    target: Target,
    area: Rect,
    scene: &mut Scene,
) {
    let middle = Point::new(f64::midpoint(area.x0, area.x1), f64::midpoint(area.y0, area.y1));
    let rect = if plan.is_sparse {
        Rect::new(area.x0 + 1.0, middle.y - SQUARE / 2.0, area.x1 - 1.0, middle.y + SQUARE / 2.0)
    } else {
        area.grown(-0.5)
    };
    spot(scene, target, area, rect, middle);
    let end = Point::new(area.x1 - PAD, middle.y + VALUE.size * HALF_CAPITAL);
    let Some(value) = context.value(target) else {
        if plan.is_sparse {
            empty_square(context, rect, scene);
        } else {
            dash(context, Point::new(end.x, middle.y), scene);
        }
        return;
    };
    let theme = context.theme();
    let tint = match tints.share(target, value) {
        Some(share) if plan.is_sparse => theme.ramp(FAINT + (1.0 - FAINT) * share),
        None if plan.is_sparse => theme.ramp(FAINT),
        Some(share) => theme.ramp(share),
        None => theme.background,
    };
    let color = fill(context, context.fill(target), tint, rect, plan.is_sparse, scene);
    if !plan.is_sparse {
        scene.text(end, context.text(target), VALUE, Anchor::End, color);
    }
}

/// Fills a cell by the sort of its figure and gives the color that can be read on it.
fn fill(
    context: &Context,
    fill: Fill,
    tint: Color,
    rect: Rect,
    is_sparse: bool,
    scene: &mut Scene,
) -> Color {
    let theme = context.theme();
    match fill {
        Fill::Solid => scene.rect(rect, tint),
        Fill::Hatched if is_sparse => {
            scene.marks.push(Mark::Hatch { rect, color: theme.series(0) });
            scene.marks.push(Mark::Frame {
                rect: rect.grown(-0.5),
                color: theme.series(0),
                width: 1.0,
            });
        }
        Fill::Hatched => {
            scene.rect(rect, tint);
            scene.marks.push(Mark::Hatch {
                rect: Rect { x1: rect.x0 + STRIP, ..rect },
                color: theme.on(tint),
            });
        }
        Fill::Outlined => {
            scene.rect(rect, tint);
            scene.marks.push(Mark::Frame {
                rect: rect.grown(-INSET),
                color: theme.on(tint),
                width: OUTLINE,
            });
        }
    }
    theme.on(tint)
}

/// What stands in an empty cell among values.
pub(super) fn dash(context: &Context, end: Point, scene: &mut Scene) {
    scene.rule(Point::new(end.x - 9.0, end.y), end, context.theme().muted, 1.0);
}

/// An empty cell among squares.
pub(super) fn empty_square(context: &Context, rect: Rect, scene: &mut Scene) {
    let theme = context.theme();
    scene.marks.push(Mark::Frame {
        rect: rect.grown(-0.5),
        color: theme.muted.mix(theme.background, 0.55),
        width: 1.0,
    });
}

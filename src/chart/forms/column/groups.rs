//! Upright bars of one row, side by side, each with its value at its end.

use super::plan::ColumnPlan;
use crate::chart::absent;
use crate::chart::context::Context;
use crate::chart::marks::fill::Bar;
use crate::chart::marks::fill_up;
use crate::chart::rows::{Row, RowCell, beyond, spot};
use crate::chart::style::{LEADING, TICK, VALUE};
use crate::geometry::{Point, Rect};
use crate::number::float;
use crate::scene::{Anchor, Scene, Target};

/// A bar of a value that is not zero never vanishes.
const LEAST_BAR: f64 = 1.0;
/// Between the end of a bar and its value.
const ABOVE: f64 = 4.0;

/// Draws a row, at its place, and gives the cells for whose word there is no room.
pub(super) fn draw(
    context: &Context,
    plan: &ColumnPlan,
    (place, row): (usize, &Row),
    scene: &mut Scene,
) -> Vec<Target> {
    let band = plan.band(place);
    let count = float(row.cells.len());
    let left = f64::midpoint(band.x0, band.x1) - count * plan.slot / 2.0;
    let slot = |index: usize| {
        // the ends of a row answer up to its neighbours
        let x0 = if index == 0 { band.x0 } else { left + float(index) * plan.slot };
        let x1 = if index + 1 == row.cells.len() {
            band.x1
        } else {
            left + float(index + 1) * plan.slot
        };
        (Rect { x0, x1, ..band }, left + (float(index) + 0.5) * plan.slot)
    };
    if row.cells.iter().all(|cell| context.datum(cell.target).is_none()) {
        return nothing(context, plan, row, band, &slot, scene);
    }
    let mut absent = Vec::new();
    for (index, cell) in row.cells.iter().enumerate() {
        let (area, middle) = slot(index);
        match context.value(cell.target) {
            Some(value) => {
                bar(context, plan, cell, value, (area, middle), scene);
                if plan.shows(place) {
                    written(context, plan, cell, value, middle, scene);
                }
            }
            None => match word(context, plan, cell.target, (middle, plan.slot - 2.0), scene) {
                Some(mark) => spot(
                    scene,
                    cell.target,
                    area,
                    mark,
                    Point::new(middle, plan.frame.scale.map(0.0)),
                ),
                None => absent.push(cell.target),
            },
        }
    }
    absent
}

fn bar(
    context: &Context,
    plan: &ColumnPlan,
    cell: &RowCell,
    value: f64,
    (area, middle): (Rect, f64),
    scene: &mut Scene,
) {
    let scale = &plan.frame.scale;
    let (zero, end) = (scale.map(0.0), end(plan, value));
    let rect = Rect::new(middle - plan.bar / 2.0, zero, middle + plan.bar / 2.0, end);
    let is_down = value < 0.0;
    let filled = Bar {
        target: cell.target,
        color: context.color(cell.target, cell.color_index),
        rect,
        points_back: is_down,
        ends: context.interval_ends(cell.target, scale),
    };
    fill_up::bar(context, &filled, scene);
    spot(scene, cell.target, area, rect, Point::new(middle, end));
}

/// Writes a value at the end of its bar.
fn written(
    context: &Context,
    plan: &ColumnPlan,
    cell: &RowCell,
    value: f64,
    middle: f64,
    scene: &mut Scene,
) {
    let text = context.text(cell.target);
    let (end, away) = (end(plan, value), ABOVE + beyond(context, cell.target));
    let baseline = if value < 0.0 { end + away + VALUE.ascent() } else { end - away };
    context.label(Point::new(middle - VALUE.width(&text) / 2.0, baseline), text, scene);
}

/// Where a bar ends.
fn end(plan: &ColumnPlan, value: f64) -> f64 {
    let (zero, end) = (plan.frame.scale.map(0.0), plan.frame.scale.map(value));
    if value != 0.0 && (end - zero).abs() < LEAST_BAR {
        return zero - LEAST_BAR.copysign(value);
    }
    end
}

/// A row that reports nothing says so once.
fn nothing(
    context: &Context,
    plan: &ColumnPlan,
    row: &Row,
    band: Rect,
    slot: &dyn Fn(usize) -> (Rect, f64),
    scene: &mut Scene,
) -> Vec<Target> {
    let Some(first) = row.cells.first() else { return Vec::new() };
    let middle = f64::midpoint(band.x0, band.x1);
    let Some(mark) = word(context, plan, first.target, (middle, plan.width - 2.0), scene) else {
        return row.cells.iter().map(|cell| cell.target).collect();
    };
    for (index, cell) in row.cells.iter().enumerate() {
        let (area, middle) = slot(index);
        spot(scene, cell.target, area, mark, Point::new(middle, plan.frame.scale.map(0.0)));
    }
    Vec::new()
}

/// Writes the word for nothing at zero, if it fits, and gives what it fills.
fn word(
    context: &Context,
    plan: &ColumnPlan,
    target: Target,
    (middle, width): (f64, f64),
    scene: &mut Scene,
) -> Option<Rect> {
    let text = context.text(target);
    // Chinese is too short to be broken
    let lines = TICK.wrapped(&text, width, if context.lang().is_spaced() { 2 } else { 1 });
    if lines.iter().any(|line| line.ends_with('…')) {
        return None;
    }
    let zero = plan.frame.scale.map(0.0);
    let leading = TICK.size * LEADING;
    let height = float(lines.len()) * leading;
    // where all bars point down, it stands below zero too
    let top = if plan.frame.scale.domain().1 <= 0.0 { zero + ABOVE } else { zero - ABOVE - height };
    let half = lines.iter().map(|line| TICK.width(line)).fold(0.0, f64::max) / 2.0;
    let mut baseline = top + TICK.size;
    for line in lines {
        scene.text(Point::new(middle, baseline), line, TICK, Anchor::Middle, context.theme().muted);
        baseline += leading;
    }
    Some(Rect::new(middle - half, top, middle + half, top + height))
}

/// Lists the cells for whose word there was no room, series by series, and gives the bottom.
pub(super) fn list(
    context: &Context,
    cells: &[Target],
    top: f64,
    width: f64,
    scene: &mut Scene,
) -> f64 {
    let mut bottom = top + TICK.size * (LEADING - 1.0);
    let mut done: Vec<usize> = Vec::new();
    for target in cells {
        if done.contains(&target.series) {
            continue;
        }
        done.push(target.series);
        let of_series = cells.iter().filter(|other| other.series == target.series);
        let items: Vec<_> =
            of_series.map(|&target| (context.row_name(target.row), vec![target])).collect();
        let word = context.text(*target);
        let is_one = context.exhibit.series.len() == 1;
        let head = if is_one {
            word
        } else {
            [context.series_name(target.series).as_str(), " ", word.as_str()].concat()
        };
        bottom = absent::list(context, &head, &items, bottom, width, scene);
    }
    bottom
}

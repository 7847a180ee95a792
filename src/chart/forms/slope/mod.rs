//! Slopes: columns of values, and a stroke that joins those of one row; names and values stand at
//! both sides, moved apart.

mod columns;
mod heading;
mod labels;
mod plan;
mod sides;
mod spots;

use self::columns::SlopeColumns;
use self::labels::Label;
use self::plan::SlopePlan;
use self::sides::LEAD;
use super::dot::Dots;
use crate::chart::absent;
use crate::chart::context::Context;
use crate::chart::frame::{below_one_another, draw_heading};
use crate::chart::marks::fill::{HATCHED_SYMBOL, inside};
use crate::chart::marks::whisker::{Along, Whisker};
use crate::chart::style::{GAP, HALF_CAPITAL, HEADING, LABEL, LEADING, VALUE};
use crate::color::Color;
use crate::exhibit::PanelHead;
use crate::geometry::{Point, Size};
use crate::number::float;
use crate::scene::{Anchor, Mark, Scene, Symbol, Target};

/// The radius of a symbol.
const DOT: f64 = 4.0;
/// The stroke of a row with labels, and of the others.
const STROKE: (f64, f64) = (1.75, 1.0);
/// A label farther than this from its value is led to it.
const NEAR: f64 = 2.5;

/// Draws panels below one another; where a panel has no two values to join, or no room for them,
/// dots on rows.
pub(super) fn draw(
    context: &Context,
    panels: &[&PanelHead],
    width: f64,
    domain: Option<(f64, f64)>,
) -> Scene {
    let mut scene = below_one_another(panels, width, |panel| {
        let plan = if panel.series.len() > 1 {
            SlopePlan::of(context, panel, width, domain)
        } else {
            None
        };
        match plan {
            Some(plan) => one(context, panel, &plan, width),
            None => {
                crate::chart::rows::draw(context, &Dots { stems: false }, &[panel], width, domain)
            }
        }
    });
    scene.put_in_reading_order();
    scene
}

fn one(context: &Context, panel: &PanelHead, plan: &SlopePlan, width: f64) -> Scene {
    let mut scene = Scene { size: Size::new(width, 0.0), ..Scene::default() };
    draw_heading(context, &plan.heading, 0.0, &|_, _, _| {}, &mut scene);
    heads(context, &plan.columns, &mut scene);
    // what has no label lies behind
    for row in plan.rows.iter().filter(|row| !plan.is_labelled(**row)) {
        strokes(context, plan, *row, &mut scene);
    }
    // and what does not stand out, behind what does
    let is_muted = |row: &&usize| is_muted(context, plan, **row);
    for row in plan.labelled.iter().filter(is_muted) {
        strokes(context, plan, *row, &mut scene);
    }
    for row in plan.labelled.iter().filter(|row| !is_muted(row)) {
        strokes(context, plan, *row, &mut scene);
    }
    for column in &plan.labels {
        for label in column {
            write(context, plan, label, &mut scene);
        }
    }
    spots::draw(context, plan, width, &mut scene);
    scene.size.height = lists(context, panel, plan, width, &mut scene);
    scene
}

/// Draws the columns' lines and names.
fn heads(context: &Context, columns: &SlopeColumns, scene: &mut Scene) {
    let theme = context.theme();
    for head in &columns.heads {
        scene.rule(Point::new(head.x, columns.y0), Point::new(head.x, columns.y1), theme.grid, 1.0);
        let above = float(head.lines.len());
        let mut baseline = columns.y0 - GAP - (above - 1.0) * LABEL.size * LEADING;
        for line in &head.lines {
            scene.text(
                Point::new(head.text.0, baseline),
                line.clone(),
                LABEL,
                head.text.1,
                theme.text,
            );
            baseline += LABEL.size * LEADING;
        }
    }
}

/// Whether others stand out before all that a row reports.
fn is_muted(context: &Context, plan: &SlopePlan, row: usize) -> bool {
    let of = |series: usize| context.datum(Target { row, series });
    let mut own = plan.columns.heads.iter().filter_map(|head| of(head.series));
    own.all(|datum| datum.is_muted)
}

/// Draws the symbols of a row, and what joins them; dashed over a column where nothing is reported.
fn strokes(context: &Context, plan: &SlopePlan, row: usize, scene: &mut Scene) {
    let theme = context.theme();
    let is_labelled = plan.is_labelled(row);
    let (color, width) = if is_labelled && is_muted(context, plan, row) {
        (theme.remainder, STROKE.0)
    } else if is_labelled {
        (theme.series(0), STROKE.0)
    } else {
        (theme.muted.mix(theme.background, 0.5), STROKE.1)
    };
    let mut last: Option<(usize, Point)> = None;
    let mut symbols = Vec::new();
    for (place, head) in plan.columns.heads.iter().enumerate() {
        let target = Target { row, series: head.series };
        let Some(value) = context.value(target) else { continue };
        let at = Point::new(head.x, plan.columns.scale.map(value));
        if let Some((before, from)) = last {
            scene.marks.push(Mark::Path {
                points: vec![from, at],
                color,
                width,
                dashed: place > before + 1,
            });
        }
        last = Some((place, at));
        symbols.push((target, at));
    }
    for (target, at) in symbols {
        symbol(
            context,
            plan,
            target,
            at,
            (color, if is_labelled { DOT } else { DOT - 1.0 }),
            scene,
        );
    }
}

fn symbol(
    context: &Context,
    plan: &SlopePlan,
    target: Target,
    at: Point,
    (color, radius): (Color, f64),
    scene: &mut Scene,
) {
    let background = context.theme().background;
    let whisker =
        Whisker { target, at, radius, scale: &plan.columns.scale, along: Along::Y, color };
    whisker.draw(context, scene);
    let fill = inside(context.fill(target), color, background, HATCHED_SYMBOL);
    scene.marks.push(Mark::Dot { at, radius, symbol: Symbol::Circle, fill, edge: color });
}

/// Writes a label, and leads it to its value where it had to move.
fn write(context: &Context, plan: &SlopePlan, label: &Label, scene: &mut Scene) {
    let theme = context.theme();
    let color = if label.is_absent { theme.muted } else { theme.text };
    let baseline = label.y + VALUE.size * HALF_CAPITAL;
    if plan.columns.is_middle(label.column) {
        let value = VALUE.bounds(&label.value, Point::new(label.x, baseline));
        scene.rect(value.grown(1.0), theme.background);
    }
    if !label.is_absent && (label.y - label.value_y).abs() > NEAR {
        let sign = if label.anchor == Anchor::End { 1.0 } else { -1.0 };
        let (near, far) = (label.x + sign * 2.0, label.x + sign * (LEAD - DOT - 2.0));
        scene.rule(
            Point::new(near, label.y),
            Point::new(far, label.value_y),
            theme.muted.mix(theme.background, 0.4),
            1.0,
        );
    }
    scene.text(Point::new(label.value_x, baseline), label.value.clone(), VALUE, Anchor::End, color);
    let half = (float(label.name.len()) - 1.0) / 2.0;
    let mut baseline = label.y - half * LABEL.size * LEADING + LABEL.size * HALF_CAPITAL;
    for line in &label.name {
        scene.text(Point::new(label.name_x, baseline), line.clone(), LABEL, label.anchor, color);
        baseline += LABEL.size * LEADING;
    }
}

/// Lists what is reported nowhere, and what is not reported in one column and has no label that
/// says so. Gives the bottom.
fn lists(
    context: &Context,
    panel: &PanelHead,
    plan: &SlopePlan,
    width: f64,
    scene: &mut Scene,
) -> f64 {
    let word = context.exhibit.nothing(panel.series.first().copied().unwrap_or(0));
    let all =
        |row: usize| panel.series.iter().map(|&series| Target { row, series }).collect::<Vec<_>>();
    let mut is_drawn = vec![false; context.exhibit.rows.len()];
    for &row in &plan.rows {
        is_drawn.get_mut(row).into_iter().for_each(|slot| *slot = true);
    }
    let nowhere = (0..).zip(is_drawn).filter(|(_, is_drawn)| !is_drawn).map(|(row, _)| row);
    let items: Vec<_> = nowhere.map(|row| (context.row_name(row), all(row))).collect();
    let mut bottom = absent::list(context, word, &items, plan.columns.y1 + GAP, width, scene);
    for &series in &panel.series {
        let is_said =
            |target: &Target| plan.labels.iter().flatten().any(|label| label.target == *target);
        let missing = plan.rows.iter().map(|&row| Target { row, series });
        let missing = missing.filter(|target| context.datum(*target).is_none() && !is_said(target));
        let items: Vec<_> =
            missing.map(|target| (context.row_name(target.row), vec![target])).collect();
        let head = [context.series_name(series).as_str(), " ", word].concat();
        bottom = absent::list(context, &head, &items, bottom, width, scene);
    }
    bottom + HEADING.size * (LEADING - 1.0)
}

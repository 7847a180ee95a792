//! A matrix: rows by metrics, a cell each, every metric on a scale of its own; what is not reported
//! stays an empty cell.

mod cells;
mod key;
mod plan;
mod table;

use self::cells::Tints;
use self::plan::{MatrixPlan, plan};
use self::table::{Table, TableLine};
use crate::chart::context::Context;
use crate::chart::style::{GAP, GUTTER, HALF_CAPITAL, HEADING, LABEL, LEADING, TICK};
use crate::exhibit::PanelHead;
use crate::geometry::{Point, Rect, Size};
use crate::number::float;
use crate::scene::{Anchor, Scene};

/// Draws panels below one another. Colours compare inside a metric only, so that small multiples
/// have no domain to share.
pub(super) fn draw(
    context: &Context,
    panels: &[&PanelHead],
    width: f64,
    _: Option<(f64, f64)>,
) -> Scene {
    let mut scene = Scene { size: Size::new(width, 0.0), ..Scene::default() };
    for panel in panels {
        let mut top = if scene.size.height > 0.0 { scene.size.height + GUTTER } else { 0.0 };
        if let Some(heading) = heading(context, panel) {
            for line in HEADING.wrapped(&heading, width, 2) {
                scene.text(
                    Point::new(0.0, top + HEADING.size),
                    line,
                    HEADING,
                    Anchor::Start,
                    context.theme().text,
                );
                top += HEADING.size * LEADING;
            }
        }
        scene.size.height = one(context, panel, width, top, &mut scene);
    }
    if panels.len() > 1 {
        scene.body = None;
    }
    scene.put_in_reading_order();
    scene
}

/// What small multiples stand for, or the metric that the columns part.
fn heading(context: &Context, panel: &PanelHead) -> Option<String> {
    if let Some(facet) = &panel.facet {
        return Some(facet.clone());
    }
    let first = panel.series.first().copied()?;
    let metric = context.exhibit.series.get(first)?.metric;
    let is_part = |series: &usize| {
        context
            .exhibit
            .series
            .get(*series)
            .is_some_and(|one| one.key.is_some() && one.metric == metric)
    };
    panel.series.iter().all(is_part).then(|| context.shown_name(first))
}

/// Draws one matrix from `top` on and gives its bottom.
fn one(context: &Context, panel: &PanelHead, width: f64, mut top: f64, scene: &mut Scene) -> f64 {
    let (table, plan) = plan(context, panel, width);
    let tints = Tints::of(context, panel);
    let theme = context.theme();
    for block in &plan.blocks {
        let mut bottom = top + block.head;
        let first = bottom;
        for column in &block.columns {
            let mut baseline = bottom - GAP - TICK.descent();
            for (line, is_unit) in column.head.iter().rev() {
                // a number may be wider than its column of squares
                let middle =
                    f64::midpoint(column.x0, column.x1).min(width - TICK.width(line) / 2.0);
                let (x, anchor) = if plan.is_sparse {
                    (middle, Anchor::Middle)
                } else {
                    (column.x1 - plan::PAD, Anchor::End)
                };
                let color = if *is_unit { theme.muted } else { theme.text };
                scene.text(Point::new(x, baseline), line.clone(), TICK, anchor, color);
                baseline -= TICK.size * LEADING;
            }
        }
        for (line, label) in table.down.iter().zip(&plan.labels) {
            let height = plan.row_height(label);
            if let Some(last) = block.columns.last().filter(|_| !plan.is_sparse) {
                scene.rule(
                    Point::new(0.5, bottom),
                    Point::new(last.x1 - 0.5, bottom),
                    theme.grid,
                    1.0,
                );
            }
            write_label(context, label, (bottom, bottom + height), scene);
            for column in &block.columns {
                let Some(across) = table.across.get(column.index) else { continue };
                let area = Rect::new(column.x0, bottom, column.x1, bottom + height);
                cells::draw(context, &tints, &plan, table.target(line, across), area, scene);
            }
            bottom += height;
        }
        // below one another, each block has heads of its own
        scene.body = (plan.blocks.len() == 1).then_some((first, bottom));
        top = bottom + plan::BLOCK_GAP;
    }
    let bottom = top - plan::BLOCK_GAP;
    key::draw(
        context,
        panel,
        &tints,
        &numbers(&table, &plan, context),
        (bottom + GAP, width, plan.is_sparse),
        scene,
    )
}

/// What the numbers above columns stand for.
fn numbers(table: &Table, plan: &MatrixPlan, context: &Context) -> Vec<String> {
    let named =
        |line: &TableLine| line.name.clone() + &plan::in_brackets(&line.unit, context.lang());
    if plan.is_sparse { table.across.iter().map(named).collect() } else { Vec::new() }
}

fn write_label(context: &Context, lines: &[String], (top, bottom): (f64, f64), scene: &mut Scene) {
    let leading = LABEL.size * LEADING;
    let half = (float(lines.len()) - 1.0) / 2.0;
    let mut baseline = f64::midpoint(top, bottom) - half * leading + LABEL.size * HALF_CAPITAL;
    for line in lines {
        scene.text(
            Point::new(0.0, baseline),
            line.clone(),
            LABEL,
            Anchor::Start,
            context.theme().text,
        );
        baseline += leading;
    }
}

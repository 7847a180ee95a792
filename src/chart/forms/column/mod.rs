//! Upright bars from zero, side by side or on end; where names or values do not fit, level ones,
//! which are made for phones.

mod groups;
mod plan;
mod stacks;
mod thin;

use self::plan::ColumnPlan;
use super::bar::Bars;
use super::stacked::Stacks;
use crate::chart::context::Context;
use crate::chart::frame::below_one_another;
use crate::chart::heading::SWATCH;
use crate::chart::rows::{self, RowForm, is_turned};
use crate::chart::style::{GAP, LABEL, LEADING};
use crate::exhibit::PanelHead;
use crate::geometry::{Point, Rect, Size};
use crate::order::{arranged, ordered};
use crate::scene::{Anchor, Scene};

/// Draws panels below one another.
pub(super) fn draw(
    context: &Context,
    panels: &[&PanelHead],
    width: f64,
    domain: Option<(f64, f64)>,
) -> Scene {
    let is_stacked = context.exhibit.form.stacks();
    let form: &dyn RowForm = if is_stacked { &Stacks } else { &Bars };
    // what is alone in its unit is a number, not a bar
    let has_numbers = is_turned(context) && panels.iter().any(|panel| panel.series.len() == 1);
    let domain = domain.map(|_| shared(context, form, panels));
    let plans: Option<Vec<ColumnPlan>> = if has_numbers {
        None
    } else {
        panels.iter().map(|panel| ColumnPlan::of(context, form, panel, width, domain)).collect()
    };
    let Some(plans) = plans else { return rows::draw(context, form, panels, width, domain) };
    let mut scene = below_one_another(panels, width, |panel| {
        let planned = panels.iter().zip(&plans).find(|(own, _)| std::ptr::eq(**own, panel));
        planned.map_or_else(Scene::default, |(_, plan)| one(context, plan, is_stacked, width))
    });
    // reading order: row by row, whatever the panel
    let place =
        |index: usize| scene.hotspots.get(index).map(|spot| (spot.target.row, spot.target.series));
    let order = ordered(scene.hotspots.len(), &|a, b| place(a).cmp(&place(b)));
    scene.hotspots = arranged(scene.hotspots, &order);
    scene
}

/// The lengths that all small multiples of these units hold.
fn shared(context: &Context, form: &dyn RowForm, panels: &[&PanelHead]) -> (f64, f64) {
    let is_alike = |panel: &&PanelHead| panels.iter().any(|own| own.unit == panel.unit);
    let domains = context
        .exhibit
        .panels
        .iter()
        .filter(is_alike)
        .map(|panel| form.domain(context, &form.rows(context, panel)));
    domains.reduce(|(a, b), (c, d)| (a.min(c), b.max(d))).unwrap_or((0.0, 1.0))
}

fn one(context: &Context, plan: &ColumnPlan, is_stacked: bool, width: f64) -> Scene {
    let mut scene = Scene { size: Size::new(width, 0.0), ..Scene::default() };
    let theme = context.theme();
    let swatch = |series: usize, square: Rect, scene: &mut Scene| {
        let square = Rect { y0: square.y1 - SWATCH, ..square };
        scene.rect(
            square,
            if context.is_rest(series) {
                theme.remainder
            } else {
                theme.series(plan.color_index(series))
            },
        );
    };
    plan.frame.behind(context, &swatch, &mut scene);
    plan.frame.before(context, &mut scene);
    let plot = plan.frame.plot;
    let zero = plan.frame.scale.map(0.0);
    let mut absent = Vec::new();
    for (place, row) in plan.rows.iter().enumerate() {
        if is_stacked {
            stacks::draw(context, plan, (place, row), &mut scene);
        } else {
            absent.extend(groups::draw(context, plan, (place, row), &mut scene));
        }
    }
    scene.rule(Point::new(plot.x0, zero), Point::new(plot.x1, zero), theme.axis, 1.0);
    for (place, lines) in plan.names.iter().enumerate() {
        let band = plan.band(place);
        let mut baseline = plot.y1 + GAP + LABEL.size;
        for line in lines {
            scene.text(
                Point::new(f64::midpoint(band.x0, band.x1), baseline),
                line.clone(),
                LABEL,
                Anchor::Middle,
                theme.text,
            );
            baseline += LABEL.size * LEADING;
        }
    }
    scene.size.height = groups::list(context, &absent, plan.bottom(), width, &mut scene);
    scene
}

//! Forms whose rows lie below one another on a level axis: names, headings, grid and hit areas are
//! the same for all of them.

mod ends;
mod form;
mod panel;
mod row;
mod title;

pub(super) use self::ends::{beyond, from_zero, missing, padding_beyond, spot, spread};
pub(super) use self::form::{AxisParts, RowForm, RowPlace, axis_of_labelled, value_kind};
use self::panel::Drawing;
pub(super) use self::row::{Row, RowCell, is_turned};
pub(super) use self::title::heading;
use crate::chart::context::Context;
use crate::chart::heading::Heading;
use crate::chart::layout::{PanelSize, plan};
use crate::chart::numbers;
use crate::chart::reference;
use crate::chart::style::{GUTTER, TICK};
use crate::exhibit::PanelHead;
use crate::geometry::Size;
use crate::scene::Scene;

/// Draws panels of these widths side by side where there is room, else below one another.
pub(super) fn draw(
    context: &Context,
    form: &dyn RowForm,
    panels: &[&PanelHead],
    width: f64,
    domain: Option<(f64, f64)>,
) -> Scene {
    // a computed value that is alone has no scale to be read on
    let lone = context.exhibit.asks_derived
        && context.exhibit.data().count() == 1
        && reference::count(context) == 0;
    if lone
        || is_turned(context)
        || (context.lists_figures() || form.has_own_rows()) && panels.len() > 1
    {
        return below_one_another(context, form, panels, width);
    }
    let rows = panels.first().map(|panel| form.rows(context, panel)).unwrap_or_default();
    let names: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
    let all: Vec<(Vec<Row>, Heading)> = panels
        .iter()
        .map(|panel| (form.rows(context, panel), heading(context, form, panel)))
        .collect();
    // a heading is as wide as its panel; side by side that is not known yet, so plan once for the
    // widths, once for the lines
    let references = reference::count(context);
    let least: Vec<f64> = panels.iter().map(|panel| least_width(context, form, panel)).collect();
    let sizes = |lines: &[usize]| {
        let sized =
            |(((rows, _), lines), least): (((&Vec<Row>, &Heading), &usize), &f64)| PanelSize {
                thickness: form.thickness(context, rows),
                lines: lines + references,
                ticks: form.axis(context) == AxisParts::Whole,
                least: *least,
            };
        all.iter()
            .map(|(rows, heading)| (rows, heading))
            .zip(lines)
            .zip(&least)
            .map(sized)
            .collect::<Vec<_>>()
    };
    let first = plan(width, &names, &sizes(&vec![1; all.len()]));
    let lines: Vec<usize> = all
        .iter()
        .zip(&first.panels)
        .map(|((_, heading), place)| heading.lines(place.frame.width()))
        .collect();
    let layout = plan(width, &names, &sizes(&lines));
    let mut scene = Scene { size: Size::new(width, layout.height), ..Scene::default() };
    for (((rows, heading), panel), place) in all.iter().zip(panels).zip(&layout.panels) {
        let drawing = Drawing { context, form, panel, rows, heading, domain };
        drawing.draw(place, &layout, &mut scene);
    }
    scene.body = layout.body();
    scene.put_in_reading_order();
    scene
}

/// Draws panels with rows of their own below one another; what is alone in its unit comes first, as
/// a number, for there is nothing that its mark could be compared with.
#[inline(never)]
fn below_one_another(
    context: &Context,
    form: &dyn RowForm,
    panels: &[&PanelHead],
    width: f64,
) -> Scene {
    let is_single = |panel: &&PanelHead| {
        !form.has_own_rows()
            && form.rows(context, panel).iter().map(|row| row.cells.len()).sum::<usize>() == 1
    };
    let (singles, panels): (Vec<&PanelHead>, Vec<&PanelHead>) =
        panels.iter().copied().partition(is_single);
    let single = |panel: &&PanelHead| {
        let row = form.rows(context, panel).into_iter().next()?;
        let target = row.cells.first()?.target;
        let metric = || context.shown_name(target.series);
        Some((
            target,
            if is_turned(context) { row.name } else { [&*row.name, " · ", &*metric()].concat() },
        ))
    };
    let mut out =
        numbers::draw(context, &singles.iter().filter_map(single).collect::<Vec<_>>(), width);
    out.size.width = width;
    for panel in panels {
        let rows = form.rows(context, panel);
        let names: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
        let heading = heading(context, form, panel);
        let size = |lines: usize| PanelSize {
            thickness: form.thickness(context, &rows),
            lines,
            ticks: form.axis(context) == AxisParts::Whole,
            least: 0.0,
        };
        let references = reference::count(context);
        let one_line = plan(width, &names, &[size(1)]);
        let lines = one_line.panels.first().map_or(1, |place| heading.lines(place.frame.width()));
        let layout = plan(width, &names, &[size(lines + references)]);
        let mut scene = Scene { size: Size::new(width, layout.height), ..Scene::default() };
        if let Some(place) = layout.panels.first() {
            let drawing =
                Drawing { context, form, panel, rows: &rows, heading: &heading, domain: None };
            drawing.draw(place, &layout, &mut scene);
        }
        let above = if out.size.height > 0.0 { out.size.height + GUTTER } else { 0.0 };
        scene.shift(0.0, above);
        out.size.height = scene.size.height;
        out.marks.extend(scene.marks);
        out.hotspots.extend(scene.hotspots);
        out.bands.extend(scene.bands);
    }
    out
}

/// The least extent of an axis, in CSS pixels.
const LEAST_AXIS: f64 = 60.0;

/// The narrowest that a panel's marks and words allow, in CSS pixels.
pub(super) fn least_width(context: &Context, form: &dyn RowForm, panel: &PanelHead) -> f64 {
    let (left, right) = form.padding(context, &form.rows(context, panel));
    let words = reference::values(context, panel)
        .into_iter()
        .map(|(_, words)| TICK.width(&words))
        .fold(0.0, f64::max);
    (left + right + LEAST_AXIS).max(words)
}

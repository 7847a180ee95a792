//! Figures that have nothing to be compared with: a number and its unit in print, and no bar that
//! would pretend a scale.

use crate::chart::context::Context;
use crate::chart::style::{GAP, LABEL, LABEL_SHARE, LEADING, NARROW, NUMBER, ROW_GAP};

use crate::exhibit::Datum;
use crate::geometry::{Point, Rect, Size};
use crate::measure::Font;
use crate::scene::{Anchor, Hotspot, Scene, Target};

/// Draws figures, with their names, one below another.
#[inline(never)]
pub(super) fn draw(context: &Context, figures: &[(Target, String)], width: f64) -> Scene {
    let longest = figures.iter().map(|(_, name)| LABEL.width(name)).fold(0.0, f64::max);
    let numbers = figures.iter().map(|(target, _)| NUMBER.width(&context.text(*target)));
    let widest = numbers.fold(0.0, f64::max);
    // long names stand above their numbers, and all names above long numbers
    let above = width < NARROW.max(longest + 2.0 * GAP + widest) || longest > width * LABEL_SHARE;
    let column = if above { 0.0 } else { longest + 2.0 * GAP };
    let mut scene = Scene { size: Size::new(width, 0.0), ..Scene::default() };
    let mut top = 0.0;
    for (target, name) in figures {
        if context.exhibit.series.get(target.series).is_none() {
            continue;
        }
        let baseline = write_name(context, name, top, (width, above), &mut scene);
        let at = Point::new(column, baseline);
        let (end, last) = write_number(context, *target, at, &mut scene);
        let bottom = last + NUMBER.size * (LEADING - 1.0) + ROW_GAP / 2.0;
        let mark = Rect::new(
            column - 2.0,
            baseline - NUMBER.size,
            end + 2.0,
            baseline + NUMBER.size * 0.2,
        );
        scene.hotspots.push(Hotspot {
            area: Rect::new(0.0, top, width, bottom),
            mark,
            at,
            target: *target,
        });
        top = bottom;
    }
    scene.size.height = top;
    scene
}

/// Writes the name of a figure, on its own lines `above` the number or before it, and gives the
/// baseline of the number.
fn write_name(
    context: &Context,
    name: &str,
    top: f64,
    (width, above): (f64, bool),
    scene: &mut Scene,
) -> f64 {
    let color = context.theme().text;
    let mut baseline = top + NUMBER.size;
    if !above {
        scene.text(Point::new(0.0, baseline), name.to_owned(), LABEL, Anchor::Start, color);
        return baseline;
    }
    for line in LABEL.wrapped(name, width, 2) {
        let at = Point::new(0.0, baseline - NUMBER.size + LABEL.size);
        scene.text(at, line, LABEL, Anchor::Start, color);
        baseline += LABEL.size * LEADING;
    }
    baseline
}

/// Writes a number and its unit, behind it or below, and gives the right end of the number and the
/// last baseline.
fn write_number(context: &Context, target: Target, at: Point, scene: &mut Scene) -> (f64, f64) {
    let theme = context.theme();
    let number = context.text(target);
    let room = scene.size.width - at.x;
    let font = Font { size: NUMBER.size * (room / NUMBER.width(&number)).min(1.0), ..NUMBER };
    let end = at.x + font.width(&number);
    scene.text(at, number, font, Anchor::Start, theme.text);
    let mut last = at.y;
    let series = context.exhibit.series.get(target.series);
    // what has words of its own has its unit in them
    let is_bare = |datum: &Datum| datum.text.is_none() || datum.is_derived;
    if let Some(series) = series.filter(|_| context.datum(target).is_some_and(is_bare)) {
        let unit = &series.unit.name;
        let fits = end + GAP / 2.0 + LABEL.width(unit) <= scene.size.width;
        let x = if fits { end + GAP / 2.0 } else { at.x };
        last += if fits { 0.0 } else { LABEL.size * LEADING };
        scene.text(Point::new(x, last), unit.clone(), LABEL, Anchor::Start, theme.muted);
    }
    (end, last)
}

//! Figures that have nothing to be compared with: a number and its unit in print, and no bar that would pretend a scale.

use crate::chart::context::Context;
use crate::chart::style::{GAP, LABEL, LABEL_SHARE, LEADING, NARROW, NUMBER, ROW_GAP};

use crate::geometry::{Point, Rect, Size};
use crate::scene::{Anchor, Hotspot, Scene, Target};

/// Draws figures, with their names, one below another.
pub(super) fn draw(context: &Context, figures: &[(Target, String)], width: f64) -> Scene {
    let theme = context.theme();
    let longest = figures.iter().map(|(_, name)| LABEL.width(name)).fold(0.0, f64::max);
    // long names stand above their numbers
    let above = width < NARROW || longest > width * LABEL_SHARE;
    let column = if above { 0.0 } else { longest + 2.0 * GAP };
    let mut scene = Scene { size: Size::new(width, 0.0), ..Scene::default() };
    let mut top = 0.0;
    for (target, name) in figures {
        let Some(unit) =
            context.exhibit.series.get(target.series).map(|series| series.unit.name.clone())
        else {
            continue;
        };
        let lines = LABEL.wrapped(name, width, if above { 2 } else { 1 });
        let mut baseline = top + NUMBER.size;
        if above {
            for line in lines {
                scene.text(
                    Point::new(0.0, baseline - NUMBER.size + LABEL.size),
                    line,
                    LABEL,
                    Anchor::Start,
                    theme.text,
                );
                baseline += LABEL.size * LEADING;
            }
        } else {
            scene.text(Point::new(0.0, baseline), name.clone(), LABEL, Anchor::Start, theme.text);
        }
        let number = context.text(*target);
        let end = column + NUMBER.width(&number);
        scene.text(Point::new(column, baseline), number, NUMBER, Anchor::Start, theme.text);
        let mut last = baseline;
        if context.datum(*target).is_some() {
            let fits = end + GAP / 2.0 + LABEL.width(&unit) <= width;
            let x = if fits { end + GAP / 2.0 } else { column };
            last += if fits { 0.0 } else { LABEL.size * LEADING };
            scene.text(Point::new(x, last), unit, LABEL, Anchor::Start, theme.muted);
        }
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
            at: Point::new(column, baseline),
            target: *target,
        });
        top = bottom;
    }
    scene.size.height = top;
    scene
}

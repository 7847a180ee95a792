//! Figures that have nothing to be compared with: a number and its unit in print, and no bar that would pretend a scale.

use super::context::Context;
use super::style::{GAP, LABEL, LABEL_SHARE, LEADING, NARROW, NUMBER, ROW_GAP};
use crate::compare::shown;
use crate::geometry::{Point, Rect, Size};
use crate::scene::{Anchor, Hotspot, Scene, Target};

/// Draws series of the first row, one below another.
pub(super) fn draw(context: &Context, series: &[usize], width: f64) -> Scene {
    let theme = context.theme();
    let name = |index: usize| context.series_name(index);
    let above = width < NARROW;
    let longest = series.iter().map(|&index| LABEL.width(&name(index))).fold(0.0, f64::max);
    let column = if above { 0.0 } else { longest.min(width * LABEL_SHARE) + 2.0 * GAP };
    let mut scene = Scene { size: Size::new(width, 0.0), ..Scene::default() };
    let mut top = 0.0;
    for &index in series {
        let Some(unit) = context.comparison.series.get(index).map(|series| shown(&series.unit, context.lang()).name) else { continue };
        let baseline = top + NUMBER.size + if above { LABEL.size * LEADING } else { 0.0 };
        let label = Point::new(0.0, if above { top + LABEL.size } else { baseline });
        let room = if above { width } else { column - GAP };
        scene.text(label, LABEL.truncated(&name(index), room), LABEL, Anchor::Start, theme.text);
        let number = context.text(Target { row: 0, series: index });
        let end = column + NUMBER.width(&number);
        scene.text(Point::new(column, baseline), number, NUMBER, Anchor::Start, theme.text);
        let mut last = baseline;
        if context.figure(Target { row: 0, series: index }).is_some() {
            let fits = end + GAP / 2.0 + LABEL.width(&unit) <= width;
            let x = if fits { end + GAP / 2.0 } else { column };
            last += if fits { 0.0 } else { LABEL.size * LEADING };
            scene.text(Point::new(x, last), unit, LABEL, Anchor::Start, theme.muted);
        }
        let bottom = last + NUMBER.size * (LEADING - 1.0) + ROW_GAP / 2.0;
        let mark = Rect::new(column - 2.0, baseline - NUMBER.size, end + 2.0, baseline + NUMBER.size * 0.2);
        let target = Target { row: 0, series: index };
        scene.hotspots.push(Hotspot { area: Rect::new(0.0, top, width, bottom), mark, at: Point::new(column, baseline), target });
        top = bottom;
    }
    scene.size.height = top;
    scene
}

//! Figures that have nothing to be compared with: a number and its unit in print, and no bar that would pretend a scale.

use super::style::{GAP, LABEL, LABEL_SHARE, LEADING, NARROW, NUMBER, ROW_GAP};
use crate::compare::{Comparison, shown};
use crate::data::Dataset;
use crate::geometry::{Point, Rect, Size};
use crate::scene::{Anchor, Hotspot, Scene, Target};
use crate::view::View;

/// Draws series of the first row, one below another.
pub(super) fn draw(dataset: &Dataset, comparison: &Comparison, view: &View, series: &[usize], width: f64) -> Scene {
    let theme = view.look.theme();
    let name = |index: usize| {
        let metric = comparison.series.get(index).and_then(|series| dataset.metrics.get(series.metric));
        metric.map_or("", |metric| metric.name.get(view.lang))
    };
    let above = width < NARROW;
    let longest = series.iter().map(|&index| LABEL.width(name(index))).fold(0.0, f64::max);
    let column = if above { 0.0 } else { longest.min(width * LABEL_SHARE) + 2.0 * GAP };
    let mut scene = Scene { size: Size::new(width, 0.0), ..Scene::default() };
    let mut top = 0.0;
    for &index in series {
        let Some(unit) = comparison.series.get(index).map(|series| shown(&series.unit, view.lang).name) else { continue };
        let baseline = top + NUMBER.size + if above { LABEL.size * LEADING } else { 0.0 };
        let label = Point::new(0.0, if above { top + LABEL.size } else { baseline });
        let room = if above { width } else { column - GAP };
        scene.text(label, LABEL.truncated(name(index), room), LABEL, Anchor::Start, theme.text);
        let number = comparison.cell_text(dataset, 0, index, view.lang);
        let end = column + NUMBER.width(&number);
        scene.text(Point::new(column, baseline), number, NUMBER, Anchor::Start, theme.text);
        if comparison.figure(0, index).is_some() {
            scene.text(Point::new(end + GAP / 2.0, baseline), unit, LABEL, Anchor::Start, theme.muted);
        }
        let bottom = baseline + NUMBER.size * (LEADING - 1.0) + ROW_GAP / 2.0;
        let mark = Rect::new(column - 2.0, baseline - NUMBER.size, end + 2.0, baseline + NUMBER.size * 0.2);
        let target = Target { row: 0, series: index };
        scene.hotspots.push(Hotspot { area: Rect::new(0.0, top, width, bottom), mark, at: Point::new(column, baseline), target });
        top = bottom;
    }
    scene.size.height = top;
    scene
}

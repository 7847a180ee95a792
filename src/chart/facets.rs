//! Small multiples: one panel a facet, in as many columns as are wide enough, on one scale unless
//! each is asked for its own.

use super::forms;
use crate::chart::context::Context;
use crate::chart::style::{GUTTER, LEAST_MULTIPLE};
use crate::exhibit::PanelHead;
use crate::geometry::Size;
use crate::number::float;
use crate::scene::Scene;

/// Draws the panels of a comparison with facets; those of one unit share a domain.
#[inline(never)]
pub(super) fn draw(context: &Context, width: f64) -> Scene {
    let panels = &context.exhibit.panels;
    let shared = |panel: &PanelHead| {
        let alike = panels
            .iter()
            .filter(|other| other.unit == panel.unit)
            .map(|other| forms::domain(context, other));
        alike.reduce(|(a, b), (c, d)| (a.min(c), b.max(d)))
    };
    let least = panels
        .iter()
        .map(|panel| forms::least_width(context, panel))
        .fold(LEAST_MULTIPLE, f64::max);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a drawing is at most some thousands of pixels wide"
    )]
    let columns =
        (((width + GUTTER) / (least + GUTTER)).floor() as usize).clamp(1, panels.len().max(1));
    let each = (width - GUTTER * (float(columns) - 1.0)) / float(columns);
    let mut out = Scene { size: Size::new(width, 0.0), ..Scene::default() };
    for (line, row) in panels.chunks(columns).enumerate() {
        let top = if line == 0 { 0.0 } else { out.size.height + GUTTER };
        let mut left = 0.0;
        for panel in row {
            let own = if context.exhibit.free { None } else { shared(panel) };
            let mut scene = forms::draw(context, &[panel], each, own);
            scene.shift(left, top);
            out.size.height = out.size.height.max(scene.size.height);
            out.marks.append(&mut scene.marks);
            out.hotspots.append(&mut scene.hotspots);
            out.bands.append(&mut scene.bands);
            left += each + GUTTER;
        }
    }
    out
}

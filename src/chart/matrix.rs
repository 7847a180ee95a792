//! A matrix: rows by metrics, a cell each.

use super::context::Context;
use crate::compare::Panel;
use crate::scene::Scene;

/// Draws panels.
pub(super) fn draw(context: &Context, panels: &[&Panel], width: f64, domain: Option<(f64, f64)>) -> Scene {
    super::lanes::draw(context, &super::bar::Bars, panels, width, domain)
}

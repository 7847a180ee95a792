//! Draws a view: the one way into all forms.

use super::context::Context;
use super::{facets, forms, style};
use crate::exhibit::{Exhibit, PanelHead};
use crate::say::Word;
use crate::scene::{Anchor, Scene};
use crate::state::State;

/// The narrowest drawing that is laid out, in CSS pixels; a narrower place scrolls.
pub const LEAST_WIDTH: f64 = 240.0;

/// Draws what is shown of a view, for a state of the chart: its width and its theme.
#[must_use]
pub fn draw(exhibit: &Exhibit, state: &State) -> Scene {
    let width = if state.width.is_finite() { state.width.max(LEAST_WIDTH) } else { LEAST_WIDTH };
    if exhibit.rows.is_empty() || exhibit.panels.is_empty() {
        return empty(width, exhibit, state);
    }
    let context = Context { exhibit, state };
    let panels: Vec<&PanelHead> = exhibit.panels.iter().collect();
    let is_faceted = exhibit.panels.iter().any(|panel| panel.facet.is_some());
    let mut scene = if is_faceted {
        facets::draw(&context, width)
    } else {
        forms::draw(&context, &panels, width, None)
    };
    scene.tell_apart();
    scene
}

/// An empty view is a scene as well: a word rather than a blank box.
#[inline(never)]
fn empty(width: f64, exhibit: &Exhibit, state: &State) -> Scene {
    let mut scene = Scene { size: crate::geometry::Size::new(width, 96.0), ..Scene::default() };
    let at = crate::geometry::Point::new(width / 2.0, 52.0);
    scene.text(
        at,
        exhibit.lang.word(Word::NoRows),
        style::LABEL,
        Anchor::Middle,
        state.mode.theme().muted,
    );
    scene
}

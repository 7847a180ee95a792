//! Charts: where data, scales and scene meet. One form a file.

mod absent;
mod axis;
mod context;
mod facets;
mod forms;
mod frame;
mod heading;
mod layout;
mod marks;
mod numbers;
mod periods;
mod poster;
mod reference;
mod rows;
mod style;
mod tip;

pub use self::poster::poster;
pub use self::style::FAMILY;
pub use self::tip::{Line, overlay, spoken};

use self::context::Context;
use crate::compare::{Comparison, Panel, compare};
use crate::data::Dataset;
use crate::say::Word;
use crate::scene::{Anchor, Scene};
use crate::state::State;

/// The narrowest drawing that is laid out, in CSS pixels; a narrower place scrolls.
pub const LEAST_WIDTH: f64 = 240.0;

/// Draws a view of a document.
///
/// ```
/// let text = br#"{"format": "duibi/1", "entities": [{"id": "a"}], "metrics": [{"id": "m", "unit": "%"}],
///   "observations": [{"entity": "a", "metric": "m", "period": "2022", "value": 7, "unit": "%"}]}"#;
/// let reading = duibi::data::read(text);
/// let mut state = duibi::state::State::of(&reading.dataset, None);
/// state.width = 320.0;
/// let scene = duibi::chart::scene(&reading.dataset, &state);
/// assert_eq!(scene.hotspots.len(), 1);
/// ```
#[must_use]
pub fn scene(dataset: &Dataset, state: &State) -> Scene {
    draw(dataset, &compare(dataset, &state.query), state)
}

/// Draws a comparison that has been made already.
#[must_use]
pub fn draw(dataset: &Dataset, comparison: &Comparison, state: &State) -> Scene {
    let width = if state.width.is_finite() { state.width.max(LEAST_WIDTH) } else { LEAST_WIDTH };
    if comparison.rows.is_empty() || comparison.panels.is_empty() {
        return empty(width, state);
    }
    let context = Context::new(dataset, comparison, state);
    let panels: Vec<&Panel> = comparison.panels.iter().collect();
    let faceted = comparison.panels.iter().any(|panel| panel.facet.is_some());
    let mut scene = if faceted {
        facets::draw(&context, width)
    } else {
        forms::draw(&context, &panels, width, None)
    };
    scene.tell_apart();
    scene
}

/// An empty view is a scene as well: a word rather than a blank box.
fn empty(width: f64, state: &State) -> Scene {
    let mut scene = Scene { size: crate::geometry::Size::new(width, 96.0), ..Scene::default() };
    let at = crate::geometry::Point::new(width / 2.0, 52.0);
    scene.text(
        at,
        state.lang.word(Word::NoRows),
        style::LABEL,
        Anchor::Middle,
        state.mode.theme().muted,
    );
    scene
}

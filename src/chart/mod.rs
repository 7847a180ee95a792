//! Charts: where data, scales and scene meet. One form a file.

mod axis;
mod bar;
mod heading;
mod layout;
mod numbers;
mod poster;
mod style;
mod tip;

pub use self::poster::poster;
pub use self::style::FAMILY;
pub use self::tip::{Line, overlay, spoken};

use crate::compare::{Comparison, compare};
use crate::data::Dataset;
use crate::scene::{Anchor, Scene};
use crate::view::View;
use crate::words::Word;

/// The narrowest drawing that is laid out, in CSS pixels; a narrower place scrolls.
pub const LEAST_WIDTH: f64 = 240.0;

/// Draws a view of a document.
///
/// ```
/// let text = br#"{"format": "duibi/1", "entities": [{"id": "a"}], "metrics": [{"id": "m", "unit": "%"}],
///   "observations": [{"entity": "a", "metric": "m", "period": "2022", "value": 7, "unit": "%"}]}"#;
/// let reading = duibi::data::read(text);
/// let mut view = duibi::view::View::of(&reading.dataset, None);
/// view.width = 320.0;
/// let scene = duibi::chart::scene(&reading.dataset, &view);
/// assert_eq!(scene.hotspots.len(), 1);
/// ```
#[must_use]
pub fn scene(dataset: &Dataset, view: &View) -> Scene {
    draw(dataset, &compare(dataset, &view.query), view)
}

/// Draws a comparison that has been made already.
#[must_use]
pub fn draw(dataset: &Dataset, comparison: &Comparison, view: &View) -> Scene {
    let width = if view.width.is_finite() { view.width.max(LEAST_WIDTH) } else { LEAST_WIDTH };
    if comparison.rows.is_empty() || comparison.panels.is_empty() {
        return empty(width, view);
    }
    bar::draw(dataset, comparison, view, width)
}

/// An empty state is a scene as well: a word rather than a blank box.
fn empty(width: f64, view: &View) -> Scene {
    let mut scene = Scene { size: crate::geometry::Size::new(width, 96.0), ..Scene::default() };
    let at = crate::geometry::Point::new(width / 2.0, 52.0);
    scene.text(at, Word::NoRows.get(view.lang), style::LABEL, Anchor::Middle, view.look.theme().muted);
    scene
}

//! Charts: where data, scales and scene meet. One form a file.

mod absent;
mod axis;
mod bar;
mod boxes;
mod bullet;
mod coincident;
mod column;
mod context;
mod decimate;
mod dot;
mod dumbbell;
mod facets;
mod frame;
mod heading;
mod histogram;
mod ink;
mod ink_up;
mod labels;
mod lanes;
mod layout;
mod line;
mod matrix;
mod numbers;
mod periods;
mod poster;
mod reference;
mod scatter;
mod slope;
mod stacked;
mod style;
mod tip;
mod waffle;
mod whisker;

pub use self::poster::poster;
pub use self::style::FAMILY;
pub use self::tip::{Line, overlay, spoken};

use self::context::Context;
use crate::compare::{Comparison, Panel, compare};
use crate::data::{Dataset, Form};
use crate::scene::{Anchor, Scene};
use crate::state::State;
use crate::words::Word;

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
    let mut scene =
        if faceted { facets::draw(&context, width) } else { form(&context, &panels, width, None) };
    scene.tell_apart();
    scene
}

/// Draws panels in the form of their comparison; small multiples share a domain.
fn form(context: &Context, panels: &[&Panel], width: f64, domain: Option<(f64, f64)>) -> Scene {
    match kind(context) {
        Kind::Lanes(form) => lanes::draw(context, form, panels, width, domain),
        Kind::Frame(draw) => draw(context, panels, width, domain),
    }
}

/// The values that the axis of a panel must hold, where small multiples are to share it.
fn domain(context: &Context, panel: &Panel) -> (f64, f64) {
    match kind(context) {
        Kind::Lanes(form) => form.domain(context, &form.lanes(context, panel)),
        Kind::Frame(_) => frame::domain(context, panel),
    }
}

/// The narrowest that one of small multiples may be, in CSS pixels.
fn least(context: &Context, panel: &Panel) -> f64 {
    match kind(context) {
        Kind::Lanes(form) => lanes::least_width(context, form, panel),
        Kind::Frame(_) => 0.0,
    }
}

/// The two families of forms: rows on a level axis, and all others.
enum Kind {
    Lanes(&'static dyn lanes::Form),
    Frame(Draw),
}

/// Draws panels at a width, on a domain if one is to be shared.
type Draw = fn(&Context, &[&Panel], f64, Option<(f64, f64)>) -> Scene;

fn kind(context: &Context) -> Kind {
    match context.comparison.form {
        Form::Bar => Kind::Lanes(&bar::Bars),
        Form::Stacked | Form::Percent => Kind::Lanes(&stacked::Stacks),
        Form::Bullet => Kind::Lanes(&bullet::Bullets),
        Form::Dot => Kind::Lanes(&dot::Dots { stems: false }),
        Form::Lollipop => Kind::Lanes(&dot::Dots { stems: true }),
        Form::Dumbbell => Kind::Lanes(&dumbbell::Dumbbells),
        Form::Waffle => Kind::Lanes(&waffle::Squares),
        Form::Box => Kind::Lanes(&boxes::Boxes),
        Form::Column | Form::StackedColumn | Form::PercentColumn => Kind::Frame(column::draw),
        Form::Slope => Kind::Frame(slope::draw),
        Form::Scatter => Kind::Frame(scatter::draw),
        Form::Line | Form::Area => Kind::Frame(line::draw),
        Form::Matrix => Kind::Frame(matrix::draw),
        Form::Histogram => Kind::Frame(histogram::draw),
    }
}

/// An empty view is a scene as well: a word rather than a blank box.
fn empty(width: f64, state: &State) -> Scene {
    let mut scene = Scene { size: crate::geometry::Size::new(width, 96.0), ..Scene::default() };
    let at = crate::geometry::Point::new(width / 2.0, 52.0);
    scene.text(
        at,
        Word::NoRows.get(state.lang),
        style::LABEL,
        Anchor::Middle,
        state.look.theme().muted,
    );
    scene
}

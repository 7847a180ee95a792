//! Draws a view: the one way into all forms.

use super::context::Context;
use super::{facets, forms, halo, hand, style};
use crate::data::Form;
use crate::exhibit::{Exhibit, PanelHead};
use crate::say::Later;
use crate::scene::{Anchor, Scene};
use crate::state::State;

/// The narrowest drawing that is laid out, in CSS pixels; a narrower place scrolls.
pub const LEAST_WIDTH: f64 = 240.0;

/// So many bars have an axis.
const MANY: usize = 40;

/// Draws what is shown of a view, for a state of the chart: its width and its theme.
#[must_use]
pub fn draw(exhibit: &Exhibit, state: &State) -> Scene {
    let width = if state.width.is_finite() { state.width.max(LEAST_WIDTH) } else { LEAST_WIDTH };
    if exhibit.rows.is_empty() || exhibit.panels.is_empty() {
        return empty(width, exhibit, state);
    }
    let all = exhibit.rows.len();
    let most = state.most_rows.filter(|most| all > *most && has_rows(exhibit.form));
    let context = Context { exhibit, rows: most.unwrap_or(all), state };
    let panels: Vec<&PanelHead> = exhibit.panels.iter().collect();
    let is_faceted = exhibit.panels.iter().any(|panel| panel.facet.is_some());
    let mut scene = if is_faceted {
        facets::draw(&context, width)
    } else {
        forms::draw(&context, &panels, width, None)
    };
    scene.tell_apart();
    if exhibit.hand.is_some() {
        hand::write(&context, &mut scene);
    }
    // few bars have no grid
    let is_plain = exhibit.form == Form::Bar && exhibit.references.is_empty();
    if !is_plain || exhibit.hand.is_some() || context.rows > MANY {
        halo::under_words(&context, &mut scene);
    }
    scene.cut_from = most.map(|_| all);
    scene
}

/// Whether each row of a form stands for itself: what is left of a line without some of its
/// periods, or of a histogram without some of its figures, is another one.
const fn has_rows(form: Form) -> bool {
    match form {
        Form::Bar
        | Form::Column
        | Form::Stacked
        | Form::StackedColumn
        | Form::Percent
        | Form::PercentColumn
        | Form::Bullet
        | Form::Dot
        | Form::Lollipop
        | Form::Dumbbell
        | Form::Waffle
        | Form::Matrix => true,
        Form::Slope | Form::Scatter | Form::Line | Form::Area | Form::Histogram | Form::Box => {
            false
        }
    }
}

/// An empty view is a scene as well: a word rather than a blank box.
#[inline(never)]
fn empty(width: f64, exhibit: &Exhibit, state: &State) -> Scene {
    let mut scene = Scene { size: crate::geometry::Size::new(width, 96.0), ..Scene::default() };
    let at = crate::geometry::Point::new(width / 2.0, 52.0);
    scene.text(
        at,
        exhibit.lang.word(Later::NoRows),
        style::LABEL,
        Anchor::Middle,
        state.theme().muted,
    );
    scene
}

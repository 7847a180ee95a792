//! The chart forms, one a file, and the list by which a comparison finds its own.

mod bar;
mod boxes;
mod bullet;
mod column;
mod dot;
mod dumbbell;
mod histogram;
mod line;
mod matrix;
mod scatter;
mod slope;
mod stacked;
mod waffle;

use super::context::Context;
use super::frame;
use super::rows::{self, RowForm};
use crate::data::Form;
use crate::exhibit::PanelHead;
use crate::scene::Scene;

/// Draws panels in the form of their comparison; small multiples share a domain.
pub(super) fn draw(
    context: &Context,
    panels: &[&PanelHead],
    width: f64,
    domain: Option<(f64, f64)>,
) -> Scene {
    match family(context.exhibit.form) {
        Family::Rows(form) => rows::draw(context, form, panels, width, domain),
        Family::Frame(draw) => draw(context, panels, width, domain),
    }
}

/// The values that the axis of a panel must hold, where small multiples are to share it.
pub(super) fn domain(context: &Context, panel: &PanelHead) -> (f64, f64) {
    match family(context.exhibit.form) {
        Family::Rows(form) => form.domain(context, &form.rows(context, panel)),
        Family::Frame(_) => frame::domain(context, panel),
    }
}

/// The narrowest that one of small multiples may be, in CSS pixels.
pub(super) fn least_width(context: &Context, panel: &PanelHead) -> f64 {
    match family(context.exhibit.form) {
        Family::Rows(form) => rows::least_width(context, form, panel),
        Family::Frame(_) => 0.0,
    }
}

/// The two families of forms: rows on a level axis, and all others.
enum Family {
    Rows(&'static dyn RowForm),
    Frame(Draw),
}

/// Draws panels at a width, on a domain if one is to be shared.
type Draw = fn(&Context, &[&PanelHead], f64, Option<(f64, f64)>) -> Scene;

fn family(form: Form) -> Family {
    match form {
        Form::Bar => Family::Rows(&bar::Bars),
        Form::Stacked | Form::Percent => Family::Rows(&stacked::Stacks),
        Form::Bullet => Family::Rows(&bullet::Bullets),
        Form::Dot => Family::Rows(&dot::Dots { stems: false }),
        Form::Lollipop => Family::Rows(&dot::Dots { stems: true }),
        Form::Dumbbell => Family::Rows(&dumbbell::Dumbbells),
        Form::Waffle => Family::Rows(&waffle::Squares),
        Form::Box => Family::Rows(&boxes::Boxes),
        Form::Column | Form::StackedColumn | Form::PercentColumn => Family::Frame(column::draw),
        Form::Slope => Family::Frame(slope::draw),
        Form::Scatter => Family::Frame(scatter::draw),
        Form::Line | Form::Area => Family::Frame(line::draw),
        Form::Matrix => Family::Frame(matrix::draw),
        Form::Histogram => Family::Frame(histogram::draw),
    }
}

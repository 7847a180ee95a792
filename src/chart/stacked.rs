//! Parts of one whole, on end.

use super::context::Context;
use super::lanes::{Form, Lane, Place};
use crate::scale::Scale;
use crate::scene::Scene;

/// The form.
#[derive(Debug)]
pub(super) struct Stacks;

impl Form for Stacks {
    fn breadth(&self, context: &Context, lanes: &[Lane]) -> f64 {
        super::bar::Bars.breadth(context, lanes)
    }

    fn domain(&self, context: &Context, lanes: &[Lane]) -> (f64, f64) {
        super::bar::Bars.domain(context, lanes)
    }

    fn room(&self, context: &Context, lanes: &[Lane]) -> (f64, f64) {
        super::bar::Bars.room(context, lanes)
    }

    fn marks(&self, context: &Context, lane: &Lane, place: &Place, scale: &Scale, scene: &mut Scene) {
        super::bar::Bars.marks(context, lane, place, scale, scene);
    }
}

//! The frame of forms with an upright value axis.

use super::context::Context;
use crate::compare::Panel;

/// The values of a panel, least and greatest: what small multiples share.
pub(super) fn domain(context: &Context, panel: &Panel) -> (f64, f64) {
    let values = context.values(panel);
    let ends = values.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(*value), high.max(*value)));
    if ends.0 <= ends.1 { ends } else { (0.0, 1.0) }
}

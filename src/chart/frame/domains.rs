//! Which values an upright or a level axis of values holds.

use crate::chart::context::Context;
use crate::data::{Curve, Form};
use crate::exhibit::PanelHead;
use crate::scale::Kind;
use crate::scene::Target;

/// What a domain that does not begin at zero is widened by at each end, as a share of its length.
const PADDING: f64 = 0.06;
/// The least value as a share of the greatest from which on an axis need not show zero.
const NEAR_ZERO: f64 = 0.4;

/// The kind of scale that a view asks for.
pub(in crate::chart) fn kind(context: &Context) -> Kind {
    match context.exhibit.curve {
        Curve::Linear => Kind::Linear,
        Curve::Sqrt => Kind::Sqrt,
        Curve::Log => Kind::Log,
    }
}

/// The least and the greatest of values that are finite; none has none.
pub(in crate::chart) fn ends(values: &[f64]) -> Option<(f64, f64)> {
    let finite = values.iter().filter(|value| value.is_finite());
    let ends = finite.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
        (low.min(*value), high.max(*value))
    });
    (ends.0 <= ends.1).then_some(ends)
}

/// Zero and these values: the domain of marks whose length or area counts from zero.
pub(in crate::chart) fn from_zero((low, high): (f64, f64)) -> (f64, f64) {
    let (low, high) = (low.min(0.0), high.max(0.0));
    if low < high { (low, high) } else { (0.0, 1.0) }
}

/// These values, and zero where it is near.
pub(in crate::chart) fn near_zero((low, high): (f64, f64)) -> (f64, f64) {
    let from = if low >= 0.0 && low <= NEAR_ZERO * high { 0.0 } else { low };
    let to = if high <= 0.0 && high >= NEAR_ZERO * low { 0.0 } else { high };
    (from, to)
}

/// The domain of marks that are read by their place: from zero where zero is near, else a little
/// wider than the values.
pub(in crate::chart) fn fitted(kind: Kind, (low, high): (f64, f64)) -> (f64, f64) {
    let wider = if kind == Kind::Log && low > 0.0 {
        let more = if low < high { (high / low).powf(PADDING) } else { 2.0 };
        (low / more, high * more)
    } else {
        let (from, to) = near_zero((low, high));
        let more = (to - from) * PADDING;
        (if from == 0.0 { from } else { from - more }, if to == 0.0 { to } else { to + more })
    };
    match wider {
        (from, to)
            if !(from.is_finite() && to.is_finite())
                || from <= 0.0 && kind == Kind::Log && low > 0.0 =>
        {
            (low, high)
        }
        (from, to) if from < to => (from, to),
        _ => from_zero((low, high)),
    }
}

/// The values of a panel, least and greatest: what small multiples share. Of a scatter those of y.
pub(in crate::chart) fn domain(context: &Context, panel: &PanelHead) -> (f64, f64) {
    let of_y = |series: usize| {
        context
            .exhibit
            .rows
            .iter()
            .enumerate()
            .filter_map(move |(row, _)| context.value(Target { row, series }))
    };
    let values = match (context.exhibit.form, panel.series.get(1)) {
        (Form::Scatter, Some(&series)) => of_y(series).collect(),
        _ => context.values(panel),
    };
    ends(&values).unwrap_or((0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_begins_at_zero_where_zero_is_near() {
        assert_eq!(fitted(Kind::Linear, (3.0, 100.0)), (0.0, 106.0));
        assert_eq!(fitted(Kind::Linear, (50.0, 100.0)), (47.0, 103.0));
        assert_eq!(fitted(Kind::Linear, (-100.0, -3.0)), (-106.0, 0.0));
        assert_eq!(fitted(Kind::Linear, (5.0, 5.0)), (0.0, 5.0));
        assert_eq!(fitted(Kind::Linear, (0.0, 0.0)), (0.0, 1.0));
        assert_eq!(fitted(Kind::Linear, (-1.7e308, 1.7e308)), (-1.7e308, 1.7e308));
        assert_eq!(fitted(Kind::Log, (4.0, 4.0)), (2.0, 8.0));
    }
}

//! Caveats: in what a figure is unlike the others of its series.
//!
//! The norm of a series is the period, the basis and, for each dimension of scope, the limit that
//! more than half of its figures have. Where no majority agrees, there is no norm, and each figure
//! says its own period, basis or limit.

use crate::data::{Axis, Basis, Observation, Period, Query, Scope};
use crate::order::{arranged, ordered};

/// One way in which a figure does not compare like for like with the rest of its series.
#[derive(Clone, Debug, PartialEq)]
pub enum Caveat {
    /// It has another period: its own, and that of most figures, if most agree.
    Period(Period, Option<Period>),
    /// It has a limit that most figures have not, or that no majority agrees on.
    Limited(Box<str>, Norm),
    /// It is not stated to have the limit that most figures have.
    Unlimited(Box<str>),
    /// It has another basis.
    Basis(Basis, Norm),
    /// It is computed of a figure with this scope and of a target that is not stated to have it;
    /// whether it is a quotient of the two.
    Inputs(Scope, bool),
}

/// Whether the other figures agree on something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Norm {
    /// More than half do.
    Most,
    /// No majority does.
    None,
}

/// What most figures of a series have in common; nothing where there is no majority.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Norms {
    /// The period.
    pub period: Option<Period>,
    /// The limits; nothing where one dimension of scope has no majority, or where the limits differ
    /// on purpose.
    pub scope: Option<Scope>,
}

/// What most figures of a series have in common. An outer `None` is for what differs on purpose, as
/// an axis of the chart varies it; an inner one for what no majority agrees on.
#[derive(Debug)]
#[expect(clippy::option_option, reason = "no majority is not the same as no comparison")]
pub(super) struct Common<'d> {
    period: Option<Option<Period>>,
    basis: Option<Option<&'d Basis>>,
    /// For each dimension of scope that occurs, the limit of most, if most agree.
    scope: Vec<(&'d str, Option<Limit<'d>>)>,
    /// Whether figures have different scopes on purpose.
    limits: bool,
}

/// The value of a dimension of scope; `None` is no limit.
type Limit<'d> = Option<&'d str>;

impl<'d> Common<'d> {
    /// Finds what is common to figures; what the chart's axes vary is no difference to tell.
    pub(super) fn of(observations: &[Observation<'d>], query: &Query) -> Self {
        let on_purpose = |axis: &Axis| query.varies(axis) || query.varies(&Axis::Figure);
        let limits =
            query.varies(&Axis::Part) || query.varies(&Axis::Figure) || query.form.stacks();
        let mut dimensions: Vec<&str> = Vec::new();
        for (dimension, _) in observations.iter().flat_map(|o| &o.scope.0) {
            if !limits
                && !dimensions.contains(&&**dimension)
                && !query.varies(&Axis::Scope(dimension.clone()))
            {
                dimensions.push(dimension);
            }
        }
        // in one order, so that equal limits are equal
        let order = ordered(dimensions.len(), &|a, b| dimensions.get(a).cmp(&dimensions.get(b)));
        let dimensions = arranged(dimensions, &order);
        let value = |dimension: &str| -> Vec<Limit<'d>> {
            observations.iter().map(|o| o.scope.get(dimension)).collect()
        };
        let period = || majority(&observations.iter().map(|o| o.period).collect::<Vec<_>>());
        let basis = || majority(&observations.iter().map(|o| o.basis).collect::<Vec<_>>());
        Self {
            period: (!on_purpose(&Axis::Period)).then(period),
            basis: (!on_purpose(&Axis::Basis)).then(basis),
            scope: dimensions
                .into_iter()
                .map(|dimension| (dimension, majority(&value(dimension))))
                .collect(),
            limits,
        }
    }

    /// The period and the limits of most.
    pub(super) fn norms(&self) -> Norms {
        let limit = |(dimension, norm): &(&str, Option<Limit>)| {
            Some(norm.as_ref()?.map(|value| ((*dimension).into(), value.into())))
        };
        let scope = || self.scope.iter().map(limit).collect::<Option<Vec<_>>>();
        let scope = if self.limits { None } else { scope() };
        Norms {
            period: self.period.flatten(),
            scope: scope.map(|limits| Scope(limits.into_iter().flatten().collect())),
        }
    }

    /// Lists in what an observation differs.
    pub(super) fn caveats(&self, observation: &Observation) -> Vec<Caveat> {
        let mut out = Vec::new();
        if let Some(common) = self.period.filter(|common| *common != Some(observation.period)) {
            out.push(Caveat::Period(observation.period, common));
        }
        for (dimension, norm) in &self.scope {
            let own = observation.scope.get(dimension);
            match (own, norm) {
                (own, Some(norm)) if own == *norm => {}
                (Some(own), Some(_)) => out.push(Caveat::Limited(own.into(), Norm::Most)),
                (Some(own), None) => out.push(Caveat::Limited(own.into(), Norm::None)),
                (None, Some(Some(norm))) => out.push(Caveat::Unlimited((*norm).into())),
                // to have no limit is the norm, or there is no norm
                (None, Some(None) | None) => {}
            }
        }
        if let Some(common) = self.basis.filter(|common| *common != Some(observation.basis)) {
            let norm = if common.is_some() { Norm::Most } else { Norm::None };
            out.push(Caveat::Basis(observation.basis.clone(), norm));
        }
        out
    }
}

/// Finds the value of more than half.
fn majority<T: PartialEq + Copy>(values: &[T]) -> Option<T> {
    // Boyer & Moore 1981: what more than half share survives when unlike ones cancel out
    let (mut best, mut lead) = (*values.first()?, 0_usize);
    for value in values {
        match (lead, *value == best) {
            (0, _) => (best, lead) = (*value, 1),
            (_, true) => lead += 1,
            (_, false) => lead -= 1,
        }
    }
    (2 * values.iter().filter(|value| **value == best).count() > values.len()).then_some(best)
}

impl Caveat {
    /// Tells whether the figures of the series have no norm that this one could differ from.
    #[must_use]
    pub fn is_split(&self) -> bool {
        matches!(
            self,
            Self::Period(_, None) | Self::Limited(_, Norm::None) | Self::Basis(_, Norm::None)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_more_than_half_is_a_majority() {
        assert_eq!(majority(&[1, 1, 2]), Some(1));
        assert_eq!(majority(&[1, 2]), None);
        assert_eq!(majority(&[1, 1, 2, 2]), None);
        assert_eq!(majority(&[0; 0]), None);
    }
}

//! In what a figure is unlike the others of its series.
//!
//! What more than half of the figures share is the norm, dimension by dimension; where there is no such majority, nobody is
//! the norm, and every figure says its own.

use crate::data::{Axis, Basis, Observation, Period, Query, Scope};
use crate::order::{arranged, ordered};

/// One way in which a figure does not compare like for like with the rest of its series.
#[derive(Clone, Debug, PartialEq)]
pub enum Caveat {
    /// It covers other days: its own, and those of most, if most agree.
    Period(Period, Option<Period>),
    /// It is limited as most are not, or as nobody else is.
    Limited(Box<str>, Norm),
    /// It is not stated to be limited as most are.
    Unlimited(Box<str>),
    /// It is another sort of figure.
    Basis(Basis, Norm),
    /// It is computed of a figure that is limited and of a target that is not stated to be: how, and whether it is a quotient.
    Inputs(Scope, bool),
}

/// Whether the others agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Norm {
    /// More than half agree on something else.
    Most,
    /// There is no majority.
    None,
}

/// What most figures of a series have in common; nothing where there is no majority.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Norms {
    /// The period.
    pub period: Option<Period>,
    /// The limits, dimension by dimension; nothing where one has no majority, or where they differ on purpose.
    pub scope: Option<Scope>,
}

/// What most figures of a series have in common; the inner `None` is no majority, the outer one a difference on purpose.
#[derive(Debug)]
#[expect(clippy::option_option, reason = "no majority is not the same as no comparison")]
pub(super) struct Common<'d> {
    period: Option<Option<Period>>,
    basis: Option<Option<&'d Basis>>,
    /// For each dimension of scope that occurs, the limit of most, if most agree.
    scope: Vec<(&'d str, Option<Limit<'d>>)>,
    /// Whether figures are limited differently on purpose.
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
                // not to be limited is the norm, or nobody's affair
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
    /// Tells whether the figures of the series differ among themselves, with no majority to differ from.
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

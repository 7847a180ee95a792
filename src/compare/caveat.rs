//! Caveats: in what a figure is unlike the others of its series.
//!
//! The norm of a series is the period, the basis and, for each dimension of scope, the limit that
//! more than half of its figures have. Where no majority agrees, there is no norm, and each figure
//! says its own period, basis or limit.

use super::derive::counts_alike;
use super::usual::{Limit, limits_of_most, majority, report, usual_span, usual_word};
use crate::data::{Axis, Basis, Observation, Period, Query, Scope, Unit};
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
    /// Its period is inferred where those of most figures are printed, or the other way round;
    /// whether its own is.
    Inferred(bool),
    /// It runs up to the day of another report than that of most, or no two of one.
    Report(usize, Norm),
    /// It runs in another way than most figures over time, or is not as long.
    Span,
    /// It counts some of what another figure of its series counts.
    Within,
    /// It counts in a word that does not stand for that of the others.
    Counted(Box<str>),
    /// It is computed of a figure with this scope and of a target that is not stated to have it;
    /// whether it is a quotient of the two.
    Inputs(Scope, bool),
    /// Another report of the same does not agree: which observation, and why this one stands.
    Rival(usize, Standing),
}

/// Why one of two reports stands in a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It was published later.
    Later,
    /// It is given first.
    First,
}

/// Whether the other figures agree on something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Norm {
    /// More than half do.
    Most,
    /// No majority does.
    None,
}

impl Norm {
    const fn of(is_of_most: bool) -> Self {
        if is_of_most { Self::Most } else { Self::None }
    }
}

/// What most figures of a series have in common; nothing where there is no majority.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Norms {
    /// The period.
    pub period: Option<Period>,
    /// The limits; nothing where one dimension of scope has no majority, or where the limits differ
    /// on purpose.
    pub scope: Option<Scope>,
    /// The basis; nothing where bases differ on purpose, too.
    pub basis: Option<Basis>,
    /// Whether the period is inferred.
    pub inferred: bool,
}

/// What most figures of a series have in common. An outer `None` is for what differs on purpose, as
/// an axis of the chart varies it; an inner one for what no majority agrees on.
#[derive(Debug)]
#[expect(clippy::option_option, reason = "no majority is not the same as no comparison")]
pub(super) struct Common<'d> {
    period: Option<Option<Period>>,
    basis: Option<Option<&'d Basis>>,
    /// The report of most of those that run up to the day of one, where there are several.
    report: Option<Option<usize>>,
    /// A period as long as most, where periods differ on purpose and most are as long.
    span: Option<Period>,
    /// Whether the period of most of those that have the common one is inferred; nothing where each
    /// row is a figure.
    inferred: Option<bool>,
    /// The unit in whose word most count, where not all do.
    counted: Option<&'d Unit>,
    /// For each dimension of scope that occurs, the limit of most, if most agree.
    scope: Vec<(&'d str, Option<Limit<'d>>)>,
    /// The places among them of those that most figures limit in one way.
    required: Vec<usize>,
    /// Whether figures have different scopes on purpose.
    limits: bool,
}

impl<'d> Common<'d> {
    /// Finds what is common to figures; what the chart's axes vary is no difference to tell.
    pub(super) fn of(observations: &[Observation<'d>], query: &Query) -> Self {
        let on_purpose = |axis: &Axis| query.varies(axis) || query.varies(&Axis::Figure);
        let limits =
            query.varies(&Axis::Part) || query.varies(&Axis::Figure) || query.form.stacks();
        let period = || majority(&observations.iter().map(|o| o.period).collect::<Vec<_>>());
        let basis = || majority(&observations.iter().map(|o| o.basis.sort()).collect::<Vec<_>>());
        let scope = if limits { Vec::new() } else { limits_of_most(observations, query) };
        let required = scope.iter().enumerate().filter(|(_, (_, norm))| norm.flatten().is_some());
        let period = (!on_purpose(&Axis::Period)).then(period);
        let over_time = query.varies(&Axis::Period);
        let of_norm =
            || observations.iter().filter(|o| over_time || period.flatten() == Some(o.period));
        let inferred: Vec<bool> = of_norm().map(|o| o.inferred).collect();
        let reports = || of_norm().filter_map(|o| report(o)).collect::<Vec<_>>();
        let reports = if over_time { Vec::new() } else { reports() };
        Self {
            required: required.map(|(place, _)| place).collect(),
            report: reports
                .windows(2)
                .any(|two| two.first() != two.last())
                .then(|| majority(&reports)),
            span: if over_time { usual_span(observations) } else { None },
            // where no more are inferred than printed, printed is what they are to be
            inferred: (over_time || period.is_some())
                .then(|| majority(&inferred).unwrap_or_default()),
            counted: usual_word(observations),
            period,
            basis: (!on_purpose(&Axis::Basis)).then(basis),
            scope,
            limits,
        }
    }

    /// Whether figures have different scopes on purpose.
    pub(super) const fn limits(&self) -> bool {
        self.limits
    }

    /// The period and the limits of most.
    pub(super) fn norms(&self) -> Norms {
        let limit = |(dimension, norm): &(&str, Option<Limit>)| {
            Some(norm.as_ref()?.map(|value| ((*dimension).into(), value.into())))
        };
        let scope = || self.scope.iter().map(limit).collect::<Option<Vec<_>>>();
        let scope = if self.limits { None } else { scope() };
        Norms {
            basis: self.basis.flatten().cloned(),
            inferred: self.inferred == Some(true),
            period: self.period.flatten(),
            scope: scope.map(|limits| Scope(limits.into_iter().flatten().collect())),
        }
    }

    /// Lists in what an observation differs.
    pub(super) fn caveats(&self, observation: &Observation) -> Vec<Caveat> {
        let mut out = Vec::new();
        if let Some(common) = self.period.filter(|common| *common != Some(observation.period)) {
            out.push(Caveat::Period(observation.period, common));
        } else if self.inferred.is_some_and(|inferred| inferred != observation.inferred) {
            out.push(Caveat::Inferred(observation.inferred));
        }
        if self.span.is_some_and(|usual| !usual.is_as_long(&observation.period)) {
            out.push(Caveat::Span);
        }
        let own = report(observation);
        if let (Some(common), Some(own)) = (self.report.filter(|common| *common != own), own) {
            out.push(Caveat::Report(own, Norm::of(common.is_some())));
        }
        if self.counted.is_some_and(|usual| !counts_alike(usual, observation.unit)) {
            out.push(Caveat::Counted(observation.unit.name.clone()));
        }
        // most figures have no limits, and stand beside such
        if !observation.scope.0.is_empty() || !self.required.is_empty() {
            self.add_limits(observation, &mut out);
        }
        let own = Some(observation.basis.sort());
        if let Some(common) = self.basis.filter(|common| *common != own) {
            out.push(Caveat::Basis(observation.basis.clone(), Norm::of(common.is_some())));
        }
        out
    }
}

impl Common<'_> {
    /// Lists in which limits an observation differs.
    fn add_limits(&self, observation: &Observation, out: &mut Vec<Caveat>) {
        let own = observation.scope.0.iter().filter_map(|(dimension, _)| {
            self.scope.binary_search_by(|(known, _)| (*known).cmp(dimension)).ok()
        });
        let mut places: Vec<usize> = own.chain(self.required.iter().copied()).collect();
        let order = ordered(places.len(), &|a, b| places.get(a).cmp(&places.get(b)));
        places = arranged(places, &order);
        places.dedup();
        for (dimension, norm) in places.into_iter().filter_map(|place| self.scope.get(place)) {
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
    }
}

impl Caveat {
    /// Tells whether the figures of the series have no norm that this one could differ from.
    #[must_use]
    pub fn is_split(&self) -> bool {
        matches!(
            self,
            Self::Period(_, None)
                | Self::Limited(_, Norm::None)
                | Self::Basis(_, Norm::None)
                | Self::Report(_, Norm::None)
        )
    }
}

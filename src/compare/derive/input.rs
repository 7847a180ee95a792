//! A reported figure as an input of a calculation: in the unit of its metric, with its interval.

use super::formula::Term;
use crate::data::{Dataset, Dimension, Interval, Metric, Observation};

/// A reported figure from which a value is derived.
#[derive(Clone, Copy, Debug)]
pub(super) struct Input<'d> {
    /// The index of the observation.
    pub(super) index: usize,
    pub(super) observation: Observation<'d>,
    pub(super) metric: &'d Metric,
    /// In the unit of the metric, as is the interval.
    pub(super) value: f64,
    pub(super) interval: Interval,
}

impl<'d> Input<'d> {
    /// The figure of an observation; nothing where its unit does not convert to its metric's.
    pub(super) fn of(dataset: &'d Dataset, index: usize) -> Option<Self> {
        let observation = dataset.observations.get(index)?;
        let metric = dataset.metrics.get(observation.metric)?;
        let value = observation.unit.convert(observation.value, &metric.unit)?;
        let printed = observation.quantity().interval();
        let same = (observation.unit.factor - metric.unit.factor).abs()
            <= f64::EPSILON * metric.unit.factor;
        let interval = if same {
            printed
        } else {
            printed.times(observation.unit.factor / metric.unit.factor)
        };
        Some(Self { index, observation, metric, value, interval })
    }

    /// Two figures; nothing where both are the same.
    pub(super) fn two(dataset: &'d Dataset, one: usize, other: usize) -> Option<(Self, Self)> {
        (one != other).then_some(())?;
        Some((Self::of(dataset, one)?, Self::of(dataset, other)?))
    }

    /// All figures of a list, if all are of one metric.
    pub(super) fn all(dataset: &'d Dataset, indices: &[usize]) -> Option<Vec<Self>> {
        let all: Vec<Self> =
            indices.iter().map(|&index| Self::of(dataset, index)).collect::<Option<_>>()?;
        let metric = all.first()?.observation.metric;
        all.iter().all(|input| input.observation.metric == metric).then_some(all)
    }

    /// Tells whether the figure is a percentage.
    pub(super) fn is_percent(&self) -> bool {
        self.metric.unit.dimension == Dimension::Percent
    }

    /// The figure as it is printed in a formula.
    pub(super) fn term(&self) -> Term {
        Term::of(&self.observation)
    }
}

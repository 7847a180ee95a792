//! A reported figure as the arithmetic takes it: in the unit of its metric, with its interval.

use super::formula::Term;
use crate::data::{Dataset, Dimension, Interval, Metric, Observation};

/// A figure that goes into a derived value.
#[derive(Clone, Copy, Debug)]
pub(super) struct Given<'d> {
    pub(super) index: usize,
    pub(super) observation: Observation<'d>,
    pub(super) metric: &'d Metric,
    /// In the unit of the metric, as is the interval.
    pub(super) value: f64,
    pub(super) interval: Interval,
}

impl<'d> Given<'d> {
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

    /// Two figures.
    pub(super) fn two(dataset: &'d Dataset, one: usize, other: usize) -> Option<(Self, Self)> {
        (one != other).then_some(())?;
        Some((Self::of(dataset, one)?, Self::of(dataset, other)?))
    }

    /// All figures of a list, if all are of one metric.
    pub(super) fn all(dataset: &'d Dataset, indices: &[usize]) -> Option<Vec<Self>> {
        let all: Vec<Self> =
            indices.iter().map(|&index| Self::of(dataset, index)).collect::<Option<_>>()?;
        let metric = all.first()?.observation.metric;
        all.iter().all(|given| given.observation.metric == metric).then_some(all)
    }

    pub(super) fn is_percent(&self) -> bool {
        self.metric.unit.dimension == Dimension::Percent
    }

    pub(super) fn term(&self) -> Term {
        Term::of(&self.observation)
    }
}

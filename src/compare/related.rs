//! The figures of a metric from which values of its other figures are derived: targets, earlier
//! figures and completion rates, each found without a look at all figures.

use std::cmp::Ordering;

use super::derive;
use crate::data::{Base, Basis, Brief, Dataset, Observation, PeriodRank, Query, Scope, Show};
use crate::order::{arranged, ordered};

/// How much longer or shorter than the later one an earlier figure's period may be, in days: months
/// and quarters differ by so many.
const MOST_DAYS: i32 = 3;

/// What may stand beside the figures of one metric, sorted by who reports it.
#[derive(Debug, Default)]
pub(super) struct Related<'d> {
    /// Targets: by entity, by length, by the first day.
    targets: Vec<Brief<'d>>,
    /// Figures above zero: by entity, by what they are figures of, by length, in the order of time.
    earlier: Vec<Brief<'d>>,
    /// Completion rates: by entity, by period.
    rates: Vec<Brief<'d>>,
}

impl<'d> Related<'d> {
    /// Finds what a query needs for the figures of a metric.
    #[inline(never)]
    pub(super) fn of(dataset: &'d Dataset, query: &Query, metric: usize) -> Self {
        let own = || dataset.observations.of_metric(metric);
        match query.show {
            Show::Completion | Show::Gap => {
                Self { targets: targets(dataset, own()), ..Self::default() }
            }
            Show::Pace => {
                let (targets, rates) = (targets(dataset, own()), rates(dataset, metric));
                Self { targets, rates, ..Self::default() }
            }
            Show::ImpliedTarget => Self { rates: rates(dataset, metric), ..Self::default() },
            Show::Growth => {
                let is_base = |o: &Brief| o.period.is_stated() && derive::is_base(dataset, o.index);
                let mut own = derive::standing(dataset, own().collect());
                own.retain(is_base);
                let earlier = sorted(own, &|a, b| series(a).cmp(&series(b)));
                Self { earlier, ..Self::default() }
            }
            Show::Value | Show::Rank | Show::Share | Show::Per => Self::default(),
        }
    }

    /// The targets of an entity whose periods contain that of a figure, the shortest first.
    pub(super) fn targets(&self, own: &Observation) -> Vec<Brief<'d>> {
        let Some((first, last)) = own.period.days() else { return Vec::new() };
        let mut rest = after(&self.targets, &(own.entity, i32::MIN, i32::MIN), &target);
        let mut out = Vec::new();
        while let Some(length) =
            rest.first().filter(|o| o.entity == own.entity).map(|o| o.period.length())
        {
            // of those of one length: those that begin before the figure, and end after it
            let from = last.saturating_sub(length).saturating_add(1);
            let found = after(rest, &(own.entity, length, from), &target).iter();
            let fits = |o: &&Brief| target(o) <= (own.entity, length, first);
            out.extend(found.take_while(fits).filter(|o| o.period.contains(&own.period)));
            rest = after(rest, &(own.entity, length.saturating_add(1), i32::MIN), &target);
        }
        out
    }

    /// The figures that are nearest before one, the nearest first: of each length that its own can
    /// be compared with, one.
    pub(super) fn earlier(&self, own: &Observation) -> Vec<usize> {
        let first = own.period.order();
        let before = |length: i32| {
            // a dated period ends before the figure's begins
            let shift = if own.period.days().is_some() { length.max(1) - 1 } else { 0 };
            let until = (first.0.saturating_sub(shift), i32::MIN);
            let kind = own.period.rank().3;
            let key = |time| (own.entity, own.basis.sort().word(), own.scope, (kind, length), time);
            let end = self.earlier.partition_point(|o| series(o) < key(until));
            let found = self.earlier.get(end.checked_sub(1)?)?;
            let is_own = series(found) >= key((i32::MIN, i32::MIN));
            is_own.then_some(found)
        };
        let length = own.period.length();
        let found = length.saturating_sub(MOST_DAYS).max(0)..=length.saturating_add(MOST_DAYS);
        let found: Vec<&Brief> = found.filter_map(before).collect();
        let time = |place: usize| found.get(place).map(|o| o.period.order());
        let order = ordered(found.len(), &|a, b| time(b).cmp(&time(a)));
        order.into_iter().filter_map(|place| found.get(place)).map(|o| o.index).collect()
    }

    /// The completion rates of a figure, by the order of their metrics and of the document; a rate
    /// of the industrial projects is no rate of all.
    pub(super) fn rates(&self, own: &Observation) -> impl Iterator<Item = usize> {
        let (key, scope) = ((own.entity, own.period.rank()), own.scope);
        let found = after(&self.rates, &key, &dated).iter();
        let fits = move |o: &&Brief| derive::scopes_agree(scope, o.scope);
        found.take_while(move |o| dated(o) == key).filter(fits).map(|o| o.index)
    }
}

/// The targets among some figures; of several reports of one that which stands.
fn targets<'d>(dataset: &Dataset, own: impl Iterator<Item = Brief<'d>>) -> Vec<Brief<'d>> {
    let found = own.filter(|o| *o.basis == Basis::Target).collect();
    sorted(derive::standing(dataset, found), &|a, b| target(a).cmp(&target(b)))
}

/// The figures of the metrics that are rates of a metric.
fn rates(dataset: &Dataset, metric: usize) -> Vec<Brief<'_>> {
    let is_rate = |rate: &usize| {
        let base = dataset.metrics.get(*rate).and_then(|rate| rate.base);
        base == Some(Base::Numerator(metric))
    };
    let metrics = (0..dataset.metrics.len()).filter(is_rate);
    let own = |rate| derive::standing(dataset, dataset.observations.of_metric(rate).collect());
    sorted(metrics.flat_map(own).collect(), &|a, b| dated(a).cmp(&dated(b)))
}

/// What targets are sorted by.
fn target(o: &Brief) -> (usize, i32, i32) {
    (o.entity, o.period.length(), o.period.order().0)
}

/// What rates are sorted by.
fn dated(o: &Brief) -> (usize, PeriodRank) {
    (o.entity, o.period.rank())
}

/// What earlier figures are sorted by.
fn series<'o>(o: &'o Brief) -> (usize, &'o str, &'o Scope, (u8, i32), (i32, i32)) {
    let kind = (o.period.rank().3, o.period.length());
    (o.entity, o.basis.sort().word(), o.scope, kind, o.period.order())
}

/// Figures sorted as two of them compare; equal ones keep the order of the document.
fn sorted<'d>(
    all: Vec<Brief<'d>>,
    compare: &dyn Fn(&Brief<'d>, &Brief<'d>) -> Ordering,
) -> Vec<Brief<'d>> {
    let order = ordered(all.len(), &|a, b| match (all.get(a), all.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    arranged(all, &order)
}

/// The figures from the first one on whose key is not below another.
fn after<'s, 'd, K: Ord>(
    all: &'s [Brief<'d>],
    least: &K,
    key: &dyn Fn(&Brief<'d>) -> K,
) -> &'s [Brief<'d>] {
    all.get(all.partition_point(|o| key(o) < *least)..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::read;

    /// A document of two entities with figures and targets of many periods, one after the other.
    fn made() -> Dataset {
        let periods = [
            "2020",
            "2021",
            "2021-Q1",
            "2021-Q2",
            "2021-01",
            "2021-02",
            "2021-01/2021-02",
            "2021-03",
            "2021-12",
            "2022-01",
            "2022-02",
            "2022",
            "2022-Q1",
            "2020-02-01",
            "2020-02-02",
            "2020-02-04",
            "2020-02-02/2020-02-03",
            "2022-12-31",
            "2020/2021",
            "2022/2023",
        ];
        let mut rows = Vec::new();
        for (i, period) in periods.iter().enumerate() {
            for entity in ["a", "b"] {
                for (k, more) in [
                    "",
                    r#", "basis": "target""#,
                    r#", "scope": {"s": "x"}"#,
                    r#", "scope": {"s": "x"}, "basis": "target""#,
                ]
                .into_iter()
                .enumerate()
                .filter(|(k, _)| (i + k) % 3 > 0)
                {
                    let value = (i * 7 + k * 3) % 11;
                    rows.push(format!(
                        r#"{{"entity": "{entity}", "metric": "m", "period": "{period}",
                            "value": {value}, "unit": "亿元"{more}}}"#
                    ));
                }
            }
        }
        let text = format!(
            r#"{{"format": "duibi/1", "entities": [{{"id": "a"}}, {{"id": "b"}}],
                "metrics": [{{"id": "m", "unit": "亿元"}}], "observations": [{}]}}"#,
            rows.join(",")
        );
        let reading = read(text.as_bytes());
        assert_eq!(reading.faults, []);
        reading.dataset
    }

    fn related(data: &Dataset, show: Show) -> Related<'_> {
        Related::of(data, &Query { show, ..Query::of_metric(0) }, 0)
    }

    #[test]
    fn growth_is_told_from_the_nearest_figure_that_a_look_at_all_would_find() {
        let data = made();
        let known = related(&data, Show::Growth);
        let mut seen = 0;
        for (index, own) in data.observations.iter().enumerate() {
            let all = (0..data.observations.len())
                .filter_map(|other| Some((other, derive::growth(&data, index, other)?)));
            let order = |other: usize| data.observations.get(other).map(|o| o.period.order());
            let expected = all.max_by_key(|(other, _)| order(*other)).map(|(_, found)| found);
            let mut earlier = known.earlier(&own).into_iter();
            let found = earlier.find_map(|other| derive::growth(&data, index, other));
            assert_eq!(found, expected, "{own:?}");
            seen += usize::from(found.is_some());
        }
        assert!(seen > 20, "{seen}");
    }

    #[test]
    fn the_targets_of_a_figure_are_those_that_a_look_at_all_would_find() {
        let data = made();
        let known = related(&data, Show::Gap);
        let mut seen = 0;
        for (index, own) in data.observations.iter().enumerate() {
            let fits = |other: &usize| derive::gap(&data, index, *other).is_some();
            let expected: Vec<usize> = (0..data.observations.len()).filter(fits).collect();
            let mut found: Vec<usize> = known.targets(&own).iter().map(|o| o.index).collect();
            found.retain(fits);
            found.sort_unstable();
            assert_eq!(found, expected, "{own:?}");
            seen += found.len();
        }
        assert!(seen > 50, "{seen}");
    }
}

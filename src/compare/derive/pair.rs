//! Values derived from two figures: a quotient of two metrics, growth, a difference, a ratio.

use super::derived::{Derived, percent, points, times};
use super::formula::Formula;
use super::input::Input;
use super::likeness::{Unlike, are_of_reports};
use crate::data::{Basis, Dataset, Interval, Observation, Unit};

/// One metric by another, of one entity, period and scope: investment per project, in 亿元/个.
///
/// Nothing where the two are of one dimension (that is a share or a ratio), one is a percentage, or
/// the second may be 0. Whether the two metrics belong together (signed investment and signed
/// projects) is for the caller to know.
#[must_use]
#[inline(never)]
pub fn per(dataset: &Dataset, top: usize, below: usize) -> Option<Derived> {
    let (a, b) = Input::two(dataset, top, below)?;
    let (x, y) = (&a.observation, &b.observation);
    let unlike = Unlike::printed(x, y);
    let mixed = !a.metric.unit.converts_to(&b.metric.unit) && !a.is_percent() && !b.is_percent();
    // what is aimed at, or in talks, by what is: money agreed by projects signed is of one sort
    let sort = |o: &Observation| (*o.basis == Basis::Target, *o.basis == Basis::Pipeline);
    let alike = x.entity == y.entity && !unlike.in_time() && !unlike.scope && sort(x) == sort(y);
    if !alike || !mixed || b.interval.low <= 0.0 {
        return None;
    }
    Derived::new(
        a.value / b.value,
        a.interval.over(&b.interval)?,
        Formula::Per(a.term(), b.term()),
        vec![top, below],
        Unit::quotient(&a.metric.unit, &b.metric.unit),
    )
    .map(|derived| derived.qualified_by(&[&a, &b]))
}

/// One figure by another of the same metric, in 倍: both positive, and neither a growth rate.
#[must_use]
pub fn ratio(dataset: &Dataset, one: usize, other: usize) -> Option<Derived> {
    let (a, b) = same_metric(dataset, one, other)?;
    let grows = |input: &Input| *input.observation.basis == Basis::GrowthRate;
    if grows(&a) || grows(&b) || a.interval.low < 0.0 || b.interval.low <= 0.0 {
        return None;
    }
    Derived::new(
        a.value / b.value,
        a.interval.over(&b.interval)?,
        Formula::Ratio(a.term(), b.term()),
        vec![one, other],
        times(),
    )
    .map(|derived| derived.qualified_by(&[&a, &b]))
}

/// One figure less another of the same metric; of two percentages in percentage points.
#[must_use]
pub fn difference(dataset: &Dataset, one: usize, other: usize) -> Option<Derived> {
    let (a, b) = same_metric(dataset, one, other)?;
    subtracted(&a, &b, Formula::Difference(a.term(), b.term()))
}

/// The change from an old figure to a new one, in percent of the old: the same entity, metric,
/// basis and scope, in two periods of one length that do not overlap, and the old figure is
/// positive and the new one not negative. Percentages have no growth: their change is a
/// [`difference`] in percentage points.
#[must_use]
#[inline(never)]
pub fn growth(dataset: &Dataset, new: usize, old: usize) -> Option<Derived> {
    let (a, b) = same_metric(dataset, new, old)?;
    let (x, y) = (&a.observation, &b.observation);
    let unlike = Unlike::printed(x, y);
    let alike = x.entity == y.entity
        && !unlike.scope
        && !unlike.basis
        && !unlike.counted
        && !are_of_reports(x, y)
        && x.inferred == y.inferred;
    let steady = x.period.is_as_long(&y.period) && !x.period.overlaps(&y.period);
    let later = x.period.is_stated() && y.period.is_stated() && x.period.order() > y.period.order();
    if !alike || !steady || !later || a.is_percent() || b.interval.low <= 0.0 || a.value < 0.0 {
        return None;
    }
    // new / old - 1 names the old figure once, which gives the narrowest interval
    let interval = a.interval.over(&b.interval)?.minus(&Interval::point(1.0)).times(100.0);
    Derived::new(
        (a.value - b.value) / b.value * 100.0,
        interval,
        Formula::Growth(a.term(), b.term()),
        vec![new, old],
        percent(),
    )
    .map(|derived| derived.qualified_by(&[&a, &b]))
}

/// Tells whether figures can have grown from this one: it is no percentage, and above zero.
pub(in crate::compare) fn is_base(dataset: &Dataset, old: usize) -> bool {
    Input::of(dataset, old).is_some_and(|old| !old.is_percent() && old.interval.low > 0.0)
}

/// Two figures of one metric.
fn same_metric(dataset: &Dataset, one: usize, other: usize) -> Option<(Input<'_>, Input<'_>)> {
    Input::two(dataset, one, other).filter(|(a, b)| a.observation.metric == b.observation.metric)
}

/// One by another, in percent.
pub(super) fn percentage(a: &Input, b: &Input, formula: Formula) -> Option<Derived> {
    let interval = a.interval.over(&b.interval)?.times(100.0);
    Derived::new(a.value / b.value * 100.0, interval, formula, vec![a.index, b.index], percent())
        .map(|derived| derived.qualified_by(&[a, b]))
}

/// One less another of the same metric, in its unit or in percentage points.
pub(super) fn subtracted(a: &Input, b: &Input, formula: Formula) -> Option<Derived> {
    let unit = if a.is_percent() { points() } else { a.metric.unit.clone() };
    Derived::new(
        a.value - b.value,
        a.interval.minus(&b.interval),
        formula,
        vec![a.index, b.index],
        unit,
    )
    .map(|derived| derived.qualified_by(&[a, b]))
}

#[cfg(test)]
mod tests {
    use super::super::samples::{Lang, at, etdz, huaian, made, say};
    use super::*;

    fn said(derived: Option<Derived>) -> [String; 3] {
        let derived = derived.unwrap();
        assert!(derived.interval.contains(derived.value));
        Lang::SPELT_OUT.map(|lang| say::derived(&derived, lang))
    }

    #[test]
    fn investment_per_project() {
        let data = huaian();
        let [money, count] =
            ["qingjiangpu-signed-investment", "qingjiangpu-signed"].map(|id| at(&data, id));
        let expected = [
            "165.93亿元 ÷ 46个 = 3.607亿元/个",
            "165.93億元 ÷ 46個 = 3.607億元/個",
            "16.593 billion yuan ÷ 46 = 360.7 million yuan each",
        ];
        assert_eq!(said(per(&data, money, count)), expected);
        assert_eq!(per(&data, count, count), None);
        assert_eq!(
            per(&data, money, at(&data, "qingjiangpu-signed-industrial")),
            None,
            "another scope"
        );
        assert_eq!(
            per(&data, at(&data, "qingjiangpu-signed-completion"), count),
            None,
            "a percentage"
        );
        assert_eq!(
            per(&data, at(&data, "hongze-signed-investment"), count),
            None,
            "another entity"
        );
    }

    #[test]
    fn differences_and_ratios_tell_percentage_points_from_percent() {
        let data = huaian();
        let [one, other] = ["qingjiangpu-signed", "huaiyin-signed"].map(|id| at(&data, id));
        assert_eq!(
            said(difference(&data, one, other)),
            ["46个 − 27个 = 19个", "46個 − 27個 = 19個", "46 − 27 = 19"]
        );
        assert_eq!(said(ratio(&data, one, other))[0], "46个 ÷ 27个 = 1.70倍");
        let [high, low] =
            ["qingjiangpu-signed-completion", "lianshui-signed-completion"].map(|id| at(&data, id));
        let expected = [
            "61.33% − 34.4% = 26.9个百分点",
            "61.33% − 34.4% = 26.9個百分點",
            "61.33% − 34.4% = 26.9 percentage points",
        ];
        assert_eq!(said(difference(&data, high, low)), expected);
        assert_eq!(difference(&data, one, high), None);
        let zone = etdz();
        let [trade, revenue] =
            ["etdz-trade-growth", "etdz-budget-revenue-growth"].map(|id| at(&zone, id));
        assert_eq!((difference(&zone, trade, revenue), ratio(&zone, trade, revenue)), (None, None));
    }

    #[test]
    fn growth_needs_two_periods_of_one_length() {
        let data = made(&[
            ("money", "2022-Q1", 10.0, "亿元", r#""printed": "10.0亿元""#),
            ("money", "2023-Q1", 120_000.0, "万元", ""),
            ("money", "2023", 50.0, "亿元", ""),
            ("rate", "2022-Q1", 50.0, "%", ""),
            ("rate", "2023-Q1", 60.0, "%", ""),
            ("money", "2021-Q1", 0.3, "亿元", r#""qualifier": "nearly""#),
            ("money", "2020-Q1", 0.0, "亿元", ""),
        ]);
        let grown = growth(&data, 1, 0).unwrap();
        assert_eq!(
            say::derived(&grown, Lang::ZH_HANS),
            "(120,000万元 − 10.0亿元) ÷ 10.0亿元 = 20%"
        );
        assert!(grown.interval.low < 19.41 && grown.interval.high > 20.6);
        assert_eq!(growth(&data, 0, 1), None, "backwards");
        assert_eq!(growth(&data, 2, 0), None, "a year against a quarter");
        assert_eq!(growth(&data, 4, 3), None, "percentages have points");
        assert_eq!(
            say::derived(&difference(&data, 4, 3).unwrap(), Lang::EN),
            "60% − 50% = 10 percentage points"
        );
        assert_eq!(growth(&data, 0, 6), None, "from nothing");
    }
}

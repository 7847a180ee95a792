//! A figure against its target: completion, the gap to the target, and the pace.

use super::derived::{Derived, times};
use super::formula::Formula;
use super::input::Input;
use super::likeness::counts_alike;
use super::pair::{percentage, subtracted};
use crate::data::{Basis, Dataset, Dimension, Interval, Observation, Period, Scope};

/// An actual figure and its target: of one entity and metric, and the target's period contains the
/// figure's.
///
/// Scopes agree, or the figure's is narrower than the target's (≥1亿元) and the figure is not
/// reported as a part: that is only a caveat, while 19 industrial projects, a part of 46, are not
/// measured against the target for all.
fn actual_and_target(
    dataset: &Dataset,
    actual: usize,
    target: usize,
) -> Option<(Input<'_>, Input<'_>)> {
    let (a, t) = Input::two(dataset, actual, target)?;
    let (x, y) = (&a.observation, &t.observation);
    let alike = (x.entity, x.metric) == (y.entity, y.metric)
        && y.period.contains(&x.period)
        && counts_alike(x.unit, y.unit);
    let sorts = *y.basis == Basis::Target
        && !matches!(x.basis, Basis::Target | Basis::Pipeline | Basis::GrowthRate);
    let scoped = scopes_agree(x.scope, y.scope) || x.part_of.is_none() && x.scope.includes(y.scope);
    (alike && sorts && scoped && t.interval.low > 0.0).then_some((a, t))
}

/// Tells whether two scopes are the same apart from the dimension [`TARGET`].
pub(in crate::compare) fn scopes_agree(one: &Scope, other: &Scope) -> bool {
    let within = |a: &Scope, b: &Scope| {
        a.0.iter().filter(|(dimension, _)| &**dimension != TARGET).all(|p| b.has(p))
    };
    within(one, other) && within(other, one)
}

/// The dimension of scope that says which target a rate is measured against.
pub(in crate::compare) const TARGET: &str = "target";

/// Actual by target, in percent; percentages have none.
#[must_use]
pub fn completion(dataset: &Dataset, actual: usize, target: usize) -> Option<Derived> {
    let (a, t) = actual_and_target(dataset, actual, target)?;
    (!a.is_percent()).then(|| percentage(&a, &t, Formula::Completion(a.term(), t.term())))?
}

/// Target less actual, in the unit of the metric or in percentage points; negative where the target
/// is exceeded.
#[must_use]
pub fn gap(dataset: &Dataset, actual: usize, target: usize) -> Option<Derived> {
    let (a, t) = actual_and_target(dataset, actual, target)?;
    subtracted(&t, &a, Formula::Gap(t.term(), a.term()))
}

/// Completion by the share of the target's days that have passed, in 倍: 1 is on time. The periods
/// of figure and target must begin on the same day.
#[must_use]
pub fn pace(dataset: &Dataset, actual: usize, target: usize) -> Option<Derived> {
    let (a, t) = actual_and_target(dataset, actual, target)?;
    let (passed, days) = passed(&a.observation.period, &t.observation.period)?;
    if a.is_percent() {
        return None;
    }
    let interval = a.interval.over(&t.interval)?;
    paced(
        a.value / t.value,
        interval,
        (passed, days),
        Formula::Pace(a.term(), t.term(), passed, days),
        vec![actual, target],
    )
    .map(|derived| derived.qualified_by(&[&a, &t]))
}

/// A reported completion rate by the share of days that have passed of its target's period, which
/// [`target_period`] gives.
#[must_use]
pub fn pace_of_rate(dataset: &Dataset, rate: usize, whole: &Period) -> Option<Derived> {
    let r = Input::of(dataset, rate)?;
    if *r.observation.basis != Basis::CompletionRate || !r.is_percent() {
        return None;
    }
    let (passed, days) = passed(&r.observation.period, whole)?;
    let formula = Formula::PaceOfRate(r.term(), passed, days);
    paced(r.value / 100.0, r.interval.times(0.01), (passed, days), formula, vec![rate])
        .map(|derived| derived.qualified_by(&[&r]))
}

/// The calendar year of the target that a completion rate is measured against, if the rate's scope
/// says that the target is an annual one.
#[must_use]
pub fn target_period(rate: &Observation) -> Option<Period> {
    let target = rate.scope.get(TARGET)?;
    let annual = ["全年", "年度", "annual", "full year", "full-year"]
        .iter()
        .any(|word| target.contains(word));
    let (first, _) = rate.period.days().filter(|_| annual)?;
    // 366 days a year give, from 1970 on, the right year or an earlier one
    let near = u16::try_from(1970 + first.div_euclid(366)).ok()?;
    (near..near.saturating_add(60)).map(Period::year).find(|year| year.contains(&rate.period))
}

/// The days of a part of a period, and of the whole; the part begins on the first day of the whole.
fn passed(part: &Period, whole: &Period) -> Option<(i32, i32)> {
    let (own, all) = (part.days()?, whole.days()?);
    let known = part.kind().has_days() && whole.kind().has_days();
    (known && own.0 == all.0 && own.1 <= all.1).then(|| (part.length(), whole.length()))
}

/// A share of a target by the share of days that have passed.
fn paced(
    share: f64,
    interval: Interval,
    days: (i32, i32),
    formula: Formula,
    inputs: Vec<usize>,
) -> Option<Derived> {
    let time = f64::from(days.1) / f64::from(days.0);
    Derived::new(share * time, interval.times(time), formula, inputs, times())
}

/// Tells whether an observation is a rate: a percentage, but neither a target nor a growth rate.
pub(super) fn is_rate(observation: &Observation) -> bool {
    observation.unit.dimension == Dimension::Percent
        && !matches!(observation.basis, Basis::Target | Basis::GrowthRate)
}

#[cfg(test)]
mod tests {
    use super::super::samples::{Lang, at, huaian, huainan, say};
    use super::*;

    #[test]
    fn a_quarter_against_the_target_of_its_year() {
        let data = huaian();
        let [actual, target] = ["lianshui-signed", "lianshui-signed-goal"].map(|id| at(&data, id));
        assert_eq!(
            say::derived(&completion(&data, actual, target).unwrap(), Lang::ZH_HANS),
            "31个 ÷ 100个 = 31%"
        );
        assert_eq!(
            say::derived(&gap(&data, actual, target).unwrap(), Lang::ZH_HANT),
            "100個 − 31個 = 69個"
        );
        let pace = pace(&data, actual, target).unwrap();
        assert_eq!(say::derived(&pace, Lang::ZH_HANS), "31个 ÷ 100个 ÷ (90天 ÷ 365天) = 1.26倍");
        assert_eq!(say::derived(&pace, Lang::EN), "31 ÷ 100 ÷ (90 days ÷ 365 days) = 1.26 times");
        assert_eq!(completion(&data, target, actual), None);
        let part = at(&data, "lianshui-signed-industrial");
        assert_eq!(
            completion(&data, part, target),
            None,
            "a part is no progress towards the whole"
        );
        assert_eq!(completion(&data, at(&data, "qingjiangpu-signed"), target), None);
    }

    #[test]
    fn a_target_that_is_only_a_lower_bound_leaves_an_interval() {
        let data = huaian();
        let [actual, target] = ["lianshui-signed-investment", "lianshui-signed-investment-goal"]
            .map(|id| at(&data, id));
        let share = completion(&data, actual, target).unwrap();
        assert!(share.interval.low < 16.6 && share.interval.high > 19.8);
        assert_eq!(say::derived(&share, Lang::ZH_HANS), "99.4亿元 ÷ 超500亿元 = 至多20%");
    }

    #[test]
    fn a_rate_against_a_goal_for_the_rate_is_in_points() {
        let data = huaian();
        let goal =
            data.observations.get(at(&data, "huaian-etdz-started-completion-goal-h1")).unwrap();
        assert_eq!(target_period(&goal), Some(Period::year(2022)));
        assert_eq!(
            completion(
                &data,
                at(&data, "qingjiangpu-started-completion"),
                at(&data, "huaian-etdz-started-completion-goal-h1")
            ),
            None
        );
    }

    #[test]
    fn the_pace_of_a_reported_rate() {
        let data = huainan();
        let rate = at(&data, "huainan-external-funds-completion");
        let year = target_period(&data.observations.get(rate).unwrap()).unwrap();
        let derived = pace_of_rate(&data, rate, &year).unwrap();
        assert_eq!(say::derived(&derived, Lang::ZH_HANS), "77.41% ÷ (273天 ÷ 365天) = 1.03倍");
        assert_eq!(pace_of_rate(&data, rate, &Period::year(2020)), None);
        assert_eq!(pace_of_rate(&data, at(&data, "huainan-external-funds"), &year), None);
    }
}

//! Derived values on the built-in documents: every pair of figures, and samples from inside their
//! intervals.

use duibi::compare::derive::{
    Derived, Formula, Quartile, Verdict, completion, difference, figure_of_rate, gap, growth,
    implied_whole, interquartile, mean, median, pace, partitions, per, quantile, quartile, ratio,
    share, sum,
};
use duibi::data::{Dataset, Interval};
use duibi::say::{self, Lang};

use crate::support::built_in;

/// Numbers from 0 up to 1, the same on every machine (splitmix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        f64::from(u32::try_from((bits ^ (bits >> 31)) >> 32).unwrap()) / f64::from(u32::MAX)
    }
}

/// The formula on other values of its inputs; what is implied by whole numbers is told by them
/// alone.
fn evaluated(formula: &Formula, x: &[f64]) -> Option<f64> {
    let total: f64 = x.iter().sum();
    Some(match formula {
        Formula::Per(..) | Formula::Ratio(..) => x[0] / x[1],
        Formula::Share(..) | Formula::Completion(..) | Formula::Denominator(..) => {
            x[0] / x[1] * 100.0
        }
        Formula::Numerator(..) => x[0] * x[1] / 100.0,
        Formula::Gap(..) | Formula::Difference(..) => x[0] - x[1],
        Formula::Growth(..) => (x[0] - x[1]) / x[1] * 100.0,
        Formula::Pace(_, _, passed, days) => x[0] / x[1] * f64::from(*days) / f64::from(*passed),
        Formula::PaceOfRate(_, passed, days) => {
            x[0] / 100.0 * f64::from(*days) / f64::from(*passed)
        }
        Formula::Sum(_) => total,
        Formula::Remainder(..) => x[0] - x[1..].iter().sum::<f64>(),
        Formula::Mean(_) => total / f64::from(u32::try_from(x.len()).unwrap()),
        Formula::Median(_) => quantile(x, 0.5)?,
        Formula::Quartile(Quartile::First, _) => quantile(x, 0.25)?,
        Formula::Quartile(Quartile::Third, _) => quantile(x, 0.75)?,
        Formula::Interquartile(_) => quantile(x, 0.75)? - quantile(x, 0.25)?,
        Formula::Rank(_) | Formula::WholeDenominator(..) | Formula::WholeNumerator(..) => {
            return None;
        }
    })
}

/// Holds a derived value against its formula: at the printed figures, and at samples from inside
/// their intervals.
fn holds(dataset: &Dataset, derived: &Derived, chance: &mut Chance) {
    let said = say::derived(derived, Lang::EN);
    assert!(derived.decimals <= 6 && said.contains(" = "), "{said}");
    let widened = |of: &Derived| {
        let end = if of.interval.high.is_finite() { of.interval.high.abs() } else { 0.0 };
        let slack = (of.value.abs() + end) * 1e-12;
        Interval { low: of.interval.low - slack, high: of.interval.high + slack }
    };
    assert!(widened(derived).contains(derived.value), "{said}: {derived:?}");
    for sample in 0..8 {
        let inputs = derived.inputs.iter().map(|&index| {
            let observation = dataset.observations.get(index).unwrap();
            let Interval { low, high } = observation.quantity().interval();
            // what has no end may be many times what is printed
            let far = 9.0 * observation.value.abs();
            let (low, high) = (low.max(observation.value - far), high.min(observation.value + far));
            let at =
                if sample == 0 { observation.value } else { low + (high - low) * chance.next() };
            observation.unit.convert(at, &dataset.metrics[observation.metric].unit).unwrap()
        });
        let Some(value) = evaluated(&derived.formula, &inputs.collect::<Vec<_>>()) else { return };
        assert!(
            widened(derived).contains(value),
            "{said}: {value} is not in {:?}",
            derived.interval
        );
        if sample == 0 {
            assert!(
                (value - derived.value).abs() <= 1e-9 * value.abs().max(1.0),
                "{said}: {value}"
            );
        }
    }
}

#[test]
fn what_two_figures_give_holds_for_all_values_inside_their_intervals() {
    let mut chance = Chance(4);
    let functions = [per, share, ratio, difference, growth, completion, gap, pace, implied_whole];
    let mut seen = [0; 9];
    for dataset in built_in().iter().filter(|dataset| dataset.joined == 0) {
        let all: Vec<_> = dataset.observations.iter().map(|o| (o.entity, o.metric)).collect();
        let related = |(one, other): &(usize, usize)| {
            all[*one].0 == all[*other].0 || all[*one].1 == all[*other].1
        };
        for (one, other) in (0..all.len())
            .flat_map(|one| (0..all.len()).map(move |other| (one, other)))
            .filter(related)
        {
            for (function, seen) in functions.iter().zip(&mut seen) {
                if let Some(derived) = function(dataset, one, other) {
                    // a gap has the target first
                    assert!(derived.inputs == [one, other] || derived.inputs == [other, one]);
                    holds(dataset, &derived, &mut chance);
                    *seen += 1;
                }
            }
        }
    }
    // no two of the articles report one entity in two periods of one length
    assert!(seen.iter().enumerate().all(|(function, &seen)| seen > 0 || function == 4), "{seen:?}");
}

#[test]
fn what_many_figures_give_holds_too() {
    let mut chance = Chance(9);
    let mut seen = 0;
    for dataset in built_in() {
        for metric in 0..dataset.metrics.len() {
            let all: Vec<usize> =
                dataset.observations.of_metric(metric).map(|brief| brief.index).collect();
            for count in 1..=all.len().min(9) {
                let some = &all[..count];
                let quartiles =
                    [Quartile::First, Quartile::Third].map(|which| quartile(&dataset, some, which));
                let found = [
                    mean(&dataset, some),
                    median(&dataset, some),
                    interquartile(&dataset, some),
                    sum(&dataset, some).ok(),
                ];
                for derived in found.into_iter().chain(quartiles).flatten() {
                    holds(&dataset, &derived, &mut chance);
                    seen += 1;
                }
            }
        }
        for whole in 0..dataset.observations.len() {
            for partition in partitions(&dataset, whole) {
                assert_eq!(partition.remainder.is_some(), partition.verdict == Verdict::Incomplete);
                partition.remainder.iter().for_each(|rest| holds(&dataset, rest, &mut chance));
            }
        }
    }
    assert!(seen > 150, "{seen}");
}

#[test]
fn a_rate_finds_its_figure_in_a_joined_document_too() {
    let found = |dataset: &Dataset| {
        let rates =
            (0..dataset.observations.len()).filter(|&rate| figure_of_rate(dataset, rate).is_some());
        rates.count()
    };
    let documents = built_in();
    let joined = documents.iter().find(|dataset| dataset.joined > 0).unwrap();
    let alone: usize = documents.iter().filter(|dataset| dataset.joined == 0).map(found).sum();
    assert!(alone > 8 && found(joined) == alone, "{alone}");
    // what a joined document declares is declared
    assert_eq!(joined.exclusive, [["工业", "商贸流通旅游服务业", "城市基础设施"].map(Box::from)]);
}

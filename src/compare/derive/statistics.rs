//! Statistics of the figures of one metric: ranks, mean, median, quartiles.
//!
//! Mean, median and quartiles grow with every figure, so that the ends of their intervals are the
//! statistics of the figures' lower and upper ends.

use super::derived::{Derived, points};
use super::formula::{Formula, Quartile};
use super::input::Input;
use super::likeness::are_alike;
use crate::data::{Better, Dataset, Interval};
use crate::number::{clamp, float};
use crate::order::{arranged, ordered};

/// Gives each value its rank from 1; the highest is the best unless less is better. Equal values
/// share a rank and the next ranks are left out: 1, 2, 2, 4. Values that differ only by errors of
/// converting units are equal.
#[must_use]
#[inline(never)]
pub fn ranks(values: &[f64], better: Better) -> Vec<usize> {
    let at = |index: usize| values.get(index).copied().unwrap_or_default();
    let order = ordered(values.len(), &|a, b| {
        if better == Better::Less { at(a).total_cmp(&at(b)) } else { at(b).total_cmp(&at(a)) }
    });
    let mut out = vec![0; values.len()];
    let (mut rank, mut before) = (0, f64::NAN);
    for (place, &index) in order.iter().enumerate() {
        let value = at(index);
        let same =
            (value - before).abs() <= value.abs() * 1e-12 || value.total_cmp(&before).is_eq();
        if !same {
            rank = place + 1;
        }
        before = value;
        out.get_mut(index).into_iter().for_each(|slot| *slot = rank);
    }
    out
}

/// The value below which a share of the values lies, from 0 to 1, by linear interpolation between
/// the order statistics `(n − 1) p`: definition 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in
/// statistical packages", The American Statistician 50 (1996) 361–365, the default of R and of
/// spreadsheets' QUARTILE.INC. Nothing where there are no values.
#[must_use]
#[inline(never)]
pub fn quantile(values: &[f64], share: f64) -> Option<f64> {
    let order = ordered(values.len(), &|a, b| {
        values
            .get(a)
            .copied()
            .unwrap_or_default()
            .total_cmp(&values.get(b).copied().unwrap_or_default())
    });
    let sorted = arranged(values.to_vec(), &order);
    let place = float(sorted.len().checked_sub(1)?) * clamp(share, 0.0, 1.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is between the first and the last index"
    )]
    let below = place.floor() as usize;
    let low = *sorted.get(below)?;
    let high = sorted.get(below + 1).copied().unwrap_or(low);
    // between two values, and exact where they are equal
    let between = place - place.floor();
    Some(if low.total_cmp(&high).is_eq() { low } else { low * (1.0 - between) + high * between })
}

/// The mean of two or more figures of one metric that are like for like; of rates there is none, as
/// each has a denominator of its own.
#[must_use]
pub fn mean(dataset: &Dataset, indices: &[usize]) -> Option<Derived> {
    let inputs = several(dataset, indices, 2)?;
    if inputs.iter().any(|input| input.is_percent() || input.metric.base.is_some()) {
        return None;
    }
    let terms = inputs.iter().map(Input::term).collect();
    let count = float(inputs.len());
    // divided first where the sum would be too large
    monotone(&inputs, indices, Formula::Mean(terms), &|values| {
        let sum: f64 = values.iter().sum();
        Some(if sum.is_finite() {
            sum / count
        } else {
            values.iter().map(|value| value / count).sum()
        })
    })
}

/// The median of two or more figures of one metric that are like for like.
#[must_use]
pub fn median(dataset: &Dataset, indices: &[usize]) -> Option<Derived> {
    let inputs = several(dataset, indices, 2)?;
    monotone(&inputs, indices, Formula::Median(inputs.len()), &|values| quantile(values, 0.5))
}

/// A quartile of four or more figures of one metric; see [`quantile`]. No chart shows it: it is
/// public for tests.
#[must_use]
pub fn quartile(dataset: &Dataset, indices: &[usize], which: Quartile) -> Option<Derived> {
    let inputs = several(dataset, indices, 4)?;
    let share = if which == Quartile::First { 0.25 } else { 0.75 };
    monotone(&inputs, indices, Formula::Quartile(which, inputs.len()), &|values| {
        quantile(values, share)
    })
}

/// The third quartile less the first; of percentages in percentage points. No chart shows it: it is
/// public for tests.
#[must_use]
pub fn interquartile(dataset: &Dataset, indices: &[usize]) -> Option<Derived> {
    let (low, high) = (
        quartile(dataset, indices, Quartile::First)?,
        quartile(dataset, indices, Quartile::Third)?,
    );
    let mut interval = high.interval.minus(&low.interval);
    interval.low = interval.low.max(0.0);
    let inputs = Input::all(dataset, indices)?;
    let unit = if inputs.first()?.is_percent() { points() } else { high.unit };
    Derived::new(
        high.value - low.value,
        interval,
        Formula::Interquartile(indices.len()),
        indices.to_vec(),
        unit,
    )
    .map(|derived| derived.qualified_by(&inputs.iter().collect::<Vec<_>>()))
}

/// The figures of a list: at least so many, none twice, and like for like.
fn several<'d>(dataset: &'d Dataset, indices: &[usize], least: usize) -> Option<Vec<Input<'d>>> {
    let twice = indices
        .iter()
        .enumerate()
        .any(|(place, index)| indices.iter().take(place).any(|other| other == index));
    let alike = indices.len() >= least && !twice && are_alike(dataset, indices);
    alike.then(|| Input::all(dataset, indices))?
}

/// A statistic of figures that grows with each of them.
fn monotone(
    inputs: &[Input],
    indices: &[usize],
    formula: Formula,
    of: &dyn Fn(&[f64]) -> Option<f64>,
) -> Option<Derived> {
    let column = |value: fn(&Input) -> f64| of(&inputs.iter().map(value).collect::<Vec<_>>());
    let (value, low, high) =
        (column(|g| g.value)?, column(|g| g.interval.low)?, column(|g| g.interval.high)?);
    let exact = inputs.iter().all(|input| input.interval.is_point());
    let interval = if exact {
        Interval::point(value)
    } else {
        Interval { low: low.next_down(), high: high.next_up() }
    };
    Derived::new(value, interval, formula, indices.to_vec(), inputs.first()?.metric.unit.clone())
        .map(|derived| derived.qualified_by(&inputs.iter().collect::<Vec<_>>()))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::super::samples::{Lang, at, huaian, say, six};
    use super::*;

    #[test]
    fn equal_values_share_a_rank() {
        assert_eq!(ranks(&[27.0, 46.0, 12.0, 27.0], Better::More), [2, 1, 4, 2]);
        assert_eq!(ranks(&[27.0, 46.0, 12.0, 27.0], Better::Less), [2, 4, 1, 2]);
        assert_eq!(ranks(&[0.1 + 0.2, 0.3], Better::Neither), [1, 1]);
        assert_eq!(ranks(&[0.0, 0.0, -1.0], Better::More), [1, 1, 3]);
        assert_eq!(ranks(&[], Better::More), [0; 0]);
    }

    #[test]
    fn quantiles_are_those_of_r() {
        // quantile(c(1, 2, 3, 4, 10), c(.25, .5, .75))
        // quantile(c(12, 27, 31, 32, 34, 46), c(.25, .5, .75))
        let of = |values: &[f64]| [0.25, 0.5, 0.75].map(|share| quantile(values, share));
        assert_eq!(of(&[10.0, 1.0, 2.0, 4.0, 3.0]), [2.0, 3.0, 4.0].map(Some));
        assert_eq!(of(&[46.0, 12.0, 27.0, 31.0, 32.0, 34.0]), [28.0, 31.5, 33.5].map(Some));
        assert_eq!((quantile(&[], 0.5), quantile(&[7.0], 0.25)), (None, Some(7.0)));
    }

    #[test]
    fn figures_that_are_like_for_like() {
        let data = six([12, 46, 27, 34, 31, 32]);
        let all = ["p0", "p1", "p2", "p3", "p4", "p5"].map(|id| at(&data, id));
        let mean = mean(&data, &all).unwrap();
        assert_eq!(
            say::derived(&mean, Lang::ZH_HANS),
            "(12个 + 46个 + 27个 + 34个 + 31个 + 32个) ÷ 6 = 30.3333个"
        );
        assert_eq!(
            say::derived(&median(&data, &all).unwrap(), Lang::ZH_HANT),
            "6個數字的中位數 = 31.5個"
        );
        assert_eq!(
            say::derived(&quartile(&data, &all, Quartile::First).unwrap(), Lang::EN),
            "first quartile of 6 figures = 28"
        );
        assert_eq!(
            say::derived(&interquartile(&data, &all).unwrap(), Lang::ZH_HANS),
            "6个数字的四分位距 = 5.5个"
        );
        let [one, two, three, ..] = all;
        assert_eq!(quartile(&data, &[one, two, three], Quartile::Third), None, "too few");
        assert_eq!(median(&data, &[one, one]), None, "one figure twice");
        let data = huaian();
        let two = |one, other| median(&data, &[at(&data, one), at(&data, other)]);
        assert_eq!(two("hongze-signed", "hongze-signed-investment"), None, "two metrics");
        assert_eq!(two("hongze-signed", "jinhu-signed"), None, "two kinds of period");
    }

    proptest! {
        #[test]
        fn no_value_inside_the_intervals_gives_a_quartile_outside(
            values in prop::collection::vec((-1e3..1e3, 0.0..10.0, 0.0..1.0), 1..20)
        ) {
            let of = |value: fn(&(f64, f64, f64)) -> f64| {
                quantile(&values.iter().map(value).collect::<Vec<_>>(), 0.25).unwrap()
            };
            let (low, inside, high) = (of(|v| v.0), of(|v| v.0 + v.1 * v.2), of(|v| v.0 + v.1));
            prop_assert!(low.next_down() <= inside && inside <= high.next_up() + 1e-12);
        }
    }
}

//! Tick values at steps of 1, 2 or 5 times a power of ten, as d3-array documents them.

use crate::number::{exponent, finest, scaled};

/// Readable values of a domain.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ticks {
    /// The values, rising, distinct, all inside the domain.
    pub values: Vec<f64>,
    /// The decimals that tell them apart; for ticks of a logarithm the most that one of them needs.
    pub decimals: usize,
    /// Each value has one digit that is not zero, and decimals of its own.
    pub(super) powers: bool,
}

impl Ticks {
    /// The decimals with which one value is written: those of all, but 0.01 and 1,000 on one axis
    /// have each their own.
    #[must_use]
    pub fn decimals_of(&self, index: usize) -> usize {
        match self.values.get(index) {
            Some(value) if self.powers => Self::own_decimals(*value),
            _ => self.decimals,
        }
    }

    /// The decimals of a value that has one digit.
    pub(super) fn own_decimals(value: f64) -> usize {
        // towards the next digit, as a value may lie a bit below what it means
        usize::try_from(-exponent(value * 1.05)).unwrap_or(0)
    }
}

/// No axis has more; whatever the domain, this bounds the work.
pub(super) const MOST_TICKS: usize = 50;

/// Below this power of ten steps are lost in rounding.
pub(super) const LEAST_POWER: i32 = -300;

/// A distance between ticks: one digit and a power of ten.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Step {
    digit: f64,
    power: i32,
}

impl Step {
    /// The step that cuts a domain into about `count` parts; none for a domain that is empty,
    /// inverted or not finite. It is never finer than labels can tell.
    pub(super) fn new(low: f64, high: f64, count: usize) -> Option<Self> {
        if !(low.is_finite() && high.is_finite() && low < high) || count == 0 {
            return None;
        }
        #[expect(clippy::cast_precision_loss, reason = "a count of ticks is small")]
        let parts = count.min(MOST_TICKS) as f64;
        let span = high - low;
        let rough =
            if span.is_finite() { span / parts } else { (high / parts - low / parts).min(1e308) };
        let finest = finest(low.abs().max(high.abs()));
        let power = exponent(rough);
        if power.max(finest) < LEAST_POWER {
            return None;
        }
        if power < finest {
            return Some(Self { digit: 1.0, power: finest });
        }
        let fraction = scaled(rough, -power);
        // the geometric means between 1, 2, 5 and 10, so that the count errs as little as it can
        Some(if fraction >= 50_f64.sqrt() && power < 308 {
            Self { digit: 1.0, power: power + 1 }
        } else if fraction >= 10_f64.sqrt() && power < 308 {
            Self { digit: 5.0, power }
        } else if fraction >= 2_f64.sqrt() && power < 308 {
            Self { digit: 2.0, power }
        } else {
            Self { digit: 1.0, power }
        })
    }

    /// The step as a whole number, at least 1.
    #[expect(clippy::cast_possible_truncation, reason = "it cuts exponents, some hundreds at most")]
    pub(super) fn whole(self) -> i32 {
        self.at(1.0).max(1.0) as i32
    }

    /// The tick of an index: below one, dividing by a whole number keeps 0.1, 0.2, 0.3 exact.
    fn at(self, index: f64) -> f64 {
        scaled(index * self.digit, self.power)
    }

    /// The index of the last tick that is not above a value.
    fn below(self, value: f64) -> f64 {
        // rounded and then checked, as a quotient such as 0.3 / 0.1 lies just below the whole
        // number that is meant
        let index = (value / self.at(1.0)).round();
        if self.at(index) > value { index - 1.0 } else { index }
    }

    /// The domain widened to ticks at both ends; an end that has no finite tick beyond it stays.
    pub(super) fn around(self, (low, high): (f64, f64)) -> (f64, f64) {
        let (from, to) = (self.at(self.below(low)), -self.at(self.below(-high)));
        // without the sign of a zero that was turned round
        (
            if from.is_finite() { from + 0.0 } else { low },
            if to.is_finite() { to + 0.0 } else { high },
        )
    }
}

/// Chooses about `count` ticks inside `[low, high]`, fewer where labels could not tell them apart;
/// a domain that is empty, inverted or not finite has none.
#[must_use]
pub fn ticks(low: f64, high: f64, count: usize) -> Ticks {
    let Some(step) = Step::new(low, high, count) else {
        return Ticks::default();
    };
    let (mut index, last) = (-step.below(-low), step.below(high));
    let mut values = Vec::new();
    while index <= last && values.len() < 2 * MOST_TICKS {
        // a zero without a sign
        values.push(step.at(index) + 0.0);
        index += 1.0;
    }
    Ticks { values, decimals: usize::try_from(-step.power).unwrap_or(0), powers: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_those_that_d3_documents() {
        assert_eq!(ticks(0.0, 46.0, 5).values, [0.0, 10.0, 20.0, 30.0, 40.0]);
        assert_eq!(ticks(0.0, 1.0, 5).values, [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]);
        assert_eq!(ticks(0.0, 0.3, 3).values, [0.0, 0.1, 0.2, 0.3]);
        assert_eq!(ticks(-10.0, 10.0, 4).values, [-10.0, -5.0, 0.0, 5.0, 10.0]);
        assert_eq!(ticks(0.0, 291.63, 3).values, [0.0, 100.0, 200.0]);
        assert_eq!(ticks(-1.2e308, 1.5e308, 3).values.len(), 3);
        assert_eq!(ticks(0.0, 1.0, 5).decimals, 1);
        assert_eq!(ticks(0.0, 100.0, 5).decimals, 0);
    }

    #[test]
    fn steps_are_never_finer_than_labels_can_tell() {
        assert_eq!(ticks(1e9, 1e9 + 4e-5, 20).values.len(), 5);
        assert_eq!(ticks(1e15, 1.02e15, 10).values, [1e15, 1.01e15, 1.02e15]);
        assert_eq!(ticks(0.0, 3e-6, 6).values, [0.0, 1e-6, 2e-6, 3e-6]);
    }

    #[test]
    fn a_domain_without_extent_has_no_ticks() {
        for (low, high) in
            [(1.0, 1.0), (2.0, 1.0), (f64::NAN, 1.0), (0.0, f64::INFINITY), (0.0, 5e-324)]
        {
            assert_eq!(ticks(low, high, 5), Ticks::default(), "{low} {high}");
        }
    }
}

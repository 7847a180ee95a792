//! Ticks of a logarithm: powers of ten, and digits between them where there are few.

use super::ticks::{LEAST_POWER, MOST_TICKS, Step, Ticks, ticks};
use crate::number::{exponent, scaled};

/// Digits of each power of ten that stand together, and every how many powers; from the densest on.
const DIGITS: [&[f64]; 3] =
    [&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0], &[1.0, 2.0, 5.0], &[1.0]];

/// Chooses about `count` ticks inside a domain above zero; where it has too few digits of its own,
/// those of a line.
#[inline(never)]
pub(super) fn log_ticks(low: f64, high: f64, count: usize) -> Ticks {
    if !(low > 0.0 && low < high && high.is_finite()) || count == 0 {
        return Ticks::default();
    }
    let powers = (exponent(low).max(LEAST_POWER), exponent(high));
    // as a ratio of counts, 4 is as far from 2 as 1 is
    let miss = |values: &Vec<f64>| {
        (values.len().max(1) * 64 / count).max(count * 64 / values.len().max(1))
    };
    let mut best = Vec::new();
    let between = usize::try_from(powers.1 - powers.0).unwrap_or(0).saturating_sub(1);
    // so many whole powers lie between the ends that these digits are too many, whatever the ends
    for digits in
        DIGITS.into_iter().filter(|digits| between * digits.len() <= 2 * count.min(MOST_TICKS))
    {
        let values = among(low, high, powers, digits, 1);
        if best.is_empty() || miss(&values) <= miss(&best) {
            best = values;
        }
    }
    if best.len() * 2 < count && high < low * 10.0 {
        return ticks(low, high, count);
    }
    if best.is_empty() {
        // every second, fifth, tenth ... power
        let every =
            Step::new(f64::from(powers.0), f64::from(powers.1), count).map_or(1, Step::whole);
        best = among(low, high, powers, &[1.0], every);
    }
    let decimals = best.first().map_or(0, |least| Ticks::own_decimals(*least));
    Ticks { values: best, decimals, powers: true }
}

fn among(low: f64, high: f64, powers: (i32, i32), digits: &[f64], every: i32) -> Vec<f64> {
    let mut values = Vec::new();
    let mut power = powers.0 + (-powers.0).rem_euclid(every);
    while power <= powers.1 {
        for digit in digits {
            let value = scaled(*digit, power);
            if value >= low && value <= high {
                values.push(value);
            }
        }
        power += every;
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_powers_of_ten_have_digits_between_them() {
        assert_eq!(log_ticks(1.0, 10.0, 5).values, [1.0, 2.0, 5.0, 10.0]);
        assert_eq!(log_ticks(1.0, 100.0, 6).values, [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0]);
        assert_eq!(log_ticks(3.0, 8.0, 5).values, [3.0, 4.0, 5.0, 6.0, 7.0, 8.0]);
        assert_eq!(log_ticks(1.0, 1e4, 5).values, [1.0, 10.0, 100.0, 1000.0, 1e4]);
        assert_eq!(log_ticks(1e-6, 1e12, 5).values, [1e-5, 1.0, 1e5, 1e10]);
        assert_eq!(log_ticks(46.0, 54.0, 4).values, [46.0, 48.0, 50.0, 52.0, 54.0]);
    }

    #[test]
    fn each_tick_has_decimals_of_its_own() {
        let ticks = log_ticks(0.01, 1000.0, 6);
        assert_eq!(ticks.values, [0.01, 0.1, 1.0, 10.0, 100.0, 1000.0]);
        assert_eq!([0, 1, 2, 5].map(|index| ticks.decimals_of(index)), [2, 1, 0, 0]);
        assert_eq!(ticks.decimals, 2);
    }
}

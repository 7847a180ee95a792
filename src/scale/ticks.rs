//! Tick values at steps of 1, 2 or 5 times a power of ten, as d3-array documents them.

/// Evenly spaced, readable values of a domain.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ticks {
    /// The values, rising, distinct, all inside the domain.
    pub values: Vec<f64>,
    /// The decimals that tell them apart.
    pub decimals: usize,
}

/// No axis has more; whatever the domain, this bounds the work.
const MOST_TICKS: f64 = 50.0;

/// Chooses about `count` ticks inside `[low, high]`; a domain that is empty, inverted or not finite has none.
#[must_use]
pub fn ticks(low: f64, high: f64, count: usize) -> Ticks {
    let span = high - low;
    if !(low.is_finite() && high.is_finite() && span.is_finite() && span > 0.0) || count == 0 {
        return Ticks::default();
    }
    #[expect(clippy::cast_precision_loss, reason = "a count of ticks is small")]
    let rough = span / (count as f64).min(MOST_TICKS);
    let power = rough.log10().floor();
    if power < -300.0 {
        // steps this small are lost in rounding
        return Ticks::default();
    }
    let fraction = rough / 10_f64.powf(power);
    // the geometric means between 1, 2, 5 and 10, so that the count errs as little as it can
    let digit = if fraction >= 50_f64.sqrt() {
        10.0
    } else if fraction >= 10_f64.sqrt() {
        5.0
    } else if fraction >= 2_f64.sqrt() {
        2.0
    } else {
        1.0
    };
    // below one, dividing by a whole number keeps 0.1, 0.2, 0.3 exact
    let value = |i: f64| if power < 0.0 { i * digit / 10_f64.powf(-power) } else { i * digit * 10_f64.powf(power) };
    let step = value(1.0);
    // rounded and then checked, as a quotient such as 0.3 / 0.1 lies just below the whole number that is meant
    let (mut first, mut last) = ((low / step).round(), (high / step).round());
    if value(first) < low {
        first += 1.0;
    }
    if value(last) > high {
        last -= 1.0;
    }
    let mut values = Vec::new();
    let mut index = first;
    while index <= last && values.len() < 2 * 50 {
        let tick = value(index);
        // where doubles are further apart than the step, equal and outlying values are left out
        if tick >= low && tick <= high && values.last().is_none_or(|previous| tick > *previous) {
            values.push(if tick == 0.0 { 0.0 } else { tick });
        }
        if index + 1.0 <= index {
            break;
        }
        index += 1.0;
    }
    Ticks { values, decimals: decimals(power, digit) }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the power lies between -300 and 0 here")]
fn decimals(power: f64, digit: f64) -> usize {
    let power = if digit >= 10.0 { power + 1.0 } else { power };
    if power < 0.0 { -power as usize } else { 0 }
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
        assert_eq!(ticks(0.0, 1.0, 5).decimals, 1);
        assert_eq!(ticks(0.0, 100.0, 5).decimals, 0);
    }

    #[test]
    fn a_domain_without_extent_has_no_ticks() {
        for (low, high) in [(1.0, 1.0), (2.0, 1.0), (f64::NAN, 1.0), (0.0, f64::INFINITY), (-f64::MAX, f64::MAX), (0.0, 5e-324)] {
            assert_eq!(ticks(low, high, 5), Ticks::default(), "{low} {high}");
        }
    }
}

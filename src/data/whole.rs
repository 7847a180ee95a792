//! Whole numbers that print as a rate with a count: 46 at 61.33 % are of 75 and nothing else.

use super::{Interval, Quantity};

/// How far behind the comma two quotients are taken for equal.
const NEAR: f64 = 1e-9;

/// The least and the greatest whole number t for which `count / t` lies in an interval of shares
/// (not of percent, and half-open as printed figures are); the greatest may be infinite. Nothing
/// where there is none.
#[must_use]
pub fn wholes_below(count: f64, share: Interval) -> Option<(f64, f64)> {
    let low = share.low.max(0.0);
    if share.high <= 0.0 || count < 0.0 {
        return None;
    }
    if count == 0.0 {
        return (low <= 0.0).then_some((1.0, f64::INFINITY));
    }
    // low <= count / t < high is count / high < t <= count / low
    let least = (count / share.high + NEAR).floor() + 1.0;
    let most = if low > 0.0 { (count / low + NEAR).floor() } else { f64::INFINITY };
    (least <= most).then_some((least, most))
}

/// The least and the greatest whole number t for which `t / count` lies in such an interval.
#[must_use]
pub fn wholes_above(count: f64, share: Interval) -> Option<(f64, f64)> {
    let (low, high) = (count * share.low.max(0.0), count * share.high);
    // low <= t < high
    let (least, most) = ((low - NEAR).ceil().max(0.0), (high - NEAR).ceil() - 1.0);
    (least <= most).then_some((least, most))
}

/// The shares that a printed percentage stands for: 61.33 % is [0.61325, 0.61335).
#[must_use]
pub fn shares(rate: &Quantity) -> Interval {
    let Interval { low, high } = rate.interval();
    Interval { low: low / 100.0, high: high / 100.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::{Qualifier, Unit};

    fn share(rate: &str) -> Interval {
        shares(&Quantity::printed(rate.parse().unwrap(), &Unit::parse("%"), Qualifier::Exact, rate))
    }

    #[test]
    fn a_count_and_its_rate_give_the_whole() {
        let below = |count: f64, rate: &str| wholes_below(count, share(rate));
        assert_eq!(below(46.0, "61.33"), Some((75.0, 75.0)));
        assert_eq!(below(19.0, "42.22"), Some((45.0, 45.0)));
        assert_eq!(below(376.0, "100"), Some((375.0, 377.0)));
        assert_eq!(below(46.0, "61.37"), None);
        assert_eq!(below(0.0, "0"), Some((1.0, f64::INFINITY)));
        assert_eq!(wholes_above(47.0, share("83.3")), None);
        assert_eq!(wholes_above(48.0, share("83.3")), Some((40.0, 40.0)));
    }

    #[test]
    fn the_whole_numbers_are_those_that_print_as_the_rate() {
        for (count, rate) in [
            (46, "61.33"),
            (3, "10.7"),
            (1, "33.3"),
            (7, "9"),
            (25, "100"),
            (2, "0.5"),
            (13, "50.0"),
        ] {
            let decimals = rate.split_once('.').map_or(0, |(_, d)| d.len());
            let shown = |part: u32, whole: u32| {
                format!("{:.decimals$}", f64::from(part) / f64::from(whole) * 100.0 + 1e-10)
            };
            let found: Vec<u32> = (1..2000).filter(|&t| shown(count, t) == rate).collect();
            let ends = wholes_below(f64::from(count), share(rate));
            assert_eq!(
                ends,
                found.first().zip(found.last()).map(|(&a, &b)| (f64::from(a), f64::from(b))),
                "{count} at {rate}"
            );
        }
    }
}

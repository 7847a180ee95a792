//! A printed figure and the interval of true values that it stands for.

use super::{Dimension, Interval, Qualifier, Unit};
use crate::number::{clamp, decimals};

/// What 约 leaves open to each side: at least and at most this share of the figure; what 近 leaves
/// open below it is no more than the latter.
const LEAST_ABOUT: f64 = 0.01;
const MOST_ABOUT: f64 = 0.1;

/// A figure with what is known of its exactness.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantity {
    /// The figure as printed.
    pub value: f64,
    /// The decimals with which it was printed.
    pub decimals: usize,
    /// How exact it claims to be.
    pub qualifier: Qualifier,
    /// Whether it counts things, so that a whole number is exact.
    pub counted: bool,
    /// Half the way from one end of a range to the other; 0 where it is none.
    pub spread: f64,
}

impl Quantity {
    /// Makes the quantity of a figure; trailing zeros count where the printed characters show them.
    #[must_use]
    pub fn printed(value: f64, unit: &Unit, qualifier: Qualifier, printed: &str) -> Self {
        let counted = matches!(unit.dimension, Dimension::Count(_)) && unit.factor <= 1.0;
        Self {
            value,
            decimals: shown(printed, value).unwrap_or_else(|| decimals(value)),
            qualifier,
            counted,
            spread: ends(printed).map_or(0.0, |(low, high)| (high - low) / 2.0),
        }
    }

    /// The interval that follows from how the figure was printed.
    ///
    /// - exact: half a unit of the last printed decimal to each side: 61.33 is [61.325, 61.335);
    ///   a whole count is itself;
    /// - about: half a unit of the last digit that is not zero to each side, but no less than a
    ///   hundredth and no more than a tenth of the figure, and never less than its printed digits
    ///   leave open: 约50 is [45, 55), 约100 [90, 110), 约1164 [1152.36, 1175.64);
    /// - nearly: below it by at most one such unit and at most a tenth: 近70 is [63, 70);
    /// - odd: above it by less than one such unit: 1300余 is [1300, 1400);
    /// - over, at least: above it, without an end; at most: below it, without an end.
    #[must_use]
    pub fn interval(&self) -> Interval {
        let (value, step) = (self.value, significant(self.value, self.decimals));
        let (low, high) = match self.qualifier {
            Qualifier::Exact if self.counted && self.decimals == 0 => (value, value),
            Qualifier::Exact => {
                let half = 0.5 / power(self.decimals);
                (value - half, value + half)
            }
            Qualifier::About => {
                let (size, printed) = (value.abs(), 0.5 / power(self.decimals));
                let half = clamp(step / 2.0, size * LEAST_ABOUT, size * MOST_ABOUT).max(printed);
                (value - half, value + half)
            }
            Qualifier::Nearly if value == 0.0 => (value - step, value),
            Qualifier::Nearly => (value - step.min(value.abs() * MOST_ABOUT), value),
            Qualifier::Odd => (value, value + step),
            Qualifier::Between => (value - self.spread, value + self.spread),
            Qualifier::Over | Qualifier::AtLeast => (value, f64::INFINITY),
            Qualifier::Under => (f64::NEG_INFINITY, value),
            // the value itself is inside
            Qualifier::AtMost => (f64::NEG_INFINITY, value.next_up()),
        };
        Interval { low, high }
    }
}

/// The ends of a range as printed: 10–20.
#[must_use]
pub fn ends(printed: &str) -> Option<(f64, f64)> {
    let (low, high) = printed.split_once('–')?;
    let number = |text: &str| duibi_scan::number(text.as_bytes()).map(|(number, _)| number);
    Some((number(low)?, number(high)?))
}

/// Ten to a small power.
fn power(decimals: usize) -> f64 {
    (0..decimals.min(15)).fold(1.0, |power, _| power * 10.0)
}

/// The unit of the last digit that is not zero: 100 for 500, 1 for 46, 0.01 for 61.33.
fn significant(value: f64, decimals: usize) -> f64 {
    if decimals > 0 || value == 0.0 {
        return 1.0 / power(decimals);
    }
    let mut step = 1.0;
    // a whole number below 10¹⁵ over a power of ten is whole only where it is divided without rest
    while step < 1e15 && (value / (step * 10.0)).fract() == 0.0 {
        step *= 10.0;
    }
    step
}

/// The decimals of the number with this value among printed characters.
fn shown(printed: &str, value: f64) -> Option<usize> {
    let numbers = printed.split(|c: char| !c.is_ascii_digit() && c != '.' && c != ',');
    let found = numbers.map(|number| number.replace(',', "")).find(|number| {
        duibi_scan::number(number.as_bytes())
            .is_some_and(|(n, _)| n.total_cmp(&value.abs()).is_eq())
    })?;
    Some(found.split_once('.').map_or(0, |(_, decimals)| decimals.len().min(6)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn interval(value: f64, unit: &str, qualifier: Qualifier, printed: &str) -> (f64, f64) {
        let Interval { low, high } =
            Quantity::printed(value, &Unit::parse(unit), qualifier, printed).interval();
        ((low * 1e6).round() / 1e6, (high * 1e6).round() / 1e6)
    }

    #[test]
    fn an_interval_follows_from_how_a_figure_was_printed() {
        assert_eq!(interval(61.33, "%", Qualifier::Exact, "61.33%"), (61.325, 61.335));
        assert_eq!(interval(61.3, "%", Qualifier::Exact, "61.30%"), (61.295, 61.305));
        assert_eq!(interval(46.0, "个", Qualifier::Exact, "46个"), (46.0, 46.0));
        assert_eq!(interval(3.0, "万人", Qualifier::Exact, "3万人"), (2.5, 3.5));
        assert_eq!(interval(50.0, "亿元", Qualifier::About, "约50亿元"), (45.0, 55.0));
        assert_eq!(interval(100.0, "个", Qualifier::About, "约100个"), (90.0, 110.0));
        assert_eq!(interval(3.0, "个", Qualifier::About, "约3个"), (2.5, 3.5));
        assert_eq!(interval(1164.0, "亩", Qualifier::About, "约1,164亩"), (1152.36, 1175.64));
        assert_eq!(interval(70.0, "个", Qualifier::Nearly, "近70个"), (63.0, 70.0));
        assert_eq!(interval(10.0, "亿元", Qualifier::Nearly, "近10亿元"), (9.0, 10.0));
        assert_eq!(interval(500.0, "人", Qualifier::Odd, "500余人"), (500.0, 600.0));
        assert_eq!(interval(90.0, "批次", Qualifier::Odd, "90余批次"), (90.0, 100.0));
        let open = f64::INFINITY;
        assert_eq!(interval(500.0, "亿元", Qualifier::Over, "超500亿元"), (500.0, open));
        assert_eq!(interval(500.0, "亿元", Qualifier::AtLeast, "不少于500亿元"), (500.0, open));
        assert_eq!(interval(5.0, "个", Qualifier::AtMost, "不超过5个"), (-open, 5.0));
        assert_eq!(interval(0.0, "亿元", Qualifier::Exact, ""), (-0.5, 0.5));
    }

    #[test]
    fn an_exact_count_contains_itself_alone() {
        let exact = Quantity::printed(46.0, &Unit::parse("个"), Qualifier::Exact, "").interval();
        assert!(exact.contains(46.0) && !exact.contains(46.1));
    }
}

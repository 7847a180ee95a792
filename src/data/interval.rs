//! Intervals of true values, and what follows from them by arithmetic.
//!
//! A result is widened by one unit in the last place of an f64 to each side, so that no rounding on
//! the way loses a value and an end that a negative factor has turned round stays inside. Only
//! points give points.

/// A half-open interval: from `low` up to, but without, `high`; of an exact figure both are the
/// same. An end that nobody printed is infinite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The least value.
    pub low: f64,
    /// What no value reaches, unless it equals `low`.
    pub high: f64,
}

impl Interval {
    /// The interval of one value.
    #[must_use]
    pub const fn point(value: f64) -> Self {
        Self { low: value, high: value }
    }

    /// Tells whether a value lies inside.
    #[must_use]
    pub fn contains(&self, value: f64) -> bool {
        (self.low..self.high).contains(&value) || value.total_cmp(&self.low).is_eq()
    }

    /// Tells whether there is but one value.
    #[must_use]
    pub fn is_point(&self) -> bool {
        self.low.total_cmp(&self.high).is_eq()
    }

    /// Tells whether the two share a value, but for errors of rounding.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        let size = |end: f64| if end.is_finite() { end.abs() } else { 0.0 };
        let slack = size(self.low).max(size(other.low)) * 1e-9;
        self.low <= other.high + slack && other.low <= self.high + slack
    }

    /// All sums of a value of each.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        around(self.low + other.low, self.high + other.high, self.is_point() && other.is_point())
    }

    /// All differences of a value of this and one of the other.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        around(self.low - other.high, self.high - other.low, self.is_point() && other.is_point())
    }

    /// All products with a number.
    #[must_use]
    pub fn times(&self, factor: f64) -> Self {
        spanned(&[self.low * factor, self.high * factor], self.is_point())
    }

    /// All quotients by a value of the other; nothing where that may be 0, or where neither has an
    /// end.
    #[must_use]
    pub fn over(&self, other: &Self) -> Option<Self> {
        if other.low <= 0.0 && other.high >= 0.0 || self.is_open() && other.is_open() {
            return None;
        }
        let corners = [
            self.low / other.low,
            self.low / other.high,
            self.high / other.low,
            self.high / other.high,
        ];
        let all = spanned(&corners, self.is_point() && other.is_point());
        (self.is_open() || !all.is_open()).then_some(all)
    }

    /// Tells whether one of its ends is infinite, as nobody printed it.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        !(self.low.is_finite() && self.high.is_finite())
    }
}

fn spanned(corners: &[f64], exact: bool) -> Interval {
    let low = corners.iter().copied().fold(f64::INFINITY, f64::min);
    let high = corners.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    around(low, high, exact)
}

fn around(low: f64, high: f64, exact: bool) -> Interval {
    if exact {
        Interval { low, high }
    } else {
        Interval { low: low.next_down(), high: high.next_up() }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sample() -> impl Strategy<Value = (Interval, f64)> {
        (-1e6..1e6, prop_oneof![Just(0.0), 0.0..1e5], 0.0..=1.0).prop_map(
            |(low, width, at): (f64, f64, f64)| {
                let interval = Interval { low, high: low + width };
                (interval, (low + width * at).min(interval.high.next_down()).max(low))
            },
        )
    }

    proptest! {
        #[test]
        fn what_is_computed_from_values_inside_is_inside((a, x) in sample(), (b, y) in sample(),
            factor in -1e3..1e3) {
            prop_assert!(a.contains(x) && b.contains(y));
            prop_assert!(a.plus(&b).contains(x + y));
            prop_assert!(a.minus(&b).contains(x - y));
            prop_assert!(a.times(factor).contains(x * factor));
            if let Some(quotient) = a.over(&b) {
                prop_assert!(quotient.contains(x / y));
            }
        }
    }

    #[test]
    fn bounds_point_the_right_way_where_values_are_negative() {
        let about = |i: Interval| ((i.low * 1e9).round() / 1e9, (i.high * 1e9).round() / 1e9);
        let (a, b) = (Interval { low: -3.0, high: -2.0 }, Interval { low: 4.0, high: 5.0 });
        assert_eq!(about(a.times(-2.0)), (4.0, 6.0));
        assert!(a.times(-1.0).contains(3.0), "the end that was inside is inside");
        assert_eq!(about(a.minus(&b)), (-8.0, -6.0));
        assert_eq!(b.over(&a).map(about), Some((-2.5, -1.333_333_333)));
        assert_eq!(b.over(&Interval { low: -1.0, high: 1.0 }), None);
        assert_eq!(b.over(&Interval::point(0.0)), None);
        assert_eq!(Interval::point(34.0).minus(&Interval::point(27.0)), Interval::point(7.0));
    }
}

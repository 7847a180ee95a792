//! A linear scale: equal differences in the domain are equal lengths in the range.

use crate::number::clamp;

/// Maps a domain of values to a range of pixels; never holds a number that is not finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Linear {
    domain: (f64, f64),
    range: (f64, f64),
}

impl Linear {
    /// Makes a scale; a domain that is not finite becomes 0 to 1.
    #[must_use]
    pub fn new(domain: (f64, f64), range: (f64, f64)) -> Self {
        let (low, high) = domain;
        let sound = low.is_finite() && high.is_finite() && (high - low).is_finite();
        Self { domain: if sound { domain } else { (0.0, 1.0) }, range }
    }

    /// Makes a scale from zero to the extent of the values: bars must start at zero, always.
    #[must_use]
    pub fn from_zero(values: impl Iterator<Item = f64>, range: (f64, f64)) -> Self {
        let (low, high) = values
            .filter(|v| v.is_finite())
            .fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
        Self::new(if low < high { (low, high) } else { (0.0, 1.0) }, range)
    }

    /// The values at the two ends of the range.
    #[must_use]
    pub fn domain(&self) -> (f64, f64) {
        self.domain
    }

    /// Maps a value to pixels; what lies outside the domain is held at its end, and an empty domain
    /// maps to the middle.
    #[must_use]
    pub fn map(&self, value: f64) -> f64 {
        let ((low, high), (start, end)) = (self.domain, self.range);
        let share = if high > low { clamp((value - low) / (high - low), 0.0, 1.0) } else { 0.5 };
        start + (end - start) * if share.is_nan() { 0.5 } else { share }
    }

    /// Maps pixels back to a value.
    #[must_use]
    pub fn invert(&self, pixels: f64) -> f64 {
        let ((low, high), (start, end)) = (self.domain, self.range);
        if (end - start).abs() < f64::EPSILON {
            low
        } else {
            low + (high - low) * (pixels - start) / (end - start)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_of_the_domain_map_to_the_ends_of_the_range() {
        let scale = Linear::new((0.0, 50.0), (100.0, 600.0));
        assert!((scale.map(0.0) - 100.0).abs() < 1e-9);
        assert!((scale.map(25.0) - 350.0).abs() < 1e-9);
        assert!((scale.invert(600.0) - 50.0).abs() < 1e-9);
    }

    #[test]
    fn an_empty_domain_maps_to_the_middle_of_the_range() {
        assert!((Linear::new((3.0, 3.0), (0.0, 10.0)).map(3.0) - 5.0).abs() < 1e-9);
    }

    #[test]
    fn bars_start_at_zero_whatever_the_values() {
        assert_eq!(Linear::from_zero([40.0, 50.0].into_iter(), (0.0, 1.0)).domain(), (0.0, 50.0));
        assert_eq!(Linear::from_zero([-3.0, -1.0].into_iter(), (0.0, 1.0)).domain(), (-3.0, 0.0));
        assert_eq!(Linear::from_zero([0.0, f64::NAN].into_iter(), (0.0, 1.0)).domain(), (0.0, 1.0));
    }
}

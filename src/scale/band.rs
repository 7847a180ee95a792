//! A band scale: one strip of equal width for each of a number of rows.

/// Divides a range into bands with a gap between; half a gap before the first and after the last.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    start: f64,
    step: f64,
    bandwidth: f64,
}

impl Band {
    /// Makes bands of `bandwidth` pixels, `gap` pixels apart, from `start` on.
    #[must_use]
    pub fn new(start: f64, bandwidth: f64, gap: f64) -> Self {
        Self { start, step: bandwidth + gap, bandwidth }
    }

    /// The width of a band, in pixels.
    #[must_use]
    pub fn bandwidth(&self) -> f64 {
        self.bandwidth
    }

    /// The first pixel of a band.
    #[must_use]
    pub fn map(&self, row: usize) -> f64 {
        self.slot(row).0 + (self.step - self.bandwidth) / 2.0
    }

    /// The band with half a gap on each side: where a pointer means this row.
    #[must_use]
    pub fn slot(&self, row: usize) -> (f64, f64) {
        #[expect(clippy::cast_precision_loss, reason = "a count of rows is far below 2^52")]
        let from = self.start + self.step * row as f64;
        (from, from + self.step)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_lie_side_by_side_with_a_gap_between() {
        let band = Band::new(10.0, 20.0, 8.0);
        assert_eq!(band.slot(0), (10.0, 38.0));
        assert_eq!(band.slot(1), (38.0, 66.0));
        assert!((band.map(1) - 42.0).abs() < 1e-9);
    }
}

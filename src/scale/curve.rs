//! A scale of one of three kinds: equal lengths are equal differences, equal differences of square
//! roots, or equal ratios.

use super::log::log_ticks;
use super::ticks::{Step, Ticks, ticks};
use crate::number::{exponent, scaled};

/// What equal lengths of a scale stand for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Equal differences.
    #[default]
    Linear,
    /// Equal differences of square roots, with the sign of the value: the sides of squares, as
    /// areas are compared.
    Sqrt,
    /// Equal ratios; only for values above zero.
    Log,
}

/// Maps a domain of values to a range of pixels and back; never gives a number that is not finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    kind: Kind,
    domain: (f64, f64),
    range: (f64, f64),
    /// What values are divided by, so that no difference or logarithm of them overflows or is lost.
    unit: f64,
}

/// A domain shorter than this part of its values is drawn straight: a root or a logarithm would
/// differ by less than a hundred-thousandth of a pixel, and lose more than that in rounding.
const STRAIGHT: f64 = 1e-7;

impl Scale {
    /// Makes a scale. A domain that falls is turned round, and the range with it; one that is not
    /// finite becomes 0 to 1, and so does such a range. A logarithm whose domain is not above zero
    /// becomes linear, as does any scale whose domain is so short that it has no curve:
    /// [`Scale::kind`] tells.
    #[must_use]
    pub fn new(kind: Kind, domain: (f64, f64), range: (f64, f64)) -> Self {
        let domain = if domain.0.is_finite() && domain.1.is_finite() { domain } else { (0.0, 1.0) };
        let range = if (range.1 - range.0).is_finite() { range } else { (0.0, 1.0) };
        let falls = domain.0 > domain.1;
        let (low, high) = if falls { (domain.1, domain.0) } else { domain };
        let straight = high - low <= STRAIGHT * low.abs().max(high.abs());
        let kind = if straight || kind == Kind::Log && low <= 0.0 { Kind::Linear } else { kind };
        let unit = match kind {
            Kind::Linear if (high - low).is_infinite() => 2.0,
            Kind::Log if (high / low).is_finite() => low,
            _ => 1.0,
        };
        Self {
            kind,
            domain: (low, high),
            range: if falls { (range.1, range.0) } else { range },
            unit,
        }
    }

    /// The kind in effect.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The least and the greatest value.
    #[must_use]
    pub fn domain(&self) -> (f64, f64) {
        self.domain
    }

    /// The pixels of the least and of the greatest value.
    #[must_use]
    pub fn range(&self) -> (f64, f64) {
        self.range
    }

    /// Maps a value to pixels; what lies outside the domain is held at its end. What is no number,
    /// and all of an empty domain, maps to the middle.
    #[must_use]
    pub fn map(&self, value: f64) -> f64 {
        let ((low, high), (start, end)) = (self.domain, self.range);
        if value.is_nan() || low >= high {
            return f64::midpoint(start, end);
        }
        if value <= low {
            return start;
        }
        let (from, to) = (self.bent(low), self.bent(high));
        let share = (self.bent(value.min(high)) - from) / (to - from);
        // the end itself, not what rounding makes of it
        if share >= 1.0 {
            end
        } else {
            (start + (end - start) * share).max(start.min(end)).min(start.max(end))
        }
    }

    /// Maps pixels back to a value of the domain; what lies outside the range, to the value at its
    /// end.
    #[must_use]
    pub fn invert(&self, pixels: f64) -> f64 {
        let ((low, high), (start, end)) = (self.domain, self.range);
        let share = (pixels - start) / (end - start);
        let (from, to) = (self.bent(low), self.bent(high));
        // a range without length has only its start
        let bent = if share > 0.0 && share.is_finite() {
            from + (to - from) * share.min(1.0)
        } else {
            from
        };
        let value = match self.kind {
            Kind::Linear => bent,
            Kind::Sqrt => bent * bent.abs(),
            Kind::Log => bent.exp(),
        };
        (value * self.unit).max(low).min(high)
    }

    /// Widens the domain to ticks at its ends, of which there are about `count`; on a logarithm, to
    /// powers of ten.
    #[must_use]
    pub fn nice(&self, count: usize) -> Self {
        let (low, high) = self.domain;
        if self.kind == Kind::Log {
            let (from, above) = (scaled(1.0, exponent(low)), exponent(high));
            let to = if scaled(1.0, above) >= high {
                scaled(1.0, above)
            } else {
                scaled(1.0, above + 1)
            };
            let domain =
                (if from > 0.0 { from } else { low }, if to.is_finite() { to } else { high });
            return Self::new(self.kind, domain, self.range);
        }
        let mut domain = self.domain;
        let mut last = None;
        // a wider domain can have a wider step, as d3's has; it settles at once or after one more
        for _ in 0..10 {
            let step = Step::new(domain.0, domain.1, count);
            if step == last {
                break;
            }
            domain = step.map_or(domain, |step| step.around(domain));
            last = step;
        }
        Self::new(self.kind, domain, self.range)
    }

    /// About `count` ticks inside the domain; those of a square root are those of a line, as in d3.
    #[must_use]
    pub fn ticks(&self, count: usize) -> Ticks {
        let (low, high) = self.domain;
        match self.kind {
            Kind::Linear | Kind::Sqrt => ticks(low, high, count),
            Kind::Log => log_ticks(low, high, count),
        }
    }

    /// The value on the line on which equal lengths are equal differences.
    fn bent(&self, value: f64) -> f64 {
        let value = value / self.unit;
        match self.kind {
            Kind::Linear => value,
            Kind::Sqrt => value.abs().sqrt().copysign(value),
            Kind::Log => value.ln(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KINDS: [Kind; 3] = [Kind::Linear, Kind::Sqrt, Kind::Log];

    #[test]
    fn equal_lengths_are_differences_roots_or_ratios() {
        let middle = |kind, domain| Scale::new(kind, domain, (0.0, 100.0)).map(25.0);
        assert!((middle(Kind::Linear, (0.0, 100.0)) - 25.0).abs() < 1e-9);
        assert!((middle(Kind::Sqrt, (0.0, 100.0)) - 50.0).abs() < 1e-9);
        assert!((middle(Kind::Log, (1.0, 625.0)) - 50.0).abs() < 1e-9);
        assert!((middle(Kind::Sqrt, (-25.0, 25.0)) - 100.0).abs() < 1e-9);
    }

    #[test]
    fn a_logarithm_needs_values_above_zero() {
        for domain in [(0.0, 10.0), (-5.0, 10.0), (-5.0, -1.0)] {
            let scale = Scale::new(Kind::Log, domain, (0.0, 10.0));
            assert_eq!((scale.kind(), scale.domain()), (Kind::Linear, domain));
        }
        assert_eq!(Scale::new(Kind::Log, (0.1, 10.0), (0.0, 10.0)).kind(), Kind::Log);
    }

    #[test]
    fn a_falling_domain_turns_the_range_round() {
        for kind in KINDS {
            let scale = Scale::new(kind, (9.0, 4.0), (0.0, 10.0));
            assert_eq!((scale.domain(), scale.range()), ((4.0, 9.0), (10.0, 0.0)));
            assert_eq!((scale.map(3.0), scale.map(4.0)), (10.0, 10.0));
            assert_eq!((scale.map(9.0), scale.map(10.0)), (0.0, 0.0));
        }
    }

    #[test]
    fn what_has_no_place_maps_to_the_middle() {
        for kind in KINDS {
            let (empty, usual) = (
                Scale::new(kind, (3.0, 3.0), (0.0, 10.0)),
                Scale::new(kind, (1.0, 3.0), (0.0, 10.0)),
            );
            assert_eq!((empty.map(3.0), usual.map(f64::NAN)), (5.0, 5.0));
            assert_eq!(Scale::new(kind, (f64::NAN, 3.0), (0.0, f64::INFINITY)).range(), (0.0, 1.0));
        }
    }

    #[test]
    fn nice_domains_end_at_ticks() {
        let nice = |kind, domain| Scale::new(kind, domain, (0.0, 1.0)).nice(5).domain();
        assert_eq!(nice(Kind::Linear, (0.0, 46.0)), (0.0, 50.0));
        assert_eq!(nice(Kind::Sqrt, (-0.13, 291.63)), (-50.0, 300.0));
        assert_eq!(nice(Kind::Log, (0.3, 46.0)), (0.1, 100.0));
        assert_eq!(nice(Kind::Log, (1.0, 1000.0)), (1.0, 1000.0));
        assert_eq!(nice(Kind::Linear, (3.0, 3.0)), (3.0, 3.0));
    }
}

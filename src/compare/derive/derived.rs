//! A value that follows from reported figures.

use super::formula::{Formula, Term};
use super::input::Input;
use crate::data::{Interval, Qualifier, Unit};
use crate::number::decimals;
use crate::units::{POINTS, TIMES};

/// A value that follows from reported figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Derived {
    /// In `unit`.
    pub value: f64,
    /// The decimals that the interval supports; see [`supported`].
    pub decimals: usize,
    /// Where the true value lies, as far as the printed figures tell; in `unit`.
    pub interval: Interval,
    /// Exact if all inputs are; else by the value's place in the interval: at its lower end the
    /// true value is at least that, at its upper end at most. 99.4亿元 of 超500亿元 is at most 20%.
    pub qualifier: Qualifier,
    /// Why the interval is one.
    pub inexact: Inexact,
    /// How it was computed.
    pub formula: Formula,
    /// Indices of the observations that went in, in the order of the formula.
    pub inputs: Vec<usize>,
    /// A quotient has the names of both units, 亿元/个; a ratio is in 倍, a difference of percentages
    /// in 个百分点.
    pub unit: Unit,
}

/// Why a derived value is not certain to its last digit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Inexact {
    /// Figures that went in are rounded.
    #[default]
    Rounded,
    /// Figures that went in are said to be about, nearly or over what is printed.
    Qualified,
    /// Some are rounded, others inexact.
    Both,
    /// Of one that went in nobody printed where it ends.
    Open,
}

impl Derived {
    /// A value with the decimals that its interval supports; nothing where a number is not finite.
    pub(super) fn new(
        value: f64,
        interval: Interval,
        formula: Formula,
        inputs: Vec<usize>,
        unit: Unit,
    ) -> Option<Self> {
        // with no end to either side nothing is said, and an end that is known is all that is
        let end = match (interval.low.is_finite(), interval.high.is_finite()) {
            (true, true) => None,
            (true, false) => Some(interval.low),
            (false, true) => Some(interval.high),
            (false, false) => return None,
        };
        let between = |end: f64| Interval { low: end.min(value), high: end.max(value) };
        let known = end.map_or(interval, between);
        let is_sound = value.is_finite();
        // a quotient of two counts is exact to any digit, but no newspaper prints more than these
        let most = match &*unit.name {
            "%" | POINTS => 1,
            TIMES => 2,
            _ => usize::MAX,
        };
        let mut decimals = supported(value, known).min(most.max(two_digits(value)));
        if end.is_some() {
            decimals = decimals.min(two_digits(value) + 1);
        }
        is_sound.then_some(Self {
            value,
            decimals,
            interval,
            qualifier: Qualifier::Exact,
            inexact: Inexact::Rounded,
            formula,
            inputs,
            unit,
        })
    }

    /// A value that is certain, in whole numbers.
    pub(in crate::compare) fn exact(
        value: f64,
        formula: Formula,
        inputs: Vec<usize>,
        unit: Unit,
    ) -> Self {
        Self {
            value,
            decimals: 0,
            interval: Interval::point(value),
            qualifier: Qualifier::Exact,
            inexact: Inexact::Rounded,
            formula,
            inputs,
            unit,
        }
    }

    /// Sets the qualifier by those of the figures that went in; see [`Derived::qualifier`].
    pub(super) fn qualified_by(self, inputs: &[&Input]) -> Self {
        let is_qualified = |input: &&&Input| input.observation.qualifier != Qualifier::Exact;
        let is_rounded = |input: &&&Input| !is_qualified(input) && !input.interval.is_point();
        if !inputs.iter().any(|input| is_qualified(&input)) {
            return self;
        }
        let is_open = inputs.iter().any(|input| input.interval.is_open());
        self.qualified(inputs.iter().any(|input| is_rounded(&input)), is_open)
    }

    /// Sets the qualifier by that of a value that all figures went in before.
    pub(super) fn qualified_as(self, all: &Self) -> Self {
        if all.qualifier == Qualifier::Exact {
            return self;
        }
        let is_rounded = matches!(all.inexact, Inexact::Rounded | Inexact::Both);
        self.qualified(is_rounded, all.interval.is_open())
    }

    /// Sets the qualifier where figures went in that are not exact: whether others are rounded, and
    /// whether nobody printed where one of them ends.
    fn qualified(mut self, is_rounded: bool, is_open: bool) -> Self {
        if self.interval.is_point() {
            return self;
        }
        self.inexact = if is_rounded { Inexact::Both } else { Inexact::Qualified };
        let Interval { low, high } = self.interval;
        if is_open {
            // the end that is not infinite, but for a quotient by what has no end, from 0 on
            self.inexact = Inexact::Open;
            let is_upward = high.is_infinite();
            self.qualifier = if is_upward { Qualifier::AtLeast } else { Qualifier::AtMost };
            return self;
        }
        self.qualifier = match (self.value - low) / (high - low) {
            place if place < 0.25 => Qualifier::AtLeast,
            place if place > 0.75 => Qualifier::AtMost,
            _ => Qualifier::About,
        };
        self
    }

    /// The value as a term of another formula.
    pub(super) fn term(&self) -> Term {
        Term {
            value: self.value,
            decimals: self.decimals,
            qualifier: self.qualifier,
            unit: self.unit.clone(),
        }
    }

    /// The number that is shown, rounded in its own unit, so that all languages say the same.
    #[must_use]
    pub fn rounded(&self) -> Rounded {
        let number = |value: f64| rounded(value, self.decimals, self.qualifier);
        if self.is_of_wholes() && !self.interval.is_point() {
            Rounded::Range(number(self.interval.low), number(self.interval.high))
        } else {
            Rounded::One(number(match self.qualifier {
                Qualifier::AtLeast => self.interval.low,
                Qualifier::AtMost => self.interval.high,
                _ => self.value,
            }))
        }
    }

    /// The ends of the interval as they are shown, rounded outward, and their decimals: one more
    /// than the value's, unless the rounded value would then lie outside. Nothing where the value
    /// is certain, stands for whole numbers, or has no end on one side.
    #[must_use]
    pub fn shown_interval(&self) -> Option<(f64, f64, usize)> {
        let Interval { low, high } = self.interval;
        if self.interval.is_point() || self.is_of_wholes() || self.interval.is_open() {
            return None;
        }
        let ends = |decimals: usize| {
            let end = |value: f64, qualifier| rounded(value, decimals, qualifier);
            (end(low, Qualifier::AtLeast), end(high, Qualifier::AtMost), decimals)
        };
        let Rounded::One(value) = self.rounded() else { return None };
        let finer = ends((self.decimals + 1).min(6));
        Some(if finer.0 <= value && value <= finer.1 { finer } else { ends(self.decimals) })
    }

    /// Tells whether it stands for whole numbers, one or several.
    #[must_use]
    pub const fn is_of_wholes(&self) -> bool {
        matches!(self.formula, Formula::WholeDenominator(..) | Formula::WholeNumerator(..))
    }
}

/// The number of a derived value as it is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rounded {
    /// One number.
    One(f64),
    /// The least and the greatest of several whole numbers.
    Range(f64, f64),
}

/// Rounds half away from zero, as readers do who check with a pencil: 11.1 ÷ 2 is 5.6, though 5.55
/// is a little less in binary. A number that is said to be the least is rounded down and one that
/// is the most is rounded up, so that the qualifier stays true.
fn rounded(value: f64, decimals: usize, qualifier: Qualifier) -> f64 {
    let unit = (0..decimals).fold(1.0, |unit, _| unit * 10.0);
    let scaled = value * unit;
    let slack = 1e-9 * scaled.abs().min(1.0);
    let whole = match qualifier {
        // such a large number has no decimals anyway
        _ if scaled.abs() >= 1e12 => return value,
        Qualifier::Over | Qualifier::AtLeast | Qualifier::Odd => (scaled + slack).floor(),
        Qualifier::Nearly | Qualifier::Under | Qualifier::AtMost => (scaled - slack).ceil(),
        Qualifier::Exact | Qualifier::About | Qualifier::Between => {
            (scaled.abs() + slack).round().copysign(scaled)
        }
    };
    whole / unit
}

/// Tells whether a unit is the difference of two percentages.
pub(in crate::compare) fn is_points(unit: &Unit) -> bool {
    &*unit.name == POINTS
}

/// Tells whether a unit is that of a ratio.
pub(in crate::compare) fn is_times(unit: &Unit) -> bool {
    &*unit.name == TIMES
}

pub(super) fn percent() -> Unit {
    Unit::parse("%")
}

pub(super) fn points() -> Unit {
    Unit::parse(POINTS)
}

pub(super) fn times() -> Unit {
    Unit::parse(TIMES)
}

/// The decimals with which a value may be shown, given the interval of the true value.
///
/// They are the most, from 0 to 4, at which both ends of the interval round to numbers that are at
/// most one unit of the last place apart. But two significant digits are always shown, even where
/// the interval does not support the second; and a value that is certain, such as a difference of
/// counts, gets no more decimals than it has.
#[must_use]
pub fn supported(value: f64, interval: Interval) -> usize {
    let two = two_digits(value);
    if interval.is_point() {
        return decimals(value).min(two.max(4));
    }
    let mut best = 0;
    let mut unit = 1.0;
    for decimals in 0..=4 {
        if (interval.high * unit).round() - (interval.low * unit).round() <= 1.0 {
            best = decimals;
        }
        unit *= 10.0;
    }
    best.max(two)
}

/// The decimals at which a value has two significant digits, at most 6.
pub(in crate::compare) fn two_digits(value: f64) -> usize {
    let mut size = value.abs();
    let mut decimals = 0;
    while size > 0.0 && size < 10.0 && decimals < 6 {
        size *= 10.0;
        decimals += 1;
    }
    decimals
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_decimals_that_the_interval_supports_are_shown() {
        let decimals = |value: f64, low: f64, high: f64| supported(value, Interval { low, high });
        assert_eq!(decimals(3.60717, 3.60706, 3.60728), 3);
        assert_eq!(decimals(280.003, 279.971, 280.035), 1);
        assert_eq!(decimals(2_800_000.0, 2_750_000.0, 2_850_000.0), 0);
        assert_eq!(decimals(3.2, 2.0, 5.0), 1);
        assert_eq!(decimals(0.0032, 0.001, 0.009), 4);
        assert_eq!(decimals(27.0, 25.0, 30.0), 0);
        assert_eq!(decimals(7.0, 7.0, 7.0), 0);
        assert_eq!(decimals(46.0 / 27.0, 46.0 / 27.0, 46.0 / 27.0), 4);
    }

    #[test]
    fn a_half_is_rounded_away_from_zero() {
        let found =
            [(5.55, 1), (6.25, 1), (-6.25, 1), (2.5, 0), (0.285, 2), (3.60717, 3), (0.0, 2)]
                .map(|(value, d)| rounded(value, d, Qualifier::Exact));
        assert_eq!(
            found.map(|value| value.to_string()),
            ["5.6", "6.3", "-6.3", "3", "0.29", "3.607", "0"]
        );
        assert_eq!(rounded(25.7, 0, Qualifier::AtLeast).to_string(), "25");
        assert_eq!(rounded(19.2, 0, Qualifier::AtMost).to_string(), "20");
        assert_eq!(rounded(0.1 * 3.0, 1, Qualifier::AtMost).to_string(), "0.3");
    }
}

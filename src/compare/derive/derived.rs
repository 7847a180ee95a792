//! A value that nobody reported, and how it is written.

use super::super::evidence::qualified;
use super::formula::Formula;
use super::given::Given;
use crate::data::{Interval, Qualifier, Unit};
use crate::number::{decimals, grouped};
use crate::say::units::before_unit;
use crate::say::{Lang, shown};
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
    /// Exact if all inputs are; else by where in the interval the value lies: at its lower end the true one is over it, at
    /// its upper end nearly it. 99.4亿元 of 超500亿元 is 近20%.
    pub qualifier: Qualifier,
    /// How it was made.
    pub formula: Formula,
    /// Indices of the observations that went in, in the order of the formula.
    pub inputs: Vec<usize>,
    /// A quotient is named by both its units, 亿元/个; a ratio is 倍, a difference of percentages 个百分点.
    pub unit: Unit,
}

impl Derived {
    pub(super) fn new(
        value: f64,
        interval: Interval,
        formula: Formula,
        inputs: Vec<usize>,
        unit: Unit,
    ) -> Option<Self> {
        let is_sound = value.is_finite() && interval.low.is_finite() && interval.high.is_finite();
        // two counts give any number of digits, and no newspaper prints them
        let most = match &*unit.name {
            "%" | POINTS => 1,
            TIMES => 2,
            _ => usize::MAX,
        };
        let decimals = supported(value, interval).min(most.max(two_digits(value)));
        is_sound.then_some(Self {
            value,
            decimals,
            interval,
            qualifier: Qualifier::Exact,
            formula,
            inputs,
            unit,
        })
    }

    /// A value without any doubt.
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
            formula,
            inputs,
            unit,
        }
    }

    /// Takes note of figures that claim not to be exact.
    pub(super) fn doubting(mut self, given: &[&Given]) -> Self {
        let inexact = given.iter().any(|given| given.observation.qualifier != Qualifier::Exact);
        if inexact && !self.interval.is_point() {
            let place = (self.value - self.interval.low) / (self.interval.high - self.interval.low);
            self.qualifier = match place {
                place if place < 0.25 => Qualifier::Over,
                place if place > 0.75 => Qualifier::Nearly,
                _ => Qualifier::About,
            };
        }
        self
    }

    /// The value and its unit as a reader writes them: 3.607亿元/个. Whole numbers of which several fit are a range.
    #[must_use]
    pub fn value_text(&self, lang: Lang) -> String {
        before_unit(self.number_text(lang), &shown(&self.unit, lang).name, lang)
    }

    /// The interval in parentheses, at one decimal more than the value; nothing where there is no doubt.
    #[must_use]
    pub fn range_text(&self, lang: Lang) -> String {
        if self.interval.is_point()
            || matches!(self.formula, Formula::WholesBelow(..) | Formula::WholesAbove(..))
        {
            return String::new();
        }
        let shown = shown(&self.unit, lang);
        let number =
            |value: f64| grouped(value * shown.factor, (shown.places(self.decimals) + 1).min(6));
        let (low, high) = (number(self.interval.low), number(self.interval.high));
        match lang {
            Lang::ZhHans => format!("（因四舍五入介于{low}与{high}之间）"),
            Lang::ZhHant => format!("（因四捨五入介於{low}與{high}之間）"),
            Lang::En => format!(" (between {low} and {high}, given rounding)"),
        }
    }

    /// The value without its unit.
    #[must_use]
    pub fn number_text(&self, lang: Lang) -> String {
        let shown = shown(&self.unit, lang);
        // rounded in its own unit, so that all languages say the same
        let number = |value: f64| {
            grouped(
                rounded(value, self.decimals, self.qualifier) * shown.factor,
                shown.places(self.decimals),
            )
        };
        match self.formula {
            Formula::WholesBelow(..) | Formula::WholesAbove(..) if !self.interval.is_point() => {
                let mut text = number(self.interval.low);
                text.push('–');
                text += &number(self.interval.high);
                text
            }
            _ => qualified(&number(self.value), self.qualifier, lang),
        }
    }

    /// The whole equation: 165.93亿元 ÷ 46个 = 3.607亿元/个.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let mut text = self.formula.text(lang);
        text += " = ";
        text += &self.value_text(lang);
        text
    }
}

/// Rounds half away from zero, as readers do who check with a pencil: 11.1 ÷ 2 is 5.6, though 5.55 is a little less in
/// binary. What the true value is over is rounded down, and what it is nearly, up, so that the words stay true.
fn rounded(value: f64, decimals: usize, qualifier: Qualifier) -> f64 {
    let unit = (0..decimals).fold(1.0, |unit, _| unit * 10.0);
    let scaled = value * unit;
    let slack = 1e-9 * scaled.abs().min(1.0);
    let whole = match qualifier {
        // what is too large has no digits behind the comma anyway
        _ if scaled.abs() >= 1e12 => return value,
        Qualifier::Over => (scaled + slack).floor(),
        Qualifier::Nearly => (scaled - slack).ceil(),
        Qualifier::Exact | Qualifier::About => (scaled.abs() + slack).round().copysign(scaled),
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

/// The decimals with which a value may be shown, given where the true one lies.
///
/// They are the most, from 0 to 4, at which both ends of the interval round to numbers that are at most one unit of the
/// last place apart. But two significant digits are always shown, though the interval may not bear out the second; and
/// a value without any doubt, such as a difference of counts, gets no more decimals than it has.
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
fn two_digits(value: f64) -> usize {
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
    fn only_the_decimals_that_the_interval_bears_out_are_shown() {
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
        assert_eq!(rounded(25.7, 0, Qualifier::Over).to_string(), "25");
        assert_eq!(rounded(19.2, 0, Qualifier::Nearly).to_string(), "20");
        assert_eq!(rounded(0.1 * 3.0, 1, Qualifier::Nearly).to_string(), "0.3");
    }
}

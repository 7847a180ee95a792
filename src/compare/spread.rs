//! How far two figures are apart, by a difference and by a ratio that are no more exact than the figures themselves.

use std::cmp::Ordering;

use super::derive::{is_points, is_times};
use super::evidence::{shown, with_unit};
use super::table::{Comparison, Figure};
use crate::data::{Basis, Dataset, Dimension, Interval, Qualifier, Quantity, Show, Unit};
use crate::number::grouped;
use crate::say::Lang;

/// Below this ratio a difference says more.
const LEAST_RATIO: f64 = 1.1;
/// From this ratio on nobody can imagine it.
const MOST_RATIO: f64 = 1e6;
/// How far one digit alone may be from the ratio that it stands for.
const MOST_ERROR: f64 = 0.1;
/// What a division of binary fractions may be beside the decimal one.
const NOISE: f64 = 1e-9;

/// A figure that is held against another.
#[derive(Clone, Debug)]
pub(super) struct Held<'c> {
    pub(super) value: f64,
    /// The decimals that its cell shows.
    decimals: usize,
    pub(super) qualifier: Qualifier,
    unit: &'c Unit,
    interval: Interval,
    /// Whether it is a share or a rate, of which a ratio says nothing.
    rate: bool,
    /// Whether it is computed, so that what is shown is itself rounded.
    computed: bool,
}

/// A number, the decimals that it may be shown with (−2: hundreds), and whether it is less exact than it looks.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Rounded {
    value: f64,
    places: i32,
    about: bool,
}

impl Comparison {
    /// The figure of a cell with what is known of its exactness.
    pub(super) fn held(&self, dataset: &Dataset, row: usize, series: usize) -> Option<Held<'_>> {
        let (figure, own) = (self.figure(row, series)?, self.series.get(series)?);
        let unit = &own.unit;
        if let Some(derived) = &figure.derived {
            let converted = |value: f64| derived.unit.convert(value, unit).unwrap_or(value);
            let interval = Interval {
                low: converted(derived.interval.low),
                high: converted(derived.interval.high),
            };
            let rate = unit.dimension == Dimension::Percent
                || is_points(unit)
                || is_times(unit)
                || own.show == Show::Rank;
            let (value, decimals, qualifier) = (figure.value, figure.decimals, derived.qualifier);
            return Some(Held { value, decimals, qualifier, unit, interval, rate, computed: true });
        }
        let observation = dataset.observations.get(figure.observation)?;
        let qualifier = observation.qualifier;
        let converted = |value: f64| observation.unit.convert(value, unit);
        let is_given = converted(observation.value)
            .is_some_and(|value| value.total_cmp(&figure.value).is_eq());
        let printed = observation.quantity().interval();
        let interval = converted(printed.low).zip(converted(printed.high)).filter(|_| is_given);
        // what cannot be converted is taken as exact as it is shown
        let shown = || {
            Quantity { value: figure.value, decimals: figure.decimals, qualifier, counted: false }
                .interval()
        };
        let base = dataset.metrics.get(own.metric).and_then(|metric| metric.base);
        let rate = unit.dimension == Dimension::Percent
            || base.is_some()
            || matches!(observation.basis, Basis::CompletionRate | Basis::GrowthRate);
        let interval = interval.map_or_else(shown, |(low, high)| Interval { low, high });
        Some(Held {
            value: figure.value,
            decimals: figure.decimals,
            qualifier,
            unit,
            interval,
            rate,
            computed: false,
        })
    }
}

impl Held<'_> {
    /// Whether two figures measure in the same dimension, and are both rates or neither; a computed one and a reported
    /// one in the same unit.
    pub(super) fn compares_with(&self, other: &Self) -> bool {
        let fits = self.computed == other.computed || self.unit == other.unit;
        self.unit.dimension == other.unit.dimension && self.rate == other.rate && fits
    }

    /// Whether a higher value is said to be higher rather than more.
    pub(super) fn is_rate(&self) -> bool {
        self.rate
    }

    /// Tells whether this one is larger, as far as can be known: over 200 is larger than 200, and 200 than nearly 200.
    pub(super) fn is_above(&self, other: &Self) -> bool {
        let value = other.unit.convert(other.value, self.unit).unwrap_or(other.value);
        ranked((self.value, self.qualifier), (value, other.qualifier)).is_gt()
    }

    /// Tells whether both may stand for the same value.
    pub(super) fn may_equal(&self, lower: &Self) -> bool {
        let reach = lower.unit.convert(lower.interval.high, self.unit).unwrap_or(f64::INFINITY);
        self.interval.low < reach - NOISE * reach.abs()
    }

    fn is_exact(&self) -> bool {
        self.qualifier == Qualifier::Exact
    }

    /// How much more this is than a lower figure, in words with the unit; percentages differ by percentage points.
    ///
    /// Of ratios there is none, as 0.2倍 more would be read as a ratio of its own.
    pub(super) fn difference(&self, lower: &Self, lang: Lang) -> Option<String> {
        if is_times(self.unit) {
            return None;
        }
        let Rounded { value, places, about } = self.rounded_difference(lower)?;
        let shown = shown(self.unit, lang);
        let decimals = usize::try_from(places + shown.decimals).unwrap_or(0);
        let number = about_word(about, lang).to_owned() + &grouped(value * shown.factor, decimals);
        Some(match self.unit.dimension == Dimension::Percent || is_points(self.unit) {
            true if number == "1" => {
                number + lang.pick(["个百分点", "個百分點", " percentage point"])
            }
            true => number + lang.pick(["个百分点", "個百分點", " percentage points"]),
            false => with_unit(&number, self.unit, lang),
        })
    }

    /// How many times a lower figure this is, of two significant digits at most; whether it is about that.
    pub(super) fn ratio(&self, lower: &Self) -> Option<(bool, String)> {
        let Rounded { value, places, about } = self.rounded_ratio(lower)?;
        Some((about, grouped(value, usize::try_from(places).unwrap_or(0))))
    }

    fn rounded_difference(&self, lower: &Self) -> Option<Rounded> {
        let convert = |value: f64| lower.unit.convert(value, self.unit);
        let difference = self.value - convert(lower.value)?;
        let is_same_unit = self.unit.factor.total_cmp(&lower.unit.factor).is_eq();
        let computed = self.computed || lower.computed;
        let is_printed = is_same_unit && self.is_exact() && lower.is_exact() && !computed;
        let (low, high) = (
            self.interval.low - convert(lower.interval.high)?,
            self.interval.high - convert(lower.interval.low)?,
        );
        let most = self.decimals.max(lower.decimals);
        let places = if is_printed {
            let known = |held: &Self| {
                if held.interval.low < held.interval.high { held.decimals } else { most }
            };
            i32::try_from(known(self).min(known(lower))).unwrap_or(0)
        } else {
            // a computed one that is itself rounded has no more decimals than it shows
            let is_whole = |held: &Self, places: i32| {
                (rounded(held.value, places) - held.value).abs() <= NOISE * held.value.abs()
            };
            let own = |held: &Self| {
                let places = i32::try_from(held.decimals).unwrap_or(0);
                if held.computed && !is_whole(held, places) {
                    places
                } else {
                    i32::try_from(most).unwrap_or(0)
                }
            };
            let shown = own(self).min(own(lower));
            // to either side no more than one unit of the last digit
            (-15..=shown)
                .rev()
                .find(|&places| (high - low) / 2.0 <= step(places) * (1.0 + NOISE))?
        };
        let value = rounded(difference, places);
        let is_same = (value - difference).abs() <= NOISE * difference.abs();
        let about = !(is_same && self.is_exact() && lower.is_exact());
        let fits = value.is_finite()
            && value > 0.0
            && (is_printed || computed || (low..=high).contains(&value));
        fits.then_some(Rounded { value, places, about })
    }

    fn rounded_ratio(&self, lower: &Self) -> Option<Rounded> {
        let convert = |value: f64| lower.unit.convert(value, self.unit);
        let (below, low, high) =
            (convert(lower.value)?, convert(lower.interval.low)?, convert(lower.interval.high)?);
        let ratio = self.value / below;
        if self.rate || lower.rate || low <= 0.0 || !(LEAST_RATIO..MOST_RATIO).contains(&ratio) {
            return None;
        }
        let (low, high) = (self.interval.low / high, self.interval.high / low);
        // two significant digits
        let two = if ratio < 10.0 {
            1
        } else {
            1 - (1..6).take_while(|&power| ratio >= step(-power)).count().try_into().unwrap_or(0)
        };
        let fits = |places: i32| high - low <= step(places) * (1.0 + NOISE);
        let places = if fits(two) { two } else { Some(two - 1).filter(|&one| fits(one))? };
        let value = rounded(ratio, places);
        let is_same = (value - ratio).abs() <= NOISE * ratio;
        let is_coarse = places < two;
        let is_far = !(low..=high).contains(&value) && (value - ratio).abs() > MOST_ERROR * ratio;
        if value <= 1.0 || is_coarse && is_far {
            return None;
        }
        // a last zero is no digit that is claimed
        let ends_in_zero = (value - rounded(value, places - 1)).abs() <= NOISE * value;
        let about = is_coarse
            || !self.is_exact()
            || !lower.is_exact()
            || (ends_in_zero || places < 0) && !is_same;
        Some(Rounded { value, places: places - i32::from(ends_in_zero && places == 1), about })
    }
}

/// Orders two figures of one unit by value; of equal ones over 200 is above 200, and that above nearly 200.
pub(super) fn order(dataset: &Dataset, a: &Figure, b: &Figure) -> Ordering {
    // what is printed is looked up only where it decides
    match ranked((a.value, Qualifier::Exact), (b.value, Qualifier::Exact)) {
        Ordering::Equal => above(qualifier(dataset, a)).cmp(&above(qualifier(dataset, b))),
        apart => apart,
    }
}

/// Tells whether two figures of one unit read alike.
pub(super) fn reads_like(dataset: &Dataset, a: &Figure, b: &Figure) -> bool {
    let is_same = a.value.total_cmp(&b.value).is_eq()
        && a.decimals == b.decimals
        && qualifier(dataset, a) == qualifier(dataset, b);
    // whole numbers of which several fit are a range
    let number = |figure: &Figure| figure.derived.as_ref().map(|derived| derived.rounded());
    is_same && number(a) == number(b)
}

fn qualifier(dataset: &Dataset, figure: &Figure) -> Qualifier {
    match &figure.derived {
        Some(derived) => derived.qualifier,
        None => {
            dataset.observations.get(figure.observation).map_or(Qualifier::Exact, |o| o.qualifier)
        }
    }
}

fn ranked(a: (f64, Qualifier), b: (f64, Qualifier)) -> Ordering {
    // both zeros are one
    (a.0 + 0.0).total_cmp(&(b.0 + 0.0)).then(above(a.1).cmp(&above(b.1)))
}

/// Whether a qualifier puts a figure above or below what is printed.
const fn above(qualifier: Qualifier) -> i8 {
    match qualifier {
        Qualifier::Over => 1,
        Qualifier::Exact | Qualifier::About => 0,
        Qualifier::Nearly => -1,
    }
}

/// The word before a number that is less exact than it looks.
pub(super) const fn about_word(about: bool, lang: Lang) -> &'static str {
    if about { lang.pick(["约", "約", "about "]) } else { "" }
}

/// The unit of the last of so many decimals.
fn step(places: i32) -> f64 {
    let power = (0..places.abs()).fold(1.0, |power, _| power * 10.0);
    if places < 0 { power } else { 1.0 / power }
}

fn rounded(value: f64, places: i32) -> f64 {
    let power = step(-places.abs());
    if places < 0 { (value / power).round() * power } else { (value * power).round() / power }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(value: f64, unit: &Unit, qualifier: Qualifier) -> Held<'_> {
        let quantity = Quantity::printed(value, unit, qualifier, "");
        Held {
            value,
            decimals: quantity.decimals,
            qualifier,
            unit,
            interval: quantity.interval(),
            computed: false,
            rate: unit.dimension == Dimension::Percent,
        }
    }

    fn apart(
        high: (f64, Qualifier),
        low: (f64, Qualifier),
        unit: &str,
    ) -> (Option<String>, Option<(bool, String)>) {
        let unit = Unit::parse(unit);
        let (high, low) = (held(high.0, &unit, high.1), held(low.0, &unit, low.1));
        (high.difference(&low, Lang::En), high.ratio(&low))
    }

    fn exact(high: f64, low: f64, unit: &str) -> (Option<String>, Option<(bool, String)>) {
        apart((high, Qualifier::Exact), (low, Qualifier::Exact), unit)
    }

    fn said(
        difference: &str,
        ratio: Option<(bool, &str)>,
    ) -> (Option<String>, Option<(bool, String)>) {
        (Some(difference.to_owned()), ratio.map(|(about, ratio)| (about, ratio.to_owned())))
    }

    #[test]
    fn counts_differ_exactly_and_their_ratio_has_two_digits() {
        assert_eq!(exact(46.0, 27.0, "个"), said("19", Some((false, "1.7"))));
        assert_eq!(exact(46.0, 43.0, "个"), said("3", None));
        assert_eq!(exact(46.0, 23.0, "个"), said("23", Some((false, "2"))));
        assert_eq!(exact(47.0, 23.0, "个"), said("24", Some((true, "2"))));
        assert_eq!(exact(46.0, 0.0, "个"), said("46", None));
        assert_eq!(exact(4567.0, 3.0, "个"), said("4,564", Some((true, "1,500"))));
        assert_eq!(exact(457.0, 10.0, "个"), said("447", Some((false, "46"))));
        assert_eq!(exact(3e9, 1.0, "个").1, None);
    }

    #[test]
    fn percentages_differ_by_percentage_points_and_have_no_ratio() {
        assert_eq!(exact(61.33, 10.7, "%"), said("about 50.6 percentage points", None));
        assert_eq!(exact(2.5, 1.5, "%"), said("1.0 percentage points", None));
        assert_eq!(exact(3.0, 2.0, "%"), said("1 percentage point", None));
        assert_eq!(exact(3.0, -2.0, "%"), said("5 percentage points", None));
    }

    #[test]
    fn what_is_said_is_no_more_exact_than_the_figures() {
        use Qualifier::{About, Exact, Nearly, Over};
        assert_eq!(exact(165.93, 29.16, "亿元"), said("13.677 billion yuan", Some((false, "5.7"))));
        assert_eq!(
            apart((1200.0, About), (566.0, Exact), "亩"),
            said("about 600 mu", Some((true, "2")))
        );
        assert_eq!(
            apart((46.0, Exact), (27.0, About), "个"),
            said("about 19", Some((true, "1.7")))
        );
        assert_eq!(apart((500.0, Over), (200.0, Over), "个"), said("about 300", None));
        assert_eq!(apart((90.0, Nearly), (70.0, Exact), "个"), said("about 20", None));
        // 3 is from 2.5 to 3.5: a ratio of 1.4 to 2.3
        assert_eq!(exact(5.0, 3.0, "亿元"), said("0.2 billion yuan", Some((true, "2"))));
    }

    #[test]
    fn what_may_be_equal_is_not_told_apart() {
        let unit = Unit::parse("个");
        let of = |value: f64, qualifier: Qualifier| held(value, &unit, qualifier);
        assert!(of(50.0, Qualifier::About).may_equal(&of(48.0, Qualifier::Exact)));
        assert!(!of(200.0, Qualifier::Over).may_equal(&of(200.0, Qualifier::Exact)));
        assert!(of(200.0, Qualifier::Over).is_above(&of(200.0, Qualifier::Exact)));
        assert!(!of(200.0, Qualifier::Nearly).is_above(&of(200.0, Qualifier::Exact)));
    }
}

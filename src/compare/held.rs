//! How far two figures are apart: a difference and a ratio that are no more exact than the figures.

use std::cmp::Ordering;

use super::derive::{Derived, is_points, is_times};
use super::table::{Cell, Comparison, Figure, Series};
use crate::data::{Basis, Dataset, Dimension, Interval, Qualifier, Quantity, Show, Unit};

/// Below this ratio a difference says more.
const LEAST_RATIO: f64 = 1.1;
/// From this ratio on it is too large to mean anything to a reader.
const MOST_RATIO: f64 = 1e6;
/// How far one digit alone may be from the ratio that it stands for.
const MOST_ERROR: f64 = 0.1;
/// What may be farther apart than this, relatively, is not about the same.
const MOST_APART: f64 = 0.2;
/// How far the quotient of two binary fractions may be from that of the decimal ones, relatively.
const NOISE: f64 = 1e-9;

/// A figure that is held against another, and how exact it is.
#[derive(Clone, Debug)]
pub(crate) struct Held<'c> {
    /// In the unit of its series.
    pub(crate) value: f64,
    /// The decimals that its cell shows.
    decimals: usize,
    qualifier: Qualifier,
    /// The unit of its series.
    pub(crate) unit: &'c Unit,
    interval: Interval,
    /// Whether it is a share or a rate, of which a ratio says nothing.
    rate: bool,
    /// Whether it is computed, so that what is shown is itself rounded.
    computed: bool,
}

/// A number that is no more exact than the two figures that it is made of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Approx {
    /// The number, rounded.
    pub(crate) value: f64,
    /// The decimals that it may be shown with; −2 are hundreds.
    pub(crate) places: i32,
    /// Whether it is less exact than it looks.
    pub(crate) about: bool,
}

impl Comparison {
    /// The figure of a cell with what is known of its exactness.
    pub(crate) fn held(&self, dataset: &Dataset, (row, series): Cell) -> Option<Held<'_>> {
        let (figure, own) = (self.figure(row, series)?, self.series.get(series)?);
        match &figure.derived {
            Some(derived) => Some(held_derived(figure, derived, own)),
            None => held_reported(dataset, figure, own),
        }
    }
}

fn held_derived<'c>(figure: &Figure, derived: &Derived, own: &'c Series) -> Held<'c> {
    let unit = &own.unit;
    let converted = |value: f64| derived.unit.convert(value, unit).unwrap_or(value);
    let interval =
        Interval { low: converted(derived.interval.low), high: converted(derived.interval.high) };
    let rate = unit.dimension == Dimension::Percent
        || is_points(unit)
        || is_times(unit)
        || own.show == Show::Rank;
    let (value, decimals, qualifier) = (figure.value, figure.decimals, derived.qualifier);
    Held { value, decimals, qualifier, unit, interval, rate, computed: true }
}

fn held_reported<'c>(dataset: &Dataset, figure: &Figure, own: &'c Series) -> Option<Held<'c>> {
    let unit = &own.unit;
    let observation = dataset.observations.get(figure.observation)?;
    let qualifier = observation.qualifier;
    let converted = |value: f64| observation.unit.convert(value, unit);
    let is_given =
        converted(observation.value).is_some_and(|value| value.total_cmp(&figure.value).is_eq());
    let printed = observation.quantity().interval();
    // an end that nobody printed is none in any unit
    let end = |end: f64| if end.is_finite() { converted(end) } else { Some(end) };
    let interval = end(printed.low).zip(end(printed.high)).filter(|_| is_given);
    // what cannot be converted is taken as exact as it is shown
    let shown = || {
        Quantity {
            value: figure.value,
            decimals: figure.decimals,
            qualifier,
            counted: false,
            spread: 0.0,
        }
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

impl Held<'_> {
    /// Whether two figures have units of one dimension, and are both rates or neither; a computed
    /// one and a reported one must have the same unit.
    pub(crate) fn compares_with(&self, other: &Self) -> bool {
        let fits = self.computed == other.computed || self.unit == other.unit;
        self.unit.dimension == other.unit.dimension && self.rate == other.rate && fits
    }

    /// Whether a higher value is said to be higher rather than more.
    pub(crate) fn is_rate(&self) -> bool {
        self.rate
    }

    /// Tells whether this one is larger, as far as can be known: over 200 is larger than 200, and
    /// 200 than nearly 200.
    pub(crate) fn is_above(&self, other: &Self) -> bool {
        let value = other.unit.convert(other.value, self.unit).unwrap_or(other.value);
        ranked((self.value, self.qualifier), (value, other.qualifier)).is_gt()
    }

    /// Tells whether both may stand for the same value.
    pub(crate) fn may_equal(&self, lower: &Self) -> bool {
        let reach = lower.unit.convert(lower.interval.high, self.unit).unwrap_or(f64::INFINITY);
        reach.is_infinite() || self.interval.low < reach - NOISE * reach.abs()
    }

    /// Tells of two that may be equal whether both are near the same value.
    pub(crate) fn is_near(&self, lower: &Self) -> bool {
        let end = |end: f64| lower.unit.convert(end, self.unit).unwrap_or(f64::INFINITY);
        let low = self.interval.low.min(end(lower.interval.low));
        let high = self.interval.high.max(end(lower.interval.high));
        (high - low).is_finite() && high - low <= MOST_APART * high.abs().max(low.abs())
    }

    fn is_exact(&self) -> bool {
        self.qualifier == Qualifier::Exact
    }

    /// Whether it is in percent or in percentage points: a difference of two is in percentage
    /// points.
    pub(crate) fn is_percentage(&self) -> bool {
        self.unit.dimension == Dimension::Percent || is_points(self.unit)
    }

    /// How much more this is than a lower figure, in its own unit.
    ///
    /// Of ratios there is none, as 0.2倍 more would be read as a ratio of its own.
    pub(crate) fn difference(&self, lower: &Self) -> Option<Approx> {
        if is_times(self.unit) {
            return None;
        }
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
        fits.then_some(Approx { value, places, about })
    }

    /// How many times a lower figure this is, of two significant digits at most.
    pub(crate) fn ratio(&self, lower: &Self) -> Option<Approx> {
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
        Some(Approx { value, places: places - i32::from(ends_in_zero && places == 1), about })
    }
}

/// Orders two figures of one unit by value, and equal values by qualifier: over 200, 200, nearly
/// 200.
pub(super) fn order(dataset: &Dataset, a: &Figure, b: &Figure) -> Ordering {
    // what is printed is looked up only where it decides
    match ranked((a.value, Qualifier::Exact), (b.value, Qualifier::Exact)) {
        Ordering::Equal => qualifier(dataset, a).side().cmp(&qualifier(dataset, b).side()),
        apart => apart,
    }
}

/// Tells whether two figures of one unit read alike.
pub(super) fn reads_like(dataset: &Dataset, a: &Figure, b: &Figure) -> bool {
    let number = |figure: &Figure| figure.derived.as_ref().map(|derived| derived.rounded());
    a.value.total_cmp(&b.value).is_eq()
        && a.decimals == b.decimals
        && qualifier(dataset, a) == qualifier(dataset, b)
        // whole numbers of which several fit are a range
        && number(a) == number(b)
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
    (a.0 + 0.0).total_cmp(&(b.0 + 0.0)).then(a.1.side().cmp(&b.1.side()))
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
impl<'c> Held<'c> {
    /// A reported figure as it was printed.
    pub(crate) fn printed(value: f64, unit: &'c Unit, qualifier: Qualifier) -> Self {
        let quantity = Quantity::printed(value, unit, qualifier, "");
        Self {
            value,
            decimals: quantity.decimals,
            qualifier,
            unit,
            interval: quantity.interval(),
            computed: false,
            rate: unit.dimension == Dimension::Percent,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_equal_is_not_told_apart() {
        let unit = Unit::parse("个");
        let of = |value: f64, qualifier: Qualifier| Held::printed(value, &unit, qualifier);
        assert!(of(50.0, Qualifier::About).may_equal(&of(48.0, Qualifier::Exact)));
        assert!(!of(200.0, Qualifier::Over).may_equal(&of(200.0, Qualifier::Exact)));
        assert!(of(200.0, Qualifier::Over).is_above(&of(200.0, Qualifier::Exact)));
        assert!(!of(200.0, Qualifier::Nearly).is_above(&of(200.0, Qualifier::Exact)));
    }

    #[test]
    fn a_ratio_and_a_difference_have_the_digits_that_the_figures_bear_out() {
        let unit = Unit::parse("亿元");
        let of = |value: f64| Held::printed(value, &unit, Qualifier::Exact);
        let (high, low) = (of(5.0), of(3.0));
        assert_eq!(high.difference(&low), Some(Approx { value: 2.0, places: 0, about: false }));
        assert_eq!(high.ratio(&low), Some(Approx { value: 2.0, places: 0, about: true }));
    }
}

//! How far two figures are apart, in words.

use super::Lang;
use super::Word;
use super::phrase::filled;
use super::qualified;
use super::units::{shown_of, with_name};
use crate::compare::{Approx, Held};
use crate::data::Qualifier;
use crate::number::grouped;

/// By how much a figure is above a lower one, with the unit: about 600 mu; for percentages in
/// percentage points.
pub(super) fn difference(high: &Held, low: &Held, lang: Lang) -> Option<String> {
    let Approx { value, places, about } = high.difference(low)?;
    let shown = shown_of(high.unit, value, lang);
    let decimals = match usize::try_from(places) {
        Ok(places) => shown.places_of(value, places),
        Err(_) => usize::try_from(places + shown.decimals).unwrap_or(0),
    };
    let number = rounded(&grouped(value * shown.factor, decimals), about, lang);
    Some(if high.is_percentage() {
        let word = if number == "1" { Word::PointsOne } else { Word::PointsMany };
        filled(lang.word(word), &[&number])
    } else {
        with_name(&number, &shown.name, lang)
    })
}

/// How many times a lower figure one is, and whether it is less exact than that looks.
pub(super) fn ratio(high: &Held, low: &Held) -> Option<(String, bool)> {
    let Approx { value, places, about } = high.ratio(low)?;
    Some((grouped(value, usize::try_from(places).unwrap_or(0)), about))
}

/// Says of a number that is less exact than it looks that it is about right.
pub(super) fn rounded(number: &str, about: bool, lang: Lang) -> String {
    qualified(number, if about { Qualifier::About } else { Qualifier::Exact }, lang)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Unit;

    fn apart(
        high: (f64, Qualifier),
        low: (f64, Qualifier),
        unit: &str,
    ) -> (Option<String>, Option<(String, bool)>) {
        let unit = Unit::parse(unit);
        let (high, low) =
            (Held::printed(high.0, &unit, high.1), Held::printed(low.0, &unit, low.1));
        (difference(&high, &low, Lang::EN), ratio(&high, &low))
    }

    fn exact(high: f64, low: f64, unit: &str) -> (Option<String>, Option<(String, bool)>) {
        apart((high, Qualifier::Exact), (low, Qualifier::Exact), unit)
    }

    fn said(
        difference: &str,
        ratio: Option<(&str, bool)>,
    ) -> (Option<String>, Option<(String, bool)>) {
        (Some(difference.to_owned()), ratio.map(|(ratio, about)| (ratio.to_owned(), about)))
    }

    #[test]
    fn counts_differ_exactly_and_their_ratio_has_two_digits() {
        assert_eq!(exact(46.0, 27.0, "个"), said("19", Some(("1.7", false))));
        assert_eq!(exact(46.0, 43.0, "个"), said("3", None));
        assert_eq!(exact(46.0, 23.0, "个"), said("23", Some(("2", false))));
        assert_eq!(exact(47.0, 23.0, "个"), said("24", Some(("2", true))));
        assert_eq!(exact(46.0, 0.0, "个"), said("46", None));
        assert_eq!(exact(4567.0, 3.0, "个"), said("4,564", Some(("1,500", true))));
        assert_eq!(exact(457.0, 10.0, "个"), said("447", Some(("46", false))));
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
        use Qualifier::{About, Exact, Nearly, Odd, Over};
        assert_eq!(exact(165.93, 29.16, "亿元"), said("13.677 billion yuan", Some(("5.7", false))));
        assert_eq!(
            apart((1200.0, About), (566.0, Exact), "亩"),
            said("about 600 mu", Some(("2", true)))
        );
        assert_eq!(
            apart((46.0, Exact), (27.0, About), "个"),
            said("about 19", Some(("1.7", true)))
        );
        assert_eq!(apart((500.0, Odd), (200.0, Odd), "个"), said("about 300", None));
        assert_eq!(apart((500.0, Over), (200.0, Over), "个"), (None, None));
        assert_eq!(
            apart((90.0, Nearly), (70.0, Exact), "个"),
            // from 81: a ratio of 1.16 to 1.29
            said("about 20", None)
        );
        // 3 is from 2.5 to 3.5: a ratio of 1.4 to 2.3
        assert_eq!(exact(5.0, 3.0, "亿元"), said("200 million yuan", Some(("2", true))));
    }
}

//! The words for a derived value.

use super::phrase::filled;
use super::units::{Shown, shown_of, with_name};
use super::{Lang, Later, Word, formula, qualified};
use crate::compare::derive::{Derived, Inexact, Rounded};
use crate::number::grouped;

/// Writes the whole equation: 165.93亿元 ÷ 46个 = 3.607亿元/个.
///
/// ```
/// use duibi::compare::derive::implied_whole;
/// use duibi::say::{self, Lang};
///
/// let text = r#"{
///     "format": "duibi/1",
///     "entities": [{"id": "east"}],
///     "metrics": [{"id": "signed", "unit": "个"},
///                 {"id": "reached", "unit": "%", "numerator": "signed"}],
///     "observations": [
///         {"entity": "east", "metric": "signed", "period": "2022-Q1", "value": 46, "unit": "个"},
///         {"entity": "east", "metric": "reached", "period": "2022-Q1", "value": 61.33,
///          "unit": "%", "basis": "completion rate"}
///     ]
/// }"#;
/// let dataset = duibi::data::read(text.as_bytes()).dataset;
/// // 46 are 61.33 % of 75, and of no other whole number
/// let target = implied_whole(&dataset, 0, 1).expect("the rate is that of the figure");
/// assert_eq!(say::derived(&target, Lang::EN), "46 ÷ 61.33% = 75");
/// ```
#[must_use]
pub fn derived(derived: &Derived, lang: Lang) -> String {
    [&formula(&derived.formula, lang), " = ", &derived_value(derived, lang)].concat()
}

/// Writes the value with its unit: 3.607亿元/个. Several whole numbers are a range.
#[must_use]
pub fn derived_value(derived: &Derived, lang: Lang) -> String {
    let shown = shown_of(&derived.unit, derived.value, lang);
    with_name(&derived_in(derived, &shown, lang), &shown.name, lang)
}

/// Writes the value without its unit, which is counted by a size.
#[must_use]
pub fn derived_number(derived: &Derived, size: f64, lang: Lang) -> String {
    derived_in(derived, &shown_of(&derived.unit, size, lang), lang)
}

/// Writes the value in a unit, without the unit.
pub(super) fn derived_in(derived: &Derived, shown: &Shown, lang: Lang) -> String {
    let number = |value: f64| grouped(value * shown.factor, shown.places(derived.decimals));
    match derived.rounded() {
        Rounded::One(value) => qualified(&number(value), derived.qualifier, lang),
        Rounded::Range(low, high) => [&number(low), "–", &number(high)].concat(),
    }
}

/// Writes the interval of the true value in parentheses, and why it is one; nothing for a value
/// that is certain or stands for whole numbers.
#[must_use]
pub fn derived_range(derived: &Derived, lang: Lang) -> String {
    if derived.inexact == Inexact::Open {
        return lang.word(Later::RangeOpen).to_owned();
    }
    let Some((low, high, decimals)) = derived.shown_interval() else { return String::new() };
    let shown = shown_of(&derived.unit, derived.value, lang);
    let number = |value: f64| grouped(value * shown.factor, shown.places(decimals));
    let word = match derived.inexact {
        Inexact::Rounded | Inexact::Open => Word::Later(Later::RangeRounded),
        Inexact::Qualified => Word::Later(Later::RangeInexact),
        Inexact::Both => Word::Later(Later::RangeBoth),
    };
    filled(lang.word(word), &[&number(low), &number(high)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::derive::{Formula, Term};
    use crate::data::{Interval, Qualifier, Unit};

    fn quotient(formula: fn(Term, Term) -> Formula, interval: Interval) -> Derived {
        let term = |value, unit| Term {
            value,
            decimals: 0,
            qualifier: Qualifier::Exact,
            unit: Unit::parse(unit),
        };
        Derived {
            value: 376.0,
            decimals: 0,
            interval,
            qualifier: Qualifier::Exact,
            inexact: Inexact::Rounded,
            formula: formula(term(376.0, "件"), term(100.0, "%")),
            inputs: vec![0, 1],
            unit: Unit::parse("件"),
        }
    }

    #[test]
    fn several_whole_numbers_are_a_range() {
        let several = quotient(Formula::WholeDenominator, Interval { low: 375.0, high: 377.0 });
        assert_eq!(derived(&several, Lang::ZH_HANS), "376件 ÷ 100% = 375–377件");
        assert_eq!(derived(&several, Lang::EN), "376 ÷ 100% = 375–377");
        assert_eq!(derived_range(&several, Lang::EN), "");
    }

    #[test]
    fn the_interval_of_an_amount_has_one_decimal_more() {
        let amount = quotient(Formula::Denominator, Interval { low: 375.2, high: 377.0 });
        let expected = [
            "（因四舍五入介于375.2与377.0之间）",
            "（因四捨五入介於375.2與377.0之間）",
            " (between 375.2 and 377.0, given rounding)",
        ];
        assert_eq!(Lang::SPELT_OUT.map(|lang| derived_range(&amount, lang)), expected);
    }
}

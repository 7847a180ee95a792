//! Units as a reader's language names them and counts in them.

use super::{Lang, Locale, Word};
use crate::data::Unit;
use crate::say::phrase::filled;
use crate::units::{Names, PrefixedUnit};

/// A unit as a reader's language counts in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shown {
    /// What a value is multiplied by.
    pub factor: f64,
    /// The decimals that this adds, or takes where it is below zero.
    pub decimals: i32,
    /// The name that goes with the result.
    pub name: String,
}

impl Shown {
    /// The decimals of a number in this unit that has so many in its own.
    #[must_use]
    pub fn places(&self, decimals: usize) -> usize {
        decimals.saturating_add_signed(self.decimals as isize)
    }

    /// The same of a value: without the zeros that only the other unit brings, as 10亿 is 1 billion.
    #[must_use]
    pub fn places_of(&self, value: f64, decimals: usize) -> usize {
        places(self.decimals, value, decimals)
    }

    const fn plain(name: String) -> Self {
        Self { factor: 1.0, decimals: 0, name }
    }

    /// Counts in a unit that is larger by a power of ten, or smaller where the power is below zero.
    fn larger(power: i32, name: String) -> Self {
        Self { factor: 10_f64.powi(-power), decimals: power, name }
    }
}

/// The decimals of a value in a unit that adds so many: of a whole number none for the zeros at its
/// end.
#[must_use]
pub fn places(more: i32, value: f64, decimals: usize) -> usize {
    let all = decimals.saturating_add_signed(more as isize);
    if more <= 0 || decimals > 0 {
        return all;
    }
    if value == 0.0 {
        return decimals;
    }
    let mut size = value;
    let ends_in_zero = |size: &mut f64| {
        *size /= 10.0;
        size.fract() == 0.0
    };
    (0..all).rev().find(|_| !ends_in_zero(&mut size)).map_or(0, |left| left + 1)
}

/// Gives the unit in which a reader counts: Chinese as printed; English in millions, billions and
/// trillions, where 亿 is a tenth of a billion and 万 a hundredth of a million. A quotient is counted
/// as its upper unit is: billion yuan each.
#[must_use]
pub fn shown(unit: &Unit, lang: Lang) -> Shown {
    shown_of(unit, f64::INFINITY, lang)
}

/// The same for a value of this size, or for values of which the largest has it: in millions where
/// it is no billion, and in the plain unit where it is no million.
#[must_use]
pub fn shown_of(unit: &Unit, size: f64, lang: Lang) -> Shown {
    let Some(known) = unit.known else {
        let Some((top, below)) = unit.name.split_once('/') else {
            return Shown::plain(unit.name.to_string());
        };
        let top = shown_of(&Unit::parse(top), size, lang);
        return Shown { name: quotient(&top.name, below, lang), ..top };
    };
    let locale = lang.locale();
    let plain = plain_name(known, locale);
    match (known.prefix, locale.powers()) {
        (None, _) => Shown::plain(plain.to_owned()),
        (Some(_), []) => Shown::plain(unit_name(unit, lang)),
        (Some(prefix), powers @ [(least, _), ..]) => {
            // where a prefix has no word of its own, money is rounded up to one that has
            let counts = prefix.power >= *least || unit.dimension.is_money();
            let next = powers.iter().position(|(power, _)| counts && *power >= prefix.power);
            let reaches = |(power, _): &&(i32, _)| size.abs() >= 10_f64.powi(power - prefix.power);
            let first = powers.get(..next.map_or(0, |place| place + 1)).unwrap_or_default();
            match first.iter().rev().find(|power| size == 0.0 || reaches(power)) {
                Some((power, word)) => {
                    Shown::larger(power - prefix.power, joined(word, plain, locale))
                }
                None => Shown::larger(-prefix.power, plain.to_owned()),
            }
        }
    }
}

/// Names a unit for a table, whose values are as printed: 亿元, 億元, hundred million yuan.
#[must_use]
pub fn unit_name(unit: &Unit, lang: Lang) -> String {
    let locale = lang.locale();
    match (unit.known, unit.name.split_once('/')) {
        (Some(known), _) => {
            let prefix =
                known.prefix.map_or("", |prefix| name(prefix.symbol, prefix.names, locale));
            joined(prefix, plain_name(known, locale), locale)
        }
        (None, Some((top, below))) => quotient(&unit_name(&Unit::parse(top), lang), below, lang),
        (None, None) => unit.name.to_string(),
    }
}

/// Writes a value and its unit: 46个, 165.93亿元, 61.33%; in English a count needs none.
pub(crate) fn with_unit(value: &str, unit: &Unit, lang: Lang) -> String {
    with_name(value, &shown(unit, lang).name, lang)
}

/// Writes a value and the name of its unit.
pub(super) fn with_name(value: &str, name: &str, lang: Lang) -> String {
    let is_apart = lang.locale().is_spaced() && !name.is_empty() && name != "%";
    [value, if is_apart { " " } else { "" }, name].concat()
}

/// Names one unit by another: 亿元/个, billion yuan each, billion yuan per mu.
fn quotient(top: &str, below: &str, lang: Lang) -> String {
    let below = unit_name(&Unit::parse(below), lang);
    let wording = lang.word(if below.is_empty() { Word::UnitEach } else { Word::UnitPer });
    filled(wording, &[top, &below]).trim_start().to_owned()
}

/// The name of a unit without its prefix; empty for a classifier where the language says none.
fn plain_name(known: PrefixedUnit, locale: &dyn Locale) -> &'static str {
    if known.unit.is_classifier() && !locale.says_classifiers() {
        return "";
    }
    name(known.unit.symbol, known.unit.names, locale)
}

/// The name of a unit or of a prefix: the language's own, or the first that its readers can read.
fn name(symbol: &'static str, names: Names, locale: &dyn Locale) -> &'static str {
    let read = |tag: &str| match names.iter().find(|(known, _)| *known == tag) {
        Some((_, name)) => Some(*name),
        None => (tag == "zh").then_some(symbol),
    };
    locale
        .unit(symbol)
        .or_else(|| locale.reads().iter().find_map(|tag| read(tag)))
        .unwrap_or(symbol)
}

fn joined(prefix: &str, unit: &str, locale: &dyn Locale) -> String {
    let gap = if locale.is_spaced() && !prefix.is_empty() && !unit.is_empty() { " " } else { "" };
    [prefix, gap, unit].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(unit: &str) -> [String; 3] {
        Lang::SPELT_OUT.map(|lang| unit_name(&Unit::parse(unit), lang))
    }

    #[test]
    fn units_are_named_for_each_reader() {
        assert_eq!(named("亿元"), ["亿元", "億元", "hundred million yuan"]);
        assert_eq!(named("个"), ["个", "個", ""]);
        assert_eq!(named("万个"), ["万个", "萬個", "ten thousand"]);
        assert_eq!(named("万平方米"), ["万平方米", "萬平方米", "ten thousand m²"]);
        assert_eq!(named("亩"), ["亩", "畝", "mu"]);
        assert_eq!(named("万公顷"), ["万公顷", "萬公頃", "ten thousand ha"]);
        assert_eq!(named("亿人民币"), ["亿人民币", "億人民幣", "hundred million yuan"]);
        assert_eq!(named("亿千瓦时"), ["亿千瓦时", "億千瓦時", "hundred million kWh"]);
        assert_eq!(named("万千瓦時"), ["万千瓦时", "萬千瓦時", "ten thousand kWh"]);
        assert_eq!(named("标箱"), ["标箱"; 3]);
    }

    #[test]
    fn english_counts_in_powers_of_a_thousand() {
        let shown = |value: &str, unit: &str| {
            let unit = Unit::parse(unit);
            let shown = shown(&unit, Lang::EN);
            let number = value.parse::<f64>().unwrap() * shown.factor;
            with_unit(&crate::number::grouped(number, shown.places(2)), &unit, Lang::EN)
        };
        assert_eq!(shown("165.93", "亿元"), "16.593 billion yuan");
        assert_eq!(shown("759.50", "万美元"), "7.5950 million US dollars");
        assert_eq!(shown("2.50", "百万元"), "2.50 million yuan");
        assert_eq!(shown("1.25", "万亿元"), "1.25 trillion yuan");
        assert_eq!(shown("1.25", "万吨"), "12,500 tonnes");
        assert_eq!(shown("1.25", "亿千瓦时"), "0.125 billion kWh");
        assert_eq!(shown("1.25", "万人"), "12,500");
        assert_eq!(shown("14.12", "亿人"), "1.412 billion");
        assert_eq!(shown("46", "个"), "46.00");
    }

    #[test]
    fn english_counts_by_the_value_and_prints_no_zeros_that_were_not_printed() {
        let said = |value: f64, decimals: usize, unit: &str| {
            let shown = shown_of(&Unit::parse(unit), value, Lang::EN);
            let number = value * shown.factor;
            let number = crate::number::grouped(number, shown.places_of(value, decimals));
            with_name(&number, &shown.name, Lang::EN)
        };
        assert_eq!(said(0.03, 2, "亿元"), "3 million yuan");
        assert_eq!(said(0.07595, 5, "亿元"), "7.595 million yuan");
        assert_eq!(said(5.0, 0, "亿元"), "500 million yuan");
        assert_eq!(said(10.0, 0, "亿元"), "1 billion yuan");
        assert_eq!(said(50.0, 0, "万元"), "500,000 yuan");
        assert_eq!(said(0.5, 1, "百万元"), "500,000 yuan");
        assert_eq!(said(0.8, 1, "万亿元"), "800 billion yuan");
        assert_eq!(said(-0.5, 1, "亿千瓦时"), "−50 million kWh");
        assert_eq!(said(0.0, 0, "亿元"), "0 billion yuan");
        assert_eq!(shown_of(&Unit::parse("亿元/个"), 3.6, Lang::EN).name, "million yuan each");
        assert_eq!(shown_of(&Unit::parse("亿元"), 0.03, Lang::ZH_HANS).name, "亿元");
    }

    #[test]
    fn a_number_stands_apart_from_its_unit_as_the_language_wants() {
        assert_eq!(with_unit("165.93", &Unit::parse("亿元"), Lang::EN), "165.93 billion yuan");
        assert_eq!(with_unit("61.33", &Unit::parse("%"), Lang::EN), "61.33%");
        assert_eq!(with_unit("46", &Unit::parse("个"), Lang::ZH_HANT), "46個");
        assert_eq!(with_unit("46", &Unit::parse("个"), Lang::EN), "46");
    }

    #[test]
    fn quotients_points_and_times_are_named_for_each_reader() {
        let named = |unit: &str| Lang::SPELT_OUT.map(|lang| shown(&Unit::parse(unit), lang).name);
        assert_eq!(named("亿元/个"), ["亿元/个", "億元/個", "billion yuan each"]);
        assert_eq!(named("亿元/亩"), ["亿元/亩", "億元/畝", "billion yuan per mu"]);
        assert_eq!(named("个/亩"), ["个/亩", "個/畝", "per mu"]);
        assert_eq!(named("个百分点"), ["个百分点", "個百分點", "percentage points"]);
        assert_eq!(named("倍"), ["倍", "倍", "times"]);
        assert_eq!(named("%"), ["%", "%", "%"]);
        let quotient = Unit::quotient(&Unit::parse("亿元"), &Unit::parse("个"));
        assert_eq!(unit_name(&quotient, Lang::EN), "hundred million yuan each");
    }
}

//! The words for one figure: its value, what it is limited to, and where it was printed.

use super::derive::derived_unit;
use crate::data::{Dimension, Unit};
use crate::say::Lang;

/// Writes a value and its unit: 46个, 165.93亿元, 61.33%; in English a count needs none.
pub(crate) fn with_unit(value: &str, unit: &Unit, lang: Lang) -> String {
    let name = shown(unit, lang).name;
    match (&unit.dimension, lang) {
        _ if name.is_empty() => value.to_owned(),
        (Dimension::Percent, _) => format!("{value}{name}"),
        (_, Lang::En) => format!("{value} {name}"),
        _ => format!("{value}{name}"),
    }
}

/// A unit as a reader's language counts in it.
#[derive(Clone, Debug, PartialEq)]
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
}

/// Gives the unit in which a reader counts: Chinese as printed; English in thousands, millions and billions, where 亿 is
/// a tenth of a billion and 万 a hundredth of a million.
#[must_use]
pub fn shown(unit: &Unit, lang: Lang) -> Shown {
    if matches!(unit.dimension, Dimension::Other(_)) {
        return derived_unit(unit, lang);
    }
    let large = match (&unit.dimension, lang) {
        (Dimension::Yuan, Lang::En) => Some("yuan"),
        (Dimension::Dollar, Lang::En) => Some("US dollars"),
        _ => None,
    };
    let close = |factor: f64| (unit.factor - factor).abs() < 1.0;
    match large {
        Some(base) if close(1e8) => {
            Shown { factor: 0.1, decimals: 1, name: format!("billion {base}") }
        }
        Some(base) if close(1e4) => {
            Shown { factor: 0.01, decimals: 2, name: format!("million {base}") }
        }
        _ => match (&unit.dimension, lang) {
            (Dimension::Count(_), Lang::En) if close(1e8) => {
                Shown { factor: 0.1, decimals: 1, name: "billion".to_owned() }
            }
            // a reader of English has no word for ten thousand
            (Dimension::Count(_) | Dimension::Area | Dimension::Mass, Lang::En)
                if unit.name.starts_with(['万', '萬']) =>
            {
                Shown {
                    factor: 1e4,
                    decimals: -4,
                    name: unit_name(&Unit::parse(unit.name.trim_start_matches(['万', '萬'])), lang),
                }
            }
            _ => Shown { factor: 1.0, decimals: 0, name: unit_name(unit, lang) },
        },
    }
}

/// Names a unit for a table: 亿元, 億元, hundred million yuan; an English count has no classifier.
#[must_use]
pub fn unit_name(unit: &Unit, lang: Lang) -> String {
    match lang {
        Lang::ZhHans => unit.name.to_string(),
        Lang::ZhHant => unit.name.chars().map(traditional).collect(),
        Lang::En => {
            let base = match &unit.dimension {
                Dimension::Count(_) => {
                    return if unit.factor > 1.0 {
                        power(unit.factor).to_owned()
                    } else {
                        String::new()
                    };
                }
                Dimension::Percent => return "%".to_owned(),
                Dimension::Other(name) => return name.to_string(),
                Dimension::Yuan => "yuan",
                Dimension::Dollar => "US dollars",
                Dimension::Mass if unit.name.ends_with("公斤") => "kg",
                Dimension::Mass => "tonnes",
                Dimension::Energy => return unit.name.to_string(),
                Dimension::Months => {
                    return if unit.factor > 1.0 { "years" } else { "months" }.to_owned();
                }
                Dimension::Area if unit.name.ends_with(['顷', '頃']) => "ha",
                Dimension::Area if unit.name.ends_with("平方公里") => "km²",
                Dimension::Area if unit.name.ends_with(['亩', '畝']) => "mu",
                Dimension::Area => "m²",
            };
            let scale = match base {
                "mu" => unit.factor * 1.5 / 1000.0,
                "kg" => unit.factor * 1e3,
                "ha" => unit.factor / 1e4,
                "km²" => unit.factor / 1e6,
                _ => unit.factor,
            };
            format!("{} {base}", power(scale)).trim_start().to_owned()
        }
    }
}

/// Names the powers of ten of Chinese units in English.
fn power(factor: f64) -> &'static str {
    match factor {
        f if f >= 1e12 => "trillion",
        f if f >= 1e8 => "hundred million",
        f if f >= 1e6 => "million",
        f if f >= 1e4 => "ten thousand",
        _ => "",
    }
}

/// The traditional form of the characters that units are written with.
fn traditional(c: char) -> char {
    match c {
        '个' => '個',
        '万' => '萬',
        '亿' => '億',
        '场' => '場',
        '户' => '戶',
        '项' => '項',
        '条' => '條',
        '亩' => '畝',
        '吨' => '噸',
        '只' => '隻',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_named_for_each_reader() {
        let named = |unit: &str| Lang::ALL.map(|lang| unit_name(&Unit::parse(unit), lang));
        assert_eq!(named("亿元"), ["亿元", "億元", "hundred million yuan"]);
        assert_eq!(named("个"), ["个", "個", ""]);
        assert_eq!(named("万平方米"), ["万平方米", "萬平方米", "ten thousand m²"]);
        assert_eq!(named("亩"), ["亩", "畝", "mu"]);
        assert_eq!(with_unit("165.93", &Unit::parse("亿元"), Lang::En), "165.93 billion yuan");
        assert_eq!(with_unit("61.33", &Unit::parse("%"), Lang::En), "61.33%");
        assert_eq!(with_unit("46", &Unit::parse("个"), Lang::ZhHant), "46個");
    }
}

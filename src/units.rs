//! The units that are known, a row each: what one measures, by what factor, how it is spelled,
//! and its names.
//!
//! A new unit is a row of [`UNITS`], and a new prefix a row of [`PREFIXES`]; all else follows.

use std::borrow::Cow;

use self::Dimension::{Area, Dollar, Energy, Mass, Months, Percent, Yuan};

/// What a unit measures; values share an axis only inside one dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dimension {
    /// Things counted; the classifier (个, 家, 次 …) tells which sort.
    Count(&'static str),
    /// Yuan.
    Yuan,
    /// US dollars; no rate of exchange is assumed, so never on one axis with yuan.
    Dollar,
    /// Land and floor space, in square metres.
    Area,
    /// Percent.
    Percent,
    /// Mass, in tonnes.
    Mass,
    /// Energy, in kilowatt-hours.
    Energy,
    /// Time, in months; days are a dimension of their own, as months differ.
    Months,
    /// A dimension of its own: that of a unit which is not known, of a quotient, of a ratio.
    Other(Cow<'static, str>),
}

impl Dimension {
    /// Tells whether it is money.
    #[must_use]
    pub const fn is_money(&self) -> bool {
        match self {
            Self::Yuan | Self::Dollar => true,
            Self::Count(_)
            | Self::Area
            | Self::Percent
            | Self::Mass
            | Self::Energy
            | Self::Months
            | Self::Other(_) => false,
        }
    }

    /// Tells whether an axis may count it in 万 and 亿 where its values are large.
    #[must_use]
    pub const fn grows_large(&self) -> bool {
        match self {
            Self::Count(_) | Self::Yuan | Self::Dollar | Self::Area | Self::Mass => true,
            Self::Percent | Self::Energy | Self::Months | Self::Other(_) => false,
        }
    }
}

/// Names by BCP 47 tag. The symbol itself is the name in Chinese ("zh"), and the name in every
/// language that has none of its own.
pub type Names = &'static [(&'static str, &'static str)];

/// A unit that is known.
#[derive(Debug, PartialEq)]
pub struct KnownUnit {
    /// The unit as it is printed most often.
    pub symbol: &'static str,
    /// How else it is printed.
    pub spellings: &'static [&'static str],
    /// What it measures.
    pub dimension: Dimension,
    /// How many base units of its dimension one of it is.
    pub factor: f64,
    /// Its names.
    pub names: Names,
}

/// A word before a unit that multiplies it.
#[derive(Debug, PartialEq)]
pub struct Prefix {
    /// The prefix as it is printed most often.
    pub symbol: &'static str,
    /// How else it is printed.
    pub spellings: &'static [&'static str],
    /// The power of ten by which it multiplies.
    pub power: i32,
    /// Its names.
    pub names: Names,
}

/// A known unit, and the prefix that stands before it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PrefixedUnit {
    /// The prefix, if there is one.
    pub prefix: Option<&'static Prefix>,
    /// The unit.
    pub unit: &'static KnownUnit,
}

/// One mu is 2000/3 square metres.
const MU: f64 = 2000.0 / 3.0;

/// The difference of two percentages.
pub const POINTS: &str = "个百分点";
/// The unit of a ratio.
pub const TIMES: &str = "倍";

/// The units: symbol, other spellings, dimension, factor, names.
pub static UNITS: &[KnownUnit] = &[
    unit("元", &[], Yuan, 1.0, &[("en", "yuan")]),
    unit("人民币", &["人民幣"], Yuan, 1.0, &[("zh-Hant", "人民幣"), ("en", "yuan")]),
    unit("美元", &[], Dollar, 1.0, &[("en", "US dollars")]),
    unit("平方米", &[], Area, 1.0, &[("en", "m²")]),
    unit("m²", &["㎡"], Area, 1.0, &[]),
    unit("亩", &["畝"], Area, MU, &[("zh-Hant", "畝"), ("en", "mu")]),
    unit("公顷", &["公頃"], Area, 1e4, &[("zh-Hant", "公頃"), ("en", "ha")]),
    unit("平方公里", &[], Area, 1e6, &[("en", "km²")]),
    unit("%", &["％", "percent", "per cent"], Percent, 1.0, &[]),
    unit("吨", &["噸"], Mass, 1.0, &[("zh-Hant", "噸"), ("en", "tonnes")]),
    unit("公斤", &[], Mass, 1e-3, &[("en", "kg")]),
    unit("Wh", &[], Energy, 1e-3, &[]),
    unit("kWh", &[], Energy, 1.0, &[]),
    unit("千瓦时", &["千瓦時"], Energy, 1.0, &[("zh-Hant", "千瓦時"), ("en", "kWh")]),
    unit("MWh", &[], Energy, 1e3, &[]),
    unit("GWh", &[], Energy, 1e6, &[]),
    unit("个月", &["個月"], Months, 1.0, &[("zh-Hant", "個月"), ("en", "months")]),
    unit("年", &[], Months, 12.0, &[("en", "years")]),
    ratio(TIMES, &[], &[("en", "times")]),
    ratio(POINTS, &["個百分點"], &[("zh-Hant", "個百分點"), ("en", "percentage points")]),
    classifier("个", &["個"], &[("zh-Hant", "個")]),
    classifier("家", &[], &[]),
    classifier("次", &[], &[]),
    classifier("批次", &[], &[]),
    classifier("批", &[], &[]),
    classifier("场", &["場"], &[("zh-Hant", "場")]),
    classifier("人", &[], &[]),
    classifier("名", &[], &[]),
    classifier("户", &["戶"], &[("zh-Hant", "戶")]),
    classifier("项", &["項"], &[("zh-Hant", "項")]),
    classifier("条", &["條"], &[("zh-Hant", "條")]),
    classifier("件", &[], &[]),
    classifier("套", &[], &[]),
    classifier("支", &[], &[]),
    classifier("只", &["隻"], &[("zh-Hant", "隻")]),
    classifier("包", &[], &[]),
    classifier("座", &[], &[]),
    classifier("部", &[], &[]),
];

/// The prefixes: symbol, other spellings, power of ten, names. What begins with another, as 万亿
/// does, stands before it.
pub static PREFIXES: &[Prefix] = &[
    prefix("万亿", &["萬億"], 12, &[("zh-Hant", "萬億"), ("en", "trillion")]),
    prefix("亿", &["億"], 8, &[("zh-Hant", "億"), ("en", "hundred million")]),
    prefix("百万", &["百萬"], 6, &[("zh-Hant", "百萬"), ("en", "million")]),
    prefix("万", &["萬"], 4, &[("zh-Hant", "萬"), ("en", "ten thousand")]),
];

impl KnownUnit {
    /// Tells whether the unit is only the classifier of what is counted.
    #[must_use]
    pub const fn is_classifier(&self) -> bool {
        matches!(self.dimension, Dimension::Count(_))
    }

    fn is_spelled(&self, name: &str) -> bool {
        let mut spellings = std::iter::once(&self.symbol).chain(self.spellings);
        spellings.any(|known| name.eq_ignore_ascii_case(known))
    }
}

impl Prefix {
    /// How many units one of the unit behind it is.
    #[must_use]
    pub fn factor(&self) -> f64 {
        10_f64.powi(self.power)
    }

    fn strip<'a>(&self, name: &'a str) -> Option<&'a str> {
        let mut spellings = std::iter::once(&self.symbol).chain(self.spellings);
        spellings.find_map(|known| name.strip_prefix(known))
    }
}

/// Finds the known unit that is meant by a name; 万, 百万, 亿 and 万亿 may stand before it.
#[must_use]
pub fn find(name: &str) -> Option<PrefixedUnit> {
    let (prefix, base) = PREFIXES
        .iter()
        .find_map(|prefix| Some((Some(prefix), prefix.strip(name)?)))
        .unwrap_or((None, name));
    let unit = UNITS.iter().find(|unit| unit.is_spelled(base))?;
    Some(PrefixedUnit { prefix, unit })
}

const fn unit(
    symbol: &'static str,
    spellings: &'static [&'static str],
    dimension: Dimension,
    factor: f64,
    names: Names,
) -> KnownUnit {
    KnownUnit { symbol, spellings, dimension, factor, names }
}

const fn classifier(
    symbol: &'static str,
    spellings: &'static [&'static str],
    names: Names,
) -> KnownUnit {
    unit(symbol, spellings, Dimension::Count(symbol), 1.0, names)
}

const fn ratio(
    symbol: &'static str,
    spellings: &'static [&'static str],
    names: Names,
) -> KnownUnit {
    unit(symbol, spellings, Dimension::Other(Cow::Borrowed(symbol)), 1.0, names)
}

const fn prefix(
    symbol: &'static str,
    spellings: &'static [&'static str],
    power: i32,
    names: Names,
) -> Prefix {
    Prefix { symbol, spellings, power, names }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_is_of_one_unit() {
        let spellings = |unit: &'static KnownUnit| unit.spellings.iter().chain([&unit.symbol]);
        for unit in UNITS {
            for spelling in spellings(unit) {
                let found = find(spelling).expect(spelling);
                assert_eq!((found.prefix, found.unit.symbol), (None, unit.symbol), "{spelling}");
            }
        }
        assert_eq!(find("gwh").map(|found| found.unit.symbol), Some("GWh"));
        assert_eq!(find("标箱"), None);
        assert_eq!(find("亿"), None);
    }

    #[test]
    fn every_prefix_is_found_before_every_unit_in_every_spelling() {
        for prefix in PREFIXES {
            for spelling in prefix.spellings.iter().chain([&prefix.symbol]) {
                for unit in UNITS {
                    let name = [spelling, unit.symbol].concat();
                    let expected = PrefixedUnit { prefix: Some(prefix), unit };
                    assert_eq!(find(&name), Some(expected), "{name}");
                }
            }
        }
    }
}

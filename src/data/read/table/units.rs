//! Units as tables print them beside numbers, in headers and in the names of rows.

use super::composed::is_composed;
use super::measures::names_measure_word;
use super::money::is_currency;
use crate::data::{Dimension, Unit};

/// Units that figures may have beside those that [convert](crate::units).
const OTHERS: [&str; 141] = [
    "mol",
    "mmol",
    "µg",
    "ng",
    "lb",
    "lbs",
    "oz",
    "ft",
    "mi",
    "miles",
    "mph",
    "sq mi",
    "acres",
    "kWh",
    "MWh",
    "GWh",
    "mg",
    "mm",
    "cm",
    "nm",
    "$",
    "¥",
    "￥",
    "€",
    "£",
    "₹",
    "₽",
    "₩",
    "HK$",
    "NT$",
    "A$",
    "C$",
    "EUR",
    "GBP",
    "JPY",
    "INR",
    "HKD",
    "TWD",
    "港元",
    "澳门元",
    "澳門元",
    "新台币",
    "新臺幣",
    "台币",
    "新台幣元",
    "新臺幣元",
    "欧元",
    "英镑",
    "日元",
    "卢比",
    "‰",
    "km",
    "km²",
    "km2",
    "平方千米",
    "公里",
    "千米",
    "米",
    "kg",
    "g",
    "t",
    "ha",
    "L",
    "升",
    "立方米",
    "m³",
    "℃",
    "°C",
    "°F",
    "MW",
    "GW",
    "kW",
    "TWh",
    "千瓦",
    "辆",
    "輛",
    "台",
    "艘",
    "所",
    "间",
    "人次",
    "天",
    "小时",
    "岁",
    "hours",
    "pp",
    "百分点",
    "百分點",
    "头",
    "頭",
    "只",
    "隻",
    "羽",
    "株",
    "册",
    "例",
    "张",
    "床",
    "架",
    "部",
    "公顷",
    "标准箱",
    "股",
    "份",
    "倍",
    "hm²",
    "hm2",
    "hm^2",
    "hm^-2",
    "Kč",
    "zł",
    "Ft",
    "kr",
    "kr.",
    "CZK",
    "PLN",
    "BRL",
    "SEK",
    "Exajoules",
    "EJ",
    "bps",
    "bp",
    "基点",
    "个基点",
    "個基點",
    "kt",
    "Mt",
    "Gt",
    "ktoe",
    "Mtoe",
    "bbl",
    "GJ",
    "TJ",
    "PJ",
    "toe",
    "tCO2",
    "MtCO2",
    "MtCO2e",
    "GtCO2",
    "吨公里",
    "吨标准煤",
];

/// Words for units of things in English, which stand behind a number or in brackets.
const WORDS: [&str; 31] = [
    "pessoas",
    "personas",
    "personnes",
    "Personen",
    "persone",
    "people",
    "persons",
    "person",
    "units",
    "cases",
    "deaths",
    "tonnes",
    "tons",
    "days",
    "years",
    "months",
    "minutes",
    "dollars",
    "euros",
    "pounds",
    "yuan",
    "thousand",
    "million",
    "billion",
    "percentage points",
    "points",
    "Prozent",
    "pour cent",
    "basis points",
    "hab",
    "households",
];

/// Short words for millions and the like, alone or before a currency.
const SHORT: [&str; 13] =
    ["m", "mn", "bn", "tn", "mln", "Mio.", "Mrd.", "Mio", "Mrd", "Mill.", "Mds", "Md", "M"];

/// Words that multiply what their table counts, or its currency.
const COUNTS: [&str; 9] = [
    "crore",
    "lakh",
    "millions",
    "billions",
    "thousands",
    "milliers",
    "milliards",
    "Tausend",
    "Tsd.",
];

/// Prefixes that multiply a unit, as words before it.
const MULTIPLES: [&str; 22] = [
    "Mil ",
    "miles de ",
    "000s",
    "'000s",
    "000's",
    "万亿",
    "十亿",
    "百万",
    "百萬",
    "千万",
    "千萬",
    "亿",
    "億",
    "万",
    "萬",
    "千",
    "百",
    "thousand ",
    "million ",
    "billion ",
    "'000 ",
    "000 ",
];

/// Tells whether a text beside a number is a unit.
pub(super) fn is_unit(text: &str) -> bool {
    // 2022年 is a year, not a length of time
    !matches!(Unit::parse(text).dimension, Dimension::Other(_) | Dimension::Months)
        || Unit::parse(text).known.is_some_and(|known| known.unit.symbol != "年")
        || OTHERS.contains(&text)
        || WORDS.iter().any(|word| text.eq_ignore_ascii_case(word))
        || MULTIPLES.iter().any(|multiple| {
            text.strip_prefix(multiple).is_some_and(|unit| {
                !unit.is_empty() && (is_unit(unit) || WORDS.contains(&unit) || is_currency(unit))
            })
        })
}

/// Tells whether a text in brackets behind a name, or on a line of its own, is a unit: there it may
/// also be a quotient, a multiple without a unit, or long.
pub(super) fn names_unit(text: &str) -> bool {
    let text = text.trim();
    let quotient = |sign: char| {
        text.split_once(sign).is_some_and(|(top, below)| {
            let below = below.trim_start_matches(|c: char| c.is_ascii_digit() || c == ',');
            names_unit(top) && (names_unit(below.trim()) || WORDS.contains(&below.trim()))
        })
    };
    let lower = text.to_ascii_lowercase();
    is_unit(text)
        || ["年", "月"].contains(&text) || text.ends_with("=100") && text.len() > 4
        || SHORT.contains(&text)
        || COUNTS.iter().any(|word| text.eq_ignore_ascii_case(word))
        || MULTIPLES.iter().any(|multiple| text == multiple.trim())
        || is_currency(text)
        || quotient('/')
        || quotient('·')
        || lower.starts_with("per ")
        || lower.starts_with("% of ")
        || lower.starts_with("millions")
        || lower.starts_with("thousands")
        || lower.starts_with("index,")
        || of_prices(text).or_else(|| of_thousands(text)).is_some_and(names_unit)
        || text.split_once(' ').is_some_and(|(first, rest)| {
            is_currency(first) && names_unit(rest)
                || (SHORT.contains(&first) || ["million", "billion"].contains(&first))
                    && is_currency(rest)
        })
        // Md€
        || SHORT.iter().any(|short| text.strip_prefix(short).is_some_and(is_currency))
        || is_composed(text, is_unit)
        || names_measure_word(text, is_unit)
}

/// The unit in the prices of a time: current US$, constant 2015 US$.
fn of_prices(text: &str) -> Option<&str> {
    let rest = text
        .strip_prefix("constant ")
        .map(|rest| rest.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start());
    rest.or_else(|| text.strip_prefix("current "))
}

/// The unit behind a round number: 1000 km2, 1,000 t.
fn of_thousands(text: &str) -> Option<&str> {
    let (number, unit) = text.split_once(' ')?;
    let powers = ["10^3", "10^4", "10^6", "10^8", "10³", "10⁴", "10⁶", "10⁸", "1 000", "10 000"];
    let number = number.trim_start_matches(['×', 'x']);
    (["10", "100", "1000", "1,000", "10,000", "100,000"].contains(&number)
        || powers.contains(&number))
    .then_some(unit.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_told_from_words() {
        for text in ["亿元", "%", "km²", "万辆", "元/人", "USD", "million people", "US$ million"]
        {
            assert!(names_unit(text), "{text}");
        }
        for text in ["一季度", "含续建", "2023", "preliminary", "累计", ""] {
            assert!(!names_unit(text), "{text}");
        }
        assert!(!is_unit("年") && is_unit("个月"));
    }
}

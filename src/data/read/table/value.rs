//! A printed figure in the unit that its cell, header or row gives it.

use super::money::currency;
use super::numbers::{Printed, power_of, times};
use crate::data::{Dimension, Qualifier, Unit};
use crate::number::shortest;
use crate::units::find;

/// A figure as it is kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct CellValue {
    pub(super) value: f64,
    pub(super) unit: String,
    pub(super) qualifier: Qualifier,
    pub(super) note: String,
    /// The ends of a range as printed; empty elsewhere.
    pub(super) printed: String,
}

/// Gives a figure its unit; `around` is that of header, row or table, `power` that of a column of
/// multipliers.
pub(super) fn value_of(printed: &Printed, around: &str, power: i32, has_han: bool) -> CellValue {
    let unit = match printed.unit {
        "" => around,
        sign if is_so_many(around, sign) && printed.power == 0 => around,
        // in China ¥ is the yuan
        "¥" | "￥" if has_han => "元",
        "人民币" | "RMB" | "CNY" => "元",
        unit => unit,
    };
    // 1.5亿 in a column of 亿元 is that many of them, and 15000 in one of 万元
    let said = multiple(around).filter(|_| printed.power != 0 && printed.unit.is_empty());
    let power = power + printed.power - said.unwrap_or(0);
    let scaled = |value: f64| {
        if power == 0 {
            return value;
        }
        let text = format!("{}e{power}", shortest(value));
        duibi_scan::number(text.as_bytes()).map_or(value, |(value, _)| value)
    };
    let mut out = CellValue {
        // minus zero is zero
        value: scaled(printed.value) + 0.0,
        unit: unit.to_owned(),
        qualifier: printed.qualifier,
        note: printed.note.clone(),
        printed: String::new(),
    };
    if let Some(to) = printed.to {
        let (from, to) = (out.value, scaled(to));
        out.value = f64::midpoint(from, to);
        out.printed = format!("{}–{}", shortest(from), shortest(to));
    }
    out
}

/// Whether a unit is so many of the currency of a sign: US$ million of $.
fn is_so_many(unit: &str, sign: &str) -> bool {
    currency(unit).is_some_and(|(own, rest)| own.ends_with(sign) && !rest.is_empty())
}

/// The power of ten of the word of a unit that multiplies: 8 of 亿元, 6 of $m.
fn multiple(unit: &str) -> Option<i32> {
    let known = find(unit).and_then(|found| found.prefix).map(|prefix| prefix.power);
    let is_other = || matches!(Unit::parse(unit).dimension, Dimension::Other(_));
    let of_money = || {
        let (_, rest) = currency(unit)?;
        if rest.trim_start_matches('\'').starts_with("000") { Some(3) } else { times(rest) }
    };
    known.or_else(|| is_other().then(|| power_of(unit)).flatten()).or_else(of_money)
}

#[cfg(test)]
mod tests {
    use super::super::numbers::{DecimalMark, figure};
    use super::*;

    #[test]
    fn a_word_that_multiplies_counts_once() {
        let read = |text: &str, around: &str| {
            let found = value_of(&figure(text, DecimalMark::Point).unwrap(), around, 0, true);
            format!("{} {} {}", found.value, found.unit, found.printed).trim_end().to_owned()
        };
        assert_eq!(read("1.5亿", "亿元"), "1.5 亿元");
        assert_eq!(read("1.5亿", "元"), "150000000 元");
        assert_eq!(read("1.5亿元", "万元"), "1.5 亿元");
        assert_eq!(read("1.5亿", "万元"), "15000 万元");
        assert_eq!(read("1.2bn", "$m"), "1200 $m");
        assert_eq!(read("5m", "US$ million"), "5 US$ million");
        assert_eq!(read("1.1bn", ""), "1100000000");
        assert_eq!(read("￥12", ""), "12 元");
        assert_eq!(read("10-20", "家"), "15 家 10–20");
    }
}

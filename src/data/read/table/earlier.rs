//! Names that say that a figure is of an earlier time than those beside it: 上年同期, 上月, a year ago.

use super::headers::names_rate;
use crate::calendar::civil;
use crate::data::Period;

/// Words for the same part of the year before.
const YEAR_BEFORE: [&str; 14] = [
    "上年同期",
    "去年同期",
    "上年同月",
    "去年同月",
    "上年同季",
    "去年同季",
    "上年当期",
    "同期上年",
    "same period last year",
    "same period of last year",
    "same period a year",
    "year earlier",
    "year ago",
    "year-ago",
];

/// Words for the year before, which beside a part of a year may be the whole of it.
const WHOLE_YEAR_BEFORE: [&str; 7] =
    ["上年", "去年", "上一年", "last year", "prior year", "previous year", "year before"];

/// Words for the month and the quarter before.
const MONTH_BEFORE: [&str; 4] = ["上月", "last month", "previous month", "prior month"];
const QUARTER_BEFORE: [&str; 4] = ["上季", "last quarter", "previous quarter", "prior quarter"];

/// Words for another time of which the name does not say more.
const OTHER: [&str; 13] = [
    "前年",
    "上期",
    "同期",
    "previous",
    "prior",
    "年计划",
    "全年",
    "年度",
    "年初",
    "期初",
    "上月末",
    "上年末",
    "去年末",
];

/// What the name of a figure says of its time, beside figures of a period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Earlier {
    /// It says nothing.
    Not,
    /// It is of this earlier period.
    At(Period),
    /// It is of another time that the name does not tell.
    Unknown,
}

/// Whether a name is that of a change, which is of the later of two times.
fn names_change(name: &str, lower: &str) -> bool {
    let words = ["比", "较", "較", "change", "growth", "than", "增", "减", "減", "%"];
    names_rate(name) || words.iter().any(|word| lower.contains(word))
}

/// Of which time a figure of some name is, beside figures of a period.
pub(super) fn earlier(name: &str, beside: Period) -> Earlier {
    // 上月=100 is a base
    let name = if name.contains("=100") { "" } else { name };
    let lower = name.to_ascii_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    if names_change(name, &lower) {
        return Earlier::Not;
    }
    let at = |period: Option<Period>| period.map_or(Earlier::Unknown, Earlier::At);
    let length = beside.length();
    // a financial year is written by the two in which it lies
    let is_year = matches!(length, 365 | 366 | 730 | 731);
    let is_end = has(&["末", "底"]);
    if has(&YEAR_BEFORE) {
        return at(years_on(beside, -1));
    }
    if has(&WHOLE_YEAR_BEFORE) {
        return at(years_on(beside, -1).filter(|_| is_year && !is_end));
    }
    if has(&MONTH_BEFORE) {
        return at(before(beside, 1).filter(|_| (28..=31).contains(&length) && !is_end));
    }
    if has(&QUARTER_BEFORE) {
        return at(before(beside, 3).filter(|_| (90..=92).contains(&length) && !is_end));
    }
    if has(&OTHER) { Earlier::Unknown } else { Earlier::Not }
}

/// The same part of a year so many years on; nothing for what is told by its days, as a week is.
pub(super) fn years_on(period: Period, years: i32) -> Option<Period> {
    let text = period.text();
    let is_days = text.matches('-').count() > 2;
    let shifted = |part: &str| {
        let year: Option<i32> = part.parse().ok().filter(|_| part.len() == 4);
        year.map_or_else(|| part.to_owned(), |year| (year + years).to_string())
    };
    let parts: Vec<String> = text
        .split('/')
        .map(|end| end.split('-').map(shifted).collect::<Vec<_>>().join("-"))
        .collect();
    Period::parse(&parts.join("/")).filter(|_| !is_days)
}

/// The year that a period is, if it is one.
pub(super) fn year_of(period: Period) -> Option<u16> {
    let year = u16::try_from(civil(period.days()?.0).0).ok()?;
    (Period::year(year) == period).then_some(year)
}

/// The month or quarter before one.
fn before(period: Period, months: u16) -> Option<Period> {
    let text = period.text();
    let (year, part) = text.split_once('-')?;
    let year: u16 = year.parse().ok()?;
    let number: u16 = part.trim_start_matches('Q').parse().ok()?;
    let (year, number) = match (number, months) {
        (1, 1) => (year.checked_sub(1)?, 12),
        (1, _) => (year.checked_sub(1)?, 4),
        _ => (year, number.checked_sub(1)?),
    };
    let text =
        if months == 1 { format!("{year}-{number:02}") } else { format!("{year}-Q{number}") };
    Period::parse(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_of_which_earlier_time_it_is() {
        for (name, beside, expected) in [
            ("上年同期", "2023-01/2023-09", Some("2022-01/2022-09")),
            ("去年同月（亿元）", "2023-09", Some("2022-09")),
            ("Year earlier", "2023-Q1", Some("2022-Q1")),
            ("上年", "2023", Some("2022")),
            ("上年", "2023-Q1", None),
            ("Prior year", "2022-07/2023-06", Some("2021-07/2022-06")),
            ("Prior year", "2022/2023", Some("2021/2022")),
            ("上月", "2023-01", Some("2022-12")),
            ("上月末", "2023-01", None),
            ("上季度", "2023-Q1", Some("2022-Q4")),
            ("上期", "2023-Q1", None),
            ("上年同期", "2023-01-23/2023-01-29", None),
        ] {
            let found = earlier(name, Period::parse(beside).unwrap());
            let expected = expected.and_then(Period::parse).map_or(Earlier::Unknown, Earlier::At);
            assert_eq!(found, expected, "{name} {beside}");
        }
        for name in ["比上年同期增长", "较上月增减", "Change on last year", "投资额", "本月"]
        {
            assert_eq!(earlier(name, Period::parse("2023-09").unwrap()), Earlier::Not, "{name}");
        }
    }
}

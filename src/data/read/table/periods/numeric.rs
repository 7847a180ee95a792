//! Periods of digits alone, among them those that can be read in two ways: 2007-08, 05/04/2023.

use super::choices::PeriodReadings;
use crate::calendar::{civil, day};
use crate::data::Period;

/// The readings of a text that may have two; none where it is of another form.
pub(super) fn readings(text: &str) -> PeriodReadings {
    let nothing = PeriodReadings::default();
    let (whole, text) = (text, fiscal_words(text));
    let Some(sign) = text.0.chars().find(|c| !c.is_ascii_digit()) else {
        // FY2008 is told from 2008 by whoever reads the column
        let is_year = text.1 && (text.0.len() == 4 || whole.starts_with("FY"));
        let year = year_of(text.0).filter(|_| is_year).map(Period::year);
        return PeriodReadings { sure: year, ..nothing };
    };
    if !"-/.".contains(sign) {
        return nothing;
    }
    let fields: Vec<&str> = text.0.split(sign).collect();
    match *fields.as_slice() {
        [year, rest] if year.len() == 4 => two_fields(year, rest, text.1),
        [first, second, year] if matches!(year.len(), 2 | 4) && first.len() <= 2 => {
            let Some(year) = year_of(year) else { return nothing };
            let date = |month: &str, day: &str| {
                let field = |text: &str| text.parse::<u8>().ok().filter(|_| text.len() <= 2);
                Period::parse(&format!("{year}-{:02}-{:02}", field(month)?, field(day)?))
            };
            let day_first = date(second, first);
            // 05.04.2023 begins with the day wherever it is written
            let month_first = date(first, second).filter(|_| sign != '.');
            match (day_first, month_first) {
                (Some(day), Some(month)) if day == month => {
                    PeriodReadings { sure: day_first, ..nothing }
                }
                _ => PeriodReadings { day_first, month_first, ..nothing },
            }
        }
        _ => nothing,
    }
}

/// 2007-08 and 2007-2008.
fn two_fields(year: &str, rest: &str, is_fiscal: bool) -> PeriodReadings {
    let nothing = PeriodReadings::default();
    let (Ok(from), Ok(to)) = (year.parse::<u16>(), rest.parse::<u16>()) else { return nothing };
    if !(1000..2300).contains(&from) || !matches!(rest.len(), 2 | 4) {
        return nothing;
    }
    let follows = if rest.len() == 2 { (from + 1) % 100 == to } else { from < to && to < 2300 };
    let end = if rest.len() == 2 { from + 1 } else { to };
    let split_year = if follows { Period::parse(&format!("{from}/{end}")) } else { None };
    let month =
        if rest.len() == 2 && !is_fiscal { Period::parse(&format!("{year}-{rest}")) } else { None };
    match (split_year, month) {
        (Some(_), Some(_)) => PeriodReadings { month, split_year, ..nothing },
        // only where the other is none is it sure what it is
        _ if rest.len() == 4 || is_fiscal => PeriodReadings { sure: split_year, ..nothing },
        _ => PeriodReadings { month, split_year, ..nothing },
    }
}

/// Takes off the words of financial and school years, and tells whether there was one.
fn fiscal_words(text: &str) -> (&str, bool) {
    let before = ["FY", "fy", "Fy"].iter().find_map(|word| text.strip_prefix(word));
    let behind = ["财年", "財年", "学年", "學年", "年度", "赛季"];
    let rest = before.unwrap_or(text);
    let end = behind.iter().find_map(|word| rest.strip_suffix(word));
    let is_marked = before.is_some() || end.is_some();
    (end.unwrap_or(rest).trim().trim_end_matches('年'), is_marked)
}

/// Years of two digits in a century, and months without a mark: '22, 22/23, 22-23, 202203.
pub(super) fn short(text: &str, century: u16) -> Option<Period> {
    let two = |text: &str| {
        let is_short = text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
        is_short.then(|| text.parse::<u16>().ok()).flatten()
    };
    if let Some(year) = text.strip_prefix('\'').and_then(two) {
        return Some(Period::year(century + year));
    }
    if let Some((from, to)) = text.split_once(['/', '-'])
        && let Some((from, to)) = two(from).zip(two(to))
    {
        let (from, end) = (century + from, century + from + 1);
        return Period::parse(&format!("{from}/{end}")).filter(|_| end % 100 == to);
    }
    let digits = (text.len() == 6 && text.bytes().all(|b| b.is_ascii_digit())).then_some(text)?;
    let (year, month) = digits.split_at_checked(4)?;
    let is_near = ("1900".."2100").contains(&year) && century == 2000;
    Period::parse(&[year, "-", month].concat()).filter(|_| is_near)
}

/// Months from one to another of a year: 2023.1-9, 2023/1-9.
pub(super) fn months(text: &str) -> Option<Period> {
    let (year, months) = text.split_once(['.', '/'])?;
    let (from, to) = months.split_once('-')?;
    let field = |text: &str| text.parse::<u8>().ok().filter(|_| text.len() <= 2);
    let year = year_of(year).filter(|_| year.len() == 4)?;
    Period::parse(&format!("{year}-{:02}/{year}-{:02}", field(from)?, field(to)?))
}

/// Ten years by their first: 1980s.
pub(super) fn decade(text: &str) -> Option<Period> {
    let year = text.strip_suffix('s').or_else(|| text.strip_suffix("年代"))?;
    let from = year_of(year).filter(|from| year.len() == 4 && from % 10 == 0)?;
    Period::parse(&format!("{from}/{}", from + 9))
}

/// A date without marks between year, month and day: 20230415.
pub(super) fn compact(text: &str) -> Option<Period> {
    let digits = (text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit())).then_some(text)?;
    let (year, rest) = digits.split_at_checked(4)?;
    let (month, day) = rest.split_at_checked(2)?;
    Period::parse(&format!("{year}-{month}-{day}")).filter(|_| ("1800".."2200").contains(&year))
}

/// A year of four digits, or of two that stand for the years around ours.
pub(super) fn year_of(text: &str) -> Option<u16> {
    let number: u16 = text.parse().ok().filter(|_| text.bytes().all(|b| b.is_ascii_digit()))?;
    match text.len() {
        4 => Some(number).filter(|year| (1000..2300).contains(year)),
        2 => Some(if number < 70 { 2000 + number } else { 1900 + number }),
        _ => None,
    }
}

/// The seven days of a week by ISO 8601: the first week is that of the fourth of January.
pub(super) fn week(year: u16, number: u8) -> Option<Period> {
    let fourth = day(i32::from(year), 1, 4);
    // the first of January 1970 was a Thursday
    let monday = fourth - (fourth + 3).rem_euclid(7) + 7 * (i32::from(number) - 1);
    let written = |day| {
        let (year, month, day) = civil(day);
        format!("{year}-{month:02}-{day:02}")
    };
    let (thursday, ..) = civil(monday + 3);
    let is_week = number > 0 && thursday == i32::from(year);
    is_week
        .then(|| Period::parse(&[&written(monday), "/", &*written(monday + 6)].concat()))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_with_two_readings_have_both() {
        let both = readings("2007-08");
        assert_eq!(both.month, Period::parse("2007-08"));
        assert_eq!(both.split_year, Period::parse("2007/2008"));
        assert_eq!(readings("2012-13").month, None);
        assert_eq!(readings("2007-11").split_year, None);
        assert_eq!(readings("FY2007/08").sure, Period::parse("2007/2008"));
        let both = readings("05/04/2023");
        assert_eq!(both.day_first, Period::parse("2023-04-05"));
        assert_eq!(both.month_first, Period::parse("2023-05-04"));
        assert_eq!(readings("15/04/23").month_first, None);
        assert_eq!(readings("05.04.2023").month_first, None);
        assert_eq!(readings("2023-04-05"), PeriodReadings::default());
        assert_eq!((week(2023, 4), week(2023, 53)), (Period::parse("2023-01-23/2023-01-29"), None));
    }
}

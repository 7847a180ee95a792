//! Periods as statistical offices and spreadsheets write them.

use super::Period;

/// Quarters with a year for Y.
const QUARTERS: [&str; 4] = ["Y-Q1", "Y-Q2", "Y-Q3", "Y-Q4"];
/// Halves with a year for Y.
const HALVES: [&str; 2] = ["Y-01/Y-06", "Y-07/Y-12"];

impl Period {
    /// Reads a period in any of the forms that tables use: 2019, 2019Q1, 2019-Q1, 2019K1, 2014M01,
    /// 2014-01, 2019S1, 2019年, 2019年1月, 2019年一季度, 2019年上半年, 2020/1/5, 2019-01-01T00:00:00.
    #[must_use]
    pub fn guess(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(period) = Self::parse(text) {
            return Some(period);
        }
        let year = text.get(..4).filter(|year| year.bytes().all(|b| b.is_ascii_digit()))?;
        if !("1000".."2300").contains(&year) {
            // a code of a place, not a date
            return None;
        }
        let after = text.get(4..)?;
        let rest = after.trim_start();
        let rest = rest.strip_prefix(['年', '-', '/', '.', ' ']).unwrap_or(rest).trim();
        if rest.is_empty() {
            return Self::parse(year);
        }
        // a time of day says nothing about a period of reporting
        let rest = rest
            .split_once(['T', ' '])
            .map_or(rest, |(day, time)| if time.contains(':') { day } else { rest });
        named_part(year, rest)
            .or_else(|| months(year, rest))
            .or_else(|| lettered_part(year, rest))
            .or_else(|| month_or_day(year, after, rest))
    }
}

/// One of some parts of a year, by its place among them.
fn part(year: &str, index: usize, parts: &[&str]) -> Option<Period> {
    Period::parse(&parts.get(index)?.replace('Y', year))
}

/// A number of one or two digits.
fn number(digits: &str) -> Option<u8> {
    digits.parse().ok().filter(|_| digits.len() <= 2 && !digits.starts_with('+'))
}

/// Reads a quarter or half that has a name: 一季度, 第一季度, 上半年.
fn named_part(year: &str, rest: &str) -> Option<Period> {
    let quarter = rest.trim_start_matches('第');
    let quarters = ["一季度", "二季度", "三季度", "四季度"];
    let halves = ["上半年", "下半年"];
    if let Some(index) = quarters.iter().position(|name| *name == quarter) {
        return part(year, index, &QUARTERS);
    }
    part(year, halves.iter().position(|name| *name == rest)?, &HALVES)
}

/// Reads a quarter or half that has a letter and a number: Q1, K1, T1, 第1季度, H1, S1.
fn lettered_part(year: &str, rest: &str) -> Option<Period> {
    let index = |digits: &str| Some(usize::from(number(digits)?.checked_sub(1)?));
    if let Some(quarter) = rest.strip_prefix(['Q', 'q', 'K', 'T', '第']) {
        return part(year, index(quarter.trim_end_matches("季度"))?, &QUARTERS);
    }
    part(year, index(rest.strip_prefix(['H', 'S'])?)?, &HALVES)
}

/// Reads a month or a day: M01, 01, 1月, 1/5, 1月5日; `after` is all behind the year, `rest` the same
/// without what separates the two.
fn month_or_day(year: &str, after: &str, rest: &str) -> Option<Period> {
    if rest == after && rest.len() != 2 && !rest.starts_with(['M', 'm']) {
        // 201901 is a month, 20191 is a number
        return None;
    }
    let separator = after.trim_start().chars().next();
    if separator == Some('/')
        && rest.len() == 2
        && year.parse::<u16>().is_ok_and(|year| rest.parse() == Ok((year + 1) % 100))
    {
        // 2009/10 is a year that begins in one and ends in the next
        return None;
    }
    // 2022年1-9 may be months from one to another
    let day_is_sure = rest.ends_with('日')
        || !rest.contains(['-', '/', '.'])
        || separator.is_some_and(|c| c != '年' && rest.contains(c));
    if !day_is_sure {
        return None;
    }
    let mut fields = rest
        .trim_start_matches(['M', 'm'])
        .trim_end_matches(['日', '月'])
        .split(['月', '-', '/', '.']);
    let (month, day) = (number(fields.next()?)?, fields.next());
    if fields.next().is_some() {
        return None;
    }
    match day {
        None => Period::parse(&format!("{year}-{month:02}")),
        Some(day) => Period::parse(&format!("{year}-{month:02}-{:02}", number(day)?)),
    }
}

/// Reads months from one to another: 1-9月, 1月—9月, 1至9月, 前9月.
fn months(year: &str, rest: &str) -> Option<Period> {
    let inside = rest.strip_suffix('月').or_else(|| rest.strip_suffix("个月"))?;
    let (from, to) = match inside.strip_prefix('前') {
        Some(to) => ("1", to.trim_end_matches('个')),
        None => ["-", "－", "–", "—", "~", "～", "至", "到"]
            .iter()
            .find_map(|dash| inside.split_once(dash))?,
    };
    let month = |digits: &str| digits.trim().trim_end_matches('月').parse::<u8>().ok();
    Period::parse(&format!("{year}-{:02}/{year}-{:02}", month(from)?, month(to)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_of_tables_are_read() {
        for (text, plain) in [
            ("2019", "2019"),
            (" 2019Q1", "2019-Q1"),
            ("2019K4", "2019-Q4"),
            ("2019-T2", "2019-Q2"),
            ("2014M01", "2014-01"),
            ("201401", "2014-01"),
            ("2014/1", "2014-01"),
            ("2019H2", "2019-07/2019-12"),
            ("2019年", "2019"),
            ("2019年1月", "2019-01"),
            ("2019年12月31日", "2019-12-31"),
            ("2019年一季度", "2019-Q1"),
            ("2019年第3季度", "2019-Q3"),
            ("2019年上半年", "2019-01/2019-06"),
            ("2020/1/5", "2020-01-05"),
            ("2022年1-9月", "2022-01/2022-09"),
            ("2022年1月—6月", "2022-01/2022-06"),
            ("2022年1至3月", "2022-Q1"),
            ("2022年前10月", "2022-01/2022-10"),
            ("2022年4月15日", "2022-04-15"),
            ("2019-01-01T00:00:00.000", "2019-01-01"),
        ] {
            assert_eq!(Period::guess(text), Period::parse(plain), "{text}");
            assert!(Period::guess(text).is_some(), "{text}");
        }
    }

    #[test]
    fn other_texts_are_no_periods() {
        for text in [
            "",
            "X",
            "12",
            "2019X",
            "2019-13",
            "20191",
            "2019Q5",
            "2019年报",
            "2019-2020-2021-1",
            "2009/10",
            "2022年9-1月",
            "2022年1-9",
            "1,234",
            "9999999",
        ] {
            assert_eq!(Period::guess(text), None, "{text}");
        }
    }
}

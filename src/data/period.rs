//! Periods of reporting: a year, a quarter, a month, a day, or from one to another.

use crate::text::Lang;

/// A stretch of days, and how it was written; two are equal if they cover the same days.
#[derive(Clone, Debug, Eq)]
pub struct Period {
    from: Part,
    to: Part,
}

/// One end of a period. Months count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Year(u16),
    Quarter(u16, u8),
    Month(u16, u8),
    Day(u16, u8, u8),
}

impl PartialEq for Period {
    fn eq(&self, other: &Self) -> bool {
        (self.first(), self.last()) == (other.first(), other.last())
    }
}

impl Period {
    /// Reads `2022`, `2022-Q1`, `2022-04`, `2022-04-15`, or two of them with a slash between.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (from, to) = text.split_once('/').unwrap_or((text, text));
        let (from, to) = (Part::parse(from)?, Part::parse(to)?);
        (from.first() <= to.last()).then_some(Self { from, to })
    }

    /// The first day, as (year, month, day).
    #[must_use]
    pub fn first(&self) -> (u16, u8, u8) {
        self.from.first()
    }

    /// The last day, as (year, month, day).
    #[must_use]
    pub fn last(&self) -> (u16, u8, u8) {
        self.to.last()
    }

    /// Names the period for a reader.
    #[must_use]
    pub fn name(&self, lang: Lang) -> String {
        if self.from == self.to {
            return self.from.name(lang);
        }
        match (self.from, self.to) {
            (Part::Month(a, m), Part::Month(b, n)) if a == b && lang.is_chinese() => format!("{a}年{m}月至{n}月"),
            (Part::Month(a, m), Part::Month(b, n)) if a == b => format!("{}–{} {a}", month(m), month(n)),
            (from, to) if lang.is_chinese() => format!("{}至{}", from.name(lang), to.name(lang)),
            (from, to) => format!("{} to {}", from.name(lang), to.name(lang)),
        }
    }
}

impl Part {
    fn parse(text: &str) -> Option<Self> {
        let mut fields = text.split('-');
        let year = digits(fields.next()?, 4)?;
        let part = match (fields.next(), fields.next()) {
            (None, _) => Self::Year(year),
            (Some(second), None) => match second.strip_prefix('Q') {
                Some(quarter) => Self::Quarter(year, within(digits(quarter, 1)?, 4)?),
                None => Self::Month(year, within(digits(second, 2)?, 12)?),
            },
            (Some(second), Some(third)) => {
                let month = within(digits(second, 2)?, 12)?;
                Self::Day(year, month, within(digits(third, 2)?, u16::from(days(year, month)))?)
            }
        };
        fields.next().is_none().then_some(part)
    }

    fn first(self) -> (u16, u8, u8) {
        match self {
            Self::Year(y) => (y, 1, 1),
            Self::Quarter(y, q) => (y, 3 * q - 2, 1),
            Self::Month(y, m) => (y, m, 1),
            Self::Day(y, m, d) => (y, m, d),
        }
    }

    fn last(self) -> (u16, u8, u8) {
        match self {
            Self::Year(y) => (y, 12, 31),
            Self::Quarter(y, q) => (y, 3 * q, days(y, 3 * q)),
            Self::Month(y, m) => (y, m, days(y, m)),
            Self::Day(y, m, d) => (y, m, d),
        }
    }

    fn name(self, lang: Lang) -> String {
        match (self, lang.is_chinese()) {
            (Self::Year(y), true) => format!("{y}年"),
            (Self::Year(y), false) => format!("{y}"),
            (Self::Quarter(y, q), true) => format!("{y}年第{}季度", ["一", "二", "三", "四"].get(usize::from(q) - 1).unwrap_or(&"")),
            (Self::Quarter(y, q), false) => format!("Q{q} {y}"),
            (Self::Month(y, m), true) => format!("{y}年{m}月"),
            (Self::Month(y, m), false) => format!("{} {y}", month(m)),
            (Self::Day(y, m, d), true) => format!("{y}年{m}月{d}日"),
            (Self::Day(y, m, d), false) => format!("{d} {} {y}", month(m)),
        }
    }
}

/// Reads exactly this many digits.
fn digits(text: &str, count: usize) -> Option<u16> {
    (text.len() == count && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

/// Keeps 1 to `most`.
fn within(number: u16, most: u16) -> Option<u8> {
    (1..=most).contains(&number).then(|| u8::try_from(number).ok()).flatten()
}

fn days(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

fn month(number: u8) -> &'static str {
    const NAMES: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    NAMES.get(usize::from(number) - 1).copied().unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_written_form_is_read_and_named() {
        for (text, hans, english, last) in [
            ("2022", "2022年", "2022", (2022, 12, 31)),
            ("2022-Q1", "2022年第一季度", "Q1 2022", (2022, 3, 31)),
            ("2024-02", "2024年2月", "Feb 2024", (2024, 2, 29)),
            ("2022-04-15", "2022年4月15日", "15 Apr 2022", (2022, 4, 15)),
            ("2022-01/2022-09", "2022年1月至9月", "Jan–Sep 2022", (2022, 9, 30)),
            ("2021/2023", "2021年至2023年", "2021 to 2023", (2023, 12, 31)),
        ] {
            let period = Period::parse(text).unwrap();
            assert_eq!(period.name(Lang::ZhHans), hans);
            assert_eq!(period.name(Lang::En), english);
            assert_eq!(period.last(), last);
        }
    }

    #[test]
    fn a_quarter_equals_its_three_months() {
        assert_eq!(Period::parse("2022-Q1"), Period::parse("2022-01/2022-03"));
        assert_ne!(Period::parse("2022-Q1"), Period::parse("2022"));
    }

    #[test]
    fn what_is_not_a_period_is_refused() {
        for text in ["", "22", "2022-Q5", "2022-13", "2022-02-30", "2022-1", "2022-09/2022-01", "2022-Q1-1", "2022-01-01-01", "２０２２"]
        {
            assert_eq!(Period::parse(text), None, "{text}");
        }
    }
}

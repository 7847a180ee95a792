//! Periods of reporting: a year, a quarter, a month, a day, or from one to another.

use crate::calendar;
use crate::say::Lang;

/// A stretch of days, and how it was written; two are equal if they cover the same days. A step of a series that has no
/// dates, and the period that nobody stated, cover no days and equal only themselves.
#[derive(Clone, Copy, Debug, Default, Eq)]
pub struct Period {
    from: Part,
    to: Part,
}

/// One end of a period. Months count from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    #[default]
    Unstated,
    Step(u32),
    Year(u16),
    Quarter(u16, u8),
    Month(u16, u8),
    Day(u16, u8, u8),
}

impl PartialEq for Period {
    fn eq(&self, other: &Self) -> bool {
        let same = (self.from, self.to) == (other.from, other.to);
        // only what is written in another form can still cover the same days
        let alike = self.from.is_like(other.from) && self.to.is_like(other.to);
        same || !alike && self.days().is_some() && self.days() == other.days()
    }
}

impl Period {
    /// Reads `2022`, `2022-Q1`, `2022-04`, `2022-04-15`, or two of them with a slash between.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (from, to) = text.split_once('/').unwrap_or((text, text));
        Self::between(Part::parse(from)?, Part::parse(to)?)
    }

    /// The place in a series that counts its periods without dating them.
    #[must_use]
    pub const fn step(number: u32) -> Self {
        Self { from: Part::Step(number), to: Part::Step(number) }
    }

    /// A calendar year.
    #[must_use]
    pub const fn year(year: u16) -> Self {
        Self { from: Part::Year(year), to: Part::Year(year) }
    }

    fn between(from: Part, to: Part) -> Option<Self> {
        (from.days()?.0 <= to.days()?.1).then_some(Self { from, to })
    }

    /// The first and the last day, counted from 1970-01-01.
    #[must_use]
    pub fn days(&self) -> Option<(i32, i32)> {
        Some((self.from.days()?.0, self.to.days()?.1))
    }

    /// How many days it covers; 0 where it has no dates.
    #[must_use]
    pub fn length(&self) -> i32 {
        self.days().map_or(0, |(first, last)| last - first + 1)
    }

    /// Tells whether all days of another period are days of this one.
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        self.days()
            .zip(other.days())
            .is_some_and(|(own, others)| own.0 <= others.0 && others.1 <= own.1)
    }

    /// Tells whether the two share a day.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.days()
            .zip(other.days())
            .is_some_and(|(own, others)| own.0 <= others.1 && others.0 <= own.1)
    }

    /// Tells whether anybody stated it.
    #[must_use]
    pub fn is_stated(&self) -> bool {
        self.from != Part::Unstated
    }

    /// Its place on a line of time: by the first day, then by the last; steps by their number.
    #[must_use]
    pub fn order(&self) -> (i32, i32) {
        match self.from {
            Part::Step(number) => (i32::try_from(number).unwrap_or(i32::MAX), 0),
            _ => self.days().unwrap_or((i32::MIN, 0)),
        }
    }

    /// Names the period for a reader.
    #[must_use]
    pub fn name(&self, lang: Lang) -> String {
        if self.from == self.to {
            return self.from.name(lang);
        }
        match (self.from, self.to) {
            (Part::Month(a, m), Part::Month(b, n)) if a == b && lang.is_chinese() => {
                format!("{a}年{m}月至{n}月")
            }
            (Part::Month(a, m), Part::Month(b, n)) if a == b => {
                format!("{}–{} {a}", month(m), month(n))
            }
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

    fn is_like(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }

    /// The first and the last day, counted from 1970-01-01.
    fn days(self) -> Option<(i32, i32)> {
        Some(match self {
            Self::Unstated | Self::Step(_) => return None,
            Self::Year(y) => (day(y, 1, 1), day(y, 12, 31)),
            Self::Quarter(y, q) => (day(y, 3 * q - 2, 1), day(y, 3 * q, days(y, 3 * q))),
            Self::Month(y, m) => (day(y, m, 1), day(y, m, days(y, m))),
            Self::Day(y, m, d) => (day(y, m, d), day(y, m, d)),
        })
    }

    fn name(self, lang: Lang) -> String {
        match (self, lang.is_chinese()) {
            (Self::Unstated, _) => {
                lang.pick(["时期未注明", "時期未註明", "period not stated"]).to_owned()
            }
            (Self::Step(number), true) => format!("第{number}期"),
            (Self::Step(number), false) => format!("{number}"),
            (Self::Year(y), true) => format!("{y}年"),
            (Self::Year(y), false) => format!("{y}"),
            (Self::Quarter(y, q), true) => format!(
                "{y}年第{}季度",
                ["一", "二", "三", "四"].get(usize::from(q) - 1).unwrap_or(&"")
            ),
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
    (text.len() == count && text.bytes().all(|b| b.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

/// Keeps 1 to `most`.
fn within(number: u16, most: u16) -> Option<u8> {
    (1..=most).contains(&number).then(|| u8::try_from(number).ok()).flatten()
}

fn days(year: u16, month: u8) -> u8 {
    calendar::month_length(i32::from(year), month)
}

/// Counts the days from 1970-01-01.
fn day(year: u16, month: u8, day: u8) -> i32 {
    calendar::day(i32::from(year), month, day)
}

fn month(number: u8) -> &'static str {
    const NAMES: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    NAMES.get(usize::from(number) - 1).copied().unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_written_form_is_read_and_named() {
        for (text, hans, english, last) in [
            ("2022", "2022年", "2022", day(2022, 12, 31)),
            ("2022-Q1", "2022年第一季度", "Q1 2022", day(2022, 3, 31)),
            ("2024-02", "2024年2月", "Feb 2024", day(2024, 2, 29)),
            ("2022-04-15", "2022年4月15日", "15 Apr 2022", day(2022, 4, 15)),
            ("2022-01/2022-09", "2022年1月至9月", "Jan–Sep 2022", day(2022, 9, 30)),
            ("2021/2023", "2021年至2023年", "2021 to 2023", day(2023, 12, 31)),
        ] {
            let period = Period::parse(text).unwrap();
            assert_eq!(period.name(Lang::ZhHans), hans);
            assert_eq!(period.name(Lang::En), english);
            assert_eq!(period.days().unwrap().1, last);
        }
    }

    #[test]
    fn periods_are_as_long_as_calendars_say() {
        let length = |text: &str| Period::parse(text).unwrap().length();
        assert_eq!(
            ["2024", "2023", "1900", "2000", "2022-Q1", "2024-02", "2022-01/2022-09"].map(length),
            [366, 365, 365, 366, 90, 29, 273]
        );
    }

    #[test]
    fn a_quarter_equals_its_three_months() {
        assert_eq!(Period::parse("2022-Q1"), Period::parse("2022-01/2022-03"));
        assert_ne!(Period::parse("2022-Q1"), Period::parse("2022"));
    }

    #[test]
    fn containment_and_overlap_are_those_of_the_days() {
        let period = |text: &str| Period::parse(text).unwrap();
        assert!(period("2022").contains(&period("2022-Q1")));
        assert!(!period("2022-Q1").contains(&period("2022")));
        assert!(period("2022-Q1").overlaps(&period("2022-03-31/2022-05")));
        assert!(!period("2022-Q1").overlaps(&period("2022-Q2")));
        assert!(
            !Period::default().overlaps(&period("2022"))
                && !Period::step(3).contains(&Period::step(3))
        );
        assert!(Period::step(3) != Period::step(4) && Period::default() != Period::step(0));
    }

    #[test]
    fn what_is_not_a_period_is_refused() {
        for text in [
            "",
            "22",
            "2022-Q5",
            "2022-13",
            "2022-02-30",
            "2022-1",
            "2022-09/2022-01",
            "2022-Q1-1",
            "2022-01-01-01",
            "２０２２",
        ] {
            assert_eq!(Period::parse(text), None, "{text}");
        }
    }
}

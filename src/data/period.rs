//! Periods of reporting: a year, a quarter, a month, a day, or from one to another.

use super::words::words;
use crate::calendar;

/// A period of days, and how it was written; two are equal if they cover the same days and run the
/// same way. A step of a series without dates, and a period that is not stated, cover no days and
/// equal only themselves.
#[derive(Clone, Copy, Debug, Default, Eq)]
pub struct Period {
    from: PeriodPart,
    to: PeriodPart,
    kind: PeriodKind,
}

words! {
    /// How a period runs, as the source words it.
    pub enum PeriodKind {
        /// From its first day to its last.
        #[default]
        Span = "span",
        /// 今年以来: from its first day to a day that is not told.
        ToDate = "to date",
        /// 截至目前: up to its last day, from a day that is not told.
        AsOf = "as of",
        /// 全年: all of it, said so.
        Whole = "whole",
        /// 累计: all that has come together in it, said so.
        Cumulative = "cumulative",
        /// 年末: on its last day.
        At = "at",
    }
}

impl PeriodKind {
    /// Whether the days that it covers are known.
    #[must_use]
    pub const fn has_days(self) -> bool {
        matches!(self, Self::Span | Self::Whole | Self::Cumulative)
    }

    /// The kind of a number that was given for it.
    pub(super) fn from_number(number: u32) -> Self {
        Self::ALL.get(number as usize).copied().unwrap_or_default()
    }
}

/// One end of a period, as it was written. Quarters, months and days count from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PeriodPart {
    /// Nobody stated it.
    #[default]
    Unstated,
    /// The place in a series that has no dates.
    Step(u32),
    /// A year.
    Year(u16),
    /// A year and its quarter.
    Quarter(u16, u8),
    /// A year and its month.
    Month(u16, u8),
    /// A year, its month and the day of the month.
    Day(u16, u8, u8),
}

impl PartialEq for Period {
    fn eq(&self, other: &Self) -> bool {
        let runs_alike = self.kind == other.kind || self.kind.has_days() && other.kind.has_days();
        if !runs_alike {
            return false;
        }
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
        Self::between(PeriodPart::parse(from)?, PeriodPart::parse(to)?)
    }

    /// The place in a series that counts its periods without dating them.
    #[must_use]
    pub const fn step(number: u32) -> Self {
        let part = PeriodPart::Step(number);
        Self { from: part, to: part, kind: PeriodKind::Span }
    }

    /// A calendar year.
    #[must_use]
    pub const fn year(year: u16) -> Self {
        let part = PeriodPart::Year(year);
        Self { from: part, to: part, kind: PeriodKind::Span }
    }

    /// The same days, running in another way.
    #[must_use]
    pub const fn of_kind(self, kind: PeriodKind) -> Self {
        Self { kind, ..self }
    }

    /// How it runs.
    #[must_use]
    pub const fn kind(&self) -> PeriodKind {
        self.kind
    }

    fn between(from: PeriodPart, to: PeriodPart) -> Option<Self> {
        (from.days()?.0 <= to.days()?.1).then_some(Self { from, to, kind: PeriodKind::Span })
    }

    /// Its first and its last part as they were written: twice the same where one was written.
    #[must_use]
    pub const fn ends(&self) -> (PeriodPart, PeriodPart) {
        (self.from, self.to)
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
        self.from != PeriodPart::Unstated
    }

    /// Its place on a line of time: by the first day, then by the last; steps by their number.
    #[must_use]
    pub fn order(&self) -> (i32, i32) {
        match self.from {
            PeriodPart::Step(number) => (i32::try_from(number).unwrap_or(i32::MAX), 0),
            _ => self.days().unwrap_or((i32::MIN, 0)),
        }
    }
}

impl PeriodPart {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_written_form_is_read() {
        for (text, last) in [
            ("2022", day(2022, 12, 31)),
            ("2022-Q1", day(2022, 3, 31)),
            ("2024-02", day(2024, 2, 29)),
            ("2022-04-15", day(2022, 4, 15)),
            ("2022-01/2022-09", day(2022, 9, 30)),
            ("2021/2023", day(2023, 12, 31)),
        ] {
            assert_eq!(Period::parse(text).unwrap().days().unwrap().1, last);
        }
        let of_months = Period::parse("2022-01/2022-09").unwrap();
        assert_eq!(of_months.ends(), (PeriodPart::Month(2022, 1), PeriodPart::Month(2022, 9)));
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
    fn what_runs_to_a_day_that_is_not_told_is_no_year_and_a_whole_year_is_one() {
        let year = Period::year(2022);
        assert_ne!(year, year.of_kind(PeriodKind::ToDate));
        assert_ne!(year.of_kind(PeriodKind::AsOf), year.of_kind(PeriodKind::ToDate));
        assert_eq!(year, year.of_kind(PeriodKind::Whole));
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

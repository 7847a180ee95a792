//! Periods of reporting: a year, a quarter, a month, a day, or from one to another.

use super::period_part::{PeriodPart, Precision};
use super::words::words;
use crate::calendar;

/// A period of days, and how it was written; two are equal if they cover the same days and run the
/// same way. A step of a series without dates, and a period that is not stated, cover no days and
/// equal only themselves.
///
/// Its days are counted once, when it is read: comparisons are of whole numbers.
#[derive(Clone, Copy, Debug, Eq)]
pub struct Period {
    /// The first day, counted from 1970-01-01; of a step the bits of its number.
    first: i32,
    /// The last day.
    last: i32,
    /// How its first and its last part were written.
    written: (Precision, Precision),
    kind: PeriodKind,
}

/// Whether a period has dates, its first and its last day, and how it runs.
pub type PeriodRank = (bool, i32, i32, u8);

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

impl Default for Period {
    /// Not stated.
    fn default() -> Self {
        Self::of((i32::MIN, 0), (Precision::Unstated, Precision::Unstated))
    }
}

impl PartialEq for Period {
    fn eq(&self, other: &Self) -> bool {
        self.rank() == other.rank()
    }
}

impl Period {
    /// Reads `2022`, `2022-Q1`, `2022-04`, `2022-04-15`, or two of them with a slash between; and
    /// what a table leaves open, `unstated` or the place in its order, `step 5`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if !text.starts_with(|c: char| c.is_ascii_digit()) {
            return Self::undated(text);
        }
        let (from, to) = text.split_once('/').unwrap_or((text, text));
        Self::between(PeriodPart::parse(from)?, PeriodPart::parse(to)?)
    }

    #[inline(never)]
    fn undated(text: &str) -> Option<Self> {
        match text.strip_prefix("step ") {
            Some(number) => number.parse().ok().map(Self::step),
            None => (text == "unstated").then(Self::default),
        }
    }

    /// The place in a series that counts its periods without dating them.
    #[must_use]
    pub const fn step(number: u32) -> Self {
        let first = number.cast_signed();
        Self::of((first, first), (Precision::Step, Precision::Step))
    }

    /// A calendar year.
    #[must_use]
    pub fn year(year: u16) -> Self {
        let part = PeriodPart::Year(year);
        Self::between(part, part).unwrap_or_default()
    }

    const fn of((first, last): (i32, i32), written: (Precision, Precision)) -> Self {
        Self { first, last, written, kind: PeriodKind::Span }
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
        let (first, last) = (from.days()?.0, to.days()?.1);
        (first <= last).then(|| Self::of((first, last), (from.written(), to.written())))
    }

    /// Its first and its last part as they were written: twice the same where one was written.
    #[must_use]
    pub fn ends(&self) -> (PeriodPart, PeriodPart) {
        let (from, to) = self.written;
        (PeriodPart::at(self.first, from), PeriodPart::at(self.last, to))
    }

    /// As the format writes it, weeks as 2023-W05; empty where it is not stated.
    #[must_use]
    #[inline(never)]
    pub fn text(&self) -> String {
        if let Some(week) = self.week() {
            return week;
        }
        let (from, to) = self.ends();
        let (from, to) = (from.text(), to.text());
        if from == to { from } else { [&from, "/", &*to].concat() }
    }

    /// The week of ISO 8601 that it covers day by day, if it is written so.
    fn week(&self) -> Option<String> {
        let (PeriodPart::Day(..), PeriodPart::Day(..)) = self.ends() else { return None };
        let (first, last) = self.days()?;
        // the fourth of January 1970 was a Sunday
        let is_week = last - first == 6 && (first - 4).rem_euclid(7) == 0;
        let (year, ..) = calendar::civil(first + 3);
        let number = (first + 3 - calendar::day(year, 1, 1)) / 7 + 1;
        is_week.then(|| format!("{year}-W{number:02}"))
    }

    /// The first and the last day, counted from 1970-01-01.
    #[must_use]
    pub fn days(&self) -> Option<(i32, i32)> {
        self.is_dated().then_some((self.first, self.last))
    }

    const fn is_dated(&self) -> bool {
        !matches!(self.written.0, Precision::Unstated | Precision::Step)
    }

    /// What is the same for equal periods only, and in the order of time for those with dates.
    #[must_use]
    pub fn rank(&self) -> PeriodRank {
        // 累计 of a year so far is all its days; from where it counts to a later quarter, nobody said
        let is_span =
            self.kind.has_days() && (self.kind != PeriodKind::Cumulative || self.begins_a_year());
        let kind = if is_span { PeriodKind::Span } else { self.kind };
        (self.is_dated(), self.first, self.last, kind as u8)
    }

    fn begins_a_year(&self) -> bool {
        let (_, month, day) = calendar::civil(self.first);
        (month, day) == (1, 1)
    }

    /// Tells whether it runs as another one does and is about as long: months and quarters differ
    /// by up to three days.
    #[must_use]
    pub fn is_as_long(&self, other: &Self) -> bool {
        self.rank().3 == other.rank().3 && (self.length() - other.length()).abs() <= 3
    }

    /// The same as bytes.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let (is_dated, first, last, kind) = self.rank();
        let mut out = vec![u8::from(is_dated), kind];
        out.extend(first.to_le_bytes());
        out.extend(last.to_le_bytes());
        out
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
        self.written.0 != Precision::Unstated
    }

    /// Its place on a line of time: by the first day, then by the last; steps by their number.
    #[must_use]
    pub fn order(&self) -> (i32, i32) {
        match self.written.0 {
            Precision::Step => (i32::try_from(self.first.cast_unsigned()).unwrap_or(i32::MAX), 0),
            _ => (self.first, self.last),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::period_part::day;
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
    fn what_is_written_reads_back() {
        for text in ["2022", "2022-Q1", "2022-04", "2022-04-15", "2022-01/2022-09", "2007/2008"] {
            assert_eq!(Period::parse(text).unwrap().text(), text);
        }
        let week = |text: &str| Period::parse(text).unwrap().text();
        assert_eq!(week("2023-01-23/2023-01-29"), "2023-W04");
        assert_eq!(week("2020-12-28/2021-01-03"), "2020-W53");
        assert_eq!(week("2023-01-24/2023-01-30"), "2023-01-24/2023-01-30");
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

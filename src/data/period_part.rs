//! The ends of periods: a year, a quarter, a month, a day.

use crate::calendar;

/// What a part of a period names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Precision {
    Unstated,
    Step,
    Year,
    Quarter,
    Month,
    Day,
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

impl PeriodPart {
    pub(super) fn parse(text: &str) -> Option<Self> {
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

    pub(super) fn text(self) -> String {
        match self {
            Self::Unstated => String::new(),
            Self::Step(number) => number.to_string(),
            Self::Year(year) => format!("{year:04}"),
            Self::Quarter(year, quarter) => format!("{year:04}-Q{quarter}"),
            Self::Month(year, month) => format!("{year:04}-{month:02}"),
            Self::Day(year, month, day) => format!("{year:04}-{month:02}-{day:02}"),
        }
    }

    pub(super) const fn written(self) -> Precision {
        match self {
            Self::Unstated => Precision::Unstated,
            Self::Step(_) => Precision::Step,
            Self::Year(_) => Precision::Year,
            Self::Quarter(..) => Precision::Quarter,
            Self::Month(..) => Precision::Month,
            Self::Day(..) => Precision::Day,
        }
    }

    /// The part that a day is in; of a step the one of this number.
    pub(super) fn at(day: i32, written: Precision) -> Self {
        let (year, month, of_month) = calendar::civil(day);
        let year = u16::try_from(year).unwrap_or_default();
        match written {
            Precision::Unstated => Self::Unstated,
            Precision::Step => Self::Step(day.cast_unsigned()),
            Precision::Year => Self::Year(year),
            Precision::Quarter => Self::Quarter(year, month.div_ceil(3)),
            Precision::Month => Self::Month(year, month),
            Precision::Day => Self::Day(year, month, of_month),
        }
    }

    /// The first and the last day, counted from 1970-01-01.
    pub(super) fn days(self) -> Option<(i32, i32)> {
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
pub(super) fn day(year: u16, month: u8, day: u8) -> i32 {
    calendar::day(i32::from(year), month, day)
}

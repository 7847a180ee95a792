//! All that one text can mean as a period.

use super::{chinese, english, numeric};
use crate::data::Period;
use crate::data::read::table::numbers::{normal, parted};

/// What a text can mean as a period; most mean one thing.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct PeriodReadings {
    /// Where there is but one reading.
    pub(super) sure: Option<Period>,
    /// As a month of a year: 2007-08.
    pub(super) month: Option<Period>,
    /// As a year that begins in one and ends in the next: 2007-08.
    pub(super) split_year: Option<Period>,
    /// As a date that begins with the day: 05/04/2023.
    pub(super) day_first: Option<Period>,
    /// As a date that begins with the month.
    pub(super) month_first: Option<Period>,
}

impl PeriodReadings {
    /// All readings of a text; `year` is that of the table, for texts that name none.
    pub(super) fn of(text: &str, year: Option<u16>) -> Self {
        let text = normal(text);
        let text = without_flag(&text);
        if text.is_empty() || text.len() > 60 || !text.contains(|c: char| c.is_numeric()) {
            let whole = year.and_then(|year| chinese::within(text, year));
            return Self { sure: whole, ..Self::default() };
        }
        let sure = |period: Period| Self { sure: Some(period), ..Self::default() };
        let ambiguous = numeric::readings(text);
        if ambiguous != Self::default() {
            return ambiguous;
        }
        let found = chinese::period(text)
            .or_else(|| english::period(text))
            .or_else(|| numeric::compact(text))
            .or_else(|| numeric::decade(text))
            .or_else(|| Period::guess(text))
            .or_else(|| year.and_then(|year| chinese::within(text, year)));
        found.map_or_else(Self::default, sure)
    }

    pub(super) fn any(&self) -> Option<Period> {
        self.sure.or(self.month).or(self.split_year).or(self.day_first).or(self.month_first)
    }
}

/// A period without the mark behind it: 2023e, 2023*, 2023年(p).
fn without_flag(text: &str) -> &str {
    let text = parted(text).0;
    let year = text.strip_suffix(['e', 'p', 'f', 'r', 'E', 'P', 'F']);
    year.filter(|year| year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit())).unwrap_or(text)
}

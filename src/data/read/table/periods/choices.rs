//! What one text can mean as a period.

use crate::data::Period;

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
    /// As a year of the Republic that is not said to be one: 112年.
    pub(super) republic: Option<Period>,
    /// Where a header says that it is a period, or all texts follow one another: 22年, '22, 22/23,
    /// 202203.
    pub(super) short: Option<Period>,
}

impl PeriodReadings {
    /// One of the readings, if there is any.
    pub(super) fn any(&self) -> Option<Period> {
        self.sure
            .or(self.month)
            .or(self.split_year)
            .or(self.day_first)
            .or(self.month_first)
            .or(self.republic)
    }
}

//! Ticks of a line of time: where years, quarters, months and days begin.

use crate::calendar::{civil, day, month_length};

/// What begins at a tick of time, and so names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TimeUnit {
    /// A year.
    Year,
    /// A quarter of a year.
    Quarter,
    /// A month.
    Month,
    /// A day.
    Day,
}

/// A distance between ticks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TimeStep {
    Days(u8),
    Months(i32),
    Years(i32),
}

/// The steps below a year, and about how many days each has.
const SHORT: [(TimeStep, u64); 9] = [
    (TimeStep::Days(1), 1),
    (TimeStep::Days(2), 2),
    (TimeStep::Days(5), 5),
    (TimeStep::Days(10), 10),
    (TimeStep::Days(15), 15),
    (TimeStep::Months(1), 30),
    (TimeStep::Months(2), 61),
    (TimeStep::Months(3), 91),
    (TimeStep::Months(6), 183),
];

/// No axis has more.
const MOST_TICKS: usize = 50;

/// Chooses about `count` days from one to another, both counted from 1970-01-01, at which every 1,
/// 2, 5, 10 ... years, every 6, 3, 2 or 1 months, or every 15, 10, 5, 2 or 1 days begin. With each
/// comes the longest unit of the step that begins there: among ticks of months, 1 January names its
/// year. A line that runs backwards has none.
#[must_use]
#[inline(never)]
pub fn time_ticks(first_day: i32, last_day: i32, count: usize) -> Vec<(i32, TimeUnit)> {
    if first_day > last_day || count == 0 {
        return Vec::new();
    }
    let mut ticks = Vec::new();
    let (from, to) = (civil(first_day), civil(last_day));
    let mut push = |tick: i32, unit| {
        // a year that begins before all days that can be counted is held at their end
        if (first_day..=last_day).contains(&tick) && tick > i32::MIN {
            ticks.push((tick, unit));
        }
    };
    let (first_month, last_month) =
        (from.0 * 12 + i32::from(from.1) - 1, to.0 * 12 + i32::from(to.1) - 1);
    let months = |step: i32| {
        (first_month..=last_month).filter(move |month| month.rem_euclid(step) == 0).map(month)
    };
    match step(first_day.abs_diff(last_day), count.min(MOST_TICKS)) {
        TimeStep::Days(step) => {
            for (year, month) in months(1) {
                // none so near the end of the month that the first of the next would crowd it
                let last = month_length(year, month).min(32 - step);
                for of_month in (1..=last).step_by(usize::from(step)) {
                    let unit = if of_month > 1 {
                        TimeUnit::Day
                    } else {
                        beginning(month, TimeUnit::Month)
                    };
                    push(day(year, month, of_month), unit);
                }
            }
        }
        TimeStep::Months(step) => {
            let unit = if step == 3 { TimeUnit::Quarter } else { TimeUnit::Month };
            for (year, month) in months(step) {
                push(day(year, month, 1), beginning(month, unit));
            }
        }
        TimeStep::Years(step) => {
            let mut year = from.0.div_euclid(step) * step;
            while year <= to.0 {
                push(day(year, 1, 1), TimeUnit::Year);
                year += step;
            }
        }
    }
    ticks
}

/// The year and month of a count of months from January of year 0.
fn month(index: i32) -> (i32, u8) {
    (index.div_euclid(12), u8::try_from(index.rem_euclid(12) + 1).unwrap_or(1))
}

fn beginning(month: u8, unit: TimeUnit) -> TimeUnit {
    if month == 1 { TimeUnit::Year } else { unit }
}

/// The step nearest, as a ratio, to a `count`th of so many days.
#[inline(never)]
fn step(days: u32, count: usize) -> TimeStep {
    let (days, count) = (u64::from(days), u64::try_from(count).unwrap_or(1));
    // the geometric mean of two neighbours parts them
    let fits =
        |length: u64, next: u64| days * days <= (length * next).saturating_mul(count * count);
    for (index, (step, length)) in SHORT.iter().enumerate() {
        let next = SHORT.get(index + 1).map_or(365, |(_, length)| *length);
        if fits(*length, next) {
            return *step;
        }
    }
    let mut years = 1;
    let mut digits = [2, 5, 10].into_iter().cycle();
    let mut power = 1;
    // days of an i32 are fewer than 12 million years
    while years < 10_000_000 {
        let digit = digits.next().unwrap_or(10);
        let next = power * digit;
        if fits(365 * years, 365 * next) {
            break;
        }
        years = next;
        if digit == 10 {
            power = next;
        }
    }
    TimeStep::Years(i32::try_from(years).unwrap_or(i32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(from: (i32, u8, u8), to: (i32, u8, u8), count: usize) -> Vec<String> {
        let ticks = time_ticks(day(from.0, from.1, from.2), day(to.0, to.1, to.2), count);
        let name = |(tick, unit): (i32, TimeUnit)| {
            let (year, month, of_month) = civil(tick);
            match unit {
                TimeUnit::Year => format!("{year}"),
                TimeUnit::Quarter => format!("Q{}", month / 3 + 1),
                TimeUnit::Month => format!("{year}-{month}"),
                TimeUnit::Day => format!("{month}-{of_month}"),
            }
        };
        ticks.into_iter().map(name).collect()
    }

    #[test]
    fn ticks_stand_where_the_calendar_begins_anew() {
        assert_eq!(
            written((2021, 1, 1), (2022, 12, 31), 8),
            ["2021", "Q2", "Q3", "Q4", "2022", "Q2", "Q3", "Q4"]
        );
        assert_eq!(
            written((2021, 11, 15), (2022, 3, 31), 5),
            ["2021-12", "2022", "2022-2", "2022-3"]
        );
        assert_eq!(
            written((2021, 1, 1), (2023, 1, 1), 4),
            ["2021", "2021-7", "2022", "2022-7", "2023"]
        );
        assert_eq!(
            written((1998, 5, 1), (2022, 12, 31), 5),
            ["2000", "2005", "2010", "2015", "2020"]
        );
        assert_eq!(
            written((2024, 1, 25), (2024, 3, 1), 8),
            ["1-26", "2024-2", "2-6", "2-11", "2-16", "2-21", "2-26", "2024-3"]
        );
        assert_eq!(written((2024, 2, 28), (2024, 3, 2), 4), ["2-28", "2-29", "2024-3", "3-2"]);
        assert_eq!(written((2024, 2, 28), (2024, 2, 28), 4), ["2-28"]);
        assert_eq!(written((2024, 2, 28), (2024, 2, 27), 4), [""; 0]);
    }
}

//! The Gregorian calendar in whole numbers: days counted from 1970-01-01, and back (Hinnant 2013,
//! "chrono-compatible low-level date algorithms").

/// Counts the days from 1970-01-01 to a day of a month, both counted from 1; what an `i32` cannot
/// hold is held at its end.
#[must_use]
pub fn day(year: i32, month: u8, day: u8) -> i32 {
    let (month, day) = (i64::from(month), i64::from(day));
    let year = i64::from(year) - i64::from(month <= 2);
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let days = era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468;
    i32::try_from(days).unwrap_or(if days < 0 { i32::MIN } else { i32::MAX })
}

/// The year, month and day of the month of a day counted from 1970-01-01.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "months, days and the years of an i32 of days are small"
)]
pub fn civil(day: i32) -> (i32, u8, u8) {
    let days = i64::from(day) + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = (from_march + 2) % 12 + 1;
    ((year + era * 400 + i64::from(month <= 2)) as i32, month as u8, day as u8)
}

/// How many days a month has.
#[must_use]
pub fn month_length(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.rem_euclid(4) == 0
            && (year.rem_euclid(100) != 0 || year.rem_euclid(400) == 0) =>
        {
            29
        }
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_as_calendars_do() {
        assert_eq!(day(1970, 1, 1), 0);
        assert_eq!(day(2000, 3, 1), 11_017);
        assert_eq!(day(1969, 12, 31), -1);
        assert_eq!(day(i32::MAX, 1, 1), i32::MAX);
        assert_eq!(day(i32::MIN, 1, 1), i32::MIN);
    }

    #[test]
    fn every_day_of_eight_centuries_follows_the_one_before() {
        let (mut year, mut month, mut of_month) = (1600, 1, 1);
        for count in day(1600, 1, 1)..=day(2400, 12, 31) {
            assert_eq!(
                (civil(count), day(year, month, of_month)),
                ((year, month, of_month), count)
            );
            of_month += 1;
            if of_month > month_length(year, month) {
                (month, of_month) = (month + 1, 1);
            }
            if month > 12 {
                (year, month) = (year + 1, 1);
            }
        }
        for far in [i32::MIN, i32::MAX] {
            let (year, month, of_month) = civil(far);
            assert_eq!(day(year, month, of_month), far);
        }
    }
}

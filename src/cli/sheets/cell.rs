//! What a cell of a spreadsheet shows, by its number format: 0.125 under `0.0%` is 12.5%.

use calamine::{Data, ExcelDateTime};

/// What a number format (ECMA-376, 18.8.31) does to a number: only what changes its meaning. Digits
/// are never rounded away, groups are not printed.
#[derive(Debug, Default, PartialEq)]
pub(super) struct NumberFormat {
    before: String,
    after: String,
    /// Hundreds that it is multiplied by, for each `%`.
    hundreds: i32,
    /// Thousands that it is divided by, for each comma after the last digit.
    thousands: i32,
    has_day: bool,
    has_month: bool,
    has_time: bool,
}

impl NumberFormat {
    /// Reads the section of a format's code that is for positive numbers.
    pub(super) fn of(code: &str) -> Self {
        let mut out = Self::default();
        let (mut has_digits, mut commas) = (false, 0);
        let mut chars = code.chars();
        while let Some(c) = chars.next() {
            let literal = match c {
                ';' => break,
                '"' => chars.by_ref().take_while(|c| *c != '"').collect(),
                '\\' => chars.next().map(String::from).unwrap_or_default(),
                // the width of a character, and what fills the cell
                '_' | '*' => {
                    chars.next();
                    continue;
                }
                '[' => currency(&chars.by_ref().take_while(|c| *c != ']').collect::<String>()),
                '0' | '#' | '?' => {
                    (has_digits, commas) = (true, 0);
                    continue;
                }
                ',' => {
                    commas += i32::from(has_digits);
                    continue;
                }
                '%' => {
                    out.hundreds += 1;
                    String::from('%')
                }
                'd' | 'D' => {
                    out.has_day = true;
                    continue;
                }
                'm' | 'M' => {
                    out.has_month = true;
                    continue;
                }
                'h' | 'H' | 's' | 'S' => {
                    out.has_time = true;
                    continue;
                }
                // signs are the number's own; words of the code itself (General, E+, @) mean digits
                _ if c.is_ascii() && c != '$' => continue,
                _ => String::from(c),
            };
            let side = if has_digits { &mut out.after } else { &mut out.before };
            side.push_str(&literal);
        }
        out.thousands = commas;
        for side in [&mut out.before, &mut out.after] {
            let words = side.trim().trim_matches(['(', ')', '-', '+']).trim();
            *side = words.to_owned();
        }
        out
    }

    fn number(&self, value: f64) -> String {
        let shown = value * 100_f64.powi(self.hundreds) / 1000_f64.powi(self.thousands);
        let sign = if shown < 0.0 { "-" } else { "" };
        [sign, &self.before, &digits(shown.abs()), &self.after].concat()
    }

    /// A day, month or year of ISO 8601, as much as the format shows.
    fn date(&self, at: &ExcelDateTime) -> String {
        let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
        let time = format!("{hour:02}:{minute:02}:{second:02}");
        let has_date = self.has_day || !self.has_time;
        if !has_date || at.as_f64() < 1.0 {
            return time;
        }
        let date = match (self.has_day || self.has_time, self.has_month) {
            (true, _) => format!("{year:04}-{month:02}-{day:02}"),
            (false, true) => format!("{year:04}-{month:02}"),
            (false, false) => format!("{year:04}"),
        };
        if self.has_time && time != "00:00:00" { [&date, " ", &time].concat() } else { date }
    }
}

/// The symbol of a currency in brackets (`[$€-407]`); nothing of a color, a condition or a locale.
fn currency(inside: &str) -> String {
    let symbol = inside.strip_prefix('$').unwrap_or_default();
    symbol.split('-').next().unwrap_or_default().to_owned()
}

/// The digits of a number as spreadsheets keep them, fifteen at most: 0.1 + 0.2 is 0.3.
fn digits(value: f64) -> String {
    let kept = format!("{value:.14e}").parse::<f64>().unwrap_or(value);
    format!("{kept}")
}

/// What a cell shows.
pub(super) fn text(cell: &Data, format: &NumberFormat) -> String {
    match cell {
        #[expect(clippy::cast_precision_loss, reason = "a spreadsheet keeps doubles")]
        Data::Int(value) => format.number(*value as f64),
        Data::Float(value) => format.number(*value),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => {
            text.trim().to_owned()
        }
        Data::Bool(flag) => String::from(if *flag { "TRUE" } else { "FALSE" }),
        Data::DateTime(at) => format.date(at),
        Data::Error(error) => error.to_string(),
        Data::Empty => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(value: f64, code: &str) -> String {
        text(&Data::Float(value), &NumberFormat::of(code))
    }

    #[test]
    fn a_number_shows_its_percent_its_unit_and_its_currency_and_all_its_digits() {
        for (value, code, expected) in [
            (0.125, "0.0%", "12.5%"),
            (0.145, "0%", "14.5%"),
            (0.1 + 0.2, "General", "0.3"),
            (1234.5678, "#,##0.0", "1234.5678"),
            (-1234.5, "#,##0.00_);(#,##0.00)", "-1234.5"),
            (5.2, "0.0\"亿元\"", "5.2亿元"),
            (5.2, "0.0\\ \"km\"", "5.2km"),
            (52_000.0, "#,##0,", "52"),
            (3_500_000.0, "0.0,,\"m\"", "3.5m"),
            (9.5, "[$€-407] #,##0.00", "€9.5"),
            (9.5, "_(\"$\"* #,##0.00_)", "$9.5"),
            (9.5, "¥#,##0.00", "¥9.5"),
            (9.5, "[Red]+0.0;[Blue]-0.0", "9.5"),
            (2022.0, "0\"年\"", "2022年"),
            (12_000_000_000.0, "0.00E+00", "12000000000"),
        ] {
            assert_eq!(shown(value, code), expected, "{value} as {code}");
        }
    }

    #[test]
    fn a_date_shows_as_much_as_its_format() {
        let at = |value, code| {
            let of = calamine::ExcelDateTimeType::DateTime;
            text(&Data::DateTime(ExcelDateTime::new(value, of, false)), &NumberFormat::of(code))
        };
        assert_eq!(at(44_941.0, "yyyy/m/d"), "2023-01-15");
        assert_eq!(at(44_941.0, "mmm-yy"), "2023-01");
        assert_eq!(at(44_941.0, "yyyy\"年\"m\"月\""), "2023-01");
        assert_eq!(at(44_941.0, "yyyy"), "2023");
        assert_eq!(at(44_941.5, "yyyy-mm-dd hh:mm"), "2023-01-15 12:00:00");
    }
}

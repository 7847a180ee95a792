//! Numbers as tables print them, with groups of digits and a decimal point or comma.

/// What stands before the decimals of a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DecimalMark {
    /// `.`, with `,` between groups of three digits.
    #[default]
    Point,
    /// `,`, with `.` between groups of three digits.
    Comma,
}

/// Reads a number as tables print it: 1234.5, 1,234.5, −3, and 1234,5 or 1.234,5 where the decimal
/// mark is a comma.
#[must_use]
pub fn amount(raw: &[u8], mark: DecimalMark) -> Option<f64> {
    let mut plain = Vec::with_capacity(raw.len());
    let unsigned = raw.strip_prefix("−".as_bytes()).inspect(|_| plain.push(b'-')).unwrap_or(raw);
    let (point, group) = match mark {
        DecimalMark::Point => (b'.', b','),
        DecimalMark::Comma => (b',', b'.'),
    };
    // how many digits stand behind the last mark of a group
    let mut since: Option<usize> = None;
    let mut fraction = false;
    for &byte in unsigned {
        let leading = plain.iter().filter(|byte| byte.is_ascii_digit()).count();
        let fits = since.map_or((1..=3).contains(&leading), |digits| digits == 3);
        if byte == group && !fraction && fits {
            since = Some(0);
            continue;
        }
        if byte == point || byte | 0x20 == b'e' {
            // a group that is not of three digits is none
            if since.is_some_and(|digits| digits != 3) {
                return None;
            }
            since = None;
            fraction = true;
        } else if let Some(digits) = since.as_mut() {
            *digits += 1;
        }
        plain.push(if byte == point { b'.' } else { byte });
    }
    let (value, length) = crate::number::number(&plain)?;
    (length == plain.len() && since.is_none_or(|digits| digits == 3)).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use DecimalMark::{Comma, Point};

    #[test]
    fn numbers_of_tables_are_read_and_others_left_alone() {
        for (raw, mark, value) in [
            ("1,234,567", Point, Some(1_234_567.0)),
            ("1,23", Point, None),
            ("12,3456", Point, None),
            ("1,234.56", Point, Some(1234.56)),
            ("−3.5", Point, Some(-3.5)),
            ("3,5", Comma, Some(3.5)),
            ("1.234", Comma, Some(1234.0)),
            ("2022-Q1", Point, None),
            ("007", Point, None),
            ("1,2,3", Point, None),
            ("12345,678", Point, None),
            ("12,345,678", Point, Some(12_345_678.0)),
        ] {
            assert_eq!(amount(raw.as_bytes(), mark), value, "{raw}");
        }
    }
}

//! Numbers of JSON: digits to the nearest double.

/// Powers of ten that a double holds exactly.
const EXACT: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
];

/// The largest whole number up to which all are doubles.
const MOST: u64 = 1 << 53;

/// Reads the number at the start of a text: its value and its length in bytes; nothing where JSON
/// knows no such number.
///
/// A short number is one exact division or product of two doubles (Clinger 1990); `serde_json`
/// reads the others, to the last digit or the one beside it (the standard library's own tables are
/// 16 kB of WebAssembly).
#[must_use]
pub fn number(bytes: &[u8]) -> Option<(f64, usize)> {
    let at = |index: usize| bytes.get(index).copied().unwrap_or(0);
    let negative = at(0) == b'-';
    let mut i = usize::from(negative);
    let first = i;
    let mut mantissa = 0_u64;
    let mut digits = 0_u32;
    while at(i).is_ascii_digit() {
        mantissa = mantissa.wrapping_mul(10).wrapping_add(u64::from(at(i) - b'0'));
        digits += u32::from(mantissa > 0);
        i += 1;
    }
    if i == first || (at(first) == b'0' && i > first + 1) {
        return None;
    }
    let mut exponent = 0_i64;
    if at(i) == b'.' {
        i += 1;
        let start = i;
        while at(i).is_ascii_digit() {
            mantissa = mantissa.wrapping_mul(10).wrapping_add(u64::from(at(i) - b'0'));
            digits += u32::from(mantissa > 0);
            i += 1;
        }
        if i == start {
            return None;
        }
        exponent = -i64::try_from(i - start).unwrap_or(i64::MAX);
    }
    if at(i) | 0x20 == b'e' {
        let (power, end) = power(bytes, i + 1)?;
        exponent = exponent.saturating_add(power);
        i = end;
    }
    let quick = digits <= 19 && mantissa <= MOST;
    let scale = usize::try_from(exponent.unsigned_abs()).ok().and_then(|power| EXACT.get(power));
    #[expect(clippy::cast_precision_loss, reason = "up to MOST nothing is lost")]
    let value = match scale {
        Some(scale) if quick && exponent < 0 => mantissa as f64 / scale,
        Some(scale) if quick => mantissa as f64 * scale,
        _ => {
            let text = bytes.get(first..i)?;
            // what it refuses is more than a double holds
            crate::json::number(text).unwrap_or(f64::INFINITY)
        }
    };
    Some((if negative { -value } else { value }, i))
}

/// Reads the power of ten at a byte, behind the `e` of a number, and gives the byte after it.
fn power(bytes: &[u8], mut at: usize) -> Option<(i64, usize)> {
    let byte = |at: usize| bytes.get(at).copied().unwrap_or(0);
    let negative = byte(at) == b'-';
    if matches!(byte(at), b'-' | b'+') {
        at += 1;
    }
    let start = at;
    let mut power = 0_i64;
    while byte(at).is_ascii_digit() {
        power = power.saturating_mul(10).saturating_add(i64::from(byte(at) - b'0'));
        at += 1;
    }
    (at > start).then_some((if negative { -power } else { power }, at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_the_standard_library_reads_them() {
        for text in [
            "0",
            "-0",
            "46",
            "61.33",
            "-2.5e3",
            "1E+2",
            "0.1",
            "9007199254740992",
            "0.000001",
            "1234567.891",
            "4.35",
            "100e-2",
            "123456789012.345",
            "1e22",
            "0e999999999999999999999",
        ] {
            let (value, length) = number(text.as_bytes()).unwrap();
            assert_eq!(
                (value.to_bits(), length),
                (text.parse::<f64>().unwrap().to_bits(), text.len()),
                "{text}"
            );
        }
        for text in [
            "123456789012345678901234567890",
            "9007199254740993",
            "1e23",
            "1.7976931348623157e308",
            "-1.2345678901234567e-300",
        ] {
            let ((value, length), exact) =
                (number(text.as_bytes()).unwrap(), text.parse::<f64>().unwrap());
            assert!(
                length == text.len() && ((value - exact) / exact).abs() <= f64::EPSILON,
                "{text}: {value} {exact}"
            );
        }
        assert_eq!(number(b"1e999"), Some((f64::INFINITY, 5)));
        assert_eq!(number(b"12,"), Some((12.0, 2)));
    }

    #[test]
    fn what_json_does_not_know_is_refused() {
        for text in ["", "-", "01", ".5", "1.", "1e", "+1", "1e+", "NaN", "x"] {
            assert_eq!(number(text.as_bytes()), None, "{text}");
        }
    }
}

//! Numbers as readers of newspapers write them.

/// Counts the decimals with which a value was given, at most six: 165.93 has two.
///
/// The shortest text that reads back as the same number is what a document printed, but for trailing zeros.
#[must_use]
pub fn decimals(value: f64) -> usize {
    let text = format!("{value}");
    text.split_once('.').map_or(0, |(_, fraction)| fraction.len().min(6))
}

/// Writes a number with a fixed count of decimals, Latin digits grouped by three, and a true minus sign.
#[must_use]
pub fn grouped(value: f64, decimals: usize) -> String {
    let text = format!("{:.*}", decimals, value.abs());
    let (whole, fraction) = text.split_once('.').map_or((text.as_str(), None), |(w, f)| (w, Some(f)));
    let mut out = String::with_capacity(text.len() + 4);
    // a value that rounds to nothing loses its sign
    if value < 0.0 && text.bytes().any(|b| (b'1'..=b'9').contains(&b)) {
        out.push('−');
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// Writes a value with as many decimals as it was given with.
#[must_use]
pub fn plain(value: f64) -> String {
    grouped(value, decimals(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped_and_the_printed_precision_is_kept() {
        assert_eq!(plain(46.0), "46");
        assert_eq!(plain(165.93), "165.93");
        assert_eq!(plain(1300.0), "1,300");
        assert_eq!(plain(-1_234_567.5), "−1,234,567.5");
        assert_eq!(grouped(0.5, 0), "0");
        assert_eq!(grouped(-0.001, 1), "0.0");
        assert_eq!(grouped(100.0, 1), "100.0");
    }
}

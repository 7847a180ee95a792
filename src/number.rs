//! Numbers as readers of newspapers write them.

/// Counts the decimals with which a value was given, at most six: 165.93 has two.
///
/// The shortest text that reads back as the same number is what a document printed, but for trailing zeros.
#[must_use]
pub fn decimals(value: f64) -> usize {
    let text = format!("{value}");
    text.split_once('.').map_or(0, |(_, fraction)| fraction.len().min(6))
}

/// From here on, and for fractions below [`SMALL`], a number is written with a power of ten.
const LARGE: f64 = 1e15;
const SMALL: f64 = 1e-6;

/// Writes a number with a fixed count of decimals, Latin digits grouped by three, and a true minus sign; what no
/// newspaper would print in full is written with a power of ten.
#[must_use]
pub fn grouped(value: f64, decimals: usize) -> String {
    if value.abs() >= LARGE || value != 0.0 && value.abs() < SMALL {
        return powered(value);
    }
    let decimals = decimals.min(6);
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

/// Writes three digits and a power of ten: 1.86×10⁻¹⁶⁸.
fn powered(value: f64) -> String {
    let mut exponent = value.abs().log10().floor();
    // in two steps, as 10³⁰⁸ is the largest power that there is
    let mut digits = value.abs() / 10_f64.powf(exponent / 2.0) / 10_f64.powf(exponent - exponent / 2.0);
    if digits >= 9.995 {
        digits /= 10.0;
        exponent += 1.0;
    }
    let raised = format!("{exponent}");
    let raised = raised.chars().map(|c| match c {
        '-' => '⁻',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        '9' => '⁹',
        _ => '⁰',
    });
    let sign = if value < 0.0 { "−" } else { "" };
    format!("{sign}{digits:.2}×10{}", raised.collect::<String>())
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

    #[test]
    fn what_no_newspaper_would_print_in_full_has_a_power_of_ten() {
        assert_eq!(plain(1.857e-168), "1.86×10⁻¹⁶⁸");
        assert_eq!(plain(-3e15), "−3.00×10¹⁵");
        assert_eq!(plain(0.0), "0");
    }
}

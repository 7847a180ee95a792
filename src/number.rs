//! Numbers as readers of newspapers write them.

mod digits;

pub use self::digits::shortest;

/// Counts the decimals with which a value was given, at most six: 165.93 has two.
///
/// The shortest text that reads back as the same number is what a document printed, but for
/// trailing zeros.
#[must_use]
pub fn decimals(value: f64) -> usize {
    let size = value.abs();
    if size < EXACT {
        // a quotient of whole numbers that a double holds is the double that is read of it
        let reads_back =
            |power: f64| ((size * power).round_ties_even() / power).total_cmp(&size).is_eq();
        let found = POWERS.iter().position(|power| reads_back(*power));
        return found.unwrap_or(6);
    }
    // from here on there are none, and what is no number has none either
    if size < 9e15 { digits::decimals(size).unwrap_or(6) } else { 0 }
}

/// Powers of ten up to the most decimals that are printed.
const POWERS: [f64; 7] = [1.0, 10.0, 100.0, 1e3, 1e4, 1e5, 1e6];
/// Below it, a number times the greatest of them is a whole number that a double holds, and by far.
const EXACT: f64 = 1e8;

/// A count of things, which are far fewer than 2⁵³, as a number to reckon with.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "no list has 2^53 items")]
pub const fn float(count: usize) -> f64 {
    count as f64
}

/// The nearest number to a value within bounds. The method of the standard library names the bounds
/// where they are in the wrong order, which is 4 kB of WebAssembly.
#[must_use]
pub const fn clamp(value: f64, low: f64, high: f64) -> f64 {
    if value < low {
        low
    } else if value > high {
        high
    } else {
        value
    }
}

/// From here on, and for fractions below [`SMALL`], a number is written with a power of ten.
const LARGE: f64 = 1e15;
const SMALL: f64 = 1e-6;

/// Writes a number with a fixed count of decimals, Latin digits grouped by three, and a true minus
/// sign; what no newspaper would print in full is written with a power of ten.
#[must_use]
pub fn grouped(value: f64, decimals: usize) -> String {
    if value.abs() >= LARGE || value != 0.0 && value.abs() < SMALL {
        return powered(value);
    }
    // nothing needs no decimals beside what has a power of ten
    let decimals = if value == 0.0 && decimals > 6 { 0 } else { decimals.min(6) };
    let text = digits::fixed(value.abs(), decimals);
    let (whole, fraction) =
        text.split_once('.').map_or((text.as_str(), None), |(w, f)| (w, Some(f)));
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
    let mut exponent = exponent(value.abs());
    let mut digits = scaled(value.abs(), -exponent);
    if digits >= 9.995 {
        digits /= 10.0;
        exponent += 1;
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
    let digits = if value.is_finite() { digits::fixed(digits, 2) } else { shortest(digits) };
    [sign, &digits, "×10", &raised.collect::<String>()].concat()
}

/// Multiplies by a power of ten: rounded once up to 10²² either way, and beyond it by the same few
/// roundings on every machine, which the library's power function does not promise.
#[must_use]
pub fn scaled(mut value: f64, exponent: i32) -> f64 {
    // from the least to the greatest double are 632 powers
    let mut exponent = exponent.clamp(-700, 700);
    while exponent > 22 {
        value *= 1e22;
        exponent -= 22;
    }
    while exponent < -22 {
        value /= 1e22;
        exponent += 22;
    }
    // exact up to 10²²
    let power = 10_f64.powi(exponent.abs());
    if exponent < 0 { value / power } else { value * power }
}

/// The power of ten of the first digit of a positive number: 2 for 100 and for 999, −1 for 0.5;
/// −324, the least, for zero.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "between -324 and 309")]
pub fn exponent(value: f64) -> i32 {
    let guess = clamp(value.log10().floor(), -324.0, 308.0) as i32;
    // a logarithm may err in its last bit, which is all the difference here
    if scaled(1.0, guess) > value {
        guess - 1
    } else if scaled(1.0, guess + 1) <= value {
        guess + 1
    } else {
        guess
    }
}

/// The power of ten that is the least step between numbers up to a magnitude (positive, finite) at
/// which [`grouped`] still writes each step as it is, and a double holds it.
#[must_use]
pub fn finest(magnitude: f64) -> i32 {
    let exponent = exponent(magnitude);
    if (SMALL..LARGE).contains(&magnitude) { (exponent - 14).max(-6) } else { exponent - 2 }
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
    fn decimals_are_those_that_whole_numbers_tell() {
        for count in 0..400_000_u32 {
            let whole = f64::from(count.wrapping_mul(2_654_435_769));
            for value in [1.0, 7.0, 10.0, 100.0, 1e3, 1e4, 1e5, 1e6, 1e7, 1e9].map(|by| whole / by)
            {
                assert_eq!(decimals(value), digits::decimals(value).unwrap_or(6), "{value}");
            }
        }
    }

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
    fn powers_of_ten_are_found_and_made() {
        for (value, power) in [
            (1.0, 0),
            (999.999, 2),
            (1000.0, 3),
            (0.001, -3),
            (0.000_999, -4),
            (1e22, 22),
            (5e-324, -324),
            (0.0, -324),
            (f64::MAX, 308),
        ] {
            assert_eq!(exponent(value), power, "{value}");
        }
        assert_eq!(
            [scaled(3.0, -1).to_bits(), scaled(5.0, 22).to_bits()],
            [0.3_f64.to_bits(), 5e22_f64.to_bits()]
        );
        assert!(
            (scaled(1.0, 300) / 1e300 - 1.0).abs() < 1e-14
                && scaled(1.0, i32::MAX).is_infinite()
                && scaled(1.0, i32::MIN) < 5e-324
        );
        assert_eq!([1e9, 46.0, 1e-6, 1e15, 1e-7].map(finest), [-5, -6, -6, 13, -9]);
    }

    #[test]
    fn what_no_newspaper_would_print_in_full_has_a_power_of_ten() {
        assert_eq!(plain(1.857e-168), "1.86×10⁻¹⁶⁸");
        assert_eq!(plain(-3e15), "−3.00×10¹⁵");
        assert_eq!(plain(0.0), "0");
    }
}

//! Doubles as decimal digits, by whole numbers alone: what `format!` writes, without the standard
//! library's tables and big numbers (4 kB of WebAssembly, compressed). Tests hold it equal.

use std::cmp::Ordering;

/// The parts of a finite double that is not negative: a whole number times a power of two.
#[derive(Clone, Copy)]
struct Binary {
    mantissa: u64,
    exponent: i32,
    /// Whether the next lower double is only half as far away as the next higher.
    is_lowest: bool,
}

impl Binary {
    fn of(value: f64) -> Self {
        let bits = value.to_bits();
        let fraction = bits & ((1 << 52) - 1);
        let raised = i32::try_from(bits >> 52 & 0x7ff).unwrap_or_default();
        if raised == 0 {
            return Self { mantissa: fraction, exponent: -1074, is_lowest: false };
        }
        let is_lowest = fraction == 0 && raised > 1;
        Self { mantissa: fraction | 1 << 52, exponent: raised - 1075, is_lowest }
    }

    /// The count of binary places behind the point, where that is not more than a number of 128
    /// bits takes beside a mantissa and six decimals.
    fn places(self) -> Option<u32> {
        u32::try_from(-self.exponent).ok().filter(|places| *places < 120)
    }
}

/// The least count of decimals, up to six, with which a number that is not negative reads back as
/// the same double.
pub(super) fn decimals(value: f64) -> Option<usize> {
    if value == 0.0 {
        return Some(0);
    }
    let binary = Binary::of(value);
    let places = binary.places()? + 2;
    let mantissa = u128::from(binary.mantissa) * 4;
    let is_odd = binary.mantissa % 2;
    let (below, above) =
        (mantissa - if binary.is_lowest { 1 } else { 2.min(mantissa) }, mantissa + 2);
    let mut power = 1;
    (0..=6).find(|_| {
        // halfway to the next double is still read as this one if its last bit is 0
        let (low, high) = (below * power + u128::from(is_odd), above * power - u128::from(is_odd));
        power *= 10;
        high >> places << places >= low
    })
}

/// Writes a number below 2⁵³ that is not negative with a count of decimals, up to six; halves go to
/// the even digit.
pub(super) fn fixed(value: f64, decimals: usize) -> String {
    let binary = Binary::of(value);
    let power = (0..decimals).fold(1, |power: u64, _| power * 10);
    // what is less than 2⁻⁶⁷ rounds to nothing
    let (mut whole, mut fraction) = binary.places().map_or((0, 0), |places| {
        let mantissa = u128::from(binary.mantissa);
        let whole = mantissa >> places;
        let scaled = (mantissa - (whole << places)) * u128::from(power);
        let (fraction, half) = (scaled >> places, (1 << places) >> 1);
        let rest = scaled - (fraction << places);
        let last = if decimals == 0 { whole } else { fraction };
        let up = rest > half || rest == half && places > 0 && last % 2 == 1;
        // both are below 2⁵³
        let small = |number| u64::try_from(number).unwrap_or_default();
        (small(whole), small(fraction) + u64::from(up))
    });
    if fraction == power {
        (whole, fraction) = (whole + 1, 0);
    }
    let digits = whole.to_string();
    if decimals == 0 {
        return digits;
    }
    let fraction = fraction.to_string();
    let zeros = "0".repeat(decimals.saturating_sub(fraction.len()));
    [&digits, ".", &zeros, &fraction].concat()
}

/// Writes a double in the fewest digits that read back as it, as `{}` does.
#[must_use]
pub fn shortest(value: f64) -> String {
    if value.is_nan() {
        return "NaN".to_owned();
    }
    let sign = if value.is_sign_negative() { "-" } else { "" };
    let size = value.abs();
    if size == f64::INFINITY {
        return [sign, "inf"].concat();
    }
    let usual = if size < 1e15 { decimals(size) } else { None };
    // of two that are as near, digits beyond the fifteenth take the higher
    let usual = usual.filter(|decimals| (0..*decimals).fold(size, |size, _| size * 10.0) < 9e14);
    let text = usual.map_or_else(|| long(size), |decimals| fixed(size, decimals));
    [sign, &text].concat()
}

/// Writes a positive number in full: its digits, and the zeros that it needs.
fn long(value: f64) -> String {
    let (digits, point) = free(value);
    let length = i32::try_from(digits.len()).unwrap_or(i32::MAX);
    let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or_default());
    if point <= 0 {
        return ["0.", &zeros(-point), &digits].concat();
    }
    let (whole, fraction) = digits.split_at(usize::try_from(point.min(length)).unwrap_or_default());
    let point_mark = if fraction.is_empty() { "" } else { "." };
    [whole, &zeros(point - length), point_mark, fraction].concat()
}

/// The fewest digits of a positive number, and the place of the point behind the first of them
/// (Steele and White 1990): the number and the halves of its distances to the next doubles are
/// fractions of one whole number, from which digit after digit is taken until what is left is
/// within them.
fn free(value: f64) -> (String, i32) {
    let binary = Binary::of(value);
    let is_even = binary.mantissa.is_multiple_of(2);
    let up = u32::try_from(binary.exponent).unwrap_or_default();
    let down = u32::try_from(-binary.exponent).unwrap_or_default();
    let lowest = u32::from(binary.is_lowest);
    let mut rest = Large::of(binary.mantissa).raised(up + 1 + lowest);
    let mut below = Large::of(1).raised(up);
    let mut above = Large::of(1).raised(up + lowest);
    let mut whole = Large::of(1).raised(down + 1 + lowest);
    let reaches = |sum: &Large, whole: &Large| match sum.compare(whole) {
        Ordering::Less => false,
        Ordering::Equal => is_even,
        Ordering::Greater => true,
    };
    let mut point = 0;
    while reaches(&rest.plus(&above), &whole) {
        whole.times_ten();
        point += 1;
    }
    let mut digits = String::new();
    loop {
        rest.times_ten();
        below.times_ten();
        above.times_ten();
        let mut digit = b'0';
        while rest.compare(&whole) != Ordering::Less {
            rest.subtract(&whole);
            digit += 1;
        }
        let is_low = reaches(&below, &rest);
        let is_high = reaches(&rest.plus(&above), &whole);
        if digits.is_empty() && digit == b'0' && !is_low && !is_high {
            point -= 1;
            continue;
        }
        if is_low || is_high {
            let rounds_up =
                is_high && (!is_low || rest.plus(&rest).compare(&whole) != Ordering::Less);
            digits.push(char::from(digit + u8::from(rounds_up)));
            return (digits, point);
        }
        digits.push(char::from(digit));
    }
}

/// A whole number of any size, the lowest 32 bits first; the highest of them are not 0.
struct Large(Vec<u32>);

impl Large {
    fn of(value: u64) -> Self {
        let (high, low) = (value >> 32, value & u64::from(u32::MAX));
        let mut out =
            Self([low, high].iter().filter_map(|part| u32::try_from(*part).ok()).collect());
        out.trim();
        out
    }

    fn trim(&mut self) {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }

    /// The number times a power of two.
    fn raised(mut self, bits: u32) -> Self {
        self.times(1 << (bits % 32));
        self.0.splice(0..0, (0..bits / 32).map(|_| 0));
        self
    }

    fn times(&mut self, by: u32) {
        let mut carried = 0;
        for part in &mut self.0 {
            let product = u64::from(*part) * u64::from(by) + carried;
            (*part, carried) = (low(product), product >> 32);
        }
        self.0.push(low(carried));
        self.trim();
    }

    fn times_ten(&mut self) {
        self.times(10);
    }

    fn plus(&self, other: &Self) -> Self {
        let length = self.0.len().max(other.0.len()) + 1;
        let at = |parts: &[u32], index: usize| u64::from(parts.get(index).copied().unwrap_or(0));
        let mut carried = 0;
        let mut out = Self(Vec::with_capacity(length));
        for index in 0..length {
            let sum = at(&self.0, index) + at(&other.0, index) + carried;
            out.0.push(low(sum));
            carried = sum >> 32;
        }
        out.trim();
        out
    }

    /// Takes away a number that is not larger.
    fn subtract(&mut self, other: &Self) {
        let mut borrowed = false;
        for (index, part) in self.0.iter_mut().enumerate() {
            let by = other.0.get(index).copied().unwrap_or(0);
            let (once, first) = part.overflowing_sub(by);
            let (twice, second) = once.overflowing_sub(u32::from(borrowed));
            (*part, borrowed) = (twice, first || second);
        }
        self.trim();
    }

    fn compare(&self, other: &Self) -> Ordering {
        let lengths = self.0.len().cmp(&other.0.len());
        lengths.then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }
}

/// The lowest 32 bits.
#[expect(clippy::cast_possible_truncation, reason = "the rest is carried")]
const fn low(value: u64) -> u32 {
    value as u32
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn same(value: f64) {
        assert_eq!(shortest(value), format!("{value}"), "{:x}", value.to_bits());
        let size = value.abs();
        if size < 9e15 {
            for count in 0..=6 {
                assert_eq!(fixed(size, count), format!("{size:.count$}"), "{:x}", size.to_bits());
            }
        }
        let text = format!("{size}");
        let fraction = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
        if size < 9e15 {
            assert_eq!(decimals(size).unwrap_or(7), fraction.min(7), "{:x}", size.to_bits());
        }
    }

    #[test]
    fn the_ends_and_halves_are_written_as_the_standard_library_writes_them() {
        for value in [
            0.0,
            -0.0,
            0.5,
            1.5,
            2.5,
            0.25,
            0.125,
            0.375,
            1e-6,
            5e-7,
            1e-7,
            5e-324,
            f64::MIN_POSITIVE,
            f64::MAX,
            f64::EPSILON,
            1e15,
            1e16,
            1e21,
            1e22,
            1e23,
            9_007_199_254_740_993.0,
            0.1 + 0.2,
            f64::NAN,
            f64::INFINITY,
            f64::NEG_INFINITY,
            4.35,
            2.675,
            999_999.999_999_9,
            0.000_000_5,
        ] {
            same(value);
        }
        for exponent in -1074..1024 {
            let power = 2_f64.powi(exponent);
            [power, power.next_up(), power.next_down()].iter().copied().for_each(same);
        }
    }

    proptest! {
        #[test]
        fn every_double_is_written_as_the_standard_library_writes_it(bits in any::<u64>()) {
            same(f64::from_bits(bits));
        }

        #[test]
        fn figures_are_written_as_the_standard_library_writes_them(
            digits in 0_u64..100_000_000_000_000_000, places in 0_i32..18
        ) {
            #[expect(clippy::cast_precision_loss, reason = "any double will do")]
            let value = digits as f64 / 10_f64.powi(places);
            same(value);
            same(format!("{value:.3}").parse().unwrap());
        }
    }
}

//! Digits with marks between them, and what they mean by one decimal mark or the other.

use super::mark::DecimalMark;

/// The length of the digits and marks with which a text begins; 0 where it begins with none.
pub(super) fn run(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let digits_from = |at: usize| (at..bytes.len()).take_while(|&at| is_digit(at)).count();
    let mut at = 0;
    loop {
        at += digits_from(at);
        let next = digits_from(at + 1);
        match bytes.get(at) {
            Some(b'.' | b',') if next > 0 => at += 1,
            Some(b'\'' | b' ') if at > 0 && next == 3 => at += 1,
            _ => return at,
        }
    }
}

/// What digits mean by a decimal mark, as a number of JSON; nothing where they mean nothing.
pub(super) fn reading(run: &str, mark: DecimalMark) -> Option<String> {
    let point = mark.sign();
    let (whole, fraction) = match run.split_once(point) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (run, None),
    };
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if fraction.is_some_and(|fraction| !are_digits(fraction)) {
        return None;
    }
    let whole =
        if whole.is_empty() && fraction.is_some() { "0".to_owned() } else { joined(whole)? };
    Some(match fraction {
        Some(fraction) => [&whole, ".", fraction].concat(),
        None => whole,
    })
}

/// Groups of digits as one: of three, or as in India of three after groups of two.
fn joined(whole: &str) -> Option<String> {
    let Some(mark) = whole.chars().find(|c| !c.is_ascii_digit()) else {
        let is_code = whole.len() > 1 && whole.starts_with('0');
        return (!whole.is_empty() && !is_code).then(|| whole.to_owned());
    };
    let groups: Vec<&str> = whole.split(mark).collect();
    let (first, others) = groups.split_first()?;
    let (last, middle) = others.split_last()?;
    let fit = |length: usize| middle.iter().all(|group| group.len() == length);
    let by_three = first.len() <= 3 && fit(3);
    let by_two = mark == ',' && first.len() <= 2 && !middle.is_empty() && fit(2);
    let starts = !first.is_empty() && !first.starts_with('0');
    let sound = starts && last.len() == 3 && (by_three || by_two);
    let digits = groups.concat();
    (sound && digits.bytes().all(|b| b.is_ascii_digit())).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use DecimalMark::{Comma, Point};

    #[test]
    fn a_run_ends_where_no_digit_follows() {
        for (text, digits) in [
            ("1,234.5 km", "1,234.5"),
            ("3 373 835", "3 373 835"),
            ("12 34", "12"),
            (".5", ".5"),
            ("46.", "46"),
            ("10-20", "10"),
            ("x", ""),
        ] {
            assert_eq!(text.get(..run(text)), Some(digits), "{text}");
        }
    }

    #[test]
    fn digits_are_read_by_either_mark() {
        for (run, mark, number) in [
            ("1,234,567", Point, Some("1234567")),
            ("1,23", Point, None),
            ("12,34,567", Point, Some("1234567")),
            ("12,3456", Point, None),
            ("1.234,5", Comma, Some("1234.5")),
            ("8.215", Comma, Some("8215")),
            ("8.215", Point, Some("8.215")),
            ("0.215", Comma, None),
            (".5", Point, Some("0.5")),
            ("3 373 835", Comma, Some("3373835")),
            ("1'234.5", Point, Some("1234.5")),
            ("007", Point, None),
            ("12345,678", Point, None),
            ("1,234 567", Point, None),
        ] {
            assert_eq!(reading(run, mark).as_deref(), number, "{run}");
        }
    }
}

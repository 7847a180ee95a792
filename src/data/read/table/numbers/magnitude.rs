//! Words behind a number that multiply it: 千, million, bn, k, lakh.

/// Powers of ten by their words, the longer first where one begins with another.
const WORDS: [(&str, i32); 47] = [
    ("Tsd.", 3),
    ("Tsd", 3),
    ("тыс", 3),
    ("mlrd", 9),
    ("bin", 3),
    ("milyon", 6),
    ("milyar", 9),
    ("tis.", 3),
    ("tys.", 3),
    ("тыс.", 3),
    ("млн", 6),
    ("млрд", 9),
    ("mil.", 6),
    ("mld", 9),
    ("万亿", 12),
    ("萬億", 12),
    ("十亿", 9),
    ("十億", 9),
    ("千万", 7),
    ("千萬", 7),
    ("百万", 6),
    ("百萬", 6),
    ("亿", 8),
    ("億", 8),
    ("万", 4),
    ("萬", 4),
    ("千", 3),
    ("百", 2),
    ("trillion", 12),
    ("billion", 9),
    ("million", 6),
    ("thousand", 3),
    ("crores", 7),
    ("crore", 7),
    ("lakhs", 5),
    ("lakh", 5),
    ("Mio.", 6),
    ("Mio", 6),
    ("Mrd.", 9),
    ("Mrd", 9),
    ("tn", 12),
    ("bn", 9),
    ("mn", 6),
    ("m", 6),
    ("k", 3),
    ("b", 9),
    ("M", 6),
];

/// The power of ten of the word with which a text begins, and what follows it.
pub(super) fn magnitude(text: &str) -> Option<(i32, &str)> {
    WORDS.iter().find_map(|(word, power)| {
        let (start, rest) = text.split_at_checked(word.len())?;
        let is_same = start == *word || word.len() > 1 && start.eq_ignore_ascii_case(word);
        // km and kg are no thousands
        let ends = !word.is_ascii()
            || !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || "²³/%".contains(c));
        (is_same && ends).then_some((*power, rest.trim_start()))
    })
}

/// The power of ten that a cell of a column of multipliers names: billion, 6.
pub(in crate::data::read::table) fn times(text: &str) -> Option<i32> {
    let plural = text.trim_end_matches('s');
    magnitude(plural).filter(|(_, rest)| rest.is_empty()).map(|(power, _)| power)
}

/// The power of ten of the word with which a unit begins.
pub(in crate::data::read::table) fn power_of(unit: &str) -> Option<i32> {
    let (power, rest) = magnitude(unit)?;
    (!rest.is_empty() || unit.len() > 1).then_some(power)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn magnitudes_are_told_from_units() {
        assert_eq!(magnitude("bn"), Some((9, "")));
        assert_eq!(magnitude("million people"), Some((6, "people")));
        assert_eq!(magnitude("亿元"), Some((8, "元")));
        assert_eq!(magnitude("km"), None);
        assert_eq!(magnitude("m²"), None);
        assert_eq!(magnitude("k"), Some((3, "")));
        assert_eq!(magnitude("元"), None);
    }
}

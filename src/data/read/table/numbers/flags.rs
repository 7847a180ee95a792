//! Marks behind a figure that are no part of it: footnotes, flags of status, remarks in brackets.

/// Parts a figure from the marks behind it; the marks are empty where there are none.
pub(in crate::data::read::table) fn parted(text: &str) -> (&str, String) {
    let (mut rest, mut marks) = (text, Vec::new());
    while let Some((before, mark)) = last(rest) {
        marks.insert(0, mark.to_owned());
        rest = before.trim_end();
    }
    (rest, marks.join(" "))
}

/// The last mark of a text that has more before it.
fn last(text: &str) -> Option<(&str, &str)> {
    let brackets = [('(', ')'), ('[', ']')];
    let bracketed = brackets.iter().find_map(|(open, close)| {
        let (before, mark) = text.strip_suffix(*close)?.rsplit_once(*open)?;
        Some((before, mark.trim()))
    });
    let found = bracketed.or_else(|| {
        let mark = text.char_indices().next_back().filter(|(_, sign)| is_mark(*sign))?;
        // 120 km² is no footnote
        Some(text.split_at(mark.0))
            .filter(|(before, mark)| !matches!(*mark, "²" | "³") || !before.ends_with(['m', '米']))
    });
    let (before, mark) = found?;
    // what is all in brackets is a number of its own
    let holds_number =
        before.contains(|c: char| c.is_ascii_digit() || "一二三四五六七八九十百千".contains(c));
    holds_number.then_some((before, mark))
}

fn is_mark(sign: char) -> bool {
    "*†‡§#¹²³⁰".contains(sign) || matches!(sign, '⁴'..='⁹' | '①'..='⑳' | 'ᵃ'..='ᵛ')
}

/// Tells whether letters behind a figure are a flag: p for provisional, e for estimated, b for a
/// break.
pub(in crate::data::read::table) fn is_flag(text: &str) -> bool {
    (1..=3).contains(&text.len())
        && !["bn", "bps", "pp"].contains(&text)
        && text.bytes().all(|b| b"abcdefnprsuz".contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_taken_from_figures_only() {
        for (text, figure, marks) in [
            ("46(含续建)", "46", "含续建"),
            ("12.3 (p)", "12.3", "p"),
            ("1,234¹", "1,234", "¹"),
            ("5*", "5", "*"),
            ("120 km²", "120 km²", ""),
            ("(123)", "(123)", ""),
            ("7[2]*", "7", "2 *"),
        ] {
            assert_eq!(parted(text), (figure, marks.to_owned()), "{text}");
        }
        assert!(is_flag("bp") && !is_flag("bn") && !is_flag("km"));
    }
}

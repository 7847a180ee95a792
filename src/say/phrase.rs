//! Words put together: wordings with gaps, lists of names, and the stop at the end of a sentence.

use super::Lang;
use super::Word;
use crate::number::grouped;

/// The most names that a list gives; the rest is counted.
pub const MOST_NAMES: usize = 3;

/// The most series that have a sentence each.
pub const MOST_SERIES: usize = 4;
/// The most figures that a sentence gives one by one.
pub const MOST_FIGURES: usize = 6;

/// Puts texts into the gaps `@0`, `@1` … of a wording; what is put in is not looked at again.
#[must_use]
pub fn filled(wording: &str, parts: &[&str]) -> String {
    let mut pieces = wording.split('@');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let mut rest = piece.chars();
        let gap = rest
            .next()
            .and_then(|digit| digit.to_digit(10))
            .and_then(|digit| parts.get(digit as usize));
        out.push_str(gap.copied().unwrap_or_default());
        out.push_str(rest.as_str());
    }
    out
}

/// Lists names, the first of `all` that there are: 甲、乙、丙等5项; A, B, C and 2 more.
#[must_use]
pub fn listed(names: &[String], all: usize, lang: Lang) -> String {
    let (first, rest) = (names.get(..MOST_NAMES).unwrap_or(names), all.saturating_sub(MOST_NAMES));
    let joined = |names: &[String]| names.join(lang.word(Word::Comma));
    if rest > 0 {
        let count = if lang.locale().counts_whole_lists() { all } else { rest };
        return filled(lang.word(Word::ListMore), &[&joined(first), &counted(count)]);
    }
    match first.split_last() {
        Some((last, before)) if !before.is_empty() => {
            filled(lang.word(Word::ListLast), &[&joined(before), last])
        }
        _ => first.concat(),
    }
}

/// The beginning of a text, as far as so many characters, and an ellipsis where something is cut.
#[must_use]
pub fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => text.get(..end).unwrap_or_default().trim_end().to_owned() + "…",
        None => text.to_owned(),
    }
}

/// Writes a count, its digits grouped.
#[must_use]
pub fn counted(count: usize) -> String {
    grouped(f64::from(u32::try_from(count).unwrap_or(u32::MAX)), 0)
}

/// The capital of a letter of Western European languages; other characters stay. All letters of the
/// world would be a table in the WebAssembly, for which no language that is offered has a use.
#[must_use]
pub fn capital(letter: char) -> char {
    match letter {
        '÷' => letter,
        'à'..='þ' => {
            u32::from(letter).checked_sub(0x20).and_then(char::from_u32).unwrap_or(letter)
        }
        _ => letter.to_ascii_uppercase(),
    }
}

/// Ends a text of our own wording as a sentence, unless it ends as one already.
#[must_use]
pub fn sentence(text: &str, lang: Lang) -> String {
    let mut out = String::with_capacity(text.len() + 3);
    let mut rest = text.chars();
    out.extend(rest.next().map(capital));
    out.push_str(rest.as_str());
    if !out.ends_with(['。', '.', '！', '!', '？', '?']) {
        out.push_str(lang.word(Word::Stop));
    }
    out
}

/// What stands between a name and what is said of it.
#[must_use]
pub fn colon(lang: Lang) -> &'static str {
    lang.word(Word::Colon)
}

/// What stands between the parts of a name.
#[must_use]
pub fn comma(lang: Lang) -> &'static str {
    lang.word(Word::NameComma)
}

/// Puts what tells a name apart behind it.
#[must_use]
pub fn bracketed(name: &str, apart: &str, lang: Lang) -> String {
    filled(lang.word(Word::Bracketed), &[name, apart])
}

/// Puts a text in quotation marks.
#[must_use]
pub fn quoted(text: &str, lang: Lang) -> String {
    filled(lang.word(Word::Quoted), &[text])
}

/// Marks what nobody reported.
#[must_use]
pub fn computed(lang: Lang) -> &'static str {
    lang.word(Word::ComputedMark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_filled_in_any_order_and_what_is_put_in_is_left_alone() {
        assert_eq!(filled("@1 of @0@2", &["9", "@0", ""]), "@0 of 9");
        assert_eq!(filled("no gap", &[]), "no gap");
    }

    #[test]
    fn three_names_are_listed_and_the_rest_is_counted() {
        let names = ["A", "B", "C", "D", "E"].map(str::to_owned);
        let listed = |count: usize, lang: Lang| super::listed(&names[..count], count, lang);
        assert_eq!(
            [1, 2, 3, 5].map(|n| listed(n, Lang::EN)),
            ["A", "A and B", "A, B and C", "A, B, C and 2 more"]
        );
        assert_eq!([1, 3, 4].map(|n| listed(n, Lang::ZH_HANT)), ["A", "A、B、C", "A、B、C等4項"]);
    }

    #[test]
    fn a_sentence_ends_once() {
        assert_eq!(sentence("none for Hanbang Co.", Lang::EN), "None for Hanbang Co.");
        assert_eq!(sentence("均为46个", Lang::ZH_HANS), "均为46个。");
        assert_eq!(sentence("également", Lang::EN), "Également.");
    }

    #[test]
    fn a_letter_with_an_accent_has_a_capital_and_a_sign_has_none() {
        assert_eq!(
            ['a', 'à', 'é', 'þ', '÷', 'Ö', 'ß', '个', '4'].map(capital).iter().collect::<String>(),
            "AÀÉÞ÷Öß个4"
        );
    }
}

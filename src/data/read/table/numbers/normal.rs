//! One spelling for signs that stand for the same: full-width and Arabic digits, every space, every
//! minus, every apostrophe.

use std::borrow::Cow;

/// A text in plain signs, trimmed; most texts are plain already.
pub(in crate::data::read::table) fn normal(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let plain: String = text.chars().filter_map(plain_sign).collect();
    Cow::Owned(plain.trim().to_owned())
}

/// The plain sign for a sign; nothing for one that is not seen.
fn plain_sign(sign: char) -> Option<char> {
    let digit = |first: u32| char::from_digit(u32::from(sign) - first, 10);
    Some(match sign {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(sign) - 0xFEE0)?,
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' | '\t' => ' ',
        '−' | '–' | '—' | '‐' | '‑' | '‒' | '―' | '﹣' => '-',
        '’' | '‘' | 'ʼ' | '′' | '´' => '\'',
        '〜' | '∼' => '~',
        '〔' | '【' => '[',
        '〕' | '】' => ']',
        '\u{660}'..='\u{669}' => digit(0x660)?,
        '\u{6F0}'..='\u{6F9}' => digit(0x6F0)?,
        '٪' => '%',
        '٫' => '.',
        '٬' => ',',
        '\u{AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FEFF}' => return None,
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_look_alike_become_one() {
        for (text, plain) in [
            ("１２３．４５", "123.45"),
            ("３ ３７３\u{A0}８３５", "3 373 835"),
            ("–3.5", "-3.5"),
            ("－1.2", "-1.2"),
            ("1’234", "1'234"),
            ("\u{200F}12\u{200E}", "12"),
            ("١٢٫٥", "12.5"),
            ("（含续建）", "(含续建)"),
        ] {
            assert_eq!(normal(text), plain, "{text}");
        }
    }
}

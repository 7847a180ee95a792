//! Turns what other readers say of a text that is not JSON into our own words.

use duibi_scan::Why;

use crate::error::Syntax;

/// The words of `serde_json` (its version is locked) and ours; `tests/it/faults.rs` goes through them.
const WORDS: [(&str, Syntax); 19] = [
    ("EOF while parsing", Syntax::End),
    ("unexpected end of hex escape", Syntax::Escape),
    ("expected value", Syntax::Value),
    ("expected ident", Syntax::Value),
    ("expected `:`", Syntax::Colon),
    ("expected `,` or `]`", Syntax::CommaOrBracket),
    ("expected `,` or `}`", Syntax::CommaOrBrace),
    ("expected `\"`", Syntax::Key),
    ("key must be a string", Syntax::Key),
    ("trailing comma", Syntax::TrailingComma),
    ("trailing characters", Syntax::Trailing),
    ("control character", Syntax::Control),
    ("invalid escape", Syntax::Escape),
    ("lone leading surrogate", Syntax::Escape),
    ("invalid unicode code point", Syntax::Escape),
    ("invalid number", Syntax::Number),
    ("number out of range", Syntax::Range),
    ("recursion limit exceeded", Syntax::Deep),
    ("key must be", Syntax::Key),
];

/// The mark with which our own visitor tells of a key that stands twice.
pub(super) const TWICE: &str = "twice: ";

/// Reads the words of `serde_json`.
pub(super) fn of_serde(error: &serde_json::Error) -> Syntax {
    let words = error.to_string();
    if let Some(rest) = words.strip_prefix(TWICE) {
        // the words end with " at line 3 column 14"
        return Syntax::Twice(rest.rsplitn(6, ' ').nth(5).unwrap_or(rest).to_owned());
    }
    let known = WORDS.iter().find(|(theirs, _)| words.starts_with(theirs));
    known.map_or_else(|| Syntax::Other(words.clone()), |(_, ours)| ours.clone())
}

/// The byte at which `serde_json` stopped; it counts lines from 1 and columns in bytes.
pub(super) fn byte_of(error: &serde_json::Error, bytes: &[u8]) -> usize {
    let before: usize = bytes
        .split_inclusive(|&b| b == b'\n')
        .take(error.line().saturating_sub(1))
        .map(<[u8]>::len)
        .sum();
    (before + error.column().saturating_sub(1)).min(bytes.len())
}

/// Reads the reason of our own scanner; the key that stands twice is at the byte.
pub(super) fn of_scan(why: Why, bytes: &[u8], at: usize) -> Syntax {
    match why {
        Why::End => Syntax::End,
        Why::Value => Syntax::Value,
        Why::CommaOrBracket => Syntax::CommaOrBracket,
        Why::CommaOrBrace => Syntax::CommaOrBrace,
        Why::Colon => Syntax::Colon,
        Why::Key => Syntax::Key,
        Why::TrailingComma => Syntax::TrailingComma,
        Why::Control => Syntax::Control,
        Why::Number => Syntax::Number,
        Why::TooManyKeys => Syntax::TooManyKeys,
        Why::Twice => {
            let end = duibi_scan::skip(bytes, at).unwrap_or(at);
            Syntax::Twice(
                bytes
                    .get(at..end)
                    .and_then(|key| serde_json::from_slice(key).ok())
                    .unwrap_or_default(),
            )
        }
    }
}

//! Turns what other readers say of a text that is not JSON into our own words.

use duibi_scan::{SyntaxError, SyntaxErrorKind};

use crate::error::Syntax;

/// The words of `serde_json` (its version is locked) and ours; `tests/it/faults.rs` goes through
/// them.
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

/// Where and why a text is not JSON.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct NotJson {
    /// The byte at which it stops being JSON.
    pub(super) at: usize,
    pub(super) why: Syntax,
}

impl NotJson {
    /// Takes what `serde_json` says of a text.
    pub(super) fn of_serde(error: &serde_json::Error, bytes: &[u8]) -> Self {
        Self { at: byte_of(error, bytes), why: reason(error) }
    }

    /// Takes what our own scanner says of a text.
    pub(super) fn of_scan(error: SyntaxError, bytes: &[u8]) -> Self {
        let why = match error.kind {
            SyntaxErrorKind::End => Syntax::End,
            SyntaxErrorKind::Value => Syntax::Value,
            SyntaxErrorKind::CommaOrBracket => Syntax::CommaOrBracket,
            SyntaxErrorKind::CommaOrBrace => Syntax::CommaOrBrace,
            SyntaxErrorKind::Colon => Syntax::Colon,
            SyntaxErrorKind::Key => Syntax::Key,
            SyntaxErrorKind::TrailingComma => Syntax::TrailingComma,
            SyntaxErrorKind::Control => Syntax::Control,
            SyntaxErrorKind::Number => Syntax::Number,
            SyntaxErrorKind::TooManyKeys => Syntax::TooManyKeys,
            SyntaxErrorKind::Twice => {
                let end = duibi_scan::skip(bytes, error.at).unwrap_or(error.at);
                let key = bytes.get(error.at..end);
                let key = key.and_then(duibi_scan::text);
                Syntax::Twice(key.unwrap_or_default())
            }
        };
        Self { at: error.at, why }
    }

    /// The same where the text is a piece of another that begins at this byte.
    pub(super) fn from(self, start: usize) -> Self {
        Self { at: self.at + start, ..self }
    }
}

/// Reads the words of `serde_json`.
#[inline(never)]
fn reason(error: &serde_json::Error) -> Syntax {
    let words = error.to_string();
    if let Some(rest) = words.strip_prefix(TWICE) {
        // the words end with " at line 3 column 14"
        return Syntax::Twice(rest.rsplitn(6, ' ').nth(5).unwrap_or(rest).to_owned());
    }
    let known = WORDS.iter().find(|(theirs, _)| words.starts_with(theirs));
    known.map_or_else(|| Syntax::Other(words.clone()), |(_, ours)| ours.clone())
}

/// The byte at which `serde_json` stopped; it counts lines from 1 and columns in bytes.
fn byte_of(error: &serde_json::Error, bytes: &[u8]) -> usize {
    let before: usize = bytes
        .split_inclusive(|&b| b == b'\n')
        .take(error.line().saturating_sub(1))
        .map(<[u8]>::len)
        .sum();
    (before + error.column().saturating_sub(1)).min(bytes.len())
}

//! Lines and columns of bytes of a text.

use crate::error::Position;

/// Counts lines and columns on the way through a text, each byte once.
#[derive(Debug, Default)]
pub(super) struct Counter {
    at: usize,
    line: usize,
    column: usize,
}

impl Counter {
    /// The place of a byte, which must not be before that of the call before.
    pub(super) fn position(&mut self, bytes: &[u8], byte: usize) -> Position {
        for &b in bytes.get(self.at..byte.min(bytes.len())).unwrap_or_default() {
            if b == b'\n' {
                self.line += 1;
                self.column = 0;
            } else if b & 0xC0 != 0x80 {
                // a character is its bytes but for those that continue one
                self.column += 1;
            }
        }
        self.at = self.at.max(byte);
        Position { line: self.line + 1, column: self.column + 1 }
    }
}

/// The place of a path such as `observations[12]` in a text, if it is an object of JSON and not too
/// long to look for it.
#[cfg(feature = "cli")]
pub(in crate::data) fn place_of(bytes: &[u8], path: &str) -> Option<Position> {
    use super::{locate, options, text};
    let bytes = text::without_mark(bytes);
    let is_object = bytes.trim_ascii_start().first() == Some(&b'{');
    if bytes.len() > options::MOST_BYTES || !path.contains('[') || !is_object {
        return None;
    }
    Some(Counter::default().position(bytes, locate::offset(bytes, &locate::parsed(path))))
}

//! Finds the line and column of a value by its path; runs only where there is a fault to place.

use crate::error::Position;

/// One step of a path into a document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Step<'k> {
    Key(&'k str),
    Item(usize),
}

/// Writes a path as readers of JSON know it: `observations[12].value`.
pub(super) fn written(path: &[Step]) -> String {
    let mut out = String::new();
    for step in path {
        match step {
            Step::Key(key) => {
                if !out.is_empty() {
                    out.push('.');
                }
                out.push_str(key);
            }
            Step::Item(index) => {
                out.push('[');
                out.push_str(&index.to_string());
                out.push(']');
            }
        }
    }
    out
}

/// Finds where a path's value begins in a valid JSON text; a key that is absent is placed at its object.
pub(super) fn position(bytes: &[u8], path: &[Step]) -> Position {
    let mut cursor = Cursor { bytes, at: 0 };
    cursor.space();
    for step in path {
        let parent = cursor.at;
        let found = match step {
            Step::Key(key) => cursor.enter_key(key),
            Step::Item(index) => cursor.enter_item(*index),
        };
        if found.is_none() {
            cursor.at = parent;
            break;
        }
    }
    let before = bytes.get(..cursor.at).unwrap_or_default();
    let line_start = before.iter().rposition(|&b| b == b'\n').map_or(0, |i| i + 1);
    let line = before.split(|&b| b == b'\n').count();
    Position { line, column: characters(before.get(line_start..).unwrap_or_default()) + 1 }
}

/// Counts the characters of UTF-8: its bytes but for those that continue one.
pub(super) fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&b| b & 0xC0 != 0x80).count()
}

/// Walks over a text that is known to be JSON; each step gives nothing rather than leave the text.
struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Cursor<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn space(&mut self) {
        while self.peek().is_some_and(|b| b.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    fn eat(&mut self, byte: u8) -> Option<()> {
        self.space();
        (self.peek()? == byte).then(|| self.at += 1)?;
        self.space();
        Some(())
    }

    fn enter_key(&mut self, wanted: &str) -> Option<()> {
        self.eat(b'{')?;
        loop {
            let start = self.at;
            self.string()?;
            let key: String = serde_json::from_slice(self.bytes.get(start..self.at)?).ok()?;
            self.eat(b':')?;
            if key == wanted {
                return Some(());
            }
            self.value()?;
            self.eat(b',')?;
        }
    }

    fn enter_item(&mut self, index: usize) -> Option<()> {
        self.eat(b'[')?;
        for _ in 0..index {
            self.value()?;
            self.eat(b',')?;
        }
        Some(())
    }

    fn string(&mut self) -> Option<()> {
        self.at += 1;
        loop {
            match self.peek()? {
                b'"' => break,
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
        self.at += 1;
        Some(())
    }

    /// Skips one value, counting brackets rather than recursing.
    fn value(&mut self) -> Option<()> {
        let mut depth = 0_usize;
        loop {
            match self.peek()? {
                b'"' => self.string()?,
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' => {
                    depth = depth.checked_sub(1)?;
                    self.at += 1;
                }
                b',' | b':' => self.at += 1,
                b if b.is_ascii_whitespace() => self.at += 1,
                _ => {
                    while self.peek().is_some_and(|b| !b",:]}".contains(&b) && !b.is_ascii_whitespace()) {
                        self.at += 1;
                    }
                }
            }
            if depth == 0 {
                return Some(());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_found_by_its_path_and_columns_count_characters() {
        let text = "{ \"名\": [1, {\"a\\u0062\": {}, \"c\": -2.5e3}],\n  \"d\": \"地区\", \"e\": 1 }".as_bytes();
        let at = |path: &[Step]| {
            let Position { line, column } = position(text, path);
            (line, column)
        };
        assert_eq!(at(&[]), (1, 1));
        assert_eq!(at(&[Step::Key("名"), Step::Item(1), Step::Key("c")]), (1, 33));
        assert_eq!(at(&[Step::Key("名"), Step::Item(1), Step::Key("ab")]), (1, 24));
        assert_eq!(at(&[Step::Key("e")]), (2, 19));
    }

    #[test]
    fn an_absent_key_is_placed_at_its_object() {
        let position = position(b"[{\"a\": 1}, {\"a\": 2}]", &[Step::Item(1), Step::Key("b")]);
        assert_eq!((position.line, position.column), (1, 12));
    }

    #[test]
    fn a_path_is_written_as_readers_know_it() {
        assert_eq!(written(&[Step::Key("observations"), Step::Item(12), Step::Key("value")]), "observations[12].value");
    }
}

//! Finds a value of a JSON text by its path; runs only where there is a fault to place.

/// One step of a path into a document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum PathStep<'k> {
    Key(&'k str),
    Item(usize),
}

/// Writes a path as readers of JSON know it: `observations[12].value`.
pub(super) fn written(path: &[PathStep]) -> String {
    let mut out = String::new();
    for step in path {
        match step {
            PathStep::Key(key) => {
                if !out.is_empty() {
                    out.push('.');
                }
                out.push_str(key);
            }
            PathStep::Item(index) => {
                out.push('[');
                out.push_str(&index.to_string());
                out.push(']');
            }
        }
    }
    out
}

/// Reads a path as it is written.
#[cfg(feature = "cli")]
pub(super) fn parsed(path: &str) -> Vec<PathStep<'_>> {
    let words = path.split(['.', '[', ']']).filter(|word| !word.is_empty());
    words.map(|word| word.parse().map_or(PathStep::Key(word), PathStep::Item)).collect()
}

/// Finds the byte at which a path's value begins in a valid JSON text; a key that is absent is
/// placed at its object.
pub(super) fn offset(bytes: &[u8], path: &[PathStep]) -> usize {
    let mut cursor = Cursor { bytes, at: 0 };
    cursor.space();
    for step in path {
        let parent = cursor.at;
        let found = match step {
            PathStep::Key(key) => cursor.enter_key(key),
            PathStep::Item(index) => cursor.enter_item(*index),
        };
        if found.is_none() {
            cursor.at = parent;
            break;
        }
    }
    cursor.at
}

/// Walks over a text that is known to be JSON; a step that would leave the text gives nothing.
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
            self.value()?;
            let key = duibi_scan::text(self.bytes.get(start..self.at)?)?;
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

    /// Passes over one value.
    fn value(&mut self) -> Option<()> {
        self.at = duibi_scan::skip(self.bytes, self.at)?;
        self.space();
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::position::Counter;
    use super::*;

    #[test]
    fn a_value_is_found_by_its_path_and_columns_count_characters() {
        let text =
            "{ \"名\": [1, {\"a\\u0062\": {}, \"c\": -2.5e3}],\n  \"d\": \"地区\", \"e\": 1 }"
                .as_bytes();
        let at = |path: &[PathStep]| {
            let position = Counter::default().position(text, offset(text, path));
            (position.line, position.column)
        };
        assert_eq!(at(&[]), (1, 1));
        assert_eq!(at(&[PathStep::Key("名"), PathStep::Item(1), PathStep::Key("c")]), (1, 33));
        assert_eq!(at(&[PathStep::Key("名"), PathStep::Item(1), PathStep::Key("ab")]), (1, 24));
        assert_eq!(at(&[PathStep::Key("e")]), (2, 19));
    }

    #[test]
    fn an_absent_key_is_placed_at_its_object() {
        assert_eq!(
            offset(b"[{\"a\": 1}, {\"a\": 2}]", &[PathStep::Item(1), PathStep::Key("b")]),
            11
        );
    }

    #[test]
    fn a_path_is_written_as_readers_know_it() {
        assert_eq!(
            written(&[PathStep::Key("observations"), PathStep::Item(12), PathStep::Key("value")]),
            "observations[12].value"
        );
    }
}

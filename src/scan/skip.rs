//! Passing over JSON without looking at it: one value, or the members of an object before one.

use std::borrow::Cow;

/// Passes over the value at a byte by its brackets alone; gives the first byte after it, or nothing
/// where the text ends before.
#[must_use]
pub fn skip(bytes: &[u8], start: usize) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = start;
    loop {
        match bytes.get(at)? {
            b'"' => {
                at += 1;
                loop {
                    match bytes.get(at)? {
                        b'"' => break,
                        b'\\' => at += 2,
                        _ => at += 1,
                    }
                }
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            b'{' | b'[' => depth += 1,
            b'}' | b']' => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            b',' | b':' | b' ' | b'\n' | b'\r' | b'\t' if depth == 0 => {
                return (at > start).then_some(at);
            }
            _ => {}
        }
        at += 1;
    }
}

/// A key as it is written without escapes, with its quotation marks; as it stands where it needs
/// its escapes.
pub(crate) fn unescaped(key: &[u8]) -> Cow<'_, [u8]> {
    let decoded = key.contains(&b'\\').then(|| crate::json::text(key)).flatten();
    match decoded.filter(|text| !text.contains(|c: char| c == '"' || c == '\\' || c.is_control())) {
        Some(text) => Cow::Owned(format!("\"{text}\"").into_bytes()),
        None => Cow::Borrowed(key),
    }
}

/// Finds a member of the object with which a text begins: `is_wanted` is asked with each key and
/// the first byte of its value, which is what is given.
#[must_use]
pub fn find_member(bytes: &[u8], is_wanted: &dyn Fn(&[u8], usize) -> bool) -> Option<usize> {
    let mut at = after_space(bytes, 0);
    if bytes.get(at) != Some(&b'{') {
        return None;
    }
    loop {
        at = after_space(bytes, at + 1);
        let start = at;
        if bytes.get(at) != Some(&b'"') {
            return None;
        }
        at = skip(bytes, at)?;
        let key = bytes.get(start..at)?;
        at = after_space(bytes, at);
        if bytes.get(at) != Some(&b':') {
            return None;
        }
        at = after_space(bytes, at + 1);
        let key = unescaped(key);
        // without its quotation marks
        if key.get(1..key.len() - 1).is_some_and(|key| is_wanted(key, at)) {
            return Some(at);
        }
        at = after_space(bytes, skip(bytes, at)?);
        if bytes.get(at) != Some(&b',') {
            return None;
        }
    }
}

/// Finds the first byte of the value of a key of the object with which a text begins.
#[must_use]
pub fn member(bytes: &[u8], key: &str) -> Option<usize> {
    find_member(bytes, &|found, _| found == key.as_bytes())
}

fn after_space(bytes: &[u8], mut at: usize) -> usize {
    while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_the_same_with_and_without_escapes_unless_it_needs_them() {
        for (written, meant) in [
            (r#""a\u0062""#, r#""ab""#),
            (r#""\u0061\/b""#, r#""a/b""#),
            (r#""m\ric""#, r#""m\ric""#),
            (r#""a\"b""#, r#""a\"b""#),
        ] {
            assert_eq!(String::from_utf8_lossy(&unescaped(written.as_bytes())), meant);
        }
        assert_eq!(member(br#"{"r\u006fws": [1]}"#, "rows"), Some(14));
    }

    #[test]
    fn a_member_is_found_past_others() {
        let text = br#"{"a": {"rows": 1}, "b\"": "x", "rows": [1]}"#;
        assert_eq!(member(text, "rows").map(|at| text[at]), Some(b'['));
        assert_eq!(member(text, "none"), None);
    }
}

//! A document as text with nothing in it that its readers do not need.

/// A document without the space between the tokens of its JSON; the same to every reader of JSON.
pub(super) fn dense(bytes: &[u8]) -> Vec<u8> {
    let is_json = bytes.trim_ascii_start().first().is_some_and(|first| b"{[".contains(first));
    if !is_json {
        return bytes.to_vec();
    }
    let (mut in_string, mut escaped) = (false, false);
    let mut dense = Vec::with_capacity(bytes.len());
    for &byte in bytes {
        if in_string || !byte.is_ascii_whitespace() {
            dense.push(byte);
        }
        in_string ^= byte == b'"' && !escaped;
        escaped = in_string && byte == b'\\' && !escaped;
    }
    dense
}

/// The end of a member's value that begins at a place of a dense document.
fn end(bytes: &[u8], start: usize) -> usize {
    let (mut depth, mut in_string, mut escaped) = (0, false, false);
    for (at, &byte) in bytes.iter().enumerate().skip(start) {
        match byte {
            b',' | b'}' if depth == 0 && !in_string => return at,
            b'{' | b'[' if !in_string => depth += 1,
            b'}' | b']' if !in_string => depth -= 1,
            _ => {}
        }
        in_string ^= byte == b'"' && !escaped;
        escaped = in_string && byte == b'\\' && !escaped;
    }
    bytes.len()
}

/// A dense document without one of its own members, if it is an object that has it.
pub(super) fn without(mut bytes: Vec<u8>, name: &[u8]) -> Vec<u8> {
    let key = [b"\"", name, b"\":"].concat();
    let mut start = 1;
    while bytes.get(start..).is_some_and(|rest| rest.first() == Some(&b'"')) {
        let behind = end(&bytes, start);
        if bytes.get(start..).is_some_and(|rest| rest.starts_with(&key)) {
            // with the comma behind it; the last one with that before it
            let is_last = bytes.get(behind) != Some(&b',');
            let (from, to) = match (is_last, start) {
                (false, _) => (start, behind + 1),
                (true, 1) => (start, behind),
                (true, _) => (start - 1, behind),
            };
            bytes.drain(from..to);
            return bytes;
        }
        start = behind + 1;
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dense_document_is_the_same_document() {
        let json = r#"{ "a" : "</script> <!--<script>  \" \\", "b c": [ 1, 2 ] }"#;
        let out = String::from_utf8(dense(json.as_bytes())).unwrap();
        assert_eq!(out, r#"{"a":"</script> <!--<script>  \" \\","b c":[1,2]}"#);
        assert_eq!(dense(b"a, b\n1, 2\n"), b"a, b\n1, 2\n");
    }

    #[test]
    fn a_member_goes_alone() {
        let gone = |text: &str| String::from_utf8(without(text.into(), b"views")).unwrap();
        let views = r#""views":[{"title":"a, }\"]","views":{}},[1,2]]"#;
        assert_eq!(
            gone(&format!(r#"{{"a":{{"views":1}},{views},"b":"c"}}"#)),
            r#"{"a":{"views":1},"b":"c"}"#
        );
        assert_eq!(gone(&format!(r#"{{"a":"\\",{views}}}"#)), r#"{"a":"\\"}"#);
        assert_eq!(gone(&format!("{{{views}}}")), "{}");
        for other in [r#"{"a":1,"b":["views"]}"#, "a,b", "", "[1]"] {
            assert_eq!(gone(other), other);
        }
    }
}

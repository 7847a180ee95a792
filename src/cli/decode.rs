//! Texts in other encodings than UTF-8, as UTF-8.

use std::borrow::Cow;

use duibi::data;
use encoding_rs::{BIG5, Encoding, GB18030, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The text of a document in UTF-8, where it is in an encoding that can be told by its bytes, and
/// what that is, where it is a guess: `encoding: GBK`, as the head of a table says it, or nothing.
pub(super) fn decoded(bytes: Vec<u8>) -> (Vec<u8>, String) {
    if std::str::from_utf8(&bytes).is_ok() && !bytes.contains(&0) {
        return (bytes, String::new());
    }
    let Some(encoding) = encoding(&bytes) else { return (bytes, String::new()) };
    let is_marked = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
    let said = if is_marked { "" } else { data::encoding(&bytes).unwrap_or_default() };
    let said = if said.is_empty() { String::new() } else { ["encoding: ", said].concat() };
    let text = match encoding.decode(&bytes).0 {
        Cow::Borrowed(text) => text.as_bytes().to_vec(),
        Cow::Owned(text) => text.into_bytes(),
    };
    (text, said)
}

fn encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let is_big_endian =
        bytes.starts_with(b"\xFE\xFF") || bytes.first() == Some(&0) && bytes.get(1) != Some(&0);
    Some(match data::encoding(bytes)? {
        "UTF-16" if is_big_endian => UTF_16BE,
        "UTF-16" => UTF_16LE,
        "Big5" => BIG5,
        "GBK" => GB18030,
        _ => WINDOWS_1252,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_in_other_encodings_become_utf8() {
        for (bytes, expected, said) in [
            (&b"\xB5\xD8\xC7\xF8,\xCD\xB6\xD7\xCA\xB6\xEE"[..], "地区,投资额", "encoding: GBK"),
            (b"\xA6\x61\xB0\xCF,\xA7\xEB\xB8\xEA\xC3\x42", "地區,投資額", "encoding: Big5"),
            (b"\xFF\xFEa\0,\0b\0", "a,b", ""),
            (b"\xFE\xFF\0a\0,\0b", "a,b", ""),
            (b"a\0,\0b\0", "a,b", "encoding: UTF-16"),
            (b"Espa\xF1a,1", "España,1", "encoding: Windows-1252"),
            ("地区,1".as_bytes(), "地区,1", ""),
        ] {
            let (text, found) = decoded(bytes.to_vec());
            assert_eq!((&*String::from_utf8(text).unwrap(), &*found), (expected, said));
        }
    }
}

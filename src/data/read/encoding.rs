//! Names the encoding of a text that is not UTF-8, by the bytes that it uses.

/// Tells which encoding a text that is not UTF-8 seems to have.
pub(super) fn guess(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        return Some("UTF-16");
    }
    let sample = bytes.get(..bytes.len().min(1 << 16)).unwrap_or_default();
    if sample.contains(&0) {
        return Some("UTF-16");
    }
    let (mut gb, mut big5, mut other, mut neighbours) = (0_usize, 0_usize, 0_usize, 0_usize);
    let mut common = 0_usize;
    let mut rest = sample.iter().copied();
    let mut after_pair = false;
    while let Some(lead) = rest.next() {
        if lead < 0x80 {
            after_pair = false;
            continue;
        }
        // Chinese characters stand beside each other, accented letters between plain ones
        neighbours += usize::from(after_pair);
        after_pair = true;
        match (lead, rest.next()) {
            // the lower half of the trailing bytes: GB 2312 never uses it, and Big5 uses it as
            // often as the upper one
            (0xA1..=0xF9, Some(0x40..=0x7E)) => big5 += 1,
            // nearly all that anyone writes in GBK is of GB 2312, with both bytes from 0xA1
            (0x81..=0xFE, Some(trail @ (0x40..=0x7E | 0x80..=0xFE))) => {
                gb += 1;
                common += usize::from((0xB0..=0xF7).contains(&lead) && trail >= 0xA1);
            }
            (_, None) => {}
            _ => other += 1,
        }
    }
    let pairs = gb + big5;
    // in cells of a character or two few stand beside each other, but all are of GB 2312; an
    // accented letter is seldom beside another
    let is_common = common > 1 && common == pairs && other == 0;
    if pairs == 0 || other * 4 > pairs || neighbours * 4 < pairs && !is_common {
        return (pairs + other > 0).then_some("Windows-1252");
    }
    Some(if big5 * 4 > pairs { "Big5" } else { "GBK" })
}

/// Tells which encoding a text seems to have that is not UTF-8, for whoever can decode it.
#[must_use]
pub fn encoding(bytes: &[u8]) -> Option<&'static str> {
    guess(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_told_by_their_bytes() {
        // 地区,投资额 in GBK and 地區,投資額 in Big5
        assert_eq!(guess(b"\xB5\xD8\xC7\xF8,\xCD\xB6\xD7\xCA\xB6\xEE"), Some("GBK"));
        assert_eq!(guess(b"\xA6\x61\xB0\xCF,\xA7\xEB\xB8\xEA\xC3\x42"), Some("Big5"));
        assert_eq!(guess(b"\xFF\xFEa\0"), Some("UTF-16"));
        assert_eq!(guess(b"a\0b\0"), Some("UTF-16"));
        assert_eq!(guess(b"Espa\xF1a, Fran\xE7a"), Some("Windows-1252"));
    }
}

//! Several files in one compressed text, and the script by which a page unpacks them.

use std::io::Write as _;

use lzma_rust2::{LzmaOptions, LzmaWriter};

/// A file of a pack: its name and its bytes.
pub(super) type Packed = (String, Vec<u8>);

/// Packs files: a line with the length and the name of each, an empty line, then the bytes of each,
/// all of it compressed by LZMA, an eighth better than any gzip, and written in letters.
///
/// # Errors
///
/// If the encoder refuses them, which it does beyond 4 GB.
pub(super) fn packed(files: &[Packed]) -> Result<String, String> {
    let lines = files.iter().map(|(name, bytes)| format!("{} {name}\n", bytes.len()));
    let mut all = (lines.collect::<String>() + "\n").into_bytes();
    for (_, bytes) in files {
        all.extend_from_slice(bytes);
    }
    // 3 bits of the letter before, as `UNPACK` takes for granted: the others gain nothing here
    let options = LzmaOptions { lc: 3, lp: 0, pb: 0, ..LzmaOptions::with_preset(9) };
    let length = u64::try_from(all.len()).map_err(|error| error.to_string())?;
    let written = LzmaWriter::new_use_header(Vec::new(), &options, Some(length));
    let written = written.and_then(|mut writer| {
        writer.write_all(&all)?;
        writer.finish()
    });
    written.map(|bytes| letters(&bytes)).map_err(|error| error.to_string())
}

/// The 91 letters: what can be printed but for a space, a backslash, an apostrophe and `<`, which
/// alone could end a script.
fn alphabet() -> impl Iterator<Item = char> {
    ('!'..='~').filter(|letter| !matches!(letter, '\\' | '\'' | '<'))
}

/// Writes bytes as basE91 (Henke 2006): two letters for 13 or 14 bits, so that 100 bytes take 123
/// letters, where base64 takes 133.
fn letters(bytes: &[u8]) -> String {
    let alphabet: Vec<char> = alphabet().collect();
    let count = u32::try_from(alphabet.len()).unwrap_or(1);
    let letter = |at: u32| alphabet.get(at as usize).copied().unwrap_or_default();
    let mut out = String::with_capacity(bytes.len() * 5 / 4);
    let (mut queue, mut length) = (0_u32, 0);
    for &byte in bytes {
        queue |= u32::from(byte) << length;
        length += 8;
        if length > 13 {
            let few = queue & 0x1FFF;
            // 91 times 91 is 89 more than 13 bits hold
            let (value, taken) = if few > 88 { (few, 13) } else { (queue & 0x3FFF, 14) };
            queue >>= taken;
            length -= taken;
            out.extend([letter(value % count), letter(value / count)]);
        }
    }
    if length > 0 {
        out.push(letter(queue % count));
        if length > 7 || queue > 90 {
            out.push(letter(queue / count));
        }
    }
    out
}

/// What unpacks them in the page and runs the widget that is in them.
const UNPACK: &str = include_str!("unpack.js");

/// The script without its comments and indents, in which no text has two spaces or slashes.
pub(super) fn unpack() -> String {
    let lines = UNPACK.lines().map(str::trim_start);
    lines.filter(|line| !line.starts_with("//") && !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the page does, in Rust.
    fn bytes(letters: &str) -> Vec<u8> {
        let alphabet: Vec<char> = alphabet().collect();
        let (mut out, mut queue, mut length, mut first) = (Vec::new(), 0_u32, 0, None);
        for letter in letters.chars() {
            let value = u32::try_from(alphabet.iter().position(|known| *known == letter).unwrap());
            let value = value.unwrap();
            let Some(before) = first.take() else {
                first = Some(value);
                continue;
            };
            let value: u32 = before + value * 91;
            queue |= value << length;
            length += if value & 0x1FFF > 88 { 13 } else { 14 };
            while length > 7 {
                out.push(queue.to_le_bytes()[0]);
                queue >>= 8;
                length -= 8;
            }
        }
        out.extend(first.map(|value| (queue | value << length).to_le_bytes()[0]));
        out
    }

    #[test]
    fn letters_are_91_and_give_back_every_byte() {
        assert_eq!(alphabet().count(), 91);
        let mut seed = 7_u32;
        for length in (0..300).chain([5000]) {
            let made = (0..length).map(|_| {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                seed.to_be_bytes()[0]
            });
            let made: Vec<u8> = made.collect();
            let written = letters(&made);
            assert_eq!(bytes(&written), made, "{length}");
            assert!(!written.contains('<') && written.len() <= length * 100 / 80 + 2);
        }
    }
}

//! Measures, wraps and shortens text by a table of widths, so that layout is the same on every
//! machine.
//!
//! Latin widths are those of Helvetica's published AFM table, in thousandths of an em; an ideograph
//! is one em. A font that runs wider is condensed to the measured width by the canvas (`fillText`
//! takes a greatest width), so that what does not overlap here does not overlap on a screen.

use crate::geometry::{Point, Rect};

/// Widths of the characters from U+0020 to U+007E, in 1/1000 em.
const LATIN: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/// How much wider a bold face runs than a regular one.
const BOLD: f64 = 1.07;

const ELLIPSIS: char = '…';

/// The size and weight in which a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Font {
    /// Size of an em, in CSS pixels.
    pub size: f64,
    /// Whether it is set in bold.
    pub weight: Weight,
}

/// The two weights of the theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// Values, ticks, notes.
    #[default]
    Regular,
    /// Titles and panel headings.
    Bold,
}

/// How far the letters of a font go above and below its baseline, Latin and Chinese, in ems.
const ASCENT: f64 = 0.86;
const DESCENT: f64 = 0.14;

impl Font {
    /// A regular face of this size in CSS pixels.
    #[must_use]
    pub const fn regular(size: f64) -> Self {
        Self { size, weight: Weight::Regular }
    }

    /// A bold face of this size in CSS pixels.
    #[must_use]
    pub const fn bold(size: f64) -> Self {
        Self { size, weight: Weight::Bold }
    }

    /// From the top of a line of text to its baseline, in CSS pixels.
    #[must_use]
    pub const fn ascent(self) -> f64 {
        ASCENT * self.size
    }

    /// From its baseline to its bottom, in CSS pixels.
    #[must_use]
    pub const fn descent(self) -> f64 {
        DESCENT * self.size
    }

    /// What a line of text fills whose baseline begins at a point.
    #[must_use]
    pub fn bounds(self, text: &str, at: Point) -> Rect {
        Rect::new(at.x, at.y - self.ascent(), at.x + self.width(text), at.y + self.descent())
    }

    /// Measures a line of text, in CSS pixels.
    #[must_use]
    pub fn width(self, text: &str) -> f64 {
        text.chars().map(|c| self.advance(c)).sum()
    }

    fn advance(self, c: char) -> f64 {
        let bold = if self.weight == Weight::Bold && !is_ideographic(c) { BOLD } else { 1.0 };
        em(c) * self.size * bold
    }

    /// Shortens a line to a width, ending it with an ellipsis where something was cut.
    #[must_use]
    pub fn truncated(self, text: &str, width: f64) -> String {
        if self.width(text) <= width {
            return text.to_owned();
        }
        let mut left = width - self.advance(ELLIPSIS);
        let mut out: String = text
            .chars()
            .take_while(|&c| {
                left -= self.advance(c);
                left >= 0.0
            })
            .collect();
        out.truncate(out.trim_end().len());
        out.push(ELLIPSIS);
        out
    }

    /// Breaks a text into at most `most` lines of at most `width` pixels: Latin between words,
    /// Chinese between characters but never before a closing mark; what is left over is cut with an
    /// ellipsis.
    #[must_use]
    pub fn wrapped(self, text: &str, width: f64, most: usize) -> Vec<String> {
        let mut lines = vec![String::new()];
        let mut used = 0.0;
        for piece in pieces(text) {
            let bare = self.width(piece.trim_end());
            let at_start = lines.last().is_none_or(String::is_empty);
            if !at_start && used + bare > width {
                if lines.len() >= most.max(1) {
                    let rest = rest(text, &lines);
                    if let Some(last) = lines.last_mut() {
                        *last = rest;
                    }
                    return self.fitted(&lines, width);
                }
                lines.push(String::new());
                used = 0.0;
            }
            if let Some(last) = lines.last_mut() {
                last.push_str(piece);
                used += self.width(piece);
            }
        }
        balanced(self, self.fitted(&lines, width), width)
    }

    /// Takes off the spaces at the ends of lines, and cuts what is too long.
    fn fitted(self, lines: &[String], width: f64) -> Vec<String> {
        lines.iter().map(|line| self.truncated(line.trim_end(), width)).collect()
    }
}

/// The text from the beginning of the last line on.
fn rest(text: &str, lines: &[String]) -> String {
    let before: usize = lines.iter().rev().skip(1).map(String::len).sum();
    text.get(before..).unwrap_or_default().to_owned()
}

/// A Chinese name on two lines reads better cut near its middle (淮安经济 / 技术开发区) than with one
/// character left over.
fn balanced(font: Font, lines: Vec<String>, width: f64) -> Vec<String> {
    let [first, second] = lines.as_slice() else { return lines };
    let all: Vec<char> = first.chars().chain(second.chars()).collect();
    if !all.iter().all(|&c| is_ideographic(c)) || all.iter().any(|&c| closes(c) || opens(c)) {
        return lines;
    }
    let (head, tail) = all.split_at(all.len() / 2);
    let (head, tail): (String, String) = (head.iter().collect(), tail.iter().collect());
    if font.width(&head) <= width && font.width(&tail) <= width { vec![head, tail] } else { lines }
}

/// Splits a text after every place where a line may end.
fn pieces(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut previous: Option<char> = None;
    for (i, c) in text.char_indices() {
        if previous.is_some_and(|p| may_break(p, c)) {
            out.push(text.get(start..i).unwrap_or_default());
            start = i;
        }
        previous = Some(c);
    }
    out.push(text.get(start..).unwrap_or_default());
    out
}

fn may_break(before: char, after: char) -> bool {
    // a number stays with its unit: 46 | 个 would be a bad break
    if closes(after) || opens(before) || after.is_whitespace() || before.is_ascii_digit() {
        return false;
    }
    before.is_whitespace()
        || matches!(before, '-' | '–' | '/') && after.is_alphabetic()
        || is_ideographic(before)
        || is_ideographic(after)
}

/// Marks that may not begin a line (GB/T 15834 and the W3C's requirements for Chinese text layout).
fn closes(c: char) -> bool {
    "，。、；：？！）》」』】〕’”…—·%％,.;:?!)]}".chars().any(|mark| mark == c)
}

/// Marks that may not end a line.
fn opens(c: char) -> bool {
    "（《「『【〔‘“([{".chars().any(|mark| mark == c)
}

/// Tells whether a character stands in a full em square.
#[must_use]
pub fn is_ideographic(c: char) -> bool {
    matches!(u32::from(c),
        0x2E80..=0xA4CF | 0xAC00..=0xD7A3 | 0xF900..=0xFAFF | 0xFE30..=0xFE4F
        | 0xFF00..=0xFF60 | 0xFFE0..=0xFFE6 | 0x2_0000..=0x3_FFFF)
}

fn em(c: char) -> f64 {
    let code = u32::from(c);
    if let Some(width) = code.checked_sub(0x20).and_then(|i| LATIN.get(i as usize)) {
        return f64::from(*width) / 1000.0;
    }
    match code {
        0..=0x1F | 0x7F..=0x9F | 0x300..=0x36F | 0x200B..=0x200F | 0xFE00..=0xFE0F => 0.0,
        // a no-break space, then thin spaces
        0xA0 => 0.278,
        0x2002..=0x200A | 0x202F => 0.3,
        0xA1..=0x24F | 0x370..=0x52F | 0x2013 => 0.67,
        // emoji run wider than an ideograph in most fonts
        0x1_F000..=0x1_FAFF => 1.3,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FONT: Font = Font::regular(10.0);

    #[test]
    fn an_ideograph_is_one_em_and_a_digit_a_little_over_half() {
        assert!((FONT.width("清江") - 20.0).abs() < 1e-9);
        assert!((FONT.width("46") - 11.12).abs() < 1e-9);
        assert!(Font::bold(10.0).width("46") > FONT.width("46"));
    }

    #[test]
    fn a_long_chinese_name_breaks_near_its_middle() {
        assert_eq!(FONT.wrapped("淮安经济技术开发区", 60.0, 2), ["淮安经济", "技术开发区"]);
        assert_eq!(FONT.wrapped("清江浦区", 60.0, 2), ["清江浦区"]);
    }

    #[test]
    fn latin_breaks_between_words_and_chinese_never_before_a_closing_mark() {
        assert_eq!(
            FONT.wrapped("Huai'an Industrial Park", 70.0, 2),
            ["Huai'an", "Industrial Park"]
        );
        assert_eq!(FONT.wrapped("一二三，四五", 30.0, 3), ["一二", "三，四", "五"]);
        assert_eq!(FONT.wrapped("新签约46个", 43.0, 2), ["新签约", "46个"]);
    }

    #[test]
    fn what_does_not_fit_ends_with_an_ellipsis_inside_the_width() {
        for text in [
            "淮安经济技术开发区淮安经济技术开发区",
            "Huai'an Economic and Technological Development Zone",
        ] {
            for most in 1..3 {
                let lines = FONT.wrapped(text, 55.0, most);
                assert!(lines.len() <= most);
                assert!(lines.iter().all(|line| FONT.width(line) <= 55.0), "{lines:?}");
                assert!(lines.last().is_some_and(|line| line.ends_with('…')), "{lines:?}");
            }
        }
    }

    #[test]
    fn one_word_wider_than_the_line_is_cut() {
        assert_eq!(FONT.wrapped("Donaudampfschifffahrt", 40.0, 2), ["Donau…"]);
    }
}

//! Figures as tables print them: 1,165.93, +5.2, 61.33%, 约50, 1.52亿元, 500余人, 446p.

use duibi_scan::{DecimalMark, amount};

use crate::data::{Dimension, Qualifier, Unit};

/// A printed figure, taken apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct PrintedFigure<'t> {
    pub(super) value: f64,
    /// The unit behind it; empty where there is none.
    pub(super) unit: &'t str,
    pub(super) qualifier: Qualifier,
    /// Letters that an office puts behind it: p for provisional, e for estimated, b for a break.
    pub(super) flag: &'t str,
}

const BEHIND: [(&str, Qualifier); 4] = [
    ("以上", Qualifier::AtLeast),
    ("以内", Qualifier::AtMost),
    ("以內", Qualifier::AtMost),
    ("以下", Qualifier::AtMost),
];

const BEFORE: [(&str, Qualifier); 15] = [
    ("不少于", Qualifier::AtLeast),
    ("不少於", Qualifier::AtLeast),
    ("不低于", Qualifier::AtLeast),
    ("不低於", Qualifier::AtLeast),
    ("至少", Qualifier::AtLeast),
    ("不超过", Qualifier::AtMost),
    ("不超過", Qualifier::AtMost),
    ("至多", Qualifier::AtMost),
    ("约", Qualifier::About),
    ("約", Qualifier::About),
    ("近", Qualifier::Nearly),
    ("超过", Qualifier::Over),
    ("超過", Qualifier::Over),
    ("超", Qualifier::Over),
    ("逾", Qualifier::Over),
];

/// Reads a figure; nothing where the text is none.
pub(super) fn figure(text: &str, mark: DecimalMark) -> Option<PrintedFigure<'_>> {
    let mut rest = text.trim();
    let mut qualifier = Qualifier::Exact;
    if let Some((after, found)) =
        BEFORE.iter().find_map(|(word, found)| Some((rest.strip_prefix(word)?, *found)))
    {
        (rest, qualifier) = (after.trim_start(), found);
    }
    let digits = rest.strip_prefix('+').unwrap_or(rest);
    let length = digits.char_indices().find(|(at, c)| {
        !(c.is_ascii_digit() || matches!(c, '.' | ',') || *at == 0 && matches!(c, '-' | '−'))
    });
    let (number, after) = digits.split_at(length.map_or(digits.len(), |(at, _)| at));
    let value = amount(number.as_bytes(), mark).filter(|value| value.is_finite())?;
    let mut unit = after.trim();
    for more in ["余", "餘", "多"] {
        if let Some(after) = unit.strip_prefix(more) {
            (unit, qualifier) = (after, Qualifier::Odd);
        }
    }
    for (word, found) in BEHIND {
        if let Some(before) = unit.strip_suffix(word) {
            (unit, qualifier) = (before, found);
        }
    }
    let is_flag = (1..=3).contains(&unit.len())
        && unit != "bn"
        && unit.bytes().all(|b| b"bcdefnprsuz".contains(&b));
    if is_flag {
        return Some(PrintedFigure { value, unit: "", qualifier, flag: unit });
    }
    // 2022年 is a year, not a length of time
    let known = unit.is_empty()
        || !matches!(Unit::parse(unit).dimension, Dimension::Other(_) | Dimension::Months);
    known.then_some(PrintedFigure { value, unit, qualifier, flag: "" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_of_tables_are_taken_apart() {
        let read = |text: &str| {
            figure(text, DecimalMark::Point)
                .map(|f| format!("{} {} {} {}", f.value, f.unit, f.qualifier.word(), f.flag))
        };
        for (text, expected) in [
            ("1,165.93", "1165.93  exact "),
            ("+5.2", "5.2  exact "),
            ("−3", "-3  exact "),
            ("61.33%", "61.33 % exact "),
            ("约50", "50  about "),
            ("1.52亿元", "1.52 亿元 exact "),
            ("500余人", "500 人 odd "),
            ("3亿元以上", "3 亿元 at least "),
            ("不少于5个", "5 个 at least "),
            ("不超过5个", "5 个 at most "),
            ("超5个", "5 个 over "),
            ("446824564p", "446824564  exact p"),
            ("2.5 bp", "2.5  exact bp"),
        ] {
            assert_eq!(read(text).as_deref(), Some(expected), "{text}");
        }
        let others = ["", "2022年", "1.2bn", "350m", "800k", "5月", "清江浦", "1-9", "约", "12,34"];
        for text in others {
            assert_eq!(read(text), None, "{text}");
        }
        let german = figure("1.234,5p", DecimalMark::Comma);
        assert_eq!(german.map(|f| (f.value, f.flag)), Some((1234.5, "p")));
    }
}

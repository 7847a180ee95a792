//! What the first rows of a table show of its columns.

use duibi_scan::{Cell, Kind};

use super::{Decode, Raw};

/// What the first rows show of one column.
#[derive(Clone, Debug, Default)]
pub(super) struct Sample {
    pub(super) name: String,
    pub(super) numbers: usize,
    /// Whether all numbers are years, and whether all are whole.
    pub(super) years: bool,
    pub(super) whole: bool,
    /// Cells that say that nothing is known.
    pub(super) missing: usize,
    pub(super) texts: Vec<String>,
    /// Digits that begin with a zero: codes, not figures.
    pub(super) codes: usize,
    pub(super) other: usize,
    /// Whether a text is in another encoding.
    pub(super) undecoded: bool,
}

/// Words of tables that say that a figure is not known.
pub(super) fn is_missing(text: &str) -> bool {
    let known = ["", ":", "..", "...", "…", "……", "-", "--", "—", "——", "–", ".", "n/a", "na", "n.a.", "nan", "null", "none"];
    known.contains(&text.trim().to_ascii_lowercase().as_str())
}

/// Such words in a column of figures, where offices also write a letter for what they keep secret.
pub(super) fn is_no_figure(text: &str) -> bool {
    is_missing(text) || matches!(text.trim(), "x" | "X" | "c" | "s" | "z" | "F")
}

/// Reads a figure with the letters that offices put behind it: p for provisional, e for estimated, b for a break.
pub(super) fn flagged(text: &str) -> Option<(f64, &str)> {
    let figure = text.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let flag = text.get(figure.len()..)?;
    let value = duibi_scan::amount(figure.trim_end().as_bytes(), false).filter(|value| value.is_finite())?;
    (1..=3).contains(&flag.len()).then_some((value, flag))
}

/// Takes one row into the samples of its columns.
pub(super) fn sample(samples: &mut Vec<Sample>, cells: &[Cell], decode: Decode, raw: Raw) {
    if samples.len() < cells.len() {
        samples.resize_with(cells.len(), || Sample { years: true, whole: true, ..Sample::default() });
    }
    for (column, (cell, sample)) in cells.iter().zip(samples.iter_mut()).enumerate() {
        let mut number = |value: f64| {
            sample.numbers += 1;
            sample.years &= (1000.0..3000.0).contains(&value);
            sample.whole &= value.fract() == 0.0;
        };
        match cell.kind {
            Kind::Absent => {}
            Kind::Null => sample.missing += 1,
            Kind::Number => number(cell.number),
            Kind::Flag | Kind::Nested => sample.other += 1,
            Kind::Text => match decode(&raw(column, *cell)) {
                Some(text) if is_missing(&text) => sample.missing += 1,
                Some(text) if text.len() > 1 && text.starts_with('0') && text.bytes().all(|b| b.is_ascii_digit()) => {
                    sample.codes += 1;
                    sample.texts.push(text);
                }
                Some(text) => match duibi_scan::amount(text.as_bytes(), false) {
                    Some(value) => number(value),
                    None => sample.texts.push(text),
                },
                None => sample.undecoded = true,
            },
        }
    }
}

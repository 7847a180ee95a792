//! What the first rows of a table show of its columns.

use duibi_scan::{Cell, Kind};

use super::figure::figure;
use super::{Decode, Raw};

/// What the first rows show of one column.
#[derive(Clone, Debug, Default)]
pub(super) struct Sample {
    pub(super) name: String,
    pub(super) numbers: usize,
    /// Whether all numbers are years, and whether all are whole.
    pub(super) years: bool,
    /// Whether all numbers are a year and a month, as 202201 is.
    pub(super) months: bool,
    pub(super) whole: bool,
    /// Cells that say that nothing is known.
    pub(super) missing: usize,
    pub(super) texts: Vec<String>,
    /// Digits that begin with a zero: codes, not figures.
    pub(super) codes: usize,
    pub(super) other: usize,
    /// What all cells say, numbers and flags too, row by row.
    pub(super) words: Vec<String>,
}

/// Words of tables that say that a figure is not known.
pub(super) fn is_missing(text: &str) -> bool {
    let known = [
        "", ":", "..", "...", "…", "……", "-", "--", "—", "——", "–", ".", "n/a", "na", "n.a.",
        "nan", "null", "none",
    ];
    known.contains(&text.trim().to_ascii_lowercase().as_str())
}

/// Such words in a column of figures, where offices also write a letter for what they keep secret.
pub(super) fn is_no_figure(text: &str) -> bool {
    is_missing(text) || matches!(text.trim(), "x" | "X" | "c" | "s" | "z" | "F")
}

/// Takes one row into the samples of its columns.
pub(super) fn sample(
    samples: &mut Vec<Sample>,
    cells: &[Cell],
    decimal_comma: bool,
    decode: Decode,
    raw: Raw,
) {
    if samples.len() < cells.len() {
        samples.resize_with(cells.len(), || Sample {
            years: true,
            months: true,
            whole: true,
            ..Sample::default()
        });
    }
    for (column, cell) in cells.iter().enumerate() {
        let Some(sample) = samples.get_mut(column) else { continue };
        let mut number = |value: f64| {
            sample.numbers += 1;
            sample.years &= (1000.0..3000.0).contains(&value);
            sample.months &=
                (190_000.0..220_000.0).contains(&value) && (1.0..=12.0).contains(&(value % 100.0));
            sample.whole &= value.fract() == 0.0;
        };
        let word = match cell.kind {
            Kind::Absent => continue,
            Kind::Null => {
                sample.missing += 1;
                String::new()
            }
            Kind::Number => {
                number(cell.number);
                cell.number.to_string()
            }
            Kind::Flag => {
                sample.other += 1;
                flag_word(*cell).to_owned()
            }
            Kind::Nested => {
                sample.other += 1;
                String::new()
            }
            Kind::Text => {
                let text = decode(&raw(column, *cell)).unwrap_or_default();
                let is_code = text.len() > 1
                    && text.starts_with('0')
                    && text.bytes().all(|b| b.is_ascii_digit());
                match figure(&text, decimal_comma) {
                    _ if is_missing(&text) => sample.missing += 1,
                    Some(found) if !is_code => number(found.value),
                    _ => {
                        sample.codes += usize::from(is_code);
                        sample.texts.push(text.clone());
                    }
                }
                text
            }
        };
        if let Some(sample) = samples.get_mut(column) {
            sample.words.push(word);
        }
    }
}

/// What a cell of true or false says.
pub(super) fn flag_word(cell: Cell) -> &'static str {
    if cell.number > 0.0 { "true" } else { "false" }
}

//! What the first rows of a table show of its columns.

use duibi_scan::{CellKind, DecimalMark, Interner};

use super::figure::figure;
use super::headers::{is_one_of, names_code, names_year};
use super::row::TableRow;
use crate::data::Period;

/// What the first rows show of all columns.
#[derive(Debug, Default)]
pub(super) struct Samples {
    pub(super) columns: Vec<ColumnSample>,
    /// Whether the first rows are all rows.
    pub(super) are_all: bool,
}

/// What the first rows show of one column.
#[derive(Clone, Debug, Default)]
pub(super) struct ColumnSample {
    /// The header.
    pub(super) name: String,
    /// How many cells are numbers.
    pub(super) numbers: usize,
    /// Whether all numbers are years.
    pub(super) years: bool,
    /// Whether all numbers are a year and a month, as 202201 is.
    pub(super) months: bool,
    /// Whether all numbers are whole.
    pub(super) whole: bool,
    /// What the cells say that are neither numbers nor missing.
    pub(super) texts: Vec<String>,
    /// How many texts are digits that begin with a zero: codes, not figures.
    pub(super) codes: usize,
    /// How many cells are flags, lists or objects.
    pub(super) other: usize,
    /// What all cells say, row by row.
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

/// Counts different texts.
pub(super) fn distinct(texts: &[String]) -> usize {
    let mut all = Interner::default();
    for text in texts {
        all.intern(text.as_bytes());
    }
    all.len()
}

impl Samples {
    /// Takes one row into the samples of its columns.
    pub(super) fn take(&mut self, row: &TableRow, mark: DecimalMark) {
        let fresh =
            || ColumnSample { years: true, months: true, whole: true, ..ColumnSample::default() };
        if self.columns.len() < row.cells.len() {
            self.columns.resize_with(row.cells.len(), fresh);
        }
        for (column, sample) in self.columns.iter_mut().enumerate().take(row.cells.len()) {
            sample.take(row, column, mark);
        }
    }
}

impl ColumnSample {
    fn take(&mut self, row: &TableRow, column: usize, mark: DecimalMark) {
        let cell = row.cell(column);
        let word = row.word(column).unwrap_or_default();
        match cell.kind {
            CellKind::Absent => return,
            CellKind::Null => {}
            CellKind::Number => self.take_number(cell.number),
            CellKind::Flag | CellKind::Nested => self.other += 1,
            CellKind::Text => self.take_text(&word, mark),
        }
        self.words.push(word);
    }

    fn take_number(&mut self, value: f64) {
        self.numbers += 1;
        self.years &= (1000.0..3000.0).contains(&value);
        self.months &=
            (190_000.0..220_000.0).contains(&value) && (1.0..=12.0).contains(&(value % 100.0));
        self.whole &= value.fract() == 0.0;
    }

    fn take_text(&mut self, text: &str, mark: DecimalMark) {
        let is_code =
            text.len() > 1 && text.starts_with('0') && text.bytes().all(|b| b.is_ascii_digit());
        match figure(text, mark) {
            _ if is_missing(text) => {}
            Some(found) if !is_code => self.take_number(found.value),
            _ => {
                self.codes += usize::from(is_code);
                self.texts.push(text.to_owned());
            }
        }
    }

    /// Whether the header of the column is one of some words.
    pub(super) fn is_called(&self, words: &[&str]) -> bool {
        is_one_of(&self.name, words)
    }

    /// Whether the column holds texts.
    pub(super) fn has_texts(&self) -> bool {
        !self.texts.is_empty()
    }

    /// Whether the column holds dates and nothing else.
    pub(super) fn is_dated(&self) -> bool {
        let is_date = |text: &String| Period::guess(text).is_some();
        self.numbers + self.other == 0 && self.has_texts() && self.texts.iter().all(is_date)
    }

    /// Whether the column holds whole numbers and no texts.
    pub(super) fn is_counted(&self) -> bool {
        self.texts.is_empty() && self.numbers > 0 && self.whole
    }

    /// Whether the column holds years, as its header says.
    pub(super) fn is_years(&self) -> bool {
        self.numbers > 0 && self.years && self.whole && names_year(&self.name)
    }

    /// Whether the column holds codes for what another one names.
    pub(super) fn is_code(&self) -> bool {
        self.codes > 0 || names_code(&self.name)
    }

    /// Whether the column holds figures, with a text here and there.
    pub(super) fn is_figures(&self) -> bool {
        self.numbers > 0
            && self.texts.len() * 2 <= self.numbers
            && self.other == 0
            && !self.is_code()
            && !self.is_years()
    }

    /// The period that the header names, if the column can hold figures of it.
    pub(super) fn header_period(&self) -> Option<Period> {
        let is_mostly_figures = self.other == 0 && self.texts.len() <= self.numbers;
        let is_long_enough = self.name.trim().len() >= 4;
        Period::guess(&self.name).filter(|_| is_mostly_figures && is_long_enough)
    }
}

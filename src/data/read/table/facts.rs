//! What the cells of one column are, all told.

use duibi_scan::Interner;

use super::cell_kinds::{is_dotted, is_unknown_figure};
use super::header_kinds::names_since;
use super::headers::{PERIOD, is_one_of};
use super::numbers::{
    DecimalMark, figure, is_change_word, is_error, is_flag, is_missing, is_no_figure, normal, times,
};
use super::periods::PeriodGrammar;
use super::shape::SheetColumn;
use super::units::names_unit;
use crate::data::Qualifier;

/// How many cells are looked at to tell what a column is.
const MANY: usize = 20_000;

/// What the cells of one column are.
#[derive(Clone, Debug, Default, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact by itself")]
pub(super) struct Facts {
    pub(super) header: String,
    /// Cells that are figures.
    pub(super) figures: usize,
    /// Figures of digits and marks alone.
    pub(super) bare: usize,
    /// Figures that are ranges or bounds.
    spans: usize,
    /// Whole numbers of four digits that may be years.
    years: usize,
    whole: usize,
    /// Cells that are neither figures nor missing.
    pub(super) texts: usize,
    /// Letters that say that there is no figure, or are names where there are no figures at all.
    letters: usize,
    /// Words that multiply, such as billion.
    magnitudes: usize,
    /// Words that say that nothing multiplies: units.
    ones: usize,
    /// Flags of what stands before them: p for provisional.
    flags: usize,
    /// Units.
    pub(super) units: usize,
    /// Errors of a spreadsheet.
    errors: usize,
    /// Figures in Chinese numerals, which may as well be names.
    numerals: usize,
    /// Digits that begin with a zero: codes, not figures.
    codes: usize,
    /// Dates without marks: 20230415.
    dates: usize,
    /// How many different cells there are.
    pub(super) distinct: usize,
    pub(super) count: usize,
    /// Whether whole numbers count the rows, from 0 or 1.
    counts_rows: bool,
    /// Whether the years that there are follow one another.
    follows: bool,
    pub(super) periods: Option<PeriodGrammar>,
    /// Whether its words are parts of a year: 1月, Q1, March.
    has_parts: bool,
    /// Years and months that a point parts: 2023.10.
    dotted: usize,
    /// Texts that begin as figures do, with a unit or a ratio that is not known: 96,1 tis., 1:2.5.
    unknown: usize,
    /// Whether it holds the names of groups, once each.
    pub(super) is_group: bool,
    /// Cells that are 0 or 1.
    binary: usize,
    /// How many of its periods are years, however they are written: 2022, 2022年.
    year_cells: usize,
}

impl Facts {
    /// Looks at a column; `year` is that of the table.
    pub(super) fn of(column: &SheetColumn, year: Option<u16>) -> Self {
        let mut out = Self {
            header: bare_header(column.header()),
            is_group: column.is_group,
            ..Self::default()
        };
        let (mut texts, mut years) = (Interner::default(), Vec::new());
        out.counts_rows = true;
        for (row, cell) in column.cells.iter().take(MANY).enumerate() {
            let text = normal(cell);
            out.counts_rows &= text.parse::<usize>().is_ok_and(|n| n == row || n == row + 1);
            if is_missing(&text) || is_error(&text) {
                out.errors += usize::from(is_error(&text));
                continue;
            }
            out.count += 1;
            texts.intern(text.as_bytes());
            out.take(&text, &mut years);
        }
        out.distinct = texts.len();
        out.counts_rows &= out.distinct == out.count && out.count > 1;
        years.sort_unstable();
        years.dedup();
        let span = years.last().zip(years.first()).map(|(last, first)| last - first + 1);
        out.follows = years.len() > 2 && span == u16::try_from(years.len()).ok();
        let is_named = is_one_of(&out.header, &PERIOD) && !column.is_typed;
        let is_dates =
            is_named || out.bare == 0 || out.texts > 0 || out.spans > 0 || out.whole == out.figures;
        if is_dates && out.count > 0 {
            let cells: Vec<&str> = column.cells.iter().map(|cell| cell.trim()).collect();
            out.periods = PeriodGrammar::of(&cells, year, &out.header);
            let is_year = |cell: &&&str| {
                let read = out.periods.and_then(|grammar| grammar.read(cell));
                read.is_some_and(|period| period.text().len() == 4)
            };
            if !out.is_years() {
                out.year_cells = cells.iter().take(MANY).filter(is_year).count();
            }
            let parts = PeriodGrammar::within(2000);
            out.has_parts = cells.iter().all(|cell| cell.is_empty() || parts.read(cell).is_some());
        }
        out
    }

    fn take(&mut self, text: &str, years: &mut Vec<u16>) {
        let digits = text.bytes().all(|b| b.is_ascii_digit());
        if digits && text.len() > 1 && text.starts_with('0') {
            self.codes += 1;
            self.texts += 1;
            return;
        }
        let found = figure(text, DecimalMark::Point).or_else(|| figure(text, DecimalMark::Comma));
        let Some(found) = found else {
            self.magnitudes += usize::from(times(text).is_some());
            self.ones += usize::from(["units", "ones"].contains(&&*text.to_ascii_lowercase()));
            self.units += usize::from(names_unit(text));
            self.flags += usize::from(is_flag(text));
            self.unknown += usize::from(is_unknown_figure(text));
            // a column of changes has such words among its figures
            if is_change_word(text) {
                return;
            }
            *if is_no_figure(text) { &mut self.letters } else { &mut self.texts } += 1;
            return;
        };
        self.figures += 1;
        self.dotted += usize::from(is_dotted(text));
        self.numerals += usize::from(found.run.is_empty());
        self.bare += usize::from(found.is_bare);
        let is_bound =
            matches!(found.qualifier, Qualifier::AtLeast) || found.qualifier.is_open_below();
        let is_span = found.to.is_some() || is_bound;
        self.spans += usize::from(is_span);
        let is_whole = digits || found.value.fract() == 0.0 && text.contains('.');
        self.whole += usize::from(is_whole);
        self.binary += usize::from(["0", "1"].contains(&text));
        let is_date = || PeriodGrammar::default().read(text).is_some();
        self.dates += usize::from(digits && text.len() == 8 && is_date());
        if let Ok(year) = text.parse::<u16>()
            && (if names_since(&self.header) { 1000..2300 } else { 1700..2200 }).contains(&year)
            && text.len() == 4
        {
            self.years += 1;
            years.push(year);
        }
    }

    /// Whether the column holds figures, with a text here and there.
    pub(super) fn is_figures(&self) -> bool {
        self.figures > 0 && self.texts * 2 <= self.figures
    }

    /// Whether it holds words.
    pub(super) fn is_words(&self) -> bool {
        let words = self.texts + if self.figures == 0 { self.letters } else { 0 };
        words > 0 && words >= self.figures
    }

    /// Whether it holds nothing but Chinese numerals, each once: 一, 二, 三.
    pub(super) fn is_numerals(&self) -> bool {
        self.numerals == self.count && self.is_distinct()
    }

    /// Whether it holds years and nothing else.
    pub(super) fn is_years(&self) -> bool {
        self.years > 0 && self.years == self.count
    }

    /// Whether it holds dates without marks and nothing else: 20230415.
    pub(super) fn is_compact_dates(&self) -> bool {
        self.dates > 0 && self.dates == self.count
    }

    /// Whether its periods are years, however they are written: 2022, 2022年.
    pub(super) fn has_years(&self) -> bool {
        self.is_years() || self.year_cells > 0 && self.year_cells == self.count
    }

    /// Whether its texts are figures that cannot be read, each another.
    pub(super) fn is_unknown(&self) -> bool {
        self.unknown > 0 && self.unknown == self.texts && self.is_distinct()
    }

    /// Whether all its figures are years and months: 2023.10.
    pub(super) fn is_dotted(&self) -> bool {
        self.dotted > 0 && self.dotted == self.figures
    }

    /// Whether it holds nothing but 0 and 1, and both of them.
    pub(super) fn is_binary(&self) -> bool {
        self.binary == self.count && self.count > 2 && self.distinct == 2
    }

    /// Whether it holds years that follow one another.
    pub(super) fn is_run_of_years(&self) -> bool {
        self.is_years() && self.follows
    }

    /// Whether it holds whole numbers and nothing else.
    pub(super) fn is_whole(&self) -> bool {
        self.count > 0 && self.whole == self.count
    }

    /// Whether it can name months or quarters beside a year.
    pub(super) fn is_part_of_year(&self) -> bool {
        self.is_whole() || self.has_parts
    }

    /// Whether its words are parts of a year: 1月, Q1, March.
    pub(super) fn has_parts(&self) -> bool {
        self.has_parts && self.count > 1
    }

    /// Whether it counts the rows.
    pub(super) fn is_index(&self) -> bool {
        self.counts_rows
    }

    /// Whether its ranges or words group what stands beside, each once.
    pub(super) fn is_banded(&self) -> bool {
        self.distinct == self.count && self.spans + self.texts > 0
    }

    /// Whether it holds powers of ten, or words that multiply beside those that do not.
    pub(super) fn is_scale(&self) -> bool {
        self.is_whole() || self.magnitudes > 0 && self.magnitudes + self.ones == self.count
    }

    /// Whether it holds words that multiply and nothing else.
    pub(super) fn is_magnitudes(&self) -> bool {
        self.count > 0 && self.magnitudes == self.count
    }

    /// Whether it holds flags and nothing else, under no header of its own.
    pub(super) fn is_flags(&self) -> bool {
        self.header.is_empty() && self.count > 0 && self.flags == self.count
    }

    /// Whether it holds units and nothing else.
    pub(super) fn is_units(&self) -> bool {
        self.count > 0 && self.units == self.count
    }

    /// Whether it holds codes.
    pub(super) fn is_code(&self) -> bool {
        self.codes > 0
    }

    /// Whether each cell is another.
    pub(super) fn is_distinct(&self) -> bool {
        self.distinct == self.count && self.count > 0
    }

    /// Whether it is empty, but for errors that a spreadsheet left.
    pub(super) fn is_empty(&self) -> bool {
        self.count == 0
    }
}

/// A header without the name of what stands across it, as in `geo\TIME_PERIOD`.
fn bare_header(header: String) -> String {
    match header.split_once('\\') {
        Some((name, across)) if across.to_ascii_lowercase().starts_with("time") => name.to_owned(),
        _ => header,
    }
}

//! Where the table is among its lines: what stands around it, its header of one or several rows,
//! its columns.

use super::around::{Around, Line, line};
use super::grid::Grid;
use super::numbers::{DecimalMark, figure, is_missing, normal};
use super::units::names_unit;

/// A column of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Column<'g> {
    /// What its header says, from the top; merged cells are carried on.
    pub(super) heads: Vec<String>,
    /// One a row, with the space before them.
    pub(super) cells: Vec<&'g str>,
    /// Whether its numbers are known to be such, as those of JSON are.
    pub(super) is_typed: bool,
}

/// A table, told from what stands around it.
#[derive(Debug, Default)]
pub(super) struct Shape<'g> {
    pub(super) columns: Vec<Column<'g>>,
    /// The line of each row.
    pub(super) lines: Vec<usize>,
    pub(super) around: Around,
    pub(super) has_header: bool,
    /// Rows that only group those below, and those with too many cells: their line, what they say
    /// and how many cells they have.
    pub(super) odd: Vec<(usize, String, usize)>,
}

impl Column<'_> {
    /// All that the header says, in one line.
    pub(super) fn header(&self) -> String {
        self.heads.join("·")
    }
}

impl<'g> Shape<'g> {
    /// Finds the table in a grid; nothing where it has less than a row of two cells.
    pub(super) fn of(grid: &'g Grid) -> Option<Self> {
        let filled: Vec<Vec<usize>> = (0..grid.len()).map(|row| grid.filled(row)).collect();
        let usual = usual(&filled)?;
        let rows: Vec<usize> = (0..grid.len())
            .filter(|&row| filled.get(row).is_some_and(|cells| !cells.is_empty()))
            .collect();
        let cells = |row: usize| filled.get(row).map(Vec::as_slice).unwrap_or_default();
        let texts = |row: usize| -> Vec<&'g str> {
            cells(row).iter().map(|&column| grid.cell(row, column)).collect()
        };
        let mut around = Around::default();
        let mut first = 0;
        while let Some(&row) = rows.get(first) {
            // the cells below a merged one begin with nothing
            let is_group = rows.get(first + 1).is_some_and(|&next| grid.cell(next, 0).is_empty());
            if !is_around(&texts(row), cells(row), if is_group { 0 } else { usual }) {
                break;
            }
            around.above(&texts(row));
            first += 1;
        }
        let mut last = rows.len();
        while last > first + 1 {
            let Some(&row) = rows.get(last - 1) else { break };
            if !is_below(grid, row, &texts(row), usual) {
                break;
            }
            last -= 1;
        }
        for &row in rows.get(last..).unwrap_or_default() {
            around.below(&texts(row));
        }
        let rows = rows.get(first..last)?;
        let levels = header_rows(grid, rows);
        let (head, body) = rows.split_at_checked(levels)?;
        if body.is_empty() {
            return None;
        }
        Some(Self { around, has_header: levels > 0, ..Self::default() }.filled(grid, head, body))
    }

    /// Takes the cells of header and rows.
    fn filled(mut self, grid: &'g Grid, head: &[usize], body: &[usize]) -> Self {
        let width = |rows: &[usize]| {
            rows.iter().map(|&row| grid.filled(row).last().map_or(0, |c| c + 1)).max()
        };
        let wide = width(head).unwrap_or(0);
        // where a few rows are longer than header and others, their cells stand in wrong columns
        let longer =
            body.iter().filter(|&&row| grid.filled(row).last().is_some_and(|&c| c >= wide)).count();
        let all = if wide == 0 || longer * 2 > body.len() {
            width(body).unwrap_or(0).max(wide)
        } else {
            wide
        };
        let mut rows: Vec<usize> = Vec::new();
        for &row in body {
            let filled = grid.filled(row);
            let line = grid.lines.get(row).map_or(0, |&line| line as usize);
            if filled.last().is_some_and(|&column| column >= all) {
                self.odd.push((line, String::new(), grid.width(row)));
            } else if filled.as_slice() == [0] && grid.width(row) == 1 && all > 1 {
                let text = grid.cell(row, 0);
                if self::line(text) == Line::Other {
                    self.odd.push((line, text.to_owned(), 1));
                } else {
                    self.around.below(&[text]);
                }
            } else {
                rows.push(row);
                self.lines.push(line);
            }
        }
        let mut heads = heads(grid, head, all);
        if head.is_empty() {
            for (column, heads) in heads.iter_mut().enumerate() {
                heads.push((column + 1).to_string());
            }
        }
        for (column, heads) in heads.into_iter().enumerate() {
            let cells: Vec<&str> = rows.iter().map(|&row| grid.raw(row, column)).collect();
            if !heads.is_empty() || cells.iter().any(|cell| !cell.trim().is_empty()) {
                self.columns.push(Column { heads, cells, is_typed: false });
            }
        }
        self.split_keys();
        self.carry_on();
        self
    }

    /// Parts a column of several keys in one cell, as Eurostat has it: `freq,unit,geo\TIME_PERIOD`.
    fn split_keys(&mut self) {
        let Some(first) = self.columns.first() else { return };
        let header = first.header();
        let Some((keys, _)) = header.split_once('\\').filter(|(keys, _)| keys.contains(',')) else {
            return;
        };
        let keys: Vec<&str> = keys.split(',').collect();
        if !first.cells.iter().all(|cell| cell.split(',').count() == keys.len()) {
            return;
        }
        let cells = first.cells.clone();
        let parted = keys.iter().enumerate().map(|(place, key)| Column {
            heads: vec![key.trim().to_owned()],
            cells: cells.iter().map(|cell| cell.split(',').nth(place).unwrap_or("")).collect(),
            is_typed: false,
        });
        let parted: Vec<Column> = parted.collect();
        self.columns.splice(0..1, parted);
    }

    /// Carries merged cells on: a label that stands only where it changes, before a column that has
    /// one in every row.
    fn carry_on(&mut self) {
        let is_full = |column: &Column| column.cells.iter().all(|cell| !cell.trim().is_empty());
        let is_words = |column: &Column| {
            column.cells.iter().all(|cell| {
                let text = normal(cell);
                text.is_empty() || is_year(&text) || figure(&text, DecimalMark::Point).is_none()
            })
        };
        for index in 0..self.columns.len() {
            let Some(column) = self.columns.get(index) else { return };
            if !is_words(column) {
                return;
            }
            let starts = column.cells.first().is_some_and(|cell| !cell.trim().is_empty());
            let next =
                self.columns.get(index + 1).is_some_and(|next| is_full(next) && is_words(next));
            if is_full(column) || !starts || !next {
                continue;
            }
            let Some(column) = self.columns.get_mut(index) else { return };
            let mut last = "";
            for cell in &mut column.cells {
                if cell.trim().is_empty() {
                    *cell = last;
                } else {
                    last = cell;
                }
            }
        }
    }
}

/// How many cells most rows fill, the wider counting more.
fn usual(filled: &[Vec<usize>]) -> Option<usize> {
    let lengths = || filled.iter().map(Vec::len).filter(|&length| length > 1);
    let mut best = None;
    let mut counts: Vec<(usize, usize)> = Vec::new();
    for length in lengths() {
        match counts.iter_mut().find(|(known, _)| *known == length) {
            Some((_, count)) => *count += length,
            None => counts.push((length, length)),
        }
    }
    for (length, count) in counts {
        if best.is_none_or(|(_, most)| count > most) {
            best = Some((length, count));
        }
    }
    best.map(|(length, _)| length)
}

/// Tells whether a row at the top stands around the table rather than being its header.
fn is_around(texts: &[&str], cells: &[usize], usual: usize) -> bool {
    let known = texts.iter().any(|text| {
        matches!(line(text), Line::Source(_))
            || matches!(line(text), Line::Unit(unit) if !unit.is_empty())
    });
    match cells {
        [0] => true,
        [_] => known,
        [0, 1] => known || usual >= 4,
        _ => known && texts.len() < usual,
    }
}

/// Tells whether a row at the bottom stands below the table.
fn is_below(grid: &Grid, row: usize, texts: &[&str], usual: usize) -> bool {
    let [first, rest @ ..] = texts else { return false };
    if line(first) != Line::Other && texts.len() < usual.max(3) {
        return true;
    }
    let after_blank = row > 0 && grid.filled(row - 1).is_empty();
    let is_long = first.chars().count() > 16;
    let is_figure = figure(&normal(first), DecimalMark::Point).is_some();
    rest.is_empty()
        && usual > 1
        && !is_figure
        && (after_blank || is_long || grid.width(row) == 1)
        && !grid.cell(row, 0).is_empty()
}

/// Tells whether a cell can only be a figure or say that there is none, and no header.
fn is_value(text: &str) -> bool {
    let text = normal(text);
    if text.is_empty() || is_year(&text) {
        return false;
    }
    let found = figure(&text, DecimalMark::Point).or_else(|| figure(&text, DecimalMark::Comma));
    found.is_some_and(|found| {
        found.to.is_none() && (found.is_bare || !found.unit.is_empty() || found.power != 0)
    }) || is_missing(&text)
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit()) && ("1000".."2300").contains(&text)
}

/// How many of the first rows are the header.
fn header_rows(grid: &Grid, rows: &[usize]) -> usize {
    let values =
        |row: usize| grid.filled(row).iter().filter(|&&c| is_value(grid.cell(row, c))).count();
    let Some(&first) = rows.first() else { return 0 };
    let words = grid.filled(first).len() - values(first);
    let beyond = grid.filled(first).iter().filter(|&&c| c > 0).count();
    // a first row of a name and nothing but figures is no header, unless they count on, as ages do
    if beyond > 0 && values(first) >= beyond && words <= 1 && !counts_on(grid, first) {
        return 0;
    }
    let mut levels = 1;
    while let (Some(&above), Some(&row)) = (rows.get(levels - 1), rows.get(levels)) {
        let filled = grid.filled(row);
        let has_gap = (0..grid.width(above))
            .any(|c| grid.cell(above, c).is_empty() && !grid.cell(row, c).is_empty());
        let repeats = (1..grid.width(above)).any(|c| {
            let cell = grid.cell(above, c);
            !cell.is_empty() && cell == grid.cell(above, c - 1)
        });
        let is_units = filled
            .iter()
            .all(|&c| names_unit(grid.cell(row, c).trim_matches(['(', ')', '（', '）'])));
        let is_open = has_gap
            || repeats
                && (grid.cell(row, 0).is_empty() || grid.cell(row, 0) == grid.cell(above, 0));
        let sound = values(row) == 0 && filled.len() > 1 && (is_open || is_units);
        if levels == 3 || !sound || rows.len() == levels + 1 {
            break;
        }
        levels += 1;
    }
    levels
}

/// Tells whether the numbers of a row rise by one or more from cell to cell.
fn counts_on(grid: &Grid, row: usize) -> bool {
    let numbers = grid.filled(row).into_iter().skip(1);
    let numbers: Vec<i64> = numbers.filter_map(|c| grid.cell(row, c).parse().ok()).collect();
    numbers.len() > 2 && numbers.windows(2).all(|pair| pair.first() < pair.last())
}

/// What the header says of each column, from the top.
fn heads(grid: &Grid, head: &[usize], width: usize) -> Vec<Vec<String>> {
    let mut out = vec![Vec::new(); width];
    for (level, &row) in head.iter().enumerate() {
        let is_last = level + 1 == head.len();
        let mut carried = String::new();
        for (column, heads) in out.iter_mut().enumerate() {
            let text = one_line(grid.cell(row, column));
            if !text.is_empty() {
                carried.clone_from(&text);
            }
            // a merged cell is one above several, and stands in the first
            let below =
                head.get(level + 1).is_some_and(|&below| !grid.cell(below, column).is_empty());
            let text = if text.is_empty() && !is_last && column > 0 && below {
                carried.clone()
            } else {
                text
            };
            if !text.is_empty() && heads.last() != Some(&text) {
                heads.push(text);
            }
        }
    }
    out
}

/// A header without its line breaks: Chinese has no space for them, Latin has.
fn one_line(text: &str) -> String {
    let mut out = String::new();
    for part in text.lines().map(str::trim).filter(|part| !part.is_empty()) {
        let latin = out.ends_with(|c: char| c.is_ascii_alphanumeric() || c == ')')
            && part.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '(');
        if latin {
            out.push(' ');
        }
        out.push_str(part);
    }
    out
}

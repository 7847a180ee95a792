//! Where the table is among its lines: what stands around it, its header of one or several rows,
//! its columns.

use super::around::{Around, AroundLine, is_about, line};
use super::grid::CellGrid;
use super::head::{header_rows, heads, is_year};
use super::headers::names_code;
use super::numbers::{DecimalMark, figure, normal};
use super::panels::{first_of_stack, stack_panels};
pub(super) use super::sheet_parts::{SheetColumn, SheetShape};
use super::totals::is_total;
use super::units::names_unit;

impl<'g> SheetShape<'g> {
    /// Finds the table in a grid; nothing where it has less than a row of two cells.
    pub(super) fn of(grid: &'g CellGrid) -> Option<Self> {
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
        let (mut first, mut abouts) = (0, 0);
        while let Some(&row) = rows.get(abouts).filter(|&&row| is_about(&texts(row))) {
            around.about(&texts(row));
            abouts += 1;
        }
        // one such word may head a column
        if abouts > 2 {
            first = abouts;
        } else {
            around = Around::default();
        }
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
        let (rows, another) = first_of_stack(grid, rows);
        let levels = header_rows(grid, rows);
        let (head, body) = rows.split_at_checked(levels)?;
        if body.is_empty() {
            return None;
        }
        Some(
            Self { around, another, has_header: levels > 0, ..Self::default() }
                .filled(grid, head, body),
        )
    }

    /// Takes the cells of header and rows.
    fn filled(mut self, grid: &'g CellGrid, head: &[usize], body: &[usize]) -> Self {
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
                if self::line(text) == AroundLine::Other {
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
                self.columns.push(SheetColumn { heads, cells, ..SheetColumn::default() });
            }
        }
        self.take_corner();
        stack_panels(&mut self);
        self.split_keys();
        self.carry_on();
        self
    }

    /// Takes the unit that stands in the corner of the table: 单位：万元 above the names of rows.
    fn take_corner(&mut self) {
        let Some(heads) = self.columns.first_mut().map(|column| &mut column.heads) else { return };
        if let Some(AroundLine::Unit(unit)) = heads.first().map(|head| line(head))
            && names_unit(&normal(unit))
            && self.around.unit.is_empty()
        {
            self.around.unit = normal(unit).into_owned();
            heads.remove(0);
        }
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
        let parted = keys.iter().enumerate().map(|(place, key)| SheetColumn {
            heads: vec![key.trim().to_owned()],
            cells: cells.iter().map(|cell| cell.split(',').nth(place).unwrap_or("")).collect(),
            ..SheetColumn::default()
        });
        let parted: Vec<SheetColumn> = parted.collect();
        self.columns.splice(0..1, parted);
    }

    /// Carries merged cells on: a label that stands only where it changes, before a column that has
    /// one in every row.
    fn carry_on(&mut self) {
        let is_full =
            |column: &SheetColumn| column.cells.iter().all(|cell| !cell.trim().is_empty());
        let is_words = |column: &SheetColumn| {
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
            // 总计 stands before nothing
            let is_sum = |row: usize| column.cells.get(row).is_some_and(|cell| is_total(cell));
            let is_filled = |next: &SheetColumn| {
                let mut cells = next.cells.iter().enumerate();
                cells.all(|(row, cell)| !cell.trim().is_empty() || is_sum(row))
            };
            let is_code = |next: &SheetColumn| names_code(&next.header());
            let next = self
                .columns
                .get(index + 1)
                .is_some_and(|next| is_filled(next) && (is_words(next) || is_code(next)));
            if is_full(column) || !starts || !next {
                continue;
            }
            let Some(column) = self.columns.get_mut(index) else { return };
            column.is_group = true;
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
        matches!(line(text), AroundLine::Source(_))
            || matches!(line(text), AroundLine::Unit(unit) if !unit.is_empty())
    });
    match cells {
        [0] => true,
        [_] => known,
        [0, _] => known || usual >= 4,
        _ => known && texts.len() < usual,
    }
}

/// Tells whether a row at the bottom stands below the table.
fn is_below(grid: &CellGrid, row: usize, texts: &[&str], usual: usize) -> bool {
    let [first, rest @ ..] = texts else { return false };
    if line(first) != AroundLine::Other && texts.len() < usual.max(3) {
        // 截至2023年底, 140 is a row
        let is_number = |text: &&str| figure(&normal(text), DecimalMark::Point).is_some();
        return line(first) != AroundLine::Note
            || texts.len() < usual
            || !rest.iter().all(is_number);
    }
    // P : preliminary
    let is_key = first.split_once([':', '=']).is_some_and(|(flag, words)| {
        let flag = flag.trim().trim_matches(['(', ')']);
        let is_short = (1..=3).contains(&flag.len());
        is_short && flag.bytes().all(|b| b.is_ascii_alphabetic()) && words.trim().len() > 3
    });
    let after_blank = row > 0 && grid.filled(row - 1).is_empty();
    let is_long = first.chars().count() > 16;
    let is_figure = figure(&normal(first), DecimalMark::Point).is_some();
    let is_long = is_long
        || first.ends_with('。')
        || first.starts_with(['本', '以']) && first.starts_with("本表");
    rest.is_empty()
        && usual > 1
        && !is_figure
        && (after_blank || is_long || is_key || grid.width(row) == 1)
        && !grid.cell(row, 0).is_empty()
}

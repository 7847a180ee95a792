//! What rows, headers and titles tell of how a table is laid out.

use duibi_scan::Interner;

use super::label::{name_and_unit, part_name};
use super::numbers::normal;
use super::periods::PeriodGrammar;
use super::shape::SheetShape;
use crate::calendar::civil;
use crate::data::Period;

/// How many different rows there are among some columns.
pub(super) fn pairs(shape: &SheetShape, columns: &[usize]) -> usize {
    let mut all = Interner::default();
    let mut key = String::new();
    for row in 0..shape.lines.len() {
        key.clear();
        for &column in columns {
            let cell = shape.columns.get(column).and_then(|c| c.cells.get(row)).unwrap_or(&"");
            key.push_str(cell.trim());
            key.push('\n');
        }
        all.intern(key.as_bytes());
    }
    all.len()
}

/// Whether the names of half the rows hold units.
pub(super) fn rows_with_units(shape: &SheetShape, column: usize) -> bool {
    let Some(column) = shape.columns.get(column) else { return false };
    // a part is in the unit of its whole
    let is_whole = |cell: &&&str| !part_name(cell).1;
    let has_unit = |cell: &&&str| !name_and_unit(cell).1.is_empty();
    let wholes = column.cells.iter().filter(is_whole).count();
    let units = column.cells.iter().filter(is_whole).filter(has_unit).count();
    units > 0 && units * 2 >= wholes
}

/// The year in which a period lies, if it is one.
pub(super) fn year_within(period: Period) -> Option<u16> {
    let (from, to) = period.days()?;
    let (from, to) = (civil(from).0, civil(to).0);
    u16::try_from(from).ok().filter(|_| from == to)
}

/// The year that a title names, if it is one.
pub(super) fn year_of(title: &str) -> Option<u16> {
    let mut years: Vec<u16> = Vec::new();
    let digits = title.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 4);
    for year in digits.filter_map(|digits| digits.parse().ok()).filter(|y| (1900..2100).contains(y))
    {
        if !years.contains(&year) {
            years.push(year);
        }
    }
    if let [year] = *years.as_slice() { Some(year) } else { None }
}

/// How the headers write periods.
pub(super) fn header_periods(shape: &SheetShape, year: Option<u16>) -> Option<PeriodGrammar> {
    let heads = shape.columns.iter().flat_map(|column| &column.heads);
    let heads = heads.map(|head| name_and_unit(head).0);
    let is_period = |head: &&str| {
        let text = normal(head);
        let is_number = text.bytes().all(|b| b.is_ascii_digit());
        (text.len() >= 3 || !is_number) && PeriodGrammar::of(&[&text], year, "").is_some()
    };
    // 22年 is one beside 23年
    let is_short = |head: &&str| PeriodGrammar::of(&[head], year, "年").is_some();
    let sure: Vec<&str> = heads.clone().filter(is_period).collect();
    let all: Vec<&str> = heads.filter(|head| is_period(head) || is_short(head)).collect();
    let with_short = (all.len() > sure.len()).then(|| PeriodGrammar::of(&all, year, "")).flatten();
    with_short.or_else(|| PeriodGrammar::of(&sure, year, ""))
}

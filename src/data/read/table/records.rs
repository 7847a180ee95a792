//! A JSON list of records, or of rows as ECharts and others have them.

use duibi_scan::{CellKind, ListItem, RawCell, Rows};

use super::grid::Grid;
use super::shape::{Column, Shape};
use super::sheet;
use crate::data::read::faults::Faults;
use crate::data::read::node::{self, Node};
use crate::data::read::position::Counter;
use crate::data::read::reading::Reading;
use crate::data::read::request::Request;
use crate::data::read::syntax::NotJson;
use crate::data::read::text::Split;
use crate::error::{Expected, Problem, Syntax};
use crate::number::shortest;

/// Tells a list of records from other texts.
pub(in crate::data::read) fn recognises(bytes: &[u8]) -> bool {
    bytes.trim_ascii_start().first() == Some(&b'[')
}

/// Reads a list of records.
pub(in crate::data::read) fn read(bytes: &[u8], request: &Request) -> Reading {
    let start = bytes.iter().position(|&byte| byte == b'[').unwrap_or(0);
    match listed(bytes, start, request) {
        Ok(reading) => reading,
        Err(not_json) => Reading::malformed(bytes, not_json),
    }
}

fn listed(bytes: &[u8], start: usize, request: &Request) -> Result<Reading, NotJson> {
    let mut faults = Faults::default();
    let mut grid = Grid::default();
    let mut lines = Counter::default();
    let mut sound = SoundTexts::default();
    let mut rows = Rows::new(bytes, start, &[]);
    let (mut item, mut lists, mut typed) = (0, 0, Vec::new());
    let end = loop {
        match rows.next_row() {
            ListItem::Row => {
                if rows.is_fresh() {
                    sound.check(bytes, rows.cells())?;
                }
                grid.begin(lines.position(bytes, rows.row().0).line);
                typed.resize(rows.cells().len(), false);
                for (column, cell) in rows.cells().iter().enumerate() {
                    push(&mut grid, &rows, column, *cell);
                    if let Some(typed) = typed.get_mut(column) {
                        *typed |= cell.kind == CellKind::Number;
                    }
                }
            }
            ListItem::Other(from, to) => {
                let raw = bytes.get(from..to).unwrap_or_default();
                if raw.first() == Some(&b'[') {
                    grid.begin(lines.position(bytes, from).line);
                    lists += 1;
                    push_list(&mut grid, raw).map_err(|not_json| not_json.from(from))?;
                } else {
                    let problem = Problem::Expected(Expected::Object, node::found(raw));
                    faults.push_at(from, || format!("[{item}]"), problem);
                }
            }
            ListItem::End(end) => break end,
            ListItem::Malformed(error) => return Err(NotJson::of_scan(error, bytes)),
        }
        item += 1;
    };
    let rest = bytes.get(end..).unwrap_or_default();
    if let Some(more) = rest.iter().position(|byte| !byte.is_ascii_whitespace()) {
        return Err(NotJson { at: end + more, why: Syntax::Trailing });
    }
    let read = if lists > 0 && lists == grid.len() {
        sheet::read(&grid, false, request.columns)
    } else {
        let heads: Vec<String> =
            rows.keys().map(|key| node::text_of(key).unwrap_or_default()).collect();
        (!heads.is_empty())
            .then(|| sheet::read_shape(&shape(&grid, heads, &typed), false, request.columns))
    };
    Ok(match read {
        Some(Ok(dataset)) => Reading::new(dataset, faults, &Split::whole(bytes)),
        Some(Err(problem)) => Reading::refused(problem),
        None => Reading::refused_at(bytes, start, Problem::NoDocument),
    })
}

/// A table of records: its keys are the header.
fn shape<'g>(grid: &'g Grid, heads: Vec<String>, typed: &[bool]) -> Shape<'g> {
    let columns = heads.into_iter().enumerate().map(|(column, head)| Column {
        heads: vec![head],
        cells: (0..grid.len()).map(|row| grid.raw(row, column)).collect(),
        is_typed: typed.get(column).copied().unwrap_or(false),
    });
    Shape {
        columns: columns.collect(),
        lines: grid.lines.iter().map(|&line| line as usize).collect(),
        has_header: true,
        ..Shape::default()
    }
}

/// Adds what a cell of a record says.
fn push(grid: &mut Grid, rows: &Rows, column: usize, cell: RawCell) {
    match cell.kind {
        CellKind::Absent | CellKind::Null => grid.push(""),
        CellKind::Flag => grid.push(if cell.number > 0.0 { "true" } else { "false" }),
        CellKind::Number => grid.push(&shortest(cell.number)),
        CellKind::Text => grid.push(&node::text_of(rows.raw(column, cell)).unwrap_or_default()),
        CellKind::Nested => grid.push("[…]"),
    }
}

/// Adds what the items of a list say.
fn push_list(grid: &mut Grid, raw: &[u8]) -> Result<(), NotJson> {
    if let Node::List(items) = Node::parse(raw)? {
        for item in &items {
            match item {
                Node::Null => grid.push(""),
                Node::Flag(flag) => grid.push(if *flag { "true" } else { "false" }),
                Node::Number(number) => grid.push(&shortest(*number)),
                Node::Text(text) => grid.push(text),
                Node::List(_) | Node::Object(_) => grid.push("[…]"),
            }
        }
    }
    Ok(())
}

/// How many texts, lists and objects of each column are known to be JSON inside, which the scanner
/// leaves to us.
#[derive(Default)]
struct SoundTexts(Vec<u32>);

impl SoundTexts {
    /// Looks at what is new in a row.
    fn check(&mut self, bytes: &[u8], cells: &[RawCell]) -> Result<(), NotJson> {
        self.0.resize(cells.len().max(self.0.len()), 0);
        for (cell, known) in cells.iter().zip(&mut self.0) {
            let has_symbol = matches!(cell.kind, CellKind::Text | CellKind::Nested);
            if has_symbol && cell.symbol >= *known {
                *known = cell.symbol + 1;
                let raw = bytes.get(cell.start..cell.end).unwrap_or_default();
                Node::parse(raw).map_err(|not_json| not_json.from(cell.start))?;
            }
        }
        Ok(())
    }
}

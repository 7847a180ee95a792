//! A JSON list of records, or of rows as ECharts and others have them.

use duibi_scan::{CellKind, ListItem, RawCell, Rows};

use super::grid::CellGrid;
use super::layout::SheetLayout;
use super::said::Said;
use super::shape::{SheetColumn, SheetShape};
use super::sheet;
use super::stream::{SAMPLE, Stream};
use crate::data::Dataset;
use crate::data::read::faults::Faults;
use crate::data::read::node::{self, Node};
use crate::data::read::options::ColumnNames;
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
    let mut said = Said::default();
    said.add(&request.columns.head);
    match listed(bytes, start, &said.names(request.columns), &said) {
        Ok(mut reading) => {
            said.finish(&mut reading);
            reading
        }
        Err(not_json) => Reading::malformed(bytes, not_json),
    }
}

fn listed(
    bytes: &[u8],
    start: usize,
    names: &ColumnNames,
    said: &Said,
) -> Result<Reading, NotJson> {
    if let Some(dataset) = streamed(bytes, start, names)?.filter(|_| !said.tells_figures()) {
        return Ok(Reading::new(dataset, Faults::default(), &Split::whole(bytes)));
    }
    let mut faults = Faults::default();
    let mut all = RecordGrid::default();
    let mut rows = Rows::new(bytes, start, &[]);
    let end = all.fill(bytes, &mut rows, usize::MAX, &mut faults)?;
    end_of_text(bytes, end)?;
    let RecordGrid { grid, typed, lists, .. } = all;
    let read = if lists > 0 && lists == grid.len() {
        sheet::read(&grid, false, names, said)
    } else {
        let heads = heads(&rows);
        let shape = (!heads.is_empty()).then(|| shape(&grid, heads, &typed));
        shape.map(|shape| sheet::read_shape(shape, false, names, said))
    };
    Ok(match read {
        Some(Ok(dataset)) => Reading::new(dataset, faults, &Split::whole(bytes)),
        Some(Err(problem)) => Reading::refused(problem),
        None => Reading::refused_at(bytes, start, Problem::NoDocument),
    })
}

/// Reads a long clean list the quick way; nothing where it is not one.
fn streamed(bytes: &[u8], start: usize, names: &ColumnNames) -> Result<Option<Dataset>, NotJson> {
    let mut sample = RecordGrid::default();
    let mut rows = Rows::new(bytes, start, &[]);
    sample.fill(bytes, &mut rows, SAMPLE, &mut Faults::default())?;
    if sample.grid.len() < SAMPLE || sample.lists > 0 {
        return Ok(None);
    }
    let shape = shape(&sample.grid, heads(&rows), &sample.typed);
    let columns = shape.columns.len();
    let layout = SheetLayout::of(&shape, names).ok();
    let Some(mut stream) = layout.and_then(|layout| Stream::of(&shape, &layout)) else {
        return Ok(None);
    };
    let mut rows = Rows::new(bytes, start, &[]);
    let mut sound = SoundTexts::default();
    loop {
        match rows.next_row() {
            ListItem::Row => {
                if rows.is_fresh() {
                    sound.check(bytes, rows.cells())?;
                }
                let text = |column, cell| node::text_of(rows.raw(column, cell));
                if rows.cells().len() > columns || stream.row(rows.cells(), &text).is_none() {
                    return Ok(None);
                }
            }
            ListItem::End(end) => {
                end_of_text(bytes, end)?;
                return Ok(Some(stream.finish()));
            }
            // it is told the usual way
            ListItem::Other(..) | ListItem::Malformed(_) => return Ok(None),
        }
    }
}

fn heads(rows: &Rows) -> Vec<String> {
    rows.keys().map(|key| node::text_of(key).unwrap_or_default()).collect()
}

/// Tells whether nothing follows the list.
fn end_of_text(bytes: &[u8], end: usize) -> Result<(), NotJson> {
    let rest = bytes.get(end..).unwrap_or_default();
    match rest.iter().position(|byte| !byte.is_ascii_whitespace()) {
        Some(more) => Err(NotJson { at: end + more, why: Syntax::Trailing }),
        None => Ok(()),
    }
}

/// The cells of records.
#[derive(Default)]
struct RecordGrid {
    grid: CellGrid,
    /// By column: whether it holds numbers of JSON.
    typed: Vec<bool>,
    /// How many items are lists.
    lists: usize,
    lines: Counter,
    sound: SoundTexts,
}

impl RecordGrid {
    /// Takes so many items and gives the byte behind the list.
    fn fill(
        &mut self,
        bytes: &[u8],
        rows: &mut Rows,
        most: usize,
        faults: &mut Faults,
    ) -> Result<usize, NotJson> {
        for item in 0..most {
            match rows.next_row() {
                ListItem::Row => self.row(bytes, rows)?,
                ListItem::Other(from, to) => {
                    let raw = bytes.get(from..to).unwrap_or_default();
                    if raw.first() == Some(&b'[') {
                        self.grid.begin(self.lines.position(bytes, from).line);
                        self.lists += 1;
                        push_list(&mut self.grid, raw).map_err(|not_json| not_json.from(from))?;
                    } else {
                        let problem = Problem::Expected(Expected::Object, node::found(raw));
                        faults.push_at(from, || format!("[{item}]"), problem);
                    }
                }
                ListItem::End(end) => return Ok(end),
                ListItem::Malformed(error) => return Err(NotJson::of_scan(error, bytes)),
            }
        }
        Ok(0)
    }

    fn row(&mut self, bytes: &[u8], rows: &Rows) -> Result<(), NotJson> {
        if rows.is_fresh() {
            self.sound.check(bytes, rows.cells())?;
        }
        self.grid.begin(self.lines.position(bytes, rows.row().0).line);
        self.typed.resize(rows.cells().len(), false);
        for ((column, cell), typed) in rows.cells().iter().enumerate().zip(&mut self.typed) {
            push(&mut self.grid, rows, column, *cell);
            *typed |= cell.kind == CellKind::Number;
        }
        Ok(())
    }
}

/// A table of records: its keys are the header.
fn shape<'g>(grid: &'g CellGrid, heads: Vec<String>, typed: &[bool]) -> SheetShape<'g> {
    let columns = heads.into_iter().enumerate().map(|(column, head)| SheetColumn {
        heads: vec![head],
        cells: (0..grid.len()).map(|row| grid.raw(row, column)).collect(),
        is_typed: typed.get(column).copied().unwrap_or(false),
        is_group: false,
    });
    SheetShape {
        columns: columns.collect(),
        lines: grid.lines.iter().map(|&line| line as usize).collect(),
        has_header: true,
        ..SheetShape::default()
    }
}

/// Adds what a cell of a record says.
fn push(grid: &mut CellGrid, rows: &Rows, column: usize, cell: RawCell) {
    match cell.kind {
        CellKind::Absent | CellKind::Null => grid.push(""),
        CellKind::Flag => grid.push(if cell.number > 0.0 { "true" } else { "false" }),
        CellKind::Number => grid.push(&shortest(cell.number)),
        CellKind::Text => grid.push(&node::text_of(rows.raw(column, cell)).unwrap_or_default()),
        CellKind::Nested => grid.push("[…]"),
    }
}

/// Adds what the items of a list say.
fn push_list(grid: &mut CellGrid, raw: &[u8]) -> Result<(), NotJson> {
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The same list the usual way.
    fn usual(bytes: &[u8]) -> Dataset {
        let mut all = RecordGrid::default();
        let mut rows = Rows::new(bytes, 0, &[]);
        all.fill(bytes, &mut rows, usize::MAX, &mut Faults::default()).unwrap();
        let shape = shape(&all.grid, heads(&rows), &all.typed);
        sheet::read_shape(shape, false, &ColumnNames::default(), &Said::default()).unwrap()
    }

    #[test]
    fn the_quick_way_finds_what_the_usual_one_finds() {
        let list = |row: &dyn Fn(usize) -> String| {
            ["[", &(0..400).map(row).collect::<Vec<_>>().join(","), "]"].concat()
        };
        let places = ["Ashby", "Corby", "Derby", "Selby"];
        let place = |row: usize| places[row % 4];
        let (x, y) = (|row: usize| row * 37 % 101, |row: usize| row * 53 % 97);
        for text in [
            list(&|row| {
                let (place, x, y) = (place(row), x(row), y(row));
                format!(r#"{{"place":"{place}","x":{x}.5,"y":{y}.25}}"#)
            }),
            list(&|row| format!(r#"{{"x":{}.5,"y":{}.25}}"#, x(row), y(row))),
            list(&|row| {
                let (place, step) = (place(row), row / 4);
                format!(r#"{{"place":"{place}","period":{step},"value":{}.5}}"#, x(row))
            }),
        ] {
            let quick = streamed(text.as_bytes(), 0, &ColumnNames::default()).unwrap().unwrap();
            let usual = usual(text.as_bytes());
            assert_eq!(quick.entities, usual.entities);
            assert_eq!(quick.metrics, usual.metrics);
            assert_eq!(quick.doubts, usual.doubts);
            let figures =
                |data: &Dataset| format!("{:?}", data.observations.iter().collect::<Vec<_>>());
            assert_eq!(figures(&quick), figures(&usual));
        }
    }
}

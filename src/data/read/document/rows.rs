//! The observations of a document: straight from bytes into columns. What repeats, such as an id, a
//! period or a place, is looked at once for each that differs.

use duibi_scan::{CellKind, ListItem, RawCell, Rows};

use super::key::{KEYS, ObservationKey};
use super::known::Known;
use super::meanings::{Meanings, SymbolMeaning};
use super::parts::PartLinks;
use super::report::RowReport;
use crate::data::observations::NewObservation;
use crate::data::read::faults::Faults;
use crate::data::read::fields::WARNS;
use crate::data::read::node::{self, Node};
use crate::data::read::overflow::FITS_ANY_UNIT;
use crate::data::read::syntax::NotJson;
use crate::data::{Dataset, PeriodKind, Qualifier};
use crate::error::{Expected, Problem, Warning};
use crate::near::nearest;

/// How many of the keys every observation has: the first ones.
const REQUIRED: usize = 5;

/// The rows on their way into the columns.
struct RowReader<'r, 'n, 't> {
    dataset: &'r mut Dataset,
    meanings: Meanings<'r>,
    parts: PartLinks,
    /// By column of a key that the format does not have: how many of its symbols are JSON.
    unknown: Vec<u32>,
    report: RowReport<'r, 'n, 't>,
}

/// Reads all rows of the list at a byte and gives the byte after its end; a row with a fault in
/// what makes it comparable is left out.
///
/// # Errors
///
/// Where the text stops being JSON.
pub(super) fn read(
    bytes: &[u8],
    start: usize,
    dataset: &mut Dataset,
    known: &Known,
    faults: &mut Faults,
) -> Result<usize, NotJson> {
    let mut rows = Rows::new(bytes, start, &KEYS.map(|(_, name)| name));
    rows.share(ObservationKey::PartOf as usize, ObservationKey::Id as usize);
    let mut reader = RowReader {
        dataset,
        meanings: Meanings::new(known),
        parts: PartLinks::default(),
        unknown: Vec::new(),
        report: RowReport { bytes, faults, item: 0, malformed: None },
    };
    let end = loop {
        match rows.next_row() {
            ListItem::Row => {
                reader.unknown_keys(&rows);
                reader.row(&rows);
            }
            ListItem::Other(start, end) => reader.no_row(start, end),
            ListItem::End(end) => break end,
            ListItem::Malformed(error) => return Err(NotJson::of_scan(error, bytes)),
        }
        if let Some(not_json) = reader.report.malformed {
            return Err(not_json);
        }
        reader.report.item += 1;
    };
    reader.parts.link(&mut reader.dataset.observations, known, &mut reader.report);
    Ok(end)
}

impl RowReader<'_, '_, '_> {
    /// Reads one row into the columns, or notes its faults.
    fn row(&mut self, rows: &Rows) {
        if rows.filled() == REQUIRED && self.usual(rows.cells()).is_some() {
            return;
        }
        let cell =
            |key: ObservationKey| rows.cells().get(key as usize).copied().unwrap_or_default();
        let mut new = NewObservation::default();
        let mut is_right = self.comparable(&cell, rows.row().0, &mut new).is_some();
        // a fault of these is told, and the figure compares as well without them
        new.inferred = self.optional(ObservationKey::PeriodNote, &cell).unwrap_or_default() > 0;
        new.source = self.optional(ObservationKey::Source, &cell).unwrap_or_default();
        new.place = self.optional(ObservationKey::Place, &cell).unwrap_or_default();
        new.note = self.optional(ObservationKey::Note, &cell).unwrap_or_default();
        new.printed = self.optional(ObservationKey::Printed, &cell).unwrap_or_default();
        let id = cell(ObservationKey::Id);
        let index = self.dataset.observations.len();
        if id.kind != CellKind::Absent {
            let text = self.number(ObservationKey::Id, id);
            let index = Some(index).filter(|_| is_right);
            let taken = text.is_some() && self.parts.take_id(id, index, &mut self.report);
            is_right &= taken;
            new.id = text.unwrap_or_default();
        }
        if !is_right {
            self.dataset.left_out.push(self.report.item);
            return;
        }
        let whole = cell(ObservationKey::PartOf);
        if whole.kind != CellKind::Absent {
            self.parts.add(index, self.report.item, whole);
        }
        self.dataset.observations.push(&new);
    }

    /// Reads what makes a figure comparable; nothing where any of it is wrong.
    fn comparable(
        &mut self,
        cell: &dyn Fn(ObservationKey) -> RawCell,
        row: usize,
        new: &mut NewObservation,
    ) -> Option<()> {
        // all before any is asked for, so that every fault is told at once
        let entity = self.required(ObservationKey::Entity, cell, row);
        let metric = self.required(ObservationKey::Metric, cell, row);
        let period = self.required(ObservationKey::Period, cell, row);
        let value = self.value(cell(ObservationKey::Value), row);
        let unit = self.required(ObservationKey::Unit, cell, row);
        let unit = metric.zip(unit).filter(|&(metric, unit)| {
            let cell = cell(ObservationKey::Unit);
            self.meanings.unit_fits(metric, unit, cell, self.dataset, &mut self.report)
        });
        let qualifier = self.optional(ObservationKey::Qualifier, cell);
        let basis = self.optional(ObservationKey::Basis, cell);
        let scope = self.optional(ObservationKey::Scope, cell);
        let part = self.optional(ObservationKey::PartOf, cell);
        // two figures of one year to date and of all of it are no more alike than two years
        let kind = self.optional(ObservationKey::PeriodKind, cell);
        let value = value.zip(unit).filter(|&(value, (metric, unit))| {
            let cell = cell(ObservationKey::Value);
            Meanings::value_fits(value, (metric, unit), cell, self.dataset, &mut self.report)
        });
        (new.entity, (new.value, _)) = (entity?, value?);
        (new.metric, new.unit) = unit?;
        let kind = PeriodKind::from_number(kind?);
        new.period = self.meanings.periods.get(period? as usize)?.of_kind(kind);
        new.qualifier = Qualifier::from_number(qualifier?);
        (new.basis, new.scope) = (basis?, scope?);
        part.map(|_| ())
    }

    /// Takes a row that has the required keys alone, with nothing new in it: most rows of a long
    /// document.
    fn usual(&mut self, cells: &[RawCell]) -> Option<()> {
        let known = |key: ObservationKey| {
            let cell = cells.get(key as usize).filter(|cell| cell.kind == CellKind::Text)?;
            match self.meanings.by_key.get(key as usize)?.get(cell.symbol as usize)? {
                SymbolMeaning::Good(number) => Some(*number),
                _ => None,
            }
        };
        let entity = known(ObservationKey::Entity)?;
        let metric = known(ObservationKey::Metric)?;
        let unit = known(ObservationKey::Unit)?;
        let period = *self.meanings.periods.get(known(ObservationKey::Period)? as usize)?;
        let value = cells
            .get(ObservationKey::Value as usize)
            .filter(|cell| cell.kind == CellKind::Number && cell.number.abs() < FITS_ANY_UNIT)?
            .number;
        self.meanings.fits.get(metric as usize)?.get(unit as usize)?.filter(|fits| *fits)?;
        self.dataset.observations.push_plain(entity, metric, period, value, unit);
        Some(())
    }

    fn number(&mut self, key: ObservationKey, cell: RawCell) -> Option<u32> {
        self.meanings.number(key, cell, self.dataset, &mut self.report)
    }

    /// What the value of a key means; its absence from the row that begins at a byte is a fault.
    fn required(
        &mut self,
        key: ObservationKey,
        cell: &dyn Fn(ObservationKey) -> RawCell,
        row: usize,
    ) -> Option<u32> {
        let cell = cell(key);
        if cell.kind == CellKind::Absent {
            self.report.absent(key, row);
            return None;
        }
        self.number(key, cell)
    }

    /// What the value of a key means; 0 where the row does not have it.
    fn optional(
        &mut self,
        key: ObservationKey,
        cell: &dyn Fn(ObservationKey) -> RawCell,
    ) -> Option<u32> {
        let cell = cell(key);
        if cell.kind == CellKind::Absent { Some(0) } else { self.number(key, cell) }
    }

    fn value(&mut self, cell: RawCell, row: usize) -> Option<f64> {
        match cell.kind {
            CellKind::Number if cell.number.is_finite() => return Some(cell.number),
            CellKind::Absent => self.report.absent(ObservationKey::Value, row),
            _ => self.report.unexpected(ObservationKey::Value, cell),
        }
        None
    }

    /// Notes an item of the list that is no object.
    fn no_row(&mut self, start: usize, end: usize) {
        let item = self.report.item;
        let found = node::found(self.report.bytes.get(start..end).unwrap_or_default());
        let problem = Problem::Expected(Expected::Object, found);
        self.report.faults.push_at(start, || format!("observations[{item}]"), problem);
        self.dataset.left_out.push(item);
    }

    /// Warns of keys that the format does not have, each the first time that it comes; their values
    /// must be JSON all the same.
    fn unknown_keys(&mut self, rows: &Rows) {
        let cells = rows.cells().get(KEYS.len()..).unwrap_or_default();
        for (index, cell) in
            cells.iter().enumerate().filter(|(_, cell)| cell.kind != CellKind::Absent)
        {
            if index >= self.unknown.len() {
                self.unknown.resize(index + 1, 0);
                let raw = rows.keys().nth(KEYS.len() + index).unwrap_or_default();
                match Node::parse(raw) {
                    Ok(key) => self.unknown_key(key.text(), cell.start),
                    Err(NotJson { why, .. }) => {
                        self.report.malformed = Some(NotJson { at: cell.start, why });
                        return;
                    }
                }
            }
            let Some(sound) = self.unknown.get_mut(index) else { continue };
            if matches!(cell.kind, CellKind::Text | CellKind::Nested) && cell.symbol >= *sound {
                *sound = cell.symbol + 1;
                if let Err(not_json) = Node::parse(self.report.raw(*cell)) {
                    self.report.malformed = Some(not_json.from(cell.start));
                }
            }
        }
    }

    fn unknown_key(&mut self, name: &str, byte: usize) {
        if WARNS {
            let near = nearest(name, KEYS.iter().map(|(_, known)| *known)).map(str::to_owned);
            let item = self.report.item;
            let path = || format!("observations[{item}].{name}");
            let problem = Problem::Warning(Warning::UnknownKey(name.to_owned(), near));
            self.report.faults.push_at(byte, path, problem);
        }
    }
}

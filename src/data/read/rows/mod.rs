//! The observations of a `duibi/1` document: straight from bytes into columns. What repeats, such as an id, a period or a
//! place, is looked at once for each that differs.

mod key;
mod parts;

use duibi_scan::{Cell, Item, Kind as Sort, Rows};

use self::key::KEYS;
pub(super) use self::key::Key;
use crate::data::observations::Row;
use crate::data::read::document::{Broken, Known};
use crate::data::read::faults::Faults;
use crate::data::read::fields::WARNS;
use crate::data::read::node::Node;
use crate::data::read::syntax::{byte_of, of_scan, of_serde};
use crate::data::read::value::{self, Context};
use crate::data::{Dataset, Period, Qualifier};
use crate::error::{Expected, Found, Problem, Warning};
use crate::near::nearest;

/// How many of them every observation has: the first ones.
const REQUIRED: usize = 5;

/// What a symbol was found to mean: a number of the columns, or nothing that can be used.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Meaning {
    Unseen,
    Bad,
    Good(u32),
}

/// The rows on their way into the columns.
struct Reader<'r, 'n, 't> {
    bytes: &'t [u8],
    dataset: &'r mut Dataset,
    known: &'r mut Known,
    faults: &'r mut Faults<'n>,
    /// By column and symbol.
    meanings: Vec<Vec<Meaning>>,
    periods: Vec<Period>,
    /// By metric and unit: whether the one can be given in the other.
    fits: Vec<Vec<Option<bool>>>,
    /// By the symbol of an id: the index of its observation.
    index_of: Vec<u32>,
    /// The part, its item and cell.
    parts: Vec<(usize, usize, Cell)>,
    item: usize,
    /// Whether an id is written with escapes.
    escaped: bool,
    broken: Option<Broken>,
}

/// Reads all rows of the list at a byte and gives the byte after its end; a row with a fault in what makes it comparable is
/// left out.
///
/// # Errors
///
/// Where the text stops being JSON.
pub(super) fn read(
    bytes: &[u8],
    start: usize,
    dataset: &mut Dataset,
    known: &mut Known,
    faults: &mut Faults,
) -> Result<usize, Broken> {
    let mut rows = Rows::new(bytes, start, &KEYS.map(|(_, name)| name));
    rows.share(Key::PartOf as usize, Key::Id as usize);
    let mut reader = Reader {
        bytes,
        dataset,
        known,
        faults,
        meanings: vec![Vec::new(); KEYS.len()],
        periods: Vec::new(),
        fits: Vec::new(),
        index_of: Vec::new(),
        parts: Vec::new(),
        item: 0,
        escaped: false,
        broken: None,
    };
    let mut columns = KEYS.len();
    let end;
    loop {
        match rows.next_row() {
            Item::Row => {
                reader.unknown_keys(&rows, &mut columns);
                reader.row(&rows);
            }
            Item::Other(start, end) => {
                let found = reader.found(start, end);
                let item = reader.item;
                reader.faults.push_at(
                    start,
                    || format!("observations[{item}]"),
                    Problem::Expected(Expected::Object, found),
                );
                reader.dataset.left_out.push(item);
            }
            Item::End(after) => {
                end = after;
                break;
            }
            Item::Broken(broken) => return Err((broken.at, of_scan(broken.why, bytes, broken.at))),
        }
        if let Some(broken) = reader.broken {
            return Err(broken);
        }
        reader.item += 1;
    }
    reader.link();
    Ok(end)
}

impl Reader<'_, '_, '_> {
    /// Reads one row into the columns, or notes its faults.
    fn row(&mut self, rows: &Rows) {
        if rows.filled() == REQUIRED && self.usual(rows.cells()).is_some() {
            return;
        }
        let cells = rows.cells();
        let cell = |key: Key| cells.get(key as usize).copied().unwrap_or_default();
        let required = |reader: &mut Self, key: Key| match cell(key).kind {
            Sort::Absent => reader.absent(key, rows.row().0),
            _ => reader.look_up(key, cell(key)),
        };
        let optional = |reader: &mut Self, key: Key| match cell(key).kind {
            Sort::Absent => Some(0),
            _ => reader.look_up(key, cell(key)),
        };
        // all before any is asked for, so that every fault is told at once
        let (entity, metric, period) =
            (required(self, Key::Entity), required(self, Key::Metric), required(self, Key::Period));
        let (value, unit) = (self.value(cell(Key::Value), rows.row().0), required(self, Key::Unit));
        let fits = metric
            .zip(unit)
            .is_some_and(|(metric, unit)| self.unit_fits(metric, unit, cell(Key::Unit)));
        let (qualifier, basis, scope) = (
            optional(self, Key::Qualifier),
            optional(self, Key::Basis),
            optional(self, Key::Scope),
        );
        let part = optional(self, Key::PartOf);
        let whole = [entity, metric, period, unit, qualifier, basis, scope, part]
            .iter()
            .all(Option::is_some);
        let mut bad = !whole || value.is_none() || !fits;
        let period = period.and_then(|number| self.periods.get(number as usize)).copied();
        let mut row = Row {
            entity: entity.unwrap_or_default(),
            metric: metric.unwrap_or_default(),
            period: period.unwrap_or_default(),
            value: value.unwrap_or_default(),
            unit: unit.unwrap_or_default(),
            qualifier: Qualifier::from_number(qualifier.unwrap_or_default()),
            basis: basis.unwrap_or_default(),
            scope: scope.unwrap_or_default(),
            // a fault of these is told, and the figure compares as well without them
            inferred: optional(self, Key::PeriodNote).unwrap_or_default() > 0,
            source: optional(self, Key::Source).unwrap_or_default(),
            place: optional(self, Key::Place).unwrap_or_default(),
            note: optional(self, Key::Note).unwrap_or_default(),
            printed: optional(self, Key::Printed).unwrap_or_default(),
            id: 0,
        };
        let id = cell(Key::Id);
        if id.kind != Sort::Absent {
            match self.look_up(Key::Id, id) {
                Some(text) => {
                    row.id = text;
                    bad |= !self.take(id, bad);
                }
                None => bad = true,
            }
        }
        if bad {
            self.dataset.left_out.push(self.item);
            return;
        }
        if cell(Key::PartOf).kind != Sort::Absent {
            self.parts.push((self.dataset.observations.len(), self.item, cell(Key::PartOf)));
        }
        self.dataset.observations.push(&row);
    }

    /// Takes a row that has the required keys alone, with nothing new in it: most rows of a long document.
    fn usual(&mut self, cells: &[Cell]) -> Option<()> {
        let known = |key: Key| {
            let cell = cells.get(key as usize).filter(|cell| cell.kind == Sort::Text)?;
            match self.meanings.get(key as usize)?.get(cell.symbol as usize)? {
                Meaning::Good(number) => Some(*number),
                _ => None,
            }
        };
        let (entity, metric, unit) = (known(Key::Entity)?, known(Key::Metric)?, known(Key::Unit)?);
        let period = *self.periods.get(known(Key::Period)? as usize)?;
        let value = cells
            .get(Key::Value as usize)
            .filter(|cell| cell.kind == Sort::Number && cell.number.is_finite())?
            .number;
        self.fits.get(metric as usize)?.get(unit as usize)?.filter(|fits| *fits)?;
        self.dataset.observations.push_plain(entity, metric, period, value, unit);
        Some(())
    }

    /// What a cell means; what is new is looked at, and what is bad is a fault in each row that has it.
    fn look_up(&mut self, key: Key, cell: Cell) -> Option<u32> {
        if !matches!(cell.kind, Sort::Text | Sort::Nested) {
            let found = self.found(cell.start, cell.end);
            self.fault(key, cell.start, "", Problem::Expected(key.expected(), found));
            return None;
        }
        let meanings = self.meanings.get_mut(key as usize)?;
        let index = cell.symbol as usize;
        if index >= meanings.len() {
            meanings.resize(index + 1, Meaning::Unseen);
        }
        match meanings.get(index) {
            Some(Meaning::Good(number)) => return Some(*number),
            Some(Meaning::Bad) | None => {
                if self.faults.is_full() {
                    self.faults.skip();
                } else {
                    self.interpret(key, cell);
                }
                return None;
            }
            Some(Meaning::Unseen) => {}
        }
        let meaning = self.interpret(key, cell);
        if let Some(slot) =
            self.meanings.get_mut(key as usize).and_then(|meanings| meanings.get_mut(index))
        {
            *slot = meaning.map_or(Meaning::Bad, Meaning::Good);
        }
        meaning
    }

    /// Reads the value of a cell.
    fn interpret(&mut self, key: Key, cell: Cell) -> Option<u32> {
        let raw = self.bytes.get(cell.start..cell.end)?;
        let node: Node = match serde_json::from_slice(raw) {
            Ok(node) => node,
            Err(error) => {
                self.broken = Some((cell.start + byte_of(&error, raw), of_serde(&error)));
                return None;
            }
        };
        let mut faults = Faults::default();
        let mut context = Context {
            observations: &mut self.dataset.observations,
            periods: &mut self.periods,
            known: self.known,
        };
        let meaning = value::interpret(key, &node, &mut context, &mut faults);
        for (byte, path, problem) in faults.inside(raw) {
            self.fault(key, cell.start + byte, &path, problem);
        }
        meaning
    }

    fn value(&mut self, cell: Cell, row: usize) -> Option<f64> {
        match cell.kind {
            Sort::Number if cell.number.is_finite() => Some(cell.number),
            Sort::Absent => {
                self.absent(Key::Value, row);
                None
            }
            _ => {
                let found = self.found(cell.start, cell.end);
                self.fault(Key::Value, cell.start, "", Problem::Expected(Expected::Number, found));
                None
            }
        }
    }

    /// A figure that cannot stand on its metric's axis must not end as one that was not reported.
    fn unit_fits(&mut self, metric: u32, unit: u32, cell: Cell) -> bool {
        let (m, u) = (metric as usize, unit as usize);
        if self.fits.len() <= m {
            self.fits.resize(m + 1, Vec::new());
        }
        let Some(fits) = self.fits.get_mut(m) else { return false };
        if fits.len() <= u {
            fits.resize(u + 1, None);
        }
        if let Some(Some(true)) = fits.get(u) {
            return true;
        }
        let Some(wanted) = self.dataset.metrics.get(m).map(|metric| &metric.unit) else {
            return false;
        };
        let own = self.dataset.observations.unit(unit);
        let fit = wanted.name.is_empty() || own.converts_to(wanted);
        if let Some(slot) = fits.get_mut(u) {
            *slot = Some(fit);
        }
        if !fit {
            let problem =
                Problem::WrongUnit(own.name.to_string(), wanted.name.to_string(), own.meant());
            self.fault(Key::Unit, cell.start, "", problem);
        }
        fit
    }

    /// Warns of keys that the format does not have, each the first time that it comes; their values must be JSON all the same.
    fn unknown_keys(&mut self, rows: &Rows, columns: &mut usize) {
        let cells = rows.cells().get(KEYS.len()..).unwrap_or_default();
        for (index, cell) in cells.iter().enumerate().filter(|(_, cell)| cell.kind != Sort::Absent)
        {
            let column = KEYS.len() + index;
            if column >= *columns {
                let raw = rows.keys().nth(column).unwrap_or_default();
                let name = match serde_json::from_slice::<Node>(raw) {
                    Ok(node) => node.text().to_owned(),
                    Err(error) => {
                        self.broken = Some((cell.start, of_serde(&error)));
                        return;
                    }
                };
                let near = nearest(&name, KEYS.iter().map(|(_, known)| *known)).map(str::to_owned);
                let item = self.item;
                let path = || format!("observations[{item}].{name}");
                if WARNS {
                    self.faults.push_at(
                        cell.start,
                        path,
                        Problem::Warning(Warning::UnknownKey(name.clone(), near)),
                    );
                }
                *columns = column + 1;
                self.meanings.resize(*columns, Vec::new());
            }
            let Some(seen) = self
                .meanings
                .get_mut(column)
                .filter(|_| matches!(cell.kind, Sort::Text | Sort::Nested))
            else {
                continue;
            };
            if cell.symbol as usize >= seen.len() {
                seen.resize(cell.symbol as usize + 1, Meaning::Bad);
                let raw = self.bytes.get(cell.start..cell.end).unwrap_or_default();
                if let Err(error) = serde_json::from_slice::<Node>(raw) {
                    self.broken = Some((cell.start + byte_of(&error, raw), of_serde(&error)));
                }
            }
        }
    }

    fn absent(&mut self, key: Key, row: usize) -> Option<u32> {
        self.fault(key, row, "", Problem::Expected(key.expected(), Found::Nothing));
        None
    }

    fn fault(&mut self, key: Key, byte: usize, inside: &str, problem: Problem) {
        let item = self.item;
        let dot = if inside.is_empty() || inside.starts_with('[') { "" } else { "." };
        self.faults.push_at(
            byte,
            || format!("observations[{item}].{}{dot}{inside}", key.name()),
            problem,
        );
    }

    /// Describes what stands between two bytes.
    fn found(&self, start: usize, end: usize) -> Found {
        value::found(self.bytes.get(start..end).unwrap_or_default())
    }

    /// The text of a cell.
    fn written(&self, cell: Cell) -> String {
        let raw = self.bytes.get(cell.start..cell.end).unwrap_or_default();
        serde_json::from_slice::<Node>(raw).map(|node| node.text().to_owned()).unwrap_or_default()
    }
}

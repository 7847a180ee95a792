//! Tables of flat records, from JSON or CSV: an entity, perhaps a period, and one or several figures a row.

use duibi_scan::{Broken, Cell, Delimiter, Item, Kind, Names, Rows, Table};

use super::faults::Faults;
use super::fields::{MOST_LABEL, too_long};
use super::guess::{Roles, Sample, flagged, is_missing, is_no_figure, name_and_unit, roles};
use super::node::Node;
use super::text::Split;
use super::{Options, Reading, encoding, syntax, value};
use crate::data::observations::Row;
use crate::data::{Better, Dataset, Entity, Metric, Period, Scope, Unit};
use crate::error::{Expected, Fault, Found, Problem};
use crate::text::{Lang, Text};

/// How many rows are looked at to tell what the columns are.
const SAMPLED: usize = 100;

/// Reads a JSON list of records.
pub(super) fn records(bytes: &[u8], options: &Options) -> Reading {
    let text = Split::whole(bytes);
    let start = bytes.iter().position(|&byte| byte == b'[').unwrap_or(0);
    let decode = |raw: &[u8]| serde_json::from_slice::<Node>(raw).map(|node| node.text().to_owned()).ok();
    let broken = |Broken { at, why }| Reading::broken(bytes, at, syntax::of_scan(why, bytes, at));
    let mut samples: Vec<Sample> = Vec::new();
    let mut rows = Rows::new(bytes, start, &[]);
    for _ in 0..SAMPLED {
        match rows.next_row() {
            Item::Row => sample(&mut samples, rows.cells(), &decode, &|column, cell| raw_of(rows.names(column), cell)),
            Item::Other(..) => {}
            Item::End(_) => break,
            Item::Broken(why) => return broken(why),
        }
    }
    for (sample, key) in samples.iter_mut().zip(rows.keys()) {
        sample.name = decode(key).unwrap_or_default();
    }
    let mut faults = Faults::default();
    if samples.iter().any(|sample| sample.undecoded) {
        return Reading::refused(Fault::new("", Problem::Encoding(encoding::guess(bytes))));
    }
    if samples.is_empty() {
        faults.push_at(start, String::new, Problem::NoDocument);
        return Reading::new(Dataset::default(), faults, &text);
    }
    let mut flat = match Flat::new(&samples, options) {
        Ok(flat) => flat,
        Err(problem) => return Reading::refused(Fault::new("", problem)),
    };
    let mut rows = Rows::new(bytes, start, &[]);
    loop {
        match rows.next_row() {
            Item::Row => flat.row(rows.cells(), rows.row().0, &decode, &|column, cell| raw_of(rows.names(column), cell), &mut faults),
            Item::Other(from, to) => {
                let (item, found) = (flat.item, value::found(bytes.get(from..to).unwrap_or_default()));
                faults.push_at(from, || format!("[{item}]"), Problem::Expected(Expected::Object, found));
            }
            Item::End(end) => {
                let rest = bytes.get(end..).unwrap_or_default();
                if let Some(more) = rest.iter().position(|byte| !byte.is_ascii_whitespace()) {
                    return Reading::broken(bytes, end + more, crate::error::Syntax::Trailing);
                }
                break;
            }
            Item::Broken(why) => return broken(why),
        }
        flat.item += 1;
    }
    Reading::new(flat.finished(), faults, &text)
}

/// Reads CSV with a header.
pub(super) fn csv(bytes: &[u8], options: &Options) -> Reading {
    let refused = |problem: Problem| Reading::refused(Fault::new("", problem));
    if std::str::from_utf8(bytes).is_err() {
        return refused(Problem::Encoding(encoding::guess(bytes)));
    }
    let Some((delimiter, header)) = header(bytes) else {
        // neither a table nor any JSON that we know
        return match serde_json::from_slice::<Node>(bytes) {
            Ok(_) => refused(Problem::NoDocument),
            Err(error) => Reading::broken(bytes, syntax::byte_of(&error, bytes), syntax::of_serde(&error)),
        };
    };
    let text = Split::whole(bytes);
    let decode = |raw: &[u8]| Some(String::from_utf8_lossy(raw).into_owned());
    let mut table = Table::new(bytes, delimiter);
    let mut samples: Vec<Sample> = Vec::new();
    let columns = header.names.len();
    table.skip(header.record);
    for _ in 0..SAMPLED {
        let Some(count) = table.next_record() else { break };
        if count == columns {
            let cells = table.cells(columns).to_vec();
            sample(&mut samples, &cells, &decode, &|column, cell| raw_of(table.names(column), cell));
        }
    }
    samples.resize_with(columns, Sample::default);
    for (sample, name) in samples.iter_mut().zip(&header.names) {
        sample.name.clone_from(name);
    }
    let mut flat = match Flat::new(&samples, options) {
        Ok(flat) => flat,
        Err(problem) => return refused(problem),
    };
    let mut faults = Faults::default();
    let mut table = Table::new(bytes, delimiter);
    table.skip(header.record);
    let mut notes = header.above;
    while let Some(count) = table.next_record() {
        let start = table.record();
        let filled = (0..count).filter(|&column| !table.cell(column).is_empty()).count();
        if filled <= 1 && columns > 1 && (count != columns || flat.dataset.observations.len() > 0) {
            // a line below the table that is no row of it: a source, a note
            notes.extend((0..count).filter_map(|column| decode(table.cell(column))).filter(|note| !note.is_empty()));
        } else if count == columns {
            let cells = table.cells(columns).to_vec();
            flat.row(&cells, start, &decode, &|column, cell| raw_of(table.names(column), cell), &mut faults);
        } else {
            let item = flat.item;
            faults.push_at(start, || format!("[{item}]"), Problem::Cells(count, columns));
        }
        flat.item += 1;
    }
    if !notes.is_empty() {
        flat.dataset.notes = Text::plain(&notes.join(" "));
    }
    Reading::new(flat.finished(), faults, &text)
}

/// Where the header of a table is, what it says, and what stands above it.
struct Header {
    /// The records before it.
    record: usize,
    names: Vec<String>,
    above: Vec<String>,
}

/// Finds the header: the first record that has as many cells as most of the first records; offices put titles above it.
fn header(bytes: &[u8]) -> Option<(Delimiter, Header)> {
    let mut best: Option<(usize, Delimiter, Vec<Vec<String>>)> = None;
    for delimiter in Delimiter::ALL {
        let mut table = Table::new(bytes, delimiter);
        let mut records = Vec::new();
        while let Some(count) = table.next_record().filter(|_| records.len() < SAMPLED) {
            records.push((0..count).map(|column| String::from_utf8_lossy(table.cell(column)).into_owned()).collect::<Vec<_>>());
        }
        // how many records share the commonest count of cells, weighed by the cells
        let score = records.iter().map(|record| records.iter().filter(|other| other.len() == record.len() && record.len() > 1).count() * record.len()).max()?;
        if score > 0 && best.as_ref().is_none_or(|(most, ..)| score > *most) {
            best = Some((score, delimiter, records));
        }
    }
    let (_, delimiter, mut records) = best?;
    let alike = |length: usize| records.iter().filter(|record| record.len() == length).count() * length;
    let columns = records.iter().map(Vec::len).filter(|&length| length > 1).max_by_key(|&length| alike(length))?;
    let record = records.iter().position(|record| record.len() == columns && record.iter().filter(|cell| !cell.is_empty()).count() > 1)?;
    let above = records.iter().take(record).flatten().filter(|cell| !cell.is_empty()).cloned().collect();
    // a table with nothing below its header is none
    (records.len() > record + 1).then(|| (delimiter, Header { record: record + 1, names: records.swap_remove(record), above }))
}

fn raw_of(names: Option<&duibi_scan::Names>, cell: Cell) -> Vec<u8> {
    names.map_or(&[][..], |names| names.get(cell.symbol)).to_vec()
}

/// Turns the raw text of a cell into what it says.
type Decode<'f> = &'f dyn Fn(&[u8]) -> Option<String>;
/// Gives the raw text of a cell of a column.
type Raw<'f> = &'f dyn Fn(usize, Cell) -> Vec<u8>;

/// Takes one row into the samples of its columns.
fn sample(samples: &mut Vec<Sample>, cells: &[Cell], decode: Decode, raw: Raw) {
    if samples.len() < cells.len() {
        samples.resize_with(cells.len(), || Sample { years: true, whole: true, ..Sample::default() });
    }
    for (column, (cell, sample)) in cells.iter().zip(samples.iter_mut()).enumerate() {
        let mut number = |value: f64| {
            sample.numbers += 1;
            sample.years &= (1000.0..3000.0).contains(&value);
            sample.whole &= value.fract() == 0.0;
        };
        match cell.kind {
            Kind::Absent => {}
            Kind::Null => sample.missing += 1,
            Kind::Number => number(cell.number),
            Kind::Flag | Kind::Nested => sample.other += 1,
            Kind::Text => match decode(&raw(column, *cell)) {
                Some(text) if is_missing(&text) => sample.missing += 1,
                Some(text) if text.len() > 1 && text.starts_with('0') && text.bytes().all(|b| b.is_ascii_digit()) => {
                    sample.codes += 1;
                    sample.texts.push(text);
                }
                Some(text) => match duibi_scan::amount(text.as_bytes(), false) {
                    Some(value) => number(value),
                    None => sample.texts.push(text),
                },
                None => sample.undecoded = true,
            },
        }
    }
}

/// What the text of a cell means in its column.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Meaning {
    #[default]
    Unseen,
    Bad,
    Missing,
    Index(u32),
    Number(f64),
    /// A figure, and the number of the note on it.
    Flagged(f64, u32),
    Dated(Period),
}

/// Rows on their way into the columns.
struct Flat {
    roles: Roles,
    dataset: Dataset,
    headers: Vec<String>,
    /// By column and symbol.
    meanings: Vec<Vec<Meaning>>,
    /// Names with the indices of entities and metrics.
    entities: Names,
    metrics: Names,
    /// Names whose numbers, plus one, are those of the units.
    units: Names,
    /// Sets of symbols, and the scope of each.
    limits: Names,
    scopes: Vec<u32>,
    /// For each column of figures its metric, where rows do not name one.
    own: Vec<u32>,
    /// For each metric of a column the number of its unit.
    own_units: Vec<u32>,
    /// Whether rows have nothing but an entity, a period and figures.
    is_plain: bool,
    item: usize,
}

impl Flat {
    fn new(samples: &[Sample], options: &Options) -> Result<Self, Problem> {
        let headers: Vec<String> = samples.iter().map(|sample| sample.name.clone()).collect();
        let roles = roles(samples, options.columns).map_err(|role| Problem::NoColumn(role, headers.join(", ")))?;
        let mut flat = Self {
            dataset: Dataset::default(),
            meanings: vec![Vec::new(); samples.len()],
            entities: Names::default(),
            metrics: Names::default(),
            units: Names::default(),
            limits: Names::default(),
            scopes: Vec::new(),
            own: Vec::new(),
            own_units: Vec::new(),
            is_plain: roles.metric.is_none() && roles.unit.is_none() && roles.scope.is_empty() && roles.values.iter().all(|(_, period)| period.is_none()),
            item: 0,
            headers,
            roles,
        };
        if flat.roles.entity.is_none() {
            flat.entity("–");
        }
        if flat.roles.metric.is_none() {
            for index in 0..flat.roles.values.len() {
                let (column, period) = flat.roles.values.get(index).copied().unwrap_or_default();
                let header = if period.is_some() { "" } else { flat.headers.get(column).map_or("", String::as_str) };
                let (name, unit) = name_and_unit(header);
                let (name, unit) = (name.to_owned(), unit.to_owned());
                let metric = flat.metric(&name, &unit);
                flat.own.push(metric);
                let unit = flat.unit(&unit);
                if flat.own_units.len() <= metric as usize {
                    flat.own_units.resize(metric as usize + 1, unit);
                }
            }
        }
        Ok(flat)
    }

    fn finished(self) -> Dataset {
        self.dataset
    }

    /// The metric of a name; a new one gets a unit.
    fn metric(&mut self, name: &str, unit: &str) -> u32 {
        let index = self.metrics.intern(name.as_bytes());
        if (index as usize) < self.dataset.metrics.len() {
            return index;
        }
        let name = if name.is_empty() { Text::languages(["数值", "數值", "Value"]) } else { Text::plain(name) };
        let id = if name.get(Lang::En).is_empty() { "value" } else { name.get(Lang::En) };
        self.dataset.metrics.push(Metric {
            id: id.into(),
            unit: Unit::parse(unit),
            definition: Text::default(),
            better: Better::Neither,
            summable: false,
            base: None,
            name,
        });
        index
    }

    fn unit(&mut self, name: &str) -> u32 {
        if name.is_empty() {
            return 0;
        }
        let known = self.units.len();
        let number = self.units.intern(name.as_bytes());
        if number as usize == known {
            self.dataset.observations.add_unit(Unit::parse(name));
        }
        // zero is no unit
        number + 1
    }

    fn entity(&mut self, name: &str) -> u32 {
        let index = self.entities.intern(name.as_bytes());
        if (index as usize) < self.dataset.entities.len() {
            return index;
        }
        self.dataset.entities.push(Entity { id: name.into(), name: Text::plain(name), ..Entity::default() });
        index
    }

    /// Reads one row: a figure for each column of figures that has one.
    fn row(&mut self, cells: &[Cell], start: usize, decode: Decode, raw: Raw, faults: &mut Faults) {
        if self.is_plain && self.usual(cells).is_some() {
            return;
        }
        let cell = |column: usize| cells.get(column).copied().unwrap_or_default();
        let mut look = |flat: &mut Self, column: usize, expected: Expected| flat.look_up(column, cell(column), start, expected, decode, raw, faults);
        let entity = match self.roles.entity {
            Some(column) => look(self, column, Expected::Text),
            None => Meaning::Index(0),
        };
        let period = match self.roles.period {
            Some(column) => look(self, column, Expected::Period),
            None => Meaning::Dated(Period::default()),
        };
        let metric = self.roles.metric.map(|column| look(self, column, Expected::Text));
        let unit = match self.roles.unit.map(|column| look(self, column, Expected::Text)) {
            Some(Meaning::Index(unit)) => unit,
            _ => 0,
        };
        let (Meaning::Index(entity), Meaning::Dated(period)) = (entity, period) else { return };
        let metric = match metric {
            Some(Meaning::Index(metric)) => Some(metric),
            Some(_) => return,
            None => None,
        };
        let scope = self.scope(&cell, decode, raw);
        for index in 0..self.roles.values.len() {
            let (column, own_period) = self.roles.values.get(index).copied().unwrap_or_default();
            let (value, note) = match cell(column).kind {
                Kind::Absent | Kind::Null => continue,
                Kind::Number if cell(column).number.is_finite() => (cell(column).number, 0),
                _ => match self.look_up(column, cell(column), start, Expected::Number, decode, raw, faults) {
                    Meaning::Number(value) => (value, 0),
                    Meaning::Flagged(value, note) => (value, note),
                    _ => continue,
                },
            };
            let metric = metric.or_else(|| self.own.get(index).copied()).unwrap_or_default();
            let (metric, unit) = self.in_unit(metric, unit);
            let period = own_period.unwrap_or(period);
            self.dataset.observations.push(&Row { entity, metric, period, value, unit, scope, note, ..Row::default() });
        }
    }

    /// Takes a row of entity, period and numbers with no name in it that is new: most rows of a long table.
    fn usual(&mut self, cells: &[Cell]) -> Option<()> {
        let column = self.roles.entity?;
        let cell = cells.get(column).filter(|cell| cell.kind == Kind::Text)?;
        let Meaning::Index(entity) = *self.meanings.get(column)?.get(cell.symbol as usize)? else { return None };
        let period = match self.roles.period.and_then(|column| cells.get(column)) {
            None => Period::default(),
            Some(cell) if cell.kind == Kind::Number => self.numbered(cell.number)?,
            Some(_) => return None,
        };
        let number = |column: usize| cells.get(column).filter(|cell| cell.kind == Kind::Number && cell.number.is_finite());
        if !self.roles.values.iter().all(|(column, _)| number(*column).is_some()) {
            return None;
        }
        for ((column, _), metric) in self.roles.values.iter().zip(&self.own) {
            let value = number(*column)?.number;
            let unit = *self.own_units.get(*metric as usize)?;
            self.dataset.observations.push_plain(entity, *metric, period, value, unit);
        }
        Some(())
    }

    /// The metric and the unit of a figure: the unit is its row's, else its metric's. The first row of a metric without unit
    /// gives it one; a figure in a unit of another dimension is of another metric with the same name.
    fn in_unit(&mut self, metric: u32, unit: u32) -> (u32, u32) {
        let Some(known) = self.dataset.metrics.get(metric as usize).map(|metric| metric.unit.clone()) else { return (metric, unit) };
        if unit == 0 {
            return (metric, self.unit(&known.name));
        }
        let own = self.dataset.observations.unit(unit).clone();
        if known.name.is_empty() {
            if let Some(metric) = self.dataset.metrics.get_mut(metric as usize) {
                metric.unit = own;
            }
            return (metric, unit);
        }
        if own.converts_to(&known) {
            return (metric, unit);
        }
        let name = self.dataset.metrics.get(metric as usize).map_or("", |metric| metric.name.get(Lang::En)).to_owned();
        (self.metric(&format!("{name} ({})", own.name), &own.name), unit)
    }

    /// The set of limits of a row.
    fn scope(&mut self, cell: &dyn Fn(usize) -> Cell, decode: Decode, raw: Raw) -> u32 {
        if self.roles.scope.is_empty() {
            return 0;
        }
        let mut symbols: Vec<u8> = Vec::new();
        for &column in &self.roles.scope {
            let symbol = if cell(column).kind == Kind::Text { cell(column).symbol + 1 } else { 0 };
            symbols.extend(symbol.to_le_bytes());
        }
        if let Some(&number) = self.scopes.get(self.limits.intern(&symbols) as usize) {
            return number;
        }
        let mut pairs: Vec<(Box<str>, Box<str>)> = Vec::new();
        for &column in self.roles.scope.iter().filter(|&&column| cell(column).kind == Kind::Text) {
            let text = decode(&raw(column, cell(column))).unwrap_or_default();
            if !is_missing(&text) {
                pairs.push((self.headers.get(column).map_or("", String::as_str).into(), text.into()));
            }
        }
        let number = if pairs.is_empty() { 0 } else { self.dataset.observations.add_scope(Scope::of(pairs)) };
        self.scopes.push(number);
        number
    }

    /// What a cell means; what is new is looked at, and what is bad is a fault in each row that has it.
    #[expect(clippy::too_many_arguments, reason = "the table's functions travel with each row")]
    fn look_up(&mut self, column: usize, cell: Cell, row: usize, expected: Expected, decode: Decode, raw: Raw, faults: &mut Faults) -> Meaning {
        let found = match cell.kind {
            Kind::Text => {
                let index = cell.symbol as usize;
                let known = self.meanings.get(column).and_then(|meanings| meanings.get(index)).copied().unwrap_or_default();
                if known != Meaning::Unseen && known != Meaning::Bad {
                    return known;
                }
                let text = decode(&raw(column, cell)).unwrap_or_default();
                let (meaning, found) = self.interpret(column, &text);
                if let Some(meanings) = self.meanings.get_mut(column) {
                    if meanings.len() <= index {
                        meanings.resize(index + 1, Meaning::Unseen);
                    }
                    if let Some(slot) = meanings.get_mut(index) {
                        *slot = meaning;
                    }
                }
                match found {
                    None => return meaning,
                    Some(problem) => return self.fault(column, cell.start, problem, faults),
                }
            }
            Kind::Number if expected == Expected::Period => match self.numbered(cell.number) {
                Some(period) => return Meaning::Dated(period),
                None => Found::Number(cell.number.to_string()),
            },
            // a code may be a name
            Kind::Number if expected == Expected::Text => return self.interpret(column, &cell.number.to_string()).0,
            Kind::Number => Found::Number(cell.number.to_string()),
            Kind::Absent => Found::Nothing,
            Kind::Null => Found::Null,
            Kind::Flag => Found::Flag,
            Kind::Nested => Found::Object,
        };
        if matches!(cell.kind, Kind::Absent | Kind::Null) && Some(column) == self.roles.unit {
            return Meaning::Missing;
        }
        let at = if cell.kind == Kind::Absent { row } else { cell.start };
        self.fault(column, at, Problem::Expected(expected, found), faults)
    }

    fn fault(&self, column: usize, at: usize, problem: Problem, faults: &mut Faults) -> Meaning {
        let (item, header) = (self.item, self.headers.get(column).map_or("", String::as_str));
        faults.push_at(at, || format!("[{item}].{header}"), problem);
        Meaning::Bad
    }

    /// A number in the period's column: a year, or a step of a series without dates.
    fn numbered(&self, number: f64) -> Option<Period> {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is whole and in range")]
        let whole = (number.fract() == 0.0 && (0.0..4e9).contains(&number)).then_some(number as u32)?;
        if self.roles.years { u16::try_from(whole).ok().map(Period::year) } else { Some(Period::step(whole)) }
    }

    /// Reads the text of a cell by the role of its column, and says what is wrong with it.
    fn interpret(&mut self, column: usize, text: &str) -> (Meaning, Option<Problem>) {
        let refused = |expected: Expected| (Meaning::Bad, Some(Problem::Expected(expected, Found::text(text))));
        let roles = &self.roles;
        if Some(column) == roles.period {
            return Period::guess(text).map_or_else(|| refused(Expected::Period), |period| (Meaning::Dated(period), None));
        }
        if roles.values.iter().any(|(value, _)| *value == column) {
            return match duibi_scan::amount(text.as_bytes(), false) {
                Some(value) if value.is_finite() => (Meaning::Number(value), None),
                _ if is_no_figure(text) => (Meaning::Missing, None),
                _ => match flagged(text) {
                    Some((value, flag)) => (Meaning::Flagged(value, self.dataset.observations.add_note(Text::plain(flag))), None),
                    None => refused(Expected::Number),
                },
            };
        }
        if let Some(problem) = too_long(text, MOST_LABEL) {
            return (Meaning::Bad, Some(problem));
        }
        if text.trim().is_empty() {
            return refused(Expected::Text);
        }
        let is = |role: Option<usize>| Some(column) == role;
        let (metric, unit) = (is(roles.metric), is(roles.unit));
        let index = if metric {
            let (name, unit) = name_and_unit(text);
            // the row's own unit column says it better
            if self.roles.unit.is_some() { self.metric(text, "") } else { self.metric(name, unit) }
        } else if unit {
            self.unit(text.trim())
        } else {
            self.entity(text.trim())
        };
        (Meaning::Index(index), None)
    }
}

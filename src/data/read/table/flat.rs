//! Rows of a table on their way into columns: an entity, perhaps a period, and one or several figures each.

use duibi_scan::{Cell, Kind, Names};

use super::guess::{Roles, name_and_unit, roles};
use super::look_up::Meaning;
use super::sample::{Sample, is_missing};
use super::{Decode, Raw};
use crate::data::observations::Row;
use crate::data::read::Options;
use crate::data::read::faults::Faults;
use crate::data::{Better, Dataset, Entity, Metric, Period, Scope, Unit};
use crate::error::{Expected, Problem};
use crate::text::{Lang, Text};

/// Rows on their way into the columns.
pub(super) struct Flat {
    pub(super) roles: Roles,
    pub(super) dataset: Dataset,
    pub(super) headers: Vec<String>,
    /// By column and symbol.
    pub(super) meanings: Vec<Vec<Meaning>>,
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
    pub(super) item: usize,
}

impl Flat {
    pub(super) fn new(samples: &[Sample], options: &Options) -> Result<Self, Problem> {
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
            is_plain: roles.metric.is_none()
                && roles.unit.is_none()
                && roles.scope.is_empty()
                && roles.values.iter().all(|(_, period)| period.is_none()),
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

    pub(super) fn finished(self) -> Dataset {
        self.dataset
    }

    /// The metric of a name; a new one gets a unit.
    pub(super) fn metric(&mut self, name: &str, unit: &str) -> u32 {
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

    pub(super) fn unit(&mut self, name: &str) -> u32 {
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

    pub(super) fn entity(&mut self, name: &str) -> u32 {
        let index = self.entities.intern(name.as_bytes());
        if (index as usize) < self.dataset.entities.len() {
            return index;
        }
        self.dataset.entities.push(Entity { id: name.into(), name: Text::plain(name), ..Entity::default() });
        index
    }

    /// Reads one row: a figure for each column of figures that has one.
    pub(super) fn row(&mut self, cells: &[Cell], start: usize, decode: Decode, raw: Raw, faults: &mut Faults) {
        if self.is_plain && self.usual(cells).is_some() {
            return;
        }
        let cell = |column: usize| cells.get(column).copied().unwrap_or_default();
        let mut look =
            |flat: &mut Self, column: usize, expected: Expected| flat.look_up(column, cell(column), start, expected, decode, raw, faults);
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
}

//! Rows of a table on their way into columns: an entity, perhaps a period, and one or several figures each.

use duibi_scan::{Cell, Kind, Names};

use super::figure::is_rate;
use super::guess::{Roles, name_and_unit, roles};
use super::look_up::Meaning;
use super::sample::{Sample, flag_word, is_missing};
use super::{Decode, Raw};
use crate::data::observations::Row;
use crate::data::read::Options;
use crate::data::read::faults::Faults;
use crate::data::read::fields::WARNS;
use crate::data::{Better, Dataset, Entity, Metric, Period, Scope, Unit};
use crate::error::{Expected, Problem, Warning};
use crate::text::Text;

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
    /// For each column of figures the number of the unit that its header has.
    own_units: Vec<u32>,
    /// For each metric whether a figure without unit was taken, so that it can get none any more.
    bare: Vec<bool>,
    pub(super) decimal_comma: bool,
    /// Whether all rows were looked at to tell what the columns are.
    saw_all: bool,
    /// Whether rows have nothing but an entity, a period and figures.
    is_plain: bool,
    pub(super) item: usize,
}

impl Flat {
    /// Makes a table of what its first rows, or all of them, showed.
    pub(super) fn new(
        samples: &[Sample],
        saw_all: bool,
        options: &Options,
    ) -> Result<Self, Problem> {
        let headers: Vec<String> = samples.iter().map(|sample| sample.name.clone()).collect();
        let roles = roles(samples, options.columns)
            .map_err(|role| Problem::NoColumn(role, headers.join(", ")))?;
        let mut flat = Self {
            dataset: Dataset::default(),
            meanings: vec![Vec::new(); samples.len()],
            entities: Names::default(),
            metrics: Names::default(),
            units: Names::default(),
            limits: Names::default(),
            scopes: Vec::new(),
            saw_all,
            own: Vec::new(),
            own_units: Vec::new(),
            bare: Vec::new(),
            decimal_comma: false,
            is_plain: roles.metric.is_none()
                && roles.unit.is_none()
                && roles.scope.is_empty()
                && roles.month.is_none()
                && roles.quarter.is_none()
                && roles.values.iter().all(|(_, period)| period.is_none()),
            item: 0,
            headers,
            roles,
        };
        if flat.roles.entity.is_none() {
            flat.entity("–");
        }
        if flat.roles.metric.is_none() {
            flat.metrics_of_columns();
        }
        Ok(flat)
    }

    /// Makes a metric of each column of figures; two of one name are told apart by all that their headers say.
    fn metrics_of_columns(&mut self) {
        for index in 0..self.roles.values.len() {
            let (column, period) = self.roles.values.get(index).copied().unwrap_or_default();
            let header = if period.is_some() {
                String::new()
            } else {
                self.headers.get(column).cloned().unwrap_or_default()
            };
            let (name, unit) = name_and_unit(&header);
            // beside a column of units, what is a rate is not in them
            let unit = if unit.is_empty() && self.roles.unit.is_some() && is_rate(&header) {
                "%"
            } else {
                unit
            };
            let same =
                |name: &str| period.is_none() && self.metrics.find(name.as_bytes()).is_some();
            let mut name = if same(name) { header.trim().to_owned() } else { name.to_owned() };
            if same(&name) {
                name = format!("{name} ({})", index + 1);
            }
            let metric = self.metric(&name, unit);
            let unit = self.unit(unit);
            self.own.push(metric);
            self.own_units.push(unit);
        }
    }

    /// Tells whether more rows could change what a column is: one without a role may have one further down.
    pub(super) fn is_certain(&self) -> bool {
        let roles = &self.roles;
        let single =
            [roles.entity, roles.period, roles.month, roles.quarter, roles.metric, roles.unit];
        self.saw_all
            || single.iter().flatten().count() + roles.values.len() + roles.scope.len()
                >= self.headers.len()
    }

    /// Counts the columns.
    pub(super) fn columns(&self) -> usize {
        self.headers.len()
    }

    /// Warns of columns of which nothing is read.
    pub(super) fn tell_unread(&self, byte: usize, late: &[String], faults: &mut Faults) {
        let names =
            self.roles.unread.iter().filter_map(|&column| self.headers.get(column)).chain(late);
        let names: Vec<&str> = names.map(String::as_str).collect();
        if WARNS && !names.is_empty() {
            faults.push_at(byte, String::new, Problem::Warning(Warning::Unread(names.join(", "))));
        }
    }

    pub(super) fn finished(self) -> Dataset {
        self.dataset
    }

    /// The metric of a name; a new one gets a unit, and one that has another unit already is another metric.
    pub(super) fn metric(&mut self, name: &str, unit: &str) -> u32 {
        let known = self
            .metrics
            .find(name.as_bytes())
            .and_then(|index| self.dataset.metrics.get(index as usize));
        if !unit.is_empty()
            && known.is_some_and(|known| {
                !known.unit.name.is_empty() && !Unit::parse(unit).converts_to(&known.unit)
            })
        {
            return self.metric(&format!("{name} ({unit})"), unit);
        }
        let index = self.metrics.intern(name.as_bytes());
        if (index as usize) < self.dataset.metrics.len() {
            return index;
        }
        let name = if name.is_empty() { unnamed() } else { Text::plain(name) };
        let id = if name.get(&["en"]).is_empty() { "value" } else { name.get(&["en"]) };
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
        self.dataset.entities.push(Entity {
            id: name.into(),
            name: Text::plain(name),
            ..Entity::default()
        });
        index
    }

    /// Reads one row: a figure for each column of figures that has one.
    pub(super) fn row(
        &mut self,
        cells: &[Cell],
        start: usize,
        decode: Decode,
        raw: Raw,
        faults: &mut Faults,
    ) {
        if self.is_plain && self.usual(cells).is_some() {
            return;
        }
        let cell = |column: usize| cells.get(column).copied().unwrap_or_default();
        let mut look = |flat: &mut Self, column: usize, expected: Expected| {
            flat.look_up(column, cell(column), start, expected, decode, raw, faults)
        };
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
        let period = self.within_year(period, &cell);
        let scope = self.scope(&cell, decode, raw);
        for index in 0..self.roles.values.len() {
            let (column, own_period) = self.roles.values.get(index).copied().unwrap_or_default();
            let found = match cell(column).kind {
                Kind::Absent | Kind::Null => continue,
                Kind::Number if cell(column).number.is_finite() => {
                    Meaning::number(cell(column).number)
                }
                _ => {
                    self.look_up(column, cell(column), start, Expected::Number, decode, raw, faults)
                }
            };
            let Meaning::Figure { value, unit: printed, qualifier, note } = found else { continue };
            let metric = metric.or_else(|| self.own.get(index).copied()).unwrap_or_default();
            let header = self.own_units.get(index).copied().unwrap_or(0);
            // what stands beside the figure says it best, then its header, then its row
            let unit = [printed, header, unit].into_iter().find(|unit| *unit > 0).unwrap_or(0);
            let (metric, unit) = self.in_unit(metric, unit);
            let period = own_period.unwrap_or(period);
            self.dataset.observations.push(&Row {
                entity,
                metric,
                period,
                value,
                unit,
                qualifier,
                scope,
                note,
                ..Row::default()
            });
        }
    }

    /// The month or quarter of a year, where a column has one.
    fn within_year(&self, year: Period, cell: &dyn Fn(usize) -> Cell) -> Period {
        let whole = |column: Option<usize>| {
            column.map(cell).filter(|cell| cell.kind == Kind::Number).map(|cell| cell.number)
        };
        let Some((first, _)) = year.days() else { return year };
        let number = crate::calendar::civil(first).0;
        if u16::try_from(number).ok().map(Period::year) != Some(year) {
            return year;
        }
        let text = match (whole(self.roles.month), whole(self.roles.quarter)) {
            (Some(month), _) => format!("{number}-{month:02}"),
            (None, Some(quarter)) => format!("{number}-Q{quarter}"),
            (None, None) => return year,
        };
        Period::parse(&text)
            .filter(|part| part.days().is_some_and(|(start, _)| start >= first))
            .unwrap_or(year)
    }

    /// Takes a row of entity, period and numbers with no name in it that is new: most rows of a long table.
    fn usual(&mut self, cells: &[Cell]) -> Option<()> {
        let column = self.roles.entity?;
        let cell = cells.get(column).filter(|cell| cell.kind == Kind::Text)?;
        let Meaning::Index(entity) = *self.meanings.get(column)?.get(cell.symbol as usize)? else {
            return None;
        };
        let period = match self.roles.period.and_then(|column| cells.get(column)) {
            None => Period::default(),
            Some(cell) if cell.kind == Kind::Number => self.numbered(cell.number)?,
            Some(_) => return None,
        };
        let number = |column: usize| {
            cells.get(column).filter(|cell| cell.kind == Kind::Number && cell.number.is_finite())
        };
        if !self.roles.values.iter().all(|(column, _)| number(*column).is_some()) {
            return None;
        }
        for (((column, _), metric), unit) in
            self.roles.values.iter().zip(&self.own).zip(&self.own_units)
        {
            let value = number(*column)?.number;
            if *unit == 0 && self.bare.get(*metric as usize) != Some(&true) {
                mark(&mut self.bare, *metric);
            }
            self.dataset.observations.push_plain(entity, *metric, period, value, *unit);
        }
        Some(())
    }

    /// The metric and the unit of a figure: the unit is its row's, else its metric's. The first row of a metric without unit
    /// gives it one; a figure in a unit of another dimension is of another metric with the same name.
    fn in_unit(&mut self, metric: u32, unit: u32) -> (u32, u32) {
        let Some(known) =
            self.dataset.metrics.get(metric as usize).map(|metric| metric.unit.clone())
        else {
            return (metric, unit);
        };
        if unit == 0 {
            if known.name.is_empty() {
                mark(&mut self.bare, metric);
            }
            return (metric, self.unit(&known.name));
        }
        let own = self.dataset.observations.unit(unit).clone();
        let is_bare = self.bare.get(metric as usize).copied().unwrap_or(false);
        if known.name.is_empty() && !is_bare {
            if let Some(metric) = self.dataset.metrics.get_mut(metric as usize) {
                metric.unit = own;
            }
            return (metric, unit);
        }
        if !is_bare && own.converts_to(&known) {
            return (metric, unit);
        }
        let name = self
            .dataset
            .metrics
            .get(metric as usize)
            .map_or("", |metric| metric.name.get(&["en"]))
            .to_owned();
        (self.metric(&format!("{name} ({})", own.name), &own.name), unit)
    }

    /// The set of limits of a row.
    fn scope(&mut self, cell: &dyn Fn(usize) -> Cell, decode: Decode, raw: Raw) -> u32 {
        if self.roles.scope.is_empty() {
            return 0;
        }
        let mut symbols: Vec<u8> = Vec::new();
        for &column in &self.roles.scope {
            let cell = cell(column);
            symbols.push(cell.kind as u8);
            symbols.extend(
                if cell.kind == Kind::Text {
                    u64::from(cell.symbol)
                } else {
                    cell.number.to_bits()
                }
                .to_le_bytes(),
            );
        }
        if let Some(&number) = self.scopes.get(self.limits.intern(&symbols) as usize) {
            return number;
        }
        let mut pairs: Vec<(Box<str>, Box<str>)> = Vec::new();
        for &column in &self.roles.scope {
            let value = match cell(column) {
                found if found.kind == Kind::Text => {
                    decode(&raw(column, found)).unwrap_or_default()
                }
                found if found.kind == Kind::Number => found.number.to_string(),
                found if found.kind == Kind::Flag => flag_word(found).to_owned(),
                _ => continue,
            };
            if !is_missing(&value) {
                pairs.push((
                    self.headers.get(column).map_or("", String::as_str).into(),
                    value.into(),
                ));
            }
        }
        let number = if pairs.is_empty() {
            0
        } else {
            self.dataset.observations.add_scope(Scope::of(pairs))
        };
        self.scopes.push(number);
        number
    }
}

/// Sets a flag of a list that grows as needed.
fn mark(flags: &mut Vec<bool>, index: u32) {
    let index = index as usize;
    if flags.len() <= index {
        flags.resize(index + 1, false);
    }
    if let Some(flag) = flags.get_mut(index) {
        *flag = true;
    }
}

/// The name of a column of figures that has none.
fn unnamed() -> Text {
    let mut text = Text::default();
    for (tag, name) in [("zh-Hans", "数值"), ("zh-Hant", "數值"), ("en", "Value")] {
        text.push(tag, name);
    }
    text
}

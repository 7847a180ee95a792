//! Rows of a table on their way into columns: an entity, perhaps a period, and one or several
//! figures each.

use duibi_scan::{CellKind, RawCell};

use super::builder::DatasetBuilder;
use super::cells::{CellMeaning, CellReader};
use super::headers::{name_and_unit, names_rate};
use super::roles::ValueColumn;
use super::row::TableRow;
use super::sample::is_missing;
use super::schema::Schema;
use crate::calendar::civil;
use crate::data::observations::NewObservation;
use crate::data::read::faults::Faults;
use crate::data::read::fields::WARNS;
use crate::data::read::overflow::overflow;
use crate::data::read::scopes::ScopeNumbers;
use crate::data::{Dataset, Period};
use crate::error::{Expected, Problem, Warning};
use crate::number::shortest;

/// Rows on their way into columns.
pub(super) struct TableReader {
    cells: CellReader,
    figures: Vec<FigureColumn>,
    /// By the cells of the columns that limit a figure.
    scopes: ScopeNumbers,
    /// Whether rows have nothing but an entity, a period and figures.
    is_plain: bool,
}

/// A column of figures with what its header says of them.
#[derive(Clone, Copy)]
struct FigureColumn {
    of: ValueColumn,
    /// Its metric, where rows do not name one.
    metric: u32,
    /// The number of the unit that its header has.
    unit: u32,
}

/// What all figures of a row share.
struct RowKey {
    entity: u32,
    period: Period,
    /// The metric that the row names.
    metric: Option<u32>,
    /// The number of the unit that the row names.
    unit: u32,
    scope: u32,
}

impl TableReader {
    pub(super) fn new(schema: Schema) -> Self {
        let is_plain = schema.roles.is_plain();
        let mut cells = CellReader::new(schema);
        if cells.schema.roles.entity.is_none() {
            cells.builder.entity("–");
        }
        let figures = figure_columns(&cells.schema, &mut cells.builder);
        Self { cells, figures, scopes: ScopeNumbers::default(), is_plain }
    }

    /// Warns of columns of which nothing is read; some were seen only after the first rows.
    pub(super) fn tell_unread(&self, byte: usize, late: &[String], faults: &mut Faults) {
        let unread = self.cells.schema.roles.unread.iter();
        let unread = unread.map(|&column| self.cells.schema.header(column));
        let names: Vec<&str> = unread.chain(late.iter().map(String::as_str)).collect();
        if WARNS && !names.is_empty() {
            faults.push_at(byte, String::new, Problem::Warning(Warning::Unread(names.join(", "))));
        }
    }

    pub(super) fn finish(self) -> Dataset {
        self.cells.builder.dataset
    }

    /// Reads one row: a figure for each column of figures that has one.
    pub(super) fn row(&mut self, row: &TableRow, faults: &mut Faults) {
        if self.is_plain && self.usual(row.cells).is_some() {
            return;
        }
        let Some(key) = self.key(row, faults) else { return };
        for index in 0..self.figures.len() {
            self.figure(index, &key, row, faults);
        }
    }

    /// Takes a row of entity, period and numbers with no name in it that is new: most rows of a
    /// long table.
    fn usual(&mut self, cells: &[RawCell]) -> Option<()> {
        let column = self.cells.schema.roles.entity?;
        let cell = cells.get(column).filter(|cell| cell.kind == CellKind::Text)?;
        let CellMeaning::Index(entity) = self.cells.known(column, *cell)? else { return None };
        let period = match self.cells.schema.roles.period.and_then(|column| cells.get(column)) {
            None => Period::default(),
            Some(cell) if cell.kind == CellKind::Number => self.cells.numbered(cell.number)?,
            Some(_) => return None,
        };
        let number = |figure: &FigureColumn| {
            let cell = cells.get(figure.of.column)?;
            (cell.kind == CellKind::Number && cell.number.is_finite()).then_some(cell.number)
        };
        if !self.figures.iter().all(|figure| number(figure).is_some()) {
            return None;
        }
        let builder = &mut self.cells.builder;
        for figure in &self.figures {
            let (metric, unit) = (figure.metric, figure.unit);
            if unit == 0 {
                builder.mark_bare(metric);
            }
            let value = number(figure)?;
            builder.dataset.observations.push_plain(entity, metric, period, value, unit);
        }
        Some(())
    }

    /// Reads what all figures of a row share; nothing where any of it is wrong.
    fn key(&mut self, row: &TableRow, faults: &mut Faults) -> Option<RowKey> {
        let roles = &self.cells.schema.roles;
        let (entity, period) = (roles.entity, roles.period);
        let (metric, unit) = (roles.metric, roles.unit);
        let number = |column: Option<usize>| column.and_then(|column| row.number(column));
        let (month, quarter) = (number(roles.month), number(roles.quarter));
        let mut look_up = |column: Option<usize>, expected: Expected| {
            column.map(|column| self.cells.look_up(row, column, expected, faults))
        };
        // all before any is asked for, so that every fault is told at once
        let entity = look_up(entity, Expected::Text);
        let period = look_up(period, Expected::Period);
        let metric = look_up(metric, Expected::Text);
        let unit = look_up(unit, Expected::Text);
        let CellMeaning::Index(entity) = entity.unwrap_or(CellMeaning::Index(0)) else {
            return None;
        };
        let unstated = CellMeaning::Dated(Period::default());
        let CellMeaning::Dated(period) = period.unwrap_or(unstated) else { return None };
        let metric = match metric {
            Some(CellMeaning::Index(metric)) => Some(metric),
            Some(_) => return None,
            None => None,
        };
        let unit = if let Some(CellMeaning::Index(unit)) = unit { unit } else { 0 };
        let period = within_year(period, month, quarter);
        Some(RowKey { entity, period, metric, unit, scope: self.scope(row) })
    }

    /// Reads the figure of a column, if the row has one.
    fn figure(&mut self, index: usize, key: &RowKey, row: &TableRow, faults: &mut Faults) {
        let Some(figure) = self.figures.get(index).copied() else { return };
        let is_empty = matches!(row.cell(figure.of.column).kind, CellKind::Absent | CellKind::Null);
        let found = if is_empty {
            CellMeaning::Missing
        } else {
            self.cells.look_up(row, figure.of.column, Expected::Number, faults)
        };
        let CellMeaning::Figure(found) = found else {
            self.cells.builder.dataset.has_gaps = true;
            return;
        };
        // what stands beside the figure says it best, then its header, then its row
        let unit = [found.unit, figure.unit, key.unit].into_iter().find(|unit| *unit > 0);
        let metric = key.metric.unwrap_or(figure.metric);
        let (metric, unit) = self.cells.builder.in_unit(metric, unit.unwrap_or(0));
        if let Some(problem) = overflow(&self.cells.builder.dataset, metric, found.value, unit) {
            let _ = self.cells.fault(row, figure.of.column, problem, faults);
            return;
        }
        self.cells.builder.dataset.observations.push(&NewObservation {
            entity: key.entity,
            metric,
            period: figure.of.period.unwrap_or(key.period),
            value: found.value,
            unit,
            qualifier: found.qualifier,
            scope: key.scope,
            note: found.note,
            ..NewObservation::default()
        });
    }

    /// The number of the scope of a row.
    fn scope(&mut self, row: &TableRow) -> u32 {
        let schema = &self.cells.schema;
        if schema.roles.scope.is_empty() {
            return 0;
        }
        let mut key: Vec<u8> = Vec::new();
        for &column in &schema.roles.scope {
            let cell = row.cell(column);
            key.push(cell.kind as u8);
            let is_text = cell.kind == CellKind::Text;
            let bits = if is_text { u64::from(cell.symbol) } else { cell.number.to_bits() };
            key.extend(bits.to_le_bytes());
        }
        let pair = |&column: &usize| {
            let value = row.word(column).filter(|value| !is_missing(value))?;
            Some((schema.header(column).into(), value.into()))
        };
        let pairs = || schema.roles.scope.iter().filter_map(pair).collect();
        self.scopes.number(&key, pairs, &mut self.cells.builder.dataset.observations)
    }
}

/// Makes a metric of each column of figures, where rows do not name one; two of one name are told
/// apart by all that their headers say.
fn figure_columns(schema: &Schema, builder: &mut DatasetBuilder) -> Vec<FigureColumn> {
    let mut figures = Vec::new();
    for (index, &of) in schema.roles.values.iter().enumerate() {
        if schema.roles.metric.is_some() {
            figures.push(FigureColumn { of, metric: 0, unit: 0 });
            continue;
        }
        let header = if of.period.is_some() { "" } else { schema.header(of.column) };
        let (name, mut unit) = name_and_unit(header);
        // beside a column of units, what is a rate is not in them
        if unit.is_empty() && schema.roles.unit.is_some() && names_rate(header) {
            unit = "%";
        }
        let is_known = |name: &str| of.period.is_none() && builder.has_metric(name);
        let mut name = if is_known(name) { header.trim() } else { name }.to_owned();
        if is_known(&name) {
            name = format!("{name} ({})", index + 1);
        }
        let (metric, unit) = (builder.metric(&name, unit), builder.unit(unit));
        figures.push(FigureColumn { of, metric, unit });
    }
    figures
}

/// The month or quarter of a year, where a row has one beside it.
fn within_year(year: Period, month: Option<f64>, quarter: Option<f64>) -> Period {
    let Some((first, _)) = year.days() else { return year };
    let number = civil(first).0;
    if u16::try_from(number).ok().map(Period::year) != Some(year) {
        return year;
    }
    let text = match (month, quarter) {
        (Some(month), _) => format!("{number}-{:0>2}", shortest(month)),
        (None, Some(quarter)) => format!("{number}-Q{}", shortest(quarter)),
        (None, None) => return year,
    };
    Period::parse(&text)
        .filter(|part| part.days().is_some_and(|(start, _)| start >= first))
        .unwrap_or(year)
}

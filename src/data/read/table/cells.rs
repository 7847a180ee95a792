//! What the cells of a table mean, each text once for all rows that share it.

use duibi_scan::{CellKind, RawCell};

use super::builder::DatasetBuilder;
use super::figure::figure;
use super::headers::name_and_unit;
use super::row::TableRow;
use super::sample::is_no_figure;
use super::schema::Schema;
use crate::data::read::faults::Faults;
use crate::data::read::fields::{MOST_LABEL, too_long};
use crate::data::read::whole_number::whole_number;
use crate::data::{Period, Qualifier};
use crate::error::{Expected, Found, Problem};
use crate::number::shortest;
use crate::text::Text;

/// What a cell means in its column.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) enum CellMeaning {
    #[default]
    Unseen,
    Bad,
    Missing,
    /// The index of an entity or a metric, or the number of a unit.
    Index(u32),
    Figure(FigureCell),
    Dated(Period),
}

/// A figure with what stands beside it in its cell; unit and note are numbers of the columns.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct FigureCell {
    pub(super) value: f64,
    pub(super) unit: u32,
    pub(super) qualifier: Qualifier,
    pub(super) note: u32,
}

/// Reads cells by the roles of their columns.
pub(super) struct CellReader {
    pub(super) schema: Schema,
    pub(super) builder: DatasetBuilder,
    /// By column and symbol.
    meanings: Vec<Vec<CellMeaning>>,
}

impl CellReader {
    pub(super) fn new(schema: Schema) -> Self {
        let meanings = vec![Vec::new(); schema.headers.len()];
        Self { schema, builder: DatasetBuilder::default(), meanings }
    }

    /// What the text of a cell is known to mean.
    pub(super) fn known(&self, column: usize, cell: RawCell) -> Option<CellMeaning> {
        self.meanings.get(column)?.get(cell.symbol as usize).copied()
    }

    /// What the cell of a column means; what is new is looked at, and what is bad is a fault in
    /// each row that has it.
    pub(super) fn look_up(
        &mut self,
        row: &TableRow,
        column: usize,
        expected: Expected,
        faults: &mut Faults,
    ) -> CellMeaning {
        let cell = row.cell(column);
        let found = match cell.kind {
            CellKind::Text => return self.find_text(row, column, faults),
            CellKind::Number if expected == Expected::Number && cell.number.is_finite() => {
                let value = cell.number;
                return CellMeaning::Figure(FigureCell { value, ..FigureCell::default() });
            }
            CellKind::Number if expected == Expected::Period => {
                if let Some(period) = self.numbered(cell.number) {
                    return CellMeaning::Dated(period);
                }
                Found::Number(shortest(cell.number))
            }
            // a code may be a name
            CellKind::Number if expected == Expected::Text => {
                let meant = self.interpret(column, &shortest(cell.number));
                return meant.unwrap_or(CellMeaning::Bad);
            }
            CellKind::Number => Found::Number(shortest(cell.number)),
            CellKind::Absent => Found::Nothing,
            CellKind::Null => Found::Null,
            CellKind::Flag => Found::Flag,
            CellKind::Nested => Found::Object,
        };
        let is_empty = matches!(cell.kind, CellKind::Absent | CellKind::Null);
        if is_empty && Some(column) == self.schema.roles.unit {
            return CellMeaning::Missing;
        }
        self.fault(row, column, Problem::Expected(expected, found), faults)
    }

    fn find_text(&mut self, row: &TableRow, column: usize, faults: &mut Faults) -> CellMeaning {
        let cell = row.cell(column);
        let known = self.known(column, cell).unwrap_or_default();
        if known != CellMeaning::Unseen && known != CellMeaning::Bad {
            return known;
        }
        let text = (row.text)(column, cell).unwrap_or_default();
        let meant = self.interpret(column, &text);
        if let Some(meanings) = self.meanings.get_mut(column) {
            let index = cell.symbol as usize;
            if meanings.len() <= index {
                meanings.resize(index + 1, CellMeaning::Unseen);
            }
            if let Some(slot) = meanings.get_mut(index) {
                *slot = *meant.as_ref().unwrap_or(&CellMeaning::Bad);
            }
        }
        meant.unwrap_or_else(|problem| self.fault(row, column, problem, faults))
    }

    /// Notes what is wrong with the cell of a column.
    pub(super) fn fault(
        &self,
        row: &TableRow,
        column: usize,
        problem: Problem,
        faults: &mut Faults,
    ) -> CellMeaning {
        let cell = row.cell(column);
        let at = if cell.kind == CellKind::Absent { row.start } else { cell.start };
        let (item, header) = (row.item, self.schema.header(column));
        faults.push_at(at, || format!("[{item}].{header}"), problem);
        CellMeaning::Bad
    }

    /// A number in the period's column: a year, or a step of a series without dates.
    pub(super) fn numbered(&self, number: f64) -> Option<Period> {
        let whole = whole_number(number)?;
        if self.schema.roles.years {
            return u16::try_from(whole).ok().map(Period::year);
        }
        if self.schema.roles.months {
            return Period::guess(&whole.to_string());
        }
        Some(Period::step(whole))
    }

    /// Reads the text of a cell by the role of its column.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    fn interpret(&mut self, column: usize, text: &str) -> Result<CellMeaning, Problem> {
        let refused = |expected| Problem::Expected(expected, Found::text(text));
        let roles = &self.schema.roles;
        if Some(column) == roles.period {
            let period = Period::guess(text).ok_or_else(|| refused(Expected::Period))?;
            return Ok(CellMeaning::Dated(period));
        }
        if roles.values.iter().any(|value| value.column == column) {
            return self.figure(text).ok_or_else(|| refused(Expected::Number));
        }
        if let Some(problem) = too_long(text, MOST_LABEL) {
            return Err(problem);
        }
        if text.trim().is_empty() {
            return Err(refused(Expected::Text));
        }
        let index = if Some(column) == roles.metric {
            // the row's own column of units says better than the name in which unit it is
            let (name, unit) = if roles.unit.is_some() { (text, "") } else { name_and_unit(text) };
            self.builder.metric(name, unit)
        } else if Some(column) == roles.unit {
            self.builder.unit(text.trim())
        } else {
            self.builder.entity(text.trim())
        };
        Ok(CellMeaning::Index(index))
    }

    /// Reads a text in a column of figures; nothing where it is neither a figure nor says that
    /// there is none.
    fn figure(&mut self, text: &str) -> Option<CellMeaning> {
        let Some(found) = figure(text, self.schema.decimal_mark) else {
            return is_no_figure(text).then_some(CellMeaning::Missing);
        };
        let note = match found.flag {
            "" => 0,
            flag => self.builder.dataset.observations.add_note(Text::plain(flag)),
        };
        Some(CellMeaning::Figure(FigureCell {
            value: found.value,
            unit: self.builder.unit(found.unit),
            qualifier: found.qualifier,
            note,
        }))
    }
}

//! The quick way of long clean tables: each row has a known entity, perhaps a year or a step, or
//! is a point with a number of its own, and plain numbers. What is otherwise in any row sends the
//! whole table the usual way.

use duibi_scan::{CellKind, RawCell};

use super::builder::DatasetBuilder;
use super::layout::SheetLayout;
use super::numbers::is_missing;
use super::shape::SheetShape;
use super::totals::is_total;
use crate::data::observations::NewObservation;
use crate::data::read::overflow::FITS_ANY_UNIT;
use crate::data::read::whole_number::whole_number;
use crate::data::{Dataset, Period, Scope};
use crate::error::{Doubt, DoubtKind};

/// How many rows are looked at to tell whether a table is clean.
pub(super) const SAMPLE: usize = 300;

/// Rows of a clean table on their way into columns.
pub(super) struct Stream {
    /// The column of names: of entities, or of what limits rows that are numbered.
    named: Option<usize>,
    /// Its header, where rows are numbered, and how many there are so far.
    numbered: Option<(Box<str>, usize)>,
    /// The column of periods, and whether its numbers are years rather than steps.
    period: Option<(usize, bool)>,
    values: Vec<FigureColumn>,
    builder: DatasetBuilder,
    /// By the symbol of a name: its entity, or the number of its scope.
    names: Vec<Option<u32>>,
    /// By entity: the first and the last period that it has; a row must lie outside, so that none
    /// comes twice.
    spans: Vec<(i32, i32)>,
}

/// A column of figures.
struct FigureColumn {
    column: usize,
    metric: u32,
    unit: u32,
    period: Option<Period>,
    /// Whether the first rows show no decimals, so that any further down may be groups.
    is_whole: bool,
}

/// The column of names, where there is one; nothing where the usual way is to find it.
#[expect(clippy::option_option, reason = "rows without names are not rows of the usual way")]
fn column_of_names(layout: &SheetLayout) -> Option<Option<usize>> {
    let roles = &layout.roles;
    // rows that are numbered have no entity, and at most one column that limits them
    match (layout.is_numbered, &*roles.scope) {
        (true, &[]) => Some(None),
        (true, &[column]) if roles.period.is_none() => Some(Some(column)),
        (false, []) => roles.entity.map(Some),
        _ => None,
    }
}

impl Stream {
    /// Tells by the first rows whether a table is clean.
    pub(super) fn of(shape: &SheetShape, layout: &SheetLayout) -> Option<Self> {
        let roles = &layout.roles;
        let others =
            [roles.metric, roles.unit, roles.month, roles.quarter, roles.multiplier, roles.status];
        let is_plain = others.iter().all(Option::is_none)
            && roles.unread.is_empty()
            && roles.flags.is_empty()
            && !layout.turns_back()
            && shape.odd.is_empty()
            && shape.has_header
            && !layout.has_entities_across;
        let named = column_of_names(layout)?;
        if !is_plain {
            return None;
        }
        let header = named.and_then(|column| layout.facts.get(column)).map_or("", |f| &f.header);
        let period = match roles.period {
            Some(column) => {
                let facts = layout.facts.get(column).filter(|facts| facts.is_whole())?;
                let are_years = facts.periods.is_some();
                if are_years && !facts.is_years() {
                    return None;
                }
                Some((column, are_years))
            }
            None => None,
        };
        let mut out = Self {
            named,
            numbered: layout.is_numbered.then(|| (header.into(), 0)),
            period,
            values: Vec::new(),
            builder: DatasetBuilder::default(),
            names: Vec::new(),
            spans: Vec::new(),
        };
        for &column in &roles.values {
            let (facts, label) = layout.facts.get(column).zip(layout.label(column))?;
            let cells = &shape.columns.get(column)?.cells;
            let is_typed = shape.columns.get(column)?.is_typed;
            // three decimals may be a group
            let open =
                |cell: &&str| cell.split_once('.').is_some_and(|(_, decimals)| decimals.len() != 3);
            let is_whole = facts.is_whole() && !is_typed;
            let is_clean = facts.bare == facts.count && facts.texts == 0;
            if !is_clean || !(is_typed || is_whole || cells.iter().any(open)) {
                return None;
            }
            // two columns of one name are told apart the usual way
            if out.builder.has_metric(&label.name) {
                return None;
            }
            let (metric, unit) =
                (out.builder.metric(&label.name, &label.unit), out.builder.unit(&label.unit));
            out.values.push(FigureColumn { column, metric, unit, period: label.period, is_whole });
        }
        Some(out)
    }

    /// Takes a row; nothing where it is not as clean as the others.
    pub(super) fn row(
        &mut self,
        cells: &[RawCell],
        text: &dyn Fn(usize, RawCell) -> Option<String>,
    ) -> Option<()> {
        let mut name = 0;
        if let Some(column) = self.named {
            let cell = *cells.get(column).filter(|cell| cell.kind == CellKind::Text)?;
            let known = self.names.get(cell.symbol as usize).copied().flatten();
            name = match known {
                Some(known) => known,
                None => self.named(cell.symbol as usize, &text(column, cell)?)?,
            };
        }
        let period = match self.period {
            None => Period::default(),
            Some((column, are_years)) => {
                let cell = cells.get(column).filter(|cell| cell.kind == CellKind::Number)?;
                let number = whole_number(cell.number)?;
                if are_years {
                    let year = u16::try_from(number).ok().filter(|y| (1000..2300).contains(y))?;
                    Period::year(year)
                } else {
                    Period::step(number)
                }
            }
        };
        let (mut entity, mut scope) = (name, 0);
        if let Some((_, count)) = &mut self.numbered {
            *count += 1;
            (entity, scope) = (self.builder.entity(&count.to_string()), name);
        } else {
            self.extend(entity, period.order().0)?;
        }
        for value in &self.values {
            let cell = cells.get(value.column)?;
            match cell.kind {
                CellKind::Number if cell.number.abs() < FITS_ANY_UNIT => {}
                CellKind::Null | CellKind::Absent => {
                    self.builder.dataset.has_gaps = true;
                    continue;
                }
                _ => return None,
            }
            if value.is_whole && cell.number.fract() != 0.0 {
                return None;
            }
            let period = value.period.unwrap_or(period);
            if value.unit == 0 {
                self.builder.mark_bare(value.metric);
            }
            let observations = &mut self.builder.dataset.observations;
            let FigureColumn { metric, unit, .. } = *value;
            let new = NewObservation { entity, metric, period, unit, scope, ..Default::default() };
            observations.push(&NewObservation { value: cell.number, ..new });
        }
        Some(())
    }

    /// Makes an entity, or a limit of rows that are numbered, of a name that is new; nothing where
    /// it wants a closer look.
    #[inline(never)]
    fn named(&mut self, symbol: usize, name: &str) -> Option<u32> {
        let name = name.trim();
        let number = if let Some((header, _)) = &self.numbered {
            let limits = vec![(header.clone(), name.into())];
            let scope = Scope::of(Some(limits).filter(|_| !is_missing(name))?);
            self.builder.dataset.observations.add_scope(scope)
        } else if name.is_empty() || is_total(name) || name.starts_with("其中") {
            return None;
        } else {
            self.builder.entity(name)
        };
        if self.names.len() <= symbol {
            self.names.resize(symbol + 1, None);
        }
        *self.names.get_mut(symbol)? = Some(number);
        Some(number)
    }

    /// Takes a period of an entity that lies before or behind all that it has.
    fn extend(&mut self, entity: u32, at: i32) -> Option<()> {
        let index = entity as usize;
        if let Some((first, last)) = self.spans.get_mut(index) {
            if at > *last {
                *last = at;
            } else if at < *first {
                *first = at;
            } else {
                return None;
            }
        } else {
            self.spans.push((at, at));
        }
        Some(())
    }

    pub(super) fn finish(self) -> Dataset {
        let mut dataset = self.builder.dataset;
        let kind = self.numbered.map(|(_, count)| DoubtKind::Numbered(count));
        dataset.doubts =
            kind.map(|kind| Doubt { line: 0, column: String::new(), kind }).into_iter().collect();
        dataset
    }
}

//! What the values of observations mean, each looked at once for all rows that share it.

use duibi_scan::{CellKind, RawCell};

use super::key::{KEYS, ObservationKey};
use super::known::Known;
use super::report::RowReport;
use super::value::{self, ValueContext};
use crate::data::read::node::Node;
use crate::data::read::overflow::overflow;
use crate::data::{Dataset, Period};
use crate::error::Problem;

/// What a symbol of a key was found to mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum SymbolMeaning {
    Unseen,
    /// Nothing that can be used.
    Bad,
    /// A number of the columns.
    Good(u32),
}

/// What was found so far.
pub(super) struct Meanings<'r> {
    known: &'r Known,
    /// By key and symbol.
    pub(super) by_key: Vec<Vec<SymbolMeaning>>,
    /// The periods that symbols mean.
    pub(super) periods: Vec<Period>,
    /// By metric and unit: whether the one can be given in the other.
    pub(super) fits: Vec<Vec<Option<bool>>>,
}

impl<'r> Meanings<'r> {
    pub(super) fn new(known: &'r Known) -> Self {
        Self { known, by_key: vec![Vec::new(); KEYS.len()], periods: Vec::new(), fits: Vec::new() }
    }

    /// The number of the columns that the value of a key means; what is new is looked at, and what
    /// is bad is a fault in each row that has it.
    pub(super) fn number(
        &mut self,
        key: ObservationKey,
        cell: RawCell,
        dataset: &mut Dataset,
        report: &mut RowReport,
    ) -> Option<u32> {
        if !matches!(cell.kind, CellKind::Text | CellKind::Nested) {
            report.unexpected(key, cell);
            return None;
        }
        let index = cell.symbol as usize;
        let meanings = self.by_key.get_mut(key as usize)?;
        if index >= meanings.len() {
            meanings.resize(index + 1, SymbolMeaning::Unseen);
        }
        match *meanings.get(index)? {
            SymbolMeaning::Good(number) => return Some(number),
            SymbolMeaning::Bad if report.faults.is_full() => {
                report.faults.skip();
                return None;
            }
            SymbolMeaning::Bad | SymbolMeaning::Unseen => {}
        }
        let number = self.interpret(key, cell, dataset, report);
        let slot = self.by_key.get_mut(key as usize).and_then(|meanings| meanings.get_mut(index));
        if let Some(slot) = slot {
            *slot = number.map_or(SymbolMeaning::Bad, SymbolMeaning::Good);
        }
        number
    }

    /// Reads the value of a cell.
    fn interpret(
        &mut self,
        key: ObservationKey,
        cell: RawCell,
        dataset: &mut Dataset,
        report: &mut RowReport,
    ) -> Option<u32> {
        let raw = report.raw(cell);
        let node = match Node::parse(raw) {
            Ok(node) => node,
            Err(not_json) => {
                report.malformed = Some(not_json.from(cell.start));
                return None;
            }
        };
        let mut faults = report.faults.of_part();
        let mut context = ValueContext {
            observations: &mut dataset.observations,
            periods: &mut self.periods,
            known: self.known,
        };
        let number = value::interpret(key, &node, &mut context, &mut faults);
        report.faults.skip_those_of(&faults);
        for (byte, path, problem) in faults.inside(raw) {
            report.fault(key, cell.start + byte, &path, problem);
        }
        number
    }

    /// Tells whether a value can be given in the unit of its metric, and notes a fault where it is
    /// too great for that.
    pub(super) fn value_fits(
        value: f64,
        (metric, unit): (u32, u32),
        cell: RawCell,
        dataset: &Dataset,
        report: &mut RowReport,
    ) -> bool {
        let problem = overflow(dataset, metric, value, unit);
        let fits = problem.is_none();
        if let Some(problem) = problem {
            report.fault(ObservationKey::Value, cell.start, "", problem);
        }
        fits
    }

    /// Tells whether figures of a metric may have a unit, and notes a fault where the unit does not
    /// convert to the metric's: such a figure must not silently look as if it was not reported.
    pub(super) fn unit_fits(
        &mut self,
        metric: u32,
        unit: u32,
        cell: RawCell,
        dataset: &Dataset,
        report: &mut RowReport,
    ) -> bool {
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
        let Some(wanted) = dataset.metrics.get(m).map(|metric| &metric.unit) else {
            return false;
        };
        let own = dataset.observations.unit(unit);
        let fit = wanted.name.is_empty() || own.converts_to(wanted);
        if let Some(slot) = fits.get_mut(u) {
            *slot = Some(fit);
        }
        if !fit {
            let (own_name, wanted) = (own.name.to_string(), wanted.name.to_string());
            let problem = Problem::WrongUnit(own_name, wanted, own.meant());
            report.fault(ObservationKey::Unit, cell.start, "", problem);
        }
        fit
    }
}

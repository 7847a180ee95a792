//! Parts of wholes on end: which parts of each row may be stacked, and what they leave of the
//! whole.

use super::axis::Values;
use super::derive::{Derived, MOST_FIGURES, Partition, PartsOfWholes, Refusal, Verdict};
use super::grid::Grid;
use super::key::Key;
use super::select::cells;
use crate::data::{Axis, Dataset, Query, Scope};

/// The parts of one metric that are stacked.
#[derive(Debug)]
pub(super) struct Stack {
    /// What tells the parts apart, in order.
    pub(super) keys: Vec<Key>,
    /// By key, then by row.
    pub(super) columns: Vec<Vec<Option<usize>>>,
    /// By row: what the parts leave; the whole itself where no part is told apart.
    pub(super) rest: Vec<Option<Rest>>,
}

/// What is left of a whole.
#[derive(Clone, Debug)]
pub(super) enum Rest {
    /// What the parts leave.
    Remainder(Box<Derived>),
    /// The whole, of which no part is told.
    Whole(usize),
}

/// Finds the parts of each row's whole along the dimension that is asked for, or along the first
/// one whose parts may be stacked.
///
/// # Errors
///
/// The reason, if the parts of any row may not be stacked.
#[inline(never)]
pub(super) fn stack(
    dataset: &Dataset,
    query: &Query,
    metric: usize,
    rows: &Values,
) -> Result<Stack, Refusal> {
    let only = || Values::only(None);
    let grid =
        Grid { rows: Values::along(&query.rows, dataset, query), colors: only(), facets: only() };
    let (wholes, _) = cells(dataset, query, metric, &grid);
    let parts = PartsOfWholes::of_metric(dataset, metric);
    let rest = vec![None; rows.keys.len()];
    let mut out = Stack { keys: Vec::new(), columns: Vec::new(), rest };
    for (row, whole) in wholes.iter().enumerate() {
        let Some(whole) = *whole else { continue };
        let mut rest = Some(Rest::Whole(whole));
        if let Some(partition) = chosen(parts.partitions(whole), query)? {
            for &part in &partition.parts {
                let Some(o) = dataset.observations.get(part) else { continue };
                let limits = o.scope.0.iter();
                let own = limits.filter(|(dimension, _)| *dimension == partition.dimension);
                out.put(Key::Limit(Scope(own.cloned().collect())), row, part);
            }
            rest = partition.remainder.map(Box::new).map(Rest::Remainder);
        }
        if out.keys.len() > MOST_FIGURES {
            return Err(Refusal::TooMany(out.keys.len()));
        }
        if let Some(slot) = out.rest.get_mut(row) {
            *slot = rest;
        }
    }
    Ok(out)
}

impl Stack {
    /// Puts a part into the column of its key.
    fn put(&mut self, key: Key, row: usize, part: usize) {
        let place = self.keys.iter().position(|known| *known == key).unwrap_or_else(|| {
            self.keys.push(key);
            self.columns.push(vec![None; self.rest.len()]);
            self.keys.len() - 1
        });
        if let Some(slot) = self.columns.get_mut(place).and_then(|column| column.get_mut(row)) {
            *slot = Some(part);
        }
    }
}

/// The partition along the dimension that is asked for, or the first that may be stacked; it is no
/// fault to have none.
#[inline(never)]
fn chosen(found: Vec<Partition>, query: &Query) -> Result<Option<Partition>, Refusal> {
    let mut why = None;
    for partition in found {
        if matches!(&query.color, Some(Axis::Scope(dimension)) if *dimension != partition.dimension)
        {
            continue;
        }
        match partition.verdict {
            // one part and its remainder say less than the two figures
            _ if partition.parts.len() < 2 && partition.remainder.is_none() => {}
            Verdict::Refused(refusal) => why = why.or(Some(refusal)),
            Verdict::Complete | Verdict::Incomplete => return Ok(Some(partition)),
        }
    }
    why.map_or(Ok(None), Err)
}

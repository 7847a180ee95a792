//! Chooses the one observation that stands in each cell of a comparison.

use super::grid::Grid;
use crate::data::{Axis, Basis, Brief, Dataset, Observation, Period, Query, Scope};

/// Chooses one observation a cell for a metric, row by row: what is done rather than aimed at, the
/// whole rather than a part, the period that most rows of the column have, the scope nearest to
/// that of most rows, and then the first in the document.
pub(super) fn cells(
    dataset: &Dataset,
    query: &Query,
    metric: usize,
    grid: &Grid,
) -> Vec<Option<usize>> {
    let chooser = Chooser { dataset, query, metric, grid };
    let first = chooser.best(&[]);
    let common: Vec<Usual> =
        (0..grid.columns()).map(|column| chooser.usual(&first, column)).collect();
    chooser.best(&common)
}

/// What is chosen from, and for what.
#[derive(Clone, Copy, Debug)]
struct Chooser<'a> {
    dataset: &'a Dataset,
    query: &'a Query,
    metric: usize,
    grid: &'a Grid,
}

/// The period and the scope that most rows of a column have.
#[derive(Debug, Default)]
struct Usual {
    period: Option<Period>,
    scope: Option<Scope>,
}

/// How little an observation fits its cell, the weightiest first: the least wins.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
struct Misfit {
    is_target: bool,
    is_part: bool,
    is_of_other_period: bool,
    /// How far its scope is from the usual one.
    distance: usize,
    /// How long ago it was: of several periods the latest stands.
    age: i32,
}

impl Chooser<'_> {
    /// The best observation of each cell, found in one pass.
    fn best(self, usual: &[Usual]) -> Vec<Option<usize>> {
        let columns = self.grid.columns();
        let mut best: Vec<Option<(Misfit, usize)>> =
            vec![None; self.grid.rows.keys.len() * columns];
        let mixes_targets = self.query.mixes_targets();
        let mut only_targets = true;
        let found = self.dataset.observations.of_metric(self.metric);
        for o in found.filter(|o| self.query.takes(o)) {
            let is_target = *o.basis == Basis::Target;
            only_targets &= is_target;
            let Some((row, column)) = self.grid.cell(self.dataset, &o) else { continue };
            let Some(slot) = best.get_mut(row * columns + column) else { continue };
            let misfit = misfit(&o, is_target && !mixes_targets, usual.get(column));
            if slot.is_none_or(|(other, _)| misfit < other) {
                *slot = Some((misfit, o.index));
            }
        }
        // what is aimed at does not stand beside what is done
        let counts =
            |(misfit, index): (Misfit, usize)| (only_targets || !misfit.is_target).then_some(index);
        best.into_iter().map(|found| found.and_then(counts)).collect()
    }

    /// What most rows of a column have in common.
    fn usual(self, cells: &[Option<usize>], column: usize) -> Usual {
        let chosen: Vec<Observation> = cells
            .iter()
            .skip(column)
            .step_by(self.grid.columns())
            .flatten()
            .filter_map(|&index| self.dataset.observations.get(index))
            .collect();
        let scope = most_common(chosen.iter().map(|o| o.scope)).cloned();
        // of a line of time every period is common
        let period = if self.query.varies(&Axis::Period) {
            None
        } else {
            most_common(chosen.iter().map(|o| o.period))
        };
        Usual { period, scope }
    }
}

fn misfit(o: &Brief, is_target: bool, usual: Option<&Usual>) -> Misfit {
    let period = usual.and_then(|usual| usual.period);
    let scope = usual.and_then(|usual| usual.scope.as_ref());
    Misfit {
        is_target,
        is_part: o.is_part,
        is_of_other_period: period.is_some_and(|period| period != o.period),
        distance: scope.map_or(0, |scope| scope.distance(o.scope)),
        age: -o.period.days().map_or(i32::MIN / 2, |(_, last)| last),
    }
}

/// Finds the value that occurs most often; of several, the first.
fn most_common<T: PartialEq + Copy>(items: impl Iterator<Item = T>) -> Option<T> {
    let mut counts: Vec<(T, usize)> = Vec::new();
    for item in items {
        match counts.iter_mut().find(|(known, _)| *known == item) {
            Some((_, count)) => *count += 1,
            None => counts.push((item, 1)),
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max()?;
    counts.into_iter().find(|(_, count)| *count == most).map(|(item, _)| item)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_common_value_wins_and_of_two_the_first() {
        assert_eq!(most_common(["b", "a", "a"].into_iter()), Some("a"));
        assert_eq!(most_common(["b", "a"].into_iter()), Some("b"));
        assert_eq!(most_common([0; 0].into_iter()), None);
    }
}

//! Chooses the one observation that stands in each cell of a comparison.

use std::cmp::{Ordering, Reverse};

use super::derive::{Rival, settled};
use super::grid::Grid;
use crate::data::{Axis, Basis, Brief, Dataset, Period, Query, Scope};
use crate::order::ordered;

/// Chooses one observation a cell for a metric, row by row: what is done rather than aimed at, the
/// whole rather than a part, the period that most rows of the column have, the scope nearest to
/// that of most rows, and then the first in the document. Beside them: of several reports of the
/// same those that do not stand.
pub(super) fn cells(
    dataset: &Dataset,
    query: &Query,
    metric: usize,
    grid: &Grid,
) -> (Vec<Option<usize>>, Vec<Rival>) {
    let chooser = Chooser { dataset, query, metric, grid };
    let (first, rivals) = chooser.best(&[]);
    // where time is an axis and nothing has limits, nothing would fit better in a second look
    if query.varies(&Axis::Period) && dataset.observations.scopes().next().is_none() {
        return (first, rivals);
    }
    let common: Vec<Usual> =
        (0..grid.columns()).map(|column| chooser.usual(&first, column)).collect();
    chooser.best(&common)
}

/// What stands in a cell, and how little it fits.
type Best = Option<(Misfit, usize)>;

/// Reports that do not stand: how little they fit, the place of their cell, and which they are.
#[derive(Debug, Default)]
struct Others(Vec<(Misfit, usize, usize)>);

impl Others {
    #[inline(never)]
    fn add(&mut self, misfit: Misfit, place: usize, other: usize) {
        self.0.push((misfit, place, other));
    }

    /// Those that are told: what fits better than both reports stands for itself.
    #[inline(never)]
    fn rivals(&self, dataset: &Dataset, best: &[Best]) -> Vec<Rival> {
        let pair = |&(misfit, place, other): &(Misfit, usize, usize)| {
            let (of_best, chosen) = (*best.get(place)?)?;
            (of_best == misfit).then_some(Rival { chosen, other })
        };
        settled(dataset, self.0.iter().filter_map(pair).collect())
    }
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
    /// The best observation of each cell, found in one pass, and other reports of what stands.
    fn best(self, usual: &[Usual]) -> (Vec<Option<usize>>, Vec<Rival>) {
        let columns = self.grid.columns();
        let mut best: Vec<Best> = vec![None; self.grid.rows.keys.len() * columns];
        let mut others = Others::default();
        let mixes_targets = self.query.mixes_targets();
        let mut only_targets = true;
        let found = self.dataset.observations.of_metric(self.metric);
        for o in found.filter(self.query.taker(self.dataset)) {
            let is_target = *o.basis == Basis::Target;
            only_targets &= is_target;
            let Some((row, column)) = self.grid.cell(self.dataset, &o) else { continue };
            let place = row * columns + column;
            let Some(slot) = best.get_mut(place) else { continue };
            let misfit = misfit(&o, is_target && !mixes_targets, usual.get(column));
            match slot {
                Some((other, chosen)) if *other == misfit => {
                    if let Some(rival) = Rival::of(self.dataset, *chosen, o.index) {
                        *chosen = rival.chosen;
                        others.add(misfit, place, rival.other);
                    }
                }
                Some((other, _)) if misfit >= *other => {}
                _ => *slot = Some((misfit, o.index)),
            }
        }
        let rivals =
            if others.0.is_empty() { Vec::new() } else { others.rivals(self.dataset, &best) };
        // what is aimed at does not stand beside what is done
        let counts = |(misfit, _): &(Misfit, usize)| only_targets || !misfit.is_target;
        let found = |best: Best| best.filter(counts).map(|(_, index)| index);
        (best.into_iter().map(found).collect(), rivals)
    }

    /// What most rows of a column have in common.
    fn usual(self, cells: &[Option<usize>], column: usize) -> Usual {
        let chosen: Vec<(&Scope, Period)> = cells
            .iter()
            .skip(column)
            .step_by(self.grid.columns())
            .flatten()
            .filter_map(|&index| self.dataset.observations.get(index))
            .map(|o| (o.scope, o.period))
            .collect();
        let scope = |place: usize| chosen.get(place).map(|(scope, _)| *scope);
        let scope = most_common(chosen.len(), &|a, b| scope(a).cmp(&scope(b)));
        let scope = scope.and_then(|place| chosen.get(place)).map(|(scope, _)| (*scope).clone());
        // of a line of time every period is common
        let period = if self.query.varies(&Axis::Period) {
            None
        } else {
            let rank = |place: usize| chosen.get(place).map(|(_, period)| period.rank());
            let place = most_common(chosen.len(), &|a, b| rank(a).cmp(&rank(b)));
            place.and_then(|place| chosen.get(place)).map(|(_, period)| *period)
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

/// Finds the first of the items that occur most often, given how two of them compare.
#[inline(never)]
fn most_common(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Option<usize> {
    // most often all are alike
    if (1..count).all(|item| compare(0, item).is_eq()) {
        return (count > 0).then_some(0);
    }
    // equal items stand side by side, the first of them at the front
    let order = ordered(count, compare);
    let runs = order.chunk_by(|&a, &b| compare(a, b).is_eq());
    let most = runs.filter_map(|run| Some((run.len(), Reverse(*run.first()?)))).max()?;
    Some(most.1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_common_value_wins_and_of_two_the_first() {
        let found = |items: &[&'static str]| {
            most_common(items.len(), &|a, b| items[a].cmp(items[b])).map(|place| items[place])
        };
        assert_eq!(found(&["b", "a", "a"]), Some("a"));
        assert_eq!(found(&["b", "a"]), Some("b"));
        assert_eq!(found(&["c", "b", "a", "b", "a"]), Some("b"));
        assert_eq!(found(&["b", "b"]), Some("b"));
        assert_eq!(found(&[]), None);
    }
}

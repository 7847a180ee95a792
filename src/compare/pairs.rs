//! The pairs of a scatter plot: their groups, and how the two metrics correlate.

use super::caveat::Norms;
use super::derive::{Correlation, correlation};
use super::table::Comparison;

/// The fewest pairs of which a correlation is said.
const LEAST_PAIRS: usize = 5;

impl Comparison {
    /// The groups of a scatter plot: of each the series that a symbol needs, x and y first.
    pub(crate) fn groups(&self) -> Vec<Vec<usize>> {
        (0..self.series.len())
            .map(|series| (series, self.needed(series)))
            .filter(|(series, needed)| needed.first() == Some(series))
            .map(|(_, needed)| needed)
            .collect()
    }

    /// How x and y of a group correlate; nothing of too few pairs that are like for like.
    #[inline(never)]
    pub(crate) fn correlated(&self, group: &[usize]) -> Option<Correlation> {
        let &[x, y, ..] = group else { return None };
        let norm = |series: usize| self.series.get(series).map(|series| &series.norm);
        let of_one = |(x, y): (&Norms, &Norms)| x.period == y.period && x.scope == y.scope;
        if !norm(x).zip(norm(y)).is_some_and(of_one) {
            return None;
        }
        // of one period, one scope and one basis
        let is_like = |row: usize| {
            let is_plain = |&series: &usize| {
                self.figure(row, series).is_some_and(|figure| figure.caveats.is_empty())
            };
            group.iter().all(is_plain)
        };
        let pair = |row: usize| Some((self.figure(row, x)?.value, self.figure(row, y)?.value));
        let pairs: Vec<(f64, f64)> = (0..self.rows.len())
            .filter(|&row| self.has_all(row, group) && is_like(row))
            .filter_map(pair)
            .collect();
        (pairs.len() >= LEAST_PAIRS).then(|| correlation(&pairs))?
    }
}

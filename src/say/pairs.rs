//! The words for the pairs of a scatter plot: how many there are, and how the metrics correlate.

use super::Teller;
use super::correlation;
use super::phrase::counted;
use super::{Later, Word};
use crate::compare::Key;

impl Teller<'_> {
    /// How many rows of a scatter plot have both metrics, and how the two correlate; of several
    /// groups only how many pairs there are.
    #[inline(never)]
    pub(super) fn pairs(self) -> Vec<String> {
        let groups = self.comparison.groups();
        // points are counted as pairs: several may be of one place
        let are_points = matches!(self.comparison.rows.first(), Some(Key::Figure(..)));
        let only = if let [only] = groups.as_slice() { Some(only) } else { None };
        let found = only.and_then(|only| self.comparison.correlated(only));
        let correlates = found.map(|found| correlation(&found, self.lang));
        if let Some(only) = only.filter(|_| !are_points) {
            let both = self.filled(Word::Later(Later::BothMetrics), &[&self.coverage(only)]);
            return [both].into_iter().chain(correlates).collect();
        }
        let rows = 0..self.comparison.rows.len();
        let pairs: usize = groups
            .iter()
            .map(|group| rows.clone().filter(|&row| self.comparison.has_all(row, group)).count())
            .sum();
        let word =
            if pairs == 1 { Word::Later(Later::PairsOne) } else { Word::Later(Later::PairsMany) };
        [self.filled(word, &[&counted(pairs)])].into_iter().chain(correlates).collect()
    }
}

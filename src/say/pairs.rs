//! The words for the pairs of a scatter plot: how many there are, and how the metrics correlate.

use super::Teller;
use super::Word;
use super::correlation;
use super::phrase::counted;

impl Teller<'_> {
    /// How many rows of a scatter plot have both metrics, and how the two correlate; of several
    /// groups only how many pairs there are.
    #[inline(never)]
    pub(super) fn pairs(self) -> Vec<String> {
        let groups = self.comparison.groups();
        if let [only] = groups.as_slice() {
            let mut out = vec![self.filled(Word::BothMetrics, &[&self.coverage(only)])];
            out.extend(
                self.comparison.correlated(only).map(|found| correlation(&found, self.lang)),
            );
            return out;
        }
        let rows = 0..self.comparison.rows.len();
        let pairs: usize = groups
            .iter()
            .map(|group| rows.clone().filter(|&row| self.comparison.has_all(row, group)).count())
            .sum();
        let word = if pairs == 1 { Word::PairsOne } else { Word::PairsMany };
        vec![self.filled(word, &[&counted(pairs)])]
    }
}

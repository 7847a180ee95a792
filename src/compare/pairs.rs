//! What is said of the pairs of a scatter: how many there are, and how closely the two metrics go together.

use super::caveat::Caveat;
use super::derive::correlation;
use super::table::{Comparison, Figure};
use crate::data::Dataset;
use crate::say::phrase::{counted, filled};
use crate::say::{self, Lang};

/// The fewest pairs of which a correlation is said.
const LEAST_PAIRS: usize = 5;

impl Comparison {
    /// How many rows of a scatter have both metrics; of several groups how many pairs there are.
    /// Of one group also how closely the two go together.
    pub(super) fn pairs(&self, dataset: &Dataset, lang: Lang) -> Vec<String> {
        let firsts = (0..self.series.len()).map(|series| (series, self.needed(series)));
        let groups: Vec<Vec<usize>> = firsts
            .filter(|(series, needed)| needed.first() == Some(series))
            .map(|(_, needed)| needed)
            .collect();
        if let [only] = groups.as_slice() {
            let both = lang.pick(["两个指标：", "兩個指標：", "both metrics: "]);
            let first = only.first().copied().unwrap_or_default();
            let mut out = vec![
                both.to_owned()
                    + &self.coverage(dataset, first, &|row| self.has_all(row, only), lang),
            ];
            out.extend(self.correlated(only, lang));
            return out;
        }
        let pairs: usize = groups
            .iter()
            .map(|group| (0..self.rows.len()).filter(|&row| self.has_all(row, group)).count())
            .sum();
        let wording = [
            "共@0对数值",
            "共@0對數值",
            if pairs == 1 { "@0 pair of figures" } else { "@0 pairs of figures" },
        ];
        vec![filled(lang.pick(wording), &[&counted(pairs)])]
    }

    /// How closely x and y go together: of enough pairs, all of one period.
    fn correlated(&self, needed: &[usize], lang: Lang) -> Option<String> {
        let &[x, y, ..] = needed else { return None };
        let period = |series: usize| self.series.get(series).map(|series| series.norm.period);
        let is_off = |figure: &Figure| {
            figure.caveats.iter().any(|caveat| matches!(caveat, Caveat::Period(..)))
        };
        if period(x) != period(y) || self.figures().any(|(_, _, figure)| is_off(figure)) {
            return None;
        }
        let pair = |row: usize| Some((self.figure(row, x)?.value, self.figure(row, y)?.value));
        let pairs: Vec<(f64, f64)> = (0..self.rows.len())
            .filter(|&row| self.has_all(row, needed))
            .filter_map(pair)
            .collect();
        let found = (pairs.len() >= LEAST_PAIRS).then(|| correlation(&pairs))?;
        Some(say::correlation(&found?, lang))
    }
}

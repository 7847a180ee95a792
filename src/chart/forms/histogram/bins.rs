//! The steps of a histogram: where they are cut, and which rows lie in each.

use crate::number::float;
use crate::order::ordered;
use crate::scale::{Kind, Scale, Ticks};

/// The least and the greatest count of steps.
const STEPS: (usize, usize) = (4, 20);

/// Equal steps of values.
pub(super) struct Bins {
    /// The edges, in the unit that the reader counts in.
    pub(super) edges: Ticks,
    factor: f64,
    /// The rows of each step, by rising value.
    pub(super) rows: Vec<Vec<usize>>,
}

impl Bins {
    /// Puts values, each with its row, into steps between edges in the unit of the reader.
    pub(super) fn of(values: &[(usize, f64)], edges: Ticks, factor: f64) -> Self {
        let shown: Vec<f64> = values.iter().map(|(_, value)| value * factor).collect();
        let count = edges.values.len().saturating_sub(1).max(1);
        let mut rows = vec![Vec::new(); count];
        let at = |index: usize| shown.get(index).copied().unwrap_or(0.0);
        let step = edges
            .values
            .windows(2)
            .map(|pair| pair.iter().rev().copied().reduce(|a, b| a - b).unwrap_or(0.0))
            .fold(0.0, f64::max);
        for index in ordered(values.len(), &|a, b| at(a).total_cmp(&at(b))) {
            // a value at an edge belongs to the step above, whatever its conversion lost
            let above =
                edges.values.iter().filter(|edge| **edge <= at(index) + step * 1e-9).count();
            let place = above.saturating_sub(1).min(count - 1);
            if let (Some(bin), Some((row, _))) = (rows.get_mut(place), values.get(index)) {
                bin.push(*row);
            }
        }
        Self { edges, factor, rows }
    }

    pub(super) fn edge(&self, index: usize) -> f64 {
        self.edges.values.get(index).map_or(0.0, |edge| edge / self.factor)
    }

    pub(super) fn most(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }
}

/// Edges at round values that cut a domain into steps of about the width that Freedman and Diaconis
/// (1981, "On the histogram as a density estimator") give: twice the distance of the quartiles, by
/// the cube root of the count.
pub(super) fn edges(values: &[f64], (low, high): (f64, f64)) -> Ticks {
    let order = ordered(values.len(), &|a, b| {
        values.get(a).zip(values.get(b)).map_or(std::cmp::Ordering::Equal, |(a, b)| a.total_cmp(b))
    });
    let quartile = |quarter: usize| {
        order
            .get((order.len() * quarter / 4).min(order.len().saturating_sub(1)))
            .and_then(|&i| values.get(i))
            .copied()
    };
    let between = quartile(3).zip(quartile(1)).map_or(0.0, |(third, first)| third - first);
    let thickness = 2.0 * between / float(values.len().max(1)).cbrt();
    let steps = (high - low) / thickness;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "held between two small numbers"
    )]
    let wanted =
        if steps.is_finite() { (steps.ceil() as usize).clamp(STEPS.0, STEPS.1) } else { STEPS.0 };
    let wide = if low < high { (low, high) } else { around(low) };
    let cut = |count: usize| Scale::new(Kind::Linear, wide, (0.0, 1.0)).nice(count).ticks(count);
    let fits = |ticks: &Ticks| (STEPS.0 + 1..=STEPS.1 + 1).contains(&ticks.values.len());
    // round steps are about as many as were asked for: the nearest count that keeps the bounds
    let tries = (0..STEPS.1)
        .flat_map(|off| [wanted.checked_sub(off), Some(wanted + off)])
        .flatten()
        .filter(|count| *count > 0);
    let found = tries.map(cut).find(fits);
    found.unwrap_or_else(|| {
        let mut ticks = cut(STEPS.0);
        if ticks.values.len() < 2 {
            ticks.values = vec![wide.0, wide.1];
        }
        ticks
    })
}

/// Some room around a value that all have.
fn around(value: f64) -> (f64, f64) {
    let more = if value == 0.0 { 1.0 } else { value.abs() / 10.0 };
    let wide = (value - more, value + more);
    if wide.0.is_finite() && wide.1.is_finite() && wide.0 < wide.1 {
        wide
    } else {
        (value.min(0.0), value.max(1.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_and_neither_few_nor_many() {
        let values: Vec<f64> = (0..500).map(|i| f64::from(i * i % 997)).collect();
        for (values, domain) in [
            (values.as_slice(), (0.0, 996.0)),
            (&[1.0, 2.0, 3.0, 4.0, 5.0], (1.0, 5.0)),
            (&[7.0; 9], (7.0, 7.0)),
            (&[0.0; 9], (0.0, 0.0)),
            (&[-1e15, 1e-6, 1e15, 4.0, 5.0], (-1e15, 1e15)),
        ] {
            let steps = edges(values, domain).values;
            assert!((5..=21).contains(&steps.len()), "{steps:?}");
            assert!(steps[0] <= domain.0 && steps[steps.len() - 1] >= domain.1, "{steps:?}");
        }
    }

    #[test]
    fn a_value_at_an_edge_is_in_the_step_above() {
        let values: Vec<(usize, f64)> =
            [0.0, 10.0, 10.0, 19.9, 40.0].into_iter().enumerate().collect();
        let bins = Bins::of(&values, edges(&[0.0, 10.0, 10.0, 19.9, 40.0], (0.0, 40.0)), 1.0);
        assert_eq!(bins.edges.values, [0.0, 10.0, 20.0, 30.0, 40.0]);
        assert_eq!(bins.rows, [vec![0], vec![1, 2, 3], vec![], vec![4]]);
    }
}

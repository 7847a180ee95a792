//! How closely two metrics go together.

use crate::number::{clamp, float};

/// Pearson's coefficient of correlation, and the number of pairs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Correlation {
    /// From −1 to 1.
    pub r: f64,
    /// The number of pairs.
    pub n: usize,
    /// Its confidence interval at 95 %, after Fisher (1915): wide where pairs are few.
    pub interval: (f64, f64),
}

/// What a normal variable exceeds to either side in 5 % of cases.
const NORMAL_95: f64 = 1.959_963_984_540_054;

/// Fisher's interval of a coefficient of n pairs; of three pairs it says nothing.
fn interval(r: f64, n: usize) -> (f64, f64) {
    if r.abs() >= 1.0 {
        return (r, r);
    }
    if n <= 3 {
        return (-1.0, 1.0);
    }
    let z = ((1.0 + r) / (1.0 - r)).ln() / 2.0;
    let reach = NORMAL_95 / float(n - 3).sqrt();
    let back = |z: f64| 1.0 - 2.0 / ((2.0 * z).exp() + 1.0);
    (back(z - reach), back(z + reach))
}

/// Correlates pairs of values; nothing of fewer than three pairs, nor where one side is constant.
///
/// It takes the printed values, not their intervals: with few pairs, rounding matters far less than
/// their small number.
#[must_use]
#[inline(never)]
pub fn correlation(pairs: &[(f64, f64)]) -> Option<Correlation> {
    let &(first_x, first_y) = pairs.first()?;
    let varies = pairs.iter().any(|(x, _)| x.total_cmp(&first_x).is_ne())
        && pairs.iter().any(|(_, y)| y.total_cmp(&first_y).is_ne());
    if pairs.len() < 3 || !varies || pairs.iter().any(|(x, y)| !x.is_finite() || !y.is_finite()) {
        return None;
    }
    let (xs, ys) = (
        centred(pairs.iter().map(|(x, _)| *x).collect()),
        centred(pairs.iter().map(|(_, y)| *y).collect()),
    );
    let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(x, y)| x * y).sum::<f64>();
    let r = dot(&xs, &ys) / (dot(&xs, &xs).sqrt() * dot(&ys, &ys).sqrt());
    let (r, n) = (clamp(r, -1.0, 1.0), pairs.len());
    r.is_finite().then(|| Correlation { r, n, interval: interval(r, n) })
}

/// Values less their mean, divided by the greatest of them, so that no square overflows or
/// underflows.
fn centred(mut values: Vec<f64>) -> Vec<f64> {
    let scale = |values: &mut Vec<f64>| {
        let most = values.iter().fold(0.0_f64, |most, value| most.max(value.abs()));
        for value in values.iter_mut() {
            *value /= most;
        }
    };
    scale(&mut values);
    let mean = values.iter().sum::<f64>() / float(values.len());
    for value in &mut values {
        *value -= mean;
    }
    scale(&mut values);
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_values() {
        // Anscombe's first set, r = 0.81642
        let (x, y) = (
            [10.0, 8.0, 13.0, 9.0, 11.0, 14.0, 6.0, 4.0, 12.0, 7.0, 5.0],
            [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68],
        );
        let found = correlation(&x.into_iter().zip(y).collect::<Vec<_>>()).unwrap();
        assert!((found.r - 0.816_42).abs() < 5e-6 && found.n == 11);
        // cor.test(anscombe$x1, anscombe$y1)$conf.int
        let (low, high) = found.interval;
        assert!((low - 0.424_391).abs() < 5e-6 && (high - 0.950_693).abs() < 5e-6, "{low} {high}");
        let scaled = correlation(&[(1e300, -1e-300), (2e300, -2e-300), (3e300, -3e-300)]).unwrap();
        assert!((scaled.r + 1.0).abs() < 1e-12);
    }

    #[test]
    fn nothing_of_few_pairs_or_without_variance() {
        assert_eq!(correlation(&[(1.0, 2.0), (2.0, 3.0)]), None);
        assert_eq!(correlation(&[(0.1, 2.0), (0.1, 3.0), (0.1, 7.0)]), None);
        assert_eq!(correlation(&[(1.0, 2.0), (2.0, f64::NAN), (3.0, 7.0)]), None);
        assert_eq!(correlation(&[]), None);
    }
}

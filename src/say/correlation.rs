//! The words for a correlation.

use super::phrase::filled;
use super::{Lang, Later};
use crate::compare::derive::Correlation;
use crate::number::grouped;

/// Says a correlation with the number of pairs, and that it is computed.
#[must_use]
pub fn correlation(correlation: &Correlation, lang: Lang) -> String {
    let Correlation { r, n, interval } = correlation;
    let parts = [*r, interval.0, interval.1].map(|r| grouped(r, 2));
    filled(lang.word(Later::CorrelationOf), &[&parts[0], &n.to_string(), &parts[1], &parts[2]])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_correlation_is_said_with_its_number_of_pairs() {
        let said = |lang| {
            correlation(&Correlation { r: 0.816_42, n: 11, interval: (0.4244, 0.9507) }, lang)
        };
        let expected = [
            "相关系数 r = 0.82（n = 11，95%置信区间0.42至0.95，计算值）",
            "相關係數 r = 0.82（n = 11，95%信賴區間0.42至0.95，計算值）",
            "correlation r = 0.82 (n = 11, 95% confidence interval 0.42 to 0.95, computed)",
        ];
        assert_eq!(Lang::SPELT_OUT.map(said), expected);
    }
}

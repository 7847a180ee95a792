//! The words for a correlation.

use super::phrase::filled;
use super::{Lang, Word};
use crate::compare::derive::Correlation;
use crate::number::grouped;

/// Says a correlation with the number of pairs, and that it is computed.
#[must_use]
pub fn correlation(correlation: &Correlation, lang: Lang) -> String {
    let Correlation { r, n } = correlation;
    filled(lang.word(Word::CorrelationOf), &[&grouped(*r, 2), &n.to_string()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_correlation_is_said_with_its_number_of_pairs() {
        let said = |lang| correlation(&Correlation { r: 0.816_42, n: 11 }, lang);
        let expected = [
            "相关系数 r = 0.82（n = 11，计算值）",
            "相關係數 r = 0.82（n = 11，計算值）",
            "correlation r = 0.82 (n = 11, computed)",
        ];
        assert_eq!(Lang::SPELT_OUT.map(said), expected);
    }
}

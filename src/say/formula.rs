//! The words for a formula, which a reader can check.

use super::phrase::filled;
use super::units::{shown_of, with_name};
use super::{Lang, Later, Word, qualified};
use crate::compare::derive::{Formula, Quartile, Term};
use crate::number::grouped;

/// The most figures that a formula writes out one by one.
const MOST: usize = 12;

/// Writes what stands left of the equals sign.
#[must_use]
pub fn formula(formula: &Formula, lang: Lang) -> String {
    let counted = |word, count: usize| filled(lang.word(word), &[&count.to_string()]);
    match formula {
        Formula::Per(a, b)
        | Formula::Share(a, b)
        | Formula::Completion(a, b)
        | Formula::Ratio(a, b)
        | Formula::WholeDenominator(a, b)
        | Formula::Denominator(a, b) => joined([a, b], " ÷ ", lang),
        Formula::WholeNumerator(a, b) | Formula::Numerator(a, b) => joined([a, b], " × ", lang),
        Formula::Gap(a, b) | Formula::Difference(a, b) => joined([a, b], " − ", lang),
        Formula::Growth(new, old) => {
            parenthesised(&joined([new, old], " − ", lang)) + " ÷ " + &term(old, lang)
        }
        Formula::Pace(actual, target, passed, days) => {
            paced(&joined([actual, target], " ÷ ", lang), (*passed, *days), lang)
        }
        Formula::PaceOfRate(rate, passed, days) => paced(&term(rate, lang), (*passed, *days), lang),
        Formula::Rank(count) => counted(Word::Later(Later::RankAmong), *count),
        Formula::Sum(terms) if terms.len() <= MOST => joined(terms, " + ", lang),
        Formula::Sum(terms) => counted(Word::Later(Later::SumOf), terms.len()),
        Formula::Remainder(whole, parts) if parts.len() < MOST => {
            joined([whole].into_iter().chain(parts), " − ", lang)
        }
        Formula::Remainder(whole, parts) => {
            term(whole, lang)
                + " − "
                + &parenthesised(&counted(Word::Later(Later::SumOf), parts.len()))
        }
        Formula::Mean(terms) if terms.len() <= MOST => {
            parenthesised(&joined(terms, " + ", lang)) + " ÷ " + &terms.len().to_string()
        }
        Formula::Mean(terms) => counted(Word::Later(Later::MeanOf), terms.len()),
        Formula::Median(count) => counted(Word::Later(Later::MedianOf), *count),
        Formula::Quartile(Quartile::First, count) => {
            counted(Word::Later(Later::FirstQuartileOf), *count)
        }
        Formula::Quartile(Quartile::Third, count) => {
            counted(Word::Later(Later::ThirdQuartileOf), *count)
        }
        Formula::Interquartile(count) => counted(Word::Later(Later::InterquartileOf), *count),
    }
}

/// Writes a figure of a formula as a reader does: 约7,000万元.
#[must_use]
pub fn term(term: &Term, lang: Lang) -> String {
    let shown = shown_of(&term.unit, term.value, lang);
    let number = grouped(term.value * shown.factor, shown.places(term.decimals));
    with_name(&qualified(&number, term.qualifier, lang), &shown.name, lang)
}

fn joined<'t>(terms: impl IntoIterator<Item = &'t Term>, sign: &str, lang: Lang) -> String {
    terms.into_iter().map(|one| term(one, lang)).collect::<Vec<_>>().join(sign)
}

fn parenthesised(text: &str) -> String {
    ["(", text, ")"].concat()
}

/// A completion by the share of days that have passed: how many, of how many.
fn paced(completion: &str, (passed, days): (i32, i32), lang: Lang) -> String {
    let wording = lang.word(Later::PaceOf);
    filled(wording, &[completion, &passed.to_string(), &days.to_string()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::{Qualifier, Unit};

    fn figure(value: f64, unit: &str) -> Term {
        Term { value, decimals: 0, qualifier: Qualifier::Exact, unit: Unit::parse(unit) }
    }

    #[test]
    fn many_figures_are_counted_and_few_are_written_out() {
        let (whole, one) = (figure(100.0, "个"), figure(2.0, "个"));
        let said = |count: usize, lang| {
            let parts = vec![one.clone(); count];
            formula(&Formula::Remainder(whole.clone(), parts), lang)
        };
        assert_eq!(said(2, Lang::ZH_HANS), "100个 − 2个 − 2个");
        assert_eq!(said(12, Lang::ZH_HANT), "100個 − (12個數字之和)");
        assert_eq!(said(12, Lang::EN), "100 − (sum of 12 figures)");
        let sum = |count: usize| formula(&Formula::Sum(vec![one.clone(); count]), Lang::EN);
        assert_eq!([sum(2), sum(13)], ["2 + 2", "sum of 13 figures"]);
        let mean = |count: usize| formula(&Formula::Mean(vec![one.clone(); count]), Lang::EN);
        assert_eq!([mean(2), mean(13)], ["(2 + 2) ÷ 2", "mean of 13 figures"]);
    }

    #[test]
    fn a_statistic_names_the_number_of_its_figures() {
        let said = |of: Formula| Lang::SPELT_OUT.map(|lang| formula(&of, lang));
        let rank = ["6个数字中的名次", "6個數字中的名次", "place among 6 figures"];
        assert_eq!(said(Formula::Rank(6)), rank);
        let third =
            ["6个数字的第三四分位数", "6個數字的第三四分位數", "third quartile of 6 figures"];
        assert_eq!(said(Formula::Quartile(Quartile::Third, 6)), third);
    }

    #[test]
    fn a_pace_names_its_days() {
        let said = |lang| formula(&Formula::PaceOfRate(figure(77.0, "%"), 273, 365), lang);
        let expected =
            ["77% ÷ (273天 ÷ 365天)", "77% ÷ (273天 ÷ 365天)", "77% ÷ (273 days ÷ 365 days)"];
        assert_eq!(Lang::SPELT_OUT.map(said), expected);
    }
}

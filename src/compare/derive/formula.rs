//! How a derived value was made, in words that a reader can check.

use super::super::evidence::qualified;
use crate::data::{Observation, Qualifier, Unit};
use crate::number::grouped;
use crate::say::units::with_unit;
use crate::say::{Lang, shown};

/// A figure of a formula, as it was printed.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// In `unit`.
    pub value: f64,
    /// The decimals with which it was printed.
    pub decimals: usize,
    /// How exact it claims to be.
    pub qualifier: Qualifier,
    /// As printed.
    pub unit: Unit,
}

impl Term {
    pub(super) fn of(observation: &Observation) -> Self {
        let quantity = observation.quantity();
        Self {
            value: quantity.value,
            decimals: quantity.decimals,
            qualifier: quantity.qualifier,
            unit: observation.unit.clone(),
        }
    }

    /// Writes it as a reader does: 约7,000万元.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let shown = shown(&self.unit, lang);
        let number = grouped(self.value * shown.factor, shown.places(self.decimals));
        with_unit(&qualified(&number, self.qualifier, lang), &self.unit, lang)
    }
}

/// One of the two quartiles that are not the median.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quartile {
    /// A quarter lies below.
    First,
    /// A quarter lies above.
    Third,
}

/// All ways in which values are derived.
#[derive(Clone, Debug, PartialEq)]
pub enum Formula {
    /// One metric by another: investment per project.
    Per(Term, Term),
    /// Part by whole, in percent.
    Share(Term, Term),
    /// Actual by target, in percent.
    Completion(Term, Term),
    /// Target less actual.
    Gap(Term, Term),
    /// Actual by target, by the days passed of all days.
    Pace(Term, Term, i32, i32),
    /// A reported completion rate, by the days passed of all days.
    PaceOfRate(Term, i32, i32),
    /// New less old, by old, in percent.
    Growth(Term, Term),
    /// One less another.
    Difference(Term, Term),
    /// One by another.
    Ratio(Term, Term),
    /// A count and its rate give the whole number below the line.
    WholesBelow(Term, Term),
    /// A count and a rate of it give the whole number above the line.
    WholesAbove(Term, Term),
    /// An amount and its rate give the amount below the line.
    AmountBelow(Term, Term),
    /// An amount and a rate of it give the amount above the line.
    AmountAbove(Term, Term),
    /// The place in the order of so many figures.
    Rank(usize),
    /// All together.
    Sum(Vec<Term>),
    /// What parts leave of a whole.
    Remainder(Term, Vec<Term>),
    /// The sum by the count.
    Mean(Vec<Term>),
    /// The middle of so many figures.
    Median(usize),
    /// A quartile of so many figures.
    Quartile(Quartile, usize),
    /// The third quartile less the first, of so many figures.
    Interquartile(usize),
}

/// The most figures that a formula writes out one by one.
const MOST: usize = 12;

impl Formula {
    /// Writes what stands left of the equals sign.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Per(a, b)
            | Self::Share(a, b)
            | Self::Completion(a, b)
            | Self::Ratio(a, b)
            | Self::WholesBelow(a, b)
            | Self::AmountBelow(a, b) => joined(&[a, b], " ÷ ", lang),
            Self::WholesAbove(a, b) | Self::AmountAbove(a, b) => joined(&[a, b], " × ", lang),
            Self::Gap(a, b) | Self::Difference(a, b) => joined(&[a, b], " − ", lang),
            Self::Growth(new, old) => {
                let mut text = parenthesised(&joined(&[new, old], " − ", lang));
                text += " ÷ ";
                text += &old.text(lang);
                text
            }
            Self::Pace(actual, target, passed, days) => {
                paced(&joined(&[actual, target], " ÷ ", lang), *passed, *days, lang)
            }
            Self::PaceOfRate(rate, passed, days) => paced(&rate.text(lang), *passed, *days, lang),
            Self::Rank(count) => {
                counted(*count, ["个数字中的名次", "個數字中的名次", "place among "], lang)
            }
            Self::Sum(terms) if terms.len() <= MOST => all(terms, " + ", lang),
            Self::Sum(terms) => counted(terms.len(), ["个数字之和", "個數字之和", "sum of "], lang),
            Self::Remainder(whole, parts) if parts.len() < MOST => {
                let mut text = whole.text(lang);
                text += " − ";
                text += &all(parts, " − ", lang);
                text
            }
            Self::Remainder(whole, parts) => {
                let mut text = whole.text(lang);
                text += " − ";
                text += &parenthesised(&counted(
                    parts.len(),
                    ["个数字之和", "個數字之和", "sum of "],
                    lang,
                ));
                text
            }
            Self::Mean(terms) if terms.len() <= MOST => {
                let mut text = parenthesised(&all(terms, " + ", lang));
                text += " ÷ ";
                text += &terms.len().to_string();
                text
            }
            Self::Mean(terms) => {
                counted(terms.len(), ["个数字的平均数", "個數字的平均數", "mean of "], lang)
            }
            Self::Median(count) => {
                counted(*count, ["个数字的中位数", "個數字的中位數", "median of "], lang)
            }
            Self::Quartile(Quartile::First, count) => counted(
                *count,
                ["个数字的第一四分位数", "個數字的第一四分位數", "first quartile of "],
                lang,
            ),
            Self::Quartile(Quartile::Third, count) => counted(
                *count,
                ["个数字的第三四分位数", "個數字的第三四分位數", "third quartile of "],
                lang,
            ),
            Self::Interquartile(count) => counted(
                *count,
                ["个数字的四分位距", "個數字的四分位距", "interquartile range of "],
                lang,
            ),
        }
    }
}

fn joined(terms: &[&Term], sign: &str, lang: Lang) -> String {
    terms.iter().map(|term| term.text(lang)).collect::<Vec<_>>().join(sign)
}

fn all(terms: &[Term], sign: &str, lang: Lang) -> String {
    joined(&terms.iter().collect::<Vec<_>>(), sign, lang)
}

fn parenthesised(text: &str) -> String {
    ["(", text, ")"].concat()
}

/// 9个数字的中位数, median of 9 figures.
fn counted(count: usize, words: [&str; 3], lang: Lang) -> String {
    let count = count.to_string();
    match lang {
        Lang::En => [lang.pick(words), &count, " figures"].concat(),
        _ => [&count, lang.pick(words)].concat(),
    }
}

fn paced(completion: &str, passed: i32, days: i32, lang: Lang) -> String {
    let day = lang.pick(["天", "天", " days"]);
    [completion, " ÷ (", &passed.to_string(), day, " ÷ ", &days.to_string(), day, ")"].concat()
}

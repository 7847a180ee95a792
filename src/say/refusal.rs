//! The words for why figures may not be added or stacked, and for what to do instead.

use super::phrase::{colon, counted, filled};
use super::units::{shown, with_unit};
use super::{Lang, Later, Word, basis_name, metric_name, period, scope_text};
use crate::compare::derive::{MOST_FIGURES, Refusal};
use crate::data::{Dataset, Scope, Unit};
use crate::number::{grouped, plain};

/// Says why figures may not be added, in one sentence without a full stop.
#[must_use]
#[inline(never)]
pub fn refusal(refusal: &Refusal, dataset: &Dataset, lang: Lang) -> String {
    let two = |word: Word, a: &str, b: &str| filled(lang.word(word), &[a, b]);
    let figures = |word: Word, a: usize, b: usize| {
        figure_names(dataset, a, b, lang).map_or_else(String::new, |(a, b)| two(word, &a, &b))
    };
    let metric =
        |index: usize| dataset.metrics.get(index).map_or("", |metric| metric_name(metric, lang));
    match refusal {
        Refusal::TooFew => lang.word(Later::NothingToAdd).to_owned(),
        Refusal::Units(a, b) => {
            two(Word::Later(Later::UnitsDiffer), &unit(a, lang), &unit(b, lang))
        }
        Refusal::Metrics(a, b) => two(Word::Later(Later::MetricsDiffer), metric(*a), metric(*b)),
        Refusal::NotSummable(index) => filled(lang.word(Later::NotSummable), &[metric(*index)]),
        Refusal::Periods(a, b) => {
            two(Word::Later(Later::PeriodsDiffer), &period(a, lang), &period(b, lang))
        }
        Refusal::Bases(a, b) => {
            let name = |basis| basis_name(dataset, basis, lang);
            two(Word::Later(Later::BasesDiffer), name(a), name(b))
        }
        Refusal::BothSigns => lang.word(Later::BothSigns).to_owned(),
        Refusal::Scopes(a, b) => figures(Word::Later(Later::ScopesDiffer), *a, *b),
        Refusal::Same(a, b) => figures(Word::Later(Later::SameFigure), *a, *b),
        Refusal::Within(a, b) => figures(Word::Later(Later::OneWithin), *a, *b),
        Refusal::Nested(a, b) => figures(Word::Later(Later::ThresholdsNested), *a, *b),
        Refusal::Overlap(a, b) => figures(Word::Later(Later::MayOverlap), *a, *b),
        Refusal::TooMany(count) => {
            two(Word::Later(Later::TooManyToAdd), &counted(*count), &counted(MOST_FIGURES))
        }
        Refusal::SumExceeds(_, sum, whole, unit) => {
            let value = |value: f64| with_unit(&number(value, unit, lang), unit, lang);
            two(Word::Later(Later::SumExceeds), &value(*sum), &value(*whole))
        }
    }
}

/// Says what to do instead of adding.
#[must_use]
pub fn instead(refusal: &Refusal, lang: Lang) -> &'static str {
    lang.word(match refusal {
        Refusal::Units(..) | Refusal::Metrics(..) => Word::Later(Later::InPanels),
        Refusal::Nested(..) => Word::Later(Later::WithThresholds),
        _ => Word::Later(Later::SideBySide),
    })
}

/// Names a unit; one that a language has no word for, as the document does.
fn unit(unit: &Unit, lang: Lang) -> String {
    match shown(unit, lang).name {
        name if name.is_empty() => unit.name.to_string(),
        name => name,
    }
}

/// Writes a sum in a unit as a language counts in it, without the errors that sums of decimals have
/// far behind the printed digits.
fn number(value: f64, unit: &Unit, lang: Lang) -> String {
    let clean = (value * shown(unit, lang).factor * 1e6).round() / 1e6;
    if clean.abs() < 1e9 { plain(clean) } else { grouped(clean, 0) }
}

/// Names two figures by what differs: their scopes, else their entities, or both.
#[inline(never)]
fn figure_names(
    dataset: &Dataset,
    one: usize,
    other: usize,
    lang: Lang,
) -> Option<(String, String)> {
    let (a, b) = (dataset.observations.get(one)?, dataset.observations.get(other)?);
    let entity = |index: usize| {
        dataset.entities.get(index).map_or("", |entity| entity.name.get(lang.reads()))
    };
    let limits = |scope: &Scope, other: &Scope| {
        let pairs = scope.0.iter().filter(|pair| !other.has(pair)).cloned().collect();
        match scope_text(dataset, &Scope(pairs), lang) {
            text if text.is_empty() => lang.word(Word::Whole).to_owned(),
            text => text,
        }
    };
    let (own, others) = (limits(a.scope, b.scope), limits(b.scope, a.scope));
    let (name, other_name) = (entity(a.entity), entity(b.entity));
    Some(match (a.entity == b.entity, a.scope == b.scope) {
        (true, false) => (own, others),
        (_, true) => (name.to_owned(), other_name.to_owned()),
        (false, false) => {
            ([name, colon(lang), &own].concat(), [other_name, colon(lang), &others].concat())
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::{Basis, Interval, Period, read};

    fn boxed(unit: &str) -> Box<Unit> {
        Box::new(Unit::parse(unit))
    }

    /// Two observations of one entity with two scopes, and one of another entity.
    fn sample() -> Dataset {
        let text = r#"{"format": "duibi/1",
            "entities": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
            "metrics": [
                {"id": "m", "name": "M", "unit": "个"},
                {"id": "n", "name": "N", "unit": "%"}],
            "observations": [
                {"entity": "a", "metric": "m", "period": "2022", "value": 1, "unit": "个"},
                {"entity": "a", "metric": "m", "period": "2022", "value": 1, "unit": "个",
                    "scope": {"size": "≥1亿元"}},
                {"entity": "b", "metric": "m", "period": "2022", "value": 1, "unit": "个"}]}"#;
        let reading = read(text.as_bytes());
        assert_eq!(reading.faults, []);
        reading.dataset
    }

    fn said(of: &Refusal) -> [String; 3] {
        let dataset = sample();
        Lang::SPELT_OUT.map(|lang| refusal(of, &dataset, lang))
    }

    #[test]
    fn figures_are_named_by_what_differs() {
        let scopes = [
            "“全部”与“≥1亿元”可能重叠，相加会重复计算",
            "「全部」與「≥1亿元」可能重疊，相加會重複計算",
            "“all” and “≥1亿元” may overlap",
        ];
        assert_eq!(said(&Refusal::Overlap(0, 1)), scopes);
        let entities = [
            "“A”与“B”一个包含另一个，相加会重复计算",
            "「A」與「B」一個包含另一個，相加會重複計算",
            "“A” and “B” are one inside the other",
        ];
        assert_eq!(said(&Refusal::Within(0, 2)), entities);
        let both = [
            "“A：≥1亿元”与“B：全部”口径不同，不能相加",
            "「A：≥1亿元」與「B：全部」口徑不同，不能相加",
            "“A: ≥1亿元” and “B: all” are limited differently",
        ];
        assert_eq!(said(&Refusal::Scopes(1, 2)), both);
        assert_eq!(said(&Refusal::Same(0, usize::MAX)), ["", "", ""]);
    }

    #[test]
    fn what_figures_are_of_is_named_in_the_words_of_the_language() {
        let units = Refusal::Units(boxed("亿元"), boxed("个"));
        let expected = [
            "“亿元”与“个”单位不同，不能相加",
            "「億元」與「個」單位不同，不能相加",
            "“billion yuan” and “个” are units that do not add up",
        ];
        assert_eq!(said(&units), expected);
        assert_eq!(said(&Refusal::Metrics(0, 1))[2], "“M” and “N” are two metrics");
        assert_eq!(said(&Refusal::NotSummable(0))[1], "「M」不能相加");
        let periods = Refusal::Periods(Period::year(2021), Period::year(2022));
        assert_eq!(said(&periods)[0], "“2021年”与“2022年”时期不同，不能相加");
        let bases = Refusal::Bases(Basis::Agreed, Basis::Other("guaranteed".into()));
        let expected = "“agreed” and “guaranteed” are different sorts of figure";
        assert_eq!(said(&bases)[2], expected);
    }

    #[test]
    fn a_sum_that_exceeds_its_whole_has_no_errors_of_addition() {
        let sum = 0.1 + 0.2;
        let exceeds = Refusal::SumExceeds(Interval::point(sum), sum, 0.25, boxed("%"));
        let expected = [
            "各部分合计0.3%，多于整体的0.25%：彼此重叠",
            "各部分合計0.3%，多於整體的0.25%：彼此重疊",
            "the parts add up to 0.3%, more than the whole of 0.25%: they overlap",
        ];
        assert_eq!(said(&exceeds), expected);
    }

    #[test]
    fn what_to_do_instead_depends_on_the_reason() {
        let units = Refusal::Units(boxed("亿元"), boxed("万美元"));
        let said = [units, Refusal::Nested(0, 1), Refusal::Overlap(0, 1), Refusal::TooFew];
        let expected = [
            "show them in panels, each on its own axis",
            "show them side by side, each with its threshold",
            "show them side by side",
            "show them side by side",
        ];
        assert_eq!(said.map(|refusal| instead(&refusal, Lang::EN)), expected);
    }
}

//! Names of what figures have in common or not, and of what is derived from a metric.

use super::phrase::filled;
use super::{Lang, Word};
use crate::data::{Basis, Dataset, Metric, Qualifier, Scope, Show};

/// Names a metric; a column of figures that has no name in its document is called by a word.
#[must_use]
pub fn metric_name(metric: &Metric, lang: Lang) -> &str {
    if metric.name.is_empty() { lang.word(Word::Value) } else { metric.name.get(lang.reads()) }
}

/// Names the basis of a figure, in the words of the document where only that names it.
#[must_use]
pub fn basis_name<'d>(dataset: &'d Dataset, basis: &'d Basis, lang: Lang) -> &'d str {
    match basis {
        Basis::Other(term) => dataset.term(term, lang.reads()),
        known => lang.locale().basis(known).unwrap_or_default(),
    }
}

/// Lists the limits of a scope in the words of the document: ≥1亿元, 工业.
#[must_use]
pub fn scope_text(dataset: &Dataset, scope: &Scope, lang: Lang) -> String {
    let values: Vec<&str> =
        scope.0.iter().map(|(_, value)| dataset.term(value, lang.reads())).collect();
    values.join(lang.word(Word::Comma))
}

/// Puts the word of a qualifier around a number: 约1,164, 1,300余, over 500.
#[must_use]
pub fn qualified(number: &str, qualifier: Qualifier, lang: Lang) -> String {
    filled(lang.locale().qualifier(qualifier), &[number])
}

/// Names what is derived from a metric, or from a metric and the second one of a quotient.
#[must_use]
pub fn shown_name(metric: &str, show: Show, by: &str, lang: Lang) -> String {
    filled(lang.locale().show(show), &[metric, by])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_derived_is_named_with_its_metrics() {
        let named = |show| Lang::SPELT_OUT.map(|lang| shown_name("A@1", show, "B", lang));
        assert_eq!(named(Show::Value), ["A@1", "A@1", "A@1"]);
        assert_eq!(named(Show::Per), ["A@1÷B", "A@1÷B", "A@1 ÷ B"]);
        assert_eq!(named(Show::Gap), ["A@1距目标", "A@1距目標", "A@1: short of the target"]);
    }

    #[test]
    fn a_column_of_figures_without_a_header_has_a_name_in_every_language() {
        let dataset = crate::data::read("name,2021,2022\nA,1,2\nB,3,4\n".as_bytes()).dataset;
        let [metric] = dataset.metrics.as_slice() else { panic!("{:?}", dataset.metrics) };
        assert_eq!((&*metric.id, metric.name.is_empty()), ("Value", true));
        let named = Lang::SPELT_OUT.map(|lang| metric_name(metric, lang));
        assert_eq!(named, ["数值", "數值", "Value"]);
    }

    #[test]
    fn a_qualifier_stands_around_its_number() {
        let said = |qualifier| Lang::SPELT_OUT.map(|lang| qualified("70", qualifier, lang));
        assert_eq!(said(Qualifier::Exact), ["70", "70", "70"]);
        assert_eq!(said(Qualifier::About), ["约70", "約70", "about 70"]);
        assert_eq!(said(Qualifier::Nearly), ["近70", "近70", "nearly 70"]);
        assert_eq!(said(Qualifier::Odd), ["70余", "70餘", "70-odd"]);
        assert_eq!(said(Qualifier::AtMost), ["至多70", "至多70", "at most 70"]);
    }

    #[test]
    fn only_what_the_document_alone_names_is_in_its_words() {
        let (dataset, term) = (Dataset::default(), Basis::Other("guaranteed".into()));
        assert_eq!(basis_name(&dataset, &Basis::Agreed, Lang::ZH_HANT), "協議數");
        assert_eq!(basis_name(&dataset, &term, Lang::ZH_HANT), "guaranteed");
    }
}

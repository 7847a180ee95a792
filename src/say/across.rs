//! The words for metrics that share an axis and have different norms: other periods, other limits.

use super::Teller;
use super::Word;
use super::period::period;
use super::phrase::quoted;
use super::{basis_name, scope_text};
use crate::compare::Norms;

impl Teller<'_> {
    /// One sentence where most figures of one metric are of another sort than those of another
    /// metric on the same axis, one where they have another period, and one where they have other
    /// limits.
    pub(super) fn across(self) -> Vec<String> {
        let mut out: Vec<String> = Vec::new();
        if self.comparison.form.mixes_units() {
            return out;
        }
        let when = |norm: &Norms| {
            let mut text = period(&norm.period?, self.lang);
            if norm.inferred {
                text = self.filled(Word::PeriodInferred, &[&text]);
            }
            Some(self.filled(Word::NormPeriod, &[&text]))
        };
        let limit = |norm: &Norms| {
            let text = scope_text(self.dataset, norm.scope.as_ref()?, self.lang);
            Some(if text.is_empty() {
                self.lang.word(Word::NormUnlimited).to_owned()
            } else {
                quoted(&text, self.lang)
            })
        };
        for panel in &self.comparison.panels {
            let norms = self.comparison.norms(panel);
            let basis = |norm: &Norms| {
                let own = norm.basis.as_ref()?;
                Some(quoted(basis_name(self.dataset, own, self.lang), self.lang))
            };
            let found = [
                self.differing(&norms, &basis, Word::MetricBasesDiffer),
                self.differing(&norms, &when, Word::MetricPeriodsDiffer),
                self.differing(&norms, &limit, Word::MetricScopesDiffer),
            ];
            for text in found.into_iter().flatten() {
                // small multiples may say the same
                if !out.contains(&text) {
                    out.push(text);
                }
            }
        }
        out
    }

    /// What each metric says for itself, those that say the same together; nothing where all do.
    fn differing(
        self,
        norms: &[(usize, Norms)],
        says: &dyn Fn(&Norms) -> Option<String>,
        head: Word,
    ) -> Option<String> {
        let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
        for (metric, norm) in norms {
            let Some(text) = says(norm) else { continue };
            let name = self.name_of_metric(*metric);
            match groups.iter_mut().find(|(known, _)| *known == text) {
                Some((_, names)) => names.push(name),
                None => groups.push((text, vec![name])),
            }
        }
        if groups.len() < 2 {
            return None;
        }
        let own = |(text, names): &(String, Vec<&str>)| {
            self.filled(Word::NormOfMetric, &[&self.items(names), text])
        };
        let all: Vec<String> = groups.iter().map(own).collect();
        Some(self.said_of(self.lang.word(head), &all.join(self.lang.word(Word::NormSeparator))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::compare;
    use crate::data::{Form, Query, read};
    use crate::say::Lang;

    #[test]
    fn metrics_that_are_limited_in_different_ways_say_so_once() {
        let data = read(include_bytes!("../../www/data/huaian-2022-q1.json")).dataset;
        let metrics: Vec<usize> =
            ["signed", "started"].iter().filter_map(|id| data.metric(id)).collect();
        let query = Query { metrics, ..Query::default() };
        let shown = compare(&data, &query);
        let expected = [
            "各指标口径不同：新签约项目“亿元以上”，新开工项目“工业项目、亿元以上”",
            "各指標口徑不同：新簽約專案「億元以上」，新開工專案「工業專案、億元以上」",
            "The metrics differ in scope: Projects signed: “100 million yuan or more”; \
             Projects started: “industrial projects, 100 million yuan or more”",
        ];
        assert_eq!(
            Lang::SPELT_OUT.map(|lang| Teller::new(&data, &shown, lang).across().join("|")),
            expected
        );
        assert!(expected.iter().zip(Lang::SPELT_OUT).all(|(text, lang)| {
            Teller::new(&data, &shown, lang).notes().iter().any(|note| note == text)
        }));
        let apart = compare(&data, &Query { form: Form::Matrix, ..query });
        assert_eq!(
            Teller::new(&data, &apart, Lang::EN).across(),
            [""; 0],
            "each column has a scale of its own"
        );
        let one = compare(
            &data,
            &Query { metrics: data.metric("signed").into_iter().collect(), ..Query::default() },
        );
        assert_eq!(Teller::new(&data, &one, Lang::EN).across(), [""; 0]);
    }
}

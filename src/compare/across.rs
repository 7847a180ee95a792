//! In what the metrics that share an axis are unlike one another, though the figures of each are alike.

use super::evidence::scope_text;
use super::table::{Comparison, Norms, Panel};
use crate::data::Dataset;
use crate::say::Lang;
use crate::say::Word;
use crate::say::{period as period_said, phrase::quoted};

impl Comparison {
    /// One sentence where most figures of one metric cover other days than those of another on the same axis, and one where
    /// they are limited in another way.
    pub(super) fn across(&self, dataset: &Dataset, lang: Lang) -> Vec<String> {
        let mut out: Vec<String> = Vec::new();
        if self.form.mixes_units() {
            return out;
        }
        for panel in &self.panels {
            let norms = self.norms(panel);
            let period = |norm: &Norms| {
                norm.period.map(|period| {
                    lang.pick(["为", "為", ""]).to_owned() + &period_said(&period, lang)
                })
            };
            let scope = |norm: &Norms| {
                let text = scope_text(dataset, norm.scope.as_ref()?, lang);
                Some(if text.is_empty() {
                    lang.pick(["未写明限制", "未寫明限制", "no limit stated"]).to_owned()
                } else {
                    quoted(&text, lang)
                })
            };
            let periods =
                ["各指标时期不同", "各指標時期不同", "The metrics cover different periods"];
            out.extend(differing(dataset, &norms, &period, lang.pick(periods), lang));
            let scopes = ["各指标口径不同", "各指標口徑不同", "The metrics differ in scope"];
            out.extend(differing(dataset, &norms, &scope, lang.pick(scopes), lang));
        }
        // small multiples may say the same
        let all = std::mem::take(&mut out);
        for text in all {
            if !out.contains(&text) {
                out.push(text);
            }
        }
        out
    }

    /// What most figures of each metric of a panel have in common; nothing of what its series differ in.
    fn norms(&self, panel: &Panel) -> Vec<(usize, Norms)> {
        let mut out: Vec<(usize, Norms)> = Vec::new();
        let with_figures =
            |series: &usize| (0..self.rows.len()).any(|row| self.figure(row, *series).is_some());
        for series in panel
            .series
            .iter()
            .copied()
            .filter(with_figures)
            .filter_map(|index| self.series.get(index))
        {
            match out.iter_mut().find(|(metric, _)| *metric == series.metric) {
                Some((_, norm)) => {
                    norm.period = norm.period.filter(|period| Some(*period) == series.norm.period);
                    norm.scope =
                        norm.scope.take().filter(|scope| Some(scope) == series.norm.scope.as_ref());
                }
                None => out.push((series.metric, series.norm.clone())),
            }
        }
        out
    }
}

/// What each metric says for itself, those that say the same together; nothing where all do.
fn differing(
    dataset: &Dataset,
    norms: &[(usize, Norms)],
    says: &dyn Fn(&Norms) -> Option<String>,
    head: &str,
    lang: Lang,
) -> Option<String> {
    let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
    for (metric, norm) in norms {
        let Some(text) = says(norm) else { continue };
        let name = dataset.metrics.get(*metric).map_or("", |metric| metric.name.get(lang.reads()));
        match groups.iter_mut().find(|(known, _)| *known == text) {
            Some((_, names)) => names.push(name),
            None => groups.push((text, vec![name])),
        }
    }
    if groups.len() < 2 {
        return None;
    }
    let own = |(text, names): &(String, Vec<&str>)| {
        [&names.join(lang.word(Word::Comma)), lang.pick(["", "", ": "]), text].concat()
    };
    let all: Vec<String> = groups.iter().map(own).collect();
    Some([head, lang.pick(["：", "：", ": "]), &all.join(lang.pick(["，", "，", "; "]))].concat())
}

#[cfg(test)]
mod tests {
    use super::super::build::compare;
    use super::*;
    use crate::data::{Form, Query, read};

    #[test]
    fn metrics_that_are_limited_in_different_ways_say_so_once() {
        let data = read(include_bytes!("../../www/data/huaian-2022-q1.json")).dataset;
        let metrics: Vec<usize> =
            ["signed", "started"].iter().filter_map(|id| data.metric(id)).collect();
        let query = Query { metrics, ..Query::default() };
        let shown = compare(&data, &query);
        let expected = [
            "各指标口径不同：新签约项目“亿元以上”，新开工项目“工业项目、亿元以上”",
            "各指標口徑不同：新簽約項目「億元以上」，新開工項目「工業項目、億元以上」",
            "The metrics differ in scope: Projects signed: “100 million yuan or more”; Projects started: “industrial projects, 100 million yuan or more”",
        ];
        assert_eq!(Lang::ALL.map(|lang| shown.across(&data, lang).join("|")), expected);
        assert!(
            expected
                .iter()
                .zip(Lang::ALL)
                .all(|(text, lang)| shown.notes(&data, lang).iter().any(|note| note == text))
        );
        let apart = compare(&data, &Query { form: Form::Matrix, ..query });
        assert_eq!(apart.across(&data, Lang::En), [""; 0], "each column has a scale of its own");
        let one = compare(
            &data,
            &Query { metrics: data.metric("signed").into_iter().collect(), ..Query::default() },
        );
        assert_eq!(one.across(&data, Lang::En), [""; 0]);
    }
}

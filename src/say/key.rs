//! The names of what rows, series and small multiples stand for.

use super::Lang;
use super::Word;
use super::period::period;
use super::{basis_name, metric_name, scope_text};
use crate::compare::{Key, beyond_whole};
use crate::data::Dataset;

/// Names what a row, a series or one of the small multiples stands for.
#[must_use]
pub fn key(dataset: &Dataset, key: &Key, lang: Lang) -> String {
    let entity = |index: usize| {
        let entity = dataset.entities.get(index);
        entity.map_or("", |entity| entity.name.get(lang.reads())).to_owned()
    };
    let metric = |index: usize| {
        let metric = dataset.metrics.get(index);
        metric.map_or("", |metric| metric_name(metric, lang)).to_owned()
    };
    match key {
        Key::Entity(index) => entity(*index),
        Key::Metric(index) => metric(*index),
        Key::Period(of) => period(of, lang),
        Key::Basis(basis) => basis_name(dataset, basis, lang).to_owned(),
        Key::Done => lang.word(Word::Reported).to_owned(),
        Key::Limit(scope) => scope_text(dataset, scope, lang),
        Key::All => lang.word(Word::Whole).to_owned(),
        Key::Remainder => lang.word(Word::Remainder).to_owned(),
        Key::Figure(index, distinct) => {
            let Some(o) = dataset.observations.get(*index) else { return String::new() };
            let mut parts = Vec::new();
            parts.extend(distinct.entity.then(|| entity(o.entity)));
            parts.extend(distinct.metric.then(|| metric(o.metric)));
            parts.push(scope_text(dataset, &beyond_whole(dataset, &o), lang));
            parts.extend(distinct.basis.then(|| basis_name(dataset, o.basis, lang).to_owned()));
            parts.extend(distinct.period.then(|| period(&o.period, lang)));
            parts.retain(|part| !part.is_empty());
            if parts.is_empty() { lang.word(Word::Whole).to_owned() } else { parts.join(" · ") }
        }
    }
}

//! The evidence of one figure: what was printed, where, and what it is limited to.

use wasm_bindgen::JsValue;

use super::dom::{add, text};
use super::parts::Parts;
use crate::compare::{Comparison, Evidence};
use crate::data::Dataset;
use crate::view::View;
use crate::words::Word;

/// Shows the evidence of the pinned figure, or closes it.
pub(super) fn fill(parts: &Parts, dataset: &Dataset, comparison: &Comparison, view: &View) -> Result<(), JsValue> {
    let place = &parts.evidence;
    place.set_text_content(None);
    place.set_hidden(view.pinned.is_none());
    let Some(target) = view.pinned else { return Ok(()) };
    let lang = view.lang;
    let evidence = Evidence::of(dataset, comparison, target.row, target.series, lang);
    place.set_attribute("aria-label", &format!("{} {}", evidence.entity, evidence.value))?;
    let close = text(place, "button", "×")?;
    close.set_attribute("type", "button")?;
    close.set_attribute("aria-label", Word::Close.get(lang))?;
    text(place, "strong", &format!("{} {}", evidence.entity, evidence.value))?;
    let list = add(place, "dl")?;
    let metric = comparison.series.get(target.series).and_then(|series| dataset.metrics.get(series.metric));
    let items = [
        (Word::Metric, evidence.metric.as_str()),
        (Word::AsPrinted, &evidence.printed),
        (Word::Derived, &evidence.derived),
        (Word::Period, &evidence.period),
        (Word::Scope, &evidence.scope),
        (Word::Caveat, &evidence.caveat),
        (Word::Definition, metric.map_or("", |metric| metric.definition.get(lang))),
        (Word::Notes, &evidence.note),
    ];
    for (word, words) in items.into_iter().filter(|(_, words)| !words.is_empty()) {
        text(&list, "dt", word.get(lang))?;
        text(&list, "dd", words)?;
    }
    if !evidence.source.is_empty() {
        text(&list, "dt", Word::Source.get(lang))?;
        let item = add(&list, "dd")?;
        if evidence.url.is_empty() {
            item.set_text_content(Some(&evidence.source));
        } else {
            let link = text(&item, "a", &evidence.source)?;
            link.set_attribute("href", &evidence.url)?;
            link.set_attribute("rel", "noopener")?;
        }
    }
    Ok(())
}

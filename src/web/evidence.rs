//! The evidence of one figure: what was printed, where, and what it is limited to; and what it is beside another one.

use wasm_bindgen::JsValue;

use super::dom::{add, part, text};
use super::parts::Parts;
use crate::compare::Comparison;
use crate::data::Dataset;
use crate::say::{Lang, Teller, Word};
use crate::scene::Target;
use crate::state::State;

/// Shows the evidence of the pinned figure, or closes it.
pub(super) fn fill(
    parts: &Parts,
    dataset: &Dataset,
    comparison: &Comparison,
    state: &State,
) -> Result<(), JsValue> {
    let place = &parts.evidence;
    place.set_text_content(None);
    place.set_hidden(state.pinned.is_none());
    let Some(target) = state.pinned else { return Ok(()) };
    let lang = state.lang;
    let evidence = Teller::new(dataset, comparison, lang).evidence(target.row, target.series);
    place.set_attribute("aria-label", &format!("{} {}", evidence.entity, evidence.value))?;
    let close = text(place, "button", "×")?;
    close.set_attribute("type", "button")?;
    close.set_attribute("part", "close")?;
    close.set_attribute("aria-label", lang.word(Word::Close))?;
    text(place, "strong", &format!("{} {}", evidence.entity, evidence.value))?;
    part(place, "div", "pair")?;
    let list = add(place, "dl")?;
    let metric =
        comparison.series.get(target.series).and_then(|series| dataset.metrics.get(series.metric));
    let items = [
        (Word::Metric, evidence.metric.as_str()),
        (Word::AsPrinted, &evidence.printed),
        (Word::Derived, &evidence.derived),
        (Word::Period, &evidence.period),
        (Word::Scope, &evidence.scope),
        (Word::Caveat, &evidence.caveat),
        (Word::Definition, metric.map_or("", |metric| metric.definition.get(lang.reads()))),
        (Word::Notes, &evidence.note),
    ];
    for (word, words) in items.into_iter().filter(|(_, words)| !words.is_empty()) {
        text(&list, "dt", lang.word(word))?;
        text(&list, "dd", words)?;
    }
    if !evidence.source.is_empty() {
        text(&list, "dt", lang.word(Word::Source))?;
        let item = add(&list, "dd")?;
        if evidence.url.is_empty() {
            item.set_text_content(Some(&evidence.source));
        } else {
            let link = text(&item, "a", &evidence.source)?;
            link.set_attribute("href", &evidence.url)?;
            link.set_attribute("rel", "noopener")?;
        }
    }
    pair(parts, dataset, comparison, state)
}

/// Shows what the pinned figure is beside the one that is held against it, or else beside the one that is pointed at.
pub(super) fn pair(
    parts: &Parts,
    dataset: &Dataset,
    comparison: &Comparison,
    state: &State,
) -> Result<(), JsValue> {
    let (Some(pinned), Some(place)) = (state.pinned, parts.evidence.query_selector("[part=pair]")?)
    else {
        return Ok(());
    };
    let (lang, other) =
        (state.lang, state.paired.or(state.pointed).filter(|other| *other != pinned));
    let sentence = match other {
        Some(other) => sentence(dataset, comparison, (pinned, other), lang),
        None if state.pairing => lang.word(Word::ChooseOther).to_owned(),
        None => String::new(),
    };
    // the button stays the same one: it may have the focus
    let button = if let Some(button) = place.query_selector("button")? {
        button
    } else {
        let button = text(&place, "button", lang.word(Word::Compare))?;
        button.set_attribute("type", "button")?;
        button.into()
    };
    button.set_attribute("aria-pressed", if state.pairing { "true" } else { "false" })?;
    while let Some(old) = button.next_element_sibling() {
        old.remove();
    }
    if sentence.is_empty() {
        return Ok(());
    }
    text(&place, "p", &sentence)?;
    let values = state.paired.map_or_else(Vec::new, |paired| {
        comparison.pair_values(dataset, cell(pinned), cell(paired))
    });
    if !values.is_empty() {
        let list = add(&place, "dl")?;
        text(&list, "dt", lang.word(Word::Derived))?;
        for value in values {
            text(&list, "dd", &(value.text(lang) + &value.range_text(lang)))?;
        }
    }
    Ok(())
}

/// Says what two figures are beside one another, or that they have nothing to be compared by.
pub(super) fn sentence(
    dataset: &Dataset,
    comparison: &Comparison,
    (one, other): (Target, Target),
    lang: Lang,
) -> String {
    let missing =
        [one, other].iter().any(|target| comparison.figure(target.row, target.series).is_none());
    let none = if missing { Word::NoOther } else { Word::NoPair };
    comparison
        .pair(dataset, cell(one), cell(other), lang)
        .unwrap_or_else(|| lang.word(none).to_owned())
}

fn cell(target: Target) -> (usize, usize) {
    (target.row, target.series)
}

//! The evidence of one figure: what was printed, where, and what it is limited to; and what it is
//! beside another one.

use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use super::dom::{add, part, text};
use super::widget::{Widget, cell};
use crate::say::{Later, Word};
use crate::scene::Target;

/// Shows the evidence of the pinned figure, or closes it.
pub(super) fn fill(widget: &mut Widget) -> Result<(), JsValue> {
    let place = widget.parts.evidence.clone();
    place.set_text_content(None);
    place.set_hidden(widget.state.pinned.is_none());
    if let Some(target) = widget.state.pinned { write(widget, &place, target) } else { Ok(()) }
}

/// Writes the evidence of a figure.
#[inline(never)]
fn write(widget: &mut Widget, place: &HtmlElement, target: Target) -> Result<(), JsValue> {
    widget.ask(target);
    let (exhibit, lang) = (&widget.exhibit, widget.state.lang);
    let Some(evidence) = exhibit.evidence(cell(target)) else { return Ok(()) };
    let name = [&*evidence.entity, " ", &evidence.value].concat();
    place.set_attribute("aria-label", &name)?;
    let close = text(place, "button", "×")?;
    close.set_attribute("type", "button")?;
    close.set_attribute("part", "close")?;
    close.set_attribute("aria-label", lang.word(Word::Close))?;
    text(place, "strong", &name)?;
    part(place, "div", "pair")?;
    let list = add(place, "dl")?;
    let definition = exhibit.series.get(target.series).map_or("", |series| &series.definition);
    let items = [
        (Word::Metric, evidence.metric.as_str()),
        (Word::AsPrinted, &evidence.printed),
        (Word::Derived, &evidence.derived),
        (Word::Period, &evidence.period),
        (Word::Scope, &evidence.scope),
        (Word::Caveat, &evidence.caveat),
        (Word::Definition, definition),
        (Word::Notes, &evidence.note),
    ];
    for (word, words) in items.into_iter().filter(|(_, words)| !words.is_empty()) {
        text(&list, "dt", lang.word(word))?;
        text(&list, "dd", words)?;
    }
    if !evidence.source.is_empty() {
        text(&list, "dt", lang.word(Word::Source))?;
        source(&list, &evidence.source, &evidence.url)?;
    }
    pair(widget)
}

/// Writes a source, with its address where it has one.
fn source(list: &HtmlElement, words: &str, url: &str) -> Result<(), JsValue> {
    let item = add(list, "dd")?;
    if url.is_empty() {
        item.set_text_content(Some(words));
    } else {
        let link = text(&item, "a", words)?;
        link.set_attribute("href", url)?;
        link.set_attribute("rel", "noopener")?;
    }
    Ok(())
}

/// Shows what the pinned figure is beside the one that is held against it, or else beside the one
/// that is pointed at.
#[inline(never)]
pub(super) fn pair(widget: &mut Widget) -> Result<(), JsValue> {
    let Some(pinned) = widget.state.pinned else { return Ok(()) };
    let Some(place) = widget.parts.evidence.query_selector("[part=pair]")? else { return Ok(()) };
    let other = widget.state.paired.or(widget.state.pointed).filter(|other| *other != pinned);
    if let Some(other) = other {
        widget.ask_pair(pinned, other);
    }
    let (state, lang) = (&widget.state, widget.state.lang);
    let found = other.and_then(|other| widget.exhibit.pair(cell(pinned), cell(other)));
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
    let Some(found) = found else {
        if state.pairing {
            text(&place, "p", lang.word(Later::ChooseOther))?;
        }
        return Ok(());
    };
    text(&place, "p", &found.sentence)?;
    if state.paired.is_some() && !found.computed.is_empty() {
        let list = add(&place, "dl")?;
        text(&list, "dt", lang.word(Word::Derived))?;
        found.computed.iter().try_for_each(|value| text(&list, "dd", value).map(drop))?;
    }
    Ok(())
}

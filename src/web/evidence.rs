//! The evidence of one figure: what was printed, where, and what it is limited to; and what it is
//! beside another one.

use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use super::dom::{self, add, part, say, text};
use super::widget::{Widget, cell};
use crate::say::{Later, Tongues, Word};
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
    let tongues = &exhibit.tongues;
    let Some(evidence) = exhibit.evidence(cell(target)) else { return Ok(()) };
    let name = [&*evidence.entity, " ", &evidence.value].concat();
    place.set_attribute("aria-label", &name)?;
    let close = text(place, "button", "×")?;
    close.set_attribute("type", "button")?;
    close.set_attribute("part", "close")?;
    close.set_attribute("aria-label", lang.word(Word::Close))?;
    let strong = add(place, "strong")?;
    dom::name(&strong, &evidence.entity, tongues)?;
    say(&strong, &[" ", &*evidence.value].concat())?;
    part(place, "div", "pair")?;
    let list = add(place, "dl")?;
    let definition = exhibit.series.get(target.series).map_or("", |series| &series.definition);
    let items = [
        (Word::Metric, evidence.metric.as_str(), true),
        (Word::AsPrinted, &evidence.printed, true),
        (Word::Derived, &evidence.derived, false),
        (Word::Period, &evidence.period, false),
        (Word::Scope, &evidence.scope, true),
        (Word::Caveat, &evidence.caveat, false),
        (Word::Definition, definition, true),
        (Word::Notes, &evidence.note, true),
    ];
    for (word, words, is_name) in items.into_iter().filter(|(_, words, _)| !words.is_empty()) {
        text(&list, "dt", lang.word(word))?;
        let item = add(&list, "dd")?;
        if is_name { dom::name(&item, words, tongues) } else { say(&item, words) }?;
    }
    if !evidence.source.is_empty() {
        text(&list, "dt", lang.word(Word::Source))?;
        source(&list, (&evidence.source, &evidence.url), tongues)?;
    }
    pair(widget)
}

/// Writes a source, with its address where it has one.
fn source(
    list: &HtmlElement,
    (words, url): (&str, &str),
    tongues: &Tongues,
) -> Result<(), JsValue> {
    let item = add(list, "dd")?;
    if url.is_empty() {
        return dom::name(&item, words, tongues);
    }
    let link = add(&item, "a")?;
    link.set_attribute("href", url)?;
    link.set_attribute("rel", "noopener")?;
    dom::name(&link, words, tongues)
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
    // what is only pointed at is announced with its tip, whose words these are as well
    if state.paired.is_none() && (other.is_some() || !state.pairing) {
        place.set_attribute("aria-live", "off")?;
    } else {
        place.remove_attribute("aria-live")?;
    }
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

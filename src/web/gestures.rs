//! What an event of the DOM means to the chart.

use wasm_bindgen::JsCast as _;

use super::widget::Widget;
use super::{controls, rest, row};
use crate::state::{Event, Keystroke};

/// Turns an event of the DOM into one of ours.
pub(super) fn understood(widget: &Widget, event: &web_sys::Event) -> Option<Event> {
    let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    let (layers, parts) = (&widget.layers, &widget.parts);
    match event.type_().as_str() {
        "pointermove" => Some(Event::Move(layers.point(event, &target)?)),
        // a finger that is lifted leaves as well, but its tip stays
        "pointerout" => {
            let is_at_chart = layers.point(event, &target).is_some();
            let pointer = event.dyn_ref::<web_sys::PointerEvent>()?.pointer_type();
            (is_at_chart && pointer != "touch").then_some(Event::Leave)
        }
        // it has become a swipe of the page
        "pointercancel" => Some(Event::Leave),
        "blur" => layers.is(&target).then_some(Event::Leave),
        "click" if parts.closes_evidence(&target) => Some(Event::Close),
        "click" if parts.asks_for_pair(&target) => Some(Event::Pairing),
        "click" if row::chooses(&target) => Some(Event::Choosing),
        "click" if rest::is_button(&target) => Some(rest::pressed(widget)),
        "click" => {
            let at = layers.point(event, &target)?;
            let is_beside = event.dyn_ref::<web_sys::MouseEvent>()?.shift_key();
            Some(if is_beside { Event::Pair(at) } else { Event::Tap(at) })
        }
        "keydown" => key(widget, event, &target),
        "change" => controls::chosen(&target),
        _ => None,
    }
}

/// What a key means, by where the focus is.
fn key(widget: &Widget, event: &web_sys::Event, target: &web_sys::Element) -> Option<Event> {
    let pressed = event.dyn_ref::<web_sys::KeyboardEvent>()?;
    let has_modifier = pressed.ctrl_key() || pressed.meta_key() || pressed.alt_key();
    let key = match Keystroke::from_name(&pressed.key()).filter(|_| !has_modifier)? {
        Keystroke::Enter if pressed.shift_key() => Keystroke::Pair,
        key => key,
    };
    if key == Keystroke::Escape && widget.parts.is_evidence(target) {
        return Some(Event::Close);
    }
    if !widget.layers.is(target) {
        return None;
    }
    if key != Keystroke::Escape {
        event.prevent_default();
    }
    Some(Event::Key(key))
}

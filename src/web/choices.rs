//! What is asked for and what may be chosen, as plain objects; and a choice that comes back.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use super::plain::Out;
use super::widget::Widget;
use crate::chart;
use crate::data::wished;
use crate::exhibit::{Choices, NameSpot};
use crate::geometry::Rect;
use crate::say;

/// What is asked for, with the keys of a view.
#[inline(never)]
pub(super) fn asked(widget: &Widget) -> Result<JsValue, JsValue> {
    let written = widget.state.query.written(&widget.reading.dataset);
    // a scope is an object, not a map
    Ok(written.serialize(&Serializer::new().serialize_maps_as_objects(true))?)
}

/// What a reader may choose.
#[inline(never)]
pub(super) fn choices(widget: &Widget) -> Result<JsValue, JsValue> {
    let asked = widget.state.asked(&widget.reading.dataset);
    let mut choices = widget.maker().choices(&asked);
    choices.names = names(widget, &choices);
    Ok(serde_wasm_bindgen::to_value(&choices)?)
}

/// Names of places that are shown and drawn where nothing else answers.
fn names(widget: &Widget, choices: &Choices) -> Vec<NameSpot> {
    let entities = &widget.reading.dataset.entities;
    let lang = widget.state.lang.reads();
    let mut all = Vec::new();
    for (place, entity) in entities.iter().enumerate() {
        // a part of a whole may be called like a place
        all.push(if choices.shows(place) { entity.name.get(lang) } else { "" });
    }
    let found = chart::names(widget.painted(), &all).into_iter();
    let one = |(place, Rect { x0, y0, x1, y1 }): (usize, Rect)| {
        let id = entities.get(place)?.id.to_string();
        Some(NameSpot { id, at: [x0, y0, x1, y1] })
    };
    found.filter_map(one).collect()
}

/// Takes what was asked for; with a fault, nothing changes.
#[inline(never)]
pub(super) fn ask(widget: &mut Widget, view: &str) -> Result<Vec<Out>, JsValue> {
    let lang = widget.state.lang;
    let query = wished(view.as_bytes(), &widget.reading.dataset).map_err(|faults| {
        let said: Vec<String> = faults.iter().map(|fault| say::fault(fault, lang)).collect();
        JsValue::from_str(&said.join("\n"))
    })?;
    widget.change(|state, dataset| state.take(dataset, query))
}

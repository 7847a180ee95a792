//! What is asked for and what may be chosen, as plain objects; and a choice that comes back.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use super::plain::Out;
use super::widget::Widget;
use crate::data::wished;
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
    Ok(serde_wasm_bindgen::to_value(&widget.maker().choices(&asked))?)
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

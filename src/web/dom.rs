//! The few things that are done to DOM nodes; text goes in as text only.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement};

/// Makes an element under a parent.
pub(super) fn add(parent: &Element, tag: &str) -> Result<HtmlElement, JsValue> {
    let document: Document = parent.owner_document().ok_or("no document")?;
    let element = document.create_element(tag)?.dyn_into::<HtmlElement>()?;
    parent.append_child(&element)?;
    Ok(element)
}

/// Makes an element under a parent, with the name by which pages style it.
pub(super) fn part(parent: &Element, tag: &str, name: &str) -> Result<HtmlElement, JsValue> {
    let element = add(parent, tag)?;
    element.set_attribute("part", name)?;
    Ok(element)
}

/// Makes an element under a parent that holds one text.
pub(super) fn text(parent: &Element, tag: &str, words: &str) -> Result<HtmlElement, JsValue> {
    let element = add(parent, tag)?;
    element.set_text_content(Some(words));
    Ok(element)
}

/// Sets the text of an element, if it says something else: what stays is not laid out anew, nor
/// announced.
pub(super) fn set(element: &Element, words: &str) {
    if element.text_content().as_deref() != Some(words) {
        element.set_text_content(Some(words));
    }
}

/// Sets the text of an element, and hides the element where there is none.
pub(super) fn fill(element: &HtmlElement, words: &str) {
    set(element, words);
    element.set_hidden(words.is_empty());
}

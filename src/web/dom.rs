//! The few things that are done to DOM nodes; text goes in as text only.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, Node};

use crate::say::Tongues;

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

/// Writes a name of the document: it says in which language it is where that is not the reader's,
/// and does not turn what stands around it.
pub(super) fn name(parent: &Node, words: &str, tongues: &Tongues) -> Result<(), JsValue> {
    let document: Document = parent.owner_document().ok_or("no document")?;
    let name = document.create_element("bdi")?;
    name.set_text_content(Some(words));
    if let Some(tag) = tongues.tag(words) {
        name.set_attribute("lang", tag)?;
    }
    parent.append_child(&name).map(drop)
}

/// Adds words to what a node says.
pub(super) fn say(parent: &Node, words: &str) -> Result<(), JsValue> {
    if words.is_empty() {
        return Ok(());
    }
    let document: Document = parent.owner_document().ok_or("no document")?;
    parent.append_child(&document.create_text_node(words)).map(drop)
}

/// Tells in which language the text of an element is written, where that is not the reader's.
pub(super) fn tell(element: &Element, words: &str, tongues: &Tongues) -> Result<(), JsValue> {
    if let Some(tag) = tongues.tag(words) {
        element.set_attribute("lang", tag)?;
        element.set_attribute("dir", "auto")
    } else {
        element.remove_attribute("lang")?;
        element.remove_attribute("dir")
    }
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

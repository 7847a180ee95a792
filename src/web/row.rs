//! The quiet row below a chart: what a reader may take away, and the way to the menus.

use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlElement, ShadowRoot};

use super::dom::{part, set};
use crate::say::Word;
use crate::state::State;

/// The attribute of an element whose menus are shown from the start, above its picture.
const ALWAYS: &str = "controls";

/// Tells whether the menus are shown whatever the reader does.
pub(super) fn always_chooses(root: &ShadowRoot) -> bool {
    root.host().has_attribute(ALWAYS)
}

/// Builds the row, with its buttons.
pub(super) fn build(figure: &HtmlElement) -> Result<HtmlElement, JsValue> {
    let row = part(figure, "div", "row")?;
    for name in ["take", "choose"] {
        let button = part(&row, "button", name)?;
        button.set_attribute("type", "button")?;
        button.set_attribute("aria-expanded", "false")?;
    }
    Ok(row)
}

/// Writes what the buttons say, and whether the menus are shown.
pub(super) fn fill(row: &HtmlElement, state: &State) -> Result<(), JsValue> {
    let made = row.first_element_child().zip(row.last_element_child());
    let Some((take, choose)) = made else { return Ok(()) };
    set(&take, state.lang.word(Word::Take));
    set(&choose, state.lang.word(Word::Choose));
    choose.set_attribute("aria-expanded", if state.choosing { "true" } else { "false" })
}

/// Tells whether an element is the button that shows the menus.
pub(super) fn chooses(target: &Element) -> bool {
    target.get_attribute("part").as_deref() == Some("choose")
}

//! That only the first rows of many are drawn, and the way to all of them.

use wasm_bindgen::JsValue;
use web_sys::Element;

use super::dom::{part, set, text};
use super::widget::{MOST_ROWS, Widget};
use crate::number::{float, grouped};
use crate::say::phrase::filled;
use crate::say::{Later, Word};
use crate::state::Event;

/// Says how many rows there are, where there are more than these.
pub(super) fn fill(widget: &Widget) -> Result<(), JsValue> {
    let place = &widget.parts.rest;
    let all = widget.exhibit.rows.len();
    let is_cut = widget.scene.cut_from.is_some();
    let has_more = is_cut || widget.state.most_rows.is_none() && all > MOST_ROWS;
    place.set_hidden(!has_more);
    if has_more { write(widget, is_cut, all) } else { Ok(()) }
}

#[inline(never)]
fn write(widget: &Widget, is_cut: bool, all: usize) -> Result<(), JsValue> {
    let (place, lang) = (&widget.parts.rest, widget.state.lang);
    let first = grouped(float(MOST_ROWS), 0);
    let told = filled(lang.word(Later::FirstRows), &[&first, &grouped(float(all), 0)]);
    let asked = lang.word(if is_cut {
        Word::Later(Later::AllRows)
    } else {
        Word::Later(Later::FirstRowsAgain)
    });
    // the button stays the same one: it has the focus
    let made = place.first_element_child().zip(place.last_element_child());
    let (words, button) = if let Some(made) = made {
        made
    } else {
        let words = text(place, "span", "")?;
        let button = part(place, "button", "all")?;
        button.set_attribute("type", "button")?;
        (words.into(), button.into())
    };
    set(&words, if is_cut { &told } else { "" });
    set(&button, &filled(asked, &[&first]));
    Ok(())
}

/// Tells whether an element is the button.
pub(super) fn is_button(target: &Element) -> bool {
    target.get_attribute("part").as_deref() == Some("all")
}

/// What the button asks for: all rows, or the first again.
pub(super) fn pressed(widget: &Widget) -> Event {
    Event::Rows(widget.state.most_rows.is_none().then_some(MOST_ROWS))
}

//! What a table left in doubt: a quiet line under the chart that opens into a list.

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::HtmlElement;

use super::dom::{add, part, set, text};
use super::widget::Widget;
use crate::say;

/// Writes the line and its list, or hides them where nothing is in doubt any more.
#[inline(never)]
pub(super) fn write(widget: &mut Widget) -> Result<(), JsValue> {
    let (doubts, lang) = (&widget.reading.dataset.doubts, widget.state.lang);
    let figure = widget.parts.details.parent_element().ok_or("no figure")?;
    let found = figure.query_selector("[part=doubts]")?.and_then(|place| place.dyn_into().ok());
    let place: HtmlElement = match found {
        Some(place) => place,
        None => part(&figure, "details", "doubts")?,
    };
    place.set_hidden(doubts.is_empty());
    let summary = match place.query_selector("summary")? {
        Some(summary) => summary,
        None => add(&place, "summary")?.into(),
    };
    set(&summary, &say::doubts_counted(doubts, lang));
    let list = match place.query_selector("ul")? {
        Some(list) => list,
        None => add(&place, "ul")?.into(),
    };
    list.set_text_content(None);
    for doubt in doubts {
        text(&list, "li", &say::doubt_told(doubt, lang))?;
    }
    widget.has_doubts = true;
    Ok(())
}

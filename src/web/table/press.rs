//! What a reader makes of a table: sorted by a column, or a line for each figure.

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::Element;

use super::head::{found, mark};
use super::write::{fill, rows, scrolled};
use crate::exhibit::{Listing, TableLines, TableOrder};
use crate::say::Later;
use crate::say::phrase::colon;
use crate::web::dom::set;
use crate::web::widget::Widget;

/// Takes an event that may be meant for the table.
#[inline(never)]
pub(in crate::web) fn heard(widget: &mut Widget, event: &web_sys::Event) -> Result<(), JsValue> {
    let is_open = widget.parts.details.has_attribute("open");
    match event.type_().as_str() {
        "click" => pressed(widget, event),
        "scroll" => {
            scrolled(widget)?;
            if widget.seen.is_some() { widget.scrolled() } else { Ok(()) }
        }
        // other parts are opened and closed as well
        _ if is_open == widget.parts.table.has_child_nodes() => Ok(()),
        _ => fill(widget),
    }
}

/// Takes the press of a button of the table.
fn pressed(widget: &mut Widget, event: &web_sys::Event) -> Result<(), JsValue> {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(button) = target.map(|target| target.closest("button")).transpose()?.flatten() else {
        return Ok(());
    };
    let Some(head) = button.closest("thead th, [part=listing]")? else { return Ok(()) };
    if head.has_attribute("part") {
        let lines = match widget.listing.lines {
            TableLines::Rows => TableLines::Figures,
            TableLines::Figures => TableLines::Rows,
        };
        widget.listing = Listing { lines, ..Listing::default() };
        fill(widget)?;
        return announce(widget);
    }
    let (mut at, mut before) = (0, head.previous_element_sibling());
    while let Some(other) = before {
        (at, before) = (at + 1, other.previous_element_sibling());
    }
    let Some(column) = widget.columns.get(at).copied() else { return Ok(()) };
    widget.listing.press(column);
    let maker = widget.state.maker(&widget.reading.dataset, &widget.comparison);
    maker.list(&mut widget.exhibit, &mut widget.listing);
    if let Some(row) = head.parent_element().and_then(|row| row.dyn_into().ok()) {
        mark(widget, &row)?;
    }
    rows(widget)?;
    announce(widget)
}

/// Tells in which order the lines are.
fn announce(widget: &Widget) -> Result<(), JsValue> {
    let place = found(&widget.parts.details, "[part=listing] [role=status]")?;
    let Some(place) = place else { return Ok(()) };
    let lang = widget.exhibit.lang;
    set(
        &place,
        &match widget.listing.sorted {
            None => lang.word(Later::AsDrawn).to_owned(),
            Some((column, order)) => {
                let word = match order {
                    TableOrder::Ascending => Later::Ascending,
                    TableOrder::Descending => Later::Descending,
                };
                [widget.exhibit.listed_head(column), colon(lang), lang.word(word)].concat()
            }
        },
    );
    Ok(())
}

//! The heads of a table, and what stands above it.

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::HtmlElement;

use crate::exhibit::{Exhibit, TableColumn, TableLines, TableOrder};
use crate::say::phrase::bracketed;
use crate::say::{Later, Word};
use crate::web::dom::{add, name, part, say, set, text};
use crate::web::widget::Widget;

/// Finds an element.
pub(super) fn found(place: &HtmlElement, selector: &str) -> Result<Option<HtmlElement>, JsValue> {
    Ok(place.query_selector(selector)?.and_then(|found| found.dyn_into().ok()))
}

/// Puts the button that lists the figures above the table, and beside it the words by which an
/// order is announced.
pub(super) fn offer(widget: &Widget) -> Result<(), JsValue> {
    let details = &widget.parts.details;
    let lang = widget.exhibit.lang;
    let place = if let Some(place) = found(details, "[part=listing]")? {
        place
    } else {
        let place = part(details, "p", "listing")?;
        add(&place, "button")?;
        add(&place, "span")?.set_attribute("role", "status")?;
        details.insert_before(&place, Some(&widget.parts.table))?;
        place
    };
    let Some(button) = place.first_element_child() else { return Ok(()) };
    set(&button, lang.word(Later::EachFigure));
    let is_each = widget.listing.lines == TableLines::Figures;
    button.set_attribute("aria-pressed", if is_each { "true" } else { "false" })
}

/// The heads of the columns, each a button that sorts by it.
pub(super) fn heads(
    row: &HtmlElement,
    exhibit: &Exhibit,
    columns: &[TableColumn],
) -> Result<(), JsValue> {
    let mut derived = vec![false; exhibit.series.len()];
    for ((_, series), datum) in exhibit.data() {
        if let Some(derived) = derived.get_mut(series) {
            *derived |= datum.is_derived;
        }
    }
    for column in columns {
        let head = add(row, "th")?;
        head.set_attribute("scope", "col")?;
        let button = add(&head, "button")?;
        let words = exhibit.listed_head(*column);
        let TableColumn::Values(series) = *column else {
            if !column.is_value() && *column != TableColumn::Name {
                head.set_class_name("words");
            }
            say(&button, words)?;
            continue;
        };
        name(&button, words, &exhibit.tongues)?;
        let unit = exhibit.series.get(series).map_or("", |series| &series.unit.name);
        if !unit.is_empty() {
            say(&button, &bracketed("", unit, exhibit.lang))?;
        }
        if derived.get(series) == Some(&true) {
            let words = exhibit.lang.word(Word::Derived);
            text(&button, "small", words)?.set_class_name("derived");
        }
    }
    Ok(())
}

/// Marks the head of the column by which the table is sorted.
pub(super) fn mark(widget: &Widget, heads: &HtmlElement) -> Result<(), JsValue> {
    let mut head = heads.first_element_child();
    for column in &widget.columns {
        let Some(now) = head else { break };
        match widget.listing.sorted {
            Some((sorted, order)) if sorted == *column => {
                now.set_attribute(
                    "aria-sort",
                    match order {
                        TableOrder::Ascending => "ascending",
                        TableOrder::Descending => "descending",
                    },
                )?;
            }
            _ => now.remove_attribute("aria-sort")?,
        }
        head = now.next_element_sibling();
    }
    Ok(())
}

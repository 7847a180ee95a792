//! Writes the table when it is opened, and of many rows those in view.

use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use super::head::{found, heads, mark, offer};
use super::line::lines;
use crate::number::{float, shortest};
use crate::say::Word;
use crate::web::dom::{add, part, set, tell, text};
use crate::web::widget::{Widget, Written};

/// The most cells of a table that is written as a whole.
const MOST_CELLS: usize = 2000;
/// The fewest rows that are written of a longer one: more than are in view.
const LEAST_ROWS: usize = 60;

/// Names the table, and writes it if it is open; it keeps open or closed as the reader left it.
pub(in crate::web) fn fill(widget: &mut Widget) -> Result<(), JsValue> {
    set(&widget.parts.summary, widget.exhibit.lang.word(Word::Table));
    if widget.parts.table.has_child_nodes() {
        widget.parts.table.set_text_content(None);
    }
    widget.table = None;
    if widget.parts.details.has_attribute("open") { write(widget) } else { Ok(()) }
}

/// Writes the table.
#[inline(never)]
fn write(widget: &mut Widget) -> Result<(), JsValue> {
    let place = widget.parts.table.clone();
    let table = part(&place, "table", "table")?;
    let exhibit = &widget.exhibit;
    let caption = text(&table, "caption", &exhibit.prose.title)?;
    tell(&caption, &exhibit.prose.title, &exhibit.tongues)?;
    offer(widget)?;
    let columns = {
        let maker = widget.state.maker(&widget.reading.dataset, &widget.comparison);
        maker.list(&mut widget.exhibit, &mut widget.listing);
        maker.columns(&mut widget.exhibit, widget.listing.lines, MOST_CELLS)
    };
    let head = add(&table, "thead")?;
    let head = add(&head, "tr")?;
    heads(&head, &widget.exhibit, &columns)?;
    widget.columns = columns;
    add(&table, "tbody")?;
    mark(widget, &head)?;
    rows(widget)
}

/// Writes the rows of the table, all of them or those in view.
pub(super) fn rows(widget: &mut Widget) -> Result<(), JsValue> {
    let place = widget.parts.table.clone();
    let Some(body) = found(&place, "tbody")? else { return Ok(()) };
    body.set_text_content(None);
    let rows = widget.listing.cells.len();
    let is_long = rows > LEAST_ROWS && rows * widget.columns.len() > MOST_CELLS;
    place.set_class_name(if is_long { "long" } else { "" });
    if !is_long {
        place.remove_attribute("tabindex")?;
        return lines(widget, &body, 0..rows);
    }
    // what is not written is counted all the same, and can be scrolled to by the keys
    if let Some(table) = body.parent_element() {
        table.set_attribute("aria-rowcount", &(rows + 1).to_string())?;
    }
    if let Some(head) = found(&place, "thead tr")? {
        head.set_attribute("aria-rowindex", "1")?;
    }
    place.set_tab_index(0);
    place.set_attribute("aria-label", widget.exhibit.lang.word(Word::Table))?;
    widget.table = Some(Written { rows: 0..0, height: 0.0, body });
    place.set_scroll_top(0);
    scrolled(widget)
}

/// Writes the rows that have come into view, if the table is longer than what is written of it.
pub(super) fn scrolled(widget: &mut Widget) -> Result<(), JsValue> {
    let Some(Written { rows: written, mut height, body }) = widget.table.take() else {
        return Ok(());
    };
    let all = widget.listing.cells.len();
    let place = &widget.parts.table;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "positive, and bounded by the rows"
    )]
    let rows_in = |css: i32| (f64::from(css) / height.max(1.0)) as usize;
    let first = rows_in(place.scroll_top()).min(all);
    let until = (first + rows_in(place.client_height()) + 2).min(all);
    if written.start <= first && until <= written.end {
        widget.table = Some(Written { rows: written, height, body });
        return Ok(());
    }
    let count = (MOST_CELLS / widget.columns.len().max(1)).clamp(LEAST_ROWS, 200);
    let from = first.saturating_sub(count / 3).min(all.saturating_sub(count));
    let rows = from..(from + count).min(all);
    body.set_text_content(None);
    let above = gap(&body)?;
    lines(widget, &body, rows.clone())?;
    let below = gap(&body)?;
    if height <= 0.0 {
        height = f64::from(body.offset_height()) / float(rows.len().max(1));
    }
    for (gap, rows) in [(above, rows.start), (below, all - rows.end)] {
        gap.style().set_property("height", &(shortest(float(rows) * height) + "px"))?;
    }
    widget.table = Some(Written { rows, height, body });
    Ok(())
}

/// A row that stands for those that are not written.
fn gap(body: &HtmlElement) -> Result<HtmlElement, JsValue> {
    let gap = add(body, "tr")?;
    gap.set_attribute("aria-hidden", "true")?;
    add(&gap, "td")
}

//! The same rows as a real table, for screen readers and for whoever wants the numbers: written
//! when it is opened, and of many rows those in view.

use std::ops::Range;

use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use super::dom::{add, name, part, say, set, tell, text};
use super::widget::{Widget, Written};
use crate::exhibit::Exhibit;
use crate::number::{float, shortest};
use crate::say::phrase::bracketed;
use crate::say::{Tongues, Word};
use crate::scene::Target;

/// The most cells of a table that is written as a whole.
const MOST_CELLS: usize = 2000;
/// The fewest rows that are written of a longer one: more than are in view.
const LEAST_ROWS: usize = 60;

/// Names the table, and writes it if it is open; it keeps open or closed as the reader left it.
pub(super) fn fill(widget: &mut Widget) -> Result<(), JsValue> {
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
    let (place, exhibit) = (widget.parts.table.clone(), &widget.exhibit);
    let table = part(&place, "table", "table")?;
    let caption = text(&table, "caption", &exhibit.prose.title)?;
    tell(&caption, &exhibit.prose.title, &exhibit.tongues)?;
    let head = add(&table, "thead")?;
    let head = add(&head, "tr")?;
    columns(&head, exhibit)?;
    let body = add(&table, "tbody")?;
    let rows = exhibit.rows.len();
    let is_long = rows > LEAST_ROWS && rows * exhibit.series.len().max(1) > MOST_CELLS;
    place.set_class_name(if is_long { "long" } else { "" });
    if !is_long {
        place.remove_attribute("tabindex")?;
        return lines(widget, &body, 0..rows);
    }
    // what is not written is counted all the same, and can be scrolled to by the keys
    table.set_attribute("aria-rowcount", &(rows + 1).to_string())?;
    head.set_attribute("aria-rowindex", "1")?;
    place.set_tab_index(0);
    place.set_attribute("aria-label", exhibit.lang.word(Word::Table))?;
    widget.table = Some(Written { rows: 0..0, height: 0.0, body });
    place.set_scroll_top(0);
    scrolled(widget)
}

/// Writes the rows that have come into view, if the table is longer than what is written of it.
#[inline(never)]
pub(super) fn scrolled(widget: &mut Widget) -> Result<(), JsValue> {
    let Some(Written { rows: written, mut height, body }) = widget.table.take() else {
        return Ok(());
    };
    let all = widget.exhibit.rows.len();
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
    let count = (MOST_CELLS / widget.exhibit.series.len().max(1)).clamp(LEAST_ROWS, 200);
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

/// The heads of the columns.
fn columns(head: &HtmlElement, exhibit: &Exhibit) -> Result<(), JsValue> {
    let lang = exhibit.lang;
    heading(head, "col", lang.word(Word::Entity))?;
    let mut derived = vec![false; exhibit.series.len()];
    for ((_, series), datum) in exhibit.data() {
        if let Some(derived) = derived.get_mut(series) {
            *derived |= datum.is_derived;
        }
    }
    for (series, is_derived) in exhibit.series.iter().zip(derived) {
        let (name, unit) = (&series.name, &series.unit.name);
        let head = named(head, "col", name, &exhibit.tongues)?;
        if !unit.is_empty() {
            say(&head, &bracketed("", unit, lang))?;
        }
        if is_derived {
            text(&head, "small", lang.word(Word::Derived))?.set_class_name("derived");
        }
    }
    Ok(())
}

fn lines(widget: &mut Widget, body: &HtmlElement, rows: Range<usize>) -> Result<(), JsValue> {
    let is_sound = widget.reading.faults.is_empty();
    let word = if is_sound { Word::NotReported } else { Word::Unknown };
    let missing = widget.exhibit.lang.word(word);
    let is_whole = rows.len() == widget.exhibit.rows.len();
    for row in rows {
        let line = line(widget, body, row, missing)?;
        if !is_whole {
            line.set_attribute("aria-rowindex", &(row + 2).to_string())?;
        }
    }
    Ok(())
}

fn line(
    widget: &mut Widget,
    body: &HtmlElement,
    row: usize,
    missing: &str,
) -> Result<HtmlElement, JsValue> {
    let line = add(body, "tr")?;
    let head = widget.exhibit.rows.get(row).map_or("", |row| &row.name);
    named(&line, "row", head, &widget.exhibit.tongues)?;
    for series in 0..widget.exhibit.series.len() {
        let Some(datum) = widget.exhibit.datum((row, series)) else {
            text(&line, "td", missing)?.set_class_name("missing");
            continue;
        };
        let is_derived = datum.is_derived;
        let cell = text(&line, "td", &widget.exhibit.text((row, series)))?;
        if is_derived {
            // how what is computed was computed stands at its cells
            widget.ask(Target { row, series });
            cell.set_class_name("derived");
            let told = widget.exhibit.evidence((row, series));
            cell.set_title(told.map_or("", |evidence| &evidence.derived));
        }
    }
    Ok(line)
}

fn heading(row: &HtmlElement, scope: &str, words: &str) -> Result<HtmlElement, JsValue> {
    let cell = text(row, "th", words)?;
    cell.set_attribute("scope", scope)?;
    Ok(cell)
}

/// The same of a name of the document.
fn named(
    row: &HtmlElement,
    scope: &str,
    words: &str,
    tongues: &Tongues,
) -> Result<HtmlElement, JsValue> {
    let cell = heading(row, scope, "")?;
    name(&cell, words, tongues)?;
    Ok(cell)
}

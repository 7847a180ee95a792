//! The lines of a table.

use std::ops::Range;

use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use crate::compare::Cell;
use crate::exhibit::TableColumn;
use crate::say::Word;
use crate::scene::Target;
use crate::web::dom::{add, name, text};
use crate::web::widget::Widget;

/// Writes some of the lines.
pub(super) fn lines(
    widget: &mut Widget,
    body: &HtmlElement,
    span: Range<usize>,
) -> Result<(), JsValue> {
    let is_sound = widget.reading.faults.is_empty();
    let word = if is_sound { Word::NotReported } else { Word::Unknown };
    let missing = widget.exhibit.lang.word(word);
    let is_whole = span.len() == widget.listing.cells.len();
    let columns = widget.columns.clone();
    for at in span {
        let Some(cell) = widget.listing.cells.get(at).copied() else { continue };
        let line = add(body, "tr")?;
        for column in &columns {
            write(widget, &line, (*column, cell), missing)?;
        }
        if !is_whole {
            line.set_attribute("aria-rowindex", &(at + 2).to_string())?;
        }
    }
    Ok(())
}

/// Writes what a line has in a column.
fn write(
    widget: &mut Widget,
    line: &HtmlElement,
    (column, cell): (TableColumn, Cell),
    missing: &str,
) -> Result<(), JsValue> {
    match column {
        TableColumn::Name => {
            let head = add(line, "th")?;
            head.set_attribute("scope", "row")?;
            name(&head, &widget.exhibit.listed(column, cell), &widget.exhibit.tongues)
        }
        TableColumn::Values(series) => value(widget, line, (cell.0, series), missing),
        TableColumn::Value => value(widget, line, cell, missing),
        _ => {
            widget.ask(Target { row: cell.0, series: cell.1 });
            let place = add(line, "td")?;
            place.set_class_name("words");
            name(&place, &widget.exhibit.listed(column, cell), &widget.exhibit.tongues)
        }
    }
}

fn value(
    widget: &mut Widget,
    line: &HtmlElement,
    cell: Cell,
    missing: &str,
) -> Result<(), JsValue> {
    let Some(datum) = widget.exhibit.datum(cell) else {
        text(line, "td", missing)?.set_class_name("missing");
        return Ok(());
    };
    let is_derived = datum.is_derived;
    let place = text(line, "td", &widget.exhibit.text(cell))?;
    if is_derived {
        // how what is computed was computed stands at its cells
        widget.ask(Target { row: cell.0, series: cell.1 });
        place.set_class_name("derived");
        let told = widget.exhibit.evidence(cell);
        place.set_title(told.map_or("", |evidence| &evidence.derived));
    }
    Ok(())
}

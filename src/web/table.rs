//! The same rows as a real table, for screen readers and for whoever wants the numbers.

use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use super::dom::{add, part, text};
use super::widget::Widget;
use crate::exhibit::Exhibit;
use crate::say::Word;
use crate::say::phrase::bracketed;
use crate::scene::Target;

/// Writes the table; it keeps open or closed as the reader left it.
pub(super) fn fill(widget: &mut Widget) -> Result<(), JsValue> {
    // how what is computed was computed stands at its cells
    let derived: Vec<Target> = widget
        .exhibit
        .data()
        .filter(|(_, datum)| datum.is_derived)
        .map(|((row, series), _)| Target { row, series })
        .collect();
    for target in derived {
        widget.ask(target);
    }
    let (parts, exhibit) = (&widget.parts, &widget.exhibit);
    let lang = exhibit.lang;
    parts.summary.set_text_content(Some(lang.word(Word::Table)));
    parts.table.set_text_content(None);
    let table = part(&parts.table, "table", "table")?;
    text(&table, "caption", &exhibit.prose.title)?;
    let head = add(&table, "thead")?;
    let head = add(&head, "tr")?;
    heading(&head, "col", lang.word(Word::Entity))?;
    for (index, series) in exhibit.series.iter().enumerate() {
        let unit = &series.unit.name;
        let name = &series.name;
        let name = if unit.is_empty() { name.clone() } else { bracketed(name, unit, lang) };
        let head = heading(&head, "col", &name)?;
        if exhibit.data().any(|((_, at), datum)| at == index && datum.is_derived) {
            text(&head, "small", lang.word(Word::Derived))?.set_class_name("derived");
        }
    }
    let is_sound = widget.reading.faults.is_empty();
    let missing = lang.word(if is_sound { Word::NotReported } else { Word::Unknown });
    let body = add(&table, "tbody")?;
    (0..exhibit.rows.len()).try_for_each(|row| line(&body, exhibit, row, missing))
}

fn line(body: &HtmlElement, exhibit: &Exhibit, row: usize, missing: &str) -> Result<(), JsValue> {
    let line = add(body, "tr")?;
    heading(&line, "row", exhibit.rows.get(row).map_or("", |row| &row.name))?;
    for series in 0..exhibit.series.len() {
        let Some(datum) = exhibit.datum((row, series)) else {
            text(&line, "td", missing)?.set_class_name("missing");
            continue;
        };
        let cell = text(&line, "td", &exhibit.text((row, series)))?;
        if datum.is_derived {
            cell.set_class_name("derived");
            let told = exhibit.evidence((row, series));
            cell.set_title(told.map_or("", |evidence| &evidence.derived));
        }
    }
    Ok(())
}

fn heading(row: &HtmlElement, scope: &str, words: &str) -> Result<HtmlElement, JsValue> {
    let cell = text(row, "th", words)?;
    cell.set_attribute("scope", scope)?;
    Ok(cell)
}

//! The same rows as a real table, for screen readers and for whoever wants the numbers.

use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use super::dom::{add, part, text};
use super::notes::bracketed;
use super::parts::Parts;
use crate::compare::{Comparison, shown};
use crate::data::Dataset;
use crate::say::{Lang, Teller, Word};
use crate::state::State;

/// Writes the table; it keeps open or closed as the reader left it.
pub(super) fn fill(
    parts: &Parts,
    dataset: &Dataset,
    comparison: &Comparison,
    state: &State,
    missing: Word,
) -> Result<(), JsValue> {
    let lang = state.lang;
    let teller = Teller::new(dataset, comparison, lang);
    parts.summary.set_text_content(Some(lang.word(Word::Table)));
    parts.table.set_text_content(None);
    let table = part(&parts.table, "table", "table")?;
    text(&table, "caption", super::notes::title(dataset, state))?;
    let head = add(&table, "thead")?;
    let head = add(&head, "tr")?;
    heading(&head, "col", lang.word(Word::Entity))?;
    for (index, series) in comparison.series.iter().enumerate() {
        let name = teller.series_name(index);
        let head = heading(&head, "col", &with_unit(&name, &shown(&series.unit, lang).name, lang))?;
        if comparison.figures().any(|(_, at, figure)| at == index && figure.derived.is_some()) {
            text(&head, "small", lang.word(Word::Derived))?.set_class_name("derived");
        }
    }
    let body = add(&table, "tbody")?;
    for index in 0..comparison.rows.len() {
        let line = add(&body, "tr")?;
        heading(&line, "row", &teller.row_name(index))?;
        for series in 0..comparison.series.len() {
            let Some(figure) = comparison.figure(index, series) else {
                text(&line, "td", lang.word(missing))?.set_class_name("missing");
                continue;
            };
            let cell = text(&line, "td", &teller.cell_text(index, series))?;
            if let Some(derived) = &figure.derived {
                cell.set_class_name("derived");
                cell.set_title(&(derived.text(lang) + &derived.range_text(lang)));
            }
        }
    }
    Ok(())
}

fn with_unit(metric: &str, unit: &str, lang: Lang) -> String {
    if unit.is_empty() { metric.to_owned() } else { bracketed(metric, unit, lang) }
}

fn heading(row: &HtmlElement, scope: &str, words: &str) -> Result<HtmlElement, JsValue> {
    let cell = text(row, "th", words)?;
    cell.set_attribute("scope", scope)?;
    Ok(cell)
}

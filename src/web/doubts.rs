//! What a table left in doubt: a quiet line under the chart that opens into a list, and the same as
//! plain values for the page.

use serde::{Serialize, Serializer};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::HtmlElement;

use super::dom::{add, part, set, text};
use super::widget::Widget;
use crate::error::DoubtKind;
use crate::say::phrase::{colon, filled};
use crate::say::{self, Later};

/// What is shown of a document with doubts.
#[derive(Debug)]
pub(super) struct DoubtedDetail(Box<Detail>);

#[derive(Debug, Serialize)]
struct Detail {
    id: String,
    view: Option<String>,
    form: &'static str,
    metrics: Vec<String>,
    sort: &'static str,
    doubts: Vec<PlainDoubt>,
}

#[derive(Debug, Serialize)]
struct PlainDoubt {
    kind: &'static str,
    line: Option<usize>,
    column: String,
    place: String,
    message: String,
}

impl Serialize for DoubtedDetail {
    #[inline(never)]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// Gives what is shown, with the doubts.
#[inline(never)]
pub(super) fn detail(widget: &Widget) -> DoubtedDetail {
    let (dataset, state) = (&widget.reading.dataset, &widget.state);
    let metric = |&index: &usize| dataset.metrics.get(index).map(|metric| metric.id.to_string());
    let view = state.view.and_then(|index| dataset.views.get(index));
    let doubts = dataset.doubts.iter().map(|doubt| PlainDoubt {
        kind: doubt.kind.word(),
        line: Some(doubt.line).filter(|line| *line > 0),
        column: doubt.column.clone(),
        place: say::doubt_place(doubt, state.lang),
        message: say::doubt(doubt, state.lang),
    });
    DoubtedDetail(Box::new(Detail {
        id: dataset.id.to_string(),
        view: view.map(|view| view.id.to_string()),
        form: widget.exhibit.form.word(),
        metrics: state.query.metrics.iter().filter_map(metric).collect(),
        sort: state.query.sort.word(),
        doubts: doubts.collect(),
    }))
}

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
    let count = |kind: &DoubtKind| if let DoubtKind::More(count) = kind { *count } else { 1 };
    let all: usize = doubts.iter().map(|doubt| count(&doubt.kind)).sum();
    let words = if all == 1 { Later::DoubtsOne } else { Later::DoubtsMany };
    let words = filled(lang.word(words), &[&all.to_string()]);
    let summary = match place.query_selector("summary")? {
        Some(summary) => summary,
        None => add(&place, "summary")?.into(),
    };
    set(&summary, &words);
    let list = match place.query_selector("ul")? {
        Some(list) => list,
        None => add(&place, "ul")?.into(),
    };
    list.set_text_content(None);
    for doubt in doubts {
        let (at, said) = (say::doubt_place(doubt, lang), say::doubt(doubt, lang));
        let said = if at.is_empty() { said } else { [&at, colon(lang), &said].concat() };
        text(&list, "li", &said)?;
    }
    widget.has_doubts = true;
    Ok(())
}

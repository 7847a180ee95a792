//! The controls: which view, which metric, which order.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlOptionElement, HtmlSelectElement};

use super::dom::{add, text};
use super::parts::Parts;
use crate::compare::Query;
use crate::data::{Dataset, Sort};
use crate::text::Lang;
use crate::view::{Event, View};
use crate::words::Word;

/// Fills the three menus for what is shown; a menu with nothing to choose is left out.
pub(super) fn fill(parts: &Parts, dataset: &Dataset, view: &View) -> Result<(), JsValue> {
    parts.controls.set_text_content(None);
    let lang = view.lang;
    if dataset.views.len() > 1 {
        let chosen = view.story.map(|index| index.to_string());
        let items = dataset.views.iter().enumerate().map(|(i, story)| (i.to_string(), story.title.get(lang)));
        menu(&parts.controls, ("view", Word::Chart.get(lang)), items, chosen.as_deref())?;
    }
    let metrics = offered(dataset);
    if metrics.len() > 1 {
        let chosen = match view.query.metrics.as_slice() {
            [only] => Some(only.to_string()),
            _ => None,
        };
        let items = metrics.into_iter().filter_map(|i| Some((i.to_string(), dataset.metrics.get(i)?.name.get(lang))));
        menu(&parts.controls, ("metric", Word::Metric.get(lang)), items, chosen.as_deref())?;
    }
    let items = Sort::ALL.into_iter().map(|sort| (sort.key().to_owned(), sort_name(sort, lang)));
    menu(&parts.controls, ("sort", Word::Order.get(lang)), items, Some(view.query.sort.key()))
}

/// The metrics that at least two entities report, and those that a view shows.
fn offered(dataset: &Dataset) -> Vec<usize> {
    let compares = |metric: usize| {
        let mut of_metric = dataset.observations.iter().filter(|o| o.metric == metric).map(|o| o.entity);
        let first = of_metric.next();
        of_metric.any(|entity| Some(entity) != first)
    };
    let shown = |metric: usize| dataset.views.iter().any(|view| Query::of_story(view).metrics.contains(&metric));
    (0..dataset.metrics.len()).filter(|&metric| compares(metric) || shown(metric)).collect()
}

fn sort_name(sort: Sort, lang: Lang) -> &'static str {
    let word = match sort {
        Sort::Descending => Word::Descending,
        Sort::Ascending => Word::Ascending,
        Sort::Document => Word::DocumentOrder,
        Sort::Name => Word::NameOrder,
    };
    word.get(lang)
}

fn menu<'a>(
    parent: &HtmlElement,
    (name, label): (&str, &str),
    items: impl Iterator<Item = (String, &'a str)>,
    chosen: Option<&str>,
) -> Result<(), JsValue> {
    let around = add(parent, "label")?;
    text(&around, "span", label)?;
    let select: HtmlSelectElement = add(&around, "select")?.dyn_into()?;
    select.set_name(name);
    if chosen.is_none() {
        // what is shown is none of the items
        option(&select, "", "–")?.set_selected(true);
    }
    for (value, words) in items {
        let is_chosen = chosen == Some(value.as_str());
        option(&select, &value, words)?.set_selected(is_chosen);
    }
    Ok(())
}

fn option(select: &HtmlSelectElement, value: &str, words: &str) -> Result<HtmlOptionElement, JsValue> {
    let option: HtmlOptionElement = text(select, "option", words)?.dyn_into()?;
    option.set_value(value);
    Ok(option)
}

/// Reads what was chosen in a menu.
pub(super) fn chosen(target: &Element) -> Option<Event> {
    let select = target.dyn_ref::<HtmlSelectElement>()?;
    let value = select.value();
    match select.name().as_str() {
        "view" => value.parse().ok().map(Event::Story),
        "metric" => value.parse().ok().map(Event::Metric),
        "sort" => Sort::from_key(&value).map(Event::Sort),
        _ => None,
    }
}

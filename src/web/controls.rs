//! The controls: which view, which metric, which form, which order.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlOptionElement, HtmlSelectElement};

use super::dom::{add, text};
use super::parts::Parts;
use crate::compare::{self, Comparison};
use crate::data::{Dataset, Form, Sort};
use crate::say::{self, Word, form_title};
use crate::state::{Event, State};

/// Fills the menus for a document and a language, and sets them to what is shown. The menus themselves are made
/// anew only for another document or language: one that is in use must not vanish under the reader's hand. Which forms fit
/// is found out anew if what is asked for `is_new`.
pub(super) fn fill(
    parts: &Parts,
    dataset: &Dataset,
    comparison: &Comparison,
    state: &State,
    is_new: bool,
) -> Result<(), JsValue> {
    let lang = state.lang;
    let ids: Vec<&str> = dataset
        .views
        .iter()
        .map(|view| &*view.id)
        .chain(dataset.metrics.iter().map(|metric| &*metric.id))
        .collect();
    let key = format!("{}|{}|{}", lang.tag(), dataset.id, ids.join("|"));
    if parts.controls.get_attribute("data-for").as_deref() != Some(&key) {
        parts.controls.set_text_content(None);
        parts.controls.set_attribute("data-for", &key)?;
        let views = dataset
            .views
            .iter()
            .enumerate()
            .map(|(i, view)| (i.to_string(), view.title.get(lang.reads())));
        menu(&parts.controls, ("view", lang.word(Word::Chart)), views)?;
        let metrics = offered(dataset)
            .into_iter()
            .filter_map(|i| Some((i.to_string(), dataset.metrics.get(i)?.name.get(lang.reads()))));
        menu(&parts.controls, ("metric", lang.word(Word::Metric)), metrics)?;
        let forms = Form::ALL.map(|form| (form.word().to_owned(), form_title(form, lang)));
        menu(
            &parts.controls,
            ("form", lang.word(Word::Form)),
            forms.iter().map(|(word, title)| (word.clone(), title.as_str())),
        )?;
        let orders =
            Sort::ALL.into_iter().map(|sort| (sort.key().to_owned(), lang.locale().sort(sort)));
        menu(&parts.controls, ("sort", lang.word(Word::Order)), orders)?;
    }
    let metric = match state.query.metrics.as_slice() {
        [only] => only.to_string(),
        _ => String::new(),
    };
    set(parts, "view", &state.view.map_or_else(String::new, |index| index.to_string()))?;
    set(parts, "metric", &metric)?;
    if is_new {
        forms(parts, dataset, comparison, state)?;
    }
    // of no figures nothing can be told
    let empty = comparison.figures().next().is_none();
    set(parts, "form", if empty { "" } else { comparison.form.word() })?;
    hide(parts, "form", empty)?;
    set(parts, "sort", state.query.sort.key())
}

/// The longest reason beside the name of a form, in characters; the whole one is the item's title.
const MOST_REASON: usize = 22;

/// Offers the forms that the figures fit; the others say why not.
fn forms(
    parts: &Parts,
    dataset: &Dataset,
    comparison: &Comparison,
    state: &State,
) -> Result<(), JsValue> {
    let Some(select) = found(parts, "form")? else { return Ok(()) };
    let (lang, fits) = (state.lang, compare::offered(dataset, &state.asked(dataset), comparison));
    for (place, form) in (1..).zip(Form::ALL) {
        let Some(option) =
            select.item(place).and_then(|item| item.dyn_into::<HtmlOptionElement>().ok())
        else {
            continue;
        };
        let (fit, mut title) =
            (fits.iter().find(|(offered, _)| *offered == form), form_title(form, lang));
        let reason = match fit {
            Some((_, Err(why))) => say::why(why, dataset, lang),
            _ => String::new(),
        };
        option.set_hidden(fit.is_none());
        option.set_disabled(!matches!(fit, Some((_, Ok(())))));
        option.set_title(&reason);
        if !reason.is_empty() {
            let most = if lang.is_chinese() { MOST_REASON } else { 2 * MOST_REASON };
            title = super::notes::bracketed(&title, &shortened(&reason, most), lang);
        }
        option.set_text(&title);
    }
    Ok(())
}

/// Hides a menu with its label, or shows it.
fn hide(parts: &Parts, name: &str, hidden: bool) -> Result<(), JsValue> {
    let around = found(parts, name)?
        .and_then(|select| select.parent_element())
        .and_then(|label| label.dyn_into::<HtmlElement>().ok());
    if let Some(around) = around {
        around.set_hidden(hidden);
    }
    Ok(())
}

/// The beginning of a text, as far as so many characters.
fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => text.get(..end).unwrap_or_default().trim_end().to_owned() + "…",
        None => text.to_owned(),
    }
}

fn found(parts: &Parts, name: &str) -> Result<Option<HtmlSelectElement>, JsValue> {
    let found = parts.controls.query_selector(&format!("select[name={name}]"))?;
    Ok(found.and_then(|select| select.dyn_into().ok()))
}

/// Sets a menu to a value; a menu that offers nothing else is hidden.
fn set(parts: &Parts, name: &str, value: &str) -> Result<(), JsValue> {
    let Some(select) = found(parts, name)? else { return Ok(()) };
    select.set_value(value);
    // the first item only says that none of the others is shown
    hide(parts, name, select.length() <= 1 || select.length() == 2 && !value.is_empty())
}

/// The metrics that at least two entities report, and those that a view shows.
fn offered(dataset: &Dataset) -> Vec<usize> {
    // the first entity that reports each metric, and whether another one does
    let mut reported: Vec<(Option<usize>, bool)> = vec![(None, false); dataset.metrics.len()];
    for (entity, metric) in dataset.observations.pairs() {
        if let Some((first, others)) = reported.get_mut(metric) {
            *others |= *first.get_or_insert(entity) != entity;
        }
    }
    let shown =
        |metric: usize| dataset.views.iter().any(|view| view.query.metrics.contains(&metric));
    reported
        .iter()
        .enumerate()
        .filter(|(metric, (_, others))| *others || shown(*metric))
        .map(|(metric, _)| metric)
        .collect()
}

fn menu<'a>(
    parent: &HtmlElement,
    (name, label): (&str, &str),
    items: impl Iterator<Item = (String, &'a str)>,
) -> Result<(), JsValue> {
    let around = add(parent, "label")?;
    text(&around, "span", label)?;
    let select: HtmlSelectElement = add(&around, "select")?.dyn_into()?;
    select.set_name(name);
    option(&select, "", "–")?.set_hidden(true);
    for (value, words) in items {
        option(&select, &value, words)?;
    }
    Ok(())
}

fn option(
    select: &HtmlSelectElement,
    value: &str,
    words: &str,
) -> Result<HtmlOptionElement, JsValue> {
    let option: HtmlOptionElement = text(select, "option", words)?.dyn_into()?;
    option.set_value(value);
    Ok(option)
}

/// Reads what was chosen in a menu.
pub(super) fn chosen(target: &Element) -> Option<Event> {
    let select = target.dyn_ref::<HtmlSelectElement>()?;
    let value = select.value();
    match select.name().as_str() {
        "view" => value.parse().ok().map(Event::View),
        "metric" => value.parse().ok().map(Event::Metric),
        "form" => Form::from_word(&value).map(Event::Form),
        "sort" => Sort::from_key(&value).map(Event::Sort),
        _ => None,
    }
}

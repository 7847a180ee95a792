//! The controls: which view, which metric, which form, which order.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlOptionElement, HtmlSelectElement};

use super::dom::{add, text};
use super::parts::Parts;
use super::widget::Widget;
use crate::compare;
use crate::data::{Dataset, Form, Sort};
use crate::say::phrase::{bracketed, shortened};
use crate::say::{self, Lang, Word};
use crate::state::{Choice, Event, offered};

/// Shows the menus where the reader chooses, and where there is nothing else to be seen.
pub(super) fn fill(widget: &Widget) -> Result<(), JsValue> {
    let (controls, state) = (&widget.parts.controls, &widget.state);
    controls.set_hidden(!state.choosing && state.missing.is_none());
    // what was chosen in them is kept there while they are hidden
    let is_used = !controls.hidden() || controls.first_element_child().is_some();
    if is_used { write(widget) } else { Ok(()) }
}

/// Fills the menus for a document and a language, and sets them to what is shown. The menus
/// themselves are made anew only for another document or language: one that is in use must not
/// vanish under the reader's hand.
#[inline(never)]
fn write(widget: &Widget) -> Result<(), JsValue> {
    let (parts, state, lang) = (&widget.parts, &widget.state, widget.state.lang);
    let dataset = &widget.reading.dataset;
    let views = dataset.views.iter().map(|view| &*view.id);
    let ids: Vec<&str> = views.chain(dataset.metrics.iter().map(|metric| &*metric.id)).collect();
    let key = [lang.tag(), "|", &dataset.id, "|", &ids.join("|")].concat();
    if parts.controls.get_attribute("data-for").as_deref() != Some(&key) {
        parts.controls.set_text_content(None);
        parts.controls.set_attribute("data-for", &key)?;
        build(&parts.controls, dataset, lang)?;
    }
    let metric = match state.query.metrics.as_slice() {
        [only] => only.to_string(),
        _ => String::new(),
    };
    set(parts, "view", &state.view.map_or_else(String::new, |index| index.to_string()))?;
    set(parts, "metric", &metric)?;
    // of no figures nothing can be told
    let is_empty = widget.exhibit.data().next().is_none();
    if let Some(form) = found(parts, "form")? {
        let word = if is_empty { "" } else { widget.exhibit.form.word() };
        if form.value() != word {
            form.set_value(word);
        }
        if form.value() != word {
            form.set_length(1);
            option(&form, word, &say::form_title(widget.exhibit.form, lang))?;
            form.set_value(word);
        }
        hide(parts, "form", is_empty)?;
    }
    set(parts, "sort", state.query.sort.word())?;
    if state.query.unranked {
        hide(parts, "sort", true)?;
    }
    // where the reader is just choosing, the other forms are judged at once
    let form = found(parts, "form")?;
    if let Some(form) = form.filter(|form| form.matches(":focus").unwrap_or(false)) {
        forms(widget, &form)?;
    }
    Ok(())
}

/// Makes the menus of a document; that of forms when it is opened.
fn build(controls: &HtmlElement, dataset: &Dataset, lang: Lang) -> Result<(), JsValue> {
    let views = dataset.views.iter().enumerate();
    let views = views.map(|(i, view)| (i.to_string(), view.title.get(lang.reads())));
    menu(controls, ("view", lang.word(Word::Chart)), views)?;
    let named = |i: usize| Some((i.to_string(), say::metric_name(dataset.metrics.get(i)?, lang)));
    let metrics = offered(dataset).into_iter().filter_map(named);
    menu(controls, ("metric", lang.word(Word::Metric)), metrics)?;
    menu(controls, ("form", lang.word(Word::Form)), std::iter::empty())?;
    let orders =
        Sort::ALL.into_iter().map(|sort| (sort.word().to_owned(), lang.locale().sort(sort)));
    menu(controls, ("sort", lang.word(Word::Order)), orders)
}

/// Finds out which forms fit when their menu is about to be opened: by the pointer, or when it
/// takes the focus.
#[inline(never)]
pub(super) fn opened(widget: &Widget, event: &web_sys::Event) -> Result<(), JsValue> {
    if !matches!(event.type_().as_str(), "pointerdown" | "focusin") {
        return Ok(());
    }
    let target = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
    let form = target.filter(|select| select.name() == "form");
    form.map_or(Ok(()), |form| forms(widget, &form))
}

/// The longest reason beside the name of a form, in characters; the whole one is the item's title.
const MOST_REASON: usize = 22;

/// Offers the forms that the figures fit; the others say why not.
fn forms(widget: &Widget, select: &HtmlSelectElement) -> Result<(), JsValue> {
    if select.length() as usize <= Form::ALL.len() {
        let chosen = select.value();
        select.set_length(1);
        for form in Form::ALL {
            option(select, form.word(), "")?;
        }
        select.set_value(&chosen);
    }
    let (dataset, lang) = (&widget.reading.dataset, widget.state.lang);
    let fits = compare::offered(dataset, &widget.state.asked(dataset), &widget.comparison);
    for (place, form) in (1..).zip(Form::ALL) {
        let Some(option) =
            select.item(place).and_then(|item| item.dyn_into::<HtmlOptionElement>().ok())
        else {
            continue;
        };
        let (fit, mut title) =
            (fits.iter().find(|(offered, _)| *offered == form), say::form_title(form, lang));
        let reason = match fit {
            Some((_, Err(why))) => say::why(why, dataset, lang),
            _ => String::new(),
        };
        option.set_hidden(fit.is_none());
        option.set_disabled(!matches!(fit, Some((_, Ok(())))));
        option.set_title(&reason);
        if !reason.is_empty() {
            let most = if lang.is_spaced() { 2 * MOST_REASON } else { MOST_REASON };
            title = bracketed(&title, &shortened(&reason, most), lang);
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

fn found(parts: &Parts, name: &str) -> Result<Option<HtmlSelectElement>, JsValue> {
    let found = parts.controls.query_selector(&format!("select[name={name}]"))?;
    Ok(found.and_then(|select| select.dyn_into().ok()))
}

/// Sets a menu to a value; a menu that offers nothing else is hidden.
fn set(parts: &Parts, name: &str, value: &str) -> Result<(), JsValue> {
    let Some(select) = found(parts, name)? else { return Ok(()) };
    if select.value() != value {
        select.set_value(value);
    }
    // the first item only says that none of the others is shown
    hide(parts, name, select.length() <= 1 || select.length() == 2 && !value.is_empty())
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
#[inline(never)]
pub(super) fn chosen(target: &Element) -> Option<Event> {
    let select = target.dyn_ref::<HtmlSelectElement>()?;
    let value = select.value();
    match select.name().as_str() {
        "view" => value.parse().ok().map(|index| Event::Choose(Choice::View(index))),
        "metric" => value.parse().ok().map(|metric| Event::Choose(Choice::Metric(metric))),
        "form" => Form::from_word(&value).map(|form| Event::Choose(Choice::Form(form))),
        "sort" => Sort::from_word(&value).map(Event::Sort),
        _ => None,
    }
}

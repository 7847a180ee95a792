//! The elements of a figure, as the room `web` builds them live.

use super::html::Html;
use super::table;
use crate::data::{Dataset, Form, Sort};
use crate::error::Doubt;
use crate::exhibit::Exhibit;
use crate::measure::Font;
use crate::say::{self, Lang, Tongues, Word};
use crate::state::{State, offered};

/// Writes the figure; `pictures` writes what stands in the place of the canvas.
pub(super) fn figure(
    exhibit: &Exhibit,
    (dataset, state): (&Dataset, &State),
    pictures: impl FnOnce(&mut Html),
    out: &mut Html,
) {
    let (prose, lang, tongues) = (&exhibit.prose, exhibit.lang, &exhibit.tongues);
    out.open("figure", &[("part", "figure"), ("aria-labelledby", "title")]);
    told("div", &[("part", "title"), ("id", "title")], &prose.title, tongues, out);
    told("p", &[("part", "subtitle")], &prose.subtitle, tongues, out);
    controls(exhibit, dataset, state, out);
    let layers = [
        ("part", "stage"),
        ("tabindex", "0"),
        ("role", "application"),
        ("aria-label", &prose.name),
        ("aria-description", prose.description()),
        ("aria-roledescription", lang.word(Word::Chart)),
    ];
    out.open("div", &layers);
    pictures(out);
    out.leaf("div", &[("part", "help")], lang.word(Word::KeyHelp));
    out.close("div");
    out.leaf("div", &[("part", "tip"), ("role", "status")], "");
    let evidence =
        [("part", "evidence"), ("role", "region"), ("aria-live", "polite"), ("hidden", "")];
    out.leaf("section", &evidence, "");
    told("p", &[("part", "caption")], prose.caption_or_summary(), tongues, out);
    words("p", &[("part", "notes")], &prose.notes_line(lang), out);
    words("p", &[("part", "source")], &prose.sources_line(lang), out);
    out.open("details", &[("part", "data")]);
    out.leaf("summary", &[], lang.word(Word::Table));
    out.open("div", &[("part", "scroll")]);
    table::live(exhibit, out);
    out.close("div");
    out.close("details");
    doubts(&dataset.doubts, lang, out);
    out.close("figure");
}

/// Writes what a table left in doubt, if anything.
fn doubts(doubts: &[Doubt], lang: Lang, out: &mut Html) {
    if doubts.is_empty() {
        return;
    }
    out.open("details", &[("part", "doubts")]);
    out.leaf("summary", &[], &say::doubts_counted(doubts, lang));
    out.open("ul", &[]);
    for doubt in doubts {
        out.leaf("li", &[], &say::doubt_told(doubt, lang));
    }
    out.close("ul");
    out.close("details");
}

/// Writes an element for a text, hidden where there is none.
fn words(tag: &str, attributes: &[(&str, &str)], words: &str, out: &mut Html) {
    let hidden: &[(&str, &str)] = if words.is_empty() { &[("hidden", "")] } else { &[] };
    out.leaf(tag, &[attributes, hidden].concat(), words);
}

/// The same of a text of the document, which may be in another language.
fn told(tag: &str, attributes: &[(&str, &str)], text: &str, tongues: &Tongues, out: &mut Html) {
    let foreign = tongues.tag(text);
    let lang = foreign.map_or_else(Vec::new, |lang| vec![("lang", lang), ("dir", "auto")]);
    words(tag, &[attributes, &lang].concat(), text, out);
}

/// Writes the menus with what they are set to, and with their widest item, which gives them their
/// width: all others come with the live chart.
fn controls(exhibit: &Exhibit, dataset: &Dataset, state: &State, out: &mut Html) {
    let lang = exhibit.lang;
    let views = dataset.views.iter().map(|view| view.title.get(lang.reads())).collect();
    let metrics = offered(dataset);
    let metric = match state.query.metrics.as_slice() {
        [only] => metrics.iter().position(|metric| metric == only),
        _ => None,
    };
    let names = metrics.iter().filter_map(|index| dataset.metrics.get(*index));
    let names = names.map(|metric| say::metric_name(metric, lang)).collect();
    let titles = Form::ALL.map(|form| say::form_title(form, lang));
    let form = Form::ALL.iter().position(|form| *form == exhibit.form);
    // of no figures nothing can be told
    let form = form.filter(|_| exhibit.data().next().is_some());
    let orders = Sort::ALL.map(|sort| lang.locale().sort(sort)).to_vec();
    // what is not for ranking has no order to choose
    let orders = if state.query.unranked { vec![] } else { orders };
    let sort = Sort::ALL.iter().position(|sort| *sort == state.query.sort);
    let sort = sort.filter(|_| !orders.is_empty());
    out.open("div", &[("part", "controls")]);
    let menus = [
        Menu { name: "view", label: Word::Chart, items: views, chosen: state.view },
        Menu { name: "metric", label: Word::Metric, items: names, chosen: metric },
        Menu {
            name: "form",
            label: Word::Form,
            items: if form.is_some() {
                titles.iter().map(String::as_str).collect()
            } else {
                vec![]
            },
            chosen: form,
        },
        Menu { name: "sort", label: Word::Order, items: orders, chosen: sort },
    ];
    for menu in menus {
        menu.write(lang, out);
    }
    out.close("div");
}

/// A menu of the controls.
struct Menu<'a> {
    name: &'a str,
    label: Word,
    items: Vec<&'a str>,
    chosen: Option<usize>,
}

impl Menu<'_> {
    fn write(&self, lang: Lang, out: &mut Html) {
        // a menu that offers nothing else is hidden
        let is_hidden = self.items.is_empty() || self.items.len() == 1 && self.chosen.is_some();
        let hidden: &[(&str, &str)] = if is_hidden { &[("hidden", "")] } else { &[] };
        out.open("label", hidden);
        out.leaf("span", &[], lang.word(self.label));
        out.open("select", &[("name", self.name)]);
        if !is_hidden {
            let shown = self.chosen.and_then(|at| self.items.get(at)).copied().unwrap_or("–");
            out.leaf("option", &[], shown);
            // the other two have a width of their own
            let widest = self.items.iter().copied().max_by(|a, b| width(a).total_cmp(&width(b)));
            let is_free = !matches!(self.name, "view" | "form");
            if let Some(widest) = widest.filter(|widest| is_free && *widest != shown) {
                out.leaf("option", &[], widest);
            }
        }
        out.close("select");
        out.close("label");
    }
}

/// The width of an item of a menu.
fn width(words: &str) -> f64 {
    Font::regular(13.0).width(words)
}

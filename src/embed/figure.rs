//! The elements of a figure, as the room `web` builds them live.

use super::html::Html;
use super::table;
use crate::error::Doubt;
use crate::exhibit::{Exhibit, Prose};
use crate::say::{self, Lang, Later, Tongues, Word};

/// Writes the figure; `left` is what a table left in doubt, and `pictures` writes what stands in
/// the place of the canvas.
pub(super) fn figure(
    exhibit: &Exhibit,
    left: &[Doubt],
    pictures: impl FnOnce(&mut Html),
    out: &mut Html,
) {
    let (prose, lang, tongues) = (&exhibit.prose, exhibit.lang, &exhibit.tongues);
    out.open("figure", &[("part", "figure"), ("aria-labelledby", "title")]);
    told("div", &[("part", "title"), ("id", "title")], &prose.title, tongues, out);
    told("p", &[("part", "subtitle")], &prose.subtitle, tongues, out);
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
    out.close("div");
    out.leaf("div", &[("part", "help")], lang.word(Word::KeyHelp));
    out.leaf("div", &[("part", "tip"), ("role", "status")], "");
    let evidence =
        [("part", "evidence"), ("role", "region"), ("aria-live", "polite"), ("hidden", "")];
    out.leaf("section", &evidence, "");
    told("p", &[("part", "caption")], prose.caption_or_summary(), tongues, out);
    let notes = prose.notes_line(lang);
    let reached = if Prose::is_cut(&notes) { "0" } else { "-1" };
    words("p", &[("part", "notes"), ("tabindex", reached)], &notes, out);
    words("p", &[("part", "source")], &prose.sources_line(lang), out);
    out.open("div", &[("part", "row")]);
    for (part, word) in [("take", Word::Take), ("choose", Word::Choose)] {
        let button = [("part", part), ("type", "button"), ("aria-expanded", "false")];
        out.leaf("button", &button, lang.word(word));
    }
    out.close("div");
    out.open("details", &[("part", "data")]);
    out.leaf("summary", &[], lang.word(Word::Table));
    out.open("p", &[("part", "listing")]);
    out.leaf("button", &[("aria-pressed", "false")], lang.word(Later::EachFigure));
    out.leaf("span", &[("role", "status")], "");
    out.close("p");
    out.open("div", &[("part", "scroll")]);
    table::live(exhibit, out);
    out.close("div");
    out.close("details");
    doubts(left, lang, out);
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

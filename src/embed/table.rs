//! The rows of a view as a table of HTML.

use super::html::Html;
use crate::exhibit::{Cell, Exhibit, SeriesHead};
use crate::say::phrase::bracketed;
use crate::say::{Lang, Word};

/// Writes the table as the element does.
pub(super) fn live(exhibit: &Exhibit, out: &mut Html) {
    out.open("table", &[("part", "table")]);
    let title = &exhibit.prose.title;
    let tag = exhibit.tongues.tag(title);
    let told = tag.map_or_else(Vec::new, |tag| vec![("lang", tag), ("dir", "auto")]);
    out.leaf("caption", &told, title);
    out.open("thead", &[]);
    out.open("tr", &[]);
    out.open("th", &[("scope", "col")]);
    out.leaf("button", &[], exhibit.lang.word(Word::Entity));
    out.close("th");
    for (index, series) in exhibit.series.iter().enumerate() {
        out.open("th", &[("scope", "col")]);
        out.open("button", &[]);
        out.name(&series.name, &exhibit.tongues);
        out.text(&in_unit("", series, exhibit.lang));
        if is_derived(exhibit, index) {
            out.leaf("small", &[("class", "derived")], exhibit.lang.word(Word::Derived));
        }
        out.close("button");
        out.close("th");
    }
    out.close("tr");
    out.close("thead");
    out.open("tbody", &[]);
    for (row, head) in exhibit.rows.iter().enumerate() {
        out.open("tr", &[]);
        out.open("th", &[("scope", "row")]);
        out.name(&head.name, &exhibit.tongues);
        out.close("th");
        for series in 0..exhibit.series.len() {
            cell(exhibit, (row, series), out);
        }
        out.close("tr");
    }
    out.close("tbody");
    out.close("table");
}

fn cell(exhibit: &Exhibit, at: Cell, out: &mut Html) {
    let words = text(exhibit, at);
    let is_derived = exhibit.datum(at).map(|datum| datum.is_derived);
    let formula = exhibit.evidence(at).map_or("", |evidence| &evidence.derived);
    match is_derived {
        None => out.leaf("td", &[("class", "missing")], &words),
        Some(false) => out.leaf("td", &[], &words),
        Some(true) => out.leaf("td", &[("class", "derived"), ("title", formula)], &words),
    }
}

/// How a plain table and its cells are styled, in place; nothing where it is empty.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct TableStyle<'a> {
    pub(super) table: &'a str,
    pub(super) head: &'a str,
    pub(super) cell: &'a str,
}

/// Writes the table without names by which a page or a script could find it.
pub(super) fn plain(exhibit: &Exhibit, style: TableStyle<'_>, out: &mut Html) {
    let styled = |own: &[(&'static str, &'static str)], style| {
        let style = Some(("style", style)).filter(|(_, style): &(_, &str)| !style.is_empty());
        own.iter().copied().chain(style).collect::<Vec<_>>()
    };
    out.open("table", &styled(&[], style.table));
    out.open("thead", &[]);
    out.open("tr", &[]);
    out.leaf("th", &styled(&[("scope", "col")], style.head), exhibit.lang.word(Word::Entity));
    for series in &exhibit.series {
        let name = in_unit(&series.name, series, exhibit.lang);
        out.leaf("th", &styled(&[("scope", "col")], style.cell), &name);
    }
    out.close("tr");
    out.close("thead");
    out.open("tbody", &[]);
    for (row, head) in exhibit.rows.iter().enumerate() {
        out.open("tr", &[]);
        out.leaf("th", &styled(&[("scope", "row")], style.head), &head.name);
        for series in 0..exhibit.series.len() {
            out.leaf("td", &styled(&[], style.cell), &text(exhibit, (row, series)));
        }
        out.close("tr");
    }
    out.close("tbody");
    out.close("table");
}

/// A name with the unit of a column.
fn in_unit(name: &str, series: &SeriesHead, lang: Lang) -> String {
    let unit = &series.unit.name;
    if unit.is_empty() { name.to_owned() } else { bracketed(name, unit, lang) }
}

/// Whether something in a column is derived.
fn is_derived(exhibit: &Exhibit, series: usize) -> bool {
    exhibit.data().any(|((_, at), datum)| at == series && datum.is_derived)
}

/// A cell as the chart writes it; a sound document has not reported what is missing.
fn text(exhibit: &Exhibit, at: Cell) -> String {
    match exhibit.datum(at) {
        Some(_) => exhibit.text(at),
        None => exhibit.lang.word(Word::NotReported).to_owned(),
    }
}

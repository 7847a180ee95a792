//! A figure for places that let no script, style sheet or name through: a section with styles in
//! place only.

use super::html::Html;
use super::table::{self, TableStyle};
use super::{paints::hex, picture};
use crate::chart::{self, FAMILY};
use crate::color::Theme;
use crate::data::Dataset;
use crate::exhibit::Exhibit;
use crate::say;
use crate::scene::Scene;
use crate::state::State;

/// Writes the figure of a state: words, picture and table.
#[must_use]
pub fn fixed(dataset: &Dataset, state: &State) -> String {
    let exhibit = state.exhibit(dataset);
    let (prose, theme, lang) = (&exhibit.prose, state.theme(), state.lang);
    let [text, muted, line, ground] =
        [theme.text, theme.muted, theme.grid, theme.background].map(hex);
    let mut out = Html::default();
    let style = format!("color:{text};background:{ground};padding:12px");
    out.open("section", &[("lang", lang.tag()), ("style", &style)]);
    let mut paragraph = |size: &str, more: &str, color: &str, words: &str| {
        let style = format!("margin:0 0 6px;font-size:{size};line-height:1.5;color:{color}{more}");
        if !words.is_empty() {
            out.leaf("p", &[("style", &style)], words);
        }
    };
    paragraph("18px", ";font-weight:600", &text, &prose.title);
    paragraph("14px", "", &muted, &prose.subtitle);
    picture(&chart::draw(&exhibit, state), &exhibit, theme, &mut out);
    let mut paragraph = |words: &str| {
        let style = format!("margin:6px 0 0;font-size:13px;line-height:1.5;color:{muted}");
        if !words.is_empty() {
            out.leaf("p", &[("style", &style)], words);
        }
    };
    paragraph(prose.caption_or_summary());
    paragraph(&prose.notes_line(lang));
    paragraph(&prose.sources_line(lang));
    if !dataset.doubts.is_empty() {
        paragraph(&say::doubts_counted(&dataset.doubts, lang));
    }
    let cell = format!("padding:4px 8px;border-bottom:1px solid {line};font-weight:400");
    let style = TableStyle {
        table: "border-collapse:collapse;width:100%;margin-top:10px;font-size:13px",
        head: &(cell.clone() + ";text-align:left"),
        cell: &(cell + ";text-align:right"),
    };
    table::plain(&exhibit, style, &mut out);
    out.close("section");
    out.0.push('\n');
    out.0
}

fn picture(scene: &Scene, exhibit: &Exhibit, theme: &Theme, out: &mut Html) {
    let view_box = picture::view_box(scene);
    let [width, height] = [scene.size.width, scene.size.height.round()].map(|css| css.to_string());
    let (size, fill) = (picture::usual_size(), hex(theme.text));
    let attributes = [
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("role", "img"),
        ("aria-label", &exhibit.prose.summary),
        ("width", &width),
        ("height", &height),
        ("viewBox", &view_box),
        ("style", "max-width:100%;height:auto"),
        ("fill", &fill),
        ("font-family", FAMILY),
        ("font-size", &size),
        ("stroke-linejoin", "round"),
    ];
    out.open("svg", &attributes);
    picture::content(scene, theme.text, &hex, out);
    out.close("svg");
}

/// Writes the rows of an exhibit as a table without styles, for a reader whose browser runs no
/// scripts.
#[must_use]
pub fn fallback(exhibit: &Exhibit) -> String {
    let mut out = Html::default();
    table::plain(exhibit, TableStyle::default(), &mut out);
    out.0
}

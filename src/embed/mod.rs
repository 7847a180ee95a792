//! A figure as HTML that stands before any script runs: drawn at a few widths, with its words and
//! its table; and with what a short script needs to answer to pointer and keys.

mod css;
mod data;
mod figure;
mod fixed;
mod html;
mod paints;
mod picture;
mod table;

pub use self::fixed::{fallback, fixed};
pub use self::html::{escaped, inert};

use self::html::Html;
use self::paints::Paints;
use crate::chart;
use crate::color::{Color, ThemeMode};
use crate::compare::compare;
use crate::data::Dataset;
use crate::exhibit::Exhibit;
use crate::scene::Scene;
use crate::state::State;

/// What the page gives for a prepared figure.
#[derive(Clone, Copy, Debug)]
pub struct Setup<'a> {
    /// The attributes of the element besides its language, such as where the document is.
    pub attributes: &'a [(&'a str, &'a str)],
    /// The widths at which it is drawn, in CSS pixels, the least first.
    pub widths: &'a [f64],
    /// The nonce of the page's policy for its styles, if it has one.
    pub nonce: Option<&'a str>,
}

/// Writes the element of a state with its figure in a shadow root that the parser attaches.
#[must_use]
pub fn snippet(dataset: &Dataset, state: &State, setup: &Setup<'_>) -> String {
    let comparison = compare(dataset, &state.query);
    let maker = state.maker(dataset, &comparison);
    let exhibit = maker.complete();
    let mut paints = Paints::default();
    let drawn: Vec<(f64, Scene)> = setup
        .widths
        .iter()
        .map(|&width| (width, paints.numbered(in_all_modes(&exhibit, state, width))))
        .collect();
    let mut out = Html::default();
    let language = [("lang", state.lang.tag())];
    out.open("duibi-chart", &[setup.attributes, &language].concat());
    out.open("template", &[("shadowrootmode", "open")]);
    let nonce: Vec<(&str, &str)> = setup.nonce.iter().map(|nonce| ("nonce", *nonce)).collect();
    out.open("style", &nonce);
    out.0 += &css::style(&paints, setup.widths, &dataset.doubts);
    out.close("style");
    out.open("div", &[("class", "body")]);
    figure::figure(&exhibit, &dataset.doubts, |out| pictures(&drawn, out), &mut out);
    out.leaf("slot", &[("hidden", "")], "");
    out.close("div");
    out.open("script", &[("type", "application/json")]);
    out.0 += &inert(&data::json(&exhibit, |cell| maker.key(cell), &drawn));
    out.close("script");
    out.close("template");
    out.close("duibi-chart");
    out.0.push('\n');
    out.0
}

/// Draws an exhibit at a width once in each mode.
fn in_all_modes(exhibit: &Exhibit, state: &State, width: f64) -> [Scene; ThemeMode::ALL.len()] {
    ThemeMode::ALL.map(|mode| chart::draw(exhibit, &State { width, mode, ..state.clone() }))
}

fn pictures(drawn: &[(f64, Scene)], out: &mut Html) {
    for (width, scene) in drawn {
        let (at, view_box) = (width.to_string(), picture::view_box(scene));
        let attributes = [
            ("part", "chart"),
            ("data-at", at.as_str()),
            ("viewBox", &view_box),
            ("aria-hidden", "true"),
        ];
        out.open("svg", &attributes);
        let colored = |color: Color| ["var(", &Paints::property(color), ")"].concat();
        picture::content(scene, Paints::USUAL, &colored, out);
        out.close("svg");
    }
}

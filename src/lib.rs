//! Duibi 对比 turns a JSON document of reported figures into interactive comparison charts, in the reader's browser.
//!
//! # Architecture
//!
//! Three pure functions with plain data between them, and two thin edges:
//!
//! ```text
//! chart::scene(&Dataset, &State) -> Scene        what to draw, and where a pointer lands
//! State::update(&Scene, Event)   -> Change       what a gesture means
//! render::paint(&Scene, backend)                plotters' DrawingBackend: a canvas in a page, SVG on the command line
//!
//! forward   bytes ─▶ Dataset ─▶ Comparison ─▶ layout, scales ─▶ Scene ─▶ paint ─▶ canvas | SVG
//! back      pointer, key, touch ─▶ Event ─▶ update ─▶ nothing | overlay | evidence | scene | comparison
//! ```
//!
//! # Layers
//!
//! A file imports from its own folder and from the rows below it, never from above; `tests/it/layers.rs` holds this.
//!
//! | row | rooms |
//! | --- | --- |
//! | edges | `web` (the browser; wasm32 only), linked by `src/page`; `main.rs` and `cli` (the command line) |
//! | output | [`render`]: the only code that names plotters |
//! | composition | [`chart`]: one chart form a file; axis, layout, tip, poster |
//! | state | [`state`]: the only state, and what changes it |
//! | parts | [`compare`] on [`data`]; [`scale`]; [`scene`] |
//! | vocabulary | `src/scan`, [`calendar`], [`error`], [`geometry`], [`color`], [`mod@text`], [`measure`], [`near`], [`number`], [`order`], [`units`], [`say`] |
//!
//! `chart` stands above `view`, as a scene is drawn *for* a view: which width, which language, light or dark.
//!
//! - [`data`] reads the document: *parse, don't validate*. What leaves it is right by construction, and every fault has a
//!   path, a line, what was expected and what was found. Only its reader names serde (and `web/plain.rs`, on the way out).
//!   Rows of observations never become a tree: `src/scan`, a crate of its own that is compiled for speed, cuts them into
//!   cells, and texts that repeat are looked at once; `serde_json` reads all the rest. Figures are kept in columns.
//!   Records, CSV and JSON-stat take the same way. `data::check`, of the command line only, finds what deserves a look.
//! - [`compare`] lays figures out along axes (rows, colors, facets), chooses the one that stands in each cell, brings a series
//!   to one unit, sorts, and marks in what a figure is unlike the others: period, scope, basis. [`compare::derive`] computes what
//!   follows from figures, with intervals, or says why nothing does; `offer` says which forms fit; the rest are its sentences. [`compare::derive`] is what follows from figures: quotients, shares,
//!   targets, sums and partitions, each with its interval and formula, or a reason why there is none.
//! - [`scene`] is marks and hotspots; hit testing is geometry and needs no browser.
//! - [`measure`] measures text by a table of widths, never by the machine's fonts, so that layout is the same everywhere.
//! - `web` passes events in and plain values out. `src/web/element.js` is what Rust cannot say: the class that extends
//!   `HTMLElement`, the loading of the module, and the guard that re-makes a trapped instance.
//!
//! # Adding a chart form
//!
//! A variant of [`data::Form`], the arms that the compiler asks for (its word, its name, when it fits: `compare/offer.rs`; its
//! file: `chart/mod.rs`), and a file in `chart/`: rows on a level axis implement `lanes::Form` and get names, headings, grid and
//! hit areas from `chart/lanes.rs`; all others draw into `chart/frame.rs`. `tests/it/forms.rs` then wants its sheet of pictures in
//! `tests/golden/forms/`, and tries it on random documents.

pub mod calendar;
pub mod chart;
pub mod color;
pub mod compare;
pub mod data;
pub mod error;
pub mod exhibit;
pub mod geometry;
pub mod measure;
pub mod near;
pub mod number;
pub mod order;
pub mod render;
pub mod say;
pub mod scale;
pub mod scene;
pub mod state;
pub mod text;
pub mod units;
#[cfg(target_arch = "wasm32")]
mod web;

/// Draws a state of a document: reads nothing, compares, makes the exhibit and its scene.
///
/// ```
/// let text = br#"{"format": "duibi/1", "entities": [{"id": "a"}], "metrics": [{"id": "m", "unit": "%"}],
///   "observations": [{"entity": "a", "metric": "m", "period": "2022", "value": 7, "unit": "%"}]}"#;
/// let reading = duibi::data::read(text);
/// let mut state = duibi::state::State::of(&reading.dataset, None);
/// state.width = 320.0;
/// let scene = duibi::scene(&reading.dataset, &state);
/// assert_eq!(scene.hotspots.len(), 1);
/// ```
#[must_use]
pub fn scene(dataset: &data::Dataset, state: &state::State) -> scene::Scene {
    let comparison = compare::compare(dataset, &state.query);
    chart::draw(&state.maker(dataset, &comparison).exhibit(), state)
}

//! Duibi 对比 turns a JSON document of reported figures into interactive comparison charts, in the
//! reader's browser.
//!
//! # The way of a figure
//!
//! Functions of plain values, and two thin edges that call them: `web`, a page's element, and
//! `cli`, the command line.
//!
//! ```text
//! data::read(bytes)             -> Reading     the document, and all that is wrong with it
//! compare(&Dataset, &Query)     -> Comparison  figures along axes, in one unit, sorted: values
//! Maker                         -> Exhibit     that and its words in one language: all that shows
//! chart::draw(&Exhibit, &State) -> Scene       what to draw, and what a pointer hits
//! State::update(&Scene, &Event) -> Change      what a gesture means, what is to be made anew
//! render::paint(&Scene, ..)                    by plotters' DrawingBackend: a canvas, or SVG
//!
//! forward  bytes ─▶ Dataset ─▶ Comparison ─▶ Exhibit ─▶ Scene ─▶ canvas | SVG
//! back     pointer, key, touch ─▶ Event ─▶ Change ─▶ overlay | scene | words | comparison
//! ```
//!
//! An edge keeps each of these values and makes anew only what a [`Change`](state::Change) asks
//! for: another width needs another scene, another language another exhibit, another metric another
//! comparison. [`scene`](fn@scene) takes all steps at once, for whoever wants a picture and nothing
//! more.
//!
//! The seam is the [`Exhibit`](exhibit::Exhibit). Above it (charts, scenes, painting) nobody knows
//! the document; below it (reading, comparing, deriving) nobody knows a language.
//!
//! # Rooms
//!
//! A file imports from its own room and from the rows below it, never from above, and no files
//! import one another in a circle; `layers.rs` and `circles.rs` in `tests/it` hold this.
//!
//! | row | rooms |
//! | --- | --- |
//! | edges | `web` (wasm32 only), linked by the crate `page`; `cli` with `main` |
//! | figures | `embed`: a figure as HTML, ready before any script runs |
//! | output | [`render`]: the only one that names plotters |
//! | drawing | [`chart`]: one form a file; rows, frame, marks, tip, poster |
//! | state | [`state`]: what a reader changes of a chart, and how |
//! | shown | [`exhibit`], the seam; [`mod@scene`], [`scale`] |
//! | words | [`say`]: all that is said, a file a language |
//! | compared | [`compare`], and [`derive`](compare::derive) in it |
//! | read | [`data`]: the document and its readers |
//! | faults | [`error`] |
//! | vocabulary | [`calendar`], [`color`], [`geometry`], [`measure`], [`mod@text`], [`units`] |
//! | | [`near`], [`number`], [`order`]; the crate `scan` |
//!
//! - [`data`] reads the document: *parse, don't validate*. What leaves it is right by construction,
//!   and every fault has a path, a line, what was expected and what was found. Only its reader
//!   names serde (and `web/plain.rs`, on the way out). Rows of observations never become a tree:
//!   `src/scan`, a crate of its own that is compiled for speed, cuts them into cells, and texts
//!   that repeat are looked at once; `serde_json` reads all the rest. Figures are kept in columns.
//!   Records, CSV and JSON-stat take the same way. `data::check`, of the command line only, finds
//!   what deserves a look.
//! - [`compare`] lays figures out along axes (rows, colors, facets), chooses the one that stands in
//!   each cell, brings a series to one unit, sorts, and marks in what a figure is unlike the
//!   others: period, scope, basis. `offer` says which forms fit. [`compare::derive`] computes what
//!   follows from figures: quotients, shares, targets, sums and partitions, each with its interval
//!   and formula, or a reason why there is none.
//! - [`say`] is the only room that makes words of values. A language is data: a word for each
//!   variant, and the little that grammar needs beside.
//! - [`mod@scene`] is marks and hotspots; hit testing is geometry and needs no browser.
//! - [`measure`] measures text by a table of widths, never by the machine's fonts, so that layout
//!   is the same everywhere.
//! - `embed` writes prepared figures: what the element shows, as HTML, with pictures for a few
//!   widths and the words of every figure, so that no WebAssembly is needed before a reader asks
//!   for more.
//! - `web` passes events in and plain values out. The scripts beside it are what Rust cannot say:
//!   `element.js` is the class that extends `HTMLElement`, `player.js` plays a prepared figure,
//!   `live.js` loads the module and makes a trapped instance anew, `documents.js` reads each
//!   document once.
//!
//! Why it is so stands in `DESIGN.md`; how to add a form, a derived value, a unit, a language or a
//! foreign format, in `CONTRIBUTING.md`.
//!
//! # Words
//!
//! What is ours:
//!
//! - *figure*: a reported number and what was printed with it: unit, qualifier, basis, period,
//!   scope, source. In the format an *observation*; in a comparison, what stands in a cell.
//! - *basis*: what a figure is a figure of: actual, target, planned, completion rate, and others.
//! - *scope*: the limits of what is counted, as pairs of dimension and value: size ≥1亿元.
//! - *qualifier*: how exact a figure claims to be: exact, about, nearly, over, odd (余), at least,
//!   at most.
//! - *part*: a figure that is contained in another one. The parts of a whole that one dimension of
//!   its scope tells apart are a *partition*, which may be stacked where they add up.
//! - *derived value*: what follows from reported figures by a formula, with the interval in which
//!   it lies; or a *refusal*, the reason why nothing follows.
//! - *caveat*: in what a figure is unlike those that it is compared with.
//! - *like for like*: of one period that runs the same way, printed or inferred in both, of one
//!   scope, basis and counting word, and neither a part of the other; `compare::derive::Unlike`
//!   judges it for marks, pairs, ranks, statistics and extremes.
//! - *evidence*: what a reader is told of one figure: as printed, source and place, period, scope,
//!   caveats, formula.
//! - *exhibit*: all that is shown of a view, in one language, as one plain value.
//! - *hand*: what an editor does to a chart besides choosing its figures and its words: annotations
//!   at marks, bands of an axis, names of lines, what stands out, the height of the plot.
//! - *pair*: two figures held against each other in a sentence.
//!
//! The field's, as we use them:
//!
//! - *document, dataset*: the text that was given, and what was read of it.
//! - *entity, metric, observation*: as in SDMX and the Data Cube: who reports, what is measured,
//!   one value of it.
//! - *view*: an editor's chart, as it stands in the format: what to compare, title, caption.
//! - *query*: what is compared, as a view or a reader asks for it.
//! - *state*: what a reader changes of a chart: query, width, theme, language, what is pointed at.
//! - *form*: a way to draw: bars, lines, a scatter; *chart type* elsewhere.
//! - *row, series, panel, facet*: the two sides of a comparison; series on one axis; what small
//!   multiples are parted by.
//! - *scene, mark, hotspot*: a drawing as plain data; one thing drawn; a place that answers to a
//!   pointer.
//! - *overlay*: what is drawn above the chart for what is pointed at.
//! - *scale, domain, range, tick, band*: as in d3.
//! - *interval*: from where to where the true value can lie.
//! - *fill, thickness, theme*: how a bar is filled, its extent across the axis, a set of colors.
//!
//! # What is stable
//!
//! What hosts and documents rely on, and what changes only with a word in `CHANGELOG.md` and, from
//! 1.0 on, with a new major version: the format `duibi/1` (`www/format.html`), the element
//! (attributes, properties, methods, events and parts in `src/web/duibi.d.ts`), and the commands of
//! the command line with their exit status.
//!
//! In Rust, these are meant to stay, and each has an example: [`data::read`], [`data::read_with`],
//! [`compare::compare`], [`state::State`] with `of` and `update`, [`scene`](fn@scene),
//! [`render::svg()`], [`say::Lang`], [`say::fault`], [`say::Teller`], and the types in their
//! signatures, of which new fields and variants are no break. All else is public because the page,
//! the program and the tests are other crates, and may change any day.

pub mod calendar;
pub mod chart;
pub mod color;
pub mod compare;
pub mod data;
#[cfg(feature = "embed")]
pub mod embed;
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
/// let text = br#"{"format": "duibi/1", "entities": [{"id": "a"}],
///     "metrics": [{"id": "m", "unit": "%"}], "observations":
///     [{"entity": "a", "metric": "m", "period": "2022", "value": 7, "unit": "%"}]}"#;
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

//! What a server writes of a document: it needs no DOM, and no page calls it.

use js_sys::Error;
use wasm_bindgen::prelude::*;

use super::given::{self, Given};
use crate::chart;
use crate::color::ThemeMode;
use crate::data::Dataset;
use crate::embed::{self, Setup};
use crate::error::Fault;
use crate::exhibit::Exhibit;
use crate::render;
use crate::say::{self, Lang};
use crate::state::State;

/// A view of a document, to be written as text.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Still {
    dataset: Dataset,
    state: State,
    exhibit: Exhibit,
}

#[wasm_bindgen]
impl Still {
    /// Reads a document from UTF-8 bytes and shows a view of it by its id, or its first where the
    /// id is empty, at a width in CSS pixels.
    ///
    /// # Errors
    ///
    /// An `Error` that tells every fault of the document with its place, a line each.
    pub fn read(
        bytes: &[u8],
        given: &Given,
        view: &str,
        lang: &str,
        width: f64,
        is_dark: bool,
    ) -> Result<Still, Error> {
        let (reading, lang) = (given::read(bytes, given), Lang::from_tag(lang));
        if !reading.faults.is_empty() {
            return Err(told(&reading.faults, lang));
        }
        let dataset = reading.dataset;
        let found = (!view.is_empty()).then(|| {
            dataset.view(view).ok_or_else(|| told(&[dataset.no_view(view, "view")], lang))
        });
        let mode = ThemeMode::of(is_dark, false);
        let state = State { width, mode, lang, ..State::of(&dataset, found.transpose()?) };
        let exhibit = state.exhibit(&dataset);
        Ok(Self { dataset, state, exhibit })
    }

    /// Gives the chart with its title, notes and source, as SVG.
    #[must_use]
    pub fn svg(&self) -> String {
        let (scene, prose) = (chart::poster(&self.exhibit, &self.state), &self.exhibit.prose);
        let background = self.state.theme().background;
        render::svg(&scene, prose.heading(), &prose.summary, self.state.lang, background)
    }

    /// Gives the figures of the view as a table of HTML.
    #[must_use]
    pub fn table(&self) -> String {
        embed::fallback(&self.exhibit)
    }

    /// Gives the figure as HTML for places that let no script, style sheet or name through.
    #[must_use]
    pub fn fixed(&self) -> String {
        embed::fixed(&self.dataset, &self.state)
    }

    /// Gives the element with its prepared figure; `attributes` are names and values in turn.
    #[must_use]
    #[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands vectors over")]
    pub fn figure(
        &self,
        attributes: Vec<String>,
        widths: Vec<f64>,
        nonce: Option<String>,
    ) -> String {
        let pairs = attributes.chunks_exact(2);
        let pairs = pairs.filter_map(|pair| Some((pair.first()?.as_str(), pair.get(1)?.as_str())));
        let attributes: Vec<(&str, &str)> = pairs.collect();
        let setup = Setup { attributes: &attributes, widths: &widths, nonce: nonce.as_deref() };
        embed::snippet(&self.dataset, &self.state, &setup)
    }
}

fn told(faults: &[Fault], lang: Lang) -> Error {
    let lines: Vec<String> = faults.iter().map(|fault| say::fault(fault, lang)).collect();
    Error::new(&lines.join("\n"))
}

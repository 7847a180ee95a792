//! The widget of one chart in a page: its parts, its document and state, and what was made of them.

use std::ops::Range;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use super::layers::{Layers, Window};
use super::parts::Parts;
use crate::compare::Comparison;
use crate::data::Reading;
use crate::error::Fault;
use crate::exhibit::{Cell, Exhibit, Listing, Maker, TableColumn};
use crate::scene::{Scene, Target};
use crate::state::State;

/// The most rows that are drawn before a reader asks for all.
pub(super) const MOST_ROWS: usize = 50;

/// What is written of a table that is longer than what is written of it.
#[derive(Debug)]
pub(super) struct Written {
    pub(super) rows: Range<usize>,
    /// The height of a row, in CSS pixels.
    pub(super) height: f64,
    pub(super) body: HtmlElement,
}

/// Parts, document and state of one chart, and what was made of them.
#[derive(Debug)]
pub(super) struct Widget {
    pub(super) parts: Parts,
    pub(super) layers: Layers,
    /// The document, and what is wrong with it.
    pub(super) reading: Rc<Reading>,
    /// Whether one was read.
    pub(super) is_loaded: bool,
    pub(super) state: State,
    pub(super) comparison: Comparison,
    pub(super) exhibit: Exhibit,
    pub(super) scene: Scene,
    /// What is seen of a long drawing through its window.
    pub(super) seen: Option<Scene>,
    /// That window.
    pub(super) window: Option<Window>,
    /// Whether the chart is so near the viewport that it has pixels.
    pub(super) is_near: bool,
    /// What is written of a long table.
    pub(super) table: Option<Written>,
    /// What the reader has made of the table, and its columns.
    pub(super) listing: Listing,
    pub(super) columns: Vec<TableColumn>,
    /// Whether doubts were written, which are to be taken away again.
    pub(super) has_doubts: bool,
}

impl Widget {
    pub(super) fn new(parts: Parts) -> Result<Self, JsValue> {
        Ok(Self {
            layers: Layers::new(&parts)?,
            parts,
            reading: Rc::default(),
            is_loaded: false,
            state: State { most_rows: Some(MOST_ROWS), ..State::default() },
            comparison: Comparison::default(),
            exhibit: Exhibit::default(),
            scene: Scene::default(),
            seen: None,
            window: None,
            is_near: true,
            table: None,
            listing: Listing::default(),
            columns: Vec::new(),
            has_doubts: false,
        })
    }

    /// What is painted: the drawing, or what is seen of it.
    pub(super) fn painted(&self) -> &Scene {
        self.seen.as_ref().unwrap_or(&self.scene)
    }

    /// All that keeps the chart from being shown.
    pub(super) fn wrong(&self) -> Vec<Fault> {
        let is_right = self.reading.faults.is_empty() && self.state.missing.is_none();
        if is_right { Vec::new() } else { self.all_wrong() }
    }

    #[inline(never)]
    fn all_wrong(&self) -> Vec<Fault> {
        let faults = self.reading.faults.iter().cloned();
        let missing =
            self.state.missing.as_ref().map(|id| self.reading.dataset.no_view(id, "view"));
        faults.chain(missing).collect()
    }

    /// What the exhibit is made of.
    pub(super) fn maker(&self) -> Maker<'_> {
        self.state.maker(&self.reading.dataset, &self.comparison)
    }

    /// The name by which the figure whose evidence is open is found again; an empty text where it
    /// has none.
    #[inline(never)]
    pub(super) fn alone(&self) -> String {
        let named = self.state.pinned.and_then(|pinned| self.maker().key_alone(cell(pinned)));
        named.unwrap_or_default()
    }

    /// Has the exhibit told the evidence of a cell.
    pub(super) fn ask(&mut self, target: Target) {
        let maker = self.state.maker(&self.reading.dataset, &self.comparison);
        maker.tell(&mut self.exhibit, cell(target));
    }

    /// Has the exhibit told what two cells are beside each other.
    pub(super) fn ask_pair(&mut self, one: Target, other: Target) {
        let maker = self.state.maker(&self.reading.dataset, &self.comparison);
        maker.tell_pair(&mut self.exhibit, cell(one), cell(other));
    }
}

/// The cell that a target is.
pub(super) const fn cell(target: Target) -> Cell {
    (target.row, target.series)
}

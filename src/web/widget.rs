//! The widget of one chart in a page: its parts, its document and state, and what was made of them.

use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::layers::Layers;
use super::parts::Parts;
use crate::compare::Comparison;
use crate::data::Reading;
use crate::error::Fault;
use crate::exhibit::{Cell, Exhibit, Maker};
use crate::scene::{Scene, Target};
use crate::state::State;

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
}

impl Widget {
    pub(super) fn new(parts: Parts) -> Result<Self, JsValue> {
        Ok(Self {
            layers: Layers::new(&parts)?,
            parts,
            reading: Rc::default(),
            is_loaded: false,
            state: State::default(),
            comparison: Comparison::default(),
            exhibit: Exhibit::default(),
            scene: Scene::default(),
        })
    }

    /// All that keeps the chart from being shown.
    pub(super) fn wrong(&self) -> Vec<Fault> {
        let faults = self.reading.faults.iter().cloned();
        let missing =
            self.state.missing.as_ref().map(|id| self.reading.dataset.no_view(id, "view"));
        faults.chain(missing).collect()
    }

    /// What the exhibit is made of.
    pub(super) fn maker(&self) -> Maker<'_> {
        self.state.maker(&self.reading.dataset, &self.comparison)
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

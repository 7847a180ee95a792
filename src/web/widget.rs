//! The widget of one chart in a page, and what each event and change does to its DOM.

use wasm_bindgen::{JsCast as _, JsValue};

use super::layers::Layers;
use super::parts::Parts;
use super::plain::Out;
use super::{controls, evidence, notes, table};
use crate::chart;
use crate::compare::{Comparison, Query, compare};
use crate::data::{Dataset, Form, Reading, Sort};
use crate::error::Fault;
use crate::say::Lang;
use crate::say::Word;
use crate::scene::Scene;
use crate::state::{Change, Event, Key, State};

/// Parts, document and view of one chart.
#[derive(Debug)]
pub(super) struct Widget {
    pub(super) parts: Parts,
    pub(super) layers: Layers,
    pub(super) dataset: Dataset,
    pub(super) comparison: Comparison,
    pub(super) scene: Scene,
    pub(super) state: State,
    /// What is wrong with the document.
    pub(super) faults: Vec<Fault>,
    /// What is wrong with what the page asked for last: a view that the document has not.
    pub(super) missing_view: Option<Fault>,
    pub(super) loaded: bool,
    /// The form that the page asks for, whatever the view.
    pub(super) form: Option<Form>,
    /// What the menu of forms was made for: a query, whatever its order, and a language.
    pub(super) offered: Option<(Query, Lang)>,
}

impl Widget {
    pub(super) fn load(&mut self, reading: Reading, id: Option<&str>) -> Result<Vec<Out>, JsValue> {
        self.dataset = reading.dataset;
        self.faults = reading.faults;
        self.missing_view = None;
        self.loaded = true;
        self.offered = None;
        self.layers.settle()?;
        let view = id.and_then(|id| self.dataset.view(id));
        let State { width, mode, lang, .. } = self.state;
        self.state = State { width, mode, lang, ..State::of(&self.dataset, view) };
        if let Some(form) = self.form {
            self.state.update(&self.dataset, &Scene::default(), &Event::Form(form));
        }
        if let Some(id) = id.filter(|_| view.is_none() && self.faults.is_empty()) {
            return self.refuse(id);
        }
        self.compare()?;
        Ok(vec![if self.faults.is_empty() {
            Out::ready(&self.dataset, &self.comparison, &self.state)
        } else {
            Out::error(&self.faults, self.state.lang)
        }])
    }

    /// Reports a view that the document has not.
    pub(super) fn refuse(&mut self, id: &str) -> Result<Vec<Out>, JsValue> {
        self.missing_view = Some(self.dataset.no_view(id, "view"));
        self.compare()?;
        Ok(vec![Out::error(&self.wrong(), self.state.lang)])
    }

    /// All that keeps the chart from being shown.
    pub(super) fn wrong(&self) -> Vec<Fault> {
        self.faults.iter().chain(&self.missing_view).cloned().collect()
    }

    /// Tells the page what is shown; a document with faults has told them already.
    pub(super) fn shown(&self) -> Vec<Out> {
        if self.faults.is_empty() {
            vec![Out::view(&self.dataset, &self.comparison, &self.state)]
        } else {
            Vec::new()
        }
    }

    /// Turns an event of the DOM into one of ours.
    pub(super) fn understand(&self, event: &web_sys::Event) -> Option<Event> {
        let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
        match event.type_().as_str() {
            "pointermove" => {
                let at = self.layers.point(event, &target)?;
                Some(Event::Move(at))
            }
            // a finger that is lifted leaves as well, but its tip stays
            "pointerout" => {
                let at_chart = self.layers.point(event, &target).is_some();
                (at_chart && event.dyn_ref::<web_sys::PointerEvent>()?.pointer_type() != "touch")
                    .then_some(Event::Leave)
            }
            "blur" => self.layers.is(&target).then_some(Event::Leave),
            "click" if self.parts.closes_evidence(&target) => Some(Event::Close),
            "click" if self.parts.asks_for_pair(&target) => Some(Event::Pairing),
            "click" => {
                let (at, beside) = (
                    self.layers.point(event, &target)?,
                    event.dyn_ref::<web_sys::MouseEvent>()?.shift_key(),
                );
                Some(if beside { Event::Pair(at) } else { Event::Tap(at) })
            }
            "keydown" => {
                let pressed = event.dyn_ref::<web_sys::KeyboardEvent>()?;
                let with_modifier = pressed.ctrl_key() || pressed.meta_key() || pressed.alt_key();
                let key = match Key::from_name(&pressed.key()).filter(|_| !with_modifier)? {
                    Key::Enter if pressed.shift_key() => Key::Pair,
                    key => key,
                };
                if key == Key::Escape && self.parts.is_evidence(&target) {
                    return Some(Event::Close);
                }
                if !self.layers.is(&target) {
                    return None;
                }
                if key != Key::Escape {
                    event.prevent_default();
                }
                Some(Event::Key(key))
            }
            "change" => controls::chosen(&target),
            _ => None,
        }
    }

    /// Applies an event and does what the change asks for.
    pub(super) fn apply(&mut self, event: &Event) -> Result<Vec<Out>, JsValue> {
        let pinned = self.state.pinned;
        let change = self.state.update(&self.dataset, &self.scene, event);
        if !self.loaded {
            return Ok(Vec::new());
        }
        match change {
            Change::Nothing => Ok(Vec::new()),
            Change::Overlay => {
                self.point()?;
                if pinned.is_some() && self.state.paired.is_none() {
                    evidence::pair(&self.parts, &self.dataset, &self.comparison, &self.state)?;
                }
                Ok(Vec::new())
            }
            Change::Evidence => {
                self.point()?;
                if matches!(event, Event::Close | Event::Pairing) {
                    // before its button goes, and the reader's focus with it; a second figure is chosen there
                    self.parts.layers.focus()?;
                }
                // what has been read out already stays as it is
                let show = if pinned.is_some() && self.state.pinned == pinned {
                    evidence::pair
                } else {
                    evidence::fill
                };
                show(&self.parts, &self.dataset, &self.comparison, &self.state)?;
                Ok(vec![Out::select(&self.dataset, &self.comparison, &self.state)])
            }
            Change::Scene => {
                self.layers.settle()?;
                self.draw()?;
                Ok(Vec::new())
            }
            Change::Comparison => {
                // what stood there is the same document's, if anything did
                if self.wrong().is_empty() {
                    self.layers.turn()?;
                }
                self.missing_view = None;
                self.compare()?;
                Ok(self.shown())
            }
        }
    }

    pub(super) fn compare(&mut self) -> Result<(), JsValue> {
        self.comparison = compare(&self.dataset, &self.state.query);
        self.draw()?;
        self.describe()
    }

    pub(super) fn draw(&mut self) -> Result<(), JsValue> {
        self.scene = chart::draw(&self.dataset, &self.comparison, &self.state);
        self.paint()
    }

    pub(super) fn paint(&mut self) -> Result<(), JsValue> {
        if self.faults.is_empty() && self.missing_view.is_none() {
            self.layers.paint(&self.scene)?;
            self.point()?;
        }
        Ok(())
    }

    /// Shows what is pointed at: the overlay, and the same words in the DOM.
    pub(super) fn point(&mut self) -> Result<(), JsValue> {
        let chosen = self.state.pointed.or(self.state.pinned);
        let overlay = chosen
            .map(|_| chart::overlay(&self.dataset, &self.comparison, &self.scene, &self.state));
        self.layers.overlay(overlay.as_ref())?;
        let spoken = self
            .state
            .pointed
            .map(|target| chart::spoken(&self.dataset, &self.comparison, target, &self.state));
        self.parts.tip.set_text_content(spoken.as_deref());
        Ok(())
    }

    /// Writes the words around the canvas.
    pub(super) fn describe(&mut self) -> Result<(), JsValue> {
        let wrong = self.wrong();
        let Self { parts, dataset, comparison, state, offered, .. } = self;
        parts.show(&wrong, self.faults.is_empty(), state.lang, self.loaded)?;
        if !self.loaded {
            return Ok(());
        }
        let asked = (Query { sort: Sort::default(), ..state.asked(dataset) }, state.lang);
        let is_new = offered.as_ref() != Some(&asked);
        *offered = Some(asked);
        controls::fill(parts, dataset, comparison, state, is_new)?;
        notes::fill(parts, dataset, comparison, state)?;
        let missing = if self.faults.is_empty() { Word::NotReported } else { Word::Unknown };
        table::fill(parts, dataset, comparison, state, missing)?;
        evidence::fill(parts, dataset, comparison, state)
    }
}

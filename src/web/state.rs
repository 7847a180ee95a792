//! The state of one chart in a page, and what each event and change does to its DOM.

use wasm_bindgen::{JsCast as _, JsValue};

use super::parts::Parts;
use super::plain::Out;
use super::stage::Stage;
use super::{controls, evidence, notes, table};
use crate::chart;
use crate::compare::{Comparison, Query, compare};
use crate::data::{Dataset, Form, Reading, Sort};
use crate::error::Fault;
use crate::scene::Scene;
use crate::text::Lang;
use crate::view::{Change, Event, Key, View};
use crate::words::Word;

/// Parts, document and view of one chart.
#[derive(Debug)]
pub(super) struct State {
    pub(super) parts: Parts,
    pub(super) stage: Stage,
    pub(super) dataset: Dataset,
    pub(super) comparison: Comparison,
    pub(super) scene: Scene,
    pub(super) view: View,
    /// What is wrong with the document.
    pub(super) faults: Vec<Fault>,
    /// What is wrong with what the page asked for last: a view that the document has not.
    pub(super) astray: Option<Fault>,
    pub(super) loaded: bool,
    /// The form that the page asks for, whatever the view.
    pub(super) form: Option<Form>,
    /// What the menu of forms was made for: a query, whatever its order, and a language.
    pub(super) offered: Option<(Query, Lang)>,
}

impl State {
    pub(super) fn load(&mut self, reading: Reading, id: Option<&str>) -> Result<Vec<Out>, JsValue> {
        self.dataset = reading.dataset;
        self.faults = reading.faults;
        self.astray = None;
        self.loaded = true;
        self.offered = None;
        self.stage.settle()?;
        let story = id.and_then(|id| self.dataset.view(id));
        let View { width, look, lang, .. } = self.view;
        self.view = View { width, look, lang, ..View::of(&self.dataset, story) };
        if let Some(form) = self.form {
            self.view.update(&self.dataset, &Scene::default(), &Event::Form(form));
        }
        if let Some(id) = id.filter(|_| story.is_none() && self.faults.is_empty()) {
            return self.refuse(id);
        }
        self.compare()?;
        Ok(vec![if self.faults.is_empty() {
            Out::ready(&self.dataset, &self.comparison, &self.view)
        } else {
            Out::error(&self.faults, self.view.lang)
        }])
    }

    /// Reports a view that the document has not.
    pub(super) fn refuse(&mut self, id: &str) -> Result<Vec<Out>, JsValue> {
        self.astray = Some(self.dataset.no_view(id, "view"));
        self.compare()?;
        Ok(vec![Out::error(&self.wrong(), self.view.lang)])
    }

    /// All that keeps the chart from being shown.
    pub(super) fn wrong(&self) -> Vec<Fault> {
        self.faults.iter().chain(&self.astray).cloned().collect()
    }

    /// Tells the page what is shown; a document with faults has told them already.
    pub(super) fn shown(&self) -> Vec<Out> {
        if self.faults.is_empty() {
            vec![Out::view(&self.dataset, &self.comparison, &self.view)]
        } else {
            Vec::new()
        }
    }

    /// Turns an event of the DOM into one of ours.
    pub(super) fn understand(&self, event: &web_sys::Event) -> Option<Event> {
        let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
        match event.type_().as_str() {
            "pointermove" => {
                let at = self.stage.point(event, &target)?;
                Some(Event::Move(at))
            }
            // a finger that is lifted leaves as well, but its tip stays
            "pointerout" => {
                let at_chart = self.stage.point(event, &target).is_some();
                (at_chart && event.dyn_ref::<web_sys::PointerEvent>()?.pointer_type() != "touch")
                    .then_some(Event::Leave)
            }
            "blur" => self.stage.is(&target).then_some(Event::Leave),
            "click" if self.parts.closes_evidence(&target) => Some(Event::Close),
            "click" if self.parts.asks_for_pair(&target) => Some(Event::Pairing),
            "click" => {
                let (at, beside) = (
                    self.stage.point(event, &target)?,
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
                if !self.stage.is(&target) {
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
        let pinned = self.view.pinned;
        let change = self.view.update(&self.dataset, &self.scene, event);
        if !self.loaded {
            return Ok(Vec::new());
        }
        match change {
            Change::Nothing => Ok(Vec::new()),
            Change::Overlay => {
                self.point()?;
                if pinned.is_some() && self.view.paired.is_none() {
                    evidence::pair(&self.parts, &self.dataset, &self.comparison, &self.view)?;
                }
                Ok(Vec::new())
            }
            Change::Evidence => {
                self.point()?;
                if matches!(event, Event::Close | Event::Pairing) {
                    // before its button goes, and the reader's focus with it; a second figure is chosen there
                    self.parts.stage.focus()?;
                }
                // what has been read out already stays as it is
                let show = if pinned.is_some() && self.view.pinned == pinned {
                    evidence::pair
                } else {
                    evidence::fill
                };
                show(&self.parts, &self.dataset, &self.comparison, &self.view)?;
                Ok(vec![Out::select(&self.dataset, &self.comparison, &self.view)])
            }
            Change::Scene => {
                self.stage.settle()?;
                self.draw()?;
                Ok(Vec::new())
            }
            Change::Comparison => {
                // what stood there is the same document's, if anything did
                if self.wrong().is_empty() {
                    self.stage.turn()?;
                }
                self.astray = None;
                self.compare()?;
                Ok(self.shown())
            }
        }
    }

    pub(super) fn compare(&mut self) -> Result<(), JsValue> {
        self.comparison = compare(&self.dataset, &self.view.query);
        self.draw()?;
        self.describe()
    }

    pub(super) fn draw(&mut self) -> Result<(), JsValue> {
        self.scene = chart::draw(&self.dataset, &self.comparison, &self.view);
        self.paint()
    }

    pub(super) fn paint(&mut self) -> Result<(), JsValue> {
        if self.faults.is_empty() && self.astray.is_none() {
            self.stage.paint(&self.scene)?;
            self.point()?;
        }
        Ok(())
    }

    /// Shows what is pointed at: the overlay, and the same words in the DOM.
    pub(super) fn point(&mut self) -> Result<(), JsValue> {
        let chosen = self.view.pointed.or(self.view.pinned);
        let overlay = chosen
            .map(|_| chart::overlay(&self.dataset, &self.comparison, &self.scene, &self.view));
        self.stage.overlay(overlay.as_ref())?;
        let spoken = self
            .view
            .pointed
            .map(|target| chart::spoken(&self.dataset, &self.comparison, target, &self.view));
        self.parts.tip.set_text_content(spoken.as_deref());
        Ok(())
    }

    /// Writes the words around the canvas.
    pub(super) fn describe(&mut self) -> Result<(), JsValue> {
        let wrong = self.wrong();
        let Self { parts, dataset, comparison, view, offered, .. } = self;
        parts.show(&wrong, self.faults.is_empty(), view.lang, self.loaded)?;
        if !self.loaded {
            return Ok(());
        }
        let asked = (Query { sort: Sort::default(), ..view.told(dataset) }, view.lang);
        let is_new = offered.as_ref() != Some(&asked);
        *offered = Some(asked);
        controls::fill(parts, dataset, comparison, view, is_new)?;
        notes::fill(parts, dataset, comparison, view)?;
        let missing = if self.faults.is_empty() { Word::NotReported } else { Word::Unknown };
        table::fill(parts, dataset, comparison, view, missing)?;
        evidence::fill(parts, dataset, comparison, view)
    }
}

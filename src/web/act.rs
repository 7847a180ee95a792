//! What each change does to the widget and to its DOM.

use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::dom::{name, say};
use super::plain::Out;
use super::widget::{MOST_ROWS, Widget};
use super::{controls, doubts, evidence, notes, rest, row, table};
use crate::chart::{self, Line};
use crate::compare::compare;
use crate::data::{Dataset, Reading};
use crate::say::Word;
use crate::state::{Change, Event, Redo, Rewrite, State};

impl Widget {
    /// Shows a document that was read, by the id of one of its views or by its first.
    pub(super) fn load(
        &mut self,
        reading: Rc<Reading>,
        id: Option<&str>,
    ) -> Result<Vec<Out>, JsValue> {
        self.layers.settle()?;
        // a document with faults tells those, not that it lacks a view
        let id = id.filter(|_| reading.faults.is_empty());
        self.state.most_rows = Some(MOST_ROWS);
        self.state.open(&reading.dataset, id);
        self.reading = reading;
        self.is_loaded = true;
        self.compare()?;
        Ok(vec![self.told(Out::ready)])
    }

    /// Tells the page what is shown, or what is wrong.
    fn told(&self, shown: fn(&Self) -> Out) -> Out {
        let wrong = self.wrong();
        if wrong.is_empty() { shown(self) } else { Out::error(&wrong, self.state.lang) }
    }

    /// Takes in an event and does what it asks for.
    pub(super) fn apply(&mut self, event: &Event) -> Result<Vec<Out>, JsValue> {
        // the keys reach what is not seen
        let is_key = matches!(event, Event::Key(_));
        let scene = if is_key { &self.scene } else { self.seen.as_ref().unwrap_or(&self.scene) };
        let change = self.state.apply(&self.reading.dataset, scene, event);
        if is_key && self.seen.is_some() {
            self.reveal()?;
        }
        self.act(change)
    }

    /// Changes the state by what only the document tells, and does what that asks for.
    pub(super) fn change(
        &mut self,
        by: impl FnOnce(&mut State, &Dataset) -> Change,
    ) -> Result<Vec<Out>, JsValue> {
        let change = by(&mut self.state, &self.reading.dataset);
        self.act(change)
    }

    /// Does what a change asks for.
    fn act(&mut self, change: Change) -> Result<Vec<Out>, JsValue> {
        if !self.is_loaded {
            return Ok(Vec::new());
        }
        match change.redo {
            Redo::Nothing => {}
            Redo::Overlay => self.point()?,
            Redo::Scene => {
                self.layers.settle()?;
                self.draw()?;
            }
            Redo::Words => {
                self.layers.settle()?;
                self.tell()?;
            }
            Redo::Comparison => {
                let is_sound = self.reading.faults.is_empty();
                let turns = is_sound && self.state.missing.is_none() && self.layers.has_pixels();
                self.compare()?;
                // after the painting, whose fonts ask for styles that would else be found anew
                if turns {
                    self.layers.turn()?;
                }
                // a document with faults has told them already
                return Ok(if is_sound { vec![self.told(Out::view)] } else { Vec::new() });
            }
        }
        if change.takes_focus {
            // before its button goes, and the reader's focus with it; a second figure is chosen
            // there
            self.parts.layers.focus()?;
        }
        match change.evidence {
            Rewrite::Nothing => {}
            Rewrite::Pair => evidence::pair(self)?,
            Rewrite::Whole => evidence::fill(self)?,
        }
        Ok(if change.is_chosen { vec![Out::select(self)] } else { Vec::new() })
    }

    fn compare(&mut self) -> Result<(), JsValue> {
        self.comparison = compare(&self.reading.dataset, &self.state.query);
        // another chart has an order of its own
        self.listing.sorted = None;
        self.tell()
    }

    /// Makes the exhibit in the reader's language, draws it, and writes the words around the
    /// canvas.
    fn tell(&mut self) -> Result<(), JsValue> {
        self.exhibit = self.maker().with_prose();
        self.draw()?;
        let wrong = self.wrong();
        let is_sound = self.reading.faults.is_empty();
        self.parts.show(&wrong, is_sound, self.state.lang)?;
        controls::fill(self)?;
        notes::write(self)?;
        row::fill(&self.parts.row, &self.state)?;
        if self.has_doubts || !self.reading.dataset.doubts.is_empty() {
            doubts::write(self)?;
        }
        table::fill(self)?;
        evidence::fill(self)
    }

    fn draw(&mut self) -> Result<(), JsValue> {
        self.scene = chart::draw(&self.exhibit, &self.state);
        rest::fill(self)?;
        self.paint()
    }

    /// Paints what was drawn, if there is anything to be shown.
    pub(super) fn paint(&mut self) -> Result<(), JsValue> {
        if !self.reading.faults.is_empty() || self.state.missing.is_some() {
            return Ok(());
        }
        self.seen = None;
        if self.layers.make_room(&self.scene)? {
            self.watch();
        }
        if !self.is_near {
            return Ok(());
        }
        self.layers.paint(self.seen.as_ref().unwrap_or(&self.scene))?;
        self.point()
    }

    /// Shows what is pointed at: the overlay, and the same words in the DOM.
    pub(super) fn point(&mut self) -> Result<(), JsValue> {
        let State { pointed, pinned, .. } = self.state;
        if let Some(target) = pointed {
            self.ask(target);
            if let Some(pinned) = pinned {
                self.ask_pair(pinned, target);
            }
        }
        if self.is_near {
            let overlay = pointed
                .or(pinned)
                .map(|_| chart::overlay(&self.exhibit, self.painted(), &self.state));
            self.layers.overlay(overlay.as_ref())?;
        }
        let told = pointed.map(|target| chart::told(&self.exhibit, target, pinned));
        self.announce(&told.unwrap_or_default())
    }

    /// Writes what is pointed at for a screen reader: at once, and only if it is not there yet.
    fn announce(&self, told: &[Line]) -> Result<(), JsValue> {
        let (tip, lang) = (&self.parts.tip, self.exhibit.lang);
        let texts: Vec<String> = told.iter().map(Line::text).collect();
        let separator = lang.word(Word::Separator);
        if tip.text_content().is_some_and(|before| before == texts.join(separator)) {
            return Ok(());
        }
        let document = tip.owner_document().ok_or("no document")?;
        let all = document.create_document_fragment();
        for (place, line) in told.iter().enumerate() {
            say(&all, if place > 0 { separator } else { "" })?;
            say(&all, &line.lead)?;
            if !line.name.is_empty() {
                name(&all, &line.name, &self.exhibit.tongues)?;
            }
            say(&all, &line.rest)?;
        }
        tip.replace_children_with_node_1(&all);
        Ok(())
    }
}

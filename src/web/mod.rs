//! The browser: one exported class a chart, and the DOM around its canvas.
//!
//! JavaScript owns the custom element, the listeners and the guard against traps (`element.js`); it passes each event in
//! and dispatches what comes out, so that no Rust value is borrowed while the page's own code runs.

mod controls;
mod dom;
mod evidence;
mod layers;
mod notes;
mod parts;
mod plain;
mod table;
mod widget;

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use web_sys::ShadowRoot;

use self::layers::Layers;
use self::parts::Parts;
use self::plain::Out;
use self::widget::Widget;
use crate::chart;
use crate::color::ThemeMode;
use crate::compare::Comparison;
use crate::data::{self, ColumnNames, Dataset, Form, Joined, Options, Reading};
use crate::error::{Fault, Problem, Syntax};
use crate::geometry::Point;
use crate::render;
use crate::say::{Lang, Teller};
use crate::scene::Scene;
use crate::state::{Event, State};

/// One chart of a page, inside the shadow root of its element.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Chart {
    /// Borrowed only while one of the methods below runs, and none of them calls the page's code.
    widget: RefCell<Widget>,
    /// What the next document is read with.
    supplies: RefCell<Supplies>,
}

/// What a document is read with: the names of columns, and the documents that it joins.
#[derive(Debug, Default)]
struct Supplies {
    columns: ColumnNames,
    joined: Vec<(String, Joined)>,
    /// A long text on its way in.
    buffer: Vec<u8>,
}

impl Supplies {
    fn read(&mut self, bytes: &[u8], most: usize, is_text: bool) -> Reading {
        let shelved = std::mem::take(&mut self.joined);
        let joined = |address: &str| {
            shelved
                .iter()
                .find(|(known, _)| known == address)
                .map_or(Err(None), |(_, found)| found.clone())
        };
        let options =
            Options { most_bytes: most, columns: &self.columns, joined: &joined, is_joined: false };
        let mut reading = data::read_with(bytes, &options);
        for fault in reading.faults.iter_mut().filter(|_| !is_text) {
            fault.position = None;
        }
        reading
    }
}

#[wasm_bindgen]
impl Chart {
    /// Builds the parts in a shadow root; shows nothing before a document is read.
    ///
    /// # Errors
    ///
    /// What the browser threw.
    #[wasm_bindgen(constructor)]
    pub fn new(root: &ShadowRoot) -> Result<Chart, JsValue> {
        let parts = Parts::build(root)?;
        let layers = Layers::new(&parts)?;
        let (dataset, comparison, scene) =
            (Dataset::default(), Comparison::default(), Scene::default());
        let (state, faults, missing_view, loaded, form) =
            (State::default(), Vec::new(), None, false, None);
        let empty = Widget {
            parts,
            layers,
            dataset,
            comparison,
            scene,
            state,
            faults,
            missing_view,
            loaded,
            form,
            offered: None,
        };
        Ok(Self { widget: RefCell::new(empty), supplies: RefCell::default() })
    }

    /// Gives the addresses of the documents that a document joins, so that they can be fetched and supplied before it is read.
    #[wasm_bindgen(js_name = joinedDocuments)]
    #[must_use]
    pub fn joined_documents(bytes: &[u8]) -> Vec<String> {
        data::joined_documents(bytes)
    }

    /// Names the columns of a table, where its headers and values leave doubt; an empty name is none, and several columns of
    /// figures are parted by `|`.
    pub fn columns(&self, entity: &str, period: &str, metric: &str, unit: &str, values: &str) {
        let named = |name: &str| (!name.is_empty()).then(|| name.to_owned());
        let values = values
            .split('|')
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect();
        let columns = ColumnNames {
            entity: named(entity),
            period: named(period),
            metric: named(metric),
            unit: named(unit),
            values,
        };
        self.supplies.borrow_mut().columns = columns;
    }

    /// Takes a document that the one to be read joins, or the status of the server's answer.
    pub fn supply(&self, address: String, bytes: Option<Vec<u8>>, status: Option<u16>) {
        self.supplies.borrow_mut().joined.push((address, bytes.ok_or(status)));
    }

    /// Reads a document from UTF-8 bytes, at most so many, and shows a view of it; gives the events to dispatch. The places
    /// of faults are those of a text, unless the page gave an object.
    ///
    /// # Errors
    ///
    /// What the browser threw; faults of the document are shown and reported, not thrown.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "wasm-bindgen passes no optional text by reference"
    )]
    pub fn read(
        &self,
        bytes: &[u8],
        most: usize,
        is_text: bool,
        state: Option<String>,
    ) -> Result<JsValue, JsValue> {
        let reading = self.supplies.borrow_mut().read(bytes, most, is_text);
        self.load(reading, state.as_deref())
    }

    /// Makes room for so many bytes of a long text, keeping what was written there, and gives its place in the memory: the
    /// page encodes the text right into it.
    pub fn buffer(&self, length: usize) -> *const u8 {
        let mut kept = self.supplies.borrow_mut();
        let text = &mut kept.buffer;
        text.resize(length, 0);
        text.as_ptr()
    }

    /// Reads the first bytes of the buffer as [`Chart::read`] does, and gives the buffer back.
    ///
    /// # Errors
    ///
    /// What the browser threw.
    #[wasm_bindgen(js_name = readBuffer)]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "wasm-bindgen passes no optional text by reference"
    )]
    pub fn read_buffer(
        &self,
        length: usize,
        most: usize,
        state: Option<String>,
    ) -> Result<JsValue, JsValue> {
        let buffer = std::mem::take(&mut self.supplies.borrow_mut().buffer);
        let reading =
            self.supplies.borrow_mut().read(buffer.get(..length).unwrap_or_default(), most, true);
        drop(buffer);
        self.load(reading, state.as_deref())
    }

    /// Tells that the document could not be fetched, and the status if a server answered.
    ///
    /// # Errors
    ///
    /// What the browser threw.
    #[wasm_bindgen(js_name = notFetched)]
    pub fn not_fetched(&self, address: &str, status: Option<u16>) -> Result<JsValue, JsValue> {
        let fault = Fault::new("", Problem::NotFetched(address.to_owned(), status));
        self.load(Reading { faults: vec![fault], ..Reading::default() }, None)
    }

    /// Tells that the page's object is no document, in the browser's words.
    ///
    /// # Errors
    ///
    /// What the browser threw.
    pub fn unread(&self, why: &str) -> Result<JsValue, JsValue> {
        let fault = Fault::new("", Problem::NotJson(Syntax::Other(why.to_owned())));
        self.load(Reading { faults: vec![fault], ..Reading::default() }, None)
    }

    /// Shows another view of the document by its id.
    ///
    /// # Errors
    ///
    /// What the browser threw; an unknown id is shown and reported, not thrown.
    pub fn show(&self, id: &str) -> Result<JsValue, JsValue> {
        self.with(|widget| match widget.dataset.view(id) {
            // back from a view that there was not
            Some(index) if widget.missing_view.take().is_some() => {
                let _ = widget.state.update(&widget.dataset, &widget.scene, &Event::View(index));
                widget.compare()?;
                Ok(widget.shown())
            }
            Some(index) => widget.apply(&Event::View(index)),
            None => widget.refuse(id),
        })
    }

    /// Sets the width in CSS pixels and the device pixel ratio.
    ///
    /// # Errors
    ///
    /// What the browser threw.
    pub fn resize(&self, width: f64, ratio: f64) -> Result<JsValue, JsValue> {
        self.with(|widget| {
            let ratio_changed = widget.layers.set_ratio(ratio);
            if ratio_changed {
                widget.layers.settle()?;
            }
            let out = widget.apply(&Event::Width(width.floor()))?;
            if ratio_changed && widget.loaded {
                widget.paint()?;
            }
            Ok(out)
        })
    }

    /// Sets light or dark, whether with more contrast, and whether anything may move.
    ///
    /// # Errors
    ///
    /// What the browser threw.
    pub fn look(&self, dark: bool, contrast: bool, moves: bool) -> Result<JsValue, JsValue> {
        self.with(|widget| {
            widget.layers.set_moves(moves);
            widget.apply(&Event::ThemeMode(ThemeMode::of(dark, contrast)))
        })
    }

    /// Asks for the form in which figures are drawn if they fit it, by its word in the format, of the views that are read
    /// from now on, or now.
    ///
    /// # Errors
    ///
    /// What the browser threw.
    pub fn form(&self, word: &str, now: bool) -> Result<JsValue, JsValue> {
        self.with(|widget| {
            widget.form = Form::from_word(word);
            let form = widget.form.unwrap_or_else(|| widget.state.asked(&widget.dataset).form);
            if now { widget.apply(&Event::Form(form)) } else { Ok(Vec::new()) }
        })
    }

    /// Sets the reader's language by its BCP 47 tag.
    ///
    /// # Errors
    ///
    /// What the browser threw.
    pub fn lang(&self, tag: &str) -> Result<JsValue, JsValue> {
        self.with(|widget| {
            let out = widget.apply(&Event::Lang(Lang::from_tag(tag)))?;
            widget.describe()?;
            Ok(out)
        })
    }

    /// Takes in an event of the shadow root's DOM.
    ///
    /// # Errors
    ///
    /// What the browser threw.
    pub fn handle(&self, event: &web_sys::Event) -> Result<JsValue, JsValue> {
        self.with(|widget| {
            let Some(ours) = widget.understand(event) else { return Ok(Vec::new()) };
            widget.apply(&ours)
        })
    }

    /// Gives the numbers that the chart shows, as plain objects.
    ///
    /// # Errors
    ///
    /// If a value cannot be turned into a JavaScript one.
    pub fn rows(&self) -> Result<JsValue, JsValue> {
        let widget = self.widget.borrow();
        plain::rows(&widget.dataset, &widget.comparison, widget.state.lang)
    }

    /// Gives the numbers that the chart shows, as CSV that begins with a byte order mark.
    #[must_use]
    pub fn csv(&self) -> String {
        let widget = self.widget.borrow();
        Teller::new(&widget.dataset, &widget.comparison, widget.state.lang).csv()
    }

    /// Gives the chart with its title, notes and source, as SVG.
    #[must_use]
    pub fn svg(&self) -> String {
        let widget = self.widget.borrow();
        let state = &widget.state;
        let scene = chart::poster(&widget.dataset, &widget.comparison, state);
        let title = notes::title(&widget.dataset, state);
        render::svg(
            &scene,
            title,
            &widget.comparison.summary(&widget.dataset, state.lang),
            state.lang,
            state.mode.theme().background,
        )
    }
}

impl Chart {
    fn with(
        &self,
        act: impl FnOnce(&mut Widget) -> Result<Vec<Out>, JsValue>,
    ) -> Result<JsValue, JsValue> {
        let mut widget =
            self.widget.try_borrow_mut().map_err(|error| JsValue::from_str(&error.to_string()))?;
        plain::events(&act(&mut widget)?)
    }

    fn load(&self, reading: Reading, state: Option<&str>) -> Result<JsValue, JsValue> {
        self.with(|widget| widget.load(reading, state))
    }
}

/// A point of a pointer or mouse event, in CSS pixels of its target.
fn offset(event: &web_sys::Event) -> Option<Point> {
    let mouse = event.dyn_ref::<web_sys::MouseEvent>()?;
    Some(Point::new(f64::from(mouse.offset_x()), f64::from(mouse.offset_y())))
}

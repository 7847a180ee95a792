//! The browser: one exported class a chart, and the DOM around its canvas.
//!
//! JavaScript owns the custom element, the listeners and the guard against traps; it passes each
//! event in and dispatches what comes out: no Rust value is borrowed while the page's code runs.

mod act;
mod choices;
mod controls;
mod dom;
mod doubts;
mod evidence;
mod gestures;
mod given;
mod layer;
mod layers;
mod left;
mod linked;
mod notes;
mod parts;
mod picture;
mod plain;
mod reading;
mod rest;
mod row;
mod scrolled;
#[cfg(feature = "embed")]
mod server;
mod table;
mod widget;

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use web_sys::{HtmlCanvasElement, ShadowRoot};

use self::left::Left;
use self::parts::Parts;
use self::plain::Out;
use self::reading::SharedReading;
use self::widget::Widget;
use crate::chart;
use crate::color::ThemeMode;
use crate::data::Form;
use crate::render;
use crate::say::{Lang, Teller};
use crate::state::Event;

/// How many bytes the colors of a system that forces them have.
const FORCED: usize = 20;

/// One chart of a page, inside the shadow root of its element.
///
/// Its methods may be called in any order: what is set before a document is read holds for it, and
/// what is set after it changes what is shown.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Chart {
    /// Borrowed only while one of the methods below runs, and none of them calls the page's code.
    widget: RefCell<Widget>,
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
        let mut widget = Widget::new(Parts::build(root)?)?;
        widget.state.choosing = row::always_chooses(root);
        Ok(Self { widget: RefCell::new(widget) })
    }

    /// Shows a document that was read, by the id of one of its views, or of an empty id by its
    /// first; gives the events to dispatch.
    ///
    /// # Errors
    ///
    /// What the browser threw; faults of the document are shown and reported, not thrown.
    pub fn open(&self, reading: &SharedReading, view: &str) -> Result<JsValue, JsValue> {
        let view = (!view.is_empty()).then_some(view);
        self.with(|widget| widget.load(reading.share(), view))
    }

    /// Goes on where a prepared figure was left: with what was pointed at and chosen there.
    ///
    /// # Errors
    ///
    /// What the browser threw.
    pub fn resume(&self, left: &Left) -> Result<JsValue, JsValue> {
        self.with(|widget| {
            // the reader may have opened it
            table::fill(widget)?;
            widget.change(|state, _| left::resume(state, left))
        })
    }

    /// Shows another view of the document by its id.
    ///
    /// # Errors
    ///
    /// What the browser threw; an unknown id is shown and reported, not thrown.
    pub fn show(&self, id: &str) -> Result<JsValue, JsValue> {
        self.with(|widget| widget.change(|state, dataset| state.show(dataset, id)))
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
            if ratio_changed && widget.is_loaded {
                widget.paint()?;
            }
            Ok(out)
        })
    }

    /// Tells whether the chart is near the viewport: far from it, it has no pixels.
    ///
    /// # Errors
    ///
    /// What the browser threw.
    pub fn near(&self, is_near: bool) -> Result<JsValue, JsValue> {
        self.with(|widget| widget.come(is_near))
    }

    /// Sets light or dark, whether with more contrast, and whether anything may move; and colors of
    /// four bytes: the five of a system that forces its own, all of a page that sets them, or none.
    ///
    /// # Errors
    ///
    /// What the browser threw.
    pub fn look(
        &self,
        dark: bool,
        contrast: bool,
        moves: bool,
        colors: &[u8],
    ) -> Result<JsValue, JsValue> {
        self.with(|widget| {
            widget.layers.set_moves(moves);
            let mode = ThemeMode::of(dark, contrast);
            let own = (colors.len() > FORCED).then(|| mode.theme().with(colors));
            let is_forced = own.is_none() && !colors.is_empty();
            let forced = if is_forced { chart::Forced::new(colors, mode.theme()) } else { None };
            let is_changed = widget.layers.force(forced);
            let out = widget.apply(&Event::ThemeMode(mode, own))?;
            if is_changed && widget.is_loaded {
                widget.paint()?;
            }
            Ok(out)
        })
    }

    /// Asks for the form in which figures are drawn if they fit it, by its word in the format; an
    /// empty word asks for the form of each view.
    ///
    /// # Errors
    ///
    /// What the browser threw.
    pub fn form(&self, word: &str) -> Result<JsValue, JsValue> {
        let form = Form::from_word(word);
        self.with(|widget| widget.change(|state, dataset| state.wish(dataset, form)))
    }

    /// Sets the reader's language by its BCP 47 tag.
    ///
    /// # Errors
    ///
    /// What the browser threw.
    pub fn lang(&self, tag: &str) -> Result<JsValue, JsValue> {
        self.with(|widget| widget.apply(&Event::Lang(Lang::from_tag(tag))))
    }

    /// Takes in an event of the shadow root's DOM.
    ///
    /// # Errors
    ///
    /// What the browser threw.
    pub fn handle(&self, event: &web_sys::Event) -> Result<JsValue, JsValue> {
        self.with(|widget| {
            match event.type_().as_str() {
                "toggle" | "scroll" => table::heard(widget, event)?,
                // one that was written
                "click" if !widget.listing.cells.is_empty() => table::heard(widget, event)?,
                _ if widget.state.choosing => controls::opened(widget, event)?,
                _ => {}
            }
            let Some(ours) = gestures::understood(widget, event) else { return Ok(Vec::new()) };
            widget.apply(&ours)
        })
    }

    /// Points at the figure of `ENTITY METRIC`, the first of `ENTITY `, or none; may open evidence.
    ///
    /// # Errors
    ///
    /// What the browser threw.
    pub fn light(&self, name: &str, opens: bool) -> Result<JsValue, JsValue> {
        self.with(|widget| linked::light(widget, name, opens))
    }

    /// Names the figure that is pointed at in the same way; an empty text where none is.
    #[must_use]
    pub fn pointed(&self) -> String {
        linked::pointed(&self.widget.borrow())
    }

    /// Gives what is asked for, as an object with the keys of a view.
    ///
    /// # Errors
    ///
    /// If a value cannot be turned into a JavaScript one.
    pub fn asked(&self) -> Result<JsValue, JsValue> {
        choices::asked(&self.widget.borrow())
    }

    /// Asks for something else, by the JSON of a view without its id and words; an empty list has
    /// the events to dispatch where nothing changes, and a fault leaves the chart as it is.
    ///
    /// # Errors
    ///
    /// The words of the faults, or what the browser threw.
    pub fn ask(&self, view: &str) -> Result<JsValue, JsValue> {
        self.with(|widget| choices::ask(widget, view))
    }

    /// Gives what a reader may choose, and why not the rest.
    ///
    /// # Errors
    ///
    /// If a value cannot be turned into a JavaScript one.
    pub fn choices(&self) -> Result<JsValue, JsValue> {
        choices::choices(&self.widget.borrow())
    }

    /// Paints the chart with its title, notes and source on a canvas of its own, in so many pixels
    /// a CSS pixel.
    ///
    /// # Errors
    ///
    /// What the browser threw.
    pub fn picture(&self, ratio: f64) -> Result<HtmlCanvasElement, JsValue> {
        picture::painted(&self.widget.borrow(), ratio)
    }

    /// Left, top, right and bottom of the mark whose evidence is open, in CSS pixels; or nothing.
    #[must_use]
    pub fn spot(&self) -> Vec<f64> {
        linked::spot(&self.widget.borrow())
    }

    /// Gives the numbers that the chart shows, as plain objects.
    ///
    /// # Errors
    ///
    /// If a value cannot be turned into a JavaScript one.
    pub fn rows(&self) -> Result<JsValue, JsValue> {
        plain::rows(&mut self.widget.borrow_mut())
    }

    /// Gives the numbers that the chart shows, as CSV that begins with a byte order mark.
    #[must_use]
    pub fn csv(&self) -> String {
        let widget = self.widget.borrow();
        Teller::new(&widget.reading.dataset, &widget.comparison, widget.state.lang).csv()
    }

    /// Gives the chart with its title, notes and source, as SVG.
    #[must_use]
    pub fn svg(&self) -> String {
        let widget = self.widget.borrow();
        let (exhibit, state) = (&widget.exhibit, &widget.state);
        let scene = chart::poster(exhibit, state);
        let background = state.theme().background;
        let prose = &exhibit.prose;
        render::svg(&scene, &prose.title, &prose.summary, state.lang, background)
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
}

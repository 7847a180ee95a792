//! A document that was read: several charts may show it, and it goes with the last of them.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;

use super::given::{self, Given};
use crate::data::{self, Reading};
use crate::error::{Fault, Problem, Syntax};

/// A document that was read, with its faults.
#[wasm_bindgen(js_name = Reading)]
#[derive(Debug)]
pub struct SharedReading(Rc<Reading>);

#[wasm_bindgen(js_class = Reading)]
impl SharedReading {
    /// Gives the addresses of the documents that a document joins, so that they can be fetched and
    /// supplied before it is read.
    #[wasm_bindgen(js_name = joinedDocuments)]
    #[must_use]
    pub fn joined_documents(bytes: &[u8]) -> Vec<String> {
        data::joined_documents(bytes)
    }

    /// Reads a document from UTF-8 bytes. The places of faults are those of a text, unless the page
    /// gave an object.
    #[must_use]
    pub fn read(bytes: &[u8], given: &Given) -> Self {
        Self(Rc::new(given::read(bytes, given)))
    }

    /// Names the encoding that a text which is not UTF-8 seems to have, for the page to decode it.
    #[must_use]
    pub fn encoding(bytes: &[u8]) -> Option<String> {
        data::encoding(bytes).map(str::to_owned)
    }

    /// Tells that the document could not be fetched, and the status if a server answered.
    #[wasm_bindgen(js_name = notFetched)]
    #[must_use]
    pub fn not_fetched(address: &str, status: Option<u16>) -> Self {
        Self::faulty(Problem::NotFetched(address.to_owned(), status))
    }

    /// Tells that the page's object is no document, in the browser's words.
    #[must_use]
    pub fn unread(why: &str) -> Self {
        Self::faulty(Problem::NotJson(Syntax::Other(why.to_owned())))
    }
}

impl SharedReading {
    fn faulty(problem: Problem) -> Self {
        let faults = vec![Fault::new("", problem)];
        Self(Rc::new(Reading { faults, ..Reading::default() }))
    }

    /// The reading itself, held by one more.
    pub(super) fn share(&self) -> Rc<Reading> {
        Rc::clone(&self.0)
    }
}

/// Room for a long text: the page encodes it right into the memory.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct TextBuffer {
    bytes: RefCell<Vec<u8>>,
}

#[wasm_bindgen]
impl TextBuffer {
    /// No room yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes room for so many bytes, keeping what was written there, and gives its place in the
    /// memory.
    pub fn room(&self, length: usize) -> *const u8 {
        let mut bytes = self.bytes.borrow_mut();
        bytes.resize(length, 0);
        bytes.as_ptr()
    }

    /// Reads the first bytes as [`SharedReading::read`] does, and gives the buffer back.
    #[must_use]
    pub fn read(self, length: usize, given: &Given) -> SharedReading {
        let bytes = self.bytes.into_inner();
        SharedReading::read(bytes.get(..length).unwrap_or_default(), given)
    }
}

//! What a page gives beside the bytes of a document, as a plain object: `{most, isText, columns,
//! joined}`.

use wasm_bindgen::prelude::*;

use crate::data::{self, ColumnNames, Joined, Options, Reading};

#[wasm_bindgen]
extern "C" {
    /// What a document is read with.
    pub type Given;

    /// The most bytes that are read.
    #[wasm_bindgen(method, getter, structural)]
    fn most(this: &Given) -> usize;

    /// Whether the bytes are a text that the page has, in which a place can be found again.
    #[wasm_bindgen(method, getter, structural, js_name = isText)]
    fn is_text(this: &Given) -> bool;

    /// The names of the columns of entities, periods, metrics, units and figures, the last parted
    /// by `|`; then what is said of the table beside it; empty for none.
    #[wasm_bindgen(method, getter, structural)]
    fn columns(this: &Given) -> Vec<String>;

    /// The documents that this one joins: in turn the address, its bytes if there are any, and the
    /// status of the answer.
    #[wasm_bindgen(method, getter, structural)]
    fn joined(this: &Given) -> Vec<Supplied>;

    /// A document that another one joins.
    type Supplied;

    #[wasm_bindgen(method, getter, structural)]
    fn address(this: &Supplied) -> String;

    #[wasm_bindgen(method, getter, structural)]
    fn bytes(this: &Supplied) -> Option<Vec<u8>>;

    #[wasm_bindgen(method, getter, structural)]
    fn status(this: &Supplied) -> Option<u16>;
}

/// Reads a document with what the page gave.
pub(super) fn read(bytes: &[u8], given: &Given) -> Reading {
    let supplied = given.joined();
    let supplied: Vec<(String, Joined)> = supplied
        .iter()
        .map(|one| (one.address(), one.bytes().ok_or_else(|| one.status())))
        .collect();
    let joined = |address: &str| {
        let found = supplied.iter().find(|(known, _)| known == address);
        found.map_or(Err(None), |(_, found)| found.clone())
    };
    let columns = named(given.columns());
    let options =
        Options { most_bytes: given.most(), columns: &columns, joined: &joined, is_joined: false };
    let mut reading = data::read_with(bytes, &options);
    if !given.is_text() {
        reading.faults.iter_mut().for_each(|fault| fault.position = None);
    }
    reading
}

/// The names of columns, in the order in which a page gives them.
fn named(columns: Vec<String>) -> ColumnNames {
    let mut names = columns.into_iter();
    let mut next = || names.next().filter(|name| !name.is_empty());
    let (entity, period, metric, unit) = (next(), next(), next(), next());
    let several = next().unwrap_or_default();
    // a loop: what the head of a table is read with lies in the second half, and is the same
    // iterator
    let mut values = Vec::new();
    for name in several.split('|') {
        if !name.trim().is_empty() {
            values.push(name.trim().to_owned());
        }
    }
    ColumnNames { entity, period, metric, unit, values, head: next().unwrap_or_default() }
}

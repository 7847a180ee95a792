//! Reads `duibi/1`: bytes to a dataset and every fault, with its place; what is right is kept.

mod document;
mod fields;
mod locate;
mod node;

use serde::{Deserialize as _, Deserializer};

use self::fields::Faults;
use self::node::Node;
use super::Dataset;
use crate::error::{Fault, Position, Problem};

/// The longest document that is read, in bytes.
pub const MOST_BYTES: usize = 20 * 1024 * 1024;

/// What came of reading a document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// All of the document that is right; faulty observations, views and so on are left out.
    pub dataset: Dataset,
    /// All that is wrong, in the order of the document's parts; empty for a good document.
    pub faults: Vec<Fault>,
}

/// Reads a document.
///
/// Never fails as a whole: a text that is not JSON gives an empty dataset and one fault.
#[must_use]
pub fn read(bytes: &[u8]) -> Reading {
    if bytes.len() > MOST_BYTES {
        return Reading::refused(Fault::new("", Problem::TooLong(bytes.len(), MOST_BYTES)));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match serde_json::from_slice::<Node>(bytes) {
        Ok(node) => {
            let mut faults = Faults::default();
            let dataset = document::read(&node, &mut faults);
            Reading { dataset, faults: faults.placed(bytes) }
        }
        Err(error) => Reading::refused(not_json(bytes, &error)),
    }
}

/// Reads a document from any source of values, such as a JavaScript object; faults have a path, but no line.
pub fn read_value<'de, D: Deserializer<'de>>(source: D) -> Reading {
    match Node::deserialize(source) {
        Ok(node) => {
            let mut faults = Faults::default();
            let dataset = document::read(&node, &mut faults);
            Reading { dataset, faults: faults.unplaced() }
        }
        Err(error) => Reading::refused(Fault::new("", Problem::NotJson(error.to_string()))),
    }
}

impl Reading {
    fn refused(fault: Fault) -> Self {
        Self { dataset: Dataset::default(), faults: vec![fault] }
    }
}

/// Turns the error of `serde_json` into ours; it counts columns in bytes, a reader in characters.
fn not_json(bytes: &[u8], error: &serde_json::Error) -> Fault {
    let mut why = error.to_string();
    // the words end with " at line 3 column 14", which is said in the reader's language
    if let Some(end) = why.rmatch_indices(' ').nth(4).filter(|_| error.line() > 0).map(|(end, _)| end) {
        why.truncate(end);
    }
    let mut fault = Fault::new("", Problem::NotJson(why));
    if error.line() > 0 {
        let line = bytes.split(|&b| b == b'\n').nth(error.line() - 1).unwrap_or_default();
        let before = line.get(..error.column().saturating_sub(1).min(line.len())).unwrap_or_default();
        fault.position = Some(Position { line: error.line(), column: locate::characters(before) + 1 });
    }
    fault
}

//! What came of reading a document.

use super::encoding;
use super::faults::Faults;
use super::position::Counter;
use super::syntax::NotJson;
use super::text::Split;
use crate::data::Dataset;
use crate::error::{Fault, Problem};

/// What came of reading a document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// All of the document that is right; faulty observations, views and so on are left out.
    pub dataset: Dataset,
    /// All that is wrong, in the order of the text; empty for a good document.
    pub faults: Vec<Fault>,
    /// What only deserves a look, such as a key that the format does not have.
    pub warnings: Vec<Fault>,
}

impl Reading {
    /// A dataset, with the places of its faults in the text.
    pub(super) fn new(dataset: Dataset, faults: Faults, text: &Split) -> Self {
        let (faults, warnings) = faults.placed(text);
        Self { dataset, faults, warnings }
    }

    /// Nothing but one fault of the text as a whole.
    pub(super) fn refused(problem: Problem) -> Self {
        Self { faults: vec![Fault::new("", problem)], ..Self::default() }
    }

    /// Nothing but one fault at a byte of the text.
    #[inline(never)]
    pub(super) fn refused_at(bytes: &[u8], at: usize, problem: Problem) -> Self {
        let position = Some(Counter::default().position(bytes, at));
        Self { faults: vec![Fault { path: String::new(), position, problem }], ..Self::default() }
    }

    /// Nothing but the fault of a text that stops being JSON, or is in another encoding.
    pub(super) fn malformed(bytes: &[u8], not_json: NotJson) -> Self {
        if std::str::from_utf8(bytes).is_err() {
            return Self::refused(Problem::Encoding(encoding::guess(bytes)));
        }
        Self::refused_at(bytes, not_json.at, Problem::NotJson(not_json.why))
    }
}

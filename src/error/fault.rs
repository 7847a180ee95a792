//! A fault and its place.

use super::problem::Problem;

/// A fault of a document. [`crate::say::fault`] says it as the command line and the page do,
/// [`Display`](std::fmt::Display) in English.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// The place as a path, such as `observations[12].value`; empty for the document as a whole.
    pub path: String,
    /// The place in the text, where it is known.
    pub position: Option<Position>,
    /// What is wrong there.
    pub problem: Problem,
}

/// A place in a text; both count from one, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl Fault {
    /// Makes a fault at a path.
    #[must_use]
    pub fn new(path: impl Into<String>, problem: Problem) -> Self {
        Self { path: path.into(), position: None, problem }
    }
}

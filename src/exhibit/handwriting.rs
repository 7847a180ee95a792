//! What an editor writes into a chart, as it is drawn.

use crate::compare::Cell;
use crate::data::{MarkSide, Stretch};

/// What an editor writes into a chart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Handwriting {
    /// Texts at marks.
    pub remarks: Vec<Remark>,
    /// Stretches of an axis and their names.
    pub bands: Vec<(String, Stretch)>,
    /// The names of reference lines, each with its value.
    pub lines: Vec<(f64, String)>,
    /// The height of the plot, in CSS pixels, of a form that has one.
    pub height: Option<f64>,
}

/// A text at the mark of a cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Remark {
    /// What it says.
    pub text: String,
    /// The cell.
    pub cell: Cell,
    /// On which side of the mark it is to stand, where there is room.
    pub place: Option<MarkSide>,
}

//! What is doubtful in a document that can be read.

use super::item::ItemKind;

/// What is doubtful. Figures are given as they are printed in a sentence: value and unit.
#[derive(Clone, Debug, PartialEq)]
pub enum Warning {
    /// A part is greater than its whole: part, whole.
    PartExceeds(String, String),
    /// Parts of one whole, told apart by a dimension of scope, do not reach it: dimension, count,
    /// sum, whole, remainder.
    Remainder(String, usize, String, String, String),
    /// Such parts are more than the whole: dimension, count, sum, whole.
    Excess(String, usize, String, String),
    /// What the parts of an entity report is more than its own figure: count, sum, whole.
    EntityExcess(usize, String, String),
    /// No whole number of the base prints as this rate: rate, base.
    NoWholeNumber(String, String),
    /// The same figure is given with another value before: this one, that one.
    Contradiction(String, String),
    /// It is not said what a rate is a rate of.
    NoBase(String),
    /// What a rate is a rate of is not reported for the same entity and period: the metric.
    BaseMissing(String),
    /// Columns of a table that are neither names nor figures nor limits.
    Unread(String),
    /// Nothing uses it.
    Unused(ItemKind, String),
    /// The format has no such key; the one that may be meant.
    UnknownKey(String, Option<String>),
    /// What a view parts its figures by is neither an axis nor a dimension of any scope; the one
    /// that may be meant.
    NoAxis(String, Option<String>),
    /// An annotation is at a figure that the document does not have: what it says.
    NoMark(String),
    /// No known unit, but nearly one: this one, that one.
    Misspelt(String, String),
}

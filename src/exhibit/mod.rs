//! The seam: all that is shown of a view, in one language, as one plain value.
//!
//! What a chart, a tip, the table, the evidence, a legend, CSV and the accessible name need is
//! here; nobody above looks at the document, and nobody below knows a language. It is made by
//! [`Maker`] of a document and a comparison.

mod averages;
mod cell;
mod choices;
mod hand;
mod handwriting;
mod head;
mod keys;
mod listing;
mod maker;
mod plain;
mod value;

pub use self::cell::{BasisKind, Datum};
pub use self::choices::{Choices, NameSpot};
pub use self::handwriting::{Handwriting, Remark};
pub use self::head::{PanelHead, Prose, RowHead, SeriesHead, SeriesRole, UnitHead};
pub use self::listing::{Listing, TableColumn, TableLines, TableOrder};
pub use self::maker::Maker;
pub use self::value::{Exhibit, PairWords};
pub use crate::compare::Cell;

//! The document, right by construction: sources, entities, metrics, observations and views.

#[cfg(feature = "cli")]
mod check;
mod dataset;
mod dates;
mod hand;
mod interval;
mod model;
mod observations;
mod period;
mod period_part;
mod quantity;
mod query;
mod read;
mod sparse;
mod unit;
mod whole;
mod words;

#[cfg(feature = "cli")]
pub use self::check::check;
pub use self::dataset::{Dataset, View};
pub use self::hand::{Annotation, AxisBand, Hand, MarkSide, Stretch, Which};
pub use self::interval::Interval;
pub use self::model::{
    Base, Basis, Better, Entity, Metric, PeriodNote, Place, Qualifier, Scope, Source,
};
pub use self::observations::{Brief, Observation, Observations};
pub use self::period::{Period, PeriodKind, PeriodRank};
pub use self::period_part::PeriodPart;
pub use self::quantity::{Quantity, ends};
pub use self::query::{
    Average, Axis, Curve, FacetScales, Form, MOST_SQUARES, Query, Reference, Show, Sort,
};
pub use self::read::{
    ColumnNames, Format, Joined, MOST_BYTES, Options, Reading, WrittenQuery, encoding, formats,
    is_own, joined_documents, read, read_with, wished,
};
pub use self::unit::Unit;
pub use self::whole::{shares, wholes_above, wholes_below};
pub use crate::units::Dimension;

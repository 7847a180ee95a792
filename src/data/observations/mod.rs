//! The figures of a document, kept in columns: a million of them are a few numbers each, and what
//! repeats is kept once.

mod append;
mod columns;
mod observation;

pub(super) use self::append::JoinMap;
pub(super) use self::columns::NewObservation;
pub use self::columns::Observations;
pub use self::observation::{Brief, Observation};

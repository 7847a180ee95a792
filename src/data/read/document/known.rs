//! The ids of a document.

use crate::data::read::ids::Ids;
use crate::error::Kind;

/// The ids that rows and views refer to.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) sources: Ids,
    pub(super) entities: Ids,
    pub(super) metrics: Ids,
    /// Of joined documents only: those of the document itself are resolved when its rows are read.
    pub(super) observations: Ids,
}

impl Known {
    pub(super) fn new() -> Self {
        Self {
            sources: Ids::new(Kind::Source),
            entities: Ids::new(Kind::Entity),
            metrics: Ids::new(Kind::Metric),
            observations: Ids::new(Kind::Observation),
        }
    }
}

//! The ids of a document.

use crate::data::read::ids::Ids;
use crate::error::ItemKind;

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
            sources: Ids::new(ItemKind::Source),
            entities: Ids::new(ItemKind::Entity),
            metrics: Ids::new(ItemKind::Metric),
            observations: Ids::new(ItemKind::Observation),
        }
    }
}

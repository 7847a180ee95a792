//! What ids name.

/// What an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemKind {
    /// An entity.
    Entity,
    /// A metric.
    Metric,
    /// A source.
    Source,
    /// An observation.
    Observation,
    /// A view.
    View,
    /// A document that is joined.
    Document,
}

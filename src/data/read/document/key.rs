//! The keys of an observation.

use crate::data::{PeriodKind, PeriodNote, Qualifier};
use crate::error::Expected;

/// The keys of an observation, each a column of the scanner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ObservationKey {
    Entity,
    Metric,
    Period,
    Value,
    Unit,
    Id,
    Qualifier,
    Basis,
    Scope,
    PartOf,
    Printed,
    PeriodNote,
    PeriodKind,
    Source,
    Place,
    Note,
}

/// All keys with their words; those that every observation has come first.
pub(super) const KEYS: [(ObservationKey, &str); 16] = [
    (ObservationKey::Entity, "entity"),
    (ObservationKey::Metric, "metric"),
    (ObservationKey::Period, "period"),
    (ObservationKey::Value, "value"),
    (ObservationKey::Unit, "unit"),
    (ObservationKey::Id, "id"),
    (ObservationKey::Qualifier, "qualifier"),
    (ObservationKey::Basis, "basis"),
    (ObservationKey::Scope, "scope"),
    (ObservationKey::PartOf, "part_of"),
    (ObservationKey::Printed, "printed"),
    (ObservationKey::PeriodNote, "period_note"),
    (ObservationKey::PeriodKind, "period_kind"),
    (ObservationKey::Source, "source"),
    (ObservationKey::Place, "place"),
    (ObservationKey::Note, "note"),
];

impl ObservationKey {
    /// The word of the format.
    pub(super) fn name(self) -> &'static str {
        KEYS.iter().find(|(key, _)| *key == self).map_or("", |(_, name)| name)
    }

    /// What stands under the key.
    pub(super) fn expected(self) -> Expected {
        match self {
            Self::Value => Expected::Number,
            Self::Period => Expected::Period,
            Self::Qualifier => Expected::OneOf(Qualifier::WORDS),
            Self::PeriodKind => Expected::OneOf(PeriodKind::WORDS),
            Self::PeriodNote => Expected::OneOf(PeriodNote::WORDS),
            Self::Scope | Self::Place => Expected::Object,
            Self::Note => Expected::Wording,
            _ => Expected::Text,
        }
    }
}

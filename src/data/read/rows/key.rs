//! The keys of an observation.

use crate::data::{PeriodNote, Qualifier};
use crate::error::Expected;

/// The keys of an observation, each a column of the scanner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::data::read) enum Key {
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
    Source,
    Place,
    Note,
}

pub(super) const KEYS: [(Key, &str); 15] = [
    (Key::Entity, "entity"),
    (Key::Metric, "metric"),
    (Key::Period, "period"),
    (Key::Value, "value"),
    (Key::Unit, "unit"),
    (Key::Id, "id"),
    (Key::Qualifier, "qualifier"),
    (Key::Basis, "basis"),
    (Key::Scope, "scope"),
    (Key::PartOf, "part_of"),
    (Key::Printed, "printed"),
    (Key::PeriodNote, "period_note"),
    (Key::Source, "source"),
    (Key::Place, "place"),
    (Key::Note, "note"),
];

impl Key {
    pub(super) fn name(self) -> &'static str {
        KEYS.iter().find(|(key, _)| *key == self).map_or("", |(_, name)| name)
    }

    pub(super) fn expected(self) -> Expected {
        match self {
            Self::Value => Expected::Number,
            Self::Period => Expected::Period,
            Self::Qualifier => Expected::OneOf(Qualifier::WORDS),
            Self::PeriodNote => Expected::OneOf(PeriodNote::WORDS),
            Self::Scope | Self::Place => Expected::Object,
            Self::Note => Expected::Wording,
            _ => Expected::Text,
        }
    }
}

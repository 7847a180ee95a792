//! What a row, a series or one of the small multiples stands for.

use crate::data::{Basis, Dataset, Observation, Period, Scope};

/// One value along an axis of a comparison.
#[derive(Clone, Debug, PartialEq)]
pub enum Key {
    /// An entity, by its index.
    Entity(usize),
    /// A metric, by its index.
    Metric(usize),
    /// A period.
    Period(Period),
    /// A basis.
    Basis(Basis),
    /// What is reported on any basis, beside a target.
    Done,
    /// A scope: one limit, or the limits that a part has beyond those of its whole.
    Limit(Scope),
    /// All that is compared.
    All,
    /// What no part accounts for.
    Remainder,
    /// A figure, by its index, and what tells it from the other rows.
    Figure(usize, Distinct),
}

/// What tells a figure from the others that are listed with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "any of them may be told, independently")]
pub struct Distinct {
    /// Whether several entities are listed.
    pub entity: bool,
    /// Whether several metrics are listed.
    pub metric: bool,
    /// Whether several periods are listed.
    pub period: bool,
    /// Whether figures of several bases are listed.
    pub basis: bool,
}

impl Distinct {
    /// Finds what tells the figures of a list apart, besides their scopes.
    #[must_use]
    #[inline(never)]
    pub fn among(dataset: &Dataset, list: &[usize]) -> Self {
        let all = || list.iter().filter_map(|&index| dataset.observations.get(index));
        let Some(first) = all().next() else { return Self::default() };
        Self {
            entity: list.len() == 1 || all().any(|o| o.entity != first.entity),
            metric: all().any(|o| o.metric != first.metric),
            period: all().any(|o| o.period != first.period),
            basis: all().any(|o| o.basis != first.basis),
        }
    }
}

impl Key {
    /// Whether its name tells the entity.
    pub(super) fn tells_entity(&self) -> bool {
        matches!(self, Self::Entity(_)) || matches!(self, Self::Figure(_, apart) if apart.entity)
    }

    /// Whether its name tells the period.
    pub(super) fn tells_period(&self) -> bool {
        matches!(self, Self::Period(_)) || matches!(self, Self::Figure(_, apart) if apart.period)
    }

    /// Whether its name tells the scope of a figure.
    pub(super) fn tells_scope(&self) -> bool {
        matches!(self, Self::Limit(_) | Self::Remainder | Self::Figure(..))
    }

    /// Whether its name tells the basis of a figure.
    pub(super) fn tells_basis(&self) -> bool {
        matches!(self, Self::Basis(_) | Self::Done)
            || matches!(self, Self::Figure(_, apart) if apart.basis)
    }

    /// The entity that it stands for, if it is one.
    #[must_use]
    pub fn entity(&self, dataset: &Dataset) -> Option<usize> {
        match self {
            Self::Entity(index) => Some(*index),
            Self::Figure(index, _) => Some(dataset.observations.get(*index)?.entity),
            _ => None,
        }
    }
}

/// The limits that a figure has and the largest whole of which it is a part has not.
#[inline(never)]
pub(crate) fn beyond_whole(dataset: &Dataset, figure: &Observation) -> Scope {
    // without limits there is no need to go up
    if figure.scope.0.is_empty() {
        return Scope::default();
    }
    let mut whole = figure.part_of.and_then(|index| dataset.observations.get(index));
    // parts of parts: at most as deep as there are figures, and the reader refuses rings
    while let Some(above) =
        whole.as_ref().and_then(|o| o.part_of).and_then(|index| dataset.observations.get(index))
    {
        whole = Some(above);
    }
    let pairs = figure
        .scope
        .0
        .iter()
        .filter(|pair| whole.as_ref().is_none_or(|whole| !whole.scope.has(pair)));
    Scope(pairs.cloned().collect())
}

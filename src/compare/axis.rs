//! The values along an axis that the figures of a query have, and the place of a figure among them.

use super::key::{Distinct, Key, beyond_whole};
use super::select::entities;
use crate::data::{Axis, Basis, Brief, Dataset, Period, Query, Scope};
use crate::order::{arranged, ordered};

/// The values of one axis, in order.
#[derive(Debug)]
pub(super) struct Values {
    pub(super) keys: Vec<Key>,
    find: Find,
}

/// How the place of a figure is found.
#[derive(Debug)]
enum Find {
    /// Every figure is at the first and only place.
    Only,
    /// By entity: one place an entity of the document.
    Entity(Vec<Option<usize>>),
    /// By period: in order of time.
    Period(Vec<Period>),
    /// By the sort of figure.
    Basis(Vec<Basis>),
    /// Targets are second, all others first.
    Target,
    /// By the value of a dimension of scope.
    Scope(Box<str>, Vec<Box<str>>),
    /// By what limits a part beyond its whole.
    Part(Vec<Scope>),
    /// By the figure's own index: rising.
    Figure(Vec<usize>),
}

impl Values {
    /// One place for all figures.
    pub(super) fn only(key: Option<Key>) -> Self {
        Self { keys: key.into_iter().collect(), find: Find::Only }
    }

    /// What is done, and what was aimed at.
    pub(super) fn against_target() -> Self {
        Self { keys: vec![Key::Done, Key::Basis(Basis::Target)], find: Find::Target }
    }

    /// Finds the values along an axis that the figures of a query have.
    pub(super) fn along(axis: &Axis, dataset: &Dataset, query: &Query) -> Self {
        let chosen = |o: &Brief| {
            query.admits(o) && (query.entities.is_empty() || query.entities.contains(&o.entity))
        };
        let found = || {
            query
                .metrics
                .iter()
                .flat_map(|&metric| dataset.observations.of_metric(metric))
                .filter(chosen)
        };
        match axis {
            // the metrics are series of their own
            Axis::Metric => Self::only(None),
            Axis::Entity => {
                let (mut keys, mut places) = (Vec::new(), vec![None; dataset.entities.len()]);
                for entity in entities(dataset, query) {
                    // one that is named twice has one place
                    if let Some(slot @ None) = places.get_mut(entity) {
                        *slot = Some(keys.len());
                        keys.push(Key::Entity(entity));
                    }
                }
                Self { keys, find: Find::Entity(places) }
            }
            Axis::Period => {
                let all: Vec<Period> = found().map(|o| o.period).collect();
                let order = ordered(all.len(), &|a, b| {
                    all.get(a).map(Period::order).cmp(&all.get(b).map(Period::order))
                });
                let mut periods = arranged(all, &order);
                periods.dedup();
                Self {
                    keys: periods.iter().map(|period| Key::Period(*period)).collect(),
                    find: Find::Period(periods),
                }
            }
            Axis::Basis => {
                let bases = distinct(found().map(|o| o.basis.clone()));
                Self {
                    keys: bases.iter().cloned().map(Key::Basis).collect(),
                    find: Find::Basis(bases),
                }
            }
            Axis::Scope(dimension) => {
                let values =
                    distinct(found().filter_map(|o| o.scope.get(dimension)).map(Box::<str>::from));
                let pair = |value: &str| Key::Limit(Scope(vec![(dimension.clone(), value.into())]));
                Self {
                    keys: values.iter().map(|value| pair(value)).collect(),
                    find: Find::Scope(dimension.clone(), values),
                }
            }
            Axis::Part => {
                let limit =
                    |o: Brief| dataset.observations.get(o.index).map(|o| beyond_whole(dataset, &o));
                let parts = distinct(found().filter(|o| o.is_part).filter_map(limit));
                Self {
                    keys: parts.iter().cloned().map(Key::Limit).collect(),
                    find: Find::Part(parts),
                }
            }
            Axis::Figure => {
                let all: Vec<usize> = found().map(|o| o.index).collect();
                let order = ordered(all.len(), &|a, b| all.get(a).cmp(&all.get(b)));
                let list = arranged(all, &order);
                let tells = Distinct::among(dataset, &list);
                Self {
                    keys: list.iter().map(|&index| Key::Figure(index, tells)).collect(),
                    find: Find::Figure(list),
                }
            }
        }
    }

    /// The place of a figure, if it has one.
    pub(super) fn place(&self, dataset: &Dataset, o: &Brief) -> Option<usize> {
        match &self.find {
            Find::Only => Some(0),
            Find::Entity(places) => places.get(o.entity).copied().flatten(),
            Find::Period(periods) => {
                let place = periods.partition_point(|period| period.order() < o.period.order());
                (periods.get(place) == Some(&o.period)).then_some(place)
            }
            Find::Basis(bases) => bases.iter().position(|basis| basis == o.basis),
            Find::Target => Some(usize::from(*o.basis == Basis::Target)),
            Find::Scope(dimension, values) => {
                let value = o.scope.get(dimension)?;
                values.iter().position(|known| **known == *value)
            }
            Find::Part(parts) => {
                let own = beyond_whole(
                    dataset,
                    &dataset.observations.get(o.index).filter(|o| o.part_of.is_some())?,
                );
                parts.iter().position(|part| *part == own)
            }
            Find::Figure(list) => list.binary_search(&o.index).ok(),
        }
    }
}

/// The values that occur, each once, in the order of their first occurrence.
fn distinct<T: PartialEq>(values: impl Iterator<Item = T>) -> Vec<T> {
    let mut out = Vec::new();
    for value in values {
        if !out.contains(&value) {
            out.push(value);
        }
    }
    out
}

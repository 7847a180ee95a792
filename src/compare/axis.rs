//! The values along an axis that the figures of a query have, and the place of a figure among them.

use super::entities::entities;
use super::key::{Distinct, Key, beyond_whole};
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
    /// By basis.
    Basis(Vec<Basis>),
    /// Targets are second, all others first.
    Target,
    /// By the value of a dimension of scope.
    Scope(Box<str>, Vec<Box<str>>),
    /// By the limits that a part has beyond those of its whole.
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
        let metrics = query.metrics.iter();
        let found = metrics
            .flat_map(|&metric| dataset.observations.of_metric(metric))
            .filter(|o| query.takes(o));
        match axis {
            // the metrics are series of their own
            Axis::Metric => Self::only(None),
            Axis::Entity => Self::of_entities(dataset, query),
            Axis::Period => Self::of_periods(found.map(|o| o.period).collect()),
            Axis::Basis => {
                let bases = distinct(found.map(|o| o.basis.clone()));
                let keys = bases.iter().cloned().map(Key::Basis).collect();
                Self { keys, find: Find::Basis(bases) }
            }
            Axis::Scope(dimension) => {
                let limits = found.filter_map(|o| o.scope.get(dimension)).map(Box::<str>::from);
                let limits = distinct(limits);
                let scope = |limit: Box<str>| Scope(vec![(dimension.clone(), limit)]);
                let keys = limits.iter().cloned().map(|limit| Key::Limit(scope(limit))).collect();
                Self { keys, find: Find::Scope(dimension.clone(), limits) }
            }
            Axis::Part => {
                let scope =
                    |o: Brief| dataset.observations.get(o.index).map(|o| beyond_whole(dataset, &o));
                let parts = distinct(found.filter(|o| o.is_part).filter_map(scope));
                let keys = parts.iter().cloned().map(Key::Limit).collect();
                Self { keys, find: Find::Part(parts) }
            }
            Axis::Figure => Self::of_figures(dataset, found.map(|o| o.index).collect()),
        }
    }

    fn of_entities(dataset: &Dataset, query: &Query) -> Self {
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

    #[inline(never)]
    fn of_periods(all: Vec<Period>) -> Self {
        let time = |place: usize| all.get(place).map(Period::order);
        let order = ordered(all.len(), &|a, b| time(a).cmp(&time(b)));
        let mut periods = arranged(all, &order);
        periods.dedup();
        let keys = periods.iter().map(|period| Key::Period(*period)).collect();
        Self { keys, find: Find::Period(periods) }
    }

    #[inline(never)]
    fn of_figures(dataset: &Dataset, all: Vec<usize>) -> Self {
        let order = ordered(all.len(), &|a, b| all.get(a).cmp(&all.get(b)));
        let list = arranged(all, &order);
        let tells = Distinct::among(dataset, &list);
        let keys = list.iter().map(|&index| Key::Figure(index, tells)).collect();
        Self { keys, find: Find::Figure(list) }
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

//! The values along an axis that the figures of a query have, and the place of a figure among them.

use std::cell::Cell;

use duibi_scan::Interner;

use super::entities::entities;
use super::key::{Distinct, Key, beyond_whole};
use super::points::points;
use crate::data::{Axis, Basis, Brief, Dataset, Period, PeriodRank, Query, Scope};
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
    /// By period: in order of time, and the place that was found last.
    Period(Vec<Period>, Cell<usize>),
    /// By the word of a basis.
    Basis(Interner),
    /// Targets are second, all others first.
    Target,
    /// By the value of a dimension of scope.
    Scope(Box<str>, Interner),
    /// By the limits that a part has beyond those of its whole, as bytes.
    Part(Interner),
    /// By the figure's own index: rising.
    Figure(Vec<usize>),
    /// By the figure's own index.
    Point(Vec<Option<usize>>),
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
            .filter(query.taker(dataset));
        match axis {
            // the metrics are series of their own
            Axis::Metric => Self::only(None),
            Axis::Entity => Self::of_entities(dataset, query),
            Axis::Period => Self::of_periods_that_stand(dataset, query),
            Axis::Basis => {
                let word = |o: &Brief| o.basis.word().as_bytes().to_vec();
                let key = |o: &Brief| Key::Basis(o.basis.clone());
                let (keys, seen) = distinct(found, &word, &key);
                Self { keys, find: Find::Basis(seen) }
            }
            Axis::Scope(dimension) => {
                let limit =
                    |o: &Brief| Box::<str>::from(o.scope.get(dimension).unwrap_or_default());
                let found = found.filter(|o| o.scope.get(dimension).is_some());
                let word = |o: &Brief| limit(o).as_bytes().to_vec();
                let key = |o: &Brief| Key::Limit(Scope(vec![(dimension.clone(), limit(o))]));
                let (keys, seen) = distinct(found, &word, &key);
                Self { keys, find: Find::Scope(dimension.clone(), seen) }
            }
            Axis::Part => {
                let limits = |o: &Brief| limits_of_part(dataset, o).unwrap_or_default();
                let found = found.filter(|o| o.is_part && limits_of_part(dataset, o).is_some());
                let bytes = |o: &Brief| limits(o).bytes();
                let (keys, seen) = distinct(found, &bytes, &|o| Key::Limit(limits(o)));
                Self { keys, find: Find::Part(seen) }
            }
            Axis::Figure => Self::of_figures(dataset, found.map(|o| o.index).collect()),
            Axis::Point => {
                let (rows, place_of) = points(dataset, query);
                let tells = Distinct { entity: true, ..Distinct::among(dataset, &rows) };
                let keys = rows.into_iter().map(|index| Key::Figure(index, tells)).collect();
                Self { keys, find: Find::Point(place_of) }
            }
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

    /// The periods of what may stand in a cell: of a metric's targets only where nothing is done.
    #[inline(never)]
    fn of_periods_that_stand(dataset: &Dataset, query: &Query) -> Self {
        let own =
            |metric: usize| dataset.observations.of_metric(metric).filter(query.taker(dataset));
        let is_done = |o: &Brief| *o.basis != Basis::Target;
        let standing = |&metric: &usize| {
            let takes_all = query.mixes_targets() || !own(metric).any(|o| is_done(&o));
            own(metric).filter(move |o| takes_all || is_done(o))
        };
        Self::of_periods(query.metrics.iter().flat_map(standing).map(|o| o.period))
    }

    fn of_periods(found: impl Iterator<Item = Period>) -> Self {
        let mut periods: Vec<Period> = Vec::new();
        // sorted when there are several times as many as differed last
        let mut room = FEW_PERIODS;
        for period in found {
            // neighbouring rows often share a period
            if periods.last() != Some(&period) {
                periods.push(period);
            }
            if periods.len() > room {
                periods = in_time(periods);
                room = FEW_PERIODS.max(periods.len() * 3);
            }
        }
        let periods = in_time(periods);
        let keys = periods.iter().map(|period| Key::Period(*period)).collect();
        Self { keys, find: Find::Period(periods, Cell::default()) }
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
            Find::Period(periods, last) => {
                let is_at = |place: usize| periods.get(place) == Some(&o.period);
                // neighbouring rows often share a period, or follow one another
                let near = (last.get()..last.get() + 2).find(|place| is_at(*place));
                let search = || periods.partition_point(|period| time(period) < time(&o.period));
                let place = near.or_else(|| Some(search()).filter(|place| is_at(*place)))?;
                last.set(place);
                Some(place)
            }
            Find::Basis(seen) => place(seen, o.basis.word().as_bytes()),
            Find::Target => Some(usize::from(*o.basis == Basis::Target)),
            Find::Scope(dimension, seen) => place(seen, o.scope.get(dimension)?.as_bytes()),
            Find::Part(seen) => {
                let limits = if o.is_part { limits_of_part(dataset, o) } else { None };
                place(seen, &limits?.bytes())
            }
            Find::Figure(list) => list.binary_search(&o.index).ok(),
            Find::Point(place_of) => place_of.get(o.index).copied().flatten(),
        }
    }
}

/// The keys of what occurs, each once, in the order of their first occurrence; what has the same
/// bytes has the same key.
fn distinct<'d>(
    found: impl Iterator<Item = Brief<'d>>,
    bytes: &dyn Fn(&Brief) -> Vec<u8>,
    key: &dyn Fn(&Brief) -> Key,
) -> (Vec<Key>, Interner) {
    let (mut keys, mut seen) = (Vec::new(), Interner::default());
    for o in found {
        if seen.intern(&bytes(&o)) as usize == keys.len() {
            keys.push(key(&o));
        }
    }
    (keys, seen)
}

/// The place of what has these bytes.
fn place(seen: &Interner, bytes: &[u8]) -> Option<usize> {
    seen.find(bytes).map(|symbol| symbol as usize)
}

/// The limits that a part has beyond those of its whole.
fn limits_of_part(dataset: &Dataset, o: &Brief) -> Option<Scope> {
    dataset.observations.get(o.index).map(|o| beyond_whole(dataset, &o))
}

/// So many periods are not looked through for equal ones before the end.
const FEW_PERIODS: usize = 1024;

/// What periods are sorted by: those that are equal, and only they, have the same.
fn time(period: &Period) -> ((i32, i32), PeriodRank) {
    (period.order(), period.rank())
}

/// Periods in the order of time, equal ones once, as it was first written.
#[inline(never)]
fn in_time(all: Vec<Period>) -> Vec<Period> {
    let key = |place: usize| all.get(place).map(time);
    if (1..all.len()).all(|place| key(place - 1) < key(place)) {
        return all;
    }
    let order = ordered(all.len(), &|a, b| key(a).cmp(&key(b)));
    let mut periods = arranged(all, &order);
    periods.dedup();
    periods
}

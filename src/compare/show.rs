//! The derived value that a view shows in place of a reported one, cell by cell.

use super::caveat::{Caveat, Common};
use super::derive::{self, Derived, Formula, has_negative};
use super::related::Related;
use super::table::Figure;
use crate::data::{Dataset, Observation, Query, Scope, Show, Unit};
use crate::number::float;

/// Derives the values of a column from the observations of its cells, and those of the cells of the
/// second metric beside them.
#[inline(never)]
pub(super) fn derived(
    dataset: &Dataset,
    query: &Query,
    related: &Related,
    (cells, beside): (&[Option<usize>], &[Option<usize>]),
) -> Vec<Option<Derived>> {
    match query.show {
        Show::Value => vec![None; cells.len()],
        Show::Rank if query.unranked => vec![None; cells.len()],
        Show::Rank => ranked(dataset, &alike(dataset, query, cells)),
        Show::Share => {
            let all: Vec<usize> = cells.iter().flatten().copied().collect();
            let total = derive::sum(dataset, &all).ok().filter(|_| !has_negative(dataset, &all));
            let cells = of_one_whole(dataset, cells);
            cells.iter().map(|&cell| share(dataset, cell?, total.as_ref())).collect()
        }
        Show::Per => cells
            .iter()
            .zip(beside)
            .map(|(&top, &below)| derive::per(dataset, top?, below?))
            .collect(),
        show => cells.iter().map(|&cell| one(dataset, show, related, cell?)).collect(),
    }
}

#[inline(never)]
fn one(dataset: &Dataset, show: Show, related: &Related, index: usize) -> Option<Derived> {
    let own = dataset.observations.get(index)?;
    let paced = |rate: usize| {
        let whole = derive::target_period(&dataset.observations.get(rate)?)?;
        derive::pace_of_rate(dataset, rate, &whole)
    };
    match show {
        Show::Completion => best_target(dataset, index, related, derive::completion),
        Show::Gap => best_target(dataset, index, related, derive::gap),
        Show::Pace => best_target(dataset, index, related, derive::pace)
            .or_else(|| paced(index))
            .or_else(|| related.rates(&own).find_map(paced)),
        Show::ImpliedTarget => {
            related.rates(&own).find_map(|rate| derive::implied_whole(dataset, index, rate))
        }
        Show::Growth => {
            let mut earlier = related.earlier(&own).into_iter();
            earlier.find_map(|earlier| derive::growth(dataset, index, earlier))
        }
        Show::Value | Show::Rank | Show::Share | Show::Per => None,
    }
}

/// Derives with the target that fits best: no part, of the nearest scope, of the shortest period.
fn best_target(
    dataset: &Dataset,
    index: usize,
    related: &Related,
    derive: fn(&Dataset, usize, usize) -> Option<Derived>,
) -> Option<Derived> {
    let own = dataset.observations.get(index)?;
    let fitting = related.targets(&own).into_iter().filter_map(|o| {
        let distance = o.scope.distance(own.scope);
        let rank = (o.is_part, distance, o.period.length(), o.index);
        Some((rank, derive(dataset, index, o.index)?))
    });
    fitting
        .reduce(|best, next| if next.0 < best.0 { next } else { best })
        .map(|(_, derived)| derived)
}

/// The share of the whole that a figure is reported as a part of, else of all rows together.
fn share(dataset: &Dataset, index: usize, total: Option<&Derived>) -> Option<Derived> {
    let own = dataset.observations.get(index)?;
    if let Some(whole) = own.part_of {
        return derive::share(dataset, index, whole);
    }
    let total = total.filter(|total| total.inputs.len() > 1 && total.interval.low > 0.0)?;
    derive::share_of(dataset, index, total)
}

/// The cells of a column without those whose wholes are parts of other wholes: a share of the
/// industrial projects beside shares of all would be of another denominator.
#[inline(never)]
fn of_one_whole(dataset: &Dataset, cells: &[Option<usize>]) -> Vec<Option<usize>> {
    let whole = |index: &usize| dataset.observations.get(*index)?.part_of;
    let wholes: Vec<usize> = cells.iter().flatten().filter_map(whole).collect();
    let mut within = derive::within(dataset, &wholes).into_iter();
    let mut is_apart = |index: &usize| whole(index).is_some() && within.next() == Some(true);
    cells.iter().map(|cell| cell.filter(|index| !is_apart(index))).collect()
}

/// The figures of a column that may be ranked together: those that are like most.
fn alike(dataset: &Dataset, query: &Query, cells: &[Option<usize>]) -> Vec<Option<usize>> {
    let all: Vec<Observation> =
        cells.iter().flatten().filter_map(|&index| dataset.observations.get(index)).collect();
    let common = Common::of(&all, query);
    let is_like = |index: &usize| {
        dataset.observations.get(*index).is_some_and(|o| common.caveats(&o).is_empty())
    };
    let alike: Vec<Option<usize>> = cells.iter().map(|cell| cell.filter(is_like)).collect();
    // neither a city with its district nor a part with its whole
    let list: Vec<usize> = alike.iter().flatten().copied().collect();
    let mut within = derive::within(dataset, &list).into_iter();
    let apart = |cell: &Option<usize>| cell.filter(|_| within.next() == Some(false));
    let alike: Vec<Option<usize>> = alike.iter().map(apart).collect();
    if alike.iter().flatten().count() < 2 { vec![None; cells.len()] } else { alike }
}

/// The place of each value among those of its column, with ties: 1, 2, 2, 4.
#[inline(never)]
fn ranked(dataset: &Dataset, cells: &[Option<usize>]) -> Vec<Option<Derived>> {
    let found: Vec<(usize, f64)> = cells
        .iter()
        .flatten()
        .filter_map(|&index| {
            let o = dataset.observations.get(index)?;
            Some((index, o.unit.convert(o.value, &dataset.metrics.get(o.metric)?.unit)?))
        })
        .collect();
    let better = found
        .first()
        .and_then(|(index, _)| dataset.observations.get(*index))
        .and_then(|o| dataset.metrics.get(o.metric));
    let values: Vec<f64> = found.iter().map(|(_, value)| *value).collect();
    let ranks = derive::ranks(&values, better.map(|metric| metric.better).unwrap_or_default());
    let mut ranked = found.iter().zip(ranks).peekable();
    let mut rank = |index: usize| {
        let (_, rank) = ranked.next_if(|((own, _), _)| *own == index)?;
        let formula = Formula::Rank(found.len());
        Some(Derived::exact(float(rank), formula, vec![index], Unit::default()))
    };
    cells.iter().map(|cell| cell.and_then(&mut rank)).collect()
}

/// Puts a derived value into the figure of its first input.
pub(super) fn figure(dataset: &Dataset, mut figure: Figure, derived: Derived) -> Figure {
    figure.caveats.extend(inputs(dataset, &derived));
    Figure {
        value: derived.value,
        decimals: derived.decimals,
        derived: Some(Box::new(derived)),
        ..figure
    }
}

/// Gives the derived values of a column the same decimals, those of the least exact one; a small
/// one keeps its two digits.
#[inline(never)]
pub(super) fn align(figures: &mut [Option<Figure>]) {
    let all = || figures.iter().flatten().filter_map(|figure| figure.derived.as_ref());
    let Some(least) = all().map(|derived| derived.decimals).min() else { return };
    for figure in figures.iter_mut().flatten() {
        if let Some(derived) = &mut figure.derived {
            let needed = derive::two_digits(derived.value);
            derived.decimals = derived.decimals.min(least.max(needed));
            figure.decimals = derived.decimals;
        }
    }
}

/// The limits that a figure has and the target that it is compared with has not, as a caveat.
#[inline(never)]
fn inputs(dataset: &Dataset, derived: &Derived) -> Option<Caveat> {
    let &[first, second] = derived.inputs.as_slice() else { return None };
    let (actual, target, quotient) = match derived.formula {
        Formula::Completion(..) | Formula::Pace(..) => (first, second, true),
        Formula::Gap(..) => (second, first, false),
        _ => return None,
    };
    beyond(&dataset.observations.get(actual)?, &dataset.observations.get(target)?, quotient)
}

/// The limits that a figure has and a target is not stated to have, as a caveat.
#[inline(never)]
pub(super) fn beyond(actual: &Observation, target: &Observation, quotient: bool) -> Option<Caveat> {
    // which target a rate is measured against limits nothing
    let beyond = actual
        .scope
        .0
        .iter()
        .filter(|pair| &*pair.0 != derive::TARGET && !target.scope.has(pair))
        .cloned()
        .collect();
    let beyond = Scope(beyond);
    (!beyond.0.is_empty()).then_some(Caveat::Inputs(beyond, quotient))
}

//! Two reports of one figure: which of them stands in a cell, and which is told beside it.

use super::caveat::{Caveat, Standing};
use super::column::SeriesColumn;
use super::table::Figure;
use crate::data::{Dataset, Observation};
use crate::order::{arranged, ordered};

/// A figure that stands in a cell, and another report of the same that does not agree.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rival {
    pub(super) chosen: usize,
    pub(super) other: usize,
}

impl Rival {
    /// Of two figures, the first of which is given first, the one that stands: what was published
    /// later, else what is given first. Nothing where they are not the same, or agree.
    #[inline(never)]
    pub(super) fn of(dataset: &Dataset, before: usize, next: usize) -> Option<Self> {
        let get = |index: usize| dataset.observations.get(index);
        let (own, new) = (get(before)?, get(next)?);
        if !new.is_like(&own) || !new.contradicts(&own) {
            return None;
        }
        Some(Self::ranked(dataset, (before, &own), (next, &new)))
    }

    #[inline(never)]
    fn ranked(
        dataset: &Dataset,
        before: (usize, &Observation),
        next: (usize, &Observation),
    ) -> Self {
        let is_later = is_later(dataset, next.1, before.1);
        let (chosen, other) = if is_later { (next.0, before.0) } else { (before.0, next.0) };
        Self { chosen, other }
    }
}

/// Whether a figure was published later than another, by dates as they are written.
fn is_later(dataset: &Dataset, own: &Observation, other: &Observation) -> bool {
    let published = |o: &Observation| {
        let source = o.source.and_then(|index| dataset.sources.get(index));
        source.map_or("", |source| &*source.published)
    };
    let (own, other) = (published(own), published(other));
    // 2022-05-03 may be before another day of 2022-05
    !other.is_empty() && own > other && !own.starts_with(other)
}

/// Tells beside each figure, and beside what is computed of it, that there is another report.
pub(super) fn tell(dataset: &Dataset, rivals: Vec<Rival>, columns: &mut [SeriesColumn]) {
    if !rivals.is_empty() {
        tell_all(dataset, rivals, columns);
    }
}

#[inline(never)]
fn tell_all(dataset: &Dataset, mut rivals: Vec<Rival>, columns: &mut [SeriesColumn]) {
    let chosen = |place: usize| rivals.get(place).map(|rival| rival.chosen);
    let order = ordered(rivals.len(), &|a, b| chosen(a).cmp(&chosen(b)));
    rivals = arranged(rivals, &order);
    let of = |index: usize| {
        let place = rivals.binary_search_by(|rival| rival.chosen.cmp(&index)).ok()?;
        rivals.get(place)
    };
    for figure in columns.iter_mut().flat_map(|column| &mut column.figures).flatten() {
        let found: Vec<Rival> = inputs(figure).filter_map(of).copied().collect();
        figure.caveats.extend(found.iter().map(|rival| caveat(dataset, rival)));
    }
}

/// The figures that a cell is made of.
fn inputs(figure: &Figure) -> impl Iterator<Item = usize> {
    let own = figure.observation;
    let others = figure.derived.iter().flat_map(|derived| &derived.inputs).copied();
    [own].into_iter().chain(others.filter(move |&input| input != own))
}

fn caveat(dataset: &Dataset, rival: &Rival) -> Caveat {
    let get = |index: usize| dataset.observations.get(index);
    let is_later = get(rival.chosen)
        .zip(get(rival.other))
        .is_some_and(|(own, other)| is_later(dataset, &own, &other));
    Caveat::Rival(rival.other, if is_later { Standing::Later } else { Standing::First })
}

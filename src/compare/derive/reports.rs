//! Figures that are reported more than once: which report stands, and which others do not agree.

use duibi_scan::Interner;

use super::refusal::MOST_FIGURES;
use crate::data::{Brief, Dataset, Observation};
use crate::order::{arranged, ordered};

/// A report that stands, and another one of the same figure that does not agree with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::compare) struct Rival {
    pub(in crate::compare) chosen: usize,
    pub(in crate::compare) other: usize,
}

impl Rival {
    /// Of two figures, the first of which is given first, the one that stands: what was published
    /// later, else what is given first. Nothing where they are not the same, or agree.
    #[inline(never)]
    pub(in crate::compare) fn of(dataset: &Dataset, before: usize, next: usize) -> Option<Self> {
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
pub(in crate::compare) fn is_later(
    dataset: &Dataset,
    own: &Observation,
    other: &Observation,
) -> bool {
    let published = |o: &Observation| {
        let source = o.source.and_then(|index| dataset.sources.get(index));
        source.map_or("", |source| &*source.published)
    };
    let (own, other) = (published(own), published(other));
    // 2022-05-03 may be before another day of 2022-05
    !other.is_empty() && own > other && !own.starts_with(other)
}

/// Of pairs of a report that stands at last and another one those that are to be told: the two do
/// not agree, and no report that agrees with the other one is told before. Sorted by what stands.
#[inline(never)]
pub(in crate::compare) fn settled(dataset: &Dataset, pairs: Vec<Rival>) -> Vec<Rival> {
    let key = |place: usize| pairs.get(place).map(|pair| (pair.chosen, pair.other));
    let order = ordered(pairs.len(), &|a, b| key(a).cmp(&key(b)));
    let mut out: Vec<Rival> = Vec::new();
    for pair in arranged(pairs, &order) {
        let differs = |one: usize| {
            let get = |index: usize| dataset.observations.get(index);
            get(one).zip(get(pair.other)).is_some_and(|(one, other)| other.contradicts(&one))
        };
        let mut told = out.iter().rev().take_while(|known| known.chosen == pair.chosen);
        let is_full = out.len() >= MOST_FIGURES
            && out.get(out.len() - MOST_FIGURES).map(|known| known.chosen) == Some(pair.chosen);
        if differs(pair.chosen) && !is_full && told.all(|known| differs(known.other)) {
            out.push(pair);
        }
    }
    out
}

/// All of some figures that are reported again and do not agree, each with the report that stands.
#[inline(never)]
pub(in crate::compare) fn reported_again(
    dataset: &Dataset,
    figures: &mut dyn Iterator<Item = Brief<'_>>,
) -> Vec<Rival> {
    let (mut known, mut standing) = (Interner::default(), Vec::<usize>::new());
    let mut others: Vec<(usize, usize)> = Vec::new();
    for o in figures {
        let (period, word, scope) = (o.period.bytes(), o.basis.word(), o.scope.bytes());
        let [entity, length] = [o.entity, word.len()].map(usize::to_le_bytes);
        let key = [&entity[..], &period, &length, word.as_bytes(), &scope].concat();
        let place = known.intern(&key) as usize;
        match standing.get_mut(place) {
            None => standing.push(o.index),
            Some(own) => {
                if let Some(Rival { chosen, other }) = Rival::of(dataset, *own, o.index) {
                    *own = chosen;
                    others.push((place, other));
                }
            }
        }
    }
    let pair = |(place, other)| Some(Rival { chosen: *standing.get(place)?, other });
    others.into_iter().filter_map(pair).collect()
}

/// Of some figures those that stand: not those that another report stands for.
pub(in crate::compare) fn standing<'d>(
    dataset: &Dataset,
    figures: Vec<Brief<'d>>,
) -> Vec<Brief<'d>> {
    let again = reported_again(dataset, &mut figures.iter().copied());
    if again.is_empty() {
        return figures;
    }
    let mut is_other = vec![false; dataset.observations.len()];
    for rival in again {
        is_other.get_mut(rival.other).into_iter().for_each(|slot| *slot = true);
    }
    let stands = |o: &Brief| is_other.get(o.index) == Some(&false);
    figures.into_iter().filter(stands).collect()
}

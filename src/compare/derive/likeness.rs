//! The one judgement of whether figures are like for like: marks, pairs, ranks, statistics and what
//! is derived all ask it.

use duibi_scan::Interner;

use super::relation::{Relation, part_within, relation};
use crate::data::{Dataset, Dimension, Observation, PeriodKind, Unit};

/// In what two figures are not like for like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "any of them may be so, independently")]
pub struct Unlike {
    /// They are of different periods.
    pub period: bool,
    /// Of one the period is printed, of the other inferred.
    pub inferred: bool,
    /// They have different scopes.
    pub scope: bool,
    /// They are figures of different things: done, planned, aimed at.
    pub basis: bool,
    /// They count in words that do not stand for one another: 次 and 批次.
    pub counted: bool,
    /// One counts what the other counts, too.
    pub within: bool,
}

impl Unlike {
    /// Judges two figures.
    #[must_use]
    pub fn of(dataset: &Dataset, one: usize, other: usize) -> Self {
        let (Some(a), Some(b)) = (dataset.observations.get(one), dataset.observations.get(other))
        else {
            return Self::default();
        };
        // a target and what is done of it count the same, and are compared on purpose
        let within = (a.basis.is_like(b.basis) && a.metric == b.metric && may_meet(&a, &b)
            || a.part_of.is_some() && part_within(dataset, one, other)
            || b.part_of.is_some() && part_within(dataset, other, one))
            && matches!(relation(dataset, one, other), Relation::Within | Relation::Nested);
        Self { within, ..Self::printed(&a, &b) }
    }

    /// Judges what is printed of two figures, without looking at what they are parts of.
    #[must_use]
    pub fn printed(a: &Observation, b: &Observation) -> Self {
        Self {
            period: a.period != b.period || are_of_reports(a, b),
            inferred: a.period == b.period && a.inferred != b.inferred,
            scope: a.scope != b.scope,
            basis: !a.basis.is_like(b.basis),
            counted: !counts_alike(a.unit, b.unit),
            within: false,
        }
    }

    /// What is so of any of two pairs.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            period: self.period || other.period,
            inferred: self.inferred || other.inferred,
            scope: self.scope || other.scope,
            basis: self.basis || other.basis,
            counted: self.counted || other.counted,
            within: self.within || other.within,
        }
    }

    /// What is so of this pair, and not of another.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        Self {
            period: self.period && !other.period,
            inferred: self.inferred && !other.inferred,
            scope: self.scope && !other.scope,
            basis: self.basis && !other.basis,
            counted: self.counted && !other.counted,
            within: self.within && !other.within,
        }
    }

    /// Whether they are of other times, or it is not known that they are of the same.
    #[must_use]
    pub fn in_time(self) -> bool {
        self.period || self.inferred
    }

    /// Whether they are unlike in anything.
    #[must_use]
    pub fn is_any(self) -> bool {
        self != Self::default()
    }
}

/// Whether the figures of one entity can be of the same days; a city has its districts at any time.
fn may_meet(a: &Observation, b: &Observation) -> bool {
    let is_dated = a.period.days().is_some() && b.period.days().is_some();
    a.entity != b.entity || !is_dated || a.period.overlaps(&b.period)
}

/// Whether two figures are 今年以来, up to the days of two reports.
#[must_use]
pub fn are_of_reports(a: &Observation, b: &Observation) -> bool {
    let is_to_date = |o: &Observation| o.period.kind() == PeriodKind::ToDate;
    is_to_date(a) && is_to_date(b) && a.source.zip(b.source).is_some_and(|(a, b)| a != b)
}

/// Words that count the same things.
const SYNONYMS: [&[&str]; 3] = [&["名", "人", "位"], &["家", "户"], &["批次", "批"]];
/// The word that counts anything.
const ANYTHING: &str = "个";

/// Tells whether two units count in words that stand for one another; what is measured does.
#[must_use]
pub fn counts_alike(one: &Unit, other: &Unit) -> bool {
    let (Dimension::Count(a), Dimension::Count(b)) = (&one.dimension, &other.dimension) else {
        return true;
    };
    let synonyms = || SYNONYMS.iter().any(|words| words.contains(a) && words.contains(b));
    a == b || *a == ANYTHING || *b == ANYTHING || synonyms()
}

/// Whether the figures of a list may be ranked and averaged together: all are like for like, and
/// none counts what another one counts, too.
#[must_use]
#[inline(never)]
pub fn are_alike(dataset: &Dataset, list: &[usize]) -> bool {
    are_alike_but(dataset, list, &Unlike::is_any)
}

/// The same, where not all in what figures are unlike is looked at.
pub(in crate::compare) fn are_alike_but(
    dataset: &Dataset,
    list: &[usize],
    is_unlike: &dyn Fn(Unlike) -> bool,
) -> bool {
    let get = |&index: &usize| dataset.observations.get(index);
    let Some(first) = list.first().and_then(get) else { return true };
    let differs = |other: Observation| {
        first.metric != other.metric || is_unlike(Unlike::printed(&first, &other))
    };
    !list.iter().filter_map(get).any(differs) && !within(dataset, list).contains(&true)
}

/// Of each figure of a list whether it is to stand apart, as it counts what another one of it
/// counts, too: a part beside its whole, a district beside its city. Of the wholes and what is in
/// them it is those that are fewer.
#[must_use]
#[inline(never)]
pub fn within(dataset: &Dataset, list: &[usize]) -> Vec<bool> {
    let whole = |index: usize| dataset.observations.get(index)?.part_of;
    let entity = |&index: &usize| dataset.observations.get(index).map_or(usize::MAX, |o| o.entity);
    let entities: Vec<usize> = list.iter().map(entity).collect();
    let belongs = |entity: usize| dataset.entities.get(entity)?.part_of;
    let parts = in_hierarchy(list, dataset.observations.len(), &whole);
    let members = in_hierarchy(&entities, dataset.entities.len(), &belongs);
    let found =
        || parts.iter().zip(&members).map(|(part, member)| (part.0 | member.0, part.1 | member.1));
    let (inside, around) = found().fold((0, 0), |(inside, around), (is_in, has)| {
        (inside + usize::from(is_in), around + usize::from(has))
    });
    found().map(|(is_in, has)| if around < inside { has } else { is_in }).collect()
}

/// Of each of some things whether another one of them is above it in a hierarchy, and whether one
/// is below, given the parent of each thing. No way up is taken twice, and none is longer than
/// there are things, so that it ends where parents run in a circle.
fn in_hierarchy(
    list: &[usize],
    most: usize,
    parent: &dyn Fn(usize) -> Option<usize>,
) -> Vec<(bool, bool)> {
    if !list.iter().any(|&thing| parent(thing).is_some()) {
        return vec![(false, false); list.len()];
    }
    let mut known = Interner::default();
    let mut place = |thing: usize| known.intern(&thing.to_le_bytes()) as usize;
    let listed = list.iter().map(|&thing| place(thing) + 1).max().unwrap_or_default();
    let mut found: Vec<Option<bool>> = vec![None; listed];
    let mut has_below = vec![false; listed];
    let mut has_above = |thing: usize| {
        let (mut at, mut way) = (thing, vec![place(thing)]);
        let is_below = loop {
            if let Some(&Some(is_below)) = way.last().and_then(|&own| found.get(own)) {
                break is_below;
            }
            let Some(next) = parent(at).filter(|_| way.len() <= most) else { break false };
            let own = place(next);
            if let Some(slot) = has_below.get_mut(own) {
                *slot = true;
                break true;
            }
            way.push(own);
            at = next;
        };
        for own in way {
            if own >= found.len() {
                found.resize(own + 1, None);
            }
            found.get_mut(own).into_iter().for_each(|slot| *slot = Some(is_below));
        }
        is_below
    };
    let above: Vec<bool> = list.iter().map(|&thing| has_above(thing)).collect();
    let below = |&thing: &usize| has_below.get(place(thing)).copied().unwrap_or_default();
    above.into_iter().zip(list.iter().map(below)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::samples::{at, etdz, huaian};
    use super::*;

    #[test]
    fn what_counts_in_other_words_is_told_and_what_counts_anything_is_not() {
        let alike = |a: &str, b: &str| counts_alike(&Unit::parse(a), &Unit::parse(b));
        assert!(alike("个", "支") && alike("名", "人") && alike("亿元", "万元"));
        assert!(!alike("次", "批次") && !alike("家", "场"));
    }

    #[test]
    fn a_part_and_its_whole_are_not_ranked_together() {
        let data = huaian();
        let ids = ["qingjiangpu-signed", "qingjiangpu-signed-industrial"];
        let [whole, part] = ids.map(|id| at(&data, id));
        let found = Unlike::of(&data, whole, part);
        assert!(found.within && found.scope && !found.period && !found.basis, "{found:?}");
        let zone = etdz();
        let ids = ["etdz-financing", "etdz-non-special-bond-quota"];
        let [raised, quota] = ids.map(|id| at(&zone, id));
        assert!(Unlike::of(&zone, raised, quota).basis);
    }

    #[test]
    fn what_is_above_is_found_through_what_is_not_listed_and_no_ring_goes_on() {
        let parents = [None, Some(0), Some(1), Some(2), None, Some(4), Some(7), Some(6)];
        let parent = |thing: usize| parents.get(thing).copied().flatten();
        let above = |list: &[usize], most, parent: &dyn Fn(usize) -> Option<usize>| {
            in_hierarchy(list, most, parent).into_iter().map(|found| found.0).collect::<Vec<_>>()
        };
        let list = [0, 3, 2, 5, 6, 3];
        assert_eq!(above(&list, 8, &parent), [false, true, true, false, true, true]);
        let below: Vec<bool> =
            in_hierarchy(&list, 8, &parent).iter().map(|found| found.1).collect();
        assert_eq!(below, [true, false, true, false, true, false]);
        assert_eq!(above(&[5, 4], 8, &parent), [true, false]);
        let long = |thing: usize| thing.checked_sub(1);
        let all: Vec<usize> = (1..100_000).collect();
        assert_eq!(above(&all, 100_000, &long).iter().filter(|found| **found).count(), 99_998);
    }
}

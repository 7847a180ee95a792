//! How the sets that two figures count are related: the same, disjoint, nested or overlapping.

use super::range::Range;
use crate::data::{Dataset, Observation, Scope};

/// How the sets that two figures of one metric count are related.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// Nothing is in both: other entities, ranges of size that do not intersect, or values of scope
    /// that the document declares to exclude one another.
    Disjoint,
    /// The same set.
    Same,
    /// One is a subset of the other: a part, a district of a city, a narrower scope.
    Within,
    /// One is a range of size that includes the other's: ≥1亿元 and ≥10亿元.
    Nested,
    /// They may have something in common.
    Overlap,
}

/// Tells how the sets of two figures are related; periods and bases are not looked at.
#[must_use]
pub fn relation(dataset: &Dataset, one: usize, other: usize) -> Relation {
    let (Some(a), Some(b)) = (dataset.observations.get(one), dataset.observations.get(other))
    else {
        return Relation::Overlap;
    };
    if one == other {
        return Relation::Same;
    }
    if part_within(dataset, one, other) || part_within(dataset, other, one) {
        return Relation::Within;
    }
    if a.entity != b.entity {
        let within = entity_within(dataset, a.entity, b.entity)
            || entity_within(dataset, b.entity, a.entity);
        return if within { Relation::Within } else { Relation::Disjoint };
    }
    relation_of_scopes(dataset, &a, &b)
}

/// How the scopes of two figures of one entity are related.
#[inline(never)]
fn relation_of_scopes(dataset: &Dataset, a: &Observation, b: &Observation) -> Relation {
    if a.scope == b.scope {
        return Relation::Same;
    }
    let mut nested = false;
    let pairs =
        a.scope.0.iter().filter_map(|(dimension, value)| Some((&**value, b.scope.get(dimension)?)));
    for (own, other) in pairs.filter(|(own, other)| own != other) {
        let ranges = Range::parse(own).zip(Range::parse(other));
        if are_exclusive(dataset, own, other)
            || ranges.as_ref().is_some_and(|(x, y)| x.is_disjoint(y))
        {
            return Relation::Disjoint;
        }
        nested |= ranges.is_some();
    }
    match (nested, is_around(a.scope, b.scope) || is_around(b.scope, a.scope)) {
        (true, true) => Relation::Nested,
        (false, true) => Relation::Within,
        (_, false) => Relation::Overlap,
    }
}

/// Whether each limit of a scope is one of another scope, too, or a range around its own.
fn is_around(wide: &Scope, narrow: &Scope) -> bool {
    wide.0.iter().all(|(dimension, value)| {
        narrow.get(dimension).is_some_and(|own| {
            let ranges = || Range::parse(value).zip(Range::parse(own));
            own == &**value || ranges().is_some_and(|(x, y)| x.includes(&y))
        })
    })
}

/// Tells whether one figure of a list may be within another, by their limits alone: where all are
/// parts of one whole, or of none, and limited in the same dimensions by words that are no ranges,
/// none is.
#[inline(never)]
pub(in crate::compare) fn may_nest(dataset: &Dataset, list: &[usize]) -> bool {
    let get = |&index: &usize| dataset.observations.get(index);
    let Some(first) = list.first().and_then(get) else { return false };
    let is_plain = |o: Observation| {
        o.entity == first.entity
            && o.part_of == first.part_of
            && o.scope.0.len() == first.scope.0.len()
            && o.scope.0.iter().zip(&first.scope.0).all(|((own, value), (dimension, _))| {
                own == dimension && Range::parse(value).is_none()
            })
    };
    !list.iter().filter_map(get).all(is_plain)
}

/// Tells whether the document declares that two values exclude one another.
fn are_exclusive(dataset: &Dataset, one: &str, other: &str) -> bool {
    let lists = |list: &&Vec<Box<str>>, value: &str| list.iter().any(|known| &**known == value);
    dataset.exclusive.iter().any(|list| lists(&list, one) && lists(&list, other))
}

/// Tells whether a figure is reported as a part of another, or as a part of its part.
pub(super) fn part_within(dataset: &Dataset, part: usize, whole: usize) -> bool {
    has_ancestor(part, whole, dataset.observations.len(), &|index| {
        dataset.observations.get(index)?.part_of
    })
}

/// Tells whether an entity belongs to another, or to one that belongs to it.
pub(super) fn entity_within(dataset: &Dataset, part: usize, whole: usize) -> bool {
    has_ancestor(part, whole, dataset.entities.len(), &|index| dataset.entities.get(index)?.part_of)
}

/// Tells whether `to` is an ancestor of `from` in a hierarchy, given the parent of each thing. It
/// takes at most as many steps as there are things, so that it ends where parents run in a circle.
fn has_ancestor(
    from: usize,
    to: usize,
    most: usize,
    parent: &dyn Fn(usize) -> Option<usize>,
) -> bool {
    let mut at = from;
    for _ in 0..most {
        match parent(at) {
            Some(next) if next == to => return true,
            Some(next) => at = next,
            None => return false,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::super::samples::{at, etdz, huaian};
    use super::*;

    #[test]
    fn real_figures_are_disjoint_nested_or_overlap() {
        let data = huaian();
        let of = |one: &str, other: &str| {
            let found = relation(&data, at(&data, one), at(&data, other));
            assert_eq!(found, relation(&data, at(&data, other), at(&data, one)), "{one}, {other}");
            found
        };
        assert_eq!(of("hongze-signed-1-10", "hongze-signed-10-50"), Relation::Disjoint);
        assert_eq!(of("hongze-signed", "hongze-signed-10-50"), Relation::Within);
        assert_eq!(of("hongze-signed", "hongze-signed-hightech"), Relation::Within);
        assert_eq!(
            of("huaian-district-signed-goal-10", "huaian-district-signed-goal-50"),
            Relation::Nested
        );
        assert_eq!(
            of("qingjiangpu-signed-advanced", "qingjiangpu-signed-hightech"),
            Relation::Overlap
        );
        assert_eq!(of("qingjiangpu-signed", "hongze-signed"), Relation::Disjoint);
        assert_eq!(of("qingjiangpu-signed", "qingjiangpu-signed"), Relation::Same);
        let zone = etdz();
        let [one, other] = ["etdz-planned-projects-industrial", "etdz-planned-projects-services"]
            .map(|id| at(&zone, id));
        assert_eq!(relation(&zone, one, other), Relation::Disjoint);
    }
}

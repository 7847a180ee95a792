//! The one judgement of whether figures are like for like: marks, pairs, ranks, statistics and what
//! is derived all ask it.

use super::relation::{Relation, entity_within, part_within, relation};
use crate::data::{Dataset, Dimension, Observation, Unit};

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
        let within = a.basis.is_like(b.basis)
            && a.metric == b.metric
            && matches!(relation(dataset, one, other), Relation::Within | Relation::Nested);
        Self { within, ..Self::printed(&a, &b) }
    }

    /// Judges what is printed of two figures, without looking at what they are parts of.
    #[must_use]
    pub fn printed(a: &Observation, b: &Observation) -> Self {
        Self {
            period: a.period != b.period,
            inferred: a.period == b.period && a.inferred != b.inferred,
            scope: a.scope != b.scope,
            basis: !a.basis.is_like(b.basis),
            counted: !counts_alike(a.unit, b.unit),
            within: false,
        }
    }

    /// Whether they are unlike in anything.
    #[must_use]
    pub fn is_any(self) -> bool {
        self != Self::default()
    }
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

/// The first two figures of a list that are not like for like, or of which one counts what another
/// counts, too; nothing where all may be ranked and averaged together.
#[must_use]
#[inline(never)]
pub fn first_unlike(dataset: &Dataset, list: &[usize]) -> Option<(usize, usize)> {
    let (&first, rest) = list.split_first()?;
    let own = dataset.observations.get(first)?;
    let apart = rest.iter().copied().find(|&index| {
        let other = dataset.observations.get(index);
        other.is_some_and(|other| {
            own.metric != other.metric || Unlike::printed(&own, &other).is_any()
        })
    });
    apart.map(|other| (first, other)).or_else(|| first_within(dataset, list))
}

/// The first figure of a list that counts what another one of it counts, too, and that other.
#[must_use]
pub fn first_within(dataset: &Dataset, list: &[usize]) -> Option<(usize, usize)> {
    let entity = |index: usize| dataset.observations.get(index).map(|o| o.entity);
    list.iter().copied().find_map(|part| {
        let own = dataset.observations.get(part)?;
        let is_part = own.part_of.is_some();
        let belongs = dataset.entities.get(own.entity).is_some_and(|e| e.part_of.is_some());
        let holds = |whole: usize| {
            is_part && part_within(dataset, part, whole)
                || belongs
                    && entity(whole).is_some_and(|whole| entity_within(dataset, own.entity, whole))
        };
        (is_part || belongs)
            .then(|| list.iter().copied().find(|&whole| holds(whole)))?
            .map(|whole| (part, whole))
    })
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
}

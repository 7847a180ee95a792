//! Which parts of a whole may be stacked, and the remainder of the whole.

use duibi_scan::Interner;

use super::derived::Derived;
use super::exclusions::{Exclusions, ScopeValue};
use super::formula::Formula;
use super::input::Input;
use super::refusal::{MOST_FIGURES, Refusal};
use super::relation::Relation;
use super::reports::standing;
use super::sum::{refusal_for, total};
use crate::data::{Brief, Dataset, Qualifier};
use crate::order::{arranged, ordered};

/// The parts of a whole that differ in one dimension of scope.
#[derive(Clone, Debug, PartialEq)]
pub struct Partition {
    /// Index of the observation of the whole.
    pub whole: usize,
    /// The dimension.
    pub dimension: Box<str>,
    /// Indices of the observations of the parts, in the document's order; at least one.
    pub parts: Vec<usize>,
    /// The whole less the parts, where they are known to exclude one another and are less than it.
    pub remainder: Option<Derived>,
    /// Whether they may be stacked.
    pub verdict: Verdict,
}

/// Whether parts may be stacked.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// They add up to the whole, as far as the printed figures tell.
    Complete,
    /// They exclude one another and leave a remainder, to be shown as a part of its own.
    Incomplete,
    /// They may not be stacked.
    Refused(Refusal),
}

/// All partitions of a whole, one for each dimension in which parts differ, in the document's
/// order.
///
/// A part is an observation that is `part_of` the whole itself, has its metric, period and basis,
/// and differs from it in one dimension of scope. Looks at every observation once: whoever asks for
/// several wholes asks `PartsOfWholes`.
#[must_use]
pub fn partitions(dataset: &Dataset, whole: usize) -> Vec<Partition> {
    let metric = dataset.observations.get(whole).map_or(usize::MAX, |all| all.metric);
    PartsOfWholes::of_metric(dataset, metric).partitions(whole)
}

/// The parts of all wholes of one metric.
#[derive(Debug)]
pub(in crate::compare) struct PartsOfWholes<'d> {
    dataset: &'d Dataset,
    exclusions: Exclusions,
    /// Wholes and their parts: by whole, then in the document's order.
    pairs: Vec<(usize, usize)>,
}

impl<'d> PartsOfWholes<'d> {
    /// Finds them, looking at every observation once.
    #[inline(never)]
    pub(in crate::compare) fn of_metric(dataset: &'d Dataset, metric: usize) -> Self {
        let pair =
            |brief: Brief| Some((dataset.observations.get(brief.index)?.part_of?, brief.index));
        let found = dataset.observations.of_metric(metric).filter(|brief| brief.is_part);
        // of two reports of one part one stands; the other is no part beside it
        let found = standing(dataset, found.collect());
        let pairs: Vec<(usize, usize)> = found.into_iter().filter_map(pair).collect();
        let order = ordered(pairs.len(), &|a, b| pairs.get(a).cmp(&pairs.get(b)));
        let exclusions =
            if pairs.is_empty() { Exclusions::default() } else { Exclusions::of(dataset) };
        Self { dataset, exclusions, pairs: arranged(pairs, &order) }
    }

    /// All partitions of a whole, as [`partitions`] gives them.
    #[inline(never)]
    pub(in crate::compare) fn partitions(&self, whole: usize) -> Vec<Partition> {
        let from = self.pairs.partition_point(|pair| pair.0 < whole);
        let own = self.pairs.get(from..).unwrap_or_default();
        let parts = own.iter().take_while(|pair| pair.0 == whole).map(|(_, part)| *part);
        let groups = groups(self.dataset, whole, parts).into_iter();
        groups.filter_map(|(dimension, parts)| judged(self, whole, dimension, parts)).collect()
    }
}

/// The parts of a whole that differ from it in one dimension of scope, by that dimension.
fn groups(
    dataset: &Dataset,
    whole: usize,
    parts: impl Iterator<Item = usize>,
) -> Vec<(&str, Vec<usize>)> {
    let Some(all) = dataset.observations.get(whole) else { return Vec::new() };
    let (mut seen, mut groups) = (Interner::default(), Vec::<(&str, Vec<usize>)>::new());
    for index in parts {
        let Some(part) = dataset.observations.get(index) else { continue };
        let alike =
            part.basis == all.basis && part.period == all.period && part.entity == all.entity;
        let mut own = part.scope.0.iter().filter(|pair| !all.scope.has(pair));
        let lost = all.scope.0.iter().any(|(dimension, _)| part.scope.get(dimension).is_none());
        let (true, false, Some((dimension, _)), None) = (alike, lost, own.next(), own.next())
        else {
            continue;
        };
        let place = seen.intern(dimension.as_bytes()) as usize;
        match groups.get_mut(place) {
            Some((_, parts)) => parts.push(index),
            None => groups.push((dimension, vec![index])),
        }
    }
    groups
}

/// The partition of a whole along one dimension; nothing where no part differs in it. Charts look
/// at [`partitions`]: this is public for tests.
#[must_use]
pub fn partition(dataset: &Dataset, whole: usize, dimension: &str) -> Option<Partition> {
    partitions(dataset, whole).into_iter().find(|found| &*found.dimension == dimension)
}

/// The partition of a whole into these parts, with what may be done with it.
#[inline(never)]
fn judged(
    of: &PartsOfWholes,
    whole: usize,
    dimension: &str,
    parts: Vec<usize>,
) -> Option<Partition> {
    let all = Input::of(of.dataset, whole)?;
    let inputs: Vec<Input> =
        parts.iter().map(|&part| Input::of(of.dataset, part)).collect::<Option<_>>()?;
    let verdict = verdict(&of.exclusions, dimension, &all, &inputs);
    let remainder = if verdict == Verdict::Incomplete { remainder(&all, &inputs) } else { None };
    Some(Partition { whole, dimension: dimension.into(), parts, remainder, verdict })
}

/// Tells whether parts may be stacked. They exclude one another if ranges of size or the document
/// say so, or if two or more exact figures add up to the whole, which could hardly be by chance.
#[inline(never)]
fn verdict(known: &Exclusions, dimension: &str, whole: &Input, parts: &[Input]) -> Verdict {
    if !whole.metric.summable {
        return Verdict::Refused(Refusal::NotSummable(whole.observation.metric));
    }
    let (value, sum) = total(parts);
    let meets = sum.meets(&whole.interval);
    let exact =
        parts.iter().chain([whole]).all(|input| input.observation.qualifier == Qualifier::Exact);
    match overlap(known, dimension, parts) {
        Some(certain) if !matches!(certain, Refusal::Overlap(..)) => Verdict::Refused(certain),
        _ if !meets && sum.low > whole.interval.high => {
            let unit = whole.metric.unit.clone();
            Verdict::Refused(Refusal::SumExceeds(sum, value, whole.value, Box::new(unit)))
        }
        None if meets => Verdict::Complete,
        None => Verdict::Incomplete,
        Some(_) if meets && exact => Verdict::Complete,
        Some(possible) => Verdict::Refused(possible),
    }
}

/// The first two parts that are certain to overlap, or else the first two that may. Parts of one
/// whole differ from it in one dimension alone, so that its values say how they are related.
#[inline(never)]
fn overlap(known: &Exclusions, dimension: &str, parts: &[Input]) -> Option<Refusal> {
    if parts.len() > MOST_FIGURES {
        return Some(Refusal::TooMany(parts.len()));
    }
    let limits = parts.iter().map(|part| part.observation.scope.get(dimension));
    let values: Vec<ScopeValue> =
        limits.map(|limit| known.value(limit.unwrap_or_default())).collect();
    let mut possible = None;
    for (place, (value, part)) in values.iter().zip(parts).enumerate() {
        for (earlier, other) in values.iter().zip(parts).take(place) {
            match earlier.relation(value) {
                Relation::Disjoint => {}
                Relation::Overlap => {
                    possible = possible.or(Some(Refusal::Overlap(other.index, part.index)));
                }
                certain => return Some(refusal_for(certain, other.index, part.index)),
            }
        }
    }
    possible
}

/// A whole less its parts.
#[inline(never)]
fn remainder(whole: &Input, parts: &[Input]) -> Option<Derived> {
    let (value, sum) = total(parts);
    let all: Vec<&Input> = [whole].into_iter().chain(parts).collect();
    Derived::new(
        whole.value - value,
        whole.interval.minus(&sum),
        Formula::Remainder(whole.term(), parts.iter().map(Input::term).collect()),
        all.iter().map(|input| input.index).collect(),
        whole.metric.unit.clone(),
    )
    .map(|derived| derived.qualified_by(&all))
}

#[cfg(test)]
mod tests {
    use super::super::samples::{Lang, at, etdz, huaian, say};
    use super::*;

    fn found(
        dataset: &Dataset,
        whole: &str,
        dimension: &str,
    ) -> (Vec<f64>, Verdict, Option<String>) {
        let found = partition(dataset, at(dataset, whole), dimension)
            .unwrap_or_else(|| panic!("{whole} by {dimension}"));
        let values = found
            .parts
            .iter()
            .filter_map(|&part| dataset.observations.get(part))
            .map(|part| part.value)
            .collect();
        (values, found.verdict, found.remainder.map(|rest| say::derived(&rest, Lang::ZH_HANS)))
    }

    #[test]
    fn hongze_is_complete_by_size_and_by_sector() {
        let data = huaian();
        assert_eq!(
            found(&data, "hongze-signed", "size"),
            (vec![26.0, 6.0, 2.0], Verdict::Complete, None)
        );
        assert_eq!(
            found(&data, "hongze-signed", "sector"),
            (vec![22.0, 7.0, 5.0], Verdict::Complete, None)
        );
        assert_eq!(
            found(&data, "xuyi-signed-industrial", "size"),
            (vec![1.0, 3.0, 22.0], Verdict::Complete, None)
        );
    }

    #[test]
    fn what_is_not_itemised_is_a_part_of_its_own() {
        let data = etdz();
        let expected = Some("105个 − 72个 − 14个 − 11个 = 8个".to_owned());
        assert_eq!(
            found(&data, "etdz-planned-projects", "sector"),
            (vec![72.0, 14.0, 11.0], Verdict::Incomplete, expected)
        );
        let data = huaian();
        let expected = Some("24个 − 3个 − 19个 = 2个".to_owned());
        assert_eq!(
            found(&data, "hongze-started", "size"),
            (vec![3.0, 19.0], Verdict::Incomplete, expected)
        );
        let expected = Some("100个 − 80个 − 6个 = 14个".to_owned());
        assert_eq!(
            found(&data, "huaian-etdz-signed-goal", "size"),
            (vec![80.0, 6.0], Verdict::Incomplete, expected)
        );
    }

    #[test]
    fn sets_that_overlap_are_refused_with_a_reason_and_an_alternative() {
        let data = huaian();
        let said = |whole: &str, dimension: &str, lang: Lang| match found(&data, whole, dimension).1
        {
            Verdict::Refused(refusal) => {
                [&say::refusal(&refusal, &data, lang), "; ", say::instead(&refusal, lang)].concat()
            }
            other => panic!("{other:?}"),
        };
        let expected = "“工业项目”与“先进制造业项目”可能重叠，相加会重复计算; 可并列，不堆叠";
        assert_eq!(said("qingjiangpu-signed", "sector", Lang::ZH_HANS), expected);
        assert_eq!(
            said("jinhu-signed", "sector", Lang::ZH_HANS),
            "各部分合计59个，多于整体的46个：彼此重叠; 可并列，不堆叠"
        );
        let expected = "the parts add up to 20, more than the whole of 16: they overlap; \
            show them side by side";
        assert_eq!(said("jinhu-started", "sector", Lang::EN), expected);
        assert!(
            said("qingjiangpu-signed-investment", "sector", Lang::ZH_HANT).contains("可能重疊")
        );
        assert!(said("huaian-district-signed-goal", "size", Lang::ZH_HANS).contains("层层包含"));
        assert!(
            said("huaiyin-started", "size", Lang::EN).contains("thresholds, one inside the other")
        );
    }

    #[test]
    fn every_verdict_on_the_real_documents_holds() {
        let mut seen = [0; 3];
        for data in [huaian(), etdz()] {
            for whole in 0..data.observations.len() {
                for found in partitions(&data, whole) {
                    let value = |index: usize| data.observations.get(index).unwrap().value;
                    let sum: f64 = found.parts.iter().map(|&part| value(part)).sum();
                    let rest = value(whole) - sum;
                    match found.verdict {
                        Verdict::Complete => assert!(rest.abs() < 1e-9, "{found:?}"),
                        Verdict::Incomplete => assert!(
                            (found.remainder.unwrap().value - rest).abs() < 1e-9 && rest > 0.0
                        ),
                        Verdict::Refused(ref refusal) => {
                            assert!(!say::refusal(refusal, &data, Lang::EN).is_empty());
                        }
                    }
                    seen[match found.verdict {
                        Verdict::Complete => 0,
                        Verdict::Incomplete => 1,
                        Verdict::Refused(_) => 2,
                    }] += 1;
                }
            }
        }
        assert!(seen[0] >= 3 && seen[1] >= 5 && seen[2] >= 5, "{seen:?}");
    }
}

//! What most of some figures have: a limit, a counting word, a span of time.

use duibi_scan::Interner;

use super::derive::counts_alike;
use crate::calendar::civil;
use crate::data::{Axis, Observation, Period, PeriodKind, Query, Unit};
use crate::order::{arranged, ordered};

/// The value of a dimension of scope; `None` is no limit.
pub(super) type Limit<'d> = Option<&'d str>;

/// The votes of figures for a limit of one dimension: the one that may be that of most, and by how
/// much it leads; see [`majority`].
#[derive(Debug, Default)]
struct Votes<'d> {
    dimension: &'d str,
    best: Limit<'d>,
    lead: usize,
    /// How many figures have any limit of the dimension, and how many the best one.
    present: usize,
    count: usize,
}

impl<'d> Votes<'d> {
    /// Takes so many votes for a limit.
    fn take(&mut self, limit: Limit<'d>, count: usize) {
        if self.best == limit {
            self.lead += count;
        } else if self.lead >= count {
            self.lead -= count;
        } else {
            (self.best, self.lead) = (limit, count - self.lead);
        }
    }
}

/// For each dimension of scope that occurs and that no axis varies, in one order: the limit of more
/// than half. Looks at each limit twice, however many dimensions there are.
#[inline(never)]
pub(super) fn limits_of_most<'d>(
    observations: &[Observation<'d>],
    query: &Query,
) -> Vec<(&'d str, Option<Limit<'d>>)> {
    let (mut known, mut all) = (Interner::default(), Vec::<Votes>::new());
    // of a dimension that a table has twice the first counts
    let once = |o: &Observation<'d>| o.scope.0.chunk_by(|a, b| a.0 == b.0);
    let limits = || observations.iter().flat_map(once).filter_map(<[_]>::first);
    for (dimension, limit) in limits() {
        let place = known.intern(dimension.as_bytes()) as usize;
        if place == all.len() {
            all.push(Votes { dimension, ..Votes::default() });
        }
        let Some(votes) = all.get_mut(place) else { continue };
        votes.take(Some(limit), 1);
        votes.present += 1;
    }
    for votes in &mut all {
        votes.take(None, observations.len() - votes.present);
    }
    for (dimension, limit) in limits() {
        let place = known.intern(dimension.as_bytes()) as usize;
        let Some(votes) = all.get_mut(place) else { continue };
        votes.count += usize::from(votes.best == Some(limit));
    }
    let norm = |votes: &Votes<'d>| {
        let count =
            if votes.best.is_none() { observations.len() - votes.present } else { votes.count };
        (2 * count > observations.len()).then_some(votes.best)
    };
    let on_purpose = |votes: &&Votes| query.varies(&Axis::Scope(votes.dimension.into()));
    let found: Vec<_> = all
        .iter()
        .filter(|votes| !on_purpose(votes))
        .map(|votes| (votes.dimension, norm(votes)))
        .collect();
    // in one order, so that equal limits are equal
    let name = |place: usize| found.get(place).map(|(dimension, _)| *dimension);
    let order = ordered(found.len(), &|a, b| name(a).cmp(&name(b)));
    arranged(found, &order)
}

/// The report up to whose day a figure runs: 今年以来.
pub(super) fn report(o: &Observation) -> Option<usize> {
    o.source.filter(|_| o.period.kind() == PeriodKind::ToDate)
}

/// A period that more than half of the periods of some figures are as long as; else the first, but
/// of what is counted from one day of the year on, which grows longer on purpose.
#[inline(never)]
pub(super) fn usual_span(observations: &[Observation]) -> Option<Period> {
    // days in steps of weeks, in which months are alike, quarters, and years
    let step = |o: &Observation| (o.period.rank().3, (o.period.length() + 3) / 7);
    let usual = majority(&observations.iter().map(step).collect::<Vec<_>>());
    let first = observations.iter().find(|o| usual.is_none_or(|usual| step(o) == usual))?;
    let start = |o: &Observation| o.period.days().map(|days| days.0);
    let in_year = |o: &Observation| start(o).map(|day| (civil(day).1, civil(day).2));
    // January to February, to March … of one year and of the next
    let goes_on = |own: &Observation| {
        let is_beside = |o: &Observation| (start(o) == start(own)) != (step(o) == step(own));
        observations.iter().any(is_beside)
    };
    let is_split = || {
        observations.iter().any(|o| start(o) != start(first))
            && !observations.iter().all(|o| in_year(o) == in_year(first) && goes_on(o))
    };
    (usual.is_some() || is_split()).then_some(first.period)
}

/// The unit with whose word those of most figures agree; nothing where all count in one.
pub(super) fn usual_word<'d>(observations: &[Observation<'d>]) -> Option<&'d Unit> {
    let (first, rest) = observations.split_first()?;
    let mut units: Vec<(&Unit, usize)> = vec![(first.unit, 0)];
    for own in rest.iter().map(|o| o.unit) {
        if !units.iter().any(|(known, _)| known.name == own.name) {
            units.push((own, 0));
        }
    }
    if units.len() < 2 {
        return None;
    }
    for (unit, agree) in &mut units {
        *agree = observations.iter().filter(|o| counts_alike(unit, o.unit)).count();
    }
    let most = units.iter().map(|(_, agree)| *agree).max()?;
    units.iter().find(|(_, agree)| *agree == most).map(|(unit, _)| *unit)
}

/// Finds the value of more than half.
pub(super) fn majority<T: PartialEq + Copy>(values: &[T]) -> Option<T> {
    // Boyer & Moore 1981: what more than half share survives when unlike ones cancel out
    let (mut best, mut lead) = (*values.first()?, 0_usize);
    for value in values {
        match (lead, *value == best) {
            (0, _) => (best, lead) = (*value, 1),
            (_, true) => lead += 1,
            (_, false) => lead -= 1,
        }
    }
    (2 * values.iter().filter(|value| **value == best).count() > values.len()).then_some(best)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_more_than_half_is_a_majority() {
        assert_eq!(majority(&[1, 1, 2]), Some(1));
        assert_eq!(majority(&[1, 2]), None);
        assert_eq!(majority(&[1, 1, 2, 2]), None);
        assert_eq!(majority(&[0; 0]), None);
    }
}

//! What most figures of a series have: a value, a span of time, a word.

use super::derive::counts_alike;
use crate::data::{Observation, Period, PeriodKind, Unit};

/// The report up to whose day a figure runs: 今年以来.
pub(super) fn report(o: &Observation) -> Option<usize> {
    o.source.filter(|_| o.period.kind() == PeriodKind::ToDate)
}

/// A period that more than half of the periods of some figures are as long as.
pub(super) fn usual_span(observations: &[Observation]) -> Option<Period> {
    // days in steps of weeks, in which months are alike, quarters, and years
    let step = |o: &Observation| (o.period.rank().3, (o.period.length() + 3) / 7);
    let usual = majority(&observations.iter().map(step).collect::<Vec<_>>())?;
    observations.iter().find(|o| step(o) == usual).map(|o| o.period)
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

//! Parts against their wholes: one that is greater, and several that do not add up.

use duibi_scan::Interner;

use super::figures::{amount, identity, printed};
use super::findings::Findings;
use crate::data::{Basis, Interval, Observation};
use crate::error::Warning;

pub(super) fn check(found: &mut Findings) {
    let dataset = found.dataset;
    // a whole and a dimension of scope, with the parts of the whole that differ by it alone
    let mut groups: Vec<(usize, &str, Vec<usize>)> = Vec::new();
    for (index, part) in dataset.observations.iter().enumerate() {
        let Some((at, whole)) =
            part.part_of.and_then(|at| Some((at, dataset.observations.get(at)?)))
        else {
            continue;
        };
        let summable = dataset.metrics.get(part.metric).is_some_and(|metric| metric.summable);
        if !summable || part.metric != whole.metric {
            continue;
        }
        let (own, all) = (part.quantity().interval(), scaled(&whole, &part));
        let alike = part.basis == whole.basis && whole.period.contains(&part.period);
        if alike
            && (own.low > all.high || own.low > all.low && all.low.total_cmp(&all.high).is_eq())
        {
            found.at(index, Warning::PartExceeds(printed(&part), printed(&whole)));
        }
        let mut own = part.scope.0.iter().filter(|pair| !whole.scope.has(pair));
        // parts are grouped by the one dimension whose value they do not share with the whole
        let (Some((dimension, _)), None) = (own.next(), own.next()) else { continue };
        let lost = whole.scope.0.iter().any(|(d, _)| part.scope.get(d).is_none());
        if lost || part.basis != whole.basis || part.period != whole.period {
            continue;
        }
        match groups.iter_mut().find(|(other, d, _)| *other == at && *d == &**dimension) {
            Some((.., parts)) => parts.push(index),
            None => groups.push((at, dimension, vec![index])),
        }
    }
    for (at, dimension, parts) in groups {
        group(found, at, dimension, &parts);
    }
    wholes(found);
}

/// The interval of one figure in the unit of another.
fn scaled(figure: &Observation, like: &Observation) -> Interval {
    let Interval { low, high } = figure.quantity().interval();
    let convert = |value: f64| figure.unit.convert(value, like.unit).unwrap_or(value);
    Interval { low: convert(low), high: convert(high) }
}

/// Adds up parts that one dimension tells apart.
fn group(found: &mut Findings, at: usize, dimension: &str, parts: &[usize]) {
    let dataset = found.dataset;
    let Some(whole) = dataset.observations.get(at) else { return };
    let parts: Vec<Observation> =
        parts.iter().filter_map(|&part| dataset.observations.get(part)).collect();
    let limits: Vec<&str> = parts.iter().filter_map(|part| part.scope.get(dimension)).collect();
    // what is over one threshold holds what is over a higher one, and parts of the same value
    // divide nothing
    let words = ["以上", "以下", "以内", "超", "不低于", "不超过", "at least", "over ", "under "];
    let is_threshold = |limit: &&&str| {
        limit.starts_with(['≥', '>', '＞', '≤', '<', '＜'])
            || words.iter().any(|word| limit.contains(word))
    };
    let nested = limits.iter().filter(is_threshold).count() > 1;
    let repeated = limits
        .iter()
        .enumerate()
        .any(|(i, limit)| limits.iter().take(i).any(|other| other == limit));
    if parts.len() < 2 || nested || repeated {
        return;
    }
    let total = scaled(&whole, &whole);
    let sum = parts.iter().map(|part| scaled(part, &whole)).fold(
        Interval { low: 0.0, high: 0.0 },
        |sum, part| Interval { low: sum.low + part.low, high: sum.high + part.high },
    );
    let plain: f64 =
        parts.iter().filter_map(|part| part.unit.convert(part.value, whole.unit)).sum();
    let slack = whole.value.abs() * 1e-9;
    let (sum_said, whole_said) = (amount(plain, whole.unit), printed(&whole));
    if sum.high + slack < total.low {
        let rest = amount(whole.value - plain, whole.unit);
        found.at(
            at,
            Warning::Remainder(dimension.to_owned(), parts.len(), sum_said, whole_said, rest),
        );
    } else if sum.low > total.high + slack {
        found.at(at, Warning::Excess(dimension.to_owned(), parts.len(), sum_said, whole_said));
    }
}

/// Adds up the figures of the entities that belong to one.
fn wholes(found: &mut Findings) {
    let dataset = found.dataset;
    let mut keys = Interner::default();
    let mut sums: Vec<(usize, f64)> = Vec::new();
    let counts = |o: &Observation| {
        o.part_of.is_none()
            && *o.basis != Basis::Target
            && dataset.metrics.get(o.metric).is_some_and(|m| m.summable)
    };
    let mut seen = Interner::default();
    for part in dataset.observations.iter().filter(counts) {
        // what two sources report is counted once
        let known = seen.len();
        if (seen.intern(&identity(&part)) as usize) < known {
            continue;
        }
        let Some(whole) = dataset.entities.get(part.entity).and_then(|entity| entity.part_of)
        else {
            continue;
        };
        let symbol = keys.intern(&identity(&Observation { entity: whole, ..part })) as usize;
        let unit = dataset.metrics.get(part.metric).map(|metric| &metric.unit);
        let value = unit
            .and_then(|unit| part.unit.convert(part.quantity().interval().low, unit))
            .unwrap_or_default();
        match sums.get_mut(symbol) {
            Some((count, sum)) => {
                *count += 1;
                *sum += value;
            }
            None => sums.push((1, value)),
        }
    }
    for (index, whole) in dataset.observations.iter().enumerate().filter(|(_, o)| counts(o)) {
        let symbol = keys.find(&identity(&whole)).and_then(|symbol| sums.get(symbol as usize));
        let unit = dataset.metrics.get(whole.metric).map(|metric| &metric.unit);
        let Some((&(count, sum), unit)) = symbol.zip(unit) else { continue };
        let most =
            whole.unit.convert(whole.quantity().interval().high, unit).unwrap_or(f64::INFINITY);
        if sum > most * (1.0 + 1e-9) {
            found.at(index, Warning::EntityExcess(count, amount(sum, unit), printed(&whole)));
        }
    }
}

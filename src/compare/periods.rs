//! What a chart leaves out without being asked to: periods, as it shows one of each row, and of a
//! document without views all metrics but one.

use duibi_scan::Interner;

use super::table::Figure;
use crate::data::{Axis, Basis, Dataset, Period, Query};
use crate::order::{arranged, ordered};

/// The periods of figures that are like those of the cells in all but the period, in the order of
/// time: nothing where the reader chose a period, or where an axis varies it.
#[inline(never)]
pub(super) fn periods_left(
    dataset: &Dataset,
    query: &Query,
    metrics: &[usize],
    cells: &[Option<Figure>],
) -> Vec<Period> {
    if query.period.is_some() || query.varies(&Axis::Period) || query.varies(&Axis::Figure) {
        return Vec::new();
    }
    let shown = || {
        let figures = cells.iter().flatten();
        figures.filter_map(|figure| dataset.observations.get(figure.observation))
    };
    let (mut known, mut last) = (Interner::default(), None);
    let mut number = |period: Period| match last {
        Some((before, number)) if before == period => number,
        _ => {
            let number = known.intern(&period.bytes());
            last = Some((period, number));
            number
        }
    };
    let periods = shown().map(|o| number(o.period) + 1).max().unwrap_or_default();
    let takes = &query.taker(dataset);
    let mut others = metrics.iter().flat_map(|&metric| {
        let own = dataset.observations.of_metric(metric);
        own.filter(|o| !o.is_part && takes(o)).map(move |o| (metric, o))
    });
    let is_left = |period: u32| period >= periods;
    // most often no other period occurs
    let Some(first) = others.find(|(_, o)| is_left(number(o.period))) else { return Vec::new() };
    let mut places = Interner::default();
    let mut place = |metric: usize, entity: usize, basis: &Basis| {
        let mut key = basis.sort().word().as_bytes().to_vec();
        key.extend([metric, entity].iter().flat_map(|number| number.to_le_bytes()));
        places.intern(&key)
    };
    // what another figure of its place stands for
    let count = shown().map(|o| place(o.metric, o.entity, o.basis) + 1).max().unwrap_or_default();
    let (mut out, mut found) = (Vec::new(), Vec::new());
    for (metric, o) in std::iter::once(first).chain(others) {
        let number = number(o.period);
        let slot = number.saturating_sub(periods) as usize;
        if is_left(number)
            && found.get(slot) != Some(&true)
            && place(metric, o.entity, o.basis) < count
        {
            found.resize(found.len().max(slot + 1), false);
            found.get_mut(slot).into_iter().for_each(|slot| *slot = true);
            out.push(o.period);
        }
    }
    let time = |place: usize| out.get(place).map(Period::order);
    let order = ordered(out.len(), &|a, b| time(a).cmp(&time(b)));
    arranged(out, &order)
}

/// The metrics with figures that are not shown.
#[inline(never)]
pub(super) fn metrics_left(dataset: &Dataset, metrics: &[usize]) -> Vec<usize> {
    let is_left = |metric: &usize| {
        !metrics.contains(metric) && dataset.observations.of_metric(*metric).next().is_some()
    };
    (0..dataset.metrics.len()).filter(is_left).collect()
}

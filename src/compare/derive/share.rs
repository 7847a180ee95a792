//! A part by its whole, in percent.

use super::derived::{Derived, percent};
use super::formula::Formula;
use super::input::Input;
use super::likeness::Unlike;
use super::pair::percentage;
use super::refusal::MOST_FIGURES;
use super::relation::{entity_within, part_within};
use crate::data::Dataset;

/// A part by its whole, in percent. Metric, period and basis agree, and the part is reported as a
/// part of the whole, or its entity belongs to the whole's and both have the same scope.
#[must_use]
pub fn share(dataset: &Dataset, part: usize, whole: usize) -> Option<Derived> {
    let (a, b) = Input::two(dataset, part, whole)?;
    let (x, y) = (&a.observation, &b.observation);
    let unlike = Unlike::printed(x, y);
    let alike = x.metric == y.metric
        && !unlike.in_time()
        && !unlike.basis
        && !unlike.counted
        && !a.is_percent()
        && a.metric.summable;
    let inside = part_within(dataset, part, whole)
        || x.entity != y.entity && entity_within(dataset, x.entity, y.entity) && x.scope == y.scope;
    if !alike || !inside || a.interval.low < 0.0 || b.interval.low <= 0.0 {
        return None;
    }
    percentage(&a, &b, Formula::Share(a.term(), b.term()))
}

/// A figure by a sum in which it is one of the terms, in percent. Its inputs are the figure, and
/// the other terms where there are not very many.
pub(in crate::compare) fn share_of(
    dataset: &Dataset,
    part: usize,
    total: &Derived,
) -> Option<Derived> {
    let a = Input::of(dataset, part).filter(|a| a.interval.low >= 0.0)?;
    let interval = a.interval.over(&total.interval)?.times(100.0);
    let is_listed = total.inputs.len() <= MOST_FIGURES;
    let others = total.inputs.iter().copied().filter(|&other| is_listed && other != part);
    let inputs: Vec<usize> = [part].into_iter().chain(others).collect();
    Derived::new(
        a.value / total.value * 100.0,
        interval,
        Formula::Share(a.term(), total.term()),
        inputs,
        percent(),
    )
    .map(|derived| derived.qualified_as(total))
}

/// Whether one of some figures is below zero, so that none is a share of their sum.
pub(in crate::compare) fn has_negative(dataset: &Dataset, cells: &[usize]) -> bool {
    let value = |&index: &usize| dataset.observations.get(index).map_or(0.0, |o| o.value);
    cells.iter().any(|index| value(index) < 0.0)
}

/// What is left of a whole after its parts, by the whole, in percent.
pub(in crate::compare) fn share_of_rest(dataset: &Dataset, rest: &Derived) -> Option<Derived> {
    let whole =
        Input::of(dataset, *rest.inputs.first()?).filter(|whole| whole.interval.low > 0.0)?;
    let interval = rest.interval.over(&whole.interval)?.times(100.0);
    let all: Vec<Input> =
        rest.inputs.iter().filter_map(|&input| Input::of(dataset, input)).collect();
    Derived::new(
        rest.value / whole.value * 100.0,
        interval,
        Formula::Share(rest.term(), whole.term()),
        rest.inputs.clone(),
        percent(),
    )
    .map(|derived| derived.qualified_by(&all.iter().collect::<Vec<_>>()))
}

#[cfg(test)]
mod tests {
    use super::super::samples::{Lang, at, huaian, say};
    use super::*;

    #[test]
    fn a_share_needs_a_part_and_its_whole() {
        let data = huaian();
        let [whole, part, other] =
            ["hongze-signed", "hongze-signed-1-10", "qingjiangpu-signed"].map(|id| at(&data, id));
        let derived = share(&data, part, whole).unwrap();
        assert_eq!(say::derived(&derived, Lang::ZH_HANS), "26个 ÷ 34个 = 76.5%");
        assert_eq!(share(&data, whole, part), None);
        assert_eq!(share(&data, other, whole), None);
        let deep = share(&data, at(&data, "hongze-signed-hightech"), whole).unwrap();
        assert!((deep.value - 600.0 / 34.0).abs() < 1e-12, "a part of a part");
    }
}

//! A column of a comparison: a series and its figures.

use super::caveat::{Caveat, Common, Norms};
use super::derive::within;
use super::table::{Figure, Series};
use crate::data::{Axis, Dataset, Observation, Query, Unit};
use crate::number::decimals;

/// A series with its figures, row by row.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct SeriesColumn {
    pub(super) series: Series,
    pub(super) figures: Vec<Option<Figure>>,
}

/// The figures of series that share metric and unit, and what most of each series have in common.
pub(super) fn figures(
    dataset: &Dataset,
    query: &Query,
    unit: &Unit,
    block: &[Vec<Option<usize>>],
) -> Vec<(Vec<Option<Figure>>, Norms)> {
    let observation = |index: Option<usize>| index.and_then(|i| dataset.observations.get(i));
    // with room from the start: of a million figures this is the most that is kept at a time
    let found = |columns: &[Vec<Option<usize>>]| {
        let mut all: Vec<Observation> = Vec::with_capacity(columns.iter().map(Vec::len).sum());
        all.extend(columns.iter().flatten().filter_map(|&index| observation(index)));
        all
    };
    // series of several bases or periods differ on purpose: each is held against itself
    let apart = matches!(
        query.color,
        None | Some(Axis::Metric | Axis::Basis | Axis::Period | Axis::Scope(_) | Axis::Part)
    );
    let common_to_all = if apart { None } else { Some(Common::of(&found(block), query)) };
    block
        .iter()
        .map(|column| {
            let own = if apart {
                Some(Common::of(&found(std::slice::from_ref(column)), query))
            } else {
                None
            };
            let Some(common) = own.as_ref().or(common_to_all.as_ref()) else {
                return (Vec::new(), Norms::default());
            };
            let figure = |index: usize| {
                let observation = dataset.observations.get(index)?;
                let value = observation.unit.convert(observation.value, unit)?;
                let decimals = if observation.unit.name == unit.name {
                    decimals(observation.value)
                } else {
                    decimals(value)
                };
                Some(Figure {
                    observation: index,
                    value,
                    decimals,
                    caveats: common.caveats(&observation),
                    derived: None,
                })
            };
            let mut figures: Vec<_> = column.iter().map(|&index| index.and_then(figure)).collect();
            if !common.limits() {
                mark_within(dataset, &mut figures);
            }
            (figures, common.norms())
        })
        .collect()
}

/// Marks figures that count what another one of the column counts, too: a district beside its city.
fn mark_within(dataset: &Dataset, figures: &mut [Option<Figure>]) {
    let list: Vec<usize> = figures.iter().flatten().map(|figure| figure.observation).collect();
    let found = figures.iter_mut().flatten().zip(within(dataset, &list));
    for (figure, _) in found.filter(|(_, is_within)| *is_within) {
        figure.caveats.push(Caveat::Within);
    }
}

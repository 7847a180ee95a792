//! Several reports of one figure: those that do not stand are told beside the one that does.

use super::caveat::{Caveat, Standing};
use super::column::SeriesColumn;
use super::derive::{Rival, is_later, reported_again, settled};
use super::table::Figure;
use crate::data::Dataset;
use crate::order::{arranged, ordered};

/// Tells beside each figure, and beside what is computed of it, that there are other reports.
pub(super) fn tell(dataset: &Dataset, rivals: Vec<Rival>, columns: &mut [SeriesColumn]) {
    if !rivals.is_empty() {
        tell_all(dataset, rivals, columns);
    }
}

/// The same of what is computed, and of parts, where not every figure that goes in is a cell: all
/// figures of the metrics that go in are looked at.
#[inline(never)]
pub(super) fn tell_inputs(dataset: &Dataset, columns: &mut [SeriesColumn]) {
    let mut metrics: Vec<usize> = Vec::new();
    for figure in columns.iter().flat_map(|column| &column.figures).flatten() {
        for metric in inputs(figure).filter_map(|index| dataset.observations.get(index)) {
            if !metrics.contains(&metric.metric) {
                metrics.push(metric.metric);
            }
        }
    }
    let mut rivals = Vec::new();
    for metric in metrics {
        let mut own = dataset.observations.of_metric(metric);
        rivals.extend(reported_again(dataset, &mut own));
    }
    tell(dataset, settled(dataset, rivals), columns);
}

#[inline(never)]
fn tell_all(dataset: &Dataset, rivals: Vec<Rival>, columns: &mut [SeriesColumn]) {
    let key = |place: usize| rivals.get(place).map(|rival| (rival.chosen, rival.other));
    let order = ordered(rivals.len(), &|a, b| key(a).cmp(&key(b)));
    let rivals = arranged(rivals, &order);
    for figure in columns.iter_mut().flat_map(|column| &mut column.figures).flatten() {
        let mut told = Vec::new();
        for input in inputs(figure) {
            let from = rivals.partition_point(|rival| rival.chosen < input);
            let own = rivals.get(from..).unwrap_or_default().iter();
            told.extend(own.take_while(|rival| rival.chosen == input));
        }
        let told: Vec<Caveat> = told.into_iter().map(|rival| caveat(dataset, rival)).collect();
        figure.caveats.extend(told);
    }
}

/// The figures that a cell is made of.
fn inputs(figure: &Figure) -> impl Iterator<Item = usize> {
    let own = figure.observation;
    let others = figure.derived.iter().flat_map(|derived| &derived.inputs).copied();
    [own].into_iter().chain(others.filter(move |&input| input != own))
}

fn caveat(dataset: &Dataset, rival: &Rival) -> Caveat {
    let get = |index: usize| dataset.observations.get(index);
    let is_later = get(rival.chosen)
        .zip(get(rival.other))
        .is_some_and(|(own, other)| is_later(dataset, &own, &other));
    Caveat::Rival(rival.other, if is_later { Standing::Later } else { Standing::First })
}

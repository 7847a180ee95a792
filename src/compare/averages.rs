//! Whether the figures of a comparison may be averaged.

use super::derive::{Unlike, are_alike_but};
use super::key::Key;
use super::table::Comparison;
use crate::data::Dataset;

impl Comparison {
    /// Whether the figures of each metric in each panel are like for like, but for those that are
    /// marked and for their years where the rows are periods.
    #[inline(never)]
    pub(crate) fn may_be_averaged(&self, dataset: &Dataset) -> bool {
        let over_time = matches!(self.rows.first(), Some(Key::Period(_)));
        let is_unlike =
            |unlike: Unlike| Unlike { period: unlike.period && !over_time, ..unlike }.is_any();
        let metric = |series: &usize| self.series.get(*series).map(|series| series.metric);
        self.panels.iter().all(|panel| {
            panel.series.iter().all(|series| {
                let of_metric = panel.series.iter().filter(|own| metric(own) == metric(series));
                let figures = of_metric.flat_map(|&own| {
                    (0..self.rows.len()).filter_map(move |row| self.figure(row, own))
                });
                let mut list: Vec<usize> = Vec::new();
                let mut all = 0;
                for figure in figures {
                    all += 1;
                    list.extend(figure.caveats.is_empty().then_some(figure.observation));
                }
                // where nearly all are marked, none is left to be averaged
                (list.len() > 1 || all < 2) && are_alike_but(dataset, &list, &is_unlike)
            })
        })
    }
}

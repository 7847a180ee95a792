//! What the figures of each metric on one axis have in common.

use super::caveat::Norms;
use super::table::{Comparison, Panel};

impl Comparison {
    /// What most figures of each metric of a panel have in common; nothing where its series differ.
    pub(crate) fn norms(&self, panel: &Panel) -> Vec<(usize, Norms)> {
        let mut out: Vec<(usize, Norms)> = Vec::new();
        let with_figures =
            |series: &usize| (0..self.rows.len()).any(|row| self.figure(row, *series).is_some());
        for series in panel
            .series
            .iter()
            .copied()
            .filter(with_figures)
            .filter_map(|index| self.series.get(index))
        {
            match out.iter_mut().find(|(metric, _)| *metric == series.metric) {
                Some((_, norm)) => {
                    norm.period = norm.period.filter(|period| Some(*period) == series.norm.period);
                    norm.inferred &= series.norm.inferred;
                    norm.basis =
                        norm.basis.take().filter(|b| Some(b) == series.norm.basis.as_ref());
                    norm.scope =
                        norm.scope.take().filter(|scope| Some(scope) == series.norm.scope.as_ref());
                }
                None => out.push((series.metric, series.norm.clone())),
            }
        }
        out
    }
}

//! The rows of a series that have a figure, and those of the highest and of the lowest one.

use super::caveat::Common;
use super::derive::{Unlike, may_nest, within};
use super::held::{order, reads_like};
use super::key::Key;
use super::table::{Cell, Comparison};
use crate::data::{Dataset, Observation, Query};

/// Of more parts not each two are looked at, which would take too long.
const MOST_PARTS: usize = 60;

impl Comparison {
    /// The rows in which a series has a figure, and all the figures without which it is not drawn;
    /// a whole without parts is none of its own.
    pub(crate) fn drawn_rows(&self, series: usize) -> Vec<usize> {
        let needed = self.needed(series);
        (0..self.rows.len())
            .filter(|&row| self.has_all(row, &needed) && !self.is_undivided((row, series)))
            .collect()
    }

    /// The rows of a list whose figures may be ranked together: like most, and neither a part nor
    /// an entity of another one.
    pub(crate) fn alike_rows(
        &self,
        dataset: &Dataset,
        drawn: &[usize],
        series: usize,
    ) -> Vec<usize> {
        let figure = |row: &usize| self.figure(*row, series);
        let is_like = |row: &usize| figure(row).is_some_and(|figure| figure.caveats.is_empty());
        let alike: Vec<usize> = drawn.iter().copied().filter(is_like).collect();
        let list: Vec<usize> =
            alike.iter().filter_map(figure).map(|figure| figure.observation).collect();
        let within = within(dataset, &list);
        let alike =
            alike.into_iter().zip(within).filter(|(_, is_within)| !is_within).map(|(row, _)| row);
        let alike = alike.collect();
        match self.rows.first() {
            Some(Key::Figure(..) | Key::Limit(_)) => self.alike_limits(dataset, alike, series),
            _ => alike,
        }
    }

    /// Of rows that tell what limits them, so that no figure is marked for it, those that may be
    /// ranked all the same: of figures one by one those that are like most, and no parts of which
    /// one counts what another one does.
    #[inline(never)]
    fn alike_limits(&self, dataset: &Dataset, rows: Vec<usize>, series: usize) -> Vec<usize> {
        let index = |row: &usize| self.figure(*row, series).map(|figure| figure.observation);
        let get = |row: &usize| dataset.observations.get(index(row)?);
        if matches!(self.rows.first(), Some(Key::Figure(..))) {
            let list: Vec<Observation> = rows.iter().filter_map(get).collect();
            let common = Common::of(&list, &Query::default());
            let is_like = |row: &usize| get(row).is_some_and(|o| common.caveats(&o).is_empty());
            return rows.into_iter().filter(is_like).collect();
        }
        let list: Vec<usize> = rows.iter().filter_map(index).collect();
        let meets = |(place, &one): (usize, &usize)| {
            let mut before = list.iter().take(place);
            before.any(|&other| Unlike::of(dataset, one, other).within)
        };
        let is_nested = if list.len() > MOST_PARTS {
            may_nest(dataset, &list)
        } else {
            list.iter().enumerate().any(meets)
        };
        if is_nested { Vec::new() } else { rows }
    }

    /// The first row of the highest value and that of the lowest.
    pub(crate) fn extremes(
        &self,
        dataset: &Dataset,
        drawn: &[usize],
        series: usize,
    ) -> Option<(usize, usize)> {
        let above = |a: usize, b: usize| {
            let figures = self.figure(a, series).zip(self.figure(b, series));
            figures.is_some_and(|(a, b)| order(dataset, a, b).is_gt())
        };
        let (first, rest) = drawn.split_first()?;
        let highest =
            rest.iter().fold(*first, |best, &row| if above(row, best) { row } else { best });
        let lowest =
            rest.iter().fold(*first, |best, &row| if above(best, row) { row } else { best });
        Some((highest, lowest))
    }

    /// The rows whose figures read like that of one of them.
    pub(crate) fn reading_like(
        &self,
        dataset: &Dataset,
        drawn: &[usize],
        (row, series): Cell,
    ) -> Vec<usize> {
        let Some(own) = self.figure(row, series) else { return Vec::new() };
        let is_like = |row: usize| {
            self.figure(row, series).is_some_and(|figure| reads_like(dataset, figure, own))
        };
        drawn.iter().copied().filter(|&row| is_like(row)).collect()
    }

    /// Whether a series is what parts leave of their wholes.
    pub(crate) fn leaves_rest(&self, series: usize) -> bool {
        self.series.get(series).is_some_and(|series| series.key == Some(Key::Remainder))
    }

    /// Whether a cell stands for a whole of which no part is reported.
    pub(crate) fn is_undivided(&self, (row, series): Cell) -> bool {
        self.leaves_rest(series)
            && self.figure(row, series).is_some_and(|figure| figure.derived.is_none())
    }
}

//! The axes of a comparison, and its cells: a place along each of them.

use super::axis::Values;
use super::key::Key;
use crate::data::{Axis, Brief, Dataset, Form, Query};

/// The axes of a comparison.
#[derive(Debug)]
pub(super) struct Grid {
    pub(super) rows: Values,
    pub(super) colors: Values,
    pub(super) facets: Values,
}

/// The most series of one metric.
const MOST_SERIES: usize = 400;

impl Grid {
    /// The axes of a query; what it leaves open follows from its form and from what is reported.
    pub(super) fn of(dataset: &Dataset, query: &Query) -> Self {
        let along =
            |axis: &Option<Axis>| axis.as_ref().map(|axis| Values::along(axis, dataset, query));
        let rows = rows(dataset, query);
        let facets = along(&query.facet).unwrap_or_else(|| Values::only(None));
        let colors = match (&query.color, query.form) {
            (None | Some(Axis::Basis), Form::Bullet) => Values::against_target(),
            // several entities in one cell would hide one another
            (None, _)
                if ![Axis::Entity, Axis::Figure, Axis::Point].iter().any(|a| query.varies(a)) =>
            {
                let entities = Values::along(&Axis::Entity, dataset, query);
                if entities.keys.len() > 1 { entities } else { Values::only(None) }
            }
            (axis, _) => along(axis).unwrap_or_else(|| Values::only(None)),
        };
        // one axis has no use for two places, and no chart for thousands of series
        let repeats = query.color.as_ref() == Some(&query.rows)
            || query.color.is_some() && query.color == query.facet;
        let colors =
            if repeats || colors.keys.len() > MOST_SERIES { Values::only(None) } else { colors };
        let repeated = query.facet.as_ref() == Some(&query.rows);
        let many = facets.keys.len() * colors.keys.len().max(1) > MOST_SERIES;
        let facets = if repeated || many { Values::only(None) } else { facets };
        Self { rows, colors, facets }
    }

    /// How many places there are along the colors.
    pub(super) fn colors(&self) -> usize {
        self.colors.keys.len().max(1)
    }

    /// How many small multiples there are.
    pub(super) fn facets(&self) -> usize {
        self.facets.keys.len().max(1)
    }

    /// How many series one metric has.
    pub(super) fn columns(&self) -> usize {
        self.colors() * self.facets()
    }

    /// The row and the column of a figure.
    pub(super) fn cell(&self, dataset: &Dataset, o: &Brief) -> Option<(usize, usize)> {
        let column =
            self.facets.place(dataset, o)? * self.colors() + self.colors.place(dataset, o)?;
        Some((self.rows.place(dataset, o)?, column))
    }

    /// The columns of one facet, color by color, of cells row by row.
    pub(super) fn of_facet(
        &self,
        cells: &[Option<usize>],
        facet: usize,
    ) -> Vec<Vec<Option<usize>>> {
        let cell = |row: usize, color: usize| {
            cells.get((row * self.facets() + facet) * self.colors() + color).copied().flatten()
        };
        let rows = 0..self.rows.keys.len();
        (0..self.colors()).map(|color| rows.clone().map(|row| cell(row, color)).collect()).collect()
    }
}

fn rows(dataset: &Dataset, query: &Query) -> Values {
    if query.rows != Axis::Metric {
        return Values::along(&query.rows, dataset, query);
    }
    // several metrics of one row are drawn as rows
    let entities = Values::along(&Axis::Entity, dataset, query);
    if entities.keys.len() > 1 { Values::only(Some(Key::All)) } else { entities }
}

//! The comparison itself: rows by series, each cell a figure or nothing.

use super::caveat::{Caveat, Norms};
use super::derive::Derived;
use super::key::Key;
use super::why::Why;
use crate::data::{Dataset, Form, Period, Show, Unit};

/// The place of a figure in a comparison: its row and its series.
pub type Cell = (usize, usize);

/// What one chart compares.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// How it is drawn: the form that was asked for, or one that fits.
    pub form: Form,
    /// The form that was asked for and why it does not fit, where another one is drawn.
    pub refused: Option<(Form, Why)>,
    /// What the rows stand for, sorted.
    pub rows: Vec<Key>,
    /// By facet, then by metric, then by what tells series apart.
    pub series: Vec<Series>,
    /// Series that share a frame; each series is in one panel.
    pub panels: Vec<Panel>,
    /// Rows that are left out, as nothing can be derived for them.
    pub left_out: Vec<Key>,
    /// Periods of which figures would stand in these cells if those of another did not.
    pub periods_left: Vec<Period>,
    /// Metrics with figures that the first chart of a document without views does not show.
    pub metrics_left: Vec<usize>,
    /// Whether the figures are not to be ranked.
    pub unranked: bool,
    /// Row by row, one a series; nothing where nothing is reported.
    pub(super) cells: Vec<Option<Figure>>,
    /// Why the form that was asked for cannot be drawn, where making the comparison has shown that.
    pub(super) obstacle: Option<Why>,
}

/// A column of the comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Index of the metric.
    pub metric: usize,
    /// The unit of all its values.
    pub unit: Unit,
    /// The size of the largest value on its axis, in this unit; 0 where none is needed to tell how
    /// a reader counts.
    pub largest: f64,
    /// What it stands for besides its metric, if anything.
    pub key: Option<Key>,
    /// Which value is drawn, and the second metric that it takes.
    pub show: Show,
    /// The index of the second metric of a quotient.
    pub by: Option<usize>,
    /// Its place among the series of one panel, which gives its color and symbol.
    pub color: usize,
    /// The period and the scope of most of its figures.
    pub norm: Norms,
}

/// Series in one frame: on one axis, but for forms that mix units.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// The unit of the axis; of a form that mixes units, that of the first.
    pub unit: Unit,
    /// What it stands for, if it is one of small multiples.
    pub facet: Option<Key>,
    /// Indices of series.
    pub series: Vec<usize>,
}

/// A figure that is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Index of the observation: the evidence; of a derived value the first of its inputs.
    pub observation: usize,
    /// The value in the unit of its series; finite.
    pub value: f64,
    /// The decimals with which it is shown: those printed.
    pub decimals: usize,
    /// In what it is unlike the others that it is compared with.
    pub caveats: Vec<Caveat>,
    /// How the value follows from reported ones; nothing if it is itself reported.
    pub derived: Option<Box<Derived>>,
}

impl Figure {
    /// The observations that it rests on.
    #[must_use]
    pub fn inputs(&self) -> &[usize] {
        self.derived
            .as_ref()
            .map_or(std::slice::from_ref(&self.observation), |derived| &derived.inputs)
    }
}

impl Comparison {
    /// Gives the figure of a row and series.
    #[must_use]
    pub fn figure(&self, row: usize, series: usize) -> Option<&Figure> {
        if series >= self.series.len() {
            return None;
        }
        self.cells.get(row * self.series.len() + series)?.as_ref()
    }

    /// Goes through the figures that there are: row, series, figure.
    pub fn figures(&self) -> impl Iterator<Item = (usize, usize, &Figure)> {
        let columns = self.series.len().max(1);
        self.cells
            .iter()
            .enumerate()
            .filter_map(move |(at, cell)| Some((at / columns, at % columns, cell.as_ref()?)))
    }

    /// The index of the entity of a cell: that of its figure, its row, its series or its facet;
    /// nothing where none of them is of one entity.
    #[must_use]
    pub fn entity(&self, dataset: &Dataset, row: usize, series: usize) -> Option<usize> {
        let of_figure = self
            .figure(row, series)
            .and_then(|figure| dataset.observations.get(figure.observation))
            .map(|o| o.entity);
        let of_row = || self.rows.get(row)?.entity(dataset);
        let of_series = || self.series.get(series)?.key.as_ref()?.entity(dataset);
        let of_facet = || self.panel_of(series)?.facet.as_ref()?.entity(dataset);
        of_figure.or_else(of_row).or_else(of_series).or_else(of_facet)
    }

    /// The panel that a series is in.
    #[must_use]
    pub fn panel_of(&self, series: usize) -> Option<&Panel> {
        self.panels.iter().find(|panel| panel.series.contains(&series))
    }
}

//! Columns of figures as they are reported, or of what is derived from each of them.

use super::caveat::{Caveat, Common};
use super::column::{SeriesColumn, figures};
use super::derive::Derived;
use super::grid::Grid;
use super::related::Related;
use super::rivals::{tell, tell_inputs};
use super::select::cells;
use super::show;
use super::table::{Figure, Series};
use crate::data::{Axis, Basis, Dataset, Form, Observation, Query, Show, Unit};

/// Makes a column for each facet, metric and color.
pub(super) fn gridded(
    dataset: &Dataset,
    query: &Query,
    metrics: &[usize],
    grid: &Grid,
) -> Vec<SeriesColumn> {
    let (mut chosen, mut rivals) = (Vec::<Vec<Option<usize>>>::new(), Vec::new());
    for &metric in metrics {
        let (of_metric, found) = cells(dataset, query, metric, grid);
        chosen.push(of_metric);
        // to add none would be a step to the second half
        if !found.is_empty() {
            rivals.extend(found);
        }
    }
    let of_metric = |place: usize, facet: usize| {
        grid.of_facet(chosen.get(place).map_or(&[], Vec::as_slice), facet)
    };
    // what is derived takes other figures beside
    let derives = metrics.iter().filter(|_| query.show != Show::Value);
    let related: Vec<Related> =
        derives.map(|&metric| Related::of(dataset, query, metric)).collect();
    // a quotient takes two metrics for one series, and there is none of a third that is left over
    let step = if query.show == Show::Per { 2 } else { 1 };
    let most = (metrics.len() / step).max(1);
    let mut out = Vec::new();
    for facet in 0..grid.facets() {
        for (place, &metric) in metrics.iter().enumerate().step_by(step).take(most) {
            let of = OneMetric {
                metric,
                related: related.get(place),
                by: metrics.get(place + 1).copied().filter(|_| step == 2),
                first_color: place / step * grid.colors(),
                cells: of_metric(place, facet),
                beside: of_metric(place + 1, facet),
            };
            out.extend(of.columns(dataset, query, grid));
        }
    }
    if query.facet == Some(Axis::Entity) {
        judge_facets(dataset, query, &mut out);
    }
    if query.form == Form::Bullet {
        judge_targets(dataset, &mut out);
    }
    // a target or an earlier figure is no cell, and may be reported twice, too
    if query.show == Show::Value {
        tell(dataset, rivals, &mut out);
    } else {
        tell_inputs(dataset, &mut out);
    }
    out
}

/// The cells of one metric in one facet, color by color.
#[derive(Debug)]
struct OneMetric<'r> {
    metric: usize,
    /// Nothing where nothing is derived.
    related: Option<&'r Related<'r>>,
    /// The second metric of a quotient.
    by: Option<usize>,
    /// The color index of its first series.
    first_color: usize,
    cells: Vec<Vec<Option<usize>>>,
    /// Those of the next metric.
    beside: Vec<Vec<Option<usize>>>,
}

impl OneMetric<'_> {
    fn columns(mut self, dataset: &Dataset, query: &Query, grid: &Grid) -> Vec<SeriesColumn> {
        let Some(unit) = dataset.metrics.get(self.metric).map(|metric| metric.unit.clone()) else {
            return Vec::new();
        };
        let derived = self.derive(dataset, query);
        let mut derived = derived.into_iter();
        let found = figures(dataset, query, &unit, &self.cells).into_iter().enumerate();
        let column = |(color, (figures, norm)): (usize, (Vec<Option<Figure>>, _))| {
            let (unit, figures) = match derived.next() {
                None => (unit.clone(), figures),
                Some(values) => with_values(dataset, query, &unit, figures, values),
            };
            let series = Series {
                metric: self.metric,
                unit,
                largest: 0.0,
                key: grid.colors.keys.get(color).cloned(),
                show: query.show,
                by: self.by,
                color: self.first_color + color,
                norm,
            };
            SeriesColumn { series, figures }
        };
        found.map(column).collect()
    }

    /// Derives the values of each column where they are asked for. A cell for which none follows is
    /// left out, so that it is no norm for the others.
    fn derive(&mut self, dataset: &Dataset, query: &Query) -> Vec<Vec<Option<Derived>>> {
        let Some(related) = self.related else { return Vec::new() };
        let mut out = Vec::new();
        for (cells, beside) in self.cells.iter_mut().zip(&self.beside) {
            let found = show::derived(dataset, query, related, (cells, beside));
            for (cell, value) in cells.iter_mut().zip(&found) {
                *cell = cell.filter(|_| value.is_some());
            }
            out.push(found);
        }
        out
    }
}

/// Puts derived values in the place of reported ones, and gives the unit that they have.
fn with_values(
    dataset: &Dataset,
    query: &Query,
    reported: &Unit,
    figures: Vec<Option<Figure>>,
    values: Vec<Option<Derived>>,
) -> (Unit, Vec<Option<Figure>>) {
    let unit = values.iter().flatten().next().map_or(reported, |first| &first.unit).clone();
    let mut figures: Vec<Option<Figure>> = figures
        .into_iter()
        .zip(values)
        .map(|(figure, value)| Some(show::figure(dataset, figure?, value?)))
        .collect();
    show::align(&mut figures);
    for place in 0..2 {
        judge_inputs(dataset, query, place, &mut figures);
    }
    (unit, figures)
}

/// Adds in what an input of each derived value is unlike the same input of the others: a target of
/// the city beside one of a district.
#[inline(never)]
fn judge_inputs(dataset: &Dataset, query: &Query, place: usize, figures: &mut [Option<Figure>]) {
    let input = |figure: &Figure| {
        let inputs = &figure.derived.as_ref()?.inputs;
        // a sum has as many as there are figures, and the figure itself has been judged
        let index = inputs.get(place).filter(|_| inputs.len() <= 2)?;
        dataset.observations.get(*index).filter(|_| *index != figure.observation)
    };
    let all: Vec<Observation> = figures.iter().flatten().filter_map(input).collect();
    if all.len() < 2 {
        return;
    }
    let common = Common::of(&all, query);
    for figure in figures.iter_mut().flatten() {
        let found = input(figure).map_or_else(Vec::new, |own| common.caveats(&own));
        add(figure, found);
    }
}

/// Adds caveats that a figure has not.
#[inline(never)]
fn add(figure: &mut Figure, found: Vec<Caveat>) {
    for caveat in found {
        if !figure.caveats.contains(&caveat) {
            figure.caveats.push(caveat);
        }
    }
}

/// Adds in what a figure is unlike those of other entities, which stand in other small multiples.
#[inline(never)]
fn judge_facets(dataset: &Dataset, query: &Query, columns: &mut [SeriesColumn]) {
    for place in 0..columns.len() {
        let Some(first) = columns.get(place).map(|column| column.series.clone()) else { continue };
        let is_like =
            |own: &SeriesColumn| own.series.metric == first.metric && own.series.key == first.key;
        if columns.iter().take(place).any(is_like) {
            continue;
        }
        let get = |figure: &Figure| dataset.observations.get(figure.observation);
        let figures = columns.iter().filter(|own| is_like(own)).flat_map(|own| &own.figures);
        let all: Vec<Observation> = figures.flatten().filter_map(get).collect();
        let common = Common::of(&all, query);
        let alike = columns.iter_mut().filter(|own| is_like(own));
        for figure in alike.flat_map(|own| &mut own.figures).flatten() {
            let found = get(figure).map_or_else(Vec::new, |own| common.caveats(&own));
            add(figure, found);
        }
    }
}

/// Marks what is done where it has limits that the target beside it is not stated to have.
#[inline(never)]
fn judge_targets(dataset: &Dataset, columns: &mut [SeriesColumn]) {
    let get = |figure: &Figure| dataset.observations.get(figure.observation);
    for place in 1..columns.len() {
        let Some([.., done, target]) = columns.get_mut(..=place) else { continue };
        if done.series.metric != target.series.metric {
            continue;
        }
        for (own, aim) in done.figures.iter_mut().zip(&target.figures) {
            let (Some(own), Some(aim)) = (own, aim.as_ref().and_then(get)) else { continue };
            let is_aim = *aim.basis == Basis::Target;
            let caveat = get(own).filter(|_| is_aim).and_then(|o| show::beyond(&o, &aim, false));
            own.caveats.extend(caveat);
        }
    }
}

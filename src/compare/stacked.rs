//! Columns of parts on end, and columns of shares in the sum of their row.

use super::caveat::Norms;
use super::column::{SeriesColumn, figures};
use super::derive::{self, Derived, Refusal, has_negative};
use super::key::Key;
use super::rivals::tell_inputs;
use super::show;
use super::stack::{Rest, Stack};
use super::table::{Figure, Series};
use super::why::Why;
use crate::data::{Dataset, Query, Show, Unit};

/// Makes a column for each part, and one for what the parts leave.
#[inline(never)]
pub(super) fn stacked(
    dataset: &Dataset,
    query: &Query,
    metric: usize,
    stack: Stack,
    first_color: usize,
) -> Vec<SeriesColumn> {
    let Some(unit) = dataset.metrics.get(metric).map(|metric| metric.unit.clone()) else {
        return Vec::new();
    };
    let shares = query.form.is_percent();
    let axis = if shares { Unit::parse("%") } else { unit.clone() };
    let series = |key: Key, color: usize, norm: Norms| Series {
        metric,
        unit: axis.clone(),
        largest: 0.0,
        key: Some(key),
        color: first_color + color,
        norm,
        show: if shares { Show::Share } else { Show::Value },
        by: None,
    };
    let found = figures(dataset, query, &unit, &stack.columns);
    let mut out: Vec<SeriesColumn> = Vec::new();
    for (key, (figures, norm)) in stack.keys.into_iter().zip(found) {
        let figures = if shares {
            figures.into_iter().map(|figure| share(dataset, figure?)).collect()
        } else {
            figures
        };
        out.push(SeriesColumn { series: series(key, out.len(), norm), figures });
    }
    if stack.rest.iter().any(Option::is_some) {
        let (figures, norm) = rest(dataset, query, &unit, stack.rest);
        out.push(SeriesColumn { series: series(Key::Remainder, out.len(), norm), figures });
    }
    tell_inputs(dataset, &mut out);
    out
}

/// The share of a part in its whole.
#[inline(never)]
fn share(dataset: &Dataset, figure: Figure) -> Option<Figure> {
    let whole = dataset.observations.get(figure.observation)?.part_of?;
    let share = derive::share(dataset, figure.observation, whole)?;
    Some(show::figure(dataset, figure, share))
}

/// What parts leave of the whole of each row, or its share; the whole itself where it has no parts.
#[inline(never)]
fn rest(
    dataset: &Dataset,
    query: &Query,
    unit: &Unit,
    rest: Vec<Option<Rest>>,
) -> (Vec<Option<Figure>>, Norms) {
    let first = |rest: &Rest| match rest {
        Rest::Whole(index) => Some(*index),
        Rest::Remainder(derived) => derived.inputs.first().copied(),
    };
    let wholes = rest.iter().map(|rest| rest.as_ref().and_then(first)).collect();
    let wholes = figures(dataset, query, unit, &[wholes]).into_iter().next();
    let shares = query.form.is_percent();
    let value = |figure: Option<Figure>, rest: Rest| match rest {
        Rest::Whole(_) => figure.filter(|_| !shares),
        Rest::Remainder(derived) => {
            let value = if shares { derive::share_of_rest(dataset, &derived)? } else { *derived };
            Some(show::figure(dataset, figure?, value))
        }
    };
    let (wholes, norm) = wholes.unwrap_or_default();
    (wholes.into_iter().zip(rest).map(|(figure, rest)| value(figure, rest?)).collect(), norm)
}

/// Turns the figures of each row into shares of their sum; a row that may not be added stays empty,
/// and gives the reason.
#[inline(never)]
pub(super) fn percent(dataset: &Dataset, columns: &mut [SeriesColumn]) -> Option<Why> {
    let mut obstacle = None;
    for row in 0..columns.first().map_or(0, |column| column.figures.len()) {
        let cells: Vec<usize> = columns
            .iter()
            .filter_map(|column| Some(column.figures.get(row)?.as_ref()?.observation))
            .collect();
        let total: Option<Derived> = match derive::sum(dataset, &cells) {
            Ok(_) if has_negative(dataset, &cells) => {
                obstacle = obstacle.or_else(|| Some(Why::Refused(Box::new(Refusal::BothSigns))));
                None
            }
            Ok(total) => Some(total).filter(|total| total.interval.low > 0.0),
            Err(refusal) => {
                obstacle =
                    obstacle.or_else(|| (cells.len() > 1).then(|| Why::Refused(Box::new(refusal))));
                None
            }
        };
        for cell in columns.iter_mut().filter_map(|column| column.figures.get_mut(row)) {
            *cell = cell.take().and_then(|figure| {
                let share = derive::share_of(dataset, figure.observation, total.as_ref()?)?;
                Some(show::figure(dataset, figure, share))
            });
        }
    }
    for column in columns {
        column.series.unit = Unit::parse("%");
        column.series.show = Show::Share;
    }
    obstacle
}

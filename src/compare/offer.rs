//! Which chart forms fit the figures of a query, and why the others do not: only honest ones are
//! drawn.

use super::derive::sum;
use super::key::Key;
use super::table::Comparison;
use super::why::Why;
use crate::data::{Axis, Basis, Curve, Dataset, Dimension, Form, MOST_SQUARES, Query, Show};

/// The fewest values that make a distribution.
const FEW: usize = 5;

/// Tells whether the form of a query fits what it found.
///
/// # Errors
///
/// The reason why it does not.
pub fn fits(dataset: &Dataset, query: &Query, found: &Comparison) -> Result<(), Why> {
    judged(dataset, query, found, found.figures().count())
}

/// The same, of a comparison whose values are counted already.
pub(super) fn judged(
    dataset: &Dataset,
    query: &Query,
    found: &Comparison,
    values: usize,
) -> Result<(), Why> {
    if values == 0 && query.show != Show::Value {
        return Err(Why::NotDerived);
    }
    if let Some(obstacle) = &found.obstacle {
        return Err(obstacle.clone());
    }
    if values == 0 {
        return Ok(());
    }
    match query.form {
        Form::Bar | Form::Column => needs(query.curve != Curve::Log, Why::LogOfBars),
        Form::Dot | Form::Lollipop | Form::Matrix => Ok(()),
        Form::Scatter => needs(query.metrics.len() >= 2 && has_point(found), Why::TwoMetrics),
        Form::Dumbbell => {
            needs(has_two_in_a_row(found), Why::TwoSeries)?;
            needs(found.panels.iter().all(|panel| panel.series.len() <= 2), Why::MoreThanTwo)
        }
        Form::Slope => needs(has_two_in_a_row(found), Why::TwoSeries),
        Form::Line | Form::Area => {
            needs(query.rows == Axis::Period && has_two_in_a_series(found), Why::Time)
        }
        Form::Bullet => needs(has_target(dataset, found), Why::Targets),
        Form::Stacked | Form::StackedColumn | Form::Percent | Form::PercentColumn => {
            let has_parts =
                found.figures().any(|(row, series, _)| !found.is_undivided((row, series)));
            needs(has_parts && has_two_in_a_row(found), Why::Parts)?;
            if query.stacks_parts() { Ok(()) } else { adds_up(dataset, found) }
        }
        Form::Waffle => needs(is_countable(found), Why::Counts),
        Form::Histogram | Form::Box => distribution(dataset, found),
    }
}

fn needs(holds: bool, why: Why) -> Result<(), Why> {
    if holds { Ok(()) } else { Err(why) }
}

/// Tells whether the figures that are like the others of their series make a distribution.
#[inline(never)]
fn distribution(dataset: &Dataset, found: &Comparison) -> Result<(), Why> {
    let plain = found.figures().filter(|(_, _, figure)| figure.caveats.is_empty()).count();
    needs(plain >= FEW, Why::FewValues(FEW))?;
    let alike = |series: usize| {
        let drawn = found.drawn_rows(series);
        found.alike_rows(dataset, &drawn, series).len()
    };
    // figures one by one are not marked in what they are unlike
    let tells = matches!(found.rows.first(), Some(Key::Figure(..) | Key::Limit(_)));
    let is_mixed = tells && (0..found.series.len()).map(alike).sum::<usize>() < plain;
    // what is not to be ranked has neither quartiles nor ends
    needs(!is_mixed && !found.unranked, Why::Mixed)
}

/// Tells whether any row has x and y of one group of a scatter plot.
#[inline(never)]
fn has_point(found: &Comparison) -> bool {
    (0..found.series.len()).any(|x| {
        let own = found.series.get(x);
        let is_y = |&y: &usize| {
            own.zip(found.series.get(y))
                .is_some_and(|(x, y)| x.key == y.key && x.metric != y.metric)
        };
        let y = (x + 1..found.series.len()).find(is_y);
        y.is_some_and(|y| (0..found.rows.len()).any(|row| found.has_all(row, &[x, y])))
    })
}

/// Tells whether any row has two values in one panel.
fn has_two_in_a_row(found: &Comparison) -> bool {
    (0..found.rows.len()).any(|row| {
        found.panels.iter().any(|panel| {
            panel.series.iter().filter(|&&series| found.figure(row, series).is_some()).count() >= 2
        })
    })
}

/// Tells whether any series has two values: two periods of which each series has one are no course.
fn has_two_in_a_series(found: &Comparison) -> bool {
    (0..found.series.len()).any(|series| {
        let mut rows = (0..found.rows.len()).filter(|&row| found.figure(row, series).is_some());
        rows.nth(1).is_some()
    })
}

/// Tells whether any figure is a target.
fn has_target(dataset: &Dataset, found: &Comparison) -> bool {
    found.figures().any(|(_, _, figure)| {
        let observation = dataset.observations.get(figure.observation);
        observation.is_some_and(|observation| *observation.basis == Basis::Target)
    })
}

/// Tells whether all values are whole things that are counted, few enough for a square each.
fn is_countable(found: &Comparison) -> bool {
    found.figures().all(|(_, series, figure)| {
        let counts = found
            .series
            .get(series)
            .is_some_and(|series| matches!(series.unit.dimension, Dimension::Count(_)));
        counts && figure.value.fract() == 0.0 && (0.0..=MOST_SQUARES).contains(&figure.value)
    })
}

/// Refuses figures of one row that may not be added.
#[inline(never)]
fn adds_up(dataset: &Dataset, found: &Comparison) -> Result<(), Why> {
    for row in 0..found.rows.len() {
        let cells: Vec<usize> = (0..found.series.len())
            .filter_map(|series| found.figure(row, series))
            .map(|figure| figure.observation)
            .collect();
        if cells.len() >= 2 {
            sum(dataset, &cells).map_err(|refusal| Why::Refused(Box::new(refusal)))?;
        }
    }
    Ok(())
}

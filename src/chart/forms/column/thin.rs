//! What is written of many columns over time: the last name and every second, third … before it;
//! the values that stand out, the last, the greatest, the least and the first, where they touch
//! nothing.

use crate::chart::context::Context;
use crate::chart::forms::stacked;
use crate::chart::rows::Row;
use crate::chart::style::{GAP, LABEL, VALUE};
use crate::number::float;
use crate::order::ordered;

/// Between two values side by side.
const BETWEEN: f64 = 4.0;

/// What is to be written above, and on what.
pub(super) struct Room<'r> {
    pub(super) rows: &'r [Row],
    /// What one row takes, its bar, and the plot.
    pub(super) each: f64,
    pub(super) bar: f64,
    pub(super) plot: f64,
}

/// Whether the rows follow one another in time.
pub(super) fn is_timed(context: &Context) -> bool {
    let rows = &context.exhibit.rows;
    rows.len() > 1
        && rows.windows(2).all(|pair| match pair {
            [one, next] => one.days.zip(next.days).is_some_and(|(one, next)| one.0 < next.0),
            _ => false,
        })
}

/// The names of as many rows as there is room for, each in one line, counted from the last that
/// ends inside the plot.
pub(super) fn names(rows: &[Row], width: f64, plot: f64) -> Vec<Vec<String>> {
    let widest = rows.iter().map(|row| LABEL.width(&row.name)).fold(0.0, f64::max);
    let step = (1..rows.len()).find(|step| float(*step) * width >= widest + GAP);
    let step = step.unwrap_or(rows.len()).max(1);
    let ends = |place: usize| (float(place) + 0.5) * width + widest / 2.0;
    let last = (0..rows.len()).rev().find(|&place| ends(place) <= plot).unwrap_or(0);
    let name = |(place, row): (usize, &Row)| {
        let is_named = place <= last && (last - place).is_multiple_of(step);
        if is_named { vec![row.name.clone()] } else { Vec::new() }
    };
    rows.iter().enumerate().map(name).collect()
}

/// What is written above a row: its only value, or the sum of its parts.
fn text(context: &Context, row: &Row) -> String {
    match row.cells.as_slice() {
        _ if context.exhibit.form.stacks() => stacked::total(context, row),
        [cell] => context.text(cell.target),
        _ => String::new(),
    }
}

/// How high a row reaches.
fn value(context: &Context, row: &Row) -> f64 {
    row.cells.iter().filter_map(|cell| context.value(cell.target)).sum()
}

/// Which rows have their values written.
pub(super) fn shown(context: &Context, room: &Room) -> Vec<bool> {
    let values: Vec<f64> = room.rows.iter().map(|row| value(context, row)).collect();
    let is_lit = |row: &Row| {
        row.cells.iter().any(|cell| context.datum(cell.target).is_some_and(|datum| !datum.is_muted))
    };
    let has_muted = room.rows.iter().any(|row| !is_lit(row));
    let order = ordered(values.len(), &|a, b| {
        values.get(a).zip(values.get(b)).map_or(std::cmp::Ordering::Equal, |(a, b)| a.total_cmp(b))
    });
    let lit = room.rows.iter().enumerate().filter(|(_, row)| has_muted && is_lit(row));
    let mut wanted: Vec<usize> = lit.map(|(place, _)| place).collect();
    wanted.push(values.len().saturating_sub(1));
    wanted.extend(order.last());
    wanted.extend(order.first());
    wanted.push(0);
    let mut out = vec![false; values.len()];
    for place in wanted {
        let fits = fits(context, room, &values, &out, place);
        if let Some(slot) = out.get_mut(place) {
            *slot |= fits;
        }
    }
    out
}

/// Whether a value has room: it keeps its distance to those that are written, to the columns beside
/// its own that reach as far, and to the edges of the plot.
fn fits(context: &Context, room: &Room, values: &[f64], written: &[bool], place: usize) -> bool {
    let Some((row, own)) = room.rows.get(place).zip(values.get(place)) else { return false };
    let half = |row: &Row| VALUE.width(&text(context, row)) / 2.0;
    let (words, middle) = (half(row), (float(place) + 0.5) * room.each);
    if words <= 0.0 || middle < words || middle + words > room.plot {
        return false;
    }
    room.rows.iter().enumerate().filter(|(other, _)| *other != place).all(|(other, row)| {
        let apart = float(other.abs_diff(place)) * room.each;
        let is_written = written.get(other).is_some_and(|written| *written);
        let reaches = values
            .get(other)
            .is_some_and(|value| if *own < 0.0 { value < own } else { value > own });
        let away_from_words = !is_written || apart >= words + half(row) + BETWEEN;
        away_from_words && (!reaches || apart >= words + room.bar / 2.0 + 1.0)
    })
}

//! What the labels at the two sides of slopes take: names at both sides in one line, or in two, or
//! at the left only.

use crate::chart::context::Context;
use crate::chart::style::{GAP, LABEL, VALUE};
use crate::exhibit::PanelHead;
use crate::scene::Target;

/// From a column to the labels beside it: its symbol and a line that leads to a label.
pub(super) const LEAD: f64 = 17.0;

/// The share of the room beside the slopes that names at the left take in one line.
const HALF: f64 = 0.5;
/// The narrowest that names are broken to.
const NARROWEST: f64 = 48.0;

/// What labels of the two sides take.
pub(super) struct Sides {
    /// The names, broken into lines, left and right: in the order of the rows with labels.
    pub(super) names: [Vec<Vec<String>>; 2],
    /// The widths of names and of values, left and right.
    pub(super) widths: [(f64, f64); 2],
}

impl Sides {
    pub(super) fn width(&self, side: usize) -> f64 {
        self.widths
            .get(side)
            .map_or(0.0, |(name, value)| value + LEAD + if *name > 0.0 { name + GAP } else { 0.0 })
    }

    pub(super) fn lines(&self) -> usize {
        self.names.iter().flatten().map(Vec::len).max().unwrap_or(1).max(1)
    }
}

pub(super) fn value_width(context: &Context, target: Target) -> f64 {
    VALUE.width(&context.text(target))
}

/// Breaks the names so that both sides fit; none where not even the values do, or names would be
/// cut though they must be whole.
pub(super) fn sides(
    context: &Context,
    panel: &PanelHead,
    labelled: &[usize],
    padding: f64,
    whole: bool,
) -> Option<Sides> {
    let (first, last) = panel.series.first().zip(panel.series.last())?;
    let names: Vec<String> = labelled.iter().map(|&row| context.row_name(row)).collect();
    let targets = |&series: &usize| labelled.iter().map(move |&row| Target { row, series });
    let widest = |series: &usize, with_words: bool| {
        let written =
            targets(series).filter(|&target| with_words || context.datum(target).is_some());
        written.map(|target| value_width(context, target)).fold(0.0, f64::max)
    };
    // the word for nothing may run into the room of the names, where that is wide enough
    let words = [widest(first, true), widest(last, true)];
    let found = broken(&names, [widest(first, false), widest(last, false)], padding, whole);
    let is_wide = |sides: &Sides| {
        let free = |side: usize, series: &usize| {
            let (names, values) = sides.widths.get(side).copied().unwrap_or_default();
            let word = words.get(side).copied().unwrap_or(0.0);
            let missing = targets(series).filter(|&target| context.datum(target).is_none());
            let longest = missing
                .map(|target| LABEL.width(&context.row_name(target.row)))
                .fold(0.0, f64::max);
            longest <= 0.0 || names + values - word >= longest
        };
        free(0, first) && free(1, last)
    };
    found.filter(is_wide).or_else(|| broken(&names, words, padding, whole))
}

/// Breaks names for sides with values of these widths: both sides in one line, then in two, then
/// the left alone.
fn broken(names: &[String], values: [f64; 2], padding: f64, whole: bool) -> Option<Sides> {
    let taken = values.iter().sum::<f64>() + 2.0 * LEAD;
    let both = (padding - taken) / 2.0 - GAP;
    let longest = names.iter().map(|name| LABEL.width(name)).fold(0.0, f64::max);
    let broken = |width: f64, most: usize| {
        names.iter().map(|name| LABEL.wrapped(name, width, most)).collect::<Vec<_>>()
    };
    let is_whole = |lines: &[Vec<String>]| {
        lines.iter().zip(names).all(|(lines, name)| {
            name.contains('…') || lines.iter().all(|line| !line.ends_with('…'))
        })
    };
    let width = |lines: &[Vec<String>]| {
        lines.iter().flatten().map(|line| LABEL.width(line)).fold(0.0, f64::max)
    };
    if longest <= both || both >= NARROWEST && is_whole(&broken(both, 2)) {
        let lines = broken(both, if longest <= both { 1 } else { 2 });
        let width = width(&lines);
        return Some(Sides {
            names: [lines.clone(), lines],
            widths: [(width, values[0]), (width, values[1])],
        });
    }
    let left = padding - taken - GAP;
    if left < NARROWEST {
        return None;
    }
    let most = if whole { 2 } else { 3 };
    let mut lines = broken(left, most);
    if !is_whole(&lines) && whole {
        return None;
    }
    // long names are better broken than at the cost of the slopes
    let mut narrower = left - 4.0;
    while is_whole(&lines) && narrower >= NARROWEST && width(&lines) > padding * HALF {
        let other = broken(narrower, most);
        if !is_whole(&other) {
            break;
        }
        lines = other;
        narrower -= 4.0;
    }
    let width = width(&lines);
    Some(Sides {
        names: [lines, vec![Vec::new(); names.len()]],
        widths: [(width, values[0]), (0.0, values[1])],
    })
}

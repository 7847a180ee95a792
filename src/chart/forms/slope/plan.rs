//! How slopes are laid out: names at both sides in one line, or in two, or at the left only; as high as the labels need.

use super::heading;
use crate::chart::context::Context;
use crate::chart::frame::{apart, ends, kind};
use crate::chart::heading::HeadingPiece;
use crate::chart::style::{GAP, HEADING, LABEL, LEADING, VALUE};
use crate::exhibit::PanelHead;
use crate::number::float;
use crate::scale::Scale;
use crate::scene::{Anchor, Target};

/// From a column to the labels beside it: its symbol and a line that leads to a label.
pub(super) const LEAD: f64 = 17.0;
/// The most rows that have labels.
const MOST: usize = 16;
/// The least and the greatest distance of two columns.
const STEP: (f64, f64) = (64.0, 300.0);
/// The share of the width that is better left to the slopes.
const SHARE: f64 = 0.28;
/// The least height of the columns.
const LEAST: f64 = 120.0;
/// How much more than the labels need.
const AIR: f64 = 1.3;
/// The share of the room beside the slopes that names at the left take in one line.
const HALF: f64 = 0.5;
/// The narrowest that names are broken to.
const NARROWEST: f64 = 48.0;

/// A plan of one panel.
pub(super) struct SlopePlan {
    pub(super) heading: Vec<HeadingPiece>,
    pub(super) columns: SlopeColumns,
    /// The rows that report something.
    pub(super) rows: Vec<usize>,
    /// Those that have labels.
    pub(super) labelled: Vec<usize>,
    /// Column by column.
    pub(super) labels: Vec<Vec<Label>>,
}

/// The columns.
pub(super) struct SlopeColumns {
    pub(super) heads: Vec<Head>,
    pub(super) y0: f64,
    pub(super) y1: f64,
    pub(super) scale: Scale,
}

/// A column, its name broken into lines, and where those are anchored.
pub(super) struct Head {
    pub(super) series: usize,
    pub(super) x: f64,
    pub(super) lines: Vec<String>,
    pub(super) text: (f64, Anchor),
}

/// What is written at a value.
pub(super) struct Label {
    pub(super) target: Target,
    pub(super) column: usize,
    pub(super) is_absent: bool,
    pub(super) name: Vec<String>,
    pub(super) name_x: f64,
    pub(super) value: String,
    /// The right end of the value.
    pub(super) value_x: f64,
    /// The end that is nearest to the column.
    pub(super) x: f64,
    /// The middle of the label, and that of the symbol.
    pub(super) y: f64,
    pub(super) value_y: f64,
    pub(super) anchor: Anchor,
}

/// What labels of the two sides take.
struct Sides {
    /// The names, broken into lines, left and right: in the order of the rows with labels.
    names: [Vec<Vec<String>>; 2],
    /// The widths of names and of values, left and right.
    widths: [(f64, f64); 2],
}

impl Sides {
    fn width(&self, side: usize) -> f64 {
        self.widths
            .get(side)
            .map_or(0.0, |(name, value)| value + LEAD + if *name > 0.0 { name + GAP } else { 0.0 })
    }

    fn lines(&self) -> usize {
        self.names.iter().flatten().map(Vec::len).max().unwrap_or(1).max(1)
    }
}

impl SlopePlan {
    /// Plans a panel of at least two series; none where the width is too small for labels and columns.
    pub(super) fn of(
        context: &Context,
        panel: &PanelHead,
        width: f64,
        domain: Option<(f64, f64)>,
    ) -> Option<Self> {
        let is_reported = |row: &usize| {
            panel.series.iter().any(|&series| context.datum(Target { row: *row, series }).is_some())
        };
        let rows: Vec<usize> = (0..context.exhibit.rows.len()).filter(is_reported).collect();
        let labelled: Vec<usize> = rows.iter().copied().take(MOST).collect();
        let gaps = float(panel.series.len()) - 1.0;
        let middle = |&series: &usize| {
            rows.iter()
                .map(|&row| Target { row, series })
                .map(|target| value_width(context, target))
                .fold(0.0, f64::max)
        };
        let inner = panel
            .series
            .iter()
            .skip(1)
            .take(panel.series.len() - 2)
            .map(middle)
            .fold(0.0, f64::max);
        let least = STEP.0.max(if inner > 0.0 { inner + 2.0 * LEAD } else { 0.0 });
        // columns with some air between them, if names can be broken for it
        let wide =
            sides(context, panel, &labelled, width - (gaps * least).max(width * SHARE), true);
        let sides =
            wide.or_else(|| sides(context, panel, &labelled, width - gaps * least, false))?;
        let (left, right) = (sides.width(0), sides.width(1));
        let step = ((width - left - right) / gaps).min(STEP.1);
        let heading = heading(context, panel).pieces(width);
        let heading_lines = heading.last().map_or(0.0, |piece| float(piece.line) + 1.0);
        let heads = heads(context, panel, (left, step), width);
        let tallest = heads.iter().map(|head| head.lines.len()).max().unwrap_or(0);
        let (tallest, lines, count) = (float(tallest), float(sides.lines()), float(labelled.len()));
        let each = lines * LABEL.size * LEADING;
        let y0 = heading_lines * HEADING.size * LEADING + tallest * LABEL.size * LEADING + GAP;
        let y1 = y0 + (count * each * AIR).max(LEAST);
        // half a label stands above the greatest value and below the least
        let range = (y1 - each / 2.0, y0 + each / 2.0);
        let values = context.values(panel);
        let domain = domain.or_else(|| ends(&values)).unwrap_or((0.0, 1.0));
        let scale = Scale::new(kind(context), domain, range);
        let columns = SlopeColumns { heads, y0, y1, scale };
        let mut plan = Self { heading, columns, rows, labelled, labels: Vec::new() };
        plan.labels = (0..panel.series.len())
            .map(|column| plan.column(context, column, &sides, each))
            .collect();
        Some(plan)
    }

    pub(super) fn is_labelled(&self, row: usize) -> bool {
        self.labelled.contains(&row)
    }

    /// Whether a column stands between others.
    pub(super) fn is_middle(&self, column: usize) -> bool {
        column > 0 && column + 1 < self.columns.heads.len()
    }

    /// The labels of a column. Of two columns, a row that is not reported in one says so there, at the level of its other value.
    fn column(&self, context: &Context, column: usize, sides: &Sides, each: f64) -> Vec<Label> {
        let Some(head) = self.columns.heads.get(column) else { return Vec::new() };
        let is_middle = self.is_middle(column);
        let side = usize::from(column > 0);
        let (names, values) = if is_middle {
            (0.0, 0.0)
        } else {
            sides.widths.get(side).copied().unwrap_or_default()
        };
        // of more than two columns there would be too many such words; but a name must stand somewhere
        let has_name = sides.widths[1].0 > 0.0;
        let says_absent = !is_middle && (self.columns.heads.len() == 2 || column == 0 && !has_name);
        let label = |(place, &row): (usize, &usize)| {
            let target = Target { row, series: head.series };
            let own = context.value(target);
            let value = if says_absent {
                own.or_else(|| self.nearest(context, row, column))?
            } else {
                own?
            };
            let y = self.columns.scale.map(value);
            let text = context.text(target);
            let word = VALUE.width(&text);
            let name = if is_middle {
                Vec::new()
            } else {
                sides
                    .names
                    .get(side)
                    .and_then(|names| names.get(place))
                    .cloned()
                    .unwrap_or_default()
            };
            // a word in the place of a value takes what it needs of the room of the name
            let name = match name.as_slice() {
                [] => name,
                _ if own.is_none() && word > values => {
                    LABEL.wrapped(&context.row_name(row), names + values - word, sides.lines())
                }
                _ => name,
            };
            let values = if own.is_none() { values.max(word) } else { values };
            let (x, value_x, name_x, anchor) = match (is_middle, column) {
                (true, _) => (head.x + LEAD, head.x + LEAD + word, 0.0, Anchor::Start),
                (false, 0) => {
                    (head.x - LEAD, head.x - LEAD, head.x - LEAD - values - GAP, Anchor::End)
                }
                (false, _) => (
                    head.x + LEAD,
                    head.x + LEAD + values,
                    head.x + LEAD + values + GAP,
                    Anchor::Start,
                ),
            };
            // without names beside it, a value of the right side begins at its line
            let value_x = if anchor == Anchor::Start && names <= 0.0 { x + word } else { value_x };
            Some(Label {
                target,
                column,
                is_absent: own.is_none(),
                name,
                name_x,
                value: text,
                value_x,
                x,
                y,
                value_y: y,
                anchor,
            })
        };
        let mut labels: Vec<Label> = self.labelled.iter().enumerate().filter_map(label).collect();
        let places: Vec<f64> = labels.iter().map(|label| label.y).collect();
        let moved =
            apart(&places, each, (self.columns.y0 + each / 2.0, self.columns.y1 - each / 2.0));
        for (label, y) in labels.iter_mut().zip(moved) {
            label.y = y;
        }
        labels
    }

    /// The value of a row in the column that is nearest to this one.
    fn nearest(&self, context: &Context, row: usize, column: usize) -> Option<f64> {
        let values = self.columns.heads.iter().enumerate().filter_map(|(place, head)| {
            let value = context.value(Target { row, series: head.series })?;
            Some((place.abs_diff(column), value))
        });
        values.min_by_key(|(distance, _)| *distance).map(|(_, value)| value)
    }
}

fn value_width(context: &Context, target: Target) -> f64 {
    VALUE.width(&context.text(target))
}

/// Breaks the names so that both sides fit; none where not even the values do, or names would be cut though they must be whole.
fn sides(
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

/// Breaks names for sides with values of these widths: both sides in one line, then in two, then the left alone.
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

/// Sets the columns and breaks their names: to the edges of the drawing at the sides, to the middle between two columns elsewhere.
fn heads(context: &Context, panel: &PanelHead, (left, step): (f64, f64), width: f64) -> Vec<Head> {
    let count = panel.series.len();
    let head = |(place, &series): (usize, &usize)| {
        let x = left + float(place) * step;
        let (from, to) = (x - step / 2.0 + GAP / 2.0, x + step / 2.0 - GAP / 2.0);
        let (from, to) =
            (if place == 0 { 0.0 } else { from }, if place + 1 == count { width } else { to });
        let lines = LABEL.wrapped(&context.series_name(series), to - from, 3);
        let own = lines.iter().map(|line| LABEL.width(line)).fold(0.0, f64::max);
        let text = match place {
            0 => (x.max(own), Anchor::End),
            _ if place + 1 == count => (x.min(width - own), Anchor::Start),
            _ => (x, Anchor::Middle),
        };
        Head { series, x, lines, text }
    };
    panel.series.iter().enumerate().map(head).collect()
}

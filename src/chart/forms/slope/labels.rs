//! What is written at the values of slopes: the value, and at the sides the name of its row.

use super::columns::{Head, SlopeColumns};
use super::sides::{LEAD, Sides};
use crate::chart::context::Context;
use crate::chart::frame::apart;
use crate::chart::style::{GAP, LABEL, VALUE};
use crate::scene::{Anchor, Target};

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

/// The column that labels stand beside.
struct LabelColumn<'a> {
    column: usize,
    head: &'a Head,
    /// Whether it stands between others: its labels have no names.
    is_middle: bool,
    /// Whether a word says what is not reported.
    says_absent: bool,
    sides: &'a Sides,
    /// The widths of the names and of the values at its side.
    names: f64,
    values: f64,
}

impl<'a> LabelColumn<'a> {
    fn of(columns: &SlopeColumns, column: usize, head: &'a Head, sides: &'a Sides) -> Self {
        let is_middle = columns.is_middle(column);
        let side = sides.widths.get(usize::from(column > 0)).copied().unwrap_or_default();
        let (names, values) = if is_middle { (0.0, 0.0) } else { side };
        // of more than two columns there would be too many such words; but a name must stand
        // somewhere
        let has_name = sides.widths[1].0 > 0.0;
        let says_absent = !is_middle && (columns.heads.len() == 2 || column == 0 && !has_name);
        Self { column, head, is_middle, says_absent, sides, names, values }
    }

    /// The lines of a name, by its place among those with labels.
    fn name(&self, place: usize) -> Vec<String> {
        if self.is_middle {
            return Vec::new();
        }
        let names = self.sides.names.get(usize::from(self.column > 0));
        names.and_then(|names| names.get(place)).cloned().unwrap_or_default()
    }

    /// The end of a label that is nearest to the column, the right end of its value, where its name
    /// is anchored, and how. `values` is the room of the values, `word` the width of this one.
    fn ends(&self, values: f64, word: f64) -> (f64, f64, f64, Anchor) {
        let (left, right) = (self.head.x - LEAD, self.head.x + LEAD);
        match (self.is_middle, self.column) {
            (true, _) => (right, right + word, 0.0, Anchor::Start),
            (false, 0) => (left, left, left - values - GAP, Anchor::End),
            // without names beside it, a value of the right side begins at its line
            (false, _) => {
                let value_x = if self.names <= 0.0 { right + word } else { right + values };
                (right, value_x, right + values + GAP, Anchor::Start)
            }
        }
    }
}

/// Makes the labels column by column, each `each` pixels high. Of two columns, a row that is not
/// reported in one says so there, at the level of its other value.
pub(super) fn of(
    context: &Context,
    columns: &SlopeColumns,
    labelled: &[usize],
    sides: &Sides,
    each: f64,
) -> Vec<Vec<Label>> {
    let beside = |(column, head): (usize, &Head)| {
        let of = LabelColumn::of(columns, column, head, sides);
        let label = |(place, &row)| label(context, columns, &of, place, row);
        let mut labels: Vec<Label> = labelled.iter().enumerate().filter_map(label).collect();
        let places: Vec<f64> = labels.iter().map(|label| label.y).collect();
        let moved = apart(&places, each, (columns.y0 + each / 2.0, columns.y1 - each / 2.0));
        for (label, y) in labels.iter_mut().zip(moved) {
            label.y = y;
        }
        labels
    };
    columns.heads.iter().enumerate().map(beside).collect()
}

/// The label of a row, by its place among those that have labels.
fn label(
    context: &Context,
    columns: &SlopeColumns,
    of: &LabelColumn,
    place: usize,
    row: usize,
) -> Option<Label> {
    let target = Target { row, series: of.head.series };
    let own = context.value(target);
    let value = if of.says_absent {
        own.or_else(|| nearest(context, columns, row, of.column))?
    } else {
        own?
    };
    let y = columns.scale.map(value);
    let text = context.text(target);
    let word = VALUE.width(&text);
    // a word in the place of a value takes what it needs of the room of the name
    let name = match of.name(place) {
        name if !name.is_empty() && own.is_none() && word > of.values => {
            let room = of.names + of.values - word;
            LABEL.wrapped(&context.row_name(row), room, of.sides.lines())
        }
        name => name,
    };
    let values = if own.is_none() { of.values.max(word) } else { of.values };
    let (x, value_x, name_x, anchor) = of.ends(values, word);
    Some(Label {
        target,
        column: of.column,
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
}

/// The value of a row in the column that is nearest to this one.
fn nearest(context: &Context, columns: &SlopeColumns, row: usize, column: usize) -> Option<f64> {
    let values = columns.heads.iter().enumerate().filter_map(|(place, head)| {
        let value = context.value(Target { row, series: head.series })?;
        Some((place.abs_diff(column), value))
    });
    values.min_by_key(|(distance, _)| *distance).map(|(_, value)| value)
}

//! How upright bars are laid out, if they can be: names below in at most three lines, values side
//! by side.

use super::thin;
use crate::chart::context::Context;
use crate::chart::forms::stacked;
use crate::chart::frame::{Frame, Wanted, plot_height};
use crate::chart::marks::fill;
use crate::chart::reference;
use crate::chart::rows::{Row, RowForm, beyond, heading};
use crate::chart::style::{GAP, LABEL, LEADING, VALUE};
use crate::exhibit::PanelHead;
use crate::geometry::Rect;
use crate::number::float;
use crate::scale::Kind;

/// The widest a bar gets: alone, in a group, of parts.
const BAR: (f64, f64, f64) = (44.0, 26.0, 64.0);
/// The thinnest.
const LEAST_BAR: f64 = 4.0;
/// The widest that one row gets.
const BAND: f64 = 128.0;
/// Between two groups, and between two values side by side.
const BETWEEN: f64 = 10.0;
const VALUES: f64 = 4.0;
/// A part at least so high has its value inside.
pub(super) const HIGH: f64 = VALUE.size + 3.0;

/// A plan of one panel.
pub(super) struct ColumnPlan {
    pub(super) rows: Vec<Row>,
    /// The names of the rows, broken into lines.
    pub(super) names: Vec<Vec<String>>,
    pub(super) frame: Frame,
    /// What one row takes, one bar with its value, and the bar alone.
    pub(super) width: f64,
    pub(super) slot: f64,
    pub(super) bar: f64,
    /// By row: whether its value is written.
    pub(super) shown: Vec<bool>,
}

impl ColumnPlan {
    /// Plans a panel; none where names would be cut or values would lie on one another, but over
    /// time some of them do for all.
    pub(super) fn of(
        context: &Context,
        form: &dyn RowForm,
        panel: &PanelHead,
        width: f64,
        domain: Option<(f64, f64)>,
    ) -> Option<Self> {
        let rows = form.rows(context, panel);
        let is_stacked = context.exhibit.form.stacks();
        let heading = heading(context, form, panel);
        let domain = domain.unwrap_or_else(|| form.domain(context, &rows));
        let inset = inset(context, &rows);
        let framed = |right: f64| {
            let wanted = Wanted {
                heading: &heading,
                unit: &panel.unit,
                // lengths from zero are linear, always
                kind: Kind::Linear,
                domain,
                top: 0.0,
                width,
                height: plot_height(context, width),
                inset,
                right,
                references: reference::values(context, panel),
                beside: true,
                whole: false,
                note: "",
            };
            Frame::plan(wanted)
        };
        let count = float(rows.len().max(1));
        let most = float(rows.iter().map(|row| row.cells.len()).max().unwrap_or(1).max(1));
        let mut frame = framed(0.0);
        // few rows do not spread over the page
        let widest = if is_stacked { BAND } else { BAND.max(most * (BAR.1 * 2.0)) };
        let spare = frame.plot.width() - count * widest;
        if spare > 0.0 {
            frame = framed(width - frame.plot.x1 + spare);
        }
        let each = frame.plot.width() / count;
        let text = widest_text(context, &rows) + VALUES;
        let slot = if is_stacked {
            each - BETWEEN / 2.0
        } else {
            (each - if most > 1.0 { BETWEEN } else { 0.0 }) / most
        };
        let full = if text > slot { None } else { names(&rows, each - GAP) };
        let is_thin = full.is_none() && thin::is_timed(context);
        let bar = (each * 0.72).min(slot - 2.0).min(thickest(is_stacked, most > 1.0));
        let slot = if is_stacked { slot } else { slot.min(text.max(bar + 2.0)) };
        let names = if is_thin { thin::names(&rows, each, frame.plot.width()) } else { full? };
        let shown = vec![true; rows.len()];
        Self { rows, names, frame, width: each, slot, bar, shown }.finished(context, is_thin)
    }

    /// Finds out what is written of columns over time where not all has room; none where parts do
    /// not hold their values, or bars are too thin.
    fn finished(mut self, context: &Context, is_thin: bool) -> Option<Self> {
        let holds = !context.exhibit.form.stacks() || self.holds_parts(context);
        if is_thin || !holds && thin::is_timed(context) {
            let plot = self.frame.plot.width();
            let room = thin::Room { rows: &self.rows, each: self.width, bar: self.bar, plot };
            self.shown = thin::shown(context, &room);
        } else if !holds {
            return None;
        }
        (self.bar >= LEAST_BAR).then_some(self)
    }

    /// Whether every part that is high enough for its value is wide enough too.
    fn holds_parts(&self, context: &Context) -> bool {
        let zero = self.frame.scale.map(0.0);
        self.rows.iter().flat_map(|row| &row.cells).all(|cell| {
            let high = context
                .value(cell.target)
                .map_or(0.0, |value| (self.frame.scale.map(value) - zero).abs());
            high < HIGH
                || VALUE.width(&stacked::part_text(context, cell.target)) + VALUES <= self.bar
        })
    }

    /// Where a row goes: as wide as its share, as high as the plot with the names below.
    pub(super) fn band(&self, place: usize) -> Rect {
        let plot = self.frame.plot;
        let x0 = plot.x0 + float(place) * self.width;
        Rect::new(x0, plot.y0, x0 + self.width, self.bottom())
    }

    /// Whether the value of a row is written.
    pub(super) fn shows(&self, place: usize) -> bool {
        self.shown.get(place).is_some_and(|shown| *shown)
    }

    /// Whether all values are written.
    pub(super) fn is_full(&self) -> bool {
        self.shown.iter().all(|shown| *shown)
    }

    /// The bottom of the names.
    pub(super) fn bottom(&self) -> f64 {
        let lines = float(self.names.iter().map(Vec::len).max().unwrap_or(1));
        self.frame.plot.y1 + GAP + lines * LABEL.size * LEADING
    }

    /// The place of a series among the colors of this panel.
    pub(super) fn color_index(&self, series: usize) -> usize {
        self.rows
            .iter()
            .flat_map(|row| &row.cells)
            .find(|cell| cell.target.series == series)
            .map_or(0, |cell| cell.color_index)
    }
}

/// The widest that a bar gets.
const fn thickest(is_stacked: bool, is_grouped: bool) -> f64 {
    match is_stacked {
        true => BAR.2,
        false if is_grouped => BAR.1,
        false => BAR.0,
    }
}

/// The room for values below and above the bars.
fn inset(context: &Context, rows: &[Row]) -> (f64, f64) {
    let form = context.exhibit.form;
    let cells = || rows.iter().flat_map(|row| &row.cells);
    let is_open = cells().any(|cell| beyond(context, cell.target) > 0.0);
    let open = if is_open { fill::OPEN } else { 0.0 };
    let padding = if form.is_percent() { 0.0 } else { VALUE.size + GAP + open };
    let mut values = cells().filter_map(|cell| context.value(cell.target));
    let has_below = !form.stacks() && values.any(|value| value < 0.0);
    (if has_below { padding } else { 0.0 }, padding)
}

/// The width of the widest text beside a bar: a total, or a value.
fn widest_text(context: &Context, rows: &[Row]) -> f64 {
    let texts = if context.exhibit.form.stacks() {
        rows.iter().map(|row| stacked::total(context, row)).collect()
    } else {
        texts(context, rows)
    };
    texts.iter().map(|text| VALUE.width(text)).fold(0.0, f64::max)
}

/// The values as they are written.
fn texts(context: &Context, rows: &[Row]) -> Vec<String> {
    let cells =
        rows.iter().flat_map(|row| &row.cells).filter(|cell| context.datum(cell.target).is_some());
    cells.map(|cell| context.text(cell.target)).collect()
}

/// Breaks the names of rows into at most three lines; none where one would be cut.
fn names(rows: &[Row], width: f64) -> Option<Vec<Vec<String>>> {
    // one character below another is no name
    if width < 2.0 * LABEL.size {
        return None;
    }
    let whole = |name: &str, width: f64| {
        let lines = LABEL.wrapped(name, width, 3);
        (name.contains('…') || lines.iter().all(|line| !line.ends_with('…'))).then_some(lines)
    };
    let even = |row: &Row| {
        let mut lines = whole(&row.name, width)?;
        // as narrow as so many lines allow: no single character is left for the last
        let mut narrower = width - 2.0;
        while let Some(other) =
            whole(&row.name, narrower).filter(|other| other.len() == lines.len() && narrower > 0.0)
        {
            lines = other;
            narrower -= 2.0;
        }
        Some(lines)
    };
    rows.iter().map(even).collect()
}

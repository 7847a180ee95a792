//! Where panels, names and rows go: measured, so that nothing overlaps or leaves the drawing.

use crate::chart::style::{
    GAP, GUTTER, HEADING, LABEL, LABEL_SHARE, LEADING, LEAST_PANEL, NARROW, ROW_GAP, TICK,
};
use crate::geometry::Rect;
use crate::number::float;
use crate::scale::Band;

/// Where names stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NamePlace {
    /// In a column to the left of the bars.
    Beside,
    /// Above their bars, where the drawing is narrow.
    Above,
}

/// The plan of a chart of horizontal bars.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    pub(super) names: NamePlace,
    /// The names, broken into lines, in the order of the rows.
    pub(super) labels: Vec<Vec<String>>,
    /// One a panel, in order.
    pub(super) panels: Vec<PanelLayout>,
    /// The height of the whole.
    pub(super) height: f64,
}

impl Layout {
    /// From where to where there are rows, if all panels stand level: below one another, each has
    /// an axis of its own.
    pub(super) fn body(&self) -> Option<(f64, f64)> {
        let mut bodies = self.panels.iter().map(|place| (place.frame.y0, place.frame.y1));
        let first = bodies.next()?;
        bodies.all(|other| other == first).then_some(first)
    }
}

/// The plan of one panel.
#[derive(Clone, Debug)]
pub(super) struct PanelLayout {
    /// The baseline of the heading's first line.
    pub(super) heading: f64,
    /// Where bars and their values go; its top and bottom are those of the rows.
    pub(super) frame: Rect,
    /// The rows.
    pub(super) band: Band,
    /// From the top of a row to its first bar: the name, where it stands above.
    pub(super) above: f64,
    /// Whether names are drawn at this panel's left.
    pub(super) named: bool,
}

/// Plans a chart of this width for names and, a panel, the count of its series and of the lines of
/// its heading.
pub(super) fn plan(width: f64, names: &[&str], panels: &[PanelSize]) -> Layout {
    let longest = names.iter().map(|name| LABEL.width(name)).fold(0.0, f64::max);
    let column = longest.min(width * LABEL_SHARE).ceil();
    let count = float(panels.len().max(1));
    let beside = width - column - GAP - GUTTER * (count - 1.0);
    let place = if width < NARROW { NamePlace::Above } else { NamePlace::Beside };
    let least = panels.iter().map(|panel| panel.least).fold(LEAST_PANEL, f64::max);
    let columns = if place == NamePlace::Beside && beside / count >= least { count } else { 1.0 };
    let label_width = if place == NamePlace::Above { width } else { column };
    let most_lines = 2;
    let labels: Vec<Vec<String>> =
        names.iter().map(|name| LABEL.wrapped(name, label_width, most_lines)).collect();
    let tallest = labels.iter().map(Vec::len).max().unwrap_or(1);

    let row_names = RowNames { place, count: names.len(), lines: tallest };
    let mut out = Vec::new();
    let mut top = 0.0;
    for (index, size) in panels.iter().enumerate() {
        let slot = float(index);
        let side_by_side = columns > 1.0;
        let left = if place == NamePlace::Above { 0.0 } else { column + GAP };
        let panel_width = if side_by_side { beside / columns } else { width - left };
        let left = if side_by_side { left + slot * (panel_width + GUTTER) } else { left };
        // side by side, rows must stand level: the tallest panel rules
        let ruling = if side_by_side { PanelSize::largest(panels) } else { *size };
        let panel = panel(top, (left, left + panel_width), ruling, row_names);
        if !side_by_side {
            top = panel.frame.y1 + size.below() + GUTTER;
        }
        out.push(PanelLayout { named: !side_by_side || index == 0, ..panel });
    }
    let height = out.iter().map(|panel| panel.frame.y1).fold(0.0, f64::max)
        + panels.last().map_or(0.0, PanelSize::below);
    Layout { names: place, labels, panels: out, height }
}

/// What a panel needs room for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct PanelSize {
    /// The height of a row's marks.
    pub(super) thickness: f64,
    /// Lines of the heading.
    pub(super) lines: usize,
    /// Whether tick labels stand below.
    pub(super) ticks: bool,
    /// The narrowest that marks and words allow.
    pub(super) least: f64,
}

impl PanelSize {
    fn largest(all: &[Self]) -> Self {
        let thickness = all.iter().map(|size| size.thickness).fold(0.0, f64::max);
        let least = all.iter().map(|size| size.least).fold(0.0, f64::max);
        Self {
            thickness,
            least,
            lines: all.iter().map(|size| size.lines).max().unwrap_or(1),
            ticks: all.iter().any(|size| size.ticks),
        }
    }

    /// The height of the tick labels below.
    fn below(&self) -> f64 {
        if self.ticks { TICK.size * LEADING + GAP } else { GAP }
    }
}

/// The names of the rows of a panel.
#[derive(Clone, Copy, Debug)]
struct RowNames {
    place: NamePlace,
    /// How many they are.
    count: usize,
    /// The lines of the longest.
    lines: usize,
}

/// Sets a panel between its left and its right end.
fn panel(top: f64, (x0, x1): (f64, f64), size: PanelSize, names: RowNames) -> PanelLayout {
    let (rows, heading_lines, label_lines) =
        (float(names.count), float(size.lines), float(names.lines));
    let first = top + HEADING.size;
    let rows_top = top + heading_lines * HEADING.size * LEADING + GAP / 2.0;
    let above =
        if names.place == NamePlace::Above { label_lines * LABEL.size * LEADING } else { 0.0 };
    let needed = if names.place == NamePlace::Above {
        0.0
    } else {
        label_lines * LABEL.size * LEADING - ROW_GAP / 2.0
    };
    let thickness = (above + size.thickness).max(needed);
    let band = Band::new(rows_top, thickness, ROW_GAP);
    let frame = Rect::new(x0, rows_top, x1, rows_top + rows * (thickness + ROW_GAP));
    PanelLayout { heading: first, frame, band, above, named: true }
}

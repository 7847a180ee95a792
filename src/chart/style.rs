//! The sizes and spaces of a chart, in CSS pixels: the half of the theme that is not color.

use crate::measure::Font;

/// The faces asked for, Latin before Chinese so that digits are Latin ones.
pub const FAMILY: &str = "\"Helvetica Neue\", Arial, \"Liberation Sans\", \"PingFang SC\", \
    \"Hiragino Sans GB\", \"Microsoft YaHei\", \"Noto Sans CJK SC\", \"Noto Sans SC\", sans-serif";

/// Names of entities.
pub(super) const LABEL: Font = Font::regular(13.0);
/// Values at the marks.
pub(super) const VALUE: Font = Font::regular(13.0);
/// Tick labels and units; nothing smaller is printed.
pub(super) const TICK: Font = Font::regular(12.0);
/// Headings of panels.
pub(super) const HEADING: Font = Font::bold(13.0);
/// A number that stands for itself.
pub(super) const NUMBER: Font = Font::bold(20.0);
/// The title of a picture that stands alone.
pub(super) const TITLE: Font = Font::bold(20.0);
/// Subtitle of a picture that stands alone.
pub(super) const SUBTITLE: Font = Font::regular(14.0);
/// Notes and source of a picture that stands alone.
pub(super) const NOTE: Font = Font::regular(12.0);

/// From one baseline to the next, in ems.
pub(super) const LEADING: f64 = 1.35;
/// Between a label and what it labels.
pub(super) const GAP: f64 = 6.0;
/// Between two panels side by side.
pub(super) const GUTTER: f64 = 24.0;
/// A bar of a series that is alone in its row.
pub(super) const BAR: f64 = 18.0;
/// A bar of one of several series in a row.
pub(super) const GROUPED_BAR: f64 = 13.0;
/// A bar of parts on end: high enough for a value inside.
pub(super) const STACK: f64 = 22.0;
/// The radius of a symbol, and the height of a row of them.
pub(super) const DOT: f64 = 5.5;
pub(super) const DOT_LINE: f64 = 17.0;
/// Between the bars of one row.
pub(super) const BAR_GAP: f64 = 1.0;
/// Between rows.
pub(super) const ROW_GAP: f64 = 11.0;
/// Below this width, names stand above their bars and panels below one another.
pub(super) const NARROW: f64 = 480.0;
/// A panel narrower than this is put below its neighbour.
pub(super) const LEAST_PANEL: f64 = 150.0;
/// One of small multiples is at least so wide.
pub(super) const LEAST_MULTIPLE: f64 = 200.0;
/// The largest share of the width that names may take.
pub(super) const LABEL_SHARE: f64 = 0.3;
/// One tick for so many pixels.
pub(super) const TICK_EVERY: f64 = 70.0;
/// Ring around the mark that is pointed at.
pub(super) const RING: f64 = 2.0;
/// The widest a tip gets.
pub(super) const TIP_WIDTH: f64 = 270.0;
/// Between the edge of a tip and its text.
pub(super) const TIP_PADDING: f64 = 10.0;
/// From the top of the color of a line to its baseline, in ems: centres text on a mark.
pub(super) const HALF_CAPITAL: f64 = 0.36;

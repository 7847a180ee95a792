//! What every form draws from: the comparison, the words and colors of its cells.

use crate::chart::style::VALUE;
use crate::color::{Color, Theme};
use crate::data::Qualifier;
use crate::exhibit::{BasisKind, Datum, Exhibit, PanelHead, SeriesRole};
use crate::geometry::{Point, Rect};
use crate::say::{Lang, Word};
use crate::scale::Scale;
use crate::scene::{Anchor, Scene, Target};
use crate::state::State;

/// What is shown, and the state of one drawing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Context<'a> {
    pub(super) exhibit: &'a Exhibit,
    /// How many rows are drawn: the first.
    pub(super) rows: usize,
    pub(super) state: &'a State,
}

/// How a figure is filled: by its kind of basis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fill {
    /// What is done, or at least agreed.
    Solid,
    /// What is planned, granted, under negotiation, or could be.
    Hatched,
    /// What is aimed at, and what is derived.
    Outlined,
}

impl<'a> Context<'a> {
    pub(super) fn theme(&self) -> &'a Theme {
        self.state.theme()
    }

    pub(super) fn lang(&self) -> Lang {
        self.exhibit.lang
    }

    pub(super) fn datum(&self, target: Target) -> Option<&'a Datum> {
        self.exhibit.datum((target.row, target.series))
    }

    /// The value of a cell, if there is one.
    pub(super) fn value(&self, target: Target) -> Option<f64> {
        self.datum(target).map(|datum| datum.value)
    }

    /// The words of a cell: value, qualifier, badge; or the word for nothing.
    pub(super) fn text(&self, target: Target) -> String {
        self.exhibit.text((target.row, target.series))
    }

    pub(super) fn row_name(&self, row: usize) -> String {
        self.exhibit.rows.get(row).map_or_else(String::new, |row| row.name.clone())
    }

    pub(super) fn series_name(&self, series: usize) -> String {
        self.exhibit.series.get(series).map_or_else(String::new, |series| series.name.clone())
    }

    /// The name of the metric of a series.
    pub(super) fn metric_name(&self, series: usize) -> String {
        let series = self.exhibit.series.get(series);
        series.map_or_else(String::new, |series| series.metric_name.clone())
    }

    /// The name of the metric of a series, or of what is derived from it.
    pub(super) fn shown_name(&self, series: usize) -> String {
        let series = self.exhibit.series.get(series);
        series.map_or_else(String::new, |series| series.shown_name.clone())
    }

    /// The place of a series among the colors and symbols.
    pub(super) fn color_index(&self, series: usize) -> usize {
        self.exhibit.series.get(series).map_or(0, |series| series.color)
    }

    /// The color of a cell: that of its series, or grey where others stand out.
    pub(super) fn color(&self, target: Target, color_index: usize) -> Color {
        if self.is_muted(target) {
            self.theme().remainder
        } else {
            self.theme().series(color_index)
        }
    }

    /// Whether others stand out before it.
    pub(super) fn is_muted(&self, target: Target) -> bool {
        self.datum(target).is_some_and(|datum| datum.is_muted)
    }

    pub(super) fn qualifier(&self, target: Target) -> Qualifier {
        self.datum(target).map_or(Qualifier::Exact, |datum| datum.qualifier)
    }

    /// How a cell is filled. What is all of one kind has nothing to be told from, and is solid.
    pub(super) fn fill(&self, target: Target) -> Fill {
        match self.datum(target) {
            Some(datum) if datum.is_derived => Fill::Outlined,
            Some(datum) if self.exhibit.is_mixed => fill(datum.kind),
            _ => Fill::Solid,
        }
    }

    /// Whether a series is what no part accounts for.
    pub(super) fn is_rest(&self, series: usize) -> bool {
        self.exhibit.series.get(series).is_some_and(|series| series.role == SeriesRole::Remainder)
    }

    /// Whether each row is one figure.
    pub(super) fn lists_figures(&self) -> bool {
        self.exhibit.lists_figures
    }

    /// Draws the ground of a value that lies on something.
    pub(super) fn plate(&self, text: &str, at: Point, scene: &mut Scene) {
        let bounds = VALUE.bounds(text, at);
        let plate = Rect { x0: bounds.x0 - 1.0, x1: bounds.x1 + 1.0, ..bounds };
        scene.rect(plate, self.theme().background);
    }

    /// Writes a value at its mark; on a plate where lines would run through it.
    pub(super) fn label(&self, at: Point, text: String, scene: &mut Scene) {
        if !self.exhibit.references.is_empty() {
            self.plate(&text, at, scene);
        }
        scene.text(at, text, VALUE, Anchor::Start, self.theme().text);
    }

    /// The kinds of figures of a panel that are not drawn solid, with their names.
    pub(super) fn sorts(&self, panel: &PanelHead) -> Vec<(Fill, String)> {
        let mut out: Vec<(Fill, Vec<&str>)> = Vec::new();
        for target in self.cells(panel) {
            let fill = self.fill(target);
            let Some(datum) = self.datum(target).filter(|_| fill != Fill::Solid) else { continue };
            let name = if datum.is_derived {
                self.lang().word(Word::Derived)
            } else {
                self.exhibit.bases.get(datum.basis).map_or("", String::as_str)
            };
            match out.iter_mut().find(|(known, _)| *known == fill) {
                Some((_, words)) if words.contains(&name) => {}
                Some((_, words)) => words.push(name),
                None => out.push((fill, vec![name])),
            }
        }
        let comma = self.lang().word(Word::Comma);
        out.into_iter().map(|(fill, words)| (fill, words.join(comma))).collect()
    }

    /// The ends on an axis of the interval that an inexact figure stands for; the place of the
    /// figure itself where nobody printed an end.
    pub(super) fn interval_ends(&self, target: Target, scale: &Scale) -> (f64, f64) {
        self.datum(target).map_or((0.0, 0.0), |datum| {
            let end = |at: f64| scale.map(if at.is_finite() { at } else { datum.value });
            (end(datum.interval.0), end(datum.interval.1))
        })
    }

    /// All cells of a panel, row by row.
    pub(super) fn cells(&self, panel: &PanelHead) -> impl Iterator<Item = Target> {
        (0..self.rows)
            .flat_map(|row| panel.series.iter().map(move |&series| Target { row, series }))
    }

    /// The values of a panel that an average may be taken of: of one metric and of one series, and
    /// none that is unlike the others. Empty where several metrics share the axis.
    pub(super) fn alike(&self, panel: &PanelHead) -> Vec<f64> {
        let metric = |series: &usize| self.exhibit.metric(*series);
        let first = panel.series.first().and_then(metric);
        if panel.series.iter().any(|series| metric(series) != first) {
            return Vec::new();
        }
        let is_like = |target: &Target| self.datum(*target).is_some_and(|datum| !datum.is_unlike);
        let alike = self.cells(panel).filter(is_like);
        alike.filter_map(|target| self.value(target)).collect()
    }

    /// The finite values of a panel.
    pub(super) fn values(&self, panel: &PanelHead) -> Vec<f64> {
        self.cells(panel).filter_map(|target| self.value(target)).collect()
    }
}

const fn fill(kind: BasisKind) -> Fill {
    match kind {
        BasisKind::Target => Fill::Outlined,
        BasisKind::Planned => Fill::Hatched,
        BasisKind::Done => Fill::Solid,
    }
}

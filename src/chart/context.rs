//! What every form draws from: the comparison, the words and colors of its cells.

use crate::chart::style::VALUE;
use crate::color::Theme;
use crate::compare::{Comparison, Figure, Key, Panel, basis_name};
use crate::data::{Basis, Dataset, Observation, Qualifier};
use crate::geometry::{Point, Rect};
use crate::say::Lang;
use crate::say::Teller;
use crate::say::Word;
use crate::scale::Scale;
use crate::scene::{Anchor, Scene, Target};
use crate::state::State;

/// The document, the comparison and the view of one drawing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Context<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) comparison: &'a Comparison,
    pub(super) state: &'a State,
    /// Whether figures of other sorts than the done and agreed stand beside those.
    mixed: bool,
}

/// How a figure is filled: by what sort of figure it is.
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
    pub(super) fn new(dataset: &'a Dataset, comparison: &'a Comparison, state: &'a State) -> Self {
        let sort = |figure: &Figure| {
            dataset.observations.get(figure.observation).map_or(Fill::Solid, |o| fill(o.basis))
        };
        let mut sorts = comparison.figures().map(|(_, _, figure)| sort(figure));
        let mixed = sorts.next().is_some_and(|first| sorts.any(|other| other != first));
        Self { dataset, comparison, state, mixed }
    }

    pub(super) fn theme(&self) -> &'static Theme {
        self.state.mode.theme()
    }

    pub(super) fn lang(&self) -> Lang {
        self.state.lang
    }

    /// Tells of the comparison.
    pub(super) fn teller(&self) -> Teller<'a> {
        Teller::new(self.dataset, self.comparison, self.state.lang)
    }

    pub(super) fn figure(&self, target: Target) -> Option<&'a Figure> {
        self.comparison.figure(target.row, target.series)
    }

    pub(super) fn observation(&self, target: Target) -> Option<Observation<'a>> {
        self.dataset.observations.get(self.figure(target)?.observation)
    }

    /// The value of a cell, if there is one.
    pub(super) fn value(&self, target: Target) -> Option<f64> {
        self.figure(target).map(|figure| figure.value)
    }

    /// The words of a cell: value, qualifier, badge; or the word for nothing.
    pub(super) fn text(&self, target: Target) -> String {
        self.teller().cell_text(target.row, target.series)
    }

    pub(super) fn row_name(&self, row: usize) -> String {
        self.teller().row_name(row)
    }

    pub(super) fn series_name(&self, series: usize) -> String {
        self.teller().series_name(series)
    }

    /// The place of a series among the colors and symbols.
    pub(super) fn color_index(&self, series: usize) -> usize {
        self.comparison.series.get(series).map_or(0, |series| series.color)
    }

    pub(super) fn qualifier(&self, target: Target) -> Qualifier {
        if let Some(derived) = self.figure(target).and_then(|figure| figure.derived.as_ref()) {
            return derived.qualifier;
        }
        self.observation(target).map_or(Qualifier::Exact, |o| o.qualifier)
    }

    /// How a cell is filled. What is all of one sort has nothing to be told from, and is solid.
    pub(super) fn fill(&self, target: Target) -> Fill {
        if self.figure(target).is_some_and(|figure| figure.derived.is_some()) {
            return Fill::Outlined;
        }
        if self.mixed {
            self.observation(target).map_or(Fill::Solid, |o| fill(o.basis))
        } else {
            Fill::Solid
        }
    }

    /// Whether a series is what no part accounts for.
    pub(super) fn is_rest(&self, series: usize) -> bool {
        self.comparison.series.get(series).is_some_and(|series| series.key == Some(Key::Remainder))
    }

    /// Whether each row is one figure.
    pub(super) fn lists_figures(&self) -> bool {
        matches!(self.comparison.rows.first(), Some(Key::Figure(..)))
    }

    /// Writes a value at its mark; on a plate where lines would run through it.
    pub(super) fn label(&self, at: Point, text: String, scene: &mut Scene) {
        if !self.state.query.references.is_empty() {
            let color = Rect::new(
                at.x - 1.0,
                at.y - 0.86 * VALUE.size,
                at.x + VALUE.width(&text) + 1.0,
                at.y + 0.14 * VALUE.size,
            );
            scene.rect(color, self.theme().background);
        }
        scene.text(at, text, VALUE, Anchor::Start, self.theme().text);
    }

    /// The sorts of figures of a panel that are not drawn solid, with their names.
    pub(super) fn sorts(&self, panel: &Panel) -> Vec<(Fill, String)> {
        let mut out: Vec<(Fill, String)> = Vec::new();
        for target in self.cells(panel) {
            let fill = self.fill(target);
            let Some(observation) = self.observation(target).filter(|_| fill != Fill::Solid) else {
                continue;
            };
            let is_derived = self.figure(target).is_some_and(|figure| figure.derived.is_some());
            let name = if is_derived {
                self.lang().word(Word::Derived)
            } else {
                basis_name(self.dataset, observation.basis, self.lang())
            };
            match out.iter_mut().find(|(known, _)| *known == fill) {
                Some((_, words)) if words.contains(name) => {}
                Some((_, words)) => {
                    words.push_str(self.lang().word(Word::Comma));
                    words.push_str(name);
                }
                None => out.push((fill, name.to_owned())),
            }
        }
        out
    }

    /// The length on an axis of the interval that an inexact figure stands for, in pixels.
    pub(super) fn interval_length(&self, target: Target, scale: &Scale) -> f64 {
        let (low, high) = self.interval_ends(target, scale);
        (high - low).abs()
    }

    /// The ends of that interval on the axis.
    pub(super) fn interval_ends(&self, target: Target, scale: &Scale) -> (f64, f64) {
        let Some((figure, observation)) = self.figure(target).zip(self.observation(target)) else {
            return (0.0, 0.0);
        };
        if let Some(derived) = &figure.derived {
            return (scale.map(derived.interval.low), scale.map(derived.interval.high));
        }
        let interval = observation.quantity().interval();
        // in the unit of the axis
        let factor = if observation.value == 0.0 { 1.0 } else { figure.value / observation.value };
        (scale.map(interval.low * factor), scale.map(interval.high * factor))
    }

    /// All cells of a panel, row by row.
    pub(super) fn cells(&self, panel: &Panel) -> Vec<Target> {
        (0..self.comparison.rows.len())
            .flat_map(|row| panel.series.iter().map(move |&series| Target { row, series }))
            .collect()
    }

    /// The finite values of a panel.
    pub(super) fn values(&self, panel: &Panel) -> Vec<f64> {
        self.cells(panel).into_iter().filter_map(|target| self.value(target)).collect()
    }
}

fn fill(basis: &Basis) -> Fill {
    match basis {
        Basis::Target => Fill::Outlined,
        Basis::Planned | Basis::Pipeline | Basis::Approved | Basis::Capacity => Fill::Hatched,
        _ => Fill::Solid,
    }
}

//! An editor's hand on a chart: what is written into it, and what of it stands out.

use super::words::words;
use super::{Basis, Observation, Period, Scope};
use crate::text::Text;

/// What an editor does to the chart of a view, besides choosing its figures and its words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hand {
    /// Texts at marks.
    pub annotations: Vec<Annotation>,
    /// Stretches of an axis that have a name.
    pub bands: Vec<AxisBand>,
    /// The names of reference lines, each with its value.
    pub lines: Vec<(f64, Text)>,
    /// Which figures stand out, besides those of the entities that do.
    pub accents: Vec<Which>,
    /// The height of the plot, in CSS pixels, of a form that has one.
    pub height: Option<f64>,
}

/// A text at a mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Annotation {
    /// What it says.
    pub text: Text,
    /// The figure whose mark it is at; of several, the first that the chart shows.
    pub at: Which,
    /// On which side of the mark it is to stand, where there is room.
    pub place: Option<MarkSide>,
}

words! {
    /// A side of a mark.
    pub enum MarkSide {
        /// Higher than it.
        #[default]
        Above = "above",
        /// To its right.
        Right = "right",
        /// Lower than it.
        Below = "below",
        /// To its left.
        Left = "left",
    }
}

/// A stretch of an axis, and its name.
#[derive(Clone, Debug, PartialEq)]
pub struct AxisBand {
    /// What it is called; empty for no name.
    pub name: Text,
    /// From where to where.
    pub stretch: Stretch,
}

/// A part of an axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stretch {
    /// Between two values, in the unit of the axis.
    Values(f64, f64),
    /// From a first to a last day, counted from 1970-01-01.
    Days(i32, i32),
}

/// Which figures are meant: those that agree with all that is told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Which {
    /// The index of who reports them.
    pub entity: Option<usize>,
    /// The index of what is measured.
    pub metric: Option<usize>,
    /// When.
    pub period: Option<Period>,
    /// What sort of figures they are.
    pub basis: Option<Basis>,
    /// What they must at least be limited to.
    pub scope: Scope,
    /// The least that they are, in the unit of the axis.
    pub from: Option<f64>,
    /// The most that they are.
    pub to: Option<f64>,
}

impl Which {
    /// Whether a figure is meant that is drawn with a value in the unit of its axis.
    #[must_use]
    pub fn means(&self, figure: &Observation, value: f64) -> bool {
        let is_of_time = |period: Period| match period.days() {
            None => period == figure.period,
            days => days == figure.period.days(),
        };
        self.entity.is_none_or(|entity| entity == figure.entity)
            && self.metric.is_none_or(|metric| metric == figure.metric)
            && self.period.is_none_or(is_of_time)
            && self.basis.as_ref().is_none_or(|basis| basis == figure.basis)
            && figure.scope.includes(&self.scope)
            && self.from.is_none_or(|from| from <= value)
            && self.to.is_none_or(|to| value <= to)
    }
}

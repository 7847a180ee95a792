//! What stands above a panel: a name, or a legend that flows over as many lines as it needs.

use crate::chart::context::Fill;
use crate::chart::style::{GAP, HEADING};

/// What a sign of a legend stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// A series, by its index.
    Series(usize),
    /// Figures of another sort than done or agreed.
    Fill(Fill),
    /// Where a target would stand now, were it reached evenly.
    Pace,
}

/// What heads a panel: the name of its metric, or one swatch and name a series.
pub(super) struct Heading {
    pub(super) items: Vec<(Option<Sign>, String)>,
}

/// A piece of a heading: its line, its distance from the left, the series of its swatch, its words.
pub(super) struct HeadingPiece {
    pub(super) line: usize,
    pub(super) x: f64,
    pub(super) swatch: Option<Sign>,
    /// Whether it goes on where a swatch stands before its first line.
    pub(super) indented: bool,
    pub(super) text: String,
}

impl Heading {
    /// Sets the items one after another, on as many lines as they need.
    pub(super) fn pieces(&self, width: f64) -> Vec<HeadingPiece> {
        let mut out: Vec<HeadingPiece> = Vec::new();
        let (mut line, mut x) = (0, 0.0);
        for (swatch, name) in &self.items {
            let indent = if swatch.is_some() { SWATCH + GAP } else { 0.0 };
            let lines = HEADING.wrapped(name, width - indent, 2);
            if x > 0.0 && (lines.len() > 1 || x + indent + HEADING.width(name) > width) {
                line += 1;
                x = 0.0;
            }
            for (j, text) in lines.into_iter().enumerate() {
                if j > 0 {
                    line += 1;
                    x = 0.0;
                }
                let end = x + indent + HEADING.width(&text) + LEGEND_GAP;
                out.push(HeadingPiece {
                    line,
                    x,
                    swatch: swatch.filter(|_| j == 0),
                    indented: swatch.is_some() && j > 0,
                    text,
                });
                x = end;
            }
        }
        out
    }

    pub(super) fn lines(&self, width: f64) -> usize {
        self.pieces(width).last().map_or(1, |piece| piece.line + 1)
    }
}

/// The side of a legend's square.
pub(super) const SWATCH: f64 = 10.0;
/// Between two names of a legend.
const LEGEND_GAP: f64 = 16.0;

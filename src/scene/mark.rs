//! Marks: what is drawn, complete, with no defaults left to the painter.

use crate::color::Color;
use crate::geometry::{Point, Rect};
use crate::measure::Font;

/// One thing drawn; complete, with no defaults left to the painter.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A straight stroke.
    Rule {
        /// One end.
        from: Point,
        /// The other end.
        to: Point,
        /// Its ink.
        color: Color,
        /// Its thickness, in CSS pixels.
        width: f64,
    },
    /// A filled rectangle.
    Rect {
        /// Where.
        rect: Rect,
        /// Its ink.
        color: Color,
    },
    /// An outlined rectangle.
    Frame {
        /// Where: the middle of the stroke.
        rect: Rect,
        /// Its ink.
        color: Color,
        /// The thickness of the stroke, in CSS pixels.
        width: f64,
    },
    /// Parallel strokes at 45° inside a rectangle: a fill that is told apart without color.
    Hatch {
        /// Where.
        rect: Rect,
        /// Their ink.
        color: Color,
    },
    /// A filled polygon.
    Area {
        /// Its corners, in order; the last joins the first.
        points: Vec<Point>,
        /// Its ink.
        color: Color,
    },
    /// A stroke through points.
    Path {
        /// The points, in order.
        points: Vec<Point>,
        /// Its ink.
        color: Color,
        /// Its thickness, in CSS pixels.
        width: f64,
        /// Whether it is broken into dashes.
        dashed: bool,
    },
    /// A symbol at a value.
    Dot {
        /// Its centre.
        at: Point,
        /// Half its thickness, in CSS pixels; symbols of one radius have about one area.
        radius: f64,
        /// Its form.
        symbol: Symbol,
        /// Its inside.
        fill: Color,
        /// Its edge, 1.5 CSS pixels broad; the color of the inside for a plain symbol.
        edge: Color,
    },
    /// One line of text.
    Text {
        /// The anchor, on the alphabetic baseline.
        at: Point,
        /// What it says.
        text: String,
        /// How it is set.
        font: Font,
        /// Which part of the text lies at the anchor.
        anchor: Anchor,
        /// Its ink.
        color: Color,
    },
}

/// The form of a symbol: one a series, so that color is never the only difference.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Symbol {
    /// A disc.
    #[default]
    Circle,
    /// A square on its side.
    Square,
    /// A square on its corner.
    Diamond,
    /// A triangle that points up.
    Up,
    /// A triangle that points down.
    Down,
}

impl Symbol {
    /// Gives the symbol of a series; they repeat after the fifth.
    #[must_use]
    pub const fn of(series: usize) -> Self {
        match series % 5 {
            0 => Self::Circle,
            1 => Self::Square,
            2 => Self::Diamond,
            3 => Self::Up,
            _ => Self::Down,
        }
    }

    /// Gives the corners of a symbol of this radius around a point; none for a circle.
    #[must_use]
    pub fn corners(self, at: Point, radius: f64) -> Vec<Point> {
        let around = |corners: &[(f64, f64)]| {
            corners.iter().map(|(x, y)| Point::new(at.x + x * radius, at.y + y * radius)).collect()
        };
        match self {
            Self::Circle => Vec::new(),
            Self::Square => around(&[(-0.89, -0.89), (0.89, -0.89), (0.89, 0.89), (-0.89, 0.89)]),
            Self::Diamond => around(&[(0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)]),
            Self::Up => around(&[(0.0, -1.3), (1.17, 0.8), (-1.17, 0.8)]),
            Self::Down => around(&[(0.0, 1.3), (1.17, -0.8), (-1.17, -0.8)]),
        }
    }
}

/// Which part of a text lies at its anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The left end.
    Start,
    /// The middle.
    Middle,
    /// The right end.
    End,
}

impl Mark {
    /// Moves the mark right and down.
    pub fn shift(&mut self, dx: f64, dy: f64) {
        let moved = |point: &mut Point| *point = point.shifted(dx, dy);
        match self {
            Self::Rule { from, to, .. } => {
                moved(from);
                moved(to);
            }
            Self::Rect { rect, .. } | Self::Frame { rect, .. } | Self::Hatch { rect, .. } => {
                *rect = rect.shifted(dx, dy);
            }
            Self::Area { points, .. } | Self::Path { points, .. } => {
                points.iter_mut().for_each(moved);
            }
            Self::Text { at, .. } | Self::Dot { at, .. } => moved(at),
        }
    }

    /// The rectangle that the mark covers, by the table of widths for a text.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        match self {
            Self::Rule { from, to, width, .. } => {
                Rect::new(from.x, from.y, to.x, to.y).grown(width / 2.0)
            }
            Self::Rect { rect, .. } | Self::Hatch { rect, .. } => *rect,
            Self::Area { points, .. } => Rect::around(points),
            Self::Path { points, width, .. } => Rect::around(points).grown(width / 2.0),
            Self::Dot { at, radius, symbol, .. } => {
                let reach = if *symbol == Symbol::Circle { *radius } else { radius * 1.3 };
                Rect::new(at.x - reach, at.y - reach, at.x + reach, at.y + reach)
            }
            Self::Frame { rect, width, .. } => rect.grown(width / 2.0),
            Self::Text { at, text, font, anchor, .. } => {
                let width = font.width(text);
                let x = match anchor {
                    Anchor::Start => at.x,
                    Anchor::Middle => at.x - width / 2.0,
                    Anchor::End => at.x - width,
                };
                Rect::new(x, at.y - font.ascent(), x + width, at.y + font.descent())
            }
        }
    }
}

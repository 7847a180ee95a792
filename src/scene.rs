//! What to draw, as plain data, and where a pointer lands; knows nothing of documents or browsers.

use crate::color::Color;
use crate::geometry::{Point, Rect, Size};
use crate::measure::Font;

/// A drawing: marks from back to front, and the places that answer to a pointer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Width and height, in CSS pixels.
    pub size: Size,
    /// What is drawn, back to front.
    pub marks: Vec<Mark>,
    /// What can be pointed at, in reading order.
    pub hotspots: Vec<Hotspot>,
}

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
        /// Its breadth, in CSS pixels.
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
        /// The breadth of the stroke, in CSS pixels.
        width: f64,
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

/// Where a pointer lands: it must be inside `area`; of several, the one whose `at` is nearest is meant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hotspot {
    /// The surface that answers.
    pub area: Rect,
    /// The mark itself, for a ring around it.
    pub mark: Rect,
    /// The point that stands for the value.
    pub at: Point,
    /// What is meant.
    pub target: Target,
}

/// A figure of a chart, by its place in the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// Which row.
    pub row: usize,
    /// Which series.
    pub series: usize,
}

impl Scene {
    /// Finds what a point means.
    #[must_use]
    pub fn hit(&self, point: Point) -> Option<Target> {
        self.hotspots
            .iter()
            .filter(|spot| spot.area.contains(point))
            .min_by(|a, b| a.at.distance(point).total_cmp(&b.at.distance(point)))
            .map(|spot| spot.target)
    }

    /// Finds the hotspot of a target.
    #[must_use]
    pub fn hotspot(&self, target: Target) -> Option<&Hotspot> {
        self.hotspots.iter().find(|spot| spot.target == target)
    }

    /// Adds a line of text.
    pub fn text(&mut self, at: Point, text: impl Into<String>, font: Font, anchor: Anchor, color: Color) {
        self.marks.push(Mark::Text { at, text: text.into(), font, anchor, color });
    }

    /// Adds a straight stroke.
    pub fn rule(&mut self, from: Point, to: Point, color: Color, width: f64) {
        self.marks.push(Mark::Rule { from, to, color, width });
    }

    /// Adds a filled rectangle.
    pub fn rect(&mut self, rect: Rect, color: Color) {
        self.marks.push(Mark::Rect { rect, color });
    }

    /// Moves everything right and down, and the far edges with it.
    pub fn shift(&mut self, dx: f64, dy: f64) {
        self.size.width += dx;
        self.size.height += dy;
        let moved = |point: &mut Point| *point = Point::new(point.x + dx, point.y + dy);
        for mark in &mut self.marks {
            match mark {
                Mark::Rule { from, to, .. } => {
                    moved(from);
                    moved(to);
                }
                Mark::Rect { rect, .. } | Mark::Frame { rect, .. } => *rect = rect.shifted(dx, dy),
                Mark::Text { at, .. } => moved(at),
            }
        }
        for spot in &mut self.hotspots {
            spot.area = spot.area.shifted(dx, dy);
            spot.mark = spot.mark.shifted(dx, dy);
            moved(&mut spot.at);
        }
    }
}

impl Mark {
    /// The rectangle that the mark covers, by the table of widths for a text.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        match self {
            Self::Rule { from, to, width, .. } => Rect::new(from.x, from.y, to.x, to.y).grown(width / 2.0),
            Self::Rect { rect, .. } => *rect,
            Self::Frame { rect, width, .. } => rect.grown(width / 2.0),
            Self::Text { at, text, font, anchor, .. } => {
                let width = font.width(text);
                let x = match anchor {
                    Anchor::Start => at.x,
                    Anchor::Middle => at.x - width / 2.0,
                    Anchor::End => at.x - width,
                };
                // the ink of Latin and Chinese glyphs: 0.86 em above the baseline, 0.14 below
                Rect::new(x, at.y - 0.86 * font.size, x + width, at.y + 0.14 * font.size)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_overlapping_hotspots_the_nearer_one_is_meant() {
        let area = Rect::new(0.0, 0.0, 100.0, 20.0);
        let spot = |x, row| Hotspot { area, mark: area, at: Point::new(x, 10.0), target: Target { row, series: 0 } };
        let scene = Scene { hotspots: vec![spot(20.0, 0), spot(80.0, 1)], ..Scene::default() };
        assert_eq!(scene.hit(Point::new(30.0, 10.0)), Some(Target { row: 0, series: 0 }));
        assert_eq!(scene.hit(Point::new(70.0, 10.0)), Some(Target { row: 1, series: 0 }));
        assert_eq!(scene.hit(Point::new(70.0, 30.0)), None);
    }
}

//! What to draw, as plain data, and where a pointer lands; knows nothing of documents or browsers.

mod mark;
mod seen;

pub use self::mark::{Anchor, Mark, Symbol};
use crate::color::Color;
use crate::geometry::{Point, Rect, Size};
use crate::measure::Font;
use crate::order::{arranged, ordered, sorted};

/// A drawing: marks from back to front, and the places that answer to a pointer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Width and height, in CSS pixels.
    pub size: Size,
    /// What is drawn, back to front.
    pub marks: Vec<Mark>,
    /// What can be pointed at, in reading order.
    pub hotspots: Vec<Hotspot>,
    /// From which height to which one there are rows that may be scrolled between what stands
    /// above and below them, if there are.
    pub body: Option<(f64, f64)>,
    /// Stretches of axes that an editor gave names, by their places in the list of them: the names
    /// are written last, where there is room.
    pub bands: Vec<(Rect, usize)>,
    /// How many rows there are, where only the first of them are drawn.
    pub cut_from: Option<usize>,
}

/// Where a pointer lands: it must be inside `area`; of several, the one whose `at` is nearest is
/// meant.
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

/// How far apart the points of two hotspots are at least, in CSS pixels.
const APART: f64 = 0.25;

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

    /// Moves the points of hotspots that lie on one another apart by fractions of a pixel, so that
    /// each can be hit.
    pub fn tell_apart(&mut self) {
        let at = |index: usize| self.hotspots.get(index).map(|spot| spot.at).unwrap_or_default();
        let order: Vec<usize> = (0..self.hotspots.len()).collect();
        let order = sorted(&sorted(&order, &|index| at(index).x), &|index| at(index).y);
        let mut last: Option<Point> = None;
        for index in order {
            let Some(spot) = self.hotspots.get_mut(index) else { continue };
            if let Some(before) = last.filter(|before| {
                before.y.total_cmp(&spot.at.y).is_eq() && spot.at.x < before.x + APART
            }) {
                spot.at.x = before.x + APART;
            }
            let Rect { x0, y0, x1, y1 } = spot.area;
            let at = spot.at;
            spot.area =
                Rect { x0: x0.min(at.x), y0: y0.min(at.y), x1: x1.max(at.x), y1: y1.max(at.y) };
            last = Some(at);
        }
    }

    /// Puts the hotspots into reading order: row by row, and in a row series by series.
    pub fn put_in_reading_order(&mut self) {
        let place =
            |at: usize| self.hotspots.get(at).map(|spot| (spot.target.row, spot.target.series));
        if (1..self.hotspots.len()).all(|at| place(at - 1) <= place(at)) {
            return;
        }
        let order = ordered(self.hotspots.len(), &|a, b| place(a).cmp(&place(b)));
        self.hotspots = arranged(std::mem::take(&mut self.hotspots), &order);
    }

    /// Finds the hotspot of a target.
    #[must_use]
    pub fn hotspot(&self, target: Target) -> Option<&Hotspot> {
        self.hotspots.iter().find(|spot| spot.target == target)
    }

    /// Adds a line of text.
    pub fn text(
        &mut self,
        at: Point,
        text: impl Into<String>,
        font: Font,
        anchor: Anchor,
        color: Color,
    ) {
        let text = text.into();
        if !text.is_empty() {
            self.marks.push(Mark::Text { at, text, font, anchor, color });
        }
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
        self.marks.iter_mut().for_each(|mark| mark.shift(dx, dy));
        for spot in &mut self.hotspots {
            spot.area = spot.area.shifted(dx, dy);
            spot.mark = spot.mark.shifted(dx, dy);
            spot.at = spot.at.shifted(dx, dy);
        }
        for (rect, _) in &mut self.bands {
            *rect = rect.shifted(dx, dy);
        }
        self.body = self.body.map(|(top, bottom)| (top + dy, bottom + dy));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_overlapping_hotspots_the_nearer_one_is_meant() {
        let area = Rect::new(0.0, 0.0, 100.0, 20.0);
        let spot = |x, row| Hotspot {
            area,
            mark: area,
            at: Point::new(x, 10.0),
            target: Target { row, series: 0 },
        };
        let scene = Scene { hotspots: vec![spot(20.0, 0), spot(80.0, 1)], ..Scene::default() };
        assert_eq!(scene.hit(Point::new(30.0, 10.0)), Some(Target { row: 0, series: 0 }));
        assert_eq!(scene.hit(Point::new(70.0, 10.0)), Some(Target { row: 1, series: 0 }));
        assert_eq!(scene.hit(Point::new(70.0, 30.0)), None);
    }
}

//! Names beside symbols: each at the first of eight places around its symbol where nothing lies
//! yet.

use crate::chart::style::LEADING;
use crate::color::Color;
use crate::geometry::{Point, Rect};
use crate::measure::Font;
use crate::number::float;
use crate::scene::{Anchor, Scene};

/// Between a symbol and its name.
const CLEAR: f64 = 4.0;
/// The most lines of a name.
const LINES: usize = 2;

/// What is taken already.
#[derive(Debug)]
pub(in crate::chart) struct Labels {
    /// Where names may go.
    pub(in crate::chart) frame: Rect,
    /// What they may not touch.
    pub(in crate::chart) taken: Vec<Rect>,
    /// What they should not cross, if there is another place.
    pub(in crate::chart) avoided: Vec<Rect>,
    /// Whether above and below are tried before the sides: where a stroke goes on at both.
    pub(in crate::chart) upright: bool,
}

impl Labels {
    /// Sets a name of at most `most` pixels width beside a symbol; false where there is no room.
    /// Places are tried as cartographers rank them for dense prints: right, left, above, below,
    /// then the corners (after Imhof 1962).
    pub(in crate::chart) fn place(
        &mut self,
        name: &str,
        symbol: Rect,
        most: f64,
        (font, color): (Font, Color),
        scene: &mut Scene,
    ) -> bool {
        let lines = font.wrapped(name, most, LINES);
        let width = lines.iter().map(|line| font.width(line)).fold(0.0, f64::max);
        let height = (float(lines.len().saturating_sub(1)) * LEADING + 1.0) * font.size;
        let places = self.places(symbol, (width, height));
        for strict in [true, false] {
            for (x, y, anchor) in places {
                let rect = Rect::new(x, y, x + width, y + height);
                if !self.is_free(rect, strict) {
                    continue;
                }
                let at = match anchor {
                    Anchor::Start => x,
                    Anchor::Middle => x + width / 2.0,
                    Anchor::End => x + width,
                };
                let mut baseline = y + font.ascent();
                for line in lines {
                    scene.text(Point::new(at, baseline), line, font, anchor, color);
                    baseline += font.size * LEADING;
                }
                self.taken.push(rect);
                return true;
            }
        }
        false
    }

    /// The left and the top ends of eight places around a symbol for a name of this size, the
    /// best first.
    fn places(&self, symbol: Rect, (width, height): (f64, f64)) -> [(f64, f64, Anchor); 8] {
        let (left, right) = (symbol.x0 - CLEAR - width, symbol.x1 + CLEAR);
        let (above, below) = (symbol.y0 - CLEAR / 2.0 - height, symbol.y1 + CLEAR / 2.0);
        let centre = f64::midpoint(symbol.x0, symbol.x1) - width / 2.0;
        let middle = f64::midpoint(symbol.y0, symbol.y1) - height / 2.0;
        // corners come nearer, as a symbol leaves them free
        let (near_left, near_right) = (left + CLEAR, right - CLEAR);
        let mut places = [
            (right, middle, Anchor::Start),
            (left, middle, Anchor::End),
            (centre, above, Anchor::Middle),
            (centre, below, Anchor::Middle),
            (near_right, above, Anchor::Start),
            (near_right, below, Anchor::Start),
            (near_left, above, Anchor::End),
            (near_left, below, Anchor::End),
        ];
        if self.upright {
            places.rotate_left(2);
            places.swap(3, 6);
            places.swap(2, 7);
        }
        places
    }

    /// Whether a name may go here: inside the frame, on nothing that is taken, and, if `strict`,
    /// on nothing that should not be crossed.
    fn is_free(&self, rect: Rect, strict: bool) -> bool {
        let free = |rect: Rect, what: &[Rect]| !what.iter().any(|other| other.overlaps(rect));
        let is_inside = rect.x0 >= self.frame.x0
            && rect.x1 <= self.frame.x1
            && rect.y0 >= self.frame.y0
            && rect.y1 <= self.frame.y1;
        is_inside && (!strict || free(rect, &self.avoided)) && free(rect.grown(1.0), &self.taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_go_where_nothing_lies_and_give_way_where_all_is_taken() {
        let font = Font::regular(12.0);
        let symbol = Rect::new(95.0, 45.0, 105.0, 55.0);
        let mut labels = Labels {
            frame: Rect::new(0.0, 0.0, 200.0, 100.0),
            taken: vec![symbol],
            avoided: Vec::new(),
            upright: false,
        };
        let mut scene = Scene::default();
        let placed = (0..20)
            .filter(|_| labels.place("甲乙丙", symbol, 100.0, (font, Color(0, 0, 0)), &mut scene))
            .count();
        assert!((4..=8).contains(&placed), "{placed}");
        let boxes: Vec<Rect> = scene.marks.iter().map(crate::scene::Mark::bounds).collect();
        for (index, one) in boxes.iter().enumerate() {
            assert!(
                !one.overlaps(symbol)
                    && !boxes.iter().skip(index + 1).any(|other| other.overlaps(*one))
            );
        }
    }
}

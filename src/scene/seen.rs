//! The part of a long drawing that is seen through a window: what scrolls, between what stands
//! still.

use super::{Hotspot, Mark, Scene};
use crate::color::Color;
use crate::geometry::{Point, Rect, Size};

/// Strokes are cut to the window at multiples of this length, in CSS pixels, so that the dashes of
/// one move with it.
const STEP: f64 = 90.0;

impl Scene {
    /// Gives what is seen through a window of this height when the rows are scrolled by so many CSS
    /// pixels: what stands above and below the rows stands still, on this background.
    #[must_use]
    pub fn seen(&self, by: f64, height: f64, background: Color) -> Self {
        let (top, bottom) = self.body.unwrap_or((0.0, self.size.height));
        let lift = self.size.height - height;
        let view = Rect { x0: 0.0, y0: top, x1: self.size.width, y1: (bottom - lift).max(top) };
        // the same in the drawing itself
        let (from, until) = (view.y0 + by, view.y1 + by);
        let mut out = Self { size: Size::new(self.size.width, height), ..Self::default() };
        let (mut above, mut below) = (Vec::new(), Vec::new());
        for mark in &self.marks {
            let (y0, y1) = mark.extent();
            if y1 <= top {
                above.push(mark.clone());
            } else if y0 >= bottom {
                below.push(mark.clone().moved(-lift));
            } else if y0 < until && y1 > from {
                out.marks.push(mark.cut((from, until)).moved(-by));
            }
        }
        for cover in
            [Rect { y0: 0.0, y1: view.y0, ..view }, Rect { y0: view.y1, y1: height, ..view }]
        {
            if cover.height() > 0.0 {
                out.rect(cover, background);
            }
        }
        out.marks.append(&mut above);
        out.marks.append(&mut below);
        let is_seen = |spot: &&Hotspot| spot.area.y0 < until && spot.area.y1 > from;
        out.hotspots =
            self.hotspots.iter().filter(is_seen).map(|spot| spot.through(by, view)).collect();
        out
    }
}

impl Hotspot {
    /// The place through a window; it answers where it is seen.
    fn through(&self, by: f64, view: Rect) -> Self {
        let area = self.area.shifted(0.0, -by);
        let area = Rect { y0: area.y0.max(view.y0), y1: area.y1.min(view.y1), ..area };
        let at = self.at.shifted(0.0, -by);
        Self { area, mark: self.mark.shifted(0.0, -by), at, target: self.target }
    }
}

impl Mark {
    /// From where to where the mark goes; of a text, its baseline alone where it stands above or
    /// below something.
    fn extent(&self) -> (f64, f64) {
        match self {
            Self::Text { at, font, .. } => (at.y - font.size, at.y),
            Self::Rule { from, to, .. } => (from.y.min(to.y), from.y.max(to.y)),
            other => {
                let bounds = other.bounds();
                (bounds.y0, bounds.y1)
            }
        }
    }

    fn moved(mut self, dy: f64) -> Self {
        self.shift(0.0, dy);
        self
    }

    /// The mark, of an upright stroke only the part between these heights.
    fn cut(&self, (from, until): (f64, f64)) -> Self {
        let within = |point: &mut Point, start: f64| {
            let start = start + ((from - start) / STEP).floor().max(0.0) * STEP;
            point.y = point.y.max(start).min(until.max(start));
        };
        let mut out = self.clone();
        let ends = match &mut out {
            Self::Rule { from, to, .. } => Some((from, to)),
            Self::Path { points, .. } => match points.as_mut_slice() {
                [from, to] => Some((from, to)),
                _ => None,
            },
            _ => None,
        };
        if let Some((a, b)) = ends.filter(|(a, b)| a.x.total_cmp(&b.x).is_eq()) {
            let start = a.y.min(b.y);
            within(a, start);
            within(b, start);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::{Font, Weight};
    use crate::scene::{Anchor, Target};

    const DARK: Color = Color(0, 0, 0);
    const FONT: Font = Font { size: 12.0, weight: Weight::Regular };

    /// A heading, a thousand rows of 20 pixels with a dashed line through all, an axis.
    fn long() -> Scene {
        let mut scene = Scene {
            size: Size::new(100.0, 20_060.0),
            body: Some((30.0, 20_030.0)),
            ..Scene::default()
        };
        scene.text(Point::new(0.0, 14.0), "head", FONT, Anchor::Start, DARK);
        for row in 0..1000_u16 {
            let y = 30.0 + 20.0 * f64::from(row);
            let area = Rect::new(0.0, y, 100.0, y + 20.0);
            scene.rect(area.grown(-4.0), DARK);
            let target = Target { row: row.into(), series: 0 };
            let at = Point::new(50.0, y + 10.0);
            scene.hotspots.push(Hotspot { area, mark: area, at, target });
        }
        let points = vec![Point::new(5.0, 30.0), Point::new(5.0, 20_030.0)];
        scene.marks.push(Mark::Path { points, color: DARK, width: 1.0, dashed: true });
        scene.text(Point::new(0.0, 20_045.0), "axis", FONT, Anchor::Start, DARK);
        scene
    }

    #[test]
    fn through_a_window_the_rows_are_scrolled_and_heading_and_axis_stand_still() {
        for by in [0.0, 7.0, 9_999.0, 19_760.0] {
            let seen = long().seen(by, 300.0, DARK);
            let of = |words: &str| {
                let found = seen.marks.iter().find_map(|mark| match mark {
                    Mark::Text { at, text, .. } if text == words => Some(at.y),
                    _ => None,
                });
                found.map(f64::round)
            };
            assert_eq!((of("head"), of("axis")), (Some(14.0), Some(285.0)), "{by}");
            assert!(seen.hotspots.len() <= 13 && seen.marks.len() < 20, "{by}: only what is seen");
            let target = seen.hit(Point::new(50.0, 100.0)).map(|target| f64_of(target.row));
            assert_eq!(target, Some(((by + 70.0) / 20.0).floor()), "{by}");
            // what lies behind heading and axis does not answer
            assert_eq!(seen.hit(Point::new(50.0, 29.0)), None);
            assert_eq!(seen.hit(Point::new(50.0, 271.0)), None);
            let inside =
                |mark: &Mark| mark.bounds().y1 <= 300.0 + STEP && mark.bounds().y0 > -100.0;
            assert!(seen.marks.iter().all(inside), "{by}: strokes are cut");
        }
    }

    fn f64_of(row: usize) -> f64 {
        crate::number::float(row)
    }

    #[test]
    fn a_drawing_without_rows_scrolls_as_a_whole() {
        let scene = Scene { body: None, ..long() };
        let seen = scene.seen(20_060.0 - 300.0, 300.0, DARK);
        assert_eq!(seen.hit(Point::new(50.0, 0.0)).map(|target| target.row), Some(986));
        assert!(
            seen.marks.iter().any(|mark| matches!(mark, Mark::Text { text, .. } if text == "axis"))
        );
        assert!(
            !seen
                .marks
                .iter()
                .any(|mark| matches!(mark, Mark::Text { text, .. } if text == "head"))
        );
    }
}

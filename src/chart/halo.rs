//! Halos: where a line must run behind words, they stand on a ground of their own.

use crate::chart::context::Context;
use crate::chart::hand;
use crate::color::Color;
use crate::geometry::{Point, Rect};
use crate::scene::{Mark, Scene};

/// The marks of a drawing are found by strips of this height, in CSS pixels.
const STRIP: f64 = 64.0;
/// Marks that cross more strips are looked at for all words: there are few of them.
const MANY: usize = 6;
/// Strokes of more points go around words: these forms place them so.
const LONG: usize = 64;

/// Puts a ground behind words through which a line would run.
#[inline(never)]
pub(super) fn under_words(context: &Context, scene: &mut Scene) {
    let strips = Strips::of(&scene.marks);
    let theme = context.theme();
    // the edge of a band is a line as well
    let papers = [theme.background, hand::color(theme)];
    let ground = |(index, mark): (usize, &Mark)| {
        let words = inked(mark)?;
        let color = strips.ground(&scene.marks, index, words, papers)?;
        let inside = Rect { x0: words.x0.max(0.0), x1: words.x1.min(scene.size.width), ..words };
        Some((index, Mark::Rect { rect: inside, color }))
    };
    let grounds: Vec<(usize, Mark)> = scene.marks.iter().enumerate().filter_map(ground).collect();
    if grounds.is_empty() {
        return;
    }
    let mut marks = Vec::with_capacity(scene.marks.len() + grounds.len());
    let mut grounds = grounds.into_iter().peekable();
    for (index, mark) in std::mem::take(&mut scene.marks).into_iter().enumerate() {
        if let Some((_, ground)) = grounds.next_if(|(at, _)| *at == index) {
            marks.push(ground);
        }
        marks.push(mark);
    }
    scene.marks = marks;
}

/// What a line of words inks, and a little more.
fn inked(mark: &Mark) -> Option<Rect> {
    let Mark::Text { at, font, .. } = mark else { return None };
    let bounds = mark.bounds();
    let (y0, y1) = (at.y - 0.8 * font.size, at.y + 0.18 * font.size);
    Some(Rect { x0: bounds.x0 - 1.0, x1: bounds.x1 + 1.0, y0, y1 })
}

/// The marks by the strips that they cross, in the order of the drawing.
struct Strips {
    each: Vec<Vec<usize>>,
    all: Vec<usize>,
}

impl Strips {
    fn of(marks: &[Mark]) -> Self {
        let mut out = Self { each: Vec::new(), all: Vec::new() };
        for (index, mark) in marks.iter().enumerate() {
            let counts = match mark {
                Mark::Text { .. } | Mark::Frame { .. } | Mark::Hatch { .. } => false,
                Mark::Path { points, .. } => points.len() <= LONG,
                _ => true,
            };
            let bounds = mark.bounds();
            let (first, last) = (strip(bounds.y0), strip(bounds.y1));
            if !counts {
                continue;
            }
            if last - first > MANY {
                out.all.push(index);
                continue;
            }
            if out.each.len() <= last {
                out.each.resize(last + 1, Vec::new());
            }
            for place in out.each.iter_mut().take(last + 1).skip(first) {
                place.push(index);
            }
        }
        out
    }

    /// The color of the ground that words need; nothing where nothing runs through them.
    fn ground(
        &self,
        marks: &[Mark],
        index: usize,
        words: Rect,
        papers: [Color; 2],
    ) -> Option<Color> {
        let near = (strip(words.y0)..=strip(words.y1)).filter_map(|at| self.each.get(at));
        let mut below: Vec<usize> =
            near.flatten().chain(&self.all).copied().filter(|&at| at < index).collect();
        below.sort_unstable();
        below.dedup();
        let [paper, band] = papers;
        let (inner, mut color, mut is_crossed) = (words.grown(-1.5), paper, false);
        for mark in below.into_iter().filter_map(|at| marks.get(at)) {
            // what they lie on hides what is below it
            let ground = match mark {
                Mark::Rect { rect, color } => contains(*rect, inner).then_some(*color),
                Mark::Dot { fill, .. } => contains(mark.bounds(), inner).then_some(*fill),
                Mark::Area { points, color } => holds(points, middle(words)).then_some(*color),
                _ => None,
            };
            if let Some(ground) = ground {
                (color, is_crossed) = (ground, false);
                continue;
            }
            is_crossed |= match mark {
                Mark::Rect { rect, color } => {
                    *color != paper && rect.overlaps(words.grown(-1.0))
                        || *color == band && rect.overlaps(words)
                }
                Mark::Dot { .. } => mark.bounds().overlaps(words.grown(-2.0)),
                Mark::Rule { from, to, .. } => meets(words, &[*from, *to]),
                Mark::Path { points, .. } => meets(words, points),
                _ => false,
            };
        }
        is_crossed.then_some(color)
    }
}

fn strip(y: f64) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a drawing is finite, and what is above it is in its first strip"
    )]
    let at = (y / STRIP).max(0.0) as usize;
    at
}

fn middle(of: Rect) -> Point {
    Point::new(f64::midpoint(of.x0, of.x1), f64::midpoint(of.y0, of.y1))
}

fn contains(outer: Rect, inner: Rect) -> bool {
    outer.x0 <= inner.x0 && outer.x1 >= inner.x1 && outer.y0 <= inner.y0 && outer.y1 >= inner.y1
}

/// Whether a stroke runs through a rectangle.
fn meets(rect: Rect, points: &[Point]) -> bool {
    points.windows(2).any(|pair| match pair {
        [from, to] => runs_through(rect, *from, *to),
        _ => false,
    })
}

/// Liang and Barsky's: the part of a stroke that lies between the edges, along x and then along y.
fn runs_through(rect: Rect, from: Point, to: Point) -> bool {
    let (mut first, mut last) = (0.0_f64, 1.0_f64);
    let along = [(from.x, to.x, rect.x0, rect.x1), (from.y, to.y, rect.y0, rect.y1)];
    for (start, end, low, high) in along {
        let length = end - start;
        if length.abs() < 1e-9 {
            if start <= low || start >= high {
                return false;
            }
        } else {
            let (a, b) = ((low - start) / length, (high - start) / length);
            first = first.max(a.min(b));
            last = last.min(a.max(b));
        }
    }
    first < last
}

/// Whether a point lies in a polygon: a ray from it crosses the edges an odd number of times.
fn holds(points: &[Point], at: Point) -> bool {
    let next = points.iter().cycle().skip(1);
    let crosses = |(a, b): (&Point, &Point)| {
        (a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x
    };
    points.iter().zip(next).filter(|pair| crosses(*pair)).count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_lies_in_a_polygon_or_beside_it() {
        let corners = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)];
        let points = corners.map(|(x, y)| Point::new(x, y));
        assert!(holds(&points, Point::new(5.0, 5.0)));
        assert!(!holds(&points, Point::new(15.0, 5.0)) && !holds(&points, Point::new(5.0, -5.0)));
    }
}

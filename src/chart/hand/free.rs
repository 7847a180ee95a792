//! What is taken in a drawing, and what is written where it is not.

use crate::chart::context::Context;
use crate::chart::style::LEADING;
use crate::color::{Color, Theme};
use crate::geometry::{Point, Rect};
use crate::measure::Font;
use crate::number::{clamp, float};
use crate::scene::{Anchor, Mark, Scene};

/// The room that may be added below a drawing.
const BELOW: f64 = 30.0;
/// What a text keeps clear of others.
const CLEAR: f64 = 2.0;
/// Along a stroke, from one square that it covers to the next.
const STEP: f64 = 4.0;
/// The most squares of one stroke.
const MOST: f64 = 300.0;

/// The color of bands: a breath of ink.
pub(in crate::chart) fn color(theme: &Theme) -> Color {
    theme.background.mix(theme.text, 0.07)
}

/// What is taken in a drawing.
pub(super) struct Taken {
    /// The drawing, where something may be written.
    pub(super) frame: Rect,
    /// Where the figures are.
    pub(super) plot: Rect,
    /// Words and marks: nothing may touch them.
    solid: Vec<Rect>,
    /// The words among them.
    words: Vec<Rect>,
    /// Strokes: words do not touch them, leaders cross them where they must.
    strokes: Vec<Rect>,
}

impl Taken {
    pub(super) fn of(context: &Context, scene: &Scene) -> Self {
        // below all else there may be more
        let frame = Rect::new(0.0, 0.0, scene.size.width, scene.size.height + BELOW);
        let areas = scene.hotspots.iter().flat_map(|spot| {
            [Point::new(spot.area.x0, spot.area.y0), Point::new(spot.area.x1, spot.area.y1)]
        });
        let plot = Rect::around(&areas.collect::<Vec<_>>());
        let mut out =
            Self { frame, plot, solid: Vec::new(), words: Vec::new(), strokes: Vec::new() };
        for mark in &scene.marks {
            out.add(context, mark);
        }
        out
    }

    fn add(&mut self, context: &Context, mark: &Mark) {
        let theme = context.theme();
        match mark {
            Mark::Text { .. } => {
                self.solid.push(mark.bounds().grown(CLEAR));
                self.words.push(mark.bounds());
            }
            Mark::Rect { color, .. } if *color == theme.background => {}
            Mark::Rect { rect, color: own } if *own == color(theme) => {
                let (from, to) = (Point::new(rect.x0, rect.y0), Point::new(rect.x1, rect.y1));
                self.stroke(&[from, Point::new(to.x, from.y), to, Point::new(from.x, to.y), from]);
            }
            Mark::Rect { .. } | Mark::Frame { .. } | Mark::Hatch { .. } | Mark::Dot { .. } => {
                self.solid.push(mark.bounds().grown(1.0));
            }
            // words get a ground where a grid runs through
            Mark::Rule { color, .. } if *color == theme.grid => {}
            Mark::Rule { from, to, .. } => self.stroke(&[*from, *to]),
            Mark::Path { points, .. } => self.stroke(points),
            Mark::Area { points, .. } => {
                let around = mark.bounds();
                if around.width().min(around.height()) < SMALL {
                    self.solid.push(around);
                } else {
                    self.stroke(points);
                }
            }
        }
    }

    /// Takes squares along a stroke; one rectangle for what is level or upright.
    pub(super) fn stroke(&mut self, points: &[Point]) {
        for pair in points.windows(2) {
            let [from, to] = pair else { continue };
            let along = Rect::new(from.x, from.y, to.x, to.y);
            if along.width().min(along.height()) < 1.0 {
                self.strokes.push(along.grown(1.5));
                continue;
            }
            self.strokes.extend(squares(*from, *to));
        }
    }

    /// Whether words may stand here.
    pub(super) fn is_free(&self, rect: Rect) -> bool {
        let meets = |all: &[Rect]| all.iter().any(|other| other.overlaps(rect));
        self.holds(rect) && !meets(&self.solid) && !meets(&self.strokes)
    }

    /// Lets nothing else be written on a mark.
    pub(super) fn cover(&mut self, rect: Rect) {
        self.solid.push(rect.grown(1.0));
        self.words.push(rect);
    }

    /// Whether no words stand here, whatever else does.
    pub(super) fn hides_no_words(&self, rect: Rect) -> bool {
        self.holds(rect) && !self.words.iter().any(|other| other.overlaps(rect))
    }

    /// Whether a rectangle lies inside the drawing.
    pub(super) fn holds(&self, rect: Rect) -> bool {
        let frame = self.frame;
        rect.x0 >= frame.x0 && rect.x1 <= frame.x1 && rect.y0 >= frame.y0 && rect.y1 <= frame.y1
    }

    /// How often a stroke meets strokes; nothing where it meets words or marks other than those
    /// that it comes from and goes to.
    pub(super) fn crossings(&self, from: Point, to: Point, own: &[Rect]) -> Option<usize> {
        let mut count = 0;
        for square in squares(from, to) {
            if own.iter().any(|own| own.overlaps(square)) {
                continue;
            }
            if self.solid.iter().any(|other| other.overlaps(square)) {
                return None;
            }
            count += usize::from(self.strokes.iter().any(|other| other.overlaps(square)));
        }
        Some(count)
    }
}

/// Shapes that are smaller, at one side, are marks rather than grounds.
const SMALL: f64 = 16.0;

/// Squares along a stroke.
fn squares(from: Point, to: Point) -> Vec<Rect> {
    let steps = clamp((from.distance(to) / STEP).ceil(), 1.0, MOST);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between one and some hundreds"
    )]
    let count = steps as usize;
    let part = |step: usize| float(step) / steps;
    let at = |step: usize| {
        let part = part(step);
        Point::new(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part)
    };
    (0..=count).map(at).map(|at| Rect::new(at.x, at.y, at.x, at.y).grown(1.5)).collect()
}

/// A block of lines, and where it stands.
#[derive(Clone, Debug)]
pub(super) struct PlacedText {
    pub(super) rect: Rect,
    pub(super) lines: Vec<String>,
}

impl PlacedText {
    /// Writes the lines; nothing else goes there from now on.
    pub(super) fn write(
        &self,
        color: Color,
        (font, anchor): (Font, Anchor),
        taken: &mut Taken,
        scene: &mut Scene,
    ) {
        let x = match anchor {
            Anchor::Start => self.rect.x0,
            Anchor::Middle => f64::midpoint(self.rect.x0, self.rect.x1),
            Anchor::End => self.rect.x1,
        };
        let mut baseline = self.rect.y0 + font.ascent();
        for line in &self.lines {
            scene.text(Point::new(x, baseline), line.clone(), font, anchor, color);
            baseline += font.size * LEADING;
        }
        taken.solid.push(self.rect.grown(CLEAR));
        taken.words.push(self.rect);
    }
}

//! A drawing in the few colors of a system that forces them: what color alone told apart is told
//! by hatching.

use crate::color::{Color, Theme};
use crate::geometry::Point;
use crate::scene::{Mark, Scene};

/// The colors of the system, and those of the drawings that are to take them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Forced {
    theme: &'static Theme,
    canvas: Color,
    text: Color,
    highlight: Color,
    quiet: Color,
    /// The colors of series: the link's, the text's, the highlight's.
    strong: [Color; 3],
}

/// The least contrast of what is drawn to what it is drawn on.
const LEAST: f64 = 4.5;
/// A frame of the overlay that is broader is a ring.
const RING: f64 = 1.5;

impl Forced {
    /// Takes the system's colors, four bytes each: of its canvas, text, links, highlight and of
    /// quiet text; and the theme of the drawings. Nothing where there are too few.
    #[must_use]
    #[inline(never)]
    pub fn new(bytes: &[u8], theme: &'static Theme) -> Option<Self> {
        let color = |at: usize| match bytes.get(4 * at..4 * at + 3) {
            Some(&[red, green, blue]) => Some(Color(red, green, blue)),
            _ => None,
        };
        let (canvas, text) = (color(0)?, color(1)?);
        let seen = |color: Color| if color.contrast(canvas) >= LEAST { color } else { text };
        let [link, highlight, quiet] = [color(2)?, color(3)?, color(4)?].map(seen);
        let strong = [link, text, highlight];
        Some(Self { theme, canvas, text, highlight, quiet, strong })
    }

    /// Gives a drawing in the system's colors.
    #[must_use]
    #[inline(never)]
    pub fn scene(&self, scene: &Scene) -> Scene {
        let mut out = Scene { marks: Vec::with_capacity(scene.marks.len()), ..scene.clone() };
        for mark in &scene.marks {
            self.add(mark.clone(), &mut out.marks);
        }
        out
    }

    /// Gives an overlay in the system's colors: its rings are highlights.
    #[must_use]
    #[inline(never)]
    pub fn overlay(&self, scene: &Scene) -> Scene {
        let mut out = self.scene(scene);
        for mark in &mut out.marks {
            match mark {
                Mark::Frame { color, width, .. } if *width > RING => *color = self.highlight,
                _ => {}
            }
        }
        out
    }

    fn add(&self, mut mark: Mark, out: &mut Vec<Mark>) {
        match &mut mark {
            Mark::Rect { rect, color } => {
                let series = self.series(*color);
                let (rect, stroke) = (*rect, self.fill(*color));
                *color = stroke;
                let repeats = series.is_some_and(|index| index >= self.strong.len());
                if repeats && stroke != self.canvas {
                    *color = self.canvas;
                    out.push(mark);
                    out.push(Mark::Hatch { rect, color: stroke });
                    out.push(Mark::Frame { rect: rect.grown(-0.5), color: stroke, width: 1.0 });
                    return;
                }
            }
            Mark::Area { color, .. } => *color = self.fill(*color),
            Mark::Rule { color, .. }
            | Mark::Frame { color, .. }
            | Mark::Hatch { color, .. }
            | Mark::Path { color, .. } => *color = self.stroke(*color),
            Mark::Dot { fill, edge, .. } => {
                *fill = self.fill(*fill);
                *edge = self.stroke(*edge);
            }
            Mark::Text { .. } => {
                let bounds = mark.bounds();
                let middle = Point::new(
                    f64::midpoint(bounds.x0, bounds.x1),
                    f64::midpoint(bounds.y0, bounds.y1),
                );
                let below = ground(out, middle).unwrap_or(self.canvas);
                if let Mark::Text { color, .. } = &mut mark {
                    *color = if below == self.canvas { self.text } else { self.canvas };
                }
            }
        }
        out.push(mark);
    }

    /// The color of a fill: what is pale is empty.
    fn fill(&self, color: Color) -> Color {
        let theme = self.theme;
        if color == theme.remainder {
            return self.quiet;
        }
        let is_series = self.series(color).is_some() || color == theme.text;
        if is_series || theme.on(color) == theme.background {
            self.stroke(color)
        } else {
            self.canvas
        }
    }

    /// The color of a stroke.
    fn stroke(&self, color: Color) -> Color {
        let theme = self.theme;
        if [theme.background, theme.tip].contains(&color) {
            return self.canvas;
        }
        if color == theme.grid {
            return self.quiet;
        }
        if [theme.text, theme.muted, theme.axis, theme.ring, theme.tip_edge].contains(&color) {
            return self.text;
        }
        let index = self.series(color).unwrap_or_else(|| self.nearest(color));
        self.strong.get(index % self.strong.len()).copied().unwrap_or(self.text)
    }

    fn series(&self, color: Color) -> Option<usize> {
        self.theme.series.iter().position(|own| *own == color)
    }

    /// The series of whose color a shade is.
    fn nearest(&self, color: Color) -> usize {
        let away = |own: Color| {
            let far = |share: u8| {
                let shade = own.mix(self.theme.background, f64::from(share) / 10.0);
                let apart = |a: u8, b: u8| u32::from(a.abs_diff(b)).pow(2);
                apart(shade.0, color.0) + apart(shade.1, color.1) + apart(shade.2, color.2)
            };
            (0..10).map(far).min().unwrap_or(u32::MAX)
        };
        let all = self.theme.series.iter().enumerate();
        all.min_by_key(|(_, own)| away(**own)).map_or(0, |(index, _)| index)
    }
}

/// The color of the fill that a point lies on, if it lies on one.
fn ground(marks: &[Mark], point: Point) -> Option<Color> {
    marks.iter().rev().find_map(|mark| match mark {
        Mark::Rect { rect, color } if rect.contains(point) => Some(*color),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::color::ThemeMode;
    use crate::geometry::Rect;
    use crate::measure::Font;
    use crate::scene::Anchor;

    const SYSTEM: [u8; 20] =
        [0, 0, 0, 1, 255, 255, 255, 1, 255, 255, 0, 1, 26, 235, 255, 1, 63, 242, 63, 1];

    fn forced() -> Forced {
        Forced::new(&SYSTEM, ThemeMode::ContrastDark.theme()).unwrap()
    }

    #[test]
    fn every_color_is_one_of_the_systems_and_texts_stand_out_from_what_they_lie_on() {
        let theme = ThemeMode::ContrastDark.theme();
        let mut scene = Scene::default();
        let fills = theme.series.into_iter().chain((0..8).map(|index| theme.tint(index)));
        let fills = fills.chain((0..=10_u8).map(|tenth| theme.ramp(f64::from(tenth) / 10.0)));
        for (place, fill) in (0_u8..).zip(fills) {
            let y = f64::from(place) * 20.0;
            scene.rect(Rect::new(0.0, y, 90.0, y + 20.0), fill);
            let at = Point::new(10.0, y + 14.0);
            scene.text(at, "46", Font::regular(12.0), Anchor::Start, theme.on(fill));
        }
        let system: Vec<Color> =
            SYSTEM.chunks(4).map(|three| Color(three[0], three[1], three[2])).collect();
        let (mut ground, mut texts) = (system[0], 0);
        for mark in forced().scene(&scene).marks {
            match mark {
                Mark::Rect { color, .. } => ground = color,
                Mark::Text { color, .. } => {
                    assert!(system.contains(&color) && color.contrast(ground) >= 4.5);
                    texts += 1;
                }
                Mark::Hatch { color, .. } | Mark::Frame { color, .. } => {
                    assert!(system.contains(&color) && color.contrast(system[0]) >= 4.5);
                }
                _ => unreachable!(),
            }
            assert!(system.contains(&ground));
        }
        assert_eq!(texts, 27);
    }

    #[test]
    fn series_beyond_the_systems_colors_are_hatched() {
        let theme = ThemeMode::ContrastDark.theme();
        let look = |index: usize| {
            let mut scene = Scene::default();
            scene.rect(Rect::new(0.0, 0.0, 9.0, 9.0), theme.series[index]);
            format!("{:?}", forced().scene(&scene).marks)
        };
        let looks: std::collections::BTreeSet<String> = (0..6).map(look).collect();
        assert_eq!(looks.len(), 6);
        assert!((3..8).all(|index| look(index).contains("Hatch")));
        assert!((0..3).all(|index| !look(index).contains("Hatch")));
    }

    #[test]
    fn too_few_colors_are_none_and_a_pale_one_is_the_texts() {
        assert_eq!(Forced::new(&[], ThemeMode::Contrast.theme()), None);
        let pale = [255, 255, 255, 1, 0, 0, 0, 1, 250, 250, 250, 1, 0, 0, 160, 1, 130, 130, 130, 1];
        let found = Forced::new(&pale, ThemeMode::Contrast.theme()).unwrap();
        assert_eq!((found.strong[0], found.quiet), (Color(0, 0, 0), Color(0, 0, 0)));
    }
}

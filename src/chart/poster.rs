//! A picture that travels alone: the chart with title, subtitle, notes and source drawn into it.

use super::draw::{LEAST_WIDTH, draw};
use crate::chart::style::{GAP, LEADING, NOTE, SUBTITLE, TITLE};
use crate::color::Color;
use crate::exhibit::Exhibit;
use crate::geometry::Point;
use crate::measure::Font;
use crate::scene::{Anchor, Scene};
use crate::state::State;

/// The most lines of a note; the rest is cut.
const MOST_NOTE_LINES: usize = 16;
/// The most lines of a title; the rest is cut.
const MOST_HEAD_LINES: usize = 6;
/// The margin around a picture that stands alone, in CSS pixels.
const MARGIN: f64 = 16.0;

/// Draws what is shown of a view with the words around it; the state's width is that of the whole
/// picture.
#[must_use]
pub fn poster(exhibit: &Exhibit, state: &State) -> Scene {
    let inner = State { width: (state.width - 2.0 * MARGIN).max(LEAST_WIDTH), ..state.clone() };
    let mut scene = draw(exhibit, &inner);
    let width = scene.size.width;
    let (theme, prose) = (state.theme(), &exhibit.prose);
    let mut head = Block::new(width);
    head.add(prose.heading(), TITLE, theme.text, MOST_HEAD_LINES);
    if prose.is_editors {
        head.add(&prose.subtitle, SUBTITLE, theme.muted, MOST_HEAD_LINES);
    }
    // whole pixels, so that the chart is painted as where it stands alone
    let above = (head.height + if head.lines.is_empty() { 0.0 } else { 2.0 * GAP }).ceil();
    scene.shift(0.0, above);
    head.draw(0.0, &mut scene);
    let mut foot = Block::new(width);
    foot.add(prose.caption_or_summary(), NOTE, theme.muted, MOST_NOTE_LINES);
    foot.add(&prose.notes_line(exhibit.lang), NOTE, theme.muted, MOST_NOTE_LINES);
    foot.add(&prose.sources_line(exhibit.lang), NOTE, theme.muted, MOST_NOTE_LINES);
    let top = scene.size.height + GAP;
    foot.draw(top, &mut scene);
    scene.size.height = top + foot.height;
    framed(scene)
}

/// Lines of text set one below another.
struct Block {
    width: f64,
    height: f64,
    lines: Vec<(f64, String, Font, Color)>,
}

impl Block {
    fn new(width: f64) -> Self {
        Self { width, height: 0.0, lines: Vec::new() }
    }

    fn add(&mut self, text: &str, font: Font, color: Color, most: usize) {
        if text.is_empty() {
            return;
        }
        for line in font.wrapped(text, self.width, most) {
            self.lines.push((self.height + font.size, line, font, color));
            self.height += font.size * LEADING;
        }
    }

    fn draw(&self, top: f64, scene: &mut Scene) {
        for (baseline, text, font, color) in &self.lines {
            scene.text(Point::new(0.0, top + baseline), text.clone(), *font, Anchor::Start, *color);
        }
    }
}

/// Puts the margin around.
fn framed(mut scene: Scene) -> Scene {
    scene.shift(MARGIN, MARGIN);
    scene.size.width += MARGIN;
    scene.size.height += MARGIN;
    scene
}

//! A picture that travels alone: the chart with title, subtitle, notes and source drawn into it.

use super::draw;
use crate::chart::style::{GAP, LEADING, NOTE, SUBTITLE, TITLE};
use crate::color::Color;
use crate::compare::Comparison;
use crate::data::Dataset;
use crate::geometry::Point;
use crate::measure::Font;
use crate::say::{Teller, Word};
use crate::scene::{Anchor, Scene};
use crate::state::State;

/// A note longer than this is cut: a picture is not a page.
const MOST_NOTE_LINES: usize = 16;
/// Neither is a title of more lines a title.
const MOST_HEAD_LINES: usize = 6;
/// The margin around a picture that stands alone, in CSS pixels.
const MARGIN: f64 = 16.0;

/// Draws a view with the words around it; `view.width` is the width of the whole picture.
#[must_use]
pub fn poster(dataset: &Dataset, comparison: &Comparison, state: &State) -> Scene {
    let inner =
        State { width: (state.width - 2.0 * MARGIN).max(super::LEAST_WIDTH), ..state.clone() };
    let mut scene = draw(dataset, comparison, &inner);
    let width = scene.size.width;
    let theme = state.mode.theme();
    let view = state.view.and_then(|index| dataset.views.get(index));
    let mut head = Block::new(width);
    head.add(
        view.map_or_else(
            || dataset.title.get(state.lang.reads()),
            |view| view.title.get(state.lang.reads()),
        ),
        TITLE,
        theme.text,
        MOST_HEAD_LINES,
    );
    head.add(
        view.map_or("", |view| view.subtitle.get(state.lang.reads())),
        SUBTITLE,
        theme.muted,
        MOST_HEAD_LINES,
    );
    // whole pixels, so that the chart is painted as where it stands alone
    let above = (head.height + if head.lines.is_empty() { 0.0 } else { 2.0 * GAP }).ceil();
    scene.shift(0.0, above);
    head.draw(0.0, &mut scene);
    let mut foot = Block::new(width);
    for note in notes(dataset, comparison, state) {
        foot.add(&note, NOTE, theme.muted, MOST_NOTE_LINES);
    }
    let top = scene.size.height + GAP;
    foot.draw(top, &mut scene);
    scene.size.height = top + foot.height;
    framed(scene)
}

/// The lines under a picture: caption, caveats, sources.
fn notes(dataset: &Dataset, comparison: &Comparison, state: &State) -> Vec<String> {
    let colon = if state.lang.is_chinese() { "：" } else { ": " };
    let mut out = Vec::new();
    let caption = state
        .view
        .and_then(|index| dataset.views.get(index))
        .map_or("", |view| view.caption.get(state.lang.reads()));
    out.push(if caption.is_empty() {
        comparison.summary(dataset, state.lang)
    } else {
        caption.to_owned()
    });
    let caveats = comparison.notes(dataset, state.lang).join(state.lang.word(Word::Separator));
    out.extend((!caveats.is_empty()).then(|| format!("* {caveats}")));
    let sources = Teller::new(dataset, comparison, state.lang).source_names();
    out.extend(
        (!sources.is_empty()).then(|| format!("{}{colon}{sources}", state.lang.word(Word::Source))),
    );
    out
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

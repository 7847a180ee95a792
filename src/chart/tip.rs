//! The overlay: a ring around the mark that is pointed at, and a tip with its evidence in short.

use crate::chart::style::{GAP, HEADING, LABEL, LEADING, NOTE, RING, TIP_PADDING, TIP_WIDTH};
use crate::exhibit::{Cell, Exhibit};
use crate::geometry::{Point, Rect};
use crate::measure::Font;
use crate::say::Word;
use crate::say::phrase::colon;
use crate::scene::{Anchor, Hotspot, Mark, Scene, Target};
use crate::state::State;

/// One line of a tip.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it says.
    pub text: String,
    /// How much it matters.
    pub rank: Rank,
}

/// How much a line of a tip matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// The name of the entity.
    Name,
    /// The metric and its value.
    Value,
    /// The evidence.
    Detail,
}

/// Draws the overlay: a ring around each figure that is pointed at, pinned or compared with the
/// pinned one, and the tip of the one that is pointed at, which also compares it with the pinned
/// one. The scene is empty if there is no such figure.
#[must_use]
pub fn overlay(exhibit: &Exhibit, scene: &Scene, state: &State) -> Scene {
    let mut out = Scene { size: scene.size, ..Scene::default() };
    let theme = state.mode.theme();
    let chosen = [state.pinned, state.paired]
        .into_iter()
        .filter(|target| *target != state.pointed)
        .chain([state.pointed]);
    for spot in chosen.flatten().filter_map(|target| scene.hotspot(target)) {
        out.marks.push(Mark::Frame {
            rect: spot.mark.grown(RING / 2.0),
            color: theme.ring,
            width: RING,
        });
    }
    let Some(spot) = state.pointed.and_then(|target| scene.hotspot(target)) else { return out };
    let mut lines = lines(exhibit, spot.target);
    let pair = state.pinned.and_then(|pinned| exhibit.pair(cell(pinned), cell(spot.target)));
    if let Some(pair) = pair.filter(|pair| pair.is_comparable) {
        let text = pair.sentence.clone();
        lines.insert(lines.len().min(2), Line { text, rank: Rank::Value });
    }
    let inner = TIP_WIDTH.min(scene.size.width - 2.0 * GAP) - 2.0 * TIP_PADDING;
    let set: Vec<(String, Font, Rank)> =
        lines.iter().flat_map(|line| wrapped(line, inner)).collect();
    let height =
        set.iter().map(|(_, font, _)| font.size * LEADING).sum::<f64>() + 2.0 * TIP_PADDING - 3.0;
    let widest = set.iter().map(|(text, font, _)| font.width(text)).fold(0.0, f64::max);
    let place = placed(spot, widest + 2.0 * TIP_PADDING, height, scene);
    out.rect(place, theme.tip);
    out.marks.push(Mark::Frame { rect: place, color: theme.tip_edge, width: 1.0 });
    let mut y = place.y0 + TIP_PADDING;
    for (text, font, rank) in set {
        let color = if rank == Rank::Detail { theme.muted } else { theme.text };
        out.text(
            Point::new(place.x0 + TIP_PADDING, y + font.size),
            text,
            font,
            Anchor::Start,
            color,
        );
        y += font.size * LEADING;
    }
    out
}

/// Says a figure as one sentence for a screen reader: the words of the tip about it alone.
#[must_use]
pub fn spoken(exhibit: &Exhibit, target: Target) -> String {
    let texts: Vec<String> = lines(exhibit, target).into_iter().map(|line| line.text).collect();
    texts.join(exhibit.lang.word(Word::Separator))
}

/// The cell that a target is.
const fn cell(target: Target) -> Cell {
    (target.row, target.series)
}

fn lines(exhibit: &Exhibit, target: Target) -> Vec<Line> {
    let lang = exhibit.lang;
    let Some(evidence) = exhibit.evidence(cell(target)).cloned() else { return Vec::new() };
    let colon = colon(lang);
    let mut out = vec![
        Line { text: evidence.entity, rank: Rank::Name },
        Line { text: format!("{}{colon}{}", evidence.metric, evidence.value), rank: Rank::Value },
    ];
    let details = [
        (Word::AsPrinted, evidence.printed),
        (Word::Derived, evidence.derived),
        (Word::Period, evidence.period),
        (Word::Scope, evidence.scope),
        (Word::Caveat, evidence.caveat),
        (Word::Source, evidence.source),
    ];
    for (word, text) in details.into_iter().filter(|(_, text)| !text.is_empty()) {
        out.push(Line { text: format!("{}{colon}{text}", lang.word(word)), rank: Rank::Detail });
    }
    out
}

/// The most lines that one line of a tip may take.
const MOST_LINES: usize = 4;

fn wrapped(line: &Line, width: f64) -> Vec<(String, Font, Rank)> {
    let font = match line.rank {
        Rank::Name => HEADING,
        Rank::Value => LABEL,
        Rank::Detail => NOTE,
    };
    font.wrapped(&line.text, width, MOST_LINES)
        .into_iter()
        .map(|text| (text, font, line.rank))
        .collect()
}

/// Puts the tip below the mark, else above, else beside it; always inside the drawing, and off the
/// mark where there is room.
fn placed(spot: &Hotspot, width: f64, height: f64, scene: &Scene) -> Rect {
    let (right, bottom) = (scene.size.width - 1.0, scene.size.height - 1.0);
    let gap = GAP + RING;
    let left = |x: f64| x.min(right - width).max(1.0);
    let mark = spot.mark;
    let centred = left(spot.at.x - width / 2.0);
    let at = |x: f64, y: f64| Rect::new(x, y, x + width, y + height);
    if mark.y1 + gap + height <= bottom {
        at(centred, mark.y1 + gap)
    } else if mark.y0 - gap - height >= 1.0 {
        at(centred, mark.y0 - gap - height)
    } else {
        let y = (spot.at.y - height / 2.0).min(bottom - height).max(1.0);
        let x = if mark.x1 + gap + width <= right {
            mark.x1 + gap
        } else {
            left(mark.x0 - gap - width)
        };
        at(x, y)
    }
}

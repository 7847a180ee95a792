//! The overlay: a ring around the mark that is pointed at, and a tip with its evidence in short.

use std::f64::consts::FRAC_1_SQRT_2;

use crate::chart::style::{GAP, HEADING, LABEL, LEADING, NOTE, RING, TIP_PADDING, TIP_WIDTH};
use crate::color::Color;
use crate::exhibit::{Cell, Exhibit, PairWords};
use crate::geometry::{Point, Rect};
use crate::measure::Font;
use crate::say::phrase::colon;
use crate::say::{Later, Word};
use crate::scene::{Anchor, Hotspot, Mark, Scene, Target};
use crate::state::State;

/// One line of a tip.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it says before the name that it gives.
    pub lead: String,
    /// A name or text of the document; empty where all its words are ours.
    pub name: String,
    /// What it says after that.
    pub rest: String,
    /// How much it matters.
    pub rank: Rank,
}

impl Line {
    /// All that it says.
    #[must_use]
    pub fn text(&self) -> String {
        [&*self.lead, &self.name, &self.rest].concat()
    }
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
/// one; that itself has no tip, as its evidence is open. The scene is empty if there is no such
/// figure.
#[must_use]
pub fn overlay(exhibit: &Exhibit, scene: &Scene, state: &State) -> Scene {
    let mut out = Scene { size: scene.size, ..Scene::default() };
    let theme = state.theme();
    let chosen = [state.pinned, state.paired]
        .into_iter()
        .filter(|target| *target != state.pointed)
        .chain([state.pointed]);
    for spot in chosen.flatten().filter_map(|target| scene.hotspot(target)) {
        let rect = spot.mark.grown(RING / 2.0);
        out.marks.push(if exhibit.form.is_of_symbols() {
            around(rect, theme.ring)
        } else {
            Mark::Frame { rect, color: theme.ring, width: RING }
        });
    }
    let told = state.pointed.filter(|target| state.pinned != Some(*target));
    let Some(spot) = told.and_then(|target| scene.hotspot(target)) else { return out };
    let pair = pair(exhibit, spot.target, state.pinned).filter(|pair| pair.is_comparable);
    let lines = lines(exhibit, spot.target, pair);
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

/// The points of a circle of radius 1 in its first quarter.
const QUARTER: [(f64, f64); 4] =
    [(1.0, 0.0), (0.923_88, 0.382_683), (FRAC_1_SQRT_2, FRAC_1_SQRT_2), (0.382_683, 0.923_88)];

/// A ring around a symbol: round, where the symbol is as wide as high.
#[inline(never)]
fn around(rect: Rect, color: Color) -> Mark {
    if (rect.width() - rect.height()).abs() > 0.5 {
        return Mark::Frame { rect, color, width: RING };
    }
    let (x, y) = (f64::midpoint(rect.x0, rect.x1), f64::midpoint(rect.y0, rect.y1));
    let radius = rect.width() / 2.0;
    let turned = |turns: usize| {
        QUARTER.iter().map(move |&(a, b)| match turns {
            0 => (a, b),
            1 => (-b, a),
            2 => (-a, -b),
            _ => (b, -a),
        })
    };
    let unit = (0..4).flat_map(turned).chain(QUARTER.first().copied());
    let points = unit.map(|(a, b)| Point::new(x + a * radius, y + b * radius)).collect();
    Mark::Path { points, color, width: RING, dashed: false }
}

/// Says a figure as one sentence for a screen reader: the words of the tip, or why it cannot be
/// compared with the pinned one.
#[must_use]
pub fn spoken(exhibit: &Exhibit, target: Target, pinned: Option<Target>) -> String {
    let lines = told(exhibit, target, pinned).into_iter();
    let texts: Vec<String> = lines.map(|line| line.text()).collect();
    texts.join(exhibit.lang.word(Word::Separator))
}

/// Gives the same line by line.
#[must_use]
pub fn told(exhibit: &Exhibit, target: Target, pinned: Option<Target>) -> Vec<Line> {
    lines(exhibit, target, pair(exhibit, target, pinned))
}

/// The cell that a target is.
const fn cell(target: Target) -> Cell {
    (target.row, target.series)
}

/// What a figure is beside the pinned one.
fn pair(exhibit: &Exhibit, target: Target, pinned: Option<Target>) -> Option<&PairWords> {
    exhibit.pair(cell(pinned.filter(|pinned| *pinned != target)?), cell(target))
}

fn lines(exhibit: &Exhibit, target: Target, pair: Option<&PairWords>) -> Vec<Line> {
    let lang = exhibit.lang;
    let Some(evidence) = exhibit.evidence(cell(target)).cloned() else { return Vec::new() };
    let colon = colon(lang);
    let line = |lead: String, name: String, rest: String, rank| Line { lead, name, rest, rank };
    let none = String::new;
    let value = [colon, &evidence.value].concat();
    let mut out = vec![
        line(none(), evidence.entity, none(), Rank::Name),
        line(none(), evidence.metric, value, Rank::Value),
    ];
    if let Some(pair) = pair {
        out.push(line(pair.sentence.clone(), none(), none(), Rank::Value));
    }
    let details = [
        (Word::Later(Later::SameTime), exhibit.at_same_time(cell(target)), false),
        (Word::AsPrinted, evidence.printed, true),
        (Word::Derived, evidence.derived, false),
        (Word::Period, evidence.period, false),
        (Word::Scope, evidence.scope, true),
        (Word::Caveat, evidence.caveat, false),
        (Word::Source, evidence.source, true),
    ];
    for (word, text, is_name) in details.into_iter().filter(|(_, text, _)| !text.is_empty()) {
        let lead = [lang.word(word), colon].concat();
        out.push(if is_name {
            line(lead, text, none(), Rank::Detail)
        } else {
            line(lead + &text, none(), none(), Rank::Detail)
        });
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
    font.wrapped(&line.text(), width, MOST_LINES)
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

//! What is not reported, listed below a chart: each name answers to a pointer, so that nothing is
//! dropped unseen.

use crate::chart::context::Context;
use crate::chart::rows::spot;
use crate::chart::style::{GAP, LEADING, TICK};
use crate::color::Color;
use crate::geometry::{Point, Rect};
use crate::number::float;
use crate::say::Lang;
use crate::say::Word;
use crate::say::phrase::{colon, filled};
use crate::scene::{Anchor, Scene, Target};

/// The most lines of a list; what is left over is counted.
const MOST_LINES: usize = 4;

/// Lists rows with their cells after a word: "未公布：甲、乙" from `top` on. Gives the bottom of the list.
pub(super) fn list(
    context: &Context,
    word: &str,
    items: &[(String, Vec<Target>)],
    top: f64,
    width: f64,
    scene: &mut Scene,
) -> f64 {
    if items.is_empty() {
        return top;
    }
    let lang = context.lang();
    let color = context.theme().muted;
    let (colon, comma) = (colon(lang), lang.word(Word::Comma));
    let head = TICK.truncated(word, width - TICK.width(colon)) + colon;
    let space = TICK.width(comma) - TICK.width(comma.trim_end());
    // where each name goes, as long as there are lines
    let mut pieces: Vec<Piece> = Vec::new();
    let mut end = Piece { line: 0, x: TICK.width(&head), text: String::new() };
    let next = |from: &Piece, text: String| {
        let fits = from.x + TICK.width(&text) <= width;
        if fits { Piece { text, ..*from } } else { Piece { line: from.line + 1, x: 0.0, text } }
    };
    for (index, (name, _)) in items.iter().enumerate() {
        let comma = if index + 1 < items.len() { comma.trim_end() } else { "" };
        let text = TICK.truncated(name, width - TICK.width(comma)) + comma;
        let piece = next(&end, text);
        if piece.line >= MOST_LINES {
            break;
        }
        end = Piece {
            x: piece.x + TICK.width(&piece.text) + space,
            line: piece.line,
            text: String::new(),
        };
        pieces.push(piece);
    }
    // where they do not all fit, the last give way to the count of the rest
    if pieces.len() < items.len() {
        loop {
            let after = next(&end, rest(items.len() - pieces.len(), lang));
            if after.line < MOST_LINES {
                pieces.push(after);
                break;
            }
            let Some(last) = pieces.pop() else { break };
            end = last;
        }
    }
    let baseline = |line: usize| top + GAP + TICK.size + float(line) * TICK.size * LEADING;
    scene.text(Point::new(0.0, baseline(0)), head, TICK, Anchor::Start, color);
    let bottom =
        baseline(pieces.last().map_or(0, |piece| piece.line)) + TICK.size * (LEADING - 1.0);
    let count = pieces.len();
    for (index, piece) in pieces.into_iter().enumerate() {
        let of_rest = if index + 1 == count { items.len() } else { index + 1 };
        let targets: Vec<Target> = items
            .iter()
            .take(of_rest)
            .skip(index)
            .flat_map(|(_, targets)| targets.iter().copied())
            .collect();
        write(piece.text, &targets, Point::new(piece.x, baseline(piece.line)), color, scene);
    }
    bottom
}

/// A name: its line, its distance from the left, its words.
struct Piece {
    line: usize,
    x: f64,
    text: String,
}

/// Says how many more there are.
fn rest(count: usize, lang: Lang) -> String {
    filled(lang.word(Word::MoreItems), &[&count.to_string()])
}

/// Writes some words, and cuts the rectangle that they fill into one place for each cell.
fn write(text: String, targets: &[Target], at: Point, color: Color, scene: &mut Scene) {
    let mark = Rect::new(
        at.x,
        at.y - TICK.size,
        at.x + TICK.width(&text),
        at.y + TICK.size * (LEADING - 1.0),
    );
    scene.text(at, text, TICK, Anchor::Start, color);
    let edge = |index: usize| mark.x0 + mark.width() * float(index) / float(targets.len());
    for (index, &target) in targets.iter().enumerate() {
        let area = Rect::new(edge(index), mark.y0, edge(index + 1), mark.y1);
        let middle = Point::new(f64::midpoint(area.x0, area.x1), f64::midpoint(area.y0, area.y1));
        spot(scene, target, area, mark, middle);
    }
}

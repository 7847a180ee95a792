//! What is not reported, listed below a chart: each name answers to a pointer, so that nothing is
//! dropped unseen.

use crate::chart::context::Context;
use crate::chart::rows::spot;
use crate::chart::style::{GAP, LEADING, TICK};
use crate::color::Color;
use crate::geometry::{Point, Rect};
use crate::number::float;
use crate::say::Lang;
use crate::say::phrase::{colon, filled};
use crate::say::{Later, Word};
use crate::scene::{Anchor, Scene, Target};

/// The most lines of a list; what is left over is counted.
const MOST_LINES: usize = 4;

/// Lists rows with their cells after a word: "未公布：甲、乙" from `top` on. Gives the bottom of the
/// list.
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
    let color = context.theme().muted;
    let end = colon(context.lang());
    let head = TICK.truncated(word, width - TICK.width(end)) + end;
    let pieces = laid_out(items, TICK.width(&head), width, context.lang());
    let baseline = |line: usize| top + GAP + TICK.size + float(line) * TICK.size * LEADING;
    scene.text(Point::new(0.0, baseline(0)), head, TICK, Anchor::Start, color);
    let bottom =
        baseline(pieces.last().map_or(0, |piece| piece.line)) + TICK.size * (LEADING - 1.0);
    let count = pieces.len();
    for (index, piece) in pieces.into_iter().enumerate() {
        // the last piece may be the count of the rest, and stands for all of them
        let end = if index + 1 == count { items.len() } else { index + 1 };
        let own = items.iter().take(end).skip(index);
        let targets: Vec<Target> = own.flat_map(|(_, targets)| targets.iter().copied()).collect();
        write(piece.text, &targets, Point::new(piece.x, baseline(piece.line)), color, scene);
    }
    bottom
}

/// Breaks names into lines, of which the first begins at `from`. Where they do not all fit, the
/// last give way to the count of the rest.
fn laid_out(items: &[(String, Vec<Target>)], from: f64, width: f64, lang: Lang) -> Vec<Piece> {
    let comma = lang.word(Word::Comma);
    let space = TICK.width(comma) - TICK.width(comma.trim_end());
    let mut pieces: Vec<Piece> = Vec::new();
    let mut end = Piece { line: 0, x: from, text: String::new() };
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
        let x = piece.x + TICK.width(&piece.text) + space;
        end = Piece { line: piece.line, x, text: String::new() };
        pieces.push(piece);
    }
    while pieces.len() < items.len() {
        let after = next(&end, rest(items.len() - pieces.len(), lang));
        if after.line < MOST_LINES {
            pieces.push(after);
            break;
        }
        let Some(last) = pieces.pop() else { break };
        end = last;
    }
    pieces
}

/// A name: its line, its distance from the left, its words.
struct Piece {
    line: usize,
    x: f64,
    text: String,
}

/// Says how many more there are.
fn rest(count: usize, lang: Lang) -> String {
    filled(lang.word(Later::MoreItems), &[&count.to_string()])
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

//! A text at a mark: at the nearest place where nothing lies, with a leader from the mark.

use super::free::{PlacedText, Taken};
use super::mark::Marked;
use crate::chart::context::Context;
use crate::chart::style::{LEADING, TICK};
use crate::data::MarkSide;
use crate::exhibit::Remark;
use crate::geometry::{Point, Rect};
use crate::number::{clamp, float};
use crate::scene::{Anchor, Scene};

/// The widths to which a text is broken, the best first, and the most lines.
const WIDTHS: [f64; 4] = [190.0, 240.0, 140.0, 104.0];
const LINES: usize = 7;
/// Distances from the mark, in CSS pixels.
const AWAY: [f64; 9] = [16.0, 22.0, 30.0, 40.0, 52.0, 70.0, 92.0, 122.0, 160.0];
/// How far a text is slid along a side of its mark.
const SLID: [f64; 11] = [0.0, -16.0, 16.0, -34.0, 34.0, -56.0, 56.0, -84.0, 84.0, -120.0, 120.0];
/// Between a leader and what it joins.
const GAP: f64 = 3.0;
/// What a place costs more, in pixels of a leader: by the side, where another one was asked for,
/// by a stroke that the leader crosses, outside of the figures, by a worse width.
const BY_SIDE: f64 = 14.0;
const OTHER_SIDE: f64 = 60.0;
const BY_STROKE: f64 = 30.0;
const OUTSIDE: f64 = 50.0;
const BY_WIDTH: f64 = 10.0;

/// A place that a text could take.
struct Candidate {
    place: PlacedText,
    side: MarkSide,
    cost: f64,
}

/// Writes a text at its mark, with a leader; false where there is no room.
pub(super) fn write(
    context: &Context,
    remark: &Remark,
    mark: &Marked,
    taken: &mut Taken,
    scene: &mut Scene,
) -> bool {
    let mut best: Option<Candidate> = None;
    for (rank, width) in (0..).zip(WIDTHS) {
        let lines = TICK.wrapped(&remark.text, width.min(taken.frame.width()), LINES);
        let is_cut = lines.last().is_some_and(|line| line.ends_with('…'));
        if is_cut && !remark.text.ends_with('…') {
            continue;
        }
        for (rect, side) in around(mark, size(&lines)) {
            let least = f64::from(rank) * BY_WIDTH + cost(remark, mark, (rect, side), taken);
            let most = best.as_ref().map_or(f64::INFINITY, |best| best.cost);
            if least >= most || !taken.is_free(rect) {
                continue;
            }
            let (from, to) = leader(mark, rect);
            let Some(crossings) = taken.crossings(from, to, &mark.own) else { continue };
            let cost = least + float(crossings) * BY_STROKE;
            if cost < most {
                let place = PlacedText { rect, lines: lines.clone() };
                best = Some(Candidate { place, side, cost });
            }
        }
    }
    let Some(Candidate { place, side, .. }) = best else { return false };
    let theme = context.theme();
    let (from, to) = leader(mark, place.rect);
    taken.stroke(&[from, to]);
    let anchor = if side == MarkSide::Left { Anchor::End } else { Anchor::Start };
    scene.rule(from, to, theme.muted, 1.0);
    place.write(theme.text, (TICK, anchor), taken, scene);
    true
}

/// The width and the height of lines.
fn size(lines: &[String]) -> (f64, f64) {
    let width = lines.iter().map(|line| TICK.width(line)).fold(0.0, f64::max);
    (width, (float(lines.len()) - 1.0) * TICK.size * LEADING + TICK.ascent() + TICK.descent())
}

/// Places around a mark for a block of this size.
fn around(mark: &Marked, (width, height): (f64, f64)) -> Vec<(Rect, MarkSide)> {
    let anchor = mark.anchor;
    let (middle, level) =
        (f64::midpoint(anchor.x0, anchor.x1), f64::midpoint(anchor.y0, anchor.y1));
    let mut out = Vec::new();
    let mut add = |x: f64, y: f64, side| {
        out.push((Rect::new(x, y, x + width, y + height), side));
    };
    for away in AWAY {
        for slid in SLID {
            // the middle of the block, or its first line, beside the mark
            for y in [level - height / 2.0 + slid, level - TICK.size / 2.0 + slid] {
                add(anchor.x1 + away, y, MarkSide::Right);
                add(anchor.x0 - away - width, y, MarkSide::Left);
            }
            for x in [middle - width / 2.0 + slid, middle - TICK.size + slid] {
                add(x, anchor.y0 - away - height, MarkSide::Above);
                add(x, anchor.y1 + away, MarkSide::Below);
            }
        }
    }
    out
}

/// What a place costs, but for what its leader crosses.
fn cost(remark: &Remark, mark: &Marked, (rect, side): (Rect, MarkSide), taken: &Taken) -> f64 {
    let (from, to) = leader(mark, rect);
    let order = if mark.in_row {
        [MarkSide::Right, MarkSide::Below, MarkSide::Above, MarkSide::Left]
    } else {
        [MarkSide::Above, MarkSide::Right, MarkSide::Below, MarkSide::Left]
    };
    let rank = order.iter().position(|one| *one == side).unwrap_or(0);
    let by_side = match remark.place {
        Some(asked) if asked == side => 0.0,
        Some(_) => OTHER_SIDE + float(rank) * BY_SIDE,
        None => float(rank) * BY_SIDE,
    };
    let plot = taken.plot;
    let is_inside =
        rect.x0 >= plot.x0 && rect.x1 <= plot.x1 && rect.y0 >= plot.y0 && rect.y1 <= plot.y1;
    let outside = if is_inside { 0.0 } else { OUTSIDE };
    from.distance(to) + by_side + outside
}

/// The ends of a leader: at the mark, and at the text.
fn leader(mark: &Marked, text: Rect) -> (Point, Point) {
    let anchor = mark.anchor.grown(GAP - 1.0);
    let text = text.grown(GAP);
    let nearest =
        |of: Rect, to: Point| Point::new(clamp(to.x, of.x0, of.x1), clamp(to.y, of.y0, of.y1));
    let middle =
        Point::new(f64::midpoint(anchor.x0, anchor.x1), f64::midpoint(anchor.y0, anchor.y1));
    let to = nearest(text, middle);
    (nearest(anchor, to), to)
}

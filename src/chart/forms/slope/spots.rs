//! Where a pointer finds the values of slopes: each column is cut into levels, one a value, at the
//! places of the labels.

use super::plan::SlopePlan;
use crate::chart::context::Context;
use crate::chart::frame::apart;
use crate::chart::rows::spot;
use crate::geometry::{Point, Rect};
use crate::number::float;
use crate::order::ordered;
use crate::scene::{Scene, Target};

/// Half the side of what a symbol takes.
const REACH: f64 = 5.0;

/// A value or a word, where it is drawn and where it is pointed at.
struct Level {
    target: Target,
    at: Point,
    y: f64,
}

/// Adds the hotspots of all values, and of the labels that say that there is none.
pub(super) fn draw(context: &Context, plan: &SlopePlan, width: f64, scene: &mut Scene) {
    let columns = &plan.columns;
    let count = columns.heads.len();
    for (column, head) in columns.heads.iter().enumerate() {
        let edge = |other: Option<&super::columns::Head>, end: f64| {
            other.map_or(end, |other| f64::midpoint(head.x, other.x))
        };
        let x0 = edge(column.checked_sub(1).and_then(|before| columns.heads.get(before)), 0.0);
        let x1 = edge(columns.heads.get(column + 1).filter(|_| column + 1 < count), width);
        let labels = plan.labels.get(column).map_or(&[][..], Vec::as_slice);
        let mut levels: Vec<Level> = Vec::new();
        for &row in &plan.rows {
            let target = Target { row, series: head.series };
            let label = labels.iter().find(|label| label.target == target);
            let value = context.value(target).map(|value| columns.scale.map(value));
            // a label stands for its value: it is what a reader points at
            let Some(value) = value.or_else(|| label.map(|label| label.value_y)) else { continue };
            levels.push(Level {
                target,
                at: Point::new(head.x, value),
                y: label.map_or(value, |label| label.y),
            });
        }
        cut(&levels, (x0, x1), (columns.y0, columns.y1), scene);
    }
}

/// Cuts a column between the levels, so that each answers for what is nearer to it than to its
/// neighbours.
fn cut(levels: &[Level], (x0, x1): (f64, f64), (top, bottom): (f64, f64), scene: &mut Scene) {
    let least = ((bottom - top) / float(levels.len().max(1))).min(2.0);
    let places: Vec<f64> = levels.iter().map(|level| level.y).collect();
    let places = apart(&places, least, (top + least / 2.0, bottom - least / 2.0));
    let at = |index: usize| places.get(index).copied();
    let order = ordered(levels.len(), &|a, b| {
        at(a).zip(at(b)).map_or(std::cmp::Ordering::Equal, |(a, b)| a.total_cmp(&b))
    });
    for (rank, &index) in order.iter().enumerate() {
        let (Some(level), Some(y)) = (levels.get(index), at(index)) else { continue };
        let next = |rank: Option<usize>| {
            rank.and_then(|rank| order.get(rank)).and_then(|&index| at(index))
        };
        let y0 = next(rank.checked_sub(1)).map_or(top.min(y), |before| f64::midpoint(before, y));
        let y1 = next(Some(rank + 1)).map_or(bottom.max(y), |after| f64::midpoint(after, y));
        let mark = Rect::new(
            level.at.x - REACH,
            level.at.y - REACH,
            level.at.x + REACH,
            level.at.y + REACH,
        );
        spot(scene, level.target, Rect::new(x0, y0, x1, y1), mark, Point::new(level.at.x, y));
    }
}

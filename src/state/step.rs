//! Where the keys lead from a figure.

use super::event::Keystroke;
use crate::scene::{Scene, Target};

/// Finds the figure that a key leads to, the nearest one that way; at an edge it stays.
pub(super) fn step(scene: &Scene, from: Target, key: Keystroke) -> Target {
    let all = || scene.hotspots.iter().map(|spot| spot.target);
    let one_row = all().all(|spot| spot.row == 0);
    let beside = |to: &Target| to.row == from.row;
    let apart = |to: &Target| (to.row.abs_diff(from.row), to.series.abs_diff(from.series));
    let to = match key {
        // the metrics of one entity stand below one another
        Keystroke::Up if one_row => {
            all().filter(|to| to.series < from.series).max_by_key(|to| to.series)
        }
        Keystroke::Down if one_row => {
            all().filter(|to| to.series > from.series).min_by_key(|to| to.series)
        }
        Keystroke::Up => all().filter(|to| to.row < from.row).min_by_key(apart),
        Keystroke::Down => all().filter(|to| to.row > from.row).min_by_key(apart),
        Keystroke::Home => all().min_by_key(|to| (to.row, to.series.abs_diff(from.series))),
        Keystroke::End => {
            all().max_by_key(|to| (to.row, std::cmp::Reverse(to.series.abs_diff(from.series))))
        }
        Keystroke::Left => {
            all().filter(|to| beside(to) && to.series < from.series).max_by_key(|to| to.series)
        }
        Keystroke::Right => {
            all().filter(|to| beside(to) && to.series > from.series).min_by_key(|to| to.series)
        }
        Keystroke::Enter | Keystroke::Pair | Keystroke::Escape => None,
    };
    to.unwrap_or(from)
}

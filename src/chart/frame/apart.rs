//! Labels at places that are too near one another, moved apart.

use crate::number::{clamp, float};
use crate::order::ordered;
use std::cmp::Ordering;

/// Moves places apart that are nearer than `least`, each as little as its neighbours allow, inside
/// `(from, to)` where they all fit; the result is in the order given. Places that come to touch
/// form a group, and the group lies where the squares of the moves are least (pool adjacent
/// violators, Barlow et al. 1972).
pub(in crate::chart) fn apart(places: &[f64], least: f64, (from, to): (f64, f64)) -> Vec<f64> {
    let order = ordered(places.len(), &|a, b| {
        places.get(a).zip(places.get(b)).map_or(Ordering::Equal, |(a, b)| a.total_cmp(b))
    });
    // From each place the room of the labels before it is taken: those that touch are then equal.
    let mut groups: Vec<(f64, f64)> = Vec::new();
    let before = |rank: usize| float(rank) * least;
    for (rank, &index) in order.iter().enumerate() {
        let mut group = (places.get(index).copied().unwrap_or(from) - before(rank), 1.0);
        while let Some(&(mean, count)) = groups.last() {
            if mean <= group.0 {
                break;
            }
            groups.pop();
            group = ((mean * count + group.0 * group.1) / (count + group.1), count + group.1);
        }
        groups.push(group);
    }
    let highest = (to - before(places.len().saturating_sub(1))).max(from);
    let mut out = vec![from; places.len()];
    let mut rank = 0;
    for (mean, count) in groups {
        let mut left = count;
        while left > 0.5 {
            if let Some(slot) = order.get(rank).and_then(|&index| out.get_mut(index)) {
                *slot = clamp(mean, from, highest) + before(rank);
            }
            rank += 1;
            left -= 1.0;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_moved_apart_as_little_as_they_must() {
        assert_eq!(apart(&[10.0, 50.0], 10.0, (0.0, 100.0)), [10.0, 50.0]);
        assert_eq!(apart(&[52.0, 50.0], 10.0, (0.0, 100.0)), [56.0, 46.0]);
        assert_eq!(apart(&[0.0, 0.0, 0.0], 10.0, (0.0, 100.0)), [0.0, 10.0, 20.0]);
        assert_eq!(apart(&[99.0, 98.0, 97.0], 10.0, (0.0, 100.0)), [100.0, 90.0, 80.0]);
        assert_eq!(apart(&[], 10.0, (0.0, 100.0)), [0.0; 0]);
    }
}

//! Points that lie on one another, each with a place of its own beside it, so that a pointer
//! reaches all of them.

use crate::geometry::Point;
use crate::number::float;
use crate::order::sorted;
use std::cmp::Ordering;

/// The cosine and the sine of the golden angle, 2.399963: a spiral that turns by it meets no place
/// twice.
const TURN: (f64, f64) = (-0.737_368_722_898_824_8, 0.675_490_463_656_265_1);

/// Gives the places again, those that are equal moved by at most `reach` of their index, in CSS
/// pixels.
pub(in crate::chart) fn parted(places: &[Point], reach: &dyn Fn(usize) -> f64) -> Vec<Point> {
    let place = |index: usize| places.get(index).copied().unwrap_or_default();
    let compare = |a: usize, b: usize| {
        place(a).x.total_cmp(&place(b).x).then(place(a).y.total_cmp(&place(b).y))
    };
    let order: Vec<usize> = (0..places.len()).collect();
    let order = sorted(&sorted(&order, &|index| place(index).y), &|index| place(index).x);
    let mut out = places.to_vec();
    let mut first = 0;
    // turned one by one: the library's sine and cosine are nine kilobytes of WebAssembly
    let mut toward = (1.0, 0.0);
    for (rank, &index) in order.iter().enumerate() {
        if order.get(first).is_none_or(|&other| compare(other, index) != Ordering::Equal) {
            first = rank;
            toward = (1.0, 0.0);
        }
        let among = float(rank - first);
        let far = reach(index) * (among / (among + 8.0)).sqrt();
        if let Some(slot) = out.get_mut(index) {
            *slot = Point::new(slot.x + far * toward.0, slot.y + far * toward.1);
        }
        toward = (toward.0 * TURN.0 - toward.1 * TURN.1, toward.0 * TURN.1 + toward.1 * TURN.0);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_places_stay_equal() {
        let places = vec![Point::new(3.0, 4.0); 50];
        let out = parted(&places, &|_| 2.0);
        assert_eq!(out[0], places[0]);
        for (index, one) in out.iter().enumerate() {
            assert!(one.distance(places[0]) <= 2.0 && !out[index + 1..].contains(one));
        }
    }
}

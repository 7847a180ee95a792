//! One stable sort for all: each of the standard library's is several kilobytes of WebAssembly for
//! each type that is sorted.

use std::cmp::Ordering;

/// Puts places into the order of their numbers, in a way that is quick for many.
#[must_use]
pub fn sorted(places: &[usize], number: &dyn Fn(usize) -> f64) -> Vec<usize> {
    duibi_scan::sorted(places, number)
}

/// Gives the indices `0..count` in a stable order, as the comparison of two indices says: runs are
/// merged bottom-up.
#[must_use]
pub fn ordered(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut width = 1;
    while width < count {
        let mut merged = Vec::with_capacity(count);
        for pair in order.chunks(width.saturating_mul(2)) {
            let (mut left, mut right) = pair.split_at(width.min(pair.len()));
            // what is in order already, as time mostly is, is only copied
            if let (Some(&last), Some(&first)) = (left.last(), right.first())
                && compare(last, first) != Ordering::Greater
            {
                merged.extend_from_slice(pair);
                continue;
            }
            while let (Some((&a, others_left)), Some((&b, others_right))) =
                (left.split_first(), right.split_first())
            {
                if compare(a, b) == Ordering::Greater {
                    merged.push(b);
                    right = others_right;
                } else {
                    merged.push(a);
                    left = others_left;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        order = merged;
        width = width.saturating_mul(2);
    }
    order
}

/// Puts items into an order that [`ordered`] gave; each index must occur once.
#[must_use]
pub fn arranged<T>(items: Vec<T>, order: &[usize]) -> Vec<T> {
    let mut slots: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order.iter().filter_map(|&index| slots.get_mut(index).and_then(Option::take)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_length_is_sorted_as_the_standard_library_sorts_it() {
        for count in 0..70_usize {
            let key = |index: usize| index * 37 % 11;
            let mut expected: Vec<usize> = (0..count).collect();
            expected.sort_by_key(|&index| key(index));
            assert_eq!(ordered(count, &|a, b| key(a).cmp(&key(b))), expected);
        }
    }

    #[test]
    fn equal_items_keep_their_order() {
        let items = vec![("b", 1), ("a", 1), ("c", 0)];
        let order = ordered(items.len(), &|a, b| items[a].1.cmp(&items[b].1));
        assert_eq!(arranged(items, &order), [("c", 0), ("b", 1), ("a", 1)]);
    }
}

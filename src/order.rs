//! One stable sort for all: the standard library's is several kilobytes of WebAssembly for each type that is sorted.

use std::cmp::Ordering;

/// Gives the indices `0..count` in a stable order, as the comparison of two indices says.
#[must_use]
pub fn ordered(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    // the unstable sort is the smaller one, and the index makes it stable
    order.sort_unstable_by(|&a, &b| compare(a, b).then(a.cmp(&b)));
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
    fn equal_items_keep_their_order() {
        let items = vec![("b", 1), ("a", 1), ("c", 0)];
        let order = ordered(items.len(), &|a, b| items[a].1.cmp(&items[b].1));
        assert_eq!(arranged(items, &order), [("c", 0), ("b", 1), ("a", 1)]);
    }
}

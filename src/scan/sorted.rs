//! A stable sort of numbers that takes a time in proportion to their count: digit by digit.

/// The count of values of a digit, which is a byte.
const VALUES: usize = 256;

/// Puts places into the order of their numbers, as `f64::total_cmp` has it; what is equal keeps its
/// order.
#[must_use]
pub fn sorted(places: &[usize], number: &dyn Fn(usize) -> f64) -> Vec<usize> {
    // whole numbers in the same order: below zero all bits turn, above it the first
    let key = |place: usize| {
        let bits = number(place).to_bits();
        bits ^ if bits >> 63 == 1 { u64::MAX } else { 1 << 63 }
    };
    let mut all: Vec<(u64, usize)> = places.iter().map(|&place| (key(place), place)).collect();
    let mut next = all.clone();
    for digit in 0..8 {
        let value =
            |key: u64| usize::from(key.to_le_bytes().get(digit).copied().unwrap_or_default());
        let mut ends = [0; VALUES];
        for (key, _) in &all {
            if let Some(count) = ends.get_mut(value(*key)) {
                *count += 1;
            }
        }
        // most often many digits are all alike
        if ends.contains(&all.len()) {
            continue;
        }
        let mut sum = 0;
        for end in &mut ends {
            (*end, sum) = (sum, sum + *end);
        }
        for &(key, place) in &all {
            if let Some(at) = ends.get_mut(value(key)) {
                if let Some(slot) = next.get_mut(*at) {
                    *slot = (key, place);
                }
                *at += 1;
            }
        }
        std::mem::swap(&mut all, &mut next);
    }
    all.into_iter().map(|(_, place)| place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_sorted_as_the_standard_library_sorts_them() {
        let odd = [0.0, -0.0, f64::INFINITY, f64::NEG_INFINITY, f64::NAN, 1.5, -1.5, 5e-324];
        let more = (0..2000_u32).map(|n| f64::from(n.wrapping_mul(2_654_435_769) % 997) - 400.25);
        for numbers in [odd.to_vec(), more.collect(), vec![7.0; 300], Vec::new()] {
            let places: Vec<usize> = (0..numbers.len()).rev().collect();
            let mut expected = places.clone();
            expected.sort_by(|&a, &b| numbers[a].total_cmp(&numbers[b]));
            assert_eq!(sorted(&places, &|place| numbers[place]), expected);
        }
    }
}

//! "Did you mean": the nearest of the known ids, by edits.

/// Finds the known id that is at most two edits, and less than half its length, away.
#[must_use]
pub fn nearest<'a>(id: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    known
        .map(|candidate| (edits(id, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= 2 && distance * 2 < candidate.chars().count())
        // of two equally near ids the same one is named each time, whatever their order
        .min()
        .map(|(_, candidate)| candidate)
}

/// Counts insertions, deletions and substitutions (Wagner and Fischer 1974, one row kept).
fn edits(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (cell, y) in row.iter_mut().skip(1).zip(&b) {
            let above = *cell;
            let best = (diagonal + usize::from(x != *y)).min(above + 1).min(left + 1);
            diagonal = above;
            left = best;
            *cell = best;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_counted_as_wagner_and_fischer_do() {
        assert_eq!(edits("kitten", "sitting"), 3);
        assert_eq!(edits("", "abc"), 3);
        assert_eq!(edits("abc", ""), 3);
        assert_eq!(edits("签约", "签约"), 0);
    }

    #[test]
    fn only_a_near_id_is_suggested() {
        let known = ["signed", "started", "completed"];
        assert_eq!(nearest("singed", known.into_iter()), Some("signed"));
        assert_eq!(nearest("profit", known.into_iter()), None);
    }
}

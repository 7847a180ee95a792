//! "Did you mean": the nearest of the known ids, by edits.

/// The most edits between an id and what may be meant by it.
const MOST: usize = 2;

/// Finds the known id that is at most two edits, and less than half its length, away.
#[must_use]
pub fn nearest<'a>(id: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let own: Vec<char> = id.chars().collect();
    let mut other: Vec<char> = Vec::new();
    let mut best: Option<(usize, &str)> = None;
    for candidate in known {
        // a character has four bytes at most: most candidates are seen to be too short or too long
        if candidate.len() > (own.len() + MOST) * 4 || candidate.len() + MOST < own.len() {
            continue;
        }
        other.clear();
        other.extend(candidate.chars());
        let Some(distance) = edits(&own, &other).filter(|edits| edits * 2 < other.len()) else {
            continue;
        };
        // of two equally near ids the same one is named each time, whatever their order
        if best.is_none_or(|best| (distance, candidate) < best) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// Counts insertions, deletions and substitutions (Wagner and Fischer 1974, one row kept); nothing
/// where there are more than [`MOST`].
fn edits(a: &[char], b: &[char]) -> Option<usize> {
    // what both begin and end with needs no edit
    let begin = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (a.get(begin..).unwrap_or_default(), b.get(begin..).unwrap_or_default());
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) =
        (a.get(..a.len() - end).unwrap_or_default(), b.get(..b.len() - end).unwrap_or_default());
    if a.len().abs_diff(b.len()) > MOST {
        return None;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        let mut least = left;
        for (cell, y) in row.iter_mut().skip(1).zip(b) {
            let above = *cell;
            let best = (diagonal + usize::from(x != y)).min(above + 1).min(left + 1);
            diagonal = above;
            left = best;
            *cell = best;
            least = least.min(best);
        }
        // no way leads back below the least of a row
        if least > MOST {
            return None;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().filter(|edits| *edits <= MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_counted_as_wagner_and_fischer_do_up_to_two() {
        let all =
            ["", "a", "b", "ab", "ba", "abc", "abd", "bc", "签约", "签约额", "kitten", "sitten"];
        for a in all {
            for b in all {
                let chars = |text: &str| text.chars().collect::<Vec<_>>();
                let found = edits(&chars(a), &chars(b));
                assert_eq!(
                    found,
                    Some(plain(&chars(a), &chars(b))).filter(|e| *e <= MOST),
                    "{a} {b}"
                );
            }
        }
    }

    /// The definition, taken literally.
    fn plain(a: &[char], b: &[char]) -> usize {
        match (a, b) {
            ([], rest) | (rest, []) => rest.len(),
            ([x, a_rest @ ..], [y, b_rest @ ..]) => {
                let replaced = plain(a_rest, b_rest) + usize::from(x != y);
                replaced.min(plain(a_rest, b) + 1).min(plain(a, b_rest) + 1)
            }
        }
    }

    #[test]
    fn only_a_near_id_is_suggested() {
        let known = ["signed", "started", "completed"];
        assert_eq!(nearest("singed", known.into_iter()), Some("signed"));
        assert_eq!(nearest("profit", known.into_iter()), None);
    }
}

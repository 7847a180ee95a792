//! Ranges of size as scopes write them: ≥50亿元, 1–10亿元, 1亿元以下.

use crate::data::{Dimension, Unit};

/// From `low` up to, but without, `high`, in base units of the dimension; an end that is not given
/// is infinite.
#[derive(Clone, Debug, PartialEq)]
pub struct Range {
    /// The least size in the range, or −∞.
    pub low: f64,
    /// The end of the range, which is not in it, or ∞.
    pub high: f64,
    /// What is measured.
    pub dimension: Dimension,
}

/// What may stand before a number, and the range that it makes.
const BEFORE: [(&str, End); 18] = [
    ("≥", End::From),
    (">=", End::From),
    ("不低于", End::From),
    ("不少于", End::From),
    ("at least ", End::From),
    (">", End::Above),
    ("＞", End::Above),
    ("超过", End::Above),
    ("超", End::Above),
    ("over ", End::Above),
    ("≤", End::UpTo),
    ("<=", End::UpTo),
    ("不超过", End::UpTo),
    ("<", End::Below),
    ("＜", End::Below),
    ("不足", End::Below),
    ("低于", End::Below),
    ("under ", End::Below),
];

/// What may stand after a number, and the range that it makes. 以下 excludes the number, as documents
/// report 1亿元以下 beside 1亿元以上.
const BEHIND: [(&str, End); 6] = [
    ("及以上", End::From),
    ("以上", End::From),
    ("及以下", End::UpTo),
    ("以内", End::UpTo),
    ("以下", End::Below),
    ("+", End::From),
];

const DASHES: [&str; 9] = ["–", "-", "～", "~", "—", "－", "至", "到", " to "];

/// On which side of a number a range lies, and whether the number belongs to it.
#[derive(Clone, Copy, Debug)]
enum End {
    From,
    Above,
    UpTo,
    Below,
}

impl Range {
    /// Reads a range; nothing where the text is not a range.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some((end, rest)) =
            BEFORE.iter().find_map(|(word, end)| Some((end, text.strip_prefix(word)?)))
        {
            return Self::to_one_side(rest, *end);
        }
        if let Some((end, rest)) =
            BEHIND.iter().find_map(|(word, end)| Some((end, text.strip_suffix(word)?)))
        {
            return Self::to_one_side(rest, *end);
        }
        let (low, high) = DASHES.iter().find_map(|dash| text.split_once(dash))?;
        let ((low, own), (high, unit)) = (amount(low)?, amount(high)?);
        let unit = Unit::parse(unit);
        // 1–10亿元 and 5000万–1亿元 have the whole unit at the end only
        let own = match own {
            "" => unit.clone(),
            own => {
                Some(Unit::parse(own)).filter(|own| own.converts_to(&unit)).unwrap_or_else(|| {
                    let base = unit.name.trim_start_matches(['万', '萬', '亿', '億', '百']);
                    Unit::parse(&[own, base].concat())
                })
            }
        };
        let (low, high) = (low * own.factor, high * unit.factor);
        (own.dimension == unit.dimension && low < high).then_some(Self {
            low,
            high,
            dimension: unit.dimension,
        })
    }

    /// A range with one end: a text without the word before or after it.
    fn to_one_side(text: &str, end: End) -> Option<Self> {
        let (number, unit) = amount(text)?;
        let unit = Unit::parse(unit);
        let at = number * unit.factor;
        let (low, high) = match end {
            End::From => (at, f64::INFINITY),
            End::Above => (at.next_up(), f64::INFINITY),
            End::UpTo => (f64::NEG_INFINITY, at.next_up()),
            End::Below => (f64::NEG_INFINITY, at),
        };
        Some(Self { low, high, dimension: unit.dimension })
    }

    /// Tells whether no size is in both ranges.
    #[must_use]
    pub fn is_disjoint(&self, other: &Self) -> bool {
        self.dimension == other.dimension && (self.high <= other.low || other.high <= self.low)
    }

    /// Tells whether every size of the other is in this one.
    #[must_use]
    pub fn includes(&self, other: &Self) -> bool {
        self.dimension == other.dimension && self.low <= other.low && other.high <= self.high
    }
}

/// A number and the unit behind it.
fn amount(text: &str) -> Option<(f64, &str)> {
    let text = text.trim();
    let end =
        text.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',')).unwrap_or(text.len());
    let (number, unit) = text.split_at_checked(end)?;
    let digits = number.replace(',', "");
    // the standard library's own reading of numbers is 10 kB of WebAssembly
    let (number, length) = duibi_scan::number(digits.as_bytes())?;
    (length == digits.len()).then(|| (number, unit.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_read_as_they_are_written() {
        let ends = |text: &str| Range::parse(text).map(|range| (range.low, range.high));
        let infinite = f64::INFINITY;
        assert_eq!(ends("≥50亿元"), Some((5e9, infinite)));
        for text in ["1–10亿元", "1-10亿元", "1～10亿元", "1亿元至10亿元", "1亿–10亿元", "1—10億元"]
        {
            assert_eq!(ends(text), Some((1e8, 1e9)), "{text}");
        }
        assert_eq!(ends("5000万–1亿元"), Some((5e7, 1e8)));
        assert_eq!(ends("5,000万元–1亿元"), Some((5e7, 1e8)));
        assert_eq!(ends("<1亿元"), Some((-infinite, 1e8)));
        assert_eq!(ends("1亿元以下"), Some((-infinite, 1e8)));
        assert_eq!(ends("10亿元及以上"), Some((1e9, infinite)));
        assert_eq!(ends("100–500 acres"), Some((100.0, 500.0)));
        for text in ["工业", "10–1亿元", "", "–", "≥", "1亿元", "2022-Q1", "重特大项目"]
        {
            assert_eq!(ends(text), None, "{text}");
        }
    }

    #[test]
    fn ranges_that_meet_at_an_end_are_disjoint_and_thresholds_are_nested() {
        let range = |text: &str| Range::parse(text).unwrap();
        assert!(range("1–10亿元").is_disjoint(&range("10–50亿元")));
        assert!(range("10–50亿元").is_disjoint(&range("≥50亿元")));
        assert!(!range("≤1亿元").is_disjoint(&range("≥1亿元")));
        assert!(range("≤1亿元").is_disjoint(&range(">1亿元")));
        assert!(range("≥1亿元").includes(&range("≥10亿元")));
        assert!(
            !range("1–10亿元").includes(&range("5–50亿元"))
                && !range("1–10亿元").is_disjoint(&range("5–50亿元"))
        );
        assert!(
            !range("1–10亿元").is_disjoint(&range("20–30万美元")),
            "other dimensions say nothing of one another"
        );
    }
}

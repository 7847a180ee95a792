//! Which values of scope exclude one another, by the document's word or as ranges of size, each
//! value looked at once for all pairs.

use duibi_scan::Interner;

use super::range::Range;
use super::relation::Relation;
use crate::data::Dataset;

/// The values that a document declares to exclude one another.
#[derive(Debug, Default)]
pub(super) struct Exclusions {
    values: Interner,
    /// By value: the lists that it is in, rising.
    lists: Vec<Vec<usize>>,
}

/// A value of one dimension of scope.
#[derive(Debug)]
pub(super) struct ScopeValue<'d> {
    text: &'d str,
    range: Option<Range>,
    /// The lists of values that it is in, rising.
    lists: &'d [usize],
}

impl Exclusions {
    pub(super) fn of(dataset: &Dataset) -> Self {
        let mut out = Self::default();
        for (number, list) in dataset.exclusive.iter().enumerate() {
            for value in list {
                let place = out.values.intern(value.as_bytes()) as usize;
                if place == out.lists.len() {
                    out.lists.push(Vec::new());
                }
                if let Some(lists) = out.lists.get_mut(place).filter(|l| l.last() != Some(&number))
                {
                    lists.push(number);
                }
            }
        }
        out
    }

    /// Looks at a value.
    pub(super) fn value<'d>(&'d self, text: &'d str) -> ScopeValue<'d> {
        let place = self.values.find(text.as_bytes());
        let lists = place.and_then(|place| self.lists.get(place as usize));
        ScopeValue { text, range: Range::parse(text), lists: lists.map_or(&[], Vec::as_slice) }
    }
}

impl ScopeValue<'_> {
    /// How two figures are related that differ in the value of this one dimension alone.
    pub(super) fn relation(&self, other: &Self) -> Relation {
        if self.text == other.text {
            return Relation::Same;
        }
        let ranges = self.range.as_ref().zip(other.range.as_ref());
        if self.excludes(other) || ranges.is_some_and(|(x, y)| x.is_disjoint(y)) {
            Relation::Disjoint
        } else if ranges.is_some_and(|(x, y)| x.includes(y) || y.includes(x)) {
            Relation::Nested
        } else {
            Relation::Overlap
        }
    }

    /// Tells whether one of the document's lists has both.
    fn excludes(&self, other: &Self) -> bool {
        self.lists.iter().any(|list| other.lists.binary_search(list).is_ok())
    }
}

#[cfg(test)]
mod tests {
    use super::super::relation::relation;
    use super::super::samples::made;
    use super::*;

    #[test]
    fn values_of_one_dimension_are_related_as_figures_are_that_differ_in_it_alone() {
        let values = ["a", "b", "c", "d", "1亿元以上", "≥10亿元", "1亿元以下", "1–2亿元"];
        let scopes: Vec<String> =
            values.iter().map(|value| format!(r#""scope": {{"x": "{value}"}}"#)).collect();
        let rows: Vec<_> =
            scopes.iter().map(|scope| ("n", "2023", 1.0, "个", scope.as_str())).collect();
        let mut data = made(&rows);
        let list = |values: &[&str]| values.iter().map(|&value| value.into()).collect();
        data.exclusive = vec![list(&["a", "b", "a"]), list(&["b", "c", "≥10亿元", "1亿元以上"])];
        let known = Exclusions::of(&data);
        for (i, one) in values.iter().enumerate() {
            for (k, other) in values.iter().enumerate() {
                let found = known.value(one).relation(&known.value(other));
                assert_eq!(found, relation(&data, i, k), "{one}, {other}");
            }
        }
    }
}

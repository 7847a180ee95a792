//! What a document names: sources, entities and metrics, and what tells its figures apart.

use super::Unit;
use super::words::words;
use crate::order::{arranged, ordered};
use crate::text::Text;

/// An article, release or table that figures were taken from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    /// Unique among sources.
    pub id: Box<str>,
    /// Its title.
    pub title: Text,
    /// Who published it.
    pub publisher: Text,
    /// When, as written.
    pub published: Box<str>,
    /// Where it can be read; http or https only.
    pub url: Option<Box<str>>,
}

/// A place, park, company or fund.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entity {
    /// Unique among entities.
    pub id: Box<str>,
    /// What it is called; the id where the document gives no name.
    pub name: Text,
    /// The entity that it belongs to.
    pub part_of: Option<usize>,
    /// Its name in Latin letters, for order and search.
    pub pinyin: Box<str>,
    /// Other names.
    pub aliases: Vec<Box<str>>,
    /// Whether a table names it as the total of the others.
    pub is_total: bool,
}

/// Something that is measured in one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Metric {
    /// Unique among metrics.
    pub id: Box<str>,
    /// What it is called; empty for a column of figures without a header.
    pub name: Text,
    /// The unit of its axis.
    pub unit: Unit,
    /// What exactly is counted.
    pub definition: Text,
    /// Which direction is better.
    pub better: Better,
    /// Whether parts may be added.
    pub summable: bool,
    /// What a rate is a rate of.
    pub base: Option<Base>,
}

/// What a rate is a rate of: the index of a metric, and its part in the rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// What is counted above the line; a target, which need not be reported, is below.
    Numerator(usize),
    /// What is counted below the line.
    Denominator(usize),
    /// What grew.
    Growth(usize),
}

impl Base {
    /// The index of the metric.
    #[must_use]
    pub const fn metric(self) -> usize {
        match self {
            Self::Numerator(metric) | Self::Denominator(metric) | Self::Growth(metric) => metric,
        }
    }
}

words! {
    /// Which direction of a metric is better.
    pub enum Better {
        /// A higher value.
        More = "more",
        /// A lower value.
        Less = "less",
        /// Neither.
        #[default]
        Neither = "neither",
    }
}

words! {
    /// Where the period of a figure is known from.
    pub enum PeriodNote {
        /// It is printed beside the figure.
        #[default]
        Printed = "printed",
        /// It follows from the words around.
        Inferred = "inferred",
    }
}

/// A place in a source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The heading above.
    pub section: Text,
    /// The paragraph under that heading, from 1; 0 where it is not told.
    pub paragraph: u32,
}

words! {
    /// How exact a printed figure claims to be.
    pub enum Qualifier {
        /// As printed.
        #[default]
        Exact = "exact",
        /// 约: a little more or less.
        About = "about",
        /// 近: a little less, and how much is bounded.
        Nearly = "nearly",
        /// 超, 逾: more, and nobody printed how much.
        Over = "over",
        /// 余, 多: more, by less than one unit of its last digit that is not zero.
        Odd = "odd",
        /// 不足, <5: less, and nobody printed how much.
        Under = "under",
        /// 以上, 不少于, 至少, ≥3: so much or more.
        AtLeast = "at least",
        /// 以下, 以内, 不超过, 至多, ≤3: so much or less.
        AtMost = "at most",
        /// 10–20: somewhere between; the value is the middle, and what was printed has the ends.
        Between = "between",
    }
}

impl Qualifier {
    pub(super) fn from_number(number: u32) -> Self {
        Self::ALL.get(number as usize).copied().unwrap_or_default()
    }

    /// Whether nobody printed how much more it may be.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Over | Self::AtLeast)
    }

    /// Whether nobody printed how much less it may be.
    #[must_use]
    pub const fn is_open_below(self) -> bool {
        matches!(self, Self::Under | Self::AtMost)
    }

    /// Whether it lies above what is printed (1), below it (−1), or around it.
    #[must_use]
    pub const fn side(self) -> i8 {
        match self {
            Self::Over | Self::AtLeast | Self::Odd => 1,
            Self::Exact | Self::About | Self::Between => 0,
            Self::Nearly | Self::Under | Self::AtMost => -1,
        }
    }
}

words! {
    /// What sort of figure an observation is.
    pub enum Basis {
        /// Done.
        #[default]
        Actual = "actual",
        /// A goal.
        Target = "target",
        /// Part of a goal that is reached.
        CompletionRate = "completion rate",
        /// Change against an earlier period.
        GrowthRate = "growth rate",
        /// To be spent or built.
        Planned = "planned",
        /// All that a project is to cost, from beginning to end.
        Total = "total",
        /// Agreed in contracts.
        Agreed = "agreed",
        /// Under negotiation.
        Pipeline = "pipeline",
        /// Granted by an authority.
        Approved = "approved",
        /// What could be made or held.
        Capacity = "capacity",
    } else {
        /// Another one, as written.
        Other
    }
}

impl Basis {
    /// Whether two words are for one sort of figure: 计划总投资 and 总投资 are both what a project is
    /// to cost.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        self.sort() == other.sort()
    }

    /// The word that stands for all of a sort.
    pub(crate) const fn sort(&self) -> &Self {
        if matches!(self, Self::Total) { &Self::Planned } else { self }
    }
}

/// What a figure is limited to: pairs of dimension and value, in the order of the dimensions.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Scope(pub Vec<(Box<str>, Box<str>)>);

impl Scope {
    /// Makes a scope of pairs in any order.
    #[must_use]
    pub fn of(pairs: Vec<(Box<str>, Box<str>)>) -> Self {
        let order = ordered(pairs.len(), &|a, b| pairs.get(a).cmp(&pairs.get(b)));
        Self(arranged(pairs, &order))
    }

    /// Tells whether each pair of `other` is one of this scope's.
    #[must_use]
    pub fn includes(&self, other: &Self) -> bool {
        other.0.iter().all(|pair| self.has(pair))
    }

    /// Counts the pairs that only one of two scopes has.
    #[must_use]
    pub fn distance(&self, other: &Self) -> usize {
        let without = |a: &Self, b: &Self| a.0.iter().filter(|pair| !b.has(pair)).count();
        without(self, other) + without(other, self)
    }

    /// Gives the value of a dimension.
    #[must_use]
    pub fn get(&self, dimension: &str) -> Option<&str> {
        let place = self.0.partition_point(|(own, _)| &**own < dimension);
        self.0.get(place).filter(|(own, _)| &**own == dimension).map(|(_, value)| &**value)
    }

    /// Its pairs as bytes; no other scope has the same.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        for text in self.0.iter().flat_map(|(dimension, value)| [dimension, value]) {
            out.extend(text.len().to_le_bytes());
            out.extend(text.as_bytes());
        }
        out
    }

    /// Tells whether a pair of dimension and value is one of its own.
    #[must_use]
    pub fn has(&self, pair: &(Box<str>, Box<str>)) -> bool {
        self.0.binary_search(pair).is_ok()
    }
}

//! What a chart is asked for: which figures, laid out how, drawn in which form.

use super::{Basis, Period, Scope};

/// Which figures a chart compares, and how it lays them out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    /// How they are drawn.
    pub form: Form,
    /// Indices of metrics; of a scatter that of x, that of y, and then that of the symbols' areas, if there is one.
    pub metrics: Vec<usize>,
    /// Indices of entities; empty for all that report and their siblings.
    pub entities: Vec<usize>,
    /// The only period, if one is chosen.
    pub period: Option<Period>,
    /// What each figure must at least be limited to.
    pub scope: Scope,
    /// The only sorts of figures, if some are chosen; without a choice, targets do not stand beside what is done.
    pub bases: Vec<Basis>,
    /// What the rows are.
    pub rows: Axis,
    /// What tells the series of one row apart, besides the metrics.
    pub color: Option<Axis>,
    /// What each of the small multiples stands for.
    pub facet: Option<Axis>,
    /// Whether each of the small multiples has a scale of its own.
    pub free: bool,
    /// Which value is drawn: the reported one, or one that follows from it.
    pub show: Show,
    /// How values become lengths.
    pub curve: Curve,
    /// Lines to read values against.
    pub references: Vec<Reference>,
    /// The order of the rows.
    pub sort: Sort,
}

/// The most squares of a waffle.
pub const MOST_SQUARES: f64 = 400.0;

/// A chart form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// Horizontal bars, side by side.
    #[default]
    Bar,
    /// Upright bars, side by side.
    Column,
    /// Horizontal bars of parts on end.
    Stacked,
    /// Upright bars of parts on end.
    StackedColumn,
    /// Parts as shares of their whole, horizontal.
    Percent,
    /// Parts as shares of their whole, upright.
    PercentColumn,
    /// What is done on what was aimed at.
    Bullet,
    /// A symbol at each value.
    Dot,
    /// A symbol at each value, with a stem from zero.
    Lollipop,
    /// Two symbols a row, and the stretch between.
    Dumbbell,
    /// Two columns of values, and what joins those of one row.
    Slope,
    /// A symbol at two values, its area a third.
    Scatter,
    /// A stroke through the values of a time.
    Line,
    /// A stroke through the values of a time, filled down to zero.
    Area,
    /// Rows and metrics, a cell each.
    Matrix,
    /// A square for each thing counted.
    Waffle,
    /// How many values lie in each of equal steps.
    Histogram,
    /// Median, quartiles and range.
    Box,
}

impl Form {
    /// All forms, as they are offered.
    pub const ALL: [Self; 18] = [
        Self::Bar,
        Self::Column,
        Self::Stacked,
        Self::StackedColumn,
        Self::Percent,
        Self::PercentColumn,
        Self::Bullet,
        Self::Dot,
        Self::Lollipop,
        Self::Dumbbell,
        Self::Slope,
        Self::Scatter,
        Self::Line,
        Self::Area,
        Self::Matrix,
        Self::Waffle,
        Self::Histogram,
        Self::Box,
    ];

    /// Their words in the format.
    pub const WORDS: &'static [&'static str] = &Self::words();

    const fn words() -> [&'static str; 18] {
        let (mut out, mut index) = ([""; 18], 0);
        #[expect(clippy::indexing_slicing, reason = "checked when it is compiled")]
        while index < out.len() {
            out[index] = Self::ALL[index].word();
            index += 1;
        }
        out
    }

    /// Gives the word of the format.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Bar => "bar",
            Self::Column => "column",
            Self::Stacked => "stacked",
            Self::StackedColumn => "stacked-column",
            Self::Percent => "percent",
            Self::PercentColumn => "percent-column",
            Self::Bullet => "bullet",
            Self::Dot => "dot",
            Self::Lollipop => "lollipop",
            Self::Dumbbell => "dumbbell",
            Self::Slope => "slope",
            Self::Scatter => "scatter",
            Self::Line => "line",
            Self::Area => "area",
            Self::Matrix => "matrix",
            Self::Waffle => "waffle",
            Self::Histogram => "histogram",
            Self::Box => "box",
        }
    }

    /// Reads the word of the format.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.word() == word)
    }

    /// Tells whether it lays parts on end.
    #[must_use]
    pub const fn stacks(self) -> bool {
        matches!(self, Self::Stacked | Self::StackedColumn | Self::Percent | Self::PercentColumn)
    }

    /// Tells whether parts are drawn as shares.
    #[must_use]
    pub const fn is_percent(self) -> bool {
        matches!(self, Self::Percent | Self::PercentColumn)
    }

    /// Tells whether its x axis is time.
    #[must_use]
    pub const fn is_over_time(self) -> bool {
        matches!(self, Self::Line | Self::Area)
    }

    /// Tells whether metrics of other units share one panel: each has an axis of its own.
    #[must_use]
    pub const fn mixes_units(self) -> bool {
        matches!(self, Self::Scatter | Self::Matrix)
    }
}

/// What rows, series or small multiples stand for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Axis {
    /// Who reports.
    #[default]
    Entity,
    /// What is measured.
    Metric,
    /// When.
    Period,
    /// What sort of figure it is.
    Basis,
    /// Figures that are parts of others, by what limits them.
    Part,
    /// Each figure that is found, one by one.
    Figure,
    /// The values of a dimension of scope.
    Scope(Box<str>),
}

impl Axis {
    const KNOWN: [(Self, &str); 6] = [
        (Self::Entity, "entity"),
        (Self::Metric, "metric"),
        (Self::Period, "period"),
        (Self::Basis, "basis"),
        (Self::Part, "part"),
        (Self::Figure, "figure"),
    ];

    /// The words that are no dimension of scope.
    pub const WORDS: [&'static str; 6] = ["entity", "metric", "period", "basis", "part", "figure"];

    /// Reads the word of the format; another word is a dimension of scope.
    #[must_use]
    pub fn from_word(word: &str) -> Self {
        let known = Self::KNOWN.into_iter().find(|(_, known)| *known == word);
        known.map_or_else(|| Self::Scope(word.into()), |(axis, _)| axis)
    }

    /// Gives the word of the format.
    #[must_use]
    pub fn word(&self) -> &str {
        match self {
            Self::Scope(dimension) => dimension,
            known => {
                Self::KNOWN.iter().find(|(axis, _)| axis == known).map_or("", |(_, word)| word)
            }
        }
    }
}

/// Which value a chart draws.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Show {
    /// As reported.
    #[default]
    Value,
    /// Of the whole of which a figure is a part, or of all rows together.
    Share,
    /// What is done, of what was aimed at.
    Completion,
    /// What is missing to the target.
    Gap,
    /// Completion by the share of the target's time that has passed.
    Pace,
    /// The first metric for each one of the second.
    Per,
    /// The target that follows from a figure and its completion rate.
    ImpliedTarget,
    /// The change since the period before.
    Growth,
    /// The place in the order of values.
    Rank,
}

impl Show {
    /// All, as they are offered.
    pub const ALL: [Self; 9] = [
        Self::Value,
        Self::Share,
        Self::Completion,
        Self::Gap,
        Self::Pace,
        Self::Per,
        Self::ImpliedTarget,
        Self::Growth,
        Self::Rank,
    ];

    /// Their words in the format.
    pub const WORDS: &'static [&'static str] = &Self::words();

    const fn words() -> [&'static str; 9] {
        let (mut out, mut index) = ([""; 9], 0);
        #[expect(clippy::indexing_slicing, reason = "checked when it is compiled")]
        while index < out.len() {
            out[index] = Self::ALL[index].word();
            index += 1;
        }
        out
    }

    /// Gives the word of the format.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Share => "share",
            Self::Completion => "completion",
            Self::Gap => "gap",
            Self::Pace => "pace",
            Self::Per => "per",
            Self::ImpliedTarget => "implied-target",
            Self::Growth => "growth",
            Self::Rank => "rank",
        }
    }

    /// Reads the word of the format.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|show| show.word() == word)
    }
}

/// How values become lengths; bars are linear whatever is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Curve {
    /// Equal differences are equal lengths.
    #[default]
    Linear,
    /// Square roots.
    Sqrt,
    /// Equal ratios are equal lengths.
    Log,
}

impl Curve {
    /// All, as they are offered.
    pub const ALL: [Self; 3] = [Self::Linear, Self::Sqrt, Self::Log];

    /// Their words in the format.
    pub const WORDS: &'static [&'static str] = &Self::words();

    const fn words() -> [&'static str; 3] {
        let (mut out, mut index) = ([""; 3], 0);
        #[expect(clippy::indexing_slicing, reason = "checked when it is compiled")]
        while index < out.len() {
            out[index] = Self::ALL[index].word();
            index += 1;
        }
        out
    }

    /// Gives the word of the format.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Linear => "linear",
            Self::Sqrt => "sqrt",
            Self::Log => "log",
        }
    }

    /// Reads the word of the format.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|curve| curve.word() == word)
    }
}

/// A line to read values against.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reference {
    /// The arithmetic mean of the values that are drawn.
    Mean,
    /// Their median.
    Median,
    /// A value, in the unit of the axis.
    Value(f64),
}

/// The order of the rows of a chart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Highest value of the first metric first.
    #[default]
    Descending,
    /// Lowest value of the first metric first.
    Ascending,
    /// As in the document.
    Document,
    /// By name: pinyin where there is one.
    Name,
}

impl Sort {
    /// All orders, as they are offered.
    pub const ALL: [Self; 4] = [Self::Descending, Self::Ascending, Self::Document, Self::Name];

    /// Their words in the format.
    pub const WORDS: &'static [&'static str] = &Self::words();

    const fn words() -> [&'static str; 4] {
        let (mut out, mut index) = ([""; 4], 0);
        #[expect(clippy::indexing_slicing, reason = "checked when it is compiled")]
        while index < out.len() {
            out[index] = Self::ALL[index].key();
            index += 1;
        }
        out
    }

    /// Gives the word of the format.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Descending => "descending",
            Self::Ascending => "ascending",
            Self::Document => "document",
            Self::Name => "name",
        }
    }

    /// Reads the word of the format.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.key() == key)
    }
}

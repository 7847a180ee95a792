//! What a chart is asked for: which figures, laid out how, drawn in which form.

use super::words::words;
use super::{Basis, Period, Scope};

/// Which figures a chart compares, and how it lays them out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    /// How they are drawn.
    pub form: Form,
    /// Indices of metrics; of a scatter that of x, that of y, and then that of the symbols' areas,
    /// if there is one.
    pub metrics: Vec<usize>,
    /// Indices of entities; empty for all that report and their siblings.
    pub entities: Vec<usize>,
    /// The only period, if one is chosen.
    pub period: Option<Period>,
    /// What each figure must at least be limited to.
    pub scope: Scope,
    /// The only sorts of figures, if some are chosen; without a choice, targets do not stand beside
    /// what is done.
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
    /// Indices of the entities that stand out; empty where all do.
    pub highlight: Vec<usize>,
    /// Whether the figures are not to be ranked: they are not ordered by value, and no extremes are
    /// said.
    pub unranked: bool,
}

/// The most squares of a waffle.
pub const MOST_SQUARES: f64 = 400.0;

words! {
    /// A chart form.
    pub enum Form {
        /// Horizontal bars, side by side.
        #[default]
        Bar = "bar",
        /// Upright bars, side by side.
        Column = "column",
        /// Horizontal bars of parts on end.
        Stacked = "stacked",
        /// Upright bars of parts on end.
        StackedColumn = "stacked-column",
        /// Parts as shares of their whole, horizontal.
        Percent = "percent",
        /// Parts as shares of their whole, upright.
        PercentColumn = "percent-column",
        /// What is done on what was aimed at.
        Bullet = "bullet",
        /// A symbol at each value.
        Dot = "dot",
        /// A symbol at each value, with a stem from zero.
        Lollipop = "lollipop",
        /// Two symbols a row, and the stretch between.
        Dumbbell = "dumbbell",
        /// Two columns of values, and what joins those of one row.
        Slope = "slope",
        /// A symbol at two values, its area a third.
        Scatter = "scatter",
        /// A stroke through the values of a time.
        Line = "line",
        /// A stroke through the values of a time, filled down to zero.
        Area = "area",
        /// Rows and metrics, a cell each.
        Matrix = "matrix",
        /// A square for each thing counted.
        Waffle = "waffle",
        /// How many values lie in each of equal steps.
        Histogram = "histogram",
        /// Median, quartiles and range.
        Box = "box",
    }
}

impl Form {
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

    /// Tells whether its marks are symbols at points.
    #[must_use]
    pub const fn is_of_symbols(self) -> bool {
        matches!(
            self,
            Self::Dot
                | Self::Lollipop
                | Self::Dumbbell
                | Self::Slope
                | Self::Scatter
                | Self::Line
                | Self::Area
        )
    }

    /// Tells whether metrics of other units share one panel: each has an axis of its own.
    #[must_use]
    pub const fn mixes_units(self) -> bool {
        matches!(self, Self::Scatter | Self::Matrix)
    }
}

words! {
    /// What rows, series or small multiples stand for.
    pub enum Axis {
        /// Who reports.
        #[default]
        Entity = "entity",
        /// What is measured.
        Metric = "metric",
        /// When.
        Period = "period",
        /// What sort of figure it is.
        Basis = "basis",
        /// Figures that are parts of others, by what limits them.
        Part = "part",
        /// Each figure that is found, one by one.
        Figure = "figure",
        /// Figures of one place, period, basis and scope that belong together by their order: the
        /// first of each metric, the second of each.
        Point = "point",
    } else {
        /// The values of a dimension of scope.
        Scope
    }
}

words! {
    /// Which value a chart draws.
    pub enum Show {
        /// As reported.
        #[default]
        Value = "value",
        /// Of the whole of which a figure is a part, or of all rows together.
        Share = "share",
        /// What is done, of what was aimed at.
        Completion = "completion",
        /// What is missing to the target.
        Gap = "gap",
        /// Completion by the share of the target's time that has passed.
        Pace = "pace",
        /// The first metric for each one of the second.
        Per = "per",
        /// The target that follows from a figure and its completion rate.
        ImpliedTarget = "implied-target",
        /// The change since the period before.
        Growth = "growth",
        /// The place in the order of values.
        Rank = "rank",
    }
}

words! {
    /// How values become lengths; bars are linear whatever is asked for.
    pub enum Curve {
        /// Equal differences are equal lengths.
        #[default]
        Linear = "linear",
        /// Square roots.
        Sqrt = "sqrt",
        /// Equal ratios are equal lengths.
        Log = "log",
    }
}

words! {
    /// A value in the middle of those that are drawn.
    pub enum Average {
        /// The arithmetic mean.
        #[default]
        Mean = "mean",
        /// The median.
        Median = "median",
    }
}

/// A line to read values against.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reference {
    /// An average of the values that are drawn.
    Average(Average),
    /// A value, in the unit of the axis.
    Value(f64),
}

words! {
    /// Whether small multiples share a scale.
    pub enum FacetScales {
        /// They do.
        #[default]
        Shared = "shared",
        /// Each has its own.
        Free = "free",
    }
}

words! {
    /// The order of the rows of a chart.
    pub enum Sort {
        /// Highest value of the first metric first.
        #[default]
        Descending = "descending",
        /// Lowest value of the first metric first.
        Ascending = "ascending",
        /// As in the document.
        Document = "document",
        /// By name: pinyin where there is one.
        Name = "name",
    }
}

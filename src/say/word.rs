//! The words and wordings that are said, one variant each; a locale gives them.

/// A word, or a wording with the gaps `@0`, `@1` ….
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// Drawn and spoken where a value is missing.
    NotReported,
    /// The control that chooses the chart.
    Chart,
    /// The control that chooses the metric.
    Metric,
    /// The control that chooses the form.
    Form,
    /// The control that chooses the order.
    Order,
    /// The table of the chart's rows.
    Table,
    /// Heads the column of entities.
    Entity,
    /// Introduces the wording of the source.
    AsPrinted,
    /// Introduces the source.
    Source,
    /// Introduces the notes.
    Notes,
    /// Marks a period that is not printed beside the figure.
    Inferred,
    /// Shown while a document is read.
    Loading,
    /// Heads the message when a document has faults.
    CannotShow,
    /// Tells that the keys move through the marks.
    KeyHelp,
    /// The chart has no rows.
    NoRows,
    /// Closes the evidence.
    Close,
    /// The button after which the next figure that is chosen is held against the pinned one.
    Compare,
    /// Asks for that figure.
    ChooseOther,
    /// Says that two figures have nothing to be compared by.
    NoPair,
    /// Says that one of two figures is not there.
    NoOther,
    /// Heads the column of values.
    Value,
    /// Heads the column of units.
    Unit,
    /// Heads the column of periods.
    Period,
    /// Heads the column of scopes.
    Scope,
    /// Heads the column of caveats.
    Caveat,
    /// Introduces what a metric means.
    Definition,
    /// Introduces what a figure says for itself where no majority agrees.
    Differs,
    /// Introduces what all figures say for themselves where no majority agrees.
    Differ,
    /// Stands for a cell of a document that has faults.
    Unknown,
    /// Names what is reported, beside what was aimed at.
    Reported,
    /// Names what no part accounts for.
    Remainder,
    /// Names a figure that is not limited as its parts are.
    Whole,
    /// Names a reference line.
    Mean,
    /// Names a reference line.
    Median,
    /// Names the line where a target would stand by now.
    Pace,
    /// Introduces how a value follows from reported ones.
    Derived,
    /// Stands where a value does not follow from what is reported.
    NotDerived,
    /// Joins clauses.
    Separator,
    /// Joins items.
    Comma,
    /// The words at the line of a median: its word, the number, of how many values.
    MedianOfMany,
    /// Says that a row, a series or a metric is not reported: its name.
    RowNotReported,
    /// Heads the rows of a scatter that lack x or y.
    NotAllReported,
    /// Explains hollow bubbles.
    HollowBelowZero,
    /// Explains dashed strokes.
    DashedNotReported,
    /// Explains the one line without a name.
    GreyLineOne,
    /// Explains the lines without a name: how many.
    GreyLineMany,
    /// A series and in how many periods it is not reported.
    PeriodsMissing,
    /// Counts the items of a list that are not named.
    MoreItems,
    /// Explains the tints of a matrix.
    StrongerNearHighest,
    /// Explains the tints of a matrix in which percentages share one scale.
    StrongerNearHundred,
    /// Explains the empty cells of a matrix: the word for nothing.
    EmptyCell,
    /// What the columns of a histogram count.
    NumberInRange,
    // derived values: formulas
    /// Where the true value lies: the ends of the interval.
    DerivedRange,
    /// A completion by the share of days that have passed: how many, of how many.
    PaceOf,
    /// The rank among so many figures.
    RankAmong,
    /// The sum of so many figures.
    SumOf,
    /// The mean of so many figures.
    MeanOf,
    /// The median of so many figures.
    MedianOf,
    /// The first quartile of so many figures.
    FirstQuartileOf,
    /// The third quartile of so many figures.
    ThirdQuartileOf,
    /// The third quartile less the first, of so many figures.
    InterquartileOf,
    /// A coefficient of correlation and the number of its pairs.
    CorrelationOf,
    // derived values: refusals
    /// There are no figures to add.
    NothingToAdd,
    /// Two units have different dimensions.
    UnitsDiffer,
    /// Two figures are of two metrics.
    MetricsDiffer,
    /// A metric may not be added up.
    NotSummable,
    /// Two figures are of two periods.
    PeriodsDiffer,
    /// Two figures have two bases.
    BasesDiffer,
    /// Two figures of two entities have different scopes.
    ScopesDiffer,
    /// Two figures count the same things.
    SameFigure,
    /// One figure counts a part of what the other counts.
    OneWithin,
    /// Two scopes are ranges of size, one inside the other.
    ThresholdsNested,
    /// Two figures may count some of the same things.
    MayOverlap,
    /// The sum of parts is more than their whole.
    SumExceeds,
    /// What to do with figures of two units or metrics.
    InPanels,
    /// What to do with figures whose ranges of size are nested.
    WithThresholds,
    /// What to do with other figures that may not be added.
    SideBySide,
    // forms and why they do not fit
    /// A scatter plot needs two metrics.
    NeedsTwoMetrics,
    /// No row has two values.
    NeedsTwoSeries,
    /// A row has more than two values.
    HasMoreThanTwo,
    /// Fewer than two periods are reported.
    NeedsTwoPeriods,
    /// No target is reported.
    NeedsTargets,
    /// No parts of one whole are reported.
    NeedsParts,
    /// No figure gives the derived value that is asked for.
    NothingFollows,
    /// Squares stand for small whole counts only.
    NeedsSmallCounts,
    /// Fewer than so many values are no distribution.
    NeedsValues,
    /// Bars start at zero, which has no logarithm.
    NoLogOfBars,
}

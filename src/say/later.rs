//! The words that a first chart of bars does not say: of faults, refusals, pairs and other forms.
//! What only they need is in the second half of a page's WebAssembly.

/// A word, or a wording with the gaps `@0`, `@1` ….
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Later {
    /// Figures that are no part of a distribution, as they are unlike the others.
    NotCounted,
    /// Why no mean is drawn of rates.
    NoMeanOfRates,
    /// Why no mean or median is drawn where figures are not like for like.
    NoAverageUnlike,
    /// Why no mean or median is drawn where several metrics share an axis.
    NoAverageAcross,
    /// How quartiles are computed.
    QuartilesAre,
    /// Metrics that the first chart of a document without views does not show.
    MetricsLeft,
    /// A distribution is of figures that are like for like, and some are not.
    NotAllAlike,
    /// What the other series of a line chart are at the same time.
    SameTime,
    /// Head of a column: what tells the series apart.
    Series,
    /// Head of a column: what a figure is a part of.
    Part,
    /// Head of a column: the sort of figure.
    Basis,
    /// Head of a column: how exact it claims to be.
    Qualifier,
    /// Head of a column: the least that it can be.
    LeastValue,
    /// Head of a column: the most that it can be.
    MostValue,
    /// Shown while a document is read.
    Loading,
    /// Heads the message when a document has faults.
    CannotShow,
    /// The chart has no rows.
    NoRows,
    /// Says of how many rows the first are drawn.
    FirstRows,
    /// Asks for all rows.
    AllRows,
    /// Asks for the first rows alone again.
    FirstRowsAgain,
    /// Asks for that figure.
    ChooseOther,
    /// The button that lists the figures of a table one by one.
    EachFigure,
    /// A column of a table is sorted, the least first.
    Ascending,
    /// A column of a table is sorted, the most first.
    Descending,
    /// The lines of a table stand as the chart has them.
    AsDrawn,
    /// Says that two figures have nothing to be compared by.
    NoPair,
    /// Says that one of two figures is not there.
    NoOther,
    /// Names the line where a target would stand by now.
    Pace,
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
    /// A quarter at a tick of an axis, @0, without its year.
    TickQuarter,
    /// A day, @1, of a month, @0, at a tick of an axis, without its year.
    TickDay,
    /// The label of a tick, @0, and its year, @1.
    TickWithYear,
    /// Where the true value lies: the ends of the interval.
    RangeRounded,
    /// The same, where figures are about, nearly or over what is printed.
    RangeInexact,
    /// The same, where some are rounded and others inexact.
    RangeBoth,
    /// Of one of the figures nobody printed where it ends.
    RangeOpen,
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
    /// So many figures, more than so many, are not looked through for overlaps.
    TooManyToAdd,
    /// Some of the figures are below zero.
    BothSigns,
    /// What to do with figures of two units or metrics.
    InPanels,
    /// What to do with figures whose ranges of size are nested.
    WithThresholds,
    /// What to do with other figures that may not be added.
    SideBySide,
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
    /// An axis on which equal differences are equal lengths.
    LinearScale,
    /// An axis of square roots.
    SqrtScale,
    /// An axis on which equal ratios are equal lengths.
    LogScale,
    /// A place in a text: line @0, column @1.
    TextPlace,
    /// A text is not JSON: why is @0.
    NotJson,
    /// A text is not UTF-8, but seems to be @0.
    EncodingSeen,
    /// A text is not UTF-8, and it cannot be said what it is.
    EncodingUnknown,
    /// There is nothing in a document.
    EmptyDocument,
    /// A document is a page of HTML.
    WebPage,
    /// A document is of no shape that is read.
    NoDocument,
    /// The data are an option or dataset of `ECharts`.
    OfECharts,
    /// The data are those of a chart of Chart.js.
    OfChartJs,
    /// The data are as pandas writes them by default.
    OfPandas,
    /// A quotation mark is never closed.
    OpenQuote,
    /// No column of @0 is among the columns @1; the attribute @2 can name it.
    NoColumn,
    /// A record has @0 cells, the header @1.
    WrongCells,
    /// Expected is @0, found is @1.
    ExpectedFound,
    /// The unit @0 cannot be given in the unit @1.
    WrongUnit,
    /// A value in a unit is too great to be given in another one.
    Overflow,
    /// The metric @0 would be the base of itself.
    OwnBase,
    /// The item @1, whose kind is @0, would be a part of itself.
    OwnPart,
    /// A text has @0 characters; at most @1 are read.
    TooLongText,
    /// A joined document joins others.
    JoinsOthers,
    /// @0 more faults are not listed.
    MoreFaults,
    /// The id @1 is none of this document; it should name @0, given with its article.
    UnknownId,
    /// A second item, whose kind is @0, has the id @1.
    DuplicateId,
    /// There is no document at the address @0: why is @1.
    NotFetched,
    /// A server answered with the status @0.
    ServerAnswered,
    /// No server answered.
    NoAnswer,
    /// A document has @0 bytes; at most @1 are read.
    TooLongDocument,
    /// Follows a sentence about a word: the nearest known one is @0.
    DidYouMean,
    /// Joins the last of several words that are allowed to those before.
    Or,
    /// Introduces a doubt, as errors have no introduction.
    #[cfg(feature = "cli")]
    Warning,
    /// One of two figures counts what the other counts, too.
    OneIncludesOther,
    /// Of two figures the period is printed of one, and inferred of the other.
    PairInferred,
    /// The same, of the other.
    PairPrinted,
    /// How many rows, @0, have both metrics of a scatter.
    BothMetrics,
    /// One pair of figures, @0 being 1.
    PairsOne,
    /// So many pairs of figures: @0.
    PairsMany,
    /// The figure @0 and its value @1, as a part of a sentence.
    NameValue,
    /// The same where name and value would run together.
    NameValueApart,
    /// The figures @0 and @1 have the same rank, @2.
    PairTied,
    /// The figure @0 has the rank @1, and @2 the rank @3 behind it.
    PairAhead,
    /// The figures @0 and @1 have the same value, @2.
    PairEqual,
    /// The figures @0 and @1 may have the same value.
    PairAlike,
    /// Two figures of which it cannot be told which is more.
    PairUntold,
    /// The figure @0 is @2 times the figure @1.
    PairTimes,
    /// The rate @0 is by @2 higher than the rate @1.
    PairHigherBy,
    /// The figure @0 is by @2 more than the figure @1.
    PairMoreBy,
    /// The rate @0 is higher than the rate @1.
    PairHigher,
    /// The figure @0 is more than the figure @1.
    PairMore,
    /// Both of two figures are computed.
    BothComputed,
    /// Two figures differ in more than their values: @0 says in what.
    NotLikeForLike,
    /// A figure is not stated to be limited as the other is.
    NoSuchLimit,
    /// That a table was read with one doubt, @0 being 1.
    DoubtsOne,
    /// With how many doubts, @0, a table was read.
    DoubtsMany,
    /// The line of a table that is in doubt.
    DoubtLine,
    /// The column of a table that is in doubt.
    DoubtColumn,
    /// How many figures a document has.
    #[cfg(feature = "cli")]
    CountFigures,
    /// How many entities a document has.
    #[cfg(feature = "cli")]
    CountEntities,
    /// How many metrics a document has.
    #[cfg(feature = "cli")]
    CountMetrics,
    /// How many sources a document has.
    #[cfg(feature = "cli")]
    CountSources,
    /// How many views a document has.
    #[cfg(feature = "cli")]
    CountViews,
    /// Heads the periods of a document.
    #[cfg(feature = "cli")]
    ListPeriods,
    /// Heads the entities of a document.
    #[cfg(feature = "cli")]
    ListEntities,
    /// Heads the metrics of a document.
    #[cfg(feature = "cli")]
    ListMetrics,
}

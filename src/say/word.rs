//! The words and wordings that are said, one variant each; a locale gives them.

/// A word, or a wording with the gaps `@0`, `@1` ….
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// Drawn and spoken where a value is missing.
    NotReported,
    /// Figures that are no part of a distribution, as they are unlike the others.
    NotCounted,
    /// Why no mean is drawn of rates.
    NoMeanOfRates,
    /// Why no mean or median is drawn where several metrics share an axis.
    NoAverageAcross,
    /// Why no mean or median is drawn where figures are not like for like.
    NoAverageUnlike,
    /// How quartiles are computed.
    QuartilesAre,
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
    /// Head of a column: as printed.
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
    /// Says of how many rows the first are drawn.
    FirstRows,
    /// Asks for all rows.
    AllRows,
    /// Asks for the first rows alone again.
    FirstRowsAgain,
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
    /// Names one unit by another.
    UnitPer,
    /// Names a unit by one that has no name: for each of what is counted.
    UnitEach,
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
    // derived values: formulas
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

    // faults of documents
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

    // doubts of documents
    /// Introduces a doubt, as errors have no introduction.
    #[cfg(feature = "cli")]
    Warning,
    // periods
    /// A period that nobody stated.
    PeriodUnstated,
    /// The period @0 of a series that has no dates.
    PeriodStep,
    /// The year @0.
    PeriodYear,
    /// A quarter, @1, of the year @0.
    PeriodQuarter,
    /// A month, @1, of the year @0.
    PeriodMonth,
    /// A day, @2, of a month, @1, of the year @0.
    PeriodDay,
    /// The months from @1 to @2 of the year @0.
    PeriodMonths,
    /// From @0 to @1.
    PeriodSpan,
    /// From the first day of a period to one that is not told.
    PeriodToDate,
    /// Up to the last day of a period.
    PeriodAsOf,
    /// All of a period, said so.
    PeriodWhole,
    /// All that has come together in a period.
    PeriodCumulative,
    /// On the last day of a period.
    PeriodAt,
    /// An inferred period.
    PeriodInferred,
    /// Periods of which figures are not shown.
    PeriodsLeft,
    /// Most figures cover the period @0.
    MostlyPeriod,
    /// Figures cover periods of which none is shared by most.
    NoSharedPeriod,
    // lists and names put together
    /// The text @0 in quotation marks.
    Quoted,
    /// What stands between a name and what is said of it.
    Colon,
    /// What stands between the parts of a name.
    NameComma,
    /// Ends a sentence.
    Stop,
    /// A name, @0, and what tells it apart, @1.
    Bracketed,
    /// A list: the items before the last, @0, and the last, @1.
    ListLast,
    /// The first items of a list, @0, and @1 for how many it has or how many are left out, as
    /// [`counts_whole_lists`](super::Locale::counts_whole_lists) says.
    ListMore,
    /// Marks a value that nobody reported.
    ComputedMark,
    // evidence and caveats
    /// The title @0 of a source.
    SourceTitle,
    /// The place in a source: paragraph @0.
    Paragraph,
    /// A figure covers @0, and most others @1.
    CaveatPeriod,
    /// A figure is limited to @0, and most others are not.
    CaveatLimited,
    /// A figure is not stated to be limited to @0, as most others are.
    CaveatUnlimited,
    /// The numerator of a quotient is limited to @0, and its denominator is not stated to be.
    CaveatNumerator,
    /// A figure is limited to @0, and the target that it is compared with is not stated to be.
    CaveatFigure,
    /// A figure has the basis @0, and most others have not.
    CaveatBasis,
    /// Its period is inferred, those of the others are printed.
    CaveatInferred,
    /// The other way round.
    CaveatPrinted,
    /// It counts in another word.
    CaveatCounted,
    /// It runs up to the day of another report, @0.
    CaveatReport,
    /// Over time, it runs in another way than most, or is not as long.
    CaveatSpan,
    /// It counts some of what another figure of its series counts.
    CaveatWithin,
    /// One of two figures counts what the other counts, too.
    OneIncludesOther,
    /// Metrics on one axis are of different sorts.
    MetricBasesDiffer,
    /// Of two figures the period is printed of one, and inferred of the other.
    PairInferred,
    /// The same, of the other.
    PairPrinted,
    // units and numbers
    /// A difference of percentages: one percentage point, @0 being 1.
    PointsOne,
    /// A difference of percentages: @0 percentage points.
    PointsMany,
    // notes under a chart
    /// Of those named @0 the difference @1, where no majority agrees.
    OwnDifference,
    /// Counts the differences that have no note of their own: @0.
    MoreDifferences,
    /// The form @0 was asked for, and @1 is drawn: the reason is @2.
    DrawnInstead,
    /// Heads the periods of metrics on one axis.
    MetricPeriodsDiffer,
    /// Heads the limits of metrics on one axis.
    MetricScopesDiffer,
    /// Of the metrics @0 the period or the limit @1.
    NormOfMetric,
    /// The period @0 that most figures of a metric have.
    NormPeriod,
    /// Most figures of a metric have no limit.
    NormUnlimited,
    /// Stands between what is said of one metric and of another.
    NormSeparator,
    // summaries
    /// The chart has no figures.
    NothingToCompare,
    /// The rows @0 are left out.
    NotComputedForRows,
    /// One figure, @0 being 1, is unlike the others.
    UnlikeOne,
    /// So many figures, @0, are unlike the others.
    UnlikeMany,
    /// Counts the series that are not described: @0.
    SeriesNotTold,
    /// One figure, @0 being 1.
    FiguresOne,
    /// So many figures: @0.
    FiguresMany,
    /// Both of two rows, @0 as [`RowWords::both`](super::RowWords::both) counts them, report.
    ReportedBoth,
    /// All rows, @0 as [`RowWords::all`](super::RowWords::all) counts them, report.
    ReportedAll,
    /// One row, @1, of @0 reports.
    ReportedOne,
    /// So many rows, @1, of @0 report.
    ReportedMany,
    /// No row reports.
    ReportedNone,
    /// The rows @0 do not report, said behind how many do.
    NotReportedFor,
    /// For both of two rows, @0, a value is computed.
    ComputedBoth,
    /// For all rows, @0, a value is computed.
    ComputedAll,
    /// For so many rows, @1, of @0 a value is computed.
    ComputedSome,
    /// For no row a value is computed.
    ComputedNone,
    /// For the rows @0 no value is computed, said behind for how many one is.
    NotComputedFor,
    /// How many rows, @0, have both metrics of a scatter.
    BothMetrics,
    /// One pair of figures, @0 being 1.
    PairsOne,
    /// So many pairs of figures: @0.
    PairsMany,
    /// In the period @0 the value @1, and in the period @2 the value @3.
    FromTo,
    /// Both of two rows have the value @0.
    EqualBoth,
    /// All rows have the value @0.
    EqualAll,
    /// The rows @0 have the last rank, @1, and the rows @2 the first, @3.
    RankedEnds,
    /// The rows @0 have the highest value, @1, and the rows @2 the lowest, @3.
    HighestLowest,
    /// Before the extremes of those that are like for like: how many.
    AmongAlike,
    /// The highest and the lowest differ by @0, said behind what they are.
    SpreadGap,
    /// The highest is @0 times the lowest, said behind what they are.
    SpreadTimes,
    /// The highest is about @0 times the lowest, said behind what they are.
    SpreadAboutTimes,
    /// The wholes of the rows @0 have no parts.
    NotDivided,
    // pairs of figures
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

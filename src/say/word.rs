//! The words and wordings that are said, one variant each; a locale gives them.

use super::later::Later;

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
    /// Head of a column: as printed.
    AsPrinted,
    /// Introduces the source.
    Source,
    /// Introduces the notes.
    Notes,
    /// Heads the notes where they speak of every figure.
    EveryFigure,
    /// Marks a period that is not printed beside the figure.
    Inferred,
    /// Tells that the keys move through the marks.
    KeyHelp,
    /// Closes the evidence.
    Close,
    /// The button after which the next figure that is chosen is held against the pinned one.
    Compare,
    /// The button that shows the menus, by which a reader compares something else.
    Choose,
    /// The button that shows what a reader may take away.
    Take,
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
    /// Another report gives @0, and the one that is given first is shown.
    CaveatRival,
    /// Another report gives @0, and the one that was published later is shown.
    CaveatRivalOlder,
    /// Over time, it runs in another way than most, or is not as long.
    CaveatSpan,
    /// It counts some of what another figure of its series counts.
    CaveatWithin,
    /// Metrics on one axis are of different sorts.
    MetricBasesDiffer,
    /// A difference of percentages: one percentage point, @0 being 1.
    PointsOne,
    /// A difference of percentages: @0 percentage points.
    PointsMany,
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
    /// One that a first chart of bars does not say.
    Later(Later),
}

impl From<Later> for Word {
    fn from(word: Later) -> Self {
        Self::Later(word)
    }
}

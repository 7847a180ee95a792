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
    /// Rows by falling value.
    Descending,
    /// Rows by rising value.
    Ascending,
    /// Rows as the document has them.
    DocumentOrder,
    /// Rows by name.
    NameOrder,
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
    // charts
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
    // lists and names put together
    /// The text @0 in quotation marks.
    Quoted,
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
    /// A figure is of the sort @0, and most others are not.
    CaveatBasis,
}

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
}

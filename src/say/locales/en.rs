//! English.

use crate::data::{Basis, Form, Qualifier, Show, Sort};
#[cfg(feature = "cli")]
use crate::error::Warning;
use crate::error::{DoubtKind, Expected, Found, ItemKind, Role, Syntax};
use crate::say::locale::Locale;
use crate::say::{RowKind, RowWords, Later, Word};

/// English.
#[derive(Debug)]
pub struct En;

impl Locale for En {
    fn tag(&self) -> &'static str {
        "en"
    }

    fn name(&self) -> &'static str {
        "English"
    }

    fn reads(&self) -> &'static [&'static str] {
        &["en"]
    }

    fn is_spaced(&self) -> bool {
        true
    }

    fn says_classifiers(&self) -> bool {
        false
    }

    fn powers(&self) -> &'static [(i32, &'static str)] {
        &[(6, "million"), (9, "billion"), (12, "trillion")]
    }

    fn counts_whole_lists(&self) -> bool {
        false
    }

    #[expect(clippy::too_many_lines, clippy::match_same_arms, reason = "one arm a word")]
    fn word(&self, word: Word) -> &'static str {
        match word {
            // the widget
            Word::NotReported => "not reported",
            Word::Chart => "Chart",
            Word::Metric => "Metric",
            Word::Form => "Drawn as",
            Word::Order => "Order",
            Word::Table => "Table",
            Word::Entity => "Place",
            Word::AsPrinted => "As printed",
            Word::Source => "Source",
            Word::Notes => "Notes",
            Word::EveryFigure => "Every figure carries a note: ",
            Word::Inferred => "inferred",
            Word::KeyHelp => {
                "arrow keys move through the figures, Enter shows the evidence, \
                 Shift+Enter compares with another figure, Escape leaves"
            }
            Word::Close => "Close",
            Word::Compare => "Compare with another figure",
            Word::Choose => "Compare yourself",
            Word::Take => "Save",
            Word::Value => "Value",
            Word::Unit => "Unit",
            Word::Period => "Period",
            Word::Scope => "Scope",
            Word::Caveat => "Comparability",
            Word::Definition => "Definition",
            Word::Differs => "these figures have no common basis; here ",
            Word::Differ => "No common basis",
            Word::Unknown => "—",
            Word::Reported => "reported",
            Word::Remainder => "not itemised",
            Word::Whole => "all",
            Word::Mean => "mean",
            Word::Median => "median",
            Word::Derived => "Computed",
            Word::NotDerived => "cannot be computed",
            Word::Separator => "; ",
            Word::Comma => ", ",
            // lists and names put together
            Word::Quoted => "“@0”",
            Word::Colon => ": ",
            Word::NameComma => ", ",
            Word::Stop => ".",
            Word::Bracketed => "@0 (@1)",
            Word::ListLast => "@0 and @1",
            Word::ListMore => "@0 and @1 more",
            Word::ComputedMark => "computed",

            // units and numbers
            Word::UnitPer => "@0 per @1",
            Word::UnitEach => "@0 each",
            Word::PointsOne => "@0 percentage point",
            Word::PointsMany => "@0 percentage points",

            // periods
            Word::PeriodUnstated => "period not stated",
            Word::PeriodStep => "@0",
            Word::PeriodYear => "@0",
            Word::PeriodQuarter => "Q@1 @0",
            Word::PeriodMonth => "@1 @0",
            Word::PeriodDay => "@2 @1 @0",
            Word::PeriodMonths => "@1–@2 @0",
            Word::PeriodToDate => "@0 to date",
            Word::PeriodAsOf => "as of @0",
            Word::PeriodWhole => "all of @0",
            Word::PeriodCumulative => "@0, cumulative",
            Word::PeriodAt => "end of @0",
            Word::PeriodInferred => "@0 (inferred)",
            Word::PeriodsLeft => "figures for @0 are not shown",
            Word::PeriodSpan => "@0 to @1",
            Word::MostlyPeriod => "mostly @0",
            Word::NoSharedPeriod => "periods differ",

            // evidence and caveats
            Word::SourceTitle => "“@0”",
            Word::Paragraph => "paragraph @0",
            Word::CaveatPeriod => "covers @0, most others @1",
            Word::CaveatLimited => "@0 only, unlike most others",
            Word::CaveatUnlimited => "does not state the limit of most others, “@0”",
            Word::CaveatNumerator => "numerator “@0” only, denominator not stated to be",
            Word::CaveatFigure => "figure “@0” only, target not stated to be",
            Word::CaveatInferred => "period inferred, where the others are printed",
            Word::CaveatPrinted => "period printed, where the others are inferred",
            Word::CaveatCounted => "counted in “@0”",
            Word::CaveatReport => "counted to the day of its own report (@0)",
            Word::CaveatRival => "also given as @0; the one given first is shown",
            Word::CaveatRivalOlder => "also given as @0; the one published later is shown",
            Word::CaveatSpan => "covers a span of another kind or length than others",
            Word::CaveatWithin => "includes another figure here, or is part of it",
            Word::MetricBasesDiffer => "Metrics are of different sorts",
            Word::CaveatBasis => "@0 figure, unlike most others",

            // notes under a chart
            Word::OwnDifference => "@0 (@1)",
            Word::MoreDifferences => "@0 more differences, told at each figure",
            Word::DrawnInstead => "Drawn as @1 rather than @0: @2",
            Word::MetricPeriodsDiffer => "The metrics differ in period",
            Word::MetricScopesDiffer => "The metrics differ in scope",
            Word::NormOfMetric => "@0: @1",
            Word::NormPeriod => "@0",
            Word::NormUnlimited => "no limit stated",
            Word::NormSeparator => "; ",

            // summaries
            Word::NothingToCompare => "nothing to compare",
            Word::NotComputedForRows => "cannot be computed for @0",
            Word::UnlikeOne => "not like for like: @0 figure; see the notes",
            Word::UnlikeMany => "not like for like: @0 figures; see the notes",
            Word::SeriesNotTold => "not described here: @0 more series",
            Word::FiguresOne => "@0 figure",
            Word::FiguresMany => "@0 figures",
            Word::ReportedBoth => "figures for @0",
            Word::ReportedAll => "figures for all @0",
            Word::ReportedOne => "a figure for @1 of @0",
            Word::ReportedMany => "figures for @1 of @0",
            Word::ReportedNone => "no figures",
            Word::NotReportedFor => ", none for @0",
            Word::ComputedBoth => "computed for @0",
            Word::ComputedAll => "computed for all @0",
            Word::ComputedSome => "computed for @1 of @0",
            Word::ComputedNone => "cannot be computed",
            Word::NotComputedFor => ", not for @0",
            Word::FromTo => "from @1 (@0) to @3 (@2)",
            Word::EqualBoth => "both at @0",
            Word::EqualAll => "all at @0",
            Word::RankedEnds => "ranked @3: @2; ranked @1: @0",
            Word::AmongAlike => "of the @0 that are like for like, @1",
            Word::HighestLowest => "highest: @0, @1; lowest: @2, @3",
            Word::SpreadGap => "; a gap of @0",
            Word::SpreadTimes => "; the highest is @0 times the lowest",
            Word::SpreadAboutTimes => "; the highest is about @0 times the lowest",
            Word::NotDivided => "not divided: @0",

            Word::Later(word) => self.later(word),
        }
    }

    #[expect(clippy::too_many_lines, reason = "one arm a word")]
    #[inline(never)]
    fn later(&self, word: Later) -> &'static str {
        match word {
            // the widget
            Later::NoMeanOfRates => "no mean is drawn: each rate has a denominator of its own",
            Later::NoAverageUnlike => {
                "no mean or median is drawn: the figures are not like for like"
            }
            Later::NoAverageAcross => "no mean or median is drawn: the metrics differ",
            Later::NotCounted => "not like for like, not counted",
            Later::MetricsLeft => "not shown here: @0",
            Later::QuartilesAre => {
                "quartiles are interpolated linearly (type 7 of R), of figures that are like for \
                 like only"
            },
            Later::NotAllAlike => "not all values are like for like",
            Later::SameTime => "Same time",
            Later::Series => "Series",
            Later::Part => "Part",
            Later::Basis => "Basis",
            Later::Qualifier => "Qualifier",
            Later::LeastValue => "At least",
            Later::MostValue => "At most",
            Later::Loading => "Reading the data…",
            Later::CannotShow => "This chart cannot be shown",
            Later::NoRows => "nothing to compare",
            Later::FirstRows => "The first @0 of @1 are shown",
            Later::AllRows => "Show all",
            Later::FirstRowsAgain => "Show the first @0",
            Later::ChooseOther => "Choose another figure in the chart",
            Later::EachFigure => "Figure by figure, as printed",
            Later::Ascending => "ascending",
            Later::Descending => "descending",
            Later::AsDrawn => "in the chart's order",
            Later::NoPair => "These two figures cannot be compared directly",
            Later::NoOther => "One of the two has no figure",
            Later::Pace => "pace for the time passed",
            // evidence and caveats
            Later::OneIncludesOther => "one includes the other",
            Later::PairInferred => "period inferred",
            Later::PairPrinted => "period printed",
            // summaries
            Later::BothMetrics => "both metrics: @0",
            Later::PairsOne => "@0 pair of figures",
            Later::PairsMany => "@0 pairs of figures",
            // pairs of figures
            Later::NameValue => "@0, @1",
            Later::NameValueApart => "@0 (@1)",
            Later::PairTied => "@0 and @1 both rank @2",
            Later::PairAhead => "@0 ranks @1, ahead of @2 at @3",
            Later::PairEqual => "@0 and @1 are both at @2",
            Later::PairAlike => "@0 is about the same as @1",
            Later::PairUntold => "@0 may be above or below @1",
            Later::PairTimes => "@0 is @2 times @1",
            Later::PairHigherBy => "@0 is @2 higher than @1",
            Later::PairMoreBy => "@0 is @2 more than @1",
            Later::PairHigher => "@0 is higher than @1",
            Later::PairMore => "@0 is more than @1",
            Later::BothComputed => "both computed",
            Later::NotLikeForLike => "not like for like; @0",
            Later::NoSuchLimit => "no such limit stated",

            // derived values: formulas
            Later::RangeRounded => " (between @0 and @1, given rounding)",
            Later::RangeInexact => " (between @0 and @1, as a figure is not exact)",
            Later::RangeBoth => {
                " (between @0 and @1, as a figure is not exact, and given rounding)"
            }
            Later::RangeOpen => " (a figure is reported as a bound only)",
            Later::PaceOf => "@0 ÷ (@1 days ÷ @2 days)",
            Later::RankAmong => "place among @0 figures",
            Later::SumOf => "sum of @0 figures",
            Later::MeanOf => "mean of @0 figures",
            Later::MedianOf => "median of @0 figures",
            Later::FirstQuartileOf => "first quartile of @0 figures",
            Later::ThirdQuartileOf => "third quartile of @0 figures",
            Later::InterquartileOf => "interquartile range of @0 figures",
            Later::CorrelationOf => {
                "correlation r = @0 (n = @1, 95% confidence interval @2 to @3, computed)"
            },

            // derived values: refusals
            Later::NothingToAdd => "there are no figures to add",
            Later::UnitsDiffer => "“@0” and “@1” are units that do not add up",
            Later::MetricsDiffer => "“@0” and “@1” are two metrics",
            Later::NotSummable => "“@0” cannot be added up",
            Later::PeriodsDiffer => "“@0” and “@1” are different periods",
            Later::BasesDiffer => "“@0” and “@1” are different sorts of figure",
            Later::ScopesDiffer => "“@0” and “@1” are limited differently",
            Later::SameFigure => "“@0” and “@1” are the same figure twice",
            Later::OneWithin => "“@0” and “@1” are one inside the other",
            Later::ThresholdsNested => "“@0” and “@1” are thresholds, one inside the other",
            Later::MayOverlap => "“@0” and “@1” may overlap",
            Later::TooManyToAdd => {
                "there are @0 of them, more than @1: too many to be checked for overlaps, so they \
                 are not added"
            }
            Later::BothSigns => "some are below zero, so none is a share of their sum",
            Later::SumExceeds => "the parts add up to @0, more than the whole of @1: they overlap",
            Later::InPanels => "show them in panels, each on its own axis",
            Later::WithThresholds => "show them side by side, each with its threshold",
            Later::SideBySide => "show them side by side",

            // forms and why they do not fit
            Later::NeedsTwoMetrics => "a scatter plot needs two metrics that are both reported",
            Later::NeedsTwoSeries => "no row has two values to compare",
            Later::HasMoreThanTwo => "a row has more than two values",
            Later::NeedsTwoPeriods => "fewer than two periods are reported",
            Later::NeedsTargets => "no target is reported",
            Later::NeedsParts => "no parts of one whole are reported",
            Later::NothingFollows => "what is asked for does not follow from the reported figures",
            Later::NeedsSmallCounts => "only small whole counts can be drawn as squares",
            Later::NeedsValues => {
                "fewer than @0 values that are like for like make no distribution"
            }
            Later::NoLogOfBars => "bars start at zero, which a log scale does not have",
            Later::LinearScale => "linear",
            Later::SqrtScale => "square root",
            Later::LogScale => "log",
            // faults of documents
            Later::TextPlace => "line @0, column @1",
            Later::NotJson => "this is not JSON: @0",
            Later::EncodingSeen => "expected UTF-8, this looks like @0",
            Later::EncodingUnknown => "expected UTF-8",
            Later::EmptyDocument => "the document is empty",
            Later::WebPage => "this is a web page, not a data file",
            Later::NoDocument => {
                "expected a duibi/1 document, a list of records, a JSON-stat 2.0 dataset or CSV \
                 with a header"
            }
            Later::OfECharts => {
                "this is an option of ECharts; give the rows of its dataset.source as a list of \
                 records: [{\"place\": \"A\", \"value\": 1}]"
            }
            Later::OfChartJs => {
                "these are data of Chart.js; give a list of records, one for each label: \
                 [{\"place\": \"A\", \"value\": 1}]"
            }
            Later::OfPandas => {
                "this is the shape that pandas writes by default; write it with \
                 orient=\"records\""
            }
            Later::OpenQuote => "a quotation mark is not closed, and takes in all that follows",
            Later::NoColumn => "no column of @0 among @1; name it by @2",
            Later::WrongCells => "expected @1 cells, as the header has, found @0",
            Later::ExpectedFound => "expected @0, found @1",
            Later::WrongUnit => "expected a unit that can be given in \"@1\", found \"@0\"",
            Later::Overflow => {
                "expected a value that can be given in \"@2\", found @0 in \"@1\", which is too \
                 great"
            }
            Later::OwnBase => "the metric \"@0\" cannot be the base of itself",
            Later::OwnPart => "the @0 \"@1\" cannot be a part of itself",
            Later::TooLongText => "expected at most @1 characters, found @0",
            Later::JoinsOthers => "a document that is joined cannot join others",
            Later::MoreFaults => "@0 more faults are not listed",
            Later::UnknownId => "expected the id of @0 of this document, found \"@1\"",
            Later::DuplicateId => "expected one @0 \"@1\", found a second",
            Later::NotFetched => "the data file @0 could not be fetched: @1",
            Later::ServerAnswered => "the server answered @0",
            Later::NoAnswer => "no answer",
            Later::TooLongDocument => "expected at most @1 bytes, found @0",
            Later::DidYouMean => "; did you mean \"@0\"?",
            Later::Or => " or ",

            // doubts of documents
            #[cfg(feature = "cli")]
            Later::Warning => "warning",
            // the command line
            Later::DoubtsOne => "read with @0 doubt",
            Later::DoubtsMany => "read with @0 doubts",
            Later::DoubtLine => "line @0",
            Later::DoubtColumn => "column @0",
            #[cfg(feature = "cli")]
            Later::CountFigures => "@0 observations",
            #[cfg(feature = "cli")]
            Later::CountEntities => "@0 entities",
            #[cfg(feature = "cli")]
            Later::CountMetrics => "@0 metrics",
            #[cfg(feature = "cli")]
            Later::CountSources => "@0 sources",
            #[cfg(feature = "cli")]
            Later::CountViews => "@0 views",
            #[cfg(feature = "cli")]
            Later::ListPeriods => "periods",
            #[cfg(feature = "cli")]
            Later::ListEntities => "entities: figures of each metric",
            #[cfg(feature = "cli")]
            Later::ListMetrics => "metrics: figures, and entities that report them",
            // charts
            Later::MedianOfMany => "@0 @1 (n = @2)",
            Later::RowNotReported => "@0 not reported",
            Later::NotAllReported => "not fully reported",
            Later::HollowBelowZero => "hollow where below zero",
            Later::DashedNotReported => "dashed where not reported",
            Later::GreyLineOne => "the other line is grey",
            Later::GreyLineMany => "the @0 other lines are grey",
            Later::PeriodsMissing => "@0 (@1 periods)",
            Later::MoreItems => "@0 more",
            Later::StrongerNearHighest => "stronger colour: nearer to the highest in that metric",
            Later::StrongerNearHundred => {
                "stronger colour: nearer to the highest in that metric (percentages: nearer to 100)"
            }
            Later::EmptyCell => "empty: @0",
            Later::NumberInRange => "number in each range",
            Later::TickQuarter => "Q@0",
            Later::TickDay => "@0 @1",
            Later::TickWithYear => "@0 @1",
        }
    }

    fn form(&self, form: Form) -> &'static str {
        match form {
            Form::Bar => "bars",
            Form::Column => "columns",
            Form::Stacked => "stacked bars",
            Form::StackedColumn => "stacked columns",
            Form::Percent => "100% bars",
            Form::PercentColumn => "100% columns",
            Form::Bullet => "a bullet chart",
            Form::Dot => "dots",
            Form::Lollipop => "lollipops",
            Form::Dumbbell => "dumbbells",
            Form::Slope => "slopes",
            Form::Scatter => "a scatter plot",
            Form::Line => "lines",
            Form::Area => "an area",
            Form::Matrix => "a matrix",
            Form::Waffle => "a waffle",
            Form::Histogram => "a histogram",
            Form::Box => "box plots",
        }
    }

    fn articles(&self) -> &'static [&'static str] {
        &["a ", "an "]
    }

    fn basis(&self, basis: &Basis) -> Option<&'static str> {
        match basis {
            Basis::Actual => Some("actual"),
            Basis::Target => Some("target"),
            Basis::CompletionRate => Some("completion rate"),
            Basis::GrowthRate => Some("growth rate"),
            Basis::Planned => Some("planned"),
            Basis::Total => Some("total investment"),
            Basis::Agreed => Some("agreed"),
            Basis::Pipeline => Some("pipeline"),
            Basis::Approved => Some("approved"),
            Basis::Capacity => Some("capacity"),
            Basis::Other(_) => None,
        }
    }

    fn qualifier(&self, qualifier: Qualifier) -> &'static str {
        match qualifier {
            Qualifier::Exact => "@0",
            Qualifier::About => "about @0",
            Qualifier::Nearly => "nearly @0",
            Qualifier::Over => "over @0",
            Qualifier::Odd => "@0-odd",
            Qualifier::Under => "under @0",
            Qualifier::AtLeast => "at least @0",
            Qualifier::AtMost => "at most @0",
            // where its ends are not known
            Qualifier::Between => "mid-range @0",
        }
    }

    fn show(&self, show: Show) -> &'static str {
        match show {
            Show::Value => "@0",
            Show::Per => "@0 ÷ @1",
            Show::Share => "@0: share",
            Show::Completion => "@0: share of the target",
            Show::Gap => "@0: short of the target",
            Show::Pace => "@0: completion against time passed",
            Show::ImpliedTarget => "@0: implied target",
            Show::Growth => "@0: growth",
            Show::Rank => "@0: rank",
        }
    }

    fn sort(&self, sort: Sort) -> &'static str {
        match sort {
            Sort::Descending => "highest first",
            Sort::Ascending => "lowest first",
            Sort::Document => "as in the source",
            Sort::Name => "by name",
        }
    }

    fn item(&self, kind: ItemKind) -> &'static str {
        match kind {
            ItemKind::Entity => "entity",
            ItemKind::Metric => "metric",
            ItemKind::Source => "source",
            ItemKind::Observation => "observation",
            ItemKind::View => "view",
            ItemKind::Document => "document",
        }
    }

    fn some_item(&self, kind: ItemKind) -> &'static str {
        match kind {
            ItemKind::Entity => "an entity",
            ItemKind::Metric => "a metric",
            ItemKind::Source => "a source",
            ItemKind::Observation => "an observation",
            ItemKind::View => "a view",
            ItemKind::Document => "a document",
        }
    }

    fn role(&self, role: Role) -> &'static str {
        match role {
            Role::Entity => "entities, such as places",
            Role::Period => "periods",
            Role::Metric => "metrics",
            Role::Unit => "units",
            Role::Value => "numbers",
        }
    }

    fn syntax(&self, why: &Syntax) -> &'static str {
        match why {
            Syntax::End => "it ends too early",
            Syntax::Value => "a value is missing here",
            Syntax::CommaOrBracket => "expected \",\" or \"]\"",
            Syntax::CommaOrBrace => "expected \",\" or \"}\"",
            Syntax::Colon => "expected \":\" after a key",
            Syntax::Key => "a key must be a text in double quotation marks",
            Syntax::TrailingComma => "nothing follows the comma",
            Syntax::Trailing => "something follows after its end",
            Syntax::Control => "a text holds a line break or control character; write \\n",
            Syntax::Escape => "a backslash is followed by what it does not escape",
            Syntax::Number => "a number is not written as in JSON",
            Syntax::Range => "a number is too large",
            Syntax::Twice(_) => "the key \"@0\" stands twice in one object",
            Syntax::Deep => "it is nested more than 128 deep",
            Syntax::TooManyKeys => "its rows have more than 1000 different keys",
            Syntax::Other(_) => "@0",
        }
    }

    fn expected(&self, expected: Expected) -> &'static str {
        match expected {
            Expected::Object => "an object",
            Expected::List => "a list",
            Expected::SomeItems => "a list with at least one item",
            Expected::Number => "a number",
            Expected::Text => "a text that is not empty",
            Expected::Wording => "a text, or an object of language to text",
            Expected::Flag => "true or false",
            Expected::Format => "\"duibi/1\"",
            Expected::Period => "a period such as 2022, 2022-Q1, 2022-04 or 2022-01/2022-09",
            Expected::OneOf(_) => "@0",
            Expected::Reference => "@0 or a number",
            Expected::Url => "an address that begins with http:// or https://",
            Expected::Whole => "a whole number from 1",
            Expected::FewItems(_) => "a list with 1 to @0 items",
            Expected::Values(_) => "a list of @0 values, or an object of their numbers",
            Expected::Address => "an address relative to this document",
            Expected::OtherAxis => "an axis other than that of rows",
            Expected::Which => {
                "an object with at least one of entity, metric, period, basis, scope, from and to"
            }
            Expected::BandEnd => "a number or a period",
            Expected::Band => "two numbers or two periods, from before to",
            Expected::Within(..) => "a number from @0 to @1",
            Expected::Dataset => "the \"dataset\" of JSON-stat 2.0",
        }
    }

    fn found(&self, found: &Found) -> &'static str {
        match found {
            Found::Nothing => "nothing",
            Found::Null => "null",
            Found::Flag => "true or false",
            Found::Number(_) => "the number @0",
            Found::Text(_) => "the text \"@0\"",
            Found::EmptyList => "an empty list",
            Found::List => "a list",
            Found::Object => "an object",
        }
    }

    fn doubt(&self, doubt: &DoubtKind) -> &'static str {
        match doubt {
            DoubtKind::Mark(..) | DoubtKind::Period(..) => "\"@0\" is read as @1; it may be @2",
            DoubtKind::GivenPeriod(_) => "the period @0 is taken from the words around the table",
            DoubtKind::Magnitude(_) => "the m of \"@0\" is read as million; it may be metres",
            DoubtKind::Arrow(_) => "the triangle of \"@0\" is read as a plus; it may be a minus",
            DoubtKind::Unreadable(_) => "\"@0\" is left out: it cannot be read",
            DoubtKind::Failed(_) => "\"@0\" is left out: an error of a spreadsheet",
            DoubtKind::Conflict(..) => "@0 has two values for the same, @1 and @2",
            DoubtKind::Repeated(_) => "@0 has the same figure twice; it is read once",
            DoubtKind::Total(_) => "@0 is taken for the total of the others",
            DoubtKind::Alike(..) => "@0 and @1 are read as two; they may be one",
            DoubtKind::LeftOut => "nothing is read of this column",
            DoubtKind::NoHeader => "there seems to be no header: the first line is read as figures",
            DoubtKind::Cells(..) => "the line is left out: it has @0 cells, not @1",
            DoubtKind::Group(_) => "\"@0\" is taken for a heading of the lines below",
            DoubtKind::Numbered(_) => "nothing tells the @0 rows apart: they are numbered",
            DoubtKind::Mixed(_) => {
                "\"@0\" has no unit where others of the column have one: it is read as printed"
            }
            DoubtKind::OtherUnit(..) => {
                "the line above says @0, the header @1: the header's unit is taken"
            }
            DoubtKind::Band(_) => {
                "\"@0\" looks like a range of numbers that a spreadsheet made a date of"
            }
            DoubtKind::Fractions => {
                "the header says percent, but the figures add up to 1: they are read as printed"
            }
            DoubtKind::Another(_) => "another table begins with \"@0\": it is not read",
            DoubtKind::Encoding(_) => "read as @0, which its bytes look like",
            DoubtKind::Sheets(..) => "only the sheet @0 is read; not read: @1",
            DoubtKind::More(_) => "@0 more of the same kind are not listed",
            DoubtKind::NoYear => "no year is named: it cannot be told of which one they are",
            DoubtKind::UnlikeColumns => {
                "the columns are of very unlike size: read as metrics, they may be places"
            }
        }
    }

    #[cfg(feature = "cli")]
    fn warning(&self, warning: &Warning) -> &'static str {
        match warning {
            Warning::PartExceeds(..) => "a part (@0) is greater than its whole (@1)",
            Warning::Remainder(..) => {
                "the @1 parts by \"@0\" add up to @2, which leaves @4 of the whole @3: some are \
                 not itemised, or they overlap"
            }
            Warning::Excess(..) => {
                "the @1 parts by \"@0\" add up to @2, more than the whole @3: they overlap, or are \
                 wrong"
            }
            Warning::EntityExcess(..) => {
                "@0 entities that belong to it report @1 together, more than its own @2"
            }
            Warning::NoWholeNumber(..) => {
                "no whole number gives @0 with @1: the rate may refer to another figure"
            }
            Warning::Contradiction(..) => "the same figure was given before as @1, here as @0",
            Warning::NoBase(_) => {
                "the rate \"@0\" does not say what it is a rate of (numerator, denominator or \
                 growth_of)"
            }
            Warning::BaseMissing(_) => {
                "the base of this rate, \"@0\", is not reported for the same entity, period and \
                 scope"
            }
            Warning::Unread(_) => "these columns are not read: @0",
            Warning::NoMark(_) => "the annotation \"@0\" is at a figure that is not there",
            Warning::Unused(..) => "no figure uses the @0 \"@1\"",
            Warning::UnknownKey(..) => "the format has no key \"@0\"; it is not read",
            Warning::NoAxis(..) => "\"@0\" is neither an axis nor a dimension of any scope",
            Warning::Misspelt(..) => "the unit \"@0\" is not known",
        }
    }

    fn month(&self, month: u8) -> &'static str {
        let names =
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        names.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or("")
    }

    fn quarter(&self, quarter: u8) -> &'static str {
        ["1", "2", "3", "4"].get(usize::from(quarter).wrapping_sub(1)).copied().unwrap_or("")
    }

    fn rows(&self, kind: RowKind) -> RowWords {
        let (all, both) = match kind {
            RowKind::Entities => ("@0", "both"),
            RowKind::Periods => ("@0 periods", "both periods"),
            RowKind::Metrics => ("@0 metrics", "both metrics"),
            RowKind::Bases => ("@0 kinds", "both kinds"),
            RowKind::Scopes => ("@0 categories", "both categories"),
        };
        RowWords { all, both, some: "@0" }
    }
}

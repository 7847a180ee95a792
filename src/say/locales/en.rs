//! English.

use crate::data::Show;
use crate::say::locale::Locale;
use crate::say::{RowKind, Word};

/// English.
#[derive(Debug)]
pub struct En;

impl Locale for En {
    fn tag(&self) -> &'static str {
        "en"
    }

    fn reads(&self) -> &'static [&'static str] {
        &["en"]
    }

    fn is_spaced(&self) -> bool {
        true
    }

    fn word(&self, word: Word) -> &'static str {
        match word {
            // the widget
            Word::NotReported => "not reported",
            Word::Chart => "Chart",
            Word::Metric => "Metric",
            Word::Form => "Drawn as",
            Word::Order => "Order",
            Word::Descending => "highest first",
            Word::Ascending => "lowest first",
            Word::DocumentOrder => "as in the source",
            Word::NameOrder => "by name",
            Word::Table => "Table",
            Word::Entity => "Place",
            Word::AsPrinted => "As printed",
            Word::Source => "Source",
            Word::Notes => "Notes",
            Word::Inferred => "inferred",
            Word::Loading => "Reading the data…",
            Word::CannotShow => "This chart cannot be shown",
            Word::KeyHelp => {
                "arrow keys move through the figures, Enter shows the evidence, Shift+Enter compares with another figure, Escape leaves"
            }
            Word::NoRows => "nothing to compare",
            Word::Close => "Close",
            Word::Compare => "Compare with another figure",
            Word::ChooseOther => "Choose another figure in the chart",
            Word::NoPair => "These two figures cannot be compared directly",
            Word::NoOther => "One of the two has no figure",
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
            Word::Pace => "pace for the time passed",
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
            Word::ListMore => "@0 and @2 more",
            Word::ComputedMark => "computed",

            // units and numbers
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
            Word::PeriodSpan => "@0 to @1",
            Word::MostlyPeriod => "mostly @0",
            Word::PeriodsDiffer => "periods differ",

            // evidence and caveats
            Word::SourceTitle => "“@0”",
            Word::Paragraph => "paragraph @0",
            Word::CaveatPeriod => "covers @0, most others @1",
            Word::CaveatLimited => "@0 only, unlike most others",
            Word::CaveatUnlimited => "does not state the limit of most others, “@0”",
            Word::CaveatNumerator => "numerator “@0” only, denominator not stated to be",
            Word::CaveatFigure => "figure “@0” only, target not stated to be",
            Word::CaveatBasis => "@0 figure, unlike most others",
            // notes under a chart
            Word::OwnDifference => "@0 @1",
            Word::MoreDifferences => "@0 more differences, told at each figure",
            Word::DrawnInstead => "Drawn as @1 rather than @0: @2",
            Word::MetricPeriodsDiffer => "The metrics cover different periods",
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
            Word::ReportedBoth => "figures for both@2",
            Word::ReportedAll => "figures for all @0@2",
            Word::ReportedOne => "a figure for @3 of @0@2",
            Word::ReportedMany => "figures for @3 of @0@2",
            Word::ReportedNone => "no figures",
            Word::NotReportedFor => ", none for @0",
            Word::ComputedBoth => "computed for both@2",
            Word::ComputedAll => "computed for all @0@2",
            Word::ComputedSome => "computed for @3 of @0@2",
            Word::ComputedNone => "cannot be computed",
            Word::NotComputedFor => ", not for @0",
            Word::BothMetrics => "both metrics: @0",
            Word::PairsOne => "@0 pair of figures",
            Word::PairsMany => "@0 pairs of figures",
            Word::FromTo => "from @1 (@0) to @3 (@2)",
            Word::EqualBoth => "both at @0",
            Word::EqualAll => "all at @0",
            Word::RankedEnds => "ranked @3: @2; ranked @1: @0",
            Word::HighestLowest => "highest: @0, @1; lowest: @2, @3",
            Word::SpreadGap => "; a gap of @0",
            Word::SpreadTimes => "; the highest is @0 times the lowest",
            Word::SpreadAboutTimes => "; the highest is about @0 times the lowest",
            Word::NotDivided => "not divided: @0",

            // pairs of figures
            Word::NameValue => "@0, @1",
            Word::NameValueApart => "@0 (@1)",
            Word::PairTied => "@0 and @1 both rank @2",
            Word::PairAhead => "@0 ranks @1, ahead of @2 at @3",
            Word::PairEqual => "@0 and @1 are both at @2",
            Word::PairAlike => "@0 is about the same as @1",
            Word::PairTimes => "@0 is @2 times @1",
            Word::PairHigherBy => "@0 is @2 higher than @1",
            Word::PairMoreBy => "@0 is @2 more than @1",
            Word::PairHigher => "@0 is higher than @1",
            Word::PairMore => "@0 is more than @1",
            Word::BothComputed => "both computed",
            Word::NotLikeForLike => "not like for like; @0",
            Word::NoSuchLimit => "no such limit stated",

            // derived values: formulas

            // derived values: refusals

            // forms and why they do not fit

            // faults of documents

            // doubts of documents

            // charts
            Word::MedianOfMany => "@0 @1 (n = @2)",
            Word::RowNotReported => "@0 not reported",
            Word::NotAllReported => "not fully reported",
            Word::HollowBelowZero => "hollow where below zero",
            Word::DashedNotReported => "dashed where not reported",
            Word::GreyLineOne => "the other line is grey",
            Word::GreyLineMany => "the @0 other lines are grey",
            Word::PeriodsMissing => "@0 (@1 periods)",
            Word::MoreItems => "@0 more",
            Word::StrongerNearHighest => "stronger colour: nearer to the highest in that metric",
            Word::StrongerNearHundred => {
                "stronger colour: nearer to the highest in that metric (percentages: nearer to 100)"
            }
            Word::EmptyCell => "empty: @0",
            Word::NumberInRange => "number in each range",
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

    fn show(&self, show: Show) -> &'static str {
        match show {
            Show::Value => "@0",
            Show::Per => "@0 ÷ @1",
            Show::Share => "@0: share",
            Show::Completion => "@0: share of the target",
            Show::Gap => "@0: short of the target",
            Show::Pace => "@0: completion by time passed",
            Show::ImpliedTarget => "@0: implied target",
            Show::Growth => "@0: growth",
            Show::Rank => "@0: rank",
        }
    }

    fn rows(&self, kind: RowKind) -> [&'static str; 2] {
        match kind {
            RowKind::Entities => ["", ""],
            RowKind::Periods => ["", " periods"],
            RowKind::Metrics => ["", " metrics"],
            RowKind::Bases => ["", " kinds"],
            RowKind::Scopes => ["", " categories"],
        }
    }
}

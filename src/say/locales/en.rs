//! English.

use crate::data::Show;
use crate::say::Word;
use crate::say::locale::Locale;

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

            // units and numbers

            // periods
            Word::PeriodUnstated => "period not stated",
            Word::PeriodStep => "@0",
            Word::PeriodYear => "@0",
            Word::PeriodQuarter => "Q@1 @0",
            Word::PeriodMonth => "@1 @0",
            Word::PeriodDay => "@2 @1 @0",
            Word::PeriodMonths => "@1–@2 @0",
            Word::PeriodSpan => "@0 to @1",

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

            // summaries

            // pairs of figures

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
}

//! English.

use crate::data::{Basis, Form, Qualifier, Show, Sort};
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

            // units and numbers

            // periods

            // evidence and caveats

            // notes under a chart

            // summaries

            // pairs of figures

            // derived values: formulas
            Word::DerivedRange => " (between @0 and @1, given rounding)",
            Word::PaceOf => "@0 ÷ (@1 days ÷ @2 days)",
            Word::RankAmong => "place among @0 figures",
            Word::SumOf => "sum of @0 figures",
            Word::MeanOf => "mean of @0 figures",
            Word::MedianOf => "median of @0 figures",
            Word::FirstQuartileOf => "first quartile of @0 figures",
            Word::ThirdQuartileOf => "third quartile of @0 figures",
            Word::InterquartileOf => "interquartile range of @0 figures",
            Word::CorrelationOf => "correlation r = @0 (n = @1, computed)",

            // derived values: refusals
            Word::NothingToAdd => "there are no figures to add",
            Word::UnitsDiffer => "“@0” and “@1” are units that do not add up",
            Word::MetricsDiffer => "“@0” and “@1” are two metrics",
            Word::NotSummable => "“@0” cannot be added up",
            Word::PeriodsDiffer => "“@0” and “@1” are different periods",
            Word::BasesDiffer => "“@0” and “@1” are different sorts of figure",
            Word::ScopesDiffer => "“@0” and “@1” are limited differently",
            Word::SameFigure => "“@0” and “@1” are the same figure twice",
            Word::OneWithin => "“@0” and “@1” are one inside the other",
            Word::ThresholdsNested => "“@0” and “@1” are thresholds, one inside the other",
            Word::MayOverlap => "“@0” and “@1” may overlap",
            Word::SumExceeds => "the parts add up to @0, more than the whole of @1: they overlap",
            Word::InPanels => "show them in panels, each on its own axis",
            Word::WithThresholds => "show them side by side, each with its threshold",
            Word::SideBySide => "show them side by side",

            // forms and why they do not fit
            Word::NeedsTwoMetrics => "a scatter plot needs two metrics that are both reported",
            Word::NeedsTwoSeries => "no row has two values to compare",
            Word::HasMoreThanTwo => "a row has more than two values",
            Word::NeedsTwoPeriods => "fewer than two periods are reported",
            Word::NeedsTargets => "no target is reported",
            Word::NeedsParts => "no parts of one whole are reported",
            Word::NothingFollows => "what is asked for does not follow from the reported figures",
            Word::NeedsSmallCounts => "only small whole counts can be drawn as squares",
            Word::NeedsValues => "fewer than @0 values make no distribution",
            Word::NoLogOfBars => "bars start at zero, which a log scale does not have",
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
            Basis::Agreed => Some("agreed"),
            Basis::Pipeline => Some("pipeline"),
            Basis::Approved => Some("approved"),
            Basis::Capacity => Some("capacity"),
            Basis::Other(_) => None,
        }
    }

    fn qualifier(&self, qualifier: Qualifier) -> &'static str {
        match qualifier {
            Qualifier::Exact => "",
            Qualifier::About => "about ",
            Qualifier::Nearly => "nearly ",
            Qualifier::Over => "over ",
        }
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

    fn sort(&self, sort: Sort) -> &'static str {
        match sort {
            Sort::Descending => "highest first",
            Sort::Ascending => "lowest first",
            Sort::Document => "as in the source",
            Sort::Name => "by name",
        }
    }
}

//! 繁體中文.

use crate::data::{Basis, Form, Qualifier, Show, Sort};
use crate::say::Word;
use crate::say::locale::Locale;

/// 繁體中文.
#[derive(Debug)]
pub struct ZhHant;

impl Locale for ZhHant {
    fn tag(&self) -> &'static str {
        "zh-Hant"
    }

    fn reads(&self) -> &'static [&'static str] {
        &["zh-Hant", "zh-TW", "zh-HK", "zh-MO", "zh", "en"]
    }

    fn is_spaced(&self) -> bool {
        false
    }

    fn word(&self, word: Word) -> &'static str {
        match word {
            // the widget
            Word::NotReported => "未公布",
            Word::Chart => "圖表",
            Word::Metric => "指標",
            Word::Form => "圖形",
            Word::Order => "排序",
            Word::Table => "數據表",
            Word::Entity => "地區",
            Word::AsPrinted => "原文",
            Word::Source => "來源",
            Word::Notes => "說明",
            Word::Inferred => "據上下文推定",
            Word::Loading => "正在讀取資料……",
            Word::CannotShow => "圖表無法顯示",
            Word::KeyHelp => "用方向鍵逐項查看，Enter 看出處，Shift+Enter 與另一數字比較，Esc 退出",
            Word::NoRows => "沒有可比較的資料",
            Word::Close => "關閉",
            Word::Compare => "與另一數字比較",
            Word::ChooseOther => "請在圖上選另一個數字",
            Word::NoPair => "這兩個數字無法直接比較",
            Word::NoOther => "其中一個沒有數字",
            Word::Value => "數值",
            Word::Unit => "單位",
            Word::Period => "時期",
            Word::Scope => "口徑",
            Word::Caveat => "可比性",
            Word::Definition => "定義",
            Word::Differs => "各地口徑不一，此處為",
            Word::Differ => "各地口徑不一",
            Word::Unknown => "—",
            Word::Reported => "已完成",
            Word::Remainder => "未列明",
            Word::Whole => "全部",
            Word::Mean => "平均",
            Word::Median => "中位數",
            Word::Pace => "按時間進度應達到",
            Word::Derived => "計算值",
            Word::NotDerived => "無從推算",
            Word::Separator => "；",
            Word::Comma => "、",
            // lists and names put together

            // units and numbers

            // periods

            // evidence and caveats

            // notes under a chart

            // summaries

            // pairs of figures

            // derived values: formulas
            Word::DerivedRange => "（因四捨五入介於@0與@1之間）",
            Word::PaceOf => "@0 ÷ (@1天 ÷ @2天)",
            Word::RankAmong => "@0個數字中的名次",
            Word::SumOf => "@0個數字之和",
            Word::MeanOf => "@0個數字的平均數",
            Word::MedianOf => "@0個數字的中位數",
            Word::FirstQuartileOf => "@0個數字的第一四分位數",
            Word::ThirdQuartileOf => "@0個數字的第三四分位數",
            Word::InterquartileOf => "@0個數字的四分位距",
            Word::CorrelationOf => "相關係數 r = @0（n = @1，計算值）",

            // derived values: refusals
            Word::NothingToAdd => "沒有可相加的數字",
            Word::UnitsDiffer => "「@0」與「@1」單位不同，不能相加",
            Word::MetricsDiffer => "「@0」與「@1」指標不同，不能相加",
            Word::NotSummable => "「@0」不能相加",
            Word::PeriodsDiffer => "「@0」與「@1」時期不同，不能相加",
            Word::BasesDiffer => "「@0」與「@1」性質不同，不能相加",
            Word::ScopesDiffer => "「@0」與「@1」口徑不同，不能相加",
            Word::SameFigure => "「@0」與「@1」是同一數字，不能重複相加",
            Word::OneWithin => "「@0」與「@1」一個包含另一個，相加會重複計算",
            Word::ThresholdsNested => "「@0」與「@1」層層包含，相加會重複計算",
            Word::MayOverlap => "「@0」與「@1」可能重疊，相加會重複計算",
            Word::SumExceeds => "各部分合計@0，多於整體的@1：彼此重疊",
            Word::InPanels => "可分面並列，各用各的軸",
            Word::WithThresholds => "可作並列長條，標明門檻",
            Word::SideBySide => "可並列，不堆疊",

            // forms and why they do not fit
            Word::NeedsTwoMetrics => "散佈圖需要兩個指標都有數據",
            Word::NeedsTwoSeries => "沒有一列有兩個可比的數值",
            Word::HasMoreThanTwo => "每列多於兩個數值",
            Word::NeedsTwoPeriods => "數據不足兩個時期",
            Word::NeedsTargets => "沒有公布目標",
            Word::NeedsParts => "沒有公布同一整體的各個部分",
            Word::NothingFollows => "所公布的數字推不出要顯示的數值",
            Word::NeedsSmallCounts => "只有數量不多的整數計數可以畫成方格",
            Word::NeedsValues => "少於@0個數值，談不上分布",
            Word::NoLogOfBars => "長條從零起，對數軸沒有零",
            // faults of documents

            // doubts of documents

            // charts
            Word::MedianOfMany => "@0 @1（n = @2）",
            Word::RowNotReported => "@0未公布",
            Word::NotAllReported => "未公布齊全",
            Word::HollowBelowZero => "空心圓為負值",
            Word::DashedNotReported => "虛線處未公布",
            Word::GreyLineOne => "其餘@0條為灰線",
            Word::GreyLineMany => "其餘@0條為灰線",
            Word::PeriodsMissing => "@0（@1期）",
            Word::MoreItems => "另有@0項",
            Word::StrongerNearHighest => "顏色越濃，越接近該項最大值",
            Word::StrongerNearHundred => "顏色越濃，越接近該項最大值（百分比：越接近100%）",
            Word::EmptyCell => "空格＝@0",
            Word::NumberInRange => "各區間內的個數",
        }
    }

    fn form(&self, form: Form) -> &'static str {
        match form {
            Form::Bar => "長條圖",
            Form::Column => "柱狀圖",
            Form::Stacked => "堆疊長條圖",
            Form::StackedColumn => "堆疊柱狀圖",
            Form::Percent => "百分比長條圖",
            Form::PercentColumn => "百分比柱狀圖",
            Form::Bullet => "目標進度圖",
            Form::Dot => "點圖",
            Form::Lollipop => "棒棒糖圖",
            Form::Dumbbell => "啞鈴圖",
            Form::Slope => "斜率圖",
            Form::Scatter => "散佈圖",
            Form::Line => "折線圖",
            Form::Area => "面積圖",
            Form::Matrix => "對照表",
            Form::Waffle => "方格圖",
            Form::Histogram => "直方圖",
            Form::Box => "箱形圖",
        }
    }

    fn articles(&self) -> &'static [&'static str] {
        &[]
    }

    fn basis(&self, basis: &Basis) -> Option<&'static str> {
        match basis {
            Basis::Actual => Some("實績"),
            Basis::Target => Some("目標"),
            Basis::CompletionRate => Some("完成率"),
            Basis::GrowthRate => Some("增長率"),
            Basis::Planned => Some("計劃數"),
            Basis::Agreed => Some("協議數"),
            Basis::Pipeline => Some("在談"),
            Basis::Approved => Some("獲批數"),
            Basis::Capacity => Some("設計能力"),
            Basis::Other(_) => None,
        }
    }

    fn qualifier(&self, qualifier: Qualifier) -> &'static str {
        match qualifier {
            Qualifier::Exact => "",
            Qualifier::About => "約",
            Qualifier::Nearly => "近",
            Qualifier::Over => "超",
        }
    }

    fn show(&self, show: Show) -> &'static str {
        match show {
            Show::Value => "@0",
            Show::Per => "@0÷@1",
            Show::Share => "@0佔比",
            Show::Completion => "@0目標完成率",
            Show::Gap => "@0距目標",
            Show::Pace => "@0完成進度÷時間進度",
            Show::ImpliedTarget => "@0推算的目標",
            Show::Growth => "@0增長",
            Show::Rank => "@0名次",
        }
    }

    fn sort(&self, sort: Sort) -> &'static str {
        match sort {
            Sort::Descending => "由高到低",
            Sort::Ascending => "由低到高",
            Sort::Document => "按原文次序",
            Sort::Name => "按名稱",
        }
    }
}

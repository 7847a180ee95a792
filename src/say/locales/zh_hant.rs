//! 繁體中文.

use crate::data::Show;
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
            Word::Descending => "由高到低",
            Word::Ascending => "由低到高",
            Word::DocumentOrder => "按原文次序",
            Word::NameOrder => "按名稱",
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
            Word::Quoted => "「@0」",

            // units and numbers

            // periods
            Word::PeriodUnstated => "時期未註明",
            Word::PeriodStep => "第@0期",
            Word::PeriodYear => "@0年",
            Word::PeriodQuarter => "@0年第@1季度",
            Word::PeriodMonth => "@0年@1",
            Word::PeriodDay => "@0年@1@2日",
            Word::PeriodMonths => "@0年@1至@2",
            Word::PeriodSpan => "@0至@1",

            // evidence and caveats
            Word::SourceTitle => "《@0》",
            Word::Paragraph => "第@0段",
            Word::CaveatPeriod => "時期為@0，其餘多為@1",
            Word::CaveatLimited => "口徑為「@0」，與多數不同",
            Word::CaveatUnlimited => "未寫明是否限於「@0」，多數有此限",
            Word::CaveatNumerator => "分子「@0」，分母未寫明此限",
            Word::CaveatFigure => "實績「@0」，目標未寫明此限",
            Word::CaveatBasis => "為「@0」，與多數不同",
            // notes under a chart

            // summaries

            // pairs of figures

            // derived values: formulas

            // derived values: refusals

            // forms and why they do not fit

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

    fn month(&self, month: u8) -> &'static str {
        let names =
            ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"];
        names.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or("")
    }

    fn quarter(&self, quarter: u8) -> &'static str {
        ["一", "二", "三", "四"].get(usize::from(quarter).wrapping_sub(1)).copied().unwrap_or("")
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
}

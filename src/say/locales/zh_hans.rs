//! 简体中文.

use crate::data::Show;
use crate::say::locale::Locale;
use crate::say::{RowKind, Word};

/// 简体中文.
#[derive(Debug)]
pub struct ZhHans;

impl Locale for ZhHans {
    fn tag(&self) -> &'static str {
        "zh-Hans"
    }

    fn reads(&self) -> &'static [&'static str] {
        &["zh-Hans", "zh-CN", "zh-SG", "zh", "en"]
    }

    fn is_spaced(&self) -> bool {
        false
    }

    fn word(&self, word: Word) -> &'static str {
        match word {
            // the widget
            Word::NotReported => "未公布",
            Word::Chart => "图表",
            Word::Metric => "指标",
            Word::Form => "图形",
            Word::Order => "排序",
            Word::Descending => "由高到低",
            Word::Ascending => "由低到高",
            Word::DocumentOrder => "按原文次序",
            Word::NameOrder => "按名称",
            Word::Table => "数据表",
            Word::Entity => "地区",
            Word::AsPrinted => "原文",
            Word::Source => "来源",
            Word::Notes => "说明",
            Word::Inferred => "据上下文推定",
            Word::Loading => "正在读取数据……",
            Word::CannotShow => "图表无法显示",
            Word::KeyHelp => "用方向键逐项查看，回车看出处，Shift+回车与另一数字比较，Esc 退出",
            Word::NoRows => "没有可比较的数据",
            Word::Close => "关闭",
            Word::Compare => "与另一数字比较",
            Word::ChooseOther => "请在图上选另一个数字",
            Word::NoPair => "这两个数字无法直接比较",
            Word::NoOther => "其中一个没有数字",
            Word::Value => "数值",
            Word::Unit => "单位",
            Word::Period => "时期",
            Word::Scope => "口径",
            Word::Caveat => "可比性",
            Word::Definition => "定义",
            Word::Differs => "各地口径不一，此处为",
            Word::Differ => "各地口径不一",
            Word::Unknown => "—",
            Word::Reported => "已完成",
            Word::Remainder => "未列明",
            Word::Whole => "全部",
            Word::Mean => "平均",
            Word::Median => "中位数",
            Word::Pace => "按时间进度应达到",
            Word::Derived => "计算值",
            Word::NotDerived => "无从推算",
            Word::Separator => "；",
            Word::Comma => "、",
            // lists and names put together
            Word::Quoted => "“@0”",
            Word::Colon => "：",
            Word::NameComma => "，",
            Word::Stop => "。",
            Word::Bracketed => "@0（@1）",
            Word::ListLast => "@0、@1",
            Word::ListMore => "@0等@1项",
            Word::ComputedMark => "计算值",

            // units and numbers
            Word::PointsOne => "@0个百分点",
            Word::PointsMany => "@0个百分点",

            // periods
            Word::PeriodUnstated => "时期未注明",
            Word::PeriodStep => "第@0期",
            Word::PeriodYear => "@0年",
            Word::PeriodQuarter => "@0年第@1季度",
            Word::PeriodMonth => "@0年@1",
            Word::PeriodDay => "@0年@1@2日",
            Word::PeriodMonths => "@0年@1至@2",
            Word::PeriodSpan => "@0至@1",
            Word::MostlyPeriod => "多为@0",
            Word::PeriodsDiffer => "时期不一",

            // evidence and caveats
            Word::SourceTitle => "《@0》",
            Word::Paragraph => "第@0段",
            Word::CaveatPeriod => "时期为@0，其余多为@1",
            Word::CaveatLimited => "口径为“@0”，与多数不同",
            Word::CaveatUnlimited => "未写明是否限于“@0”，多数有此限",
            Word::CaveatNumerator => "分子“@0”，分母未写明此限",
            Word::CaveatFigure => "实绩“@0”，目标未写明此限",
            Word::CaveatBasis => "为“@0”，与多数不同",
            // notes under a chart
            Word::OwnDifference => "@0@1",
            Word::MoreDifferences => "另有@0处不同，见各个数字",
            Word::DrawnInstead => "未画成@0，改用@1：@2",
            Word::MetricPeriodsDiffer => "各指标时期不同",
            Word::MetricScopesDiffer => "各指标口径不同",
            Word::NormOfMetric => "@0@1",
            Word::NormPeriod => "为@0",
            Word::NormUnlimited => "未写明限制",
            Word::NormSeparator => "，",

            // summaries
            Word::NothingToCompare => "没有可比较的数据",
            Word::NotComputedForRows => "@0无从推算",
            Word::UnlikeOne => "@0个数值口径不同，见说明",
            Word::UnlikeMany => "@0个数值口径不同，见说明",
            Word::SeriesNotTold => "其余@0组数据未逐一说明",
            Word::FiguresOne => "@0个数值",
            Word::FiguresMany => "@0个数值",
            Word::ReportedBoth => "@0@1@2均有数据",
            Word::ReportedAll => "@0@1@2均有数据",
            Word::ReportedOne => "@0@1@2中@3@1有数据",
            Word::ReportedMany => "@0@1@2中@3@1有数据",
            Word::ReportedNone => "均无数据",
            Word::NotReportedFor => "，缺@0",
            Word::ComputedBoth => "@0@1@2均可推算",
            Word::ComputedAll => "@0@1@2均可推算",
            Word::ComputedSome => "@0@1@2中@3@1可推算",
            Word::ComputedNone => "均无从推算",
            Word::NotComputedFor => "，@0无从推算",
            Word::BothMetrics => "两个指标：@0",
            Word::PairsOne => "共@0对数值",
            Word::PairsMany => "共@0对数值",
            Word::FromTo => "@0为@1，@2为@3",
            Word::EqualBoth => "均为@0",
            Word::EqualAll => "均为@0",
            Word::RankedEnds => "列第@3的是@2；列第@1的是@0",
            Word::HighestLowest => "最高为@0，@1；最低为@2，@3",
            Word::SpreadGap => "；相差@0",
            Word::SpreadTimes => "；最高为最低的@0倍",
            Word::SpreadAboutTimes => "；最高约为最低的@0倍",
            Word::NotDivided => "@0未分项",

            // pairs of figures
            Word::NameValue => "@0@1",
            Word::NameValueApart => "@0：@1",
            Word::PairTied => "@0与@1并列第@2",
            Word::PairAhead => "@0列第@1，排在@2（第@3）之前",
            Word::PairEqual => "@0与@1均为@2",
            Word::PairAlike => "@0与@1相近",
            Word::PairTimes => "@0是@1的@2倍",
            Word::PairHigherBy => "@0比@1高@2",
            Word::PairMoreBy => "@0比@1多@2",
            Word::PairHigher => "@0高于@1",
            Word::PairMore => "@0多于@1",
            Word::BothComputed => "均为计算值",
            Word::NotLikeForLike => "口径不同：@0",
            Word::NoSuchLimit => "未写明此限",

            // derived values: formulas

            // derived values: refusals

            // forms and why they do not fit

            // faults of documents

            // doubts of documents

            // charts
            Word::MedianOfMany => "@0 @1（n = @2）",
            Word::RowNotReported => "@0未公布",
            Word::NotAllReported => "未公布齐全",
            Word::HollowBelowZero => "空心圆为负值",
            Word::DashedNotReported => "虚线处未公布",
            Word::GreyLineOne => "其余@0条为灰线",
            Word::GreyLineMany => "其余@0条为灰线",
            Word::PeriodsMissing => "@0（@1期）",
            Word::MoreItems => "另有@0项",
            Word::StrongerNearHighest => "颜色越浓，越接近该项最大值",
            Word::StrongerNearHundred => "颜色越浓，越接近该项最大值（百分比：越接近100%）",
            Word::EmptyCell => "空格＝@0",
            Word::NumberInRange => "各区间内的个数",
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
            Show::Share => "@0占比",
            Show::Completion => "@0目标完成率",
            Show::Gap => "@0距目标",
            Show::Pace => "@0完成进度÷时间进度",
            Show::ImpliedTarget => "@0推算的目标",
            Show::Growth => "@0增长",
            Show::Rank => "@0名次",
        }
    }

    fn rows(&self, kind: RowKind) -> [&'static str; 2] {
        match kind {
            RowKind::Entities => ["项", ""],
            RowKind::Periods => ["个", "时期"],
            RowKind::Metrics => ["项", "指标"],
            RowKind::Bases => ["类", ""],
            RowKind::Scopes => ["类", ""],
        }
    }
}

//! 简体中文.

use crate::data::{Basis, Form, Qualifier, Show, Sort};
#[cfg(feature = "cli")]
use crate::error::Warning;
use crate::error::{DoubtKind, Expected, Found, ItemKind, Role, Syntax};
use crate::say::locale::Locale;
use crate::say::{RowKind, RowWords, Later, Word};

/// 简体中文.
#[derive(Debug)]
pub struct ZhHans;

impl Locale for ZhHans {
    fn tag(&self) -> &'static str {
        "zh-Hans"
    }

    fn name(&self) -> &'static str {
        "简体"
    }

    fn reads(&self) -> &'static [&'static str] {
        &["zh-Hans", "zh-CN", "zh-SG", "zh", "en"]
    }

    fn is_spaced(&self) -> bool {
        false
    }

    fn says_classifiers(&self) -> bool {
        true
    }

    fn powers(&self) -> &'static [(i32, &'static str)] {
        &[]
    }

    fn counts_whole_lists(&self) -> bool {
        true
    }

    #[expect(clippy::too_many_lines, clippy::match_same_arms, reason = "one arm a word")]
    fn word(&self, word: Word) -> &'static str {
        match word {
            // the widget
            Word::NotReported => "未公布",
            Word::Chart => "图表",
            Word::Metric => "指标",
            Word::Form => "图形",
            Word::Order => "排序",
            Word::Table => "数据表",
            Word::Entity => "地区",
            Word::AsPrinted => "原文",
            Word::Source => "来源",
            Word::Notes => "说明",
            Word::EveryFigure => "每个数都有说明：",
            Word::Inferred => "据上下文推定",
            Word::KeyHelp => "用方向键逐项查看，回车看出处，Shift+回车与另一数字比较，Esc 退出",
            Word::Close => "关闭",
            Word::Compare => "与另一数字比较",
            Word::Choose => "自己比较",
            Word::Take => "保存",
            Word::Value => "数值",
            Word::Unit => "单位",
            Word::Period => "时期",
            Word::Scope => "口径",
            Word::Caveat => "可比性",
            Word::Definition => "定义",
            Word::Differs => "各地口径不一，此处为",
            Word::Differ => "各地口径不一",
            Word::Unknown => "—",
            Word::Reported => "已报数",
            Word::Remainder => "未列明",
            Word::Whole => "全部",
            Word::Mean => "平均",
            Word::Median => "中位数",
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
            Word::UnitPer => "@0/@1",
            Word::UnitEach => "@0/",
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
            Word::PeriodToDate => "@0以来",
            Word::PeriodAsOf => "截至@0",
            Word::PeriodWhole => "@0全年",
            Word::PeriodCumulative => "@0累计",
            Word::PeriodAt => "@0末",
            Word::PeriodInferred => "@0（推定）",
            Word::PeriodsLeft => "另有@0的数字未列入",
            Word::PeriodSpan => "@0至@1",
            Word::MostlyPeriod => "多为@0",
            Word::NoSharedPeriod => "时期不一",

            // evidence and caveats
            Word::SourceTitle => "《@0》",
            Word::Paragraph => "第@0段",
            Word::CaveatPeriod => "时期为@0，其余多为@1",
            Word::CaveatLimited => "口径为“@0”，与多数不同",
            Word::CaveatUnlimited => "未写明是否限于“@0”，多数有此限",
            Word::CaveatNumerator => "分子“@0”，分母未写明此限",
            Word::CaveatFigure => "实绩“@0”，目标未写明此限",
            Word::CaveatInferred => "时期系推定，其余为原文所写",
            Word::CaveatPrinted => "时期为原文所写，其余系推定",
            Word::CaveatCounted => "计量单位是“@0”",
            Word::CaveatReport => "截至其报道之日（@0）",
            Word::CaveatRival => "另一处为@0，此处取先列的一个",
            Word::CaveatRivalOlder => "另一处为@0，此处取较晚发布的一个",
            Word::CaveatSpan => "时段的起止或长短与其余不同",
            Word::CaveatWithin => "与图中另一数值有包含关系",
            Word::MetricBasesDiffer => "各指标性质不同",
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
            Word::ReportedBoth => "@0均有数据",
            Word::ReportedAll => "@0均有数据",
            Word::ReportedOne => "@0中@1有数据",
            Word::ReportedMany => "@0中@1有数据",
            Word::ReportedNone => "均无数据",
            Word::NotReportedFor => "，缺@0",
            Word::ComputedBoth => "@0均可推算",
            Word::ComputedAll => "@0均可推算",
            Word::ComputedSome => "@0中@1可推算",
            Word::ComputedNone => "均无从推算",
            Word::NotComputedFor => "，@0无从推算",
            Word::FromTo => "@0为@1，@2为@3",
            Word::EqualBoth => "均为@0",
            Word::EqualAll => "均为@0",
            Word::RankedEnds => "列第@3的是@2；列第@1的是@0",
            Word::AmongAlike => "口径一致的@0项中，@1",
            Word::HighestLowest => "最高为@0，@1；最低为@2，@3",
            Word::SpreadGap => "；相差@0",
            Word::SpreadTimes => "；最高为最低的@0倍",
            Word::SpreadAboutTimes => "；最高约为最低的@0倍",
            Word::NotDivided => "@0未分项",

            Word::Later(word) => self.later(word),
        }
    }

    #[expect(clippy::too_many_lines, reason = "one arm a word")]
    #[inline(never)]
    fn later(&self, word: Later) -> &'static str {
        match word {
            // the widget
            Later::NoMeanOfRates => "各比率的分母不同，不画平均线",
            Later::NoAverageUnlike => "各数值口径不同，不画平均线或中位线",
            Later::NoAverageAcross => "各指标不同，不画平均线或中位线",
            Later::NotCounted => "口径不同，未计入",
            Later::MetricsLeft => "另有@0未列入本图",
            Later::QuartilesAre => "四分位数按线性插值（R第7型）计算，只计口径一致的数字",
            Later::NotAllAlike => "各数口径不一",
            Later::SameTime => "同时",
            Later::Series => "系列",
            Later::Part => "所属部分",
            Later::Basis => "性质",
            Later::Qualifier => "约数用语",
            Later::LeastValue => "不小于",
            Later::MostValue => "不大于",
            Later::Loading => "正在读取数据……",
            Later::CannotShow => "图表无法显示",
            Later::NoRows => "没有可比较的数据",
            Later::FirstRows => "此处为前@0项，共@1项",
            Later::AllRows => "显示全部",
            Later::FirstRowsAgain => "只看前@0项",
            Later::ChooseOther => "请在图上选另一个数字",
            Later::EachFigure => "逐条列出原文与出处",
            Later::Ascending => "升序",
            Later::Descending => "降序",
            Later::AsDrawn => "与图同序",
            Later::NoPair => "这两个数字无法直接比较",
            Later::NoOther => "其中一个没有数字",
            Later::Pace => "按时间进度应达到",
            // evidence and caveats
            Later::OneIncludesOther => "一个包含另一个",
            Later::PairInferred => "时期系推定",
            Later::PairPrinted => "时期为原文所写",
            // summaries
            Later::BothMetrics => "两个指标：@0",
            Later::PairsOne => "共@0对数值",
            Later::PairsMany => "共@0对数值",
            // pairs of figures
            Later::NameValue => "@0@1",
            Later::NameValueApart => "@0：@1",
            Later::PairTied => "@0与@1并列第@2",
            Later::PairAhead => "@0列第@1，排在@2（第@3）之前",
            Later::PairEqual => "@0与@1均为@2",
            Later::PairAlike => "@0与@1相近",
            Later::PairUntold => "@0与@1孰高孰低，无从得知",
            Later::PairTimes => "@0是@1的@2倍",
            Later::PairHigherBy => "@0比@1高@2",
            Later::PairMoreBy => "@0比@1多@2",
            Later::PairHigher => "@0高于@1",
            Later::PairMore => "@0多于@1",
            Later::BothComputed => "均为计算值",
            Later::NotLikeForLike => "口径不同：@0",
            Later::NoSuchLimit => "未写明此限",

            // derived values: formulas
            Later::RangeRounded => "（因四舍五入介于@0与@1之间）",
            Later::RangeInexact => "（因原数并非确数，介于@0与@1之间）",
            Later::RangeBoth => "（因原数并非确数及四舍五入，介于@0与@1之间）",
            Later::RangeOpen => "（原数只报了一端）",
            Later::PaceOf => "@0 ÷ (@1天 ÷ @2天)",
            Later::RankAmong => "@0个数字中的名次",
            Later::SumOf => "@0个数字之和",
            Later::MeanOf => "@0个数字的平均数",
            Later::MedianOf => "@0个数字的中位数",
            Later::FirstQuartileOf => "@0个数字的第一四分位数",
            Later::ThirdQuartileOf => "@0个数字的第三四分位数",
            Later::InterquartileOf => "@0个数字的四分位距",
            Later::CorrelationOf => "相关系数 r = @0（n = @1，95%置信区间@2至@3，计算值）",

            // derived values: refusals
            Later::NothingToAdd => "没有可相加的数字",
            Later::UnitsDiffer => "“@0”与“@1”单位不同，不能相加",
            Later::MetricsDiffer => "“@0”与“@1”指标不同，不能相加",
            Later::NotSummable => "“@0”不能相加",
            Later::PeriodsDiffer => "“@0”与“@1”时期不同，不能相加",
            Later::BasesDiffer => "“@0”与“@1”性质不同，不能相加",
            Later::ScopesDiffer => "“@0”与“@1”口径不同，不能相加",
            Later::SameFigure => "“@0”与“@1”是同一数字，不能重复相加",
            Later::OneWithin => "“@0”与“@1”一个包含另一个，相加会重复计算",
            Later::ThresholdsNested => "“@0”与“@1”层层包含，相加会重复计算",
            Later::MayOverlap => "“@0”与“@1”可能重叠，相加会重复计算",
            Later::TooManyToAdd => "共@0项，多于@1项，无法逐一核对是否重叠，不能相加",
            Later::BothSigns => "有正有负，不能算各占多少",
            Later::SumExceeds => "各部分合计@0，多于整体的@1：彼此重叠",
            Later::InPanels => "可分面并列，各用各的轴",
            Later::WithThresholds => "可作并列条形，标明门槛",
            Later::SideBySide => "可并列，不堆叠",

            // forms and why they do not fit
            Later::NeedsTwoMetrics => "散点图需要两个指标都有数据",
            Later::NeedsTwoSeries => "没有一行有两个可比的数值",
            Later::HasMoreThanTwo => "每行多于两个数值",
            Later::NeedsTwoPeriods => "数据不足两个时期",
            Later::NeedsTargets => "没有公布目标",
            Later::NeedsParts => "没有公布同一整体的各个部分",
            Later::NothingFollows => "所公布的数字推不出要显示的数值",
            Later::NeedsSmallCounts => "只有数量不多的整数计数可以画成方格",
            Later::NeedsValues => "口径一致的数值少于@0个，谈不上分布",
            Later::NoLogOfBars => "条形从零起，对数轴没有零",
            Later::LinearScale => "等距",
            Later::SqrtScale => "平方根",
            Later::LogScale => "对数",
            // faults of documents
            Later::TextPlace => "第 @0 行第 @1 列",
            Later::NotJson => "不是有效的 JSON：@0",
            Later::EncodingSeen => "应为 UTF-8 编码，此文件像是 @0",
            Later::EncodingUnknown => "应为 UTF-8 编码",
            Later::EmptyDocument => "文件是空的",
            Later::WebPage => "这是网页，不是数据文件",
            Later::NoDocument => "应为 duibi/1 文档、记录列表、JSON-stat 2.0 数据集或带表头的 CSV",
            Later::OfECharts => {
                "这是ECharts的配置；请改给dataset.source各行的记录列表，\
                 如[{\"地区\": \"甲\", \"数值\": 1}]"
            }
            Later::OfChartJs => {
                "这是Chart.js的数据；请改为记录列表，每个标签一条，\
                 如[{\"地区\": \"甲\", \"数值\": 1}]"
            }
            Later::OfPandas => "这是pandas默认写出的形状；请用orient=\"records\"写出",
            Later::OpenQuote => "引号没有配对，其后各行都读作一格",
            Later::NoColumn => "找不到“@0”一列，已有的列：@1；可用 @2 指明",
            Later::WrongCells => "应有 @1 格，与表头相同，实有 @0 格",
            Later::ExpectedFound => "应为@0，实为@1",
            Later::WrongUnit => "应为可换算为“@1”的单位，实为“@0”",
            Later::Overflow => "应为可换算为“@2”的数值，实为以“@1”计的 @0，数值过大",
            Later::OwnBase => "指标“@0”不能以自身为基数",
            Later::OwnPart => "@0“@1”不能是自身的一部分",
            Later::TooLongText => "应不超过 @1 个字符，实有 @0 个",
            Later::JoinsOthers => "被合并的文档不能再合并其他文档",
            Later::MoreFaults => "另有 @0 处错误未列出",
            Later::UnknownId => "应为本文档中某个@0的 id，实为“@1”",
            Later::DuplicateId => "@0“@1”出现了两次，应只有一次",
            Later::NotFetched => "无法取得数据文件 @0：@1",
            Later::ServerAnswered => "服务器答复 @0",
            Later::NoAnswer => "没有答复",
            Later::TooLongDocument => "文件应不超过 @1 字节，实有 @0 字节",
            Later::DidYouMean => "；是不是“@0”？",
            Later::Or => " 或 ",

            // doubts of documents
            #[cfg(feature = "cli")]
            Later::Warning => "警告",
            // the command line
            Later::DoubtsOne | Later::DoubtsMany => "读取时存疑@0处",
            Later::DoubtLine => "第@0行",
            Later::DoubtColumn => "“@0”列",
            #[cfg(feature = "cli")]
            Later::CountFigures => "数字@0",
            #[cfg(feature = "cli")]
            Later::CountEntities => "实体@0",
            #[cfg(feature = "cli")]
            Later::CountMetrics => "指标@0",
            #[cfg(feature = "cli")]
            Later::CountSources => "来源@0",
            #[cfg(feature = "cli")]
            Later::CountViews => "视图@0",
            #[cfg(feature = "cli")]
            Later::ListPeriods => "时期",
            #[cfg(feature = "cli")]
            Later::ListEntities => "实体：各指标的数字",
            #[cfg(feature = "cli")]
            Later::ListMetrics => "指标：数字和报告的实体",
            // charts
            Later::MedianOfMany => "@0 @1（n = @2）",
            Later::RowNotReported => "@0未公布",
            Later::NotAllReported => "未公布齐全",
            Later::HollowBelowZero => "空心圆为负值",
            Later::DashedNotReported => "虚线处未公布",
            Later::GreyLineOne => "其余@0条为灰线",
            Later::GreyLineMany => "其余@0条为灰线",
            Later::PeriodsMissing => "@0（@1期）",
            Later::MoreItems => "另有@0项",
            Later::StrongerNearHighest => "颜色越浓，越接近该项最大值",
            Later::StrongerNearHundred => "颜色越浓，越接近该项最大值（百分比：越接近100%）",
            Later::EmptyCell => "空格＝@0",
            Later::NumberInRange => "各区间内的个数",
            Later::TickQuarter => "@0季度",
            Later::TickDay => "@0@1日",
            Later::TickWithYear => "@1年@0",
        }
    }

    fn form(&self, form: Form) -> &'static str {
        match form {
            Form::Bar => "条形图",
            Form::Column => "柱形图",
            Form::Stacked => "堆叠条形图",
            Form::StackedColumn => "堆叠柱形图",
            Form::Percent => "百分比条形图",
            Form::PercentColumn => "百分比柱形图",
            Form::Bullet => "目标进度图",
            Form::Dot => "点图",
            Form::Lollipop => "棒棒糖图",
            Form::Dumbbell => "哑铃图",
            Form::Slope => "斜率图",
            Form::Scatter => "散点图",
            Form::Line => "折线图",
            Form::Area => "面积图",
            Form::Matrix => "对照表",
            Form::Waffle => "方格图",
            Form::Histogram => "直方图",
            Form::Box => "箱形图",
        }
    }

    fn articles(&self) -> &'static [&'static str] {
        &[]
    }

    fn basis(&self, basis: &Basis) -> Option<&'static str> {
        match basis {
            Basis::Actual => Some("实绩"),
            Basis::Target => Some("目标"),
            Basis::CompletionRate => Some("完成率"),
            Basis::GrowthRate => Some("增长率"),
            Basis::Planned => Some("计划数"),
            Basis::Total => Some("总投资"),
            Basis::Agreed => Some("协议数"),
            Basis::Pipeline => Some("在谈"),
            Basis::Approved => Some("获批数"),
            Basis::Capacity => Some("设计能力"),
            Basis::Other(_) => None,
        }
    }

    fn qualifier(&self, qualifier: Qualifier) -> &'static str {
        match qualifier {
            Qualifier::Exact => "@0",
            Qualifier::About => "约@0",
            Qualifier::Nearly => "近@0",
            Qualifier::Over => "超@0",
            Qualifier::Odd => "@0余",
            Qualifier::Under => "不足@0",
            Qualifier::AtLeast => "至少@0",
            Qualifier::AtMost => "至多@0",
            // where its ends are not known
            Qualifier::Between => "区间中值@0",
        }
    }

    fn show(&self, show: Show) -> &'static str {
        match show {
            Show::Value => "@0",
            Show::Per => "@0÷@1",
            Show::Share => "@0占比",
            Show::Completion => "@0目标完成率",
            Show::Gap => "@0距目标",
            Show::Pace => "@0对照时间进度",
            Show::ImpliedTarget => "推算的@0目标",
            Show::Growth => "@0增长",
            Show::Rank => "@0名次",
        }
    }

    fn sort(&self, sort: Sort) -> &'static str {
        match sort {
            Sort::Descending => "由高到低",
            Sort::Ascending => "由低到高",
            Sort::Document => "按原文次序",
            Sort::Name => "按名称",
        }
    }

    fn item(&self, kind: ItemKind) -> &'static str {
        match kind {
            ItemKind::Entity => "实体",
            ItemKind::Metric => "指标",
            ItemKind::Source => "来源",
            ItemKind::Observation => "观测值",
            ItemKind::View => "视图",
            ItemKind::Document => "文档",
        }
    }

    fn role(&self, role: Role) -> &'static str {
        match role {
            Role::Entity => "地区等实体",
            Role::Period => "时期",
            Role::Metric => "指标",
            Role::Unit => "单位",
            Role::Value => "数值",
        }
    }

    fn syntax(&self, why: &Syntax) -> &'static str {
        match why {
            Syntax::End => "文本到此中断",
            Syntax::Value => "此处应有一个值",
            Syntax::CommaOrBracket => "应为“,”或“]”",
            Syntax::CommaOrBrace => "应为“,”或“}”",
            Syntax::Colon => "键之后应为“:”",
            Syntax::Key => "键应为带双引号的文字",
            Syntax::TrailingComma => "逗号之后没有内容",
            Syntax::Trailing => "结尾之后还有内容",
            Syntax::Control => "文字中有换行或控制字符，应写作 \\n 等",
            Syntax::Escape => "反斜杠之后的写法不对",
            Syntax::Number => "数字的写法不对",
            Syntax::Range => "数字太大",
            Syntax::Twice(_) => "同一对象中键“@0”出现了两次",
            Syntax::Deep => "嵌套超过 128 层",
            Syntax::TooManyKeys => "各行的键合计超过 1000 种",
            Syntax::Other(_) => "@0",
        }
    }

    fn expected(&self, expected: Expected) -> &'static str {
        match expected {
            Expected::Object => "对象",
            Expected::List => "列表",
            Expected::SomeItems => "至少有一项的列表",
            Expected::Number => "数字",
            Expected::Text => "非空的文字",
            Expected::Wording => "文字，或“语言: 文字”的对象",
            Expected::Flag => "true 或 false",
            Expected::Format => "“duibi/1”",
            Expected::Period => "时期，如 2022、2022-Q1、2022-04 或 2022-01/2022-09",
            Expected::OneOf(_) => "@0",
            Expected::Reference => "@0 或数字",
            Expected::Url => "以 http:// 或 https:// 开头的网址",
            Expected::Whole => "不小于 1 的整数",
            Expected::FewItems(_) => "有 1 至 @0 项的列表",
            Expected::Values(_) => "共 @0 个值的列表，或以序号为键的对象",
            Expected::Address => "相对于本文档的地址",
            Expected::OtherAxis => "与 rows 不同的轴",
            Expected::Which => {
                "对象，至少有 entity、metric、period、basis、scope、from、to 之一"
            }
            Expected::BandEnd => "数字或时期",
            Expected::Band => "两个数字或两个时期，from 在 to 之前",
            Expected::Within(..) => "@0 至 @1 的数字",
            Expected::Dataset => "JSON-stat 2.0 的“dataset”",
        }
    }

    fn found(&self, found: &Found) -> &'static str {
        match found {
            Found::Nothing => "空缺",
            Found::Null => "null",
            Found::Flag => "真假值",
            Found::Number(_) => "数字 @0",
            Found::Text(_) => "文字“@0”",
            Found::EmptyList => "空列表",
            Found::List => "列表",
            Found::Object => "对象",
        }
    }

    fn doubt(&self, doubt: &DoubtKind) -> &'static str {
        match doubt {
            DoubtKind::Mark(..) | DoubtKind::Period(..) => "“@0”读作@1，也可能是@2",
            DoubtKind::GivenPeriod(_) => "时期@0取自表格上下的文字",
            DoubtKind::Magnitude(_) => "“@0”中的m读作百万，也可能是米",
            DoubtKind::Arrow(_) => "“@0”中的三角读作正号，也有人用它表示负号",
            DoubtKind::Unreadable(_) => "“@0”无法读取，未采用",
            DoubtKind::Failed(_) => "“@0”是电子表格的错误值，未采用",
            DoubtKind::Conflict(..) => "@0的同一项有两个数：@1和@2",
            DoubtKind::Repeated(_) => "@0的同一个数出现两次，只读一次",
            DoubtKind::Total(_) => "@0视为其他各项的合计",
            DoubtKind::Alike(..) => "@0和@1按两个读取，也可能是同一个",
            DoubtKind::LeftOut => "这一列未读取",
            DoubtKind::NoHeader => "似乎没有表头，第一行按数据读取",
            DoubtKind::Cells(..) => "这一行有@0格，不是@1格，未采用",
            DoubtKind::Group(_) => "“@0”视为下面各行的小标题",
            DoubtKind::Numbered(_) => "@0行之间没有可以区分的名称，按顺序编号",
            DoubtKind::Mixed(_) => "“@0”没有单位，同列其他数有单位，按所写读取",
            DoubtKind::OtherUnit(..) => "表上方写单位@0，表头写@1，按表头读取",
            DoubtKind::Band(_) => "“@0”像是被电子表格改成日期的数字区间",
            DoubtKind::Fractions => "表头写百分比，各数相加却为1，按所写读取",
            DoubtKind::Another(_) => "“@0”以下是另一个表，未读取",
            DoubtKind::Encoding(_) => "文件不是 UTF-8 编码，按 @0 读取",
            DoubtKind::Sheets(..) => "只读取工作表“@0”，未读取：@1",
            DoubtKind::More(_) => "这一列还有@0处同类情况未列出",
            DoubtKind::NoYear => "没有注明年份，无从得知是哪一年",
            DoubtKind::UnlikeColumns => "各列数值相差悬殊，按不同指标读取，也可能是不同地方",
        }
    }

    #[cfg(feature = "cli")]
    fn warning(&self, warning: &Warning) -> &'static str {
        match warning {
            Warning::PartExceeds(..) => "部分（@0）大于整体（@1）",
            Warning::Remainder(..) => {
                "按“@0”分出的 @1 个部分合计 @2，比整体 @3 少 @4：未列全，或彼此重叠"
            }
            Warning::Excess(..) => "按“@0”分出的 @1 个部分合计 @2，多于整体 @3：彼此重叠，或有误",
            Warning::EntityExcess(..) => "下属 @0 个实体合计 @1，多于整体 @2",
            Warning::NoWholeNumber(..) => "没有整数能与 @1 得出 @0：比率所指或许另有其数",
            Warning::Contradiction(..) => "同一数字前面记为 @1，此处为 @0",
            Warning::NoBase(_) => "比率“@0”未写明以何为基数（numerator、denominator 或 growth_of）",
            Warning::BaseMissing(_) => "比率的基数“@0”没有同一实体、时期和口径的数字",
            Warning::Unread(_) => "未读取的列：@0",
            Warning::NoMark(_) => "图上的话“@0”所指的数字，文档里没有",
            Warning::Unused(..) => "没有任何数字用到@0“@1”",
            Warning::UnknownKey(..) => "格式中没有键“@0”，未读取",
            Warning::NoAxis(..) => "“@0”既不是轴的名称，也不是任何口径的维度",
            Warning::Misspelt(..) => "不认识单位“@0”",
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

    fn rows(&self, kind: RowKind) -> RowWords {
        let (all, some) = match kind {
            RowKind::Entities => ("@0项", "@0项"),
            RowKind::Periods => ("@0个时期", "@0个"),
            RowKind::Metrics => ("@0项指标", "@0项"),
            RowKind::Bases | RowKind::Scopes => ("@0类", "@0类"),
        };
        RowWords { all, both: all, some }
    }
}

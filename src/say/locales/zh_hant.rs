//! 繁體中文.

use crate::data::{Basis, Form, Qualifier, Show, Sort};
#[cfg(feature = "cli")]
use crate::error::Warning;
use crate::error::{DoubtKind, Expected, Found, ItemKind, Role, Syntax};
use crate::say::locale::Locale;
use crate::say::{RowKind, RowWords, Later, Word};

/// 繁體中文.
#[derive(Debug)]
pub struct ZhHant;

impl Locale for ZhHant {
    fn tag(&self) -> &'static str {
        "zh-Hant"
    }

    fn name(&self) -> &'static str {
        "繁體"
    }

    fn reads(&self) -> &'static [&'static str] {
        &["zh-Hant", "zh-TW", "zh-HK", "zh-MO", "zh", "en"]
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
            Word::Chart => "圖表",
            Word::Metric => "指標",
            Word::Form => "圖形",
            Word::Order => "排序",
            Word::Table => "數據表",
            Word::Entity => "地區",
            Word::AsPrinted => "原文",
            Word::Source => "來源",
            Word::Notes => "說明",
            Word::EveryFigure => "每個數都有說明：",
            Word::Inferred => "據上下文推定",
            Word::KeyHelp => "用方向鍵逐項查看，Enter 看出處，Shift+Enter 與另一數字比較，Esc 退出",
            Word::Close => "關閉",
            Word::Compare => "與另一數字比較",
            Word::Choose => "自己比較",
            Word::Take => "儲存",
            Word::Value => "數值",
            Word::Unit => "單位",
            Word::Period => "時期",
            Word::Scope => "口徑",
            Word::Caveat => "可比性",
            Word::Definition => "定義",
            Word::Differs => "各地口徑不一，此處為",
            Word::Differ => "各地口徑不一",
            Word::Unknown => "—",
            Word::Reported => "已報數",
            Word::Remainder => "未列明",
            Word::Whole => "全部",
            Word::Mean => "平均",
            Word::Median => "中位數",
            Word::Derived => "計算值",
            Word::NotDerived => "無從推算",
            Word::Separator => "；",
            Word::Comma => "、",
            // lists and names put together
            Word::Quoted => "「@0」",
            Word::Colon => "：",
            Word::NameComma => "，",
            Word::Stop => "。",
            Word::Bracketed => "@0（@1）",
            Word::ListLast => "@0、@1",
            Word::ListMore => "@0等@1項",
            Word::ComputedMark => "計算值",

            // units and numbers
            Word::UnitPer => "@0/@1",
            Word::UnitEach => "@0/",
            Word::PointsOne => "@0個百分點",
            Word::PointsMany => "@0個百分點",

            // periods
            Word::PeriodUnstated => "時期未註明",
            Word::PeriodStep => "第@0期",
            Word::PeriodYear => "@0年",
            Word::PeriodQuarter => "@0年第@1季",
            Word::PeriodMonth => "@0年@1",
            Word::PeriodDay => "@0年@1@2日",
            Word::PeriodMonths => "@0年@1至@2",
            Word::PeriodToDate => "@0以來",
            Word::PeriodAsOf => "截至@0",
            Word::PeriodWhole => "@0全年",
            Word::PeriodCumulative => "@0累計",
            Word::PeriodAt => "@0末",
            Word::PeriodInferred => "@0（推定）",
            Word::PeriodsLeft => "另有@0的數字未列入",
            Word::PeriodSpan => "@0至@1",
            Word::MostlyPeriod => "多為@0",
            Word::NoSharedPeriod => "時期不一",

            // evidence and caveats
            Word::SourceTitle => "《@0》",
            Word::Paragraph => "第@0段",
            Word::CaveatPeriod => "時期為@0，其餘多為@1",
            Word::CaveatLimited => "口徑為「@0」，與多數不同",
            Word::CaveatUnlimited => "未寫明是否限於「@0」，多數有此限",
            Word::CaveatNumerator => "分子「@0」，分母未寫明此限",
            Word::CaveatFigure => "實績「@0」，目標未寫明此限",
            Word::CaveatInferred => "時期係推定，其餘為原文所寫",
            Word::CaveatPrinted => "時期為原文所寫，其餘係推定",
            Word::CaveatCounted => "計量單位是「@0」",
            Word::CaveatReport => "截至其報導之日（@0）",
            Word::CaveatRival => "另一處為@0，此處取先列的一個",
            Word::CaveatRivalOlder => "另一處為@0，此處取較晚發布的一個",
            Word::CaveatSpan => "時段的起訖或長短與其餘不同",
            Word::CaveatWithin => "與圖中另一數值有包含關係",
            Word::MetricBasesDiffer => "各指標性質不同",
            Word::CaveatBasis => "為「@0」，與多數不同",

            // notes under a chart
            Word::OwnDifference => "@0@1",
            Word::MoreDifferences => "另有@0處不同，見各個數字",
            Word::DrawnInstead => "未畫成@0，改用@1：@2",
            Word::MetricPeriodsDiffer => "各指標時期不同",
            Word::MetricScopesDiffer => "各指標口徑不同",
            Word::NormOfMetric => "@0@1",
            Word::NormPeriod => "為@0",
            Word::NormUnlimited => "未寫明限制",
            Word::NormSeparator => "，",

            // summaries
            Word::NothingToCompare => "沒有可比較的數據",
            Word::NotComputedForRows => "@0無從推算",
            Word::UnlikeOne => "@0個數值口徑不同，見說明",
            Word::UnlikeMany => "@0個數值口徑不同，見說明",
            Word::SeriesNotTold => "其餘@0組數據未逐一說明",
            Word::FiguresOne => "@0個數值",
            Word::FiguresMany => "@0個數值",
            Word::ReportedBoth => "@0均有數據",
            Word::ReportedAll => "@0均有數據",
            Word::ReportedOne => "@0中@1有數據",
            Word::ReportedMany => "@0中@1有數據",
            Word::ReportedNone => "均無數據",
            Word::NotReportedFor => "，缺@0",
            Word::ComputedBoth => "@0均可推算",
            Word::ComputedAll => "@0均可推算",
            Word::ComputedSome => "@0中@1可推算",
            Word::ComputedNone => "均無從推算",
            Word::NotComputedFor => "，@0無從推算",
            Word::FromTo => "@0為@1，@2為@3",
            Word::EqualBoth => "均為@0",
            Word::EqualAll => "均為@0",
            Word::RankedEnds => "列第@3的是@2；列第@1的是@0",
            Word::AmongAlike => "口徑一致的@0項中，@1",
            Word::HighestLowest => "最高為@0，@1；最低為@2，@3",
            Word::SpreadGap => "；相差@0",
            Word::SpreadTimes => "；最高為最低的@0倍",
            Word::SpreadAboutTimes => "；最高約為最低的@0倍",
            Word::NotDivided => "@0未分項",

            Word::Later(word) => self.later(word),
        }
    }

    #[expect(clippy::too_many_lines, reason = "one arm a word")]
    #[inline(never)]
    fn later(&self, word: Later) -> &'static str {
        match word {
            // the widget
            Later::NoMeanOfRates => "各比率的分母不同，不畫平均線",
            Later::NoAverageUnlike => "各數值口徑不同，不畫平均線或中位線",
            Later::NoAverageAcross => "各指標不同，不畫平均線或中位線",
            Later::NotCounted => "口徑不同，未計入",
            Later::MetricsLeft => "另有@0未列入本圖",
            Later::QuartilesAre => "四分位數按線性內插（R第7型）計算，只計口徑一致的數字",
            Later::NotAllAlike => "各數口徑不一",
            Later::SameTime => "同時",
            Later::Series => "系列",
            Later::Part => "所屬部分",
            Later::Basis => "性質",
            Later::Qualifier => "約數用語",
            Later::LeastValue => "不小於",
            Later::MostValue => "不大於",
            Later::Loading => "正在讀取資料……",
            Later::CannotShow => "圖表無法顯示",
            Later::NoRows => "沒有可比較的資料",
            Later::FirstRows => "此處為前@0項，共@1項",
            Later::AllRows => "顯示全部",
            Later::FirstRowsAgain => "只看前@0項",
            Later::ChooseOther => "請在圖上選另一個數字",
            Later::EachFigure => "逐條列出原文與出處",
            Later::Ascending => "遞增",
            Later::Descending => "遞減",
            Later::AsDrawn => "與圖同序",
            Later::NoPair => "這兩個數字無法直接比較",
            Later::NoOther => "其中一個沒有數字",
            Later::Pace => "按時間進度應達到",
            // evidence and caveats
            Later::OneIncludesOther => "一個包含另一個",
            Later::PairInferred => "時期係推定",
            Later::PairPrinted => "時期為原文所寫",
            // summaries
            Later::BothMetrics => "兩個指標：@0",
            Later::PairsOne => "共@0對數值",
            Later::PairsMany => "共@0對數值",
            // pairs of figures
            Later::NameValue => "@0@1",
            Later::NameValueApart => "@0：@1",
            Later::PairTied => "@0與@1並列第@2",
            Later::PairAhead => "@0列第@1，排在@2（第@3）之前",
            Later::PairEqual => "@0與@1均為@2",
            Later::PairAlike => "@0與@1相近",
            Later::PairUntold => "@0與@1孰高孰低，無從得知",
            Later::PairTimes => "@0是@1的@2倍",
            Later::PairHigherBy => "@0比@1高@2",
            Later::PairMoreBy => "@0比@1多@2",
            Later::PairHigher => "@0高於@1",
            Later::PairMore => "@0多於@1",
            Later::BothComputed => "均為計算值",
            Later::NotLikeForLike => "口徑不同：@0",
            Later::NoSuchLimit => "未寫明此限",

            // derived values: formulas
            Later::RangeRounded => "（因四捨五入介於@0與@1之間）",
            Later::RangeInexact => "（因原數並非確數，介於@0與@1之間）",
            Later::RangeBoth => "（因原數並非確數及四捨五入，介於@0與@1之間）",
            Later::RangeOpen => "（原數只報了一端）",
            Later::PaceOf => "@0 ÷ (@1天 ÷ @2天)",
            Later::RankAmong => "@0個數字中的名次",
            Later::SumOf => "@0個數字之和",
            Later::MeanOf => "@0個數字的平均數",
            Later::MedianOf => "@0個數字的中位數",
            Later::FirstQuartileOf => "@0個數字的第一四分位數",
            Later::ThirdQuartileOf => "@0個數字的第三四分位數",
            Later::InterquartileOf => "@0個數字的四分位距",
            Later::CorrelationOf => "相關係數 r = @0（n = @1，95%信賴區間@2至@3，計算值）",

            // derived values: refusals
            Later::NothingToAdd => "沒有可相加的數字",
            Later::UnitsDiffer => "「@0」與「@1」單位不同，不能相加",
            Later::MetricsDiffer => "「@0」與「@1」指標不同，不能相加",
            Later::NotSummable => "「@0」不能相加",
            Later::PeriodsDiffer => "「@0」與「@1」時期不同，不能相加",
            Later::BasesDiffer => "「@0」與「@1」性質不同，不能相加",
            Later::ScopesDiffer => "「@0」與「@1」口徑不同，不能相加",
            Later::SameFigure => "「@0」與「@1」是同一數字，不能重複相加",
            Later::OneWithin => "「@0」與「@1」一個包含另一個，相加會重複計算",
            Later::ThresholdsNested => "「@0」與「@1」層層包含，相加會重複計算",
            Later::MayOverlap => "「@0」與「@1」可能重疊，相加會重複計算",
            Later::TooManyToAdd => "共@0項，多於@1項，無法逐一核對是否重疊，不能相加",
            Later::BothSigns => "有正有負，不能算各佔多少",
            Later::SumExceeds => "各部分合計@0，多於整體的@1：彼此重疊",
            Later::InPanels => "可分面並列，各用各的軸",
            Later::WithThresholds => "可作並列長條，標明門檻",
            Later::SideBySide => "可並列，不堆疊",

            // forms and why they do not fit
            Later::NeedsTwoMetrics => "散佈圖需要兩個指標都有數據",
            Later::NeedsTwoSeries => "沒有一列有兩個可比的數值",
            Later::HasMoreThanTwo => "每列多於兩個數值",
            Later::NeedsTwoPeriods => "數據不足兩個時期",
            Later::NeedsTargets => "沒有公布目標",
            Later::NeedsParts => "沒有公布同一整體的各個部分",
            Later::NothingFollows => "所公布的數字推不出要顯示的數值",
            Later::NeedsSmallCounts => "只有數量不多的整數計數可以畫成方格",
            Later::NeedsValues => "口徑一致的數值少於@0個，談不上分布",
            Later::NoLogOfBars => "長條從零起，對數軸沒有零",
            Later::LinearScale => "等距",
            Later::SqrtScale => "平方根",
            Later::LogScale => "對數",
            // faults of documents
            Later::TextPlace => "第 @0 行第 @1 列",
            Later::NotJson => "不是有效的 JSON：@0",
            Later::EncodingSeen => "應為 UTF-8 編碼，此檔案像是 @0",
            Later::EncodingUnknown => "應為 UTF-8 編碼",
            Later::EmptyDocument => "檔案是空的",
            Later::WebPage => "這是網頁，不是資料檔案",
            Later::NoDocument => "應為 duibi/1 文件、記錄列表、JSON-stat 2.0 資料集或帶表頭的 CSV",
            Later::OfECharts => {
                "這是ECharts的配置；請改給dataset.source各列的記錄列表，\
                 如[{\"地區\": \"甲\", \"數值\": 1}]"
            }
            Later::OfChartJs => {
                "這是Chart.js的資料；請改為記錄列表，每個標籤一筆，\
                 如[{\"地區\": \"甲\", \"數值\": 1}]"
            }
            Later::OfPandas => "這是pandas預設寫出的形狀；請用orient=\"records\"寫出",
            Later::OpenQuote => "引號沒有配對，其後各行都讀作一格",
            Later::NoColumn => "找不到「@0」一列，已有的列：@1；可用 @2 指明",
            Later::WrongCells => "應有 @1 格，與表頭相同，實有 @0 格",
            Later::ExpectedFound => "應為@0，實為@1",
            Later::WrongUnit => "應為可換算為「@1」的單位，實為「@0」",
            Later::Overflow => "應為可換算為「@2」的數值，實為以「@1」計的 @0，數值過大",
            Later::OwnBase => "指標「@0」不能以自身為基數",
            Later::OwnPart => "@0「@1」不能是自身的一部分",
            Later::TooLongText => "應不超過 @1 個字元，實有 @0 個",
            Later::JoinsOthers => "被合併的文件不能再合併其他文件",
            Later::MoreFaults => "另有 @0 處錯誤未列出",
            Later::UnknownId => "應為本文件中某個@0的 id，實為「@1」",
            Later::DuplicateId => "@0「@1」出現了兩次，應只有一次",
            Later::NotFetched => "無法取得資料檔案 @0：@1",
            Later::ServerAnswered => "伺服器答覆 @0",
            Later::NoAnswer => "沒有答覆",
            Later::TooLongDocument => "檔案應不超過 @1 位元組，實有 @0 位元組",
            Later::DidYouMean => "；是不是「@0」？",
            Later::Or => " 或 ",

            // doubts of documents
            #[cfg(feature = "cli")]
            Later::Warning => "警告",
            // the command line
            Later::DoubtsOne | Later::DoubtsMany => "讀取時存疑@0處",
            Later::DoubtLine => "第@0列",
            Later::DoubtColumn => "「@0」欄",
            #[cfg(feature = "cli")]
            Later::CountFigures => "數字@0",
            #[cfg(feature = "cli")]
            Later::CountEntities => "實體@0",
            #[cfg(feature = "cli")]
            Later::CountMetrics => "指標@0",
            #[cfg(feature = "cli")]
            Later::CountSources => "來源@0",
            #[cfg(feature = "cli")]
            Later::CountViews => "視圖@0",
            #[cfg(feature = "cli")]
            Later::ListPeriods => "時期",
            #[cfg(feature = "cli")]
            Later::ListEntities => "實體：各指標的數字",
            #[cfg(feature = "cli")]
            Later::ListMetrics => "指標：數字和報告的實體",
            // charts
            Later::MedianOfMany => "@0 @1（n = @2）",
            Later::RowNotReported => "@0未公布",
            Later::NotAllReported => "未公布齊全",
            Later::HollowBelowZero => "空心圓為負值",
            Later::DashedNotReported => "虛線處未公布",
            Later::GreyLineOne => "其餘@0條為灰線",
            Later::GreyLineMany => "其餘@0條為灰線",
            Later::PeriodsMissing => "@0（@1期）",
            Later::MoreItems => "另有@0項",
            Later::StrongerNearHighest => "顏色越濃，越接近該項最大值",
            Later::StrongerNearHundred => "顏色越濃，越接近該項最大值（百分比：越接近100%）",
            Later::EmptyCell => "空格＝@0",
            Later::NumberInRange => "各區間內的個數",
            Later::TickQuarter => "@0季",
            Later::TickDay => "@0@1日",
            Later::TickWithYear => "@1年@0",
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
            Basis::GrowthRate => Some("成長率"),
            Basis::Planned => Some("計劃數"),
            Basis::Total => Some("總投資"),
            Basis::Agreed => Some("協議數"),
            Basis::Pipeline => Some("在談"),
            Basis::Approved => Some("獲批數"),
            Basis::Capacity => Some("設計能力"),
            Basis::Other(_) => None,
        }
    }

    fn qualifier(&self, qualifier: Qualifier) -> &'static str {
        match qualifier {
            Qualifier::Exact => "@0",
            Qualifier::About => "約@0",
            Qualifier::Nearly => "近@0",
            Qualifier::Over => "超@0",
            Qualifier::Odd => "@0餘",
            Qualifier::Under => "不足@0",
            Qualifier::AtLeast => "至少@0",
            Qualifier::AtMost => "至多@0",
            // where its ends are not known
            Qualifier::Between => "區間中值@0",
        }
    }

    fn show(&self, show: Show) -> &'static str {
        match show {
            Show::Value => "@0",
            Show::Per => "@0÷@1",
            Show::Share => "@0佔比",
            Show::Completion => "@0目標完成率",
            Show::Gap => "@0距目標",
            Show::Pace => "@0對照時間進度",
            Show::ImpliedTarget => "推算的@0目標",
            Show::Growth => "@0成長",
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

    fn item(&self, kind: ItemKind) -> &'static str {
        match kind {
            ItemKind::Entity => "實體",
            ItemKind::Metric => "指標",
            ItemKind::Source => "來源",
            ItemKind::Observation => "觀測值",
            ItemKind::View => "視圖",
            ItemKind::Document => "文件",
        }
    }

    fn role(&self, role: Role) -> &'static str {
        match role {
            Role::Entity => "地區等實體",
            Role::Period => "時期",
            Role::Metric => "指標",
            Role::Unit => "單位",
            Role::Value => "數值",
        }
    }

    fn syntax(&self, why: &Syntax) -> &'static str {
        match why {
            Syntax::End => "文字到此中斷",
            Syntax::Value => "此處應有一個值",
            Syntax::CommaOrBracket => "應為「,」或「]」",
            Syntax::CommaOrBrace => "應為「,」或「}」",
            Syntax::Colon => "鍵之後應為「:」",
            Syntax::Key => "鍵應為帶雙引號的文字",
            Syntax::TrailingComma => "逗號之後沒有內容",
            Syntax::Trailing => "結尾之後還有內容",
            Syntax::Control => "文字中有換行或控制字元，應寫作 \\n 等",
            Syntax::Escape => "反斜線之後的寫法不對",
            Syntax::Number => "數字的寫法不對",
            Syntax::Range => "數字太大",
            Syntax::Twice(_) => "同一物件中鍵「@0」出現了兩次",
            Syntax::Deep => "嵌套超過 128 層",
            Syntax::TooManyKeys => "各行的鍵合計超過 1000 種",
            Syntax::Other(_) => "@0",
        }
    }

    fn expected(&self, expected: Expected) -> &'static str {
        match expected {
            Expected::Object => "物件",
            Expected::List => "列表",
            Expected::SomeItems => "至少有一項的列表",
            Expected::Number => "數字",
            Expected::Text => "非空的文字",
            Expected::Wording => "文字，或「語言: 文字」的物件",
            Expected::Flag => "true 或 false",
            Expected::Format => "「duibi/1」",
            Expected::Period => "時期，如 2022、2022-Q1、2022-04 或 2022-01/2022-09",
            Expected::OneOf(_) => "@0",
            Expected::Reference => "@0 或數字",
            Expected::Url => "以 http:// 或 https:// 開頭的網址",
            Expected::Whole => "不小於 1 的整數",
            Expected::FewItems(_) => "有 1 至 @0 項的列表",
            Expected::Values(_) => "共 @0 個值的列表，或以序號為鍵的物件",
            Expected::Address => "相對於本文件的地址",
            Expected::OtherAxis => "與 rows 不同的軸",
            Expected::Which => {
                "物件，至少有 entity、metric、period、basis、scope、from、to 之一"
            }
            Expected::BandEnd => "數字或時期",
            Expected::Band => "兩個數字或兩個時期，from 在 to 之前",
            Expected::Within(..) => "@0 至 @1 的數字",
            Expected::Dataset => "JSON-stat 2.0 的「dataset」",
        }
    }

    fn found(&self, found: &Found) -> &'static str {
        match found {
            Found::Nothing => "空缺",
            Found::Null => "null",
            Found::Flag => "真假值",
            Found::Number(_) => "數字 @0",
            Found::Text(_) => "文字「@0」",
            Found::EmptyList => "空列表",
            Found::List => "列表",
            Found::Object => "物件",
        }
    }

    fn doubt(&self, doubt: &DoubtKind) -> &'static str {
        match doubt {
            DoubtKind::Mark(..) | DoubtKind::Period(..) => "「@0」讀作@1，也可能是@2",
            DoubtKind::GivenPeriod(_) => "時期@0取自表格上下的文字",
            DoubtKind::Magnitude(_) => "「@0」中的m讀作百萬，也可能是米",
            DoubtKind::Arrow(_) => "「@0」中的三角讀作正號，也有人用它表示負號",
            DoubtKind::Unreadable(_) => "「@0」無法讀取，未採用",
            DoubtKind::Failed(_) => "「@0」是試算表的錯誤值，未採用",
            DoubtKind::Conflict(..) => "@0的同一項有兩個數：@1和@2",
            DoubtKind::Repeated(_) => "@0的同一個數出現兩次，只讀一次",
            DoubtKind::Total(_) => "@0視為其他各項的合計",
            DoubtKind::Alike(..) => "@0和@1按兩個讀取，也可能是同一個",
            DoubtKind::LeftOut => "這一欄未讀取",
            DoubtKind::NoHeader => "似乎沒有表頭，第一列按資料讀取",
            DoubtKind::Cells(..) => "這一列有@0格，不是@1格，未採用",
            DoubtKind::Group(_) => "「@0」視為下面各列的小標題",
            DoubtKind::Numbered(_) => "@0列之間沒有可以區分的名稱，按順序編號",
            DoubtKind::Mixed(_) => "「@0」沒有單位，同欄其他數有單位，按所寫讀取",
            DoubtKind::OtherUnit(..) => "表上方寫單位@0，表頭寫@1，按表頭讀取",
            DoubtKind::Band(_) => "「@0」像是被試算表改成日期的數字區間",
            DoubtKind::Fractions => "表頭寫百分比，各數相加卻為1，按所寫讀取",
            DoubtKind::Another(_) => "「@0」以下是另一個表，未讀取",
            DoubtKind::Encoding(_) => "檔案不是 UTF-8 編碼，按 @0 讀取",
            DoubtKind::Sheets(..) => "只讀取工作表「@0」，未讀取：@1",
            DoubtKind::More(_) => "這一欄還有@0處同類情況未列出",
            DoubtKind::NoYear => "沒有註明年份，無從得知是哪一年",
            DoubtKind::UnlikeColumns => "各欄數值相差懸殊，按不同指標讀取，也可能是不同地方",
        }
    }

    #[cfg(feature = "cli")]
    fn warning(&self, warning: &Warning) -> &'static str {
        match warning {
            Warning::PartExceeds(..) => "部分（@0）大於整體（@1）",
            Warning::Remainder(..) => {
                "按「@0」分出的 @1 個部分合計 @2，比整體 @3 少 @4：未列全，或彼此重疊"
            }
            Warning::Excess(..) => "按「@0」分出的 @1 個部分合計 @2，多於整體 @3：彼此重疊，或有誤",
            Warning::EntityExcess(..) => "下屬 @0 個實體合計 @1，多於整體 @2",
            Warning::NoWholeNumber(..) => "沒有整數能與 @1 得出 @0：比率所指或許另有其數",
            Warning::Contradiction(..) => "同一數字前面記為 @1，此處為 @0",
            Warning::NoBase(_) => {
                "比率「@0」未寫明以何為基數（numerator、denominator 或 growth_of）"
            }
            Warning::BaseMissing(_) => "比率的基數「@0」沒有同一實體、時期和口徑的數字",
            Warning::Unread(_) => "未讀取的列：@0",
            Warning::NoMark(_) => "圖上的話「@0」所指的數字，文件裡沒有",
            Warning::Unused(..) => "沒有任何數字用到@0「@1」",
            Warning::UnknownKey(..) => "格式中沒有鍵「@0」，未讀取",
            Warning::NoAxis(..) => "「@0」既不是軸的名稱，也不是任何口徑的維度",
            Warning::Misspelt(..) => "不認識單位「@0」",
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
            RowKind::Entities => ("@0項", "@0項"),
            RowKind::Periods => ("@0個時期", "@0個"),
            RowKind::Metrics => ("@0項指標", "@0項"),
            RowKind::Bases | RowKind::Scopes => ("@0類", "@0類"),
        };
        RowWords { all, both: all, some }
    }
}

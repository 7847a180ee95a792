//! The words that the widget itself says, in its three languages.

use crate::text::Lang;

/// A word or short phrase of the widget.
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
}

impl Word {
    /// Gives the wording in a language.
    #[must_use]
    pub const fn get(self, lang: Lang) -> &'static str {
        lang.pick(match self {
            Self::NotReported => ["未公布", "未公布", "not reported"],
            Self::Chart => ["图表", "圖表", "Chart"],
            Self::Metric => ["指标", "指標", "Metric"],
            Self::Form => ["图形", "圖形", "Drawn as"],
            Self::Order => ["排序", "排序", "Order"],
            Self::Descending => ["由高到低", "由高到低", "highest first"],
            Self::Ascending => ["由低到高", "由低到高", "lowest first"],
            Self::DocumentOrder => ["按原文次序", "按原文次序", "as in the source"],
            Self::NameOrder => ["按名称", "按名稱", "by name"],
            Self::Table => ["数据表", "數據表", "Table"],
            Self::Entity => ["地区", "地區", "Place"],
            Self::AsPrinted => ["原文", "原文", "As printed"],
            Self::Source => ["来源", "來源", "Source"],
            Self::Notes => ["说明", "說明", "Notes"],
            Self::Inferred => ["据上下文推定", "據上下文推定", "inferred"],
            Self::Loading => ["正在读取数据……", "正在讀取資料……", "Reading the data…"],
            Self::CannotShow => ["图表无法显示", "圖表無法顯示", "This chart cannot be shown"],
            Self::KeyHelp => [
                "用方向键逐项查看，回车看出处，Shift+回车与另一数字比较，Esc 退出",
                "用方向鍵逐項查看，Enter 看出處，Shift+Enter 與另一數字比較，Esc 退出",
                "arrow keys move through the figures, Enter shows the evidence, Shift+Enter compares with another figure, Escape leaves",
            ],
            Self::NoRows => ["没有可比较的数据", "沒有可比較的資料", "nothing to compare"],
            Self::Close => ["关闭", "關閉", "Close"],
            Self::Compare => ["与另一数字比较", "與另一數字比較", "Compare with another figure"],
            Self::ChooseOther => ["请在图上选另一个数字", "請在圖上選另一個數字", "Choose another figure in the chart"],
            Self::NoPair => ["这两个数字无法直接比较", "這兩個數字無法直接比較", "These two figures cannot be compared directly"],
            Self::NoOther => ["其中一个没有数字", "其中一個沒有數字", "One of the two has no figure"],
            Self::Value => ["数值", "數值", "Value"],
            Self::Unit => ["单位", "單位", "Unit"],
            Self::Period => ["时期", "時期", "Period"],
            Self::Scope => ["口径", "口徑", "Scope"],
            Self::Caveat => ["可比性", "可比性", "Comparability"],
            Self::Definition => ["定义", "定義", "Definition"],
            Self::Differs => ["各地口径不一，此处为", "各地口徑不一，此處為", "these figures have no common basis; here "],
            Self::Differ => ["各地口径不一", "各地口徑不一", "No common basis"],
            Self::Unknown => ["—", "—", "—"],
            Self::Reported => ["已完成", "已完成", "reported"],
            Self::Remainder => ["未列明", "未列明", "not itemised"],
            Self::Whole => ["全部", "全部", "all"],
            Self::Mean => ["平均", "平均", "mean"],
            Self::Median => ["中位数", "中位數", "median"],
            Self::Pace => ["按时间进度应达到", "按時間進度應達到", "pace for the time passed"],
            Self::Derived => ["计算值", "計算值", "Computed"],
            Self::NotDerived => ["无从推算", "無從推算", "cannot be computed"],
            Self::Separator => ["；", "；", "; "],
            Self::Comma => ["、", "、", ", "],
        })
    }
}

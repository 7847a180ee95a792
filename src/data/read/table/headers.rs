//! Headers of columns, and the words in them that say what a column is.

pub(super) const ENTITY: [&str; 51] = [
    "provincias",
    "municipios",
    "département",
    "région",
    "bundesland",
    "kreis",
    "gemeinde",
    "comune",
    "regione",
    "provincia",
    "commune",
    "ref_area",
    "location",
    "location name",
    "市县",
    "地市",
    "县市区",
    "省市",
    "公司",
    "企业",
    "单位名称",
    "部门",
    "地域",
    "entity",
    "name",
    "region",
    "area",
    "country",
    "district",
    "county",
    "municipality",
    "town",
    "constituency",
    "city",
    "province",
    "state",
    "geo",
    "geography",
    "country name",
    "place",
    "地区",
    "地區",
    "区县",
    "縣區",
    "县区",
    "城市",
    "省份",
    "地方",
    "名称",
    "名稱",
    "国家",
];
pub(super) const PERIOD: [&str; 45] = [
    "periodo",
    "yyyy",
    "jahre",
    "année",
    "annees",
    "ano",
    "año",
    "anno",
    "jaar",
    "år",
    "rok",
    "période",
    "periode",
    "datum",
    "fecha",
    "年次",
    "연도",
    "period",
    "week",
    "fiscal year",
    "financial year",
    "season",
    "学年",
    "财年",
    "time",
    "date",
    "year",
    "quarter",
    "month",
    "time period",
    "time_period",
    "ref_date",
    "tid",
    "tlist(a1)",
    "年份",
    "年度",
    "年",
    "时期",
    "時期",
    "时间",
    "時間",
    "季度",
    "月份",
    "日期",
    "jahr",
];
pub(super) const METRIC: [&str; 15] = [
    "series name",
    "subject descriptor",
    "metric",
    "indicator",
    "indicator name",
    "measure",
    "variable",
    "statistic",
    "statistic label",
    "series",
    "series title",
    "item",
    "指标",
    "指標",
    "项目",
];
pub(super) const UNIT: [&str; 22] = [
    "unit",
    "units",
    "uom",
    "unit of measure",
    "unit_measure",
    "单位",
    "單位",
    "计量单位",
    "計量單位",
    "币种单位",
    "货币单位",
    "einheit",
    "unité",
    "unidad",
    "unidade",
    "unità",
    "단위",
    "единица измерения",
    "currency",
    "währung",
    "币种",
    "货币",
];
pub(super) const VALUE: [&str; 8] =
    ["value", "obs_value", "val", "amount", "数值", "數值", "值", "wert"];
pub(super) const MONTH: [&str; 11] =
    ["monat", "mois", "mes", "mese", "mm", "maand", "monate", "月份", "月", "month", "mon"];
pub(super) const QUARTER: [&str; 6] = ["trimestre", "quartal", "trim", "季度", "季", "quarter"];
/// Columns of metrics by words that may as well head a list of things.
const THINGS: [&str; 4] = ["item", "项目", "series", "variable"];
/// Words in the headers of what is measured, which are nobody's names.
const MEASURES: [&str; 34] = [
    "本月",
    "本期",
    "上期",
    "上月",
    "同期",
    "累计",
    "数值",
    "绝对",
    "总量",
    "实际",
    "计划",
    "目标",
    "完成",
    "比上年",
    "比重",
    "人均",
    "总额",
    "数量",
    "金额",
    "value",
    "actual",
    "target",
    "planned",
    "current",
    "previous",
    "change",
    "growth",
    "rate",
    "share",
    "yoy",
    "count",
    "number of",
    "percent",
    "average",
];
/// Columns of numbers that measure nothing.
const CODES: [&str; 26] = [
    "pid",
    "konto",
    "account",
    "id",
    "code",
    "no",
    "no.",
    "rank",
    "序号",
    "序號",
    "编号",
    "lat",
    "lon",
    "latitude",
    "longitude",
    "zip",
    "zip code",
    "postcode",
    "fips",
    "line",
    "pos",
    "pos.",
    "position",
    "vector",
    "coordinate",
    "dguid",
];

/// Words in the headers of columns of codes.
const CODE_WORDS: [&str; 19] = [
    "行次", "行号", "代码", "代碼", "编码", "編碼", "编号", "編號", "邮编", "郵編", "电话", "電話",
    "经度", "經度", "纬度", "緯度", "排名", "序号", "序號",
];
/// Words in the headers of shares and changes.
const RATE_WORDS: [&str; 20] = [
    "率",
    "同比",
    "环比",
    "環比",
    "增长",
    "增長",
    "增速",
    "增幅",
    "占比",
    "佔比",
    "比重",
    "%",
    "％",
    "前年比",
    "前年度比",
    "前年同期比",
    "構成比",
    "割合",
    "비중",
    "비율",
];

/// Whether a header is one of some words.
pub(super) fn is_one_of(header: &str, words: &[&str]) -> bool {
    // 地　区 is spaced out
    let bare: String = header.chars().filter(|c| !matches!(c, '\u{3000}')).collect();
    words.iter().any(|word| bare.trim().eq_ignore_ascii_case(word))
}

/// Whether a dimension or column with this name says who reports.
pub(in crate::data::read) fn names_entity(name: &str) -> bool {
    is_one_of(name, &ENTITY)
}

/// Whether a header says that its column holds years.
pub(super) fn names_year(header: &str) -> bool {
    let header = header.trim().to_ascii_lowercase();
    header.ends_with('年') || header.ends_with("年份") || header.ends_with("year")
}

/// Whether a header says that its column holds codes for what another one names.
pub(super) fn names_code(header: &str) -> bool {
    let header = header.trim().to_ascii_lowercase();
    header.ends_with("code")
        || header.starts_with("code ")
        || header.ends_with("_id")
        || CODES.contains(&header.as_str())
        || CODE_WORDS.iter().any(|word| header.contains(word))
}

/// Whether a header speaks of a share or a change, which is in percent where nothing says
/// otherwise.
pub(super) fn names_rate(header: &str) -> bool {
    RATE_WORDS.iter().any(|word| header.contains(word))
}

/// Whether a header says no more than that its column holds the figures, beside others of changes.
pub(super) fn names_absolute(header: &str) -> bool {
    is_one_of(header, &VALUE)
        || ["绝对数", "绝对额", "绝对值", "絕對數", "总量"].contains(&header.trim())
}

/// Whether a column of metrics may as well be a list of things.
pub(super) fn names_things(header: &str) -> bool {
    is_one_of(header, &THINGS)
}

/// Whether a header says what is measured rather than whom it is of.
pub(super) fn names_measure(header: &str) -> bool {
    let lower = header.to_ascii_lowercase();
    names_rate(header) || MEASURES.iter().any(|word| lower.contains(word))
}

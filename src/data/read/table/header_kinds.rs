//! What headers say of columns of dates, of periods and of lengths.

use super::headers::{PERIOD, is_one_of, names_rate, names_year};

/// Columns whose rows are groups of what is counted, by ranges of numbers.
const BANDS: [&str; 21] = [
    "age",
    "ages",
    "age group",
    "age band",
    "band",
    "bin",
    "bucket",
    "class",
    "group",
    "size",
    "income",
    "range",
    "年龄",
    "年齡",
    "年龄段",
    "年龄组",
    "分组",
    "组别",
    "档次",
    "规模",
    "区间",
];

/// Columns of areas that hold others, of which one may have but one row by chance.
const WIDE: [&str; 8] =
    ["state", "province", "country", "region", "省", "省份", "国家", "state/province"];

/// Columns of SDMX that say nothing of the figures.
const TECHNICAL: [&str; 12] = [
    "dataflow",
    "structure",
    "structure_id",
    "structure_name",
    "action",
    "decimals",
    "freq",
    "time_format",
    "conf_status",
    "last update",
    "obs_conf",
    "collection",
];
/// Columns of flags.
const STATUS: [&str; 8] =
    ["idbank", "codes", "status", "statut", "obs_status", "obs_flag", "flag", "flags"];

/// Columns that count rows and measure nothing.
const INDEX: [&str; 24] = [
    "",
    "unnamed: 0",
    "index",
    "#",
    "no.",
    "no",
    "序号",
    "序號",
    "rownames",
    "sl. no.",
    "sl no",
    "sl.no.",
    "s. no.",
    "s.no.",
    "s no",
    "sr. no.",
    "sr no",
    "s/n",
    "nr",
    "nr.",
    "№",
    "連番",
    "番号",
    "번호",
];
/// Columns of powers of ten that multiply figures.
const MULTIPLIER: [&str; 6] =
    ["unit_mult", "unit multiplier", "powercode", "scale", "multiplier", "magnitude"];

/// Whether a header says that its column holds dates.
pub(super) fn names_date(header: &str) -> bool {
    let header = header.trim().to_ascii_lowercase();
    ["日期", "时间", "時間", "date", "day", "dt", "日"]
        .iter()
        .any(|word| header == *word || word.len() > 3 && header.ends_with(word))
}

/// Whether a header says that its column holds periods of any kind.
pub(super) fn names_period(header: &str) -> bool {
    let lower = header.trim().to_ascii_lowercase();
    is_one_of(header, &PERIOD)
        || names_year(header)
        || names_date(header)
        || ["年度", "月份", "财年", "学年", "赛季", "month", "season", "period"]
            .iter()
            .any(|word| lower.ends_with(word))
}

/// Whether a header says that its column holds years, or since when something is.
pub(super) fn names_since(header: &str) -> bool {
    const WORDS: [&str; 25] = [
        "year of",
        "开工",
        "竣工",
        "完工",
        "deadline",
        "due date",
        "completion date",
        "opened",
        "founded",
        "establish",
        "built",
        "start",
        "since",
        "launch",
        "born",
        "inception",
        "commission",
        "成立",
        "建成",
        "开业",
        "开通",
        "投产",
        "始建",
        "设立",
        "上市",
    ];
    let lower = header.to_ascii_lowercase();
    names_year(header) || WORDS.iter().any(|word| lower.contains(word))
}

/// Whether a header is that of currencies.
pub(super) fn names_money(header: &str) -> bool {
    let lower = header.to_ascii_lowercase();
    ["币种", "幣種", "货币", "貨幣", "currency", "währung", "devise", "moneda", "moeda", "valuta"]
        .iter()
        .any(|word| lower.contains(word))
}

/// Whether a header asks what is answered by 0 or 1.
pub(super) fn names_flag(header: &str) -> bool {
    let lower = header.trim().to_ascii_lowercase();
    ["is_", "has_", "is ", "has ", "是否", "有无", "有無"]
        .iter()
        .any(|word| lower.starts_with(word))
        || ["flag", "member", "dummy", "?", "？"].iter().any(|word| lower.ends_with(word))
}

/// Whether a column holds ranges by which others are grouped.
pub(super) fn names_band(header: &str) -> bool {
    is_one_of(header, &BANDS)
}

/// Whether a header is that of areas that hold others.
pub(super) fn names_wide(header: &str) -> bool {
    is_one_of(header, &WIDE)
}

/// Whether a header is that of an amount of something: 数量, 金额, value.
pub(super) fn names_amount(header: &str) -> bool {
    let words = ["数量", "數量", "金额", "金額", "价值", "单价", "quantity", "value", "volume"];
    let lower = header.to_ascii_lowercase();
    words.iter().any(|word| lower.contains(word))
}

/// Whether a column says nothing of the figures.
pub(super) fn names_technical(header: &str) -> bool {
    is_one_of(header, &TECHNICAL)
}

/// Whether a column holds flags of the figures.
pub(super) fn names_status(header: &str) -> bool {
    is_one_of(header, &STATUS)
}

/// Whether a header speaks of a length, of which m may be metres.
pub(super) fn names_length(header: &str) -> bool {
    const WORDS: [&str; 27] = [
        "length",
        "height",
        "depth",
        "distance",
        "width",
        "altitude",
        "elevation",
        "diameter",
        "radius",
        "rainfall",
        "snowfall",
        "wingspan",
        "tide",
        "wave",
        "tall",
        "长度",
        "高度",
        "深度",
        "宽度",
        "海拔",
        "水位",
        "里程",
        "距离",
        "身高",
        "长",
        "高程",
        "跨径",
    ];
    let header = header.to_ascii_lowercase();
    let is_word = |word: &&str| {
        if word.chars().count() > 1 { header.contains(*word) } else { header.ends_with(*word) }
    };
    !names_rate(&header) && WORDS.iter().any(is_word)
}

/// Whether a column may count rows.
pub(super) fn names_index(header: &str) -> bool {
    is_one_of(header, &INDEX) || header.starts_with("Unnamed: ")
}

/// Whether a column holds powers of ten.
pub(super) fn names_multiplier(header: &str) -> bool {
    is_one_of(header, &MULTIPLIER)
}

//! Headers of columns, and the words in them that say what a column is.

pub(super) use super::header_words::{ENTITY, METRIC, MONTH, PERIOD, QUARTER, UNIT, VALUE, WEEK};

/// Columns of metrics by words that may as well head a list of things.
const THINGS: [&str; 4] = ["item", "项目", "series", "variable"];
/// Words in the headers of what is measured, which are nobody's names.
const MEASURES: [&str; 46] = [
    " per 1",
    " je 1",
    " pro 1",
    " pour 1",
    " por 1",
    " per 100",
    "per capita",
    "pro kopf",
    "par habitant",
    "每万",
    "每百",
    "每十万",
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
const CODES: [&str; 48] = [
    "kostenstelle",
    "kontonummer",
    "artikelnummer",
    "plz",
    "cost centre",
    "cost center",
    "account no.",
    "sku",
    "gl account",
    "csp",
    "ags",
    "nuts",
    "insee",
    "siren",
    "siret",
    "código",
    "codigo",
    "kod",
    "kód",
    "kode",
    "codice",
    "cod.",
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
const CODE_WORDS: [&str; 30] = [
    "号次",
    "號次",
    "签号",
    "籤號",
    "考号",
    "证号",
    "學號",
    "学号",
    "门牌",
    "文号",
    "流水号",
    "行次",
    "行号",
    "代码",
    "代碼",
    "编码",
    "編碼",
    "编号",
    "編號",
    "邮编",
    "郵編",
    "电话",
    "電話",
    "经度",
    "經度",
    "纬度",
    "緯度",
    "排名",
    "序号",
    "序號",
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
    let words = ["jahr", "année", "año", "ano", "anno", "jaar", "rok", "yıl", "år", "год", "연도"];
    header.ends_with('年')
        || header.ends_with("年份")
        || header.ends_with("year")
        || words.contains(&&*header)
}

/// Whether a header says that its column holds codes for what another one names.
pub(super) fn names_code(header: &str) -> bool {
    let header = header.trim().to_ascii_lowercase();
    header.ends_with("code")
        || header.starts_with("code ")
        || header.ends_with("_id")
        || CODES.contains(&header.as_str())
        || CODE_WORDS.iter().any(|word| header.contains(word)) && !names_move(&header)
}

/// Whether a header says how a rank or a code has changed: 排名变化.
fn names_move(header: &str) -> bool {
    ["变化", "變化", "变动", "變動", "升降", "增减", "增減"]
        .iter()
        .any(|word| header.contains(word))
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

//! Headers of columns, and the words in them that say what a column is.

use crate::data::{Dimension, Unit};

pub(super) const ENTITY: [&str; 24] = [
    "entity",
    "name",
    "region",
    "area",
    "country",
    "district",
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
pub(super) const PERIOD: [&str; 22] = [
    "period",
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
pub(super) const METRIC: [&str; 13] = [
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
pub(super) const UNIT: [&str; 8] =
    ["unit", "units", "uom", "unit of measure", "unit_measure", "单位", "單位", "计量单位"];
pub(super) const VALUE: [&str; 8] =
    ["value", "obs_value", "val", "amount", "数值", "數值", "值", "wert"];
pub(super) const MONTH: [&str; 4] = ["月份", "月", "month", "mon"];
pub(super) const QUARTER: [&str; 3] = ["季度", "季", "quarter"];
/// Columns of numbers that measure nothing.
const CODES: [&str; 14] = [
    "id",
    "code",
    "no",
    "no.",
    "index",
    "rank",
    "序号",
    "序號",
    "编号",
    "lat",
    "lon",
    "latitude",
    "longitude",
    "zip",
];

/// Words in the headers of columns of codes.
const CODE_WORDS: [&str; 17] = [
    "代码", "代碼", "编码", "編碼", "编号", "編號", "邮编", "郵編", "电话", "電話", "经度", "經度",
    "纬度", "緯度", "排名", "序号", "序號",
];
/// Words in the headers of shares and changes.
const RATE_WORDS: [&str; 13] = [
    "率", "同比", "环比", "環比", "增长", "增長", "增速", "增幅", "占比", "佔比", "比重", "%", "％",
];

/// Whether a header is one of some words.
pub(super) fn is_one_of(header: &str, words: &[&str]) -> bool {
    words.iter().any(|word| header.trim().eq_ignore_ascii_case(word))
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
        || header.ends_with("_id")
        || CODES.contains(&header.as_str())
        || CODE_WORDS.iter().any(|word| header.contains(word))
}

/// Whether a header speaks of a share or a change, which is in percent where nothing says
/// otherwise.
pub(super) fn names_rate(header: &str) -> bool {
    RATE_WORDS.iter().any(|word| header.contains(word))
}

/// Parts the unit from a header: 投资额（亿元） is 投资额 in 亿元; what is no unit, as in 签约（一季度）,
/// stays in the name.
pub(in crate::data::read) fn name_and_unit(header: &str) -> (&str, &str) {
    let header = header.trim();
    for (open, close) in [("（", "）"), ("(", ")"), ("[", "]")] {
        let parts = header.strip_suffix(close).and_then(|inside| inside.rsplit_once(open));
        let known = parts.filter(|(name, unit)| {
            !name.trim().is_empty() && !matches!(Unit::parse(unit).dimension, Dimension::Other(_))
        });
        if let Some((name, unit)) = known {
            return (name.trim(), unit.trim());
        }
    }
    (header, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_may_hold_its_unit() {
        assert_eq!(name_and_unit("投资额（亿元）"), ("投资额", "亿元"));
        assert_eq!(name_and_unit("GDP (million) [亿元]"), ("GDP (million)", "亿元"));
        assert_eq!(name_and_unit("(none)"), ("(none)", ""));
        assert_eq!(name_and_unit("签约（一季度）"), ("签约（一季度）", ""));
    }
}

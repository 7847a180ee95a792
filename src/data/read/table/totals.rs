//! Totals, by their names (合计, 总计, 全市, Total) and by what they add up to.

use super::unit_words::is_of_rate;
use crate::data::Dataset;
use crate::number::{decimals, float, scaled};

/// Names of totals.
const TOTALS: [&str; 51] = [
    "всего",
    "итого",
    "합계",
    "총계",
    "전체",
    "celkem",
    "الإجمالي",
    "合计",
    "合計",
    "总计",
    "總計",
    "总和",
    "小计",
    "小計",
    "共计",
    "总数",
    "总值",
    "總值",
    "總數",
    "全部合计",
    "总量",
    "总体",
    "全体",
    "全市",
    "全省",
    "全国",
    "全國",
    "全区",
    "全县",
    "全球",
    "全州",
    "全部",
    "全市合计",
    "全省合计",
    "全国合计",
    "total",
    "grand total",
    "subtotal",
    "sub-total",
    "sum",
    "all",
    "overall",
    "insgesamt",
    "summe",
    "gesamt",
    "ensemble",
    "totals",
    "all ages",
    "all groups",
    "all sectors",
    "all regions",
];

/// Tells whether a row or column of this name is the total of the others.
pub(super) fn is_total(name: &str) -> bool {
    let bare: String =
        name.chars().filter(|c| !c.is_whitespace() && !":：*".contains(*c)).collect();
    let lower = name.trim().trim_end_matches([':', '：', '*']).to_lowercase();
    let is_sum = |text: &str| TOTALS.contains(&text);
    is_sum(&bare)
        || is_sum(&lower)
        || ["合计", "总计", "合計", "總計", "小计", "小計"]
            .iter()
            .any(|word| bare.ends_with(word) && bare.chars().count() <= 10)
        || lower.starts_with("total ") && lower.split(' ').count() <= 3
        || [" subtotal", " sub-total"].iter().any(|word| lower.ends_with(word))
}

/// Names that are those of a total where their figures are the greatest.
fn may_be_total(name: &str) -> bool {
    let lower = name.trim().to_ascii_lowercase();
    ["world", "global", "世界", "全世界", "国内", "national"].contains(&&*lower)
        || ["all ", "whole ", "eu27", "eu28", "eu-27", "eu 27"].iter().any(|w| lower.starts_with(w))
        || lower.ends_with(" total")
}

/// The first or last entity where its figures are the sums of all others', or where it has the name
/// of a total and they are the greatest.
pub(super) fn totals_by_size(dataset: &Dataset) -> Vec<usize> {
    const FEWEST: usize = 4;
    const MOST: usize = 5_000;
    let count = dataset.entities.len();
    let all = &dataset.observations;
    if count < FEWEST || all.len() > MOST || dataset.entities.iter().any(|e| e.is_total) {
        return Vec::new();
    }
    let is_total = |index: usize| {
        let name = dataset.entities.get(index).map_or("", |entity| &entity.id);
        let (mut sums, mut tops, mut seen) = (0, 0, 0);
        for own in all.iter().filter(|o| o.entity == index && !is_of_rate(&o.unit.name)) {
            let others = all.iter().filter(|o| {
                o.entity != index
                    && o.metric == own.metric
                    && o.period == own.period
                    && o.scope == own.scope
            });
            let values: Vec<f64> = others.map(|o| o.value).collect();
            let (sum, parts) = (values.iter().sum::<f64>(), values.len());
            // each part may be rounded by half of the last place of all
            let places = values.iter().copied().chain([own.value]).map(decimals).max();
            let step = scaled(1.0, -places.and_then(|p| i32::try_from(p).ok()).unwrap_or(0));
            let near = step * 0.5 * float(parts + 1) + sum.abs() * 1e-9;
            seen += 1;
            sums += usize::from(
                parts + 1 == count
                    && parts >= FEWEST - 1
                    && own.value != 0.0
                    && values.iter().all(|value| *value >= 0.0)
                    && (sum - own.value).abs() <= near.min(own.value.abs() * 0.005),
            );
            tops += usize::from(parts > 1 && values.iter().all(|value| *value <= own.value));
        }
        seen > 0
            && (sums == seen && (seen > 1 || may_be_total(name))
                || tops == seen && may_be_total(name))
    };
    [0, count - 1].into_iter().filter(|&index| is_total(index)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_are_told_by_their_names() {
        for name in
            ["合计", "合 计", "总计：", "全市", "Total", "Grand Total", "Total:", "全市合计"]
        {
            assert!(is_total(name), "{name}");
        }
        for name in ["合肥", "全椒县", "World", "Totalenergies SE and others", "城东区"] {
            assert!(!is_total(name), "{name}");
        }
    }
}

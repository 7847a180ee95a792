//! Names of totals: 合计, 总计, 全市, Total.

/// Tells whether a row or column of this name is the total of the others.
pub(super) fn is_total(name: &str) -> bool {
    const WORDS: [&str; 36] = [
        "合计",
        "合計",
        "总计",
        "總計",
        "总和",
        "小计",
        "小計",
        "共计",
        "总数",
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
    ];
    let bare: String =
        name.chars().filter(|c| !c.is_whitespace() && !":：*".contains(*c)).collect();
    let lower = name.trim().trim_end_matches([':', '：', '*']).to_ascii_lowercase();
    let is_sum = |text: &str| WORDS.contains(&text);
    is_sum(&bare)
        || is_sum(&lower)
        || ["合计", "总计", "合計", "總計"]
            .iter()
            .any(|word| bare.ends_with(word) && bare.chars().count() <= 6)
        || lower.starts_with("total ") && lower.split(' ').count() <= 3
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

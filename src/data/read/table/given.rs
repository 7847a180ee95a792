//! The period of figures that have none of their own, by what stands above the table; and what the
//! names of columns and rows say of it: 本月, 累计, 上年同期.

use super::around::Around;
use super::headers::names_rate;
use super::label::HeaderLabel;
use super::periods::{TitlePeriod, titled};
use super::roles::Roles;
use crate::calendar::civil;
use crate::data::Period;

/// The period of figures that have none of their own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct GivenPeriod {
    pub(super) period: Period,
    /// Whether nothing of it was guessed.
    pub(super) is_plain: bool,
}

/// The period that stands above a table: in its title, or in a line below that.
pub(super) fn above(around: &Around) -> Option<TitlePeriod> {
    let of_line = |line: &String| {
        let found = titled(line)?;
        let is_short = line.chars().count() <= found.period.text().chars().count() + 12;
        Some(TitlePeriod { is_plain: found.is_plain && is_short, ..found })
    };
    let is_printing = |line: &&String| {
        let line = line.trim_start_matches(['(', '（']).to_ascii_lowercase();
        ["更新", "制表", "填表", "updated", "last updated", "published", "发布"]
            .iter()
            .any(|word| line.starts_with(word))
    };
    titled(&around.title).or_else(|| {
        let mut lines = around.above.iter().filter(|line| !is_printing(line)).filter_map(of_line);
        let first = lines.next()?;
        lines.all(|other| other.period == first.period).then_some(first)
    })
}

/// Gives the columns of figures the period above the table, where nothing in it tells periods;
/// `Some` where they took it.
pub(super) fn give(
    above: TitlePeriod,
    roles: &Roles,
    labels: &mut [HeaderLabel],
) -> Option<GivenPeriod> {
    let is_dated = |&column: &usize| labels.get(column).is_some_and(|l| l.period.is_some());
    if roles.period.or(roles.month).or(roles.quarter).is_some() {
        return None;
    }
    let are_dated = roles.values.iter().any(is_dated);
    let (mut is_plain, mut is_taken) = (above.is_plain, false);
    for &column in &roles.values {
        let Some(label) = labels.get_mut(column) else { continue };
        // beside 1-9月 and 10月, 当月 may be either's
        if are_dated && (label.period.is_some() || !names_span(&label.name)) {
            continue;
        }
        label.period = of_name(&label.name, above.period);
        is_plain &= label.period == Some(above.period);
        is_taken |= label.period.is_some();
    }
    if !is_taken || are_dated && is_plain {
        return None;
    }
    Some(GivenPeriod { period: above.period, is_plain })
}

/// Words for the month or quarter that a report is of, and for the year up to it.
const MONTH: [&str; 7] = ["本月", "当月", "單月", "单月", "當月", "this month", "in the month"];
const QUARTER: [&str; 5] = ["本季", "当季", "單季", "单季", "this quarter"];
const TO_DATE: [&str; 5] = ["累计", "累計", "to date", "ytd", "cumulative"];

/// Whether a name says of which span of the report's time it is.
fn names_span(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    MONTH.iter().chain(&QUARTER).chain(&TO_DATE).any(|word| lower.contains(word))
}

/// The period of a figure of some name in a table of a period; nothing where it is of another time
/// that its name does not tell.
pub(super) fn of_name(name: &str, table: Period) -> Option<Period> {
    let lower = name.to_ascii_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let (first, last) = table.ends();
    let (from, to) = (table.days()?.0, table.days()?.1);
    let ((year, begins, _), (until, ends, _)) = (civil(from), civil(to));
    let is_point = first == last && table.length() <= 1;
    let in_year = year == until && !is_point;
    if has(&TO_DATE) {
        let text = format!("{year}-01/{year}-{ends:02}");
        return if begins == 1 && in_year {
            Some(table)
        } else {
            Period::parse(&text).filter(|_| in_year)
        };
    }
    if has(&MONTH) {
        let is_known = in_year && (begins == ends || begins == 1 && table.length() < 360);
        return Period::parse(&format!("{year}-{ends:02}")).filter(|_| is_known);
    }
    if has(&QUARTER) {
        let is_known = in_year && ends % 3 == 0 && (begins == 1 || begins == ends - 2);
        return Period::parse(&format!("{year}-Q{}", ends / 3)).filter(|_| is_known);
    }
    let is_change = names_rate(name)
        || has(&["比", "较", "較", "change", "growth", "than", "增", "减", "減", "%"]);
    let other = [
        "上年",
        "去年",
        "前年",
        "上月",
        "上期",
        "上季",
        "同期",
        "last year",
        "last month",
        "previous",
        "prior",
        "year earlier",
        "year ago",
        "年计划",
        "全年",
        "年度",
        "年初",
        "期初",
    ];
    let is_whole = in_year && begins == 1 && ends == 12;
    let of_year = ["年计划", "全年", "年度"];
    let is_other =
        other.iter().any(|word| lower.contains(word) && !(is_whole && of_year.contains(word)));
    (is_change || !is_other).then_some(table)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_another_time_take_no_period_of_the_title() {
        for (name, table, own) in [
            ("绝对值", "2023-01/2023-09", Some("2023-01/2023-09")),
            ("本月", "2023-01/2023-09", Some("2023-09")),
            ("本月", "2023", None),
            ("本月止累计", "2023-09", Some("2023-01/2023-09")),
            ("本季", "2023-01/2023-06", Some("2023-Q2")),
            ("上年同期", "2023-01/2023-09", None),
            ("比上年同期增长", "2023-01/2023-09", Some("2023-01/2023-09")),
            ("全年目标", "2023-Q1", None),
            ("全年目标", "2023", Some("2023")),
            ("Previous year", "2023", None),
            ("本月", "2023-09", Some("2023-09")),
        ] {
            let found = of_name(name, Period::parse(table).unwrap());
            assert_eq!(found, own.and_then(Period::parse), "{name} {table}");
        }
    }
}

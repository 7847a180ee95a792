//! The period of figures that have none of their own, by what stands above the table; and what the
//! names of columns and rows say of it: 本月, 累计, 上年同期.

use super::around::{Around, as_of};
use super::earlier::{Earlier, earlier};
use super::label::HeaderLabel;
use super::periods::{PeriodGrammar, TitlePeriod, titled};
use super::roles::Roles;
use crate::calendar::civil;
use crate::data::Period;

/// The period of figures that have none of their own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct GivenPeriod {
    pub(super) period: Period,
    /// Whether nothing of it was guessed.
    pub(super) is_plain: bool,
    /// Whether it is a year of the Republic that is not said to be one.
    pub(super) is_republic: bool,
}

/// The period that stands above a table, in its title or in a line below that; or below the table,
/// where a note says as of when its figures are.
pub(super) fn above(around: &Around) -> Option<TitlePeriod> {
    let of_line = |line: &String| {
        let found = titled(line)?;
        let is_short = line.chars().count() <= found.period.text().chars().count() + 12;
        Some(TitlePeriod { is_plain: found.is_plain && is_short, ..found })
    };
    let is_printing = |line: &&String| {
        let line = line.trim_start_matches(['(', '（']).to_ascii_lowercase();
        [
            "更新",
            "制表",
            "填表",
            "updated",
            "last updated",
            "published",
            "发布",
            "data extracted",
            "extracted",
        ]
        .iter()
        .any(|word| line.starts_with(word))
    };
    Some(&around.title)
        .filter(|title| !is_printing(title))
        .and_then(|title| titled(title))
        .or_else(|| {
            let mut lines =
                around.above.iter().filter(|line| !is_printing(line)).filter_map(of_line);
            let first = lines.next()?;
            lines.all(|other| other.period == first.period).then_some(first)
        })
        .or_else(|| {
            let mut dates = around.notes.iter().filter_map(|note| titled(as_of(note)?));
            let first = dates.next()?;
            let is_one = dates.all(|other| other.period == first.period);
            is_one.then_some(TitlePeriod { is_plain: false, ..first })
        })
}

/// Gives figures that are of an earlier time than their column's header says the time that they are
/// of: 1-9月 above 上年同期.
pub(super) fn turn_back(roles: &Roles, labels: &mut [HeaderLabel]) {
    for &column in &roles.values {
        let Some(label) = labels.get_mut(column) else { continue };
        if let Some(period) = label.period.filter(|_| !label.is_own)
            && let Earlier::At(before) = earlier(&label.name, period)
        {
            label.period = Some(before);
        }
    }
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
    // beside 本月 and 累计, 上年同期 may be of either
    let spans: Vec<Period> = {
        let names = roles.values.iter().filter_map(|&c| labels.get(c)).map(|l| &*l.name);
        let now = names.filter(|name| earlier(name, above.period) == Earlier::Not);
        now.filter_map(|name| of_name(name, above.period)).collect()
    };
    let has_spans = spans.windows(2).any(|pair| pair.first() != pair.last());
    let (mut is_plain, mut is_taken) = (above.is_plain, false);
    for &column in &roles.values {
        let Some(label) = labels.get_mut(column) else { continue };
        // beside 1-9月 and 10月, 当月 may be either's
        let is_base = label.name.contains("=100");
        if are_dated && (label.period.is_some() || !names_span(&label.name) && !is_base) {
            continue;
        }
        let before = earlier(&label.name, above.period);
        let is_sure = names_month(&label.name) || names_whole_year(&label.name);
        let is_open = before != Earlier::Not && has_spans && !is_sure;
        label.period = of_name(&label.name, above.period).filter(|_| !is_open);
        let is_told = matches!(before, Earlier::At(at) if label.period == Some(at));
        is_plain &= label.period == Some(above.period) || is_told;
        is_taken |= label.period.is_some();
    }
    if !is_taken || are_dated && is_plain {
        return None;
    }
    let is_republic = above.is_republic;
    Some(GivenPeriod { period: above.period, is_plain, is_republic })
}

/// Words for the month or quarter that a report is of, and for the year up to it.
const MONTH: [&str; 7] = ["本月", "当月", "單月", "单月", "當月", "this month", "in the month"];
const QUARTER: [&str; 5] = ["本季", "当季", "單季", "单季", "this quarter"];
const TO_DATE: [&str; 5] = ["累计", "累計", "to date", "ytd", "cumulative"];

/// Whether a name says that its figure is of a month, now or before: 本月, 上年同月.
fn names_month(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    MONTH.iter().chain(&["同月", "上月", "last month"]).any(|word| lower.contains(word))
}

/// Whether a name says that its figure is of a whole year, as a plan for it is.
fn names_whole_year(name: &str) -> bool {
    ["年计划", "全年", "年度"].iter().any(|word| name.contains(word))
}

/// Whether a name says that its figure counts from the beginning of a year.
pub(super) fn names_to_date(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    TO_DATE.iter().any(|word| lower.contains(word))
}

/// Whether a name says that its figure is of its own part of the year alone: 本月, 当期.
pub(super) fn names_present(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    MONTH.iter().chain(&QUARTER).chain(&["当期", "當期"]).any(|word| lower.contains(word))
}

/// Whether a name says of which span of the report's time it is.
fn names_span(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    MONTH.iter().chain(&QUARTER).chain(&TO_DATE).any(|word| lower.contains(word))
}

/// The period of a figure of some name in a table of a period; nothing where it is of another time
/// that its name does not tell.
pub(super) fn of_name(name: &str, table: Period) -> Option<Period> {
    // 上月=100 is a base, and no time
    let name = if name.contains("=100") { "" } else { name };
    let span = span(name, table)?;
    match earlier(name, span) {
        Earlier::Not => Some(span),
        Earlier::At(before) => Some(before),
        // of a table of a whole year the plan for the year is of that year
        Earlier::Unknown => {
            let (first, last) = (civil(span.days()?.0), civil(span.days()?.1));
            let is_whole = first.0 == last.0 && first.1 == 1 && last.1 == 12;
            (is_whole && names_whole_year(name)).then_some(span)
        }
    }
}

/// The part of a table's time that a name says its figure is of; nothing where that is not known.
fn span(name: &str, table: Period) -> Option<Period> {
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
    if names_month(name) {
        let is_known = in_year && (begins == ends || begins == 1 && table.length() < 360);
        return Period::parse(&format!("{year}-{ends:02}")).filter(|_| is_known);
    }
    if has(&QUARTER) {
        let is_known = in_year && ends % 3 == 0 && (begins == 1 || begins == ends - 2);
        return Period::parse(&format!("{year}-Q{}", ends / 3)).filter(|_| is_known);
    }
    // 1-8月完成 in a table of 2023
    let whole = year == until && begins == 1 && ends == 12 && !is_point;
    let of_year = u16::try_from(year).ok().filter(|_| whole);
    Some(of_year.and_then(|year| begun(name, year)).unwrap_or(table))
}

/// The part of a year with which a name begins: 1-8月完成, 上半年投资; nothing where it is the end of
/// one, as a stock is of a day.
fn begun(name: &str, year: u16) -> Option<Period> {
    let ends = name.char_indices().map(|(at, c)| at + c.len_utf8()).rev();
    let is_word =
        |start: &str| start.ends_with(['月', '度', '末', '底']) || start.ends_with("半年");
    let parts = ends.filter_map(|at| name.split_at_checked(at));
    let mut parts = parts.filter(|(start, rest)| is_word(start) && !rest.is_empty());
    let found = parts.find_map(|(start, _)| Some((start, PeriodGrammar::part(start, year)?)));
    found.filter(|(start, _)| !start.ends_with(['末', '底'])).map(|(_, period)| period)
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
            ("上年同期", "2023-01/2023-09", Some("2022-01/2022-09")),
            ("累计·上年同期", "2023-09", Some("2022-01/2022-09")),
            ("上年同月", "2023-01/2023-09", Some("2022-09")),
            ("比上年同期增长", "2023-01/2023-09", Some("2023-01/2023-09")),
            ("全年目标", "2023-Q1", None),
            ("全年目标", "2023", Some("2023")),
            ("Previous year", "2023", Some("2022")),
            ("上期", "2023", None),
            ("本月", "2023-09", Some("2023-09")),
            ("1-8月完成", "2023", Some("2023-01/2023-08")),
            ("上半年投资", "2023", Some("2023-01/2023-06")),
            ("一年期存款", "2023", Some("2023")),
            ("6月末余额", "2023", Some("2023")),
        ] {
            let found = of_name(name, Period::parse(table).unwrap());
            assert_eq!(found, own.and_then(Period::parse), "{name} {table}");
        }
    }
}

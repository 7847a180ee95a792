//! What a header, or the name of a row, holds beside the name: a unit, a period.

use super::earlier::year_of;
use super::headers::{PERIOD, is_one_of};
use super::label_period::name_and_period;
use super::money::is_currency;
use super::numbers::normal;
use super::periods::{PeriodGrammar, titled};
use super::units::names_unit;
use crate::data::Period;

/// A header taken apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct HeaderLabel {
    pub(super) name: String,
    pub(super) unit: String,
    pub(super) period: Option<Period>,
    /// Whether the period stands beside the name: 上年同期（2023年1-3月）.
    pub(super) is_own: bool,
}

impl HeaderLabel {
    /// Takes a header apart, from the top; `periods` reads those of all headers.
    pub(super) fn of(heads: &[String], periods: Option<&PeriodGrammar>) -> Self {
        let mut out = Self::default();
        let mut names: Vec<String> = Vec::new();
        let mut part: Option<&String> = None;
        let ended = ended(heads);
        out.period = ended;
        let is_parted = heads.len() == 1 && heads.iter().all(|head| head.contains(';'));
        let periods = periods.copied().or(is_parted.then(PeriodGrammar::default));
        let parted = if is_parted { parts(&heads.concat()) } else { Vec::new() };
        let heads = if is_parted { &parted } else { heads };
        for (level, head) in heads.iter().enumerate() {
            if ended.is_some() && (names_end(head) || normal(head).parse::<u16>().is_ok()) {
                continue;
            }
            let whole = normal(head);
            let whole: &str = &whole;
            // a part of the year that stands above it: 2023, Q1
            let within = |year: u16| PeriodGrammar::part(whole, year);
            if let Some(period) = out.period.and_then(year_of).and_then(within) {
                out.period = Some(period);
                continue;
            }
            let is_part = heads.len() > 1 && within(2000).is_some();
            if let Some(period) = periods.and_then(|grammar| grammar.read(whole)) {
                // or the year of a part that stands above it
                let of_year = year_of(period).zip(part);
                let both = of_year.and_then(|(year, part)| PeriodGrammar::part(part, year));
                names.retain(|name| both.is_none() || Some(name) != part);
                out.period = both.or(Some(period));
                part = part.or(is_part.then_some(head));
                continue;
            }
            part = part.or(is_part.then_some(head));
            if let Some(unit) = unit_of_level(whole, level, heads.len()) {
                unit.clone_into(&mut out.unit);
                continue;
            }
            let whole = name_and_unit(head);
            let (name, unit) =
                if whole.1.is_empty() { name_and_unit(without_mark(head)) } else { whole };
            if !unit.is_empty() {
                out.unit = unit;
            }
            if let Some(period) = periods.and_then(|grammar| grammar.read(name)) {
                out.period = Some(period);
                continue;
            }
            let (name, period) = name_and_period(name);
            out.is_own |= period.is_some() && !name.is_empty();
            out.period = period.or(out.period);
            if !name.is_empty() {
                names.push(name);
            }
        }
        // Ano above 2019 says what stands below it
        names.retain(|name| out.period.is_none() || heads.len() < 2 || !is_one_of(name, &PERIOD));
        out.name = names.join("·");
        out
    }
}

/// The parts of a header that holds several: ludność ogółem;2021;[osoba].
fn parts(head: &str) -> Vec<String> {
    head.split(';').map(|part| part.trim().to_owned()).collect()
}

/// The unit that one level of a header is, of so many.
fn unit_of_level(whole: &str, level: usize, count: usize) -> Option<&str> {
    let bare = whole.trim_matches(['(', ')', '[', ']']);
    // beside sales above, units are what was sold
    let is_word = level == 0 && bare.eq_ignore_ascii_case("units");
    let is_word_inside = bare.contains(char::is_alphabetic);
    let is_bracketed = whole.starts_with('[') && is_word_inside && level > 0 && level + 1 == count;
    let is_unit = count > 1 && !is_word && (names_unit(bare) || is_bracketed);
    if is_unit { Some(bare) } else { Some(whole).filter(|whole| *whole == "%") }
}

/// Whether a header says with which day a time ends, whose year stands below it.
fn names_end(head: &str) -> bool {
    let lower = head.to_ascii_lowercase();
    ["ended", "ending", "months to"].iter().any(|word| lower.contains(word))
}

/// The time that two rows of a header name together: Six months ended 30 June, 2024.
fn ended(heads: &[String]) -> Option<Period> {
    heads.windows(2).find_map(|pair| match pair {
        [time, year] if names_end(time) && year.trim().len() == 4 => {
            titled(&format!("{time} {year}")).map(|found| found.period)
        }
        _ => None,
    })
}

/// A header without the footnote behind it: Rate (%)², Value[a].
fn without_mark(head: &str) -> &str {
    let head = head.trim_end_matches(['¹', '²', '³', '⁴', '⁵', '*', '†', '①', '②', '③']).trim_end();
    // m² is a unit
    let note = head.strip_suffix(']').and_then(|inside| inside.rsplit_once('['));
    note.filter(|(name, note)| note.len() <= 2 && !name.is_empty()).map_or(head, |(name, _)| name)
}

/// Parts the unit from a name: 投资额（亿元）, 投资额/亿元, GDP, USD million, 增速%.
pub(in crate::data::read) fn name_and_unit(header: &str) -> (&str, String) {
    let header = header.trim();
    let known = |name: &str, unit: &str| {
        let unit = normal(unit);
        // 单产/(kg·hm^-2)
        let unit = unit.strip_prefix('(').and_then(|u| u.strip_suffix(')')).unwrap_or(&unit);
        let unit = ["单位:", "單位:", "unit:", "in ", "en ", "In "]
            .iter()
            .find_map(|word| unit.strip_prefix(word))
            .unwrap_or(unit)
            .trim()
            .to_owned();
        // Female, n (%) is a number with its share
        let is_number = unit == "%" && (name.trim() == "n" || name.trim().ends_with(" n"));
        (!name.trim().is_empty() && !is_number && names_unit(&unit)).then_some(unit)
    };
    for (open, close) in
        [("（", "）"), ("(", ")"), ("[", "]"), ("(", "）"), ("（", ")"), ("【", "】")]
    {
        let parts = header.strip_suffix(close).and_then(|inside| inside.rsplit_once(open));
        if let Some((name, unit)) = parts
            && let Some(unit) = known(name, unit)
        {
            return (name.trim(), unit);
        }
    }
    for mark in ["/", "／", "，", ", ", ":", "：", " in "] {
        if let Some((name, unit)) = header.split_once(mark)
            && let Some(unit) = known(name, unit)
            && (unit.starts_with("per ") || !names_unit(name))
        {
            return (name.trim(), unit);
        }
    }
    if let Some((name, unit)) = bilingual(header)
        && let Some(unit) = known(name, unit)
    {
        return (name.trim(), unit);
    }
    if is_percent(header) || is_bounded_percent(header) {
        return (header, "%".to_owned());
    }
    // so do cases per 100,000
    let rate = header.find(" per ").and_then(|at| header.get(at + 1..));
    if let Some(unit) = rate
        .filter(|unit| unit.get(4..).is_some_and(|n| n.starts_with(|c: char| c.is_ascii_digit())))
    {
        return (header, unit.to_owned());
    }
    // Revenue £m
    let last = header.rsplit_once(' ').filter(|(_, unit)| is_currency(unit));
    if let Some((name, unit)) = last.filter(|_| !names_unit(header)) {
        return (name.trim(), unit.to_owned());
    }
    match header.strip_suffix(['%', '％']) {
        Some(name) if !name.trim().is_empty() => (name.trim(), "%".to_owned()),
        _ => (header, String::new()),
    }
}

/// Whether a header says percent before the bounds that stand in its cells: Prevalence % (95% CI).
fn is_bounded_percent(header: &str) -> bool {
    let name = header.strip_suffix("CI)").and_then(|inside| Some(inside.rsplit_once('(')?.0));
    name.is_some_and(|name| name.trim_end().ends_with('%'))
}

/// Whether a header says that its figures are in percent, and keeps its name: % change, (annual %).
fn is_percent(header: &str) -> bool {
    let lower = header.to_ascii_lowercase();
    let word = lower.split([' ', '(']).next().unwrap_or_default();
    let begins = ["%", "percent", "percentage", "pct"].contains(&word);
    let words = [
        "% change",
        "% chg",
        "% growth",
        "(annual %)",
        "per cent change",
        "in % ",
        "en % ",
        "as % of ",
        "as a % of ",
    ];
    let lower = lower.replace(['в', 'В'], "in");
    begins && word != lower && !lower.contains("point") || words.iter().any(|w| lower.contains(w))
}

/// The Chinese name and the unit of a header that says both in another language behind it:
/// 城镇人口比重(%) Proportion of Urban Population.
fn bilingual(header: &str) -> Option<(&str, &str)> {
    let (name, rest) = header.split_once('(')?;
    let (unit, behind) = rest.split_once(')')?;
    let is_latin = behind.contains(|c: char| c.is_ascii_alphabetic());
    (is_latin && name.ends_with(|c: char| c > '\u{3000}')).then_some((name, unit))
}

/// The name of a row without 其中 and the space before it, and whether it is a part of one above.
pub(super) fn part_name(raw: &str) -> (&str, bool) {
    let name = raw.trim();
    let words = ["其中：", "其中:", "其中", "#", "of which: ", "of which:", "of which "];
    let lower = name.get(..9).unwrap_or_default().to_ascii_lowercase();
    for word in words {
        let is_word = name.starts_with(word) || lower.starts_with(word);
        if let Some(rest) = name.get(word.len()..).filter(|rest| is_word && !rest.trim().is_empty())
        {
            return (rest.trim_start_matches([':', '：', ' ', '\u{3000}']).trim(), true);
        }
    }
    (name, raw.starts_with([' ', '\u{3000}', '\u{A0}', '\t']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_taken_apart() {
        for (header, name, unit, period) in [
            ("投资额（亿元）", "投资额", "亿元", None),
            ("投资额/亿元", "投资额", "亿元", None),
            ("增速/%", "增速", "%", None),
            ("增速%", "增速", "%", None),
            ("GDP (million) [亿元]", "GDP (million)", "亿元", None),
            ("投资额（单位：万元）", "投资额", "万元", None),
            ("签约（一季度）", "签约（一季度）", "", None),
            ("(none)", "(none)", "", None),
            ("2023年GDP（亿元）", "GDP", "亿元", Some("2023")),
            ("2023年一季度GDP", "GDP", "", Some("2023-Q1")),
            ("Visitors 2023", "Visitors", "", Some("2023")),
            ("القيمة (2023)", "القيمة", "", Some("2023")),
            ("GDP, USD", "GDP", "USD", None),
            ("Under 30", "Under 30", "", None),
            ("5-14岁", "5-14岁", "", None),
            ("Deaths, per 100,000", "Deaths", "per 100,000", None),
            ("Cases per 100k", "Cases per 100k", "per 100k", None),
            ("GDP per capita", "GDP per capita", "", None),
            ("Percent (n=1204)", "Percent (n=1204)", "%", None),
            ("Percentage points", "Percentage points", "", None),
            ("GDP (current US$)", "GDP", "current US$", None),
            ("Revenue £m", "Revenue", "£m", None),
            ("Serie A 2023", "Serie A", "", Some("2023")),
            ("Veränderung zu 2017 (Prozentpunkte)", "Veränderung zu 2017", "Prozentpunkte", None),
            ("Prevalence % (95% CI)", "Prevalence % (95% CI)", "%", None),
            ("Cases [1]", "Cases", "", None),
        ] {
            let label =
                HeaderLabel { is_own: false, ..HeaderLabel::of(&[header.to_owned()], None) };
            let period = period.and_then(Period::parse);
            assert_eq!(
                label,
                HeaderLabel { name: name.into(), unit: unit.into(), period, is_own: false },
                "{header}"
            );
        }
    }
}

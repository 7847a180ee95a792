//! The period in the name of a column: 2023年GDP, Visitors 2023, Population (Census 2011).

use super::numbers::normal;
use super::periods::PeriodGrammar;
use crate::data::Period;

/// Words before a year that something is compared with, or has been since.
const SINCE: &str = " from since desde depuis seit than in and vs vs. on to over against zu zum \
    gegenüber ggü. ggü von auf à au sur a al dal sul rispetto respecto ao sobre em van \
    tov mot från sedan fra siden oproti proti do od к с по göre ";

/// Parts the period from a name: 2023年GDP, GDP（2023年）, Visitors 2023.
pub(super) fn name_and_period(name: &str) -> (String, Option<Period>) {
    let (rest, period) = begun_or_ended(name);
    // Emissions 2021 (MtCO2e), Population (Census 2011)
    let inside = name.strip_suffix(')').and_then(|name| name.rsplit_once(" ("));
    if let Some((before, inside)) = inside.filter(|_| period.is_none()) {
        let (bare, period) = begun_or_ended(before);
        if period.is_some() && !bare.is_empty() {
            return ([bare, " (", inside, ")"].concat(), period);
        }
        let (bare, period) = begun_or_ended(inside);
        let is_word = !bare.is_empty() && bare.chars().all(char::is_alphabetic);
        if period.is_some() && is_word {
            return ([before, " (", bare, ")"].concat(), period);
        }
    }
    (rest.to_owned(), period)
}

/// Parts the period from the beginning or the end of a name.
fn begun_or_ended(name: &str) -> (&str, Option<Period>) {
    let read = |text: &str| {
        let text = normal(text);
        let has_year = text.bytes().filter(u8::is_ascii_digit).count() >= 4;
        PeriodGrammar::default().read(&text).filter(|_| has_year)
    };
    let inside = [('（', '）'), ('(', ')')]
        .iter()
        .find_map(|(open, close)| name.strip_suffix(*close)?.rsplit_once(*open));
    if let Some((rest, period)) =
        inside.and_then(|(rest, inside)| Some((rest.trim(), read(inside)?)))
        && !rest.is_empty()
    {
        return (rest, Some(period));
    }
    // 2021-22 is a month in no calendar
    let split = |text: &str| {
        let (from, to) = text.split_once('-')?;
        let (from, to): (u16, u16) = (from.parse().ok()?, to.parse().ok()?);
        let is_split = text.len() == 7 && to > 12 && (from + 1) % 100 == to;
        Period::parse(&format!("{from}/{}", from + 1)).filter(|_| is_split)
    };
    let is_since = |rest: &str| {
        let word = rest.rsplit([' ', '_']).next().unwrap_or_default();
        // Serie A is none
        let small = if word.len() > 1 { word.to_ascii_lowercase() } else { word.to_owned() };
        SINCE.contains(&format!(" {small} "))
    };
    if let Some((rest, last)) = name.rsplit_once([' ', '_']).filter(|(rest, _)| !is_since(rest))
        && ("1900".."2100").contains(&last)
        && let Some(period) = read(last).filter(|_| last.len() == 4).or_else(|| split(last))
    {
        return (rest.trim(), Some(period));
    }
    if !name.starts_with(|c: char| c.is_ascii_digit()) {
        return (name, None);
    }
    // the longest beginning that is a period with its word
    let ends = name.char_indices().map(|(at, c)| at + c.len_utf8());
    let mut found = ends.rev().filter_map(|at| {
        let (start, rest) = name.split_at_checked(at)?;
        let is_word =
            start.ends_with(['年', '月', '度', '末', '底', '季']) || rest.starts_with([' ', '_']);
        // 1978年=100 is a base
        let is_base = rest.trim_start().starts_with('=');
        Some((rest.trim_matches([' ', '_']), read(start).filter(|_| is_word && !is_base)?))
    });
    found.next().map_or((name, None), |(rest, period)| (rest, Some(period)))
}

//! All that one text can mean as a period.

use super::choices::PeriodReadings;
use super::{chinese, english, numeric, russian};
use crate::data::Period;
use crate::data::read::table::numbers::{normal, parted};

/// All readings of a text; `year` is that of the table, for texts that name none.
pub(super) fn readings(text: &str, year: Option<u16>) -> PeriodReadings {
    let text = normal(text);
    let is_korean = || ["년", "월", "분기", "반기"].iter().any(|word| text.contains(word));
    if !text.is_ascii() && is_korean() {
        return readings(&from_korean(&text), year);
    }
    let text = without_flag(once(&text));
    if text.is_empty()
        || text.len() > 60
        || !text.contains(|c: char| c.is_ascii_digit() || "〇零".contains(c))
            && !text.contains("元年")
    {
        let whole = year.and_then(|year| within(text, year));
        return PeriodReadings { sure: whole, ..PeriodReadings::default() };
    }
    if let Some(short) = numeric::short(text, 2000) {
        return PeriodReadings { short: Some(short), ..PeriodReadings::default() };
    }
    let sure = |period: Period| PeriodReadings { sure: Some(period), ..PeriodReadings::default() };
    if let Some(months) = numeric::months(text) {
        return sure(months);
    }
    if let Some(period) = english::slashed(text) {
        return sure(period);
    }
    let ambiguous = numeric::readings(text);
    if ambiguous != PeriodReadings::default() {
        return ambiguous;
    }
    if let Some(republic) = republic(text) {
        return PeriodReadings { republic: Some(republic), ..PeriodReadings::default() };
    }
    let two_digits = text.char_indices().nth(2).is_some_and(|(_, c)| c == '年');
    if let Some(short) = two_digits.then(|| chinese::period(&["20", text].concat())).flatten() {
        return PeriodReadings { short: Some(short), ..PeriodReadings::default() };
    }
    let found = chinese::period(text)
        .or_else(|| english::period(text))
        .or_else(|| russian::period(text))
        .or_else(|| numeric::compact(text))
        .or_else(|| numeric::decade(text))
        .or_else(|| Period::guess(text))
        .or_else(|| year.and_then(|year| within(text, year)));
    found.map_or_else(PeriodReadings::default, sure)
}

/// A Korean period in Chinese words, which stand in the same order: 2023년 1분기, 2023년 상반기.
fn from_korean(text: &str) -> String {
    let words = [
        ("년", "年"),
        ("월", "月"),
        ("일", "日"),
        ("분기", "季度"),
        ("상반기", "上半年"),
        ("하반기", "下半年"),
        ("말", "末"),
    ];
    let text = words.iter().fold(text.to_owned(), |text, (own, word)| text.replace(own, word));
    // what is left says that it is something else
    text.replace(['년', '월'], "").replace("분기", "").replace("반기", "")
}

/// A part of the year without the months in brackets behind it: 第一季度(1-3月份).
fn once(text: &str) -> &str {
    let part = |text: &str| within(text, 2000);
    let parts = text.strip_suffix(')').and_then(|text| text.split_once('('));
    parts.filter(|(one, other)| part(one).is_some() && part(other).is_some()).map_or(text, |p| p.0)
}

/// A year of the Republic that is not said to be one, or a part of it: 112年, 112年1-9月.
pub(super) fn republic(text: &str) -> Option<Period> {
    let (year, _) = text.split_once('年').filter(|(year, _)| year.len() == 3)?;
    let is_near = year.parse().is_ok_and(|year: u16| (100..=150).contains(&year));
    is_near.then(|| chinese::period(&["民國", text].concat())).flatten()
}

/// A part of a year that is known: 一季度, March, Q1.
fn within(text: &str, year: u16) -> Option<Period> {
    // D1 is a decile
    let is_letter = |c: char| c.is_ascii_alphabetic() && !"QqHhSsWwTt".contains(c);
    let behind = text.strip_prefix(is_letter).unwrap_or_default();
    let is_ordinal = !behind.is_empty() && behind.bytes().all(|b| b.is_ascii_digit());
    let has_letter = text.contains(|c: char| c.is_ascii_alphabetic()) && !is_ordinal;
    chinese::within(text, year).or_else(|| {
        english::period(&[text, " ", &year.to_string()].concat()).filter(|_| has_letter)
    })
}

/// A period without the mark behind it: 2023e, 2023*, 2023年(p).
fn without_flag(text: &str) -> &str {
    // a bracket may as well hold a unit
    let is_sign = |c: char| c.is_ascii() && c != '%' || "†‡§¹²³①②③".contains(c);
    // the World Bank has a code behind each year
    let text = text.split_once(" [YR").map_or(text, |(year, _)| year);
    let (rest, mark) = parted(text);
    let is_letters = mark.len() == 3 && mark.bytes().all(|b| b.is_ascii_uppercase());
    let is_mark = mark.chars().count() <= 2 && mark.chars().all(is_sign) || is_letters;
    let text = if is_mark { rest } else { text };
    let year = text.strip_suffix(['e', 'p', 'f', 'r', 'E', 'P', 'F', 'A']);
    // 第2季r
    let of_part = year.filter(|rest| rest.ends_with(['季', '月', '年', '度']));
    let is_year = |year: &&str| {
        let digits = year.strip_prefix("FY").unwrap_or(year);
        (digits.len() == 4 || digits.len() == 2 && year.len() == 4)
            && digits.bytes().all(|b| b.is_ascii_digit())
    };
    of_part.or(year.filter(is_year)).unwrap_or(text)
}

//! The period that a title names: 2023年1-9月全市主要经济指标, GDP by county, first half of 2024.

use super::column::{OpenPeriods, PeriodGrammar};
use super::readings::republic;
use super::{chinese, english};
use crate::calendar::civil;
use crate::data::Period;
use crate::data::read::table::numbers::normal;

/// The longest period, in signs.
const LONGEST: usize = 40;

/// Words behind a period of something else: prices, boundaries, printing.
const ASIDE_BEHIND: [&str; 20] = [
    "=",
    "价",
    "價",
    "不变价",
    "为基",
    "为100",
    "版",
    "普查",
    "发布",
    "公布",
    "更新",
    "修订",
    "prices",
    "constant",
    "census",
    "edition",
    "boundaries",
    "update",
    "release",
    "revision",
];

/// Words before one.
const ASIDE_BEFORE: [&str; 16] = [
    "比",
    "较",
    "vs",
    "against",
    "than",
    "base",
    "updated",
    "published",
    "released",
    "accessed",
    "更新",
    "更新时间",
    "更新日期",
    "发布时间",
    "发布日期",
    "印发",
];

/// Words and signs behind one end of a longer time.
const END_BEHIND: [&str; 21] = [
    "-", "~", "至", "到", "、", "及", "和", "与", "與", "以来", "以來", "以后", "以前", "之前",
    "起", "vs", "and ", "to ", "onward", "/", "&",
];

/// Words and signs before the other.
const END_BEFORE: [&str; 16] = [
    "自", "从", "since", "from", "until", "till", "before", "after", "to", "ended", "ending",
    "through", "至", "到", "between", "-",
];

/// A period as a title names it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::data::read::table) struct TitlePeriod {
    pub(in crate::data::read::table) period: Period,
    /// Whether the title says it outright, and no number of it could be something else.
    pub(in crate::data::read::table) is_plain: bool,
    /// Whether it is a year of the Republic that is not said to be one: 112年各縣市人口數.
    pub(in crate::data::read::table) is_republic: bool,
}

/// A period among other words.
struct TitleMention<'t> {
    period: Period,
    before: &'t str,
    own: &'t str,
    after: &'t str,
}

/// What a mention is to the figures.
#[derive(PartialEq)]
enum MentionKind {
    /// Their period, as far as words tell.
    Own,
    /// Of something else: prices, what they are compared with, when it was printed.
    Aside,
    /// One end of a longer time.
    End,
}

/// The one period that a title names; nothing where it names none, or several.
pub(in crate::data::read::table) fn titled(title: &str) -> Option<TitlePeriod> {
    let text = normal(title);
    let all = mentions(&text);
    if all.iter().any(|mention| mention.part() == MentionKind::End) {
        return None;
    }
    let own: Vec<&TitleMention> =
        all.iter().filter(|mention| mention.part() == MentionKind::Own).collect();
    let (first, others) = own.split_first()?;
    if others.iter().any(|other| other.period != first.period) {
        return None;
    }
    let period = match first.part_beside(&all) {
        Beside::Nothing => first.period,
        Beside::Part(period) => period,
        Beside::Unclear => return None,
    };
    let is_republic = republic(first.own).is_some();
    Some(TitlePeriod { period, is_plain: first.is_plain() && !is_republic, is_republic })
}

/// What stands in a title beside the period that names a year.
enum Beside {
    Nothing,
    /// A part of that year: 2023年全市一季度签约情况.
    Part(Period),
    Unclear,
}

/// All periods with a year in a text, the longest at each place.
fn mentions(text: &str) -> Vec<TitleMention<'_>> {
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let mut out = Vec::new();
    let mut at = 0;
    while at + 1 < ends.len() {
        let last = (at + LONGEST).min(ends.len() - 1);
        let found = (at + 1..=last)
            .rev()
            .find_map(|to| Some((to, mention(text, *ends.get(at)?, *ends.get(to)?)?)));
        match found {
            Some((to, mention)) => {
                out.push(mention);
                at = to;
            }
            None => at += 1,
        }
    }
    out
}

/// The period that is a stretch of a text and no part of a word.
fn mention(text: &str, from: usize, to: usize) -> Option<TitleMention<'_>> {
    let (head, after) = text.split_at_checked(to)?;
    let (before, own) = head.split_at_checked(from)?;
    let is_word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let cuts = is_word(own.chars().next()) && is_word(before.chars().next_back())
        || is_word(own.chars().next_back()) && is_word(after.chars().next());
    if cuts
        || !(own.starts_with(char::is_alphanumeric) && own.ends_with(char::is_alphanumeric))
        || own.ends_with('季')
        || !(names_year(own) || republic(own).is_some() && is_traditional(text))
    {
        return None;
    }
    let phrase = english::phrase(own);
    let is_sure = |found: &PeriodGrammar| matches!(found.open, None | Some(OpenPeriods::Republic));
    let grammar = || PeriodGrammar::of(&[own], None, "").filter(is_sure);
    let period = phrase.or_else(|| grammar()?.read(own))?;
    Some(TitleMention { period, before, own, after })
}

/// Whether a text has signs that only traditional Chinese has: elsewhere 112年 is a length of time.
fn is_traditional(text: &str) -> bool {
    text.contains(|c| {
        "縣數戶醫區臺灣萬億產業總額學會計實際國勞動財務統與資經費臺證體類別營發電車輛".contains(c)
    })
}

/// Whether a text has a year of four digits, or one of the Republic or in Chinese numerals.
fn names_year(text: &str) -> bool {
    let mut digits = text.split(|c: char| !c.is_ascii_digit());
    let is_year = |digits: &str| digits.len() == 4 && ("1900".."2100").contains(&digits);
    let is_date = |digits: &str| digits.len() == 8 && ("1900".."2100").contains(&digits);
    digits.any(|digits| is_year(digits) || is_date(digits))
        || ["民国", "民國", "〇"].iter().any(|word| text.contains(word))
}

impl TitleMention<'_> {
    fn part(&self) -> MentionKind {
        let before = self.before.trim_end_matches([' ', ':', '(']).to_ascii_lowercase();
        let before = ["on", "in", "at"]
            .iter()
            .find_map(|word| before.strip_suffix(word)?.strip_suffix(' '))
            .unwrap_or(&before)
            .trim_end();
        let after = self.after.trim_start().to_ascii_lowercase();
        let ends = |word: &&str| {
            before.strip_suffix(*word).is_some_and(|rest| {
                !word.is_ascii() || !rest.ends_with(|c: char| c.is_ascii_alphanumeric())
            })
        };
        let begins = |word: &&str| after.starts_with(*word);
        let bare = self.own.bytes().all(|b| b.is_ascii_digit());
        let counts = bare && after.starts_with(|c| "户家人个名项亿万元所种条辆台座".contains(c));
        if counts || ASIDE_BEHIND.iter().any(begins) || ASIDE_BEFORE.iter().any(ends) {
            MentionKind::Aside
        } else if self.is_of_years() || END_BEHIND.iter().any(begins) || END_BEFORE.iter().any(ends)
        {
            MentionKind::End
        } else {
            MentionKind::Own
        }
    }

    /// Whether it is a run of years: 2015-2023年, but not 2022-2023学年.
    fn is_of_years(&self) -> bool {
        let years = self.own.split(|c: char| !c.is_ascii_digit()).filter(|part| part.len() == 4);
        let is_one = self.own.contains(['学', '學', '财', '財', '赛', '賽', 'F']);
        self.period.length() > 800 || self.period.length() > 400 && years.count() > 1 && !is_one
    }

    /// Looks for a part of the year apart from the year.
    fn part_beside(&self, all: &[TitleMention]) -> Beside {
        let rest = [self.before, self.after].map(|text| {
            all.iter().fold(text.to_owned(), |text, other| text.replace(other.own, "|"))
        });
        if rest.iter().flat_map(|text| text.split([' ', '|'])).any(english::names_part) {
            return Beside::Unclear;
        }
        let Some((from, to)) = self.period.days() else { return Beside::Nothing };
        let Ok(year) = u16::try_from(civil(from).0) else { return Beside::Nothing };
        let mut found: Option<Period> = None;
        for part in rest.iter().flat_map(|text| parts(text, year)) {
            if found.is_some_and(|found| found != part) {
                return Beside::Unclear;
            }
            found = Some(part);
        }
        match found {
            None => Beside::Nothing,
            Some(part) if part == self.period => Beside::Nothing,
            Some(part) if to - from > 360 && to - from < 370 => Beside::Part(part),
            Some(_) => Beside::Unclear,
        }
    }

    fn is_plain(&self) -> bool {
        let is_bare = self.own.bytes().all(|b| b.is_ascii_digit());
        let after = self.after.trim_start_matches([')', ']', ' ']);
        let before = self.before.trim_end();
        !is_bare
            || after.is_empty()
            || before.is_empty()
            || before.ends_with([',', ':', '(', '，', '：'])
            || [" in", " of", " for"].iter().any(|word| before.ends_with(word))
    }
}

/// Parts of a year in Chinese words, the longest at each place.
fn parts(text: &str, year: u16) -> Vec<Period> {
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let mut out = Vec::new();
    let mut at = 0;
    while at + 1 < ends.len() {
        let found = (at + 2..ends.len().min(at + 12)).rev().find_map(|to| {
            let (head, _) = text.split_at_checked(*ends.get(to)?)?;
            let (before, own) = head.split_at_checked(*ends.get(at)?)?;
            let is_part = own.ends_with(['月', '度', '末', '底', '年', '日'])
                && own.contains(['月', '季', '半'])
                && !is_digit(before.chars().next_back());
            Some((to, chinese::within(own, year).filter(|_| is_part)?))
        });
        match found {
            Some((to, period)) => {
                out.push(period);
                at = to;
            }
            None => at += 1,
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_names_one_period_or_none() {
        for (title, plain) in [
            ("2023年1-9月全市主要经济指标", "2023-01/2023-09"),
            ("截至2022年6月末各区县存款余额", "2022-06-30"),
            ("表2 2023年上半年各县签约情况", "2023-01/2023-06"),
            ("淮安市2022年一季度招商引资情况表", "2022-Q1"),
            ("2023年全市一季度签约情况", "2023-Q1"),
            ("各市常住人口（2020年末）", "2020-12-31"),
            ("民國112年各縣市人口數", "2023"),
            ("112年各縣市人口數", "2023"),
            ("各縣市醫院家數（112年底）", "2023-12-31"),
            ("112年1-9月營業額", "2023-01/2023-09"),
            ("Revenue, fiscal year ended 30 June 2023", "2022-07/2023-06"),
            ("各区GDP（按2020年不变价计算，2023年）", "2023"),
            ("Table 3: GDP by county, first half of 2024", "2024-01/2024-06"),
            ("Employment by state, January to September 2023", "2023-01/2023-09"),
            ("Visitors in Q2 2023", "2023-Q2"),
            ("Deposits as of 30 June 2022", "2022-06-30"),
            ("Deposits at end-June 2022", "2022-06-30"),
            ("Sales, three months to June 2023", "2023-04/2023-06"),
            ("Sales, year ended March 2023", "2022-04/2023-03"),
            ("Budget 2022/23", "2022/2023"),
            ("Population by region, 2021", "2021"),
            ("Retail sales in the third quarter of 2023 at 2015 prices", "2023-Q3"),
        ] {
            let found = titled(title).map(|found| found.period);
            assert_eq!(found, Period::parse(plain), "{title}");
        }
        for title in [
            "2015-2023年各区GDP",
            "2022年、2023年签约情况",
            "2015年以来签约情况",
            "GDP since 2015",
            "2023年9月及1-9月主要指标",
            "2023年8月8日至14日客流",
            "2000户居民调查",
            "Prices (2015=100)",
            "Half-year results, 2023",
            "各区签约情况（2023年10月更新）",
            "Staff numbers",
            "1949 to 2023 in figures",
            "2007-08",
            "建校112年校友捐款",
        ] {
            assert_eq!(titled(title), None, "{title}");
        }
        assert!(titled("Top 2000 firms").is_none_or(|found| !found.is_plain));
    }
}

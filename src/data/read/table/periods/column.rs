//! How a column, or a row of headers, writes its periods, by the evidence of all its texts.

use super::choices::PeriodReadings;
use super::readings::readings;
use super::{chinese, numeric};
use crate::calendar::civil;
use crate::data::Period;
use crate::data::read::table::header_kinds::names_period;
use crate::data::read::table::numbers::normal;

/// How texts that can be read in two ways are read.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is decided by itself")]
pub(in crate::data::read::table) struct PeriodGrammar {
    /// Whether 2007-08 is a year that begins in one and ends in the next.
    is_split: bool,
    /// Whether 05/04/2023 begins with the day.
    is_day_first: bool,
    /// Whether 22年 is a year, and 202203 a month.
    is_short: bool,
    /// The year that 合计 is beside parts of it.
    of_sum: Option<u16>,
    /// Whether Jun 2023 is the quarter that ends with it.
    is_quarter: bool,
    /// The year of the table, for texts that name none.
    year: Option<u16>,
    /// What the evidence left open.
    pub(in crate::data::read::table) open: Option<OpenPeriods>,
}

/// A way to read that the evidence did not force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::data::read::table) enum OpenPeriods {
    /// A month was taken; it may be a year across two.
    Month,
    /// A year across two was taken; it may be a month.
    SplitYear,
    /// The day was taken to stand before the month, or the other way round.
    Date,
    /// Years of the Republic were taken.
    Republic,
    /// Years of two digits were taken for those of this century.
    Short,
}

impl PeriodGrammar {
    /// Decides by all texts of a column; nothing where it holds none, or too much else.
    pub(in crate::data::read::table) fn of(
        texts: &[&str],
        year: Option<u16>,
        header: &str,
    ) -> Option<Self> {
        let mut all: Vec<PeriodReadings> = Vec::new();
        let mut seen: Vec<&str> = Vec::new();
        let (mut bad, mut count) = (0_usize, 0_usize);
        for text in texts.iter().filter(|text| !text.is_empty()) {
            count += 1;
            if seen.len() < 400 && seen.contains(text) {
                continue;
            }
            let found = readings(text, year);
            bad += usize::from(found.any().or(found.short).is_none());
            if seen.len() < 400 {
                seen.push(text);
                all.push(found);
            } else if bad > 0 {
                break;
            }
        }
        if count == 0 || bad * 10 > all.len() {
            return None;
        }
        let mut out = Self { year, ..Self::default() };
        let is_part =
            |text: &&str| !is_sum(text) && year.is_some() && readings(text, None).any().is_none();
        let has_sum = seen.iter().zip(&all).any(|(text, r)| r.any().is_some() && is_part(text));
        out.of_sum = year.filter(|_| has_sum);
        if !has_sum && seen.iter().all(|text| is_sum(text)) {
            return None;
        }
        if !out.decide_short(&all, &seen, header) {
            return None;
        }
        out.decide_split(&all, header);
        out.decide_order(&all);
        let ends = |r: &PeriodReadings| r.sure.and_then(quarter_to).is_some();
        out.is_quarter = ["quarter", "季度"].contains(&&*header.trim().to_ascii_lowercase())
            && all.iter().all(ends);
        if all.iter().any(|r| r.republic.is_some()) {
            out.open = Some(OpenPeriods::Republic);
        }
        // hours of one day are no periods of reporting
        let hours: Vec<&&str> = seen.iter().filter(|text| text.contains(':')).collect();
        let is_again = |pair: &[&&str]| {
            let read = |at: usize| pair.get(at).and_then(|text| out.read(text));
            read(0).is_some() && read(0) == read(1)
        };
        if hours.windows(2).any(is_again) { None } else { Some(out) }
    }

    /// Decides whether 22年 is a year; false where it is none.
    fn decide_short(&mut self, all: &[PeriodReadings], seen: &[&str], header: &str) -> bool {
        let short: Vec<Period> = all.iter().filter_map(|r| r.short).collect();
        if short.is_empty() {
            return true;
        }
        let are_digits = seen.iter().all(|text| text.trim().bytes().all(|b| b.is_ascii_digit()));
        let starts: Vec<i32> = short.iter().filter_map(|p| Some(civil(p.days()?.0).0)).collect();
        // terms of bonds are 10年, 20年, 30年
        let follow =
            starts.windows(2).all(|pair| pair.last() == pair.first().map(|y| y + 1).as_ref());
        let is_run = follow && starts.len() > 1 && header.is_empty() && !are_digits;
        // 20-21 may be an age, and 08-09 an hour
        let is_dashed = seen.iter().any(|text| text.contains('-'));
        let is_time = ["time", "时间", "時間"].contains(&&*header.trim().to_ascii_lowercase());
        // 23年4月 is no length of time
        let is_dated = |text: &&str| !text.trim().ends_with('年') && text.contains('年');
        let is_run = is_run || seen.iter().all(is_dated);
        let is_sure = header == "年" || names_split(header) || follow && !is_time;
        let is_named = names_period(header) && (!is_dashed || is_sure);
        self.is_short = is_run && !(is_dashed && starts.len() > 8) || is_named;
        if self.is_short && !are_digits {
            self.open = Some(OpenPeriods::Short);
        }
        self.is_short
    }

    fn decide_split(&mut self, all: &[PeriodReadings], header: &str) {
        let some = |fits: &dyn Fn(&PeriodReadings) -> bool| all.iter().any(fits);
        if some(&|r| r.split_year.is_some() && r.month.is_none()) {
            self.is_split = !some(&|r| r.month.is_some() && r.split_year.is_none());
            return;
        }
        let both = all.iter().filter(|r| r.split_year.is_some() && r.month.is_some()).count();
        if both == 0 || some(&|r| r.month.is_some() && r.split_year.is_none()) {
            return;
        }
        // months that each come a year and a month after the one before are none
        self.is_split = both >= 2 || names_split(header);
        if both < 3 && !names_split(header) {
            self.open =
                Some(if self.is_split { OpenPeriods::SplitYear } else { OpenPeriods::Month });
        }
    }

    fn decide_order(&mut self, all: &[PeriodReadings]) {
        let dates = || all.iter().filter(|r| r.day_first.is_some() || r.month_first.is_some());
        let only_day = dates().filter(|r| r.month_first.is_none()).count();
        let only_month = dates().filter(|r| r.day_first.is_none()).count();
        self.is_day_first = only_day > only_month;
        let is_told = (only_day == 0) != (only_month == 0);
        if dates().next().is_none() || is_told {
            return;
        }
        // dates stand in the order of time
        let rises = |day_first: bool| {
            let read = |r: &PeriodReadings| if day_first { r.day_first } else { r.month_first };
            let days: Vec<i32> = dates().filter_map(|r| Some(read(r)?.days()?.0)).collect();
            let steps: Vec<i32> =
                days.windows(2).filter_map(|pair| Some(pair.get(1)? - pair.first()?)).collect();
            let (least, most) = (steps.iter().min(), steps.iter().max());
            least.zip(most).is_some_and(|(least, most)| *least > 0 && most - least <= 3)
        };
        let (day, month) = (rises(true), rises(false));
        self.is_day_first = if day == month { only_day >= only_month && only_day > 0 } else { day };
        self.open = Some(OpenPeriods::Date);
    }

    /// How parts of a year are written that name none.
    pub(in crate::data::read::table) fn within(year: u16) -> Self {
        Self { year: Some(year), of_sum: Some(year), ..Self::default() }
    }

    /// The part of a year that a text names, and no sum of its parts.
    pub(in crate::data::read::table) fn part(text: &str, year: u16) -> Option<Period> {
        Self { year: Some(year), ..Self::default() }
            .read(text)
            .filter(|_| readings(text, None).any().is_none())
    }

    /// The period of a text.
    pub(in crate::data::read::table) fn read(self, text: &str) -> Option<Period> {
        if is_sum(text) && self.of_sum.is_none() {
            return None;
        }
        let found = readings(text, self.year);
        let date = if self.is_day_first { found.day_first } else { found.month_first };
        let year = if self.is_split { found.split_year } else { found.month };
        let short = found.short.filter(|_| self.is_short);
        let quarter = found.sure.filter(|_| self.is_quarter).and_then(quarter_to);
        quarter.or(found.sure).or(date).or(year).or(found.republic).or(short)
    }

    /// The other period of a text that the evidence left open.
    pub(in crate::data::read::table) fn other(self, text: &str) -> Option<Period> {
        if readings(text, self.year).republic.is_some() {
            return text.trim().split_once('年')?.0.parse().ok().map(Period::step);
        }
        if self.is_short && readings(text, self.year).short.is_some() {
            let text = normal(text);
            return numeric::short(&text, 1900)
                .or_else(|| chinese::period(&["19", &*text].concat()));
        }
        let swapped = Self { is_split: !self.is_split, is_day_first: !self.is_day_first, ..self };
        swapped.read(text).filter(|other| self.read(text).is_none_or(|own| own != *other))
    }
}

/// The quarter that ends with a month.
fn quarter_to(month: Period) -> Option<Period> {
    let text = month.text();
    let (year, month) = text.split_once('-')?;
    let place = ["03", "06", "09", "12"].iter().position(|last| *last == month)?;
    Period::parse(&format!("{year}-Q{}", place + 1))
}

/// Whether a header says that its years begin in one and end in the next.
fn names_split(header: &str) -> bool {
    let header = header.to_ascii_lowercase();
    ["fiscal", "financial", "season", "academic", "school", "财年", "财政", "学年", "赛季"]
        .iter()
        .any(|word| header.contains(word))
}

/// Whether a text is the sum of what stands beside it, which may be a year beside months.
fn is_sum(text: &str) -> bool {
    ["合计", "合計", "度"].contains(&&*normal(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(texts: &[&str]) -> (Vec<Option<Period>>, Option<OpenPeriods>) {
        let grammar = PeriodGrammar::of(texts, None, "").unwrap();
        (texts.iter().map(|text| grammar.read(text)).collect(), grammar.open)
    }

    #[test]
    fn the_column_decides() {
        let (years, open) = read(&["2007-08", "2008-09", "2009-10", "2010-11"]);
        assert_eq!((years[0], open), (Period::parse("2007/2008"), None));
        let (months, open) = read(&["2007-07", "2007-08"]);
        assert_eq!((months[1], open), (Period::parse("2007-08"), None));
        let (one, open) = read(&["2007-08"]);
        assert_eq!((one[0], open), (Period::parse("2007-08"), Some(OpenPeriods::Month)));
        let (dates, open) = read(&["05/04/2023", "15/04/2023"]);
        assert_eq!((dates[0], open), (Period::parse("2023-04-05"), None));
        let (dates, open) = read(&["04/05/2023", "04/15/2023"]);
        assert_eq!((dates[0], open), (Period::parse("2023-04-05"), None));
        assert_eq!(read(&["05/04/2023", "06/04/2023"]).1, Some(OpenPeriods::Date));
        assert_eq!(PeriodGrammar::of(&["甲", "2022"], None, ""), None);
    }
}

//! The names of periods.

use super::Lang;
use super::Word;
use super::phrase::filled;
use crate::data::{Period, PeriodKind, PeriodPart};

/// Names a period: 2022年第一季度, Q1 2022; 2022年1月至9月, Jan–Sep 2022; 2022年以来, 2022 to date.
#[must_use]
pub fn period(period: &Period, lang: Lang) -> String {
    let days = days(period, lang);
    let word = match period.kind() {
        PeriodKind::Span => return days,
        PeriodKind::ToDate => Word::PeriodToDate,
        PeriodKind::AsOf => Word::PeriodAsOf,
        PeriodKind::Whole => Word::PeriodWhole,
        PeriodKind::Cumulative => Word::PeriodCumulative,
        PeriodKind::At => Word::PeriodAt,
    };
    filled(lang.word(word), &[&days])
}

/// Names its first and its last part.
fn days(period: &Period, lang: Lang) -> String {
    match period.ends() {
        (first, last) if first == last => part(first, lang),
        (PeriodPart::Month(year, first), PeriodPart::Month(other, last)) if year == other => {
            let locale = lang.locale();
            let parts = [&year.to_string(), locale.month(first), locale.month(last)];
            filled(lang.word(Word::PeriodMonths), &parts)
        }
        (first, last) => {
            filled(lang.word(Word::PeriodSpan), &[&part(first, lang), &part(last, lang)])
        }
    }
}

fn part(part: PeriodPart, lang: Lang) -> String {
    let (locale, said) =
        (lang.locale(), |word: Word, parts: &[&str]| filled(lang.word(word), parts));
    match part {
        PeriodPart::Unstated => lang.word(Word::PeriodUnstated).to_owned(),
        PeriodPart::Step(number) => said(Word::PeriodStep, &[&number.to_string()]),
        PeriodPart::Year(year) => said(Word::PeriodYear, &[&year.to_string()]),
        PeriodPart::Quarter(year, quarter) => {
            said(Word::PeriodQuarter, &[&year.to_string(), locale.quarter(quarter)])
        }
        PeriodPart::Month(year, month) => {
            said(Word::PeriodMonth, &[&year.to_string(), locale.month(month)])
        }
        PeriodPart::Day(year, month, day) => {
            said(Word::PeriodDay, &[&year.to_string(), locale.month(month), &day.to_string()])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_written_form_is_named() {
        for (text, hans, english) in [
            ("2022", "2022年", "2022"),
            ("2022-Q1", "2022年第一季度", "Q1 2022"),
            ("2024-02", "2024年2月", "Feb 2024"),
            ("2022-04-15", "2022年4月15日", "15 Apr 2022"),
            ("2022-01/2022-09", "2022年1月至9月", "Jan–Sep 2022"),
            ("2021/2023", "2021年至2023年", "2021 to 2023"),
            ("2021-12/2022-01", "2021年12月至2022年1月", "Dec 2021 to Jan 2022"),
        ] {
            let of = Period::parse(text).unwrap();
            assert_eq!([Lang::ZH_HANS, Lang::EN].map(|lang| period(&of, lang)), [hans, english]);
        }
        let year = Period::parse("2022").unwrap();
        let kinds = [PeriodKind::ToDate, PeriodKind::AsOf, PeriodKind::At];
        let named = |lang| kinds.map(|kind| period(&year.of_kind(kind), lang));
        assert_eq!(named(Lang::ZH_HANS), ["2022年以来", "截至2022年", "2022年末"]);
        assert_eq!(named(Lang::EN), ["2022 to date", "as of 2022", "end of 2022"]);
        let undated = [Period::default(), Period::step(3)];
        assert_eq!(undated.map(|of| period(&of, Lang::ZH_HANT)), ["時期未註明", "第3期"]);
        assert_eq!(undated.map(|of| period(&of, Lang::EN)), ["period not stated", "3"]);
    }
}

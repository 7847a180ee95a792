//! Periods as Chinese offices write them: 2023年一季度, 1-9月, 前三季度, 截至2023年6月末, 民国112年, 第4周.

use super::numeric::week;
use crate::calendar::month_length;
use crate::data::Period;

/// Reads a period that names its year.
pub(super) fn period(text: &str) -> Option<Period> {
    let text = text.strip_prefix("截至").or_else(|| text.strip_prefix("截止")).unwrap_or(text);
    let (year, rest) = year(text)?;
    if rest.is_empty() { Some(Period::year(year)) } else { within(rest, year) }
}

/// The year with which a text begins: 2023年, 民国112年, 二〇二三年.
fn year(text: &str) -> Option<(u16, &str)> {
    let of_republic = ["民国", "民國", "ROC "].iter().find_map(|word| text.strip_prefix(word));
    let eras = [("令和", 2018), ("平成", 1988), ("昭和", 1925), ("大正", 1911), ("明治", 1867)];
    let of_era = eras.iter().find_map(|(era, offset)| Some((text.strip_prefix(era)?, *offset)));
    if let Some((rest, offset)) = of_era.and_then(|(rest, o)| Some((rest.strip_prefix("元年")?, o)))
    {
        return Some((offset + 1, rest.trim()));
    }
    let of_republic = of_republic.or(of_era.map(|(rest, _)| rest));
    let offset = of_era.map_or(1911, |(_, offset)| offset);
    let (text, offset) = of_republic.map_or((text, 0), |rest| (rest, offset));
    let spelled: usize = text
        .chars()
        .take_while(|c| "〇零一二三四五六七八九".contains(*c))
        .map(char::len_utf8)
        .sum();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = if digits > 0 {
        let (number, rest) = text.split_at_checked(digits)?;
        (number.parse::<u16>().ok()?, rest)
    } else {
        let (signs, rest) = text.split_at_checked(spelled)?;
        let number = signs.chars().try_fold(0_u16, |number, sign| {
            let place = "零一二三四五六七八九"
                .chars()
                .position(|c| c == sign || sign == '〇' && c == '零')?;
            number.checked_mul(10)?.checked_add(u16::try_from(place).ok()?)
        })?;
        (number, rest)
    };
    let number = number + offset;
    let rest = rest.trim_start();
    let has_word = rest.starts_with('年') || of_republic.is_some();
    let rest = rest.strip_prefix('年').unwrap_or(rest);
    // 2023前三季度 leaves the word out
    let is_year = (1000..2300).contains(&number) && (digits == 4 || has_word);
    is_year.then_some((number, rest.trim()))
}

/// Reads a part of a year that is known: 一季度, 前三季度, 1-9月, 上半年, 年末; the whole year where
/// nothing is left.
pub(super) fn within(rest: &str, year: u16) -> Option<Period> {
    let parse = |text: String| Period::parse(&text);
    let rest = rest.trim_end_matches("份").trim_end_matches("累计").trim();
    if ["上半年", "1-2季度", "一至二季度"].contains(&rest) {
        return parse(format!("{year}-01/{year}-06"));
    }
    if rest == "下半年" {
        return parse(format!("{year}-07/{year}-12"));
    }
    if ["全年", "度", "合计", "财年", "1-4季度"].contains(&rest) {
        return Some(Period::year(year));
    }
    if ["末", "底", "年末", "年底"].contains(&rest) {
        return parse(format!("{year}-12-31"));
    }
    if let Some(week) = rest.strip_suffix('周').or_else(|| rest.strip_suffix('週')) {
        return self::week(year, numeral(week.trim_start_matches('第'))?);
    }
    if let Some(quarters) = rest.strip_suffix("季度末").or_else(|| rest.strip_suffix("季末")) {
        let month = numeral(quarters.trim_start_matches('第')).filter(|q| *q <= 4)? * 3;
        return parse(format!("{year}-{month:02}-{:02}", month_length(i32::from(year), month)));
    }
    if let Some(quarters) = rest.strip_suffix("季度").or_else(|| rest.strip_suffix('季')) {
        return quarter(quarters, year);
    }
    if let Some(month) = rest.strip_suffix("月末").or_else(|| rest.strip_suffix("月底")) {
        let month = numeral(month)?;
        let last = month_length(i32::from(year), month);
        return parse(format!("{year}-{month:02}-{last:02}"));
    }
    months(rest, year)
}

/// 一, 第1, 前三, 1-3 of the quarters of a year.
fn quarter(words: &str, year: u16) -> Option<Period> {
    let until = words
        .strip_prefix('前')
        .or_else(|| words.strip_prefix("1-"))
        .or_else(|| words.strip_prefix("一至"));
    if let Some(last) = until {
        let last = numeral(last.trim_end_matches('个')).filter(|last| (2..=4).contains(last))?;
        return Period::parse(&format!("{year}-01/{year}-{:02}", last * 3));
    }
    Period::parse(&format!("{year}-Q{}", numeral(words.trim_start_matches('第'))?))
}

/// 9月, 1-9月, 1月至9月, 前9个月, 9月5日.
fn months(rest: &str, year: u16) -> Option<Period> {
    if let Some((month, day)) =
        rest.strip_suffix(['日', '号']).and_then(|date| date.split_once('月'))
    {
        return Period::parse(&format!("{year}-{:02}-{:02}", numeral(month)?, numeral(day)?));
    }
    let inside = rest.strip_suffix('月')?;
    if let Some(last) = inside.strip_prefix('前') {
        let last = numeral(last.trim_end_matches('个'))?;
        return Period::parse(&format!("{year}-01/{year}-{last:02}"));
    }
    let dashes = ["-", "~", "至", "到"];
    let Some((from, to)) = dashes.iter().find_map(|dash| inside.split_once(dash)) else {
        return Period::parse(&format!("{year}-{:02}", numeral(inside)?));
    };
    let from = numeral(from.trim().trim_end_matches('月'))?;
    Period::parse(&format!("{year}-{from:02}/{year}-{:02}", numeral(to)?))
}

/// A number of one or two digits, or in Chinese numerals up to twelve.
fn numeral(text: &str) -> Option<u8> {
    let words = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
    let text = text.trim();
    if let Some(place) = words.iter().position(|word| *word == text) {
        return u8::try_from(place + 1).ok();
    }
    let sound = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    sound.then(|| text.parse().ok()).flatten().filter(|number| *number > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_periods_are_read() {
        for (text, plain) in [
            ("2023年", "2023"),
            ("2023年度", "2023"),
            ("2023年全年", "2023"),
            ("2023年一季度", "2023-Q1"),
            ("2023年第4季度", "2023-Q4"),
            ("2023年前三季度", "2023-01/2023-09"),
            ("2023前三季度", "2023-01/2023-09"),
            ("2023年1-3季度", "2023-01/2023-09"),
            ("2023年上半年", "2023-01/2023-06"),
            ("2023年1-9月", "2023-01/2023-09"),
            ("2023年1月至9月", "2023-01/2023-09"),
            ("2023年前9个月", "2023-01/2023-09"),
            ("2023年9月份", "2023-09"),
            ("2023年十二月", "2023-12"),
            ("2023年末", "2023-12-31"),
            ("截至2023年底", "2023-12-31"),
            ("截至2023年6月末", "2023-06-30"),
            ("2023年3月5日", "2023-03-05"),
            ("2023年三季度末", "2023-09-30"),
            ("2023年第4周", "2023-01-23/2023-01-29"),
            ("民国112年", "2023"),
            ("民國112年1月", "2023-01"),
            ("二〇二三年", "2023"),
        ] {
            assert_eq!(period(text), Period::parse(plain), "{text}");
            assert!(period(text).is_some(), "{text}");
        }
        for text in ["2023年货物", "112年", "2023亿元", "年", "2023年13月", "一季度"] {
            assert_eq!(period(text), None, "{text}");
        }
    }
}

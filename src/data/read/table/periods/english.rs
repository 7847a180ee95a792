//! Periods with words and letters of Latin script: Jan-23, 15 April 2023, Q1 2023, 1H23.

use super::months::month_named;
use super::numeric::{week, year_of};
use crate::calendar::month_length;
use crate::data::Period;

/// The months by their first letters, in European languages.
const MONTHS: [&[&str]; 12] = [
    &["jan", "gen", "ene"],
    &["feb", "fév", "fev"],
    &["mar", "mär", "mrz", "mrt"],
    &["apr", "avr", "abr"],
    &["may", "mai", "mag", "maj", "mei"],
    &["jun", "juin", "giu"],
    &["jul", "juil", "lug"],
    &["aug", "aoû", "aou", "ago"],
    &["sep", "set"],
    &["oct", "okt", "ott", "out"],
    &["nov"],
    &["dec", "dez", "déc", "dic"],
];

/// Reads a period with a word or a letter in it.
pub(super) fn period(text: &str) -> Option<Period> {
    let text = if text.is_ascii() { text.to_ascii_lowercase() } else { text.to_lowercase() };
    let parts: Vec<&str> =
        text.split([' ', '-', '/', ',', '.', '\'']).filter(|part| !part.is_empty()).collect();
    lettered(&parts).or_else(|| named(&parts)).or_else(|| counted(&parts))
}

/// Months from one to another, each with its year: 11/2023 - 1/2024; and quarters as fractions of a
/// year: 2023 1/4.
pub(super) fn slashed(text: &str) -> Option<Period> {
    if let Some((year, of)) = text.split_once(' ')
        && let Some(quarter) = of.strip_suffix("/4")
    {
        let year = year_of(year).filter(|_| year.len() == 4)?;
        let is_quarter = ["1", "2", "3", "4"].contains(&quarter);
        return Period::parse(&format!("{year}-Q{quarter}")).filter(|_| is_quarter);
    }
    let month = |text: &str| {
        let (month, year) = text.trim().split_once('/')?;
        let month: u8 = month.parse().ok().filter(|month| (1..=12).contains(month))?;
        Some(format!("{}-{month:02}", year_of(year).filter(|_| year.len() == 4)?))
    };
    let (from, to) = ["-", "–", "~"].iter().find_map(|dash| text.split_once(dash))?;
    Period::parse(&[month(from)?, month(to)?].join("/"))
}

/// A period in a title, where it may be said in more words: three months to June 2023, year ended
/// March 2023, end of June 2022.
pub(super) fn phrase(text: &str) -> Option<Period> {
    let text = text.to_ascii_lowercase();
    let parts = text.split([' ', '-', ',']).filter(|part| !["", "of", "the"].contains(part));
    let parts: Vec<&str> = parts.collect();
    let (year, parts) = parts.split_last()?;
    let (month, parts) = parts.split_last()?;
    let (year, month) = (year_of(year).filter(|_| year.len() == 4)?, month_of(month)?);
    if parts == ["end"] {
        let last = month_length(i32::from(year), month);
        return Period::parse(&format!("{year}-{month:02}-{last:02}"));
    }
    // a year that ends on the last day of a month
    let parts = match *parts {
        [ref before @ .., word @ ("ended" | "ending" | "to"), day]
            if day.parse() == Ok(month_length(i32::from(year), month)) =>
        {
            [before, &[word]].concat()
        }
        ref parts => parts.to_vec(),
    };
    let parts = parts
        .strip_suffix(&["to"])
        .or_else(|| parts.strip_suffix(&["ended"]).or_else(|| parts.strip_suffix(&["ending"])))?;
    let parts = parts.strip_suffix(&["months"]).unwrap_or(parts);
    let words = ["two", "three", "four", "five", "six", "seven", "eight", "nine"];
    let count = match *parts {
        ["year" | "twelve"] => 12,
        ["quarter"] => 3,
        ["half", "year"] => 6,
        [count] => match words.iter().position(|word| *word == count) {
            Some(place) => u16::try_from(place + 2).ok()?,
            None => count.parse().ok().filter(|count| (2..=24).contains(count))?,
        },
        _ => return None,
    };
    let first = year * 12 + u16::from(month) - count;
    let (from, of) = (first / 12, first % 12 + 1);
    Period::parse(&format!("{from}-{of:02}/{year}-{month:02}"))
}

/// Tells whether a word may name a part of a year: half, Q3, March.
pub(super) fn names_part(word: &str) -> bool {
    let is_name = word.starts_with(|c: char| c.is_ascii_uppercase());
    let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_ascii_lowercase();
    let first = word.split('-').next().unwrap_or_default();
    ["half", "quarter", "months", "q1", "q2", "q3", "q4", "h1", "h2"].contains(&first)
        || is_name && month_of(first).is_some()
}

/// First half of 2024, 3rd quarter 2023, 2024 first half.
fn counted(parts: &[&str]) -> Option<Period> {
    let mut parts: Vec<&str> =
        parts.iter().copied().filter(|part| !["of", "the", "in"].contains(part)).collect();
    let at = parts.iter().position(|part| year_of(part).is_some() && part.len() == 4)?;
    let year = year_of(parts.remove(at))?;
    let roman = |word: &str| ["i", "ii", "iii", "iv"].iter().position(|roman| *roman == word);
    // I-III kw. 2023
    if let [from, to, of] = *parts.as_slice()
        && let Some((from, to)) = roman(from).zip(roman(to)).filter(|(from, to)| from < to)
        && quarter_word(of)
    {
        return Period::parse(&format!("{year}-{:02}/{year}-{:02}", from * 3 + 1, to * 3 + 3));
    }
    let [count, of] = *parts.as_slice() else { return None };
    let words = [["first", "1st"], ["second", "2nd"], ["third", "3rd"], ["fourth", "4th"]];
    let digits = count.trim_end_matches(['º', '°', 'ª']);
    let digits =
        ["er", "ère", "ème", "e"].iter().find_map(|end| digits.strip_suffix(end)).unwrap_or(digits);
    let of_digit = digits.parse().ok().filter(|place| (1..=4).contains(place));
    let place = words.iter().position(|words| words.contains(&count)).map(|place| place + 1);
    let place = place.or(of_digit).or(roman(count).map(|place| place + 1))?;
    let letter = match of {
        of if quarter_word(of) => "q",
        "half" | "semestre" | "halbjahr" | "półrocze" | "pololetí" | "semester" => "h",
        _ => return None,
    };
    part_of_year(&format!("{letter}{place}"), year)
}

/// Whether a word means quarters of a year.
fn quarter_word(word: &str) -> bool {
    let words = [
        "quarter",
        "trimestre",
        "trim",
        "quartal",
        "kwartaal",
        "kvartal",
        "čtvrtletí",
        "kwartał",
        "kw",
        "kvartál",
        "quartale",
        "çeyrek",
        "neljännes",
        "분기",
    ];
    words.contains(&word)
}

/// Q1 2023, 2023Q1, 1Q23, H1 2023, W04 2023, 2023 week 4, FY2008.
fn lettered(parts: &[&str]) -> Option<Period> {
    let (one, other) = match *parts {
        [one] => letter_inside(one)?,
        [one, other] => (one, other),
        [year, "week", number]
        | ["week" | "kw" | "woche" | "semaine" | "semana" | "uke" | "vecka", number, year] => {
            return week(year_of(year)?, number.parse().ok()?);
        }
        _ => return None,
    };
    let part = |of: &str, year: &str| part_of_year(of, year_of(year)?);
    part(one, other).or_else(|| part(other, one))
}

/// Parts 2023q1, q12023, 1q23 and 2023w04 before and behind the letter.
fn letter_inside(text: &str) -> Option<(&str, &str)> {
    let at = text.find(|c: char| "qhwks".contains(c))?;
    let (before, after) = text.split_at_checked(at)?;
    match before.len() {
        // 2023q1
        4 => Some((after, before)),
        // q12023
        // or 1q23
        0 | 1 => text.split_at_checked(2),
        _ => None,
    }
}

/// A quarter, half or week of a year: q1, 1q, h2, w04.
fn part_of_year(of: &str, year: u16) -> Option<Period> {
    let letters = of.trim_matches(|c: char| c.is_ascii_digit());
    let number: u8 = of.trim_matches(|c: char| !c.is_ascii_digit()).parse().ok()?;
    match letters {
        "q" | "t" | "k" | "kv" | "qtr" if of.len() <= 4 && number > 0 => {
            Period::parse(&format!("{year}-Q{number}"))
        }
        "h" | "s" if of.len() == 2 && number == 1 => Period::parse(&format!("{year}-01/{year}-06")),
        "h" | "s" if of.len() == 2 && number == 2 => Period::parse(&format!("{year}-07/{year}-12")),
        "w" | "kw" => week(year, number),
        _ => None,
    }
}

/// Jan 23, January 2023, 2023 Jan, 15 April 2023, April 15 2023, 15-Apr-23, Jan to Sep 2023.
fn named(parts: &[&str]) -> Option<Period> {
    let of_day = |year: &str, month: &str, day: &str| {
        let day: u8 = day.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse().ok()?;
        Period::parse(&format!("{}-{:02}-{day:02}", year_of(year)?, month_of(month)?))
    };
    match *parts {
        [one, other] => {
            let (month, year) =
                month_of(one).map_or_else(|| (month_of(other), one), |month| (Some(month), other));
            Period::parse(&format!("{}-{:02}", year_of(year)?, month?))
        }
        [first, second, year] if month_of(second).is_some() && month_of(first).is_none() => {
            of_day(year, second, first).or_else(|| of_day(first, second, year))
        }
        [month, day, year] if month_of(day).is_none() => of_day(year, month, day),
        [from, "to" | "–", to, year] | [from, to, year] => {
            let (from, to, year) = (month_of(from)?, month_of(to)?, year_of(year)?);
            Period::parse(&format!("{year}-{from:02}/{year}-{to:02}"))
        }
        // jan-fev-mar 2024
        [ref months @ .., year] if months.len() > 2 => {
            let months: Option<Vec<u8>> = months.iter().map(|month| month_of(month)).collect();
            let months = months.filter(|all| all.is_sorted_by(|one, next| one + 1 == *next))?;
            let (from, to, year) = (months.first()?, months.last()?, year_of(year)?);
            Period::parse(&format!("{year}-{from:02}/{year}-{to:02}"))
        }
        _ => None,
    }
}

/// The number of a month by its name or the beginning of it.
fn month_of(word: &str) -> Option<u8> {
    let is_word = !word.contains(|c: char| c.is_ascii_digit()) && word.chars().count() >= 3;
    let known = ["uary", "ruary", "ch", "il", "e", "y", "ust", "tember", "ober", "ember", "t", ""];
    let place = MONTHS.iter().position(|names| {
        names.iter().any(|name| {
            // Maryland is no month
            word.strip_prefix(name).is_some_and(|rest| {
                known.contains(&rest)
                    || [
                        "uar", "ruar", "z", "i", "ni", "li", "n", "l", "let", "let", "il", "bre",
                        "tembre", "embre", "naio", "braio", "zo", "ile", "gio", "gno", "lio",
                        "sto", "obre", "tubro", "embro", "tiembre", "iembre", "ero", "rero", "io",
                        "osto", "tobre", "ier", "vier", "rier", "s", "tober", "zember",
                    ]
                    .contains(&rest)
            })
        })
    });
    let month = place.and_then(|place| u8::try_from(place + 1).ok());
    month.or_else(|| month_named(word)).filter(|_| is_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_with_words_are_read() {
        for (text, plain) in [
            ("Jan-23", "2023-01"),
            ("January 2023", "2023-01"),
            ("2023 Jan", "2023-01"),
            ("Sept 2023", "2023-09"),
            ("15 April 2023", "2023-04-15"),
            ("April 15, 2023", "2023-04-15"),
            ("15-Apr-23", "2023-04-15"),
            ("jan-fev-mar 2024", "2024-01/2024-03"),
            ("KW 51 2023", "2023-12-18/2023-12-24"),
            ("Q1 2023", "2023-Q1"),
            ("2023 Q1", "2023-Q1"),
            ("2023Q4", "2023-Q4"),
            ("1Q23", "2023-Q1"),
            ("H1 2023", "2023-01/2023-06"),
            ("2H23", "2023-07/2023-12"),
            ("2023-W04", "2023-01-23/2023-01-29"),
            ("2023W05", "2023-01-30/2023-02-05"),
            ("Jan-Sep 2023", "2023-01/2023-09"),
            ("Dez 2022", "2022-12"),
            ("first half of 2024", "2024-01/2024-06"),
            ("Second quarter 2023", "2023-Q2"),
            ("2023 3rd quarter", "2023-Q3"),
        ] {
            assert_eq!(period(text), Period::parse(plain), "{text}");
            assert!(period(text).is_some(), "{text}");
        }
        for text in ["Maryland 20", "Mark 12", "5 Main St", "Q5 2023", "12", "Under 30"] {
            assert_eq!(period(text), None, "{text}");
        }
    }
}

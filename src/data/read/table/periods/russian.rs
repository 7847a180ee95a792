//! Periods as Russian offices write them: I квартал 2023 г., 9 месяцев 2023 года, январь-июнь 2023.

use super::numeric::year_of;
use crate::data::Period;

/// The months by their first letters.
const MONTHS: [&str; 12] =
    ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];

/// Reads a period that names its year behind it.
pub(super) fn period(text: &str) -> Option<Period> {
    let text = text.to_lowercase();
    let words: Vec<&str> = text
        .split([' ', '-'])
        .filter(|word| !["", "г.", "г", "год", "года", "гг."].contains(word))
        .collect();
    let (year, words) = words.split_last()?;
    let year = year_of(year).filter(|_| year.len() == 4)?;
    let months = |from: u8, to: u8| Period::parse(&format!("{year}-{from:02}/{year}-{to:02}"));
    match *words {
        [] => (text.len() > 4).then(|| Period::year(year)),
        [count, "квартал" | "кв." | "кв"] => {
            Period::parse(&format!("{year}-Q{}", number(count).filter(|n| *n <= 4)?))
        }
        [count, "полугодие"] => match number(count)? {
            1 => months(1, 6),
            2 => months(7, 12),
            _ => None,
        },
        [count, "месяца" | "месяцев" | "мес."] => {
            months(1, number(count).filter(|n| (2..=12).contains(n))?)
        }
        [name] => Period::parse(&format!("{year}-{:02}", month(name)?)),
        [from, to] => months(month(from)?, month(to)?),
        _ => None,
    }
}

/// A small number in Roman or Arabic digits.
fn number(text: &str) -> Option<u8> {
    // some type the Cyrillic letter, and some the Latin one
    let roman = ["i", "ii", "iii", "iv"];
    let place = roman.iter().position(|known| *known == text.replace('і', "i"));
    place.and_then(|place| u8::try_from(place + 1).ok()).or_else(|| text.parse().ok())
}

/// The number of a month by its name or the beginning of it.
fn month(word: &str) -> Option<u8> {
    let place = MONTHS.iter().position(|begin| word.starts_with(begin))?;
    u8::try_from(place + 1).ok().filter(|_| word.chars().count() >= 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_of_russian_offices_are_read() {
        for (text, plain) in [
            ("I квартал 2023 г.", "2023-Q1"),
            ("4 квартал 2023 года", "2023-Q4"),
            ("I полугодие 2023 г.", "2023-01/2023-06"),
            ("9 месяцев 2023 г.", "2023-01/2023-09"),
            ("январь-сентябрь 2023 г.", "2023-01/2023-09"),
            ("Май 2023", "2023-05"),
            ("2023 г.", "2023"),
            ("2023 год", "2023"),
        ] {
            assert_eq!(period(text), Period::parse(plain), "{text}");
        }
        for text in ["Москва 2023", "2023", "V квартал 2023", "5 домов 2023"] {
            assert_eq!(period(text), None, "{text}");
        }
    }
}

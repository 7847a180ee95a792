//! Units of several words, in the languages of many offices: млн руб., R$ mil, ₹ in crore, 1 000 t.

use super::money::is_currency;

/// Words that multiply.
const MULTIPLIERS: [&str; 51] = [
    "tys.",
    "tys",
    "tisíc",
    "bin",
    "milyon",
    "тыс",
    "тыс.",
    "тысяч",
    "млн",
    "млн.",
    "млрд",
    "млрд.",
    "трлн",
    "mil",
    "mil.",
    "milhões",
    "milhares",
    "miles",
    "millones",
    "mill.",
    "mln",
    "mlrd",
    "mld",
    "mld.",
    "milioni",
    "miliardi",
    "migliaia",
    "millions",
    "milliers",
    "milliards",
    "mio",
    "mio.",
    "mrd",
    "mrd.",
    "tsd",
    "tsd.",
    "tis.",
    "crore",
    "crores",
    "lakh",
    "lakhs",
    "thousand",
    "thousands",
    "million",
    "billion",
    "billions",
    "trillion",
    "bn",
    "ألف",
    "مليون",
    "مليار",
];

/// Words of money and of things that are counted.
const THINGS: [&str; 55] = [
    "zł",
    "kč",
    "lei",
    "osób",
    "obyv.",
    "руб",
    "руб.",
    "рублей",
    "долл.",
    "евро",
    "euro",
    "euros",
    "reais",
    "pesos",
    "dólares",
    "dollars",
    "pounds",
    "yen",
    "yuan",
    "rupees",
    "человек",
    "чел",
    "чел.",
    "тонн",
    "т",
    "га",
    "кв.",
    "куб.",
    "м",
    "км",
    "шт.",
    "единиц",
    "نسمة",
    "دولار",
    "درهم",
    "ريال",
    "جنيه",
    "hab.",
    "habitantes",
    "habitants",
    "einwohner",
    "abitanti",
    "viviendas",
    "hogares",
    "empresas",
    "unidades",
    "toneladas",
    "tonnes",
    "tons",
    "persons",
    "people",
    "units",
    "hl",
    "dt",
    "m3",
];

/// Units that stand in headers alone: in a cell such a word may end a name.
const HEADED: [&str; 28] = [
    "組", "组", "件", "世帯", "戸", "箇所", "か所", "ヶ所", "円", "명", "개", "건", "가구", "대",
    "원", "호", "곳", "宗", "枚", "棟", "栋", "幢", "套", "艘次", "架次", "車次", "m3", "dt",
];

/// What units of rivers and fields are divided by.
const BELOW: [&str; 14] =
    ["s", "h", "d", "min", "a", "yr", "year", "day", "capita", "head", "kopf", "hab", "hab.", "ha"];

/// Tells whether all words of a text are of a unit, and one of them more than a number; `is_unit`
/// knows those of one word.
pub(super) fn is_composed(text: &str, is_unit: fn(&str) -> bool) -> bool {
    let is_word = |word: &str| {
        let lower = word.to_lowercase();
        let known = [&MULTIPLIERS[..], &THINGS, &HEADED];
        known.iter().any(|words| words.contains(&&*lower)) || is_unit(word) || is_currency(word)
    };
    let lower = text.to_lowercase();
    if HEADED.contains(&&*lower) {
        return true;
    }
    if let Some((top, below)) = text.split_once('/')
        && BELOW.contains(&&*below.trim().to_lowercase())
    {
        return is_word(top.trim()) || is_composed(top, is_unit);
    }
    let text = text.trim_end_matches("人民币").trim_end_matches("人民幣");
    let words: Vec<&str> =
        text.split(' ').filter(|word| !["", "in", "en", "de", "of"].contains(word)).collect();
    let is_number = |word: &&&str| word.bytes().all(|b| b.is_ascii_digit());
    let numbers = words.iter().take_while(is_number).count();
    let round = |text: String| {
        text.strip_prefix('1')
            .is_some_and(|zeros| zeros.len() > 1 && zeros.bytes().all(|b| b == b'0'))
    };
    let (number, rest) = words.split_at_checked(numbers).unwrap_or_default();
    !rest.is_empty()
        && (number.is_empty() || round(number.concat()))
        && rest.iter().all(|word| is_word(word))
}

#[cfg(test)]
mod tests {
    use super::super::units::is_unit;
    use super::*;

    #[test]
    fn units_of_several_words_are_known() {
        for text in [
            "млн руб.",
            "тыс. кв. м",
            "R$ mil",
            "miles €",
            "₹ in crore",
            "1 000 t",
            "組",
            "亿元人民币",
            "m3/s",
            "dt/ha",
            "ألف نسمة",
            "tis. Kč",
        ] {
            assert!(is_composed(text, is_unit), "{text}");
        }
        for text in ["2023", "1 000", "North", "in", "95% CI", "含续建", "р. Волга", "new units"]
        {
            assert!(!is_composed(text, is_unit), "{text}");
        }
    }
}

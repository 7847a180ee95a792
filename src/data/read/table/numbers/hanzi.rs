//! Numbers in Chinese numerals: 三十五, 一百二十, 两万三千.

/// Reads a number in Chinese numerals; nothing where the text is anything else.
pub(super) fn hanzi(text: &str) -> Option<f64> {
    let (mut all, mut section, mut digit) = (0.0, 0.0, None);
    let mut units = 0;
    for sign in text.chars() {
        if let Some(value) = digit_of(sign) {
            if digit.is_some_and(|before| before > 0.0) {
                return None;
            }
            digit = Some(value);
            continue;
        }
        let factor = match sign {
            '十' | '拾' => 10.0,
            '百' | '佰' => 100.0,
            '千' | '仟' => 1000.0,
            '万' | '萬' => 1e4,
            '亿' | '億' => 1e8,
            _ => return None,
        };
        units += 1;
        if factor < 1e4 {
            // 十五 is fifteen
            let count = match digit {
                Some(digit) => digit,
                None if section == 0.0 => 1.0,
                None => return None,
            };
            section += count * factor;
        } else {
            section += digit.unwrap_or(0.0);
            // 万亿 multiplies all before it, 一亿二千万 adds
            all = if all < factor { (all + section) * factor } else { all + section * factor };
            section = 0.0;
        }
        digit = None;
    }
    let is_number = units > 0 || text.chars().count() == 1 && digit.is_some();
    is_number.then_some(all + section + digit.unwrap_or(0.0)).filter(|n| *n > 0.0 || units == 0)
}

fn digit_of(sign: char) -> Option<f64> {
    let digits =
        ["零〇", "一壹", "二贰两兩貳", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"];
    let place = digits.iter().position(|signs| signs.contains(sign))?;
    Some(crate::number::float(place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_numerals_are_numbers_and_words_with_them_are_none() {
        for (text, number) in [
            ("三", Some(3.0)),
            ("十五", Some(15.0)),
            ("三十五", Some(35.0)),
            ("一百二十", Some(120.0)),
            ("一百零五", Some(105.0)),
            ("两万三千", Some(23_000.0)),
            ("一亿二千万", Some(1.2e8)),
            ("一区", None),
            ("", None),
            ("二三", None),
        ] {
            assert_eq!(hanzi(text), number, "{text}");
        }
    }
}

//! Figures as tables print them: 1,165.93, ▼5.2, 61.33%, 约50, 1.52亿元, 500余人, $1.2bn, 10–20, <5; and
//! those beside which a cell says more: 165.9亿元，增长12.3%, 投资约12亿元, (p) 120.

use super::flags::is_flag;
use super::mark::DecimalMark;
use super::printed::{Printed, plain};
use crate::data::Qualifier;

/// Reads a figure of a [plain](super::normal()) text; nothing where it is none.
pub(in crate::data::read::table) fn figure(text: &str, mark: DecimalMark) -> Option<Printed<'_>> {
    plain(text, mark)
        .or_else(|| led(text, mark))
        .or_else(|| followed(text, mark))
        .or_else(|| flagged(text, mark))
}

/// Reads a figure behind the flag of its status: (p) 120, r 130.
fn flagged(text: &str, mark: DecimalMark) -> Option<Printed<'_>> {
    let bracketed = text.strip_prefix('(').and_then(|rest| rest.split_once(')'));
    let (flag, rest) = bracketed.or_else(|| text.split_once(' '))?;
    let found =
        plain(rest.trim_start(), mark).filter(|found| is_flag(flag) && !found.run.is_empty())?;
    let note = [flag, &*found.note].join(" ").trim_end().to_owned();
    Some(Printed { note, is_bare: false, ..found })
}

/// Reads a figure behind which a cell says more in Chinese words: 165.9亿元，增长12.3%.
fn followed(text: &str, mark: DecimalMark) -> Option<Printed<'_>> {
    let is_han = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
    let (at, _) = text.match_indices([',', ';', '、']).find(|(at, sign)| {
        text.get(at + sign.len()..).is_some_and(|rest| rest.trim_start().starts_with(is_han))
    })?;
    let (before, rest) = text.split_at_checked(at)?;
    let found = plain(before.trim_end(), mark).filter(|found| !found.run.is_empty())?;
    let rest = rest.trim_start_matches([',', ';', '、', ' ']);
    let note = [&*found.note, rest].join(" ").trim_start().to_owned();
    Some(Printed { note, is_bare: false, ..found })
}

/// Reads a sum of money behind a word that says of what it is: 投资约12亿元.
fn led(text: &str, mark: DecimalMark) -> Option<Printed<'_>> {
    let is_han = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
    let ends = text.char_indices().take_while(|(_, c)| is_han(*c)).take(6);
    let ends: Vec<usize> = ends.map(|(at, c)| at + c.len_utf8()).collect();
    let (word, found) = ends.into_iter().find_map(|end| {
        let (word, rest) = text.split_at_checked(end)?;
        let found = plain(rest.trim_start_matches([':', ' ']), mark)?;
        Some((word, found)).filter(|(_, found)| !found.run.is_empty())
    })?;
    // what is lost or less has a sign that its word hides, and what is at least is a class
    let is_class = matches!(found.qualifier, Qualifier::AtLeast | Qualifier::AtMost);
    let sound = found.unit.contains('元') && !word.contains(['减', '減', '降', '亏', '虧', '负']);
    let note = [word, " ", &found.note].concat().trim().to_owned();
    (sound && !is_class).then_some(Printed { note, is_bare: false, ..found })
}

#[cfg(test)]
mod tests {
    use super::super::normal;
    use super::*;

    fn read(text: &str) -> Option<String> {
        let text = normal(text);
        let f = figure(&text, DecimalMark::Point)?;
        let to = f.to.map_or(String::new(), |to| format!("–{to}"));
        let power = if f.power == 0 { String::new() } else { format!("e{}", f.power) };
        let words = [&format!("{}{to}{power}", f.value), f.unit, f.qualifier.word(), &f.note];
        Some(words.join(" ").trim_end().to_owned())
    }

    #[test]
    fn figures_of_tables_are_taken_apart() {
        for (text, expected) in [
            ("1,165.93", "1165.93  exact"),
            ("+5.2", "5.2  exact"),
            ("−3", "-3  exact"),
            ("–3.5", "-3.5  exact"),
            ("(1,234)", "-1234  exact"),
            ("▼5.2%", "-5.2 % exact"),
            ("61.33%", "61.33 % exact"),
            ("约50", "50  about"),
            ("1.52亿元", "1.52 亿元 exact"),
            ("1.5亿", "1.5e8  exact"),
            ("500余人", "500 人 odd"),
            ("3000余万元", "3000 万元 odd"),
            ("3亿元以上", "3 亿元 at least"),
            ("3亿元以下", "3 亿元 at most"),
            ("不少於5個", "5 個 at least"),
            ("不超过5个", "5 个 at most"),
            ("446824564p", "446824564  exact p"),
            ("2.5 bp", "2.5  exact bp"),
            ("12.3 e", "12.3  exact e"),
            ("46（含续建）", "46  exact 含续建"),
            ("1.2bn", "1.2e9  exact"),
            ("$1.2bn", "1.2e9 $ exact"),
            ("-$5", "-5 $ exact"),
            ("￥1200", "1200 ￥ exact"),
            ("2310元", "2310 元 exact"),
            ("1.5e3", "1500  exact"),
            (".0404", "0.0404  exact"),
            ("-.10", "-0.1  exact"),
            ("10—20", "10–20  between"),
            ("10-20万元", "10–20 万元 between"),
            ("<5", "5  under"),
            ("≥3", "3  at least"),
            ("不足5", "5  under"),
            ("超20", "20  over"),
            ("65+", "65  at least"),
            ("10万元-20万元", "10–20 万元 between"),
            ("下降1.5%", "-1.5 % exact"),
            ("增长约3%", "3 % about"),
            ("投资约12亿元", "12 亿元 about 投资"),
            ("1,165.9亿元，增长12.3%", "1165.9 亿元 exact 增长12.3%"),
            ("12 lbs", "12 lbs exact"),
            ("120 km²", "120 km² exact"),
            ("10%—20%", "10–20 % between"),
            ("(p) 120", "120  exact p"),
            ("r 130", "130  exact r"),
            ("三十五", "35  exact"),
            ("十二个", "12 个 exact"),
            ("３ 373 835", "3373835  exact"),
        ] {
            assert_eq!(read(text).as_deref(), Some(expected), "{text}");
        }
        let others = [
            "",
            "2022年",
            "5月",
            "清江浦",
            "约",
            "12,34",
            "007",
            "20-10",
            "一区",
            "A1",
            "12 Main St",
        ];
        for text in others {
            assert_eq!(read(text), None, "{text}");
        }
        let german = figure("1.234,5p", DecimalMark::Comma);
        assert_eq!(german.map(|f| (f.value, f.note)), Some((1234.5, "p".into())));
    }
}

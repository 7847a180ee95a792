//! Lines around a table: title, unit, source, notes.

use super::around_words::{ABOUT, NOTES, SOURCES, UNITS};
use super::numbers::normal;
use super::unit_words::unit_begun;
use super::units::names_unit;
use crate::data::Period;

/// What stands around a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Around {
    pub(super) title: String,
    /// The unit of all figures that have no other.
    pub(super) unit: String,
    pub(super) source: String,
    pub(super) notes: Vec<String>,
    /// Those of the notes that stand above the table.
    pub(super) above: Vec<String>,
    /// The period of all figures that have no other, where the file's head says it.
    pub(super) period: Option<Period>,
}

/// What a line around a table says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum AroundLine<'t> {
    Unit(&'t str),
    Source(&'t str),
    Note,
    Other,
}

/// Whether a line describes a table by a word and what it stands for: Title, Retail sales.
pub(super) fn is_about(cells: &[&str]) -> bool {
    let word = cells.first().map(|word| word.trim().to_ascii_lowercase()).unwrap_or_default();
    cells.len() <= 2 && ABOUT.contains(&&*word)
}

/// Tells what a line says by the word with which it begins.
pub(super) fn line(text: &str) -> AroundLine<'_> {
    let inner = text.trim().trim_start_matches(['(', '（', '[', '【']);
    let is_bracketed = inner.len() < text.trim().len();
    let inner = if is_bracketed { inner.trim_end_matches([')', '）', ']', '】']) } else { inner };
    let lower = inner.to_ascii_lowercase();
    let after = |words: &[&str], needs_mark: bool| {
        let word = words.iter().find(|word| lower.starts_with(**word))?;
        let rest = inner.get(word.len()..)?.trim_start();
        let bare = rest.trim_start_matches([':', '：']).trim();
        (!needs_mark || rest.len() > bare.len() || rest.is_empty()).then_some(bare)
    };
    if let Some(unit) = after(&UNITS, true) {
        let unit =
            unit.split("币种").next().unwrap_or(unit).trim_end_matches([' ', '\u{3000}', '，']);
        return AroundLine::Unit(unit);
    }
    if let Some(source) = after(&SOURCES, true) {
        return AroundLine::Source(source);
    }
    // ①含代管乡镇, [1] without the zones
    if text.trim().starts_with(|c| matches!(c, '①'..='⑳' | '¹' | '²' | '³' | '©'))
        || text.starts_with("__")
        || lower.starts_with("stand: ")
        || text
            .trim()
            .strip_prefix('[')
            .and_then(|rest| rest.split_once(']'))
            .is_some_and(|(mark, said)| !said.trim().is_empty() && mark.parse::<u8>().is_ok())
    {
        return AroundLine::Note;
    }
    let is_note = NOTES.iter().any(|word| lower.starts_with(word)) && inner.chars().count() > 1;
    if is_note
        && (is_bracketed || inner.contains([':', '：', ' ', '*']) || inner.chars().count() > 8)
    {
        return AroundLine::Note;
    }
    AroundLine::Other
}

impl Around {
    /// Takes a line above the table, in cells; the first that says nothing else is the title.
    pub(super) fn above(&mut self, cells: &[&str]) {
        self.take(cells, true);
    }

    /// Takes a line below the table.
    pub(super) fn below(&mut self, cells: &[&str]) {
        self.take(cells, false);
    }

    /// Takes a line that [describes](is_about) the table.
    pub(super) fn about(&mut self, cells: &[&str]) {
        let [word, said] = *cells else { return };
        match word.trim().to_ascii_lowercase().as_str() {
            "title" => said.clone_into(&mut self.title),
            "unit" if names_unit(said) => said.clone_into(&mut self.unit),
            _ => self.notes.push([word, ": ", said].concat()),
        }
    }

    fn take(&mut self, cells: &[&str], may_be_title: bool) {
        // the bureau's own words for its database, indicator and time
        if let [cell] = *cells
            && let Some((word, said)) = cell.split_once('：').filter(|_| may_be_title)
        {
            match word {
                "指标" => return self.title_of(said),
                "数据库" | "时间" if !said.contains("单位") => {
                    return self.notes.push(cell.to_owned());
                }
                _ => {}
            }
        }
        let mut rest = cells.iter().copied();
        while let Some(cell) = rest.next() {
            match line(cell) {
                AroundLine::Unit("") => {
                    self.unit = normal(rest.next().unwrap_or_default()).into_owned();
                }
                AroundLine::Unit(unit) => self.unit = normal(unit).into_owned(),
                AroundLine::Source("") => {
                    rest.next().unwrap_or_default().clone_into(&mut self.source);
                }
                AroundLine::Source(source) => {
                    source.clone_into(&mut self.source);
                }
                // 附件2 is no title yet
                AroundLine::Other
                    if may_be_title && (1..=5).contains(&self.title.chars().count()) =>
                {
                    self.title = [&self.title, " ", cell].concat();
                }
                AroundLine::Other if may_be_title && self.title.is_empty() && cells.len() == 1 => {
                    self.title_of(cell);
                }
                AroundLine::Other
                    if may_be_title && self.title.is_empty() && cells.first() == Some(&cell) =>
                {
                    self.title_of(cell);
                }
                AroundLine::Note if may_be_title && self.title.is_empty() && is_as_of(cell) => {
                    self.title_of(cell);
                }
                AroundLine::Note | AroundLine::Other if may_be_title => {
                    let found = || unit_begun(cell).or_else(|| unit_amid(cell)).unwrap_or("");
                    let (rest, unit) = unit_inside(cell).unwrap_or_else(|| (cell, found()));
                    if !unit.is_empty() {
                        normal(unit).as_ref().clone_into(&mut self.unit);
                    }
                    self.notes.push(rest.to_owned());
                    self.above.push(rest.to_owned());
                }
                AroundLine::Note | AroundLine::Other => self.notes.push(cell.to_owned()),
            }
        }
    }

    /// Takes a title, which may hold the unit: 签约情况（单位：亿元）.
    fn title_of(&mut self, cell: &str) {
        if let Some((title, unit)) = unit_inside(cell) {
            normal(unit).as_ref().clone_into(&mut self.unit);
            title.clone_into(&mut self.title);
            return;
        }
        let inside = cell.trim_end_matches([')', '）']);
        if let Some((title, inner)) = inside.rsplit_once(['(', '（'])
            && let words = ["in ", "en ", "em ", "w ", "v ", "i "]
            && let bare = words.iter().find_map(|w| inner.strip_prefix(w)).unwrap_or(inner)
            && let unit = if let AroundLine::Unit(unit) = line(inner) { unit } else { bare }
            && (unit != bare || unit.split('、').all(|unit| names_unit(&normal(unit))))
            && !unit.is_empty()
        {
            normal(unit).as_ref().clone_into(&mut self.unit);
            title.trim().clone_into(&mut self.title);
            return;
        }
        // Taxa de desocupação (%) por trimestre
        let amid = cell.split_once('(').and_then(|(_, rest)| rest.split_once(')'));
        if let Some((unit, _)) = amid.filter(|(unit, rest)| *unit == "%" && !rest.is_empty()) {
            unit.clone_into(&mut self.unit);
        }
        if let Some(unit) = unit_amid(cell) {
            normal(unit).as_ref().clone_into(&mut self.unit);
        }
        cell.clone_into(&mut self.title);
    }
}

/// What a note says of the time of all figures, where it says as of when they are: 注：数据截至2022年6月末.
pub(super) fn as_of(note: &str) -> Option<&str> {
    let note = note.trim().trim_start_matches(['(', '（', '*']);
    let said = note.split_once(['：', ':']).filter(|(word, _)| word.chars().count() <= 4);
    let is_time = |word: &str| ["统计时间", "时间", "數據時間", "时点"].contains(&word);
    if let Some((_, time)) = said.filter(|(word, _)| is_time(word)) {
        return Some(time);
    }
    let text = said.map_or(note, |(_, rest)| rest).trim();
    let text = ["以上", "本表", "表中"].iter().find_map(|w| text.strip_prefix(w)).unwrap_or(text);
    let text = ["数据", "數據", "统计"].iter().find_map(|w| text.strip_prefix(w)).unwrap_or(text);
    let lower = text.to_ascii_lowercase();
    let words = ["截至", "截止", "as of ", "as at ", "data as of ", "figures as of "];
    words.iter().any(|word| lower.starts_with(word)).then_some(text)
}

/// Whether a line says of which day a stock is: 截至2022年6月末各县存款, as titles do as well.
fn is_as_of(cell: &str) -> bool {
    cell.trim_start_matches(['(', '（']).len() == cell.len()
        && ["截至", "截止"].iter().any(|word| cell.starts_with(word))
        && cell.chars().count() > 11
}

/// The unit among the words of a line: All figures in £ million, Évolution en %, UK trade, £
/// billion, current prices.
fn unit_amid(cell: &str) -> Option<&str> {
    let last = [" in ", " en ", " em "].iter().find_map(|word| Some(cell.rsplit_once(word)?.1));
    let inside = cell.strip_suffix([')', '）']).and_then(|c| Some(c.rsplit_once(['(', '（'])?.1));
    // births, deaths and marriages are what is counted
    let is_thing = |piece: &&str| {
        let known = ["persons", "people", "person", "units", "cases", "deaths", "households"];
        let of_time = ["days", "years", "months", "minutes", "hours", "points", "pounds"];
        known.iter().chain(&of_time).any(|word| piece.trim().eq_ignore_ascii_case(word))
    };
    let pieces = cell.split([',', '，']).skip(1).filter(|piece| !is_thing(piece));
    let is_unit = |unit: &&str| !unit.is_empty() && names_unit(&normal(unit));
    last.into_iter().chain(inside).chain(pieces).map(str::trim).find(is_unit)
}

/// Parts the unit from what stands before it in a line: 签约情况（单位：亿元）.
fn unit_inside(cell: &str) -> Option<(&str, &str)> {
    let inside = cell.trim_end_matches([')', '）']);
    let words = ["计量单位", "单位", "單位", "単位", "단위"];
    let at = words.iter().find_map(|word| {
        ["：", ":"].iter().find_map(|mark| inside.find(&[word, *mark].concat()))
    })?;
    let (before, unit) = inside.split_at_checked(at).filter(|_| at > 0)?;
    let AroundLine::Unit(unit) = line(unit) else { return None };
    let before = before.trim_end_matches(['(', '（', ' ', '，', ',', '；', ';', '\u{3000}']);
    let before = if before.contains([')', '）']) {
        before
    } else {
        before.trim_start_matches(['(', '（'])
    };
    (!unit.is_empty() && !before.is_empty()).then_some((before, unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_around_a_table_are_told_by_their_first_word() {
        for (text, expected) in [
            ("单位：亿元", AroundLine::Unit("亿元")),
            ("（单位:万人）", AroundLine::Unit("万人")),
            ("Unit: EUR", AroundLine::Unit("EUR")),
            ("数据来源：市投促局", AroundLine::Source("市投促局")),
            ("Source: An office", AroundLine::Source("An office")),
            ("注：含续建项目", AroundLine::Note),
            ("Notes: p is provisional", AroundLine::Note),
            ("单位", AroundLine::Unit("")),
            ("单位GDP能耗", AroundLine::Other),
            ("表1 签约情况", AroundLine::Other),
            ("注册企业", AroundLine::Other),
        ] {
            assert_eq!(line(text), expected, "{text}");
        }
        let mut around = Around::default();
        around.above(&["2023年签约情况（单位：亿元）"]);
        assert_eq!((&*around.title, &*around.unit), ("2023年签约情况", "亿元"));
        for (line, unit) in [
            ("UK trade, £ billion, current prices", Some("£ billion")),
            ("Aged 16 and over, per cent", Some("per cent")),
            ("Évolution trimestrielle en %", Some("%")),
            ("Births, deaths, marriages", None),
        ] {
            assert_eq!(unit_amid(line), unit, "{line}");
        }
    }
}

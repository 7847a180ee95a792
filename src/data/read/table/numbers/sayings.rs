//! Figures beside which a cell says more: 165.9亿元，增长12.3%, 投资约12亿元, (p) 120.

use super::figure::{Printed, plain};
use super::flags::is_flag;
use super::mark::DecimalMark;
use crate::data::Qualifier;

/// Reads a figure behind the flag of its status: (p) 120, r 130.
pub(super) fn flagged(text: &str, mark: DecimalMark) -> Option<Printed<'_>> {
    let bracketed = text.strip_prefix('(').and_then(|rest| rest.split_once(')'));
    let (flag, rest) = bracketed.or_else(|| text.split_once(' '))?;
    let found =
        plain(rest.trim_start(), mark).filter(|found| is_flag(flag) && !found.run.is_empty())?;
    let note = [flag, &*found.note].join(" ").trim_end().to_owned();
    Some(Printed { note, is_bare: false, ..found })
}

/// Reads a figure behind which a cell says more in Chinese words: 165.9亿元，增长12.3%.
pub(super) fn followed(text: &str, mark: DecimalMark) -> Option<Printed<'_>> {
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
pub(super) fn led(text: &str, mark: DecimalMark) -> Option<Printed<'_>> {
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

//! A figure of digits or numerals, with its sign, unit, qualifier and marks.

use super::digits::{reading, run};
use super::flags::{is_flag, parted};
use super::hanzi::hanzi;
use super::magnitude::magnitude;
use super::mark::DecimalMark;
use super::words::{before, behind, between};
use crate::data::Qualifier;
use crate::data::read::table::money::currency;
use crate::data::read::table::units::is_unit;

/// A printed figure, taken apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::data::read::table) struct Printed<'t> {
    /// The number without the word that multiplies it.
    pub(in crate::data::read::table) value: f64,
    /// Its other end, where it is a range.
    pub(in crate::data::read::table) to: Option<f64>,
    /// The power of ten of the word behind it: 9 for bn.
    pub(in crate::data::read::table) power: i32,
    /// The unit beside it; empty where there is none.
    pub(in crate::data::read::table) unit: &'t str,
    pub(in crate::data::read::table) qualifier: Qualifier,
    /// Flags and footnotes behind it.
    pub(in crate::data::read::table) note: String,
    /// The digits and marks as printed.
    pub(in crate::data::read::table) run: &'t str,
    /// Whether nothing but digits and marks was printed, with a sign at most.
    pub(in crate::data::read::table) is_bare: bool,
}

/// Whether an m stands behind a figure that may as well be metres as millions.
pub(in crate::data::read::table) fn is_bare_m(printed: &Printed, text: &str) -> bool {
    printed.power == 6 && printed.unit.is_empty() && text.trim_end().ends_with('m')
}

/// Reads a figure beside which the cell says nothing more.
pub(super) fn plain(text: &str, mark: DecimalMark) -> Option<Printed<'_>> {
    if text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && run(text) == text.len() {
        return bare(text, mark);
    }
    let (text, note) = parted(text);
    if let Some(found) = minus_behind(text, mark) {
        return Some(Printed { note, ..found });
    }
    let inner = text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    // accountants put in brackets what is negative
    if let Some(found) = inner.and_then(|inner| plain(inner, mark)) {
        return (found.value > 0.0 && found.to.is_none()).then(|| Printed {
            value: -found.value,
            is_bare: false,
            ..found
        });
    }
    let (mut qualifier, mut rest) = before(text).unwrap_or((Qualifier::Exact, text));
    let (sign, unsigned) = signed(rest);
    // 增长约3%
    let unsigned = match before(unsigned) {
        Some((word, rest)) if qualifier == Qualifier::Exact => {
            qualifier = word;
            rest
        }
        _ => unsigned,
    };
    let (prefix, after) = unit_before(unsigned);
    rest = after;
    let again = signed(rest);
    let sign = sign.unwrap_or(1.0) * again.0.unwrap_or(1.0);
    rest = again.1;
    let (digits, after) = rest.split_at_checked(run(rest))?;
    if digits.is_empty() {
        return numerals(rest, sign, qualifier, note);
    }
    let (number, after) = with_exponent(digits, after, mark)?;
    let value = sign * duibi_scan::number(number.as_bytes()).filter(|n| n.0.is_finite())?.0;
    let is_bare = qualifier == Qualifier::Exact && prefix.is_empty() && after.is_empty();
    let mut out = Printed { value, qualifier, note, run: digits, is_bare, ..Printed::default() };
    let mut after = if after == "." { "" } else { after.trim_start() };
    if let Some((to, behind)) = range(after, mark) {
        out.to = Some(to).filter(|to| *to > value && qualifier == Qualifier::Exact);
        out.to?;
        (after, qualifier) = (behind.trim_start(), Qualifier::Between);
    }
    if let Some((to, behind)) = units_range(after, mark) {
        out.to = Some(to).filter(|to| *to > value && out.to.is_none());
        out.to?;
        (after, qualifier) = (behind, Qualifier::Between);
    }
    if let Some(unit) = between(after) {
        (after, qualifier) = (unit.trim_start(), Qualifier::Odd);
    }
    if let Some((word, unit)) = behind(after).filter(|_| qualifier == Qualifier::Exact) {
        (after, qualifier) = (unit, word);
    }
    out.qualifier = qualifier;
    unit_of(out, prefix, after)
}

/// What stands before a number as its unit: $ of $5, % of %8,4 in Turkish; a margin of error, ±402,
/// has its sign taken off.
fn unit_before(text: &str) -> (&str, &str) {
    let (prefix, after) = currency(text).unwrap_or(("", text));
    let percent = after.strip_prefix('%').filter(|_| prefix.is_empty());
    let (prefix, after) = percent.map_or((prefix, after), |rest| ("%", rest));
    (prefix, after.strip_prefix('±').unwrap_or(after))
}

/// A figure of nothing but digits, as most cells of a long table are.
fn bare(text: &str, mark: DecimalMark) -> Option<Printed<'_>> {
    let value = duibi_scan::number(reading(text, mark)?.as_bytes())?.0;
    value.is_finite().then(|| Printed { value, run: text, is_bare: true, ..Printed::default() })
}

/// A figure with the minus behind it, as SAP prints it: 1.284.350,20-.
fn minus_behind(text: &str, mark: DecimalMark) -> Option<Printed<'_>> {
    let unsigned = text.strip_suffix('-').filter(|b| b.ends_with(|c: char| c.is_ascii_digit()))?;
    let found = plain(unsigned, mark).filter(|found| found.is_bare && found.value > 0.0)?;
    Some(Printed { value: -found.value, is_bare: false, ..found })
}

/// Gives a figure what stands behind its number: a flag, a unit, a word that multiplies it.
fn unit_of<'t>(mut out: Printed<'t>, prefix: &'t str, after: &'t str) -> Option<Printed<'t>> {
    if after.starts_with('±') && prefix != "%" {
        out.note = [after, &out.note].concat();
    } else if is_flag(after) && prefix.is_empty() {
        out.note =
            if out.note.is_empty() { after.to_owned() } else { [after, " ", &out.note].concat() };
    } else if after.is_empty() || is_unit(after) {
        out.unit = after;
    } else {
        let (power, unit) = magnitude(after)?;
        let unit = between(unit).unwrap_or(unit);
        if !unit.is_empty() && !is_unit(unit) {
            return None;
        }
        (out.power, out.unit) = (power, unit);
    }
    if !prefix.is_empty() {
        if !(out.unit.is_empty() || out.unit == "元") {
            return None;
        }
        out.unit = prefix;
    }
    Some(out)
}

/// The sign of a text, and the rest; ▲ and ▼ are signs as well.
fn signed(text: &str) -> (Option<f64>, &str) {
    let rises = ["增长", "增長", "上升", "上涨", "上漲", "提高", "加快", "up "];
    let falls = ["下降", "下跌", "下滑", "减少", "減少", "降低", "回落", "放缓", "放緩", "down "];
    for (words, sign) in [(&rises[..], 1.0), (&falls[..], -1.0)] {
        if let Some(rest) = words.iter().find_map(|word| text.strip_prefix(word)) {
            return (Some(sign), rest.trim_start());
        }
    }
    let mut signs = text.chars();
    let sign = match signs.next() {
        Some('-' | '▼' | '▽' | '↓') => -1.0,
        Some('+' | '▲' | '△' | '↑') => 1.0,
        _ => return (None, text),
    };
    (Some(sign), signs.as_str().trim_start())
}

/// Digits with the exponent that follows them, as a number of JSON, and the rest.
fn with_exponent<'t>(digits: &str, after: &'t str, mark: DecimalMark) -> Option<(String, &'t str)> {
    let number = reading(digits, mark)?;
    let Some(power) = after.strip_prefix(['e', 'E']) else { return Some((number, after)) };
    let digits = power.trim_start_matches(['-', '+']);
    let length = digits.bytes().take_while(u8::is_ascii_digit).count();
    let end = power.len() - digits.len() + length;
    match power.split_at_checked(end) {
        Some((power, rest)) if length > 0 => Some(([&number, "e", power].concat(), rest)),
        _ => Some((number, after)),
    }
}

/// The end of a range, behind a dash or a word, and what follows it.
fn range(after: &str, mark: DecimalMark) -> Option<(f64, &str)> {
    let dashes = ["-", "~", "至", "到", "to ", "à ", "bis ", "a ", "až ", "do ", "до ", ".."];
    let behind = dashes.iter().find_map(|dash| after.strip_prefix(dash))?.trim_start();
    let (digits, rest) = behind.split_at_checked(run(behind))?;
    let number = reading(digits, mark)?;
    Some((duibi_scan::number(number.as_bytes())?.0, rest))
}

/// The end of a range whose ends both have the unit: 10万元-20万元; gives the unit as well.
fn units_range(after: &str, mark: DecimalMark) -> Option<(f64, &str)> {
    let (unit, end) = ["-", "~", "至"].iter().find_map(|dash| after.split_once(dash))?;
    let (digits, rest) = end.trim().split_at_checked(run(end.trim()))?;
    let number = reading(digits, mark)?;
    let is_same = !unit.is_empty() && rest.trim() == unit.trim();
    is_same.then_some((duibi_scan::number(number.as_bytes())?.0, rest.trim()))
}

/// A figure in Chinese numerals, with a unit behind them at most.
fn numerals(text: &str, sign: f64, qualifier: Qualifier, note: String) -> Option<Printed<'_>> {
    let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    let (value, unit) = ends.rev().find_map(|end| {
        let (digits, unit) = text.split_at_checked(end)?;
        Some((hanzi(digits)?, unit.trim())).filter(|(_, unit)| unit.is_empty() || is_unit(unit))
    })?;
    Some(Printed { value: sign * value, unit, qualifier, note, ..Printed::default() })
}

//! The numbers of a chart as CSV that spreadsheets open rightly: a byte order mark, and no cell that could run.

use super::evidence::Evidence;
use super::table::Comparison;
use crate::data::Dataset;
use crate::say::Lang;
use crate::say::Word;
use crate::say::unit_name;

/// Writes one line a figure: entity, metric, value, unit, printed, period, scope, caveat, note, source; missing values are empty.
#[must_use]
pub fn csv(dataset: &Dataset, comparison: &Comparison, lang: Lang) -> String {
    let mut out = String::from("\u{FEFF}");
    let before =
        [Word::Entity, Word::Metric, Word::Value, Word::Unit, Word::AsPrinted, Word::Derived];
    let after = [Word::Period, Word::Scope, Word::Caveat, Word::Notes, Word::Source];
    line(&mut out, before.iter().chain(&after).map(|&word| lang.word(word).to_owned()));
    for row in 0..comparison.rows.len() {
        for (index, series) in comparison.series.iter().enumerate() {
            let of = Evidence::of(dataset, comparison, row, index, lang);
            // a number stays a number even where it begins with a minus sign
            let value = comparison
                .figure(row, index)
                .map_or_else(String::new, |figure| figure.value.to_string());
            let unit = unit_name(&series.unit, lang);
            let texts =
                [of.printed, of.derived, of.period, of.scope, of.caveat, of.note, of.source];
            let head = [guarded(&of.entity), guarded(&of.metric), value, guarded(&unit)];
            line(&mut out, head.into_iter().chain(texts.iter().map(|text| guarded(text))));
        }
    }
    out
}

/// A text that a spreadsheet would take for a formula gets an apostrophe before it.
fn guarded(text: &str) -> String {
    let risky =
        text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r']);
    if risky { format!("'{text}") } else { text.to_owned() }
}

fn line(out: &mut String, cells: impl Iterator<Item = String>) {
    for (i, cell) in cells.enumerate() {
        if i > 0 {
            out.push(',');
        }
        if cell.contains([',', '"', '\n', '\r']) {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_formula_is_made_harmless() {
        assert_eq!(guarded("=1+1"), "'=1+1");
        assert_eq!(guarded(" ＠SUM"), "' ＠SUM");
        assert_eq!(guarded("清江浦区"), "清江浦区");
    }

    #[test]
    fn quotes_and_commas_are_escaped() {
        let mut out = String::new();
        line(&mut out, ["a,b".into(), "say \"x\"".into(), "1".into()].into_iter());
        assert_eq!(out, "\"a,b\",\"say \"\"x\"\"\",1\r\n");
    }
}

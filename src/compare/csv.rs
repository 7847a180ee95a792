//! The numbers of a chart as CSV that spreadsheets open rightly: a byte order mark, and no cell that could run.

use super::evidence::{Evidence, unit_name};
use super::table::Comparison;
use crate::data::Dataset;
use crate::text::Lang;
use crate::words::Word;

/// Writes one line a figure: entity, metric, value, unit, printed, period, scope, caveat, source; missing values are empty.
#[must_use]
pub fn csv(dataset: &Dataset, comparison: &Comparison, lang: Lang) -> String {
    let mut out = String::from("\u{FEFF}");
    let heads =
        [Word::Entity, Word::Metric, Word::Value, Word::Unit, Word::AsPrinted, Word::Period, Word::Scope, Word::Caveat, Word::Source];
    line(&mut out, &heads.map(|word| word.get(lang).to_owned()));
    for row in 0..comparison.rows.len() {
        for (index, series) in comparison.series.iter().enumerate() {
            let evidence = Evidence::of(dataset, comparison, row, index, lang);
            let value = comparison.figure(row, index).map_or_else(String::new, |figure| format!("{:.*}", figure.decimals, figure.value));
            // a number stays a number even where it begins with a minus sign
            let texts = [evidence.entity, evidence.metric].map(|text| guarded(&text));
            let rest = [evidence.printed, evidence.period, evidence.scope, evidence.caveat, evidence.source].map(|text| guarded(&text));
            let [entity, metric] = texts;
            let [printed, period, scope, caveat, source] = rest;
            line(&mut out, &[entity, metric, value, unit_name(&series.unit, lang), printed, period, scope, caveat, source]);
        }
    }
    out
}

/// A text that a spreadsheet would take for a formula gets an apostrophe before it.
fn guarded(text: &str) -> String {
    let risky = text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r']);
    if risky { format!("'{text}") } else { text.to_owned() }
}

fn line(out: &mut String, cells: &[String]) {
    for (i, cell) in cells.iter().enumerate() {
        if i > 0 {
            out.push(',');
        }
        if cell.contains([',', '"', '\n', '\r']) {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(cell);
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
        line(&mut out, &["a,b".into(), "say \"x\"".into(), "1".into()]);
        assert_eq!(out, "\"a,b\",\"say \"\"x\"\"\",1\r\n");
    }
}

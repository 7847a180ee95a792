//! The figures of a chart as CSV that spreadsheets open rightly: with a byte order mark, and
//! without a cell that would be taken for a formula.

use super::Teller;
use super::Word;
use super::unit_name;
use crate::number::shortest;

/// The heads of the columns.
const HEADS: [Word; 11] = [
    Word::Entity,
    Word::Metric,
    Word::Value,
    Word::Unit,
    Word::AsPrinted,
    Word::Derived,
    Word::Period,
    Word::Scope,
    Word::Caveat,
    Word::Notes,
    Word::Source,
];

impl Teller<'_> {
    /// Writes the heads of the columns and one line a figure; missing values are empty.
    #[must_use]
    #[inline(never)]
    pub fn csv(self) -> String {
        let mut out = String::from("\u{FEFF}");
        line(&mut out, HEADS.into_iter().map(|head| self.lang.word(head).to_owned()));
        for row in 0..self.comparison.rows.len() {
            for (index, series) in self.comparison.series.iter().enumerate() {
                let of = self.evidence(row, index);
                // a number stays a number even where it begins with a minus sign
                let value = self
                    .comparison
                    .figure(row, index)
                    .map_or_else(String::new, |figure| shortest(figure.value));
                let unit = unit_name(&series.unit, self.lang);
                let texts =
                    [of.printed, of.derived, of.period, of.scope, of.caveat, of.note, of.source];
                let head = [guarded(&of.entity), guarded(&of.metric), value, guarded(&unit)];
                line(&mut out, head.into_iter().chain(texts.iter().map(|text| guarded(text))));
            }
        }
        out
    }
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

//! The figures of a chart as CSV that spreadsheets open rightly: with a byte order mark, and
//! without a cell that would be taken for a formula.

use super::Teller;
use super::units::{Shown, shown_of};
use super::{Later, Word};
use super::{basis_name, qualified, scope_text};
use crate::compare::derive::Rounded;
use crate::compare::{Figure, Series, beyond_whole};
use crate::number::{decimals, grouped, shortest};

/// The heads of the columns.
const HEADS: [Word; 17] = [
    Word::Entity,
    Word::Metric,
    Word::Later(Later::Series),
    Word::Later(Later::Part),
    Word::Later(Later::Basis),
    Word::Later(Later::Qualifier),
    Word::Value,
    Word::Unit,
    Word::Later(Later::LeastValue),
    Word::Later(Later::MostValue),
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
        let units: Vec<Shown> =
            (0..self.comparison.series.len()).map(|series| self.counted_in(series)).collect();
        for row in 0..self.comparison.rows.len() {
            for ((index, series), shown) in self.comparison.series.iter().enumerate().zip(&units) {
                let of = self.evidence(row, index);
                let figure = self.comparison.figure(row, index);
                // a number stays a number even where it begins with a minus sign
                let numbers = |figure: &Figure| self.numbers(figure, series, shown);
                let [value, least, most] = figure.map_or_else(Default::default, numbers);
                let [basis, qualifier] = figure.map_or_else(Default::default, |f| self.sort_of(f));
                let own = series.key.as_ref().map_or_else(String::new, |key| self.key_name(key));
                let part = self.part_of(row, index);
                let texts =
                    [of.printed, of.derived, of.period, of.scope, of.caveat, of.note, of.source];
                let names = [of.entity, of.metric, own, part, basis, qualifier];
                let numbers = [value, guarded(&shown.name), least, most];
                let names = names.iter().map(|text| guarded(text)).collect::<Vec<_>>();
                let texts = texts.iter().map(|text| guarded(text));
                line(&mut out, names.into_iter().chain(numbers).chain(texts));
            }
        }
        out
    }

    /// The unit of a column, as a reader counts: one for all its values, in which the smallest is
    /// no fraction where that can be helped.
    fn counted_in(self, series: usize) -> Shown {
        let Some(own) = self.comparison.series.get(series) else { return Shown::default() };
        let figures = (0..self.comparison.rows.len())
            .filter_map(|row| self.comparison.figure(row, series))
            .map(|figure| figure.value.abs())
            .filter(|size| *size > 0.0);
        let least = figures.fold(f64::INFINITY, f64::min);
        shown_of(&own.unit, least, self.lang)
    }

    /// The value of a figure with the digits that are supported, and the ends of its interval; an
    /// end that nobody printed is empty.
    fn numbers(self, figure: &Figure, series: &Series, shown: &Shown) -> [String; 3] {
        let plain = |value: f64, decimals: usize| {
            let places = shown.places(decimals);
            if value.is_finite() { fixed(value * shown.factor, places) } else { String::new() }
        };
        if let Some(derived) = &figure.derived {
            let own = |end: f64| derived.unit.convert(end, &series.unit).unwrap_or(end);
            let (low, high, decimals) = match derived.shown_interval() {
                Some(shown) => shown,
                None => (derived.interval.low, derived.interval.high, derived.decimals),
            };
            let value = match derived.rounded() {
                Rounded::One(value) => value,
                Rounded::Range(..) => derived.value,
            };
            return [
                plain(own(value), derived.decimals),
                plain(own(low), decimals),
                plain(own(high), decimals),
            ];
        }
        let Some(o) = self.dataset.observations.get(figure.observation) else {
            return Default::default();
        };
        let interval = o.quantity().interval();
        let factor = if o.value == 0.0 { 1.0 } else { figure.value / o.value };
        let places = decimals(figure.value).max(figure.decimals);
        let ends = [interval.low, interval.high].map(|end| plain(end * factor, places + 1));
        let [low, high] = if interval.is_point() {
            [plain(figure.value, places), plain(figure.value, places)]
        } else {
            ends
        };
        [plain(figure.value, places), low, high]
    }

    /// The names of the basis and of the qualifier of a figure.
    fn sort_of(self, figure: &Figure) -> [String; 2] {
        let Some(o) = self.dataset.observations.get(figure.observation) else {
            return Default::default();
        };
        let qualifier = figure.derived.as_ref().map_or(o.qualifier, |derived| derived.qualifier);
        // the word alone, where it stands around a number
        let word = qualified("", qualifier, self.lang);
        let basis = if figure.derived.is_some() {
            self.lang.word(Word::Derived).to_owned()
        } else {
            basis_name(self.dataset, o.basis, self.lang).to_owned()
        };
        [basis, word.trim_matches([' ', '-']).to_owned()]
    }

    /// What a figure is a part of, by what limits it beyond that.
    fn part_of(self, row: usize, series: usize) -> String {
        let part = || {
            let figure = self.comparison.figure(row, series)?;
            let o = self.dataset.observations.get(figure.observation)?;
            o.part_of?;
            Some(scope_text(self.dataset, &beyond_whole(self.dataset, &o), self.lang))
        };
        part().unwrap_or_default()
    }
}

/// Writes a number as spreadsheets read it, without the zeros behind its last digit.
fn fixed(value: f64, decimals: usize) -> String {
    let text = grouped(value, decimals).replace(',', "").replace('−', "-");
    if text.contains('×') {
        return shortest(value);
    }
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}

/// A text that a spreadsheet would take for a formula gets an apostrophe before it, and so does
/// each part of it that would be a cell where the file is read with semicolons or tabs.
fn guarded(text: &str) -> String {
    let risky = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r'];
    let whole = text.trim_start().starts_with(risky);
    let mut out = String::from(if whole { "'" } else { "" });
    for (at, part) in text.split_inclusive([';', '\t', '\n', '\r']).enumerate() {
        let bare = part.trim_start_matches(|c: char| c.is_whitespace() || c == '"');
        if at > 0 && bare.starts_with(risky) {
            out.push('\'');
        }
        out.push_str(part);
    }
    out
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
        assert_eq!(guarded("a;=1;b\t \"+2\n@c; d"), "a;'=1;b\t' \"+2\n'@c; d");
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

//! What is in doubt about months and quarters that name no year.

use super::earlier::years_on;
use super::facts::Facts;
use super::label::HeaderLabel;
use super::melter::Melter;
use super::periods::PeriodGrammar;
use crate::data::Period;
use crate::error::DoubtKind;

impl Melter<'_, '_> {
    /// Tells of months and quarters without a year, across or down; and of those that run on into
    /// the year after the one above the table.
    pub(super) fn tell_parts(&mut self) {
        let layout = self.layout;
        let roles = &layout.roles;
        let dated = [roles.period, roles.month, roles.quarter];
        let labels = || roles.values.iter().filter_map(|&column| layout.label(column));
        let is_bare = |label: &HeaderLabel| {
            label.period.is_none() && PeriodGrammar::part(&label.name, 2000).is_some()
        };
        let across = labels().filter(|label| is_bare(label)).count();
        if across > 1 && dated.iter().all(Option::is_none) {
            self.doubts.add(0, "", DoubtKind::NoYear);
        }
        let has_dates = labels().any(|label| label.period.is_some());
        if let Some(column) =
            roles.entity.filter(|_| dated.iter().all(Option::is_none) && !has_dates)
            && self.has_bare_parts(column)
        {
            self.doubts.add(0, &self.header(column), DoubtKind::NoYear);
        }
        let heads: Vec<&str> = self
            .shape
            .columns
            .iter()
            .map(|c| c.heads.as_slice())
            .filter_map(|heads| if let [head] = heads { Some(head.as_str()) } else { None })
            .collect();
        if let Some(grammar) = layout.header_periods {
            self.tell_turn(grammar, "", &heads);
        }
        let Some(column) = roles.period else { return };
        let grammar = layout.facts.get(column).and_then(|facts| facts.periods);
        let cells: Vec<&str> =
            self.shape.columns.get(column).map(|c| c.cells.clone()).unwrap_or_default();
        if let Some(grammar) = grammar {
            self.tell_turn(grammar, &self.header(column), &cells);
        }
    }

    /// Tells of 2023.1 between 2023.9 and 2023.11, as a spreadsheet leaves 2023.10.
    pub(super) fn tell_tenth(&mut self) {
        let Some(column) = self.layout.roles.period else { return };
        let cell = |row: usize| self.cell(row, column).trim();
        let month =
            |row: usize, month: &str| cell(row).strip_suffix(month).map(str::len) == Some(5);
        let is_tenth = |row: &usize| {
            month(*row, "1")
                && (month(row + 1, "11") || row.checked_sub(1).is_some_and(|row| month(row, "9")))
        };
        let Some(row) = (0..self.shape.lines.len()).find(is_tenth) else { return };
        let text = cell(row).to_owned();
        let (of, other) = (text.replace('.', "-0"), text.replace('.', "-") + "0");
        let line = self.line(row);
        self.doubts.add(line, &self.header(column), DoubtKind::Period(text, of, other));
    }

    /// Whether the names of rows are parts of a year that they do not name.
    fn has_bare_parts(&self, column: usize) -> bool {
        let cells = self.shape.columns.get(column).map(|c| &*c.cells).unwrap_or_default();
        let mut parts = cells.iter().filter(|cell| !cell.trim().is_empty());
        let is_part = |cell: &&str| PeriodGrammar::part(cell, 2000).is_some();
        self.layout.facts.get(column).is_some_and(Facts::has_parts) && parts.all(is_part)
    }

    /// Tells of the first of the months without a year that cannot be of the same year as those
    /// before it: 11月, 12月, 1月.
    fn tell_turn(&mut self, grammar: PeriodGrammar, column: &str, texts: &[&str]) {
        let bare = |text: &&str| {
            let own = PeriodGrammar::part(text, 2000)?;
            Some(((*text).to_owned(), grammar.read(text)?, own.length()))
        };
        let mut all: Vec<(String, Period, i32)> = texts.iter().filter_map(bare).collect();
        all.dedup();
        let is_fall = |pair: &&[(String, Period, i32)]| match pair {
            [(_, one, length), (_, other, of)] => one.order() > other.order() && length == of,
            _ => false,
        };
        let falls: Vec<&[(String, Period, i32)]> = all.windows(2).filter(is_fall).collect();
        let [[_, (text, own, _)]] = *falls.as_slice() else { return };
        let first = all.first().map(|(_, first, _)| *first);
        let last = all.last().map(|(_, last, _)| *last);
        let runs_on = all.len() > 2 && first.zip(last).is_some_and(|(a, b)| a.order() > b.order());
        if let Some(other) = years_on(*own, 1).filter(|_| runs_on) {
            let kind = DoubtKind::Period(text.clone(), own.text(), other.text());
            self.doubts.add(0, column, kind);
        }
    }
}

//! The words for one series: who reports, the highest, the lowest and how far they are apart; over
//! time the first and the last.

use super::Teller;
use super::Word;
use super::apart::{difference, ratio};
use super::phrase::{MOST_FIGURES, MOST_NAMES, counted, listed};
use crate::compare::{Cell, Held, Key};
use crate::data::{Form, Show};

impl Teller<'_> {
    /// What is said of a series: who reports, and the extremes.
    pub(super) fn series_parts(self, series: usize) -> Vec<String> {
        let comparison = self.comparison;
        let drawn = comparison.drawn_rows(series);
        let mut out = Vec::new();
        if comparison.leaves_rest(series) {
            out.extend(self.undivided(series));
        } else if comparison.form != Form::Scatter {
            out.push(self.coverage(&[series]));
        }
        let value = |row: usize| self.value_text(row, series).unwrap_or_default();
        let [from, .., to] = drawn.as_slice() else {
            let only = |row: &usize| self.said_of(&self.row_label_after(*row), &value(*row));
            out.extend(drawn.first().map(only));
            return out;
        };
        let over_time = matches!(comparison.rows.first(), Some(Key::Period(_)));
        if over_time {
            let ends = [self.row_label(*from), value(*from), self.row_label(*to), value(*to)];
            out.push(self.filled(Word::FromTo, &ends.each_ref().map(String::as_str)));
            // of many lines a reader needs where they begin and end, not all that is between
            if drawn.len() == 2 || comparison.series.len() > 1 {
                return out;
            }
        }
        let told = self.extremes(&drawn, series, over_time);
        let are_listed = matches!(comparison.rows.first(), Some(Key::Figure(..)))
            && !comparison.leaves_rest(series);
        if told.is_none() && are_listed && drawn.len() <= MOST_FIGURES {
            return vec![self.each(&drawn, series)];
        }
        out.extend(told);
        out
    }

    /// Says each of a few figures that are listed one by one, where none is the highest of any that
    /// are like for like.
    #[inline(never)]
    fn each(self, drawn: &[usize], series: usize) -> String {
        let said = |&row: &usize| {
            let (name, value) = (self.row_label_after(row), self.value_text(row, series)?);
            Some(if self.comparison.series.len() == 1 {
                self.said_of(&name, &value)
            } else {
                self.filled(Word::NormOfMetric, &[&name, &value])
            })
        };
        drawn.iter().filter_map(said).collect::<Vec<_>>().join(self.lang.word(Word::Separator))
    }

    /// The highest and the lowest of the rows that a series draws and that are like for like, and
    /// how far they are apart.
    fn extremes(self, drawn: &[usize], series: usize, over_time: bool) -> Option<String> {
        let comparison = self.comparison;
        let alike = comparison.alike_rows(self.dataset, drawn, series);
        if alike.len() < 2 || comparison.unranked {
            return None;
        }
        let told = self.told_extremes(&alike, series, over_time)?;
        Some(if alike.len() == drawn.len() {
            told
        } else {
            self.filled(Word::AmongAlike, &[&counted(alike.len()), &told])
        })
    }

    fn told_extremes(self, drawn: &[usize], series: usize, over_time: bool) -> Option<String> {
        let comparison = self.comparison;
        let (highest, lowest) = comparison.extremes(self.dataset, drawn, series)?;
        let value = |row: usize| self.value_text(row, series).unwrap_or_default();
        let (high, low) = (value(highest), value(lowest));
        if high == low {
            let word = if drawn.len() == 2 { Word::EqualBoth } else { Word::EqualAll };
            return Some(self.filled(word, &[&high]));
        }
        let (most, least) =
            (self.sharing(drawn, (highest, series)), self.sharing(drawn, (lowest, series)));
        let parts = [&*most, &*high, &*least, &*low];
        if comparison.series.get(series).is_some_and(|series| series.show == Show::Rank) {
            return Some(self.filled(Word::RankedEnds, &parts));
        }
        let mut said = self.filled(Word::HighestLowest, &parts);
        if !over_time {
            let held = |row: usize| comparison.held(self.dataset, (row, series));
            let spread =
                held(highest).zip(held(lowest)).map(|(high, low)| self.spread(&high, &low));
            said.push_str(&spread.unwrap_or_default());
        }
        Some(said)
    }

    /// Names the rows whose wholes are not divided.
    fn undivided(self, series: usize) -> Option<String> {
        let rows: Vec<usize> = (0..self.comparison.rows.len())
            .filter(|&row| self.comparison.is_undivided((row, series)))
            .collect();
        (!rows.is_empty()).then(|| self.filled(Word::NotDivided, &[&self.listed_rows(&rows)]))
    }

    /// Names the rows whose cells read like a cell.
    fn sharing(self, drawn: &[usize], of: Cell) -> String {
        self.listed_rows(&self.comparison.reading_like(self.dataset, drawn, of))
    }

    /// Names the first of some rows, and counts them.
    fn listed_rows(self, rows: &[usize]) -> String {
        let names: Vec<String> =
            rows.iter().take(MOST_NAMES).map(|&row| self.row_label_after(row)).collect();
        listed(&names, rows.len(), self.lang)
    }

    /// How far the highest and the lowest are apart, behind what names them.
    fn spread(self, high: &Held, low: &Held) -> String {
        let mut out = String::new();
        if let Some(difference) = difference(high, low, self.lang) {
            out.push_str(&self.filled(Word::SpreadGap, &[&difference]));
        }
        if let Some((ratio, about)) = ratio(high, low) {
            let word = if about { Word::SpreadAboutTimes } else { Word::SpreadTimes };
            out.push_str(&self.filled(word, &[&ratio]));
        }
        out
    }
}

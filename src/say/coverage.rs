//! How many rows have a figure, and which have none, in words.

use super::RowKind;
use super::Teller;
use super::Word;
use super::phrase::{MOST_NAMES, MOST_SERIES, counted, filled, listed};
use crate::compare::Key;
use crate::data::{Form, Show};

impl Teller<'_> {
    /// How many of how many rows have a figure in each of some series, and which have none.
    pub(super) fn coverage(self, needed: &[usize]) -> String {
        let lang = self.lang;
        let found = self.comparison.coverage(needed);
        let (all, with) = (found.rows, found.reported());
        let first = self.comparison.rows.first();
        // what is listed figure by figure misses none
        if matches!(first, Some(Key::Figure(..))) {
            let word = if with == 1 { Word::FiguresOne } else { Word::FiguresMany };
            return self.filled(word, &[&counted(with)]);
        }
        let computed = needed
            .first()
            .and_then(|&series| self.comparison.series.get(series))
            .is_some_and(|series| series.show != Show::Value);
        if with == 0 {
            let word = if computed { Word::ComputedNone } else { Word::ReportedNone };
            return lang.word(word).to_owned();
        }
        let words = lang.locale().rows(RowKind::of(first));
        let all_rows = |wording: &str| filled(wording, &[&counted(all)]);
        if with == all {
            let (word, wording) = match (computed, all == 2) {
                (false, true) => (Word::ReportedBoth, words.both),
                (false, false) => (Word::ReportedAll, words.all),
                (true, true) => (Word::ComputedBoth, words.both),
                (true, false) => (Word::ComputedAll, words.all),
            };
            return self.filled(word, &[&all_rows(wording)]);
        }
        let word = match (computed, with == 1) {
            (false, true) => Word::ReportedOne,
            (false, false) => Word::ReportedMany,
            (true, _) => Word::ComputedSome,
        };
        let some_rows = filled(words.some, &[&counted(with)]);
        let said = self.filled(word, &[&all_rows(words.all), &some_rows]);
        // where nearly all are missing, or columns are many, the one that is not is named
        let are_many = all - with > MOST_NAMES || self.comparison.series.len() > MOST_SERIES;
        if with == 1 && are_many && self.comparison.form != Form::Scatter {
            return said;
        }
        let missing: Vec<String> =
            found.missing.iter().take(MOST_NAMES).map(|&row| self.row_label(row)).collect();
        let missing = listed(&missing, found.missing.len(), lang);
        let word = if computed { Word::NotComputedFor } else { Word::NotReportedFor };
        said + &self.filled(word, &[&missing])
    }
}

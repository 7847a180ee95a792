//! The sentences under a chart that say in what its figures are unlike one another.

use duibi_scan::Interner;

use super::Teller;
use super::caveat::caveat;
use super::period::period;
use super::phrase::{bracketed, colon, comma, filled, listed};
use super::{Later, Word};
use super::{form_name, why};
use crate::compare::Key;
use crate::data::Form;

/// A difference, the entities that it concerns, and the series.
#[derive(Debug, PartialEq)]
pub(super) struct Note {
    /// Whether no majority agrees, so that each figure says its own.
    pub(super) split: bool,
    pub(super) text: String,
    pub(super) names: Vec<String>,
    pub(super) series: Vec<usize>,
}

/// The most notes under a chart; the evidence of each figure tells all.
const MOST_NOTES: usize = 8;

impl Teller<'_> {
    /// Says in what figures are unlike the others of their series: one note a difference, with the
    /// names of all entities that it concerns.
    #[must_use]
    pub fn notes(self) -> Vec<String> {
        let mut out: Vec<String> = self.refusal().into_iter().collect();
        let left_out = &self.comparison.left_out;
        if !left_out.is_empty() {
            let names: Vec<String> = left_out.iter().map(|key| self.key_label(key)).collect();
            out.push(self.said_of(self.lang.word(Word::NotDerived), &self.items(&names)));
        }
        let metrics = &self.comparison.metrics_left;
        if !metrics.is_empty() {
            out.push(self.metrics_left(metrics));
        }
        let (split, plain): (Vec<Note>, Vec<Note>) =
            self.differences().into_iter().partition(|note| note.split);
        // of the same figures all differences in one sentence
        let (mut known, mut sentences) = (Interner::default(), Vec::<Note>::new());
        for note in merged(plain) {
            let key = [bytes(&note.names), series_bytes(&note.series)].concat();
            let place = known.intern(&key) as usize;
            match sentences.get_mut(place) {
                Some(other) => other.text += &[comma(self.lang), &note.text].concat(),
                None => sentences.push(note),
            }
        }
        let sentence = |note: &Note| {
            self.said_of(&self.with_series(&self.items(&note.names), &note.series), &note.text)
        };
        out.extend(sentences.iter().map(sentence));
        out.extend(self.split(split));
        out.extend(self.across());
        let left = &self.comparison.periods_left;
        if !left.is_empty() {
            let names: Vec<String> = left.iter().map(|left| period(left, self.lang)).collect();
            let names = listed(&names, names.len(), self.lang);
            out.push(self.filled(Word::PeriodsLeft, &[&names]));
        }
        let is_box = self.comparison.form == Form::Box;
        out.extend(is_box.then(|| self.lang.word(Later::QuartilesAre).to_owned()));
        let more = out.len().saturating_sub(MOST_NOTES);
        if more > 1 {
            out.truncate(MOST_NOTES);
            out.push(self.filled(Word::MoreDifferences, &[&more.to_string()]));
        }
        out
    }

    /// Says that another form is drawn than the one asked for, and why.
    #[must_use]
    pub fn refusal(self) -> Option<String> {
        let (asked, reason) = self.comparison.refused.as_ref()?;
        let (asked, drawn) =
            (form_name(*asked, self.lang), form_name(self.comparison.form, self.lang));
        let why = why(reason, self.dataset, self.lang);
        Some(if asked == drawn {
            why
        } else {
            self.filled(Word::DrawnInstead, &[asked, drawn, &why])
        })
    }

    /// One note for each difference of each series.
    fn differences(self) -> Vec<Note> {
        let mut notes: Vec<Note> = Vec::new();
        for series in 0..self.comparison.series.len() {
            let (mut known, from) = (Interner::default(), notes.len());
            for row in 0..self.comparison.rows.len() {
                let Some(figure) = self.comparison.figure(row, series) else { continue };
                for own in &figure.caveats {
                    let name = self.whose(row, series);
                    let text = caveat(self.dataset, own, self.lang);
                    let place = from + known.intern(text.as_bytes()) as usize;
                    match notes.get_mut(place) {
                        Some(note) if note.names.last() == Some(&name) => {}
                        Some(note) => note.names.push(name),
                        None => notes.push(Note {
                            split: own.is_split(),
                            text,
                            names: vec![name],
                            series: vec![series],
                        }),
                    }
                }
            }
        }
        notes
    }

    /// Names the entity of a figure, and over time the period, too.
    fn whose(self, row: usize, series: usize) -> String {
        let entity = self.comparison.entity(self.dataset, row, series);
        let name = entity.map_or_else(String::new, |entity| self.key_label(&Key::Entity(entity)));
        match self.comparison.rows.get(row) {
            Some(Key::Period(_)) => self.whose_then(&name, row),
            _ => name,
        }
    }

    #[inline(never)]
    fn whose_then(self, name: &str, row: usize) -> String {
        bracketed(name, &self.row_label(row), self.lang)
    }

    /// Puts the metrics that a note concerns behind a name, unless it concerns every series; of a
    /// metric of which not every series is concerned those that are.
    fn with_series(self, name: &str, concerned: &[usize]) -> String {
        let all = self.comparison.series.len();
        if concerned.len() == all || self.names_tell_series() {
            return name.to_owned();
        }
        bracketed(name, &self.labels_of(concerned), self.lang)
    }

    /// Names some of several series: their metric where all of it are among them, else each.
    #[inline(never)]
    pub(super) fn labels_of(self, concerned: &[usize]) -> String {
        let all = self.comparison.series.len();
        let metric = |series: usize| self.comparison.series.get(series).map(|own| own.metric);
        let mut labels: Vec<String> = Vec::new();
        for &series in concerned {
            let mut others = (0..all).filter(|&other| metric(other) == metric(series));
            let is_told = self.series_tell_entity();
            let label = if is_told || others.all(|other| concerned.contains(&other)) {
                self.metric_name(series).to_owned()
            } else {
                self.series_label(series)
            };
            if !labels.contains(&label) {
                labels.push(label);
            }
        }
        // a label may have a comma
        let is_long = labels.iter().any(|label| label.contains(comma(self.lang)));
        let word = if is_long { Word::Separator } else { Word::Comma };
        labels.join(self.lang.word(word))
    }

    /// For each set of series without a common basis one sentence: 各地口径不一：甲“…”，乙、丙“…”.
    fn split(self, mut notes: Vec<Note>) -> Vec<String> {
        let (mut known, mut count, mut is_repeated) = (Interner::default(), 0, false);
        for note in &notes {
            for name in &note.names {
                let key = [&series_bytes(&note.series), name.as_bytes()].concat();
                is_repeated |= (known.intern(&key) as usize) < count;
                count += 1;
            }
        }
        if is_repeated {
            notes = self.by_name(&notes);
        }
        let mut of_series: Vec<(Vec<usize>, String)> = Vec::new();
        for note in notes {
            let own = self.filled(Word::OwnDifference, &[&self.items(&note.names), &note.text]);
            match of_series.last_mut() {
                Some((series, text)) if self.are_told_as_one(series, &note.series) => {
                    *text += &[self.lang.word(Word::NormSeparator), &own].concat();
                }
                _ => of_series.push((note.series, own)),
            }
        }
        let (mut known, mut out) = (Interner::default(), Vec::<(Vec<usize>, String)>::new());
        for (series, text) in of_series {
            let place = known.intern(text.as_bytes()) as usize;
            match out.get_mut(place) {
                Some((known, _)) => known.extend(series),
                None => out.push((series, text)),
            }
        }
        let head = |series: &[usize]| self.with_series(self.lang.word(Word::Differ), series);
        out.iter().map(|(series, text)| self.said_of(&head(series), text)).collect()
    }

    /// Whether what is said of two sets of series stands in one sentence.
    fn are_told_as_one(self, one: &[usize], other: &[usize]) -> bool {
        one == other || self.tells_alike(one, other)
    }

    /// Names the metrics of a document without views that the first chart does not show.
    #[inline(never)]
    fn metrics_left(self, metrics: &[usize]) -> String {
        let names: Vec<String> =
            metrics.iter().map(|&metric| self.name_of_metric(metric).to_owned()).collect();
        let names = listed(&names, names.len(), self.lang);
        filled(self.lang.word(Later::MetricsLeft), &[&names])
    }

    /// Says something of what is named.
    pub(super) fn said_of(self, name: &str, said: &str) -> String {
        [name, colon(self.lang), said].concat()
    }

    /// Joins all the items of a list.
    pub(super) fn items<T: AsRef<str>>(self, items: &[T]) -> String {
        let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
        items.join(self.lang.word(Word::Comma))
    }
}

/// Joins notes that say the same of the same entities in several series.
fn merged(notes: Vec<Note>) -> Vec<Note> {
    let (mut known, mut out) = (Interner::default(), Vec::<Note>::new());
    for note in notes {
        let key = [bytes(std::slice::from_ref(&note.text)), bytes(&note.names)].concat();
        let place = known.intern(&key) as usize;
        match out.get_mut(place) {
            Some(other) => other.series.extend(note.series),
            None => out.push(note),
        }
    }
    out
}

/// Texts as bytes; no others have the same.
fn bytes(texts: &[String]) -> Vec<u8> {
    let mut out = texts.len().to_le_bytes().to_vec();
    for text in texts {
        out.extend(text.len().to_le_bytes());
        out.extend(text.as_bytes());
    }
    out
}

/// Places of series as bytes.
fn series_bytes(series: &[usize]) -> Vec<u8> {
    series.iter().flat_map(|place| place.to_le_bytes()).collect()
}

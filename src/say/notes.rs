//! The sentences under a chart that say in what its figures are unlike one another.

use duibi_scan::Interner;

use super::Teller;
use super::caveat::caveat;
use super::period::period;
use super::phrase::{bracketed, colon, comma, listed};
use super::{Later, Word};
use super::{form_name, why};
use crate::data::Form;

/// A difference, the entities that it concerns, and their metrics.
#[derive(Debug, PartialEq)]
struct Note<'d> {
    /// Whether no majority agrees, so that each figure says its own.
    split: bool,
    text: String,
    names: Vec<&'d str>,
    metrics: Vec<&'d str>,
}

/// The most notes under a chart; the evidence of each figure tells all.
const MOST_NOTES: usize = 8;

impl<'a> Teller<'a> {
    /// Says in what figures are unlike the others of their series: one note a difference, with the
    /// names of all entities that it concerns.
    #[must_use]
    pub fn notes(self) -> Vec<String> {
        let mut out: Vec<String> = self.refusal().into_iter().collect();
        let left_out = &self.comparison.left_out;
        if !left_out.is_empty() {
            let names: Vec<String> = left_out.iter().map(|key| self.key_name(key)).collect();
            out.push(self.said_of(self.lang.word(Word::NotDerived), &self.items(&names)));
        }
        let (split, plain): (Vec<Note>, Vec<Note>) =
            merged(self.differences()).into_iter().partition(|note| note.split);
        // of the same figures all differences in one sentence
        let (mut known, mut sentences) = (Interner::default(), Vec::<Note>::new());
        for note in plain {
            let key = bytes(note.names.iter().chain([&""]).chain(&note.metrics));
            let place = known.intern(&key) as usize;
            match sentences.get_mut(place) {
                Some(other) => other.text += &[comma(self.lang), &note.text].concat(),
                None => sentences.push(note),
            }
        }
        let sentence = |note: &Note| {
            self.said_of(&self.with_metrics(&self.items(&note.names), note), &note.text)
        };
        out.extend(sentences.iter().map(sentence));
        out.extend(self.split(&split));
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
    fn differences(self) -> Vec<Note<'a>> {
        let mut notes: Vec<Note> = Vec::new();
        for series in 0..self.comparison.series.len() {
            let (mut known, from) = (Interner::default(), notes.len());
            for row in 0..self.comparison.rows.len() {
                let Some(figure) = self.comparison.figure(row, series) else { continue };
                let entity = self.comparison.entity(self.dataset, row, series);
                let name = entity.map_or("", |entity| self.entity_name(entity));
                for own in &figure.caveats {
                    let text = caveat(self.dataset, own, self.lang);
                    let place = from + known.intern(text.as_bytes()) as usize;
                    match notes.get_mut(place) {
                        Some(note) => note.names.push(name),
                        None => notes.push(Note {
                            split: own.is_split(),
                            text,
                            names: vec![name],
                            metrics: vec![self.metric_name(series)],
                        }),
                    }
                }
            }
        }
        notes
    }

    /// Puts the metrics that a note concerns behind a name, unless it concerns every series.
    fn with_metrics(self, name: &str, note: &Note) -> String {
        if note.metrics.len() == self.comparison.series.len() {
            return name.to_owned();
        }
        bracketed(name, &self.items(&note.metrics), self.lang)
    }

    /// For each set of metrics without a common basis one sentence: 各地口径不一：甲“…”，乙、丙“…”.
    fn split(self, notes: &[Note]) -> Vec<String> {
        let (mut known, mut out) = (Interner::default(), Vec::<(String, Vec<String>)>::new());
        for note in notes {
            let own = self.filled(Word::OwnDifference, &[&self.items(&note.names), &note.text]);
            let head = self.with_metrics(self.lang.word(Word::Differ), note);
            let place = known.intern(head.as_bytes()) as usize;
            match out.get_mut(place) {
                Some((_, all)) => all.push(own),
                None => out.push((head, vec![own])),
            }
        }
        let said =
            |(head, all): &(String, Vec<String>)| self.said_of(head, &all.join(comma(self.lang)));
        out.iter().map(said).collect()
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

/// Joins notes that say the same of the same entities in several metrics.
fn merged(notes: Vec<Note>) -> Vec<Note> {
    let (mut known, mut out) = (Interner::default(), Vec::<Note>::new());
    for note in notes {
        let place = known.intern(&bytes([&*note.text].iter().chain(&note.names))) as usize;
        match out.get_mut(place) {
            Some(other) => other.metrics.extend(note.metrics),
            None => out.push(note),
        }
    }
    out
}

/// Texts as bytes; no others have the same.
fn bytes<'t>(texts: impl Iterator<Item = &'t &'t str>) -> Vec<u8> {
    let mut out = Vec::new();
    for text in texts {
        out.extend(text.len().to_le_bytes());
        out.extend(text.as_bytes());
    }
    out
}

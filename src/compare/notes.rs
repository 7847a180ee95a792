//! The sentences under a chart that say in what its figures are unlike one another.

use super::offer::form_name;
use super::table::Comparison;
use crate::data::Dataset;
use crate::say::Lang;
use crate::say::Word;
use crate::say::{caveat as caveat_said, key as key_said};

/// A difference, whom it concerns and in which metrics.
#[derive(Debug, PartialEq)]
struct Note<'d> {
    /// Whether no majority agrees, so that each figure says its own.
    split: bool,
    text: String,
    names: Vec<&'d str>,
    metrics: Vec<&'d str>,
}

/// A map of all that is reported has dozens of differences, and each is told at its figure.
const MOST_NOTES: usize = 8;

impl Comparison {
    /// Says in what figures are unlike the rest of their series: one note a difference, with all whom it concerns.
    #[must_use]
    pub fn notes(&self, dataset: &Dataset, lang: Lang) -> Vec<String> {
        let mut out: Vec<String> = self.refusal(dataset, lang).into_iter().collect();
        if !self.left_out.is_empty() {
            let names: Vec<String> =
                self.left_out.iter().map(|key| key_said(dataset, key, lang)).collect();
            let colon = if lang.is_chinese() { "：" } else { ": " };
            out.push(
                [lang.word(Word::NotDerived), colon, &names.join(lang.word(Word::Comma))].concat(),
            );
        }
        let (split, plain): (Vec<Note>, Vec<Note>) =
            merged(self.differences(dataset, lang)).into_iter().partition(|note| note.split);
        // of the same figures all differences in one sentence
        let mut sentences: Vec<Note> = Vec::new();
        for note in plain {
            match sentences
                .iter_mut()
                .find(|other| other.names == note.names && other.metrics == note.metrics)
            {
                Some(other) => {
                    other.text +=
                        &format!("{}{}", if lang.is_chinese() { "，" } else { ", " }, note.text)
                }
                None => sentences.push(note),
            }
        }
        out.extend(sentences.iter().map(|note| self.note_sentence(note, lang)));
        out.extend(self.split(&split, lang));
        out.extend(self.across(dataset, lang));
        let more = out.len().saturating_sub(MOST_NOTES);
        if more > 1 {
            out.truncate(MOST_NOTES);
            out.push(match lang {
                Lang::ZhHans => format!("另有{more}处不同，见各个数字"),
                Lang::ZhHant => format!("另有{more}處不同，見各個數字"),
                Lang::En => format!("{more} more differences, told at each figure"),
            });
        }
        out
    }

    /// Says that another form is drawn than the one asked for, and why.
    #[must_use]
    pub fn refusal(&self, dataset: &Dataset, lang: Lang) -> Option<String> {
        let (asked, why) = self.refused.as_ref()?;
        let (asked, drawn, why) =
            (form_name(*asked, lang), form_name(self.form, lang), why.text(dataset, lang));
        Some(match lang {
            _ if asked == drawn => why,
            Lang::ZhHans => format!("未画成{asked}，改用{drawn}：{why}"),
            Lang::ZhHant => format!("未畫成{asked}，改用{drawn}：{why}"),
            Lang::En => format!("Drawn as {drawn} rather than {asked}: {why}"),
        })
    }

    /// One note for each difference of each series.
    fn differences<'d>(&self, dataset: &'d Dataset, lang: Lang) -> Vec<Note<'d>> {
        let mut notes: Vec<Note> = Vec::new();
        for (index, series) in self.series.iter().enumerate() {
            let metric = dataset
                .metrics
                .get(series.metric)
                .map_or("", |metric| metric.name.get(lang.reads()));
            let from = notes.len();
            for row in 0..self.rows.len() {
                let Some(figure) =
                    self.figure(row, index).filter(|figure| !figure.caveats.is_empty())
                else {
                    continue;
                };
                let entity = self
                    .entity(dataset, row, index)
                    .and_then(|entity| dataset.entities.get(entity));
                let name = entity.map_or("", |entity| entity.name.get(lang.reads()));
                for caveat in &figure.caveats {
                    let text = caveat_said(dataset, caveat, lang);
                    match notes.iter_mut().skip(from).find(|note| note.text == text) {
                        Some(note) => note.names.push(name),
                        None => notes.push(Note {
                            split: caveat.is_split(),
                            text,
                            names: vec![name],
                            metrics: vec![metric],
                        }),
                    }
                }
            }
        }
        notes
    }

    fn note_sentence(&self, note: &Note, lang: Lang) -> String {
        let (names, metrics) = (note.names.join(lang.word(Word::Comma)), self.metrics(note, lang));
        let colon = if lang.is_chinese() { "：" } else { ": " };
        format!("{names}{metrics}{colon}{}", note.text)
    }

    /// The metrics that a note concerns, in parentheses; what concerns every series need not name them.
    fn metrics(&self, note: &Note, lang: Lang) -> String {
        let metrics = note.metrics.join(lang.word(Word::Comma));
        match (note.metrics.len() == self.series.len(), lang.is_chinese()) {
            (true, _) => String::new(),
            (false, true) => format!("（{metrics}）"),
            (false, false) => format!(" ({metrics})"),
        }
    }

    /// For each set of metrics without a common basis one sentence: 各地口径不一：甲“…”，乙、丙“…”.
    fn split(&self, notes: &[Note], lang: Lang) -> Vec<String> {
        let mut out: Vec<(String, Vec<String>)> = Vec::new();
        for note in notes {
            let names = note.names.join(lang.word(Word::Comma));
            let own = if lang.is_chinese() {
                format!("{names}{}", note.text)
            } else {
                format!("{names} {}", note.text)
            };
            let metrics = self.metrics(note, lang);
            match out.iter_mut().find(|(of, _)| *of == metrics) {
                Some((_, all)) => all.push(own),
                None => out.push((metrics, vec![own])),
            }
        }
        let said = |(metrics, all): &(String, Vec<String>)| {
            let (word, chinese) = (lang.word(Word::Differ), lang.is_chinese());
            format!(
                "{word}{metrics}{}{}",
                if chinese { "：" } else { ": " },
                all.join(if chinese { "，" } else { ", " })
            )
        };
        out.iter().map(said).collect()
    }
}

/// Joins notes that say the same of the same entities in several metrics.
fn merged(notes: Vec<Note>) -> Vec<Note> {
    let mut out: Vec<Note> = Vec::new();
    for note in notes {
        match out.iter_mut().find(|other| other.text == note.text && other.names == note.names) {
            Some(other) => other.metrics.extend(note.metrics),
            None => out.push(note),
        }
    }
    out
}

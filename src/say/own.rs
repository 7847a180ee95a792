//! What figures without a norm have of their own, name by name; and where names tell the series.

use duibi_scan::Interner;

use super::Teller;
use super::Word;
use super::notes::Note;
use crate::compare::Key;

impl Teller<'_> {
    /// The same differences, each name once, with all that is its own; those that have the same
    /// stand together.
    #[inline(never)]
    pub(super) fn by_name(self, notes: &[Note]) -> Vec<Note> {
        let mut out: Vec<Note> = Vec::new();
        for of_series in notes.chunk_by(|one, other| one.series == other.series) {
            let series = of_series.first().map_or_else(Vec::new, |note| note.series.clone());
            let (mut known, from) = (Interner::default(), out.len());
            for (name, text) in self.own_of_each(of_series) {
                match out.get_mut(from + known.intern(text.as_bytes()) as usize) {
                    Some(note) => note.names.push(name.to_owned()),
                    None => out.push(Note {
                        split: true,
                        text,
                        names: vec![name.to_owned()],
                        series: series.clone(),
                    }),
                }
            }
        }
        out
    }

    /// Each name with all that is said of it.
    #[inline(never)]
    fn own_of_each(self, notes: &[Note]) -> Vec<(&str, String)> {
        let (mut known, mut own) = (Interner::default(), Vec::<(&str, String)>::new());
        for note in notes {
            for name in &note.names {
                match own.get_mut(known.intern(name.as_bytes()) as usize) {
                    Some((_, text)) => {
                        *text += &[self.lang.word(Word::Comma), &note.text].concat();
                    }
                    None => own.push((name, note.text.clone())),
                }
            }
        }
        own
    }

    /// Whether two sets of series have one name, where the names of figures tell the rest.
    #[inline(never)]
    pub(super) fn tells_alike(self, one: &[usize], other: &[usize]) -> bool {
        self.series_tell_entity() && self.labels_of(one) == self.labels_of(other)
    }

    /// Whether series or small multiples are entities of one metric, so that the names of the
    /// figures tell them.
    #[inline(never)]
    pub(super) fn names_tell_series(self) -> bool {
        let mut all = self.comparison.series.iter().map(|series| series.metric);
        let first = all.next();
        self.series_tell_entity() && all.all(|metric| Some(metric) == first)
    }

    /// Whether series or small multiples are entities.
    #[inline(never)]
    pub(super) fn series_tell_entity(self) -> bool {
        let keys = self.comparison.series.first().and_then(|series| series.key.as_ref());
        let facets = self.comparison.panels.first().and_then(|panel| panel.facet.as_ref());
        keys.into_iter().chain(facets).any(|key| matches!(key, Key::Entity(_)))
    }
}

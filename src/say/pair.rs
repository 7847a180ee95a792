//! Two figures held against each other in a sentence: 清江浦区46个，是淮阴区27个的1.7倍。

use super::Teller;
use super::apart::{difference, ratio, rounded};
use super::caveat::to_report;
use super::period::period;
use super::phrase::{bracketed, comma, computed, quoted, sentence};
use super::{Later, Word};
use super::{basis_name, scope_text};
use crate::compare::derive::Unlike;
use crate::compare::{Cell, Held, Key, Ordered};
use crate::data::{Observation, Scope, Show};

/// One of two figures in words.
#[derive(Debug)]
struct Side {
    cell: Cell,
    name: String,
    value: String,
    /// Whether it is said here that it is computed; where both are, that is said once.
    is_marked: bool,
}

impl Teller<'_> {
    /// Says by how much the larger of two figures is above the other: as a ratio; for rates, for
    /// figures that are close and for those that are not both positive as a difference. Or it says
    /// that they are equal, or too inexact to tell; of ranks it says which comes first. Adds which
    /// of them is computed, and in what they are not like for like.
    ///
    /// Nothing where one of them is not reported, where both are the same cell, where their units
    /// cannot be compared, or where they are ranks in two series.
    #[must_use]
    pub fn pair(self, a: Cell, b: Cell) -> Option<String> {
        let comparison = self.comparison;
        let is_rank = comparison.series.get(a.1).is_some_and(|series| series.show == Show::Rank);
        if a == b || is_rank && a.1 != b.1 {
            return None;
        }
        let Ordered { above, below, high, low } = comparison.ordered(self.dataset, a, b)?;
        let is_computed =
            |cell: Cell| comparison.figure(cell.0, cell.1).is_some_and(|f| f.derived.is_some());
        let both_computed = is_computed(above) && is_computed(below);
        let side = |cell: Cell, other: Cell| {
            Some(Side {
                cell,
                name: self.cell_name(cell, other),
                value: self.value_text(cell.0, cell.1)?,
                is_marked: is_computed(cell) && !both_computed,
            })
        };
        let (more, less) = (side(above, below)?, side(below, above)?);
        let is_tied = more.value == less.value;
        let mut out = if is_rank {
            self.ranked(&more, &less, is_tied)
        } else {
            self.compared(&more, &less, (&high, &low))
        };
        if both_computed {
            out = bracketed(&out, self.lang.word(Later::BothComputed), self.lang);
        }
        // in the order in which they were named
        let unlike =
            if is_rank && !is_tied { self.unlike(&less, &more) } else { self.unlike(&more, &less) };
        if let Some(unlike) = unlike {
            out = bracketed(
                &out,
                &self.filled(Word::Later(Later::NotLikeForLike), &[&unlike]),
                self.lang,
            );
        }
        Some(sentence(&out, self.lang))
    }

    /// Says which of two ranks comes first.
    #[inline(never)]
    fn ranked(self, more: &Side, less: &Side, is_tied: bool) -> String {
        if is_tied {
            self.filled(Word::Later(Later::PairTied), &[&more.name, &less.name, &more.value])
        } else {
            let parts = [&*less.name, &*less.value, &*more.name, &*more.value];
            self.filled(Word::Later(Later::PairAhead), &parts)
        }
    }

    /// Says by how much the higher figure is above the lower one.
    fn compared(self, more: &Side, less: &Side, (high, low): (&Held, &Held)) -> String {
        // names that have commas leave none for the values
        let commas = !more.name.contains(',') && !less.name.contains(',');
        if more.value == less.value {
            let names =
                [self.marked(&more.name, more, commas), self.marked(&less.name, less, commas)];
            return self
                .filled(Word::Later(Later::PairEqual), &[&names[0], &names[1], &more.value]);
        }
        let mut subject = self.with_value(more, commas);
        let object = self.with_value(less, commas);
        if commas || !self.lang.locale().is_spaced() {
            subject.push_str(comma(self.lang).trim_end());
        }
        let is_higher = high.is_rate() || low.value < 0.0;
        if self.unlike_in(more, less).is_some_and(|unlike| unlike.within) && !high.is_rate() {
            return self.filled(Word::Later(Later::PairMore), &[&subject, &object]);
        }
        if high.may_equal(low) {
            let word = if high.is_near(low) {
                Word::Later(Later::PairAlike)
            } else {
                Word::Later(Later::PairUntold)
            };
            return self.filled(word, &[&subject, &object]);
        }
        if let Some((times, about)) = ratio(high, low) {
            let times = rounded(&times, about, self.lang);
            return self.filled(Word::Later(Later::PairTimes), &[&subject, &object, &times]);
        }
        if let Some(difference) = difference(high, low, self.lang) {
            let word = if is_higher {
                Word::Later(Later::PairHigherBy)
            } else {
                Word::Later(Later::PairMoreBy)
            };
            return self.filled(word, &[&subject, &object, &difference]);
        }
        let word =
            if is_higher { Word::Later(Later::PairHigher) } else { Word::Later(Later::PairMore) };
        self.filled(word, &[&subject, &object])
    }

    /// Names a cell by what tells it from another.
    fn cell_name(self, cell: Cell, other: Cell) -> String {
        // a whole that is drawn where others have what their parts leave
        let is_whole = |cell: Cell| self.comparison.is_undivided(cell);
        let series = || self.cell_series(cell);
        let is_listed = matches!(self.comparison.rows.get(cell.0), Some(Key::Figure(..)));
        match (cell.0 == other.0, cell.1 == other.1 && !is_whole(cell) && !is_whole(other)) {
            (true, _) => series(),
            (false, is_one) if is_one || is_listed => self.row_label(cell.0),
            (false, _) => bracketed(&self.row_label(cell.0), &series(), self.lang),
        }
    }

    /// Puts the value of a figure behind its name.
    fn with_value(self, side: &Side, commas: bool) -> String {
        let is_apart = if self.lang.locale().is_spaced() { !commas } else { runs_on(&side.name) };
        let word = if is_apart {
            Word::Later(Later::NameValueApart)
        } else {
            Word::Later(Later::NameValue)
        };
        self.filled(word, &[&side.name, &self.marked(&side.value, side, commas)])
    }

    /// Says of a text of a figure that it is computed, where that is to be said.
    fn marked(self, text: &str, side: &Side, commas: bool) -> String {
        if !side.is_marked {
            text.to_owned()
        } else if self.lang.locale().is_spaced() && !commas {
            // it stands in brackets already
            [text, comma(self.lang), computed(self.lang)].concat()
        } else {
            bracketed(text, computed(self.lang), self.lang)
        }
    }

    /// In what two figures, or those that they are computed of, are not like for like, beyond what
    /// their names tell.
    fn unlike(self, one: &Side, other: &Side) -> Option<String> {
        let (mut own, mut others) = (Vec::new(), Vec::new());
        let mut told = Unlike::default();
        for (a, b) in self.comparison.inputs_of(one.cell, other.cell) {
            let get = |index: usize| self.dataset.observations.get(index);
            let (Some(first), Some(second)) = (get(a), get(b)) else { continue };
            let Some(unlike) = self.comparison.unlike(self.dataset, a, b) else { continue };
            // what is told of the figures is not told again of their targets
            let beyond = unlike.without(told);
            own.extend(self.own_limits(beyond, &first, &second));
            others.extend(self.own_limits(beyond, &second, &first));
            told = told.and(unlike);
        }
        let side = |side: &Side, limits: Vec<String>| {
            let text = self.items(&limits);
            let is_named = limits.iter().all(|limit| side.name.contains(limit));
            let said = || if is_named { text.clone() } else { self.own_side(&side.name, &text) };
            (!limits.is_empty()).then(said)
        };
        let parts = [side(one, own), side(other, others)];
        let includes = || self.lang.word(Later::OneIncludesOther).to_owned();
        let mut parts: Vec<String> = parts.into_iter().flatten().collect();
        parts.extend(told.within.then(includes));
        (!parts.is_empty()).then(|| parts.join(self.lang.word(Word::Separator)))
    }

    /// In what the figures of two sides, or the first that theirs are computed of, are unlike.
    fn unlike_in(self, one: &Side, other: &Side) -> Option<Unlike> {
        let &(one, other) = self.comparison.inputs_of(one.cell, other.cell).first()?;
        self.comparison.unlike(self.dataset, one, other)
    }

    fn own_side(self, name: &str, text: &str) -> String {
        if self.lang.locale().is_spaced() || runs_on(name) {
            self.said_of(name, text)
        } else {
            [name, text].concat()
        }
    }

    /// What a figure has of its own that another has not.
    fn own_limits(self, unlike: Unlike, own: &Observation, against: &Observation) -> Vec<String> {
        let mut parts: Vec<String> = Vec::new();
        parts.extend(unlike.period.then(
            || match own.source.filter(|_| own.period == against.period) {
                Some(source) => to_report(self.dataset, source, self.lang),
                None => period(&own.period, self.lang),
            },
        ));
        parts.extend(unlike.inferred.then(|| {
            let word = if own.inferred {
                Word::Later(Later::PairInferred)
            } else {
                Word::Later(Later::PairPrinted)
            };
            self.lang.word(word).to_owned()
        }));
        let own_scope = || {
            let beyond = own.scope.0.iter().filter(|pair| !against.scope.has(pair));
            let beyond = Scope(beyond.cloned().collect());
            if beyond.0.is_empty() {
                self.lang.word(Later::NoSuchLimit).to_owned()
            } else {
                quoted(&scope_text(self.dataset, &beyond, self.lang), self.lang)
            }
        };
        parts.extend(unlike.scope.then(own_scope));
        let own_basis = || basis_name(self.dataset, own.basis, self.lang).to_owned();
        parts.extend(unlike.basis.then(own_basis));
        parts.extend(unlike.counted.then(|| quoted(&own.unit.name, self.lang)));
        parts
    }
}

/// Whether digits behind a name would run into it.
fn runs_on(name: &str) -> bool {
    name.ends_with(|c: char| c.is_ascii_alphanumeric())
}

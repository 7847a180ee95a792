//! Two figures held against each other in a sentence: 清江浦区46个，是淮阴区27个的1.7倍。

use super::derive::{Derived, difference, ratio};
use super::evidence::{basis_name, scope_text};
use super::key::Key;
use super::spread::about_word;
use super::summary::tells_period;
use super::table::Comparison;
use crate::data::{Dataset, Observation, Scope, Show};
use crate::say::Lang;
use crate::say::Word;
use crate::say::phrase::{bracketed, colon, computed, filled, sentence};
use crate::say::{Teller, period as period_said, phrase::quoted};

/// A cell, by its row and its series.
type Cell = (usize, usize);

impl Comparison {
    /// Says by how much the larger of two figures, each given by row and series, is above the other: by a ratio; of rates,
    /// of figures that are close and of those that are not both positive by a difference; or that they are equal, or that
    /// they are too inexact to tell; of ranks which comes first. Adds what is computed and in what they are not like for like.
    ///
    /// Nothing where one of them is not reported, where they are the same, where their units cannot be compared or where
    /// they are ranks in two orders.
    #[must_use]
    pub fn pair(&self, dataset: &Dataset, a: Cell, b: Cell, lang: Lang) -> Option<String> {
        let (first, second) = (self.held(dataset, a.0, a.1)?, self.held(dataset, b.0, b.1)?);
        let is_rank = self.series.get(a.1).is_some_and(|series| series.show == Show::Rank);
        if a == b || !first.compares_with(&second) || is_rank && a.1 != b.1 {
            return None;
        }
        let (high, low, above, below) =
            if second.is_above(&first) { (second, first, b, a) } else { (first, second, a, b) };
        let (more, less) = (
            self.cell_name(dataset, above, below, lang),
            self.cell_name(dataset, below, above, lang),
        );
        let (much, little) = (
            Teller::new(dataset, self, lang).value_text(above.0, above.1)?,
            Teller::new(dataset, self, lang).value_text(below.0, below.1)?,
        );
        // names that have commas leave none for the values
        let commas = !more.contains(',') && !less.contains(',');
        let is_computed =
            |cell: Cell| self.figure(cell.0, cell.1).is_some_and(|figure| figure.derived.is_some());
        let marks = (is_computed(above), is_computed(below));
        // where both are, that is said once
        let marked = |value: &str, mark: bool| match (mark && marks != (true, true), lang) {
            (false, _) => value.to_owned(),
            (true, Lang::En) if !commas => [value, ", ", computed(lang)].concat(),
            (true, _) => bracketed(value, computed(lang), lang),
        };
        let mut subject = with_value(&more, &marked(&much, marks.0), commas, lang);
        let object = with_value(&less, &marked(&little, marks.1), commas, lang);
        if commas || lang.is_chinese() {
            subject.push_str(lang.pick(["，", "，", ","]));
        }
        let is_higher = high.is_rate() || low.value < 0.0;
        let mut out = if is_rank && much == little {
            let wording = ["@0与@1并列第@2", "@0與@1並列第@2", "@0 and @1 both rank @2"];
            filled(lang.pick(wording), &[&more, &less, &much])
        } else if is_rank {
            let wording = [
                "@0列第@1，排在@2（第@3）之前",
                "@0列第@1，排在@2（第@3）之前",
                "@0 ranks @1, ahead of @2 at @3",
            ];
            filled(lang.pick(wording), &[&less, &little, &more, &much])
        } else if much == little {
            let wording = ["@0与@1均为@2", "@0與@1均為@2", "@0 and @1 are both at @2"];
            filled(lang.pick(wording), &[&marked(&more, marks.0), &marked(&less, marks.1), &much])
        } else if high.may_equal(&low) {
            let wording = ["@0与@1相近", "@0與@1相近", "@0 is about the same as @1"];
            filled(lang.pick(wording), &[&subject, &object])
        } else if let Some((about, ratio)) = high.ratio(&low) {
            let wording = ["@0是@1的@2@3倍", "@0是@1的@2@3倍", "@0 is @2@3 times @1"];
            filled(lang.pick(wording), &[&subject, &object, about_word(about, lang), &ratio])
        } else if let Some(difference) = high.difference(&low, lang) {
            let wording = if is_higher {
                ["@0比@1高@2", "@0比@1高@2", "@0 is @2 higher than @1"]
            } else {
                ["@0比@1多@2", "@0比@1多@2", "@0 is @2 more than @1"]
            };
            filled(lang.pick(wording), &[&subject, &object, &difference])
        } else {
            let wording = if is_higher {
                ["@0高于@1", "@0高於@1", "@0 is higher than @1"]
            } else {
                ["@0多于@1", "@0多於@1", "@0 is more than @1"]
            };
            filled(lang.pick(wording), &[&subject, &object])
        };
        if marks == (true, true) {
            out.push_str(lang.pick(["（均为计算值）", "（均為計算值）", " (both computed)"]));
        }
        // in the order in which they were named
        let (one, other) = ((above, more.as_str()), (below, less.as_str()));
        let unlike = if is_rank && much != little {
            self.unlike(dataset, other, one, lang)
        } else {
            self.unlike(dataset, one, other, lang)
        };
        if !unlike.is_empty() {
            let wording = ["（口径不同：@0）", "（口徑不同：@0）", " (not like for like; @0)"];
            out.push_str(&filled(lang.pick(wording), &[&unlike]));
        }
        Some(sentence(&out, lang))
    }

    /// What is computed of two reported figures: the larger less the smaller, and by how much it is a multiple of it. Rates
    /// have no multiple; figures that may be equal have neither.
    #[must_use]
    pub fn pair_values(&self, dataset: &Dataset, a: Cell, b: Cell) -> Vec<Derived> {
        let pair = || {
            let (one, other) = (self.held(dataset, a.0, a.1)?, self.held(dataset, b.0, b.1)?);
            let ((high, low), (above, below)) =
                if other.is_above(&one) { ((other, one), (b, a)) } else { ((one, other), (a, b)) };
            let reported =
                |cell: Cell| self.figure(cell.0, cell.1).filter(|figure| figure.derived.is_none());
            let (above, below) = (reported(above)?.observation, reported(below)?.observation);
            if !high.compares_with(&low) || high.may_equal(&low) {
                return None;
            }
            let times = ratio(dataset, above, below).filter(|_| !high.is_rate());
            Some(difference(dataset, above, below).into_iter().chain(times).collect())
        };
        pair().unwrap_or_default()
    }

    /// Names a cell by what tells it from another.
    fn cell_name(&self, dataset: &Dataset, cell: Cell, other: Cell, lang: Lang) -> String {
        // a whole that is drawn where others have what their parts leave
        let is_whole = |cell: Cell| self.is_undivided(cell.0, cell.1);
        let series = || {
            if is_whole(cell) {
                self.label(
                    dataset,
                    cell.1,
                    Some(&Key::All),
                    &self.shown_label(dataset, cell.1, lang),
                    lang,
                )
            } else {
                self.series_label(dataset, cell.1, lang)
            }
        };
        match (cell.0 == other.0, cell.1 == other.1 && !is_whole(cell) && !is_whole(other)) {
            (true, _) => series(),
            (false, true) => self.row_label(dataset, cell.0, lang),
            (false, false) => bracketed(&self.row_label(dataset, cell.0, lang), &series(), lang),
        }
    }

    /// In what two figures are not like for like, beyond what their names tell; empty where they are.
    fn unlike(&self, dataset: &Dataset, a: (Cell, &str), b: (Cell, &str), lang: Lang) -> String {
        let observation =
            |cell: Cell| dataset.observations.get(self.figure(cell.0, cell.1)?.observation);
        let Some((one, other)) = observation(a.0).zip(observation(b.0)) else {
            return String::new();
        };
        let periods = one.period != other.period && !self.names_tell(tells_period);
        let limits = one.scope != other.scope
            && !self
                .names_tell(|key| matches!(key, Key::Limit(_) | Key::Remainder | Key::Figure(..)));
        let told = |key: &Key| {
            matches!(key, Key::Basis(_) | Key::Done)
                || matches!(key, Key::Figure(_, apart) if apart.basis)
        };
        // what is planned, signed and done may be metrics of their own
        let bases =
            one.basis != other.basis && one.metric == other.metric && !self.names_tell(told);
        let said = |own: &Observation, against: &Observation, name: &str| {
            let mut parts: Vec<String> = Vec::new();
            parts.extend(periods.then(|| period_said(&own.period, lang)));
            let beyond = Scope(
                own.scope
                    .0
                    .iter()
                    .filter(|pair| !against.scope.0.contains(pair))
                    .cloned()
                    .collect(),
            );
            let no_limit = lang.pick(["未写明此限", "未寫明此限", "no such limit stated"]);
            let own_limits = || {
                if beyond.0.is_empty() {
                    no_limit.to_owned()
                } else {
                    quoted(&scope_text(dataset, &beyond, lang), lang)
                }
            };
            parts.extend(limits.then(own_limits));
            parts.extend(bases.then(|| basis_name(dataset, own.basis, lang).to_owned()));
            let parts = parts.join(lang.word(Word::Comma));
            if lang.is_chinese() && !runs_on(name) {
                name.to_owned() + &parts
            } else {
                name.to_owned() + colon(lang) + &parts
            }
        };
        if periods || limits || bases {
            [said(&one, &other, a.1), said(&other, &one, b.1)].join(lang.word(Word::Separator))
        } else {
            String::new()
        }
    }
}

/// Puts a value behind a name; digits do not run into digits.
fn with_value(name: &str, value: &str, commas: bool, lang: Lang) -> String {
    let wording = match lang {
        Lang::En if commas => "@0, @1",
        Lang::En => "@0 (@1)",
        _ if runs_on(name) => "@0：@1",
        _ => "@0@1",
    };
    filled(wording, &[name, value])
}

fn runs_on(name: &str) -> bool {
    name.ends_with(|c: char| c.is_ascii_alphanumeric())
}

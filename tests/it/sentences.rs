//! Every number in a sentence is one of the data's: a cell, a count of rows, or a difference or
//! ratio made anew here.
//!
//! What is said is modelled as the numbers of each sentence in their order, from the data; over 300
//! lines, as every course that a sentence can take has its own.

use duibi::compare::derive::{Derived, Unlike, counts_alike, ranks, target_period, within};
use duibi::compare::{Comparison, Key, Query, compare};
use duibi::data::{
    Axis, Basis, Dataset, Dimension, Form, Interval, Observation, Qualifier, Show, Sort,
};
use duibi::number::grouped;
use duibi::say::{self, Lang, Later, Teller, Word, shown_of};

use crate::support::{SPELT_OUT, built_in, document, huaian};

/// A number that is said at one place of a sentence, or may be.
#[derive(Clone)]
struct Slot {
    number: Number,
    must: bool,
}

#[derive(Clone)]
enum Number {
    /// These characters.
    Said(String),
    /// The difference of two figures, the higher first, as it is shown: one of these factors times
    /// what it is. There are two where it is rounded to a larger unit: 997 million to 1 billion.
    Difference(Held, Held, [f64; 2]),
    /// Their ratio.
    Ratio(Held, Held),
}

/// A figure in the unit of its series, as the data have it.
#[derive(Clone, Copy)]
struct Held {
    value: f64,
    decimals: usize,
    exact: bool,
    computed: bool,
    qualifier: Qualifier,
    interval: Interval,
}

/// A cell, by row and series.
type Cell = (usize, usize);

/// The numbers of a text in Latin digits, with their grouping and decimals.
fn numbers(text: &str) -> Vec<String> {
    let characters: Vec<char> = text.chars().collect();
    let mut out: Vec<String> = Vec::new();
    let mut is_open = false;
    for (i, &c) in characters.iter().enumerate() {
        let inside = matches!(c, ',' | '.')
            && is_open
            && characters.get(i + 1).is_some_and(char::is_ascii_digit);
        if c.is_ascii_digit() || inside {
            if !is_open {
                out.push(if i > 0 && characters[i - 1] == '−' {
                    "−".to_owned()
                } else {
                    String::new()
                });
            }
            out.last_mut().unwrap().push(c);
        }
        is_open = c.is_ascii_digit() || inside;
    }
    out
}

/// The unit of the last digit that is not a zero before the point: 10 for 120, 1 for 46, 0.1 for
/// 1.0.
fn last_digit(number: &str) -> f64 {
    let digits = number.replace([',', '−'], "");
    match digits.split_once('.') {
        Some((_, decimals)) => 0.1_f64.powi(i32::try_from(decimals.len()).unwrap()),
        None => {
            10_f64.powi(i32::try_from(digits.len() - digits.trim_end_matches('0').len()).unwrap())
        }
    }
}

impl Number {
    fn admits(&self, number: &str) -> bool {
        let (said, unit) =
            (number.replace(',', "").replace('−', "-").parse::<f64>().unwrap(), last_digit(number));
        let half = 0.500_001;
        match self {
            Self::Said(text) => text == number,
            Self::Difference(high, low, factors) => factors.iter().any(|factor| {
                let (said, unit, difference) =
                    (said / factor, unit / factor, high.value - low.value);
                let computed = high.computed || low.computed;
                if high.exact && low.exact && !computed {
                    let own = 0.1_f64.powi(i32::try_from(high.decimals.min(low.decimals)).unwrap());
                    return (said - difference).abs() <= own * half
                        && (own < 1e-5 || (said / own - (said / own).round()).abs() < 1e-6);
                }
                let (least, most) =
                    (high.interval.low - low.interval.high, high.interval.high - low.interval.low);
                (said - difference).abs() <= unit * half
                    && (computed || (least..=most).contains(&said))
                    && most - least <= 2.000_001 * unit
            }),
            Self::Ratio(high, low) => {
                let ratio = high.value / low.value;
                let width =
                    high.interval.high / low.interval.low - high.interval.low / low.interval.high;
                let digits = number.replace([',', '.'], "").trim_end_matches('0').len();
                // 2 is 2.0 where that is known
                let unit = if number.contains('.') || ratio < 10.0 && width <= 0.1 {
                    0.1
                } else {
                    unit.max(1.0)
                };
                let unit = if ratio < 10.0 {
                    unit.min(1.0)
                } else {
                    unit.min(10_f64.powf(ratio.log10().floor()))
                };
                digits <= 2 && (said - ratio).abs() <= unit * half && width <= unit * 1.000_001
            }
        }
    }
}

/// Whether the numbers of a text are those that one of several courses of a sentence has, in their
/// order.
fn is_true(text: &str, courses: &[Vec<Slot>]) -> bool {
    let numbers = numbers(text);
    courses.iter().any(|slots| {
        // after each slot, how many numbers may have been said
        let mut reached = vec![0];
        for slot in slots {
            let said = |&at: &usize| {
                numbers.get(at).is_some_and(|number| slot.number.admits(number)).then_some(at + 1)
            };
            let mut next: Vec<usize> = reached.iter().filter_map(said).collect();
            next.extend(reached.into_iter().filter(|_| !slot.must));
            next.sort_unstable();
            next.dedup();
            reached = next;
        }
        reached.contains(&numbers.len())
    })
}

/// A view, its comparison and the language in which it is spoken of.
#[derive(Clone, Copy)]
struct Said<'a> {
    dataset: &'a Dataset,
    shown: &'a Comparison,
    lang: Lang,
}

fn say(text: &str, out: &mut Vec<Slot>) {
    out.extend(
        numbers(text).into_iter().map(|number| Slot { number: Number::Said(number), must: true }),
    );
}

fn may_say(text: &str, out: &mut Vec<Slot>) {
    out.extend(
        numbers(text).into_iter().map(|number| Slot { number: Number::Said(number), must: false }),
    );
}

fn count(count: usize, out: &mut Vec<Slot>) {
    say(&grouped(f64::from(u32::try_from(count).unwrap()), 0), out);
}

impl<'a> Said<'a> {
    fn teller(&self) -> Teller<'a> {
        Teller::new(self.dataset, self.shown, self.lang)
    }

    fn observation(&self, row: usize, series: usize) -> Option<Observation<'a>> {
        self.dataset.observations.get(self.shown.figure(row, series)?.observation)
    }

    /// The value that an observation has in the unit of its metric.
    fn given(&self, index: usize) -> f64 {
        let o = self.dataset.observations.get(index).unwrap();
        o.unit.convert(o.value, &self.dataset.metrics[o.metric].unit).unwrap()
    }

    /// A computed value made anew from its inputs.
    fn remade(&self, (row, series): Cell, derived: &Derived) -> f64 {
        let observation =
            |place: usize| self.dataset.observations.get(derived.inputs[place]).unwrap();
        let (own, x): (_, Vec<f64>) = (
            &self.shown.series[series],
            derived.inputs.iter().map(|&index| self.given(index)).collect(),
        );
        let days = |whole: i32| f64::from(whole) / f64::from(observation(0).period.length());
        let rest = || x[0] - x[1..].iter().sum::<f64>();
        match own.show {
            Show::Value => rest(),
            Show::Share if own.key == Some(Key::Remainder) => rest() / x[0] * 100.0,
            Show::Share if x.len() == 2 && observation(0).part_of == Some(derived.inputs[1]) => {
                x[0] / x[1] * 100.0
            }
            Show::Share => x[0] / x.iter().sum::<f64>() * 100.0,
            Show::Completion => x[0] / x[1] * 100.0,
            Show::Gap => x[0] - x[1],
            Show::Pace if x.len() == 1 => {
                x[0] / 100.0 * days(target_period(&observation(0)).unwrap().length())
            }
            Show::Pace => x[0] / x[1] * days(observation(1).period.length()),
            Show::Per => x[0] / x[1],
            Show::Growth => (x[0] - x[1]) / x[1] * 100.0,
            // the whole number that is nearest, or one of several
            Show::ImpliedTarget => (x[0] / x[1] * 100.0)
                .clamp(derived.interval.low, derived.interval.high)
                .max(derived.value - 1.0),
            Show::Rank => {
                let cells = |row: usize| {
                    self.shown.figure(row, series).map(|figure| self.given(figure.observation))
                };
                let (place, values): (_, Vec<f64>) = (
                    (0..row).filter_map(cells).count(),
                    (0..self.shown.rows.len()).filter_map(cells).collect(),
                );
                f64::from(
                    u32::try_from(ranks(&values, self.dataset.metrics[own.metric].better)[place])
                        .unwrap(),
                )
            }
        }
    }

    fn held(&self, (row, series): Cell) -> Held {
        let (o, unit) = (self.observation(row, series).unwrap(), &self.shown.series[series].unit);
        let figure = self.shown.figure(row, series).unwrap();
        if let Some(derived) = &figure.derived {
            let value = self.remade((row, series), derived);
            let slack = if self.shown.series[series].show == Show::ImpliedTarget {
                1.0
            } else {
                1e-9 * value.abs().max(1.0)
            };
            assert!(
                (value - figure.value).abs() <= slack,
                "{}: {value} for {figure:?}",
                self.dataset.id
            );
            let text = self.cell(row, series);
            let said = numbers(&text)
                .first()
                .unwrap()
                .replace(',', "")
                .replace('−', "-")
                .parse::<f64>()
                .unwrap();
            let largest = self.shown.series[series].largest;
            let said = said / shown_of(unit, largest, self.lang).factor;
            let step = 0.1_f64.powi(i32::try_from(figure.decimals).unwrap());
            assert!(
                (said - value).abs() <= 1.000_001 * step.max(slack) || text.contains('–'),
                "{text} for {value}"
            );
            let (exact, qualifier) = (derived.qualifier == Qualifier::Exact, derived.qualifier);
            return Held {
                value: figure.value,
                decimals: figure.decimals,
                exact,
                computed: true,
                qualifier,
                interval: derived.interval,
            };
        }
        let Interval { low, high } = o.quantity().interval();
        let converted = |value: f64| o.unit.convert(value, unit).unwrap();
        let text = format!("{}", converted(o.value));
        Held {
            value: converted(o.value),
            // what is counted is whole
            decimals: if low < high {
                text.split_once('.').map_or(0, |(_, decimals)| decimals.len().min(6))
            } else {
                6
            },
            exact: o.qualifier == Qualifier::Exact,
            computed: false,
            qualifier: o.qualifier,
            interval: Interval { low: converted(low), high: converted(high) },
        }
    }

    fn cell(&self, row: usize, series: usize) -> String {
        self.teller().cell_text(row, series).replace(" *", "")
    }

    /// The value as a sentence says it: counted by itself.
    fn said(&self, row: usize, series: usize) -> String {
        self.teller().evidence(row, series).value
    }

    fn row(&self, row: usize, out: &mut Vec<Slot>) {
        say(&self.teller().row_name(row), out);
    }

    /// At most three rows, and the count of all or of the rest.
    fn rows(&self, rows: &[usize], out: &mut Vec<Slot>) {
        rows.iter().take(3).for_each(|&row| self.row(row, out));
        if rows.len() > 3 {
            count(if self.lang.is_spaced() { rows.len() - 3 } else { rows.len() }, out);
        }
    }

    fn label(&self, series: usize, out: &mut Vec<Slot>) {
        let facet = self
            .shown
            .panels
            .iter()
            .find(|panel| panel.series.contains(&series))
            .and_then(|panel| panel.facet.as_ref());
        for key in [facet, self.shown.series[series].key.as_ref()].into_iter().flatten() {
            may_say(&self.teller().shown_metric(series), out);
            may_say(&self.teller().key_name(key), out);
        }
        may_say(&self.teller().shown_metric(series), out);
    }

    /// Who, what and when.
    fn lead(&self, out: &mut Vec<Slot>) {
        let single = self.shown.rows.len() == 1;
        if single {
            self.row(0, out);
        }
        let found: Vec<Observation> = self
            .shown
            .figures()
            .map(|(_, _, figure)| self.dataset.observations.get(figure.observation).unwrap())
            .collect();
        if let Some(first) = found.first() {
            may_say(self.dataset.entities[first.entity].name.get(self.lang.reads()), out);
        }
        let mut metrics: Vec<usize> = Vec::new();
        for (index, series) in self.shown.series.iter().enumerate() {
            if !metrics.contains(&series.metric) {
                metrics.push(series.metric);
                may_say(&self.teller().shown_metric(index), out);
                may_say(&shown_of(&series.unit, series.largest, self.lang).name, out);
            }
        }
        if metrics.len() > 3 && !single {
            count(if self.lang.is_spaced() { metrics.len() - 3 } else { metrics.len() }, out);
        }
        let keys = self.shown.series.iter().filter_map(|series| series.key.as_ref());
        let facets = self.shown.panels.iter().filter_map(|panel| panel.facet.as_ref());
        let when = |key: &Key| {
            matches!(key, Key::Period(_)) || matches!(key, Key::Figure(_, apart) if apart.period)
        };
        if self.shown.rows.iter().chain(keys).chain(facets).any(when) {
            return;
        }
        match found.first() {
            Some(o) if found.iter().all(|other| other.period == o.period) => {
                say(&say::period(&o.period, self.lang), out);
            }
            // what most of the figures share, if they do
            _ => {
                let norm = self.shown.series.iter().find_map(|series| series.norm.period);
                if let Some(period) = norm {
                    let share = found.iter().filter(|o| o.period == period).count();
                    assert!(2 * share > found.len() || self.shown.series.len() > 1, "{period:?}");
                    // all or nothing of it
                    may_say(&say::period(&period, self.lang), out);
                }
            }
        }
    }

    /// What is said of a whole view.
    fn summary(&self) -> Vec<Slot> {
        let (mut out, all) = (Vec::new(), self.shown.rows.len());
        self.lead(&mut out);
        if self.shown.figures().next().is_some() {
            let most = if all == 1 { 6 } else { 4 };
            if self.shown.form == Form::Scatter && all > 1 {
                self.pairs(&mut out);
            }
            (0..self.shown.series.len())
                .take(most)
                .for_each(|series| self.series(series, &mut out));
            if self.shown.series.len() > most {
                count(self.shown.series.len() - most, &mut out);
            }
        }
        let left: Vec<String> =
            self.shown.left_out.iter().map(|key| self.teller().key_name(key)).collect();
        left.iter().take(3).for_each(|name| say(name, &mut out));
        if left.len() > 3 {
            count(if self.lang.is_spaced() { left.len() - 3 } else { left.len() }, &mut out);
        }
        let is_drawn = |row: usize, series: usize| {
            self.shown.form != Form::Scatter || self.drawn(series).contains(&row)
        };
        let unlike = self
            .shown
            .figures()
            .filter(|(row, series, figure)| !figure.caveats.is_empty() && is_drawn(*row, *series))
            .count();
        if unlike > 0 {
            count(unlike, &mut out);
        }
        if let Some(refusal) = self.teller().refusal() {
            say(&refusal, &mut out);
        }
        out
    }

    /// The series of x and y that a symbol needs.
    fn partners(&self, series: usize) -> Vec<usize> {
        let own = &self.shown.series[series];
        let panel = self.shown.panels.iter().find(|panel| panel.series.contains(&series)).unwrap();
        let same =
            panel.series.iter().copied().filter(|&other| self.shown.series[other].key == own.key);
        if self.shown.form == Form::Scatter { same.take(2).collect() } else { vec![series] }
    }

    fn drawn(&self, series: usize) -> Vec<usize> {
        let has = |row: usize, series: usize| self.shown.figure(row, series).is_some();
        let needed = self.partners(series);
        (0..self.shown.rows.len())
            .filter(|&row| has(row, series) && needed.iter().all(|&other| has(row, other)))
            .collect()
    }

    fn pairs(&self, out: &mut Vec<Slot>) {
        let firsts: Vec<usize> = (0..self.shown.series.len())
            .filter(|&series| self.partners(series).first() == Some(&series))
            .collect();
        match firsts.as_slice() {
            [only] => {
                self.covered(*only, out);
                self.correlated(*only, out);
            }
            several => count(several.iter().map(|&series| self.drawn(series).len()).sum(), out),
        }
    }

    /// Pearson's coefficient, by its textbook formula, of at least five pairs of one period.
    fn correlated(&self, series: usize, out: &mut Vec<Slot>) {
        let &[x, y] = self.partners(series).as_slice() else { return };
        let is_like = |row: &usize| {
            [x, y].iter().all(|&series| self.shown.figure(*row, series).unwrap().caveats.is_empty())
        };
        let norm = |series: usize| self.shown.series[series].norm.period;
        let pairs: Vec<(f64, f64)> = self
            .drawn(series)
            .iter()
            .filter(|row| is_like(row))
            .map(|&row| (self.held((row, x)).value, self.held((row, y)).value))
            .collect();
        let n = f64::from(u32::try_from(pairs.len()).unwrap());
        let mean = |of: &dyn Fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>() / n;
        let (mx, my) = (mean(&|pair| pair.0), mean(&|pair| pair.1));
        let (xx, yy) = (mean(&|pair| (pair.0 - mx).powi(2)), mean(&|pair| (pair.1 - my).powi(2)));
        if pairs.len() >= 5 && norm(x) == norm(y) && xx > 0.0 && yy > 0.0 {
            let r = mean(&|pair| (pair.0 - mx) * (pair.1 - my)) / (xx * yy).sqrt();
            say(&grouped(r, 2), out);
            count(pairs.len(), out);
            count(95, out);
            let reach =
                1.959_963_984_540_054 / f64::from(u32::try_from(pairs.len()).unwrap() - 3).sqrt();
            for end in [-reach, reach] {
                let end = if r.abs() < 1.0 { (r.atanh() + end).tanh() } else { r };
                say(&grouped(end, 2), out);
            }
        }
    }

    fn covered(&self, series: usize, out: &mut Vec<Slot>) {
        let (drawn, all) = (self.drawn(series), self.shown.rows.len());
        let (with, chinese) = (drawn.len(), !self.lang.is_spaced());
        if matches!(self.shown.rows.first(), Some(Key::Figure(..))) {
            count(with, out);
        } else if with == all && (chinese || all != 2) {
            count(all, out);
        } else if with > 0 && with < all {
            let counts = if chinese { [all, with] } else { [with, all] };
            for number in counts {
                count(number, out);
            }
            // the only one is named, which tells the others where they are many
            let are_few = all <= 4 && self.shown.series.len() <= 4;
            if with > 1 || are_few || self.shown.form == Form::Scatter {
                self.rows(&(0..all).filter(|row| !drawn.contains(row)).collect::<Vec<_>>(), out);
            }
        }
    }

    fn series(&self, series: usize, out: &mut Vec<Slot>) {
        self.label(series, out);
        if self.shown.rows.len() == 1 {
            return say(&self.said(0, series), out);
        }
        let mut drawn = self.drawn(series);
        if self.shown.series[series].key == Some(Key::Remainder) {
            let is_computed =
                |row: &usize| self.shown.figure(*row, series).unwrap().derived.is_some();
            let undivided: Vec<usize> =
                drawn.iter().copied().filter(|row| !is_computed(row)).collect();
            self.rows(&undivided, out);
            drawn.retain(is_computed);
        } else if self.is_listed(&drawn, series) {
            for &row in &drawn {
                self.row(row, out);
                say(&self.said(row, series), out);
            }
            return;
        } else if self.shown.form != Form::Scatter {
            self.covered(series, out);
        }
        let over_time = matches!(self.shown.rows.first(), Some(Key::Period(_)));
        if over_time || drawn.len() == 1 {
            let mut ends = vec![drawn.first(), drawn.last()];
            ends.truncate(drawn.len());
            for &row in ends.into_iter().flatten() {
                let (name, value) = (self.teller().row_name(row), self.said(row, series));
                let wording = self.lang.word(Word::FromTo);
                let is_value_first = drawn.len() > 1 && wording.find("@1") < wording.find("@0");
                say(if is_value_first { &value } else { &name }, out);
                say(if is_value_first { &name } else { &value }, out);
            }
        }
        let is_one = self.shown.series.len() == 1;
        if drawn.len() > 2 && (!over_time || is_one) || drawn.len() == 2 && !over_time {
            self.extremes(&drawn, series, !over_time, out);
        }
    }

    /// Whether a few figures one by one are said one by one, as they may not be ranked.
    fn is_listed(&self, drawn: &[usize], series: usize) -> bool {
        matches!(self.shown.rows.first(), Some(Key::Figure(..)))
            && (2..=6).contains(&drawn.len())
            && (self.shown.unranked || self.alike(drawn, series).len() < 2)
    }

    /// Of figures that tell what limits them, so that none is marked for it, those that are like
    /// most in all; of parts none where one is within another.
    fn retain_like_most(&self, rows: &mut Vec<usize>, series: usize) {
        let all: Vec<(usize, Observation)> = rows
            .iter()
            .map(|&row| self.shown.figure(row, series).unwrap().observation)
            .map(|index| (index, self.dataset.observations.get(index).unwrap()))
            .collect();
        let is_within = |a: usize, b: usize| Unlike::of(self.dataset, a, b).within;
        match self.shown.rows.first() {
            Some(Key::Limit(_)) => {
                let nested =
                    all.iter().any(|a| all.iter().any(|b| a.0 < b.0 && is_within(a.0, b.0)));
                rows.retain(|_| !nested);
            }
            Some(Key::Figure(..)) => {
                let most = |test: &dyn Fn(&Observation) -> bool, of: usize| {
                    2 * all.iter().filter(|(_, o)| test(o)).count() > of
                };
                let count = all.len();
                let is_like = |own: &Observation| {
                    let of_period = all.iter().filter(|(_, o)| o.period == own.period).count();
                    let printed = all.iter().filter(|(_, o)| o.period == own.period && !o.inferred);
                    // where no more are inferred than printed, printed is what they are to be
                    let inferred = 2 * printed.count() < of_period;
                    let word = |o: &Observation| counts_alike(o.unit, own.unit);
                    let dimensions = all.iter().flat_map(|(_, o)| &o.scope.0).map(|pair| &pair.0);
                    most(&|o| o.period == own.period, count)
                        && own.inferred == inferred
                        && most(&|o| o.basis.is_like(own.basis), count)
                        && most(&|o| word(o), count)
                        && dimensions.into_iter().all(|dimension| {
                            let limit = own.scope.get(dimension);
                            let is_of_most = most(&|o| o.scope.get(dimension) == limit, count);
                            let any = all.iter().any(|(_, own)| {
                                let limit = own.scope.get(dimension);
                                most(&|o| o.scope.get(dimension) == limit, count)
                            });
                            is_of_most || limit.is_none() && !any
                        })
                };
                let alike: Vec<bool> = all.iter().map(|(_, own)| is_like(own)).collect();
                let mut alike = alike.into_iter();
                rows.retain(|_| alike.next() == Some(true));
            }
            _ => {}
        }
    }

    /// The rows of a series that may be ranked together.
    fn alike(&self, drawn: &[usize], series: usize) -> Vec<usize> {
        // only those that are like for like, neither parts of one another nor within one another
        let figure = |row: usize| self.shown.figure(row, series).unwrap();
        let mut alike: Vec<usize> =
            drawn.iter().copied().filter(|&row| figure(row).caveats.is_empty()).collect();
        let list = |rows: &[usize]| -> Vec<usize> {
            rows.iter().map(|&row| figure(row).observation).collect()
        };
        let mut within = within(self.dataset, &list(&alike)).into_iter();
        alike.retain(|_| within.next() == Some(false));
        self.retain_like_most(&mut alike, series);
        alike
    }

    fn extremes(&self, drawn: &[usize], series: usize, apart: bool, out: &mut Vec<Slot>) {
        let alike = self.alike(drawn, series);
        if alike.len() < 2 || self.shown.unranked {
            return;
        }
        if alike.len() < drawn.len() {
            count(alike.len(), out);
        }
        let drawn = &alike;
        let value = |row: usize| self.held((row, series)).value;
        let rank = |row: usize| match self.held((row, series)).qualifier {
            Qualifier::Over | Qualifier::Odd | Qualifier::AtLeast => 2,
            Qualifier::Nearly | Qualifier::Under | Qualifier::AtMost => 0,
            Qualifier::Exact | Qualifier::About | Qualifier::Between => 1,
        };
        let by = |a: &&usize, b: &&usize| {
            value(**a).partial_cmp(&value(**b)).unwrap().then(rank(**a).cmp(&rank(**b)))
        };
        // of equal ones the first of the rows
        let (high, low) =
            (*drawn.iter().rev().max_by(by).unwrap(), *drawn.iter().min_by(by).unwrap());
        if self.said(high, series) == self.said(low, series) {
            return say(&self.said(high, series), out);
        }
        let is_rank = self.shown.series[series].show == Show::Rank;
        for row in if is_rank { [low, high] } else { [high, low] } {
            let text = self.said(row, series);
            let is_equal = |other: usize| {
                self.said(other, series) == text && value(other).total_cmp(&value(row)).is_eq()
            };
            if is_rank {
                say(&text, out);
            }
            self.rows(
                &drawn.iter().copied().filter(|&other| is_equal(other)).collect::<Vec<_>>(),
                out,
            );
            if !is_rank {
                say(&text, out);
            }
        }
        if apart && !is_rank {
            let (high, low) = (self.held((high, series)), self.held((low, series)));
            out.extend(
                self.apart(high, low, series)
                    .into_iter()
                    .map(|number| Slot { number, must: false }),
            );
        }
    }

    /// The difference of two figures and, where it says something, their ratio.
    fn apart(&self, high: Held, low: Held, series: usize) -> Vec<Number> {
        let own = &self.shown.series[series];
        let is_ratio = &*own.unit.name == "倍";
        let is_points = &*own.unit.name == "个百分点";
        let of_rates = own.show == Show::Value && self.dataset.metrics[own.metric].base.is_some();
        let is_rate = own.unit.dimension == Dimension::Percent
            || is_points
            || is_ratio
            || own.show == Show::Rank
            || of_rates;
        let has_ratio = !is_rate && low.interval.low > 0.0 && high.value >= 1.099_999 * low.value;
        let apart = high.value - low.value;
        let factors = [apart, 1.1 * apart].map(|size| shown_of(&own.unit, size, self.lang).factor);
        let difference = Number::Difference(high, low, factors);
        (!is_ratio)
            .then_some(difference)
            .into_iter()
            .chain(has_ratio.then_some(Number::Ratio(high, low)))
            .collect()
    }

    /// The courses that a sentence on two figures can take, of those that say a ratio and those
    /// that do not.
    fn pair(&self, a: Cell, b: Cell, is_ratio: bool) -> Vec<Vec<Slot>> {
        let convert = |value: f64, from: Cell, to: Cell| {
            self.shown.series[from.1].unit.convert(value, &self.shown.series[to.1].unit).unwrap()
        };
        let is_swapped = convert(self.held(b).value, b, a) > self.held(a).value;
        let (above, below) = if is_swapped { (b, a) } else { (a, b) };
        let (high, own) = (self.held(above), self.held(below));
        let Interval { low: least, high: most } = own.interval;
        // figures in two units are held against each other by their intervals
        let exact = own.exact && self.shown.series[a.1].unit == self.shown.series[b.1].unit;
        let interval =
            Interval { low: convert(least, below, above), high: convert(most, below, above) };
        let low = Held { value: convert(own.value, below, above), interval, exact, ..own };
        let is_above = high.value > low.value;
        let mut relations = vec![Vec::new()];
        if is_above {
            relations.extend(
                self.apart(high, low, above.1)
                    .into_iter()
                    .map(|number| vec![Slot { number, must: true }]),
            );
        }
        let says_ratio =
            |relation: &[Slot]| matches!(relation, [Slot { number: Number::Ratio(..), .. }]);
        relations.retain(|relation| says_ratio(relation) == is_ratio);
        let mut courses = Vec::new();
        // where both are equal either may come first
        let is_rank = self.shown.series[a.1].show == Show::Rank;
        let orders = [(above, below), (below, above)];
        for (one, other) in orders
            .into_iter()
            .skip(usize::from(is_rank && is_above))
            .take(if is_above { 1 } else { 2 })
        {
            let (name, other_name) = (self.name(one, other), self.name(other, one));
            let unlike = [self.own(one, &name), self.own(other, &other_name)].concat();
            let (text, other_text) = (self.said(one.0, one.1), self.said(other.0, other.1));
            let [mut value, mut other_value] = [Vec::new(), Vec::new()];
            say(&text, &mut value);
            say(&other_text, &mut other_value);
            if text == other_text {
                courses.push(
                    [name.clone(), other_name.clone(), value.clone(), unlike.clone()].concat(),
                );
            }
            for relation in &relations {
                let object = [other_name.clone(), other_value.clone()].concat();
                let rest = if self.lang.is_spaced() {
                    [relation.clone(), object]
                } else {
                    [object, relation.clone()]
                };
                courses.push([name.clone(), value.clone(), rest.concat(), unlike.clone()].concat());
            }
        }
        courses
    }

    /// The name of one of two cells.
    fn name(&self, own: Cell, other: Cell) -> Vec<Slot> {
        let mut out = Vec::new();
        if own.0 != other.0 {
            self.row(own.0, &mut out);
        }
        // a whole that stands among remainders says so
        let is_rest = self.shown.series[own.1].key == Some(Key::Remainder);
        if own.1 != other.1 || is_rest {
            self.label(own.1, &mut out);
        }
        out
    }

    /// What a cell may say for itself.
    fn own(&self, (row, series): Cell, name: &[Slot]) -> Vec<Slot> {
        let mut out = name.to_vec();
        // of itself, and of what it is computed with
        let inputs = self.shown.figure(row, series).unwrap().inputs();
        for &index in inputs.iter().take(2) {
            let o = self.dataset.observations.get(index).unwrap();
            say(&say::period(&o.period, self.lang), &mut out);
            let limits = o.scope.0.iter();
            limits.for_each(|(_, v)| say(self.dataset.term(v, self.lang.reads()), &mut out));
        }
        for slot in &mut out {
            slot.must = false;
        }
        out
    }
}

/// What no sentence has, whatever it says.
fn is_sound(text: &str, lang: Lang) {
    let wrong = "NaN undefined @ ，， 。。 ；； ：： 、、 ；。 ，。 ：。 ：； 、。 ：， ，； （） () “” 「」 .. ,, ;; :: ,. ;\
        . :.";
    for word in wrong.split(' ').chain(["  ", " ,", " .", " ;", ": ;"]) {
        assert!(!text.contains(word), "\"{word}\" in \"{text}\"");
    }
    assert!(text.ends_with(if lang.is_spaced() { '.' } else { '。' }) && text.len() > 4, "{text}");
    assert!(!lang.is_spaced() || !text.contains(['。', '，', '；', '、']), "{text}");
    let balanced =
        |open: char, close: char| text.matches(open).count() == text.matches(close).count();
    assert!(balanced('（', '）') && balanced('(', ')'), "{text}");
}

/// What follows the number where a sentence says how many times a figure another is.
fn times(lang: Lang) -> &'static str {
    let follows = lang.word(Later::PairTimes).split("@2").nth(1).unwrap_or_default();
    let said = follows.split('@').next().unwrap_or_default();
    assert!(!said.trim().is_empty(), "{}", lang.tag());
    said
}

/// How many sentences were looked at, and of how many changed digits it was noticed.
#[derive(Debug, Default)]
struct Tally {
    summaries: usize,
    pairs: usize,
    changed: usize,
    noticed: usize,
    /// One that was not.
    example: String,
}

fn check(dataset: &Dataset, query: &Query, tally: &mut Tally, changes: bool) {
    let shown = compare(dataset, query);
    let cells: Vec<Cell> = shown.figures().map(|(row, series, _)| (row, series)).collect();
    for lang in Lang::ALL {
        let said = Said { dataset, shown: &shown, lang };
        let mut look = |text: &str, courses: &[Vec<Slot>]| {
            is_sound(text, lang);
            assert!(is_true(text, courses), "{}: {query:?}: {text}", dataset.id);
            for (at, digit) in text.char_indices().filter(|(_, c)| changes && c.is_ascii_digit()) {
                let other =
                    if digit == '9' { '0' } else { char::from(u8::try_from(digit).unwrap() + 1) };
                let wrong = format!("{}{other}{}", &text[..at], &text[at + 1..]);
                let is_noticed = !is_true(&wrong, courses);
                tally.changed += 1;
                tally.noticed += usize::from(is_noticed);
                tally.example = if is_noticed { std::mem::take(&mut tally.example) } else { wrong };
            }
        };
        look(&said.teller().summary(), &[said.summary()]);
        tally.summaries += 1;
        for (i, &a) in cells.iter().enumerate().take(if changes { 12 } else { 6 }) {
            for &b in cells.iter().skip(i).take(if changes { 12 } else { 6 }) {
                if let Some(text) = said.teller().pair(a, b) {
                    let of_ratios = &*shown.series[a.1].unit.name == "倍";
                    look(&text, &said.pair(a, b, !of_ratios && text.contains(times(lang))));
                    assert_eq!(said.teller().pair(b, a).unwrap().len(), text.len(), "{text}");
                    tally.pairs += 1;
                }
            }
        }
    }
}

#[test]
fn every_number_said_of_every_view_is_one_of_the_data_and_a_changed_digit_is_noticed() {
    // in sentences over time a changed year may happen to be the other one
    let (mut tally, mut over_time) = (Tally::default(), Tally::default());
    let is_over_time = |dataset: &Dataset| &*dataset.id == "world-investment";
    for dataset in built_in() {
        let tally = if is_over_time(&dataset) { &mut over_time } else { &mut tally };
        dataset.views.iter().for_each(|view| check(&dataset, &Query::of_view(view), tally, true));
        (0..dataset.metrics.len())
            .for_each(|metric| check(&dataset, &Query::of_metric(metric), tally, true));
    }
    assert!(tally.summaries > 300 && tally.pairs > 1000, "{tally:?}");
    let mut seen = Vec::new();
    for dataset in built_in() {
        let tally = if is_over_time(&dataset) { &mut over_time } else { &mut tally };
        for (metric, show) in
            (0..dataset.metrics.len()).flat_map(|metric| Show::ALL.map(|show| (metric, show)))
        {
            // of quotients those by some other metric
            for by in (0..dataset.metrics.len())
                .filter(|by| if show == Show::Per { (metric + by) % 3 == 1 } else { *by == 0 })
            {
                let metrics = if show == Show::Per { vec![metric, by] } else { vec![metric] };
                let query = Query { show, metrics, ..Query::of_metric(metric) };
                if show != Show::Value
                    && compare(&dataset, &query)
                        .figures()
                        .any(|(_, _, figure)| figure.derived.is_some())
                {
                    check(&dataset, &query, tally, seen.len() % 4 == 0);
                    seen.push(show);
                }
            }
        }
    }
    let times = Show::ALL.map(|show| seen.iter().filter(|seen| **seen == show).count());
    assert!(times.iter().filter(|&&times| times > 0).count() >= 7, "{times:?}");
    // the digit of a quarter may happen to be another number of the same sentence
    for (tally, most) in [(tally, 10_000), (over_time, 400)] {
        assert!(tally.changed - tally.noticed <= tally.changed / most, "1 of {most}: {tally:?}");
    }
}

#[test]
fn every_number_said_of_random_queries_is_one_of_the_data() {
    let documents = built_in();
    let mut state = 7_u64;
    let mut random = |below: usize| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below.max(1)
    };
    let mut tally = Tally::default();
    let mut computed = 0;
    for _ in 0..3000 {
        let dataset = &documents[random(documents.len())];
        let dimensions: Vec<Axis> = dataset
            .observations
            .iter()
            .flat_map(|o| &o.scope.0)
            .map(|(d, _)| Axis::Scope(d.clone()))
            .collect();
        let mut axes = vec![
            Axis::Entity,
            Axis::Entity,
            Axis::Period,
            Axis::Basis,
            Axis::Part,
            Axis::Figure,
            Axis::Metric,
        ];
        axes.extend((!dimensions.is_empty()).then(|| dimensions[random(dimensions.len())].clone()));
        // those that have most to say, and any
        let mut metrics: Vec<usize> = (0..=random(3))
            .map(|_| {
                if random(2) == 0 {
                    dataset.observations.get(random(dataset.observations.len())).unwrap().metric
                } else {
                    random(dataset.metrics.len())
                }
            })
            .collect();
        metrics.dedup();
        let mut some = |of: usize| (random(4) == 0).then(|| random(of));
        let (color, facet, entity, basis) =
            (some(axes.len()), some(axes.len()), some(dataset.entities.len()), some(2));
        let show = if random(2) == 0 { Show::Value } else { Show::ALL[random(Show::ALL.len())] };
        let query = Query {
            form: Form::ALL[random(Form::ALL.len())],
            show,
            metrics,
            entities: entity.into_iter().collect(),
            bases: basis
                .map(|basis| if basis == 0 { Basis::Actual } else { Basis::Target })
                .into_iter()
                .collect(),
            rows: axes[random(axes.len())].clone(),
            color: color.map(|axis| axes[axis].clone()),
            facet: facet.map(|axis| axes[axis].clone()),
            sort: Sort::ALL[random(Sort::ALL.len())],
            ..Query::default()
        };
        computed += usize::from(
            compare(dataset, &query).figures().any(|(_, _, figure)| figure.derived.is_some()),
        );
        check(dataset, &query, &mut tally, false);
    }
    assert!(
        tally.summaries == 3000 * Lang::ALL.len() && tally.pairs > 5000 && computed > 100,
        "{computed} {tally:?}"
    );
}

#[test]
fn a_sentence_that_is_wrong_is_told() {
    let figures = [("甲", Some(46.0)), ("乙", Some(46.0)), ("丙", Some(7.0)), ("丁", None)];
    let dataset = document(&figures, "个");
    let shown = compare(&dataset, &Query::of_metric(0));
    let said = Said { dataset: &dataset, shown: &shown, lang: Lang::ZH_HANS };
    let text = Teller::new(&dataset, &shown, Lang::ZH_HANS).summary();
    assert_eq!(
        text,
        "新签约项目（个），2022年。4项中3项有数据，缺丁。最高为甲、乙，46个；最低为丙，7个；\
         相差39个；最高为最低的6.6倍。"
    );
    assert!(is_true(&text, &[said.summary()]));
    let changes = [
        ("2022年", "2023年"),
        ("4项中", "5项中"),
        ("46个", "47个"),
        ("，7个", "，1个"),
        ("39个", "38个"),
        ("6.6倍", "6.57倍"),
    ];
    for (right, wrong) in changes {
        assert!(
            text.contains(right) && !is_true(&text.replacen(right, wrong, 1), &[said.summary()]),
            "{wrong}"
        );
    }
    let dataset = huaian();
    let shown = compare(&dataset, &Query::of_metric(dataset.metric("signed").unwrap()));
    let said = Said { dataset: &dataset, shown: &shown, lang: Lang::ZH_HANS };
    let row = |id: &str| {
        shown.rows.iter().position(|row| *row == Key::Entity(dataset.entity(id).unwrap())).unwrap()
    };
    let (a, b) = ((row("qingjiangpu"), 0), (row("huaiyin"), 0));
    assert_eq!(
        Teller::new(&dataset, &shown, Lang::ZH_HANS).pair(b, a).unwrap(),
        "清江浦区46个，是淮阴区27个的1.7倍。"
    );
    assert_eq!(
        Teller::new(&dataset, &shown, Lang::EN).pair(b, a).unwrap(),
        "Qingjiangpu, 46, is 1.7 times Huaiyin, 27."
    );
    assert_eq!(Teller::new(&dataset, &shown, Lang::EN).pair(a, a), None);
    let wrong = [
        "清江浦区46个，是淮阴区27个的1.8倍。",
        "清江浦区27个，是淮阴区46个的1.7倍。",
        "清江浦区45个，是淮阴区27个的1.7倍。",
    ];
    assert!(wrong.iter().all(|wrong| !is_true(wrong, &said.pair(a, b, true))));
}

#[test]
fn a_scatter_says_how_closely_its_metrics_go_together_where_that_can_be_said() {
    let made = |count: usize, last: &str| {
        let (x, y) = ([10.0, 8.0, 13.0, 9.0, 11.0, 14.0], [8.04, 6.95, 7.58, 8.81, 8.33, 9.96]);
        let figure = |entity: usize, metric: &str, value: f64| {
            let period = if entity + 1 == count { last } else { "2022" };
            serde_json::json!({"entity": format!("e{entity}"), "metric": metric, "period": period,
                "value": value, "unit": "亿元"})
        };
        let figures = (0..count)
            .flat_map(|entity| [figure(entity, "x", x[entity]), figure(entity, "y", y[entity])]);
        let entities = (0..count).map(|entity| {
            serde_json::json!({"id": format!("e{entity}"),
            "name": "甲乙丙丁戊己".chars().nth(entity)})
        });
        let document = serde_json::json!({
            "format": "duibi/1", "id": "made", "entities": entities.collect::<Vec<_>>(),
            "metrics": [{"id": "x", "name": "签约", "unit": "亿元"},
                {"id": "y", "name": "到账", "unit": "亿元"}],
            "observations": figures.collect::<Vec<_>>(),
        });
        duibi::data::read(document.to_string().as_bytes()).dataset
    };
    let query = Query { form: Form::Scatter, metrics: vec![0, 1], ..Query::default() };
    let said = |dataset: &Dataset| {
        SPELT_OUT.map(|lang| Teller::new(dataset, &compare(dataset, &query), lang).summary())
    };
    let dataset = made(6, "2022");
    let expected = [
        "。相关系数 r = 0.56（n = 6，95%置信区间−0.46至0.94，计算值）。",
        "。相關係數 r = 0.56（n = 6，95%信賴區間−0.46至0.94，計算值）。",
        ". Correlation r = 0.56 (n = 6, 95% confidence interval −0.46 to 0.94, computed). ",
    ];
    assert!(
        said(&dataset).iter().zip(expected).all(|(text, expected)| text.contains(expected)),
        "{:?}",
        said(&dataset)
    );
    let mut tally = Tally::default();
    check(&dataset, &query, &mut tally, true);
    assert_eq!(tally.noticed, tally.changed, "{tally:?}");
    let without = said(&made(6, "2021"));
    assert!(without.iter().all(|text| text.contains("n = 5")), "without that of another period");
    assert!(said(&made(4, "2022")).iter().all(|text| !text.contains("r =")), "of four pairs");
    assert!(said(&made(5, "2022")).iter().all(|text| text.contains("r =")));
}

#[test]
fn computed_values_are_marked_as_such() {
    let dataset = huaian();
    let query =
        Query { show: Show::Completion, ..Query::of_metric(dataset.metric("signed").unwrap()) };
    let shown = compare(&dataset, &query);
    assert_eq!(
        Teller::new(&dataset, &shown, Lang::ZH_HANS).summary(),
        "新签约项目目标完成率（%，计算值），2022年第一季度。2项均可推算。\
         清江浦区、淮安区、淮阴区等7项无从推算。2个数值口径不同，见说明。"
    );
    let words = ["分子", "分子", "numerator"];
    let note = |place: usize| {
        let notes = Teller::new(&dataset, &shown, SPELT_OUT[place]).notes();
        notes.into_iter().find(|note| note.contains(words[place])).unwrap()
    };
    let notes = [0, 1, 2].map(note);
    assert_eq!(
        notes,
        [
            "淮安经济技术开发区：时期系推定，其余为原文所写，分子“亿元以上”，分母未写明此限",
            "淮安經濟技術開發區：時期係推定，其餘為原文所寫，分子「億元以上」，分母未寫明此限",
            "Huai'an ETDZ: period inferred, where the others are printed, numerator “100 million \
             yuan or more” only, denominator not stated to be",
        ]
    );
    assert_eq!(
        SPELT_OUT.map(|lang| Teller::new(&dataset, &shown, lang).pair((0, 0), (1, 0)).unwrap()),
        [
            "涟水县31%，比淮安经济技术开发区12%高19个百分点（均为计算值）\
             （口径不同：涟水县时期为原文所写、“亿元以上”；\
             淮安经济技术开发区时期系推定、未写明此限）。",
            "漣水縣31%，比淮安經濟技術開發區12%高19個百分點（均為計算值）\
             （口徑不同：漣水縣時期為原文所寫、「億元以上」；\
             淮安經濟技術開發區時期係推定、未寫明此限）。",
            "Lianshui, 31%, is 19 percentage points higher than Huai'an ETDZ, 12% (both computed) (not \
             like for like; Lianshui: period printed, “100 million yuan or more”; Huai'an ETDZ: \
             period inferred, no such limit stated).",
        ]
    );
    // a computed remainder beside reported parts
    let query = Query {
        form: Form::Stacked,
        color: Some(Axis::Part),
        ..Query::of_metric(dataset.metric("completed").unwrap())
    };
    let shown = compare(&dataset, &query);
    let text = Teller::new(&dataset, &shown, Lang::ZH_HANS).summary();
    assert!(text.contains("未列明（计算值）：淮安区、盱眙县、淮安工业园区未分项"), "{text}");
    let row = |id: &str| {
        shown.rows.iter().position(|row| *row == Key::Entity(dataset.entity(id).unwrap())).unwrap()
    };
    let rest = shown.series.iter().position(|series| series.key == Some(Key::Remainder)).unwrap();
    let pair = |a: &str, b: &str| {
        Teller::new(&dataset, &shown, Lang::ZH_HANS).pair((row(a), rest), (row(b), rest)).unwrap()
    };
    assert_eq!(
        pair("jinhu", "huaiyin"),
        "金湖县2个，是淮阴区1个的2倍（均为计算值）\
         （口径不同：金湖县2022年第一季度；淮阴区2022年以来）。"
    );
    assert_eq!(
        pair("jinhu", "xuyi"),
        "盱眙县（全部）15个，是金湖县（未列明）2个（计算值）的7.5倍\
         （口径不同：盱眙县（全部）2022年以来；金湖县（未列明）2022年第一季度）。"
    );
}

//! The editors' views of the built-in documents: they show every figure, and their words say what
//! the figures say.

use std::collections::BTreeSet;

use duibi::compare::{Comparison, Query, compare};
use duibi::data::{Base, Dataset, Observation, Qualifier, Scope, Show, View};
use duibi::say::{Lang, period};
use duibi::text::Text;

use crate::support::{SPELT_OUT, built_in};

/// Characters that are written otherwise in traditional Chinese, and how; not all, but hardly a
/// sentence has none of them.
const SIMPLIFIED: &str = "与专业东两为举义乡产亩亿从会体债储兑兴内写农决况减办务动匀区医协单却县叠吨员园围图场块坚处备头奖实审宽对导属带帮库应开异归径态总户报拟拨数无时显\
    条来标档槛汉汤没泽济涟温湿灵点状环现电画盐盘碱离积称税笔筛筹类约级纬纯纳纸线练组细经结给统续绿腾节营补装见观规视计认让议设访诉该误说请调谈谋贝负财质费资赛转较达迁过运还这进选钠钱银锂长门问\
    间队阴际难项预题额驻验龙";
const TRADITIONAL: &str = "與專業東兩為舉義鄉產畝億從會體債儲兌興內寫農決況減辦務動勻區醫協單卻縣疊噸員園圍圖場塊堅處備頭獎實審寬對導屬帶幫庫應開異歸徑態總戶報擬撥數無時\
    顯條來標檔檻漢湯沒澤濟漣溫濕靈點狀環現電畫鹽盤鹼離積稱稅筆篩籌類約級緯純納紙線練組細經結給統續綠騰節營補裝見觀規視計認讓議設訪訴該誤說請調談謀貝負財質費資賽轉較達遷過運還這進選鈉錢銀鋰長門\
    問間隊陰際難項預題額駐驗龍";

/// What an editor's view shows.
struct Shown<'d> {
    dataset: &'d Dataset,
    view: &'d View,
    comparison: Comparison,
}

impl<'d> Shown<'d> {
    fn of(dataset: &'d Dataset) -> impl Iterator<Item = Self> {
        dataset.views.iter().map(move |view| Self {
            dataset,
            view,
            comparison: compare(dataset, &Query::of_view(view)),
        })
    }

    fn name(&self) -> String {
        format!("{}/{}", self.dataset.id, self.view.id)
    }

    fn indices(&self) -> BTreeSet<usize> {
        self.comparison.figures().map(|(_, _, figure)| figure.observation).collect()
    }

    fn figures(&self) -> Vec<Observation<'d>> {
        self.indices()
            .into_iter()
            .map(|index| self.dataset.observations.get(index).unwrap())
            .collect()
    }

    fn all(&self) -> impl Iterator<Item = Observation<'d>> {
        let dataset = self.dataset;
        (0..dataset.observations.len()).map(|index| dataset.observations.get(index).unwrap())
    }

    /// What follows from the figures that are shown by the view's own rule: the value, how many
    /// base units one of it is, and from what.
    fn derived(&self) -> Vec<(f64, f64, Vec<Observation<'d>>)> {
        let query = &self.view.query;
        let entities: BTreeSet<usize> = self.figures().iter().map(|o| o.entity).collect();
        let of = |index: usize| self.all().filter(move |o| o.metric == index);
        let factor = |index: usize| self.dataset.metrics[index].unit.factor;
        match query.show {
            Show::Per => {
                let [top, below] = query.metrics[..] else {
                    panic!("{} shows one metric for each of another", self.name())
                };
                let like = |a: &Observation, b: &Observation| {
                    (a.entity, a.period, a.scope) == (b.entity, b.period, b.scope)
                };
                let pairs = of(top)
                    .filter(|a| entities.contains(&a.entity))
                    .flat_map(|a| of(below).map(move |b| (a, b)));
                pairs
                    .filter(|(a, b)| like(a, b))
                    .map(|(a, b)| (a.value / b.value, factor(top), vec![a, b]))
                    .collect()
            }
            Show::ImpliedTarget => {
                let base = |index: usize| match self.dataset.metrics[index].base {
                    Some(Base::Numerator(base)) => Some((index, base)),
                    _ => None,
                };
                let less_target = |scope: &Scope| {
                    Scope(
                        scope
                            .0
                            .iter()
                            .filter(|(dimension, _)| &**dimension != "target")
                            .cloned()
                            .collect(),
                    )
                };
                let either = |&(rate, base): &(usize, usize)| {
                    query.metrics.contains(&rate) || query.metrics.contains(&base)
                };
                let pairs = (0..self.dataset.metrics.len()).filter_map(base).filter(either);
                let pairs = pairs.flat_map(|(rate, base)| {
                    of(rate).flat_map(move |rate| of(base).map(move |figure| (rate, figure)))
                });
                let like = |rate: &Observation, figure: &Observation| {
                    (rate.entity, rate.period) == (figure.entity, figure.period)
                        && less_target(rate.scope) == *figure.scope
                };
                let known = pairs
                    .filter(|(rate, figure)| entities.contains(&rate.entity) && like(rate, figure));
                known
                    .map(|(rate, figure)| {
                        (
                            figure.value / rate.value * 100.0,
                            factor(figure.metric),
                            vec![rate, figure],
                        )
                    })
                    .collect()
            }
            _ if query.form.stacks() => {
                let wholes: BTreeSet<usize> =
                    self.figures().iter().filter_map(|o| o.part_of).collect();
                let rest = |index: usize| {
                    let whole = self.dataset.observations.get(index).unwrap();
                    let parts: f64 = self
                        .figures()
                        .iter()
                        .filter(|o| o.part_of == Some(index))
                        .map(|o| o.value)
                        .sum();
                    (whole.value - parts, 1.0, vec![whole])
                };
                wholes.into_iter().map(rest).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The figures that are shown, and those from which they follow.
    fn observations(&self) -> Vec<Observation<'d>> {
        let mut out = self.figures();
        out.extend(self.derived().into_iter().flat_map(|(_, _, inputs)| inputs));
        out
    }

    /// A title less what limits the figures that are shown: its numbers are none of theirs.
    fn title(&self, lang: Lang) -> String {
        let mut terms: Vec<&str> = self
            .observations()
            .iter()
            .flat_map(|o| o.scope.0.iter())
            .map(|(_, value)| self.dataset.term(value, lang.reads()))
            .collect();
        terms.sort_unstable_by_key(|term| std::cmp::Reverse(term.len()));
        terms.iter().fold(self.view.title.get(lang.reads()).to_owned(), |title, term| {
            title.replace(term, "\u{1}")
        })
    }

    /// The entity whose name stands last before a place of a title.
    fn named(&self, before: &str) -> Option<usize> {
        let of = |index: usize| {
            let entity = &self.dataset.entities[index];
            let names = entity
                .aliases
                .iter()
                .map(|alias| &**alias)
                .chain([entity.name.get(Lang::ZH_HANS.reads())]);
            // a shorter form, such as 盱眙 for 盱眙县
            let names = names.map(|name| name.split_once('（').map_or(name, |(name, _)| name));
            let names = names
                .flat_map(|name| [Some(name), name.strip_suffix(['区', '县'])])
                .flatten()
                .filter(|name| name.chars().count() > 1);
            names.filter_map(|name| Some((before.rfind(name)? + name.len(), name.len()))).max()
        };
        let shown = self.observations();
        let entities: BTreeSet<usize> = shown.iter().map(|o| o.entity).collect();
        entities
            .into_iter()
            .filter_map(|index| Some((of(index)?, index)))
            .max()
            .map(|(_, index)| index)
    }

    /// What is wrong with a number of a Chinese title, if anything: a figure has its value, unit
    /// and qualifier, and is of the entity named last.
    fn fault_in_chinese(&self, number: &Number) -> Option<String> {
        let (plural, after) = match number.after.strip_prefix(['余', '多']) {
            Some(rest) => (true, rest),
            None => (false, number.after.as_str()),
        };
        let before = &number.before;
        let qualifier = if plural {
            Qualifier::Odd
        } else if before.ends_with('逾') || before.ends_with("超过") {
            Qualifier::Over
        } else if before.ends_with('近') {
            Qualifier::Nearly
        } else if before.ends_with('约') && !before.ends_with("签约") {
            Qualifier::About
        } else {
            Qualifier::Exact
        };
        let entity = self.named(before);
        // 逾 and 超过 are said of what is printed with 余, too
        let is_qualified = |o: &Observation| {
            o.qualifier == qualifier
                || qualifier == Qualifier::Over && o.qualifier == Qualifier::Odd
        };
        let is_figure = |o: &Observation| {
            let unit = &self.dataset.metrics[o.metric].unit;
            let printed = number.is(o.value) && after.starts_with(&*o.unit.name);
            let converted = after.starts_with(&*unit.name)
                && o.unit.convert(o.value, unit).is_some_and(|value| number.is(value));
            (printed || converted)
                && is_qualified(o)
                && entity.is_none_or(|entity| entity == o.entity)
        };
        let is_year = |o: &Observation| {
            after.starts_with('年') && period(&o.period, Lang::ZH_HANS).starts_with(&number.text)
        };
        let shown = self.observations();
        if shown.iter().any(|o| is_figure(o) || is_year(o)) {
            return None;
        }
        if self.derived().iter().any(|(value, ..)| number.rounds(*value)) {
            let caption = SPELT_OUT.map(|lang| self.view.caption.get(lang.reads()));
            let told = caption
                .iter()
                .zip(["算得", "算得", "computed"])
                .all(|(caption, word)| caption.contains(word));
            return (!told)
                .then(|| format!("{}: {} is not said to be computed", self.name(), number.text));
        }
        Some(format!(
            "{}: no figure for {}{}",
            self.name(),
            number.text,
            after.chars().take(4).collect::<String>()
        ))
    }

    /// What is wrong with a number of an English title, if anything: a figure has its amount, its
    /// per cent sign and its qualifier.
    fn fault_in_english(&self, number: &Number, scale: f64) -> Option<String> {
        let before = number.before.to_lowercase();
        let ends = |words: &[&str]| words.iter().any(|word| before.ends_with(word));
        let is_more = ends(&["over ", "more than "]);
        let qualifier = if is_more {
            Qualifier::Over
        } else if ends(&["nearly "]) {
            Qualifier::Nearly
        } else if ends(&["about "]) {
            Qualifier::About
        } else {
            Qualifier::Exact
        };
        let is_figure = |o: &Observation| {
            let scaled = Number { value: number.value * scale, ..number.clone() };
            let amount = scaled.is(o.value) || scaled.is(o.value * o.unit.factor);
            amount
                && (o.qualifier == qualifier || is_more && o.qualifier == Qualifier::Odd)
                && (&*o.unit.name == "%") == number.after.starts_with('%')
        };
        let is_year = |o: &Observation| {
            number.text.len() == 4 && period(&o.period, Lang::EN).contains(&number.text)
        };
        let is_derived = |(value, factor, _): &(f64, f64, Vec<Observation>)| {
            number.rounds(value * factor / scale)
        };
        let found = self.observations().iter().any(|o| is_figure(o) || is_year(o))
            || self.derived().iter().any(is_derived);
        (!found).then(|| format!("{}: no figure for {} × {scale}", self.name(), number.text))
    }
}

/// A number of a text.
#[derive(Clone, Debug)]
struct Number {
    text: String,
    value: f64,
    before: String,
    after: String,
}

impl Number {
    fn all(text: &str) -> Vec<Self> {
        let mut out = Vec::new();
        let mut rest = 0;
        while let Some(found) = text[rest..].find(|c: char| c.is_ascii_digit()) {
            let from = rest + found;
            let is_inside = |at: usize, c: char| {
                let next = |n: usize| text.as_bytes().get(at + n).is_some_and(u8::is_ascii_digit);
                c.is_ascii_digit()
                    || c == '.' && next(1)
                    || c == ',' && next(1) && next(2) && next(3)
            };
            let length = text[from..]
                .char_indices()
                .find(|&(at, c)| !is_inside(from + at, c))
                .map_or(text.len() - from, |(at, _)| at);
            let own = text[from..from + length].replace(',', "");
            let value = own.parse().unwrap();
            out.push(Self {
                text: own,
                value,
                before: text[..from].to_owned(),
                after: text[from + length..].to_owned(),
            });
            rest = from + length;
        }
        out
    }

    /// Whether it is a value, all digits of it.
    fn is(&self, value: f64) -> bool {
        (self.value - value).abs() <= value.abs() * 1e-12
    }

    /// Whether it is a value rounded to its own decimals.
    fn rounds(&self, value: f64) -> bool {
        let decimals = self.text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        (self.value - value).abs()
            <= 0.5 * 10f64.powi(-i32::try_from(decimals).unwrap()) * (1.0 + 1e-9)
    }
}

fn texts(view: &View) -> [(&'static str, &Text); 3] {
    [("title", &view.title), ("subtitle", &view.subtitle), ("caption", &view.caption)]
}

#[test]
fn every_figure_of_a_document_is_in_a_view_of_it() {
    let mut views = 0;
    for dataset in built_in().iter().filter(|dataset| dataset.joined == 0) {
        let seen: BTreeSet<usize> = Shown::of(dataset).flat_map(|shown| shown.indices()).collect();
        let unseen: Vec<&str> = (0..dataset.observations.len())
            .filter(|index| !seen.contains(index))
            .map(|index| dataset.observations.get(index).unwrap().id)
            .collect();
        assert_eq!(unseen, [""; 0], "{}", dataset.id);
        views += dataset.views.len();
    }
    assert!(views >= 24, "{views}");
}

#[test]
fn every_view_is_drawn_in_the_form_that_its_editor_chose() {
    for dataset in &built_in() {
        for shown in Shown::of(dataset) {
            assert_eq!(
                (shown.comparison.form, &shown.comparison.refused),
                (shown.view.query.form, &None),
                "{}",
                shown.name()
            );
        }
    }
}

#[test]
fn every_text_is_there_in_three_languages_and_fits() {
    assert_eq!(SIMPLIFIED.chars().count(), TRADITIONAL.chars().count());
    for dataset in &built_in() {
        for view in &dataset.views {
            for (what, text) in texts(view) {
                let place = format!("{}/{} {what}", dataset.id, view.id);
                let [simple, full, english] = SPELT_OUT.map(|lang| text.get(lang.reads()));
                assert!(!simple.is_empty() && !english.is_empty(), "{place}");
                let wrong: String = full.chars().filter(|c| SIMPLIFIED.contains(*c)).collect();
                assert_eq!(wrong, "", "{place}: simplified in {full}");
                let wrong: String = simple.chars().filter(|c| TRADITIONAL.contains(*c)).collect();
                assert_eq!(wrong, "", "{place}: traditional in {simple}");
                let digits = |text: &str| {
                    Number::all(text).into_iter().map(|number| number.text).collect::<Vec<_>>()
                };
                assert_eq!(digits(simple), digits(full), "{place}");
                assert!(
                    !english.chars().any(|c| ('\u{2e80}'..='\u{9fff}').contains(&c)),
                    "{place}: {english}"
                );
            }
            // a Latin letter or a digit is half as wide
            let width =
                |text: &str| text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<usize>();
            let (title, subtitle) = (&view.title, &view.subtitle);
            assert!(
                width(title.get(Lang::ZH_HANS.reads())) <= 68
                    && title.get(Lang::EN.reads()).len() <= 102,
                "{}/{}",
                dataset.id,
                view.id
            );
            assert!(
                width(subtitle.get(Lang::ZH_HANS.reads())) <= 76
                    && subtitle.get(Lang::EN.reads()).len() <= 140,
                "{}/{}",
                dataset.id,
                view.id
            );
        }
    }
}

#[test]
fn every_number_of_a_title_is_a_figure_that_its_view_shows() {
    let mut faults = Vec::new();
    for dataset in &built_in() {
        for shown in Shown::of(dataset) {
            faults.extend(
                Number::all(&shown.title(Lang::ZH_HANS))
                    .iter()
                    .filter_map(|number| shown.fault_in_chinese(number)),
            );
            let mut before = None;
            for number in Number::all(&shown.title(Lang::EN)) {
                let word = number
                    .after
                    .split_whitespace()
                    .next()
                    .unwrap_or_default()
                    .trim_end_matches(|c: char| !c.is_ascii_alphabetic());
                let own = [("billion", 1e9), ("million", 1e6)]
                    .into_iter()
                    .find(|(name, _)| *name == word)
                    .map(|(_, scale)| scale);
                // "25.6 billion yuan in Hongze, 3.05 at the ETDZ": the second is in billions too
                let fault = shown.fault_in_english(&number, own.unwrap_or(1.0));
                let carried = before.filter(|_| own.is_none());
                faults.extend(fault.filter(|_| {
                    carried.is_none_or(|scale| shown.fault_in_english(&number, scale).is_some())
                }));
                before = own.or(before);
            }
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn numbers_are_found_in_a_text_with_what_stands_around_them() {
    let found: Vec<(String, f64)> = Number::all("逾1,300亩，12.5%。3,40")
        .into_iter()
        .map(|number| (number.text, number.value))
        .collect();
    let expected = [("1300", 1300.0), ("12.5", 12.5), ("3", 3.0), ("40", 40.0)];
    assert_eq!(found, expected.map(|(text, value)| (text.to_owned(), value)));
}

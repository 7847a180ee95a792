//! The editors' views of the built-in documents: they show every figure, and their words say what the figures say.

use std::collections::BTreeSet;

use duibi::compare::{Comparison, Query, compare};
use duibi::data::{Base, Dataset, Observation, Qualifier, Scope, Show, Story};
use duibi::text::{Lang, Text};

use crate::support::built_in;

/// Characters that are written otherwise in traditional Chinese, and how; not all, but hardly a sentence has none of them.
const SIMPLIFIED: &str = "与专业东两为举义乡产亩亿从会体债储兑兴内写农决况减办务动匀区医协单却县叠吨员园围图场块坚处备头奖实审宽对导属带帮库应开异归径态总户报拟拨数无时显条来标档槛汉汤没泽济涟温湿灵点状环现电画盐盘碱离积称税笔筛筹类约级纬纯纳纸线练组细经结给统续绿腾节营补装见观规视计认让议设访诉该误说请调谈谋贝负财质费资赛转较达迁过运还这进选钠钱银锂长门问间队阴际难项预题额驻验龙";
const TRADITIONAL: &str = "與專業東兩為舉義鄉產畝億從會體債儲兌興內寫農決況減辦務動勻區醫協單卻縣疊噸員園圍圖場塊堅處備頭獎實審寬對導屬帶幫庫應開異歸徑態總戶報擬撥數無時顯條來標檔檻漢湯沒澤濟漣溫濕靈點狀環現電畫鹽盤鹼離積稱稅筆篩籌類約級緯純納紙線練組細經結給統續綠騰節營補裝見觀規視計認讓議設訪訴該誤說請調談謀貝負財質費資賽轉較達遷過運還這進選鈉錢銀鋰長門問間隊陰際難項預題額駐驗龍";

/// What an editor's view shows.
struct Shown<'d> {
    dataset: &'d Dataset,
    story: &'d Story,
    comparison: Comparison,
}

impl<'d> Shown<'d> {
    fn of(dataset: &'d Dataset) -> impl Iterator<Item = Self> {
        dataset.views.iter().map(move |story| Self { dataset, story, comparison: compare(dataset, &Query::of_story(story)) })
    }

    fn name(&self) -> String {
        format!("{}/{}", self.dataset.id, self.story.id)
    }

    fn indices(&self) -> BTreeSet<usize> {
        self.comparison.figures().map(|(_, _, figure)| figure.observation).collect()
    }

    fn observations(&self) -> Vec<Observation<'d>> {
        self.indices().into_iter().map(|index| self.dataset.observations.get(index).unwrap()).collect()
    }

    fn all(&self) -> impl Iterator<Item = Observation<'d>> {
        let dataset = self.dataset;
        (0..dataset.observations.len()).map(|index| dataset.observations.get(index).unwrap())
    }

    /// What follows from the figures that are shown, by the view's own rule: the value, and how many base units one of it is.
    fn derived(&self) -> Vec<(f64, f64)> {
        let shown = self.observations();
        let like =
            |a: &Observation, b: &Observation| a.entity == b.entity && a.period == b.period && a.part_of.is_none() == b.part_of.is_none();
        let metric = |index: usize| &self.dataset.metrics[index];
        match self.story.query.show {
            Show::Per => {
                let [top, below] = self.story.query.metrics[..] else { panic!("{} shows one metric per another", self.name()) };
                let pairs = shown.iter().filter(|o| o.metric == top).flat_map(|a| self.all().map(move |b| (a.clone(), b)));
                let whole = pairs.filter(|(a, b)| b.metric == below && like(a, b) && a.scope == b.scope);
                whole.map(|(a, b)| (a.value / b.value, metric(top).unit.factor)).collect()
            }
            Show::ImpliedTarget => {
                let rates = shown.iter().filter_map(|o| match metric(o.metric).base {
                    Some(Base::Numerator(base)) => Some((o, base)),
                    _ => None,
                });
                let without_target =
                    |scope: &Scope| Scope(scope.0.iter().filter(|(dimension, _)| &**dimension != "target").cloned().collect());
                rates
                    .flat_map(|(rate, base)| {
                        let scope = without_target(rate.scope);
                        let of_rate = self
                            .all()
                            .filter(move |o| o.metric == base && o.entity == rate.entity && o.period == rate.period && *o.scope == scope);
                        of_rate.map(move |o| (o.value / rate.value * 100.0, metric(base).unit.factor))
                    })
                    .collect()
            }
            _ if self.story.query.form.stacks() => {
                let wholes: BTreeSet<usize> = shown.iter().filter_map(|o| o.part_of).collect();
                let rest = |whole: usize| {
                    let parts: f64 = shown.iter().filter(|o| o.part_of == Some(whole)).map(|o| o.value).sum();
                    (self.dataset.observations.get(whole).unwrap().value - parts, 1.0)
                };
                let printed = |&whole: &usize| (self.dataset.observations.get(whole).unwrap().value, 1.0);
                wholes.iter().map(printed).chain(wholes.iter().map(|&whole| rest(whole))).collect()
            }
            _ => Vec::new(),
        }
    }

    /// A title less what limits the figures that are shown: its numbers are none of theirs.
    fn title(&self, lang: Lang) -> String {
        let mut terms: Vec<&str> =
            self.observations().iter().flat_map(|o| o.scope.0.iter()).map(|(_, value)| self.dataset.term(value, lang)).collect();
        terms.sort_unstable_by_key(|term| std::cmp::Reverse(term.len()));
        terms.iter().fold(self.story.title.get(lang).to_owned(), |title, term| title.replace(term, "\u{1}"))
    }

    /// The entity whose name stands last before a place of a title.
    fn named(&self, before: &str) -> Option<usize> {
        let of = |index: usize| {
            let entity = &self.dataset.entities[index];
            let names = entity.aliases.iter().map(|alias| &**alias).chain([entity.name.get(Lang::ZhHans)]);
            // a shorter form, such as 盱眙 for 盱眙县
            let names = names.map(|name| name.split_once('（').map_or(name, |(name, _)| name));
            let names =
                names.flat_map(|name| [Some(name), name.strip_suffix(['区', '县'])]).flatten().filter(|name| name.chars().count() > 1);
            names.filter_map(|name| Some((before.rfind(name)? + name.len(), name.len()))).max()
        };
        let shown = self.observations();
        let entities: BTreeSet<usize> = shown.iter().map(|o| o.entity).collect();
        entities.into_iter().filter_map(|index| Some((of(index)?, index))).max().map(|(_, index)| index)
    }

    /// What is wrong with a number of a Chinese title, if anything: a figure has its value, unit and qualifier, and is of the entity named last.
    fn fault_in_chinese(&self, number: &Number) -> Option<String> {
        let (plural, after) = match number.after.strip_prefix(['余', '多']) {
            Some(rest) => (true, rest),
            None => (false, number.after.as_str()),
        };
        let before = &number.before;
        let qualifier = if plural || before.ends_with('逾') || before.ends_with("超过") {
            Qualifier::Over
        } else if before.ends_with('近') {
            Qualifier::Nearly
        } else if before.ends_with('约') && !before.ends_with("签约") {
            Qualifier::About
        } else {
            Qualifier::Exact
        };
        let entity = self.named(before);
        let is_figure = |o: &Observation| {
            let unit = &self.dataset.metrics[o.metric].unit;
            let printed = number.is(o.value) && after.starts_with(&*o.unit.name);
            let converted = after.starts_with(&*unit.name) && o.unit.convert(o.value, unit).is_some_and(|value| number.is(value));
            (printed || converted) && o.qualifier == qualifier && entity.is_none_or(|entity| entity == o.entity)
        };
        let is_year = |o: &Observation| after.starts_with('年') && o.period.name(Lang::ZhHans).starts_with(&number.text);
        let shown = self.observations();
        if shown.iter().any(|o| is_figure(o) || is_year(o)) {
            return None;
        }
        if self.derived().iter().any(|&(value, _)| number.rounds(value, 1.0)) {
            let marked = |lang: Lang, word: &str| self.story.caption.get(lang).contains(word);
            let is_whole = self.story.query.show == Show::Value
                && shown.iter().filter_map(|o| o.part_of).any(|whole| number.is(self.dataset.observations.get(whole).unwrap().value));
            let told = is_whole || marked(Lang::ZhHans, "算得") && marked(Lang::ZhHant, "算得") && marked(Lang::En, "computed");
            return (!told).then(|| format!("{}: {} is not said to be computed", self.name(), number.text));
        }
        Some(format!("{}: no figure for {}{}", self.name(), number.text, after.chars().take(4).collect::<String>()))
    }

    /// What is wrong with a number of an English title, if anything: a figure has its amount, its per cent sign and its qualifier.
    fn fault_in_english(&self, number: &Number, scale: f64) -> Option<String> {
        let before = number.before.to_lowercase();
        let ends = |words: &[&str]| words.iter().any(|word| before.ends_with(word));
        let qualifier = if ends(&["over ", "more than "]) {
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
            amount && o.qualifier == qualifier && (&*o.unit.name == "%") == number.after.starts_with('%')
        };
        let is_year = |o: &Observation| number.text.len() == 4 && o.period.name(Lang::En).contains(&number.text);
        let is_derived = |&(value, factor): &(f64, f64)| number.rounds(value * factor / scale, 1.0);
        let found = self.observations().iter().any(|o| is_figure(o) || is_year(o)) || self.derived().iter().any(is_derived);
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
                c.is_ascii_digit() || c == '.' && next(1) || c == ',' && next(1) && next(2) && next(3)
            };
            let length = text[from..].char_indices().find(|&(at, c)| !is_inside(from + at, c)).map_or(text.len() - from, |(at, _)| at);
            let own = text[from..from + length].replace(',', "");
            let value = own.parse().unwrap();
            out.push(Self { text: own, value, before: text[..from].to_owned(), after: text[from + length..].to_owned() });
            rest = from + length;
        }
        out
    }

    /// Whether it is a value, all digits of it.
    fn is(&self, value: f64) -> bool {
        (self.value - value).abs() <= value.abs() * 1e-12
    }

    /// Whether it is a value rounded to its own decimals.
    fn rounds(&self, value: f64, unit: f64) -> bool {
        let decimals = self.text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        (self.value - value).abs() <= 0.5 * unit * 10f64.powi(-i32::try_from(decimals).unwrap()) * (1.0 + 1e-9)
    }
}

fn texts(story: &Story) -> [(&'static str, &Text); 3] {
    [("title", &story.title), ("subtitle", &story.subtitle), ("caption", &story.caption)]
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
            assert_eq!((shown.comparison.form, &shown.comparison.refused), (shown.story.query.form, &None), "{}", shown.name());
        }
    }
}

#[test]
fn every_text_is_there_in_three_languages_and_fits() {
    assert_eq!(SIMPLIFIED.chars().count(), TRADITIONAL.chars().count());
    for dataset in &built_in() {
        for story in &dataset.views {
            for (what, text) in texts(story) {
                let place = format!("{}/{} {what}", dataset.id, story.id);
                let [hans, hant, en] = Lang::ALL.map(|lang| text.get(lang));
                assert!(!hans.is_empty() && !en.is_empty(), "{place}");
                // one character for one, but for words that differ
                let wrong: String = hant.chars().filter(|c| SIMPLIFIED.contains(*c)).collect();
                assert_eq!(wrong, "", "{place}: simplified in {hant}");
                let wrong: String = hans.chars().filter(|c| TRADITIONAL.contains(*c)).collect();
                assert_eq!(wrong, "", "{place}: traditional in {hans}");
                let digits = |text: &str| Number::all(text).into_iter().map(|number| number.text).collect::<Vec<_>>();
                assert_eq!(digits(hans), digits(hant), "{place}");
                assert!(!en.chars().any(|c| ('\u{2e80}'..='\u{9fff}').contains(&c)), "{place}: {en}");
            }
            // a Latin letter or a digit is half as wide
            let width = |text: &str| text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<usize>();
            let (title, subtitle) = (&story.title, &story.subtitle);
            assert!(width(title.get(Lang::ZhHans)) <= 68 && title.get(Lang::En).len() <= 102, "{}/{}", dataset.id, story.id);
            assert!(width(subtitle.get(Lang::ZhHans)) <= 76 && subtitle.get(Lang::En).len() <= 140, "{}/{}", dataset.id, story.id);
        }
    }
}

#[test]
fn every_number_of_a_title_is_a_figure_that_its_view_shows() {
    let mut faults = Vec::new();
    for dataset in &built_in() {
        for shown in Shown::of(dataset) {
            faults.extend(Number::all(&shown.title(Lang::ZhHans)).iter().filter_map(|number| shown.fault_in_chinese(number)));
            let mut scale = 1.0;
            for number in Number::all(&shown.title(Lang::En)) {
                let word = number.after.split_whitespace().next().unwrap_or_default().trim_end_matches(|c: char| !c.is_ascii_alphabetic());
                let own = match word {
                    "billion" => 1e9,
                    "million" => 1e6,
                    _ => 1.0,
                };
                // "25.6 billion yuan in Hongze, 3.05 at the ETDZ": the second is in billions too
                let carried = if own == 1.0 { scale } else { own };
                let fault = shown.fault_in_english(&number, own);
                faults.extend(if carried == own { fault } else { fault.and_then(|_| shown.fault_in_english(&number, carried)) });
                scale = carried;
            }
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn numbers_are_found_in_a_text_with_what_stands_around_them() {
    let found: Vec<(String, f64)> = Number::all("逾1,300亩，12.5%。3,40").into_iter().map(|number| (number.text, number.value)).collect();
    let expected = [("1300", 1300.0), ("12.5", 12.5), ("3", 3.0), ("40", 40.0)];
    assert_eq!(found, expected.map(|(text, value)| (text.to_owned(), value)));
}

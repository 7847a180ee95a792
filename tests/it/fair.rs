//! Comparisons that are made for the purpose, fair and unfair: what is said of two figures, of
//! their marks and in the summary, and what is computed or refused. One judgement holds for all.

use duibi::compare::derive::{self, Derived, Unlike};
use duibi::compare::{Comparison, Why, compare};
use duibi::data::{Average, Axis, Dataset, Form, Query, Reference, Show, Sort, read};
use duibi::exhibit::Maker;
use duibi::say::{Lang, Teller};
use duibi::state::{Choice, State};
use serde_json::{Value, json};

/// A document of figures, a line each: entity, metric, period with its kind (`2022@to-date`, `~`
/// where it is inferred), value, unit, and what else there is: `q:` qualifier, `b:` basis, `id:`,
/// `in:` the id of its whole, `src:` its source, and limits of scope as `size=≥1亿元`.
fn document(figures: &[&str]) -> Dataset {
    let observations: Vec<Value> = figures.iter().map(|line| observation(line)).collect();
    let entity = |id: &str| match id.split_once('<') {
        Some((id, whole)) => json!({"id": id, "part_of": whole}),
        None => json!({"id": id}),
    };
    let entities = ["city", "east<city", "west<city", "plant<east", "other", "third", "fourth"];
    let metric = |id: &str, unit: &str, summable: bool| {
        json!({"id": id, "unit": unit,
        "summable": summable})
    };
    let mut metrics = vec![
        metric("n", "个", true),
        metric("m", "个", true),
        metric("trips", "批次", true),
        metric("money", "亿元", true),
        metric("cost", "亿元", true),
        metric("land", "亩", true),
        metric("rate", "%", false),
        metric("growth", "%", false),
    ];
    metrics[6]["numerator"] = json!("n");
    metrics[7]["growth_of"] = json!("money");
    let source = |id: &str, published: &str| json!({"id": id, "published": published});
    let text = json!({"format": "duibi/1", "entities": entities.map(entity), "metrics": metrics,
        "exclusive": [["工业", "农业"]],
        "sources": [source("april", "2022-04"), source("july", "2022-07")],
        "observations": observations})
    .to_string();
    let reading = read(text.as_bytes());
    assert_eq!(reading.faults, [], "{figures:?}");
    reading.dataset
}

fn observation(line: &str) -> Value {
    let words: Vec<&str> = line.split_whitespace().collect();
    let (period, kind) = words[2].trim_end_matches('~').split_once('@').unwrap_or((words[2], ""));
    let mut out = json!({"entity": words[0], "metric": words[1], "unit": words[4],
        "period": period.trim_end_matches('~'), "value": words[3].parse::<f64>().unwrap()});
    if !kind.is_empty() {
        out["period_kind"] = json!(kind.replace('-', " "));
    }
    if words[2].ends_with('~') {
        out["period_note"] = json!("inferred");
    }
    for word in &words[5..] {
        let keys = [
            ("q:", "qualifier"),
            ("b:", "basis"),
            ("id:", "id"),
            ("in:", "part_of"),
            ("src:", "source"),
        ];
        if let Some((own, key)) = keys.iter().find(|(own, _)| word.starts_with(own)) {
            out[key] = json!(word.strip_prefix(own).unwrap().replace('-', " "));
        } else {
            let (dimension, value) = word.split_once('=').unwrap();
            out["scope"][dimension] = json!(value);
        }
    }
    out
}

/// In what two figures are unlike, a letter each: period, inferred, scope, basis, counted, within.
fn flags(unlike: Unlike) -> String {
    let Unlike { period, inferred, scope, basis, counted, within } = unlike;
    let all =
        [(period, 'p'), (inferred, 'i'), (scope, 's'), (basis, 'b'), (counted, 'c'), (within, 'w')];
    all.into_iter().filter(|(is, _)| *is).map(|(_, letter)| letter).collect()
}

/// Two figures, in what they are unlike, and what is said in English of the two values.
type Pair = (&'static str, &'static str, &'static str, &'static str);

/// Fair: no caveat on any mark, in the sentence, in the summary.
const FAIR: [Pair; 31] = [
    ("east n 2022-Q1 34 个 size=≥1亿元", "west n 2022-Q1 31 个 size=≥1亿元", "", "more than"),
    ("east n 2022@to-date 46 个 src:april", "west n 2022@to-date 27 个 src:april", "", "times"),
    ("east n 2022@to-date 46 个", "west n 2022@to-date 27 个", "", "times"),
    ("east n 2022-04@as-of~ 46 个 src:april", "west n 2022-04@as-of~ 27 个 src:april", "", "times"),
    ("east n 2022-Q1~ 46 个", "west n 2022-Q1~ 27 个", "", "times"),
    ("east n 2022-Q1 46 个", "west n 2022-01/2022-03 27 个", "", "times"),
    ("east n 2023@whole 46 个", "west n 2023 27 个", "", "times"),
    ("east n 2023@whole 46 个", "west n 2023-01/2023-12 27 个", "", "times"),
    ("east n 2021-01/2021-09@cumulative 46 个", "west n 2021-01/2021-09 27 个", "", "times"),
    ("east n 2022-Q1@cumulative 46 个", "west n 2022-Q1 27 个", "", "times"),
    ("east n 2023@at 46 个", "west n 2023@at 27 个", "", "times"),
    ("east money 2022 164 亿元 b:planned", "west money 2022 99.4 亿元 b:total", "", "times"),
    ("east money 2022 10 亿元 b:total", "west money 2022 7.1 亿元 b:total", "", "more than"),
    ("east money 2022 1.52 亿元", "west money 2022 7000 万元 q:about", "", "times"),
    ("east money 2022 759.5 万元", "west money 2022 1.52 亿元", "", "times"),
    ("east land 2022 3.5 万平方米", "west land 2022 566 亩", "", "times"),
    (
        "east n 2022 90 个 b:target size=≥1亿元",
        "west n 2022 100 个 b:target size=≥1亿元",
        "",
        "times",
    ),
    ("east n 2022 11 家", "west n 2022 10 户", "", "times"),
    ("east n 2022 9 名", "west n 2022 8 人", "", "times"),
    ("east trips 2022 90 批次 q:odd", "west trips 2022 20 批 q:odd", "", "more than"),
    ("east n 2022 500 个 q:over", "west n 2022 480 个", "", "more than"),
    ("east n 2022 40 个 q:nearly", "west n 2022 40 个 q:odd", "", "more than"),
    ("east n 2022 30 个 q:under", "west n 2022 31 个", "", "more than"),
    ("east n 2022 40 个 q:at-least", "west n 2022 20 个 q:at-most", "", "more than"),
    (
        "east rate 2022 34.4 % b:completion-rate target=市",
        "west rate 2022 30.2 % b:completion-rate target=市",
        "",
        "percentage points higher",
    ),
    (
        "east growth 2022 19.43 % b:growth-rate",
        "west growth 2022 -3.1 % b:growth-rate",
        "",
        "percentage points higher",
    ),
    ("east n 2022 34 个 a=x c=y", "west n 2022 20 个 c=y a=x", "", "times"),
    ("city n 2022 46 个", "other n 2022 27 个", "", "times"),
    ("east n 2022 22 个 size=≥1亿元 id:a", "west n 2022 7 个 size=≥1亿元 id:b", "", "times"),
    ("plant money 2022 10 亿元 b:total", "west money 2022 6 亿元 b:total", "", "more than"),
    ("east n 2022-04@as-of 46 个 src:april", "west n 2022-04@as-of 27 个 src:july", "", "times"),
];

/// Unfair: each with what must be said, and nothing else.
const UNFAIR: [Pair; 39] = [
    // when
    ("east n 2022@to-date 46 个", "west n 2022-Q1 34 个", "p", "times"),
    ("east n 2022@to-date 46 个", "west n 2022 34 个", "p", "times"),
    ("east n 2022@to-date 46 个", "west n 2022@whole 34 个", "p", "times"),
    ("east n 2022-04@as-of~ 46 个", "west n 2022@to-date 46 个", "p", "both at"),
    ("east n 2022-04@as-of 46 个", "west n 2022-04 27 个", "p", "times"),
    ("east n 2022@to-date 46 个 src:april", "west n 2022@to-date 27 个 src:july", "p", "times"),
    ("east n 2022-Q1~ 12 个", "west n 2022-Q1 34 个", "i", "times"),
    ("east n 2023~ 210 批次", "west n 2023@whole 190 批次 q:odd", "i", "times"),
    ("east n 2022-Q1 34 个", "west n 2021-Q1 27 个", "p", "times"),
    ("east n 2022-Q1 34 个", "west n 2022-Q2 27 个", "p", "times"),
    ("east n 2021-01/2021-09 46 个", "west n 2021-01/2021-10 27 个", "p", "times"),
    ("east n 2021-01/2021-09@cumulative 46 个", "west n 2021-Q3 27 个", "p", "times"),
    ("east n 2021-Q3@cumulative 46 个", "west n 2021-Q3 27 个", "p", "times"),
    ("east n 2021-07@cumulative 46 个", "west n 2021-07 27 个", "p", "times"),
    ("east n 2023@at 963 套", "west n 2023 400 套", "p", "times"),
    ("east n 2023@at 963 套", "west n 2022@at 400 套", "p", "times"),
    // what sort
    ("east n 2022 100 个 b:target", "west n 2022 31 个", "b", "times"),
    ("east money 2022 291.63 亿元 b:agreed", "west money 2022 99.4 亿元 b:total", "b", "times"),
    ("east money 2022 165.93 亿元 b:agreed", "west money 2022 164 亿元 b:planned", "b", "more"),
    ("east money 2022 26 亿元 b:approved", "west money 2022 18.1 亿元", "b", "times"),
    ("east n 2022 118 条 b:pipeline", "west n 2022 46 个", "b", "times"),
    ("east money 2022 12.7 亿元 b:申报", "west money 2022 1.87 亿元", "b", "times"),
    ("east n 2022 2 个 b:capacity", "west n 2022 1 个", "b", "times"),
    // of what
    ("east n 2022 46 个", "west n 2022 34 个 size=≥1亿元", "s", "times"),
    ("east n 2022 34 个 size=≥1亿元", "west n 2022 7 个 size=≥1亿元 sector=工业", "s", "times"),
    (
        "east money 2022 510.93 亿元 origin=市外",
        "west money 2022 38.01 亿元 origin=省外",
        "s",
        "times",
    ),
    (
        "east rate 2022 61.33 % b:completion-rate target=未注明",
        "west rate 2022 34.4 % b:completion-rate target=市",
        "s",
        "percentage points higher",
    ),
    ("east n 2022 20 个 sector=工业", "west n 2022 10 个 sector=农业", "s", "times"),
    // a part and its whole
    ("city n 2022 10 个", "east n 2022 9 个", "w", "more than"),
    ("city n 2022 10 个", "plant n 2022 9 个", "w", "more than"),
    ("city n 2021 10 个", "east n 2023 9 个", "pw", "more than"),
    ("east money 2022 300 亿元 b:total", "plant money 2022 10 亿元 b:total", "w", "more than"),
    // in what words, and how exact
    ("east n 2023 46 次", "west n 2023 90 批次 q:odd", "c", "times"),
    ("east n 2023 118 条", "west n 2023 9 场", "c", "times"),
    ("east n 2022 13 个", "west n 2022 10 个 q:odd", "", "may be above or below"),
    ("east n 2022 520 个", "west n 2022 500 个 q:over", "", "may be above or below"),
    ("east n 2022 480 个", "west n 2022 500 个 q:under", "", "may be above or below"),
    ("east land 2022 1200 亩 q:about", "west land 2022 1200 亩 q:odd", "", "about the same"),
    ("east n 2022 40 个 q:about", "west n 2022 40 个 q:nearly", "", "about the same"),
];

/// The first entity, metric and period of a line.
fn heads(line: &str) -> [&str; 3] {
    let words: Vec<&str> = line.split_whitespace().collect();
    [words[0], words[1], words[2]]
}

/// The comparison of figures of one metric, a row an entity.
fn of_metric(data: &Dataset, metric: &str, change: impl FnOnce(Query) -> Query) -> Comparison {
    compare(data, &change(Query::of_metric(data.metric(metric).unwrap())))
}

#[test]
fn two_figures_get_one_judgement_on_marks_in_the_pair_and_in_the_summary() {
    let mut wrong = Vec::new();
    for (a, b, expected, said) in FAIR.into_iter().chain(UNFAIR) {
        let data = document(&[a, b]);
        let found = flags(Unlike::of(&data, 0, 1));
        if found != expected || found != flags(Unlike::of(&data, 1, 0)) {
            wrong.push(format!("{a} | {b}: {found} for {expected}"));
        }
        let metric = heads(a)[1];
        let entities = [a, b].map(|line| data.entity(heads(line)[0]).unwrap()).to_vec();
        let shown = of_metric(&data, metric, |query| Query { entities, ..query });
        if shown.figures().count() < 2 {
            // what is aimed at does not stand beside what is done
            assert!(a.contains("b:target") && expected == "b");
            continue;
        }
        let teller = Teller::new(&data, &shown, Lang::EN);
        let pair = teller.pair((0, 0), (1, 0)).unwrap_or_default();
        if !pair.contains(said) || pair.contains("not like for like") == expected.is_empty() {
            wrong.push(format!("{a} | {b}: {pair}"));
        }
        let marked = shown.figures().any(|(.., figure)| !figure.caveats.is_empty());
        if marked == expected.is_empty() {
            wrong.push(format!("{a} | {b}: marks {marked}"));
        }
        let summary = teller.summary();
        let ranks = summary.contains("ighest") || summary.contains("times");
        if ranks && !expected.is_empty() {
            wrong.push(format!("{a} | {b}: {summary}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong: {wrong:#?}", wrong.len());
}

/// What is computed of figures, and whether it is refused (nothing), told with a caveat, or plain.
#[derive(Debug, PartialEq)]
enum Verdict {
    Refused,
    Told(f64),
    Plain(f64),
}
use Verdict::{Plain, Refused, Told};

/// What is derived for the first figure's cell, with the caveats of its mark.
fn shown(figures: &[&str], show: Show) -> Verdict {
    let data = document(figures);
    let [entity, metric, period] = heads(figures[0]);
    let over_time = show == Show::Growth;
    let query = Query {
        show,
        rows: if over_time { Axis::Period } else { Axis::Entity },
        metrics: vec![data.metric(metric).unwrap()],
        ..Query::default()
    };
    let query = match show {
        Show::Per => Query { metrics: vec![query.metrics[0], 0], ..query },
        _ => query,
    };
    let found = compare(&data, &query);
    let own = found.figures().find(|(.., figure)| {
        let o = data.observations.get(figure.observation).unwrap();
        data.entities[o.entity].id.as_ref() == entity
            && (!over_time || figure.observation == 0 && !period.is_empty())
    });
    match own.and_then(|(.., figure)| Some((figure, figure.derived.as_ref()?))) {
        None => Refused,
        Some((figure, derived)) if figure.caveats.is_empty() => Plain(rounded(derived)),
        Some((_, derived)) => Told(rounded(derived)),
    }
}

fn rounded(derived: &Derived) -> f64 {
    (derived.value * 100.0).round() / 100.0
}

#[test]
fn what_follows_from_figures_is_refused_or_told_where_they_are_unlike() {
    let cases: [(&[&str], Show, Verdict); 44] = [
        // growth
        (&["east n 2022 120 个", "east n 2021 100 个"], Show::Growth, Plain(20.0)),
        (&["east n 2022-Q1 120 个", "east n 2021-Q1 100 个"], Show::Growth, Plain(20.0)),
        (&["east n 2022 0 个", "east n 2021 100 个"], Show::Growth, Plain(-100.0)),
        (&["east n 2022 120 个", "east n 2021@whole 100 个"], Show::Growth, Plain(20.0)),
        (
            &["east n 2022@to-date 120 个 src:april", "east n 2021@to-date 100 个 src:april"],
            Show::Growth,
            Plain(20.0),
        ),
        (
            &["east n 2022@to-date 120 个 src:july", "east n 2021@to-date 100 个 src:april"],
            Show::Growth,
            Refused,
        ),
        (&["east n 2022~ 120 个", "east n 2021~ 100 个"], Show::Growth, Plain(20.0)),
        (&["east n 2022~ 120 个", "east n 2021 100 个"], Show::Growth, Refused),
        (&["east n 2022@to-date 120 个", "east n 2021 100 个"], Show::Growth, Refused),
        (&["east n 2022 120 个", "east n 2021-Q1 100 个"], Show::Growth, Refused),
        (&["east n 2022 17 个", "east n 2021 0 个"], Show::Growth, Refused),
        (&["east money 2022 17 亿元", "east money 2021 -20 亿元"], Show::Growth, Refused),
        (&["east money 2022 -17 亿元", "east money 2021 20 亿元"], Show::Growth, Refused),
        (&["east n 2022 120 个 b:target", "east n 2021 100 个"], Show::Growth, Refused),
        (&["east n 2022 120 个 s=x", "east n 2021 100 个"], Show::Growth, Refused),
        (&["east n 2023 90 批次", "east n 2022 46 次"], Show::Growth, Refused),
        (&["east rate 2022 12 %", "east rate 2021 10 %"], Show::Growth, Refused),
        (
            &["east money 2022 12 亿元 b:planned", "east money 2021 10 亿元 b:total"],
            Show::Growth,
            Plain(20.0),
        ),
        // shares
        (&["east n 2022 26 个 s=x in:w", "east n 2022 31 个 id:w"], Show::Share, Refused),
        (&["east n 2022 30 个", "west n 2022 10 个"], Show::Share, Plain(75.0)),
        (&["east n 2022 30 个", "west n 2022-Q1 10 个"], Show::Share, Refused),
        (&["east n 2022 30 个", "west n 2022 10 个 b:target"], Show::Share, Refused),
        (&["east n 2022 30 个", "west n 2022 10 个 s=x"], Show::Share, Refused),
        (&["east n 2022 30 次", "west n 2022 10 批次"], Show::Share, Refused),
        (&["city n 2022 30 个", "east n 2022 10 个"], Show::Share, Refused),
        (&["east money 2022 100 亿元", "west money 2022 -20 亿元"], Show::Share, Refused),
        // one metric by another, always n below
        (&["east money 2022 99.4 亿元", "east n 2022 31 个"], Show::Per, Plain(3.21)),
        (
            &["east money 2022 99.4 亿元 b:agreed s=x", "east n 2022 31 个 s=x"],
            Show::Per,
            Plain(3.21),
        ),
        (&["east money 2022 99.4 亿元", "east n 2022@to-date 31 个"], Show::Per, Refused),
        (&["east money 2022 99.4 亿元", "east n 2022~ 31 个"], Show::Per, Refused),
        (&["east money 2022 99.4 亿元", "east n 2022 31 个 s=x"], Show::Per, Refused),
        (&["east money 2022 520.61 亿元 b:pipeline", "east n 2022 46 个"], Show::Per, Refused),
        (&["east money 2022 500 亿元 b:target", "east n 2022 46 个"], Show::Per, Refused),
        // what is done of a target
        (
            &["east n 2022-Q1 31 个 s=x", "east n 2022 100 个 b:target s=x"],
            Show::Completion,
            Plain(31.0),
        ),
        (
            &["east n 2022-Q1 31 个 s=x", "east n 2022 100 个 b:target"],
            Show::Completion,
            Told(31.0),
        ),
        (&["east n 2022-Q1 31 个", "east n 2022 100 个 b:target s=x"], Show::Completion, Refused),
        (&["east n 2021 31 个", "east n 2022 100 个 b:target"], Show::Completion, Refused),
        (
            &["east n 2022 118 条 b:pipeline", "east n 2022 100 个 b:target"],
            Show::Completion,
            Refused,
        ),
        (&["east n 2022 46 次", "east n 2022 60 批次 b:target"], Show::Completion, Refused),
        (&["east n 2022-Q1 31 个", "east n 2022 100 个 b:target"], Show::Pace, Plain(1.26)),
        (&["east n 2022@to-date 31 个", "east n 2022 100 个 b:target"], Show::Pace, Refused),
        (
            &["east n 2022-Q1 27 个", "east rate 2022-Q1 29.2 % b:completion-rate s=x target=全年"],
            Show::Pace,
            Refused,
        ),
        (
            &["east n 2022-Q1 31 个", "east rate 2022-Q1 34.4 % b:completion-rate target=市"],
            Show::ImpliedTarget,
            Plain(90.0),
        ),
        (
            &["east n 2022-Q1 31 个", "east rate 2022-Q1 34.4 % b:completion-rate s=x"],
            Show::ImpliedTarget,
            Refused,
        ),
    ];
    let mut wrong = Vec::new();
    for (figures, show, expected) in cases {
        let found = shown(figures, show);
        if found != expected {
            wrong.push(format!("{show:?} {figures:?}: {found:?} for {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong: {wrong:#?}", wrong.len());
}

/// The observations of figures whose marks have no caveat, by entity.
fn plain(figures: &[&str]) -> Vec<String> {
    let data = document(figures);
    let found = of_metric(&data, heads(figures[0])[1], |query| query);
    let plain = found.figures().filter(|(.., figure)| figure.caveats.is_empty());
    let entity = |index: usize| data.observations.get(index).unwrap().entity;
    plain.map(|(.., figure)| data.entities[entity(figure.observation)].id.to_string()).collect()
}

/// Several figures, those that may be ranked and averaged together by the first letter of their
/// entity, and the mean of all.
type Several = (&'static [&'static str], &'static str, Option<f64>);

const SEVERAL: [Several; 12] = [
    (&["east n 2022 5 个", "west n 2022 3 个", "other n 2022 4 个"], "ewo", Some(4.0)),
    (&["east n 2022~ 5 个", "west n 2022~ 3 个", "other n 2022~ 4 个"], "ewo", Some(4.0)),
    (&["east n 2022 5 个", "west n 2022 3 个", "other n 2022-Q1 4 个"], "ew", None),
    (&["east n 2022 5 个", "west n 2022 3 个", "other n 2022@to-date 4 个"], "ew", None),
    (&["east n 2022 5 个", "west n 2022 3 个", "other n 2022~ 4 个"], "ew", None),
    (&["east n 2022 5 个", "west n 2022 3 个", "other n 2022 4 个 s=x"], "ew", None),
    (&["east n 2022 5 个", "west n 2022 3 个", "other n 2022 4 个 b:pipeline"], "ew", None),
    (&["east n 2022 5 批次", "west n 2022 3 批次", "other n 2022 4 次"], "ew", None),
    // of a city and its districts it is the city that stands apart
    (&["east n 2022 5 个", "west n 2022 3 个", "city n 2022 9 个"], "ew", None),
    (&["east n 2022 5 个", "plant n 2022 3 个", "other n 2022 4 个"], "eo", None),
    (
        &[
            "east n 2022@to-date 5 个 src:april",
            "west n 2022@to-date 3 个 src:april",
            "other n 2022@to-date 4 个 src:july",
        ],
        "ew",
        None,
    ),
    // rates have denominators of their own
    (&["east rate 2022 5 %", "west rate 2022 3 %", "other rate 2022 4 %"], "ewo", None),
];

#[test]
fn what_is_unlike_the_others_is_marked_and_neither_ranked_nor_averaged_with_them() {
    for (figures, expected, mean) in SEVERAL {
        let data = document(figures);
        let mut alike = plain(figures);
        alike.sort_by_key(|id| expected.find(&id[..1]));
        let letters: String = alike.iter().map(|id| &id[..1]).collect();
        assert_eq!(letters, expected, "{figures:?}");
        let all: Vec<usize> = (0..figures.len()).collect();
        assert_eq!(derive::mean(&data, &all).map(|mean| mean.value), mean, "{figures:?}");
        let ranks =
            of_metric(&data, heads(figures[0])[1], |query| Query { show: Show::Rank, ..query });
        assert_eq!(ranks.figures().count(), expected.len(), "{figures:?}");
        let shown = of_metric(&data, heads(figures[0])[1], |query| query);
        let summary = Teller::new(&data, &shown, Lang::EN).summary();
        let among = summary.contains("of the") || summary.contains("like for like");
        assert_eq!(among, expected.len() < 3, "{summary}");
    }
}

/// The words of the lines that are drawn for a mean and a median, and the notes.
fn averages(figures: &[&str], query: Query) -> (usize, String) {
    let data = document(figures);
    let references = vec![Reference::Average(Average::Mean), Reference::Average(Average::Median)];
    let query = Query { references, ..query };
    let found = compare(&data, &query);
    let maker =
        Maker { dataset: &data, comparison: &found, query: &query, view: None, lang: Lang::EN };
    let exhibit = maker.with_prose();
    (exhibit.references.len(), exhibit.prose.notes.join("; "))
}

#[test]
fn no_mean_or_median_is_drawn_of_unlike_figures() {
    let two = ["east n 2022 5 个", "west n 2022 3 个"];
    let plain = Query { metrics: vec![0], ..Query::default() };
    assert_eq!(averages(&two, plain.clone()).0, 2);
    let years = ["east n 2021 5 个", "east n 2022 3 个", "west n 2021 5 个", "west n 2022 3 个"];
    let colored = |axis| Query { color: Some(axis), ..plain.clone() };
    let (count, notes) = averages(&years, colored(Axis::Period));
    assert!(count == 0 && notes.contains("no mean or median"), "{notes}");
    let over_time = Query { rows: Axis::Period, ..colored(Axis::Entity) };
    assert_eq!(averages(&years, over_time).0, 2, "of the years of two districts");
    let sorts = ["east n 2022 5 个", "east n 2022 3 个 b:planned", "west n 2022 5 个"];
    assert_eq!(averages(&sorts, colored(Axis::Basis)).0, 0);
    let parts = ["east n 2022 5 个 id:w", "east n 2022 3 个 s=x in:w", "west n 2022 5 个"];
    assert_eq!(averages(&parts, Query { rows: Axis::Figure, ..plain.clone() }).0, 0);
}

#[test]
fn over_time_what_is_not_as_long_or_not_printed_is_marked() {
    let marked = |figures: &[&str]| {
        let data = document(figures);
        let query = Query { rows: Axis::Period, ..Query::of_metric(0) };
        let found = compare(&data, &query);
        let marked = found.figures().filter(|(.., figure)| !figure.caveats.is_empty());
        marked.map(|(.., figure)| figure.observation).collect::<Vec<_>>()
    };
    let years = ["east n 2019 1 个", "east n 2020 2 个", "east n 2021 3 个"];
    let with = |last: &'static str| [years.as_slice(), &[last]].concat();
    assert_eq!(marked(&with("east n 2022 4 个")), [0; 0]);
    assert_eq!(marked(&with("east n 2022@whole 4 个")), [0; 0]);
    assert_eq!(marked(&with("east n 2022@to-date 4 个")), [3]);
    assert_eq!(marked(&with("east n 2022-Q1 4 个")), [3]);
    assert_eq!(marked(&with("east n 2022~ 4 个")), [3]);
    let months = ["east n 2022-01 1 个", "east n 2022-02 2 个", "east n 2022-04 3 个"];
    assert_eq!(marked(&months), [0; 0], "months are alike");
    let so_far = ["east n 2022-01 1 个", "east n 2022-01/2022-02 2 个", "east n 2022-Q1 3 个"];
    assert_eq!(marked(&so_far), [0; 0], "none is as long as most");
}

#[test]
fn periods_of_two_kinds_that_are_told_in_turns_keep_all_their_figures() {
    let data = document(&[
        "east n 2022 1 个",
        "west n 2022@to-date 2 个",
        "other n 2022 3 个",
        "third n 2022@to-date 4 个",
    ]);
    let found = of_metric(&data, "n", |query| Query { color: Some(Axis::Period), ..query });
    assert_eq!((found.series.len(), found.figures().count()), (2, 4));
    let aimed = document(&["east n 2022-Q1 1 个", "east n 2022 9 个 b:target"]);
    let found = of_metric(&aimed, "n", |query| Query { rows: Axis::Period, ..query });
    assert_eq!(found.rows.len(), 1, "a target that is not shown has no period");
}

#[test]
fn spans_of_two_lengths_are_told_where_neither_is_that_of_most() {
    let marked = |second: &'static str| {
        let data = document(&["east n 2021 25 个", second]);
        let found = of_metric(&data, "n", |query| Query { rows: Axis::Period, ..query });
        found.figures().filter(|(.., figure)| !figure.caveats.is_empty()).count()
    };
    assert_eq!(marked("east n 2022-Q1 31 个"), 1);
    assert_eq!(marked("east n 2022 31 个"), 0);
    assert_eq!(marked("east n 2021-Q1 31 个"), 0, "a year so far begins as the year");
    let cumulative: Vec<String> = [2021, 2022]
        .iter()
        .flat_map(|year| {
            (2..=12).map(move |month| format!("east n {year}-01/{year}-{month:02} {month} 个"))
        })
        .collect();
    for count in [11, 12, 15, 22] {
        let lines: Vec<&str> = cumulative.iter().take(count).map(String::as_str).collect();
        let found =
            of_metric(&document(&lines), "n", |query| Query { rows: Axis::Period, ..query });
        let marked = found.figures().filter(|(.., figure)| !figure.caveats.is_empty()).count();
        assert_eq!(marked, 0, "{count} of two years that are counted up");
    }
}

#[test]
fn a_correlation_is_said_of_enough_pairs_that_are_alike() {
    let entities = ["east", "west", "other", "third", "fourth"];
    let said = |skip: usize, last: &str| {
        let mut lines: Vec<String> = Vec::new();
        for (place, entity) in entities.iter().enumerate().skip(skip) {
            let period = if *entity == "fourth" { last } else { "2022" };
            lines.push(format!("{entity} n {period} {} 个", place + 1));
            lines.push(format!("{entity} money {period} {} 亿元", place * place + 2));
        }
        let data = document(&lines.iter().map(String::as_str).collect::<Vec<_>>());
        let query = Query { form: Form::Scatter, metrics: vec![0, 3], ..Query::default() };
        Teller::new(&data, &compare(&data, &query), Lang::EN).summary()
    };
    let five = said(0, "2022");
    assert!(five.contains("orrelation") && five.contains('5'), "{five}");
    for few in [said(1, "2022"), said(0, "2022-Q1"), said(0, "2022~")] {
        assert!(!few.contains("orrelation"), "{few}");
    }
}

#[test]
fn a_view_that_is_not_for_ranking_is_neither_ranked_nor_ordered_nor_averaged() {
    let figures = ["east", "west", "other", "third", "fourth"]
        .iter()
        .enumerate()
        .map(|(place, entity)| format!("{entity} n 2022 {} 个", place + 3))
        .collect::<Vec<_>>();
    let lines: Vec<&str> = figures.iter().map(String::as_str).collect();
    let data = document(&lines);
    let unranked = Query { unranked: true, ..Query::of_metric(0) };
    for sort in [Sort::Descending, Sort::Ascending, Sort::Document] {
        let shown = compare(&data, &Query { sort, ..unranked.clone() });
        let values: Vec<f64> = shown.figures().map(|(.., figure)| figure.value).collect();
        assert_eq!(values, [3.0, 4.0, 5.0, 6.0, 7.0], "{sort:?}");
        let summary = Teller::new(&data, &shown, Lang::EN).summary();
        assert!(!summary.contains("ighest") && !summary.contains("times"), "{summary}");
    }
    let ranks = compare(&data, &Query { show: Show::Rank, ..unranked.clone() });
    assert!(ranks.figures().all(|(.., figure)| figure.derived.is_none()));
    for form in [Form::Box, Form::Histogram] {
        let drawn = compare(&data, &Query { form, ..unranked.clone() });
        assert_eq!(drawn.form, Form::Dot, "no quartiles");
        let ranked = compare(&data, &Query { form, ..Query::of_metric(0) });
        assert_eq!(ranked.form, form);
    }
    assert_eq!(averages(&lines, unranked).0, 0);
}

#[test]
fn a_reader_who_chooses_the_metric_of_a_view_that_is_not_for_ranking_gets_that_view() {
    let text = r#"{"format": "duibi/1", "entities": [{"id": "a"}, {"id": "b"}],
        "metrics": [{"id": "m", "unit": "个"}, {"id": "n", "unit": "个"}], "observations": [
        {"entity": "a", "metric": "m", "period": "2022", "value": 7, "unit": "个"},
        {"entity": "b", "metric": "m", "period": "2022", "value": 8, "unit": "个"},
        {"entity": "a", "metric": "n", "period": "2022", "value": 1, "unit": "个"}],
        "views": [{"id": "w", "x": "n"}, {"id": "v", "x": "m", "ranking": false}]}"#;
    let data = read(text.as_bytes()).dataset;
    let mut state = State::of(&data, None);
    let _ = state.resolve(&data, Choice::Metric(0));
    assert!(state.view == Some(1) && state.query.unranked);
    let _ = state.resolve(&data, Choice::Metric(1));
    assert!(state.view == Some(0) && !state.query.unranked);
}

#[test]
fn a_distribution_of_unlike_figures_is_refused_for_what_they_are() {
    let figures = |odd: usize| -> Vec<String> {
        (0..20).map(|at| format!("east n {} {at} 个", if at < odd { 2019 } else { 2020 })).collect()
    };
    let refused = |lines: Vec<String>| {
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let data = document(&lines);
        let query = Query { rows: Axis::Figure, form: Form::Histogram, ..Query::first(&data) };
        compare(&data, &query).refused.map(|(_, why)| why)
    };
    assert_eq!(refused(figures(0)), None);
    assert_eq!(refused(figures(1)), Some(Why::Mixed));
    assert_eq!(refused(figures(0).split_off(17)), Some(Why::FewValues(5)));
}

#[test]
fn many_categories_that_cannot_hold_one_another_are_ranked() {
    let best = |kind: &str| {
        let lines: Vec<String> = (0..100)
            .map(|at| format!("east n 2020 {at} 个 {}", kind.replace('#', &at.to_string())))
            .collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let data = document(&lines);
        let rows = Axis::Scope("kind".into());
        let found = compare(&data, &Query { rows, ..Query::first(&data) });
        let said = Teller { dataset: &data, comparison: &found, lang: Lang::EN }.summary();
        said.contains("ighest: ")
    };
    assert!(best("kind=chapter#"));
    assert!(!best("kind=≥#亿元"), "each of them counts the larger ones, too");
}

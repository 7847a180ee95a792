//! Views of the built-in documents that nobody would print, and such as anybody may: what the
//! summary, the notes and the sentence of two figures must say of them, and must not.

use duibi::compare::compare;
use duibi::data::{Dataset, Options, Query, read, read_with};
use duibi::exhibit::Maker;
use duibi::say::{Lang, Later, Teller};
use serde_json::{Value, json};

use crate::support::{built_in, path};

mod fair;
mod pinned;
mod unfair;

use fair::FAIR;
use unfair::UNFAIR;

/// A document by its name, with this view alone.
fn with_view(name: &str, mut view: Value) -> Dataset {
    let text = std::fs::read(path(&format!("www/data/{name}.json"))).unwrap();
    let mut document: Value = serde_json::from_slice(&text).unwrap();
    view["id"] = json!("made");
    let more = view.as_object_mut().unwrap().remove("also");
    if let Some(Value::Array(more)) = more {
        document["observations"].as_array_mut().unwrap().extend(more);
    }
    document["views"] = json!([view]);
    let joined =
        |address: &str| std::fs::read(path(&format!("www/data/{address}"))).map_err(|_| None);
    let reading = read_with(
        document.to_string().as_bytes(),
        &Options { joined: &joined, ..Options::default() },
    );
    assert_eq!(reading.faults, [], "{view}");
    reading.dataset
}

/// The sentence of two figures of a view, by their ids.
fn pinned(name: &str, view: &Value, ids: [&str; 2]) -> String {
    let dataset = with_view(name, view.clone());
    let comparison = compare(&dataset, &Query::of_view(&dataset.views[0]));
    let cell = |id: &str| {
        let index = dataset
            .observations
            .iter()
            .position(|o| o.id == id)
            .unwrap_or_else(|| panic!("no {id}"));
        let found = comparison.figures().find(|(.., figure)| figure.observation == index);
        let (row, series, _) = found.unwrap_or_else(|| panic!("{id} is not in {view}"));
        (row, series)
    };
    let cells = ids.map(cell);
    let values = comparison.pair_values(&dataset, cells[0], cells[1]);
    let computed: Vec<String> = values.iter().map(|v| duibi::say::derived(v, Lang::EN)).collect();
    let said = Teller::new(&dataset, &comparison, Lang::EN).pair(cells[0], cells[1]);
    let none = || Lang::EN.word(Later::NoPair).to_owned();
    format!("{}\n{}", said.unwrap_or_else(none), computed.join("; "))
}

/// All that is said of a view: summary, notes, cells, and the sentence of the first two figures.
fn said(name: &str, view: &Value) -> String {
    let dataset = with_view(name, view.clone());
    let query = Query::of_view(&dataset.views[0]);
    let comparison = compare(&dataset, &query);
    let lang = Lang::EN;
    let teller = Teller::new(&dataset, &comparison, lang);
    let cells: Vec<(usize, usize)> =
        comparison.figures().map(|(row, series, _)| (row, series)).collect();
    let texts: Vec<String> =
        cells.iter().map(|&(row, series)| teller.cell_text(row, series)).collect();
    let pair = match cells.as_slice() {
        [one, other, ..] => {
            teller.pair(*one, *other).unwrap_or_else(|| lang.word(Later::NoPair).to_owned())
        }
        _ => String::new(),
    };
    let maker =
        Maker { dataset: &dataset, comparison: &comparison, query: &query, view: None, lang };
    let exhibit = maker.with_prose();
    let lines = exhibit.references.len();
    format!(
        "{}\n{}\n{}\n{pair}\n{lines} lines",
        teller.summary(),
        exhibit.prose.notes.join("; "),
        texts.join(" | ")
    )
}

/// A document, a view of it, what must be said and what must not.
type Case = (&'static str, &'static str, &'static [&'static str], &'static [&'static str]);

const HUAIAN: &str = "huaian-2022-q1";
const ETDZ: &str = "huainan-etdz-2023";
const TIANJIAAN: &str = "tianjiaan-2023";
const HUAINAN: &str = "huainan-2021";
const BOTH: &str = "huainan-huaian-2021-2023";

/// What a text lacks and has too much, if anything.
fn wrong(text: &str, must: &[&str], must_not: &[&str]) -> Option<String> {
    let missing: Vec<&&str> = must.iter().filter(|word| !text.contains(**word)).collect();
    let extra: Vec<&&str> = must_not.iter().filter(|word| text.contains(**word)).collect();
    let is_right = missing.is_empty() && extra.is_empty();
    (!is_right).then(|| format!("  lacks {missing:?}, has {extra:?}:\n{text}"))
}

#[test]
fn two_pinned_figures_are_told_apart_where_they_are_unlike_and_only_there() {
    let mut all = Vec::new();
    for (name, view, ids, must, must_not) in pinned::UNFAIR.into_iter().chain(pinned::FAIR) {
        let text = pinned(name, &serde_json::from_str(view).unwrap(), ids);
        all.extend(wrong(&text, must, must_not).map(|why| format!("{name} {view} {ids:?}\n{why}")));
    }
    assert!(all.is_empty(), "{} wrong:\n{}", all.len(), all.join("\n\n"));
}

#[test]
fn an_unfair_view_says_why_and_ranks_nothing_and_a_fair_one_is_not_flagged() {
    let mut all = Vec::new();
    for (name, view, must, must_not) in UNFAIR.into_iter().chain(FAIR) {
        let text = said(name, &serde_json::from_str(view).unwrap());
        all.extend(wrong(&text, must, must_not).map(|why| format!("{name} {view}\n{why}")));
    }
    assert!(all.is_empty(), "{} wrong:\n{}", all.len(), all.join("\n\n"));
}

/// The cells of a line of CSV.
fn cells(line: &str) -> Vec<String> {
    let (mut out, mut is_quoted) = (vec![String::new()], false);
    for c in line.chars() {
        match c {
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => out.push(String::new()),
            c => out.last_mut().unwrap().push(c),
        }
    }
    out
}

#[test]
fn a_table_in_english_counts_in_thousands_and_millions_and_adds_no_zeros() {
    let mut seen = 0;
    for dataset in built_in() {
        for view in &dataset.views {
            let comparison = compare(&dataset, &Query::of_view(view));
            let csv = Teller::new(&dataset, &comparison, Lang::EN).csv();
            for line in csv.lines().skip(1) {
                let cells = cells(line);
                let [value, unit] = [&cells[6], &cells[7]];
                let is_chinese = unit.contains("hundred") || unit.contains("ten thousand");
                assert!(!is_chinese, "{}: {line}", view.id);
                assert!(!value.contains('.') || !value.ends_with('0'), "{}: {line}", view.id);
                let size = value.parse::<f64>().unwrap_or(1.0).abs();
                let is_money = unit.contains("illion");
                assert!(!is_money || size >= 1.0 || size == 0.0, "{}: {line}", view.id);
                seen += usize::from(is_money);
            }
        }
    }
    assert!(seen > 60, "{seen}");
}

#[test]
fn computed_values_of_a_column_have_the_same_decimals() {
    let view = json!({"x": ["signed-investment", "signed"], "show": "per"});
    let dataset = with_view(HUAIAN, view);
    let comparison = compare(&dataset, &Query::of_view(&dataset.views[0]));
    let decimals: Vec<usize> = comparison.figures().map(|(.., figure)| figure.decimals).collect();
    assert!(decimals.len() > 3 && decimals.iter().all(|own| *own == decimals[0]), "{decimals:?}");
}

#[test]
fn a_document_without_views_says_which_metrics_are_not_shown() {
    let text = std::fs::read(path(&format!("www/data/{TIANJIAAN}.json"))).unwrap();
    let mut document: Value = serde_json::from_slice(&text).unwrap();
    document["views"] = json!([]);
    let dataset = read(document.to_string().as_bytes()).dataset;
    let comparison = compare(&dataset, &Query::first(&dataset));
    let notes = Teller::new(&dataset, &comparison, Lang::EN).notes().join("\n");
    assert!(notes.contains("not shown here: ") && notes.contains(" more"), "{notes}");
    let of_view = with_view(TIANJIAAN, json!({"x": "signed"}));
    let comparison = compare(&of_view, &Query::first(&of_view));
    let notes = Teller::new(&of_view, &comparison, Lang::EN).notes().join("\n");
    assert!(!notes.contains("not shown"), "an editor chose: {notes}");
}

#[test]
fn small_multiples_of_what_the_colours_are_part_the_chart() {
    let view = json!({"x": "signed", "rows": "basis", "colour": "entity", "facet": "entity",
        "entities": ["lianshui", "huaian-etdz"]});
    let dataset = with_view(HUAIAN, view);
    let comparison = compare(&dataset, &Query::of_view(&dataset.views[0]));
    assert_eq!(comparison.panels.len(), 2);
}

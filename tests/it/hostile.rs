//! Views of the built-in documents that nobody would print, and such as anybody may: what the
//! summary, the notes and the sentence of two figures must say of them, and must not.

use duibi::compare::compare;
use duibi::data::{Dataset, Query, read};
use duibi::exhibit::Maker;
use duibi::say::{Lang, Teller};
use serde_json::{Value, json};

use crate::support::{built_in, path};

/// A document by its name, with this view alone.
fn with_view(name: &str, mut view: Value) -> Dataset {
    let text = std::fs::read(path(&format!("www/data/{name}.json"))).unwrap();
    let mut document: Value = serde_json::from_slice(&text).unwrap();
    view["id"] = json!("made");
    document["views"] = json!([view]);
    let reading = read(document.to_string().as_bytes());
    assert_eq!(reading.faults, [], "{view}");
    reading.dataset
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
        [one, other, ..] => teller.pair(*one, *other).unwrap_or_default(),
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
const FLAGGED: &[&str] = &["ot like for like", "differ", "*", "No common"];

const UNFAIR: [Case; 27] = [
    // when: to date, a quarter, up to a day, inferred
    (
        HUAIAN,
        r#"{"x": "signed", "entities": ["qingjiangpu", "hongze"]}"#,
        &["2022 to date", "Q1 2022", "Not like for like"],
        &["ighest", "lowest"],
    ),
    (
        HUAIAN,
        r#"{"x": "signed", "entities": ["huaian-etdz", "hongze"]}"#,
        &["period inferred", "Not like for like"],
        &["ighest", "lowest"],
    ),
    (
        HUAIAN,
        r#"{"x": "signed", "entities": ["jinhu", "qingjiangpu"]}"#,
        &["as of Apr 2022", "2022 to date"],
        &["ighest", "Both at"],
    ),
    (HUAIAN, r#"{"x": "teams"}"#, &["as of Apr 2022", "Q1 2022"], &["ighest", "lowest"]),
    // what sort: agreed, total, planned, aimed at, in talks, quota
    (
        HUAIAN,
        r#"{"x": "signed-investment", "entities": ["hongze", "lianshui"]}"#,
        &["agreed", "total investment"],
        &["ighest", "lowest"],
    ),
    (
        HUAIAN,
        r#"{"x": ["leads-investment", "signed-investment"], "entities": ["jinhu"]}"#,
        &["Metrics are of different sorts"],
        &["ighest"],
    ),
    (
        HUAIAN,
        r#"{"x": ["started-investment", "started-annual-plan"], "entities": ["hongze"]}"#,
        &["different"],
        &["ighest"],
    ),
    (
        ETDZ,
        r#"{"x": ["financing", "non-special-bond-quota"]}"#,
        &["Metrics are of different sorts"],
        &["ighest"],
    ),
    (
        ETDZ,
        r#"{"x": ["bank-loans-to-firms", "guaranteed-loans"]}"#,
        &["Metrics are of different sorts"],
        &["ighest"],
    ),
    (ETDZ, r#"{"x": ["signed", "planned-projects"]}"#, &["Metrics are of different sorts"], &[]),
    (ETDZ, r#"{"x": "floor-space"}"#, &["actual", "planned"], &["ighest", "lowest"]),
    // of what: limits, parts and wholes
    (
        HUAIAN,
        r#"{"x": "signed", "entities": ["hongze", "huaian-industrial-park"]}"#,
        &["industrial projects"],
        &["ighest", "lowest"],
    ),
    (
        HUAIAN,
        r#"{"x": "effective-investment", "basis": "actual"}"#,
        &["No common basis"],
        &["ighest", "lowest"],
    ),
    (
        HUAIAN,
        r#"{"x": "signed", "entities": ["jinhu"], "rows": "figure"}"#,
        &["38", "21"],
        &["ighest", "lowest"],
    ),
    (
        HUAIAN,
        r#"{"x": "signed", "entities": ["huaian-district"], "rows": "part", "basis": "target"}"#,
        &["8", "4"],
        &["ighest", "lowest"],
    ),
    (HUAIAN, r#"{"x": "leads", "rows": "figure"}"#, &["118", "102"], &["ighest", "lowest"]),
    (
        HUAIAN,
        r#"{"x": "completed", "rows": "figure", "basis": "actual"}"#,
        &["the 2 that are like for like"],
        &["Xuyi (industrial projects, 100 million yuan or more · 2022 to date), 15"],
    ),
    (
        HUAIAN,
        r#"{"x": "signed", "rows": "figure", "basis": "target"}"#,
        &["8 figures"],
        &["ighest", "lowest"],
    ),
    (
        ETDZ,
        r#"{"x": "special-bond-projects", "rows": "figure"}"#,
        &["10", "6"],
        &["ighest", "lowest"],
    ),
    (ETDZ, r#"{"x": ["started", "completed"]}"#, &["The metrics differ in scope"], &["ighest"]),
    (TIANJIAAN, r#"{"x": "teams", "rows": "figure"}"#, &["13", "3"], &["ighest", "lowest"]),
    // what is computed
    (HUAIAN, r#"{"x": "signed", "show": "rank"}"#, &["46"], &["ranks", "Highest"]),
    (HUAIAN, r#"{"x": "signed-completion", "reference": "mean"}"#, &["no mean", "0 lines"], &[]),
    (HUAIAN, r#"{"x": "signed-investment", "reference": "median"}"#, &["0 lines"], &["ighest"]),
    (HUAIAN, r#"{"x": "started", "show": "completion"}"#, &["numerator"], &["ighest", "lowest"]),
    (
        HUAIAN,
        r#"{"x": "signed", "form": "percent", "entities": ["qingjiangpu"], "colour": "part"}"#,
        &["overlap"],
        &["41.3"],
    ),
    (
        HUAIAN,
        r#"{"x": "signed", "y": "signed-investment", "form": "scatter"}"#,
        &["Not like for like"],
        &["orrelation"],
    ),
];

const FAIR: [Case; 22] = [
    (
        HUAIAN,
        r#"{"x": "signed", "entities": ["hongze", "lianshui"]}"#,
        &["Highest: Hongze, 34; lowest: Lianshui, 31"],
        FLAGGED,
    ),
    (
        HUAIAN,
        r#"{"x": "signed", "entities": ["qingjiangpu", "huaiyin", "xuyi"]}"#,
        &["Highest: Qingjiangpu, 46", "1.7 times"],
        FLAGGED,
    ),
    (
        HUAIAN,
        r#"{"x": "signed", "entities": ["hongze", "lianshui", "huaian-industrial-park"], "scope": {"sector": "工业"}}"#,
        &["ighest: Lianshui, 26"],
        &["ot like for like"],
    ),
    (
        HUAIAN,
        r#"{"x": "signed", "entities": ["qingjiangpu", "huaiyin", "xuyi"], "scope": {"sector": "工业"}}"#,
        &["ighest: Xuyi, 26"],
        &["ot like for like"],
    ),
    (
        HUAIAN,
        r#"{"x": "signed", "entities": ["qingjiangpu", "huaiyin"], "scope": {"sector": "高新技术"}}"#,
        &["Highest: Qingjiangpu, 13"],
        FLAGGED,
    ),
    (
        HUAIAN,
        r#"{"x": "signed", "entities": ["lianshui", "huaian-district"], "basis": "target"}"#,
        &["Highest: Lianshui, 100"],
        FLAGGED,
    ),
    (
        HUAIAN,
        r#"{"x": "completed", "entities": ["jinhu", "huaian-industrial-park"]}"#,
        &["Highest: Jinhu, 8"],
        FLAGGED,
    ),
    (
        HUAIAN,
        r#"{"x": ["signed-completion", "signed-investment-completion"], "entities": ["lianshui"]}"#,
        &["34.4", "30.2"],
        FLAGGED,
    ),
    (HUAIAN, r#"{"x": ["started", "completed"], "entities": ["huaiyin"]}"#, &["12", "5"], FLAGGED),
    (
        HUAIAN,
        r#"{"x": "signed", "form": "stacked", "entities": ["hongze"], "colour": "size"}"#,
        &["26", "6", "2"],
        FLAGGED,
    ),
    (
        HUAIAN,
        r#"{"x": "signed", "show": "rank", "entities": ["qingjiangpu", "huaiyin", "xuyi"]}"#,
        &["1", "2", "3"],
        FLAGGED,
    ),
    (
        HUAIAN,
        r#"{"x": "signed", "reference": "mean", "entities": ["qingjiangpu", "huaiyin", "xuyi"]}"#,
        &["1 lines"],
        FLAGGED,
    ),
    (
        HUAIAN,
        r#"{"x": ["signed-investment", "signed"], "show": "per", "entities": ["lianshui"]}"#,
        &["321 million yuan each"],
        FLAGGED,
    ),
    (
        HUAIAN,
        r#"{"x": "signed", "show": "implied-target", "entities": ["lianshui"]}"#,
        &["90"],
        FLAGGED,
    ),
    (ETDZ, r#"{"x": ["started", "continued"]}"#, &["15", "26"], FLAGGED),
    (ETDZ, r#"{"x": ["firms-cleared", "firms-settled"]}"#, &["11", "10"], FLAGGED),
    (ETDZ, r#"{"x": ["land-acquired", "land-put-forward", "land-sold"]}"#, &["1,164 mu"], FLAGGED),
    (ETDZ, r#"{"x": ["trade-growth", "budget-revenue-growth"]}"#, &["40.2%", "15%"], FLAGGED),
    (
        ETDZ,
        r#"{"x": "signed-investment"}"#,
        &["Highest: Jinyusheng IC line, 1 billion yuan"],
        FLAGGED,
    ),
    (
        ETDZ,
        r#"{"x": ["subsidies-paid", "tax-relief"]}"#,
        &["152 million yuan", "about 70 million yuan"],
        FLAGGED,
    ),
    (
        ETDZ,
        r#"{"x": "planned-projects", "form": "stacked", "colour": "sector"}"#,
        &["not itemised: 8 (computed)"],
        FLAGGED,
    ),
    (ETDZ, r#"{"x": ["outreach-trips", "visitors-received"]}"#, &["90-odd", "190-odd"], FLAGGED),
];

#[test]
fn an_unfair_view_says_why_and_ranks_nothing_and_a_fair_one_is_not_flagged() {
    let mut wrong = Vec::new();
    for (name, view, must, must_not) in UNFAIR.into_iter().chain(FAIR) {
        let text = said(name, &serde_json::from_str(view).unwrap());
        let missing: Vec<&&str> = must.iter().filter(|word| !text.contains(**word)).collect();
        let extra: Vec<&&str> = must_not.iter().filter(|word| text.contains(**word)).collect();
        if !missing.is_empty() || !extra.is_empty() {
            wrong.push(format!("{name} {view}\n  lacks {missing:?}, has {extra:?}:\n{text}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n\n"));
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

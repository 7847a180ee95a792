//! The cases of the approved pictures of single forms: tables of figures, and the views of them.

use duibi::color::ThemeMode;
use duibi::say::Lang;
use serde_json::{Value, json};

use crate::form_tables::{LONG, Row, Table};
use crate::pictures::{Around, Picture};

/// Figures by places, a line a row: a name, and a value a metric. `~` is about, `>` is over.
const DISTRICTS: &str = "清江浦区 | 46 | 31 | 8
    淮阴区 | 27 | ~22 | 5
    洪泽区 | 34 | 24 | 12
    盱眙县 | >30 | 21 | 15
    涟水县 | 31 | 18 planned | 4";
const PLACES: &str = "清江浦 | 46 | 165.9 | 3
    淮阴 | 27 | 120.5 | 8.5
    洪泽 | 34 | ~290 | 5
    盱眙 | >30 | 165 | 0
    涟水 | 31 | 97.5 | 12
    金湖 | 46 | 98 | 6";
const FOUR_WITH_GAPS: &str = "甲 | 4 | none | 8
    丁 | 3 | 5 | 2
    乙 | none | 0 | 1
    丙 | none | none | none";
const SEVEN_WITH_GAPS: &str = "甲 | 4 | 8 | none
    乙 | none | 0 | 1
    丙 | 7 | none | 1
    丁 | 9 | 3 | 0
    戊 | 9 | 3 | 2
    己 | 5 | 1 | 3
    庚 | 2 | 6 | 4";
const ONE_DISTRICT: &str = "清江浦区 | 46 | 31 | 8";
const ONE_PLACE: &str = "清江浦 | 46 | 165.93 | 3";
const BELOW_ZERO: &str = "甲 | -12.5 | -3 | 2
    乙 | 8 | 4 | -6
    丙 | -0.01 | 0 | 1";
const FIVE_BELOW_ZERO: &str = "甲 | -12.5 | -3 | 2
    乙 | 8 | 4 | -6
    丙 | -0.01 | 0 | 1
    丁 | 3 | -7.5 | 5
    戊 | 5 | 1 | 1";
const HUGE: &str = "甲 | 1e15 | 3 | 1
    乙 | 3 | 1e12 | 1e9
    丙 | 0.000001 | 40 | 7";
const FIVE_HUGE: &str = "甲 | 1e15 | 3 | 1
    乙 | 3 | 1e12 | 1e9
    丙 | 0.000001 | 40 | 7
    丁 | 20 | 0.5 | 7
    戊 | 6e5 | 7e5 | 7";
const LONG_NAMES: &str = "LONG0 | 12 | 30 | 2
    LONG1 | 70 | 32 | 9";

/// Figures by years, a line an entity: a name, the first year, and a value a year.
const CITIES: &str = "上海 | 2015 | 40 | 44 | 43 | 50 | 58 | ~60 | 71 | 80
    北京 | 2015 | 38 | 45 | 47 | none | 56 | 61 | 70 | 78
    深圳 | 2017 | 20 | 22 | 31 | 30 | 36 | 41";
const CITY_WITH_GAP: &str = "上海 | 2015 | 40 | 44 | none | 50 | 58 | 49 | 71 | 80";
const TWO_YEARS: &str = "上海 | 2015 | 7 | 9";
const FALLING: &str = "上海 | 2015 | -4 | 2 | 5.5 | -7";
const EXTREME_YEARS: &str = "上海 | 2015 | 1e15 | 3 | 0.000001 | -2e14";
const LONG_CITIES: &str = "LONG0 | 2015 | 4 | 7 | 6
    LONG1 | 2015 | 5 | 6.5 | 9";

/// Views of places or years.
const SCATTER: &str = r#"{"form": "scatter", "x": "m0", "y": "m1", "reference": "median"}"#;
const BUBBLES: &str = r#"{"form": "scatter", "x": "m0", "y": "m1", "size": "m2"}"#;
const LOG: &str = r#"{"form": "scatter", "x": "m0", "y": "m1", "scale": "log",
    "reference": ["mean", 50]}"#;
const LINE: &str = r#"{"form": "line", "x": "m0", "colour": "entity"}"#;
const AREA: &str = r#"{"form": "area", "x": "m0", "reference": "mean"}"#;
const HISTOGRAM: &str = r#"{"form": "histogram", "x": "m0", "reference": "median"}"#;

/// Pictures of forms that share a frame of two axes.
const FRAMES: [(&str, &str, &str); 21] = [
    ("scatter-usual", SCATTER, PLACES),
    ("scatter-sized", BUBBLES, PLACES),
    ("scatter-missing", BUBBLES, SEVEN_WITH_GAPS),
    ("scatter-one-row", SCATTER, ONE_PLACE),
    ("scatter-negative", BUBBLES, FIVE_BELOW_ZERO),
    ("scatter-huge-range", LOG, FIVE_HUGE),
    ("scatter-long-labels", SCATTER, LONG_NAMES),
    ("scatter-narrow", SCATTER, PLACES),
    ("scatter-dark", BUBBLES, PLACES),
    ("line-usual", LINE, CITIES),
    ("line-one-series", LINE, TWO_YEARS),
    ("line-negative", LINE, FALLING),
    ("line-huge-range", LINE, EXTREME_YEARS),
    ("line-long-labels", LINE, LONG_CITIES),
    ("line-narrow", LINE, CITIES),
    ("line-dark", LINE, CITIES),
    ("area-missing", AREA, CITY_WITH_GAP),
    ("histogram-usual", HISTOGRAM, PLACES),
    ("histogram-missing", HISTOGRAM, SEVEN_WITH_GAPS),
    ("histogram-huge-range", HISTOGRAM, FIVE_HUGE),
    ("histogram-narrow", HISTOGRAM, FIVE_BELOW_ZERO),
];

/// The cases of forms that draw each metric as a column of cells or bars.
const CELLS: [(&str, &str); 8] = [
    ("usual", DISTRICTS),
    ("missing", FOUR_WITH_GAPS),
    ("one-row", ONE_DISTRICT),
    ("negative", BELOW_ZERO),
    ("huge-range", HUGE),
    ("long-labels", LONG_NAMES),
    ("narrow", DISTRICTS),
    ("dark", DISTRICTS),
];
/// Those forms, and the units of the metrics of each.
const FORMS_OF_CELLS: [(&str, &[&str]); 5] = [
    ("matrix", &["个", "亿元", "%"]),
    ("slope", &["个", "个"]),
    ("column", &["个", "个"]),
    ("stacked-column", &["个", "个", "个"]),
    ("percent-column", &["个", "个", "个"]),
];

/// All pictures of single forms.
pub(crate) fn pictures() -> Vec<Picture> {
    let mut out: Vec<Picture> = FRAMES
        .iter()
        .map(|(name, view, text)| {
            let view: Value = serde_json::from_str(view).unwrap();
            let is_over_time = view["form"] == "line" || view["form"] == "area";
            let rows = if is_over_time { years(text) } else { places(text) };
            picture(name, &Table { metrics: frame(), rows: &rows, view, is_stacked: false })
        })
        .collect();
    for (form, units) in FORMS_OF_CELLS {
        for (case, text) in CELLS {
            // parts of a whole are neither below zero nor inexact here
            let is_stacked = form.ends_with("-column");
            if is_stacked && ["negative", "huge-range"].contains(&case) {
                continue;
            }
            let mut rows = places(text);
            for row in &mut rows {
                row.values.truncate(units.len());
                if is_stacked {
                    row.values.iter_mut().for_each(plain);
                }
            }
            out.push(picture(&format!("{form}-{case}"), &cells(form, units, &rows)));
        }
    }
    out
}

/// The picture of a table; its name says what is unusual.
fn picture(name: &str, table: &Table) -> Picture {
    Picture {
        name: name.to_owned(),
        dataset: table.dataset(),
        view: "v",
        width: if name.ends_with("narrow") { 320.0 } else { 560.0 },
        mode: if name.ends_with("dark") { ThemeMode::Dark } else { ThemeMode::Light },
        lang: if name.ends_with("labels") { Lang::EN } else { Lang::ZH_HANS },
        around: Around::Nothing,
    }
}

/// The metrics of forms that share a frame.
fn frame() -> Vec<(&'static str, &'static str, &'static str)> {
    vec![
        ("常住人口", "Residents", "万人"),
        ("地区生产总值", "Gross regional product", "亿元"),
        ("增长率", "Growth", "%"),
    ]
}

/// A table for a form that draws each metric as a column, with metrics of these units.
pub(crate) fn cells<'t>(form: &str, units: &[&'t str], rows: &'t [Row]) -> Table<'t> {
    const CHINESE: [&str; 8] = [
        "新签约项目",
        "新开工项目",
        "新竣工项目",
        "完成投资",
        "到位资金",
        "在谈项目",
        "招商活动",
        "外出招商",
    ];
    const ENGLISH: [&str; 3] = ["Projects signed", "Investment under way", "Places"];
    let is_stacked = form.ends_with("-column");
    let metrics = units.iter().enumerate();
    let metrics = metrics.map(|(i, unit)| (CHINESE[i % 8], ENGLISH[i % 3], *unit)).collect();
    let drawn = if is_stacked { 1 } else { units.len() };
    let x: Vec<String> = (0..drawn).map(|i| format!("m{i}")).collect();
    Table { metrics, rows, view: json!({"form": form, "x": x, "sort": "document"}), is_stacked }
}

/// Leaves of a value nothing but its number.
pub(crate) fn plain(value: &mut Value) {
    if let Some(number) = value.get("value") {
        *value = number.clone();
    }
}

/// Reads rows of places.
fn places(text: &str) -> Vec<Row> {
    lines(text).map(|(name, values)| Row::new(name, &values)).collect()
}

/// Reads lines of years, a row a year.
fn years(text: &str) -> Vec<Row> {
    const YEARS: [&str; 8] = ["2015", "2016", "2017", "2018", "2019", "2020", "2021", "2022"];
    let mut out = Vec::new();
    for (name, values) in lines(text) {
        let from = YEARS.iter().position(|year| values[0] == year.parse::<i64>().unwrap()).unwrap();
        for (period, value) in YEARS[from..].iter().zip(&values[1..]) {
            out.push(Row { period, ..Row::new(name, std::slice::from_ref(value)) });
        }
    }
    out
}

fn lines(text: &str) -> impl Iterator<Item = (&str, Vec<Value>)> {
    text.lines().map(|line| {
        let mut cells = line.split('|').map(str::trim);
        let name = match cells.next().unwrap() {
            "LONG0" => LONG[0],
            "LONG1" => LONG[1],
            name => name,
        };
        (name, cells.map(value).collect())
    })
}

/// Reads a value: `none`, `46`, `~46`, `>46` or `46 planned`.
fn value(text: &str) -> Value {
    let number = |text: &str| -> Value { serde_json::from_str(text).unwrap() };
    if text == "none" {
        Value::Null
    } else if let Some(text) = text.strip_prefix('~') {
        json!({"value": number(text), "qualifier": "about"})
    } else if let Some(text) = text.strip_prefix('>') {
        json!({"value": number(text), "qualifier": "over"})
    } else if let Some((text, basis)) = text.split_once(' ') {
        json!({"value": number(text), "basis": basis})
    } else {
        number(text)
    }
}

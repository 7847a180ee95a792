//! Scatters, lines, areas and histograms: what holds for random data at every width.

use duibi::chart;
use duibi::compare::{Comparison, compare};
use duibi::data::{Dataset, Form, read};
use duibi::say::Lang;
use duibi::scene::{Scene, Target};
use duibi::state::State;
use serde_json::{Value, json};

use crate::form_checks::{Drawn, Random, sound};
use crate::form_tables::{LONG, Row, Table};

fn share(random: &mut Random) -> f64 {
    f64::from(u32::try_from(random.next(1 << 20)).unwrap()) / f64::from(1 << 20)
}

fn value(random: &mut Random, wild: bool) -> Value {
    let value = match random.next(if wild { 12 } else { 8 }) {
        0 => return Value::Null,
        1 => 0.0,
        2..=5 => (share(random) * 500.0).round(),
        6 => 50.0,
        7 => share(random) * 1000.0 - 300.0,
        8 => 1e15,
        9 => -0.01,
        10 => (share(random) - 0.5) * 1e18,
        _ => 1e-6,
    };
    let qualifier = random.pick(&["exact", "exact", "about", "nearly", "over"]);
    let basis = random.pick(&["actual", "actual", "actual", "planned", "target"]);
    json!({"value": value, "qualifier": qualifier, "basis": basis})
}

const NAMES: [&str; 12] = [
    "甲",
    "乙乙",
    LONG[0],
    LONG[1],
    "丁（丁）",
    "Xuyi",
    "清江浦区",
    "Huaiyin District",
    "洪泽",
    "A",
    "盱眙县人民政府驻地",
    "Jinhu",
];

const PERIODS: [&str; 9] = [
    "2020",
    "2021-Q1",
    "2021-Q2",
    "2021-Q3",
    "2021-Q4",
    "2022-01",
    "2022-02",
    "2022-06/2022-08",
    "2023",
];

/// Random rows of one metric over time.
fn times(random: &mut Random, is_wild: bool) -> Vec<Row> {
    let mut rows = Vec::new();
    for name in &NAMES[..=random.next(10)] {
        for period in PERIODS {
            rows.push(Row { period, ..Row::new(name, &[value(random, is_wild)]) });
        }
    }
    rows
}

/// Random rows of three metrics.
fn points(random: &mut Random, is_wild: bool) -> Vec<Row> {
    let mut rows = Vec::new();
    for name in &NAMES[..=random.next(11)] {
        let values: Vec<Value> = (0..3).map(|_| value(random, is_wild)).collect();
        rows.push(Row::new(name, &values));
    }
    // some points lie on one another
    rows.extend(rows.last().cloned().map(|last| Row::new("重", &last.values)));
    rows
}

fn random_case(seed: u64) -> Dataset {
    let mut random = Random::of(seed);
    let is_wild = random.next(3) == 0;
    let form = random.pick(&["scatter", "scatter", "line", "area", "histogram"]);
    let scale = random.pick(&["linear", "linear", "sqrt", "log"]);
    let reference =
        random.pick(&["[]", "[\"median\"]", "[\"mean\", \"median\"]", "[\"mean\", 50]"]);
    let reference: Value = serde_json::from_str(reference).unwrap();
    let mut view = json!({"form": form, "scale": scale, "reference": reference, "x": "m0"});
    let mut rows;
    if form == "line" || form == "area" {
        rows = times(&mut random, is_wild);
        view["colour"] = json!("entity");
    } else {
        rows = points(&mut random, is_wild);
        if form == "scatter" {
            view["y"] = json!("m1");
            if random.next(2) == 0 {
                view["size"] = json!("m2");
            }
        }
    }
    rows.push(Row::new("末", &[json!(5), json!(6), json!(7)]));
    let unit = random.pick(&["亿元", "个", "%"]);
    let metrics =
        vec![("人口", "Residents", unit), ("产值", "Output", "万元"), ("户", "Homes", "家")];
    Table { metrics, rows: &rows, view, is_stacked: false }.dataset()
}

/// Whether a comparison has more to draw than the word that there is nothing.
fn is_drawn(comparison: &Comparison) -> bool {
    let mut series = 0..comparison.series.len();
    let has_first = series.any(|series| comparison.figure(0, series).is_some());
    comparison.refused.is_none() && (has_first || comparison.rows.len() != 1)
}

#[test]
fn random_data_are_drawn_soundly_and_where_they_belong() {
    let count: u64 = std::env::var("DUIBI_FORMS").ok().and_then(|n| n.parse().ok()).unwrap_or(400);
    let mut seen = 0_u64;
    for seed in 0..count {
        let dataset = random_case(seed);
        for (width, lang) in
            [(240.0, Lang::EN), (320.0, Lang::ZH_HANS), (720.0, Lang::EN), (1000.0, Lang::ZH_HANT)]
        {
            let Drawn { comparison, scene, .. } = Drawn::of(&dataset, width, lang);
            if is_drawn(&comparison) {
                seen += 1;
                let case = format!("seed {seed}, width {width}, {:?}", comparison.form);
                sound(&comparison, &scene, &case);
                oracle(&dataset, &comparison, &scene, seed);
            }
        }
    }
    assert!(seen > count, "{seen}");
}

/// Where a symbol is drawn, its height is that of a straight scale through the lowest and the
/// highest one.
fn oracle(dataset: &Dataset, comparison: &Comparison, scene: &Scene, seed: u64) {
    use duibi::data::Curve;
    if dataset.views[0].query.curve != Curve::Linear || comparison.form == Form::Histogram {
        return;
    }
    for panel in &comparison.panels {
        let is_scatter = comparison.form == Form::Scatter;
        let series: Vec<usize> =
            if is_scatter { vec![panel.series[1]] } else { panel.series.clone() };
        let is_drawn =
            |row: usize| !is_scatter || comparison.figure(row, panel.series[0]).is_some();
        let mut points: Vec<(f64, f64)> = Vec::new();
        for (row, of, figure) in
            comparison.figures().filter(|(row, of, _)| series.contains(of) && is_drawn(*row))
        {
            let spot = scene.hotspot(Target { row, series: of }).unwrap();
            points.push((figure.value, f64::midpoint(spot.mark.y0, spot.mark.y1)));
        }
        points.sort_by(|a, b| a.0.total_cmp(&b.0));
        let (Some(low), Some(high)) = (points.first(), points.last()) else { continue };
        for (value, y) in &points {
            let share = if high.0 > low.0 { (value - low.0) / (high.0 - low.0) } else { 0.0 };
            let expected = low.1 + (high.1 - low.1) * share;
            assert!(
                (y - expected).abs() < 1.0,
                "seed {seed}: {value} is drawn at {y}, not at {expected}"
            );
        }
    }
}

#[test]
fn very_many_points_are_drawn_in_time() {
    let mut random = Random::of(5);
    let mut csv = String::from("place,year,a,b\n");
    for i in 0..20_000 {
        csv += &format!("p{i},2022,{},{}\n", random.next(1000), random.next(700));
    }
    let reading = read(csv.as_bytes());
    assert_eq!(reading.faults, []);
    let mut state = State { width: 720.0, ..State::of(&reading.dataset, None) };
    state.query.metrics = vec![0, 1];
    state.query.form = Form::Scatter;
    let comparison = compare(&reading.dataset, &state.query);
    let from = std::time::Instant::now();
    let scene = chart::draw(&state.maker(&reading.dataset, &comparison).exhibit(), &state);
    assert_eq!((comparison.form, scene.hotspots.len()), (Form::Scatter, 40_000));
    // far more than it takes, for a machine that is busy and a build that is not optimised
    assert!(from.elapsed().as_secs() < 10, "{:?}", from.elapsed());
}

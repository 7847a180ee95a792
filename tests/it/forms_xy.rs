//! Scatters, lines, areas and histograms: approved pictures, and what holds for random data at every width.

use duibi::chart;
use duibi::color::ThemeMode;
use duibi::compare::{Comparison, compare};
use duibi::data::{Dataset, Form, read};
use duibi::geometry::Rect;
use duibi::render::svg;
use duibi::say::{Lang, Teller};
use duibi::scene::{Mark, Scene, Target};
use duibi::state::State;
use serde_json::{Value, json};

use crate::support::golden;

/// The names of the goldens of this file, by their beginnings.
pub(crate) const FORMS: [&str; 4] = ["scatter-", "line-", "area-", "histogram-"];

/// A document of two or three metrics; a row is a name and the values of the metrics, a metric a unit.
fn document(units: &[&str], rows: &[(&str, &str, Vec<Value>)], state: &Value) -> Dataset {
    let mut names: Vec<&str> = rows.iter().map(|(name, ..)| *name).collect();
    names.dedup();
    let place = |name: &str| names.iter().position(|other| *other == name).unwrap();
    let entities: Vec<Value> = names
        .iter()
        .enumerate()
        .map(|(i, name)| json!({"id": format!("e{i}"), "name": name}))
        .collect();
    let titles = [
        ("常住人口", "Residents"),
        ("地区生产总值", "Gross regional product"),
        ("增长率", "Growth"),
    ];
    let metrics: Vec<Value> = units
        .iter()
        .zip(titles)
        .enumerate()
        .map(|(i, (unit, (zh, en)))| json!({"id": format!("m{i}"), "name": {"zh-Hans": zh, "en": en}, "unit": unit}))
        .collect();
    let mut observations = Vec::new();
    for (name, period, values) in rows {
        for (metric, value) in values.iter().enumerate().filter(|(_, value)| !value.is_null()) {
            let mut one = json!({"entity": format!("e{}", place(name)), "metric": format!("m{metric}"), "period": period, "unit": units[metric]});
            let fields = if value.is_object() { value.clone() } else { json!({"value": value}) };
            one.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
            observations.push(one);
        }
    }
    let mut state = state.clone();
    state.as_object_mut().unwrap().extend(
        json!({"id": "v", "title": {"zh-Hans": "题目", "en": "A title"}})
            .as_object()
            .unwrap()
            .clone(),
    );
    let document = json!({"format": "duibi/1", "id": "made", "entities": entities, "metrics": metrics, "observations": observations, "views": [state]});
    let reading = read(document.to_string().as_bytes());
    assert_eq!(reading.faults, []);
    reading.dataset
}

fn drawn(dataset: &Dataset, width: f64, mode: ThemeMode, lang: Lang) -> (Comparison, Scene) {
    let state = State { width, mode, lang, ..State::of(dataset, Some(0)) };
    let comparison = compare(dataset, &state.query);
    let scene = chart::draw(&state.maker(dataset, &comparison).exhibit(), &state);
    (comparison, scene)
}

const SCATTER: &str = r#"{"form": "scatter", "x": "m0", "y": "m1", "reference": "median"}"#;
const BUBBLES: &str = r#"{"form": "scatter", "x": "m0", "y": "m1", "size": "m2"}"#;
const LOG: &str =
    r#"{"form": "scatter", "x": "m0", "y": "m1", "scale": "log", "reference": ["mean", 50]}"#;
const LINE: &str = r#"{"form": "line", "x": "m0", "colour": "entity"}"#;
const AREA: &str = r#"{"form": "area", "x": "m0", "reference": "mean"}"#;
const HISTOGRAM: &str = r#"{"form": "histogram", "x": "m0", "reference": "median"}"#;

const LONG: [&str; 2] = [
    "Huai'an Economic and Technological Development Zone, northern part",
    "淮安经济技术开发区综合保税区及其周边产业配套园区",
];

type Row = (&'static str, &'static str, Vec<Value>);

/// Rows of one period, by three metrics.
fn places(values: &[(&'static str, [Value; 3])]) -> Vec<Row> {
    values.iter().map(|(name, values)| (*name, "2022", values.to_vec())).collect()
}

/// Rows of years, of one metric.
fn years(name: &'static str, from: usize, values: &[Value]) -> Vec<Row> {
    const YEARS: [&str; 8] = ["2015", "2016", "2017", "2018", "2019", "2020", "2021", "2022"];
    values
        .iter()
        .enumerate()
        .map(|(i, value)| (name, YEARS[from + i], vec![value.clone()]))
        .collect()
}

#[test]
fn pictures_of_the_forms_are_as_they_were_approved() {
    let about = |value: f64| json!({"value": value, "qualifier": "about"});
    let over = |value: f64| json!({"value": value, "qualifier": "over"});
    let usual = places(&[
        ("清江浦", [json!(46), json!(165.9), json!(3)]),
        ("淮阴", [json!(27), json!(120.5), json!(8.5)]),
        ("洪泽", [json!(34), about(290.0), json!(5)]),
        ("盱眙", [over(30.0), json!(165), json!(0)]),
        ("涟水", [json!(31), json!(97.5), json!(12)]),
        ("金湖", [json!(46), json!(98), json!(6)]),
    ]);
    let missing = places(&[
        ("甲", [json!(4), json!(8), Value::Null]),
        ("乙", [Value::Null, json!(0), json!(1)]),
        ("丙", [json!(7), Value::Null, json!(1)]),
        ("丁", [json!(9), json!(3), json!(0)]),
        ("戊", [json!(9), json!(3), json!(2)]),
        ("己", [json!(5), json!(1), json!(3)]),
        ("庚", [json!(2), json!(6), json!(4)]),
    ]);
    let negative = places(&[
        ("甲", [json!(-12.5), json!(-3), json!(2)]),
        ("乙", [json!(8), json!(4), json!(-6)]),
        ("丙", [json!(-0.01), json!(0), json!(1)]),
        ("丁", [json!(3), json!(-7.5), json!(5)]),
        ("戊", [json!(5), json!(1), json!(1)]),
    ]);
    let huge = places(&[
        ("甲", [json!(1e15), json!(3), json!(1)]),
        ("乙", [json!(3), json!(1e12), json!(1e9)]),
        ("丙", [json!(0.000_001), json!(40), json!(7)]),
        ("丁", [json!(20), json!(0.5), json!(7)]),
        ("戊", [json!(6e5), json!(7e5), json!(7)]),
    ]);
    let long = places(&[
        (LONG[0], [json!(12), json!(30), json!(2)]),
        (LONG[1], [json!(70), json!(32), json!(9)]),
    ]);
    let one = places(&[("清江浦", [json!(46), json!(165.93), json!(3)])]);
    let lines = [
        years(
            "上海",
            0,
            &[
                json!(40),
                json!(44),
                json!(43),
                json!(50),
                json!(58),
                about(60.0),
                json!(71),
                json!(80),
            ],
        ),
        years(
            "北京",
            0,
            &[
                json!(38),
                json!(45),
                json!(47),
                Value::Null,
                json!(56),
                json!(61),
                json!(70),
                json!(78),
            ],
        ),
        years("深圳", 2, &[json!(20), json!(22), json!(31), json!(30), json!(36), json!(41)]),
    ]
    .concat();
    let single = years(
        "上海",
        0,
        &[json!(40), json!(44), Value::Null, json!(50), json!(58), json!(49), json!(71), json!(80)],
    );
    let falling = years("上海", 0, &[json!(-4), json!(2), json!(5.5), json!(-7)]);
    let long_lines = [
        years(LONG[0], 0, &[json!(4), json!(7), json!(6)]),
        years(LONG[1], 0, &[json!(5), json!(6.5), json!(9)]),
    ]
    .concat();
    let extreme = years("上海", 0, &[json!(1e15), json!(3), json!(0.000_001), json!(-2e14)]);
    let two = years("上海", 0, &[json!(7), json!(9)]);
    let cases: [(&str, &str, &[Row]); 21] = [
        ("scatter-usual", SCATTER, &usual),
        ("scatter-sized", BUBBLES, &usual),
        ("scatter-missing", BUBBLES, &missing),
        ("scatter-one-row", SCATTER, &one),
        ("scatter-negative", BUBBLES, &negative),
        ("scatter-huge-range", LOG, &huge),
        ("scatter-long-labels", SCATTER, &long),
        ("scatter-narrow", SCATTER, &usual),
        ("scatter-dark", BUBBLES, &usual),
        ("line-usual", LINE, &lines),
        ("line-one-series", LINE, &two),
        ("line-negative", LINE, &falling),
        ("line-huge-range", LINE, &extreme),
        ("line-long-labels", LINE, &long_lines),
        ("line-narrow", LINE, &lines),
        ("line-dark", LINE, &lines),
        ("area-missing", AREA, &single),
        ("histogram-usual", HISTOGRAM, &usual),
        ("histogram-missing", HISTOGRAM, &missing),
        ("histogram-huge-range", HISTOGRAM, &huge),
        ("histogram-narrow", HISTOGRAM, &negative),
    ];
    for (name, state, rows) in cases {
        let dataset = document(&["万人", "亿元", "%"], rows, &serde_json::from_str(state).unwrap());
        let mode = if name.ends_with("dark") { ThemeMode::Dark } else { ThemeMode::Light };
        let width = if name.ends_with("narrow") { 320.0 } else { 560.0 };
        let said = if name.ends_with("labels") { Lang::En } else { Lang::ZhHans };
        let (comparison, scene) = drawn(&dataset, width, mode, said);
        assert_eq!(comparison.refused, None, "{name}");
        sound(&comparison, &scene, name);
        golden(
            &format!("{name}.svg"),
            &svg(
                &scene,
                name,
                &Teller::new(&dataset, &comparison, said).summary(),
                said,
                mode.theme().background,
            ),
        );
    }
}

/// All inside, finite, no text on another, every cell with its hotspot, every hotspot meant by its own point.
fn sound(comparison: &Comparison, scene: &Scene, case: &str) {
    let frame = Rect::new(0.0, 0.0, scene.size.width, scene.size.height).grown(0.5);
    let mut texts: Vec<(Rect, &str)> = Vec::new();
    for mark in &scene.marks {
        let b = mark.bounds();
        assert!([b.x0, b.y0, b.x1, b.y1].iter().all(|x| x.is_finite()), "{case}: {mark:?}");
        assert!(
            b.x0 >= frame.x0 && b.y0 >= frame.y0 && b.x1 <= frame.x1 && b.y1 <= frame.y1,
            "{case}: {mark:?} leaves {frame:?}"
        );
        if let Mark::Text { text, font, .. } = mark {
            assert!(font.size >= 12.0);
            for (other, words) in &texts {
                assert!(
                    !other.overlaps(b),
                    "{case}: \"{text}\" {b:?} lies on \"{words}\" {other:?}"
                );
            }
            texts.push((b, text));
        }
    }
    for spot in &scene.hotspots {
        assert!(spot.area.contains(spot.at), "{case}: {spot:?}");
        assert_eq!(scene.hit(spot.at), Some(spot.target), "{case}: {spot:?}");
    }
    let mut targets: Vec<(usize, usize)> =
        scene.hotspots.iter().map(|spot| (spot.target.row, spot.target.series)).collect();
    assert!(targets.is_sorted(), "{case}");
    targets.dedup();
    assert_eq!(targets.len(), scene.hotspots.len(), "{case}");
    let cells = comparison.rows.len() * comparison.series.len();
    assert_eq!(targets.len(), cells, "{case}: cells without a hotspot");
}

/// A small generator, so that a failure names the one number that repeats it.
struct Random(u64);

impl Random {
    fn next(&mut self, below: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % below
    }

    fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.next(of.len())]
    }

    fn share(&mut self) -> f64 {
        f64::from(u32::try_from(self.next(1 << 20)).unwrap()) / f64::from(1 << 20)
    }

    fn value(&mut self, wild: bool) -> Value {
        let value = match self.next(if wild { 12 } else { 8 }) {
            0 => return Value::Null,
            1 => 0.0,
            2..=5 => (self.share() * 500.0).round(),
            6 => 50.0,
            7 => self.share() * 1000.0 - 300.0,
            8 => 1e15,
            9 => -0.01,
            10 => (self.share() - 0.5) * 1e18,
            _ => 1e-6,
        };
        json!({"value": value, "qualifier": self.pick(&["exact", "exact", "about", "nearly", "over"]), "basis": self.pick(&["actual", "actual", "actual", "planned", "target"])})
    }
}

fn random_case(seed: u64) -> Dataset {
    let mut random = Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let wild = random.next(3) == 0;
    let names: [&'static str; 12] = [
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
    let form = random.pick(&["scatter", "scatter", "line", "area", "histogram"]);
    let scale = random.pick(&["linear", "linear", "sqrt", "log"]);
    let reference =
        random.pick(&["[]", "[\"median\"]", "[\"mean\", \"median\"]", "[\"mean\", 50]"]);
    let reference: Value = serde_json::from_str(reference).unwrap();
    let mut rows: Vec<Row> = Vec::new();
    let mut state = json!({"form": form, "scale": scale, "reference": reference, "x": "m0"});
    if form == "line" || form == "area" {
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
        for name in &names[..=random.next(10)] {
            rows.extend(PERIODS.map(|period| (*name, period, vec![random.value(wild)])));
        }
        state["colour"] = json!("entity");
    } else {
        for name in &names[..=random.next(11)] {
            rows.push((name, "2022", (0..3).map(|_| random.value(wild)).collect()));
        }
        // some points lie on one another
        if let Some(last) = rows.last().cloned() {
            rows.push(("重", last.1, last.2));
        }
        if form == "scatter" {
            state["y"] = json!("m1");
            if random.next(2) == 0 {
                state["size"] = json!("m2");
            }
        }
    }
    rows.push(("末", "2022", vec![json!(5), json!(6), json!(7)]));
    document(&[random.pick(&["亿元", "个", "%"]), "万元", "家"], &rows, &state)
}

#[test]
fn random_data_are_drawn_soundly_and_where_they_belong() {
    let count: u64 = std::env::var("DUIBI_FORMS").ok().and_then(|n| n.parse().ok()).unwrap_or(400);
    let mut of_form = 0_u64;
    for seed in 0..count {
        let dataset = random_case(seed);
        for (width, lang) in
            [(240.0, Lang::En), (320.0, Lang::ZhHans), (720.0, Lang::En), (1000.0, Lang::ZhHant)]
        {
            let (comparison, scene) = drawn(&dataset, width, ThemeMode::Light, lang);
            if comparison.refused.is_some()
                || comparison
                    .series
                    .iter()
                    .enumerate()
                    .all(|(s, _)| comparison.figure(0, s).is_none())
                    && comparison.rows.len() == 1
            {
                continue;
            }
            of_form += 1;
            sound(
                &comparison,
                &scene,
                &format!("seed {seed}, width {width}, {:?}", comparison.form),
            );
            oracle(&dataset, &comparison, &scene, seed);
        }
    }
    assert!(of_form > count, "{of_form}");
}

/// Where a symbol is drawn, its height is that of a straight scale through the lowest and the highest one.
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
    let mut random = Random(5);
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

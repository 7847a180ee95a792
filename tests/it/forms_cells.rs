//! Matrices, slopes and columns: approved pictures, and what holds for random data at every width.

use duibi::chart;
use duibi::color::ThemeMode;
use duibi::compare::{Comparison, compare};
use duibi::data::{Dataset, Form, read};
use duibi::geometry::{Point, Rect};
use duibi::render::svg;
use duibi::say::{Lang, Teller};
use duibi::scene::{Hotspot, Mark, Scene, Target};
use duibi::state::State;
use serde_json::{Value, json};

use crate::support::golden;

/// The names of the goldens of this file, by their beginnings.
pub(crate) const FORMS: [&str; 5] =
    ["matrix-", "slope-", "column-", "stacked-column-", "percent-column-"];

const LONG: [&str; 2] = [
    "Huai'an Economic and Technological Development Zone, northern part",
    "淮安经济技术开发区综合保税区及其周边产业配套园区",
];
const NAMES: [&str; 8] = [
    "新签约项目",
    "新开工项目",
    "新竣工项目",
    "完成投资",
    "到位资金",
    "在谈项目",
    "招商活动",
    "外出招商",
];
const PARTS: [&str; 3] = ["不足1亿元", "1亿至5亿元", "5亿元以上"];

/// A row: its name and a value a metric, which may be nothing, a number, or an object of more fields.
type Row = (String, Vec<Value>);

/// A document of metrics in these units. Of a stacked form, the values of a row are parts of a whole of 100 more than their sum.
fn document(form: &str, units: &[&str], rows: &[Row]) -> Dataset {
    let is_stacked = form.contains("stacked") || form.contains("percent");
    let entities: Vec<Value> = rows
        .iter()
        .enumerate()
        .map(|(i, (name, _))| json!({"id": format!("e{i}"), "name": name}))
        .collect();
    let metric = |(i, unit): (usize, &&str)| {
        let english = ["Projects signed", "Investment under way", "Places"][i % 3];
        json!({"id": format!("m{i}"), "unit": unit, "summable": true, "name": {"zh-Hans": NAMES[i % NAMES.len()], "en": english}})
    };
    let metrics: Vec<Value> = units.iter().enumerate().map(metric).collect();
    let mut observations = Vec::new();
    for (row, (_, values)) in rows.iter().enumerate() {
        let found = values.iter().enumerate().filter(|(_, value)| !value.is_null());
        if is_stacked && found.clone().next().is_some() {
            let sum: f64 = found.clone().filter_map(|(_, value)| value.as_f64()).sum();
            observations.push(json!({"id": format!("w{row}"), "entity": format!("e{row}"), "metric": "m0", "period": "2022", "value": sum + 100.0, "unit": units[0]}));
        }
        for (at, value) in found {
            let place = if is_stacked { 0 } else { at };
            let mut one = json!({"entity": format!("e{row}"), "metric": format!("m{place}"), "period": "2022", "unit": units[place]});
            let fields = if value.is_object() { value.clone() } else { json!({"value": value}) };
            one.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
            if is_stacked {
                one.as_object_mut().unwrap().extend(
                    json!({"part_of": format!("w{row}"), "scope": {"size": PARTS[at]}})
                        .as_object()
                        .unwrap()
                        .clone(),
                );
            }
            observations.push(one);
        }
    }
    let x: Vec<String> =
        (0..if is_stacked { 1 } else { units.len() }).map(|i| format!("m{i}")).collect();
    let document = json!({"format": "duibi/1", "id": "made", "exclusive": [PARTS], "entities": entities, "metrics": metrics,
        "observations": observations,
        "views": [{"id": "v", "form": form, "x": x, "sort": "document", "title": {"zh-Hans": "题目", "en": "A title"}}]});
    let reading = read(document.to_string().as_bytes());
    assert_eq!(reading.faults, []);
    reading.dataset
}

fn drawn(dataset: &Dataset, width: f64, mode: ThemeMode, lang: Lang) -> (State, Comparison, Scene) {
    let state = State { width, mode, lang, ..State::of(dataset, Some(0)) };
    let comparison = compare(dataset, &state.query);
    let scene = chart::draw(&state.maker(dataset, &comparison).exhibit(), &state);
    (state, comparison, scene)
}

#[test]
fn pictures_of_the_forms_are_as_they_were_approved() {
    let rows = |all: &[(&str, &[Value])]| {
        all.iter().map(|(name, values)| ((*name).to_owned(), values.to_vec())).collect::<Vec<Row>>()
    };
    let about = |value: f64| json!({"value": value, "qualifier": "about"});
    let over = |value: f64| json!({"value": value, "qualifier": "over"});
    let none = Value::Null;
    let usual = rows(&[
        ("清江浦区", &[json!(46), json!(31), json!(8)]),
        ("淮阴区", &[json!(27), about(22.0), json!(5)]),
        ("洪泽区", &[json!(34), json!(24), json!(12)]),
        ("盱眙县", &[over(30.0), json!(21), json!(15)]),
        ("涟水县", &[json!(31), json!({"value": 18, "basis": "planned"}), json!(4)]),
    ]);
    let missing = rows(&[
        ("甲", &[json!(4), none.clone(), json!(8)]),
        ("丁", &[json!(3), json!(5), json!(2)]),
        ("乙", &[none.clone(), json!(0), json!(1)]),
        ("丙", &[none.clone(), none.clone(), none.clone()]),
    ]);
    let one = rows(&[("清江浦区", &[json!(46), json!(31), json!(8)])]);
    let negative = rows(&[
        ("甲", &[json!(-12.5), json!(-3), json!(2)]),
        ("乙", &[json!(8), json!(4), json!(-6)]),
        ("丙", &[json!(-0.01), json!(0), json!(1)]),
    ]);
    let huge = rows(&[
        ("甲", &[json!(1e15), json!(3), json!(1)]),
        ("乙", &[json!(3), json!(1e12), json!(1e9)]),
        ("丙", &[json!(0.000_001), json!(40), json!(7)]),
    ]);
    let wordy = rows(&[
        (LONG[0], &[json!(12), json!(30), json!(2)]),
        (LONG[1], &[json!(70), json!(32), json!(9)]),
    ]);
    let cases: [(&str, &[Row]); 8] = [
        ("usual", &usual),
        ("missing", &missing),
        ("one-row", &one),
        ("negative", &negative),
        ("huge-range", &huge),
        ("long-labels", &wordy),
        ("narrow", &usual),
        ("dark", &usual),
    ];
    for form in ["matrix", "slope", "column", "stacked-column", "percent-column"] {
        for (case, rows) in cases {
            let name = format!("{form}-{case}");
            // parts of a whole are neither below zero nor inexact here
            let is_stacked = form.ends_with("-column");
            if is_stacked && ["negative", "huge-range"].contains(&case) {
                continue;
            }
            let plain = |(name, values): &Row| {
                let value = |value: &Value| value.get("value").unwrap_or(value).clone();
                (name.clone(), values.iter().map(value).collect())
            };
            let rows: Vec<Row> =
                if is_stacked { rows.iter().map(plain).collect() } else { rows.to_vec() };
            let units: &[&str] =
                if form == "matrix" { &["个", "亿元", "%"] } else { &["个", "个", "个"] };
            let units = if form == "slope" || form == "column" { &units[..2] } else { units };
            let cut = |(name, values): &Row| (name.clone(), values[..units.len()].to_vec());
            let dataset = document(form, units, &rows.iter().map(cut).collect::<Vec<Row>>());
            let mode = if case == "dark" { ThemeMode::Dark } else { ThemeMode::Light };
            let width = if case == "narrow" { 320.0 } else { 560.0 };
            let lang = if case == "long-labels" { Lang::En } else { Lang::ZhHans };
            let (_, comparison, scene) = drawn(&dataset, width, mode, lang);
            assert_eq!(comparison.refused, None, "{name}");
            sound(&comparison, &scene, &name);
            golden(
                &format!("{name}.svg"),
                &svg(
                    &scene,
                    &name,
                    &Teller::new(&dataset, &comparison, lang).summary(),
                    lang,
                    mode.theme().background,
                ),
            );
        }
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
                    !other.grown(-0.01).overlaps(b),
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
    assert_eq!(targets.len(), scene.hotspots.len(), "{case}: a cell with two hotspots");
    assert_eq!(
        targets.len(),
        comparison.rows.len() * comparison.series.len(),
        "{case}: cells without a hotspot"
    );
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

    fn value(&mut self, is_wild: bool) -> Value {
        #[expect(clippy::cast_precision_loss, reason = "small")]
        let share = self.next(100_000) as f64 / 1000.0;
        let value = match self.next(if is_wild { 9 } else { 4 }) {
            0..=2 => json!(share.round()),
            3 => json!(share),
            4 => return Value::Null,
            5 => json!(-share),
            6 => json!(self.pick(&[0.0, 1e15, -0.01, -2e14, 1e-6])),
            _ => json!(share * 1e4),
        };
        json!({"value": value, "qualifier": self.pick(&["exact", "exact", "exact", "about", "over", "nearly"]),
            "basis": self.pick(&["actual", "actual", "actual", "planned", "target"])})
    }

    fn name(&mut self) -> String {
        match self.next(4) {
            0 => self.pick(&LONG).to_owned(),
            1 => "清江浦淮阴洪泽涟水金湖盱眙"
                .chars()
                .skip(self.next(9))
                .take(1 + self.next(6))
                .collect(),
            2 => "Lianshui Jinhu Xuyi Hongze"
                .split(' ')
                .take(1 + self.next(4))
                .collect::<Vec<_>>()
                .join(" "),
            _ => format!("第{}区", self.next(99)),
        }
    }
}

/// The values of a scene's hotspots and where they lie on the axis.
fn places(
    comparison: &Comparison,
    scene: &Scene,
    series: &[usize],
    place: fn(&Hotspot) -> f64,
) -> Vec<(f64, f64)> {
    let of = scene.hotspots.iter().filter(|spot| series.contains(&spot.target.series));
    of.filter_map(|spot| {
        Some((comparison.figure(spot.target.row, spot.target.series)?.value, place(spot)))
    })
    .collect()
}

/// Values lie on one straight line through two of them: in proportion.
fn straight(places: &[(f64, f64)], through: [Option<(f64, f64)>; 2], tolerance: f64, case: &str) {
    let [Some(from), Some(to)] = through else { return };
    for (value, at) in places {
        let share =
            if (to.0 - from.0).abs() > 0.0 { (value - from.0) / (to.0 - from.0) } else { 0.0 };
        let expected = from.1 + (to.1 - from.1) * share;
        assert!((at - expected).abs() <= tolerance, "{case}: {value} lies at {at}, not {expected}");
    }
}

#[test]
fn random_data_are_drawn_soundly_at_every_width() {
    // 200 in `make test`; DUIBI_CASES=20000 at night
    let count = std::env::var("DUIBI_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(200_u64);
    let (mut upright, mut sloped, mut squares) = (0, 0, 0);
    for seed in 0..count {
        let mut random = Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let form = random.pick(&[
            "matrix",
            "slope",
            "column",
            "column",
            "stacked-column",
            "percent-column",
        ]);
        let is_stacked = form.ends_with("-column");
        let is_wild = !is_stacked && random.next(2) == 0;
        let columns =
            if is_stacked { 3 } else { 1 + random.next(if form == "matrix" { 30 } else { 8 }) };
        let mixed = random.next(2) == 0;
        let units: Vec<&str> = (0..columns)
            .map(|_| if mixed { random.pick(&["个", "亿元", "%"]) } else { "个" })
            .collect();
        let count = random.pick(&[1, 2, 3, 5, 9, 14, 40]);
        let row = |random: &mut Random| {
            let values = (0..columns)
                .map(|_| if random.next(6) == 0 { Value::Null } else { random.value(is_wild) });
            let values: Vec<Value> = values.collect();
            let plain = |value: &Value| value.get("value").unwrap_or(value).clone();
            (random.name(), if is_stacked { values.iter().map(plain).collect() } else { values })
        };
        let mut rows: Vec<Row> = (0..count).map(|_| row(&mut random)).collect();
        // a document without figures is refused
        rows[0].1[0] = json!(7);
        let dataset = document(form, &units, &rows);
        let lang = random.pick(&Lang::ALL);
        for width in [240.0, 320.0, 480.0, 720.0, 1000.0] {
            let (state, comparison, scene) = drawn(&dataset, width, ThemeMode::Light, lang);
            let case = format!("seed {seed}, {form}, {width}");
            if comparison.rows.is_empty() {
                continue;
            }
            // where it does not fit upright it is a form with level bars, which has tests of its own
            let level = match comparison.form {
                Form::Column => Form::Bar,
                Form::StackedColumn => Form::Stacked,
                Form::PercentColumn => Form::Percent,
                form => form,
            };
            let is_upright = level != comparison.form && {
                let mut level_one = comparison.clone();
                level_one.form = level;
                scene != chart::draw(&state.maker(&dataset, &level_one).exhibit(), &state)
            };
            let is_sloped = comparison.form == Form::Slope
                && comparison
                    .panels
                    .iter()
                    .all(|panel| is_slope(&comparison, &scene, &panel.series));
            match comparison.form {
                Form::Column if is_upright => {
                    upright += 1;
                    for panel in &comparison.panels {
                        let places = places(&comparison, &scene, &panel.series, |spot| spot.at.y);
                        // bars begin at zero
                        let own = |spot: &&Hotspot| panel.series.contains(&spot.target.series);
                        let value = |spot: &Hotspot| {
                            comparison
                                .figure(spot.target.row, spot.target.series)
                                .map_or(0.0, |f| f.value)
                        };
                        let zero =
                            scene.hotspots.iter().filter(own).find(|spot| value(spot) != 0.0);
                        let zero = zero.map(|spot| {
                            (0.0, if value(spot) < 0.0 { spot.mark.y0 } else { spot.mark.y1 })
                        });
                        let longest =
                            places.iter().copied().max_by(|a, b| a.0.abs().total_cmp(&b.0.abs()));
                        // one that is not zero is at least a pixel long
                        straight(&places, [zero, longest], 1.01, &case);
                    }
                }
                Form::Slope if is_sloped => {
                    for panel in &comparison.panels {
                        sloped += 1;
                        let places = places(&comparison, &scene, &panel.series, |spot| {
                            f64::midpoint(spot.mark.y0, spot.mark.y1)
                        });
                        let least = places.iter().copied().min_by(|a, b| a.0.total_cmp(&b.0));
                        let greatest = places.iter().copied().max_by(|a, b| a.0.total_cmp(&b.0));
                        straight(&places, [least, greatest], 0.5, &case);
                    }
                }
                Form::Matrix => squares += usize::from(tinted(&comparison, &scene, &case)),
                _ => {}
            }
            if is_upright || is_sloped || comparison.form == Form::Matrix {
                sound(&comparison, &scene, &case);
            }
        }
    }
    assert!(upright > 30 && sloped > 15 && squares > 10, "{upright} {sloped} {squares}");
}

/// Whether the values of each series of a panel lie on an upright line of their own, one after another.
fn is_slope(comparison: &Comparison, scene: &Scene, series: &[usize]) -> bool {
    let x = |one: usize| {
        let found = scene.hotspots.iter().filter(|spot| spot.target.series == one);
        let mut xs = found
            .filter(|spot| comparison.figure(spot.target.row, one).is_some())
            .map(|spot| spot.at.x);
        let first = xs.next()?;
        let is_there = |x: f64| (x - first).abs() < 1e-9;
        let is_line = |mark: &Mark| matches!(mark, Mark::Rule { from, to, .. } if is_there(from.x) && is_there(to.x));
        (xs.all(is_there) && scene.marks.iter().any(is_line)).then_some(first)
    };
    let lines: Option<Vec<f64>> = series.iter().map(|&one| x(one)).collect();
    lines.is_some_and(|lines| lines.len() > 1 && lines.windows(2).all(|pair| pair[0] < pair[1]))
}

/// Each cell has the tint of its share of the largest of its metric; tells whether values stand in the cells.
fn tinted(comparison: &Comparison, scene: &Scene, case: &str) -> bool {
    let theme = ThemeMode::Light.theme();
    let value =
        |row: usize, series: usize| comparison.figure(row, series).map(|figure| figure.value);
    let has_values = scene.hotspots.first().is_some_and(|spot| spot.mark.height() > 18.0);
    let percents: Vec<usize> =
        (0..comparison.series.len()).filter(|&s| &*comparison.series[s].unit.name == "%").collect();
    let all = |series: usize| (0..comparison.rows.len()).filter_map(move |row| value(row, series));
    let within =
        percents.iter().flat_map(|&series| all(series)).all(|value| (0.0..=100.0).contains(&value));
    for spot in &scene.hotspots {
        let Target { row, series } = spot.target;
        let Some(own) = value(row, series) else { continue };
        let fills = scene.marks.iter().filter_map(|mark| match mark {
            Mark::Rect { rect, color } if *rect == spot.mark => Some(*color),
            _ => None,
        });
        let (low, high) = all(series)
            .fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
        let (low, high) =
            if within && percents.contains(&series) { (0.0, 100.0) } else { (low, high) };
        let share = if high > low { (own - low) / (high - low) } else { 0.0 };
        let near = [share - 1e-9, share + 1e-9]
            .map(|share| theme.ramp(if has_values { share } else { 0.25 + 0.75 * share }));
        for fill in fills {
            assert!(near.contains(&fill), "{case}: {own} of {low} to {high} is {fill:?}");
        }
    }
    !has_values
}

#[test]
fn a_slope_is_found_at_its_label() {
    let rows: Vec<Row> = [("甲", 10, 20), ("乙", 10, 20), ("丙", 11, 19)]
        .iter()
        .map(|(name, a, b)| ((*name).to_owned(), vec![json!(a), json!(b)]))
        .collect();
    let dataset = document("slope", &["个", "个"], &rows);
    let (_, _, scene) = drawn(&dataset, 480.0, ThemeMode::Light, Lang::ZhHans);
    for (row, (name, ..)) in rows.iter().enumerate() {
        let found = scene.marks.iter().find_map(|mark| match mark {
            Mark::Text { text, .. } if text == name => Some(mark.bounds()),
            _ => None,
        });
        let label = found.unwrap();
        let middle =
            Point::new(f64::midpoint(label.x0, label.x1), f64::midpoint(label.y0, label.y1));
        assert_eq!(scene.hit(middle), Some(Target { row, series: 0 }), "{name}");
    }
}

//! What holds for every input: reading, ticks, scales, layout and hit testing.

use duibi::chart;
use duibi::compare::compare;
use duibi::data::{Reading, Sort, check, read};
use duibi::error::{Fault, Problem, Syntax};
use duibi::geometry::Rect;
use duibi::say::{self, Lang};
use duibi::scale::{Linear, ticks};
use duibi::scene::{Mark, Scene};
use duibi::state::{Choice, Event, Keystroke, State};
use proptest::prelude::*;

use crate::support::{built_in, document, huaian, overlay, path, random};

fn text_boxes(scene: &Scene) -> Vec<(Rect, &str)> {
    let texts = scene.marks.iter().filter_map(|mark| match mark {
        Mark::Text { text, .. } => Some((mark.bounds(), text.as_str())),
        _ => None,
    });
    texts.collect()
}

/// Every mark inside the drawing, no label on another, and every hotspot meant by its own point.
fn sound(scene: &Scene) {
    // a pixel and what rounding leaves
    let frame = Rect::new(0.0, 0.0, scene.size.width, scene.size.height).grown(1.0 + 1e-9);
    for mark in &scene.marks {
        let b = mark.bounds();
        assert!(
            b.x0 >= frame.x0 && b.y0 >= frame.y0 && b.x1 <= frame.x1 && b.y1 <= frame.y1,
            "{mark:?} leaves {frame:?}"
        );
    }
    let boxes = text_boxes(scene);
    for (i, (a, first)) in boxes.iter().enumerate() {
        for (b, second) in boxes.iter().skip(i + 1) {
            assert!(!a.overlaps(*b), "\"{first}\" {a:?} lies on \"{second}\" {b:?}");
        }
    }
    for spot in &scene.hotspots {
        assert_eq!(scene.hit(spot.at), Some(spot.target));
    }
}

fn a_name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[清江浦淮阴区县园甲乙丙丁，（）]{1,24}",
        "[A-Za-z]{1,9}( [A-Za-z']{1,12}){0,6}",
        "[ -~一-龥]{1,40}",
        Just("🏭🏗️é\u{301}".to_owned())
    ]
}

fn a_value() -> impl Strategy<Value = Option<f64>> {
    prop_oneof![
        3 => (0_u32..500).prop_map(|v| Some(f64::from(v))),
        1 => (-1e6..1e9_f64).prop_map(Some),
        1 => any::<f64>().prop_filter("JSON has only finite numbers",
            |v| v.is_finite() && v.abs() < 1e18).prop_map(Some),
        1 => Just(Some(0.0)),
        1 => Just(None),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: ProptestConfig::default().cases.max(3000),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_chart_of_any_data_is_sound_at_any_width(
        rows in prop::collection::vec((a_name(), a_value()), 1..14),
        width in prop_oneof![Just(320.0), Just(480.0), Just(720.0), 240.0..1600.0_f64],
        sort in prop::sample::select(Sort::ALL.to_vec()),
    ) {
        prop_assume!(rows.iter().any(|(_, value)| value.is_some()));
        let named: Vec<(&str, Option<f64>)> = rows.iter().map(|(name,
            value)| (if name.trim().is_empty() { "x" } else { name.as_str() }, *value)).collect();
        let dataset = document(&named, "亿元");
        let mut state = State { width, lang: Lang::EN, ..State::of(&dataset, None) };
        state.query.sort = sort;
        let scene = duibi::scene(&dataset, &state);
        prop_assert_eq!(scene.hotspots.len(), rows.len());
        sound(&scene);
        state.pointed = scene.hotspots.last().map(|spot| spot.target);
        let overlay = overlay(&dataset, &compare(&dataset, &state.query), &scene, &state);
        prop_assert!(overlay.marks.len() > 2);
    }

    #[test]
    fn ticks_rise_are_distinct_and_lie_inside_the_domain(low in any::<f64>(), span in any::<f64>(),
        count in 0_usize..60) {
        let high = low + span.abs();
        let ticks = ticks(low, high, count);
        prop_assert!(ticks.values.len() <= 100);
        prop_assert!(ticks.values.windows(2).all(|pair| pair[0] < pair[1]));
        prop_assert!(ticks.values.iter().all(|v| *v >= low && *v <= high));
    }

    #[test]
    fn an_ordinary_domain_has_about_as_many_ticks_as_were_asked_for(low in -1e6..1e6_f64,
        span in 1e-3..1e9_f64, count in 2_usize..11) {
        let found = ticks(low, low + span, count).values.len();
        prop_assert!(found >= count / 2 && found <= 2 * count + 1, "{found} for {count}");
    }

    #[test]
    fn invert_undoes_map(low in -1e9..1e9_f64, span in 1e-3..1e9_f64, share in 0.0..1.0_f64) {
        let scale = Linear::new((low, low + span), (10.0, 700.0));
        let value = low + span * share;
        prop_assert!((scale.invert(scale.map(value)) - value).abs() <= 1e-9 * (low.abs() + span));
    }

    #[test]
    fn a_longer_value_never_has_a_shorter_bar(a in -1e12..1e12_f64, b in -1e12..1e12_f64) {
        let scale = Linear::from_zero([a, b].into_iter(), (0.0, 500.0));
        let (at_a, at_b) = (scale.map(a), scale.map(b));
        prop_assert!((a <= b) == (at_a <= at_b) || (at_a - at_b).abs() < 1e-9);
    }

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = read(&bytes);
    }
}

const RECORDS: &str = r#"[{"地区":"甲","年份":2021,"行业":"工业","签约（个）":46,"金额":"1,165.93"},{"地区":"乙","年份":2022,"行业":"农业","签约（个）":null,"金额":-2.5e3}]"#;
const TABLE: &str = "某表\n\n地区;时期;\"签约\n（个）\";金额\n甲;2022-Q1;46;1.165,93\n乙;2022Q2;27p;:\n注：初步数\n";
const CUBE: &str = r#"{"version":"2.0","class":"dataset","label":"x","id":["area","time"],"size":[2,2],"role":{"time":["time"],"geo":["area"]},
"dimension":{"area":{"category":{"index":["A","B"],"label":{"A":"甲"}}},"time":{"category":{"index":{"2014M01":0,"2014M02":1}}}},"value":{"0":1,"3":2.5},"status":{"3":"e"}}"#;

#[test]
fn mutated_documents_are_read_without_a_panic_and_every_fault_is_a_sentence() {
    let small = std::fs::read_to_string(path("tests/documents/small.json")).unwrap();
    let originals = [small.as_str(), RECORDS, TABLE, CUBE];
    let scraps: [&[u8]; 12] = [
        b"null",
        b"\"\"",
        b"[]",
        b"{}",
        b"-1e999",
        b"1e308",
        b"\"2022\"",
        b"\xFF",
        "亿".as_bytes(),
        b",",
        b"\\",
        b"\"",
    ];
    // 10,000 in `make test`; DUIBI_MUTATIONS=1000000 at night
    let count =
        std::env::var("DUIBI_MUTATIONS").ok().and_then(|n| n.parse().ok()).unwrap_or(10_000_u64);
    for seed in 0..count {
        let mut state = seed;
        let mut bytes = originals[random(&mut state) % originals.len()].as_bytes().to_vec();
        for _ in 0..=random(&mut state) % 4 {
            let (from, length) = (random(&mut state) % bytes.len().max(1), random(&mut state) % 12);
            let to = (from + length).min(bytes.len());
            let scrap = scraps[random(&mut state) % scraps.len()];
            bytes.splice(from.min(to)..to, scrap.iter().copied());
        }
        let reading = read(&bytes);
        for fault in
            reading.faults.iter().chain(&reading.warnings).chain(&check(&reading.dataset, &bytes))
        {
            assert!(
                Lang::ALL.iter().all(|&lang| !say::fault(fault, lang).is_empty()),
                "seed {seed}"
            );
        }
        // what we call JSON is JSON, and what we do not is none, but for limits that are ours
        if matches!(bytes.trim_ascii_start().first(), Some(b'{' | b'[')) {
            let theirs = serde_json::from_slice::<serde_json::Value>(&bytes).is_ok();
            let refused = reading.faults.iter().any(|fault| {
                matches!(&fault.problem, Problem::NotJson(why) if !matches!(why,
                    Syntax::Twice(_) | Syntax::Range))
            });
            let unread = reading.faults.iter().any(|fault| {
                matches!(
                    fault.problem,
                    Problem::NotJson(_)
                        | Problem::Encoding(_)
                        | Problem::NoDocument
                        | Problem::OfTool(_)
                        | Problem::NoColumn(..)
                )
            });
            // a number that is too large is a fault of its row only, and of a foreign shape only
            // what is looked at is decoded
            let is_ours = reading.dataset.metrics.iter().any(|metric| &*metric.id == "signed");
            assert!(
                !(refused && theirs),
                "seed {seed}: {:?} {}",
                reading.faults,
                String::from_utf8_lossy(&bytes)
            );
            let large = serde_json::from_slice::<serde_json::Value>(&bytes)
                .is_err_and(|error| error.to_string().contains("out of range"));
            assert!(
                theirs || unread || large || !is_ours,
                "seed {seed}: {:?} {}",
                reading.faults,
                String::from_utf8_lossy(&bytes)
            );
        }
        let state = State { width: 320.0, ..State::of(&reading.dataset, None) };
        let _ = duibi::scene(&reading.dataset, &state);
    }
}

/// A document of many observations with some of every sort of value, right and wrong; its parts in
/// this order.
fn ordered(seed: u64, order: &[&str]) -> String {
    let mut state = seed;
    let mut rows = Vec::new();
    for index in 0..random(&mut state) % 30 {
        let mut pick = |of: &[&str]| of[random(&mut state) % of.len()].to_owned();
        let (entity, metric, unit) = (
            pick(&["a", "b", "c", "z"]),
            pick(&["n", "m", "q"]),
            pick(&["个", "亿元", "万元", "元"]),
        );
        let (period, value) = (
            pick(&["2022", "2022-Q1", "2022-01/2022-03", "22"]),
            pick(&["46", "-1.5", "1e3", "1e999", "null", "\"7\""]),
        );
        let more = pick(&[
            "",
            r#", "scope": {"size": "≥1亿元"}"#,
            r#", "note": "a\nb""#,
            r#", "qualifer": 1"#,
            r#", "basis": "target""#,
            r#", "part_of": "o0""#,
        ]);
        rows.push(format!(
            r#"{{"id": "o{index}", "entity": "{entity}", "metric": "{metric}", "period": "{period}", "value": {value}, "unit": "{unit}"{more}}}"#
        ));
    }
    let part = |name: &&str| match *name {
        "format" => r#""format": "duibi/1""#.to_owned(),
        "entities" => {
            r#""entities": [{"id": "a"}, {"id": "b", "part_of": "a"}, {"id": "c"}]"#.to_owned()
        }
        "metrics" => {
            r#""metrics": [{"id": "n", "unit": "个"}, {"id": "m", "unit": "亿元"}]"#.to_owned()
        }
        "views" => r#""views": [{"id": "v", "x": "n"}, {"id": "w", "x": "nobody"}]"#.to_owned(),
        _ => format!("\"observations\": [{}]", rows.join(",\n ")),
    };
    format!("{{{}}}", order.iter().map(part).collect::<Vec<_>>().join(",\n"))
}

#[test]
fn the_order_of_the_parts_of_a_document_changes_nothing_but_places() {
    let unplaced = |text: &str| {
        let Reading { dataset, faults, warnings } = read(text.as_bytes());
        let mut said: Vec<String> = faults
            .into_iter()
            .chain(warnings)
            .map(|fault| Fault { position: None, ..fault }.to_string())
            .collect();
        said.sort();
        (dataset, said)
    };
    for seed in 0..500 {
        let usual =
            unplaced(&ordered(seed, &["format", "entities", "metrics", "observations", "views"]));
        for order in [
            ["observations", "views", "metrics", "entities", "format"],
            ["format", "views", "entities", "metrics", "observations"],
            ["format", "entities", "observations", "metrics", "views"],
        ] {
            assert_eq!(unplaced(&ordered(seed, &order)), usual, "seed {seed}");
        }
    }
}

#[test]
fn every_view_and_metric_of_the_built_in_documents_is_sound_in_every_language_and_width() {
    let mut views = 0;
    for dataset in built_in() {
        let of_metric = |metric: usize| {
            let mut state = State::of(&dataset, None);
            let _ =
                state.apply(&dataset, &Scene::default(), &Event::Choose(Choice::Metric(metric)));
            state
        };
        let all = (0..dataset.views.len()).map(|view| State::of(&dataset, Some(view)));
        for state in all.chain((0..dataset.metrics.len()).map(of_metric)) {
            for lang in Lang::ALL {
                for width in [240.0, 320.0, 479.0, 480.0, 720.0, 1200.0] {
                    let state = State { width, lang, ..state.clone() };
                    sound(&duibi::scene(&dataset, &state));
                    let state = State { width: width + 32.0, ..state };
                    let poster = chart::poster(&state.exhibit(&dataset), &state);
                    sound(&poster);
                    views += 1;
                }
            }
        }
    }
    assert!(views > 500, "{views}");
}

#[test]
fn the_keys_reach_every_figure() {
    let dataset = huaian();
    let mut state =
        State { width: 720.0, ..State::of(&dataset, dataset.view("started-and-completed")) };
    let scene = duibi::scene(&dataset, &state);
    let mut seen = Vec::new();
    let _ = state.apply(&dataset, &scene, &Event::Key(Keystroke::Down));
    for _ in 0..9 {
        seen.extend(state.pointed);
        let _ = state.apply(&dataset, &scene, &Event::Key(Keystroke::Right));
        seen.extend(state.pointed);
        let _ = state.apply(&dataset, &scene, &Event::Key(Keystroke::Left));
        let _ = state.apply(&dataset, &scene, &Event::Key(Keystroke::Down));
    }
    assert!(scene.hotspots.iter().all(|spot| seen.contains(&spot.target)));
}

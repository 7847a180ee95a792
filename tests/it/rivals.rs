//! Two reports of one figure: one stands, and the other is told in the evidence, the notes, the
//! table and the CSV; no extreme is stated of what is reported twice.

use duibi::compare::{Comparison, Query, compare};
use duibi::data::{Dataset, Show, read};
use duibi::say::{Lang, Teller};

/// Three places; the east's sum is given as these, each a value, a unit and a source.
fn reported(figures: &[(f64, &str, &str)]) -> Dataset {
    let observation = |entity: &str, (value, unit, source): (f64, &str, &str)| {
        serde_json::json!({"entity": entity, "metric": "m", "period": "2022", "value": value,
            "unit": unit, "printed": format!("{value}{unit}"), "source": source,
            "place": {"paragraph": 3}})
    };
    let mut observations: Vec<_> = figures.iter().map(|&one| observation("east", one)).collect();
    observations.push(observation("west", (20.0, "亿元", "may")));
    observations.push(observation("north", (30.0, "亿元", "may")));
    let source = |id: &str, title: &str, published: &str| serde_json::json!({"id": id, "title": title, "publisher": "日报", "published": published});
    let entity = |id: &str, name: &str, en: &str| serde_json::json!({"id": id, "name": {"zh-Hans": name, "en": en}});
    let document = serde_json::json!({
        "format": "duibi/1", "id": "made",
        "sources": [source("may", "五月报道", "2022-05-03"), source("june", "六月报道", "2022-06"),
            source("day", "某日报道", "2022-05")],
        "entities": [entity("east", "东区", "East"), entity("west", "西区", "West"),
            entity("north", "北区", "North")],
        "metrics": [{"id": "m", "name": {"zh-Hans": "签约额", "en": "Sum signed"}, "unit": "亿元",
            "summable": true}],
        "observations": observations,
    });
    let reading = read(document.to_string().as_bytes());
    assert_eq!(reading.faults, []);
    reading.dataset
}

fn compared(dataset: &Dataset) -> Comparison {
    compare(dataset, &Query::of_metric(0))
}

/// The value that stands for the east, and what its evidence warns of.
fn east(dataset: &Dataset, lang: Lang) -> (f64, String) {
    let comparison = compared(dataset);
    let row = (0..3).find(|&row| comparison.rows[row].entity(dataset) == dataset.entity("east"));
    let figure = comparison.figure(row.unwrap(), 0).unwrap();
    (figure.value, Teller::new(dataset, &comparison, lang).evidence(row.unwrap(), 0).caveat)
}

#[test]
fn of_two_reports_that_of_a_later_day_stands_else_the_first_and_the_other_is_told() {
    let of_later = reported(&[(52.0, "亿元", "may"), (50.0, "亿元", "june")]);
    let told = "另一处为52亿元（《五月报道》，日报，2022-05-03，第3段），此处取较晚发布的一个";
    assert_eq!(east(&of_later, Lang::ZH_HANS), (50.0, told.to_owned()));
    let of_earlier = reported(&[(50.0, "亿元", "june"), (52.0, "亿元", "may")]);
    let (value, told) = east(&of_earlier, Lang::EN);
    assert!(value.total_cmp(&50.0).is_eq());
    assert!(told.starts_with("also given as 5.2 billion yuan ("), "{told}");
    // one report that contradicts itself, and days that may be either way round
    for figures in [
        [(52.0, "亿元", "may"), (50.0, "亿元", "may")],
        [(52.0, "亿元", "day"), (50.0, "亿元", "may")],
    ] {
        let (value, told) = east(&reported(&figures), Lang::ZH_HANS);
        assert!(value.total_cmp(&52.0).is_eq());
        assert!(told.starts_with("另一处为50亿元") && told.ends_with("此处取先列的一个"), "{told}");
    }
}

#[test]
fn a_sum_that_is_rounded_in_another_unit_or_given_again_is_no_other_report() {
    for again in [(500_000.0, "万元", "june"), (503_000.0, "万元", "june"), (50.0, "亿元", "june")]
    {
        assert_eq!(
            east(&reported(&[(50.0, "亿元", "may"), again]), Lang::ZH_HANS).1,
            "",
            "{again:?}"
        );
    }
    let other = reported(&[(50.0, "亿元", "may"), (520_000.0, "万元", "may")]);
    assert!(east(&other, Lang::ZH_HANS).1.starts_with("另一处为520,000万元"));
}

#[test]
fn notes_table_and_csv_tell_of_both_and_no_extreme_is_of_what_is_reported_twice() {
    let dataset = reported(&[(52.0, "亿元", "may"), (50.0, "亿元", "may")]);
    let comparison = compared(&dataset);
    let teller = Teller::new(&dataset, &comparison, Lang::ZH_HANS);
    let notes = teller.notes().join("\n");
    assert!(notes.contains("东区：另一处为50亿元"), "{notes}");
    assert_eq!(teller.cell_text(0, 0), "52 *");
    assert!(teller.csv().contains("另一处为50亿元"), "{}", teller.csv());
    let summary = teller.summary();
    assert!(!summary.contains("东区最") && !summary.contains("最高的是东区"), "{summary}");
    let sure = reported(&[(52.0, "亿元", "may")]);
    let sure = Teller::new(&sure, &compared(&sure), Lang::ZH_HANS).summary();
    assert!(sure.contains("东区"), "{sure}");
    assert_ne!(summary, sure);
}

#[test]
fn what_is_computed_of_a_figure_carries_its_other_report() {
    let dataset = reported(&[(52.0, "亿元", "may"), (50.0, "亿元", "may")]);
    let shares = compare(&dataset, &Query { show: Show::Share, ..Query::of_metric(0) });
    let told = Teller::new(&dataset, &shares, Lang::ZH_HANS).notes().join("\n");
    assert_eq!(told.matches("另一处为50亿元").count(), 1, "{told}");
    assert!(shares.figures().all(|(_, _, figure)| !figure.caveats.is_empty()));
}

#[test]
fn a_table_with_two_values_for_one_cell_shows_the_first_and_tells_the_other() {
    let table = "地区,年份,金额（亿元）\n东区,2022,52\n西区,2022,20\n北区,2022,30\n东区,2022,50\n";
    let dataset = read(table.as_bytes()).dataset;
    let comparison = compare(&dataset, &Query::first(&dataset));
    let notes = Teller::new(&dataset, &comparison, Lang::ZH_HANS).notes().join("\n");
    assert!(notes.contains("东区：另一处为50亿元，此处取先列的一个"), "{notes}");
}

/// A document of one place: figures, each a metric, a period, a value, a source and more keys.
fn of_east(figures: &[(&str, &str, f64, &str, &str)]) -> Dataset {
    let mut observations = Vec::new();
    for (metric, period, value, source, more) in figures {
        let mut one: serde_json::Value =
            serde_json::from_str(&format!("{{{more}}}")).expect("keys of an observation");
        for (key, text) in
            [("entity", "east"), ("metric", metric), ("period", period), ("source", source)]
        {
            one[key] = serde_json::json!(text);
        }
        one["unit"] = serde_json::json!("个");
        one["value"] = serde_json::json!(value);
        observations.push(one);
    }
    let source = |id: &str, published: &str| serde_json::json!({"id": id, "title": id, "published": published});
    let document = serde_json::json!({
        "format": "duibi/1", "id": "made", "entities": [{"id": "east", "name": "东区"}],
        "metrics": [{"id": "m", "name": "签约", "unit": "个", "summable": true}],
        "sources": [source("may", "2022-05-03"), source("june", "2022-06-01")],
        "observations": observations,
    });
    let reading = read(document.to_string().as_bytes());
    assert_eq!(reading.faults, []);
    reading.dataset
}

/// The values that are drawn, and all that the notes say.
fn drawn(dataset: &Dataset, query: &Query) -> (Vec<f64>, String) {
    let comparison = compare(dataset, query);
    let values = comparison.figures().map(|(.., figure)| figure.value).collect();
    (values, Teller::new(dataset, &comparison, Lang::ZH_HANS).notes().join("\n"))
}

#[test]
fn all_reports_that_do_not_agree_are_told_and_each_once() {
    let four = reported(&[
        (52.0, "亿元", "may"),
        (48.0, "亿元", "may"),
        (50.0, "亿元", "june"),
        (48.0, "亿元", "may"),
    ]);
    let (value, told) = east(&four, Lang::ZH_HANS);
    assert!(value.total_cmp(&50.0).is_eq());
    assert_eq!(told.matches("52亿元").count(), 1, "{told}");
    assert_eq!(told.matches("48亿元").count(), 1, "{told}");
    let notes = Teller::new(&four, &compared(&four), Lang::ZH_HANS).notes().join("\n");
    assert!(notes.contains("52亿元") && notes.contains("48亿元"), "{notes}");
}

#[test]
fn a_target_that_is_reported_twice_is_told_beside_the_completion() {
    let target = r#""basis": "target""#;
    let data = of_east(&[
        ("m", "2022-Q1", 30.0, "may", ""),
        ("m", "2022", 100.0, "may", target),
        ("m", "2022", 120.0, "june", target),
    ]);
    for show in [Show::Completion, Show::Gap, Show::Pace] {
        let (values, told) = drawn(&data, &Query { show, ..Query::of_metric(0) });
        assert_eq!(values.len(), 1, "{show:?}");
        assert!(told.contains("另一处为100个"), "{show:?}: {told}");
    }
    let (values, _) = drawn(&data, &Query { show: Show::Completion, ..Query::of_metric(0) });
    assert_eq!(values, [25.0], "of what was published later");
}

#[test]
fn an_earlier_figure_that_is_reported_twice_is_told_beside_the_growth() {
    let data = of_east(&[
        ("m", "2021", 100.0, "may", ""),
        ("m", "2021", 80.0, "may", ""),
        ("m", "2021", 80.0, "may", ""),
        ("m", "2022", 120.0, "may", ""),
    ]);
    let period = duibi::data::Period::parse("2022");
    let (values, told) = drawn(&data, &Query { show: Show::Growth, period, ..Query::of_metric(0) });
    assert_eq!(values, [20.0], "from what is given first");
    assert_eq!(told.matches("另一处为80个").count(), 1, "{told}");
}

#[test]
fn parts_that_are_reported_twice_are_stacked_once_and_told() {
    let part = |size: &str| format!(r#""part_of": "w", "scope": {{"size": "{size}"}}"#);
    let (small, large) = (part("1–10亿元"), part("≥10亿元"));
    let data = of_east(&[
        ("m", "2022", 34.0, "may", r#""id": "w""#),
        ("m", "2022", 26.0, "may", &small),
        ("m", "2022", 25.0, "may", &small),
        ("m", "2022", 8.0, "may", &large),
    ]);
    let (mut values, told) =
        drawn(&data, &Query { form: duibi::data::Form::Stacked, ..Query::of_metric(0) });
    values.sort_by(f64::total_cmp);
    assert_eq!(values, [8.0, 26.0]);
    assert!(told.contains("另一处为25个"), "{told}");
}

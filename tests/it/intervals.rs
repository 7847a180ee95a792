//! A shown value lies inside its shown interval: over all views, all pairs, and random documents.

use duibi::compare::compare;
use duibi::compare::derive::{self, Derived, Inexact};
use duibi::data::{Dataset, Form, Query, Show, read};
use duibi::say::{self, Lang};

use crate::support::{SPELT_OUT, built_in, random};

/// The numbers of a text, in order.
fn numbers(text: &str) -> Vec<f64> {
    let plain = text.replace('−', "-").replace(',', "");
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-');
    let pieces = plain.split(|c| !is_part(c)).map(|piece| piece.trim_end_matches(['.', '-']));
    pieces.filter_map(|piece| piece.parse().ok()).collect()
}

/// Whether a value as a reader sees it is inside the interval as a reader sees it.
fn assert_inside(derived: &Derived, lang: Lang, from: &str) -> bool {
    let value = say::derived_number(derived, derived.value, lang);
    let range = say::derived_range(derived, lang);
    if range.is_empty() || value.contains('×') || range.contains('×') {
        return false;
    }
    let (found, ends) = (numbers(&value), numbers(&range));
    assert_eq!(found.len(), 1, "{from}: {value}");
    if ends.is_empty() {
        // what has one end only says so
        let words = ["至少", "至多", "at least", "at most"];
        assert!(words.iter().any(|word| value.contains(word)), "{from}: {value}{range}");
        assert_eq!(derived.inexact, Inexact::Open, "{from}: {value}{range}");
        return true;
    }
    let [low, high] = ends.as_slice() else { panic!("{from}: {range}") };
    assert!(
        low <= &found[0] && &found[0] <= high && low < high,
        "{from}: {value}{range} of {derived:?}"
    );
    // and what is shown is no narrower than what is known
    let factor = say::shown_of(&derived.unit, derived.value, lang).factor;
    let slack = 1e-9 * high.abs().max(1.0);
    assert!(
        *low <= derived.interval.low * factor + slack
            && derived.interval.high * factor <= *high + slack,
        "{from}: {value}{range} of {derived:?}"
    );
    true
}

fn every_value(dataset: &Dataset, query: &Query, from: &str) -> usize {
    let found = compare(dataset, query);
    let mut seen = 0;
    for (row, series, figure) in found.figures() {
        if let Some(derived) = &figure.derived {
            let inside = derived.interval;
            let value = figure.value;
            let own = derived.unit.convert(derived.value, &found.series[series].unit);
            assert!(own.is_some_and(|own| (own - value).abs() <= 1e-9 * value.abs()), "{from}");
            assert!(
                inside.contains(derived.value) || inside.high.total_cmp(&derived.value).is_eq(),
                "{from} row {row}: {derived:?}"
            );
            for lang in SPELT_OUT {
                seen += usize::from(assert_inside(derived, lang, from));
            }
        }
    }
    seen
}

#[test]
fn a_shown_value_lies_inside_its_shown_interval_in_every_view_and_every_pair() {
    let mut seen = 0;
    for dataset in built_in() {
        for view in &dataset.views {
            let from = format!("{} {}", dataset.id, view.id);
            for show in Show::ALL {
                let query = Query { show, ..view.query.with_form(Form::Bar) };
                seen += every_value(&dataset, &query, &from);
            }
            seen += every_value(&dataset, &view.query, &from);
            let found = compare(&dataset, &view.query);
            let cells: Vec<_> = found.figures().map(|(row, series, _)| (row, series)).collect();
            for (place, &a) in cells.iter().enumerate() {
                for &b in cells.iter().take(place) {
                    for derived in found.pair_values(&dataset, a, b) {
                        for lang in SPELT_OUT {
                            seen += usize::from(assert_inside(&derived, lang, &from));
                        }
                    }
                }
            }
        }
        for metric in 0..dataset.metrics.len() {
            for show in Show::ALL {
                let query = Query { show, ..Query::of_metric(metric) };
                seen += every_value(&dataset, &query, &dataset.metrics[metric].id);
            }
        }
    }
    assert!(seen > 300, "{seen}");
}

/// A document of a few figures of two metrics with every qualifier.
fn made(seed: &mut u64) -> Dataset {
    let words = ["exact", "about", "nearly", "over", "odd", "at least", "at most"];
    let mut rows = Vec::new();
    for entity in 0..4 {
        for (metric, unit) in [("m", "亿元"), ("n", "个"), ("rate", "%")] {
            for period in ["2021", "2022"] {
                let whole = random(seed) % 4000 + 1;
                let value = match random(seed) % 3 {
                    0 => format!("{whole}"),
                    1 => format!("{}.{}", whole % 100, random(seed) % 9 + 1),
                    _ => format!("{}.{:02}", whole % 300, random(seed) % 100),
                };
                let word = words[random(seed) % words.len()];
                let basis = match metric {
                    "rate" => "completion rate",
                    _ if random(seed).is_multiple_of(4) => "target",
                    _ => "actual",
                };
                rows.push(format!(
                    r#"{{"entity": "e{entity}", "metric": "{metric}", "period": "{period}",
                    "value": {value}, "unit": "{unit}", "qualifier": "{word}",
                    "basis": "{basis}", "printed": "{value}"}}"#
                ));
            }
        }
    }
    let text = format!(
        r#"{{"format": "duibi/1", "entities": [{{"id": "e0"}}, {{"id": "e1"}}, {{"id": "e2"}},
        {{"id": "e3"}}], "metrics": [{{"id": "m", "unit": "亿元", "summable": true}},
        {{"id": "n", "unit": "个", "summable": true}},
        {{"id": "rate", "unit": "%", "numerator": "n"}}], "observations": [{}]}}"#,
        rows.join(",\n")
    );
    let reading = read(text.as_bytes());
    assert_eq!(reading.faults, []);
    reading.dataset
}

#[test]
fn a_shown_value_lies_inside_its_shown_interval_in_any_document() {
    let (mut state, mut seen) = (7, 0);
    for round in 0..60 {
        let from = format!("round {round}");
        let dataset = made(&mut state);
        for show in Show::ALL {
            let by = [vec![0, 1], vec![1], vec![2], vec![0]];
            for metrics in by {
                let query = Query { show, metrics, ..Query::of_metric(0) };
                seen += every_value(&dataset, &query, &from);
            }
        }
        let all: Vec<usize> = (0..dataset.observations.len()).collect();
        for &a in &all {
            for &b in &all {
                let found = [
                    derive::per(&dataset, a, b),
                    derive::ratio(&dataset, a, b),
                    derive::difference(&dataset, a, b),
                    derive::growth(&dataset, a, b),
                    derive::completion(&dataset, a, b),
                    derive::gap(&dataset, a, b),
                    derive::pace(&dataset, a, b),
                    derive::sum(&dataset, &[a, b]).ok(),
                    derive::mean(&dataset, &[a, b]),
                    derive::implied_whole(&dataset, a, b),
                ];
                for derived in found.iter().flatten() {
                    seen += usize::from(assert_inside(derived, Lang::ZH_HANS, &from));
                    seen += usize::from(assert_inside(derived, Lang::EN, &from));
                }
            }
        }
    }
    assert!(seen > 5000, "{seen}");
}

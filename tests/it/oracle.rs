//! Every mark within a pixel of where plain arithmetic puts its value, on a hundred thousand random
//! series.

use duibi::chart;
use duibi::compare::compare;
use duibi::data::{Form, read};
use duibi::state::State;
use serde_json::{Value, json};

use crate::support::random;

const SERIES: usize = 8;
const ROWS: usize = 3;

#[test]
fn marks_are_where_plain_arithmetic_puts_them() {
    let documents = 100_000_u64 / u64::try_from(SERIES).unwrap();
    let halves: Vec<(usize, f64)> = std::thread::scope(|scope| {
        let half = |odd: u64| {
            move || {
                (0..documents)
                    .filter(|seed| seed % 2 == odd)
                    .map(worst)
                    .fold((0, 0.0_f64), |(n, most), (m, off)| (n + m, most.max(off)))
            }
        };
        [scope.spawn(half(0)), scope.spawn(half(1))]
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .collect()
    });
    let (marks, off) =
        halves.into_iter().fold((0, 0.0_f64), |(n, most), (m, off)| (n + m, most.max(off)));
    println!("{marks} marks of 100,000 series, at most {off:.2e} px off");
    assert!(marks > 200_000 && off <= 1.0, "{marks} marks, {off} px off");
}

/// How many marks a random document has, and how far the worst lies from the oracle, in pixels.
fn worst(seed: u64) -> (usize, f64) {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(3);
    let mut pick = |limit: usize| random(&mut state) % limit;
    let _ = pick(2);
    let form = [Form::Bar, Form::Dot, Form::Lollipop, Form::Column][pick(4)];
    let (size, signed) = ([1e-6, 1.0, 1.0, 1000.0, 1e9][pick(5)], pick(3) == 0);
    let mut observations: Vec<Value> = Vec::new();
    for metric in 0..SERIES {
        for row in 0..ROWS {
            let value = f64::from(u32::try_from(pick(1_000_000)).unwrap()) * size / 1000.0;
            let value = if signed && pick(2) == 0 { -value } else { value };
            observations.push(json!({"entity": format!("e{row}"), "metric": format!("m{metric}"),
                    "period": "2022", "value": value, "unit": "x"}));
        }
    }
    let ids = |letter: char, count: usize| {
        (0..count).map(|i| json!({"id": format!("{letter}{i}"), "unit": "x"})).collect::<Vec<_>>()
    };
    let text = json!({"format": "duibi/1", "entities": ids('e', ROWS), "metrics": ids('m',
        SERIES), "observations": observations,
        "views": [{"id": "v", "form": form.word(),
        "x": (0..SERIES).map(|i| format!("m{i}")).collect::<Vec<_>>()}]});
    let dataset = read(text.to_string().as_bytes()).dataset;
    let state = State { width: [320.0, 700.0, 1100.0][pick(3)], ..State::of(&dataset, None) };
    let comparison = compare(&dataset, &state.query);
    let scene = chart::draw(&state.maker(&dataset, &comparison).exhibit(), &state);
    // the value axis is the one along which the least and the greatest lie apart
    let mut found: Vec<(f64, f64, f64)> = comparison
        .figures()
        .map(|(row, series, figure)| {
            let at = scene
                .hotspots
                .iter()
                .find(|spot| (spot.target.row, spot.target.series) == (row, series))
                .unwrap()
                .at;
            (figure.value, at.x, at.y)
        })
        .collect();
    found.sort_by(|a, b| a.0.total_cmp(&b.0));
    let is_upright =
        form == Form::Column && found[0].2 - found[found.len() - 1].2 > 100.0 && rises(&found);
    let place = |mark: &(f64, f64, f64)| if is_upright { mark.2 } else { mark.1 };
    let (first, last) = (found[0], found[found.len() - 1]);
    if last.0 <= first.0 {
        return (0, 0.0);
    }
    let oracle = |value: f64| {
        place(&first) + (place(&last) - place(&first)) * ((value - first.0) / (last.0 - first.0))
    };
    // a bar of almost nothing is a pixel long, and points that coincide are told apart by quarters
    // of a pixel
    (found.len(), found.iter().map(|mark| (place(mark) - oracle(mark.0)).abs()).fold(0.0, f64::max))
}

/// Tells whether greater values lie higher, as in upright bars.
fn rises(found: &[(f64, f64, f64)]) -> bool {
    found.windows(2).all(|pair| pair[1].2 <= pair[0].2 + 1.5)
}

//! Matrices, slopes and columns: what holds for random data at every width.

use duibi::chart;
use duibi::color::ThemeMode;
use duibi::compare::Comparison;
use duibi::data::{Dataset, Form};
use duibi::geometry::Point;
use duibi::say::Lang;
use duibi::scene::{Hotspot, Mark, Scene, Target};
use serde_json::{Value, json};

use crate::form_cases::{cells, plain};
use crate::form_checks::{Drawn, Random, sound};
use crate::form_tables::{LONG, Row};

fn value(random: &mut Random, is_wild: bool) -> Value {
    #[expect(clippy::cast_precision_loss, reason = "small")]
    let share = random.next(100_000) as f64 / 1000.0;
    let value = match random.next(if is_wild { 9 } else { 4 }) {
        0..=2 => json!(share.round()),
        3 => json!(share),
        4 => return Value::Null,
        5 => json!(-share),
        6 => json!(random.pick(&[0.0, 1e15, -0.01, -2e14, 1e-6])),
        _ => json!(share * 1e4),
    };
    let qualifier = random.pick(&["exact", "exact", "exact", "about", "over", "nearly"]);
    let basis = random.pick(&["actual", "actual", "actual", "planned", "target"]);
    json!({"value": value, "qualifier": qualifier, "basis": basis})
}

fn name(random: &mut Random) -> String {
    match random.next(4) {
        0 => random.pick(&LONG).to_owned(),
        1 => "清江浦淮阴洪泽涟水金湖盱眙"
            .chars()
            .skip(random.next(9))
            .take(1 + random.next(6))
            .collect(),
        2 => "Lianshui Jinhu Xuyi Hongze"
            .split(' ')
            .take(1 + random.next(4))
            .collect::<Vec<_>>()
            .join(" "),
        _ => format!("第{}区", random.next(99)),
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

/// A random document for a form that draws each metric as a column, and a language.
fn random_case(seed: u64) -> (&'static str, Dataset, Lang) {
    const FORMS: [&str; 6] =
        ["matrix", "slope", "column", "column", "stacked-column", "percent-column"];
    let mut random = Random::of(seed);
    let form = random.pick(&FORMS);
    let is_stacked = form.ends_with("-column");
    let is_wild = !is_stacked && random.next(2) == 0;
    let most = if form == "matrix" { 30 } else { 8 };
    let columns = if is_stacked { 3 } else { 1 + random.next(most) };
    let is_mixed = random.next(2) == 0;
    let units: Vec<&str> = (0..columns)
        .map(|_| if is_mixed { random.pick(&["个", "亿元", "%"]) } else { "个" })
        .collect();
    let mut rows = Vec::new();
    for _ in 0..random.pick(&[1, 2, 3, 5, 9, 14, 40]) {
        let mut cell = || {
            if random.next(6) == 0 { Value::Null } else { value(&mut random, is_wild) }
        };
        let mut values: Vec<Value> = (0..columns).map(|_| cell()).collect();
        if is_stacked {
            values.iter_mut().for_each(plain);
        }
        rows.push(Row::new(&name(&mut random), &values));
    }
    // a document without figures is refused
    rows[0].values[0] = json!(7);
    (form, cells(form, &units, &rows).dataset(), random.pick(&Lang::ALL))
}

/// How often each form was drawn as itself.
#[derive(Default)]
struct Count {
    upright: usize,
    sloped: usize,
    squares: usize,
}

impl Count {
    /// Holds a drawing to its figures, if it is not one with level bars, which has its own tests.
    fn hold(&mut self, dataset: &Dataset, drawn: &Drawn, case: &str) {
        let Drawn { comparison, scene, .. } = drawn;
        let panels = &comparison.panels;
        match comparison.form {
            Form::Column | Form::StackedColumn | Form::PercentColumn => {
                if !is_upright(dataset, drawn) {
                    return;
                }
                if comparison.form == Form::Column {
                    self.upright += 1;
                    for panel in panels {
                        held_upright(drawn, &panel.series, case);
                    }
                }
            }
            Form::Slope => {
                if !panels.iter().all(|panel| is_slope(comparison, scene, &panel.series)) {
                    return;
                }
                self.sloped += panels.len();
                for panel in panels {
                    held_sloped(drawn, &panel.series, case);
                }
            }
            Form::Matrix => self.squares += usize::from(tinted(comparison, scene, case)),
            _ => return,
        }
        sound(comparison, scene, case);
    }
}

#[test]
fn random_data_are_drawn_soundly_at_every_width() {
    // 200 in `make test`; DUIBI_CASES=20000 at night
    let count = std::env::var("DUIBI_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(200_u64);
    let mut seen = Count::default();
    for seed in 0..count {
        let (form, dataset, lang) = random_case(seed);
        for width in [240.0, 320.0, 480.0, 720.0, 1000.0] {
            let drawn = Drawn::of(&dataset, width, lang);
            if !drawn.comparison.rows.is_empty() {
                seen.hold(&dataset, &drawn, &format!("seed {seed}, {form}, {width}"));
            }
        }
    }
    let Count { upright, sloped, squares } = seen;
    assert!(upright > 30 && sloped > 15 && squares > 10, "{upright} {sloped} {squares}");
}

/// Whether columns stand upright: where they do not fit, they are drawn as level bars.
fn is_upright(dataset: &Dataset, drawn: &Drawn) -> bool {
    let mut level = drawn.comparison.clone();
    level.form = match level.form {
        Form::Column => Form::Bar,
        Form::StackedColumn => Form::Stacked,
        _ => Form::Percent,
    };
    drawn.scene != chart::draw(&drawn.state.maker(dataset, &level).exhibit(), &drawn.state)
}

/// Columns begin at zero, and their ends are in proportion.
fn held_upright(drawn: &Drawn, series: &[usize], case: &str) {
    let Drawn { comparison, scene, .. } = drawn;
    let places = places(comparison, scene, series, |spot| spot.at.y);
    let value = |spot: &Hotspot| {
        let Target { row, series } = spot.target;
        comparison.figure(row, series).map_or(0.0, |figure| figure.value)
    };
    let mut own = scene.hotspots.iter().filter(|spot| series.contains(&spot.target.series));
    let zero = own.find(|spot| value(spot) != 0.0);
    let zero = zero.map(|spot| (0.0, if value(spot) < 0.0 { spot.mark.y0 } else { spot.mark.y1 }));
    let longest = places.iter().copied().max_by(|a, b| a.0.abs().total_cmp(&b.0.abs()));
    // one that is not zero is at least a pixel long
    straight(&places, [zero, longest], 1.01, case);
}

/// The points of a slope are in proportion.
fn held_sloped(drawn: &Drawn, series: &[usize], case: &str) {
    let middle = |spot: &Hotspot| f64::midpoint(spot.mark.y0, spot.mark.y1);
    let places = places(&drawn.comparison, &drawn.scene, series, middle);
    let least = places.iter().copied().min_by(|a, b| a.0.total_cmp(&b.0));
    let greatest = places.iter().copied().max_by(|a, b| a.0.total_cmp(&b.0));
    straight(&places, [least, greatest], 0.5, case);
}

/// Whether the values of each series of a panel lie on an upright line of their own, one after
/// another.
fn is_slope(comparison: &Comparison, scene: &Scene, series: &[usize]) -> bool {
    let x = |one: usize| {
        let found = scene.hotspots.iter().filter(|spot| spot.target.series == one);
        let mut xs = found
            .filter(|spot| comparison.figure(spot.target.row, one).is_some())
            .map(|spot| spot.at.x);
        let first = xs.next()?;
        let is_there = |x: f64| (x - first).abs() < 1e-9;
        let is_line = |mark: &Mark| {
            matches!(mark, Mark::Rule { from, to,
            .. } if is_there(from.x) && is_there(to.x))
        };
        (xs.all(is_there) && scene.marks.iter().any(is_line)).then_some(first)
    };
    let lines: Option<Vec<f64>> = series.iter().map(|&one| x(one)).collect();
    lines.is_some_and(|lines| lines.len() > 1 && lines.windows(2).all(|pair| pair[0] < pair[1]))
}

/// Each cell has the tint of its share of the largest of its metric; tells whether values stand in
/// the cells.
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
    // what is alone in its column is near to nothing, unless percentages share one scale
    let is_compared =
        |series: usize| within && percents.contains(&series) || all(series).count() > 1;
    for spot in &scene.hotspots {
        let Target { row, series } = spot.target;
        let Some(own) = value(row, series) else { continue };
        let panel = comparison.panels.iter().find(|panel| panel.series.contains(&series)).unwrap();
        let is_told = panel.series.iter().any(|&series| is_compared(series));
        let fills = scene.marks.iter().filter_map(|mark| match mark {
            Mark::Rect { rect, color } if *rect == spot.mark => Some(*color),
            _ => None,
        });
        let (low, high) = all(series)
            .fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
        let (low, high) =
            if within && percents.contains(&series) { (0.0, 100.0) } else { (low, high) };
        let share = if high > low { (own - low) / (high - low) } else { 0.0 };
        let near = if is_compared(series) {
            [share - 1e-9, share + 1e-9]
                .map(|share| theme.ramp(if has_values { share } else { 0.25 + 0.75 * share }))
        } else if has_values {
            [if is_told { theme.background } else { theme.ramp(0.0) }; 2]
        } else {
            [theme.ramp(0.25); 2]
        };
        for fill in fills {
            assert!(near.contains(&fill), "{case}: {own} of {low} to {high} is {fill:?}");
        }
    }
    !has_values
}

#[test]
fn a_slope_is_found_at_its_label() {
    let rows = [("甲", 10, 20), ("乙", 10, 20), ("丙", 11, 19)]
        .map(|(name, a, b)| Row::new(name, &[json!(a), json!(b)]));
    let dataset = cells("slope", &["个", "个"], &rows).dataset();
    let Drawn { scene, .. } = Drawn::of(&dataset, 480.0, Lang::ZH_HANS);
    for (row, Row { name, .. }) in rows.iter().enumerate() {
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

//! Pictures that must not change unseen: `UPDATE_GOLDEN=1` writes them anew, a failure leaves `NAME.actual.svg` beside.

use std::collections::BTreeSet;

use duibi::chart;
use duibi::color::ThemeMode;
use duibi::compare::compare;
use duibi::data::Dataset;
use duibi::geometry::Point;
use duibi::render::svg;
use duibi::say::{Lang, Teller};
use duibi::state::{Event, State};

use crate::support::{document, huaian, overlay, path};

struct Case {
    name: &'static str,
    dataset: Dataset,
    state: &'static str,
    width: f64,
    mode: ThemeMode,
    lang: Lang,
    pointer: Option<Point>,
}

fn case(name: &'static str, dataset: Dataset, state: &'static str, width: f64) -> Case {
    Case { name, dataset, state, width, mode: ThemeMode::Light, lang: Lang::ZhHans, pointer: None }
}

fn cases() -> Vec<Case> {
    let made = |values: &[(&str, Option<f64>)]| document(values, "个");
    vec![
        case("usual", huaian(), "signed", 720.0),
        case("panels", huaian(), "signed-and-money", 720.0),
        Case {
            lang: Lang::En,
            ..case("grouped-english", huaian(), "started-and-completed", 720.0)
        },
        Case {
            mode: ThemeMode::Dark,
            lang: Lang::ZhHant,
            ..case("dark-traditional", huaian(), "completion", 720.0)
        },
        case("narrow", huaian(), "signed-and-money", 320.0),
        Case {
            pointer: Some(Point::new(300.0, 60.0)),
            ..case("pointed", huaian(), "signed", 720.0)
        },
        case("one-row", made(&[("清江浦区", Some(46.0))]), "v", 480.0),
        case(
            "all-missing-but-one",
            made(&[("甲", None), ("乙", Some(0.0)), ("丙", None)]),
            "v",
            480.0,
        ),
        case(
            "negative",
            made(&[("甲", Some(-12.5)), ("乙", Some(8.0)), ("丙", Some(-0.01))]),
            "v",
            480.0,
        ),
        case(
            "huge-range",
            made(&[("甲", Some(1e15)), ("乙", Some(3.0)), ("丙", Some(0.000_001))]),
            "v",
            480.0,
        ),
        Case {
            lang: Lang::En,
            ..case(
                "long-labels",
                made(&[
                    (
                        "Huai'an Economic and Technological Development Zone, northern part",
                        Some(12.0),
                    ),
                    ("淮安经济技术开发区综合保税区及其周边产业配套园区", Some(7.0)),
                ]),
                "v",
                480.0,
            )
        },
    ]
}

fn picture(case: &Case) -> String {
    let view = case.dataset.view(case.state);
    assert!(view.is_some(), "{} names no view", case.name);
    let mut state = State {
        width: case.width,
        mode: case.mode,
        lang: case.lang,
        ..State::of(&case.dataset, view)
    };
    let comparison = compare(&case.dataset, &state.query);
    let mut scene = chart::draw(&state.maker(&case.dataset, &comparison).exhibit(), &state);
    if let Some(point) = case.pointer {
        let _ = state.apply(&case.dataset, &scene, &Event::Move(point));
        assert!(state.pointed.is_some(), "{}: the pointer meets nothing", case.name);
        scene.marks.extend(overlay(&case.dataset, &comparison, &scene, &state).marks);
    } else {
        scene = chart::poster(&state.maker(&case.dataset, &comparison).with_prose(), &state);
    }
    svg(
        &scene,
        case.name,
        &Teller::new(&case.dataset, &comparison, case.lang).summary(),
        case.lang,
        case.mode.theme().background,
    )
}

#[test]
fn pictures_are_as_they_were_approved() {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut wrong = Vec::new();
    for case in cases() {
        let (golden, actual) = (
            path(&format!("tests/golden/{}.svg", case.name)),
            path(&format!("tests/golden/{}.actual.svg", case.name)),
        );
        let drawn = picture(&case);
        if update {
            std::fs::write(&golden, &drawn).unwrap();
        } else if std::fs::read_to_string(&golden).unwrap_or_default() == drawn {
            let _ = std::fs::remove_file(actual);
        } else {
            std::fs::write(&actual, &drawn).unwrap();
            let approved = std::fs::read_to_string(&golden).unwrap_or_default();
            let first = approved.lines().zip(drawn.lines()).find(|(a, b)| a != b);
            wrong.push(format!("{}: {first:?}", case.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_golden_has_a_case() {
    let names: BTreeSet<String> = cases().iter().map(|case| format!("{}.svg", case.name)).collect();
    for entry in std::fs::read_dir(path("tests/golden")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let of_form = crate::forms_xy::FORMS
            .iter()
            .chain(crate::forms_cells::FORMS.iter())
            .any(|form| name.starts_with(form))
            || name == "forms";
        assert!(
            names.contains(&name)
                || of_form
                || name.starts_with("bad-documents.")
                || name.starts_with("faults.")
                || name.contains(".actual"),
            "{name} has no case"
        );
    }
}

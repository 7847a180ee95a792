//! Every form: one sheet of approved pictures each, and random documents whose words never overlap
//! nor leave the drawing.

use duibi::chart;
use duibi::color::ThemeMode;
use duibi::compare::compare;
use duibi::data::{Dataset, Form};
use duibi::geometry::Rect;
use duibi::render::svg;
use duibi::say::Lang;
use duibi::scene::{Mark, Scene};
use duibi::state::State;

use crate::made::{Case, chance, typical};
use crate::support::golden;

/// Draws a case of a form.
fn drawn(form: Form, case: Case) -> (Scene, State) {
    let dataset = typical(form, case);
    let state = State {
        width: if case == Case::Narrow { 320.0 } else { 520.0 },
        mode: if case == Case::Dark { ThemeMode::Dark } else { ThemeMode::Light },
        lang: if case == Case::Long { Lang::EN } else { Lang::ZH_HANS },
        ..State::of(&dataset, None)
    };
    (duibi::scene(&dataset, &state), state)
}

/// The names of the approved sheets of pictures, one a form.
pub(crate) fn goldens() -> Vec<String> {
    Form::ALL.iter().map(|form| format!("forms/{}.svg", form.word())).collect()
}

/// The cases of a form below one another.
fn sheet(form: Form) -> String {
    let (mut cells, mut top) = (String::new(), 0.0);
    for case in Case::ALL {
        let (scene, state) = drawn(form, case);
        assert_eq!(sound(&scene), Vec::<String>::new(), "{form:?} {case:?}");
        let title = format!("{form:?}, {case:?}");
        let picture = svg(&scene, &title, "", state.lang, state.mode.theme().background);
        cells += &picture.replacen("<svg ", &format!("<svg y=\"{top}\" "), 1);
        cells.push('\n');
        top += scene.size.height.ceil() + 24.0;
    }
    let size = format!("width=\"520\" height=\"{top}\"");
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" {size}>\n{cells}</svg>\n")
}

#[test]
fn every_form_looks_as_it_was_approved() {
    golden(goldens().into_iter().zip(Form::ALL.map(sheet)));
}

/// What is wrong with a drawing: words that overlap or leave it, hotspots that do not hit
/// themselves.
fn sound(scene: &Scene) -> Vec<String> {
    let mut wrong = Vec::new();
    let texts: Vec<(&str, Rect)> = scene
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Text { text, .. } => Some((text.as_str(), mark.bounds())),
            _ => None,
        })
        .collect();
    let (width, height) = (scene.size.width + 0.5, scene.size.height + 0.5);
    for (index, (text, own)) in texts.iter().enumerate() {
        if own.x0 < -0.5 || own.y0 < -0.5 || own.x1 > width || own.y1 > height {
            wrong.push(format!("leaves the drawing of {width} × {height}: {text:?} {own:?}"));
        }
        for (other, rect) in texts.iter().skip(index + 1) {
            let apart = own.x1 <= rect.x0 + 0.5
                || rect.x1 <= own.x0 + 0.5
                || own.y1 <= rect.y0 + 0.5
                || rect.y1 <= own.y0 + 0.5;
            if !apart && !text.is_empty() && !other.is_empty() {
                wrong.push(format!("overlap: {text:?} {own:?} and {other:?} {rect:?}"));
            }
        }
    }
    for mark in &scene.marks {
        let own = mark.bounds();
        let finite = [own.x0, own.y0, own.x1, own.y1].iter().all(|edge| edge.is_finite());
        if !finite
            || own.x0 < -12.0
            || own.y0 < -12.0
            || own.x1 > width + 12.0
            || own.y1 > height + 12.0
        {
            wrong.push(format!("outside: {mark:?}"));
        }
    }
    for spot in &scene.hotspots {
        if scene.hit(spot.at) != Some(spot.target) {
            wrong.push(format!(
                "{:?} is not hit at {:?} but {:?}",
                spot.target,
                spot.at,
                scene.hit(spot.at)
            ));
        }
    }
    wrong
}

/// Draws a random document at three widths.
fn faults_of(seed: u64) -> Vec<String> {
    let form = Form::ALL[usize::try_from(seed).unwrap() % Form::ALL.len()];
    let dataset: Dataset = chance(seed, form);
    let mut out = Vec::new();
    for width in [320.0, 480.0, 760.0] {
        let state = State {
            width,
            lang: Lang::ALL[usize::try_from(seed / 18).unwrap() % Lang::ALL.len()],
            ..State::of(&dataset, None)
        };
        let comparison = compare(&dataset, &state.query);
        let scene = chart::draw(&state.maker(&dataset, &comparison).exhibit(), &state);
        let cells = comparison.rows.len() * comparison.series.len();
        let mut wrong = sound(&scene);
        // small multiples of figures, say, may have more cells than are drawn
        if scene.hotspots.is_empty() && cells > 0 && comparison.figures().next().is_some() {
            wrong.push("no figure can be reached".to_owned());
        }
        out.extend(wrong.into_iter().take(2).map(|fault| {
            format!("seed {seed} {form:?} drawn {:?} at {width}: {fault}", comparison.form)
        }));
    }
    out
}

#[test]
fn no_words_overlap_on_random_documents_at_three_widths() {
    // each seed is another document, forms take turns; DUIBI_LAYOUTS=100000 at night
    let count =
        std::env::var("DUIBI_LAYOUTS").ok().and_then(|n| n.parse().ok()).unwrap_or(3_000_u64);
    let from = std::env::var("DUIBI_SEED").ok().and_then(|n| n.parse().ok()).unwrap_or(0_u64);
    let halves: Vec<Vec<String>> = std::thread::scope(|scope| {
        let half = |odd: u64| {
            move || {
                (from..from + count)
                    .filter(|seed| seed % 2 == odd)
                    .flat_map(faults_of)
                    .collect::<Vec<_>>()
            }
        };
        let running = [scope.spawn(half(0)), scope.spawn(half(1))];
        running.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let wrong: Vec<String> = halves.into_iter().flatten().collect();
    assert!(
        wrong.is_empty(),
        "{} faults\n{}",
        wrong.len(),
        wrong.iter().take(40).cloned().collect::<Vec<_>>().join("\n")
    );
}

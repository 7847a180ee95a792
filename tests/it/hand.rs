//! An editor's hand: texts at marks, bands, named lines, what stands out, height; in every form, and
//! whatever a drawing is made of.

use duibi::compare::compare;
use duibi::data::{Dataset, Form, Hand, Stretch, check, read};
use duibi::exhibit::Exhibit;
use duibi::say::Lang;
use duibi::scene::{Mark, Scene, Target};
use duibi::state::State;
use serde_json::{Value, json};

use crate::support::path;

/// The document of the gallery with one view.
fn with(view: &Value) -> Dataset {
    let text = std::fs::read_to_string(path("tests/documents/gallery.json")).unwrap();
    let mut document: Value = serde_json::from_str(&text).unwrap();
    let mut view = view.clone();
    view["id"] = json!("v");
    document["views"] = json!([view]);
    let reading = read(document.to_string().as_bytes());
    assert_eq!((reading.faults, reading.warnings), (vec![], vec![]));
    reading.dataset
}

fn hand(dataset: &Dataset) -> &Hand {
    dataset.views[0].hand.as_deref().unwrap()
}

/// The first view, drawn.
fn drawn(dataset: &Dataset, width: f64) -> (Scene, Exhibit) {
    let state = State { width, lang: Lang::EN, ..State::of(dataset, Some(0)) };
    let comparison = compare(dataset, &state.query);
    let exhibit = state.maker(dataset, &comparison).complete();
    (duibi::chart::draw(&exhibit, &state), exhibit)
}

/// All words of a drawing, one after another.
fn words(scene: &Scene) -> String {
    let texts = scene.marks.iter().filter_map(|mark| match mark {
        Mark::Text { text, .. } => Some(text.trim()),
        _ => None,
    });
    texts.collect::<Vec<_>>().join(" ")
}

/// A view of the gallery for a form, as it stands there.
fn of_gallery(form: Form) -> Value {
    let text = std::fs::read_to_string(path("tests/documents/gallery.json")).unwrap();
    let document: Value = serde_json::from_str(&text).unwrap();
    let views = document["views"].as_array().unwrap();
    views.iter().find(|view| view["id"] == form.word()).unwrap().clone()
}

#[test]
fn a_text_at_a_mark_is_written_in_every_form_at_every_width() {
    let says = "A text of an editor at a mark of this chart";
    for form in Form::ALL {
        let mut view = of_gallery(form);
        view["annotations"] = json!([{"text": says, "at": {"entity": "qinghe"}},
            {"text": "Another one", "at": {"entity": "nanpu"}}]);
        let dataset = with(&view);
        for width in [240.0, 320.0, 480.0, 720.0, 1200.0] {
            let (scene, exhibit) = drawn(&dataset, width);
            assert_eq!(exhibit.form, form);
            let found = words(&scene);
            for remark in &exhibit.hand.as_ref().unwrap().remarks {
                let target = Target { row: remark.cell.0, series: remark.cell.1 };
                assert!(scene.hotspot(target).is_some(), "{form:?} {width}");
                assert!(found.contains(&remark.text), "{form:?} {width}: {found}");
                assert!(exhibit.prose.summary.contains(&remark.text), "{form:?}");
            }
        }
    }
}

#[test]
fn what_finds_no_room_is_a_number_and_a_line_below() {
    let long = "A text that is so long that it finds no room beside the symbols of a chart that is \
        as narrow as this one, however it is broken, and so stands below it with a number";
    let mut view = of_gallery(Form::Dumbbell);
    view["annotations"] = json!([{"text": long, "at": {"entity": "qinghe"}}]);
    let mut plain = view.clone();
    plain.as_object_mut().unwrap().remove("annotations");
    plain["height"] = json!(200);
    let (scene, _) = drawn(&with(&view), 240.0);
    let (before, _) = drawn(&with(&plain), 240.0);
    assert!(scene.size.height > before.size.height + 40.0);
    let numbers = scene.marks.iter().filter(|mark| {
        matches!(mark,
        Mark::Text { text, .. } if text == "1")
    });
    assert_eq!(numbers.count(), 2);
    assert!(words(&scene).contains(long));
}

#[test]
fn a_band_is_drawn_where_its_axis_is_and_has_its_name() {
    for (form, stretch, shown) in [
        (Form::Dot, json!({"from": 4, "to": 6}), true),
        (Form::Bar, json!({"from": 20, "to": 30}), true),
        (Form::Column, json!({"from": 20, "to": 30}), true),
        (Form::Line, json!({"from": "2020", "to": "2021"}), true),
        (Form::Line, json!({"from": 10, "to": 20}), true),
        (Form::Histogram, json!({"from": 20, "to": 30}), true),
        (Form::Scatter, json!({"from": 60, "to": 80}), true),
        // beyond the axis, and on an axis that is not there
        (Form::Dot, json!({"from": 400, "to": 600}), false),
        (Form::Bar, json!({"from": "2020", "to": "2021"}), false),
    ] {
        let mut view = of_gallery(form);
        let mut band = stretch.clone();
        band["name"] = json!("A range");
        view["bands"] = json!([band]);
        let (scene, _) = drawn(&with(&view), 720.0);
        assert_eq!(scene.bands.len(), usize::from(shown), "{form:?} {stretch}");
        assert_eq!(words(&scene).contains("A range"), shown, "{form:?} {stretch}");
    }
}

#[test]
fn a_reference_line_has_the_name_that_it_is_given() {
    let mut view = of_gallery(Form::Dot);
    view["reference"] = json!(["median", {"value": 5, "name": {"en": "City plan"}}, 7]);
    let (scene, _) = drawn(&with(&view), 720.0);
    let found = words(&scene);
    assert!(found.contains("City plan 5") && found.contains("median"), "{found}");
}

#[test]
fn a_series_a_period_and_a_range_stand_out() {
    let lit = |form: Form, highlight: Value| {
        let mut view = of_gallery(form);
        view["highlight"] = highlight;
        let (_, exhibit) = drawn(&with(&view), 720.0);
        exhibit.data().filter(|(_, datum)| !datum.is_muted).count()
    };
    assert_eq!(lit(Form::Dumbbell, json!({"metric": "started"})), 6);
    assert_eq!(lit(Form::Dumbbell, json!([{"metric": "started"}, "qinghe"])), 7);
    assert_eq!(lit(Form::Column, json!({"period": "2021"})), 1);
    assert_eq!(lit(Form::Column, json!({"from": 30})), 3);
    assert_eq!(lit(Form::Column, json!([{"to": 21}, {"from": 46}])), 2);
    assert_eq!(lit(Form::Stacked, json!({"scope": {"sector": "农业"}})), 6);
    assert_eq!(lit(Form::Bar, json!({"entity": "qinghe", "metric": "signed"})), 1);
}

#[test]
fn a_plot_is_as_high_as_asked_for() {
    for form in [Form::Column, Form::Line, Form::Area, Form::Scatter, Form::Histogram] {
        let of = |height: f64| {
            let mut view = of_gallery(form);
            view["height"] = json!(height);
            drawn(&with(&view), 720.0).0.size.height
        };
        assert!((of(400.0) - of(250.0) - 150.0).abs() < 0.5, "{form:?}");
    }
}

#[test]
fn an_exhibit_that_was_written_down_has_the_hand_on_it() {
    let mut seen = 0;
    for form in Form::ALL {
        let dataset = with(&of_gallery(form));
        let (scene, exhibit) = drawn(&dataset, 480.0);
        let again = Exhibit::from_plain(&exhibit.to_plain().unwrap()).unwrap();
        assert_eq!(again, exhibit, "{form:?}");
        seen += usize::from(exhibit.hand.is_some());
        let state = State { width: 480.0, lang: Lang::EN, ..State::of(&dataset, Some(0)) };
        assert_eq!(duibi::chart::draw(&again, &state), scene);
    }
    assert!(seen > 6, "{seen}");
}

#[test]
fn another_form_keeps_what_an_editor_wrote() {
    let mut view = of_gallery(Form::Bar);
    view["annotations"] = json!([{"text": "Here", "at": {"entity": "qinghe"}}]);
    let dataset = with(&view);
    for form in [Form::Dot, Form::Column, Form::Lollipop] {
        let mut state = State { width: 720.0, ..State::of(&dataset, Some(0)) };
        state.query = state.query.with_form(form);
        assert!(words(&duibi::scene(&dataset, &state)).contains("Here"), "{form:?}");
    }
}

#[test]
fn a_period_stands_for_its_days() {
    let mut view = of_gallery(Form::Line);
    view["bands"] = json!([{"from": "2020-Q2", "to": "2021-06", "name": "x"}]);
    let dataset = with(&view);
    let Stretch::Days(first, last) = hand(&dataset).bands[0].stretch else { panic!() };
    assert_eq!(last - first, 455);
}

#[test]
fn a_text_at_a_mark_that_nobody_reports_is_told() {
    let mut view = of_gallery(Form::Bar);
    view["annotations"] = json!([{"text": "Here", "at": {"entity": "lanwan", "metric": "growth"}}]);
    let said: Vec<String> = check(&with(&view), b"{}").iter().map(ToString::to_string).collect();
    let wanted = "the annotation \"Here\" is at a figure that is not there";
    assert!(said.iter().any(|said| said.contains(wanted)), "{said:?}");
}

#[test]
fn a_star_that_every_figure_would_carry_is_said_in_words() {
    let text = |second: &str| {
        format!(
            r#"{{"format": "duibi/1", "id": "d", "entities": [{{"id": "a"}}, {{"id": "b"}}],
            "metrics": [{{"id": "m", "unit": "个"}}], "observations": [
            {{"entity": "a", "metric": "m", "period": "2022-Q1", "value": 4, "unit": "个"}},
            {{"entity": "b", "metric": "m", "period": "{second}", "value": 9, "unit": "个"}}]}}"#
        )
    };
    let of = |text: &str| {
        let dataset = read(text.as_bytes()).dataset;
        let state = State { width: 480.0, lang: Lang::EN, ..State::of(&dataset, None) };
        let exhibit = state.exhibit(&dataset);
        let line = exhibit.prose.notes_line(Lang::EN);
        (words(&duibi::scene(&dataset, &state)).contains('*'), line)
    };
    let (starred, notes) = of(&text("2021"));
    assert!(!starred && notes.starts_with("Every figure carries a note: "), "{starred} {notes}");
    assert_eq!(of(&text("2022-Q1")), (false, String::new()));
}

//! An exhibit is complete in itself: written down and read back it is the same, and so is what is
//! drawn of it.

use duibi::chart;
use duibi::compare::compare;
use duibi::data::{Dataset, Form};
use duibi::exhibit::Exhibit;
use duibi::say::Lang;
use duibi::scene::Target;
use duibi::state::State;

use crate::made::{Case, chance, typical};
use crate::support::built_in;

/// Writes down what a state shows, reads it back, and draws both; gives the length of what was
/// written.
fn same(dataset: &Dataset, state: &State, case: &str) -> usize {
    let comparison = compare(dataset, &state.query);
    let maker = state.maker(dataset, &comparison);
    let mut exhibit = maker.complete();
    if exhibit.rows.len() > 1 && !exhibit.series.is_empty() {
        maker.tell_pair(&mut exhibit, (0, 0), (1, 0));
    }
    let plain = exhibit.to_plain().unwrap();
    let back = Exhibit::from_plain(&plain).unwrap();
    assert_eq!(back, exhibit, "{case}");
    // the same to the last bit of every number, and in every word
    let target = Target { row: 0, series: 0 };
    let scene = chart::draw(&exhibit, state);
    let state = State { pointed: Some(target), pinned: Some(target), ..state.clone() };
    let drawn = |of: &Exhibit| {
        let scene = chart::draw(of, &state);
        let overlay = chart::overlay(of, &scene, &state);
        let spoken = chart::spoken(of, target, None);
        format!("{scene:?} {:?} {overlay:?} {spoken}", chart::poster(of, &state))
    };
    assert!(drawn(&back) == drawn(&exhibit), "{case} is drawn otherwise");
    assert!(format!("{:?}", chart::draw(&back, &state)) == format!("{scene:?}"), "{case}");
    plain.len()
}

#[test]
fn every_view_in_every_language_is_the_same_when_it_was_written_down() {
    let (mut views, mut longest) = (0, 0);
    for dataset in built_in() {
        for view in 0..dataset.views.len() {
            for lang in Lang::ALL {
                for width in [320.0, 720.0] {
                    let state = State { width, lang, ..State::of(&dataset, Some(view)) };
                    let case = format!("{} {view} {lang:?}", dataset.id);
                    longest = longest.max(same(&dataset, &state, &case));
                }
                views += 1;
            }
        }
    }
    assert_eq!(views, 75 * Lang::ALL.len());
    println!("the longest plain form is {longest} bytes");
}

#[test]
fn every_form_in_every_language_is_the_same_when_it_was_written_down() {
    for form in Form::ALL {
        for case in Case::ALL {
            let dataset = typical(form, case);
            for lang in Lang::ALL {
                let state = State { width: 560.0, lang, ..State::of(&dataset, Some(0)) };
                same(&dataset, &state, &format!("{form:?} {case:?} {lang:?}"));
            }
        }
    }
}

#[test]
fn random_documents_are_the_same_when_they_were_written_down() {
    for seed in 0..1500 {
        let form = Form::ALL[usize::try_from(seed).unwrap() % Form::ALL.len()];
        let dataset = chance(seed, form);
        let lang = Lang::ALL[usize::try_from(seed).unwrap() % Lang::ALL.len()];
        let state = State { width: 480.0, lang, ..State::of(&dataset, Some(0)) };
        same(&dataset, &state, &format!("seed {seed}"));
    }
}

#[test]
fn what_is_no_plain_form_is_refused() {
    let exhibit = typical(Form::Bar, Case::Usual);
    let state = State { width: 560.0, ..State::of(&exhibit, Some(0)) };
    let plain = state.exhibit(&exhibit).to_plain().unwrap();
    assert!(Exhibit::from_plain(&plain).is_ok());
    let broken = [
        plain.replace("{\"duibi\":1", "{\"duibi\":2"),
        plain.replace("\"bar\"", "\"pie\""),
        plain.replace("\"texts\":[", "\"texts\":[],\"more\":["),
        String::new(),
        "{}".to_owned(),
    ];
    for text in broken {
        assert!(Exhibit::from_plain(&text).is_err(), "{text:.60}");
    }
}

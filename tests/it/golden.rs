//! Pictures that must not change unseen.

use std::collections::BTreeSet;
use std::path::Path;

use duibi::chart;
use duibi::compare::compare;
use duibi::render::svg;
use duibi::state::{Event, State};

use crate::form_checks::sound;
use crate::pictures::{Around, Picture, built_in, made};
use crate::support::{golden, overlay, path};
use crate::{embed, faults, form_cases, forms, said};

fn pictures() -> Vec<Picture> {
    built_in().into_iter().chain(made()).chain(form_cases::pictures()).collect()
}

fn drawn(picture: &Picture) -> String {
    let Picture { name, dataset, lang, .. } = picture;
    let view = dataset.view(picture.view);
    assert!(view.is_some(), "{name} names no view");
    let mut state =
        State { width: picture.width, mode: picture.mode, lang: *lang, ..State::of(dataset, view) };
    let comparison = compare(dataset, &state.query);
    let mut scene = chart::draw(&state.maker(dataset, &comparison).exhibit(), &state);
    match picture.around {
        Around::Words => {
            scene = chart::poster(&state.maker(dataset, &comparison).with_prose(), &state);
        }
        Around::Pointer(point) => {
            let _ = state.apply(dataset, &scene, &Event::Move(point));
            assert!(state.pointed.is_some(), "{name}: the pointer meets nothing");
            scene.marks.extend(overlay(dataset, &comparison, &scene, &state).marks);
        }
        Around::Nothing => {
            assert_eq!(comparison.refused, None, "{name}");
            sound(&comparison, &scene, name);
        }
    }
    let summary = duibi::say::Teller::new(dataset, &comparison, *lang).summary();
    svg(&scene, name, &summary, *lang, state.mode.theme().background)
}

#[test]
fn pictures_are_as_they_were_approved() {
    let all = pictures().into_iter();
    golden(all.map(|picture| (format!("{}.svg", picture.name), drawn(&picture))));
}

#[test]
fn every_golden_has_a_case() {
    let pictures = pictures().into_iter().map(|picture| format!("{}.svg", picture.name));
    let cases: BTreeSet<String> = pictures
        .chain(forms::goldens())
        .chain(faults::goldens())
        .chain(said::goldens())
        .chain(embed::goldens())
        .collect();
    let mut found = BTreeSet::new();
    collect(&path("tests/golden"), "", &mut found);
    assert_eq!(found, cases);
}

/// The names of the approved files below a folder.
fn collect(folder: &Path, before: &str, out: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{before}{}", entry.file_name().into_string().unwrap());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{name}/"), out);
        } else if !name.contains(".actual.") {
            out.insert(name);
        }
    }
}

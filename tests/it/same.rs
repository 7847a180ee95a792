//! The same document makes the same picture, byte by byte, however often and from whatever bytes it
//! is read.

use duibi::chart;
use duibi::color::ThemeMode;
use duibi::compare::compare;
use duibi::data::{Dataset, Options, read_with};
use duibi::render::{svg, svg_of_pixels};
use duibi::say::{Lang, Teller};
use duibi::state::State;

use crate::support::path;

/// Reads a document and those that it joins, each changed by `written`.
fn document(file: &std::path::Path, written: fn(&[u8]) -> Vec<u8>) -> Dataset {
    let joined = |address: &str| {
        std::fs::read(file.with_file_name(address)).map(|bytes| written(&bytes)).map_err(|_| None)
    };
    let reading = read_with(
        &written(&std::fs::read(file).unwrap()),
        &Options { joined: &joined, ..Options::default() },
    );
    assert_eq!(reading.faults, []);
    reading.dataset
}

/// The same JSON without spaces, its keys in another order and its characters as escapes.
fn rewritten(bytes: &[u8]) -> Vec<u8> {
    let value: serde_json::Value = serde_json::from_slice(bytes).unwrap();
    let mut out = String::new();
    for c in value.to_string().chars() {
        if c.is_ascii() {
            out.push(c);
        } else {
            let mut units = [0; 2];
            out.extend(c.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")));
        }
    }
    assert_ne!(out.as_bytes(), bytes);
    out.into_bytes()
}

/// Every view at widths, looks and languages; the scenes as they print, which tells every bit of a
/// number.
fn pictures(dataset: &Dataset) -> Vec<String> {
    let mut out = Vec::new();
    for view in std::iter::once(None).chain((0..dataset.views.len()).map(Some)) {
        for (lang, mode, width) in [
            (Lang::ZH_HANS, ThemeMode::Light, 720.0),
            (Lang::ZH_HANT, ThemeMode::Dark, 320.0),
            (Lang::EN, ThemeMode::Light, 1000.0 / 3.0),
        ] {
            let state = State { width, mode, lang, ..State::of(dataset, view) };
            let comparison = compare(dataset, &state.query);
            let scene = chart::poster(&state.maker(dataset, &comparison).with_prose(), &state);
            let ground = mode.theme().background;
            out.push(svg(
                &scene,
                "",
                &Teller::new(dataset, &comparison, lang).summary(),
                lang,
                ground,
            ));
            out.push(svg_of_pixels(&scene, 1.5, lang, ground));
            out.push(format!("{:?} {scene:?}", duibi::scene(dataset, &state)));
        }
    }
    out
}

#[test]
fn every_view_of_every_document_is_drawn_the_same_twice_and_from_other_bytes() {
    let mut count = 0;
    for entry in std::fs::read_dir(path("www/data")).unwrap() {
        let file = entry.unwrap().path();
        let dataset = document(&file, <[u8]>::to_vec);
        let approved = pictures(&dataset);
        for (how, other) in [
            ("again", &dataset),
            ("read again", &document(&file, <[u8]>::to_vec)),
            ("other bytes", &document(&file, rewritten)),
        ] {
            let different = approved.iter().zip(&pictures(other)).position(|(a, b)| a != b);
            assert_eq!(different, None, "{}: {how}", file.display());
        }
        count += approved.len();
    }
    assert!(count >= 5 * 3 * 3 * 4, "only {count} pictures");
}

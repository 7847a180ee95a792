//! What the tests share: the built-in document, and documents made from parts.

use std::path::{Path, PathBuf};

use duibi::chart;
use duibi::compare::Comparison;
use duibi::data::{Dataset, Options, read, read_with};
use duibi::say::Lang;
use duibi::scene::Scene;
use duibi::state::State;

/// The languages whose words the tests spell out.
pub(crate) const SPELT_OUT: [Lang; 3] = [Lang::ZH_HANS, Lang::ZH_HANT, Lang::EN];

/// The file of a language, inside the repository.
pub(crate) fn locale_file(lang: Lang) -> String {
    let name = lang.tag().to_ascii_lowercase().replace('-', "_");
    format!("src/say/locales/{name}.rs")
}

/// A path inside the repository.
pub(crate) fn path(inside: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(inside)
}

/// The built-in document of Huai'an.
pub(crate) fn huaian() -> Dataset {
    load(&path("www/data/huaian-2022-q1.json"))
}

/// All built-in documents, in the order of their names.
pub(crate) fn built_in() -> Vec<Dataset> {
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(path("www/data")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| load(file)).collect()
}

/// A good document, read with what it joins.
pub(crate) fn load(file: &Path) -> Dataset {
    let joined = |address: &str| std::fs::read(file.with_file_name(address)).map_err(|_| None);
    let reading = read_with(
        &std::fs::read(file).unwrap(),
        &Options { joined: &joined, ..Options::default() },
    );
    assert_eq!(reading.faults, [], "{}", file.display());
    assert_eq!(file.file_stem().unwrap().to_str(), Some(&*reading.dataset.id));
    reading.dataset
}

/// Holds texts against the approved ones of their names. `UPDATE_GOLDEN=1` writes them anew; where
/// one differs, `x.actual.svg` is left beside `x.svg`, which git ignores.
pub(crate) fn golden(texts: impl IntoIterator<Item = (String, String)>) {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut wrong = Vec::new();
    for (name, text) in texts {
        let (stem, extension) = name.rsplit_once('.').unwrap();
        let approved = path(&format!("tests/golden/{name}"));
        let actual = path(&format!("tests/golden/{stem}.actual.{extension}"));
        if update {
            std::fs::write(&approved, &text).unwrap();
        }
        let known = std::fs::read_to_string(&approved).unwrap_or_default();
        if known == text {
            let _ = std::fs::remove_file(actual);
        } else {
            std::fs::write(&actual, &text).unwrap();
            let first = known.lines().zip(text.lines()).find(|(a, b)| a != b);
            wrong.push(format!("{name} is not as approved: {first:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A document of one metric and these values; `None` is an entity that does not report.
pub(crate) fn document(values: &[(&str, Option<f64>)], unit: &str) -> Dataset {
    let entities: Vec<_> = values
        .iter()
        .enumerate()
        .map(|(i, (name, _))| serde_json::json!({"id": format!("e{i}"), "name": name}))
        .collect();
    let observations: Vec<_> = values
        .iter()
        .enumerate()
        .filter_map(|(i, (_, value))| {
            value.map(|value| {
                serde_json::json!({"entity": format!("e{i}"), "metric": "m",
                "period": "2022", "value": value, "unit": unit})
            })
        })
        .collect();
    let document = serde_json::json!({
        "format": "duibi/1", "id": "made", "entities": entities,
        "metrics": [{"id": "m", "name": {"zh-Hans": "新签约项目", "en": "Projects \
            signed"}, "unit": unit}],
        "observations": observations,
        "views": [{"id": "v", "x": "m", "title": {"zh-Hans": "题目", "en": "A title"}}],
    });
    let reading = read(document.to_string().as_bytes());
    assert_eq!(reading.faults, []);
    reading.dataset
}

/// A small generator, so that a failure names the one number that repeats it.
pub(crate) fn random(state: &mut u64) -> usize {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*state >> 33).unwrap()
}

/// What is drawn above a chart: the exhibit is told what the figure that is pointed at says, as a
/// page does.
pub(crate) fn overlay(
    dataset: &Dataset,
    comparison: &Comparison,
    scene: &Scene,
    state: &State,
) -> Scene {
    let maker = state.maker(dataset, comparison);
    let mut exhibit = maker.exhibit();
    if let Some(target) = state.pointed {
        maker.tell(&mut exhibit, (target.row, target.series));
    }
    chart::overlay(&exhibit, scene, state)
}

/// How many are tried: `usual`, or what the night asks for by a variable.
pub(crate) fn count(variable: &str, usual: u64) -> u64 {
    std::env::var(variable).ok().and_then(|n| n.parse().ok()).unwrap_or(usual)
}

/// Prints what was found of a row of the yardstick, for the table of `make nightly`.
#[expect(clippy::print_stdout, reason = "the table of the yardstick is made of it")]
pub(crate) fn figure(row: &str, found: impl std::fmt::Display) {
    println!("yardstick: {row}: {found}");
}

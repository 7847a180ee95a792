//! Imports point down the layers of the crate's documentation, and only the right rooms name the outside world.

use std::path::Path;

use crate::support::path;

/// The rows, lowest first; a room may import from rows below its own, and from what is named beside it in its own row.
const ROWS: [&[(&str, &[&str])]; 8] = [
    &[
        ("scan", &[]),
        ("text", &[]),
        ("units", &[]),
        ("calendar", &[]),
        ("geometry", &[]),
        ("color", &[]),
        ("measure", &[]),
        ("number", &[]),
        ("near", &[]),
        ("order", &[]),
        ("error", &["near"]),
    ],
    &[("data", &[]), ("scale", &[]), ("scene", &[]), ("compare", &["data", "say"])],
    &[("say", &[])],
    &[("exhibit", &[])],
    &[("state", &[])],
    &[("chart", &[])],
    &[("render", &[])],
    &[("web", &[]), ("cli", &[]), ("main", &[]), ("page", &[])],
];

/// Outside crates, and where alone they may be named.
const OUTSIDE: [(&str, &[&str]); 11] = [
    ("duibi_scan", &["data"]),
    ("csv_core", &["scan"]),
    ("plotters", &["render"]),
    ("plotters_backend", &["render"]),
    ("plotters_canvas", &["render/canvas"]),
    ("serde", &["data/read", "web/plain"]),
    ("serde_json", &["scan", "data/read", "cli/bundle"]),
    ("resvg", &["cli/raster", "cli/fonts"]),
    ("png", &["cli/raster"]),
    ("web_sys", &["web", "render/canvas"]),
    ("wasm_bindgen", &["web", "render/canvas"]),
];

fn files(folder: &Path, out: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let file = entry.unwrap().path();
        if file.is_dir() {
            files(&file, out);
        } else if file.extension().is_some_and(|e| e == "rs") {
            let name =
                file.strip_prefix(path("src")).unwrap().with_extension("").display().to_string();
            out.push((name, std::fs::read_to_string(&file).unwrap()));
        }
    }
}

fn sources() -> Vec<(String, String)> {
    let mut out = Vec::new();
    files(&path("src"), &mut out);
    out.sort();
    assert!(out.len() > 30, "found {} files", out.len());
    out
}

fn row(room: &str) -> usize {
    ROWS.iter()
        .position(|row| row.iter().any(|(name, _)| *name == room))
        .unwrap_or_else(|| panic!("{room} is in no row"))
}

/// The rooms that a text imports by `crate::` or, from the binary, by `duibi::`.
fn imports(text: &str) -> Vec<String> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| {
        ["crate::", "duibi::"].into_iter().flat_map(|root| line.split(root).skip(1))
    })
    .map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect())
    .collect()
}

#[test]
fn imports_point_down() {
    let mut seen = 0;
    for (file, text) in sources() {
        let room = file.split('/').next().unwrap();
        // a crate of its own, whose paths are its own rooms
        if room == "lib" || room == "scan" {
            continue;
        }
        for import in
            imports(&text).into_iter().filter(|import| import != room && !import.is_empty())
        {
            let beside = ROWS[row(room)].iter().find(|(name, _)| *name == room).unwrap().1;
            assert!(
                row(&import) < row(room) || beside.contains(&import.as_str()),
                "src/{file}.rs imports {import} from above or beside"
            );
            seen += 1;
        }
    }
    assert!(seen > 80, "only {seen} imports were looked at");
}

#[test]
fn the_outside_world_is_named_only_where_it_belongs() {
    for (file, text) in sources() {
        let code: String = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect::<Vec<_>>()
            .join("\n");
        for (name, homes) in OUTSIDE {
            let named = code.contains(&format!("use {name}::"))
                || code.contains(&format!("{name}::")) && !code.contains(&format!("_{name}::"));
            assert!(
                !named || homes.iter().any(|home| file.starts_with(home)),
                "src/{file}.rs names {name}"
            );
        }
    }
}

#[test]
fn nothing_that_could_run_a_text_is_used() {
    for (file, text) in sources() {
        for word in ["inner_html", "outer_html", "insert_adjacent_html", ".forget()"] {
            assert!(!text.contains(word), "src/{file}.rs uses {word}");
        }
    }
    let element = std::fs::read_to_string(path("src/web/element.js")).unwrap();
    for word in ["innerHTML", "outerHTML", "insertAdjacentHTML", "eval(", "setAttribute('style'"] {
        assert!(!element.contains(word), "element.js uses {word}");
    }
}

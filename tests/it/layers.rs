//! Imports point down the layers of the crate's documentation, and only the right rooms name the
//! outside world.

use crate::source::sources;
use crate::support::path;

/// A room, and the rooms of its own row that it may import from.
type Room = (&'static str, &'static [&'static str]);

/// The rows, lowest first; a room may import from rows below its own.
const ROWS: &[&[Room]] = &[
    // words of many rooms, and the tables of what there is
    &[
        ("scan", &[]),
        ("text", &[]),
        ("calendar", &[]),
        ("geometry", &[]),
        ("color", &["number"]),
        ("measure", &["geometry"]),
        ("number", &[]),
        ("near", &[]),
        ("order", &[]),
        ("units", &["text"]),
    ],
    // values only, in no language
    &[("error", &[])],
    &[("data", &[])],
    &[("compare", &[])],
    // all words
    &[("say", &[])],
    // what a drawing needs of a view, in one language
    &[("exhibit", &[]), ("scale", &[]), ("scene", &[])],
    &[("state", &[])],
    &[("chart", &[])],
    &[("render", &[])],
    &[("embed", &[])],
    &[("web", &[]), ("cli", &[]), ("main", &[]), ("page", &[])],
];

/// Outside crates, and where alone they may be named.
const OUTSIDE: [(&str, &[&str]); 15] = [
    ("duibi_scan", &["data", "compare", "say", "exhibit/maker", "cli/beside", "order"]),
    ("calamine", &["cli/sheets"]),
    ("quick_xml", &["cli/sheets"]),
    ("zip", &["cli/sheets"]),
    ("csv_core", &["scan"]),
    ("plotters", &["render"]),
    ("plotters_backend", &["render"]),
    ("plotters_canvas", &["render/canvas"]),
    ("walrus", &["split"]),
    (
        "serde",
        &["scan/json", "data/read", "exhibit/plain", "exhibit/choices", "web/choices", "web/plain"],
    ),
    (
        "serde_json",
        &[
            "scan",
            "data/read",
            "exhibit/plain",
            "embed",
            "cli/understood",
            "cli/convert",
            "cli/beside",
        ],
    ),
    ("resvg", &["cli/raster", "cli/fonts"]),
    ("png", &["cli/raster"]),
    ("web_sys", &["web", "render/canvas"]),
    ("wasm_bindgen", &["web", "render/canvas"]),
];

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

/// All imports from other rooms, and where they stand: the room, what it imports, the file.
fn crossings() -> Vec<(String, String, String)> {
    let mut out = Vec::new();
    for source in sources() {
        let room = source.name.split('/').next().unwrap().to_owned();
        // the root names all rooms; a crate of its own has paths of its own
        if room == "lib" || room == "scan" || room == "split" {
            continue;
        }
        // tests may ask for words of what they test
        let found = imports(&source.code).into_iter();
        let others = found.filter(|import| *import != room && !import.is_empty());
        out.extend(others.map(|import| (room.clone(), import, source.name.clone())));
    }
    out
}

/// Whether a room may import from another by the rows.
fn is_below(import: &str, room: &str) -> bool {
    let (_, beside) = ROWS[row(room)].iter().find(|(name, _)| *name == room).unwrap();
    row(import) < row(room) || beside.contains(&import)
}

#[test]
fn imports_point_down() {
    let all = crossings();
    assert!(all.len() > 80, "only {} imports were looked at", all.len());
    for (room, import, file) in &all {
        assert!(is_below(import, room), "src/{file}.rs imports {import} from above or beside");
    }
}

/// The rooms that the tour at the head of the crate names, row by row, the lowest first.
fn tour() -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(path("src/lib.rs")).unwrap();
    let cells = text.lines().filter_map(|line| line.strip_prefix("//! | ")?.split_once('|'));
    let mut rows: Vec<Vec<String>> = Vec::new();
    for (head, rooms) in cells.skip(2) {
        let named = rooms.split('`').skip(1).step_by(2).map(|name| name.trim_start_matches("mod@"));
        let named =
            named.filter(|name| ROWS.iter().flat_map(|row| *row).any(|room| room.0 == *name));
        if !head.trim().is_empty() {
            rows.push(Vec::new());
        }
        rows.last_mut().unwrap().extend(named.map(str::to_owned));
    }
    rows.reverse();
    rows
}

#[test]
fn the_tour_of_the_crate_has_the_same_rooms_in_the_same_rows() {
    let sorted = |mut row: Vec<String>| {
        row.sort();
        row
    };
    let told: Vec<Vec<String>> = tour().into_iter().map(sorted).collect();
    let held = ROWS.iter().map(|row| sorted(row.iter().map(|room| room.0.to_owned()).collect()));
    assert_eq!(told, held.collect::<Vec<_>>());
}

#[test]
fn the_outside_world_is_named_only_where_it_belongs() {
    for source in sources() {
        let (file, text) = (source.name, source.text);
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
    for source in sources() {
        let (file, text) = (source.name, source.text);
        for word in ["inner_html", "outer_html", "insert_adjacent_html", ".forget()"] {
            assert!(!text.contains(word), "src/{file}.rs uses {word}");
        }
    }
    for entry in std::fs::read_dir(path("src/web")).unwrap() {
        let file = entry.unwrap().path();
        if file.extension().is_none_or(|ending| ending != "js") {
            continue;
        }
        let script = std::fs::read_to_string(&file).unwrap();
        for word in
            ["innerHTML", "outerHTML", "insertAdjacentHTML", "eval(", "setAttribute('style'"]
        {
            assert!(!script.contains(word), "{} uses {word}", file.display());
        }
    }
}

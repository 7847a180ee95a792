//! The examples run, and print what they say.

use std::path::Path;
use std::process::{Command, Output};

use crate::support::path;

/// Runs an example as a reader of it would, in the folder where `cargo test` has built it.
fn run(name: &str, args: &[&str]) -> (bool, String, String) {
    let here = std::env::current_exe().unwrap();
    let profile = here.parent().and_then(Path::parent).unwrap();
    let mut command = Command::new(env!("CARGO"));
    command.args(["run", "--quiet", "--locked", "--example", name, "--target-dir"]);
    command.arg(profile.parent().unwrap());
    command.args(profile.ends_with("release").then_some("--release"));
    let Output { status, stdout, stderr } =
        command.arg("--").args(args).current_dir(path("")).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (status.success(), text(stdout), text(stderr))
}

#[test]
fn the_picture_of_a_view_is_written_as_svg() {
    let out = std::env::temp_dir().join(format!("duibi-example-{}.svg", std::process::id()));
    let document = "www/data/huaian-2022-q1.json";
    let (good, _, err) = run("picture", &[document, "signed-and-money", out.to_str().unwrap()]);
    assert!(good, "{err}");
    let svg = std::fs::read_to_string(&out).unwrap();
    std::fs::remove_file(&out).unwrap();
    assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n"), "{svg}");
    assert!(svg.contains("width=\"640\"") && svg.contains(">46</text>"), "{svg}");

    let (good, _, err) = run("picture", &[document, "unheard-of", out.to_str().unwrap()]);
    assert!(!good && err.contains("no such view"), "{err}");
}

#[test]
fn a_document_made_in_rust_becomes_a_table() {
    let (good, out, err) = run("table", &[]);
    assert!(good, "{err}");
    let own = |line: &'_ str| {
        let cells: Vec<String> = line.split(',').map(str::to_owned).collect();
        [0, 1, 6, 7].map(|at| cells[at].clone())
    };
    let rows: Vec<[String; 4]> = out.lines().skip(1).map(own).collect();
    let (metric, unit) = ("Investment signed", "million yuan");
    assert_eq!(rows[0], ["West", metric, "230", unit]);
    assert_eq!(rows[1], ["East", metric, "150", unit]);
    assert_eq!(rows[2], ["North", metric, "", unit]);
    // planned beside actual: the table says so
    assert!(out.contains("no common basis"), "{out}");
}

#[test]
fn every_example_is_tried_here() {
    let here = include_str!("examples.rs");
    for entry in std::fs::read_dir(path("tests/examples")).unwrap() {
        let file = entry.unwrap().path();
        let name = file.file_stem().unwrap().to_str().unwrap();
        if file.extension().is_some_and(|e| e == "rs") {
            assert!(here.contains(&format!("run(\"{name}\"")), "{name} is not tried");
        }
    }
}

#[test]
fn the_commands_of_the_readme_run() {
    let folder = std::env::temp_dir().join(format!("duibi-readme-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("pkg")).unwrap();
    // what `make pkg` builds is put into the offline page as it is
    std::fs::create_dir_all(folder.join("pkg/offline")).unwrap();
    for name in ["duibi.classic.js", "offline/plain.wasm", "duibi_tables.wasm"] {
        std::fs::write(folder.join("pkg").join(name), "").unwrap();
    }
    let readme = std::fs::read_to_string(path("README.md")).unwrap();
    let (cargo, ours) = ("cargo run --release -- ", env!("CARGO_BIN_EXE_duibi"));
    let commands: Vec<&str> =
        readme.lines().filter_map(|line| line.strip_prefix("    ")?.strip_prefix(cargo)).collect();
    assert_eq!(commands.len(), 8);
    for command in commands {
        // the shell finds the documents and writes beside the page
        let arguments = command.replace("www/", path("www/").to_str().unwrap());
        let Output { status, stderr, .. } = Command::new("sh")
            .args(["-c", &format!("'{ours}' {arguments}")])
            .current_dir(&folder)
            .output()
            .unwrap();
        assert!(status.success(), "{command}: {}", String::from_utf8_lossy(&stderr));
    }
    for name in ["signed.svg", "signed.png", "signed.html", "offline.html"] {
        assert!(folder.join(name).metadata().unwrap().len() > 1000, "{name}");
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

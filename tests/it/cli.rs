//! The command line: what it prints, and with which status it ends.

use std::process::{Command, Output};

use crate::support::path;

const DOCUMENT: &str = "www/data/huaian-2022-q1.json";

fn run(args: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_duibi"));
    let Output { status, stdout, stderr } =
        command.args(args).current_dir(path("")).env("LC_ALL", "en_GB.UTF-8").output().unwrap();
    (status.code().unwrap(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

#[test]
fn a_good_document_is_counted() {
    let (status, out, err) = run(&["validate", DOCUMENT]);
    // what only deserves a look is told, and is no error
    assert!(
        status == 0
            && err.lines().count() == 10
            && err.lines().all(|line| line.contains(": warning: observations[")),
        "{err}"
    );
    assert!(
        out.starts_with(
            "www/data/huaian-2022-q1.json: 0 errors, 10 warnings, 131 \
        observations, 11 entities, 29 metrics, "
        ),
        "{out}"
    );
}

#[test]
fn faults_go_to_stderr_with_file_and_place() {
    let file = std::env::temp_dir().join(format!("duibi-bad-{}.json", std::process::id()));
    std::fs::write(&file, "{\"format\": \"duibi/9\"}").unwrap();
    let (status, out, err) = run(&["validate", DOCUMENT, file.to_str().unwrap()]);
    std::fs::remove_file(&file).unwrap();
    assert_eq!(status, 1);
    assert!(out.contains("0 errors"));
    assert_eq!(
        err.lines().last().unwrap(),
        format!(
            "{}: format (line 1, column 12): expected \"duibi/1\", found the text \"duibi/9\"",
            file.display()
        )
    );
}

#[test]
fn every_built_in_document_is_without_fault_and_what_is_joined_stands_beside_it() {
    let files = [
        "huaian-2022-q1",
        "huainan-2021",
        "huainan-etdz-2023",
        "tianjiaan-2023",
        "huainan-huaian-2021-2023",
        "world-investment",
    ];
    let files = files.map(|id| format!("www/data/{id}.json"));
    let (status, out, _) =
        run(&[&["validate"][..], &files.each_ref().map(String::as_str)].concat());
    assert_eq!(status, 0);
    let counts: Vec<&str> =
        out.lines().filter_map(|line| line.split_once(": ").map(|(_, counts)| counts)).collect();
    let expected = [(10, 131), (0, 21), (3, 60), (0, 16), (13, 228), (14, 657)]
        .map(|(doubts, figures)| format!("0 errors, {doubts} warnings, {figures} observations, "));
    assert!(
        counts.len() == 6
            && counts.iter().zip(&expected).all(|(found, wanted)| found.starts_with(wanted)),
        "{out}"
    );
}

#[test]
fn a_description_counts_figures_by_entity_and_metric() {
    let (status, out, _) = run(&["describe", DOCUMENT]);
    assert_eq!(status, 0);
    assert!(
        out.contains("131 observations, 11 entities, 29 metrics, 1 sources, 32 views"),
        "{out}"
    );
    // as many by entity as by metric, and as there are
    let sums = out.split("\n\n").skip(1).map(|part| {
        part.lines()
            .skip(1)
            .filter_map(|line| line.split_whitespace().next()?.parse::<usize>().ok())
            .sum()
    });
    assert_eq!(sums.collect::<Vec<usize>>(), [131, 131, 131], "{out}");
}

#[test]
fn wrong_usage_ends_with_two_and_a_missing_file_with_one() {
    for args in [
        &[][..],
        &["paint"],
        &["validate"],
        &["table", DOCUMENT, "--width", "7"],
        &["render", DOCUMENT, "-o", "x.gif"],
        &["render", DOCUMENT, "--theme", "grey"],
        &["render", DOCUMENT, "--scale", "9", "-o", "x.png"],
        &["table", "a", "b"],
        &["embed", DOCUMENT, "--widths", "320,12"],
        &["embed", DOCUMENT, "--upgrade", "never"],
    ] {
        let (status, _, err) = run(args);
        assert!(status == 2 && err.contains("usage:"), "{args:?}: {status} {err}");
    }
    let (status, _, err) = run(&["validate", "no-such.json"]);
    assert!(status == 1 && err.contains("no-such.json"), "{err}");
}

#[test]
fn a_table_has_the_numbers_of_the_article() {
    let (status, out, _) = run(&["table", DOCUMENT, "--view", "signed", "--lang", "zh-CN"]);
    assert_eq!(status, 0);
    let lines: Vec<&str> = out.lines().collect();
    assert!(lines[0].starts_with('\u{FEFF}'));
    assert!(
        lines[1].starts_with("清江浦区,新签约项目,,,实绩,,46,个,46,46,“46个”,,2022年以来"),
        "{}",
        lines[1]
    );
    assert!(lines.iter().any(|line| line.starts_with("淮安区,新签约项目,,,,,,个,")), "{out}");
    assert_eq!(lines.len(), 10);
}

#[test]
fn an_unknown_view_is_named() {
    let (status, _, err) = run(&["table", DOCUMENT, "--view", "singed"]);
    assert_eq!(
        (status, err.trim_end()),
        (
            1,
            "--view: expected the id of a view of this document, found \"singed\"; did you mean \
                \"signed\"?"
        )
    );
}

#[test]
fn a_picture_is_svg_with_title_and_description() {
    let (status, out, _) =
        run(&["render", DOCUMENT, "--view", "signed", "--lang", "en", "--width", "480"]);
    assert_eq!(status, 0);
    assert!(out.starts_with(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" xml:lang=\"en\" width=\"480\""
    ));
    assert!(out.contains(
        "<desc>Projects signed, periods differ. Figures for 8 of 9, none for \
        Huai'an District. Not like for like: 8 figures; see the notes."
    ));
    assert!(!out.contains("<script") && !out.contains("href"));
}

#[test]
fn a_figure_is_prepared_with_the_attributes_that_the_page_asks_for() {
    let asked = ["embed", DOCUMENT, "--view", "signed", "--lang", "en"];
    let (status, out, _) = run(&asked);
    assert_eq!(status, 0);
    let start = format!("<duibi-chart src=\"{DOCUMENT}\" view=\"signed\" lang=\"en\"><template ");
    assert!(out.starts_with(&start), "{out:.200}");
    assert_eq!(out.matches("<svg ").count(), 5);
    let more = ["--src", "a.json", "--upgrade", "visible", "--nonce", "n", "--widths", "692, 300"];
    let (status, out, _) = run(&[&asked[..], &more].concat());
    assert_eq!(status, 0);
    assert!(out.starts_with("<duibi-chart src=\"a.json\" view=\"signed\" upgrade=\"visible\" "));
    assert!(out.contains("<style nonce=\"n\">"));
    assert!(out.contains("data-at=\"300\"") && out.matches("<svg ").count() == 2);
    let (status, out, _) = run(&[&asked[..], &["--static", "--theme", "dark"]].concat());
    assert_eq!(status, 0);
    assert!(
        out.starts_with("<section ")
            && out.contains("viewBox=\"0 0 640 ")
            && !out.contains("<style")
    );
}

/// The chunks of a PNG by name, and its width and height.
fn chunks(bytes: &[u8]) -> (Vec<(String, Vec<u8>)>, [u32; 2]) {
    assert_eq!(bytes[..8], *b"\x89PNG\r\n\x1a\n");
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    let mut out = Vec::new();
    let mut at = 8;
    while at < bytes.len() {
        let length = number(at) as usize;
        out.push((
            String::from_utf8(bytes[at + 4..at + 8].to_vec()).unwrap(),
            bytes[at + 8..at + 8 + length].to_vec(),
        ));
        at += length + 12;
    }
    (out, [number(16), number(20)])
}

#[test]
fn a_picture_of_pixels_has_their_number_and_tells_title_description_and_source() {
    let file = std::env::temp_dir().join(format!("duibi-picture-{}.png", std::process::id()));
    let state = [
        "render",
        DOCUMENT,
        "--view",
        "signed",
        "--lang",
        "zh-CN",
        "--width",
        "320",
        "-o",
        file.to_str().unwrap(),
    ];
    let mut made = Vec::new();
    for more in
        [&[][..], &["--scale", "1"], &["--scale", "1"], &["--scale", "1", "--theme", "dark"]]
    {
        let (status, _, err) = run(&[&state[..], more].concat());
        if err.contains("no font") {
            // a machine without Chinese fonts is told so, which is all that it can be
            return;
        }
        assert!(status == 0 && err.is_empty(), "{err}");
        made.push(std::fs::read(&file).unwrap());
    }
    std::fs::remove_file(&file).unwrap();
    let (double, single) = (chunks(&made[0]), chunks(&made[1]));
    assert_eq!((double.1[0], single.1[0]), (640, 320));
    assert!(double.1[1].abs_diff(2 * single.1[1]) <= 1);
    assert_eq!(made[1], made[2], "the same words make the same bytes");
    assert_ne!(made[1], made[3]);
    let told = |key: &str| {
        let text = double
            .0
            .iter()
            .find(|(name, data)| name == "iTXt" && data.starts_with(format!("{key}\0").as_bytes()));
        String::from_utf8(text.unwrap().1.clone()).unwrap()
    };
    assert!(told("Title").contains("清江浦今年以来新签约46个"), "{}", told("Title"));
    assert!(told("Description").contains("9项中8项有数据"), "{}", told("Description"));
    assert!(told("Source").contains("项目拉练再发力"), "{}", told("Source"));
    // 192 pixels an inch
    assert!(
        double
            .0
            .iter()
            .any(|(name, data)| name == "pHYs" && *data == [0, 0, 0x1D, 0x87, 0, 0, 0x1D, 0x87, 1])
    );
}

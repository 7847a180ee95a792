//! Paragraphs count alike in all documents: within their section, or within the article where it
//! has none. Skipped where the articles are absent; see `accounting.rs`.

use std::path::PathBuf;

use serde_json::Value;

use crate::accounting::{normal, skipped};
use crate::support::path;

fn json(inside: &str) -> Value {
    serde_json::from_slice(&std::fs::read(path(inside)).unwrap()).unwrap()
}

/// What tells one line from another: its letters alone, without what a conversion put in brackets.
fn letters(line: &str) -> String {
    normal(line).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// What ends a paragraph that lost its full stop; any other line without one goes on.
const UNSTOPPED: &str = "大企業、大項目";

fn is_ended(line: &str) -> bool {
    line.ends_with(['。', '”', '…', '.']) || line.ends_with(UNSTOPPED)
}

/// The paragraphs among lines: no headings, and what a page break divides is one.
fn paragraphs(lines: &[&str]) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for line in lines.iter().filter(|line| !line.starts_with('#')) {
        match out.last_mut() {
            Some(open) if !is_ended(open) => open.push_str(line),
            _ => out.push((*line).to_owned()),
        }
    }
    out
}

#[test]
fn a_paragraph_is_counted_within_its_section() {
    let folder =
        std::env::var_os("DUIBI_SOURCES").map_or_else(|| path("../shared/sources"), PathBuf::from);
    if !folder.is_dir() {
        skipped(&folder);
        return;
    }
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for account in json("tests/documents/accounting.json").as_array().unwrap() {
        let article = std::fs::read_to_string(folder.join(account["article"].as_str().unwrap()));
        let article = article.unwrap();
        let lines: Vec<&str> =
            article.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let document = json(&format!("www/data/{}", account["document"].as_str().unwrap()));
        let observations = document["observations"].as_array().unwrap();
        let heading =
            |section: &str| lines.iter().position(|line| letters(line) == letters(section));
        let mut starts: Vec<usize> =
            observations.iter().filter_map(|o| heading(o["place"]["section"].as_str()?)).collect();
        starts.sort_unstable();
        starts.dedup();
        // what has no heading begins with the first sentence
        let body = lines.iter().position(|line| !line.starts_with('#') && is_ended(line));
        for o in observations {
            let (place, printed) = (&o["place"], letters(o["printed"].as_str().unwrap_or("")));
            let Some(number) = place["paragraph"].as_u64() else { continue };
            let start = place["section"].as_str().and_then(heading).map(|at| at + 1);
            let start = start.or(body).unwrap();
            let end = starts.iter().copied().find(|&next| next >= start).unwrap_or(lines.len());
            let section = paragraphs(&lines[start..end]);
            seen += 1;
            let there = section.get(usize::try_from(number).unwrap() - 1);
            if !there.is_some_and(|text| letters(text).contains(&printed)) {
                let holds: Vec<usize> = (1..=section.len())
                    .filter(|at| letters(&section[at - 1]).contains(&printed))
                    .collect();
                wrong.push(format!("{}: not in paragraph {number}, but in {holds:?}", o["id"]));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(seen > 200, "{seen}");
}

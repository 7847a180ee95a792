//! Paragraphs count alike in all documents: within their section, or within the article where it
//! has none. Skipped where the articles are absent; see `accounting.rs`.

use std::path::PathBuf;

use serde_json::Value;

use crate::support::path;

fn json(inside: &str) -> Value {
    serde_json::from_slice(&std::fs::read(path(inside)).unwrap()).unwrap()
}

/// What tells one line from another: its letters alone.
fn letters(line: &str) -> String {
    line.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[test]
fn a_paragraph_is_counted_within_its_section() {
    let folder =
        std::env::var_os("DUIBI_SOURCES").map_or_else(|| path("../shared/sources"), PathBuf::from);
    if !folder.is_dir() {
        eprintln!("skipped: the articles are not in {}", folder.display());
        return;
    }
    let (mut wrong, mut strict) = (Vec::new(), 0);
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
        for o in observations {
            let (place, printed) = (&o["place"], letters(o["printed"].as_str().unwrap_or("")));
            let Some(number) = place["paragraph"].as_u64() else { continue };
            let Some(start) = place["section"].as_str().and_then(heading) else { continue };
            let end = starts.iter().copied().find(|&next| next > start).unwrap_or(lines.len());
            let number = usize::try_from(number).unwrap();
            let section = &lines[start + 1..end];
            if number > section.len() {
                wrong.push(format!("{}: no paragraph {number} of {}", o["id"], section.len()));
            }
            // where no line breaks in the midst of a paragraph, it is that one
            let is_whole = section.iter().all(|line| line.ends_with(['。', '”', '…', '.']));
            if is_whole && !printed.is_empty() {
                strict += 1;
                let text = letters(section.get(number - 1).copied().unwrap_or_default());
                if !text.contains(&printed) {
                    wrong.push(format!("{}: not in paragraph {number}", o["id"]));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(strict > 15, "{strict}");
}

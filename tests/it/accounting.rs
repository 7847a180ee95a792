//! Every figure of the four articles is an observation, or stands in a list with the reason why
//! not: `tests/documents/accounting.json`.
//!
//! The list has, for each article, `runs`: one entry for every run of digits, in order, `[run,
//! id]`, `[run, [id, …]]` or `[run, null, reason]`. After a reason may follow the ids of the
//! observations whose scope or period the run states. `numerals` are the observations that are
//! printed in Chinese numerals, `[printed, id]`. No sentence of an article is in it, and the
//! articles are not in the repository: they are looked for in `DUIBI_SOURCES`, or else in
//! `../shared/sources`, and what needs them is skipped where they are absent. The documents are
//! read as plain JSON, so that a fault of the reader hides nothing here.

use std::io::Write as _;
use std::ops::Range;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::support::path;

fn json(inside: &str) -> Value {
    serde_json::from_slice(&std::fs::read(path(inside)).unwrap()).unwrap()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("expected a text, found {value}"))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("expected a list, found {value}"))
}

/// The accounts of the articles, each with the observations of its document.
fn accounts() -> Vec<(Value, Vec<Value>)> {
    let accounts = json("tests/documents/accounting.json");
    let with_document = |account: &Value| {
        let document = json(&format!("www/data/{}", text(&account["document"])));
        (account.clone(), list(&document["observations"]).to_vec())
    };
    list(&accounts).iter().map(with_document).collect()
}

/// Says that a test is skipped, past what the harness keeps from those that pass.
pub(crate) fn skipped(folder: &Path) {
    let text = "SKIPPED: the articles are not in";
    let _ =
        writeln!(std::io::stderr(), "{text} {} (DUIBI_SOURCES names another)", folder.display());
}

/// The ids at one place of an entry: none, one, or a list of them.
fn ids(value: Option<&Value>) -> Vec<&str> {
    match value {
        Some(Value::String(id)) => vec![id],
        Some(Value::Array(ids)) => ids.iter().map(text).collect(),
        _ => Vec::new(),
    }
}

/// The whole text of an article file (none of the four begins with a header of its own), without
/// white space, for lines break anywhere; without the pinyin that a faulty conversion put in
/// brackets after a character; full-width digits as ASCII digits. Two digits that white space parts
/// stay apart. Characters are not converted, for `printed` keeps those of the article; doubled
/// punctuation stays, for no figure has any.
pub(crate) fn normal(article: &str) -> String {
    let mut plain = String::new();
    for word in article.split_whitespace() {
        if plain.ends_with(digit) && word.starts_with(digit) {
            plain.push(' ');
        }
        plain.push_str(word);
    }
    let mut parts = plain.split('(');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(')') {
            Some((inside, rest))
                if inside.chars().all(|c| matches!(c, 'a'..='z' | '\u{e0}'..='\u{24f}')) =>
            {
                text.push_str(rest);
            }
            _ => text.extend(["(", part]),
        }
    }
    text.chars()
        .map(|c| if digit(c) { char::from_digit(c as u32 & 0xF, 10).unwrap_or(c) } else { c })
        .collect()
}

/// Full-width digits differ from the ASCII ones in their high bits only.
fn digit(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９')
}

/// Where the runs of digits stand. A comma belongs to a run where just three digits follow it, and
/// so does one point before a digit.
fn runs(text: &str) -> Vec<Range<usize>> {
    let digit = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    let (mut found, mut at) = (Vec::new(), 0);
    while at < text.len() {
        let (start, mut pointed) = (at, false);
        while digit(at) {
            at += 1;
            let thousand = || (1..=3).all(|next| digit(at + next)) && !digit(at + 4);
            match text.as_bytes().get(at) {
                Some(b',') if !pointed && thousand() => at += 1,
                Some(b'.') if !pointed && digit(at + 1) => (at, pointed) = (at + 1, true),
                _ => {}
            }
        }
        if start < at {
            found.push(start..at);
        }
        at += 1;
    }
    found
}

/// What the article says of a figure: the qualifier in the words around it, and the power of ten or
/// the percent sign after it.
fn said(before: &str, after: &str) -> (&'static str, Option<char>) {
    let after_over = after.strip_prefix(['余', '餘', '多']);
    let qualifier = if after_over.is_some() {
        "odd"
    } else if ["超", "超过", "超過"].iter().any(|word| before.ends_with(word)) {
        "over"
    } else if before
        .strip_suffix(['约', '約'])
        .is_some_and(|before| !before.ends_with(['签', '簽']))
    {
        "about"
    } else if before.ends_with('近') {
        "nearly"
    } else {
        "exact"
    };
    (qualifier, scale(after_over.unwrap_or(after)))
}

fn scale(unit: &str) -> Option<char> {
    match unit.chars().next()? {
        '亿' | '億' => Some('亿'),
        '万' | '萬' => Some('万'),
        '%' => Some('%'),
        _ => None,
    }
}

/// The value of a run, or of a text that begins with a Chinese numeral; a half that follows the
/// classifier is added.
fn value(figure: &str, printed: &str) -> Option<f64> {
    let numeral = || match figure.chars().next()? {
        '两' | '兩' => Some(2.0),
        c => (1..=10)
            .zip("一二三四五六七八九十".chars())
            .find(|(_, numeral)| *numeral == c)
            .map(|(n, _)| f64::from(n)),
    };
    let half = if printed.contains('半') { 0.5 } else { 0.0 };
    figure.replace(',', "").parse().ok().or_else(numeral).map(|whole: f64| whole + half)
}

/// The numbers that an observation states beside its value, in its scope and its period.
fn beside(observation: &Value) -> Vec<String> {
    let scope =
        observation["scope"].as_object().into_iter().flatten().map(|(_, value)| text(value));
    let texts: Vec<&str> = scope.chain([text(&observation["period"])]).collect();
    texts
        .iter()
        .flat_map(|text| {
            runs(text).into_iter().map(|run| text[run].trim_start_matches('0').to_owned())
        })
        .collect()
}

/// What is wrong with one account against its document.
fn against_document(account: &Value, observations: &[Value]) -> Vec<String> {
    let find = |id: &str| observations.iter().find(|observation| observation["id"] == *id);
    let (mut wrong, mut named) = (Vec::new(), Vec::new());
    for (i, entry) in list(&account["runs"]).iter().enumerate() {
        let (run, figures) = (text(&entry[0]), ids(entry.get(1)));
        if figures.is_empty() && entry.get(2).and_then(Value::as_str).is_none_or(str::is_empty) {
            wrong.push(format!("runs[{i}] {run}: expected an id or a reason, found neither"));
        }
        for id in &figures {
            match find(id) {
                None => wrong.push(format!("runs[{i}] {run}: there is no observation {id}")),
                Some(o)
                    if o["printed"].as_str().is_none_or(|p| {
                        !p.contains(run) || o["value"].as_f64() != value(run, p)
                    }) =>
                {
                    wrong.push(format!(
                        "runs[{i}] {run}: {id} has the value {}, printed {}",
                        o["value"], o["printed"]
                    ));
                }
                Some(_) => {}
            }
        }
        for id in ids(entry.get(3)) {
            match find(id) {
                None => wrong.push(format!("runs[{i}] {run}: there is no observation {id}")),
                Some(o) if !beside(o).iter().any(|number| number == run) => {
                    wrong.push(format!(
                        "runs[{i}] {run}: not in the scope or period of {id}: {}, {}",
                        o["scope"], o["period"]
                    ));
                }
                Some(_) => {}
            }
        }
        named.extend(figures);
    }
    for (i, entry) in list(&account["numerals"]).iter().enumerate() {
        let (printed, id) = (text(&entry[0]), text(&entry[1]));
        match find(id) {
            Some(o)
                if o["printed"] == printed && o["value"].as_f64() == value(printed, printed) => {}
            Some(o) => wrong.push(format!(
                "numerals[{i}] {printed}: {id} has the value {}, printed {}",
                o["value"], o["printed"]
            )),
            None => wrong.push(format!("numerals[{i}] {printed}: there is no observation {id}")),
        }
    }
    for (i, observation) in observations.iter().enumerate() {
        let (id, printed) = (text(&observation["id"]), text(&observation["printed"]));
        let told = if printed.contains(digit) {
            named.contains(&id)
        } else {
            list(&account["numerals"]).iter().any(|entry| entry[1] == *id)
        };
        if !told {
            wrong.push(format!("observations[{i}] {id}, printed {printed}, is not accounted for"));
        }
    }
    wrong
}

/// What is wrong with one account and its document against the article.
fn against_article(account: &Value, observations: &[Value], article: &str) -> Vec<String> {
    let article = normal(article);
    let found = runs(&article);
    let entries = list(&account["runs"]);
    let same = found
        .iter()
        .zip(entries)
        .take_while(|(run, entry)| article[(*run).clone()] == *text(&entry[0]))
        .count();
    if same < found.len() || same < entries.len() {
        let has = found.get(same).map(|run| &article[run.clone()]);
        let listed = entries.get(same).map(|entry| text(&entry[0]));
        return vec![format!(
            "runs[{same}]: the article has {has:?}, the list {listed:?} ({} and {} runs)",
            found.len(),
            entries.len()
        )];
    }
    let mut wrong = Vec::new();
    for (run, entry) in found.iter().zip(entries) {
        wrong.extend(
            ids(entry.get(1))
                .into_iter()
                .flat_map(|id| in_place(observations, id, &article, run.clone())),
        );
    }
    for entry in list(&account["numerals"]) {
        let (printed, id) = (text(&entry[0]), text(&entry[1]));
        match article.find(printed) {
            Some(at) => wrong.extend(in_place(
                observations,
                id,
                &article,
                at..at + printed.chars().next().map_or(0, char::len_utf8),
            )),
            None => wrong.push(format!("{id}: {printed} is not in the article")),
        }
    }
    wrong
}

/// What is wrong with an observation at the place of its figure in the article; one that does not
/// exist is told elsewhere.
fn in_place(observations: &[Value], id: &str, article: &str, figure: Range<usize>) -> Vec<String> {
    let mut wrong = Vec::new();
    for o in observations.iter().filter(|observation| observation["id"] == *id) {
        let (printed, unit) = (text(&o["printed"]), text(&o["unit"]));
        let start =
            figure.start.saturating_sub(printed.find(&article[figure.clone()]).unwrap_or(0));
        if !article.get(start..).is_some_and(|there| there.starts_with(printed)) {
            wrong.push(format!("{id}: the article does not print {printed} there"));
        }
        let (qualifier, scale_said) = said(&article[..figure.start], &article[figure.end..]);
        if o["qualifier"].as_str().unwrap_or("exact") != qualifier || scale(unit) != scale_said {
            wrong.push(format!(
                "{id}: the article says {qualifier} and {scale_said:?}, the document {} and {unit}",
                o["qualifier"]
            ));
        }
    }
    wrong
}

#[test]
fn every_observation_is_in_the_list_and_has_the_value_listed() {
    let mut wrong = Vec::new();
    for (account, observations) in accounts() {
        wrong.extend(
            against_document(&account, &observations)
                .into_iter()
                .map(|fault| format!("{}: {fault}", text(&account["document"]))),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_run_of_digits_of_the_articles_is_in_the_list() {
    let folder =
        std::env::var_os("DUIBI_SOURCES").map_or_else(|| path("../shared/sources"), PathBuf::from);
    if !folder.is_dir() {
        skipped(&folder);
        return;
    }
    let mut wrong = Vec::new();
    for (account, observations) in accounts() {
        let file = text(&account["article"]);
        let article = std::fs::read_to_string(folder.join(file))
            .unwrap_or_else(|fault| panic!("{file}: {fault}"));
        wrong.extend(
            against_article(&account, &observations, &article)
                .into_iter()
                .map(|fault| format!("{file}: {fault}")),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn runs_are_found_in_what_is_left_of_the_noise() {
    let text = normal("1,200.5畝(mǔ),,約３\n.5億;1-10(2)、3,45.6.7\n\n8 9");
    assert_eq!(text, "1,200.5畝,,約3.5億;1-10(2)、3,45.6.78 9".replace("78", "7 8"));
    let found: Vec<&str> = runs(&text).into_iter().map(|run| &text[run]).collect();
    assert_eq!(found, ["1,200.5", "3.5", "1", "10", "2", "3", "45.6", "7", "8", "9"]);
    assert_eq!(said("征地约", "亩"), ("about", None));
    assert_eq!(said("成功簽約", "家"), ("exact", None));
    assert_eq!(said("近", "億元"), ("nearly", Some('亿')));
    assert_eq!(said("", "余万元"), ("odd", Some('万')));
    assert_eq!(
        (value("十", "十余項"), value("兩", "兩支"), value("2", "2個半月"), value("幾", "幾個")),
        (Some(10.0), Some(2.0), Some(2.5), None)
    );
}

#[test]
fn an_account_that_is_wrong_is_told() {
    let account: Value = serde_json::from_str(
        r#"{"runs": [["7", "a"], ["50", null, "a threshold", ["b"]], ["2", "b"], ["5"]], "numerals": [["三支", "c"]]}"#,
    )
    .unwrap();
    let observations: Vec<Value> = serde_json::from_str(
        r#"[{"id": "a", "period": "2022", "value": 8, "unit": "万元", "printed": "7亿元"},
            {"id": "b", "period": "2022", "value": 2, "unit": "个", "printed": "2个", "scope": {"size": "≥500亿元"}},
            {"id": "c", "period": "2022", "value": 2, "unit": "支", "printed": "三支"},
            {"id": "d", "period": "2022", "value": 1, "unit": "个", "printed": "1个"}]"#,
    )
    .unwrap();
    assert_eq!(
        against_document(&account, &observations),
        [
            "runs[0] 7: a has the value 8, printed \"7亿元\"",
            "runs[1] 50: not in the scope or period of b: {\"size\":\"≥500亿元\"}, \"2022\"",
            "runs[3] 5: expected an id or a reason, found neither",
            "numerals[0] 三支: c has the value 2, printed \"三支\"",
            "observations[3] d, printed 1个, is not accounted for",
        ]
    );
    assert_eq!(
        against_article(&account, &observations, "约7亿元,50亿元以上2家;5"),
        [
            "a: the article says about and Some('亿'), the document null and 万元",
            "b: the article does not print 2个 there",
            "c: 三支 is not in the article",
        ]
    );
    assert_eq!(
        against_article(&account, &observations, "7亿元,5亿元以上2个"),
        ["runs[1]: the article has Some(\"5\"), the list Some(\"50\") (3 and 4 runs)"]
    );
}

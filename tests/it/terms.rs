//! The words of the built-in documents and pages: one term for one thing, Taiwan's in traditional
//! Chinese, the mainland's in simplified, British spelling in English. What stands printed in an
//! article keeps the article's words; units, too.

use std::path::Path;

use serde_json::Value;

use crate::support::path;

/// What a text says, and what it does not say for the same.
type Term = (&'static str, &'static [&'static str]);

/// The terms of each language, by its tag.
const TERMS: [(&str, &[Term]); 3] = [
    (
        "zh-Hant",
        &[
            ("專案", &["項目", "計劃案"]),
            ("項目標", &["專案標"]),
            ("報導", &["報道"]),
            ("資訊", &["信息"]),
            ("晶片", &["芯片"]),
            ("積體電路", &["集成電路"]),
            ("記憶體", &["存儲", "內存"]),
            ("品質", &["質量"]),
            ("視訊", &["視頻"]),
            ("智慧", &["智能"]),
            ("管道", &["渠道"]),
            ("成長", &["增長", "增速"]),
            ("年增", &["同比"]),
            ("第一季", &["季度"]),
            ("經商環境", &["營商"]),
            ("活化", &["盤活"]),
            ("樓地板面積", &["建築面積"]),
            ("團隊", &["隊伍"]),
            ("進駐", &["入駐"]),
            ("措施", &["舉措"]),
            ("電池芯", &["電芯"]),
            ("電池組", &["電池包"]),
            ("登錄", &["錄入"]),
            ("營運", &["運營"]),
            ("檔案、文件", &["文檔", "文本"]),
            ("媒合", &["撮合"]),
            ("約", &["大概"]),
            ("公布", &["公佈"]),
            ("計劃", &["計畫"]),
            ("佔", &["占"]),
            ("台", &["臺"]),
            ("裡", &["裏"]),
            ("「」", &["“", "”"]),
        ],
    ),
    (
        "zh-Hans",
        &[
            ("项目", &["专案"]),
            ("报道", &["报导"]),
            ("信息", &["资讯"]),
            ("芯片", &["晶片"]),
            ("质量", &["品质"]),
            ("视频", &["视讯"]),
            ("一季度", &["第一季，", "第一季或"]),
            ("增长", &["成长"]),
            ("计划", &["计画"]),
            ("“”", &["「", "」"]),
        ],
    ),
    (
        "en",
        &[
            ("recognise", &["recogniz"]),
            ("itemise", &["itemiz"]),
            ("organise", &["organiz"]),
            ("metre", &[" meter", "kilometer"]),
            ("colour", &["color"]),
            ("favour", &["favor ", "favors", "favored"]),
            ("centre", &["center"]),
            ("programme", &["program "]),
            ("labour", &["labor "]),
            ("18 April 2023", &["April 18", "June 2,", "August 19", "November 2,"]),
            ("register of projects", &["library"]),
            ("skilled people", &["qualified people", "talent"]),
            ("2 GWh", &["2GWh"]),
            ("year on year", &["y-o-y", "yoy"]),
            ("low-output", &["inefficient"]),
        ],
    ),
];

/// Every text of a value that is given in a language.
fn texts<'v>(value: &'v Value, lang: &str, out: &mut Vec<&'v str>) {
    match value {
        Value::Object(fields) => {
            for (key, inside) in fields {
                match inside {
                    Value::String(text) if key == lang => out.push(text),
                    _ => texts(inside, lang, out),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| texts(item, lang, out)),
        _ => {}
    }
}

/// The built-in documents, each with its name.
fn documents() -> Vec<(String, Value)> {
    let is_json = |path: &Path| path.extension().is_some_and(|extension| extension == "json");
    let mut out: Vec<(String, Value)> = std::fs::read_dir(path("www/data"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| is_json(path))
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            (name, serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap())
        })
        .collect();
    out.sort_by(|a, b| a.0.cmp(&b.0));
    out
}

/// The terms that a text of a language has and must not have.
fn strays(lang: &str, text: &str) -> Vec<String> {
    let terms = TERMS.iter().find(|(tag, _)| *tag == lang).map_or(&[][..], |(_, terms)| *terms);
    // what is quoted stands as the article has it
    let text = match lang {
        "zh-Hant" => {
            // 兩項目標 has no 項目 in it
            text.replace("項目標", "")
                .split('「')
                .enumerate()
                .map(|(at, part)| {
                    if at == 0 { part } else { part.split_once('」').map_or("", |(_, rest)| rest) }
                })
                .collect()
        }
        _ => text.to_owned(),
    };
    terms
        .iter()
        .flat_map(|(term, others)| others.iter().map(move |other| (term, other)))
        .filter(|(_, other)| text.to_lowercase().contains(&other.to_lowercase()))
        .map(|(term, other)| format!("{other} for {term} in {lang}: {text}"))
        .collect()
}

#[test]
fn a_thing_has_one_name_in_each_language() {
    let mut wrong = Vec::new();
    for (name, document) in documents() {
        for (lang, _) in TERMS {
            let mut found = Vec::new();
            texts(&document, lang, &mut found);
            assert!(found.len() > 10, "{name} in {lang}");
            wrong.extend(found.iter().flat_map(|text| strays(lang, text)));
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn what_is_generated_speaks_as_the_documents_do() {
    for (lang, file) in [("zh-Hant", "zh_hant"), ("zh-Hans", "zh_hans"), ("en", "en")] {
        let words = std::fs::read_to_string(path(&format!("src/say/locales/{file}.rs"))).unwrap();
        // quotation marks are words of their own there, and so is what a document writes
        let said = words.split("=> \"").skip(1).filter_map(|rest| rest.split('"').next());
        let found: Vec<String> = said.flat_map(|text| strays(lang, text)).collect();
        assert_eq!(found, [""; 0]);
    }
}

#[test]
fn the_explorer_speaks_as_the_documents_do() {
    let page = std::fs::read_to_string(path("www/explorer.js")).unwrap();
    let hant = page.split("'zh-Hant': {").nth(1).unwrap().split("},").next().unwrap();
    assert_eq!(strays("zh-Hant", hant), [""; 0]);
    let en = page.split("  en: {").nth(1).unwrap().split("},").next().unwrap();
    assert_eq!(strays("en", en), [""; 0]);
}

#[test]
fn an_etdz_is_spelt_out_once_wherever_it_is_named() {
    let long = "Economic and Technological Development Zone";
    let mut seen = 0;
    for (name, document) in documents() {
        let notes = document["notes"]["en"].as_str().unwrap();
        assert!(!notes.contains("ETDZ") || notes.to_lowercase().contains(&long.to_lowercase()));
        for view in document["views"].as_array().unwrap() {
            let [title, subtitle, caption] =
                ["title", "subtitle", "caption"].map(|key| view[key]["en"].as_str().unwrap());
            let said = [title, subtitle, caption].join(" ");
            if said.contains("ETDZ") {
                seen += 1;
                assert_eq!(caption.matches(long).count(), 1, "{name}/{}", view["id"]);
            }
        }
    }
    assert!(seen > 15, "{seen}");
}

#[test]
fn titles_in_english_are_in_sentence_case() {
    // names of places and firms begin with a capital, other words only where a sentence begins
    let names = documents()
        .iter()
        .flat_map(|(_, document)| {
            let mut out = Vec::new();
            texts(&document["entities"], "en", &mut out);
            out.iter()
                .flat_map(|name| name.split([' ', ',']))
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect::<Vec<_>>();
    for (name, document) in documents() {
        for view in document["views"].as_array().unwrap() {
            let title = view["title"]["en"].as_str().unwrap();
            let is_first = |word: &str| {
                let at = title.find(word).unwrap();
                at == 0 || title[..at].ends_with(": ") || title[..at].ends_with(". ")
            };
            for word in title.split([' ', ',', ';', ':']) {
                let bare = word.strip_suffix("'s").unwrap_or(word);
                let is_name = names.iter().any(|known| known == bare)
                    || ["ETDZ", "GWh", "Zhejiang"].contains(&bare);
                let is_capital = bare.starts_with(|c: char| c.is_ascii_uppercase());
                assert!(!is_capital || is_name || is_first(word), "{name}: {word} in {title}");
            }
        }
    }
}

#[test]
fn a_date_that_no_article_prints_stands_in_brackets() {
    for (name, document) in documents() {
        for source in document["sources"].as_array().into_iter().flatten() {
            let told = ["publisher", "url"].map(|key| source.get(key).is_some());
            if name == "world-investment" {
                assert_eq!(told, [true, true], "{name}: a table has a publisher and an address");
                continue;
            }
            assert_eq!(
                told,
                [false, false],
                "{name}: none of the four articles names its newspaper or address"
            );
            if let Some(published) = source["published"].as_str() {
                assert!(published.starts_with('[') && published.ends_with(']'), "{published}");
            }
        }
    }
}

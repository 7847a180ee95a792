//! Each closed set is one list in the code. What says the same words elsewhere is held equal to it:
//! the JSON Schema, the types, the reference page, and whatever lists the languages.

use duibi::data::{
    Average, Axis, Basis, Better, Curve, FacetScales, Form, PeriodKind, PeriodNote, Qualifier,
};
use duibi::data::{MarkSide, Show, Sort, formats};
use duibi::say::{self, Lang};
use duibi::units::{PREFIXES, UNITS};
use serde_json::Value;

use crate::support::{locale_file, path};

const SCHEMA: &str = "www/duibi-1.schema.json";
const TYPES: &str = "src/web/duibi.d.ts";
const PAGE: &str = "www/format.html";

/// A set, where the schema lists it, where the types do, and the key of the view or the table of
/// the page that does.
struct Listed {
    words: &'static [&'static str],
    schema: &'static str,
    types: &'static [&'static str],
    page: Page,
}

/// Where the reference page lists the words of a set.
enum Page {
    /// In the rows of a table of their own.
    Table(&'static str),
    /// In the texts beside a key.
    Key(&'static str, &'static str),
}

const SETS: [Listed; 13] = [
    Listed {
        words: Form::WORDS,
        schema: "view/properties/form/enum",
        types: &["type Form ="],
        page: Page::Table("forms"),
    },
    Listed {
        words: Show::WORDS,
        schema: "view/properties/show/enum",
        types: &["type Show ="],
        page: Page::Table("shows"),
    },
    Listed {
        words: Axis::WORDS,
        schema: "axis/examples",
        types: &["type Axis ="],
        page: Page::Table("axes"),
    },
    Listed {
        words: Basis::WORDS,
        schema: "observation/properties/basis/examples",
        types: &["type KnownBasis ="],
        page: Page::Table("bases"),
    },
    Listed {
        words: Qualifier::WORDS,
        schema: "observation/properties/qualifier/enum",
        types: &["  qualifier?:"],
        page: Page::Table("qualifiers"),
    },
    Listed {
        words: Curve::WORDS,
        schema: "view/properties/scale/enum",
        types: &["  scale?:"],
        page: Page::Key("view", "scale"),
    },
    Listed {
        words: Sort::WORDS,
        schema: "view/properties/sort/enum",
        types: &["  sort?:", "  sort:"],
        page: Page::Key("view", "sort"),
    },
    Listed {
        words: FacetScales::WORDS,
        schema: "view/properties/axes/enum",
        types: &["  axes?:"],
        page: Page::Key("view", "axes"),
    },
    Listed {
        words: Average::WORDS,
        schema: "reference/anyOf/0/enum",
        types: &["type Reference ="],
        page: Page::Key("view", "reference"),
    },
    Listed {
        words: MarkSide::WORDS,
        schema: "annotation/properties/place/enum",
        types: &["type Side ="],
        page: Page::Key("view", "annotations"),
    },
    Listed {
        words: Better::WORDS,
        schema: "metric/properties/better/enum",
        types: &["  better?:"],
        page: Page::Key("metric", "better"),
    },
    Listed {
        words: PeriodKind::WORDS,
        schema: "observation/properties/period_kind/enum",
        types: &["  period_kind?:"],
        page: Page::Key("observation", "period_kind"),
    },
    Listed {
        words: PeriodNote::WORDS,
        schema: "observation/properties/period_note/enum",
        types: &["  period_note?:"],
        page: Page::Key("observation", "period_note"),
    },
];

fn text(file: &str) -> String {
    std::fs::read_to_string(path(file)).unwrap()
}

/// The texts between two others, as often as there are.
fn between<'t>(text: &'t str, before: &str, behind: &str) -> Vec<&'t str> {
    text.split(before).skip(1).map(|rest| rest.split(behind).next().unwrap()).collect()
}

/// The table of the reference page that has an id.
fn table<'p>(page: &'p str, id: &str) -> &'p str {
    let found = between(page, &format!(" id=\"{id}\">"), "</table>");
    assert_eq!(found.len(), 1, "tables with the id {id} in {PAGE}");
    found[0]
}

#[test]
fn the_schema_lists_the_words_of_every_set() {
    let schema: Value = serde_json::from_str(&text(SCHEMA)).unwrap();
    for set in SETS {
        let at = format!("/$defs/{}", set.schema);
        let listed = schema.pointer(&at).and_then(Value::as_array);
        let listed: Vec<&str> =
            listed.unwrap_or_else(|| panic!("{at}")).iter().filter_map(Value::as_str).collect();
        // of an open set the schema gives examples, of which the last may be any word
        let known = if at.ends_with("examples") { &listed[..set.words.len()] } else { &listed };
        assert_eq!(known, set.words, "{at} in {SCHEMA}");
    }
}

#[test]
fn the_types_list_the_words_of_every_set() {
    let types = text(TYPES);
    for set in SETS {
        for before in set.types {
            let listed = between(&types, before, ";");
            assert!(!listed.is_empty(), "{before} in {TYPES}");
            assert_eq!(between_quotes(listed[0]), set.words, "{before} in {TYPES}");
        }
    }
    // a cell of the table that is not reported has none
    let row = between(&types, "  qualifier:", ";");
    assert_eq!(between_quotes(row[0]), [&[""], Qualifier::WORDS].concat(), "qualifier of a Row");
}

fn between_quotes(union: &str) -> Vec<&str> {
    union.split('\'').skip(1).step_by(2).collect()
}

#[test]
fn the_reference_page_lists_the_words_of_every_set() {
    let page = text(PAGE);
    for set in SETS {
        match set.page {
            Page::Table(id) => {
                let heads = between(table(&page, id), "<th scope=\"row\">", "</th>");
                let listed: Vec<&str> =
                    heads.iter().flat_map(|head| between(head, "<code>", "</code>")).collect();
                assert_eq!(listed, set.words, "table {id} in {PAGE}");
            }
            Page::Key(id, key) => {
                let head = format!("<th scope=\"row\"><code>{key}</code>");
                let rows = between(table(&page, id), &head, "</tr>");
                assert_eq!(rows.len(), 1, "{key} in table {id} of {PAGE}");
                for lang in ["zh-Hans", "en"] {
                    let said = between(rows[0], &format!("lang=\"{lang}\">"), "</span>").concat();
                    for word in set.words {
                        assert!(said.contains(word), "{word} at {key} in {lang} in {PAGE}: {said}");
                    }
                }
            }
        }
    }
}

#[test]
fn the_reference_page_lists_every_unit_and_every_prefix() {
    let page = text(PAGE);
    let listed = between(table(&page, "units"), "<code>", "</code>");
    for unit in UNITS {
        assert!(listed.contains(&unit.symbol), "{} in the table of units in {PAGE}", unit.symbol);
    }
    for listed in &listed {
        assert!(duibi::units::find(listed).is_some(), "{listed} of {PAGE} is not known");
    }
    let prefixes: Vec<&str> = PREFIXES.iter().rev().map(|prefix| prefix.symbol).collect();
    let (last, others) = prefixes.split_last().unwrap();
    for said in [
        format!("{}、{last}可以加在单位前", others.join("、")),
        format!("{} and {last} may stand before a unit", others.join(", ")),
    ] {
        assert!(page.contains(&said), "{said} in {PAGE}");
    }
}

#[test]
fn whatever_offers_languages_offers_every_one() {
    for file in ["src/web/rare.js", "www/explorer.js", "www/index.html"] {
        let text = text(file);
        for lang in Lang::ALL {
            let tag = lang.tag();
            let forms =
                [format!("'{tag}'"), format!("\"{tag}\""), format!(" {tag}:"), format!(" {tag}?:")];
            assert!(forms.iter().any(|form| text.contains(form)), "{tag} in {file}");
        }
    }
}

#[test]
fn the_explorer_has_every_word_and_every_document_in_every_language() {
    let file = "www/explorer.js";
    let explorer = text(file);
    let words = between(&explorer, "const WORDS = {", "\n};").concat();
    for key in ["title", "choose", "article", "format", "help", "offline"] {
        let count = words.matches(&format!(" {key}: ")).count();
        assert_eq!(count, Lang::ALL.len(), "languages that have {key} in {file}");
    }
    let documents = between(&explorer, "const DOCUMENTS = {", "\n};").concat();
    let mut seen = 0;
    for row in documents.lines().filter(|row| row.contains('[')) {
        let names = row.replace("\\'", "").matches('\'').count() / 2 - 1;
        assert_eq!(names, Lang::ALL.len(), "names of a document in {file}: {row}");
        seen += 1;
    }
    assert!(seen > 3, "documents of {file}");
}

/// How a text may name a format.
fn spoken(name: &str) -> Vec<&str> {
    match name {
        "records" => vec!["records", "记录", "記錄", "Record"],
        name => vec![name, name.split(' ').next().unwrap()],
    }
}

#[test]
fn whatever_lists_the_formats_that_are_read_lists_every_one() {
    let page = text(PAGE);
    let foreign = between(&page, "id=\"zh-foreign\"", "<table").concat();
    let mut places = vec![(PAGE.to_owned(), foreign)];
    for file in [TYPES, "README.md"] {
        places.push((file.to_owned(), text(file)));
    }
    for lang in Lang::ALL {
        let fault = duibi::error::Fault::new("", duibi::error::Problem::NoDocument);
        places.push((format!("NoDocument of {}", locale_file(lang)), say::fault(&fault, lang)));
    }
    for format in formats() {
        for (place, said) in &places {
            // the page has a whole part on our own format
            let is_own = place == PAGE && format.name.starts_with("duibi");
            let named = spoken(format.name).iter().any(|name| said.contains(name));
            assert!(named || is_own, "{} is not named in {place}", format.name);
        }
    }
}

#[test]
fn a_document_of_every_format_may_stand_in_a_page() {
    let element = text("src/web/documents.js");
    for format in formats() {
        let script = format!("script[type=\"{}\"]", format.media_type);
        assert!(element.contains(&script), "{script} of {} in src/web/documents.js", format.name);
    }
}

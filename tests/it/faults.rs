//! Bad documents and the exact sentences that they get; each is the small document with one thing changed.

use duibi::data::read;
use duibi::text::Lang;

use crate::support::path;

/// What is replaced, by what, and what is said.
const CASES: &[(&str, &str, &str)] = &[
    ("\"duibi/1\"", "\"duibi/2\"", "format (line 2, column 13): expected \"duibi/1\", found the text \"duibi/2\""),
    ("\"format\": \"duibi/1\", ", "", "format (line 1, column 1): expected \"duibi/1\", found nothing"),
    ("\"value\": 46", "\"value\": \"46\"", "observations[0].value (line 14, column 86): expected a number, found the text \"46\""),
    ("\"value\": 46", "\"value\": null", "observations[0].value (line 14, column 86): expected a number, found null"),
    ("\"value\": 46, ", "", "observations[0].value (line 14, column 5): expected a number, found nothing"),
    (
        "\"metric\": \"signed\", \"period\": \"2022\"",
        "\"metric\": \"singed\", \"period\": \"2022\"",
        "observations[2].metric (line 16, column 35): expected the id of a metric of this document, found \"singed\"; did you mean \"signed\"?",
    ),
    (
        "\"x\": [\"signed\", \"money\"]",
        "\"x\": \"profit\"",
        "views[0].x (line 20, column 60): expected the id of a metric of this document, found \"profit\"",
    ),
    (
        "\"x\": [\"signed\", \"money\"]",
        "\"x\": []",
        "views[0].x (line 20, column 60): expected a list with at least one item, found an empty list",
    ),
    ("\"form\": \"bar\"", "\"form\": \"pie\"", "views[0].form (line 20, column 48): expected the form \"bar\", found the text \"pie\""),
    (
        "\"sort\": \"descending\"",
        "\"sort\": 1",
        "views[0].sort (line 20, column 104): expected descending, ascending, document or name, found the number 1",
    ),
    (
        "\"2022-01/2022-03\"",
        "\"2022-13\"",
        "observations[3].period (line 17, column 54): expected a period such as 2022, 2022-Q1, 2022-04 or 2022-01/2022-09, found the text \"2022-13\"",
    ),
    (
        "\"nearly\"",
        "\"roughly\"",
        "observations[2].qualifier (line 16, column 102): expected exact, about, nearly or over, found the text \"roughly\"",
    ),
    (
        "\"part_of\": \"n\"",
        "\"part_of\": \"m\"",
        "observations[1].part_of (line 15, column 130): expected the id of an observation of this document, found \"m\"",
    ),
    (
        "\"https://example.org/a\"",
        "\"javascript:alert(1)\"",
        "sources[0].url (line 3, column 73): expected an address that begins with http:// or https://, found the text \"javascript:alert(1)\"",
    ),
    ("{\"id\": \"a\",", "{\"id\": \"a\"}, {\"id\": \"a\",", "sources[1] (line 3, column 28): expected one source \"a\", found a second"),
    (
        "\"better\": \"more\"",
        "\"better\": \"higher\"",
        "metrics[0].better (line 10, column 110): expected more, less or neither, found the text \"higher\"",
    ),
    (
        "\"summable\": true",
        "\"summable\": \"yes\"",
        "metrics[0].summable (line 10, column 130): expected true or false, found the text \"yes\"",
    ),
    ("\"aliases\": [\"北\"]", "\"aliases\": {}", "entities[1].aliases (line 6, column 93): expected a list, found an object"),
    ("{\"sector\": \"工业\"}", "\"工业\"", "observations[1].scope (line 15, column 101): expected an object, found the text \"工业\""),
    (
        "{\"zh-Hans\": \"小例\", \"en\": \"A small one\"}",
        "7",
        "title (line 2, column 48): expected a text, or an object of language to text, found the number 7",
    ),
    (
        "\"unit\": \"亿元\"}\n",
        "\"unit\": \"\"}\n",
        "metrics[1].unit (line 11, column 71): expected a text that is not empty, found the text \"\"",
    ),
    (
        "\"unit\": \"万元\"",
        "\"unit\": \"万美元\"",
        "observations[3].unit (line 17, column 97): expected a unit that can be given in \"亿元\", found \"万美元\"",
    ),
    ("\"format\"", "\"id\": 1, \"format\"", "line 2, column 36: this is not JSON: the key \"id\" stands twice in one object"),
];

fn small() -> String {
    std::fs::read_to_string(path("tests/documents/small.json")).unwrap()
}

fn sentences(text: &str) -> Vec<String> {
    read(text.as_bytes()).faults.iter().map(|fault| fault.sentence(Lang::En)).collect()
}

#[test]
fn the_small_document_itself_is_good() {
    assert_eq!(sentences(&small()), [""; 0]);
}

#[test]
fn each_fault_is_said_with_its_place() {
    let mut wrong = Vec::new();
    for (from, to, expected) in CASES {
        let text = small();
        assert!(text.contains(from), "{from} is not in the document");
        let said = sentences(&text.replacen(from, to, 1));
        if said != [*expected] {
            wrong.push(format!("{to}\n  expected {expected}\n  said     {said:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_no_document_at_all_is_said_in_one_sentence() {
    for (text, expected) in [
        ("", "line 1, column 1: this is not JSON: EOF while parsing a value"),
        ("<!doctype html>", "line 1, column 1: this is not JSON: expected value"),
        ("[]", "line 1, column 1: expected an object, found an empty list"),
        ("{\"名\": [1,]}", "line 1, column 10: this is not JSON: trailing comma"),
    ] {
        assert_eq!(sentences(text), [expected], "{text}");
    }
}

#[test]
fn an_empty_list_of_observations_is_a_fault() {
    let text = r#"{"format": "duibi/1", "entities": [{"id": "a"}], "metrics": [{"id": "m", "unit": "个"}], "observations": []}"#;
    assert_eq!(sentences(text), ["observations (line 1, column 105): expected a list with at least one item, found an empty list"]);
}

#[test]
fn all_faults_are_told_at_once_and_what_is_right_is_kept() {
    let text = small().replace("\"value\": 46", "\"value\": \"46\"").replace("\"nearly\"", "\"roughly\"");
    let reading = read(text.as_bytes());
    assert_eq!(reading.faults.len(), 2);
    assert_eq!(reading.dataset.observations.len(), 3);
    assert_eq!(reading.dataset.views.len(), 1);
}

#[test]
fn a_byte_order_mark_is_no_fault_and_too_long_a_document_is_one() {
    let mut text = b"\xEF\xBB\xBF".to_vec();
    text.extend(small().into_bytes());
    assert_eq!(read(&text).faults, []);
    let long = vec![b' '; duibi::data::MOST_BYTES + 1];
    assert_eq!(read(&long).faults[0].sentence(Lang::En), "expected at most 20971520 bytes, found 20971521");
}

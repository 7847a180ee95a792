//! Bad documents and the exact sentences that they get; each is the small document with one thing
//! changed.

use duibi::data::{check, read};
use duibi::error::{Fault, Problem};
use duibi::say::{self, Lang};
use serde_json::Value;

use crate::support::{golden, path};

/// What is replaced, by what, and what is said.
const CASES: &[(&str, &str, &str)] = &[
    (
        "\"duibi/1\"",
        "\"duibi/2\"",
        "format (line 2, column 13): expected \"duibi/1\", found the text \"duibi/2\"",
    ),
    (
        "\"format\": \"duibi/1\", ",
        "",
        "format (line 1, column 1): expected \"duibi/1\", found nothing",
    ),
    (
        "\"value\": 46",
        "\"value\": \"46\"",
        "observations[0].value (line 14, column 86): expected a number, found the text \"46\"",
    ),
    (
        "\"value\": 1.52, \"unit\": \"亿元\"",
        "\"value\": 1e308, \"unit\": \"万亿元\"",
        "observations[4].value (line 18, column 74): expected a value that can be given in \
            \"亿元\", found 1e308 in \"万亿元\", which is too great",
    ),
    (
        "\"value\": 46",
        "\"value\": null",
        "observations[0].value (line 14, column 86): expected a number, found null",
    ),
    (
        "\"value\": 46, ",
        "",
        "observations[0].value (line 14, column 5): expected a number, found nothing",
    ),
    (
        "\"metric\": \"signed\", \"period\": \"2022\"",
        "\"metric\": \"singed\", \"period\": \"2022\"",
        "observations[2].metric (line 16, column 35): expected the id of a metric of this \
            document, found \"singed\"; did you mean \"signed\"?",
    ),
    (
        "\"x\": [\"signed\", \"money\"]",
        "\"x\": \"profit\"",
        "views[0].x (line 20, column 60): expected the id of a metric of this document, found \
            \"profit\"",
    ),
    (
        "\"x\": [\"signed\", \"money\"]",
        "\"x\": []",
        "views[0].x (line 20, column 60): expected a list with 1 to 8 items, found an empty list",
    ),
    (
        "\"descending\"",
        "\"random\"",
        "views[0].sort (line 20, column 89): expected descending, ascending, document or name, \
            found the text \"random\"",
    ),
    (
        "\"form\": \"bar\"",
        "\"form\": \"scatter\"",
        "views[0].y (line 20, column 13): expected a text that is not empty, found nothing",
    ),
    (
        "\"form\": \"bar\"",
        "\"form\": \"scatter\", \"y\": \"mony\"",
        "views[0].y (line 20, column 64): expected the id of a metric of this document, found \
            \"mony\"; did you mean \"money\"?",
    ),
    (
        "\"form\": \"bar\"",
        "\"rows\": 1",
        "views[0].rows (line 20, column 48): expected a text that is not empty, found the number 1",
    ),
    (
        "\"form\": \"bar\"",
        "\"axes\": \"own\"",
        "views[0].axes (line 20, column 48): expected shared or free, found the text \"own\"",
    ),
    (
        "\"form\": \"bar\"",
        "\"scale\": 10",
        "views[0].scale (line 20, column 49): expected linear, sqrt or log, found the number 10",
    ),
    (
        "\"form\": \"bar\"",
        "\"reference\": [\"mean\", \"mode\"]",
        "views[0].reference[1] (line 20, column 62): expected mean, median or a number, found the \
            text \"mode\"",
    ),
    (
        "\"sort\": \"descending\"",
        "\"sort\": 1",
        "views[0].sort (line 20, column 89): expected descending, ascending, document or name, \
            found the number 1",
    ),
    (
        "\"2022-01/2022-03\"",
        "\"2022-13\"",
        "observations[3].period (line 17, column 54): expected a period such as 2022, 2022-Q1, \
            2022-04 or 2022-01/2022-09, found the text \"2022-13\"",
    ),
    (
        "\"nearly\"",
        "\"roughly\"",
        "observations[2].qualifier (line 16, column 102): expected exact, about, nearly, over, odd, \
            under, at least, at most or between, found the text \"roughly\"",
    ),
    (
        "\"part_of\": \"n\"",
        "\"part_of\": \"m\"",
        "observations[1].part_of (line 15, column 130): expected the id of an observation of this \
            document, found \"m\"",
    ),
    (
        "\"https://example.org/a\"",
        "\"javascript:alert(1)\"",
        "sources[0].url (line 3, column 73): expected an address that begins with http:// or \
            https://, found the text \"javascript:alert(1)\"",
    ),
    (
        "{\"id\": \"a\",",
        "{\"id\": \"a\"}, {\"id\": \"a\",",
        "sources[1] (line 3, column 28): expected one source \"a\", found a second",
    ),
    (
        "\"better\": \"more\"",
        "\"better\": \"higher\"",
        "metrics[0].better (line 10, column 110): expected more, less or neither, found the text \
            \"higher\"",
    ),
    (
        "\"summable\": true",
        "\"summable\": \"yes\"",
        "metrics[0].summable (line 10, column 130): expected true or false, found the text \"yes\"",
    ),
    (
        "\"aliases\": [\"北\"]",
        "\"aliases\": {}",
        "entities[1].aliases (line 6, column 93): expected a list, found an object",
    ),
    (
        "{\"sector\": \"工业\"}",
        "\"工业\"",
        "observations[1].scope (line 15, column 101): expected an object, found the text \"工业\"",
    ),
    (
        "{\"zh-Hans\": \"小例\", \"en\": \"A small one\"}",
        "7",
        "title (line 2, column 48): expected a text, or an object of language to text, found the \
            number 7",
    ),
    (
        "\"unit\": \"亿元\"}\n",
        "\"unit\": \"\"}\n",
        "metrics[1].unit (line 11, column 71): expected a text that is not empty, found the text \
            \"\"",
    ),
    (
        "\"unit\": \"万元\"",
        "\"unit\": \"万美元\"",
        "observations[3].unit (line 17, column 97): expected a unit that can be given in \"亿元\", \
            found \"万美元\"",
    ),
    (
        "\"format\"",
        "\"id\": 1, \"format\"",
        "line 2, column 36: this is not JSON: the key \"id\" stands twice in one object",
    ),
];

fn small() -> String {
    std::fs::read_to_string(path("tests/documents/small.json")).unwrap()
}

fn sentences(text: &str) -> Vec<String> {
    read(text.as_bytes()).faults.iter().map(ToString::to_string).collect()
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

/// A copy of a document with one change, as `tests/documents/bad.json` describes it.
fn changed(document: &Value, case: &Value) -> Value {
    let put = case["long"].as_u64().map_or_else(
        || case["value"].clone(),
        |count| "长".repeat(usize::try_from(count).unwrap()).into(),
    );
    let pointer = case["pointer"].as_str().unwrap();
    let Some((parent, last)) = pointer.rsplit_once('/') else { return put };
    let last = last.replace("~1", "/").replace("~0", "~");
    let mut copy = document.clone();
    let gone = case["delete"] == true;
    match copy.pointer_mut(parent).unwrap() {
        Value::Array(items) if gone => drop(items.remove(last.parse().unwrap())),
        Value::Array(items) => {
            match last.parse::<usize>().ok().and_then(|index| items.get_mut(index)) {
                Some(item) => *item = put,
                None => items.push(put),
            }
        }
        Value::Object(entries) if gone => drop(entries.remove(&last).unwrap()),
        Value::Object(entries) => drop(entries.insert(last, put)),
        other => panic!("{pointer} leads into {other}"),
    }
    copy
}

/// The names of the approved sentences, one a language.
pub(crate) fn goldens() -> [String; Lang::ALL.len()] {
    Lang::ALL.map(|lang| format!("bad-documents.{}.txt", lang.tag()))
}

#[test]
fn bad_documents_get_exact_messages() {
    let cases: Vec<Value> =
        serde_json::from_str(&std::fs::read_to_string(path("tests/documents/bad.json")).unwrap())
            .unwrap();
    assert!(cases.len() >= 120, "{} cases", cases.len());
    let good: Value = serde_json::from_str(&small()).unwrap();
    let mut texts = Lang::ALL.map(|_| String::new());
    for case in &cases {
        let name = case["name"].as_str().unwrap();
        let text = serde_json::to_string_pretty(&changed(&good, case)).unwrap();
        let reading = read(text.as_bytes());
        let wanted = usize::from(case["reader"] != "warning");
        assert!(reading.faults.len().min(1) == wanted, "{name}: {:?}", reading.faults);
        let doubts = if reading.faults.is_empty() {
            check(&reading.dataset, text.as_bytes())
        } else {
            Vec::new()
        };
        let found: Vec<_> =
            reading.faults.iter().cloned().chain(reading.warnings).chain(doubts).collect();
        assert!(!found.is_empty(), "{name}: nothing is said");
        for (out, lang) in texts.iter_mut().zip(Lang::ALL) {
            *out += &format!("{name}\n");
            for fault in &found {
                *out += &format!("    {}\n", say::fault(fault, lang));
            }
        }
    }
    golden(goldens().into_iter().zip(texts));
}

#[test]
fn what_is_no_document_at_all_is_said_in_one_sentence() {
    let none = say::fault(&Fault::new("", Problem::NoDocument), Lang::EN);
    for (text, expected) in [
        ("", "the document is empty"),
        (" \n", "the document is empty"),
        ("<!doctype html>", "this is a web page, not a data file"),
        ("nothing", "line 1, column 2: this is not JSON: a value is missing here"),
        ("7", &none),
        ("[]", &format!("line 1, column 1: {none}")),
        ("{}", "format (line 1, column 1): expected \"duibi/1\", found nothing"),
        ("{\"名\": [1,]}", "line 1, column 10: this is not JSON: nothing follows the comma"),
        (
            "{\"a\": \"\\x\"}",
            "line 1, column 9: this is not JSON: a backslash is followed by what it does not \
                escape",
        ),
        (
            "{\"a\": \"\\ud800\"}",
            "line 1, column 14: this is not JSON: a backslash is followed by what it does not \
                escape",
        ),
        ("{\"a\": 1e999}", "line 1, column 11: this is not JSON: a number is too large"),
        ("{\"a\": 01}", "line 1, column 8: this is not JSON: a number is not written as in JSON"),
        (
            "{\"a\": \"\n\"}",
            "line 2, column 1: this is not JSON: a text holds a line break or control character; \
                write \\n",
        ),
        (
            "{a: 1}",
            "line 1, column 2: this is not JSON: a key must be a text in double quotation marks",
        ),
        ("{\"a\" 1}", "line 1, column 6: this is not JSON: expected \":\" after a key"),
        ("{\"a\": 1 \"b\": 2}", "line 1, column 9: this is not JSON: expected \",\" or \"}\""),
        ("{\"a\": [1 2]}", "line 1, column 10: this is not JSON: expected \",\" or \"]\""),
        ("{\"a\": 1,}", "line 1, column 9: this is not JSON: nothing follows the comma"),
        ("{\"a\": nul}", "line 1, column 10: this is not JSON: a value is missing here"),
        ("{\"a\": 1} x", "line 1, column 10: this is not JSON: something follows after its end"),
        ("{\"a\": [", "line 1, column 7: this is not JSON: it ends too early"),
        ("{\"a\": \"x", "line 1, column 8: this is not JSON: it ends too early"),
        (
            "[{\"地区\": \"甲\", \"x\": 1},]",
            "line 1, column 22: this is not JSON: nothing follows the comma",
        ),
        (
            "[{\"a\": \"甲\", \"x\": 1} {}]",
            "line 1, column 21: this is not JSON: expected \",\" or \"]\"",
        ),
        (
            "[{\"a\": \"甲\", \"x\": 1}] 2",
            "line 1, column 22: this is not JSON: something follows after its end",
        ),
        (
            "[{\"a\": \"甲\", \"a\": 1}]",
            "line 1, column 13: this is not JSON: the key \"a\" stands twice in one object",
        ),
        ("[{\"a\": \"甲\"}]", "no column of numbers among a; name it by value-columns"),
        (
            "[{\"a\": \"甲\", \"x\": 1}, {\"a\": null, \"x\": 2}, {\"x\": 3}, 4]",
            "[3] (line 1, column 53): expected an object, found the number 4",
        ),
        (
            "{\"version\": \"2.0\", \"class\": \"collection\"}",
            "class (line 1, column 29): expected the \"dataset\" of JSON-stat 2.0, found the text \
                \"collection\"",
        ),
    ] {
        assert_eq!(sentences(text).join("\n"), expected, "{text}");
    }
}

#[test]
fn other_encodings_are_named() {
    for (bytes, expected) in [
        (
            &b"\xB5\xD8\xC7\xF8,\xCD\xB6\xD7\xCA\xB6\xEE\n\xBC\xD7,1\n"[..],
            "expected UTF-8, this looks like GBK",
        ),
        (b"{\"\xB5\xD8\xC7\xF8\": \"\xCD\xB6\xD7\xCA\"}", "expected UTF-8, this looks like GBK"),
        (
            b"[{\"a\": \"\xA7\xEB\xB8\xEA\xC3\x42\xA6\x61\xB0\xCF\", \"b\": 1}]",
            "expected UTF-8, this looks like Big5",
        ),
        (b"\xFF\xFE{\0}\0", "expected UTF-8, this looks like UTF-16"),
        (b"pays,valeur\nFran\xE7e,1\n", "expected UTF-8, this looks like Windows-1252"),
    ] {
        let said: Vec<String> = read(bytes).faults.iter().map(ToString::to_string).collect();
        assert_eq!(said, [expected]);
    }
}

#[test]
fn nesting_has_a_limit_and_faults_are_listed_up_to_one() {
    let deep = format!("{{\"a\": {}{}}}", "[".repeat(200), "]".repeat(200));
    assert_eq!(
        sentences(&deep),
        ["line 1, column 133: this is not JSON: it is nested more than 128 deep"]
    );
    let (right, wrong) =
        (vec!["{\"a\": \"乙\", \"x\": 1}"; 200].join(", "), vec!["7"; 1000].join(", "));
    let said = sentences(&format!("[{right}, {wrong}]"));
    assert_eq!(
        (said.len(), said.last().unwrap().as_str()),
        (201, "800 more faults are not listed")
    );
}

#[test]
fn an_empty_list_of_observations_is_a_fault() {
    let text = r#"{"format": "duibi/1", "entities": [{"id": "a"}], "metrics": [{"id": "m", "unit": "个"}], "observations": []}"#;
    assert_eq!(
        sentences(text),
        ["observations (line 1, column 105): expected a list with at least one item, found an \
                empty list"]
    );
}

#[test]
fn all_faults_are_told_at_once_and_what_is_right_is_kept() {
    let text =
        small().replace("\"value\": 46", "\"value\": \"46\"").replace("\"nearly\"", "\"roughly\"");
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
    assert_eq!(
        read(&long).faults[0].to_string(),
        "expected at most 20971520 bytes, found 20971521"
    );
}

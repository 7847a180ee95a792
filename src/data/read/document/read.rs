//! Reads a document: rows go straight from bytes into columns, all else is small and becomes a
//! tree.

use duibi_scan::{find_member, member, skip};

use super::head::head;
use crate::data::Dataset;
use crate::data::read::faults::Faults;
use crate::data::read::fields::At;
use crate::data::read::node::Node;
use crate::data::read::reading::Reading;
use crate::data::read::request::Request;
use crate::data::read::syntax::NotJson;
use crate::data::read::text::Split;

/// Tells a document from other texts: an object that names its format, or has a list of
/// observations.
pub(in crate::data::read) fn recognises(bytes: &[u8]) -> bool {
    let is_ours = |key: &[u8], value: usize| match key {
        b"format" => true,
        b"observations" => bytes.get(value) == Some(&b'['),
        _ => false,
    };
    find_member(bytes, &is_ours).is_some()
}

/// Reads a document.
pub(in crate::data::read) fn read(bytes: &[u8], request: &Request) -> Reading {
    let start = member(bytes, "observations").filter(|&start| bytes.get(start) == Some(&b'['));
    let Some(start) = start else { return without_rows(bytes, request) };
    // most documents have their views behind the rows, and all that rows refer to before them: one
    // pass is enough
    in_one_pass(bytes, start, request).unwrap_or_else(|| match skip(bytes, start) {
        Some(end) => in_two_passes(&Split::without(bytes, start, end), request),
        None => without_rows(bytes, request),
    })
}

/// Reads head, rows and tail one after the other; nothing where the parts do not stand in this
/// order.
fn in_one_pass(bytes: &[u8], start: usize, request: &Request) -> Option<Reading> {
    let before = [bytes.get(..start)?, b"[]}"].concat();
    // what faults point into must outlive them
    let (first, after, last): (Node, Vec<u8>, Node);
    first = Node::parse(&before).ok()?;
    let refers_back = first.has("documents") || (first.has("entities") && first.has("metrics"));
    if !first.has("format") || !refers_back {
        return None;
    }
    let mut faults = Faults::default();
    let mut document = head(&first, request, &mut faults)?;
    let end = match document.rows(bytes, start, &mut faults) {
        Ok(end) => end,
        Err(not_json) => return Some(Reading::malformed(bytes, not_json)),
    };
    after = [b"{\"observations\": []", bytes.get(end..)?].concat();
    last = Node::parse(&after).ok()?;
    let Node::Object(entries) = &last else { return None };
    let is_expected = |key: &str| key == "observations" || key == "views" && !first.has("views");
    if !entries.iter().all(|(key, _)| is_expected(key)) {
        return None;
    }
    let views = At::root(&last).object(&mut faults).filter(|_| last.has("views"));
    let dataset = document.finish(views.as_ref(), &mut faults);
    Some(Reading::new(dataset, faults, &Split::without(bytes, start, end)))
}

/// Reads all but the rows first, whatever the order of its parts, and then the rows.
#[inline(never)]
fn in_two_passes(text: &Split, request: &Request) -> Reading {
    let node = match Node::parse(&text.rest) {
        Ok(node) => node,
        Err(NotJson { at, why }) => {
            return Reading::malformed(text.bytes, NotJson { at: text.original(at), why });
        }
    };
    let mut faults = Faults::default();
    let Some(mut document) = head(&node, request, &mut faults) else {
        return Reading::new(Dataset::default(), faults, text);
    };
    if let Err(not_json) = document.rows(text.bytes, text.rows.0, &mut faults) {
        return Reading::malformed(text.bytes, not_json);
    }
    let dataset = document.finish(None, &mut faults);
    Reading::new(dataset, faults, text)
}

/// Reads a document that has no list of rows.
fn without_rows(bytes: &[u8], request: &Request) -> Reading {
    let node = match Node::parse(bytes) {
        Ok(node) => node,
        Err(not_json) => return Reading::malformed(bytes, not_json),
    };
    let mut faults = Faults::default();
    let dataset = match head(&node, request, &mut faults) {
        Some(document) => {
            document.no_rows(&mut faults);
            document.finish(None, &mut faults)
        }
        None => Dataset::default(),
    };
    Reading::new(dataset, faults, &Split::whole(bytes))
}

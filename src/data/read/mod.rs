//! Reads `duibi/1`, records, CSV and JSON-stat: bytes to a dataset and every fault, with its place; what is right is kept.

mod document;
mod encoding;
mod faults;
mod fields;
mod ids;
mod join;
mod locate;
mod node;
mod rows;
mod stat;
mod syntax;
mod table;
mod text;
mod value;
mod views;

use self::faults::{Counter, Faults};
use self::node::Node;
use self::table::guess::Columns;
use self::text::Split;
use super::Dataset;
use crate::error::{Fault, Problem, Syntax};

pub use self::table::guess::Columns as ColumnNames;

/// The longest document that is read where nothing else is asked for, in bytes.
pub const MOST_BYTES: usize = 20 * 1024 * 1024;

/// The bytes of a joined document, or the status of the answer if there was one.
pub type Joined = Result<Vec<u8>, Option<u16>>;

/// How a document is to be read.
#[derive(Clone, Copy)]
pub struct Options<'o> {
    /// The longest document, in bytes.
    pub most_bytes: usize,
    /// The names of columns, where records or CSV leave doubt.
    pub columns: &'o Columns,
    /// Gives a document that is joined, by its address.
    pub joined: &'o dyn Fn(&str) -> Joined,
    /// Whether another document joins this one, which then may not join others.
    pub is_joined: bool,
}

impl std::fmt::Debug for Options<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Options")
            .field("most_bytes", &self.most_bytes)
            .field("columns", &self.columns)
            .finish_non_exhaustive()
    }
}

impl Default for Options<'_> {
    fn default() -> Self {
        const NO_COLUMNS: &Columns = &Columns::NONE;
        Self {
            most_bytes: MOST_BYTES,
            columns: NO_COLUMNS,
            joined: &|_| Err(None),
            is_joined: false,
        }
    }
}

/// What came of reading a document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// All of the document that is right; faulty observations, views and so on are left out.
    pub dataset: Dataset,
    /// All that is wrong, in the order of the text; empty for a good document.
    pub faults: Vec<Fault>,
    /// What only deserves a look, such as a key that the format does not have.
    pub warnings: Vec<Fault>,
}

/// Reads a document that stands alone.
///
/// Never fails as a whole: a text that cannot be read gives an empty dataset and one fault.
///
/// ```
/// let text = r#"{
///     "format": "duibi/1",
///     "entities": [{"id": "east"}, {"id": "west"}],
///     "metrics": [{"id": "signed", "unit": "亿元"}],
///     "observations": [
///         {"entity": "east", "metric": "signed", "period": "2022-Q1", "value": 1.5, "unit": "亿元"},
///         {"entity": "west", "metric": "signed", "period": "last year", "value": 2, "unit": "亿元"}
///     ]
/// }"#;
/// let reading = duibi::data::read(text.as_bytes());
/// // the good observation is read, the other one is told
/// assert_eq!(reading.dataset.observations.len(), 1);
/// assert_eq!(reading.faults.len(), 1);
/// assert_eq!(reading.faults[0].path, "observations[1].period");
/// assert_eq!(reading.faults[0].position.map(|place| place.line), Some(7));
/// ```
#[must_use]
pub fn read(bytes: &[u8]) -> Reading {
    read_with(bytes, &Options::default())
}

/// Reads a document, with limits, names of columns and documents that it joins.
///
/// ```
/// use duibi::data::{ColumnNames, Options, read_with};
///
/// // any table will do; where its headers leave doubt, its columns are named
/// let columns = ColumnNames { entity: Some("who".into()), ..ColumnNames::NONE };
/// let table = "code,who,year,signed (个)\n1,East,2022,46\n2,West,2022,27\n";
/// let reading = read_with(table.as_bytes(), &Options { columns: &columns, ..Options::default() });
/// assert_eq!(reading.faults, []);
/// assert_eq!(reading.dataset.observations.len(), 2);
/// assert_eq!(reading.dataset.entities[1].name.get(&["en"]), "West");
/// ```
#[must_use]
pub fn read_with(bytes: &[u8], options: &Options) -> Reading {
    if bytes.len() > options.most_bytes {
        return Reading::refused(Fault::new("", Problem::TooLong(bytes.len(), options.most_bytes)));
    }
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match text.trim_ascii_start().first() {
        None => Reading::refused(Fault::new("", Problem::Empty)),
        Some(b'{') => object(text, options),
        Some(b'[') => table::records::read(text, options),
        Some(b'<') => Reading::refused(Fault::new("", Problem::Html)),
        _ => table::csv::read(text, options),
    }
}

/// The addresses of the documents that a document joins, so that they can be fetched before it is read.
#[must_use]
pub fn joined_documents(bytes: &[u8]) -> Vec<String> {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let list = duibi_scan::member(text, "documents")
        .and_then(|start| text.get(start..duibi_scan::skip(text, start)?));
    let Some(Node::List(items)) = list.and_then(|list| serde_json::from_slice(list).ok()) else {
        return Vec::new();
    };
    let addresses = items
        .iter()
        .map(Node::text)
        .filter(|address| !address.is_empty() && join::is_relative(address));
    addresses.take(join::MOST).map(str::to_owned).collect()
}

/// The place of a path such as `observations[12]` in a text, if it is one of JSON and not too long to look for it.
#[cfg(feature = "cli")]
pub(super) fn place_of(bytes: &[u8], path: &str) -> Option<crate::error::Position> {
    let start = if bytes.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
    let bytes = bytes.get(start..).unwrap_or_default();
    if bytes.len() > MOST_BYTES
        || !path.contains('[')
        || bytes.trim_ascii_start().first() != Some(&b'{')
    {
        return None;
    }
    Some(Counter::default().position(bytes, locate::offset(bytes, &locate::parsed(path))))
}

/// Reads an object: a document of the format, or JSON-stat.
fn object(bytes: &[u8], options: &Options) -> Reading {
    let start =
        duibi_scan::member(bytes, "observations").filter(|&start| bytes.get(start) == Some(&b'['));
    let Some(start) = start else { return without_rows(bytes, options) };
    // most documents have their views behind the rows, and all that rows refer to before them: one pass is enough
    streamed(bytes, start, options).unwrap_or_else(|| match duibi_scan::skip(bytes, start) {
        Some(end) => in_two_passes(bytes, start, end, options),
        None => without_rows(bytes, options),
    })
}

/// Reads head, rows and tail one after the other; nothing where the parts do not stand in this order.
fn streamed(bytes: &[u8], start: usize, options: &Options) -> Option<Reading> {
    let before = [bytes.get(..start)?, b"[]}"].concat();
    // what faults point into must outlive them
    let (head, after, tail): (Node, Vec<u8>, Node);
    head = serde_json::from_slice(&before).ok()?;
    let has = |node: &Node, wanted: &str| matches!(node, Node::Object(entries) if entries.iter().any(|(key, _)| key == wanted));
    let refers_back = has(&head, "documents") || (has(&head, "entities") && has(&head, "metrics"));
    if !has(&head, "format") || !refers_back {
        return None;
    }
    let mut faults = Faults::default();
    let mut document = document::head(&head, options, &mut faults)?;
    let end = match document.rows(bytes, start, &mut faults) {
        Ok(end) => end,
        Err((at, why)) => return Some(Reading::broken(bytes, at, why)),
    };
    after = [b"{\"observations\": []", bytes.get(end..)?].concat();
    tail = serde_json::from_slice(&after).ok()?;
    let Node::Object(entries) = &tail else { return None };
    if entries
        .iter()
        .any(|(key, _)| key != "observations" && (key != "views" || has(&head, "views")))
    {
        return None;
    }
    let views = fields::At::root(&tail).object(&mut faults).filter(|_| has(&tail, "views"));
    let dataset = document.finish(views.as_ref(), &mut faults);
    Some(Reading::new(dataset, faults, &Split::without(bytes, start, end)))
}

/// Reads all but the rows first, whatever the order of its parts, and then the rows.
fn in_two_passes(bytes: &[u8], start: usize, end: usize, options: &Options) -> Reading {
    let text = Split::without(bytes, start, end);
    let node = match serde_json::from_slice::<Node>(&text.rest) {
        Ok(node) => node,
        Err(error) => {
            return Reading::broken(
                bytes,
                text.original(syntax::byte_of(&error, &text.rest)),
                syntax::of_serde(&error),
            );
        }
    };
    let mut faults = Faults::default();
    let Some(mut document) = document::head(&node, options, &mut faults) else {
        return Reading::new(Dataset::default(), faults, &text);
    };
    if let Err((at, why)) = document.rows(bytes, start, &mut faults) {
        return Reading::broken(bytes, at, why);
    }
    let dataset = document.finish(None, &mut faults);
    Reading::new(dataset, faults, &text)
}

/// Reads an object that has no list of rows.
fn without_rows(bytes: &[u8], options: &Options) -> Reading {
    let text = Split::whole(bytes);
    let node = match serde_json::from_slice::<Node>(bytes) {
        Ok(node) => node,
        Err(error) => {
            return Reading::broken(
                bytes,
                syntax::byte_of(&error, bytes),
                syntax::of_serde(&error),
            );
        }
    };
    let mut faults = Faults::default();
    let dataset = if stat::is_one(&node) {
        stat::read(&node, &mut faults)
    } else {
        let document = document::head(&node, options, &mut faults);
        document.map_or_else(Dataset::default, |document| {
            document.no_rows(&mut faults);
            document.finish(None, &mut faults)
        })
    };
    Reading::new(dataset, faults, &text)
}

impl Reading {
    fn new(dataset: Dataset, faults: Faults, text: &Split) -> Self {
        let (faults, warnings) = faults.placed(text);
        Self { dataset, faults, warnings }
    }

    fn refused(fault: Fault) -> Self {
        Self { faults: vec![fault], ..Self::default() }
    }

    /// A text that stops being JSON, or is in another encoding.
    fn broken(bytes: &[u8], at: usize, why: Syntax) -> Self {
        if std::str::from_utf8(bytes).is_err() {
            return Self::refused(Fault::new("", Problem::Encoding(encoding::guess(bytes))));
        }
        let position = Counter::default().position(bytes, at);
        Self::refused(Fault {
            path: String::new(),
            position: Some(position),
            problem: Problem::NotJson(why),
        })
    }
}

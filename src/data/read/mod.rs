//! Reads `duibi/1`, records, CSV and JSON-stat: bytes to a dataset and every fault, with its place; what is right is kept.

mod document;
mod encoding;
mod faults;
mod fields;
mod flat;
mod guess;
mod ids;
mod join;
mod locate;
mod node;
mod rows;
mod stat;
mod syntax;
mod text;
mod value;
mod views;

use self::faults::{Counter, Faults};
use self::guess::Columns;
use self::node::Node;
use self::text::Split;
use super::Dataset;
use crate::error::{Fault, Problem, Syntax};

pub use self::guess::Columns as ColumnNames;

/// The longest document that is read where nothing else is asked for, in bytes.
pub const MOST_BYTES: usize = 20 * 1024 * 1024;

/// How a document is to be read.
#[derive(Clone, Copy)]
pub struct Options<'o> {
    /// The longest document, in bytes.
    pub most_bytes: usize,
    /// The names of columns, where records or CSV leave doubt.
    pub columns: &'o Columns,
    /// Gives the bytes of a document that is joined by its address, or the status of the answer if there was one.
    pub joined: &'o dyn Fn(&str) -> Result<Vec<u8>, Option<u16>>,
    /// Whether another document joins this one, which then may not join others.
    pub is_joined: bool,
}

impl std::fmt::Debug for Options<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Options").field("most_bytes", &self.most_bytes).field("columns", &self.columns).finish_non_exhaustive()
    }
}

impl Default for Options<'_> {
    fn default() -> Self {
        const NO_COLUMNS: &Columns = &Columns::NONE;
        Self { most_bytes: MOST_BYTES, columns: NO_COLUMNS, joined: &|_| Err(None), is_joined: false }
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
#[must_use]
pub fn read(bytes: &[u8]) -> Reading {
    read_with(bytes, &Options::default())
}

/// Reads a document, with limits, names of columns and documents that it joins.
#[must_use]
pub fn read_with(bytes: &[u8], options: &Options) -> Reading {
    if bytes.len() > options.most_bytes {
        return Reading::refused(Fault::new("", Problem::TooLong(bytes.len(), options.most_bytes)));
    }
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match text.trim_ascii_start().first() {
        None => Reading::refused(Fault::new("", Problem::Empty)),
        Some(b'{') => object(text, options),
        Some(b'[') => flat::records(text, options),
        Some(b'<') => Reading::refused(Fault::new("", Problem::Html)),
        _ => flat::csv(text, options),
    }
}

/// The addresses of the documents that a document joins, so that they can be fetched before it is read.
#[must_use]
pub fn joined_documents(bytes: &[u8]) -> Vec<String> {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let list = duibi_scan::member(text, "documents").and_then(|start| text.get(start..duibi_scan::skip(text, start)?));
    let Some(Node::List(items)) = list.and_then(|list| serde_json::from_slice(list).ok()) else { return Vec::new() };
    items.iter().map(|item| item.text().to_owned()).filter(|address| !address.is_empty()).collect()
}

/// The place of a path such as `observations[12]` in a text, if it is one of JSON and not too long to look for it.
#[cfg(feature = "cli")]
pub(super) fn place_of(bytes: &[u8], path: &str) -> Option<crate::error::Position> {
    if bytes.len() > MOST_BYTES || !path.contains('[') || bytes.trim_ascii_start().first() != Some(&b'{') {
        return None;
    }
    Some(Counter::default().position(bytes, locate::offset(bytes, &locate::parsed(path))))
}

fn object(bytes: &[u8], options: &Options) -> Reading {
    let text = Split::at(bytes, "observations");
    let node = match serde_json::from_slice::<Node>(&text.rest) {
        Ok(node) => node,
        Err(error) => return Reading::broken(bytes, text.original(syntax::byte_of(&error, &text.rest)), syntax::of_serde(&error)),
    };
    let mut faults = Faults::default();
    let read = if stat::is_one(&node) { Ok(stat::read(&node, &mut faults)) } else { document::read(&node, &text, options, &mut faults) };
    match read {
        Ok(dataset) => Reading::new(dataset, faults, &text),
        Err((at, why)) => Reading::broken(bytes, at, why),
    }
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
        Self::refused(Fault { path: String::new(), position: Some(position), problem: Problem::NotJson(why) })
    }
}

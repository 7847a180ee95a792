//! The formats that are read, and the reading of a document in whichever it is.
//!
//! A new format is a file that tells its documents from others and reads them, and a row in
//! [`FORMATS`].

use super::options::Options;
use super::reading::Reading;
use super::request::Request;
use super::text::without_mark;
use super::tools::tool_of;
use super::{document, stat, table};
use crate::error::Problem;

/// A format of documents.
#[derive(Debug)]
pub struct Format {
    /// What it is called in its own documentation.
    pub name: &'static str,
    /// The type of a script element that holds such a document in a page.
    pub media_type: &'static str,
    /// Whether a text is of this format, by what can be told without reading all of it.
    recognises: fn(&[u8]) -> bool,
    /// Reads a text of this format.
    read: fn(&[u8], &Request) -> Reading,
    /// The addresses of the documents that a text of this format joins.
    joined_documents: fn(&[u8]) -> Vec<String>,
}

const JSON: &str = "application/json";

/// All formats; a text is of the first that recognises it, and of [`OWN`] if none does.
static FORMATS: &[Format] = &[
    OWN,
    Format {
        name: "records",
        media_type: JSON,
        recognises: table::records::recognises,
        read: table::records::read,
        joined_documents: none,
    },
    Format {
        name: "JSON-stat 2.0",
        media_type: JSON,
        recognises: stat::recognises,
        read: stat::read,
        joined_documents: none,
    },
    Format {
        name: "CSV",
        media_type: "text/csv",
        recognises: table::csv::recognises,
        read: table::csv::read,
        joined_documents: none,
    },
];

/// The format of our own. An object that is of no format is read as one of ours, so that its faults
/// say what it lacks.
const OWN: Format = Format {
    name: document::FORMAT,
    media_type: JSON,
    recognises: document::recognises,
    read: document::read,
    joined_documents: document::joined_documents,
};

fn none(_: &[u8]) -> Vec<String> {
    Vec::new()
}

/// The format of a text.
fn format_of(text: &[u8]) -> &'static Format {
    FORMATS.iter().find(|format| (format.recognises)(text)).unwrap_or(&OWN)
}

/// Whether a document is read as one of our own format.
#[must_use]
pub fn is_own(bytes: &[u8]) -> bool {
    format_of(without_mark(bytes)).name == OWN.name
}

/// The formats that are read.
pub fn formats() -> impl Iterator<Item = &'static Format> {
    FORMATS.iter()
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
/// let options = Options { columns: &columns, ..Options::default() };
/// let reading = read_with(table.as_bytes(), &options);
/// assert_eq!(reading.faults, []);
/// assert_eq!(reading.dataset.observations.len(), 2);
/// assert_eq!(reading.dataset.entities[1].name.get(&["en"]), "West");
/// ```
#[must_use]
pub fn read_with(bytes: &[u8], options: &Options) -> Reading {
    if bytes.len() > options.most_bytes {
        return Reading::refused(Problem::TooLong(bytes.len(), options.most_bytes));
    }
    let text = without_mark(bytes);
    match text.trim_ascii_start().first() {
        None => return Reading::refused(Problem::Empty),
        Some(b'<') => return Reading::refused(Problem::Html),
        Some(_) => {}
    }
    let format = format_of(text);
    // who tells tools apart is not there yet when a first chart is read
    if !(format.recognises)(text)
        && let Some(tool) = tool_of(text)
    {
        return Reading::refused(Problem::OfTool(tool));
    }
    let joined = |address: &str| {
        let bytes = (options.joined)(address)?;
        Ok(read_with(&bytes, &Options { is_joined: true, ..Options::default() }))
    };
    let joined = (!options.is_joined).then_some(&joined as _);
    (format.read)(text, &Request { columns: options.columns, joined })
}

/// The addresses of the documents that a document joins, so that they can be fetched before it is
/// read.
#[must_use]
pub fn joined_documents(bytes: &[u8]) -> Vec<String> {
    let text = without_mark(bytes);
    (format_of(text).joined_documents)(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_format_has_a_text_that_is_read_as_one() {
        let texts = [
            ("duibi/1", r#" {"id": "x", "format": "duibi/1"}"#),
            ("duibi/1", r#"{"class": "dataset", "observations": []}"#),
            ("duibi/1", r#"{"notes": "x"}"#),
            ("records", r#"[{"name": "x", "value": 1}]"#),
            ("JSON-stat 2.0", r#"{"version": "2.0", "class": "dataset"}"#),
            ("JSON-stat 2.0", r#"{"dataset": {}}"#),
            ("CSV", "name,value\nx,1\n"),
        ];
        for (name, text) in texts {
            assert_eq!(format_of(text.as_bytes()).name, name, "{text}");
        }
        for format in FORMATS {
            assert!(texts.iter().any(|(name, _)| *name == format.name), "{}", format.name);
        }
    }
}

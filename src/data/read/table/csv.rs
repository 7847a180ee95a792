//! CSV, with or without lines around the table.

use duibi_scan::Delimiter;

use super::cut::{CutText, cut};
use super::sheet;
use crate::data::read::encoding;
use crate::data::read::faults::Faults;
use crate::data::read::node::Node;
use crate::data::read::reading::Reading;
use crate::data::read::request::Request;
use crate::data::read::text::Split;
use crate::error::Problem;

/// Tells CSV from other texts: it is all that begins as no JSON does.
pub(in crate::data::read) fn recognises(bytes: &[u8]) -> bool {
    !matches!(bytes.trim_ascii_start().first(), Some(b'{' | b'['))
}

/// Reads CSV.
pub(in crate::data::read) fn read(bytes: &[u8], request: &Request) -> Reading {
    if std::str::from_utf8(bytes).is_err() {
        return Reading::refused(Problem::Encoding(encoding::guess(bytes)));
    }
    let sheet = cut(bytes).and_then(|CutText { grid, delimiter, open }| {
        let is_semicolon = delimiter == Delimiter::Semicolon;
        Some((sheet::read(&grid, is_semicolon, request.columns)?, open))
    });
    let Some((dataset, open)) = sheet else {
        // neither a table nor any JSON that we know
        return match Node::parse(bytes) {
            Ok(_) => Reading::refused(Problem::NoDocument),
            Err(not_json) => Reading::malformed(bytes, not_json),
        };
    };
    let mut faults = Faults::default();
    if let Some((byte, item)) = open {
        faults.push_at(byte, || format!("[{item}]"), Problem::OpenQuote);
    }
    match dataset {
        Ok(dataset) => Reading::new(dataset, faults, &Split::whole(bytes)),
        Err(problem) => Reading::refused(problem),
    }
}

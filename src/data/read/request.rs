//! What the reader of a format is given beside the bytes.

use super::options::ColumnNames;
use super::reading::Reading;

/// A document that is joined, once it is read, or the status of the answer if there was one.
pub(super) type JoinedReading = Result<Reading, Option<u16>>;

/// What the reader of a format is given beside the bytes.
#[derive(Clone, Copy)]
pub(super) struct Request<'o> {
    /// The names of columns, where a table leaves doubt.
    pub(super) columns: &'o ColumnNames,
    /// Reads a document that is joined, by its address; nothing where this document is joined
    /// itself and may not join others.
    pub(super) joined: Option<&'o dyn Fn(&str) -> JoinedReading>,
}

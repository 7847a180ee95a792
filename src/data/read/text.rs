//! A document's text, and the same without its rows: what is left is small, and is read as a tree.

use std::borrow::Cow;

use super::locate::{PathStep, offset};

/// A text without its byte order mark.
pub(super) fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}

/// A text whose list of rows is cut out.
#[derive(Debug)]
pub(super) struct Split<'a> {
    /// The whole text.
    pub(super) bytes: &'a [u8],
    /// The text with an empty list in place of the rows.
    pub(super) rest: Cow<'a, [u8]>,
    /// Where the list of rows begins and ends in the whole text; an empty range at its end where
    /// there is none.
    pub(super) rows: (usize, usize),
}

impl<'a> Split<'a> {
    /// Takes a text as it is.
    pub(super) fn whole(bytes: &'a [u8]) -> Self {
        Self { bytes, rest: Cow::Borrowed(bytes), rows: (bytes.len(), bytes.len()) }
    }

    /// Cuts out the list of rows between two bytes.
    pub(super) fn without(bytes: &'a [u8], start: usize, end: usize) -> Self {
        let (before, after) =
            (bytes.get(..start).unwrap_or_default(), bytes.get(end..).unwrap_or_default());
        Self { bytes, rest: Cow::Owned([before, b"[]", after].concat()), rows: (start, end) }
    }

    /// The byte of the whole text at which the value of a path begins.
    pub(super) fn byte(&self, path: &[PathStep]) -> usize {
        self.original(offset(&self.rest, path))
    }

    /// The byte of the whole text for one of the rest.
    pub(super) fn original(&self, byte: usize) -> usize {
        let (start, end) = self.rows;
        // the empty list that stands for the rows is two bytes long
        if byte < start + 2 { byte.min(self.bytes.len()) } else { byte - 2 - start + end }
    }
}

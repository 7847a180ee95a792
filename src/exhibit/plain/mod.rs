//! The plain form of an exhibit: JSON of arrays, in which each text stands once; written down and
//! read back, it is the same exhibit.

mod form;
mod read;
mod write;

use self::form::{Plain, VERSION};
use self::write::PlainWriter;
use super::value::Exhibit;

impl Exhibit {
    /// Writes the exhibit down as it is: what was told of its cells goes with it.
    ///
    /// # Errors
    ///
    /// None but for want of memory: every exhibit has a plain form.
    pub fn to_plain(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(&PlainWriter::default().plain(self))
    }

    /// Reads an exhibit that was written down.
    ///
    /// # Errors
    ///
    /// What is no plain form of this version.
    pub fn from_plain(text: &str) -> Result<Self, serde_json::Error> {
        let plain: Plain = serde_json::from_str(text)?;
        let wrong = || serde::de::Error::custom("no plain form of an exhibit");
        if plain.duibi == VERSION { plain.exhibit().ok_or_else(wrong) } else { Err(wrong()) }
    }
}

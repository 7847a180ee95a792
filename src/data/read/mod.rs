//! Reads `duibi/1`, records, CSV and JSON-stat: from bytes to a dataset and every fault with its
//! place. What is right is kept.

mod document;
mod encoding;
mod faults;
mod fields;
mod formats;
mod ids;
mod locate;
mod node;
mod options;
mod overflow;
mod position;
mod reading;
mod request;
mod scopes;
mod stat;
mod syntax;
mod table;
mod text;
mod tools;
mod whole_number;
mod wholes;

pub use self::document::{WrittenQuery, wished};
pub use self::encoding::encoding;
pub use self::formats::{Format, formats, is_own, joined_documents, read, read_with};
pub use self::options::{ColumnNames, Joined, MOST_BYTES, Options};
#[cfg(feature = "cli")]
pub(super) use self::position::place_of;
pub use self::reading::Reading;

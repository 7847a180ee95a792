//! Rows of cells from bytes: a scanner of JSON rows, one of CSV, and texts that are kept once.
//!
//! A crate of its own because it is compiled for speed (`opt-level = 3`) while the rest of the
//! module is compiled for size: a million rows pass through here and nowhere else.

mod cell;
mod csv;
mod interner;
mod json;
mod number;
mod rows;
mod scanner;
mod skip;
mod sorted;
mod syntax_error;

pub use self::cell::{CellKind, RawCell};
pub use self::csv::{CsvRecords, Delimiter};
pub use self::interner::Interner;
pub use self::json::text;
pub use self::number::number;
pub use self::rows::{ListItem, Rows};
pub use self::skip::{find_member, member, skip};
pub use self::sorted::sorted;
pub use self::syntax_error::{SyntaxError, SyntaxErrorKind};

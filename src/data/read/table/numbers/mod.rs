//! The grammar of numbers in tables: what one cell can mean, and what the whole column says of it.

mod digits;
mod figure;
mod flags;
mod hanzi;
mod magnitude;
mod mark;
mod marks;
mod missing;
mod normal;
mod printed;
mod words;

pub(super) use self::figure::figure;
pub(super) use self::flags::{is_flag, parted};
pub(super) use self::magnitude::{power_of, times};
pub(super) use self::mark::DecimalMark;
pub(super) use self::marks::{Decided, MarkEvidence, Script};
pub(super) use self::missing::{is_change_word, is_error, is_missing, is_no_figure};
pub(super) use self::normal::normal;
pub(super) use self::printed::{Printed, is_bare_m};

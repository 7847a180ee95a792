//! The same rows as a real table, for screen readers and for whoever wants the numbers: sorted by
//! the column whose head is pressed, and with a line for each figure where that is asked for.

mod head;
mod line;
mod press;
mod write;

pub(super) use self::press::heard;
pub(super) use self::write::fill;

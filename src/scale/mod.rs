//! Scales, with d3's words and d3's meanings: domain, range, map, invert, ticks, band.

mod band;
mod linear;
mod ticks;

pub use self::band::Band;
pub use self::linear::Linear;
pub use self::ticks::{Ticks, ticks};

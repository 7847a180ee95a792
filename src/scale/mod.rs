//! Scales, with d3's words and d3's meanings: domain, range, map, invert, nice, ticks, band.

mod band;
mod curve;
mod linear;
mod log;
mod ticks;
mod time;

pub use self::band::Band;
pub use self::curve::{Kind, Scale};
pub use self::linear::Linear;
pub use self::ticks::{Ticks, ticks};
pub use self::time::{TimeUnit, time_ticks};

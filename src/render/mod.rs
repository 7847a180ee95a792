//! Paints scenes: the only code that names plotters.

#[cfg(target_arch = "wasm32")]
mod canvas;
mod paint;
mod svg;

#[cfg(target_arch = "wasm32")]
pub use self::canvas::Canvas;
pub use self::paint::{Device, paint};
pub use self::svg::{escape, svg, svg_of_pixels};

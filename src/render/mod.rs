//! Paints scenes: the only code that names plotters.

#[cfg(any(target_arch = "wasm32", test))]
mod by_font;
#[cfg(target_arch = "wasm32")]
mod canvas;
mod paint;
#[cfg(feature = "embed")]
mod shapes;
mod svg;

#[cfg(target_arch = "wasm32")]
pub use self::canvas::Canvas;
pub use self::paint::{Device, paint};
#[cfg(feature = "embed")]
pub use self::shapes::{Outline, Shape, shapes};
pub use self::svg::{escape, svg, svg_of_pixels};

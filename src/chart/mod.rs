//! Charts: where data, scales and scene meet. One form a file.

mod absent;
mod axis;
mod context;
mod draw;
mod facets;
mod forced;
mod forms;
mod frame;
mod halo;
mod hand;
mod heading;
mod layout;
mod marks;
mod names;
mod numbers;
mod periods;
mod poster;
mod reference;
mod rows;
mod style;
mod tip;

pub use self::draw::{LEAST_WIDTH, draw};
pub use self::forced::Forced;
pub use self::names::names;
pub use self::poster::poster;
pub use self::style::FAMILY;
pub use self::tip::{Line, overlay, spoken, told};

//! The document, right by construction: sources, entities, metrics, observations and views.

mod model;
mod period;
mod read;
mod unit;

pub use self::model::{Basis, Better, Dataset, Entity, Metric, Observation, Place, Qualifier, Scope, Sort, Source, Story};
pub use self::period::Period;
pub use self::read::{MOST_BYTES, Reading, read, read_value};
pub use self::unit::{Dimension, Unit};

//! Turns a document and a query into what one chart compares: aligned, in one unit, sorted, with
//! caveats. Values only: their words are in [`crate::say`].

mod arrange;
mod averages;
mod axis;
mod build;
mod caveat;
mod column;
mod coverage;
pub mod derive;
mod entities;
mod extremes;
mod grid;
mod gridded;
mod held;
mod key;
mod kin;
mod large;
mod norms;
mod offer;
mod offered;
mod pair;
mod pairs;
mod periods;
mod points;
mod query;
mod related;
mod select;
mod shared;
mod show;
mod stack;
mod stacked;
mod table;
mod usual;
mod why;

pub use self::build::compare;
pub use self::caveat::{Caveat, Norm, Norms};
pub(crate) use self::held::{Approx, Held};
pub(crate) use self::key::beyond_whole;
pub use self::key::{Distinct, Key};
pub use self::offer::fits;
pub use self::offered::offered;
pub(crate) use self::pair::Ordered;
pub(crate) use self::shared::SharedPeriod;
pub use self::table::{Cell, Comparison, Figure, Panel, Series};
pub use self::why::Why;
pub use crate::data::Query;

//! Turns a document and a query into what one chart compares: aligned, in one unit, sorted, with caveats.

mod across;
mod arrange;
mod axis;
mod build;
mod caveat;
mod coverage;
mod csv;
pub mod derive;
mod evidence;
mod extremes;
mod key;
mod large;
mod notes;
mod offer;
mod offered;
mod pair;
mod pairs;
mod query;
mod select;
mod sentence;
mod show;
mod spread;
mod stack;
mod summary;
mod table;

pub use self::build::compare;
pub use self::caveat::{Caveat, Norm};
pub use self::csv::csv;
pub(crate) use self::evidence::with_unit;
pub use self::evidence::{Evidence, Shown, figure_text, metric_heading, shown, unit_name};
pub use self::key::{Distinct, Key};
pub use self::offer::{Why, fits};
pub use self::offered::offered;
pub use self::table::{Comparison, Figure, Norms, Panel, Series};
pub use crate::data::Query;

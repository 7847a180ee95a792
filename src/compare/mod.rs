//! Turns a document and a query into what one chart compares: aligned, in one unit a series, sorted, with caveats.

mod caveat;
mod csv;
mod evidence;
mod notes;
mod query;
mod select;
mod table;

pub use self::caveat::{Caveat, Norm};
pub use self::csv::csv;
pub use self::evidence::{Evidence, Shown, figure_text, metric_heading, shown, unit_name};
pub use self::query::Query;
pub use self::table::{Comparison, Figure, Panel, Row, Series, compare};

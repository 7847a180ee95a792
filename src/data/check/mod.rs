//! What deserves a second look in a document that can be read: sums, rates, contradictions, things
//! that nothing uses.
//!
//! Part of the command line only: it is asked for by editors, and costs readers nothing.

mod axes;
mod contradictions;
mod figures;
mod findings;
mod marks;
mod parts;
mod rates;
mod unused;

use self::findings::Findings;
use super::Dataset;
use crate::error::Fault;

/// Looks a dataset through; the text that it was read from gives the places.
#[must_use]
pub fn check(dataset: &Dataset, bytes: &[u8]) -> Vec<Fault> {
    let mut found = Findings::new(dataset, bytes);
    axes::check(&mut found);
    marks::check(&mut found);
    unused::check(&mut found);
    parts::check(&mut found);
    rates::check(&mut found);
    contradictions::check(&mut found);
    found.into_list()
}

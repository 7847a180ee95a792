//! The format `duibi/1`: a head (sources, entities and metrics), rows of observations, and views.

mod hand;
mod head;
mod items;
mod join;
mod key;
mod known;
mod meanings;
mod parts;
mod read;
mod report;
mod rows;
mod value;
mod views;
mod wish;

pub(super) use self::head::FORMAT;
pub(super) use self::join::joined_documents;
pub(super) use self::read::{read, recognises};
pub(super) use self::wish::wished_node;
pub use self::wish::{WrittenQuery, wished};

//! JSON-stat 2.0, as statistical offices publish it: a cube of values, its dimensions and their
//! roles.
//!
//! The place is the entity, the time is the period, the metric is the metric, and every other
//! dimension limits a figure. See <https://json-stat.org/full/>.

mod cube;
mod dimension;
mod read;
mod roles;
mod status;

pub(super) use self::read::{read, recognises};

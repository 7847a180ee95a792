//! Tables as offices and newsrooms have them, from JSON or CSV: the shape first, then the grammar
//! of each column, then figures; what the evidence leaves open is a doubt.

mod around;
mod builder;
mod columns;
pub(super) mod csv;
mod cut;
mod doubts;
mod earlier;
mod evidence;
mod facts;
mod given;
mod grid;
mod groups;
mod head;
mod header_kinds;
pub(super) mod headers;
pub(super) mod label;
mod layout;
mod melt;
mod melter;
mod numbers;
mod parts;
mod periods;
pub(super) mod records;
mod roles;
mod said;
mod same;
mod shape;
mod sheet;
mod stream;
mod tell;
mod tell_parts;
mod totals;
mod units;
mod value;
mod when;

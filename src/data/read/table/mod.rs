//! Tables of flat records, from JSON or CSV.

mod builder;
mod cells;
pub(super) mod csv;
mod csv_form;
mod figure;
pub(super) mod headers;
mod reader;
pub(super) mod records;
mod roles;
mod row;
mod sample;
mod schema;

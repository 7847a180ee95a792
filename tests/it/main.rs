//! Everything that is tested from outside, in one binary.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

mod accounting;
mod cli;
mod derive;
mod editors;
mod faults;
mod foreign;
mod forms;
mod forms_cells;
mod forms_xy;
mod golden;
mod han;
mod layers;
mod made;
mod named;
mod oracle;
mod properties;
mod said;
mod same;
mod scales;
mod selection;
mod sentences;
mod support;
mod theme;
mod views;

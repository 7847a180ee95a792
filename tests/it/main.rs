//! Everything that is tested from outside, in one binary.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

mod accounting;
mod beside;
mod captions;
mod circles;
mod clean;
mod cli;
mod colors;
mod contrast;
mod derive;
mod editors;
mod embed;
mod examples;
mod exhibit;
mod fair;
mod faults;
mod foreign;
mod form_cases;
mod form_checks;
mod form_tables;
mod forms;
mod forms_cells;
mod forms_xy;
mod gallery;
mod golden;
mod han;
mod hand;
mod highlight;
mod hostile;
mod intervals;
mod labels;
mod layers;
mod likeness;
mod lists;
mod made;
mod modules;
mod named;
mod names;
mod oracle;
mod pictures;
mod places;
mod properties;
mod pseudo;
mod rivals;
mod said;
mod same;
mod scales;
mod selection;
mod sentences;
mod shapes;
mod sheets;
mod sizes;
mod source;
mod support;
mod tables;
mod terms;
mod theme;
mod touches;
mod views;
mod work;

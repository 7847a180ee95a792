//! Tables of flat records, from JSON or CSV.

pub(super) mod csv;
mod figure;
mod flat;
pub(super) mod guess;
mod look_up;
pub(super) mod records;
mod sample;

use duibi_scan::{Cell, Names};

/// How many rows are looked at to tell what the columns are: few, and many where the few leave a column without a role.
const FEW: usize = 100;
const MANY: usize = 100_000;

/// Turns the raw text of a cell into what it says.
type Decode<'f> = &'f dyn Fn(&[u8]) -> Option<String>;
/// Gives the raw text of a cell of a column.
type Raw<'f> = &'f dyn Fn(usize, Cell) -> Vec<u8>;

fn raw_of(names: Option<&Names>, cell: Cell) -> Vec<u8> {
    names.map_or(&[][..], |names| names.get(cell.symbol)).to_vec()
}

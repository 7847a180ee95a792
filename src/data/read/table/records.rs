//! A JSON list of records.

use duibi_scan::{Broken, Cell, Item, Kind, Rows};

use super::flat::Flat;
use super::sample::{Sample, sample};
use super::{FEW, MANY, raw_of};
use crate::data::Dataset;
use crate::data::read::faults::Faults;
use crate::data::read::node::Node;
use crate::data::read::text::Split;
use crate::data::read::{Options, Reading, syntax, value};
use crate::error::{Expected, Fault, Problem, Syntax};

/// Reads a JSON list of records.
pub(in crate::data::read) fn read(bytes: &[u8], options: &Options) -> Reading {
    let text = Split::whole(bytes);
    let start = bytes.iter().position(|&byte| byte == b'[').unwrap_or(0);
    let broken = |Broken { at, why }| Reading::broken(bytes, at, syntax::of_scan(why, bytes, at));
    let mut faults = Faults::default();
    let mut flat = match sampled(bytes, start, FEW, options) {
        Ok(flat) if flat.is_certain() => flat,
        Ok(_) => match sampled(bytes, start, MANY, options) {
            Ok(flat) => flat,
            Err(stop) => return stop.reading(bytes),
        },
        Err(stop) => return stop.reading(bytes),
    };
    let columns = flat.columns();
    // how many texts of each column are known to be JSON
    let mut sound: Vec<u32> = Vec::new();
    let mut rows = Rows::new(bytes, start, &[]);
    loop {
        match rows.next_row() {
            Item::Row => {
                if rows.is_fresh()
                    && let Err((at, why)) = check(bytes, rows.cells(), &mut sound)
                {
                    return Reading::broken(bytes, at, why);
                }
                flat.row(
                    rows.cells(),
                    rows.row().0,
                    &decode,
                    &|column, cell| raw_of(rows.names(column), cell),
                    &mut faults,
                );
            }
            Item::Other(from, to) => {
                let (item, found) =
                    (flat.item, value::found(bytes.get(from..to).unwrap_or_default()));
                faults.push_at(
                    from,
                    || format!("[{item}]"),
                    Problem::Expected(Expected::Object, found),
                );
            }
            Item::End(end) => {
                let rest = bytes.get(end..).unwrap_or_default();
                if let Some(more) = rest.iter().position(|byte| !byte.is_ascii_whitespace()) {
                    return Reading::broken(bytes, end + more, Syntax::Trailing);
                }
                break;
            }
            Item::Broken(why) => return broken(why),
        }
        flat.item += 1;
    }
    let late: Vec<String> = rows.keys().skip(columns).filter_map(decode).collect();
    flat.tell_unread(start, &late, &mut faults);
    Reading::new(flat.finished(), faults, &text)
}

/// Looks at the first rows to tell what the columns are.
fn sampled(bytes: &[u8], start: usize, most: usize, options: &Options) -> Result<Flat, Stop> {
    let mut samples: Vec<Sample> = Vec::new();
    let mut rows = Rows::new(bytes, start, &[]);
    let mut sound: Vec<u32> = Vec::new();
    let mut all = true;
    for row in 0..=most {
        match rows.next_row() {
            Item::Row if row == most => all = false,
            Item::Row => {
                check(bytes, rows.cells(), &mut sound)
                    .map_err(|(at, why)| Stop::Broken(at, why))?;
                sample(&mut samples, rows.cells(), false, &decode, &|column, cell| {
                    raw_of(rows.names(column), cell)
                });
            }
            Item::Other(..) => {}
            Item::End(_) => break,
            Item::Broken(Broken { at, why }) => {
                return Err(Stop::Broken(at, syntax::of_scan(why, bytes, at)));
            }
        }
    }
    for (sample, key) in samples.iter_mut().zip(rows.keys()) {
        sample.name = decode(key).unwrap_or_default();
    }
    if samples.is_empty() {
        return Err(Stop::Nothing(start));
    }
    Flat::new(&samples, all, options).map_err(Stop::Problem)
}

/// Why no column can be told.
enum Stop {
    Broken(usize, Syntax),
    Nothing(usize),
    Problem(Problem),
}

impl Stop {
    fn reading(self, bytes: &[u8]) -> Reading {
        match self {
            Self::Broken(at, why) => Reading::broken(bytes, at, why),
            Self::Problem(problem) => Reading::refused(Fault::new("", problem)),
            Self::Nothing(start) => {
                let mut faults = Faults::default();
                faults.push_at(start, String::new, Problem::NoDocument);
                Reading::new(Dataset::default(), faults, &Split::whole(bytes))
            }
        }
    }
}

fn decode(raw: &[u8]) -> Option<String> {
    serde_json::from_slice::<Node>(raw).map(|node| node.text().to_owned()).ok()
}

/// Looks at each text, list and object that is new in its column: the scanner leaves what is inside to us.
fn check(bytes: &[u8], cells: &[Cell], sound: &mut Vec<u32>) -> Result<(), (usize, Syntax)> {
    sound.resize(cells.len().max(sound.len()), 0);
    for (cell, known) in cells.iter().zip(sound).filter(|(cell, known)| {
        matches!(cell.kind, Kind::Text | Kind::Nested) && cell.symbol >= **known
    }) {
        *known = cell.symbol + 1;
        let raw = bytes.get(cell.start..cell.end).unwrap_or_default();
        if let Err(error) = serde_json::from_slice::<Node>(raw) {
            return Err((cell.start + syntax::byte_of(&error, raw), syntax::of_serde(&error)));
        }
    }
    Ok(())
}

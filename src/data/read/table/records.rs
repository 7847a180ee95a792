//! A JSON list of records.

use duibi_scan::{Broken, Item, Rows};

use super::flat::Flat;
use super::sample::{Sample, sample};
use super::{SAMPLED, raw_of};
use crate::data::Dataset;
use crate::data::read::faults::Faults;
use crate::data::read::node::Node;
use crate::data::read::text::Split;
use crate::data::read::{Options, Reading, encoding, syntax, value};
use crate::error::{Expected, Fault, Problem, Syntax};

/// Reads a JSON list of records.
pub(in crate::data::read) fn read(bytes: &[u8], options: &Options) -> Reading {
    let text = Split::whole(bytes);
    let start = bytes.iter().position(|&byte| byte == b'[').unwrap_or(0);
    let decode = |raw: &[u8]| serde_json::from_slice::<Node>(raw).map(|node| node.text().to_owned()).ok();
    let broken = |Broken { at, why }| Reading::broken(bytes, at, syntax::of_scan(why, bytes, at));
    let mut samples: Vec<Sample> = Vec::new();
    let mut rows = Rows::new(bytes, start, &[]);
    for _ in 0..SAMPLED {
        match rows.next_row() {
            Item::Row => sample(&mut samples, rows.cells(), &decode, &|column, cell| raw_of(rows.names(column), cell)),
            Item::Other(..) => {}
            Item::End(_) => break,
            Item::Broken(why) => return broken(why),
        }
    }
    for (sample, key) in samples.iter_mut().zip(rows.keys()) {
        sample.name = decode(key).unwrap_or_default();
    }
    let mut faults = Faults::default();
    if samples.iter().any(|sample| sample.undecoded) {
        return Reading::refused(Fault::new("", Problem::Encoding(encoding::guess(bytes))));
    }
    if samples.is_empty() {
        faults.push_at(start, String::new, Problem::NoDocument);
        return Reading::new(Dataset::default(), faults, &text);
    }
    let mut flat = match Flat::new(&samples, options) {
        Ok(flat) => flat,
        Err(problem) => return Reading::refused(Fault::new("", problem)),
    };
    let mut rows = Rows::new(bytes, start, &[]);
    loop {
        match rows.next_row() {
            Item::Row => flat.row(rows.cells(), rows.row().0, &decode, &|column, cell| raw_of(rows.names(column), cell), &mut faults),
            Item::Other(from, to) => {
                let (item, found) = (flat.item, value::found(bytes.get(from..to).unwrap_or_default()));
                faults.push_at(from, || format!("[{item}]"), Problem::Expected(Expected::Object, found));
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
    Reading::new(flat.finished(), faults, &text)
}

//! Which bytes of the data a set of functions can reach.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::linked::Linked;

/// Addresses in memory.
pub(crate) type Bytes = Range<u32>;

/// The constants and variables in memory, and who names them.
#[derive(Debug)]
pub(crate) struct Links {
    /// What each function names, by the function's name; functions of one name are one.
    functions: BTreeMap<String, BTreeSet<usize>>,
    things: Vec<Thing>,
}

/// A constant or a variable, and what it names.
#[derive(Debug)]
struct Thing {
    at: Bytes,
    names: BTreeSet<usize>,
}

/// The number of the range that holds a place, of ranges in order.
fn holding<T>(all: &[T], place: usize, range: impl Fn(&T) -> Range<usize>) -> Option<usize> {
    let number = all.partition_point(|one| range(one).end <= place);
    all.get(number).filter(|one| range(one).contains(&place)).map(|_| number)
}

impl Links {
    /// Where the linker has said nothing, there is nothing to be known.
    pub(crate) fn new(linked: &Linked) -> Option<Self> {
        let mut things = Vec::new();
        // two symbols may mean the same bytes, or some of them
        let mut by_symbol = BTreeMap::new();
        for (symbol, meant) in linked.symbols.iter().enumerate() {
            let Some((segment, bytes)) = meant else { continue };
            let Some((_, start)) = linked.segments.get(*segment) else { continue };
            by_symbol.insert(symbol, things.len());
            let at = start + bytes.start..start + bytes.end;
            things.push(Thing { at, names: BTreeSet::new() });
        }
        if linked.in_code.is_empty() || things.is_empty() {
            return None;
        }
        let mut functions: BTreeMap<String, BTreeSet<usize>> =
            linked.names.values().map(|name| (name.clone(), BTreeSet::new())).collect();
        for (place, symbol) in &linked.in_code {
            let body = holding(&linked.bodies, *place, Clone::clone)?;
            let name = linked.names.get(&(linked.imported + body))?;
            functions.entry(name.clone()).or_default().extend(by_symbol.get(symbol));
        }
        for (place, symbol) in &linked.in_data {
            let segment = holding(&linked.segments, *place, |(range, _)| range.clone())?;
            let (range, start) = linked.segments.get(segment)?;
            let address = start + u32::try_from(place - range.start).ok()?;
            let named = by_symbol.get(symbol);
            for thing in things.iter_mut().filter(|thing| thing.at.contains(&address)) {
                thing.names.extend(named);
            }
        }
        Some(Self { functions, things })
    }

    /// The names of all functions.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.functions.keys().map(|name| &**name)
    }

    /// All that functions of these names reach, directly and through data, in order and apart.
    pub(crate) fn reached(&self, names: &[&str]) -> Vec<Bytes> {
        let direct = names.iter().filter_map(|name| self.functions.get(*name)).flatten();
        let mut seen: BTreeSet<usize> = direct.copied().collect();
        let mut open: Vec<usize> = seen.iter().copied().collect();
        while let Some(thing) = open.pop().and_then(|number| self.things.get(number)) {
            open.extend(thing.names.iter().filter(|number| seen.insert(**number)));
        }
        joined(seen.iter().filter_map(|number| self.things.get(*number)).map(|one| one.at.clone()))
    }
}

/// Ranges in order, those that touch made one.
fn joined(all: impl Iterator<Item = Bytes>) -> Vec<Bytes> {
    let mut all: Vec<Bytes> = all.filter(|bytes| !bytes.is_empty()).collect();
    all.sort_by_key(|bytes| bytes.start);
    let mut out: Vec<Bytes> = Vec::new();
    for bytes in all {
        match out.last_mut() {
            Some(last) if bytes.start <= last.end => last.end = last.end.max(bytes.end),
            _ => out.push(bytes),
        }
    }
    out
}

//! One cut through a module: what calls, and what is called and loaded when it is.

use std::collections::BTreeSet;
use std::error::Error;

use walrus::{Module, ModuleConfig};

use crate::cuts::Cuts;
use crate::links::{Bytes, Links};
use crate::parts::Halves;
use crate::{data, first, second, table};

/// A module without what the linker says of it: that is no longer true.
pub(crate) fn read(bytes: &[u8]) -> Result<Module, Box<dyn Error>> {
    let mut module = ModuleConfig::new().generate_producers_section(false).parse(bytes)?;
    for section in ["linking", "reloc.CODE", "reloc.DATA"] {
        module.customs.remove_raw(section);
    }
    Ok(module)
}

/// How a module is cut.
#[derive(Debug)]
pub(crate) struct Division<'a> {
    /// The import by which the first module asks for the second.
    pub(crate) name: &'static str,
    pub(crate) cuts: &'a Cuts,
    /// Who names which data; nothing where the linker does not tell.
    pub(crate) links: Option<&'a Links>,
    /// The functions that an earlier cut took away, and the place in the table from which it holds
    /// what only they call.
    pub(crate) gone: BTreeSet<String>,
    pub(crate) end: i32,
}

/// What a cut makes.
#[derive(Debug)]
pub(crate) struct Pieces {
    pub(crate) first: Vec<u8>,
    pub(crate) second: Vec<u8>,
    pub(crate) parts: Halves,
    /// Where the table ended before.
    pub(crate) end: i32,
}

impl Division<'_> {
    /// Cuts a module.
    pub(crate) fn of(&self, bytes: &[u8]) -> Result<Pieces, Box<dyn Error>> {
        let whole = read(bytes)?;
        let end = i32::try_from(whole.tables.get(table::of(&whole)?).initial)?;
        let parts = Halves::new(&whole, self.cuts, self.end);
        let seams = parts.seams();
        let moved = self.moved(&parts);
        let mut rest = second::of(read(bytes)?, self.name, &seams, &moved)?;
        let shared = table::imported(&rest);
        let mut first = first::of(whole, self.name, &seams, &shared, &moved)?;
        let data: u32 = moved.iter().map(|bytes| bytes.end - bytes.start).sum();
        eprintln!(
            "split: {}: {} steps, {} functions taken from the table, {data} bytes of data in {} \
             pieces",
            self.name,
            seams.slots.len(),
            seams.taken.len(),
            moved.len(),
        );
        Ok(Pieces { first: first.emit_wasm(), second: rest.emit_wasm(), parts, end })
    }

    /// The data that only the second module reaches.
    fn moved(&self, parts: &Halves) -> Vec<Bytes> {
        let Some(links) = self.links else { return Vec::new() };
        let second = parts.second_names();
        // wasm-bindgen renames what it exports: a function that it did not leave is not the
        // second's; where both the second and what has gone reach data, the second has them
        let left = links.names().filter(|name| !self.gone.contains(*name));
        let (rest, first): (Vec<&str>, Vec<&str>) = left.partition(|name| second.contains(name));
        data::moved(&links.reached(&first), &links.reached(&rest))
    }
}

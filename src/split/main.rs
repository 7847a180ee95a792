//! Cuts a WebAssembly in two: what a page's first chart needs, and the rest, which is loaded when
//! the first calls it.
//!
//! ```text
//! duibi-split LINKED MODULE CUTS FOLDER
//! ```
//!
//! MODULE has names; LINKED is what the linker had made of it, with `--emit-relocs` ([`linked`]).
//! CUTS names the functions of the second module by the beginnings of their paths ([`cuts`]); what
//! only they reach goes with them ([`parts`]), data too ([`links`], [`data`]). In FOLDER are then
//! `first.wasm`, where each of them that the rest calls is a step that loads the second module, if
//! it is not there, and calls the function through the table of functions ([`first`]);
//! `second.wasm`, which shares memory, table and globals with it, and takes the functions of the
//! first from the table as well ([`second`]); `whole.wasm`, the module as it was; and
//! `functions.tsv`, all functions, the largest first, for whoever looks for more to cut.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use walrus::{Module, ModuleConfig};

mod cuts;
mod data;
mod first;
mod linked;
mod links;
mod parts;
mod second;
mod table;

use cuts::Cuts;
use linked::Linked;
use links::{Bytes, Links};
use parts::Halves;

/// A module without what the linker says of it: that is no longer true.
fn read(bytes: &[u8]) -> Result<Module, Box<dyn Error>> {
    let mut module = ModuleConfig::new().generate_producers_section(false).parse(bytes)?;
    for section in ["linking", "reloc.CODE", "reloc.DATA"] {
        module.customs.remove_raw(section);
    }
    Ok(module)
}

/// The data that only the second module reaches; none where the linker does not tell.
fn moved(linked: &Linked, parts: &Halves) -> Vec<Bytes> {
    let Some(links) = Links::new(linked) else {
        eprintln!(
            "split: the linker has not told who names which data: all stays in the first module"
        );
        return Vec::new();
    };
    let second = parts.second_names();
    // wasm-bindgen renames what it exports: a function that it did not leave is not the second's
    let (rest, first): (Vec<&str>, Vec<&str>) =
        links.names().partition(|name| second.contains(name));
    data::moved(&links.reached(&first), &links.reached(&rest))
}

fn run(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let [linked, module, cuts, folder] = arguments else {
        return Err("usage: duibi-split LINKED MODULE CUTS FOLDER".into());
    };
    let folder = Path::new(folder);
    let bytes = fs::read(module)?;
    fs::write(folder.join("whole.wasm"), read(&bytes)?.emit_wasm())?;
    let cuts = Cuts::new(&fs::read_to_string(cuts)?);
    let whole = read(&bytes)?;
    let parts = Halves::new(&whole, &cuts);
    // another compiler may have put a function into the one that calls it
    for unused in parts.unused(&cuts) {
        eprintln!("split: the cut {unused} names no function");
    }
    let (slots, taken) = (parts.steps(), parts.taken());
    let moved = moved(&Linked::read(&fs::read(linked)?)?, &parts);
    let mut rest = second::of(read(&bytes)?, &slots, &taken, &moved)?;
    let shared = table::imported(&rest);
    fs::write(folder.join("second.wasm"), rest.emit_wasm())?;
    let mut first = first::of(whole, &slots, &taken, &shared, &moved)?;
    fs::write(folder.join("first.wasm"), first.emit_wasm())?;
    fs::write(folder.join("functions.tsv"), parts.table())?;
    let bytes: u32 = moved.iter().map(|bytes| bytes.end - bytes.start).sum();
    eprintln!(
        "split: {} steps, {} functions taken from the table, {bytes} bytes of data in {} pieces",
        slots.len(),
        taken.len(),
        moved.len(),
    );
    Ok(())
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("duibi-split: {error}");
            ExitCode::FAILURE
        }
    }
}

//! Cuts a WebAssembly in two: what a page's first chart needs, and the rest, which is loaded when
//! the first calls it.
//!
//! ```text
//! duibi-split MODULE CUTS FIRST SECOND [LIST]
//! ```
//!
//! MODULE has names. CUTS names the functions of the second module by the beginnings of their
//! paths ([`cuts`]); what only they reach goes with them ([`parts`]). In FIRST each of them that
//! the rest calls is a step that loads the second module, if it is not there, and calls the
//! function through the table of functions ([`first`]); SECOND shares memory, table and globals
//! with it, and takes the functions of the first from the table as well ([`second`]). LIST becomes
//! a table of all functions, the largest first, for whoever looks for more to cut.

use std::error::Error;
use std::fs;
use std::process::ExitCode;

use walrus::{Module, ModuleConfig};

mod cuts;
mod first;
mod parts;
mod second;
mod table;

use cuts::Cuts;
use parts::Halves;

fn read(bytes: &[u8]) -> Result<Module, Box<dyn Error>> {
    Ok(ModuleConfig::new().generate_producers_section(false).parse(bytes)?)
}

fn run(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let [module, cuts, first, second, list @ ..] = arguments else {
        return Err("usage: duibi-split MODULE CUTS FIRST SECOND [LIST]".into());
    };
    let bytes = fs::read(module)?;
    let cuts = Cuts::new(&fs::read_to_string(cuts)?);
    let whole = read(&bytes)?;
    let parts = Halves::new(&whole, &cuts);
    // another compiler may have put a function into the one that calls it
    for unused in parts.unused(&cuts) {
        eprintln!("split: the cut {unused} names no function");
    }
    let (slots, taken) = (parts.steps(), parts.taken());
    let mut rest = second::of(read(&bytes)?, &slots, &taken)?;
    let shared = table::imported(&rest);
    fs::write(second, rest.emit_wasm())?;
    fs::write(first, first::of(whole, &slots, &taken, &shared)?.emit_wasm())?;
    if let [list] = list {
        fs::write(list, parts.table())?;
    }
    eprintln!("split: {} steps, {} functions taken from the table", slots.len(), taken.len());
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

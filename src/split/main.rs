//! Cuts a WebAssembly in three: what a page's first chart needs, what a reader's hand asks for, and
//! what reads tables and foreign formats; the others are loaded when they are first called.
//!
//! ```text
//! duibi-split LINKED MODULE CUTS TABLES FOLDER
//! ```
//!
//! MODULE has names; LINKED is what the linker had made of it, with `--emit-relocs` ([`linked`]).
//! TABLES and CUTS name the functions of the third module and of the second by the beginnings of
//! their paths ([`cuts`]); what only they reach goes with them ([`parts`]), data too ([`links`],
//! [`data`]). The third is cut from the whole, then the second from what is left ([`cut`]). In
//! FOLDER are then `first.wasm`, where each function of the others that is called is a step that
//! loads its module, if it is not there, and calls the function through the table of functions
//! ([`first`]); `second.wasm` and `third.wasm`, which share memory, table and globals with it, and
//! take what they call from the table as well ([`second`]); `plain.wasm`, the first and the second
//! as they were before they were cut; and `functions.tsv`, all functions, the largest first, for
//! whoever looks for more to cut. The third counts on the data of the second.

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

mod cut;
mod cuts;
mod data;
mod first;
mod linked;
mod links;
mod parts;
mod second;
mod table;

use cut::{Division, Pieces};
use cuts::Cuts;
use linked::Linked;
use links::Links;

/// All functions, the largest first: module, instructions, name.
fn functions(third: &Pieces, second: &Pieces) -> String {
    let of_third = third.parts.sizes().filter(|(_, _, is_cut)| *is_cut);
    let of_third = of_third.map(|(size, name, _)| (3, size, name));
    let left = second.parts.sizes().map(|(size, name, is_cut)| (1 + i32::from(is_cut), size, name));
    let mut all: Vec<_> = of_third.chain(left).collect();
    all.sort_by_key(|(_, size, _)| std::cmp::Reverse(*size));
    let mut out = String::new();
    for (part, size, name) in all {
        let _ = writeln!(out, "{part}\t{size}\t{name}");
    }
    out
}

/// Tells which cuts name no function: another compiler may have put one into what calls it.
fn tell_unused(pieces: &Pieces, cuts: &Cuts) {
    for unused in pieces.parts.unused(cuts) {
        eprintln!("split: the cut {unused} names no function");
    }
}

fn run(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let [linked, module, cuts, tables, folder] = arguments else {
        return Err("usage: duibi-split LINKED MODULE CUTS TABLES FOLDER".into());
    };
    let folder = Path::new(folder);
    let links = Links::new(&Linked::read(&fs::read(linked)?)?);
    let links = links.as_ref();
    if links.is_none() {
        eprintln!("split: the linker has not told who names which data: the first has all of it");
    }
    let (cuts, tables) =
        (Cuts::new(&fs::read_to_string(cuts)?), Cuts::new(&fs::read_to_string(tables)?));
    let outer =
        Division { name: "tables", cuts: &tables, links, gone: BTreeSet::new(), end: i32::MAX };
    let third = outer.of(&fs::read(module)?)?;
    // few should, and each on purpose
    for (name, caller) in third.parts.called() {
        eprintln!("split: tables: {name} is called by {caller}");
    }
    tell_unused(&third, &tables);
    let gone = third.parts.second_names().into_iter().map(str::to_owned).collect();
    let inner = Division { name: "more", cuts: &cuts, links, gone, end: third.end };
    let second = inner.of(&third.first)?;
    tell_unused(&second, &cuts);
    for (name, bytes) in [
        ("plain.wasm", &third.first),
        ("third.wasm", &third.second),
        ("first.wasm", &second.first),
        ("second.wasm", &second.second),
    ] {
        fs::write(folder.join(name), bytes)?;
    }
    fs::write(folder.join("functions.tsv"), functions(&third, &second))?;
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

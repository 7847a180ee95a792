//! The command line: checks, lists, draws and bundles documents.
//!
//! Exit status 0; 1 where the input is wrong (every fault on stderr with its place); 2 for wrong
//! usage.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run(lexopt::Parser::from_env())
}

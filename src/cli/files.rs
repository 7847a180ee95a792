//! Files in and out.

use std::io::Write as _;
use std::path::Path;

use super::args::Stop;

pub(super) fn bytes(file: &Path) -> Result<Vec<u8>, Stop> {
    std::fs::read(file).map_err(|error| Stop::Wrong(format!("{}: {error}", file.display())))
}

/// Writes to a file, or to the standard output.
pub(super) fn print(words: &str, out: Option<&Path>) -> Result<(), Stop> {
    print_bytes(words.as_bytes(), out)
}

pub(super) fn print_bytes(bytes: &[u8], out: Option<&Path>) -> Result<(), Stop> {
    let written = match out {
        Some(path) => std::fs::write(path, bytes),
        None => std::io::stdout().lock().write_all(bytes),
    };
    written.map_err(|error| {
        Stop::Wrong(format!(
            "{}: {error}",
            out.map_or_else(|| "stdout".into(), |path| path.display().to_string())
        ))
    })
}

pub(super) fn complain(words: &str) {
    // nothing is left to do where even stderr is closed
    let _ = writeln!(std::io::stderr().lock(), "{words}");
}

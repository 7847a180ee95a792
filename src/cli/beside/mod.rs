//! Descriptors that lie beside a table: Data Package (datapackage.json) and CSVW
//! (FILE-metadata.json, csv-metadata.json). What they say of columns, missing values and
//! notation is done to the table before it is read; title and source go with it.

mod columns;
mod data_package;
mod rewritten;
mod web;
mod wording;

use std::path::Path;

use serde_json::Value;

use self::columns::Described;

/// A table as its descriptor means it, and what is said of it in the words of a head.
pub(super) struct DescribedTable {
    pub(super) text: Vec<u8>,
    /// Lines as `title: …`.
    pub(super) head: String,
}

/// Reads the descriptor of a file, where one lies beside it and speaks of it.
pub(super) fn beside(file: &Path, text: &[u8]) -> Option<DescribedTable> {
    let folder = file.parent().unwrap_or(Path::new(""));
    let name = file.file_name()?.to_str()?;
    let own = folder.join([name, "-metadata.json"].concat());
    let shared = folder.join("csv-metadata.json");
    let of_web = [own, shared].into_iter().find_map(|path| web::described(&json(&path)?, name));
    let packages = [folder.to_owned(), folder.parent().unwrap_or(folder).to_owned()];
    let described = of_web.or_else(|| {
        packages.iter().find_map(|folder| {
            let schema = |path: &str| json(&folder.join(path));
            data_package::described(&json(&folder.join("datapackage.json"))?, name, &schema)
        })
    })?;
    let Described { title, source, .. } = &described;
    let lines = [("title", title), ("source", source)];
    let said = lines.iter().filter(|(_, said)| !said.is_empty());
    // a line and a semicolon end what a head says
    let one_line = |said: &str| said.replace(['\n', '\r'], " ").replace(';', ",");
    let head: Vec<String> = said.map(|(key, said)| format!("{key}: {}", one_line(said))).collect();
    let mut head = head.join("\n");
    if let Some(period) = described.period() {
        head += &["\nperiod-column: ", &period].concat();
    }
    let (text, has_digits) = rewritten::rewritten(text, &described)?;
    let figures = described.figures();
    if has_digits && !figures.is_empty() {
        head += &["\nvalue-columns: ", &figures.join("|")].concat();
    }
    Some(DescribedTable { text, head })
}

fn json(path: &Path) -> Option<Value> {
    let text = std::fs::read(path).ok()?;
    serde_json::from_slice(text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&text)).ok()
}

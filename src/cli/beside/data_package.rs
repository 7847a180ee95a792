//! Data Package descriptors (<https://datapackage.org>): datapackage.json.

use serde_json::Value;

use super::columns::{CellType, Described, DescribedColumn};
use super::wording::words;

/// What a package says of the resource in a file; `schema` reads one that lies by itself.
pub(super) fn described(
    package: &Value,
    file: &str,
    schema: &dyn Fn(&str) -> Option<Value>,
) -> Option<Described> {
    let is_file =
        |path: &Value| path.as_str().is_some_and(|path| path.rsplit('/').next() == Some(file));
    let resource = package.get("resources")?.as_array()?.iter().find(|resource| {
        resource.get("path").is_some_and(|path| {
            is_file(path) || path.as_array().is_some_and(|paths| paths.first().is_some_and(is_file))
        })
    })?;
    let own = resource.get("schema").cloned().unwrap_or_default();
    let own = own.as_str().map(schema).unwrap_or(Some(own)).unwrap_or_default();
    let missing = texts(own.get("missingValues"));
    let fields = own.get("fields").and_then(Value::as_array).cloned().unwrap_or_default();
    let title = words(resource, &["title"]);
    let dialect = resource.get("dialect").cloned().unwrap_or_default();
    let source = [resource, package].iter().find_map(|of| of.get("sources")?.get(0).cloned());
    Some(Described {
        title: if title.is_empty() { words(package, &["title"]) } else { title },
        source: source.map(|source| words(&source, &["title", "name", "path"])).unwrap_or_default(),
        columns: fields.iter().map(|field| column(field, &missing)).collect(),
        has_header: dialect.get("header").and_then(Value::as_bool).unwrap_or(true),
        delimiter: words(&dialect, &["delimiter"]).chars().next(),
    })
}

fn column(field: &Value, missing: &[String]) -> DescribedColumn {
    let sign = |key: &str| words(field, &[key]).chars().next();
    let own = texts(field.get("missingValues"));
    DescribedColumn {
        name: words(field, &["name"]),
        title: words(field, &["title"]),
        unit: words(field, &["unit"]),
        cell: match words(field, &["type"]).as_str() {
            "number" | "integer" => CellType::Number,
            "year" | "yearmonth" | "date" | "datetime" => CellType::Time,
            "string" => CellType::Text,
            _ => CellType::Unsaid,
        },
        format: from_strftime(&words(field, &["format"])),
        missing: if own.is_empty() { missing.to_vec() } else { own },
        decimal: sign("decimalChar"),
        group: sign("groupChar"),
    }
}

/// Texts of a list, which may stand by themselves or as `value` of an object.
fn texts(list: Option<&Value>) -> Vec<String> {
    let items = list.and_then(Value::as_array).cloned().unwrap_or_default();
    let text =
        |item: &Value| item.as_str().or_else(|| item.get("value")?.as_str()).map(str::to_owned);
    items.iter().filter_map(text).collect()
}

/// `%d/%m/%Y` as dd/MM/yyyy.
fn from_strftime(format: &str) -> String {
    if !format.contains('%') {
        return String::new();
    }
    format.replace("%d", "dd").replace("%m", "MM").replace("%Y", "yyyy").replace("%y", "yy")
}

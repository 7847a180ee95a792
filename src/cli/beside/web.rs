//! CSV on the Web: FILE-metadata.json and csv-metadata.json, as
//! <https://www.w3.org/TR/tabular-metadata/> has them.

use serde_json::Value;

use super::columns::{CellType, Described, DescribedColumn};
use super::wording::words;

/// What a descriptor says of the table in a file.
pub(super) fn described(metadata: &Value, file: &str) -> Option<Described> {
    let is_file = |table: &&Value| {
        let url = table.get("url").and_then(Value::as_str);
        url.is_some_and(|url| url.rsplit('/').next() == Some(file))
    };
    let tables = metadata.get("tables").and_then(Value::as_array);
    let table = match tables {
        Some(tables) => tables.iter().find(is_file)?,
        None => Some(metadata).filter(is_file)?,
    };
    let schema = [table, metadata].iter().find_map(|of| of.get("tableSchema").cloned());
    let schema = schema.unwrap_or_default();
    let columns = schema.get("columns").and_then(Value::as_array).cloned().unwrap_or_default();
    let columns = columns.iter().filter(|column| column.get("virtual") != Some(&Value::Bool(true)));
    let dialect = [table, metadata].iter().find_map(|of| of.get("dialect").cloned());
    let dialect = dialect.unwrap_or_default();
    let of_table = |keys: &[&str]| {
        let own = words(table, keys);
        if own.is_empty() { words(metadata, keys) } else { own }
    };
    Some(Described {
        title: of_table(&["dc:title", "dct:title", "dcterms:title", "title"]),
        source: of_table(&[
            "dc:source",
            "dct:source",
            "dc:publisher",
            "dct:publisher",
            "dc:creator",
        ]),
        columns: columns.map(|column| self::column(column, &[&schema, table, metadata])).collect(),
        has_header: dialect.get("header").and_then(Value::as_bool).unwrap_or(true),
        delimiter: words(&dialect, &["delimiter"]).chars().next(),
    })
}

/// What is said of a column, by itself or by what it inherits from.
fn column(column: &Value, above: &[&Value]) -> DescribedColumn {
    let of = |key: &str| {
        let inherited = || above.iter().find_map(|of| of.get(key).cloned());
        column.get(key).cloned().or_else(inherited).unwrap_or_default()
    };
    let datatype = of("datatype");
    let base = datatype.as_str().map_or_else(|| words(&datatype, &["base"]), str::to_owned);
    let format = datatype.get("format").cloned().unwrap_or_default();
    let null = of("null");
    let titles = words(column, &["titles"]);
    let name = words(column, &["name"]);
    let sign = |key: &str| words(&format, &[key]).chars().next();
    DescribedColumn {
        // the header holds titles; names are for programs
        name: if titles.is_empty() { name } else { titles },
        title: String::new(),
        unit: words(column, &["qudt:unit", "unit", "schema:unitText"]),
        cell: match base.as_str() {
            "number" | "integer" | "decimal" | "double" | "float" | "long" | "int" | "short"
            | "nonNegativeInteger" | "positiveInteger" => CellType::Number,
            "gYear" | "gYearMonth" | "date" | "dateTime" | "datetime" => CellType::Time,
            "string" | "anyURI" => CellType::Text,
            _ => CellType::Unsaid,
        },
        format: format.as_str().unwrap_or_default().to_owned(),
        missing: match &null {
            Value::String(null) => vec![null.clone()],
            Value::Array(all) => {
                all.iter().filter_map(|null| null.as_str().map(str::to_owned)).collect()
            }
            _ => Vec::new(),
        },
        decimal: sign("decimalChar"),
        group: sign("groupChar"),
    }
}

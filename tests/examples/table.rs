//! Makes a document in Rust, compares its figures, and prints what a chart of them would show: CSV.
//!
//!     cargo run --example table

use std::error::Error;
use std::io::Write as _;

use duibi::compare::compare;
use duibi::data::{Query, read};
use duibi::say::{Lang, Teller};
use serde_json::json;

fn main() -> Result<(), Box<dyn Error>> {
    std::io::stdout().write_all(table()?.as_bytes())?;
    Ok(())
}

fn table() -> Result<String, Box<dyn Error>> {
    let figure = |entity: &str, value: f64, unit: &str, basis: &str| {
        json!({
            "entity": entity, "metric": "signed", "period": "2022-Q1",
            "value": value, "unit": unit, "basis": basis,
        })
    };
    let document = json!({
        "format": "duibi/1",
        "id": "made",
        "entities": [
            {"id": "east", "name": "East"},
            {"id": "west", "name": "West"},
            // reports nothing, which is not nought
            {"id": "north", "name": "North"},
        ],
        "metrics": [{"id": "signed", "name": "Investment signed", "unit": "亿元"}],
        "observations": [
            figure("east", 1.5, "亿元", "actual"),
            // ten thousands of yuan: a series has one unit
            figure("west", 23_000.0, "万元", "planned"),
        ],
        "views": [{"id": "money", "x": "signed"}],
    });
    // the dataset has all that is right of a document; what is wrong is in the faults
    let reading = read(document.to_string().as_bytes());
    if let Some(fault) = reading.faults.first() {
        return Err(fault.clone().into());
    }
    let dataset = reading.dataset;
    let view = dataset.views.first().ok_or("the document has no view")?;
    let comparison = compare(&dataset, &Query::of_view(view));
    Ok(Teller::new(&dataset, &comparison, Lang::EN).csv())
}

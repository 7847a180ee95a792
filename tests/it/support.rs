//! What the tests share: the built-in document, and documents made from parts.

use std::path::{Path, PathBuf};

use duibi::data::{Dataset, read};

/// A path inside the repository.
pub(crate) fn path(inside: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(inside)
}

/// The built-in document.
pub(crate) fn huaian() -> Dataset {
    let reading = read(&std::fs::read(path("www/data/huaian-2022-q1.json")).unwrap());
    assert_eq!(reading.faults, []);
    reading.dataset
}

/// A document of one metric and these values; `None` is an entity that does not report.
pub(crate) fn document(values: &[(&str, Option<f64>)], unit: &str) -> Dataset {
    let entities: Vec<_> =
        values.iter().enumerate().map(|(i, (name, _))| serde_json::json!({"id": format!("e{i}"), "name": name})).collect();
    let observations: Vec<_> = values
        .iter()
        .enumerate()
        .filter_map(|(i, (_, value))| {
            value.map(|value| serde_json::json!({"entity": format!("e{i}"), "metric": "m", "period": "2022", "value": value, "unit": unit}))
        })
        .collect();
    let document = serde_json::json!({
        "format": "duibi/1", "id": "made", "entities": entities,
        "metrics": [{"id": "m", "name": {"zh-Hans": "新签约项目", "en": "Projects signed"}, "unit": unit}],
        "observations": observations,
        "views": [{"id": "v", "x": "m", "title": {"zh-Hans": "题目", "en": "A title"}}],
    });
    let reading = read(document.to_string().as_bytes());
    assert_eq!(reading.faults, []);
    reading.dataset
}

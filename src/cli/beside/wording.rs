//! Texts of a descriptor, by themselves or by language.

use serde_json::Value;

/// The first text of some keys of an object, by itself or by language.
pub(super) fn words(of: &Value, keys: &[&str]) -> String {
    let text = |value: &Value| match value {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Array(items) => Some(items.first()?.as_str()?.trim().to_owned()),
        Value::Object(languages) => {
            let first = languages.get("@value").or_else(|| languages.values().next())?;
            Some(first.as_str().or_else(|| first.get(0)?.as_str())?.trim().to_owned())
        }
        _ => None,
    };
    let found = keys.iter().filter_map(|key| text(of.get(*key)?));
    found.into_iter().find(|words| !words.is_empty()).unwrap_or_default()
}

//! What was understood of a document, for programs: figures, doubts, title, notes and source as
//! JSON.

use duibi::data::{Dataset, Observation, Qualifier, ends};
use duibi::say::{self, Lang};
use serde_json::{Map, Value, json};

/// Writes what was understood as one object, a figure a line.
pub(super) fn json(dataset: &Dataset, lang: Lang) -> String {
    let text = |text: &duibi::text::Text| text.get(lang.reads()).to_owned();
    let lines = |items: Vec<Value>| {
        let lines: Vec<String> = items.iter().map(Value::to_string).collect();
        if lines.is_empty() { String::new() } else { format!("\n  {}\n ", lines.join(",\n  ")) }
    };
    let figures = dataset.observations.iter().map(|o| figure(dataset, &o, lang)).collect();
    let doubts = dataset.doubts.iter().map(|doubt| {
        json!({
            "place": say::doubt_place(doubt, lang),
            "kind": doubt.kind.word(),
            "message": say::doubt(doubt, lang),
        })
    });
    let sources = dataset.sources.iter().map(|source| {
        let said = [text(&source.title), text(&source.publisher)];
        let said: Vec<String> = said.into_iter().filter(|said| !said.is_empty()).collect();
        said.join(", ")
    });
    let head = [
        ("title", text(&dataset.title)),
        ("notes", text(&dataset.notes)),
        ("source", sources.collect::<Vec<_>>().join("; ")),
    ];
    let head = head.map(|(key, said)| format!("\"{key}\": {}", Value::from(said)));
    let lists = [("observations", lines(figures)), ("doubts", lines(doubts.collect()))];
    let lists = lists.map(|(key, lines)| format!("\"{key}\": [{lines}]"));
    let members: Vec<String> = head.into_iter().chain(lists).collect();
    format!("{{{}}}\n", members.join(",\n "))
}

fn figure(dataset: &Dataset, o: &Observation, lang: Lang) -> Value {
    let mut out = Map::new();
    let mut put = |key: &str, value: Value| {
        out.insert(key.to_owned(), value);
    };
    let entity = dataset.entities.get(o.entity);
    put("entity", entity.map_or("", |entity| entity.name.get(lang.reads())).into());
    let metric = dataset.metrics.get(o.metric);
    put("metric", metric.map_or("", |metric| metric.name.get(lang.reads())).into());
    if !o.unit.name.is_empty() {
        put("unit", (*o.unit.name).into());
    }
    if o.period.is_stated() {
        put("period", o.period.text().into());
    }
    let (low, high) = match o.qualifier {
        Qualifier::Between => {
            ends(o.printed).map_or((None, None), |(low, high)| (Some(low), Some(high)))
        }
        of if of.is_open() => (Some(o.value), None),
        of if of.is_open_below() => (None, Some(o.value)),
        _ => (None, None),
    };
    // between two ends no value was printed
    let value = Some(o.value).filter(|_| o.qualifier != Qualifier::Between);
    put("value", value.map_or(Value::Null, number));
    put("qualifier", o.qualifier.word().into());
    for (key, end) in [("low", low), ("high", high)] {
        if let Some(end) = end {
            put(key, number(end));
        }
    }
    let pairs = o.scope.0.iter().map(|(key, value)| (key.to_string(), Value::from(&**value)));
    put("scope", Value::Object(pairs.collect()));
    put("is_total", entity.is_some_and(|entity| entity.is_total).into());
    if !o.note.is_empty() {
        put("note", o.note.get(lang.reads()).into());
    }
    Value::Object(out)
}

/// A number as JSON writes it: a whole one without a point.
pub(super) fn number(value: f64) -> Value {
    duibi::number::shortest(value).parse::<serde_json::Number>().map_or(Value::Null, Value::Number)
}

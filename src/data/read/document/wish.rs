//! What a reader asks for, as a view of the format: written of a query, and read back with the same
//! words and the same faults as the views of a document.

use serde::Serialize;

use super::known::Known;
use super::views::query;
use crate::data::read::faults::Faults;
use crate::data::read::fields::At;
use crate::data::read::node::Node;
use crate::data::read::reading::Reading;
use crate::data::read::text::Split;
use crate::data::{
    Average, Axis, Basis, Curve, Dataset, FacetScales, Form, Query, Reference, Scope, Show, Sort,
};
use crate::error::Fault;

/// A query in the words of the format; what is absent is as the format has it by default.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WrittenQuery<'a> {
    form: &'static str,
    x: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    y: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    size: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    entities: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    period: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    scope: Option<WrittenScope<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    basis: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rows: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    colour: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    facet: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    axes: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    show: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    scale: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reference: Vec<WrittenReference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sort: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ranking: Option<bool>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    highlight: Vec<&'a str>,
}

/// A line to read values against.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
enum WrittenReference {
    Average(&'static str),
    Value(f64),
}

/// A scope as an object.
#[derive(Clone, Copy, Debug, PartialEq)]
struct WrittenScope<'a>(&'a Scope);

impl Serialize for WrittenScope<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.0.iter().map(|(key, value)| (&**key, &**value)))
    }
}

impl Query {
    /// Gives a query in the words of the format: a view without id and words.
    #[must_use]
    #[inline(never)]
    pub fn written<'a>(&'a self, dataset: &'a Dataset) -> WrittenQuery<'a> {
        let metric = |&index: &usize| dataset.metrics.get(index).map(|metric| &*metric.id);
        let entity = |&index: &usize| dataset.entities.get(index).map(|entity| &*entity.id);
        let is_scatter = self.form == Form::Scatter;
        let (x, others) = self.metrics.split_at(if is_scatter { 1 } else { self.metrics.len() });
        let usual = if self.form.is_over_time() { Axis::Period } else { Axis::Entity };
        WrittenQuery {
            form: self.form.word(),
            x: x.iter().filter_map(metric).collect(),
            y: others.first().and_then(metric),
            size: others.get(1).and_then(metric),
            entities: self.entities.iter().filter_map(entity).collect(),
            period: self.period.map(|period| period.text()),
            scope: (!self.scope.0.is_empty()).then_some(WrittenScope(&self.scope)),
            basis: self.bases.iter().map(Basis::word).collect(),
            rows: (self.rows != usual).then(|| self.rows.word()),
            colour: self.color.as_ref().map(Axis::word),
            facet: self.facet.as_ref().map(Axis::word),
            axes: self.free.then(|| FacetScales::Free.word()),
            show: (self.show != Show::default()).then(|| self.show.word()),
            scale: (self.curve != Curve::default()).then(|| self.curve.word()),
            reference: self.references.iter().map(reference).collect(),
            sort: (self.sort != Sort::default()).then(|| self.sort.word()),
            ranking: self.unranked.then_some(false),
            highlight: self.highlight.iter().filter_map(entity).collect(),
        }
    }
}

fn reference(reference: &Reference) -> WrittenReference {
    match reference {
        Reference::Average(average) => WrittenReference::Average(Average::word(*average)),
        Reference::Value(value) => WrittenReference::Value(*value),
    }
}

/// Reads what is asked for of a document: an object with the keys of a view, whose id and words are
/// not needed.
///
/// # Errors
///
/// The faults, each with its place in the text.
#[inline(never)]
pub fn wished(text: &[u8], dataset: &Dataset) -> Result<Query, Vec<Fault>> {
    let node = match Node::parse(text) {
        Ok(node) => node,
        Err(not_json) => return Err(Reading::malformed(text, not_json).faults),
    };
    let mut known = Known::new();
    for (index, entity) in dataset.entities.iter().enumerate() {
        known.entities.join(&entity.id, index);
    }
    for (index, metric) in dataset.metrics.iter().enumerate() {
        known.metrics.join(&metric.id, index);
    }
    let mut faults = Faults::default();
    let asked =
        At::root(&node).object(&mut faults).and_then(|fields| query(&fields, &known, &mut faults));
    let (faults, _) = faults.placed(&Split::whole(text));
    asked.filter(|_| faults.is_empty()).ok_or(faults)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::read::read;

    const DOCUMENTS: [&[u8]; 5] = [
        include_bytes!("../../../../www/data/huaian-2022-q1.json"),
        include_bytes!("../../../../www/data/huainan-2021.json"),
        include_bytes!("../../../../www/data/huainan-etdz-2023.json"),
        include_bytes!("../../../../www/data/tianjiaan-2023.json"),
        include_bytes!("../../../../tests/documents/forms.json"),
    ];

    #[test]
    fn what_was_written_of_a_view_asks_for_the_same() {
        let mut count = 0;
        for bytes in DOCUMENTS {
            let dataset = read(bytes).dataset;
            for view in &dataset.views {
                let text = serde_json::to_string(&view.query.written(&dataset)).unwrap();
                assert_eq!(
                    wished(text.as_bytes(), &dataset).as_ref(),
                    Ok(&view.query),
                    "{}",
                    view.id
                );
                count += 1;
            }
        }
        assert!(count > 60, "{count}");
    }

    #[test]
    fn what_is_not_there_is_a_fault_with_its_place() {
        let dataset = read(DOCUMENTS[0]).dataset;
        let places = |text: &str| {
            let faults = wished(text.as_bytes(), &dataset).unwrap_err();
            faults.iter().map(|fault| fault.path.clone()).collect::<Vec<_>>()
        };
        assert_eq!(places(r#"{"x": "sined", "entities": ["hongze", "nowhere"]}"#).len(), 2);
        assert_eq!(places(r#"{"x": "signed", "form": "pie"}"#), ["form"]);
        assert_eq!(places(r#"{"form": "bar"}"#).len(), 1);
        assert_eq!(places("[1]").len(), 1);
        assert_eq!(places("{").len(), 1);
    }
}

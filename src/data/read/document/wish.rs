//! What a reader asks for, as a view of the format: written of a query, and read back with the same
//! words and the same faults as the views of a document.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

use super::known::Known;
use super::views::query;
use crate::data::read::faults::Faults;
use crate::data::read::fields::At;
use crate::data::read::node::Node;
use crate::data::read::reading::Reading;
use crate::data::read::text::Split;
use crate::data::{
    Axis, Curve, Dataset, FacetScales, Form, PeriodKind, Query, Reference, Scope, Show, Sort,
};
use crate::error::Fault;

/// A query in the words of the format: keys of a view and what they hold; a key is absent where the
/// format has the same by default.
#[derive(Clone, Debug, PartialEq)]
pub struct WrittenQuery<'a>(Vec<(&'static str, Member<'a>)>);

/// What a key holds.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
enum Member<'a> {
    Flag(bool),
    Number(f64),
    Word(Cow<'a, str>),
    List(Vec<Member<'a>>),
    Scope(WrittenScope<'a>),
}

/// A scope as an object.
#[derive(Clone, Copy, Debug, PartialEq)]
struct WrittenScope<'a>(&'a Scope);

impl Serialize for WrittenScope<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.0.iter().map(|(key, value)| (&**key, &**value)))
    }
}

impl Serialize for WrittenQuery<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, member)| (key, member)))
    }
}

impl<'a> WrittenQuery<'a> {
    fn put(&mut self, key: &'static str, member: Member<'a>) {
        self.0.push((key, member));
    }

    fn word(&mut self, key: &'static str, word: impl Into<Cow<'a, str>>) {
        self.put(key, Member::Word(word.into()));
    }

    /// Puts what is other than usual.
    fn unusual(&mut self, key: &'static str, word: Option<&'a str>) {
        if let Some(word) = word {
            self.word(key, word);
        }
    }

    /// Puts a list that is not empty.
    fn list(&mut self, key: &'static str, items: impl Iterator<Item = Member<'a>>) {
        let items: Vec<Member> = items.collect();
        if !items.is_empty() {
            self.put(key, Member::List(items));
        }
    }
}

impl Query {
    /// Gives a query in the words of the format: a view without id and words.
    #[must_use]
    #[inline(never)]
    pub fn written<'a>(&'a self, dataset: &'a Dataset) -> WrittenQuery<'a> {
        let metric = |&index: &usize| dataset.metrics.get(index).map(|metric| &*metric.id);
        let entity = |&index: &usize| Some(word(&dataset.entities.get(index)?.id));
        let count = if self.form == Form::Scatter { 1 } else { self.metrics.len() };
        let mut others = self.metrics.iter().skip(count).map(metric);
        let usual = if self.form.is_over_time() { Axis::Period } else { Axis::Entity };
        let mut out = WrittenQuery(Vec::new());
        out.word("form", self.form.word());
        out.list("x", self.metrics.iter().take(count).filter_map(metric).map(word));
        out.unusual("y", others.next().flatten());
        out.unusual("size", others.next().flatten());
        out.list("entities", self.entities.iter().filter_map(entity));
        if let Some(period) = self.period {
            out.word("period", period.text());
            let usual = PeriodKind::default().word();
            out.unusual("period_kind", other(period.kind().word(), usual));
        }
        if !self.scope.0.is_empty() {
            out.put("scope", Member::Scope(WrittenScope(&self.scope)));
        }
        out.list("basis", self.bases.iter().map(|basis| word(basis.word())));
        out.unusual("rows", (self.rows != usual).then(|| self.rows.word()));
        out.unusual("colour", self.color.as_ref().map(Axis::word));
        out.unusual("facet", self.facet.as_ref().map(Axis::word));
        out.unusual("axes", self.free.then(|| FacetScales::Free.word()));
        out.unusual("show", other(self.show.word(), Show::default().word()));
        out.unusual("scale", other(self.curve.word(), Curve::default().word()));
        out.list("reference", self.references.iter().map(reference));
        out.unusual("sort", other(self.sort.word(), Sort::default().word()));
        if self.unranked {
            out.put("ranking", Member::Flag(false));
        }
        out.list("highlight", self.highlight.iter().filter_map(entity));
        out
    }
}

fn word(word: &str) -> Member<'_> {
    Member::Word(Cow::Borrowed(word))
}

/// A word, unless it is the usual one.
fn other<'a>(own: &'a str, usual: &str) -> Option<&'a str> {
    (own != usual).then_some(own)
}

fn reference<'a>(reference: &Reference) -> Member<'a> {
    match reference {
        Reference::Average(average) => word(average.word()),
        Reference::Value(value) => Member::Number(*value),
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
    wished_of(&node, &Split::whole(text), dataset)
}

/// Reads what is asked for beside a document, as the head of a table has it: the faults have no
/// places in a text.
///
/// # Errors
///
/// The faults.
pub(in crate::data::read) fn wished_node(
    node: &Node,
    dataset: &Dataset,
) -> Result<Query, Vec<Fault>> {
    wished_of(node, &Split::whole(b"{}"), dataset)
}

fn wished_of(node: &Node, text: &Split, dataset: &Dataset) -> Result<Query, Vec<Fault>> {
    let mut known = Known::new();
    for (index, entity) in dataset.entities.iter().enumerate() {
        known.entities.join(&entity.id, index);
    }
    for (index, metric) in dataset.metrics.iter().enumerate() {
        known.metrics.join(&metric.id, index);
    }
    let mut faults = Faults::default();
    let asked =
        At::root(node).object(&mut faults).and_then(|fields| query(&fields, &known, &mut faults));
    let (faults, _) = faults.placed(text);
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
    fn a_period_is_asked_for_as_the_source_words_it() {
        let dataset = read(DOCUMENTS[0]).dataset;
        let mut kinds = Vec::new();
        for o in dataset.observations.of_metric(0) {
            let query = Query { period: Some(o.period), ..Query::of_metric(0) };
            let text = serde_json::to_string(&query.written(&dataset)).unwrap();
            assert_eq!(wished(text.as_bytes(), &dataset).as_ref(), Ok(&query), "{text}");
            kinds.push(o.period.kind());
        }
        assert!(kinds.contains(&PeriodKind::ToDate) && kinds.contains(&PeriodKind::Span));
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

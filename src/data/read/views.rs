//! The editors' views of a document.

use super::document::Known;
use super::faults::Faults;
use super::fields::{At, Fields};
use super::ids::Ids;
use super::node::Node;
use super::value::scope;
use crate::data::{Period, Sort, Story};
use crate::error::{Expected, Kind};

/// The most metrics that one chart shows.
const MOST_METRICS: usize = 8;

/// Reads all views; one with a fault is left out.
pub(super) fn read<'n>(fields: &Fields<'n>, known: &Known, faults: &mut Faults<'n>) -> Vec<Story> {
    let mut ids = Ids::new(Kind::View);
    let items = fields.items("views", faults);
    items.iter().filter_map(|at| story(&at.object(faults)?, &mut ids, known, faults)).collect()
}

fn story<'n>(fields: &Fields<'n>, ids: &mut Ids, known: &Known, faults: &mut Faults<'n>) -> Option<Story> {
    fields.known(&["id", "title", "subtitle", "caption", "form", "x", "entities", "period", "scope", "sort"], faults);
    let id = fields.id("id", faults)?;
    ids.add(id, 0, &fields.at, faults)?;
    let form = fields.optional("form").map(|at| at.parsed(Expected::Form, |text| (text == "bar").then_some(()), faults));
    let metrics = metrics(fields, &known.metrics, faults);
    let chosen = fields.optional("entities").filter(|at| !matches!(at.node, Node::Text(text) if text == "all"));
    let chosen = chosen.and_then(|at| at.list(faults)).unwrap_or_default();
    let period = fields.optional("period").map(|at| at.parsed(Expected::Period, Period::parse, faults));
    let sort = fields.optional("sort").map(|at| at.parsed(Expected::Sort, Sort::from_key, faults));
    let story = Story {
        id: id.into(),
        title: fields.wording("title", faults),
        subtitle: fields.wording("subtitle", faults),
        caption: fields.wording("caption", faults),
        metrics: metrics?,
        entities: chosen.iter().filter_map(|at| known.entities.find(at, faults)).collect(),
        period: period.unwrap_or_default(),
        scope: fields.optional("scope").and_then(|at| scope(&at, faults)).unwrap_or_default(),
        sort: sort.unwrap_or(Some(Sort::default()))?,
    };
    (form != Some(None)).then_some(story)
}

/// The metrics of `x`: one, or a list of up to eight.
fn metrics<'n>(fields: &Fields<'n>, ids: &Ids, faults: &mut Faults<'n>) -> Option<Vec<usize>> {
    let x = fields.required("x", Expected::Text, faults)?;
    let named: Vec<At<'n>> = match x.node {
        Node::List(items) if items.is_empty() || items.len() > MOST_METRICS => return x.refuse(Expected::FewItems(MOST_METRICS), faults),
        Node::List(_) => x.list(faults)?,
        _ => vec![x],
    };
    let found: Vec<Option<usize>> = named.iter().map(|at| ids.find(at, faults)).collect();
    found.into_iter().collect()
}

//! The head of a document: all but its rows and views, with the documents that it joins.

use super::items::{base, entity, metric, source};
use super::known::Known;
use super::{join, rows, views};
use crate::data::Dataset;
use crate::data::read::faults::Faults;
use crate::data::read::fields::{At, Fields, MOST_LABEL};
use crate::data::read::ids::Ids;
use crate::data::read::node::Node;
use crate::data::read::request::Request;
use crate::data::read::syntax::NotJson;
use crate::data::read::wholes::Wholes;
use crate::error::{Expected, ItemKind, Problem};
use crate::text::Text;

/// The word by which a document names its format.
pub(in crate::data::read) const FORMAT: &str = "duibi/1";

const KEYS: [&str; 13] = [
    "$schema",
    "format",
    "id",
    "title",
    "notes",
    "terms",
    "exclusive",
    "documents",
    "sources",
    "entities",
    "metrics",
    "observations",
    "views",
];

/// Entities or metrics with their ids, by index.
type Named<'n> = Vec<(&'n str, Fields<'n>)>;

/// A document on its way: all of it but its rows and views.
pub(super) struct DocumentHead<'n> {
    dataset: Dataset,
    known: Known,
    fields: Fields<'n>,
    /// Whether it joins other documents, so that it need not have anything of its own.
    joins: bool,
}

/// Reads the head of a document; what is wrong goes to `faults`. Nothing is read of another format.
pub(super) fn head<'n>(
    node: &'n Node<'n>,
    request: &Request,
    faults: &mut Faults<'n>,
) -> Option<DocumentHead<'n>> {
    let fields = At::root(node).object(faults)?;
    let is_ours = |text: &str| (text == FORMAT).then_some(());
    // another version may mean other things by the same keys
    let format = fields.required("format", Expected::Format, faults)?;
    format.parsed(Expected::Format, is_ours, faults)?;
    fields.known(&KEYS, faults);
    let mut dataset = Dataset {
        id: fields.word("id", faults).into(),
        title: fields.wording("title", faults),
        notes: fields.wording("notes", faults),
        exclusive: exclusive(&fields, faults),
        ..Dataset::default()
    };
    dataset.add_terms(terms(&fields, faults));
    let mut known = Known::new();
    for at in fields.items("sources", faults) {
        let read = at
            .object(faults)
            .and_then(|fields| source(&fields, dataset.sources.len(), &mut known.sources, faults));
        dataset.sources.extend(read);
    }
    let documents = fields.optional("documents");
    let joins = documents.is_some();
    let items = |key: &'static str, faults: &mut Faults<'n>| {
        if joins { fields.items(key, faults) } else { fields.some_items(key, faults) }
    };
    let entities = named_items(items("entities", faults), &mut known.entities, faults);
    let metrics = named_items(items("metrics", faults), &mut known.metrics, faults);
    dataset.entities = entities.iter().map(|(id, fields)| entity(id, fields, faults)).collect();
    dataset.metrics = metrics.iter().map(|(id, fields)| metric(id, fields, faults)).collect();
    dataset.own = [dataset.sources.len(), dataset.entities.len(), dataset.metrics.len()];
    if let Some(at) = documents {
        join::documents(&at, request, &mut join::Joiner::new(&mut dataset, &mut known), faults);
    }
    link_entities(&entities, &known, &mut dataset, faults);
    link_metrics(&metrics, &known, &mut dataset, faults);
    Some(DocumentHead { dataset, known, fields, joins })
}

/// Resolves the wholes of which entities are parts, once all entities are known.
fn link_entities<'n>(
    entities: &Named<'n>,
    known: &Known,
    dataset: &mut Dataset,
    faults: &mut Faults<'n>,
) {
    let known_whole = |entity: usize| dataset.entities.get(entity).and_then(|e| e.part_of);
    let mut wholes = Wholes::of(dataset.entities.len(), &known_whole);
    for (index, (_, fields)) in entities.iter().enumerate() {
        let whole = fields.optional("part_of").and_then(|at| {
            let found = known.entities.find(&at, faults)?;
            let is_sound = wholes.link(index, found);
            if !is_sound {
                faults
                    .push(&at.path, Problem::OwnPart(ItemKind::Entity, at.node.text().to_owned()));
            }
            Some(found).filter(|_| is_sound)
        });
        if let Some(entity) = dataset.entities.get_mut(index).filter(|_| whole.is_some()) {
            entity.part_of = whole;
        }
    }
}

/// Resolves the metrics of which others are rates, once all metrics are known.
fn link_metrics<'n>(
    metrics: &Named<'n>,
    known: &Known,
    dataset: &mut Dataset,
    faults: &mut Faults<'n>,
) {
    for (index, (_, fields)) in metrics.iter().enumerate() {
        let base = base(fields, index, &known.metrics, faults);
        if let Some(metric) = dataset.metrics.get_mut(index).filter(|_| base.is_some()) {
            metric.base = base;
        }
    }
}

impl<'n> DocumentHead<'n> {
    /// Reads the rows of the list at a byte and gives the byte after it.
    ///
    /// # Errors
    ///
    /// Where a row is not JSON.
    pub(super) fn rows(
        &mut self,
        bytes: &[u8],
        start: usize,
        faults: &mut Faults<'n>,
    ) -> Result<usize, NotJson> {
        let from = self.dataset.observations.len();
        let end = rows::read(bytes, start, &mut self.dataset, &self.known, faults)?;
        let is_empty =
            bytes.get(start + 1..end - 1).is_some_and(|inside| inside.trim_ascii().is_empty());
        if self.dataset.observations.len() == from && !self.joins && is_empty {
            self.fields.some_items("observations", faults);
        }
        Ok(end)
    }

    /// Says what is wrong with observations that are no list, or not there.
    pub(super) fn no_rows(&self, faults: &mut Faults<'n>) {
        if !self.joins || self.fields.optional("observations").is_some() {
            self.fields.some_items("observations", faults);
        }
    }

    /// Reads the views, which may stand behind the rows.
    pub(super) fn finish(
        mut self,
        fields: Option<&Fields<'n>>,
        faults: &mut Faults<'n>,
    ) -> Dataset {
        self.dataset.views = views::read(fields.unwrap_or(&self.fields), &self.known, faults);
        self.dataset
    }
}

fn terms<'n>(fields: &Fields<'n>, faults: &mut Faults<'n>) -> Vec<(Box<str>, Text)> {
    let Some(terms) = fields.optional("terms").and_then(|at| at.object(faults)) else {
        return Vec::new();
    };
    let words = terms
        .children()
        .filter_map(|(key, at)| Some((Box::from(key), at.wording(MOST_LABEL, faults)?)));
    words.collect()
}

/// Lists of values of scopes that exclude one another.
fn exclusive<'n>(fields: &Fields<'n>, faults: &mut Faults<'n>) -> Vec<Vec<Box<str>>> {
    let mut out = Vec::new();
    for at in fields.items("exclusive", faults) {
        let values = at.list(faults).unwrap_or_default();
        out.push(values.iter().filter_map(|at| at.text(faults)).map(Into::into).collect());
    }
    out
}

/// The objects among some items, with their ids.
fn named_items<'n>(items: Vec<At<'n>>, ids: &mut Ids, faults: &mut Faults<'n>) -> Named<'n> {
    let mut out = Vec::new();
    for at in items {
        let Some(fields) = at.object(faults) else { continue };
        let Some(id) = fields.id("id", faults) else { continue };
        if ids.add(id, out.len(), &at, faults).is_some() {
            out.push((id, fields));
        }
    }
    out
}

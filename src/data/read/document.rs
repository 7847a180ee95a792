//! A `duibi/1` document: its head, with the documents that it joins, then its rows and its views.

use super::faults::Faults;
use super::fields::{At, Fields, MOST_LABEL};
use super::ids::Ids;
use super::node::Node;
use super::{Options, join, rows, views};
use crate::data::{Base, Better, Dataset, Entity, Metric, Source, Unit};
use crate::error::{Expected, ItemKind, Problem, Syntax};
use crate::text::Text;

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

/// Where a text stops being JSON, and why.
pub(super) type Broken = (usize, Syntax);

/// The ids that rows and views refer to.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) sources: Ids,
    pub(super) entities: Ids,
    pub(super) metrics: Ids,
    pub(super) observations: Ids,
}

/// All of a document but its rows and views.
pub(super) struct Head<'n> {
    pub(super) dataset: Dataset,
    pub(super) known: Known,
    pub(super) fields: Fields<'n>,
    /// Whether it joins other documents, so that it need not have anything of its own.
    joins: bool,
}

/// Reads the head of a document; what is wrong goes to `faults`. Nothing is read of another format.
pub(super) fn head<'n>(
    node: &'n Node<'n>,
    options: &Options,
    faults: &mut Faults<'n>,
) -> Option<Head<'n>> {
    let fields = At::root(node).object(faults)?;
    let is_ours = |text: &str| (text == "duibi/1").then_some(());
    // another version may mean other things by the same keys
    fields.required("format", Expected::Format, faults)?.parsed(
        Expected::Format,
        is_ours,
        faults,
    )?;
    fields.known(&KEYS, faults);
    let mut dataset = Dataset {
        id: fields.word("id", faults).into(),
        title: fields.wording("title", faults),
        notes: fields.wording("notes", faults),
        terms: terms(&fields, faults),
        exclusive: exclusive(&fields, faults),
        ..Dataset::default()
    };
    let mut known = Known {
        sources: Ids::new(ItemKind::Source),
        entities: Ids::new(ItemKind::Entity),
        metrics: Ids::new(ItemKind::Metric),
        observations: Ids::new(ItemKind::Observation),
    };
    for at in fields.items("sources", faults) {
        let read = at
            .object(faults)
            .and_then(|fields| source(&fields, dataset.sources.len(), &mut known.sources, faults));
        dataset.sources.extend(read);
    }
    let documents = fields.optional("documents");
    let joins = documents.is_some();
    let entities = named_items(&fields, "entities", joins, &mut known.entities, faults);
    let metrics = named_items(&fields, "metrics", joins, &mut known.metrics, faults);
    dataset.entities = entities.iter().map(|(id, fields)| entity(id, fields, faults)).collect();
    dataset.metrics = metrics.iter().map(|(id, fields)| metric(id, fields, faults)).collect();
    dataset.own = [dataset.sources.len(), dataset.entities.len(), dataset.metrics.len()];
    if let Some(at) = documents {
        join::documents(&at, &mut dataset, &mut known, options, faults);
    }
    for (index, (_, fields)) in entities.iter().enumerate() {
        let whole = fields.optional("part_of").and_then(|at| {
            let found = known.entities.find(&at, faults)?;
            let own = within(&dataset, found, index);
            if own {
                faults
                    .push(&at.path, Problem::OwnPart(ItemKind::Entity, at.node.text().to_owned()));
            }
            Some(found).filter(|_| !own)
        });
        if let Some(entity) = dataset.entities.get_mut(index).filter(|_| whole.is_some()) {
            entity.part_of = whole;
        }
    }
    for (index, (_, fields)) in metrics.iter().enumerate() {
        let base = base(fields, index, &known.metrics, faults);
        if let Some(metric) = dataset.metrics.get_mut(index).filter(|_| base.is_some()) {
            metric.base = base;
        }
    }
    Some(Head { dataset, known, fields, joins })
}

impl<'n> Head<'n> {
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
    ) -> Result<usize, Broken> {
        let from = self.dataset.observations.len();
        let end = rows::read(bytes, start, &mut self.dataset, &mut self.known, faults)?;
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
    let words = terms.entries.iter().filter_map(|(key, _)| {
        Some((Box::from(&**key), terms.at.child(key)?.wording(MOST_LABEL, faults)?))
    });
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

/// Tells whether an entity is, or is a part of, another.
fn within(dataset: &Dataset, mut entity: usize, whole: usize) -> bool {
    // each step goes one level up, and there are no more levels than entities
    for _ in 0..=dataset.entities.len() {
        if entity == whole {
            return true;
        }
        let Some(next) = dataset.entities.get(entity).and_then(|entity| entity.part_of) else {
            return false;
        };
        entity = next;
    }
    true
}

/// The objects of a list, with their ids.
fn named_items<'n>(
    fields: &Fields<'n>,
    key: &'static str,
    joins: bool,
    ids: &mut Ids,
    faults: &mut Faults<'n>,
) -> Vec<(&'n str, Fields<'n>)> {
    let items = if joins { fields.items(key, faults) } else { fields.some_items(key, faults) };
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

fn source<'n>(
    fields: &Fields<'n>,
    index: usize,
    ids: &mut Ids,
    faults: &mut Faults<'n>,
) -> Option<Source> {
    fields.known(&["id", "title", "publisher", "published", "url"], faults);
    let id = fields.id("id", faults)?;
    ids.add(id, index, &fields.at, faults)?;
    let web = |text: &str| {
        (text.starts_with("https://") || text.starts_with("http://")).then(|| text.into())
    };
    Some(Source {
        id: id.into(),
        title: fields.wording("title", faults),
        publisher: fields.wording("publisher", faults),
        published: fields.word("published", faults).into(),
        url: fields.optional("url").and_then(|at| at.parsed(Expected::Url, web, faults)),
    })
}

fn entity<'n>(id: &str, fields: &Fields<'n>, faults: &mut Faults<'n>) -> Entity {
    fields.known(&["id", "name", "part_of", "aliases", "pinyin"], faults);
    Entity {
        id: id.into(),
        name: named(id, fields, faults),
        part_of: None,
        pinyin: fields.word("pinyin", faults).into(),
        aliases: fields
            .items("aliases", faults)
            .iter()
            .filter_map(|at| at.text(faults))
            .map(Into::into)
            .collect(),
    }
}

fn metric<'n>(id: &str, fields: &Fields<'n>, faults: &mut Faults<'n>) -> Metric {
    fields.known(
        &[
            "id",
            "name",
            "unit",
            "definition",
            "better",
            "summable",
            "numerator",
            "denominator",
            "growth_of",
        ],
        faults,
    );
    Metric {
        id: id.into(),
        name: named(id, fields, faults),
        unit: Unit::parse(fields.id("unit", faults).unwrap_or_default()),
        definition: fields.wording("definition", faults),
        better: fields
            .optional("better")
            .and_then(|at| at.parsed(Expected::Better, Better::from_word, faults))
            .unwrap_or_default(),
        summable: fields.optional("summable").and_then(|at| at.flag(faults)).unwrap_or_default(),
        base: None,
    }
}

/// What a rate is a rate of; the first of the three keys that is given.
fn base<'n>(
    fields: &Fields<'n>,
    own: usize,
    metrics: &Ids,
    faults: &mut Faults<'n>,
) -> Option<Base> {
    let mut find = |key: &'static str| {
        let at = fields.optional(key)?;
        let found = metrics.find(&at, faults)?;
        if found == own {
            faults.push(&at.path, Problem::OwnPart(ItemKind::Metric, at.node.text().to_owned()));
        }
        Some(found).filter(|found| *found != own)
    };
    let bases = [
        find("numerator").map(Base::Numerator),
        find("denominator").map(Base::Denominator),
        find("growth_of").map(Base::Growth),
    ];
    bases.into_iter().flatten().next()
}

/// What has no name is called by its id.
fn named<'n>(id: &str, fields: &Fields<'n>, faults: &mut Faults<'n>) -> Text {
    let name = fields.label("name", faults);
    if name.is_empty() { Text::plain(id) } else { name }
}

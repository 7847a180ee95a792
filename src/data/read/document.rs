//! The parts of a `duibi/1` document, each read into its place; references resolve or are faults.

use std::collections::HashMap;

use super::fields::{At, Faults, Fields};
use super::node::Node;
use crate::data::{Basis, Better, Dataset, Entity, Metric, Observation, Period, Place, Qualifier, Scope, Sort, Source, Story, Unit};
use crate::error::{Expected, Kind, Problem};
use crate::order::{arranged, ordered};
use crate::text::Text;

/// Reads a whole document; what is wrong goes to `faults`.
pub(super) fn read<'n>(node: &'n Node<'n>, faults: &mut Faults<'n>) -> Dataset {
    let Some(fields) = At::root(node).object(faults) else { return Dataset::default() };
    let is_ours = |text: &str| (text == "duibi/1").then_some(());
    let format = fields.required("format", Expected::Format, faults);
    if format.and_then(|at| at.parsed(Expected::Format, is_ours, faults)).is_none() {
        // another version may mean other things by the same keys
        return Dataset::default();
    }
    let mut dataset = Dataset {
        id: fields.word("id", faults).into(),
        title: fields.wording("title", faults),
        notes: fields.wording("notes", faults),
        ..Dataset::default()
    };
    if let Some(terms) = fields.optional("terms").and_then(|at| at.object(faults)) {
        let keys: Vec<&str> = terms.entries.iter().map(|(key, _)| &**key).collect();
        let words = keys.iter().filter_map(|key| Some((Box::from(*key), terms.at.child(key)?.wording(faults)?)));
        dataset.terms = words.collect();
    }
    let mut sources = Ids::new(Kind::Source);
    for at in fields.items("sources", faults) {
        let read = at.object(faults).and_then(|fields| source(&fields, &mut sources, faults));
        dataset.sources.extend(read);
    }
    let mut entities = Ids::new(Kind::Entity);
    let entity_fields = ids(&fields, "entities", &mut entities, faults);
    let mut metrics = Ids::new(Kind::Metric);
    let metric_fields = ids(&fields, "metrics", &mut metrics, faults);
    dataset.entities = entity_fields.iter().map(|(id, fields)| entity(id, fields, &entities, faults)).collect();
    dataset.metrics = metric_fields.iter().map(|(id, fields)| metric(id, fields, faults)).collect();
    observations(&fields, &mut dataset, [&entities, &metrics, &sources], faults);
    let mut views = Ids::new(Kind::View);
    for at in fields.items("views", faults) {
        let read = at.object(faults).and_then(|fields| story(&fields, &mut views, [&entities, &metrics], faults));
        dataset.views.extend(read);
    }
    dataset
}

/// The ids of one kind, and the index that each stands for.
struct Ids<'n> {
    kind: Kind,
    index: HashMap<&'n str, usize>,
}

impl<'n> Ids<'n> {
    fn new(kind: Kind) -> Self {
        Self { kind, index: HashMap::new() }
    }

    /// Takes an id for the next index; a second one of the same name is a fault.
    fn add(&mut self, id: &'n str, at: &At<'n>, faults: &mut Faults<'n>) -> Option<()> {
        let next = self.index.len();
        if self.index.contains_key(id) {
            faults.push(&at.path, Problem::DuplicateId(self.kind, id.to_owned()));
            return None;
        }
        self.index.insert(id, next);
        Some(())
    }

    /// The index that a value names; an unknown id is a fault.
    fn find(&self, at: &At<'n>, faults: &mut Faults<'n>) -> Option<usize> {
        let id = at.text(faults)?;
        let found = self.index.get(id).copied();
        if found.is_none() {
            faults.push(&at.path, Problem::unknown_id(self.kind, id, self.index.keys().copied()));
        }
        found
    }
}

/// The objects of a list that must not be empty, with their ids.
fn ids<'n>(fields: &Fields<'n>, key: &'static str, ids: &mut Ids<'n>, faults: &mut Faults<'n>) -> Vec<(&'n str, Fields<'n>)> {
    let items = fields.some_items(key, faults);
    items
        .into_iter()
        .filter_map(|at| {
            let fields = at.object(faults)?;
            let id = fields.id("id", faults)?;
            ids.add(id, &at, faults)?;
            Some((id, fields))
        })
        .collect()
}

fn source<'n>(fields: &Fields<'n>, ids: &mut Ids<'n>, faults: &mut Faults<'n>) -> Option<Source> {
    let id = fields.id("id", faults)?;
    ids.add(id, &fields.at, faults)?;
    let web = |text: &str| (text.starts_with("https://") || text.starts_with("http://")).then(|| text.into());
    Some(Source {
        id: id.into(),
        title: fields.wording("title", faults),
        publisher: fields.wording("publisher", faults),
        published: fields.word("published", faults).into(),
        url: fields.optional("url").and_then(|at| at.parsed(Expected::Url, web, faults)),
    })
}

fn entity<'n>(id: &str, fields: &Fields<'n>, ids: &Ids<'n>, faults: &mut Faults<'n>) -> Entity {
    Entity {
        id: id.into(),
        name: named(id, fields, faults),
        part_of: fields.optional("part_of").and_then(|at| ids.find(&at, faults)),
        pinyin: fields.word("pinyin", faults).into(),
        aliases: fields.items("aliases", faults).iter().filter_map(|at| at.text(faults)).map(Into::into).collect(),
    }
}

fn metric<'n>(id: &str, fields: &Fields<'n>, faults: &mut Faults<'n>) -> Metric {
    let better = |text: &str| match text {
        "more" => Some(Better::More),
        "less" => Some(Better::Less),
        "neither" => Some(Better::Neither),
        _ => None,
    };
    Metric {
        id: id.into(),
        name: named(id, fields, faults),
        unit: Unit::parse(fields.id("unit", faults).unwrap_or_default()),
        definition: fields.wording("definition", faults),
        better: fields.optional("better").and_then(|at| at.parsed(Expected::Better, better, faults)).unwrap_or_default(),
        summable: fields.optional("summable").and_then(|at| at.flag(faults)).unwrap_or_default(),
    }
}

/// What has no name is called by its id.
fn named<'n>(id: &str, fields: &Fields<'n>, faults: &mut Faults<'n>) -> Text {
    let name = fields.wording("name", faults);
    if name.is_empty() { Text::plain(id) } else { name }
}

fn observations<'n>(fields: &Fields<'n>, dataset: &mut Dataset, ids: [&Ids<'n>; 3], faults: &mut Faults<'n>) {
    let mut own = Ids::new(Kind::Observation);
    let mut wholes = Vec::new();
    // from the number of an id to the index of its observation
    let mut index_of: Vec<usize> = Vec::new();
    for at in fields.some_items("observations", faults) {
        let Some(fields) = at.object(faults) else { continue };
        let id = fields.word("id", faults);
        let taken = id.is_empty() || own.add(id, &at, faults).is_some();
        let observation = observation(&fields, ids, &dataset.metrics, faults).filter(|_| taken);
        let index = dataset.observations.len();
        if taken && !id.is_empty() {
            // of an observation that is left out nothing can be a part
            index_of.push(if observation.is_some() { index } else { usize::MAX });
        }
        let Some(observation) = observation else { continue };
        wholes.extend(fields.optional("part_of").map(|at| (index, at)));
        dataset.observations.push(observation);
    }
    for (index, at) in wholes {
        let whole = own.find(&at, faults).and_then(|number| index_of.get(number).copied()).filter(|&whole| whole != usize::MAX);
        if let Some(observation) = dataset.observations.get_mut(index) {
            observation.part_of = whole;
        }
    }
}

fn observation<'n>(fields: &Fields<'n>, ids: [&Ids<'n>; 3], known: &[Metric], faults: &mut Faults<'n>) -> Option<Observation> {
    let [entities, metrics, sources] = ids;
    // all five before any is asked for, so that every fault is told at once
    let entity = fields.required("entity", Expected::Text, faults).and_then(|at| entities.find(&at, faults));
    let metric = fields.required("metric", Expected::Text, faults).and_then(|at| metrics.find(&at, faults));
    let period = fields.required("period", Expected::Period, faults).and_then(|at| at.parsed(Expected::Period, Period::parse, faults));
    let value = fields.required("value", Expected::Number, faults).and_then(|at| at.number(faults));
    let unit = fields.required("unit", Expected::Text, faults).and_then(|at| {
        let unit = Unit::parse(at.text(faults)?);
        // a figure that cannot stand on its metric's axis must not end as one that was not reported
        let wanted = metric
            .and_then(|index| known.get(index))
            .map(|metric| &metric.unit)
            .filter(|wanted| !wanted.name.is_empty() && !unit.converts_to(wanted));
        if let Some(wanted) = wanted {
            faults.push(&at.path, Problem::WrongUnit(unit.name.to_string(), wanted.name.to_string()));
            return None;
        }
        Some(unit)
    });
    let qualifier = fields.optional("qualifier").map(|at| at.parsed(Expected::Qualifier, qualifier, faults));
    let place = fields.optional("place").and_then(|at| at.object(faults));
    Some(Observation {
        id: fields
            .optional("id")
            .and_then(|at| if let Node::Text(text) = at.node { Some(&**text) } else { None })
            .unwrap_or_default()
            .into(),
        printed: fields.word("printed", faults).into(),
        inferred: fields.word("period_note", faults) == "inferred",
        qualifier: qualifier.unwrap_or(Some(Qualifier::Exact))?,
        basis: fields.optional("basis").and_then(|at| at.text(faults)).map_or(Basis::Actual, basis),
        scope: scope(fields, faults),
        part_of: None,
        source: fields.optional("source").and_then(|at| sources.find(&at, faults)),
        place: place.map(|fields| read_place(&fields, faults)).unwrap_or_default(),
        note: fields.wording("note", faults),
        entity: entity?,
        metric: metric?,
        period: period?,
        value: value?,
        unit: unit?,
    })
}

fn read_place<'n>(fields: &Fields<'n>, faults: &mut Faults<'n>) -> Place {
    let paragraph = fields.optional("paragraph").and_then(|at| at.number(faults)).unwrap_or(0.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a cast from float saturates, and no article has 4 billion paragraphs"
    )]
    Place { section: fields.wording("section", faults), paragraph: paragraph as u32 }
}

fn qualifier(word: &str) -> Option<Qualifier> {
    match word {
        "exact" => Some(Qualifier::Exact),
        "about" => Some(Qualifier::About),
        "nearly" => Some(Qualifier::Nearly),
        "over" => Some(Qualifier::Over),
        _ => None,
    }
}

fn basis(word: &str) -> Basis {
    match word {
        "actual" => Basis::Actual,
        "target" => Basis::Target,
        "completion rate" => Basis::CompletionRate,
        "growth rate" => Basis::GrowthRate,
        "planned" => Basis::Planned,
        "agreed" => Basis::Agreed,
        "pipeline" => Basis::Pipeline,
        other => Basis::Other(other.into()),
    }
}

fn scope<'n>(fields: &Fields<'n>, faults: &mut Faults<'n>) -> Scope {
    let Some(fields) = fields.optional("scope").and_then(|at| at.object(faults)) else { return Scope::default() };
    let entries = fields.entries.iter().filter_map(|(key, _)| {
        let value = fields.at.child(key)?.text(faults)?;
        Some((Box::from(&**key), Box::from(value)))
    });
    let pairs: Vec<(Box<str>, Box<str>)> = entries.collect();
    let order = ordered(pairs.len(), &|a, b| pairs.get(a).cmp(&pairs.get(b)));
    Scope(arranged(pairs, &order))
}

fn story<'n>(fields: &Fields<'n>, ids: &mut Ids<'n>, known: [&Ids<'n>; 2], faults: &mut Faults<'n>) -> Option<Story> {
    let [entities, metrics] = known;
    let id = fields.id("id", faults)?;
    ids.add(id, &fields.at, faults)?;
    let form = fields.optional("form").map(|at| at.parsed(Expected::Form, |text| (text == "bar").then_some(()), faults));
    let x = fields.required("x", Expected::Text, faults)?;
    let named = match x.node {
        Node::List(_) => fields.some_items("x", faults),
        _ => vec![x],
    };
    let found: Vec<Option<usize>> = named.iter().map(|at| metrics.find(at, faults)).collect();
    let chosen = fields.optional("entities").filter(|at| !matches!(at.node, Node::Text(text) if text == "all"));
    let chosen = chosen.and_then(|at| at.list(faults)).unwrap_or_default();
    let period = fields.optional("period").map(|at| at.parsed(Expected::Period, Period::parse, faults));
    let sort = fields.optional("sort").map(|at| at.parsed(Expected::Sort, Sort::from_key, faults));
    let story = Story {
        id: id.into(),
        title: fields.wording("title", faults),
        subtitle: fields.wording("subtitle", faults),
        caption: fields.wording("caption", faults),
        metrics: found.into_iter().collect::<Option<Vec<usize>>>()?,
        entities: chosen.iter().filter_map(|at| entities.find(at, faults)).collect(),
        period: period.unwrap_or_default(),
        scope: scope(fields, faults),
        sort: sort.unwrap_or(Some(Sort::default()))?,
    };
    (form != Some(None) && !story.metrics.is_empty()).then_some(story)
}

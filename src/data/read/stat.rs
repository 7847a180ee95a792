//! JSON-stat 2.0, as statistical offices publish it: a cube of values, its dimensions and their roles.
//!
//! The place is the entity, the time is the period, the metric is the metric, and every other dimension limits a figure.
//! See <https://json-stat.org/full/>.

use duibi_scan::Names;

use super::faults::Faults;
use super::fields::{At, Fields};
use super::guess::names_entity;
use super::node::Node;
use crate::data::observations::Row;
use crate::data::{Dataset, Entity, Metric, Period, Scope, Source, Unit};
use crate::error::{Expected, Problem};
use crate::text::{Lang, Text};

/// The most values that a cube may have room for; most of a sparse one is empty.
const MOST_VALUES: usize = 50_000_000;

/// Tells a JSON-stat response from other objects.
pub(super) fn is_one(node: &Node) -> bool {
    let Node::Object(entries) = node else { return false };
    let has = |wanted: &str| entries.iter().any(|(key, _)| key == wanted);
    !has("format") && (has("class") || has("dimension") || has("dataset"))
}

/// A dimension of the cube.
struct Dimension {
    label: String,
    /// Ids and labels of its categories, in order.
    categories: Vec<(String, String)>,
    /// The unit of each category, where it has one.
    units: Vec<String>,
}

impl Dimension {
    fn name(&self, category: usize) -> &str {
        self.categories.get(category).map_or("", |(_, label)| label)
    }
}

/// Which dimension is what.
struct Roles {
    entity: Option<usize>,
    time: Option<usize>,
    metric: Option<usize>,
    scope: Vec<usize>,
}

/// Reads a dataset; what is wrong goes to `faults`.
pub(super) fn read<'n>(node: &'n Node<'n>, faults: &mut Faults<'n>) -> Dataset {
    parsed(node, faults).unwrap_or_default()
}

fn parsed<'n>(node: &'n Node<'n>, faults: &mut Faults<'n>) -> Option<Dataset> {
    let fields = At::root(node).object(faults)?;
    let is_dataset = |class: &str| (class == "dataset").then_some(());
    fields.required("class", Expected::Dataset, faults)?.parsed(Expected::Dataset, is_dataset, faults)?;
    let ids = fields.required("id", Expected::List, faults)?.list(faults)?;
    let ids: Vec<&str> = ids.iter().map(|at| at.text(faults)).collect::<Option<_>>()?;
    let sizes = fields.required("size", Expected::List, faults)?;
    let sizes: Vec<usize> = sizes.list(faults)?.iter().map(|at| at.whole(faults).map(|size| size as usize)).collect::<Option<_>>()?;
    let all = fields.required("dimension", Expected::Object, faults)?;
    let mut dimensions = Vec::new();
    for (id, size) in ids.iter().zip(&sizes) {
        let Some(at) = all.child(id) else {
            all.refuse::<()>(Expected::Object, faults);
            return None;
        };
        dimensions.push(dimension(&at, id, *size, faults)?);
    }
    let total = sizes.iter().try_fold(1_usize, |total, size| total.checked_mul(*size)).filter(|total| *total <= MOST_VALUES);
    let values = fields.required("value", Expected::Values(total.unwrap_or_default()), faults)?;
    let Some(total) = total else { return values.refuse(Expected::Values(MOST_VALUES), faults) };
    let roles = roles(&fields, &ids, &dimensions, &sizes);
    let label = fields.word("label", faults);
    let mut dataset = head(&fields, label, faults);
    dataset.entities = match roles.entity.and_then(|index| dimensions.get(index)) {
        Some(dimension) => dimension.categories.iter().map(|(id, name)| entity(id, name)).collect(),
        None => vec![entity("all", if label.is_empty() { "–" } else { label })],
    };
    dataset.metrics = match roles.metric.and_then(|index| dimensions.get(index)) {
        Some(dimension) => dimension.categories.iter().zip(&dimension.units).map(|((id, name), unit)| metric(id, name, unit)).collect(),
        None => vec![metric("value", if label.is_empty() { "–" } else { label }, "")],
    };
    let fixed: Vec<String> = dimensions.iter().zip(&sizes).filter(|(_, size)| **size == 1).map(|(d, _)| format!("{}: {}", d.label, d.name(0))).collect();
    let periods = periods(&roles, &dimensions, &ids, &all, faults)?;
    let mut cube = Cube { dimensions: &dimensions, sizes: &sizes, roles: &roles, periods: &periods, limits: Names::default(), scopes: Vec::new() };
    let status = Status::of(&fields);
    cube.fill(&values, total, &status, &mut dataset, faults);
    if !fixed.is_empty() {
        dataset.notes = Text::plain(&[dataset.notes.get(Lang::En), &fixed.join("; ")].join(" ").trim().to_owned());
    }
    Some(dataset)
}

/// Title, notes and source.
fn head<'n>(fields: &Fields<'n>, label: &str, faults: &mut Faults<'n>) -> Dataset {
    let mut notes: Vec<&str> = Vec::new();
    if let Some(at) = fields.optional("note") {
        notes.extend(at.list(faults).unwrap_or_default().iter().map(|at| at.node.text()));
    }
    let publisher = fields.word("source", faults);
    Dataset {
        title: Text::plain(label),
        notes: Text::plain(&notes.join(" ")),
        sources: vec![Source {
            id: "source".into(),
            title: Text::plain(if label.is_empty() { publisher } else { label }),
            publisher: Text::plain(publisher),
            published: fields.word("updated", faults).into(),
            url: None,
        }],
        ..Dataset::default()
    }
}

fn entity(id: &str, name: &str) -> Entity {
    Entity { id: id.into(), name: Text::plain(name), ..Entity::default() }
}

fn metric(id: &str, name: &str, unit: &str) -> Metric {
    Metric {
        id: id.into(),
        name: Text::plain(name),
        unit: Unit::parse(unit),
        definition: Text::default(),
        better: crate::data::Better::Neither,
        summable: false,
        base: None,
    }
}

/// Reads a dimension; the order of its categories is that of its index, and one alone needs none.
fn dimension<'n>(at: &At<'n>, id: &str, size: usize, faults: &mut Faults<'n>) -> Option<Dimension> {
    let fields = at.object(faults)?;
    let label = fields.word("label", faults);
    let category = fields.required("category", Expected::Object, faults)?;
    let labels = category.child("label");
    let labelled = |id: &str| labels.as_ref().and_then(|at| at.child(id)).map(|at| at.node.text()).filter(|text| !text.is_empty());
    let ids: Vec<String> = match category.child("index").map(|at| (at.node, at)) {
        Some((Node::List(items), _)) => items.iter().map(|item| item.text().to_owned()).collect(),
        Some((Node::Object(entries), _)) => {
            let mut ids = vec![String::new(); entries.len()];
            for (id, place) in entries {
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "what is no place in the list is none of its slots")]
                let place = if let Node::Number(place) = place { *place as usize } else { usize::MAX };
                if let Some(slot) = ids.get_mut(place) {
                    id.as_ref().clone_into(slot);
                }
            }
            ids
        }
        _ => match labels.as_ref().map(|at| at.node) {
            Some(Node::Object(entries)) => entries.iter().map(|(id, _)| id.to_string()).collect(),
            _ => Vec::new(),
        },
    };
    if ids.len() != size || ids.iter().any(String::is_empty) {
        return category.refuse(Expected::Values(size), faults);
    }
    let unit = |id: &str| {
        let unit = category.child("unit")?.child(id)?;
        ["base", "label", "symbol", "type"].into_iter().find_map(|key| unit.child(key).map(|at| at.node.text().to_owned()).filter(|text| !text.is_empty()))
    };
    let units = ids.iter().map(|id| unit(id).unwrap_or_default()).collect();
    let categories = ids.into_iter().map(|id| (id.clone(), labelled(&id).unwrap_or(&id).to_owned())).collect();
    Some(Dimension { label: if label.is_empty() { id } else { label }.to_owned(), categories, units })
}

/// The roles as the publisher states them; what is not stated is guessed.
fn roles(fields: &Fields, ids: &[&str], dimensions: &[Dimension], sizes: &[usize]) -> Roles {
    let stated = |role: &str| -> Vec<usize> {
        let list = fields.optional("role").and_then(|at| at.child(role));
        let Some(Node::List(items)) = list.map(|at| at.node) else { return Vec::new() };
        items.iter().filter_map(|item| ids.iter().position(|id| *id == item.text())).collect()
    };
    let size = |index: &usize| sizes.get(*index).copied().unwrap_or(0);
    let widest = |among: &[usize]| among.iter().copied().rev().max_by_key(|index| size(index));
    let dated = |dimension: &Dimension| dimension.categories.iter().all(|(id, label)| Period::guess(id).or_else(|| Period::guess(label)).is_some());
    let time = widest(&stated("time")).or_else(|| dimensions.iter().position(dated));
    let metric = widest(&stated("metric"));
    let taken = |index: usize| Some(index) == time || Some(index) == metric;
    let others: Vec<usize> = (0..ids.len()).filter(|&index| !taken(index)).collect();
    let mut places: Vec<usize> = stated("geo").into_iter().filter(|&index| !taken(index)).collect();
    if places.is_empty() {
        let named = |index: &usize| ids.get(*index).is_some_and(|id| names_entity(id)) || dimensions.get(*index).is_some_and(|d| names_entity(&d.label));
        places = others.iter().copied().filter(named).collect();
    }
    let entity = widest(&places).or_else(|| widest(&others));
    let scope = others.into_iter().filter(|index| Some(*index) != entity && size(index) > 1).collect();
    Roles { entity, time, metric, scope }
}

/// The period of each category of time.
fn periods<'n>(roles: &Roles, dimensions: &[Dimension], ids: &[&str], all: &At<'n>, faults: &mut Faults<'n>) -> Option<Vec<Period>> {
    let Some((time, dimension)) = roles.time.and_then(|index| Some((index, dimensions.get(index)?))) else { return Some(vec![Period::default()]) };
    let found: Option<Vec<Period>> =
        dimension.categories.iter().map(|(id, label)| Period::guess(id).or_else(|| Period::guess(label))).collect();
    if found.is_none() {
        let at = ids.get(time).and_then(|id| all.child(id));
        let wrong = dimension.categories.iter().find(|(id, label)| Period::guess(id).or_else(|| Period::guess(label)).is_none());
        let found = crate::error::Found::text(wrong.map_or("", |(id, _)| id));
        faults.push(&at.map_or_else(Vec::new, |at| at.path), Problem::Expected(Expected::Period, found));
    }
    found
}

/// What is said of values, such as that they are provisional.
struct Status<'n> {
    node: Option<&'n Node<'n>>,
    labels: Option<At<'n>>,
}

impl<'n> Status<'n> {
    fn of(fields: &Fields<'n>) -> Self {
        let labels = fields.optional("extension").and_then(|at| at.child("status")).and_then(|at| at.child("label"));
        Self { node: fields.optional("status").map(|at| at.node), labels }
    }

    /// The words for a value: a list has one for each, an object for some, a text is of all.
    fn get(&self, index: usize) -> Option<String> {
        let code = match self.node? {
            Node::Text(code) => code.as_ref(),
            Node::List(items) => items.get(index)?.text(),
            Node::Object(entries) => entries.iter().find(|(key, _)| key.parse() == Ok(index))?.1.text(),
            _ => return None,
        };
        let label = self.labels.as_ref().and_then(|at| at.child(code)).map(|at| at.node.text());
        Some(label.unwrap_or(code).to_owned()).filter(|words| !words.is_empty())
    }
}

/// A cube on its way into columns.
struct Cube<'c> {
    dimensions: &'c [Dimension],
    sizes: &'c [usize],
    roles: &'c Roles,
    periods: &'c [Period],
    /// Sets of categories, and the scope of each.
    limits: Names,
    scopes: Vec<u32>,
}

impl Cube<'_> {
    fn fill<'n>(&mut self, values: &At<'n>, total: usize, status: &Status, dataset: &mut Dataset, faults: &mut Faults<'n>) {
        match values.node {
            Node::List(items) if items.len() == total => {
                for (index, node) in items.iter().enumerate() {
                    self.add(index, node, values, status, dataset, faults);
                }
            }
            Node::Object(entries) => {
                for (key, node) in entries {
                    match key.parse().ok().filter(|index| *index < total) {
                        Some(index) => self.add(index, node, values, status, dataset, faults),
                        None => drop(values.refuse::<()>(Expected::Values(total), faults)),
                    }
                }
            }
            _ => drop(values.refuse::<()>(Expected::Values(total), faults)),
        }
    }

    fn add<'n>(&mut self, index: usize, node: &Node, values: &At<'n>, status: &Status, dataset: &mut Dataset, faults: &mut Faults<'n>) {
        let value = match node {
            Node::Number(value) if value.is_finite() => *value,
            // a value that is not known is no observation
            Node::Null => return,
            other => {
                let mut path = values.path.clone();
                path.push(super::locate::Step::Item(index));
                faults.push(&path, Problem::Expected(Expected::Number, other.found()));
                return;
            }
        };
        let place = self.place(index);
        let at = |role: Option<usize>| role.and_then(|dimension| place.get(dimension)).copied().unwrap_or(0);
        let metric = at(self.roles.metric);
        let number = |index: usize| u32::try_from(index).unwrap_or_default();
        let unit = dataset.metrics.get(metric).map(|metric| metric.unit.clone()).unwrap_or_default();
        let scope = self.scope(&place, dataset);
        let note = status.get(index).map_or(0, |words| dataset.observations.add_note(Text::plain(&words)));
        let unit = if unit.name.is_empty() { 0 } else { dataset.observations.add_unit_once(&unit) };
        dataset.observations.push(&Row {
            entity: number(at(self.roles.entity)),
            metric: number(metric),
            period: self.periods.get(at(self.roles.time)).copied().unwrap_or_default(),
            value,
            unit,
            scope,
            source: 1,
            note,
            ..Row::default()
        });
    }

    /// The limits of a value by the categories of the other dimensions.
    fn scope(&mut self, place: &[usize], dataset: &mut Dataset) -> u32 {
        let category = |dimension: usize| place.get(dimension).copied().unwrap_or(0);
        let key: Vec<u8> = self.roles.scope.iter().flat_map(|&dimension| category(dimension).to_le_bytes()).collect();
        if let Some(&number) = self.scopes.get(self.limits.intern(&key) as usize) {
            return number;
        }
        let mut pairs: Vec<(Box<str>, Box<str>)> = Vec::new();
        for &index in &self.roles.scope {
            let Some(dimension) = self.dimensions.get(index) else { continue };
            pairs.push((dimension.label.as_str().into(), dimension.name(category(index)).into()));
        }
        let number = if pairs.is_empty() { 0 } else { dataset.observations.add_scope(Scope::of(pairs)) };
        self.scopes.push(number);
        number
    }

    /// The category of each dimension for a value: the last dimension runs fastest.
    fn place(&self, mut index: usize) -> Vec<usize> {
        let mut place = vec![0; self.sizes.len()];
        for (slot, size) in place.iter_mut().zip(self.sizes).rev() {
            *slot = index % size;
            index /= size;
        }
        place
    }
}

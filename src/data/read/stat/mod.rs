//! JSON-stat 2.0, as statistical offices publish it: a cube of values, its dimensions and their roles.
//!
//! The place is the entity, the time is the period, the metric is the metric, and every other dimension limits a figure.
//! See <https://json-stat.org/full/>.

mod cube;
mod dimension;

use self::cube::{Cube, Status};
use self::dimension::{Dimension, dimension};
use super::faults::Faults;
use super::fields::{At, Fields};
use super::node::Node;
use super::table::guess::{name_and_unit, names_entity};
use crate::data::{Dataset, Entity, Metric, Period, Source, Unit};
use crate::error::{Expected, Problem};
use crate::text::Text;

/// The most values that a cube may have room for; most of a sparse one is empty.
const MOST_VALUES: usize = 50_000_000;

/// Tells a JSON-stat response from other objects.
pub(super) fn is_one(node: &Node) -> bool {
    let Node::Object(entries) = node else { return false };
    let has = |wanted: &str| entries.iter().any(|(key, _)| key == wanted);
    !has("format") && (has("class") || has("dimension") || has("dataset"))
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
    fields.required("class", Expected::Dataset, faults)?.parsed(
        Expected::Dataset,
        is_dataset,
        faults,
    )?;
    let ids = fields.required("id", Expected::List, faults)?.list(faults)?;
    let ids: Vec<&str> = ids.iter().map(|at| at.text(faults)).collect::<Option<_>>()?;
    let sizes = fields.required("size", Expected::List, faults)?;
    let sizes: Vec<usize> = sizes
        .list(faults)?
        .iter()
        .map(|at| at.whole(faults).map(|size| size as usize))
        .collect::<Option<_>>()?;
    if ids.len() != sizes.len() {
        return fields
            .required("size", Expected::List, faults)?
            .refuse(Expected::Values(ids.len()), faults);
    }
    let all = fields.required("dimension", Expected::Object, faults)?;
    let mut dimensions = Vec::new();
    for (id, size) in ids.iter().zip(&sizes) {
        let Some(at) = all.child(id) else {
            all.refuse::<()>(Expected::Object, faults);
            return None;
        };
        dimensions.push(dimension(&at, id, *size, faults)?);
    }
    let total = sizes
        .iter()
        .try_fold(1_usize, |total, size| total.checked_mul(*size))
        .filter(|total| *total <= MOST_VALUES);
    let values = fields.required("value", Expected::Values(total.unwrap_or_default()), faults)?;
    let Some(total) = total else { return values.refuse(Expected::Values(MOST_VALUES), faults) };
    let roles = roles(&fields, &ids, &dimensions, &sizes);
    let label = plain(&fields, "label");
    let mut dataset = head(&fields, label, faults);
    dataset.entities = match roles.entity.and_then(|index| dimensions.get(index)) {
        Some(dimension) => dimension.categories.iter().map(|(id, name)| entity(id, name)).collect(),
        None => vec![entity(named(label), named(label))],
    };
    dataset.metrics = if let Some(dimension) = roles.metric.and_then(|index| dimensions.get(index))
    {
        dimension
            .categories
            .iter()
            .zip(&dimension.units)
            .map(|((id, name), unit)| metric(id, name, unit))
            .collect()
    } else {
        let (name, unit) = name_and_unit(named(label));
        vec![metric(name, name, unit)]
    };
    let periods = periods(&roles, &dimensions, &ids, &all, faults)?;
    let mut cube = Cube::new(&dimensions, &sizes, &roles, &periods);
    let status = Status::of(&fields);
    cube.fill(&values, total, &status, &mut dataset, faults);
    Some(dataset)
}

/// A text that may be absent, empty or long: it is the publisher's.
fn plain<'n>(fields: &Fields<'n>, key: &'static str) -> &'n str {
    fields.optional(key).map_or("", |at| at.node.text())
}

/// What has no label is called by a dash.
fn named(label: &str) -> &str {
    if label.trim().is_empty() { "–" } else { label }
}

/// Title, notes and source.
fn head<'n>(fields: &Fields<'n>, label: &str, faults: &mut Faults<'n>) -> Dataset {
    let mut notes: Vec<&str> = Vec::new();
    if let Some(at) = fields.optional("note") {
        notes.extend(at.list(faults).unwrap_or_default().iter().map(|at| at.node.text()));
    }
    let publisher = plain(fields, "source");
    Dataset {
        title: Text::plain(label),
        notes: Text::plain(&notes.join(" ")),
        sources: vec![Source {
            id: "source".into(),
            title: Text::plain(if label.is_empty() { publisher } else { label }),
            publisher: Text::plain(publisher),
            published: plain(fields, "updated").into(),
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

/// The roles as the publisher states them; what is not stated is guessed.
fn roles(fields: &Fields, ids: &[&str], dimensions: &[Dimension], sizes: &[usize]) -> Roles {
    let stated = |role: &str| -> Vec<usize> {
        let list = fields.optional("role").and_then(|at| at.child(role));
        let Some(Node::List(items)) = list.map(|at| at.node) else { return Vec::new() };
        items.iter().filter_map(|item| ids.iter().position(|id| *id == item.text())).collect()
    };
    let size = |index: &usize| sizes.get(*index).copied().unwrap_or(0);
    let widest = |among: &[usize]| among.iter().copied().rev().max_by_key(|index| size(index));
    let dated = |dimension: &Dimension| {
        dimension
            .categories
            .iter()
            .all(|(id, label)| Period::guess(id).or_else(|| Period::guess(label)).is_some())
    };
    let says_place = |index: usize| {
        ids.get(index).is_some_and(|id| names_entity(id))
            || dimensions.get(index).is_some_and(|d| names_entity(&d.label))
    };
    let time = widest(&stated("time")).or_else(|| {
        (0..dimensions.len())
            .find(|&index| !says_place(index) && dimensions.get(index).is_some_and(dated))
    });
    let metric = widest(&stated("metric"));
    let taken = |index: usize| Some(index) == time || Some(index) == metric;
    let others: Vec<usize> = (0..ids.len()).filter(|&index| !taken(index)).collect();
    let mut places: Vec<usize> = stated("geo").into_iter().filter(|&index| !taken(index)).collect();
    if places.is_empty() {
        places = others.iter().copied().filter(|&index| says_place(index)).collect();
    }
    let entity = widest(&places).or_else(|| widest(&others));
    let scope = others.into_iter().filter(|index| Some(*index) != entity).collect();
    Roles { entity, time, metric, scope }
}

/// The period of each category of time.
fn periods<'n>(
    roles: &Roles,
    dimensions: &[Dimension],
    ids: &[&str],
    all: &At<'n>,
    faults: &mut Faults<'n>,
) -> Option<Vec<Period>> {
    let Some((time, dimension)) =
        roles.time.and_then(|index| Some((index, dimensions.get(index)?)))
    else {
        return Some(vec![Period::default()]);
    };
    let found: Option<Vec<Period>> = dimension
        .categories
        .iter()
        .map(|(id, label)| Period::guess(id).or_else(|| Period::guess(label)))
        .collect();
    if found.is_none() {
        let at = ids.get(time).and_then(|id| all.child(id));
        let wrong = dimension
            .categories
            .iter()
            .find(|(id, label)| Period::guess(id).or_else(|| Period::guess(label)).is_none());
        let found = crate::error::Found::text(wrong.map_or("", |(id, _)| id));
        faults.push(
            &at.map_or_else(Vec::new, |at| at.path),
            Problem::Expected(Expected::Period, found),
        );
    }
    found
}

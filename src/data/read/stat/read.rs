//! Reads a response of JSON-stat.

use duibi_scan::find_member;

use super::cube::Cube;
use super::dimension::{CubeDimension, dimension};
use super::roles::DimensionRoles;
use super::status::Status;
use crate::data::read::faults::Faults;
use crate::data::read::fields::{At, Fields};
use crate::data::read::node::Node;
use crate::data::read::reading::Reading;
use crate::data::read::request::Request;
use crate::data::read::scopes::ScopeNumbers;
use crate::data::read::table::label::name_and_unit;
use crate::data::read::text::Split;
use crate::data::{Better, Dataset, Entity, Metric, Period, Source, Unit};
use crate::error::{Expected, Found, Problem};
use crate::text::Text;

/// The most values that a cube may have room for; most of a sparse one is empty.
const MOST_VALUES: usize = 50_000_000;

/// Tells a response of JSON-stat from other texts.
pub(in crate::data::read) fn recognises(bytes: &[u8]) -> bool {
    let keys: [&[u8]; 3] = [b"class", b"dimension", b"dataset"];
    find_member(bytes, &|key, _| keys.contains(&key)).is_some()
}

/// Reads a response of JSON-stat.
pub(in crate::data::read) fn read(bytes: &[u8], _: &Request) -> Reading {
    let node = match Node::parse(bytes) {
        Ok(node) => node,
        Err(not_json) => return Reading::malformed(bytes, not_json),
    };
    let mut faults = Faults::default();
    let dataset = dataset(&node, &mut faults).unwrap_or_default();
    Reading::new(dataset, faults, &Split::whole(bytes))
}

fn dataset<'n>(node: &'n Node<'n>, faults: &mut Faults<'n>) -> Option<Dataset> {
    let mut fields = At::root(node).object(faults)?;
    let bundled = fields.optional("dataset").filter(|_| fields.optional("class").is_none());
    if let Some(bundled) = bundled {
        // version 1 had no classes
        fields = bundled.object(faults)?;
    } else {
        let is_dataset = |class: &str| (class == "dataset").then_some(());
        let class = fields.required("class", Expected::Dataset, faults)?;
        class.parsed(Expected::Dataset, is_dataset, faults)?;
    }
    let all = DimensionList::of(&fields, faults)?;
    let mut sizes = all.dimensions.iter().map(|dimension| dimension.categories.len());
    let total = sizes.try_fold(1, usize::checked_mul).filter(|total| *total <= MOST_VALUES);
    let values = fields.required("value", Expected::Values(total.unwrap_or_default()), faults)?;
    let Some(total) = total else { return values.refuse(Expected::Values(MOST_VALUES), faults) };
    let roles = DimensionRoles::of(&fields, &all.dimensions);
    let label = plain(&fields, "label");
    let mut dataset = head(&fields, label, faults);
    dataset.entities = entities(&roles, &all.dimensions, label);
    dataset.metrics = metrics(&roles, &all.dimensions, label);
    let periods = periods(&roles, &all, faults)?;
    let mut cube = Cube {
        dimensions: &all.dimensions,
        roles: &roles,
        periods: &periods,
        status: Status::of(&fields),
        scopes: ScopeNumbers::default(),
    };
    cube.fill(&values, total, &mut dataset, faults);
    Some(dataset)
}

/// The dimensions of a cube, in order, and the object that holds them.
struct DimensionList<'n> {
    at: At<'n>,
    dimensions: Vec<CubeDimension>,
}

impl<'n> DimensionList<'n> {
    fn of(fields: &Fields<'n>, faults: &mut Faults<'n>) -> Option<Self> {
        let of_version = |key: &'static str| {
            fields.optional(key).or_else(|| fields.optional("dimension")?.child(key))
        };
        let ids = match of_version("id") {
            Some(ids) => ids,
            None => fields.required("id", Expected::List, faults)?,
        };
        let ids = ids.list(faults)?;
        let ids: Vec<&str> = ids.iter().map(|at| at.text(faults)).collect::<Option<_>>()?;
        let at_sizes = match of_version("size") {
            Some(sizes) => sizes,
            None => fields.required("size", Expected::List, faults)?,
        };
        let sizes = at_sizes.list(faults)?;
        let sizes: Vec<u32> = sizes.iter().map(|at| at.whole(faults)).collect::<Option<_>>()?;
        if ids.len() != sizes.len() {
            return at_sizes.refuse(Expected::Values(ids.len()), faults);
        }
        let at = fields.required("dimension", Expected::Object, faults)?;
        let mut dimensions = Vec::new();
        for (id, size) in ids.iter().zip(&sizes) {
            let Some(child) = at.child(id) else { return at.refuse(Expected::Object, faults) };
            dimensions.push(dimension(&child, id, *size as usize, faults)?);
        }
        Some(Self { at, dimensions })
    }
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

/// The dimension that has a role.
fn with_role(dimensions: &[CubeDimension], role: Option<usize>) -> Option<&CubeDimension> {
    role.and_then(|index| dimensions.get(index))
}

/// The categories of places; one that is called as the cube where there are no places.
fn entities(roles: &DimensionRoles, dimensions: &[CubeDimension], label: &str) -> Vec<Entity> {
    let entity = |id: &str, name: &str| Entity {
        id: id.into(),
        name: Text::plain(name),
        ..Entity::default()
    };
    match with_role(dimensions, roles.entity) {
        Some(dimension) => dimension.categories.iter().map(|c| entity(&c.id, &c.label)).collect(),
        None => vec![entity(named(label), named(label))],
    }
}

/// The categories of metrics; one that is called as the cube where there are no metrics.
fn metrics(roles: &DimensionRoles, dimensions: &[CubeDimension], label: &str) -> Vec<Metric> {
    let metric = |id: &str, name: &str, unit: &str| Metric {
        id: id.into(),
        name: Text::plain(name),
        unit: Unit::parse(unit),
        definition: Text::default(),
        better: Better::Neither,
        summable: false,
        base: None,
    };
    let Some(dimension) = with_role(dimensions, roles.metric) else {
        let (name, unit) = name_and_unit(named(label));
        return vec![metric(name, name, &unit)];
    };
    dimension.categories.iter().map(|c| metric(&c.id, &c.label, &c.unit)).collect()
}

/// The period of each category of time; one that is not stated where there is no time.
fn periods<'n>(
    roles: &DimensionRoles,
    all: &DimensionList<'n>,
    faults: &mut Faults<'n>,
) -> Option<Vec<Period>> {
    let Some(dimension) = with_role(&all.dimensions, roles.time) else {
        return Some(vec![Period::default()]);
    };
    let mut periods = Vec::new();
    for category in &dimension.categories {
        let Some(period) = category.period() else {
            let path = all.at.child(&dimension.id).map_or_else(Vec::new, |at| at.path);
            let found = Found::text(&category.id);
            faults.push(&path, Problem::Expected(Expected::Period, found));
            return None;
        };
        periods.push(period);
    }
    Some(periods)
}

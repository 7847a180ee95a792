//! The values of a cube, each with its entity, period, metric, limits and status.

use super::dimension::CubeDimension;
use super::roles::DimensionRoles;
use super::status::Status;
use crate::data::observations::NewObservation;
use crate::data::read::faults::Faults;
use crate::data::read::fields::At;
use crate::data::read::locate::PathStep;
use crate::data::read::node::Node;
use crate::data::read::scopes::ScopeNumbers;
use crate::data::{Dataset, Period};
use crate::error::{Expected, Problem};
use crate::text::Text;

/// A cube on its way into columns.
pub(super) struct Cube<'c, 'n> {
    pub(super) dimensions: &'c [CubeDimension],
    pub(super) roles: &'c DimensionRoles,
    /// By category of time.
    pub(super) periods: &'c [Period],
    pub(super) status: Status<'n>,
    /// By the categories of the dimensions that limit a figure.
    pub(super) scopes: ScopeNumbers,
}

impl Cube<'_, '_> {
    /// Reads all values: a list has one for each, an object for some.
    pub(super) fn fill<'n>(
        &mut self,
        values: &At<'n>,
        total: usize,
        dataset: &mut Dataset,
        faults: &mut Faults<'n>,
    ) {
        match values.node {
            Node::List(items) if items.len() == total => {
                for (index, node) in items.iter().enumerate() {
                    self.add(index, node, values, dataset, faults);
                }
            }
            Node::Object(entries) => {
                for (key, node) in entries {
                    match key.parse().ok().filter(|index| *index < total) {
                        Some(index) => self.add(index, node, values, dataset, faults),
                        None => drop(values.refuse::<()>(Expected::Values(total), faults)),
                    }
                }
            }
            _ => drop(values.refuse::<()>(Expected::Values(total), faults)),
        }
    }

    fn add<'n>(
        &mut self,
        index: usize,
        value: &Node,
        values: &At<'n>,
        dataset: &mut Dataset,
        faults: &mut Faults<'n>,
    ) {
        let value = match value {
            Node::Number(value) if value.is_finite() => *value,
            // a value that is not known is no observation
            Node::Null => {
                dataset.has_gaps = true;
                return;
            }
            other => {
                let mut path = values.path.clone();
                path.push(PathStep::Item(index));
                faults.push(&path, Problem::Expected(Expected::Number, other.found()));
                return;
            }
        };
        let categories = self.categories(index);
        let category = |role: Option<usize>| {
            role.and_then(|dimension| categories.get(dimension)).copied().unwrap_or(0)
        };
        let metric = category(self.roles.metric);
        let number = |index: usize| u32::try_from(index).unwrap_or_default();
        let unit =
            dataset.metrics.get(metric).map(|metric| metric.unit.clone()).unwrap_or_default();
        let scope = self.scope(&categories, dataset);
        let status = self.status.get(index);
        let note = status.map_or(0, |words| dataset.observations.add_note(Text::plain(&words)));
        let unit = if unit.name.is_empty() { 0 } else { dataset.observations.add_unit_once(&unit) };
        dataset.observations.push(&NewObservation {
            entity: number(category(self.roles.entity)),
            metric: number(metric),
            period: self.periods.get(category(self.roles.time)).copied().unwrap_or_default(),
            value,
            unit,
            scope,
            source: 1,
            note,
            ..NewObservation::default()
        });
    }

    /// The limits of a value by the categories of the other dimensions.
    fn scope(&mut self, categories: &[usize], dataset: &mut Dataset) -> u32 {
        let category = |dimension: usize| categories.get(dimension).copied().unwrap_or(0);
        let (roles, dimensions) = (self.roles, self.dimensions);
        let bytes = |&dimension: &usize| category(dimension).to_le_bytes();
        let key: Vec<u8> = roles.scope.iter().flat_map(bytes).collect();
        let pair = |&index: &usize| {
            let dimension = dimensions.get(index)?;
            let value = dimension.categories.get(category(index)).map_or("", |c| &c.label);
            Some((dimension.label.as_str().into(), value.into()))
        };
        let pairs = || roles.scope.iter().filter_map(pair).collect();
        self.scopes.number(&key, pairs, &mut dataset.observations)
    }

    /// The category of each dimension for a value: the last dimension runs fastest.
    fn categories(&self, mut index: usize) -> Vec<usize> {
        let mut categories = vec![0; self.dimensions.len()];
        for (slot, dimension) in categories.iter_mut().zip(self.dimensions).rev() {
            let size = dimension.categories.len();
            *slot = index % size;
            index /= size;
        }
        categories
    }
}

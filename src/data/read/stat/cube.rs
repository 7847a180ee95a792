//! The values of a cube, each with its place, period, metric, limits and status.

use duibi_scan::Names;

use super::Roles;
use super::dimension::Dimension;
use crate::data::observations::Row;
use crate::data::read::faults::Faults;
use crate::data::read::fields::{At, Fields};
use crate::data::read::locate::Step;
use crate::data::read::node::Node;
use crate::data::{Dataset, Period, Scope};
use crate::error::{Expected, Problem};
use crate::text::Text;

/// What is said of values, such as that they are provisional.
pub(super) struct Status<'n> {
    node: Option<&'n Node<'n>>,
    /// Of an object: the numbers of the values as they are written, in its order.
    keys: Names,
    labels: Option<At<'n>>,
}

impl<'n> Status<'n> {
    pub(super) fn of(fields: &Fields<'n>) -> Self {
        let labels = fields
            .optional("extension")
            .and_then(|at| at.child("status"))
            .and_then(|at| at.child("label"));
        let node = fields.optional("status").map(|at| at.node);
        let mut keys = Names::default();
        if let Some(Node::Object(entries)) = node {
            for (key, _) in entries {
                keys.intern(key.as_bytes());
            }
        }
        Self { node, keys, labels }
    }

    /// The words for a value: a list has one for each, an object for some, a text is of all.
    fn get(&self, index: usize) -> Option<String> {
        let code = match self.node? {
            Node::Text(code) => code.as_ref(),
            Node::List(items) => items.get(index)?.text(),
            Node::Object(entries) => {
                entries.get(self.keys.find(index.to_string().as_bytes())? as usize)?.1.text()
            }
            _ => return None,
        };
        let label = self.labels.as_ref().and_then(|at| at.child(code)).map(|at| at.node.text());
        Some(label.unwrap_or(code).to_owned()).filter(|words| !words.is_empty())
    }
}

/// A cube on its way into columns.
pub(super) struct Cube<'c> {
    dimensions: &'c [Dimension],
    sizes: &'c [usize],
    roles: &'c Roles,
    periods: &'c [Period],
    /// Sets of categories, and the scope of each.
    limits: Names,
    scopes: Vec<u32>,
}

impl<'c> Cube<'c> {
    pub(super) fn new(
        dimensions: &'c [Dimension],
        sizes: &'c [usize],
        roles: &'c Roles,
        periods: &'c [Period],
    ) -> Self {
        Self { dimensions, sizes, roles, periods, limits: Names::default(), scopes: Vec::new() }
    }
}

impl Cube<'_> {
    pub(super) fn fill<'n>(
        &mut self,
        values: &At<'n>,
        total: usize,
        status: &Status,
        dataset: &mut Dataset,
        faults: &mut Faults<'n>,
    ) {
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

    fn add<'n>(
        &mut self,
        index: usize,
        node: &Node,
        values: &At<'n>,
        status: &Status,
        dataset: &mut Dataset,
        faults: &mut Faults<'n>,
    ) {
        let value = match node {
            Node::Number(value) if value.is_finite() => *value,
            // a value that is not known is no observation
            Node::Null => return,
            other => {
                let mut path = values.path.clone();
                path.push(Step::Item(index));
                faults.push(&path, Problem::Expected(Expected::Number, other.found()));
                return;
            }
        };
        let place = self.place(index);
        let at = |role: Option<usize>| {
            role.and_then(|dimension| place.get(dimension)).copied().unwrap_or(0)
        };
        let metric = at(self.roles.metric);
        let number = |index: usize| u32::try_from(index).unwrap_or_default();
        let unit =
            dataset.metrics.get(metric).map(|metric| metric.unit.clone()).unwrap_or_default();
        let scope = self.scope(&place, dataset);
        let said =
            status.get(index).map_or(0, |words| dataset.observations.add_note(Text::plain(&words)));
        let unit = if unit.name.is_empty() { 0 } else { dataset.observations.add_unit_once(&unit) };
        dataset.observations.push(&Row {
            entity: number(at(self.roles.entity)),
            metric: number(metric),
            period: self.periods.get(at(self.roles.time)).copied().unwrap_or_default(),
            value,
            unit,
            scope,
            source: 1,
            note: said,
            ..Row::default()
        });
    }

    /// The limits of a value by the categories of the other dimensions.
    fn scope(&mut self, place: &[usize], dataset: &mut Dataset) -> u32 {
        let category = |dimension: usize| place.get(dimension).copied().unwrap_or(0);
        let key: Vec<u8> = self
            .roles
            .scope
            .iter()
            .flat_map(|&dimension| category(dimension).to_le_bytes())
            .collect();
        if let Some(&number) = self.scopes.get(self.limits.intern(&key) as usize) {
            return number;
        }
        let mut pairs: Vec<(Box<str>, Box<str>)> = Vec::new();
        for &index in &self.roles.scope {
            let Some(dimension) = self.dimensions.get(index) else { continue };
            pairs.push((dimension.label.as_str().into(), dimension.name(category(index)).into()));
        }
        let number =
            if pairs.is_empty() { 0 } else { dataset.observations.add_scope(Scope::of(pairs)) };
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

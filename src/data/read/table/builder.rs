//! The dataset that is made of a table: its entities, metrics and units are those that rows and
//! headers name.

use duibi_scan::Interner;

use crate::data::{Better, Dataset, Entity, Metric, Unit};
use crate::text::Text;

/// The id of the metric of a column of figures that has no name.
const UNNAMED: &str = "Value";

/// A dataset on its way.
#[derive(Default)]
pub(super) struct DatasetBuilder {
    pub(super) dataset: Dataset,
    /// Names; their symbols are the indices of entities.
    entities: Interner,
    /// Names; their symbols are the indices of metrics.
    metrics: Interner,
    /// Names; their symbols, plus one, are the numbers of units.
    units: Interner,
    /// For each metric whether a figure without unit was taken, so that it can get none any more.
    bare: Vec<bool>,
}

impl DatasetBuilder {
    /// The index of the entity of a name.
    pub(super) fn entity(&mut self, name: &str) -> u32 {
        let index = self.entities.intern(name.as_bytes());
        if (index as usize) < self.dataset.entities.len() {
            return index;
        }
        self.dataset.entities.push(Entity {
            id: name.into(),
            name: Text::plain(name),
            ..Entity::default()
        });
        index
    }

    /// The entity of a name, if there is one.
    pub(super) fn known_entity(&self, name: &str) -> Option<u32> {
        self.entities.find(name.as_bytes())
    }

    /// The entity of which one is a part.
    pub(super) fn whole_of(&self, entity: u32) -> Option<usize> {
        self.dataset.entities.get(entity as usize)?.part_of
    }

    /// Makes an entity a part of another.
    pub(super) fn set_whole(&mut self, entity: u32, whole: u32) {
        if entity != whole
            && let Some(entity) = self.dataset.entities.get_mut(entity as usize)
        {
            entity.part_of = Some(whole as usize);
        }
    }

    /// The number of the unit of a name; 0 where there is none.
    pub(super) fn unit(&mut self, name: &str) -> u32 {
        if name.is_empty() {
            return 0;
        }
        let known = self.units.len();
        let symbol = self.units.intern(name.as_bytes());
        if symbol as usize == known {
            self.dataset.observations.add_unit(Unit::parse(name));
        }
        symbol + 1
    }

    /// Tells whether a metric has a name already.
    pub(super) fn has_metric(&self, name: &str) -> bool {
        self.metrics.find(name.as_bytes()).is_some()
    }

    /// The index of the metric of a name; a new one gets a unit, and one that has another unit
    /// already is another metric.
    pub(super) fn metric(&mut self, name: &str, unit: &str) -> u32 {
        let known = self.metrics.find(name.as_bytes());
        let known = known.and_then(|index| self.dataset.metrics.get(index as usize));
        let differs = |known: &Metric| {
            !known.unit.name.is_empty() && !Unit::parse(unit).converts_to(&known.unit)
        };
        if !unit.is_empty() && known.is_some_and(differs) {
            return self.metric(&format!("{name} ({unit})"), unit);
        }
        let index = self.metrics.intern(name.as_bytes());
        if (index as usize) < self.dataset.metrics.len() {
            return index;
        }
        self.dataset.metrics.push(Metric {
            id: if name.is_empty() { UNNAMED } else { name }.into(),
            name: if name.is_empty() { Text::default() } else { Text::plain(name) },
            unit: Unit::parse(unit),
            definition: Text::default(),
            better: Better::Neither,
            summable: false,
            base: None,
        });
        index
    }

    /// Notes that a figure of a metric has no unit.
    pub(super) fn mark_bare(&mut self, metric: u32) {
        let index = metric as usize;
        if self.bare.len() <= index {
            self.bare.resize(index + 1, false);
        }
        if let Some(flag) = self.bare.get_mut(index) {
            *flag = true;
        }
    }

    /// The metric and the unit of a figure: the unit is its row's, else its metric's. The first row
    /// of a metric without unit gives it one; a figure in a unit of another dimension is of another
    /// metric with the same name.
    pub(super) fn in_unit(&mut self, metric: u32, unit: u32) -> (u32, u32) {
        let Some(known) = self.dataset.metrics.get_mut(metric as usize) else {
            return (metric, unit);
        };
        if unit == 0 {
            let name = known.unit.name.clone();
            if name.is_empty() {
                self.mark_bare(metric);
            }
            return (metric, self.unit(&name));
        }
        let own = self.dataset.observations.unit(unit);
        let is_bare = self.bare.get(metric as usize).copied().unwrap_or(false);
        if known.unit.name.is_empty() && !is_bare {
            known.unit = own.clone();
            return (metric, unit);
        }
        if !is_bare && own.converts_to(&known.unit) {
            return (metric, unit);
        }
        let begins = [&*known.id, " ("].concat();
        let name = [&*begins, &*own.name, ")"].concat();
        let own = own.clone();
        let is_alike =
            |other: &Metric| other.id.starts_with(&begins) && own.converts_to(&other.unit);
        if let Some(index) = self.dataset.metrics.iter().position(is_alike) {
            return (u32::try_from(index).unwrap_or(metric), unit);
        }
        let own = own.name;
        (self.metric(&name, &own), unit)
    }
}

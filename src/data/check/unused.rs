//! Entities, metrics and sources that nothing uses, and units that look misspelt.

use duibi_scan::Interner;

use super::findings::Findings;
use crate::error::{ItemKind, Warning};

pub(super) fn check(found: &mut Findings) {
    unused(found);
    misspelt(found);
}

/// Warns of entities, metrics and sources of the document that nothing uses.
fn unused(found: &mut Findings) {
    let dataset = found.dataset;
    let mut entities = vec![false; dataset.entities.len()];
    let mut metrics = vec![false; dataset.metrics.len()];
    let mut sources = vec![false; dataset.sources.len()];
    let mark = |list: &mut Vec<bool>, index: usize| {
        list.get_mut(index).into_iter().for_each(|used| *used = true);
    };
    for observation in dataset.observations.iter() {
        mark(&mut entities, observation.entity);
        mark(&mut metrics, observation.metric);
        observation.source.into_iter().for_each(|source| mark(&mut sources, source));
    }
    // what has parts is used by them, and a view may show that somebody reports nothing
    dataset
        .entities
        .iter()
        .filter_map(|entity| entity.part_of)
        .for_each(|whole| mark(&mut entities, whole));
    dataset
        .views
        .iter()
        .flat_map(|view| &view.query.entities)
        .for_each(|&entity| mark(&mut entities, entity));
    // what came from another document is told there
    let [own_sources, own_entities, own_metrics] = dataset.own;
    let most = |own: usize| if dataset.joined > 0 { own } else { usize::MAX };
    let unused = |list: &[bool], own: usize| {
        let unused = list.iter().enumerate().take(most(own)).filter(|(_, used)| !**used);
        unused.map(|(index, _)| index).collect::<Vec<_>>()
    };
    for index in unused(&entities, own_entities) {
        let id = dataset.entities.get(index).map_or("", |entity| &entity.id);
        found.add(format!("entities[{index}]"), Warning::Unused(ItemKind::Entity, id.to_owned()));
    }
    for index in unused(&metrics, own_metrics) {
        let id = dataset.metrics.get(index).map_or("", |metric| &metric.id);
        found.add(format!("metrics[{index}]"), Warning::Unused(ItemKind::Metric, id.to_owned()));
    }
    for index in unused(&sources, own_sources) {
        let id = dataset.sources.get(index).map_or("", |source| &source.id);
        found.add(format!("sources[{index}]"), Warning::Unused(ItemKind::Source, id.to_owned()));
    }
}

/// Warns of units that are nearly a known one, each once.
fn misspelt(found: &mut Findings) {
    let dataset = found.dataset;
    let mut seen = Interner::default();
    for (index, metric) in dataset.metrics.iter().enumerate() {
        if let Some(meant) = metric.unit.meant() {
            seen.intern(metric.unit.name.as_bytes());
            found.add(
                format!("metrics[{index}].unit"),
                Warning::Misspelt(metric.unit.name.to_string(), meant),
            );
        }
    }
    for (index, observation) in dataset.observations.iter().enumerate() {
        if seen.find(observation.unit.name.as_bytes()).is_some() {
            continue;
        }
        seen.intern(observation.unit.name.as_bytes());
        if let Some(meant) = observation.unit.meant() {
            found.at(index, Warning::Misspelt(observation.unit.name.to_string(), meant));
        }
    }
}

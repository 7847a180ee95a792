//! Documents that another one joins by reference: theirs become its entities, metrics, sources and observations.

use super::Options;
use super::document::Known;
use super::faults::Faults;
use super::fields::At;
use crate::data::observations::Joined;
use crate::data::{Base, Dataset, Metric};
use crate::error::{Expected, Found, ItemKind, Problem};

/// The most documents that one joins.
pub(super) const MOST: usize = 20;

/// Reads the documents that a list names, one after the other.
pub(super) fn documents<'n>(
    at: &At<'n>,
    dataset: &mut Dataset,
    known: &mut Known,
    options: &Options,
    faults: &mut Faults<'n>,
) {
    if options.is_joined {
        faults.push(&at.path, Problem::JoinsOthers);
        return;
    }
    let Some(items) = at.list(faults) else { return };
    if items.is_empty() || items.len() > MOST {
        at.refuse::<()>(Expected::FewItems(MOST), faults);
    }
    let mut seen: Vec<String> = Vec::new();
    for at in items.iter().take(MOST) {
        let Some(address) = at.text(faults) else { continue };
        if !is_relative(address) {
            at.refuse::<()>(Expected::Address, faults);
            continue;
        }
        let bytes = match (options.joined)(address) {
            Ok(bytes) => bytes,
            Err(status) => {
                faults.push(&at.path, Problem::NotFetched(address.to_owned(), status));
                continue;
            }
        };
        let reading = super::read_with(&bytes, &Options { is_joined: true, ..Options::default() });
        for fault in reading.faults {
            let path = if fault.path.is_empty() {
                address.to_owned()
            } else {
                format!("{address}: {}", fault.path)
            };
            faults.push_elsewhere(path, fault.position, fault.problem);
        }
        // ids of sources and observations are told apart by the document's
        let id = reading.dataset.id.to_string();
        if id.is_empty() {
            faults.push_elsewhere(
                format!("{address}: id"),
                None,
                Problem::Expected(Expected::Text, Found::Nothing),
            );
        } else if seen.contains(&id) {
            faults.push(&at.path, Problem::DuplicateId(ItemKind::Document, id));
        } else {
            seen.push(id);
            join(at, reading.dataset, dataset, known, faults);
        }
    }
}

/// Tells whether an address stays beside the document: no other host, no path from the root, nothing that a browser would
/// read as one of these.
pub(super) fn is_relative(address: &str) -> bool {
    let odd = |c: char| c == ':' || c == '\\' || c.is_control() || c.is_whitespace();
    !address.starts_with('/') && !address.contains(odd)
}

fn join<'n>(
    at: &At<'n>,
    other: Dataset,
    dataset: &mut Dataset,
    known: &mut Known,
    faults: &mut Faults<'n>,
) {
    let mut entities = Vec::new();
    for mut entity in other.entities {
        entities.push(known.entities.get(&entity.id).unwrap_or_else(|| {
            known.entities.join(&entity.id, dataset.entities.len());
            // its whole is named by an index there
            entity.part_of = entity.part_of.map(|whole| whole + UNRESOLVED);
            dataset.entities.push(entity);
            dataset.entities.len() - 1
        }));
    }
    for entity in &mut dataset.entities {
        entity.part_of = match entity.part_of {
            Some(whole) if whole >= UNRESOLVED => entities.get(whole - UNRESOLVED).copied(),
            whole => whole,
        };
    }
    let mut metrics: Vec<Option<usize>> = Vec::new();
    let mut bases = Vec::new();
    for metric in other.metrics {
        if let Some(index) = known.metrics.get(&metric.id) {
            metrics
                .push(same_unit(at, &metric, dataset.metrics.get(index), faults).then_some(index));
            continue;
        }
        let index = dataset.metrics.len();
        known.metrics.join(&metric.id, index);
        bases.extend(metric.base.map(|base| (index, base)));
        dataset.metrics.push(Metric { base: None, ..metric });
        metrics.push(Some(index));
    }
    for (index, base) in bases {
        let here = metrics.get(base.metric()).copied().flatten();
        let base = here.map(|metric| match base {
            Base::Numerator(_) => Base::Numerator(metric),
            Base::Denominator(_) => Base::Denominator(metric),
            Base::Growth(_) => Base::Growth(metric),
        });
        if let Some(metric) = dataset.metrics.get_mut(index) {
            metric.base = base;
        }
    }
    let sources = dataset.sources.len();
    for mut source in other.sources {
        source.id = format!("{}/{}", other.id, source.id).into();
        known.sources.join(&source.id, dataset.sources.len());
        dataset.sources.push(source);
    }
    let own: Vec<_> = other
        .terms
        .into_iter()
        .filter(|(word, _)| dataset.terms.iter().all(|(known, _)| known != word))
        .collect();
    dataset.terms.extend(own);
    dataset.exclusive.extend(other.exclusive);
    let from = dataset.observations.len();
    let joined = Joined { id: &other.id, entities: &entities, metrics: &metrics, sources };
    dataset.observations.append(&other.observations, &joined);
    dataset.joined = dataset.observations.len();
    for index in from..dataset.observations.len() {
        let id = dataset.observations.get(index).map_or("", |o| o.id);
        if !id.is_empty() {
            known.observations.join(id, index);
        }
    }
}

/// Marks an index of another document until all its entities are here.
const UNRESOLVED: usize = usize::MAX / 2;

/// Two documents may share a metric only if its figures can share an axis.
fn same_unit<'n>(
    at: &At<'n>,
    metric: &Metric,
    known: Option<&Metric>,
    faults: &mut Faults<'n>,
) -> bool {
    let Some(known) = known else { return false };
    let same = metric.unit.converts_to(&known.unit);
    if !same {
        let mut unit = metric.unit.name.to_string();
        unit.push_str(&format!(" ({})", metric.id));
        faults.push(&at.path, Problem::WrongUnit(unit, known.unit.name.to_string(), None));
    }
    same
}
